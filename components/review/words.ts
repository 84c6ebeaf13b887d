/** Every word of the review page that does not come from a record. */
import type { Rate } from '@/core/review/interval';
import type { CheckStatus } from '@/core/review/look';
import type { Reason, Remark } from '@/core/review/work';
import type { SampleChoice, SampleWay, Spread } from '@/core/review/sample';
import type { Delay } from '@/core/review/timing';

export const pageWords = {
  title: 'Spot-check',
  lead: 'How complete are the notes? You look at a sample, and your word is the last one.',
  steps: {
    collect: 'Collect',
    work: 'Look at notes',
    results: 'Results',
    kept: 'Kept',
    use: 'Use and feedback',
    explain: 'What is looked at',
  },
  steer: 'Steps of the spot-check',
  open: 'Spot-check these notes',
  openWhat: 'Opens a page of Careside in a new tab. For managers.',
  off: 'The spot-check is switched off',
  offWhat: 'Your organisation has chosen not to use it. Ask your manager or IT if you think it should be on.',
} as const;

export const collectWords = {
  title: 'Collect notes',
  how: 'Go to the record system’s tab and open pages with notes: a list, or notes one after the other. Careside adds every note it can read. Scroll a long list so that its rows are drawn.',
  found: (notes: number, pages: number) =>
    `${notes === 1 ? '1 note' : `${notes.toLocaleString('en-GB')} notes`} from ${pages === 1 ? '1 page' : `${pages} pages`}`,
  none: 'No notes found yet',
  rowsOf: (name: string, rows: number, of: number) =>
    `${name === '' ? 'A list' : `“${name}”`}: ${rows.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')} rows collected. Scroll down in it, or open its next page, for the rest.`,
  moreLists: (lists: number) => `${lists} more lists are not collected to the end.`,
  isCut:
    'This page is too long to be read whole. Show fewer notes on a page, and open the pages one after the other.',
  on: 'Collecting is on',
  off: 'Collecting is paused',
  drawn: 'A sample has been drawn from them. To add more notes, start again.',
  pause: 'Pause',
  go: 'Carry on',
  clear: 'Start again',
  sample: 'Choose the sample',
  way: 'Which notes to look at',
  ways: {
    random: { name: 'Random', what: 'Drawn by chance. The same number draws the same notes again.' },
    spread: { name: 'Spread', what: 'Some of each kind, writer or shift.' },
    'most-missing': {
      name: 'Most missing first',
      what: 'Notes about safety, then those that lack most. Not a fair picture of all notes.',
    },
    all: { name: 'All', what: 'Every note that was collected.' },
  } satisfies Record<SampleWay, { name: string; what: string }>,
  by: 'Spread over',
  bys: { type: 'kinds of note', author: 'writers', shift: 'shifts' } satisfies Record<Spread, string>,
  size: 'How many',
  seed: 'Draw number: the same number picks the same notes',
  begin: 'Start',
  nobody: 'Nothing can be started before there are notes.',
} as const;

export const judgingWords = {
  title: 'Reading the notes',
  done: (done: number, of: number) => `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
  stop: 'Stop',
} as const;

export const statusWords: Record<CheckStatus, string> = {
  missing: 'Not found',
  partly: 'Half there',
  raised: 'Worth a look',
  found: 'Found',
};

export const workWords = {
  note: (at: number, of: number) => `Note ${at} of ${of}`,
  left: (left: number) => (left === 0 ? 'All looked at' : `${left} left`),
  unknownType: 'Kind not known',
  noDate: 'No date',
  text: 'The note',
  checks: 'What Careside says',
  none: 'Careside has nothing to say about this note.',
  agree: 'Agree',
  disagree: 'Disagree',
  why: 'Why?',
  agreed: 'You agree',
  remark: 'Remark',
  ownWords: 'In your own words',
  ownWordsHow: 'Only on this page. Not kept, not exported.',
  rest: 'Agree with the rest and go on',
  back: 'Note before',
  next: 'Next note',
  skip: 'Leave this note out',
  undo: 'Undo',
  results: 'See the results',
  skipped: 'Left out',
  lookedAt: 'Looked at',
  safety: (missing: number, of: number) => `About safety, ${missing} of ${of} not found`,
  missing: (missing: number, of: number) => `${missing} of ${of} not found`,
  keys: 'Keys',
  keyList: [
    ['↓ ↑', 'next or last finding'],
    ['A', 'agree'],
    ['D', 'disagree, then a number'],
    ['Enter', 'agree with the rest and go on'],
    ['R', 'remark, then a number'],
    ['S', 'leave this note out'],
    ['N P', 'next note, note before'],
    ['U', 'undo'],
  ],
} as const;

export const reasonWords: Record<Reason, string> = {
  'there-in-other-words': 'It is there in other words',
  'does-not-apply': 'Does not apply here',
  'written-elsewhere': 'Written elsewhere in the record',
  'wrong-kind-of-note': 'Not this kind of note',
  'not-really-there': 'It is not really there',
  'right-as-written': 'Right as it is written',
  other: 'Another reason',
};

export const remarkWords: Record<Remark, string> = {
  'good-example': 'A good example',
  'talk-about-it': 'Talk about it',
  'ask-the-writer': 'Ask the writer',
  'check-the-plan': 'Check the plan',
};

export const delayNames: Record<Delay, string> = {
  hour: 'Within an hour',
  'four-hours': 'One to four hours after',
  later: 'More than four hours after',
  'said-late': 'Says it is a late entry',
  'not-said': 'The note does not say when it happened',
};

const rateWords = ({ count, of, low, high }: Rate): string =>
  of === 0
    ? 'Nothing to count yet'
    : `${count} of ${of}; between ${Math.round(low * 100)} and ${Math.round(high * 100)} %`;

export const resultWords = {
  title: 'Results',
  basis: (notes: number, sampled: number, of: number) =>
    `These figures rest on ${notes} ${notes === 1 ? 'note' : 'notes'} you have looked at, of ${sampled} in the sample and ${of.toLocaleString('en-GB')} collected.`,
  drawn: (way: string, { seed, way: kind }: SampleChoice) =>
    kind === 'random' || kind === 'spread'
      ? `The sample was drawn ${way}, number ${seed}.`
      : `The sample was: ${way}.`,
  biased: 'This sample was chosen for what is missing. It does not speak for all the notes.',
  none: 'Look at a note first: press Enter when you are done with it.',
  complete: 'Notes with all that is asked for',
  copied: 'Notes much like an earlier one',
  agreed: 'You agreed with Careside',
  rate: rateWords,
  how: 'The line on each bar shows how sure a figure is: the true share is most likely somewhere on it. The fewer notes, the longer the line.',
  of: (count: number, of: number) => `${count} of ${of}`,
  to: 'to',
  tooFew: 'Too few to judge',
  nothing: 'Nothing here.',
  columns: ['', 'Share', 'Count', 'Per cent', 'Most likely between'],
  more: (left: number) => `Show ${left} more`,
  fewer: 'Show fewer',
  drill: (notes: number) => (notes === 1 ? '1 note' : `${notes} notes`),
  drillWhat: (name: string) => `Notes with: ${name}`,
  note: (at: number) => `Note ${at}`,
  noAuthors: 'Results by writer are off. Only your organisation’s settings can switch them on.',
  tables: {
    complete: {
      title: 'Complete notes, by kind',
      what: 'Notes in which everything their kind asks for was found, of all notes of that kind.',
    },
    found: {
      title: 'What was asked for and found, by kind',
      what: 'Things found, of all things asked for in notes of that kind. Things in one note hang together, so the true line is longer.',
    },
    missed: {
      title: 'Most often missing',
      what: 'How often each thing was found, of the notes that ask for it. What most notes lack comes first.',
    },
    raised: {
      title: 'Wording and checks',
      what: 'Notes in which it came up, of all notes.',
    },
    delays: {
      title: 'When it was written',
      what: 'Time from the last time written in the note to the note’s own time.',
    },
    agreement: {
      title: 'Where you and Careside agree',
      what: 'How often you agreed with each check. One you often overrule should be corrected or switched off: give its code to whoever looks after Careside’s settings.',
    },
    authors: {
      title: 'By writer',
      what: 'Complete notes of each writer. Only on this page: never kept, never exported. Few notes say nothing about a person’s work.',
    },
  },
  plan: {
    title: 'The plan on the page in front',
    what: 'Open a care plan in the record system’s tab to see this for it.',
    none: 'Careside found no plan on this page, or nothing missing or out of date.',
    missing: 'Not found',
    outOfDate: 'Check these: old, unfinished or unclear',
  },
} as const;
