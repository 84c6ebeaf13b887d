/** Whose page it most likely is, where nothing says so outright: enough to tell others apart by, never shown. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { isDomainName } from '@/core/knowledge/domains';
import { familiarNames, firstNames } from '@/core/knowledge/first-names';
import { endsInPremises, labelSets, namesPlace } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { entryLead } from '@/core/text/entry-lead';
import { quick } from '@/core/text/quick';
import { sentences } from '@/core/text/sentences';
import { evidenceOf, type Blocks } from './blocks';
import { hasRole } from './people-around';
import type { Person } from './record';
import type { Block } from './snapshot';

const helping = new Set(assertionCues.helping);

const WORD = "\\p{Lu}[\\p{L}'’-]*\\p{L}";
/** "SANDHU Harbhajan Kaur", "Whitcombe, Gerald A.", "Tia-Marie Holroyd". */
const NAMES = quick(new RegExp(`${WORD},?(?: (?:${WORD}|\\p{Lu}\\b\\.?)){1,3}`, 'gu'));
const BORN = /\b(?:d\.?o\.?b\b|born\b)|\b\d{1,2}[/. -](?:\d{1,2}|\p{L}{3,9})[/. -](?:19|20)?\d{2}\b/iu;
/** What leads to who works there: "exported by N. Begum". */
const STAFF =
  /\b(?:by|user|signed|worker|keyworker|manager|nurse|assessor|author|dr|gp|with|duty|sleep-?in|shift|cover|seniors?)[\s:.]*$/iu;
/** A time, a tick or a room before a name: an entry of a list. */
const LISTED = /(?:\d[:.]\d\d|[✓✔☐☑•]|\b(?:rm|room|flat|bed)\.? ?\d+)\W*$/iu;
/** Words with a capital that begin titles and name nobody. */
const COMMON = new Set(
  (
    'about what who why how hello hiya when where my care plan record home house room profile support ' +
    'handover shift report board list overview today daily day night log diary sheet round wing'
  ).split(' '),
);
/** The head of the page: the first blocks, and of each as much. */
const HEAD = 16;
const TOP = 4;
const CHARS = 300;
const BESIDE = 60;
const BEFORE = 20;
const MOST_MENTIONS = 8;
/** So many sentences open with the name, and so many times those that open with the next. */
const OPENS_LEAST = 3;
const OPENS_TIMES = 3;
/** "Mr Bryant has", "Solomon came": a sentence that tells of somebody. */
const OPENS = quick(
  /^((?:(?:Mr|Mrs|Ms|Miss|Mx)\.? )\p{Lu}[\p{L}'’-]+|\p{Lu}\p{Ll}[\p{L}'’-]*)(?:['’]s)?(?: \([^)]{1,12}\))? (\p{Ll}+)/u,
);
const LEAST = 2.5;

const wordsOf = (name: string): string[] =>
  plainWords(name)
    .split(' ')
    .filter((word) => word.length > 2);

/** In how many blocks each word with a capital stands, and the words that stand there without. */
function wordsOn(blocks: Blocks): { mentions: ReadonlyMap<string, number>; plain: ReadonlySet<string> } {
  const mentions = new Map<string, number>();
  const plain = new Set<string>();
  for (const { text } of blocks.all) {
    for (const word of new Set(text.match(/\p{Lu}\p{L}+/gu)))
      mentions.set(word.toLowerCase(), (mentions.get(word.toLowerCase()) ?? 0) + 1);
    for (const word of text.match(/(?<![\p{L}'’-])\p{Ll}{3,}/gu) ?? []) plain.add(word);
  }
  return { mentions, plain };
}

/**
 * The name for which most speaks at the head of the page and in its titles, or null.
 * @param called what the person is called, where the page says so
 * @param several tables that name several people
 */
export function likelyName(
  blocks: Blocks,
  called: string | null,
  several: ReadonlySet<string> = new Set(),
): Person['name'] {
  const { mentions, plain } = wordsOn(blocks);
  const title = new Set(wordsOf(blocks.snapshot.title));
  const own = new Set(wordsOf(called ?? '').flatMap((word) => [word, ...(familiarNames.get(word) ?? [])]));
  const isCalled = (word: string): boolean =>
    [word, ...(familiarNames.get(word) ?? [])].some((one) => own.has(one));
  const isNamed = (at: number): boolean => labelSets.name.has(plainWords(blocks.all[at - 1]?.text ?? ''));
  const speaks = (
    block: Block,
    at: number,
    words: readonly string[],
    before: string,
    beside: string,
  ): number => {
    const isTitle = block.kind === 'heading';
    const most = Math.max(1, ...words.map((word) => mentions.get(word) ?? 0));
    const signs: readonly (readonly [boolean, number])[] = [
      [words.some((word) => firstNames.has(word)), 2],
      [words.some((word) => title.has(word)), 2],
      [words.some(isCalled), 3],
      [BORN.test(beside), 2.5],
      [isNamed(at), 2.5],
      [isTitle, at < TOP ? 2 : 1],
      [words.length > 1, 1],
      [STAFF.test(before), -5],
      [LISTED.test(before), -3],
    ];
    const later = at / HEAD / (isTitle ? TOP : 1);
    return signs.reduce(
      (sum, [holds, by]) => sum + (holds ? by : 0),
      Math.log2(Math.min(MOST_MENTIONS, most)) - later,
    );
  };
  let best: Person['name'] = null;
  let most = LEAST;
  blocks.all.forEach((block, at) => {
    if ((at >= HEAD && block.kind !== 'heading') || several.has(block.cell?.table ?? '')) return;
    const head = block.text.slice(0, CHARS);
    for (const { 0: name, index } of NAMES.all(head)) {
      const words = wordsOf(name).filter((word) => !plain.has(word) && !COMMON.has(word));
      // "Elm unit": the word behind may say that it is a place.
      const longer = /^(?: \p{L}+)?/u.exec(head.slice(index + name.length))?.[0] ?? '';
      if (words.length === 0 || namesPlace(name + longer) || endsInPremises(name)) continue;
      if (isDomainName(name) || hasRole(name)) continue;
      const before = head.slice(Math.max(0, index - BEFORE), index);
      const score = speaks(block, at, words, before, head.slice(index, index + name.length + BESIDE));
      if (score <= most) continue;
      most = score;
      best = { value: name, evidence: [evidenceOf(block, index, index + name.length)] };
    }
  });
  return best ?? mostTold(blocks, several);
}

/** The name that most sentences of the page are about, where nothing at its head says whose it is. */
function mostTold(blocks: Blocks, several: ReadonlySet<string>): Person['name'] {
  const found = new Map<string, { name: NonNullable<Person['name']>; times: number }>();
  const writers = new Set<string>();
  for (const block of blocks.all) {
    if (block.kind === 'heading' || several.has(block.cell?.table ?? '')) continue;
    const lead = entryLead(block.text);
    if (lead.writer !== null) wordsOf(lead.writer).forEach((word) => writers.add(word));
    for (const { start, end } of sentences(block.text.slice(lead.end))) {
      const from = lead.end + start;
      const [, name, verb = ''] = OPENS.exec(block.text.slice(from, lead.end + end)) ?? [];
      const [word] = name === undefined ? [] : wordsOf(name.replace(/^\p{L}+\.? /u, '')).slice(-1);
      if (name === undefined || word === undefined || helping.has(verb)) continue;
      if (!name.includes(' ') && !firstNames.has(word)) continue;
      const known = found.get(word);
      if (known) known.times += 1;
      else
        found.set(word, {
          name: { value: name, evidence: [evidenceOf(block, from, from + name.length)] },
          times: 1,
        });
    }
  }
  const [first, second] = [...found]
    .filter(([word]) => !writers.has(word))
    .map(([, one]) => one)
    .sort((a, b) => b.times - a.times);
  return first && first.times >= OPENS_LEAST && first.times >= OPENS_TIMES * (second?.times ?? 0)
    ? first.name
    : null;
}
