/** Left in one place and right in another, for the same fault of the same part of the body. */
import { quick } from '@/core/text/quick';
import { ofPlan, sideOf, wholeOf, type Pair } from './sides';
import type { Statement } from './statements';

const SIDE = quick(/\b(left|right|lt|rt)\b(?!\s(?:hand side of|of the)\b)/iu);
const PART =
  /\b(hip|heel|legs?|arm|hand|knee|foot|ear|eye|shoulder|elbow|wrist|ankle|buttock|shin|calf|breast|toe|thigh|forearm)\b/iu;
const FAULT = quick(
  /\b(ulcer|wound|fractur\w*|replace\w*|hearing aid|weak\w*|bruis\w*|skin tear|sore|amput\w*|dressing|swelling|swollen|hemi\w*|pressure|blind|deaf|prosthe\w*|burn|graze|drops?|non[- ]weight[- ]bearing|paralys\w*)\b/iu,
);

const TWO_SIDES = /\bleft\b.*\bright\b|\bright\b.*\bleft\b/iu;
const BOTH = /\bboth\b|\bbilateral|\bleft\b.*\bright\b|\bright\b.*\bleft\b/iu;
/** Drops of two names may go into two eyes. */
const DROPS = /\b\p{L}{3,}(?:prost|olol|phenicol|mellose|azole|cort|lone|amide|acid|idine|loxacin)\b/giu;
const otherDrops = (a: Statement, b: Statement): boolean => {
  const [first, second] = [a, b].map(({ text }) => text.toLowerCase().match(DROPS) ?? []);
  return (
    (first ?? []).length > 0 &&
    (second ?? []).length > 0 &&
    !(first ?? []).some((name) => second?.some((other) => other === name))
  );
};

const WITHOUT_PART = /^(?:hearin|weak)$/u;
/** Weakness, hemiparesis and paralysis are one. */
const faultOf = (text: string): string | undefined => {
  const fault = FAULT.exec(text)?.[1]?.toLowerCase();
  if (/\bnew (?:left|right) (?:hip|knee|shoulder)/iu.test(text)) return 'replac';
  if (fault?.startsWith('drop')) return 'drop';
  return fault && /^(?:weak|hemi|paralys)/u.test(fault) ? 'weak' : fault?.slice(0, 6);
};

const AIDS = quick(/\bhearing aids?\b|\baids?\b/iu);
const BOTH_EARS =
  /\b(?:both|two|2|pair of)\b[^.;\n]{0,20}\baids?\b|\baids?\b[^.;\n]{0,20}\bboth\b|\bbilateral\b[^.;\n]{0,20}\baids?\b/iu;
const ONE_EAR =
  /\b(?:left|right|one)\b[^.;\n]{0,25}\b(?:only|lost|missing|broken)\b|\bonly\b[^.;\n]{0,20}\b(?:left|right|one)\b|\bno aid\b/iu;

/** For as long as one of two is away. */
const AWAY =
  /\b(?:away (?:for|at|to|being)|still at|being (?:repaired|mended|replaced)|(?:for|in|under) repairs?|(?:while|until)\b[^.;\n]{0,40}\b(?:away|back|return\w*|repair\w*|mended|fixed))\b/iu;

/** Hearing aids in both ears, and in one only. */
function aidConflict(statements: readonly Statement[]): Pair[] {
  const about = statements.filter(
    (one) => AIDS.test(one.text) && /hear|ear\b|ears\b/iu.test(wholeOf(one)) && !AWAY.test(one.text),
  );
  const both = about.find((one) => BOTH_EARS.test(one.text) && !ONE_EAR.test(one.text));
  const single = about.find((one) => ONE_EAR.test(one.text) && !BOTH_EARS.test(one.text));
  return both && single ? [[sideOf(both), sideOf(single)]] : [];
}

/** Left and right for the same fault of the same part of the body. */
export function sideConflicts(statements: readonly Statement[]): Pair[] {
  const aids = aidConflict(statements.filter(ofPlan));
  const seen = new Map<string, { side: string; statement: Statement }>();
  for (const one of statements) {
    if (one.blank || one.struck || one.over || one.whose !== 'person' || one.text.length > 600) continue;
    if (!SIDE.test(one.text)) continue;
    for (const clause of TWO_SIDES.test(one.text) ? one.text.split(/[,;]\s/u) : [one.text]) {
      const side = SIDE.exec(clause)?.[1]?.toLowerCase().charAt(0);
      const part = PART.exec(clause)?.[1]?.toLowerCase().replace(/s$/u, '');
      const fault = faultOf(clause);
      if (!side || !fault || BOTH.test(clause) || (!part && !WITHOUT_PART.test(fault))) continue;
      const key = `${part ?? ''}:${fault}`;
      const known = seen.get(key);
      if (known && known.side !== side && known.statement.at !== one.at && !otherDrops(known.statement, one))
        return [[sideOf(known.statement), sideOf(one)], ...aids];
      if (!known) seen.set(key, { side, statement: one });
    }
  }
  return aids;
}
