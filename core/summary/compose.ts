/** Puts items together so that their text can only hold words of their evidence. */
import { isPlainLabel, labelSets } from '@/core/knowledge/page-words';
import type { Evidence } from '@/core/record/evidence';
import { withoutNhsNumbers } from '@/core/text/long-numbers';
import { plainWords } from '@/core/text/plain-words';
import { beginsFigure } from '@/core/text/tokens';
import { fingerprint } from '@/utils/hash';
import type { SummaryItem, SummaryKind } from './item';
import type { Statement } from './statements';

export const TEXT_MAX = 240;

export interface Shown {
  text: string;
  evidence: Evidence[];
}

function part(evidence: Evidence, from: number, to: number): Evidence {
  const quote = evidence.quote.slice(from, to);
  const lead = quote.length - quote.trimStart().length;
  const body = quote.trim();
  const start = evidence.start + from + lead;
  return { block: evidence.block, start, end: start + body.length, quote: body };
}

/** A long sentence cut at its own marks around the place that matters; never in the middle of a clause. */
export function clip(evidence: Evidence, focus = 0, max = TEXT_MAX): Evidence {
  const text = evidence.quote;
  if (text.length <= max) return evidence;
  let from = 0;
  if (focus > max * 0.7) {
    const marks = [...text.slice(0, focus).matchAll(/[;\n]\s|\s[–—-]\s|,\s/gu)];
    const mark = marks.find((one) => one.index + one[0].length >= focus - max * 0.6) ?? marks.at(-1);
    from = mark ? mark.index + mark[0].length : 0;
    if (focus - from > max * 0.8) from = Math.max(0, text.lastIndexOf(' ', focus - max * 0.3) + 1);
  }
  const room = text.slice(from, from + max);
  const stop = Math.max(
    room.lastIndexOf('; '),
    room.lastIndexOf('\n'),
    room.lastIndexOf(', '),
    room.lastIndexOf(' – '),
  );
  let to = from + (stop > max * 0.5 ? stop : room.lastIndexOf(' '));
  if (to <= Math.max(focus, from)) to = Math.min(text.length, from + max);
  if (text.length - from <= max) to = text.length;
  if (/[\uD800-\uDBFF]$/u.test(text.slice(from, to))) to -= 1;
  return part(evidence, from, to);
}

/** Whether a place beside a key safe or door code holds the digits themselves. */
const SECRET = /[\d•]{3,}/gu;

/** "…by the meter cupboard, code" leads to a code that is left out, and so goes with it. */
const LEADS_TO_CODE = /(?:[\s,;:(–—-]*\b(?:code|pin|number|no|is)\b){1,3}[\s:.=–—-]*$/iu;

/** The stretch around `focus` that holds no code; the words of the key safe are enough. */
export function withoutCode(evidence: Evidence, focus: number): Evidence {
  const { quote } = evidence;
  let from = 0;
  const upTo = (end: number): Evidence => {
    const lead = LEADS_TO_CODE.exec(quote.slice(0, end))?.index ?? end;
    return part(evidence, from, lead > from ? lead : end);
  };
  for (const hit of quote.matchAll(SECRET)) {
    if (hit.index >= focus) return upTo(hit.index);
    from = hit.index + hit[0].length;
  }
  return upTo(quote.length);
}

const LABEL_READS_ON = 180;

const isPlain = (name: string, { note }: Statement): boolean =>
  isPlainLabel(name) || (note !== null && labelSets.text.has(plainWords(name)));

const isOnlyPlace = ({ places, label, labelEvidence, evidence }: Statement): boolean =>
  labelEvidence !== null &&
  labelEvidence.block !== evidence.block &&
  places.length === 1 &&
  places[0] === label;

const ITSELF_WORDS = 4;
/** "3", "Yes, with help" and "None known" answer their label and are nothing without it. */
const saysItself = (value: string): boolean =>
  value.split(/\s+/u).length >= ITSELF_WORDS && !/^(?:yes|no|none|nil|not|n\/a|never|always)\b/iu.test(value);

/** The nearest name it stands under that its wording does not begin with. */
export const whereOf = (
  { places, title }: Pick<Statement, 'places' | 'title'>,
  text: string,
): string | null => {
  const lower = text.toLowerCase();
  const said = (name: string): boolean =>
    lower.startsWith(name.toLowerCase()) && /^(?:$|:| ·)/u.test(lower.slice(name.length));
  return places.find((name) => !said(name)) ?? places[0] ?? title;
};

/** A statement as shown: its label reads on into a short value; its title does where it says what the value leaves out. */
export function show(statement: Statement, focus = 0, withLabel = false, withTitle = false): Shown {
  const value = clip(statement.evidence, focus);
  const label = statement.labelEvidence ?? (withTitle && statement.leads ? statement.titleEvidence : null);
  const short = statement.first && value.quote.length <= LABEL_READS_ON;
  if (!label || label.quote === '' || !(withLabel || withTitle || short))
    return { text: value.quote, evidence: [value] };
  const name = label.quote.replace(/[\s:.]+$/u, '');
  // "Identified need:" says nothing of what follows.
  if (isPlain(name, statement)) return { text: value.quote, evidence: [value, label] };
  // With no other name over it, the label is the place: said once.
  if (isOnlyPlace(statement) && saysItself(value.quote))
    return { text: value.quote, evidence: [value, label] };
  const asked = statement.asks ? [statement.asks] : [];
  return { text: `${name}: ${value.quote}`, evidence: [value, label, ...asked] };
}

/** Initials and ticks of a chart: who signed, not what is given. */
const isTick = (text: string): boolean =>
  text.split(/\s+/u).every((part) => /^(?:[A-Z]{1,3}|[✓✔✗xX–—\d-]{1,3})$/u.test(part));

/** All cells of a table row in one line. */
export function showRow(cells: readonly Statement[]): Shown {
  const blocks = [
    ...new Map(
      cells
        .filter((cell) => !cell.blank && cell.text !== '' && !isTick(cell.blockText))
        .map((cell) => [cell.evidence.block, cell]),
    ).values(),
  ];
  const evidence = blocks.map(({ blockText, evidence: { block } }) => ({
    block,
    start: 0,
    end: blockText.length,
    quote: blockText,
  }));
  return { text: evidence.map((one) => one.quote.replace(/\s*\n\s*/gu, ' ')).join(' · '), evidence };
}

export interface ItemParts extends Shown {
  kind: SummaryKind;
  rule: string;
  label: string;
  section: string | null;
  date: string | null;
  domain: string | null;
  sides?: SummaryItem['sides'];
  ownWords?: boolean;
}

/** An item with an id that stays the same while the page says the same. */
export function item(parts: ItemParts): SummaryItem {
  const { kind, rule, label, text, section, date, domain, evidence, sides, ownWords } = parts;
  return {
    id: fingerprint(`${kind}|${rule}|${section ?? ''}|${plainWords(text)}`),
    kind,
    rule,
    label,
    text: withoutNhsNumbers(text),
    section,
    date,
    domain,
    evidence: evidence.filter((one) => one.quote !== ''),
    ...(sides ? { sides } : {}),
    ...(ownWords ? { ownWords } : {}),
  };
}

/** A day in figures with two marks between them: 01/30/2026, 30.1.26. */
const HAS_NOUGHTS = /^0\d$|^\d{1,4}([/.])\d{1,2}\1\d{1,4}$/u;
const asFigures = (word: string): string[] =>
  word.split(/[/.]/u).map((figure) => figure.replace(/^0+(?=\d)/u, ''));

/** The content words of a text, for telling whether one statement already says another; a day is the same in any writing. */
export function contentWords(text: string): Set<string> {
  return new Set(
    plainWords(text)
      .split(' ')
      .filter((word) => word.length > 1 || beginsFigure(word))
      .flatMap((word) => (beginsFigure(word) && HAS_NOUGHTS.test(word) ? asFigures(word) : [word])),
  );
}

/** Whether everything `small` says stands in `large` too. */
export function saysAll(large: ReadonlySet<string>, small: ReadonlySet<string>): boolean {
  if (small.size > large.size) return false;
  for (const word of small) if (!large.has(word)) return false;
  return true;
}
