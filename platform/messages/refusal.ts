import type { ReadOutcome } from '@/core/ports';

const byWords: readonly [RegExp, (url: string) => ReadOutcome][] = [
  [/context invalidated/i, () => ({ kind: 'extension-updated' })],
  [
    /no tab with id|no frame with id|frame.*was removed|tab was closed|invalid (?:tab|frame) id/i,
    () => ({ kind: 'gone' }),
  ],
  [/ExtensionsSettings policy/i, () => ({ kind: 'not-a-page', why: 'not-allowed-by-policy' })],
  [/showing error page/i, () => ({ kind: 'not-a-page', why: 'not-loaded' })],
  [/extensions gallery/i, () => ({ kind: 'not-a-page', why: 'store' })],
  [/file:\/\//i, () => ({ kind: 'not-a-page', why: 'file' })],
  [
    /chrome:\/\/|chrome-extension:\/\/|moz-extension:\/\/|edge:\/\/|about:/i,
    () => ({ kind: 'not-a-page', why: 'browser-page' }),
  ],
  // Firefox says so of pages that are its own inside, its viewer of PDFs and its error pages: site access was looked at before.
  [
    /missing host permission/i,
    (url) => ({ kind: 'not-a-page', why: /\.pdf$/i.test(pathOf(url)) ? 'pdf' : 'browser-page' }),
  ],
  [/cannot access|must request permission/i, (url) => ({ kind: 'permission-needed', origin: originOf(url) })],
];

/** What the browser's refusal to put a script into a page means for the person. */
export function refusalOf(error: unknown, url: string): ReadOutcome {
  const words = error instanceof Error ? error.message : String(error);
  for (const [pattern, outcome] of byWords) if (pattern.test(words)) return outcome(url);
  return { kind: 'failed', message: words.slice(0, 300) };
}

function originOf(url: string): string {
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).origin : '';
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');
