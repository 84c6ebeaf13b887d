/** Knowledge made ready for judging: every cue compiled once, one word index over all of them. */
import type { NoteElement, NoteKnowledge, NoteType, Requirement } from '@/core/knowledge/note-types';
import type { PhraseIndex } from '@/core/text/phrases';
import { CueCompiler, type Cue } from './cues';
import type { Allowed } from './finder';

export interface ReadyElement {
  element: NoteElement;
  present: Cue[];
  partial: { cue: Cue; missing: string }[];
  parts: { name: string; cues: Cue[] }[];
  /** All cues that can make it present or half said. */
  saying: readonly Cue[];
  conditionNote: Cue[];
  conditionPlan: Cue[];
  allowed: Allowed;
}

export interface ReadyType {
  type: NoteType;
  decisive: Cue[];
  strong: Cue[];
  weak: Cue[];
  labels: Cue[];
  /** Own, included and common elements, in the order they are asked. */
  elements: { ready: ReadyElement; req: Requirement }[];
}

export interface ReadyKnowledge {
  index: PhraseIndex<number>;
  types: ReadyType[];
  byId: ReadonlyMap<string, ReadyElement>;
}

const compiled = new WeakMap<NoteKnowledge, ReadyKnowledge>();

function readyElement(element: NoteElement, compiler: CueCompiler): ReadyElement {
  const all = (cues: readonly string[]): Cue[] => cues.map((cue) => compiler.compile(cue));
  const present = all(element.present);
  const partial = element.partial.map(({ cue, missing }) => ({ cue: compiler.compile(cue), missing }));
  const parts = (element.parts?.list ?? []).map(({ name, cues }) => ({ name, cues: all(cues) }));
  return {
    element,
    present,
    partial,
    parts,
    saying: [...present, ...partial.map(({ cue }) => cue), ...parts.flatMap(({ cues }) => cues)],
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
    const all = (cues: readonly string[]): Cue[] => cues.map((cue) => compiler.compile(cue));
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
