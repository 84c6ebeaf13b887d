/** Knowledge made ready for judging: every cue compiled once, one word index over all of them. */
import type { NoteElement, NoteKnowledge, NoteType, Requirement } from '@/core/knowledge/note-types';
import { CueCompiler, type Cue, type CueIndex, type CueList } from './cues';
import type { Allowed } from './finder';

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
  labels: CueList;
  /** Own, included and common elements, in the order they are asked. */
  elements: { ready: ReadyElement; req: Requirement }[];
}

export interface ReadyKnowledge {
  index: CueIndex;
  types: ReadyType[];
  byId: ReadonlyMap<string, ReadyElement>;
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

/** Compiles a knowledge set; the same set is compiled only once. @throws CueError for a cue that cannot be read. */
export function compileNotes(knowledge: NoteKnowledge): ReadyKnowledge {
  const known = compiled.get(knowledge);
  if (known) return known;
  const compiler = new CueCompiler();
  const byId = new Map<string, ReadyElement>();
  for (const element of [...knowledge.common, ...knowledge.types.flatMap((type) => type.elements)])
    byId.set(element.id, readyElement(element, compiler));
  const types = knowledge.types.map((type): ReadyType => {
    const elements = new Map<string, { ready: ReadyElement; req: Requirement }>();
    const included = type.includes.flatMap(
      (id) => knowledge.types.find((other) => other.id === id)?.elements ?? [],
    );
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
      labels: all(type.recognise.labels),
      elements: [...elements.values()],
    };
  });
  const ready = { index: compiler.build(), types, byId };
  compiled.set(knowledge, ready);
  return ready;
}
