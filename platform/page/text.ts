/** Text as a person sees it, with the way back from each character to its place in the DOM. */
import { MAY_BE_WRONG, mendedAt } from '@/utils/mojibake';
import type { Dom } from './dom';

/** A stretch of text in reading order: a text node; without one, a line break (pre) or a gap. */
export interface Run {
  node: Text | null;
  /** White space and line breaks are shown as written (pre, pre-wrap, pre-line). */
  pre: boolean;
  struck: boolean;
  strong: boolean;
}

export interface Normalised {
  text: string;
  /** Invisible control characters taken out. */
  removed: number;
  /** For each run, where its text begins and ends in `text`. */
  spans: { start: number; end: number }[];
  /** For each character of `text`: the run it came from, and its offset in that run's data. Only when asked for. */
  map: { run: number; offset: number }[] | null;
}

const SPACE = 32;
const NEWLINE = 10;

/** Characters that show nothing and can carry words a person cannot see: zero-width, bidi controls, tags. */
function invisible(code: number): boolean {
  if (code < 0x7f) return code < 32 && code !== 9 && code !== NEWLINE && code !== 13 && code !== 12;
  return (
    (code >= 0x7f && code <= 0x9f) ||
    code === 0xad ||
    code === 0x61c ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xfff0 && code <= 0xfffb)
  );
}

/** Tag characters U+E0000–E007F are pairs of units: DB40 DC00–DC7F. Variation selectors 17–256 follow them. */
function tagPair(code: number, next: number): boolean {
  return code === 0xdb40 && next >= 0xdc00 && next <= 0xddef;
}

function isSpace(code: number): boolean {
  return (
    code === SPACE ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029
  );
}

/**
 * Joins runs into one text: white space collapsed, line breaks kept as \n where the page shows them,
 * invisible control characters removed.
 * @param withMap also returns where each character came from
 */
export function normalise(dom: Dom, runs: readonly Run[], withMap = false): Normalised {
  const map: { run: number; offset: number }[] | null = withMap ? [] : null;
  const spans: { start: number; end: number }[] = [];
  let text = '';
  let removed = 0;
  // White space is held back until a visible character follows: none at the ends, one between words.
  let held = 0;
  let heldRun = 0;
  let heldOffset = 0;
  const hold = (code: number, run: number, offset: number) => {
    if (held === NEWLINE || (held !== 0 && code !== NEWLINE)) return;
    held = code;
    heldRun = run;
    heldOffset = offset;
  };
  for (let r = 0; r < runs.length; r++) {
    const run = runs[r] as Run;
    let start = -1;
    if (!run.node) {
      hold(run.pre ? NEWLINE : SPACE, r, 0);
    } else {
      const data = dom.textData(run.node);
      if (!map && !SPECIAL.test(data)) {
        if (data.charCodeAt(0) === SPACE) hold(SPACE, r, 0);
        const bare = data.trim();
        if (bare !== '') {
          if (held !== 0 && text !== '') text += held === NEWLINE ? '\n' : ' ';
          held = 0;
          start = text.length;
          text += bare;
          if (data.charCodeAt(data.length - 1) === SPACE) hold(SPACE, r, data.length - 1);
        }
        spans.push(start < 0 ? { start: text.length, end: text.length } : { start, end: text.length });
        continue;
      }
      const mayBeWrong = MAY_BE_WRONG.test(data);
      for (let i = 0; i < data.length; i++) {
        const mended = mayBeWrong ? mendedAt(data, i) : null;
        const code = mended?.text.charCodeAt(0) ?? data.charCodeAt(i);
        const last = i + (mended?.length ?? 1) - 1;
        if (isSpace(code)) {
          hold(
            run.pre && (code === NEWLINE || code === 13 || code === 0x2028 || code === 0x2029)
              ? NEWLINE
              : SPACE,
            r,
            i,
          );
          i = last;
          continue;
        }
        if (invisible(code)) {
          removed++;
          i = last;
          continue;
        }
        if (code === 0xdb40 && tagPair(code, data.charCodeAt(i + 1))) {
          removed++;
          i++;
          continue;
        }
        if (held !== 0) {
          if (text !== '') {
            text += held === NEWLINE ? '\n' : ' ';
            if (map) map.push({ run: heldRun, offset: heldOffset });
          }
          held = 0;
        }
        if (start < 0) start = text.length;
        if (mended) {
          for (let k = 0; map && k < mended.text.length; k++)
            map.push({ run: r, offset: k === 0 ? i : last });
          text += mended.text;
          i = last;
          continue;
        }
        let end = i + 1;
        while (end < data.length && plain(data.charCodeAt(end)) && !(mayBeWrong && mendedAt(data, end)))
          end++;
        if (map) for (let k = i; k < end; k++) map.push({ run: r, offset: k });
        text += data.slice(i, end);
        i = end - 1;
      }
    }
    spans.push(start < 0 ? { start: text.length, end: text.length } : { start, end: text.length });
  }
  return { text, removed, spans, map };
}

/** Anything but ordinary words with one space between them, which can be taken over as they are. */
const SPECIAL =
  /[^ -~\u00a1-\u00ac\u00ae-\u00c1\u00c6-\u00e1\u00e3-\u00ef\u00f1-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]| {2}/;

/** Neither white space nor invisible: can be copied with its neighbours. */
function plain(code: number): boolean {
  if (code > 32 && code < 0x7f) return true;
  return code > 0x9f && code !== 0xdb40 && !isSpace(code) && !invisible(code);
}

/** The same for a string that is no text node: an attribute, the value of a field. */
export function cleanText(value: string, keepLines = false): { text: string; removed: number } {
  let removed = 0;
  let out = '';
  let held = '';
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (isSpace(code)) {
      const line = keepLines && (code === NEWLINE || code === 13 || code === 0x2028 || code === 0x2029);
      if (line) held = '\n';
      else if (held === '') held = ' ';
      continue;
    }
    if (invisible(code)) {
      removed++;
      continue;
    }
    if (code === 0xdb40 && tagPair(code, value.charCodeAt(i + 1))) {
      removed++;
      i++;
      continue;
    }
    if (held !== '') {
      if (out !== '') out += held;
      held = '';
    }
    out += value[i];
  }
  return { text: out, removed };
}

export interface TextMark {
  start: number;
  end: number;
  kind: 'struck' | 'strong';
}

/** The stretches of a text that are struck through, or bold beside others that are not. */
export function marksOf(
  runs: readonly Run[],
  spans: readonly { start: number; end: number }[],
  length: number,
): TextMark[] {
  const marks: TextMark[] = [];
  if (!runs.some((run) => run.struck || run.strong)) return marks;
  for (const kind of ['struck', 'strong'] as const) {
    let open: TextMark | null = null;
    runs.forEach((run, i) => {
      const span = spans[i];
      if (!span || span.start === span.end) return;
      if (!run[kind]) open = null;
      else if (open) open.end = span.end;
      else marks.push((open = { ...span, kind }));
    });
  }
  // Bold all through says nothing about a part of it.
  return marks.filter((one) => one.kind === 'struck' || one.end - one.start < length);
}
