/** What looks out of date, undated or unfinished (care-domain §2.3). Prompts a person; judges nothing. */
import type { Evidence } from '@/core/record/evidence';
import { stalenessRules, type Staleness } from '@/core/knowledge/checks';
import { plainWords } from '@/core/text/plain-words';
import { answerOf } from './assertion';
import { clip, contentWords, item, saysAll, show, whereOf } from './compose';
import type { CueHit, Findings } from './cues';
import { fewWords, nothingBeside } from './staleness-beside';
import { oneCarerNoted } from './staleness-carers';
import { ended, gone, waiting } from './staleness-course';
import { aged, eventAfter, expiries, notADate, overdue, passed, undated } from './staleness-dates';
import type { Found, StalenessInput } from './staleness-found';
import { dueAgain } from './staleness-interval';
import { agedPapers, leftOpen } from './staleness-papers';
import { weightChange } from './staleness-weight';
import type { SummaryItem } from './item';
import type { Statement } from './statements';

const QUOTE_MAX = 140;

const plain = (hit: CueHit, message?: string): Found => ({
  statement: hit.statement,
  focus: hit.focus,
  ...(message === undefined ? {} : { message }),
});

function unless(rule: Staleness, findings: Findings): Found[] {
  if (rule.unless && findings.of(rule.unless).length > 0) return [];
  return findings.inPlan(rule.when ?? '').map((hit) => plain(hit));
}

function template({ statements }: Findings): Found[] {
  return statements
    .filter(
      (one) => one.note === null && !one.struck && one.label !== '' && answerOf(one.text) === 'template',
    )
    .map((statement) => ({ statement, focus: 0 }));
}

/** Which power an attorney holds: asked where the page does not say, shown where it is only about money. */
function power(rule: Staleness, findings: Findings): Found[] {
  const named = findings.inPlan(rule.when ?? '');
  const first = named[0];
  if (
    !first ||
    findings.inPlan('lpa-health').some((hit) => named.some((one) => one.statement.at === hit.statement.at))
  )
    return [];
  const money = named.find((hit) =>
    findings.of('lpa-money').some((other) => other.statement.at === hit.statement.at),
  );
  return money ? [plain(money, rule.money)] : [plain(first)];
}

const SAME_WORDS = 12;
const SHINGLE = 3;
/** How many later sections each is compared with: a template left in stands near its copy. */
const NEIGHBOURS = 60;

/** Each three words in a row, once, by their place among all that were met. */
function shingles(statements: readonly Statement[], met: Map<string, number>): number[] {
  const words = statements.flatMap((one) => one.tokens.map((token) => token.norm));
  const found = new Set<number>();
  for (let at = SHINGLE - 1; at < words.length; at += 1) {
    const shingle = `${words[at - 2] ?? ''} ${words[at - 1] ?? ''} ${words[at] ?? ''}`;
    let place = met.get(shingle);
    if (place === undefined) met.set(shingle, (place = met.size));
    found.add(place);
  }
  return [...found];
}

/** Two sections whose text is nearly the same: a template left in. */
function identical(rule: Staleness, { statements }: Findings): Found[] {
  const bySection = new Map<string, Statement[]>();
  for (const one of statements) {
    if (one.note || one.blank || one.heading || !one.section) continue;
    const list = bySection.get(one.section);
    if (list) list.push(one);
    else bySection.set(one.section, [one]);
  }
  const met = new Map<string, number>();
  const sections = [...bySection.values()]
    .filter((list) => list.reduce((sum, one) => sum + one.tokens.length, 0) >= SAME_WORDS)
    .map((list) => ({ list, said: shingles(list, met) }));
  /** Which section said a shingle last. */
  const saidIn = new Int32Array(met.size).fill(-1);
  const found: Found[] = [];
  const least = (rule.percent ?? 90) / 100;
  for (const [index, a] of sections.entries()) {
    for (const shingle of a.said) saidIn[shingle] = index;
    for (const b of sections.slice(index + 1, index + 1 + NEIGHBOURS)) {
      if (found.length >= rule.max) return found;
      const [mine, others] = [a.said.length, b.said.length];
      if (Math.min(mine, others) < least * Math.max(mine, others)) continue;
      let shared = 0;
      for (let at = 0; at < others; at++) if (saidIn[b.said[at] ?? 0] === index) shared += 1;
      const [first, second] = [a.list[0], b.list[0]];
      if (!first || !second || shared < least * (mine + others - shared)) continue;
      found.push({
        statement: first,
        focus: 0,
        slots: { A: first.title ?? '', B: second.title ?? '' },
        also: [second],
      });
    }
  }
  return found;
}

/** A named part of the plan that must say something either way, left blank. */
function blanks(rule: Staleness, { statements }: Findings): Found[] {
  const names = new Set(rule.values);
  return statements
    .filter((one) => one.blank && one.note === null && names.has(plainWords(one.label || one.name)))
    .map((statement) => ({ statement, focus: 0, slots: { quote: statement.label || statement.name } }));
}

function find(rule: Staleness, input: StalenessInput): Found[] {
  const { findings } = input;
  switch (rule.kind) {
    case 'cue':
      return findings.inPlan(rule.when ?? '').map((hit) => plain(hit));
    case 'unless':
      return unless(rule, findings);
    case 'template':
      return template(findings);
    case 'lpa':
      return power(rule, findings);
    case 'identical':
      return identical(rule, findings);
    case 'overdue':
      return overdue(rule, input);
    case 'due':
      return passed(rule, input);
    case 'not-a-date':
      return notADate(rule, input);
    case 'expiry':
      return expiries(rule, input);
    case 'event-after':
      return eventAfter(rule, input);
    case 'undated':
      return undated(rule, input);
    case 'aged':
      return aged(rule, input);
    case 'weight':
      return weightChange(rule, input);
    case 'interval':
      return dueAgain(rule, input);
    case 'blank':
      return blanks(rule, findings);
    case 'ended':
      return ended(rule, input);
    case 'waiting':
      return waiting(rule, input);
    case 'gone':
      return gone(rule, input);
    case 'open':
      return leftOpen(rule, input);
    case 'paper':
      return agedPapers(rule, input);
    case 'beside':
      return nothingBeside(rule, input);
    case 'carers':
      return oneCarerNoted(rule, input);
    case 'few-words':
      return fewWords(rule, input);
  }
}

/** Where the names stand that a sentence may give in the place of what stands under them. */
const namesOf = (statements: readonly Statement[]): Evidence[] =>
  statements.flatMap(({ asks, labelEvidence, titleEvidence }) =>
    [asks, labelEvidence, titleEvidence].filter((one) => one !== null),
  );

const isAmong = (places: readonly Evidence[], { block, start }: Evidence): boolean =>
  places.some((one) => one.block === block && one.start === start);

function itemOf(rule: Staleness, found: Found): SummaryItem {
  const { statement } = found;
  const shown = show(
    { ...statement, evidence: clip(statement.evidence, found.focus, QUOTE_MAX) },
    0,
    statement.text.length < 20,
  );
  const others = (found.also ?? []).map((one) => show(one, 0, true));
  const quoted = rule.together ? [shown, ...others] : [shown];
  const slots: Record<string, string> = {
    quote: quoted.map((one) => one.text).join('”, “'),
    ...found.slots,
  };
  const text = (found.message ?? rule.message).replace(
    /\{(\w+)\}/gu,
    (whole, slot: string) => slots[slot] ?? whole,
  );
  const places = [shown, ...others].flatMap((one) => one.evidence);
  const givesNames = found.slots?.quote !== undefined || found.slots?.A !== undefined;
  return item({
    kind: 'staleness',
    rule: rule.id,
    label: rule.label,
    text,
    section: whereOf(statement, shown.text),
    date: found.iso ?? null,
    domain: statement.domain,
    evidence: [
      ...places,
      ...(givesNames
        ? namesOf([statement, ...(found.also ?? [])]).filter((one) => !isAmong(places, one))
        : []),
    ],
  });
}

/** Several places asked about in one line. */
function inOne([first]: readonly Found[], found: Found): Found[] {
  if (!first) return [found];
  return [{ ...first, also: [...(first.also ?? []), found.statement] }];
}

/** Whether the page has what a rule is asked beside, and lacks what answers it. */
const isAsked = ({ where, lacking }: Staleness, findings: Findings): boolean =>
  (where === undefined || findings.of(where).length > 0) &&
  (lacking === undefined || findings.of(lacking).length === 0);

/** Every finding in the order of the rules; the same words are asked about once a rule, the same date of a place once. */
export function stalenessItems(input: StalenessInput): SummaryItem[] {
  const dated = new Set<string>();
  return stalenessRules.flatMap((rule) => {
    if (!isAsked(rule, input.findings)) return [];
    const said: Set<string>[] = [];
    return find(rule, input)
      .filter(({ statement, slots, iso }) => {
        const place = iso && `${statement.evidence.block}:${iso}`;
        if (place && dated.has(place)) return false;
        if (place) dated.add(place);
        const words = contentWords(`${statement.text} ${slots?.date ?? ''}`);
        if (said.some((other) => saysAll(other, words))) return false;
        said.push(words);
        return true;
      })
      .slice(0, rule.max)
      .reduce<Found[]>((list, found) => (rule.together ? inOne(list, found) : [...list, found]), [])
      .map((found) => itemOf(rule, found));
  });
}
