/** What a note tells of once its sayings are left out: "fell about laughing" is no fall. */
import { withoutSayings } from '@/core/text/sayings';
import type { KnownNames } from './atoms';
import type { ReadyKnowledge } from './compile';
import { NoteFinder } from './finder';
import { recogniseTypes, type RecognisedType } from './recognise';

/**
 * The kinds of note, and the note by which dangers are told. A saying only takes a kind to do with safety away: what
 * is left without it never speaks for one that the whole note did not.
 * @param chosen the worker's own choice
 */
export function kindsMeant(
  ready: ReadyKnowledge,
  own: NoteFinder,
  known: KnownNames,
  labels: NoteFinder | null,
  chosen: readonly string[] | undefined,
): { named: RecognisedType[]; told: NoteFinder } {
  const whole = recogniseTypes(ready, own, labels, chosen);
  const { text } = own.reading;
  const meant = withoutSayings(text);
  if (meant === text) return { named: whole, told: own };
  const told = new NoteFinder(meant, ready.index, known);
  const isSafety = (id: string): boolean => ready.types.some(({ type }) => type.id === id && type.safety);
  const named = recogniseTypes(ready, told, labels, chosen).filter(
    ({ id }) => !isSafety(id) || whole.some((one) => one.id === id),
  );
  return { named, told };
}
