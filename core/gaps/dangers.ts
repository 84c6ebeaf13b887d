/** Dangers told of in a note: what is asked first, and which kinds of note carry it. */
import { emergencyEntriesIn } from '@/core/draft/emergency';
import { dangers, type Danger } from '@/core/knowledge/dangers';
import type { Span } from '@/core/text/patterns';
import { clauseRound, isQuiet } from '@/core/text/quiet';
import { overlaps } from '@/core/text/spans';
import type { ReadyKnowledge, ReadyType } from './compile';
import type { CueCompiler, CueList } from './cues';
import { ANYHOW, type Allowed, type Hit, type NoteFinder } from './finder';
import { MOST_TYPES, type RecognisedType } from './recognise';

interface ReadyDanger {
  danger: Danger;
  cues: CueList;
  unless: CueList;
  allowed: Allowed;
}

export interface ReadyDangers {
  all: readonly ReadyDanger[];
  acted: CueList;
}

export interface FoundDanger {
  danger: Danger;
  span: Span;
}

function readyDanger(danger: Danger, compiler: CueCompiler): ReadyDanger {
  const { scope } = danger;
  return {
    danger,
    cues: compiler.together(danger.cues),
    unless: compiler.together(danger.unless ?? []),
    allowed: {
      negated: false,
      future: scope.future === 'counts',
      quoted: scope.quoted === 'counts',
      thirdParty: scope.thirdParty === 'counts',
    },
  };
}

export const readyDangers = (compiler: CueCompiler): ReadyDangers => ({
  all: dangers.entries.map((danger) => readyDanger(danger, compiler)),
  acted: compiler.together(dangers.acted),
});

const DONE: Allowed = { ...ANYHOW, negated: false };

/** "Not as usual" is no reason; the no of "not to tell anybody" belongs to the danger. */
const isDenied = ({ reading: { scopes } }: NoteFinder, word: Hit, hit: Span): boolean =>
  word.negated &&
  !scopes.some(
    ({ kind, start, end, cue }) =>
      kind === 'negated' && start <= word.start && word.start < end && overlaps(cue, hit),
  );

/** Whether the danger's own words for something else stand in the clause: "lips blue from the ice lolly". */
function means(note: NoteFinder, unless: CueList, hit: Hit): boolean {
  const { before, after } = clauseRound(note.reading.text, hit);
  const clause = { start: hit.start - before.length, end: hit.end + after.length };
  return note
    .possibleOf(unless)
    .flatMap((cue) => note.find(cue, ANYHOW))
    .some((word) => overlaps(word, clause) && !isDenied(note, word, hit));
}

/**
 * Every danger the note tells of, each once, in the order of the knowledge.
 * @param recognised what kinds of note it may be: breath that comes and goes is no news at the end of life
 */
export function dangersIn(
  { all }: ReadyDangers,
  note: NoteFinder,
  recognised: readonly RecognisedType[] = [],
): FoundDanger[] {
  const emergencies = emergencyEntriesIn(note.reading.text);
  return all.flatMap(({ danger, cues, unless, allowed }) => {
    if (recognised.some(({ ask, id }) => ask && danger.expectedIn?.includes(id))) return [];
    const told = note.possibleOf(cues).flatMap((cue) => note.find(cue, allowed));
    const hit =
      emergencies.find(({ id }) => danger.emergency?.includes(id)) ??
      told.find(
        (one) =>
          !isQuiet(note.reading.text, one, { deniable: true, acute: false }) && !means(note, unless, one),
      );
    return hit ? [{ danger, span: { start: hit.start, end: hit.end } }] : [];
  });
}

const isCarrier = ({ danger }: FoundDanger, { id }: RecognisedType): boolean => danger.types.includes(id);

/**
 * The kinds of note with those that carry its dangers among them: ahead of what is not sure, and of a safety kind
 * that the danger's own words were taken for.
 * @returns the kinds, and whether what else would be asked is about something that the note does not tell
 */
export function withDangers(
  recognised: readonly RecognisedType[],
  found: readonly FoundDanger[],
  typeOf: (id: string) => ReadyType | undefined,
): { types: RecognisedType[]; alone: boolean } {
  const [first] = recognised;
  const isKept =
    first?.ask === true && (first.named || typeOf(first.id)?.type.safety === false) ? first : undefined;
  const uncarried = found.filter((one) => !recognised.some((type) => type.ask && isCarrier(one, type)));
  const added = uncarried.flatMap((one) => {
    const known = recognised.find((type) => isCarrier(one, type));
    const id = known?.id ?? one.danger.types.find((type) => typeOf(type) !== undefined);
    const isThere = id === undefined || id === isKept?.id;
    return isThere ? [] : [{ id, share: 0, ask: false, named: true, doubtful: false, spans: [one.span] }];
  });
  const types = [...(isKept ? [isKept] : []), ...added, ...recognised];
  const once = types.filter(({ id }, place) => types.findIndex((other) => other.id === id) === place);
  return { types: once.slice(0, MOST_TYPES), alone: added.length > 0 && isKept === undefined };
}

/**
 * What is asked first: of the elements that its dangers name, those of every kind and of the kinds there are. A safety
 * kind that the note surely is asks for its own.
 */
export function urgentIn(
  found: readonly FoundDanger[],
  recognised: readonly RecognisedType[],
  { byId, dangers: { acted } }: Pick<ReadyKnowledge, 'byId' | 'dangers'>,
  types: readonly ReadyType[],
  note: NoteFinder,
): ReadyType['elements'] {
  const isSafety = (id: string): boolean => types.some(({ type }) => type.id === id && type.safety);
  const open = found.filter(
    (one) => !recognised.some((type) => type.ask && isSafety(type.id) && isCarrier(one, type)),
  );
  const isActed = note.possibleOf(acted).some((cue) => note.find(cue, DONE).length > 0);
  const ids = new Set(open.flatMap(({ danger }) => danger.ask));
  return [...ids].flatMap((id) => {
    const ready = byId.get(id);
    const isTheirs = id.startsWith('C.') || types.some(({ type }) => id.startsWith(`${type.id}.`));
    return ready && isTheirs && !(isActed && id === 'C.action') ? [{ ready, req: 'R' as const }] : [];
  });
}
