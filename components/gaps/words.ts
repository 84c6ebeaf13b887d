/** Every word of the note views that does not come from the page or from knowledge/. Plain words. */
import type { FormGap } from '@/core/gaps/forms';
import type { ElementStatus } from '@/core/gaps/judge-element';
import type { InsertOutcome } from '@/core/ports';
import type { Suggestion } from '@/core/language/suggest';
import type { PanelView } from '@/core/session/state';

export const viewNames: Record<PanelView, string> = {
  summary: 'Summary',
  draft: 'Draft',
  note: 'This note',
  notes: 'All notes',
};

export const viewWords = {
  nav: 'What to show',
  questions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
} as const;

export const noteWords = {
  none: {
    title: 'No note open',
    what: 'Click into a note on the page and type. Careside reads along and shows what may be worth adding.',
  },
  early: { title: 'Ready when you are', what: 'Start to type. Careside needs a few words first.' },
  unnamed: 'this box',
  somebody: 'the person',
  reading: 'Careside is reading',
  kind: 'Looks like',
  kindChosen: 'You said this is',
  itIs: (kind: string) => `This note is: ${kind}`,
  several: 'Tap the one that fits best. Careside remembers it for this form.',
  change: 'Not right? Choose the kind of note',
  ownGuess: 'Let Careside work it out',
  remembered: 'Remembered for this form.',
} as const;

export const missingWords = {
  title: 'Missing',
  lead: 'Answer only what you know. “Add” puts a line into your draft, not into the note.',
  nothing: 'Nothing more to add',
  nothingWhat: (found: number, of: number) =>
    of === 0 ? 'Careside has no questions about this note.' : `${found} of ${of} things found.`,
  unsure: 'Careside cannot judge this note',
  unsureWhat:
    'It cannot tell what kind of note this is, so it cannot say if anything is missing. Choose the kind of note above.',
  undecided: 'What kind of note is this?',
  undecidedWhat:
    'It could be more than one kind, so Careside asks nothing yet. Tap the kind that fits best above, and it can say what may be missing.',
  putAside: (count: number) => (count === 1 ? 'You put 1 thing aside.' : `You put ${count} things aside.`),
  again: 'Show again',
  notFound: 'Not found in what is written',
  found: 'Found',
  still: 'Still to say',
  why: 'Why it matters',
  add: 'Add',
  addWhat: (label: string) => `Add to your draft: ${label}`,
  notNeeded: 'Not needed',
  notNeededWhat: (label: string) => `Not needed: ${label}`,
  show: 'Show where',
} as const;

export const addedWords = {
  count: (lines: number) => (lines === 1 ? '1 line is in your draft.' : `${lines} lines are in your draft.`),
  open: 'Open your draft',
} as const;

export const elementWords = {
  why: 'Why it matters',
  title: (found: number, of: number) => `Everything Careside looked for: ${found} of ${of} found`,
  nice: 'nice to have',
} as const;

export const wordingWords = {
  title: 'Wording',
  lead: 'Only if it suits. Your own words are fine.',
  none: 'Nothing to point out.',
  more: (left: number) => `Show ${left} more`,
} as const;

export const swapWords = {
  offer: (now: string, old: string) => `“${now}” in place of “${old}”`,
  use: 'Use this wording',
  useWhat: (now: string, old: string) => `Use this wording: “${now}” in place of “${old}”`,
  copy: 'Copy this wording',
  copied: 'Copied',
  copyFailed: 'Could not copy.',
  under: 'Changing it…',
  done: (now: string, old: string) =>
    `“${old}” is now “${now}”. Check it in the note, then save it as usual.`,
  doneInDraft: (now: string, old: string) => `“${old}” is now “${now}”.`,
  back: 'Put it back',
} as const;

/** Why words were not swapped. */
export const swapRefusals: Record<Exclude<InsertOutcome['kind'], 'inserted'>, string> = {
  'page-changed': 'Nothing was changed: the page has changed. Click into the note and try again in a moment.',
  'person-changed': 'Nothing was changed: this page is about somebody else now.',
  'field-gone': 'Nothing was changed: the note box is gone. Open the note again and click into it.',
  'field-edited': 'Nothing was changed: the note has changed since. Look at it, then try again.',
  'words-gone':
    'Nothing was changed: the words are not there in one piece. They may have changed, or be partly bold. Change them by hand.',
  'read-only': 'Nothing was changed: this box cannot be written in. Change the words by hand.',
  'too-long': 'Nothing was changed: the box is too small for the longer words.',
  'not-kept':
    'The box did not keep the words as they are. Look at the note, and press Ctrl + Z there to take it out.',
  gone: 'The page is no longer there. Look at the note before you try again.',
};

export const suggestionNames: Record<Suggestion['action'], string> = {
  S: 'Could say it another way',
  A: 'Could say more',
  F: 'Think about this word',
  'abbr-ask': 'What does this short form mean?',
  'abbr-expand': 'Short form',
  notation: 'Could be misread',
  reading: 'Easier to read',
};

export const formWords = {
  title: 'The form',
  lead: 'As it stood when the page was last read.',
  empty: (label: string) => `“${label}” must be filled in and is empty.`,
  unfinished: (label: string, value: string) => `“${label}” says only “${value}”.`,
  elsewhere: (label: string, value: string) =>
    `“${value}” stands in the note. The box “${label}” is empty. Does it belong there?`,
  atOdds: ([first, second]: readonly [string, string], [one, two]: readonly [string, string]) =>
    `“${first}” says “${one}”, but “${second}” says “${two}”. You know which is right.`,
  putAside: (count: number) => (count === 1 ? 'You put 1 thing aside.' : `You put ${count} things aside.`),
} as const;

/** Why each matters, in one line. */
export const formWhy: Record<FormGap['kind'], string> = {
  'required-empty': 'The form asks for it, and whoever reads it next cannot tell if it was forgotten.',
  placeholder: 'A mark in place of an answer reads as if it had been answered.',
  'belongs-in-field': 'In its own box it is counted and shown in charts; in the note it is easily missed.',
  contradiction: 'Two readers may each believe a different one.',
};

export const checkWords = {
  title: 'Worth checking',
  lead: 'These do not seem to fit together. You know which is right.',
} as const;

export const statusNames: Record<ElementStatus, string> = {
  present: 'Found',
  partial: 'Half there',
  absent: 'Not found',
  'not-applicable': 'Not needed here',
  unclear: 'Could not tell',
};

export const notesWords = {
  title: 'Notes on this page',
  none: { title: 'No notes here', what: 'Careside found no written notes on this page.' },
  lead: 'How much of what each kind of note asks for was found. It counts; it does not mark anybody’s work.',
  of: (found: number, of: number) => `${found} of ${of} found`,
  add: 'Could add',
  nothing: 'Nothing more to add',
  unsure: 'Could not judge',
  undecided: 'More than one kind',
  undated: 'No date',
  waiting: 'Not read yet',
  more: (left: number) => `Show more (${left} left)`,
} as const;
