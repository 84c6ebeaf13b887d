/** "Label: value" inside running text, several in a line, header strips and headings set in capitals. */
import { domainOfHeading, isDomainName, numberEnd } from '@/core/knowledge/domains';
import { labelSets } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { writtenTo } from '@/core/text/entry-lead';
import { answeredLabel, answerEnd, LEADER } from './leaders';
import { lines, trim } from './lines';
import { ruledLines } from './ruled';
import type { Span } from '@/core/text/sentences';

/** A stretch of a block's text: what it says, and the words on the page that name it. */
export interface Segment extends Span {
  label: Span | null;
  /** A heading written into the text ("MOBILITY – …") that governs this stretch. */
  heading: Span | null;
}

const LABEL_MAX = 48;
const LABEL_WORDS = 6;
const SPEECH = /\b(?:said|says|asked|told|replied|stated|shouted|http|https)$/i;

const STRIP_LABELS = [labelSets.strip, labelSets.dateOfBirth, labelSets.age, labelSets.identifiers];

/** "Name: Dot DOB: 02/03/1936": between two colons the value comes first, then the next label's known words. */
function knownEnding(text: string, span: Span): Span {
  for (const gap of text.slice(span.start, span.end).matchAll(/\s+/gu)) {
    const start = span.start + gap.index + gap[0].length;
    const words = plainWords(text.slice(start, span.end));
    if (STRIP_LABELS.some((known) => known.has(words))) return { start, end: span.end };
  }
  return span;
}

/** What a label does not reach across; the point in "25.1.2026" and after an initial ends nothing. */
function stopsLabel(text: string, at: number): boolean {
  const char = text.charAt(at);
  if (char === '.') {
    const near = text.slice(Math.max(0, at - 2), at + 2);
    return !/\d\.\d$/u.test(near) && !/(?:^|[\s(])\p{Lu}\.\s$/u.test(near.padStart(4));
  }
  return /[\n;|•·–—!?,)\]”"]/.test(char);
}

/** The end of a date names nothing: "Physiotherapy, 2 March 2026: …". */
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s\d{2,4})?$/iu;

const isKnown = (label: string): boolean =>
  [...STRIP_LABELS, labelSets.preferredName, labelSets.name].some((known) => known.has(plainWords(label))) ||
  domainOfHeading(label) !== null;

/** Words that stand out up to a colon are its label, whatever comes before them in the line. */
function boldLabel(text: string, colon: number, from: number, bold: readonly Span[]): Span | null {
  const mark = bold.find(
    ({ start, end }) => start >= from && start < colon && end >= colon && end <= colon + 2,
  );
  return mark && colon - mark.start <= LABEL_MAX ? trim(text, mark.start, colon) : null;
}

/** The label that ends at a colon, or null where the colon is part of a time, an address or a sentence. */
function labelBefore(text: string, colon: number, from: number, bold: readonly Span[]): Span | null {
  const after = text.charAt(colon + 1);
  if (after !== '' && !/[\s.–—-]/.test(after)) return null;
  const standsOut = boldLabel(text, colon, from, bold);
  if (standsOut && standsOut.end - standsOut.start > 1) return standsOut;
  let start = colon;
  const least = Math.max(from, colon - LABEL_MAX);
  while (start > least && !stopsLabel(text, start - 1)) start -= 1;
  let span = trim(text, start, colon);
  let body = text.slice(span.start, span.end);
  const words = body.split(/\s+/);
  const cut = start === least && start > from;
  if (
    cut ||
    words.length > LABEL_WORDS ||
    (!/^\p{Lu}/u.test(body) &&
      span.start > from &&
      !/[\n.;|•]\s*$/.test(text.slice(Math.max(from, span.start - 3), span.start)))
  ) {
    const tail = /(?:^|\s)(\p{Lu}[\p{L}\p{N}'’/&]*(?:\s[\p{L}\p{N}'’/&]+){0,3})$/u.exec(
      body.slice(-LABEL_MAX),
    );
    if (!tail?.[1]) return null;
    const last = tail[1].split(' ').reduce<string[]>((kept, word, index, all) => {
      const upper = /^\p{Lu}/u.test(word);
      return upper && index > 0 && !/^\p{Lu}/u.test(all[index - 1] ?? '') ? [word] : [...kept, word];
    }, []);
    body = last.join(' ');
    span = { start: span.end - body.length, end: span.end };
  }
  const between = from > 0 && text.slice(from, span.start).trim() === '';
  // "THRELKELD, Jodie Prefers: Jo": the name before a known label is none of it.
  if (
    between ||
    (/\s/u.test(body) && labelSets.strip.has(plainWords(body.split(' ').at(-1) ?? '')) && !isKnown(body))
  ) {
    span = knownEnding(text, span);
    body = text.slice(span.start, span.end);
  }
  if (!/\p{L}/u.test(body) || SPEECH.test(body) || MONTH.test(body) || body.length < 2) return null;
  return numberEnd(text.slice(span.start, span.start + 2 * LABEL_MAX)) > 0 ? null : span;
}

/** A heading at the start of a line: "FALLS – …", "Eating and drinking – …", "BREAKFAST 08:00 …". */
function headingAt(text: string, start: number, end: number): { heading: Span; rest: number } | null {
  const line = text.slice(start, Math.min(end, start + 90));
  const dashed = /^([\p{L}][\p{L}\p{N} &/(),'’-]{1,48}?)\s+[–—-]\s+/u.exec(line);
  if (dashed?.[1] && (/^[\p{Lu} &/(),'’-]{3,}$/u.test(dashed[1]) || isDomainName(dashed[1])))
    return { heading: { start, end: start + dashed[1].length }, rest: start + dashed[0].length };
  const capitals = /^(\p{Lu}{3,}(?:(?: |\/| & )\p{Lu}{2,}){0,3})(?=:|\s(?:\d{1,2}[:.]\d\d|\())/u.exec(line);
  if (capitals?.[1] && capitals[0].length < line.length && isDomainName(capitals[1]))
    return {
      heading: { start, end: start + capitals[1].length },
      rest: start + capitals[1].length + (line.charAt(capitals[1].length) === ':' ? 1 : 0),
    };
  return null;
}

/** "DOB 02/03/1936": a part of a header strip whose first words are a known label. */
function stripPart(text: string, part: Span): Segment {
  const words = text.slice(part.start, part.end).match(/^(\S+)(?:(\s+)(\S+))?(?:(\s+)(\S+))?/u);
  if (words) {
    const [, one = '', gap = '', two = '', gap2 = '', three = ''] = words;
    for (const label of [one + gap + two + gap2 + three, one + gap + two, one]) {
      const end = part.start + label.length;
      if (end < part.end && labelSets.strip.has(plainWords(label)) && !/[,;]$/.test(label))
        return { label: { start: part.start, end }, heading: null, ...trim(text, end, part.end) };
    }
  }
  return { label: null, heading: null, ...part };
}

/** A colon, a question that is answered at once ("Home oxygen? No"), or a row of dots. */
const LABEL_ENDS = new RegExp(
  `:|\\?(?=\\s(?:yes|no|none|nil|n\\/a|not known|unknown|[yn])\\b(?!\\s\\w+\\s\\w+\\s\\w))|${LEADER}`,
  'giu',
);

function labelled(
  text: string,
  start: number,
  end: number,
  heading: Span | null,
  bold: readonly Span[],
): Segment[] {
  const answered = answeredLabel(text, { start, end });
  // "14/06/2026 21:00 – Ruth Thomas: …": the day before the name says nothing by itself.
  const written = /\d/u.test(text.charAt(start)) ? writtenTo(text.slice(start, end)) + start : start;
  const labels: { span: Span; behind: number }[] = answered ? [{ span: answered, behind: answered.end }] : [];
  for (const { index, 0: sign } of text.slice(start, end).matchAll(LABEL_ENDS)) {
    const colon = start + index;
    const span = labelBefore(text, colon, labels.at(-1)?.behind ?? start, bold);
    if (span) labels.push({ span, behind: colon + sign.length });
  }
  const segments: Segment[] = [];
  const first = labels[0];
  const lead = trim(text, start, first ? first.span.start : end);
  if (lead.end > lead.start && lead.end > written) segments.push({ label: null, heading, ...lead });
  labels.forEach(({ span, behind }, index) => {
    const value = trim(text, behind, labels[index + 1]?.span.start ?? end);
    const answer = labels.length > 1 || span.start > start ? answerEnd(text, value) : null;
    const upTo = Math.max(value.start, answer ?? value.end);
    segments.push({ label: span, heading, start: value.start, end: upTo });
    if (answer !== null) segments.push({ label: null, heading, ...trim(text, answer, value.end) });
  });
  return segments;
}

const LEAD_MAX = 60;

/** Bold words at the head of a line that end in a stop, or are a part of a plan, or are the whole line: a heading. */
function boldLead(text: string, line: Span, bold: readonly Span[]): { heading: Span; rest: number } | null {
  const mark = bold.find((one) => one.start <= line.start && one.end > line.start);
  const end = Math.min(mark?.end ?? line.start, line.end);
  if (end === line.start || end - line.start > LEAD_MAX) return null;
  const heading = trim(text, line.start, end);
  const words = text.slice(heading.start, heading.end);
  // "Parking: on the lane" is a label already.
  if (/:$/u.test(words) || /^\s*:/u.test(text.slice(end, end + 2))) return null;
  const whole = end === line.end && !/[;,.]$/u.test(words) && line.end < text.length;
  const stops = /\.$/u.test(words);
  if (/\d[:.]\d\d/u.test(words) || !(whole || stops || isDomainName(words))) return null;
  const named = { start: heading.start, end: heading.end - (/[.:]$/u.test(words) ? 1 : 0) };
  const rest = end + (/^[\s:.–—-]*/u.exec(text.slice(end, line.end))?.[0].length ?? 0);
  return { heading: named, rest };
}

/**
 * Cuts a block's text into stretches with their labels. Linear in its length; offsets are into `text`.
 * @param bold stretches that stand out: they may head what follows
 */
export function segments(text: string, bold: readonly Span[] = []): Segment[] {
  const found: Segment[] = [];
  let over: Span | null = null;
  const all = [...lines(text)];
  const ruled = ruledLines(text, all);
  for (const line of all) {
    const made = ruled.get(line.start);
    if (made) {
      // A rule under a title only underlines it.
      if (made === 'title') over = line;
      else if (over && ruled.get(over.start) === 'title' && text.slice(over.end, line.start).trim() === '')
        continue;
      else over = null;
      continue;
    }
    const lead = bold.length > 0 ? boldLead(text, line, bold) : null;
    if (lead) {
      over = lead.rest >= line.end ? lead.heading : null;
      if (lead.rest < line.end) found.push(...labelled(text, lead.rest, line.end, lead.heading, bold));
      continue;
    }
    const body = text.slice(line.start, line.end);
    const bars = body.length < 600 ? (body.match(/\s[|·•]\s|\t/g)?.length ?? 0) : 0;
    if (bars > 0) {
      let start = line.start;
      for (const hit of [...body.matchAll(/\s[|·•]\s|\t/g), null]) {
        const end = hit ? line.start + hit.index : line.end;
        const part = trim(text, start, end);
        if (part.end > part.start) {
          const inner = labelled(text, part.start, part.end, null, bold);
          found.push(...(inner.some((segment) => segment.label) ? inner : [stripPart(text, part)]));
        }
        start = hit ? end + hit[0].length : end;
      }
      continue;
    }
    const heading = headingAt(text, line.start, line.end);
    found.push(...labelled(text, heading?.rest ?? line.start, line.end, heading?.heading ?? over, bold));
  }
  return found;
}

/** The domain a segment's own heading or label names, or null. */
export function segmentDomain(text: string, segment: Segment): string | null {
  const name = (span: Span | null): string | null =>
    span ? domainOfHeading(text.slice(span.start, span.end)) : null;
  return name(segment.label) ?? name(segment.heading);
}
