/** How amounts and times are written: punctuated, never converted. Source: care-domain 7.1 N8. */
import type { Piece } from './pieces';
import { isListed } from './listed-words';

const UNITS: readonly (readonly [RegExp, string, string])[] = [
  [/^(?:mins?|minutes?)$/u, 'minute', 'minutes'],
  [/^(?:hrs?|hours?)$/u, 'hour', 'hours'],
  [/^(?:secs?|seconds?)$/u, 'second', 'seconds'],
  [/^(?:wks?|weeks?)$/u, 'week', 'weeks'],
  [/^(?:months?|mn?ths?)$/u, 'month', 'months'],
  [/^deg(?:rees)?$/u, 'degree', 'degrees'],
  [/^(?:yrs?|years?)$/u, 'year', 'years'],
  [/^mls?$/u, 'ml', 'ml'],
  [/^mgs?$/u, 'mg', 'mg'],
  [/^kgs?$/u, 'kg', 'kg'],
  [/^(?:mcg|micrograms?)$/u, 'microgram', 'micrograms'],
  [/^(?:ltrs?|litres?)$/u, 'litre', 'litres'],
  [/^(?:pt|pints?)$/u, 'pint', 'pints'],
  [/^(?:tabs?|tablets?)$/u, 'tablet', 'tablets'],
  [/^(?:caps?|capsules?)$/u, 'capsule', 'capsules'],
  [/^puffs?$/u, 'puff', 'puffs'],
  [/^(?:sach|sachets?)$/u, 'sachet', 'sachets'],
];

const MEASURE = /^([\d.]+|[½¼¾])\s?(?:-\s?(\d+)\s?)?(\D+)$/u;

/** "0830" and "13h" with a colon; "8.15", "9am" and the rest as typed. */
export function formatTime(typed: string): string {
  const four = /^(\d{2})(\d{2})(?:\s?(?:hrs?|h))?$/iu.exec(typed);
  if (four) return `${four[1]}:${four[2]}`;
  const hour = /^(\d{2})\s?h$/iu.exec(typed);
  if (hour) return `${hour[1]}:00`;
  const colon = /^(\d{1,2}:\d{2})\s?(?:hrs?|h)$/iu.exec(typed);
  return colon?.[1] ?? typed;
}

/** "200ml" to "200 ml", "10 mins" to "10 minutes"; the figure is never touched. */
export function formatMeasure(typed: string): string {
  const size = /^([\d.]+)\s?([x×])\s?([\d.]+)\s?(mm|cm)$/iu.exec(typed);
  if (size) return `${size[1]} ${size[2]} ${size[3]} ${size[4]}`;
  const parts = MEASURE.exec(typed);
  if (!parts?.[1] || !parts[3]) return typed;
  const unit = parts[3].trim();
  const known = UNITS.find(([shape]) => shape.test(unit.toLowerCase()));
  const figure = parts[2] ? `${parts[1]}-${parts[2]}` : parts[1];
  if (unit === '%' || unit.startsWith('°')) return `${figure}${unit}`;
  if (!known) return /^(?:u|ug|µg|μg|h|m|st)$/iu.test(unit) ? typed : `${figure} ${unit}`;
  return `${figure} ${parts[1] === '1' && !parts[2] ? known[1] : known[2]}`;
}

/** One key for all ways of writing the same measure. */
export function measureKey(text: string): string {
  const parts = MEASURE.exec(text);
  if (!parts?.[1] || !parts[3]) return text.toLowerCase().replace(/\s+/gu, '');
  const unit = parts[3].trim().toLowerCase();
  const known = UNITS.find(([shape]) => shape.test(unit));
  return `${parts[1]}${parts[2] ? `-${parts[2]}` : ''}|${known?.[1] ?? unit}`;
}

const FAMILIES: readonly RegExp[] = [
  /^(?:mgs?|mcg|micrograms?|[µμu]g|g|grams?|kgs?)$/u,
  /^(?:mls?|l|ltrs?|litres?|pt|pints?)$/u,
  /^(?:mm|cm|m|metres?|ft)$/u,
  /^(?:units?|iu|u)$/u,
  /^(?:secs?|seconds?|mins?|minutes?|h|hrs?|hours?)$/u,
];

const DOSE = /^(?:mgs?|mcg|micrograms?|[µμu]g|units?|iu|u|tabs?|tablets?|caps?|capsules?|puffs?|drops?)$/u;

/** "10 units", "2 tabs": of a medicine, also where none is named. */
export const isDoseUnit = (piece: Piece | undefined): boolean =>
  piece?.kind === 'measure' && DOSE.test(MEASURE.exec(piece.text)?.[3]?.trim().toLowerCase() ?? '');

/** What a measure counts: weights are of one family, and so are spans of time. */
export function measureFamily(text: string): string {
  const unit = MEASURE.exec(text)?.[3]?.trim().toLowerCase() ?? '';
  const at = FAMILIES.findIndex((family) => family.test(unit));
  return at === -1 ? (UNITS.find(([shape]) => shape.test(unit))?.[1] ?? unit) : String(at);
}

const FRACTIONS: Record<string, string> = {
  '1/2': 'half',
  '½': 'half',
  '1/4': 'a quarter',
  '¼': 'a quarter',
  '3/4': 'three quarters',
  '¾': 'three quarters',
  '1/3': 'a third',
  '2/3': 'two thirds',
};

/** "1/2 porridge" is half; a fraction beside anything else may be a date and stays as typed. */
export function fractionWords(piece: Piece, prev: Piece | undefined, next: Piece | undefined): string | null {
  const words = FRACTIONS[piece.text];
  if (!words || (piece.text === '2/3' && next?.kind !== 'word')) return null;
  // "1 1/2 mugs", "x1 1/2 tabs"
  if (prev?.kind === 'number' || prev?.kind === 'count') return null;
  const amount = next?.kind === 'word' && !isListed('behindRatio', next.norm);
  return amount || isListed('beforeFraction', prev?.norm) ? words : null;
}

export function countWords(typed: string): string {
  const figure = /\d+/u.exec(typed)?.[0] ?? '';
  if (figure === '1') return 'once';
  return figure === '2' ? 'twice' : `${figure} times`;
}
