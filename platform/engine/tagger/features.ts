/** Words and features of the tagger; the same as models/text.py, held together by a parity test. */

export const BUCKETS = 8192;
export const GRAMS = 20;
export const MAX_WORDS = 64;
const EDGE = new Set([...`,.;:!?"'()“”‘’[]`]);

/** Splits on white space, takes punctuation off both ends and joins ('+', '&') out of the middle. */
export function words(text: string): string[] {
  const out: string[] = [];
  for (const chunk of text.split(/\s+/).filter(Boolean)) {
    let start = 0;
    let end = chunk.length;
    while (start < end && EDGE.has(chunk.charAt(start))) out.push(chunk.charAt(start++));
    const tail: string[] = [];
    while (end > start && EDGE.has(chunk.charAt(end - 1))) tail.unshift(chunk.charAt(--end));
    out.push(
      ...chunk
        .slice(start, end)
        .split(/([+&])/)
        .filter(Boolean),
      ...tail,
    );
  }
  return out;
}

/** 32-bit FNV-1a over UTF-16 code units, low byte then high byte. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193);
    hash = Math.imul(hash ^ (unit >> 8), 0x01000193);
  }
  return hash >>> 0;
}

/** GRAMS feature ids of one word (1 to BUCKETS - 1, 0 pads): shape, whole word, then letter groups of 3, 4 and 2. */
export function grams(word: string): number[] {
  const low = word.toLowerCase().replace(/\d/g, '0');
  const first = word.charAt(0);
  const capital = first !== first.toLowerCase() ? 'A' : 'a';
  const upper = word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase() ? 'U' : 'l';
  const marked = `<${low}>`;
  const features = [`#${capital}${upper}${/\d/.test(word) ? '0' : '-'}`, `=${low}`];
  for (const size of [3, 4, 2]) {
    for (let i = 0; i + size <= marked.length; i++) features.push(marked.slice(i, i + size));
  }
  const ids = features.slice(0, GRAMS).map((feature) => (fnv1a(feature) % (BUCKETS - 1)) + 1);
  while (ids.length < GRAMS) ids.push(0);
  return ids;
}
