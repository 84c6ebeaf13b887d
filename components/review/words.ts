/** Every word of the review page that does not come from a record. */
import type { CheckStatus } from '@/core/review/look';
import type { Reason, Remark } from '@/core/review/work';
import type { SampleWay, Shift, Spread } from '@/core/review/sample';

export const pageWords = {
  title: 'Spot-check',
  lead: 'How complete are the notes? You look at a sample, and your word is the last one.',
  steps: { collect: 'Collect', work: 'Look at notes', results: 'Results', kept: 'Kept' },
  steer: 'Steps of the spot-check',
  open: 'Spot-check these notes',
  openWhat: 'Opens a page of Careside in a new tab. For managers.',
} as const;

export const collectWords = {
  title: 'Collect notes',
  how: 'Go to the record system’s tab and open pages with notes: a list, or notes one after the other. Careside adds every note it can read. Scroll a long list so that its rows are drawn.',
  found: (notes: number, pages: number) =>
    `${notes === 1 ? '1 note' : `${notes.toLocaleString('en-GB')} notes`} from ${pages === 1 ? '1 page' : `${pages} pages`}`,
  none: 'No notes found yet',
  notDrawn: (rows: number) =>
    `The list has ${rows.toLocaleString('en-GB')} more rows that are not drawn. Scroll down in it to add them.`,
  on: 'Collecting is on',
  off: 'Collecting is paused',
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
  seed: 'Number that draws the sample',
  begin: 'Start',
  nobody: 'Nothing can be started before there are notes.',
} as const;

export const judgingWords = {
  title: 'Reading the notes',
  done: (done: number, of: number) => `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
  stop: 'Stop',
} as const;

export const shiftNames: Record<Shift, string> = {
  early: 'Early',
  late: 'Late',
  night: 'Night',
  '': 'No time',
};

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
