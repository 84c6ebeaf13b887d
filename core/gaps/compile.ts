/** Knowledge made ready for judging: every cue compiled once, one word index over all of them. */
import type { Steps } from '@/utils/turns';
import type { NoteElement, NoteKnowledge, NoteType, Requirement } from '@/core/knowledge/note-types';
import { CueCompiler, type Cue, type CueIndex, type CueList } from './cues';
import { readyDangers, type ReadyDangers } from './dangers';
import type { Allowed } from './finder';
import { wordsFor, type WordTable } from './type-words';

export interface ReadyElement {
  element: NoteElement;
  present: CueList;
  partial: { cue: Cue; missing: string }[];
  /** The cues of `partial`. */
  halves: CueList;
  parts: { name: string; cues: CueList }[];
  /** All lists whose cues can make it present or half said. */
  saying: readonly CueList[];
  conditionNote: CueList;
  conditionPlan: CueList;
  allowed: Allowed;
}

export interface ReadyType {
  type: NoteType;
  decisive: CueList;
  strong: CueList;
  weak: CueList;
  /** Its words mean something else where one of these holds them. */
  unless: CueList;
  labels: CueList;
  /** Own, included and common elements, in the order they are asked. */
  elements: { ready: ReadyElement; req: Requirement }[];
}

export interface ReadyKnowledge {
  index: CueIndex;
  types: ReadyType[];
  byId: ReadonlyMap<string, ReadyElement>;
  dangers: ReadyDangers;
  /** Which words speak for which type. */
  words: WordTable;
}

const compiled = new WeakMap<NoteKnowledge, ReadyKnowledge>();

function readyElement(element: NoteElement, compiler: CueCompiler): ReadyElement {
  const all = (cues: readonly string[]): CueList => compiler.together(cues);
  const present = all(element.present);
  const halves = all(element.partial.map(({ cue }) => cue));
  const partial = halves.cues.map((cue, place) => ({ cue, missing: element.partial[place]?.missing ?? '' }));
  const parts = (element.parts?.list ?? []).map(({ name, cues }) => ({ name, cues: all(cues) }));
  return {
    element,
    present,
    partial,
    halves,
    parts,
    saying: [present, halves, ...parts.map(({ cues }) => cues)],
    conditionNote: all(element.condition?.note ?? []),
    conditionPlan: all(element.condition?.plan ?? []),
    allowed: {
      negated: element.scope.negated !== 'ignored',
      future: element.scope.future === 'counts',
      quoted: element.scope.quoted === 'counts',
      thirdParty: element.scope.thirdParty === 'counts',
    },
  };
}

function readyType(
  type: NoteType,
  { types }: NoteKnowledge,
  byId: ReadonlyMap<string, ReadyElement>,
  compiler: CueCompiler,
): ReadyType {
  const elements = new Map<string, { ready: ReadyElement; req: Requirement }>();
  const included = type.includes.flatMap((id) => types.find((other) => other.id === id)?.elements ?? []);
  for (const element of [...type.elements, ...included]) {
    const ready = byId.get(element.id);
    if (ready) elements.set(element.id, { ready, req: element.req });
  }
  for (const { id, req } of type.common) {
    const ready = byId.get(id);
    if (ready) elements.set(id, { ready, req });
  }
  const all = (cues: readonly string[]): CueList => compiler.together(cues);
  return {
    type,
    decisive: all(type.recognise.decisive),
    strong: all(type.recognise.strong),
    weak: all(type.recognise.weak),
    unless: all(type.recognise.unless ?? []),
    labels: all(type.recognise.labels),
    elements: [...elements.values()],
  };
}

/** One element or type at a time; stops between them. */
function* compiling(knowledge: NoteKnowledge): Generator<void, ReadyKnowledge> {
  const compiler = new CueCompiler();
  const byId = new Map<string, ReadyElement>();
  for (const element of [...knowledge.common, ...knowledge.types.flatMap((type) => type.elements)]) {
    byId.set(element.id, readyElement(element, compiler));
    yield;
  }
  const types: ReadyType[] = [];
  for (const type of knowledge.types) {
    types.push(readyType(type, knowledge, byId, compiler));
    yield;
  }
  const dangers = readyDangers(compiler);
  yield;
  const words = wordsFor(knowledge.types);
  yield;
  return { index: yield* compiler.building(), types, byId, dangers, words };
}

const begun = new WeakMap<NoteKnowledge, Generator<void, ReadyKnowledge>>();

/** Goes on where the last step stopped; the result once all is done. */
function oneStep(knowledge: NoteKnowledge): ReadyKnowledge | null {
  const work = begun.get(knowledge) ?? compiling(knowledge);
  begun.set(knowledge, work);
  try {
    const step = work.next();
    if (!step.done) return null;
    compiled.set(knowledge, step.value);
    return step.value;
  } catch (error) {
    begun.delete(knowledge);
    throw error;
  }
}

/**
 * Compiles what one set has and another has not, and forgets it: whether its cues can be read.
 * @throws CueError for a cue that cannot
 */
export function checkCues(knowledge: NoteKnowledge, beside: NoteKnowledge): void {
  const compiler = new CueCompiler();
  const elements = ({ common, types }: NoteKnowledge) => [
    ...common,
    ...types.flatMap((type) => type.elements),
  ];
  const known = new Set<unknown>([...elements(beside), ...beside.types.map(({ recognise }) => recognise)]);
  for (const element of elements(knowledge)) if (!known.has(element)) readyElement(element, compiler);
  for (const { recognise } of knowledge.types)
    if (!known.has(recognise))
      for (const cues of [
        recognise.decisive,
        recognise.strong,
        recognise.weak,
        recognise.labels,
        recognise.unless ?? [],
      ])
        compiler.together(cues);
}

/**
 * Compiles a knowledge set; the same set is compiled only once, and what `preparing` has done is not done again.
 * @throws CueError for a cue that cannot be read.
 */
export function compileNotes(knowledge: NoteKnowledge): ReadyKnowledge {
  const known = compiled.get(knowledge);
  if (known) return known;
  for (;;) {
    const ready = oneStep(knowledge);
    if (ready) return ready;
  }
}

/** Compiles a knowledge set a little at a time, so that nothing else waits long. */
export function* preparing(knowledge: NoteKnowledge): Steps<void> {
  while (!compiled.has(knowledge)) {
    oneStep(knowledge);
    yield;
  }
}
