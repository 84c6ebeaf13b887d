/** What a line of a plan is weighed by: its words, those that name it, and signs of how and when it was said. */
import { sentenceCues } from '@/core/knowledge/sentence-cues';
import { matters } from '@/core/knowledge/matters';
import { countedWords } from '@/core/text/counted-words';
import { daysBetween, findDates, lastDay } from '@/core/text/dates';
import { phraseSet } from '@/core/text/phrases';
import { plainWords } from '@/core/text/plain-words';
import { tokenise } from '@/core/text/tokens';
import { Recent } from '@/utils/recent';
import { QUOTED, tellsHow, type Labelled } from './extracts';
import { approach, emptiness, technique } from './how';
import { newsIn } from './news';
import { isOfEverybody, isOfTheDay } from './of-everybody';
import type { PlanChange } from './recent-plan';

/** A longer name is a sentence. */
const NAME_MAX = 80;
const LATELY_DAYS = 45;
const TEXT_MAX = 600;
const LENGTHS = [3, 6, 10, 16, 25, 40];

const instructions = phraseSet(sentenceCues.kinds.instruction);
const names = new Recent<readonly string[]>(5_000);
const nameWords = (name: string): readonly string[] =>
  name === '' || name.length > NAME_MAX
    ? []
    : names.of(name, () => {
        const words = [...countedWords(tokenise(name.toLowerCase()))].map((word) => `h:${word}`);
        if (matters.names.test(name)) words.push('h:dear');
        return words;
      });

const step = (value: number, size: number, most: number): number =>
  Math.max(-most, Math.min(most, Math.trunc(value / size)));

/** How long ago the latest day is that a line gives itself. */
function ageIn(text: string, now: string, order: 'dmy' | 'mdy'): number | null {
  if (!/\d|day|month|week/iu.test(text)) return null;
  const ages = findDates(text, { now, order })
    .filter(({ precision }) => precision !== 'year')
    .map(({ iso }) => daysBetween(lastDay(iso), now.slice(0, 10)));
  const past = ages.filter((age) => age >= 0);
  return past.length > 0 ? Math.min(...past) : (ages[0] ?? null);
}

export interface SignsOf {
  now: string;
  order: 'dmy' | 'mdy';
  /** What the plan says is new in it. */
  change: PlanChange | null;
  /** Words of the person's names. */
  names: ReadonlySet<string>;
  /** The text that tells what they like to be called. */
  called: string | null;
}

/** "Mena’s own page": a title with the person's name in it. */
const isOwn = (name: string, own: ReadonlySet<string>): boolean =>
  name.length <= NAME_MAX &&
  plainWords(name)
    .split(' ')
    .some((word) => own.has(word) || own.has(word.replace(/s$/u, '')));

/** The words and signs of one line, each once; the same line on the same page always has the same. */
export function lineSigns(
  { statement, label, byWriter }: Labelled,
  { now, order, change, names: own, called }: SignsOf,
): Set<string> {
  const text = statement.text.slice(0, TEXT_MAX);
  const signs = countedWords(statement.tokens);
  for (const name of [statement.label, statement.title ?? ''])
    for (const word of nameWords(name)) signs.add(word);
  signs.add('#line').add(`#d:${statement.domain ?? 'none'}`);
  signs.add(`#k:${label.kind}${label.sure.kind ? '!' : ''}`);
  signs.add(`#l${LENGTHS.findIndex((most) => statement.tokens.length <= most)}`);
  const tells = matters.tells.count(text);
  const age = ageIn(text, now, order);
  const is: readonly (readonly [boolean, string])[] = [
    [label.firstPerson && !byWriter, '#i'],
    [QUOTED.test(text), '#quoted'],
    [statement.note !== null, '#note'],
    [statement.typed, '#typed'],
    [statement.over, '#over'],
    [statement.label !== '', '#named'],
    [isOwn(statement.label, own) || isOwn(statement.title ?? '', own), 'h:own'],
    [statement.evidence.block === called, '#called'],
    [statement.whose === 'relative', '#relative'],
    [statement.loud, '#loud'],
    [tellsHow(statement), '#how'],
    [tells > 0, `#m${Math.min(tells, 2)}`],
    [matters.notTheirs.test(text), '#not-theirs'],
    [instructions.find(statement.tokens).some((hit) => hit.firstToken === 0), '#order'],
    [isOfEverybody(statement), '#everybody'],
    [isOfTheDay(statement), '#day'],
    [change !== null, change?.listed ? '#new-listed' : '#new'],
    [
      age !== null,
      age !== null && age < 0 ? '#to-come' : age !== null && age <= LATELY_DAYS ? '#lately' : '#old',
    ],
  ];
  for (const [holds, sign] of is) if (holds) signs.add(sign);
  signs.add(`#n${step(newsIn(text), 2, 4)}`).add(`#a${step(approach(statement), 2, 3)}`);
  signs.add(`#t${step(technique(statement), 2, 3)}`).add(`#e${step(emptiness(statement), 2, 4)}`);
  return signs;
}
