/** Words that stand where another should: sides, figures and people, and events out of order. */
import type { Both, Changed, ChangedKind } from './both';
import type { Word } from './read';
import { BODY, TIMELY, TURNS } from './words';

export function sides({ typed, draft, from }: Both): Changed[] {
  const wrong = (word: Word): Changed[] => [{ kind: 'side', words: word.key }];
  const given = typed.filter(({ side }) => side);
  return draft.flatMap((word) => {
    if (!word.side) return [];
    if (!given.some(({ side }) => side === word.side)) return wrong(word);
    const part = draft
      .filter((each) => BODY.has(each.key) && each.sentence === word.sentence)
      .sort((a, b) => Math.abs(a.at - word.at) - Math.abs(b.at - word.at))[0];
    const at = from[part?.at ?? -1] ?? -1;
    if (at < 0) return [];
    const near = Math.min(...given.map((each) => Math.abs(each.at - at)));
    return given.some((each) => each.side === word.side && Math.abs(each.at - at) <= near + 1)
      ? []
      : wrong(word);
  });
}

/** Two words of a kind that stand where the other stood: the facts around each are those around the other. */
export function swapped(
  { typed, draft, from }: Both,
  is: (word: Word) => boolean,
  kind: ChangedKind,
): Changed[] {
  const some = draft.filter((word) => is(word) && (from[word.at] ?? -1) >= 0);
  const around = (word: Word): number[] =>
    draft
      .filter(
        (each) =>
          each !== word && each.isFact && !is(each) && !BODY.has(each.key) && each.sentence === word.sentence,
      )
      .filter((each) => Math.abs(each.at - word.at) <= 4)
      .map((each) => from[each.at] ?? -1)
      .filter((at) => at >= 0 && typed.filter(({ key }) => key === typed[at]?.key).length === 1);
  const far = (places: readonly number[], at: number): number =>
    places.reduce((sum, place) => sum + Math.abs(place - at), 0) / places.length;
  return some.flatMap((one, i) =>
    some.slice(i + 1).flatMap((other): Changed[] => {
      const [mine, theirs] = [from[one.at] ?? -1, from[other.at] ?? -1];
      if (typed[mine]?.key === typed[theirs]?.key || one.key === other.key) return [];
      const [ours, others] = [around(one), around(other)];
      if (ours.length === 0 || others.length === 0) return [];
      const inClause = (some: readonly number[], at: number): boolean =>
        some.filter((place) => typed[place]?.clause === typed[at]?.clause).length * 2 > some.length;
      const isTurned =
        inClause(ours, theirs) &&
        inClause(others, mine) &&
        !inClause(ours, mine) &&
        !inClause(others, theirs);
      const isSwapped =
        isTurned ||
        (far(ours, theirs) + 1.5 < far(ours, mine) && far(others, mine) + 1.5 < far(others, theirs));
      return isSwapped ? [{ kind, words: `${one.key} / ${other.key}` }] : [];
    }),
  );
}

export function order({ typed, draft, from }: Both): Changed[] {
  const out: Changed[] = [];
  const isOnce = (words: readonly Word[], root: string): boolean =>
    words.filter(({ verb }) => verb?.root === root).length === 1;
  const events = draft.filter(
    ({ verb, at, key }) =>
      verb &&
      !/^(?:left|call)$/u.test(key) &&
      (from[at] ?? -1) >= 0 &&
      isOnce(typed, verb.root) &&
      isOnce(draft, verb.root),
  );
  const turns = new Set(draft.filter(({ key }) => TURNS.has(key)).map(({ sentence }) => sentence));
  const place = (word: Word): number => from[word.at] ?? -1;
  events.forEach((one, i) => {
    const later = events
      .slice(i + 1)
      .find(
        (other) =>
          place(other) + 1 < place(one) &&
          other.part === one.part &&
          other.clause !== one.clause &&
          !(other.sentence === one.sentence && turns.has(one.sentence)),
      );
    if (later) out.push({ kind: 'order', words: `${one.key} / ${later.key}` });
  });
  const relations = (words: readonly Word[]): string[] =>
    words.filter(({ key }) => TIMELY.has(key)).map(({ key }) => key.replace(/^till$/u, 'until'));
  const [given, shown] = [relations(typed), relations(draft)];
  for (const word of new Set(shown))
    if (!given.includes(word) && given.some((each) => !shown.includes(each)))
      out.push({ kind: 'order', words: word });
  for (const cue of draft.filter(({ key }) => TIMELY.has(key))) {
    const [before, after] = [
      draft.filter((word) => word.at < cue.at && word.sentence === cue.sentence && place(word) >= 0).at(-1),
      draft.find((word) => word.at > cue.at && word.sentence === cue.sentence && place(word) >= 0),
    ];
    const typedCue = typed.find(({ key }) => key === cue.key);
    if (
      before &&
      after &&
      typedCue &&
      place(before) > typedCue.at &&
      place(after) < typedCue.at &&
      place(after) > typedCue.at - 4
    )
      out.push({ kind: 'order', words: `${before.key} ${cue.key} ${after.key}` });
  }
  return out;
}
