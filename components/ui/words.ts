/** Every word of the panel that does not come from the page. Plain words; a care expert can correct them here. */
import type { Stale } from '@/core/session/state';
import type { SummaryKind, SummaryLength } from '@/core/summary/item';

export const honesty = 'Careside is a tool. It shows what is on this page. Check before care.';

export const welcome = {
  title: 'Welcome to Careside',
  sentences: [
    'Careside reads the care record page you are looking at and puts what matters most in this panel.',
    'Click any line and Careside shows you where it stands on the page.',
    'Everything stays on this computer: nothing is sent anywhere, and nothing on the page is changed.',
    'Careside only shows what is written on the page, so it can miss things and it never replaces your own check.',
  ],
  button: 'Start',
} as const;

export const emergencyWords = {
  what: 'You wrote words that can mean an emergency. Get help first. The note can wait, and it is kept.',
} as const;

export const banner = {
  noName: 'No name found on this page',
  born: 'Born',
  age: 'Age',
  readAt: 'Read at',
  readAgain: 'Read again',
  readingAgain: 'Reading again',
} as const;

export const staleWords: Record<Stale, { title: string; what: string }> & { reading: string } = {
  reading: 'Another page is open: reading it.',
  changed: {
    title: 'This page has changed',
    what: 'What you see below is from before the change.',
  },
  'moved-on': {
    title: 'This is not the page in front of you',
    what: 'You have moved to another page. What you see below is from the page before.',
  },
  gone: {
    title: 'The page was closed',
    what: 'What you see below is from before it closed. To read it, open the record again.',
  },
  'extension-updated': {
    title: 'Careside was updated',
    what: 'Refresh the page, then read it again.',
  },
  'could-not-read-again': {
    title: 'The page could not be read again',
    what: 'What you see below is from the last time it worked.',
  },
  stopped: {
    title: 'Reading was stopped',
    what: 'What you see below is from the time before.',
  },
};

export const readyWords = {
  summary: (name: string, length: string) =>
    `${name === '' ? 'The summary' : `The summary of ${name}`} is ready: ${length}.`,
  again: (time: string) => `The page had changed. It was read again at ${time}.`,
} as const;

/** Screens that say one thing and offer one next step. */
export const screens = {
  starting: { title: 'Getting ready', what: 'Looking for the page in front of you.' },
  reading: {
    title: 'Reading the page',
    what: 'This takes a moment on long pages. If the page asks you something, answer that first.',
    stop: 'Stop',
  },
  permission: {
    title: 'Careside needs your say-so',
    what: 'Careside reads a site only when you let it. You can take this back at any time in the browser’s extension settings.',
    button: (site: string) => `Let Careside read ${site}`,
  },
  unknownSite: {
    title: 'Careside cannot see this page yet',
    what: 'If this is your care record system, click the Careside button in the browser’s toolbar, or press Alt + Shift + C. Careside looks at a new site only when you ask.',
  },
  'browser-page': {
    title: 'This is a page of the browser itself',
    what: 'Careside cannot read it. Go to your care record system.',
  },
  store: {
    title: 'This is the browser’s own shop',
    what: 'No extension may read it. Go to your care record system.',
  },
  file: {
    title: 'This is a file on this computer',
    what: 'Careside reads web pages only. Go to your care record system.',
  },
  pdf: {
    title: 'This is a PDF',
    what: 'Careside cannot read PDF files yet. If the record system can show the same thing as a page, open that.',
  },
  'not-allowed-by-policy': {
    title: 'Careside is switched off for this site',
    what: 'Your organisation has chosen which sites Careside reads, and this is not one of them. Ask your manager or IT if you think it should be.',
  },
  'settings-awaited': {
    title: 'Waiting for your organisation’s settings',
    what: 'Your organisation installed Careside, and its settings have not arrived yet. Careside reads nothing until they do. If this stays for more than five minutes, tell your IT team.',
  },
  'not-loaded': {
    title: 'This page did not load',
    what: 'The browser shows an error in its place. Check that you are online, then refresh the page.',
  },
  'not-care': {
    title: 'This does not look like a care record',
    what: 'Careside read the page and found no care plan or care notes. Open a person’s record and Careside will read that.',
    anyway: 'Show what was found anyway',
  },
  'nothing-found': {
    title: 'Nothing to read here',
    what: 'The page shows no text that Careside can read. It may still be loading, or the text may be in pictures.',
  },
  gone: { title: 'The page is gone', what: 'It was closed or it stopped working. Open it again.' },
  'extension-updated': {
    title: 'Careside was updated',
    what: 'Refresh this page so that the new Careside can read it.',
  },
  stopped: { title: 'Reading was stopped', what: 'Nothing of this page is shown.' },
  failed: {
    title: 'That did not work',
    what: 'Careside could not read this page. Refresh the page and try again. If it keeps happening, tell your IT team what it says below.',
  },
  tryAgain: 'Try again',
} as const;

export const summaryHeadings: Record<SummaryKind, string> = {
  who: 'Who',
  'red-flag': 'Must know',
  conflict: 'These do not agree',
  matters: 'What matters to them',
  support: 'How to support',
  recent: 'What changed lately',
  staleness: 'Check these: old, unfinished or unclear',
  'not-found': 'Not found on this page',
  also: 'Everything else on this page',
};

export const summaryNotes: Partial<Record<SummaryKind, string>> = {
  conflict: 'The page says different things in different places. Find out which is right.',
  'not-found': 'Careside looked and did not find these. They may be on another page.',
};

export const lengths: Record<SummaryLength, { name: string; what: string }> = {
  glance: { name: 'Glance', what: 'Only what you must know' },
  screen: { name: 'Short', what: 'What matters most' },
  full: { name: 'Full', what: 'Everything Careside found' },
};

export const summaryWords = {
  length: 'How much to show',
  from: 'from',
  showOnPage: 'Show on the page',
  ownWords: 'Their own words',
  flag: 'Must know',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Could not copy. Try Print, or select the text.',
  print: 'Print',
  handover: 'Handover',
  since: 'Notes from the last',
  sinceAll: 'All notes on the page',
  sinceChosen: (hours: string) => `Only notes from the last ${hours}.`,
  more: (left: number) => `Show ${left} more`,
  noSection: 'on this page',
  nothing: 'Careside found nothing on this page to put here.',
} as const;

export const highlightWords = {
  looking: 'Looking…',
  shown: 'On the page',
  moved: 'Found again: it has moved on the page',
  'not-found': 'Could not find it again on the page',
  'page-changed': 'The page has changed. Read it again first',
  gone: 'The page is no longer there',
} as const;

export const takenWords = {
  title: 'What Careside took from here',
  point: 'What was taken?',
  pointHow: 'Click any text on the page to see what Careside took from it.',
  close: 'Back to the summary',
  none: 'Careside read this but put none of it in the summary.',
  readAs: 'Read as',
  fact: 'an entry of the record',
  note: 'a note',
} as const;

export const skip = 'Skip to the summary';

/** For the foot of the panel: a setting of the organisation's policy that is not in force. */
export const wrongSettingsWords = (names: readonly string[]): string =>
  `Tell IT: ${names.length === 1 ? 'this setting is' : 'these settings are'} wrong and not used: ${names.join(', ')}.`;

/** A newer version was fetched; it starts when nothing of this one is open. */
export const updateWords = {
  title: 'A new version of Careside is ready.',
  what: 'Finish what you are doing: nothing is lost. It starts by itself when you close this panel and your drafts are put in or cleared.',
} as const;

export const settingsLink = 'Settings';
