/**
 * What a mended note says otherwise than the rules' note: words and people lost, order and doers turned round, tenses,
 * figures, negatives and words added. By means of its own and of evals/draft; it shares nothing with the gate.
 */
import { changedFacts } from '../draft/changed/changed';
import { namesIn } from '../draft/changed/read';
import { RESIDENT, roleOf, verbOf, WRITER } from '../draft/changed/words';
import { addedWords, figureChanges, negatives } from '../draft/facts';
import { comparable } from '../draft/text';
import { pairUp, wordsIn } from './beside';
import type { Mended } from './mended';

export type HarmKind =
  'figure' | 'added' | 'negative' | 'lost' | 'person' | 'order' | 'turned' | 'tense' | 'changed';
export interface Harm {
  kind: HarmKind;
  words: string;
}

type Texts = Pick<Mended, 'before' | 'after'> & {
  one: Pick<Mended['one'], 'shorthand' | 'reference' | 'name'>;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PAST = set('was were');
const PRESENT = set('am is are has have do does');
const OTHER = set('be been being had did will would shall should can could may might must');
const isAuxiliary = (word: string): boolean => PAST.has(word) || PRESENT.has(word) || OTHER.has(word);
/** What may come and go without a fact going: articles, "and", stops. */
const isLight = (word: string): boolean => /^(?:a|an|the|and|[.,;:!?])$/u.test(word);

/** Said of now, of every day, or of what is still to come. */
const NOT_PAST = set(
  "will shall i'll she'll he'll they'll we'll needs need wants want likes like prefers please pls if once unless tomorrow every each daily nightly weekly should must can may is are has have does do won't can't cannot",
);
const isNotPast = (word: string): boolean => NOT_PAST.has(word) || /(?:hourly|hrly)$/u.test(word);
/** Past forms that no "was" can stand before: the other form is "rung", "seen". */
const ONLY_PAST = set(
  'rang ate gave took saw went drank woke came chose fell sang threw began broke wrote spoke swam wore forgot did said says tells asks rings gives takes goes eats',
);
const HEARS = set('told informed notified updated reminded advised');

const stops = /^[.,;:!?]$/u;
/** The words around one, up to the next stop on either side. */
function clauseOf(words: readonly string[], at: number): string[] {
  const from = words.findLastIndex((word, i) => i < at && stops.test(word)) + 1;
  const to = words.findIndex((word, i) => i > at && stops.test(word));
  return words.slice(from, to < 0 ? undefined : to);
}

/** An auxiliary put where its clause speaks of another time, or before a form it cannot stand with. */
function wrongTime(words: readonly string[], at: number): boolean {
  const [word = '', next = ''] = words.slice(at, at + 2);
  const rest = clauseOf(words, at).filter((each) => each !== word);
  if (OTHER.has(word) || ONLY_PAST.has(next)) return true;
  return PAST.has(word) ? rest.some(isNotPast) : !rest.some(isNotPast);
}

/** "Daughter was rung" where it was the daughter who rang. */
function turnsRound(words: readonly string[], at: number, names: ReadonlySet<string>, own: string): boolean {
  const who = words[at - 1] ?? '';
  const isOwn = RESIDENT.has(who) || /^(?:she|he|they)$/u.test(who) || own.split(/\s+/u).includes(who);
  if (!isOwn && !WRITER.has(who) && roleOf(who) === null && !names.has(who)) return false;
  const [done = '', next = '', ...after] = words.slice(at + 1, at + 6);
  const verb = verbOf(done);
  if (!verb || [next, ...after].includes('by')) return false;
  if (isOwn && verb.doing === 'worker') return false;
  return !(HEARS.has(done) && (next === '' || next === 'at' || /^[\d.,;:]/u.test(next)));
}

const isPast = (word: string): boolean => /ed$/u.test(word) || ONLY_PAST.has(word) || HEARS.has(word);

/** "Left till they say" told as "said". */
function toldAsDone(before: readonly string[], at: number, now: string): boolean {
  const was = before[at] ?? '';
  if (was === now || isPast(was) || !(isPast(now) || now === 'left')) return false;
  const clause = clauseOf(before, at);
  return (
    clause.some(isNotPast) ||
    /^(?:to|on)$/u.test(before[at - 1] ?? '') ||
    /\btill?\b|\buntil\b/u.test(before.slice(Math.max(0, at - 3), at).join(' '))
  );
}

const isSomebody = (word: string, names: ReadonlySet<string>): boolean =>
  RESIDENT.has(word) || WRITER.has(word) || roleOf(word) !== null || names.has(word);

/** Words of the one note against those of the other. */
function besides({ one, before, after }: Texts): Harm[] {
  const names = new Set([...namesIn(one.shorthand), ...namesIn(before), ...namesIn(after)]);
  const own = comparable(one.name ?? '');
  for (const name of own.split(/\s+/u)) if (name) names.add(name);
  const [then, now] = [wordsIn(before), wordsIn(after)];
  const { pairs, gone, come } = pairUp(then, now);
  const harm = (kind: HarmKind, words: string): Harm => ({ kind, words });
  const fresh = new Set(come.map((at) => now[at] ?? ''));
  const out = gone
    .map((at) => then[at] ?? '')
    .filter((word) => !isLight(word))
    .map((word) =>
      isAuxiliary(word)
        ? harm('tense', `${word} left out`)
        : fresh.has(word)
          ? harm('order', word)
          : harm(isSomebody(word, names) ? 'person' : 'lost', word),
    );
  for (const at of come.filter((place) => isAuxiliary(now[place] ?? ''))) {
    const said = now.slice(Math.max(0, at - 1), at + 2).join(' ');
    if (wrongTime(now, at)) out.push(harm('tense', said));
    if (turnsRound(now, at, names, own)) out.push(harm('turned', said));
  }
  for (const [was, is] of pairs)
    if (toldAsDone(then, was, now[is] ?? '')) out.push(harm('tense', `${then[was]} / ${now[is]}`));
  return out;
}

/** What was not there before, one for one. */
function more(kind: HarmKind, then: readonly string[], now: readonly string[]): Harm[] {
  const left = [...then];
  return now.flatMap((words) => {
    const at = left.indexOf(words);
    if (at < 0) return [{ kind, words }];
    left.splice(at, 1);
    return [];
  });
}

/** Facts that the mended note has lost, changed or gained against the rules' note. */
export function harmsOf(texts: Texts): Harm[] {
  const { one, before, after } = texts;
  const [then, now] = [figureChanges(one.shorthand, before), figureChanges(one.shorthand, after)];
  const words = (draft: string) => addedWords(one.shorthand, draft, one.reference, []);
  const changed = (draft: string) =>
    changedFacts(one.shorthand, draft, one.name ? [one.name] : []).map(
      ({ kind, words: of }) => `${kind}: ${of}`,
    );
  const noes = negatives(after) - negatives(before);
  return [
    ...more('figure', then.lost, now.lost),
    ...more('figure', then.added, now.added),
    ...more('added', words(before), words(after)),
    ...Array.from({ length: Math.abs(noes) }, (): Harm => ({ kind: 'negative', words: `${noes}` })),
    ...besides(texts),
    ...more('changed', changed(before), changed(after)),
  ];
}
