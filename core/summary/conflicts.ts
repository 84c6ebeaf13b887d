/** Where the page disagrees with itself. Shows both sides; never picks one. */
import { isPlainLabel } from '@/core/knowledge/page-words';
import { conflictRules, type Conflict } from '@/core/knowledge/checks';
import { quick } from '@/core/text/quick';
import { item } from './compose';
import { amountConflict } from './conflicts-amounts';
import { allergyConflicts, allergyMedicine } from './conflicts-allergies';
import { claimConflicts } from './conflicts-claims';
import { dayConflicts } from './conflicts-days';
import { deniedConflicts } from './conflicts-denied';
import { dietConflicts } from './conflicts-diet';
import { doneConflict } from './conflicts-done';
import { doseConflicts } from './conflicts-doses';
import { eitherConflicts } from './conflicts-either';
import { ageConflict } from './conflicts-age';
import { birthConflict, nameConflict } from './conflicts-person';
import { pronounConflict } from './conflicts-pronoun';
import { labelConflict } from './conflicts-labels';
import { sideConflicts } from './conflicts-left-right';
import { quantityConflicts, weightConflict } from './conflicts-quantities';
import { staffConflicts } from './conflicts-staff';
import { scaleConflicts } from './conflicts-scales';
import { toldConflicts } from './conflicts-sides';
import { stanceConflicts } from './conflicts-stances';
import { stoppedConflicts } from './conflicts-stopped';
import { untilConflicts } from './conflicts-until';
import { firmConflict, textureConflicts } from './conflicts-values';
import { visitConflicts } from './conflicts-visits';
import { weightChanged } from './conflicts-weight';
import type { SummaryItem } from './item';
import { ofOwnCare } from './own-part';
import type { ConflictInput, FoundConflict, Pair, Side } from './sides';
import type { Statement } from './statements';

export type { FoundConflict } from './sides';

const DOSES_MAX = 4;

function pairs(
  rule: Conflict,
  input: ConflictInput,
  statements: readonly Statement[],
  byRule: ReadonlyMap<string, Pair[]>,
): Pair[] {
  switch (rule.kind) {
    case 'claims':
      return claimConflicts(rule, input);
    case 'allergy':
      return allergyConflicts(rule, input);
    case 'values':
      return textureConflicts(rule.values ?? 'food', statements);
    case 'eaten':
      return firmConflict(statements, input.now);
    case 'staff':
      return staffConflicts(statements);
    case 'quantity':
      return quantityConflicts(rule.quantity ?? 'fluid', statements);
    case 'amount':
      return amountConflict(rule, statements);
    case 'dose':
      return doseConflicts(statements, DOSES_MAX);
    case 'done':
      return doneConflict(rule, input);
    case 'stopped':
      return stoppedConflicts(input);
    case 'denied':
    case 'either':
      return byRule.get(rule.id) ?? [];
    case 'day':
      return dayConflicts(statements);
    case 'label':
      return labelConflict(rule, statements);
    case 'until':
      return untilConflicts(input);
    case 'weight-day':
      return weightConflict(input);
    case 'weight-changed':
      return weightChanged(statements);
    case 'side':
      return sideConflicts(statements);
    case 'visit-time':
      return visitConflicts(statements);
    case 'allergy-medicine':
      return allergyMedicine(input);
    case 'diet':
      return dietConflicts(input);
    case 'name':
      return nameConflict(input);
    case 'pronoun':
      return pronounConflict(input);
    case 'birth':
      return birthConflict(input);
    case 'age':
      return ageConflict(input).pairs;
    case 'stance':
      return [];
  }
}

const LABEL_MOST = 45;
const SAYS = /\s(?:says?|said)$/iu;
/** What names a side closest, where both stand under one title: "Take care", not "Food" twice. */
function labelOf({ said }: Side): string | null {
  const label = said?.statement.label ?? '';
  return label !== '' && label.length <= LABEL_MOST && !isPlainLabel(label) ? label.replace(SAYS, '') : null;
}

function textOf(rule: Conflict, [a, b]: Pair, input: ConflictInput): string {
  const { years } = rule.kind === 'age' ? ageConflict(input) : { years: 0 };
  if (rule.message && years > 0)
    return rule.message
      .replace('{a}', a.evidence.quote)
      .replace('{b}', b.evidence.quote)
      .replace('{n}', String(years));
  const same = a.section === null && b.section === null;
  const isOne = a.section !== null && a.section === b.section;
  const place = (side: Side, index: 0 | 1): string =>
    (isOne ? labelOf(side) : null) ??
    side.section ??
    (same ? conflictRules.elsewhereTwice[index] : conflictRules.elsewhere);
  return conflictRules.message.replace(/\{(A|B|a|b)\}/gu, (_, slot: string) => {
    if (slot === 'A') return place(a, 0);
    if (slot === 'B') return place(b, 1);
    return slot === 'a' ? a.evidence.quote : b.evidence.quote;
  });
}

const key = ({ evidence }: Side): string => `${evidence.block}:${evidence.start}`;

const placesOf = (pair: Pair): (number | undefined)[] => pair.map(({ said }) => said?.statement.at);

const LED_BY_YEAR = quick(/^(?:(?:first|old|earlier) \p{L}+ |in )?((?:19|20)\d\d)(?: \p{L}+)?\s?[:–-]/iu);
const YEARS = 5;

/** "2017 – normal diet": an entry of a plan that goes back years and was left standing. */
const isBygone = ({ label, first, text }: Statement, year: number): boolean =>
  year - Number(LED_BY_YEAR.exec(first && label !== '' ? `${label}: ${text}` : text)?.[1] ?? year) >= YEARS;

/** What a rule has not found already, of these places or of one of them in the same part of life. */
function further(found: readonly FoundConflict[], statements: readonly Statement[]): FoundConflict[] {
  const more: FoundConflict[] = [];
  for (const one of [
    ...toldConflicts(statements),
    ...scaleConflicts(statements),
    ...stanceConflicts(statements),
  ]) {
    const own = placesOf(one.pair);
    const known = [...found, ...more].some(({ rule, pair }) => {
      const shared = placesOf(pair).filter((at) => at !== undefined && own.includes(at)).length;
      return shared === 2 || (shared === 1 && rule.domain === one.rule.domain);
    });
    if (!known) more.push(one);
  }
  return more;
}

/** Every conflict on the page in the order of the rules, allergy first; the same two places are shown once. */
export function findConflicts(input: ConflictInput): FoundConflict[] {
  const year = Number(input.now.slice(0, 4));
  const isOld = (one: Statement | undefined): boolean =>
    one !== undefined && (one.archived || isBygone(one, year));
  const statements = input.findings.statements.filter((one) => !isOld(one)).map(ofOwnCare);
  const byRule = new Map([...deniedConflicts(statements), ...eitherConflicts(statements)]);
  const seen = new Set<string>();
  const found = conflictRules.conflicts.flatMap((rule) =>
    pairs(rule, input, statements, byRule)
      .filter((pair) => {
        const places = pair.map(key).sort().join('|');
        if (pair.some(({ evidence, said }) => evidence.quote === '' || isOld(said?.statement))) return false;
        if (key(pair[0]) === key(pair[1]) || seen.has(places)) return false;
        seen.add(places);
        return true;
      })
      .map((pair) => ({ rule, pair })),
  );
  return [...found, ...further(found, statements)];
}

/** Conflicts as the summary shows them. */
export function conflictItems(found: readonly FoundConflict[], input: ConflictInput): SummaryItem[] {
  return found.map(({ rule, pair }) =>
    item({
      kind: 'conflict',
      rule: rule.id,
      label: rule.label,
      text: textOf(rule, pair, input),
      section: pair[0].section,
      date: null,
      domain: rule.domain,
      evidence: pair.map((side) => side.evidence),
      sides: pair.map((side) => ({
        text: side.evidence.quote,
        section: side.section,
        evidence: [side.evidence],
      })),
    }),
  );
}
