/** Which stance each statement of the plan takes on the topics of knowledge/stances.json. One pass over its words. */
import { firstNames } from '@/core/knowledge/first-names';
import { expand } from '@/core/knowledge/red-flags';
import { stanceTopics } from '@/core/knowledge/stances';
import { PhraseIndex, type PhraseMatch } from '@/core/text/phrases';
import { beginsCapital, normalise, tokenise } from '@/core/text/tokens';
import { answerOf, assertionOf } from './assertion';
import { contentWords } from './compose';
import { fromNowOn, ofPlan } from './sides';
import type { Statement } from './statements';

type Role = 'about' | 'one' | 'other' | 'unless';
interface Place {
  topic: string;
  role: Role;
}

export interface Stance {
  statement: Statement;
  side: 'one' | 'other';
  focus: number;
  /** Words of the longest phrase that tells it. */
  words: number;
  /** It is the denial of the other stance that tells it. */
  turned: boolean;
  /** The topic is named by the heading alone. */
  byTitle: boolean;
  /** Who or what both sides must name alike. */
  named: ReadonlySet<string>;
}

const ROLES = ['about', 'one', 'other', 'unless'] as const;

const index = new PhraseIndex<Place>(
  stanceTopics.flatMap((topic) =>
    ROLES.flatMap((role) =>
      (topic[role] ?? []).map((phrase) => ({ phrase, value: { topic: topic.id, role }, exact: true })),
    ),
  ),
);
const topics = new Map(stanceTopics.map((topic) => [topic.id, topic]));
const needsAbout = new Set(stanceTopics.flatMap(({ id, about }) => (about ? [id] : [])));

type Hits = Map<string, PhraseMatch<Place>[]>;

function byTopic(found: readonly PhraseMatch<Place>[]): Hits {
  const hits: Hits = new Map();
  for (const hit of found) {
    const list = hits.get(hit.value.topic);
    if (list) list.push(hit);
    else hits.set(hit.value.topic, [hit]);
  }
  return hits;
}

const OPPOSITE = { one: 'other', other: 'one' } as const;

/** Of phrases that overlap the longest tells. */
const longest = (hits: readonly PhraseMatch<Place>[]): PhraseMatch<Place>[] =>
  hits.filter(
    (hit) =>
      !hits.some(
        (two) =>
          two.endToken - two.firstToken > hit.endToken - hit.firstToken &&
          two.firstToken <= hit.firstToken &&
          two.endToken >= hit.endToken,
      ),
  );

type Taken = Omit<Stance, 'byTitle' | 'named'>;

/** What the phrases of one topic say together; nothing where they speak for both sides. */
function sideIn(statement: Statement, hits: readonly PhraseMatch<Place>[]): Taken | null {
  let found: Taken | null = null;
  for (const hit of longest(hits.filter(({ value }) => value.role === 'one' || value.role === 'other'))) {
    const own = hit.value.role as 'one' | 'other';
    const how = assertionOf(statement.tokens, hit.firstToken, hit.endToken, statement.label);
    if (how !== 'stated' && (how !== 'denied' || !topics.get(hit.value.topic)?.turns)) continue;
    const side = how === 'denied' ? OPPOSITE[own] : own;
    if (found && found.side !== side) return null;
    const words = hit.endToken - hit.firstToken;
    if (!found || words > found.words)
      found = { statement, side, focus: hit.start, words, turned: how === 'denied' };
  }
  return found;
}

/** A heading or label that names a stance, answered yes or no. */
function answered(statement: Statement, named: Hits): Map<string, Stance> {
  const stances = new Map<string, Stance>();
  if (!statement.first || statement.name === '') return stances;
  const answer = statement.denied ? 'no' : answerOf(statement.text);
  if (answer !== 'yes' && answer !== 'no') return stances;
  for (const [topic, hits] of named) {
    const hit = longest(hits).find(({ value }) => value.role === 'one' || value.role === 'other');
    if (!hit || hits.some(({ value }) => value.role === 'unless')) continue;
    const own = hit.value.role as 'one' | 'other';
    const turned = answer === 'no';
    if (turned && !topics.get(topic)?.turns) continue;
    const side = turned ? OPPOSITE[own] : own;
    stances.set(topic, { statement, side, focus: 0, words: 2, turned, byTitle: true, named: new Set() });
  }
  return stances;
}

const relatives = new Set(expand(['@family']));
const TELLING = 4;

function namedIn(statement: Statement, topic: string, hits: readonly PhraseMatch<Place>[]): Set<string> {
  const { tokens, text } = statement;
  switch (topics.get(topic)?.same) {
    case 'about':
      return new Set(
        hits
          .filter(({ value }) => value.role === 'about')
          .map(({ start, end }) => normalise(text.slice(start, end))),
      );
    case 'person':
      return new Set(
        tokens
          .filter(
            ({ text: word, norm }, at) =>
              relatives.has(norm) || (beginsCapital(word) && (at > 0 || firstNames.has(norm))),
          )
          .map(({ norm }) => norm),
      );
    case 'words':
      return new Set([...contentWords(text)].filter((word) => word.length >= TELLING));
    case undefined:
      return new Set();
  }
}

/** Whether both are about the same one, where the topic asks for it. */
export const sameNamed = (topic: string, one: Stance, other: Stance): boolean =>
  topics.get(topic)?.same === undefined || [...one.named].some((name) => other.named.has(name));

/** What the plan says, and what a note says is so from now on. */
const isHeard = (one: Statement): boolean =>
  ofPlan(one) || (one.denied && one.note === null) || fromNowOn(one);

/** Stances by topic, in reading order. */
export function stancesOf(statements: readonly Statement[]): Map<string, Stance[]> {
  const found = new Map<string, Stance[]>();
  const names = new Map<string, Hits>();
  const hitsIn = (text: string): Hits => {
    const known = names.get(text) ?? byTopic(index.find(tokenise(text)));
    names.set(text, known);
    return known;
  };
  for (const statement of statements) {
    if (statement.heading || !isHeard(statement)) continue;
    const own = answered(statement, hitsIn(statement.name));
    const said = index.find(statement.tokens);
    if (said.length === 0 && own.size === 0) continue;
    const title = hitsIn(`${statement.title ?? ''}\n${statement.label}`);
    for (const [topic, hits] of byTopic(said)) {
      if (own.has(topic)) continue;
      const around = [...hits, ...(title.get(topic) ?? [])];
      if (hits.some(({ value }) => value.role === 'unless')) continue;
      const here = hits.some(({ value }) => value.role === 'about');
      if (needsAbout.has(topic) && !around.some(({ value }) => value.role === 'about')) continue;
      const side = sideIn(statement, hits);
      if (!side) continue;
      const named = namedIn(statement, topic, hits);
      own.set(topic, { ...side, byTitle: needsAbout.has(topic) && !here, named });
    }
    for (const [topic, stance] of own) {
      const list = found.get(topic);
      if (list) list.push(stance);
      else found.set(topic, [stance]);
    }
  }
  return found;
}
