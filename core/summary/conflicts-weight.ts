/** A weight the plan still gives and a note that found another: doses, slings and bands go by it. */
import { quick } from '@/core/text/quick';
import { ofPlan, sideOf, type Pair } from './sides';
import type { Statement } from './statements';

interface Weighed {
  kilos: number;
  focus: number;
  statement: Statement;
}

const NAMED = /^(?:(?:current|last|usual|body|actual)\s)?(?:weight|wt)(?:\s?\(?kgs?\)?)?\??$/iu;
const NUMBER =
  '(\\d{2,3}(?:\\.\\d{1,2})?)(?![\\d/:%]|\\.\\d|\\s?(?:mg|mls?|am|pm|st|stone|lbs?|cm|th|rd|nd)\\b)';
const ROW = new RegExp(`^[^\\d]{0,40}${NUMBER}`, 'u');
const FOUND = quick(new RegExp(`\\b(?:weigh(?:t|s|ed|ing)|wt|scales?)\\b[^.;\\d]{0,30}\\b${NUMBER}`, 'iu'));
/** Of equipment, of a wish, or of how much was lost. */
const OTHER =
  /\b(?:limit\w*|swl|rated|setting|target|goal|aim|dry weight|lost|gained|loss|down|up by|birth)\b/iu;
/** MUST counts a loss of 5 % in three to six months; less than this may be clothes, splints or another pair of scales. */
const CHANGED = 0.08;

const weighedIn = (statement: Statement, match: RegExpExecArray | null): Weighed[] =>
  match && !OTHER.test(statement.text) ? [{ kilos: Number(match[1]), focus: match.index, statement }] : [];

/** The one weight of the plan against the first note that found another; none where the plan gives several. */
export function weightChanged(statements: readonly Statement[]): Pair[] {
  const plan = statements
    .filter((one) => one.first && ofPlan(one) && NAMED.test(one.label.trim()))
    .flatMap((one) => weighedIn(one, ROW.exec(one.text)));
  const [known] = plan;
  if (!known || new Set(plan.map(({ kilos }) => kilos)).size > 1) return [];
  const found = statements
    .filter((one) => one.note !== null && one.whose === 'person' && !one.blank && !one.struck)
    .flatMap((one) => weighedIn(one, FOUND.exec(one.text)))
    .find(({ kilos }) => Math.abs(kilos - known.kilos) >= CHANGED * known.kilos);
  return found ? [[sideOf(known.statement), sideOf(found.statement, found.focus)]] : [];
}
