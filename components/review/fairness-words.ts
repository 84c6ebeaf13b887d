export const fairnessWords = {
  title: 'Does it say the same of everybody?',
  what: 'Careside reads the page in front again with other names, the other sex, another age, religion and background. What it says should be the same but for the swapped words. Nothing on the page is changed.',
  run: 'Try it on the page in front',
  noPage: 'Open a person’s page in the record system’s tab first.',
  done: (swaps: number, differences: number) =>
    `${swaps === 1 ? '1 swap' : `${swaps} swaps`} tried. ${differences === 0 ? 'No difference.' : `${differences} lines differ.`}`,
  differences: (count: number) =>
    count === 0 ? 'no difference' : count === 1 ? '1 line differs' : `${count} lines differ`,
  before: 'Only before:',
  after: 'Only after:',
} as const;
