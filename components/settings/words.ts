/** Every word of the settings page and of the self-test's report. */
import type { Probe, StoredKind } from '@/core/self-test';

export const settingsWords = {
  title: 'Settings',
  setUpBy: (name: string) => `Careside on this computer is set up by ${name}.`,
  noOrganisation: 'No organisation has set anything up on this computer.',
  awaited: 'Your organisation’s settings have not arrived yet. Careside reads nothing until they do.',
  wrongTitle: 'Settings that are wrong',
  wrongWhat:
    'These come from your organisation and cannot be used as they are. The safe value is used for each. Show this to your IT team.',
  ownTitle: 'Your choices',
  lockedBy: (name: string | null) => `Locked by ${name ?? 'your organisation'}`,
  managedTitle: 'Set by your organisation',
  managedWhat: 'Nobody can change these here.',
  keptFailed: 'Your choice could not be kept. Try again.',
} as const;

export const choiceWords = {
  summaryLength: {
    title: 'How much a summary shows at first',
    choices: { glance: 'Glance: only what you must know', screen: 'Short: what matters most', full: 'Full' },
  },
  draftOrder: {
    title: 'Order of a draft',
    choices: { 'as-typed': 'As you typed it', time: 'By the times in it', 'note-type': 'By kind of note' },
  },
  idleWipeMinutes: {
    title: 'Clear a draft that was not used for',
    choices: { 5: '5 minutes', 10: '10 minutes', 15: '15 minutes', 30: '30 minutes', 60: '1 hour' },
  },
  engine: {
    title: 'Who writes out a draft',
    choices: {
      rules: 'Plain rules only',
      own: 'Plain rules and the small AI that comes with Careside',
      browser: 'Plain rules, the small AI, and before them the AI of this browser, if it is on this computer',
      pack: 'Plain rules, the small AI, and before them the larger AI that is installed below, if there is one',
    },
  },
} as const;

export type ChoiceName = keyof typeof choiceWords;

export const testWords = {
  title: 'Self-test',
  what: 'For your IT team: shows in a few seconds what this installation is, what it may do, and that the browser refuses when it tries to send something out.',
  start: 'Run the self-test',
  again: 'Run it again',
  running: 'Testing. This takes a few seconds.',
  copy: 'Copy the report',
  copied: 'Copied',
  copyFailed: 'Could not copy. Select the text below instead.',
  failed: 'The self-test stopped before its end. Tell your IT team what it says here:',
  allGood: 'All checks passed.',
  someWrong: (count: number) => (count === 1 ? '1 check did not pass.' : `${count} checks did not pass.`),
  report: 'The whole report',
  passed: 'Passed',
  notPassed: 'Not passed',
  noted: 'For your information',
} as const;

export const probeWords: Record<Probe['what'], string> = {
  request: 'a request to another computer',
  socket: 'a lasting connection (socket)',
  beacon: 'a message in the background (beacon)',
  picture: 'a picture from elsewhere',
  frame: 'a frame from elsewhere',
  code: 'running text as code',
};

export const whereWords: Record<StoredKind['where'], string> = {
  disk: 'Kept on this computer’s disk',
  memory: 'In memory until the browser closes',
  database: 'In the browser’s database',
};
