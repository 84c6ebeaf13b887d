/** Every word of the draft view that does not come from the page or the worker. Plain words. */
import type { InsertOutcome } from '@/core/ports';
import type { Held } from '@/core/draft/finish';
import type { Writing } from '@/core/session/state';
import type { Wiped } from '@/core/session/draft-state';
import type { Variant } from '@/core/draft/types';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const boxWords = {
  title: (name: string) => (name === '' ? 'Draft a note' : `Draft a note for ${name}`),
  noName: 'Careside does not see whose record this is. The draft stays with this page.',
  label: 'Your own words',
  how: 'Type or paste it your way: short forms are fine. Careside writes it out below and adds nothing.',
  example: 'For example: 0830 asst w/ pc, ref shower, ate 1/2 porridge 200ml tea',
  hear: 'You write, Careside writes it out',
} as const;

export const entryWords = {
  title: 'The note',
  about: (person: string) => `About ${person}`,
  apart: (person: string, name: string) =>
    `This part seems to be about ${person}, not ${name === '' ? 'the person on this page' : name}. It is kept apart. Copy it, open the record of ${person} and put it in there.`,
  written: (asks: number) =>
    `The note is written. ${asks === 0 ? 'No questions' : count(asks, 'question', 'questions')}.`,
  checkIt: 'Read it before you use it. You are the one who signs it.',
} as const;

export const sentenceWords = {
  open: 'Change this line',
  close: 'Close',
  from: 'From your words',
  ownLine: 'You added this line.',
  required: 'Your organisation asks for this line.',
  edit: 'Change the words',
  reword: 'Word it again',
  ownWords: 'My own words',
  leaveOut: 'Leave out',
  putBack: 'Put back',
  leftOut: 'Left out',
  editing: 'The words of this line',
  done: 'Done',
  outdated: 'You changed this line, and after that your words above changed.',
  keep: 'Keep my line',
  takeNew: 'Word it again',
  remove: 'Remove it',
  changed: 'Changed by you',
  written:
    'Why this wording? An AI on this computer, larger than the helper, wrote it. It saw marks where names and numbers stand, and it was checked against your words.',
  mended:
    'Worded by plain rules, then tidied by the helper, a small AI on this computer. No fact was changed.',
  asTyped: 'In your own words, because Careside was not sure how to write it out.',
} as const;

export const askWords = {
  chip: 'Question',
  answer: 'Your answer',
  put: 'Put it in',
  notNeeded: 'Not needed',
  leaveLine: 'Leave this line out',
} as const;

export const shapeNames: Record<Variant, string> = {
  full: 'Full',
  shorter: 'Shorter',
  'as-typed': 'As typed',
};

export const shapeWords = {
  label: 'How it is written',
  headings: 'With headings',
  difference: 'What changed',
  differenceTitle: 'Your words and the note',
  added: 'added',
  removed: 'left out',
  pronouns: 'Pronouns',
  pronounsRecord: (stated: string) => `As the record says: ${stated}`,
  pronounsName: 'Use the name',
} as const;

export const putWords = {
  put: 'Put it in the note',
  into: (label: string) => `Goes into: ${label}`,
  unnamed: 'the box you clicked into',
  putting: 'Putting it in…',
  copy: 'Copy',
  copyInstead: 'Copy instead',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the text and copy it by hand.',
  noField: 'To put it in, first click into the note on the page, where the text should go.',
  stale: 'Wait until Careside has read the page in front of you. Your draft is kept.',
  next: 'Go to the question',
  again: 'Put it in again',
  there: 'This is in the note already.',
  done: (time: string) => `Put in at ${time}.`,
  notNow:
    'It is not in this box now: taken out, changed, or saved. If you saved the note, look for it there. If it is lost, you can put it in again.',
  undo: 'To take it out again, click into the note and press Ctrl + Z (on a Mac: ⌘ + Z). Nothing is saved until you save it there.',
  unsure: 'Careside could not see if this went in. Look at the note before you put it in again.',
  isThere: 'It is there',
  isNotThere: 'It is not there',
} as const;

/** What still holds a part back, in one plain sentence each. */
export function heldWords({ asks, outdated, behind }: Held): string[] {
  return [
    ...(behind ? ['Careside is still writing out your last words.'] : []),
    ...(asks > 0
      ? [
          `${count(asks, 'question is', 'questions are')} open. Answer or press “Not needed”. Then you can copy it or put it in.`,
        ]
      : []),
    ...(outdated > 0 ? [`${count(outdated, 'line needs', 'lines need')} your decision.`] : []),
  ];
}

/** What came of putting text into the page, and what to do next. */
export function outcomeWords(outcome: InsertOutcome): { title: string; what: string } {
  switch (outcome.kind) {
    case 'inserted':
      return { title: 'It is in the note', what: `Check it there, then save it as usual. ${putWords.undo}` };
    case 'page-changed':
      return {
        title: 'Nothing was put in: the page has changed',
        what: 'Go back to the note this was written for, click into it and try again in a moment. Your draft is kept.',
      };
    case 'person-changed':
      return {
        title: 'Nothing was put in: this page is about somebody else now',
        what: 'Open the record of the person this draft is about. Your draft is kept with that record.',
      };
    case 'field-gone':
      return {
        title: 'Nothing was put in: the note box is gone',
        what: 'Open the note again, click into it and try again.',
      };
    case 'field-edited':
      return {
        title: 'Nothing was put in: the note has changed',
        what: 'Somebody typed in the note just now. Look at it, then try again.',
      };
    case 'read-only':
      return {
        title: 'Nothing was put in: this box cannot be written in',
        what: 'Click into the box where the note goes, or copy the text.',
      };
    case 'words-gone':
      return {
        title: 'Nothing was put in: the words are not there as they were',
        what: 'They may have changed, or be partly bold or in a link. Change them by hand, or copy the new words.',
      };
    case 'too-long':
      return {
        title: 'Nothing was put in: the box is too small',
        what: `The text is ${count(outcome.over, 'character', 'characters')} too long for it. Make it shorter, or copy it to another place.`,
      };
    case 'not-kept':
      return {
        title: 'The box did not keep the text as it is',
        what: 'Look at the note. Take out what is wrong with Ctrl + Z, then copy the text and paste it in.',
      };
    case 'gone':
      return {
        title: 'The page is no longer there',
        what: 'Look at the note before you try again. Your draft is kept.',
      };
  }
}

export const keptWords = {
  kept: (minutes: number, onePersonOnly: boolean) =>
    `Kept on this computer only. Cleared after ${count(minutes, 'minute', 'minutes')} without use, ${onePersonOnly ? 'when another person’s record is opened, ' : ''}and when you sign out.`,
  clear: 'Clear this draft',
  clearAll: 'Clear all drafts',
  sure: (drafts: number) => `Clear ${count(drafts, 'draft', 'drafts')}? This cannot be taken back.`,
  sureYes: 'Yes, clear',
  sureNo: 'Keep',
  elsewhere: (drafts: number) =>
    drafts === 1
      ? 'You have a draft for this person from another page.'
      : `You have ${drafts} drafts for this person from other pages.`,
  goOn: 'Go on with it here',
  others: (names: string) => `Also kept: a draft for ${names}. Open that record to go on with it.`,
  still: 'What you wrote is kept. Open the record it is about to go on with it.',
  somebody: 'a page without a name',
  notKept:
    'This draft could not be kept safe. It is lost if you close this panel. Copy it, or put it in the note soon.',
  notRecalled: 'A draft from before could not be read and is gone.',
  closed: 'OK',
} as const;

export const wipedWords: Record<Wiped, string> = {
  idle: 'Your draft was cleared, because it was not used for a while.',
  'signed-out': 'Your drafts were cleared, because you signed out of the record system.',
  'other-person':
    'Your drafts were cleared, because another person’s record was opened. Your organisation has set it so.',
  asked: 'All drafts are cleared.',
};

export const writingNames: Record<Writing, string> = {
  note: 'Note',
  handover: 'Handover',
  plan: 'Care plan',
};

export const writingWords = { label: 'What to write' } as const;

export const handoverWords = {
  title: 'Handover',
  lead: 'Sentences from the notes on this page, word for word. Untick what the next shift does not need. Click a line to see it on the page.',
  since: 'Notes from the last',
  all: 'all notes on the page',
  nothing: 'No notes from that time on this page.',
  none: 'No notes here',
  noneWhat: 'A handover is made from the notes on the page. Open the notes of this person.',
  keep: (line: string) => `For the handover: ${line}`,
  more: (left: number) => `Show more (${left} left)`,
  again: (notes: number) => `and ${count(notes, 'more note', 'more notes')}`,
  copy: (lines: number) => `Copy ${count(lines, 'line', 'lines')}`,
} as const;

export const planWords = {
  title: 'Does the care plan still fit?',
  lead: 'Notes on this page say something about these lines of the plan. You decide if the plan should change. Careside changes nothing.',
  now: 'The plan says now',
  proposed: 'A note says',
  copy: 'Copy both',
  none: 'Nothing to set side by side',
  noneWhat:
    'Careside found no note on this page that speaks of a line of the care plan on this page. Open a page that shows both.',
} as const;
