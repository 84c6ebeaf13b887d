/** Where the page disagrees with itself. Shows both sides; never picks one. */
import { conflictRules, type Conflict } from '@/core/knowledge/checks';
import { expand } from '@/core/knowledge/red-flags';
import { PhraseIndex } from '@/core/text/phrases';
import { contentWords, item } from './compose';
import { ageConflict, birthConflict, nameConflict, pronounConflict } from './conflicts-person';
import { quantityConflicts } from './conflicts-quantities';
import { sideConflicts, staffConflicts, textureConflicts } from './conflicts-values';
import { visitConflicts } from './conflicts-visits';
import type { CueHit } from './cues';
import type { SummaryItem } from './item';
import { sideOf, type ConflictInput, type Pair, type Side } from './sides';

const PAIRS_MAX = 2;

const setOf = (list: readonly string[]): PhraseIndex<true> =>
  new PhraseIndex(expand(list).map((phrase) => ({ phrase, value: true, exact: true })));
const drugs = setOf(['@drug-allergen']);
const classes = conflictRules.allergyClasses.map((one) => ({
  allergen: setOf(one.allergen),
  medicines: setOf(one.medicines),
}));

/** Two claims in one statement are shown as its two parts. */
function sidesOf(a: CueHit, b: CueHit): Pair {
  if (a.statement.at !== b.statement.at) return [sideOf(a.statement, a.focus), sideOf(b.statement, b.focus)];
  const { evidence, text, title } = a.statement;
  const [first, second] = a.focus <= b.focus ? [a, b] : [b, a];
  const from = Math.max(first.end, first.focus);
  const mark = /[/;,.|]|\s(?:but|and)\s|\s[–—-]\s/u.exec(text.slice(from, second.focus));
  if (!mark) return [sideOf(a.statement), sideOf(b.statement)];
  const at = from + mark.index;
  const cut = (start: number, end: number): Side => {
    const quote = text.slice(start, end);
    const lead = quote.length - quote.trimStart().length;
    const body = quote.trim();
    return {
      section: title,
      evidence: {
        ...evidence,
        start: evidence.start + start + lead,
        end: evidence.start + start + lead + body.length,
        quote: body,
      },
    };
  };
  return [cut(0, at), cut(at + mark[0].length, text.length)];
}

function pairsOf(as: readonly CueHit[], bs: readonly CueHit[]): Pair[] {
  const distinct = (hits: readonly CueHit[]): CueHit[] => {
    const seen: Set<string>[] = [];
    return hits.filter((hit) => {
      const words = contentWords(hit.statement.text);
      const known = seen.some((other) => [...words].every((word) => other.has(word)));
      seen.push(words);
      return !known;
    });
  };
  const left = distinct(as);
  const right = distinct(bs);
  const first = left[0];
  const only = right[0];
  if (!first || !only) return [];
  const pairs =
    left.length >= right.length
      ? left.map((a): [CueHit, CueHit] => [a, right.find((b) => b.statement.at !== a.statement.at) ?? only])
      : right.map((b): [CueHit, CueHit] => [left.find((a) => a.statement.at !== b.statement.at) ?? first, b]);
  return pairs.slice(0, PAIRS_MAX).map(([a, b]) => sidesOf(a, b));
}

function claims(rule: Conflict, { findings }: ConflictInput): Pair[] {
  const as = [rule.a, rule.a2, rule.a3].flatMap((reference) => (reference ? findings.inPlan(reference) : []));
  const bs = [rule.b, rule.b2].flatMap((reference) => (reference ? findings.inPlan(reference) : []));
  if (rule.id !== 'CF01') return pairsOf(as, bs);
  const aboutDrugs = (hit: CueHit): boolean => /nkda|drug/iu.test(hit.statement.text);
  const drug = bs.filter((hit) => drugs.find(hit.statement.tokens).length > 0);
  const unnamed = bs.filter((hit) => hit.statement.tokens.length < 3);
  return pairsOf(
    as.filter((hit) => !aboutDrugs(hit)),
    bs,
  )
    .concat(pairsOf(as.filter(aboutDrugs), [...drug, ...unnamed]))
    .slice(0, PAIRS_MAX);
}

/** An allergy on the page and a medicine of the same class given on it. */
function allergyMedicine({ findings }: ConflictInput): Pair[] {
  const allergies = findings.inPlan('flag:RF01');
  const given = findings.statements.filter(
    (one) =>
      !one.note &&
      !one.blank &&
      !one.struck &&
      one.domain === 'medicines' &&
      !allergies.some((hit) => hit.statement.at === one.at),
  );
  return classes.flatMap(({ allergen, medicines }): Pair[] => {
    const allergy = allergies.find((hit) => allergen.find(hit.statement.tokens).length > 0);
    const medicine = given.find((one) => medicines.find(one.tokens).length > 0);
    return allergy && medicine ? [[sideOf(allergy.statement, allergy.focus), sideOf(medicine)]] : [];
  });
}

function pairs(rule: Conflict, input: ConflictInput): Pair[] {
  switch (rule.kind) {
    case 'claims':
      return claims(rule, input);
    case 'values':
      return textureConflicts(rule.values ?? 'food', input.findings.statements);
    case 'staff':
      return staffConflicts(input.findings.statements);
    case 'quantity':
      return quantityConflicts(rule.quantity ?? 'fluid', input.findings.statements);
    case 'side':
      return sideConflicts(input.findings.statements);
    case 'visit-time':
      return visitConflicts(input.findings.statements);
    case 'allergy-medicine':
      return allergyMedicine(input);
    case 'name':
      return nameConflict(input);
    case 'pronoun':
      return pronounConflict(input);
    case 'birth':
      return birthConflict(input);
    case 'age':
      return ageConflict(input).pairs;
  }
}

function textOf(rule: Conflict, [a, b]: Pair, input: ConflictInput): string {
  if (rule.kind === 'age' && rule.message)
    return rule.message
      .replace('{a}', a.evidence.quote)
      .replace('{b}', b.evidence.quote)
      .replace('{n}', String(ageConflict(input).years));
  const same = a.section === null && b.section === null;
  const place = (side: Side, index: 0 | 1): string =>
    side.section ?? (same ? conflictRules.elsewhereTwice[index] : conflictRules.elsewhere);
  return conflictRules.message.replace(/\{(A|B|a|b)\}/gu, (_, slot: string) => {
    if (slot === 'A') return place(a, 0);
    if (slot === 'B') return place(b, 1);
    return slot === 'a' ? a.evidence.quote : b.evidence.quote;
  });
}

/** Every conflict on the page, allergy first. */
export function conflictItems(input: ConflictInput): SummaryItem[] {
  return conflictRules.conflicts.flatMap((rule) =>
    pairs(rule, input)
      .filter(([a, b]) => a.evidence.quote !== '' && b.evidence.quote !== '')
      .map((pair) =>
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
      ),
  );
}
