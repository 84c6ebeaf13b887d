/** Finds the must-know red flags of knowledge/red-flags.json in a page's statements. */
import { domainOfHeading, isDomainName } from '@/core/knowledge/domains';
import { redFlags, type Recogniser, type RedFlag } from '@/core/knowledge/red-flags';
import type { PhraseMatch } from '@/core/text/phrases';
import { plainWords } from '@/core/text/plain-words';
import { tokenise } from '@/core/text/tokens';
import { answerOf, assertionOf, isDenied, tellsEnd } from './assertion';
import { turnsBack } from './experiencer';
import {
  allowed,
  asTerm,
  flagIndex,
  flagPatterns,
  patterns,
  sectionWide,
  termsIn,
  type Add,
  type Found,
  type Place,
} from './flag-index';
import { isEntry, STAMP } from './flag-entry';
import { scanMeanings } from './flag-composed';
import { endedBeside, rowNameOf, rowsOf } from './flag-rows';
import { scanTopics } from './flag-topics';
import type { Statement } from './statements';

/** One place that speaks for a flag, or states its opposite. */
export interface FlagHit {
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

function scan(statement: Statement, rowName: string | null): FlagHit[] {
  const found: Found = {
    label: termsIn(statement.name),
    value: flagIndex.find(statement.tokens),
    title: termsIn(statement.title ?? ''),
  };
  const hits = new Map<string, FlagHit>();
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
    if (how === 'topic') return;
    if (how === 'other-person' && (flag.ofPerson || isDenied(statement.tokens, from, to))) return;
    if (statement.whose === 'relative' && flag.ofPerson && !turnsBack(statement.tokens, from)) return;
    if ((how === 'ended' || statement.over) && !flag.keepsHistory && !recogniser.pastStill) return;
    if (how === 'denied') {
      if (flag.stated && recogniser.strong) add(flag, null, focus, false, true);
      return;
    }
    add(flag, recogniser, focus, false, false);
  };
  const denied = deniedIn(hits);
  for (const match of found.value) {
    const { flag, recogniser, role } = match.value;
    if (role !== 'term' || !recogniser || recogniser.labelOnly || !allowed(found, recogniser, statement))
      continue;
    if (denied.has(flag.id) && insideStated(match, found, flag)) continue;
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

const deniedIn = (hits: ReadonlyMap<string, FlagHit>): Set<string> =>
  new Set([...hits.values()].filter((hit) => hit.negative).map((hit) => hit.flag.id));

const PATTERN_MAX = 2_000;

function scanStated(statement: Statement, found: Found, add: Add): void {
  for (const match of found.value) {
    const { flag, role } = match.value;
    if (role !== 'stated') continue;
    const inPlace = flag.stated?.terms.some(
      (term) =>
        /^(?:none|nil|no) known$|^no known$|^h w none$/u.test(term) &&
        plainWords(statement.text.slice(match.start, match.end)) === plainWords(term),
    );
    const named = found.label.some((hit) => hit.value.flag === flag && hit.value.role === 'statedLabel');
    if (inPlace && !named && statement.domain !== flag.domain) continue;
    add(flag, null, match.start, named && statement.first, true);
  }
}

function insideStated(match: PhraseMatch<Place>, found: Found, flag: RedFlag): boolean {
  return found.value.some(
    (hit) =>
      hit.value.role === 'stated' &&
      hit.value.flag === flag &&
      hit.start <= match.start &&
      hit.end >= match.end,
  );
}

const STARTS_NO = /^(?:no|none|nil|not|never)\b/iu;

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
    const match = regex.exec(text);
    if (!match) {
      if (named !== null && regex.test(named)) judge(flag, recogniser, 0, 1, 0);
      continue;
    }
    const from = statement.tokens.findIndex((token) => token.end > match.index);
    const stop = statement.tokens.findIndex((token) => token.start >= match.index + match[0].length);
    judge(flag, recogniser, Math.max(0, from), stop === -1 ? statement.tokens.length : stop, match.index);
  }
}

const NAME_MAX = 40;

/** "Turns" and "4 hourly" in two blocks read as one; a heading with a time or a number names no value. */
function joined(statement: Statement, text: string): string | null {
  const { name, first } = statement;
  if (!first || name === '' || name.length > NAME_MAX || /\d/u.test(name)) return null;
  return STARTS_NO.test(text) || answerOf(text) !== 'text' ? null : `${name} ${text}`;
}

/** A value that denies what its label names; "not to be left" and "no unsupervised contact" are instructions. */
const DENIES =
  /^(?:no|none|nil|zero|0|nobody|no one)\b|^(?:\w+ )?(?:has|have|had|was|were) never\b|^(?:\w+ )?(?:has|have|had|was|were|is|are) not (?!to |healed|improved|changed|settled|cleared|resolved|stopped|closed|safe|able|been (?:reviewed|updated|changed|assessed)|yet|always|well|good|aware|allowed|for |at all )|^never$|^never (?:hurt|hit|harmed|bitten|attacked|assaulted|threatened|been|had|used|tried|fallen|gone missing|needed|smoked|self harmed|violent)\b|^not (?!to |be )|^(?:does not|denies)\b|^(?:offered|asked)\b.*\b(?:declined|refused|not now|said no|turned down|not wanted)\b/u;

/** "Not nil by mouth: tastes for comfort": the label itself says no. */
function deniesItself(name: string, { firstToken, endToken }: PhraseMatch<Place>): boolean {
  return /^(?:not|no|non|never)\b/iu.test(name) && isDenied(tokenise(name), firstToken, endToken);
}

const AT_ONCE = 4;
/** "Shingles in August: crusted over and out of isolation" */
const endsAtOnce = ({ tokens }: Statement): boolean => tellsEnd(tokens.slice(0, AT_ONCE));

/** "Anticoagulant: yes", "Hoist: Oxford Midi", "Allergies: none": the label asks, the value answers. */
function scanLabel(statement: Statement, found: Found, add: Add): void {
  const answer = answerOf(statement.text);
  if (answer === 'blank' || answer === 'template' || statement.blank) return;
  // Under a mere title a stamp says when the section was kept; after a label ("DNACPR: reviewed 3/2") it answers.
  if (statement.labelEvidence === null && STAMP.test(statement.text.trim())) return;
  for (const match of found.label) {
    const { flag, recogniser, role } = match.value;
    if (role === 'statedLabel' && answer === 'no') add(flag, null, 0, true, true);
    if (role !== 'term' || !recogniser || !allowed(found, recogniser, statement) || answer === 'no') continue;
    if ((statement.over || endsAtOnce(statement)) && !flag.keepsHistory) continue;
    if (deniesItself(statement.name, match)) continue;
    if (asTerm(found, recogniser, 'valueWithout', 'value').some((hit) => hit.firstToken === 0)) continue;
    if (found.value.some((hit) => hit.value.role === 'stated' && hit.value.flag === flag)) continue;
    const first = statement.tokens.findIndex((token) => /[\p{L}\p{N}]/u.test(token.norm));
    const words = statement.tokens
      .filter((token) => /[\p{L}\p{N}]/u.test(token.norm))
      .map((token) => token.norm)
      .join(' ');
    const told = /^[^:]{1,40}:\s/u.test(statement.text)
      ? plainWords(statement.text.replace(/^[^:]{1,40}:\s/u, ''))
      : words;
    if (first === -1 || DENIES.test(words) || DENIES.test(told)) {
      if (flag.stated) add(flag, null, 0, true, true);
      continue;
    }
    add(flag, recogniser, 0, true, false);
  }
}

/** Every hit on the page, plan and notes, in reading order. Struck-through text and blanks never make one. */
export function findFlags(statements: readonly Statement[]): FlagHit[] {
  const rows = rowsOf(statements);
  const hits = statements
    .filter((one) => !one.blank && !one.struck && !one.template && one.whose !== 'stranger' && !one.denied)
    // "Allergies" with nothing beside it names no allergy.
    .filter((one) => !(isDomainName(one.text) && domainOfHeading(one.text) === 'allergies'))
    .flatMap((one) => scan(one, rowNameOf(one, rows)))
    .filter((hit) => hit.negative || hit.flag.keepsHistory || !endedBeside(hit.statement, rows));
  const present = new Set(
    hits.filter((hit) => !hit.negative).map((hit) => `${hit.flag.id}.${hit.recogniser}`),
  );
  const needs = new Map(
    redFlags.flatMap((flag) =>
      flag.recognisers.map((one): [string, readonly string[] | undefined] => [
        `${flag.id}.${one.id}`,
        one.needs,
      ]),
    ),
  );
  return hits.filter((hit) => {
    const need = needs.get(`${hit.flag.id}.${hit.recogniser}`);
    return need === undefined || need.some((one) => present.has(one));
  });
}
