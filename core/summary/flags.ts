/** Finds the must-know red flags of knowledge/red-flags.json in a page's statements. */
import { domainOfHeading, isDomainName } from '@/core/knowledge/domains';
import { flagWords, type ReadyFlagWords } from '@/core/knowledge/flag-words';
import { redFlags, type Recogniser, type RedFlag } from '@/core/knowledge/red-flags';
import { forText } from '@/core/text/any-case';
import { quick } from '@/core/text/quick';
import { inForce } from './archived';
import { answerOf, assertionOf, isDenied, type Assertion } from './assertion';
import { isOwnClause } from './clause-subject';
import { turnsBack } from './experiencer';
import { allowed, flagIndex, flagPatterns, patterns, sectionWide, termsIn, type Found } from './flag-index';
import { asksWhich, isEntry, isStamp } from './flag-entry';
import { scanLabel } from './flag-label';
import { scanMeanings } from './flag-composed';
import { insideStated, scanStated } from './flag-stated';
import { withPlain, type Plain } from './flag-plain';
import { endedBeside, rowNameOf, rowsOf } from './flag-rows';
import { scanTopics } from './flag-topics';
import { byWords, type Weighed } from './flag-words';
import { ownPart } from './own-part';
import type { Statement } from './statements';

/** One place that speaks for a flag, or states its opposite. */
interface FoundHit extends Plain {
  flag: RedFlag;
  recogniser: string;
  statement: Statement;
  /** Where in the statement's text the telling words begin. */
  focus: number;
  /** The label carries the flag; the value answers it. */
  inLabel: boolean;
  /** "No known allergies", "for full escalation": shown in its place, never as a flag. */
  negative: boolean;
  strong: boolean;
  secret: boolean;
}

export type FlagHit = FoundHit & Weighed;

/** Not where words are only spoken about, or said of somebody else. */
function isOfPerson(statement: Statement, flag: RedFlag, how: Assertion, from: number, to: number): boolean {
  if (how === 'topic') return false;
  if (how === 'other-person' && (flag.ofPerson || isDenied(statement.tokens, from, to))) return false;
  return !(statement.whose === 'relative' && flag.ofPerson && !turnsBack(statement.tokens, from));
}

const isPast = ({ over }: Statement, flag: RedFlag, { pastStill }: Recogniser, how: Assertion): boolean =>
  (how === 'ended' || over) && !flag.keepsHistory && pastStill !== true;

/** @param refused takes the flags whose words are there, but denied, over, somebody else's or not meant */
function scan(statement: Statement, rowName: string | null, refused: Set<RedFlag>): FoundHit[] {
  const found: Found = {
    label: termsIn(statement.name),
    value: statement.heading ? termsIn(statement.text) : flagIndex.find(statement.tokens),
    title: termsIn(statement.title ?? ''),
  };
  const hits = new Map<string, FoundHit>();
  const add = (
    flag: RedFlag,
    recogniser: Recogniser | null,
    focus: number,
    inLabel: boolean,
    negative: boolean,
  ): void => {
    const key = `${flag.id}:${negative ? 'no' : 'yes'}`;
    const known = hits.get(key);
    const strong = recogniser?.strong ?? negative;
    if (known && (known.strong || !strong)) return;
    hits.set(key, {
      flag,
      recogniser: recogniser?.id ?? 'stated',
      statement,
      focus,
      inLabel,
      negative,
      strong,
      secret: recogniser?.secret ?? false,
    });
  };
  scanStated(statement, found, add);
  const judge = (flag: RedFlag, recogniser: Recogniser, from: number, to: number, focus: number): void => {
    const how = assertionOf(statement.tokens, from, to, statement.label);
    if (!isOfPerson(statement, flag, how, from, to) || isPast(statement, flag, recogniser, how)) {
      refused.add(flag);
      return;
    }
    if (how === 'denied') {
      refused.add(flag);
      if (flag.stated && recogniser.strong) add(flag, null, focus, false, true);
      return;
    }
    add(flag, recogniser, focus, false, false);
  };
  const denied = deniedIn(hits);
  const spoken = new Set([...hits.values()].map((hit) => hit.flag));
  for (const match of found.value) {
    const { flag, recogniser, role } = match.value;
    if (role !== 'term' || !recogniser || recogniser.labelOnly || !allowed(found, recogniser, statement))
      continue;
    if (spoken.has(flag) && insideStated(match, found, flag)) continue;
    if (
      statement.heading &&
      recogniser.notOfHeading &&
      !found.value.some((hit) => hit.value.flag === flag && hit.value.role === 'with')
    )
      continue;
    judge(flag, recogniser, match.firstToken, match.endToken, match.start);
  }
  scanPatterns(statement, found, judge);
  scanMeanings(statement, joined(statement, statement.text.slice(0, PATTERN_MAX)), add);
  if (statement.first) scanLabel(statement, found, add);
  scanTopics(statement, rowName, deniedIn(hits), add);
  for (const { flag, recogniser } of sectionWide) {
    if (!recogniser.anyIn?.includes(statement.domain ?? '') || denied.has(flag.id) || statement.note)
      continue;
    const named = found.label.some((hit) => hit.value.flag === flag && hit.value.role === 'with');
    if (isEntry(statement, named)) add(flag, recogniser, 0, false, false);
  }
  return [...hits.values()];
}

const deniedIn = (hits: ReadonlyMap<string, FoundHit>): Set<string> =>
  new Set([...hits.values()].filter((hit) => hit.negative).map((hit) => hit.flag.id));

function scanPatterns(
  statement: Statement,
  found: Found,
  judge: (flag: RedFlag, recogniser: Recogniser, from: number, to: number, focus: number) => void,
): void {
  const text = statement.text.slice(0, PATTERN_MAX);
  const named = joined(statement, text);
  for (const index of flagPatterns.candidates(named ?? text)) {
    const pattern = patterns[index];
    if (!pattern || !allowed(found, pattern.recogniser, statement)) continue;
    const { flag, recogniser, regex } = pattern;
    const match = forText(regex, text).exec(text);
    if (!match) {
      if (named !== null && forText(regex, named).test(named)) judge(flag, recogniser, 0, 1, 0);
      continue;
    }
    const from = statement.tokens.findIndex((token) => token.end > match.index);
    const stop = statement.tokens.findIndex((token) => token.start >= match.index + match[0].length);
    judge(flag, recogniser, Math.max(0, from), stop === -1 ? statement.tokens.length : stop, match.index);
  }
}

const STARTS_NO = /^(?:no|none|nil|not|never)\b/iu;
const NAME_MAX = 40;
const PATTERN_MAX = 2_000;

/** "Turns" and "4 hourly" in two blocks read as one; a heading with a time or a number names no value. */
function joined(statement: Statement, text: string): string | null {
  const { name, first } = statement;
  if (!first || name === '' || name.length > NAME_MAX || /\d/u.test(name)) return null;
  return STARTS_NO.test(text) || answerOf(text) !== 'text' ? null : `${name} ${text}`;
}

/** "Allergies & intolerances", "Any allergies?" */
const ALLERGIES = quick(
  /^(?:(?:any|known|food|drug|medicines?|other|and|or)\s|(?:allerg(?:y|ies)|intolerances?|sensitivit(?:y|ies)|(?:adverse )?reactions?)(?:\s?[&/,]\s?|\s|(?=\??:?$)))+\??:?$/iu,
);

/** A badge that says there is one, with no more room. */
const ONE_ALLERGY = /^(?:(?:known|food|drug|medicine)\s)+allergy$/iu;

const told = (flag: RedFlag, statement: Statement): FoundHit => ({
  flag,
  recogniser: 'words',
  statement,
  focus: 0,
  inLabel: statement.first && statement.label !== '',
  negative: false,
  strong: false,
  secret: flag.recognisers.some(({ secret }) => secret === true),
});

/** What the words of a statement speak for without its clauses about somebody else; null where it has none. */
function byOwnWords(
  one: Statement,
  row: string | null,
  weights: ReadyFlagWords,
): ReadonlyMap<RedFlag, Weighed> | null {
  if (one.others.length === 0) return null;
  const own = ownPart(one);
  return new Map(
    byWords([], own, row, weights, (flag) => told(flag, own)).map((hit) => [hit.flag, hit] as const),
  );
}

/**
 * Every hit on the page, plan and notes, in reading order, hints among them. Struck-through text and blanks never make
 * one.
 * @param weights of the words that follow the rules; null for the rules alone
 */
export function flagHits(
  statements: readonly Statement[],
  weights: ReadyFlagWords | null = flagWords(),
): FlagHit[] {
  const rows = rowsOf(statements);
  const read = (one: Statement): FlagHit[] => {
    const row = rowNameOf(one, rows);
    const refused = new Set<RedFlag>();
    const hits = withPlain(scan(one, row, refused), one, refused, (flag) => told(flag, one));
    if (!weights) return hits.map((hit) => ({ ...hit, sums: null, isHint: false }));
    const spoken = byOwnWords(one, row, weights);
    return byWords(hits, one, row, weights, (flag) => (refused.has(flag) ? null : told(flag, one))).flatMap(
      (hit) => {
        if (spoken === null || hit.recogniser !== 'words' || !hit.flag.ofPerson) return hit;
        const own = spoken.get(hit.flag);
        return own ? { ...hit, isHint: own.isHint } : [];
      },
    );
  };
  const hits = statements
    .filter((one) => !(one.blank || one.struck || one.template || one.denied) && one.whose !== 'stranger')
    // After a label a stamp answers ("DNACPR: reviewed 3/2"); elsewhere it says when a section was kept.
    .filter((one) => one.labelEvidence !== null || !isStamp(one.text))
    // "Allergies" with nothing beside it names no allergy.
    .filter(
      ({ text, loud }) =>
        (loud && ONE_ALLERGY.test(text)) ||
        (!ALLERGIES.test(text) && !(isDomainName(text) && domainOfHeading(text) === 'allergies')),
    )
    .filter(({ heading, loud, text }) => loud || !heading || !asksWhich(text))
    .flatMap(read)
    .filter(isOwnClause)
    .filter((hit) => hit.negative || hit.flag.keepsHistory || !endedBeside(hit.statement, rows));
  const present = new Set(
    hits.filter((hit) => !hit.negative && !hit.isHint).map((hit) => `${hit.flag.id}.${hit.recogniser}`),
  );
  const needs = new Map(
    redFlags.flatMap((flag) =>
      flag.recognisers.map((one): [string, readonly string[] | undefined] => [
        `${flag.id}.${one.id}`,
        one.needs,
      ]),
    ),
  );
  return inForce(hits).filter((hit) => {
    const need = needs.get(`${hit.flag.id}.${hit.recogniser}`);
    return need === undefined || need.some((one) => present.has(one));
  });
}

/** The hits that tell a flag by themselves. @param weights as of flagHits */
export const findFlags = (
  statements: readonly Statement[],
  weights: ReadyFlagWords | null = flagWords(),
): FlagHit[] => flagHits(statements, weights).filter(({ isHint }) => !isHint);
