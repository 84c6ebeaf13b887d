/** Whether something a note names was eaten or taken, was kept away or was only asked for: the nearest verb decides. */
import { conflictRules } from '@/core/knowledge/checks';
import type { TextReading } from '@/core/text/scope';

type Stand = 'had' | 'kept off' | 'wanted';

const { told } = conflictRules.eating;
const HAD = new RegExp(told.had, 'iu');
const MEAL = new RegExp(told.meal, 'iu');
const WANTED = new RegExp(told.wanted, 'iu');
const KEPT_OFF = new RegExp(told.keptOff, 'iu');
const TURNED_DOWN = new RegExp(told.turnedDown, 'iu');
const AT_END = new RegExp(told.atEnd, 'iu');
const HAD_IT = new RegExp(told.hadIt, 'iu');

/** A list goes on and a verb may be new: "ate soup, bread and cheese", "which she ate". */
const JOINTS = /,|(?=\b(?:and|or|which)\b|[&+])/iu;

/** The pieces of the sentence a place stands in: clauses, cut once more at their joints. */
export function piecesAround(
  { text, clauses }: TextReading,
  at: number,
): { own: string; before: string[]; after: string[] } {
  const sentence = clauses.find(({ start, end }) => start <= at && at < end)?.sentence;
  const pieces = { own: '', before: [] as string[], after: [] as string[] };
  for (const clause of clauses.filter((one) => one.sentence === sentence)) {
    let { start } = clause;
    for (const words of text.slice(clause.start, clause.end).split(JOINTS)) {
      const next = text.startsWith(',', start + words.length) ? 1 : 0;
      const end = start + words.length + next;
      if (end <= at) pieces.before.push(words);
      else if (start <= at) pieces.own = words;
      else if (words.trim() !== '') pieces.after.push(words);
      start = end;
    }
  }
  return pieces;
}

function standOf(piece: string): Stand | null {
  if (KEPT_OFF.test(piece)) return 'kept off';
  if (HAD.test(piece)) return 'had';
  if (WANTED.test(piece)) return 'wanted';
  return MEAL.test(piece) ? 'had' : null;
}

/** What is told of the thing that stands there; null where no verb says. */
export function standAt(reading: TextReading, at: number): Stand | null {
  const { own, before, after } = piecesAround(reading, at);
  const [next = ''] = after;
  if (TURNED_DOWN.test(next)) return 'kept off';
  // "Cheese and biscuits given": the verb of both stands by the second.
  const its = standOf(own) ?? (AT_END.test(next) ? standOf(next) : null);
  const stand =
    its ??
    before
      .reverse()
      .map(standOf)
      .find((one) => one !== null) ??
    null;
  if (stand === 'had' || stand === 'kept off') return stand;
  const later = after.find((piece) => standOf(piece) !== null);
  return later !== undefined && HAD_IT.test(later) ? 'had' : stand;
}
