/** Every word about model packs. */
import { cardUse, type CardHere, type InstallOutcome, type PackInUse } from '@/core/model-pack';

export const packWords = {
  title: 'A larger model',
  what: 'For strong computers, and if your IT team gave you a model pack: a folder with an AI model. It is copied into this browser, works on this computer alone, and words your notes before Careside’s helper does.',
  carried: ' It came with Careside, set up by your IT team.',
  none: 'No pack is installed.',
  noneToChoose:
    'There is no larger AI on this computer yet, so the small AI does the work. Your IT team can give you one. Add it under “A larger model” below.',
  notAllowed: 'Your organisation does not allow model packs on this computer.',
  choose: 'Choose the pack’s folder',
  working: (percent: number) => `Copying and checking: ${percent} %`,
  stop: 'Stop',
  remove: 'Remove it',
  removed: 'The pack was removed.',
  removeFailed: 'The pack could not be removed. Close the Careside panel and try again.',
} as const;

const size = (bytes: number): string =>
  bytes < 1e9 ? `${Math.max(1, Math.round(bytes / 1e6))} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

/** Where a pack that could use a graphics card finds no such card. */
const cardSays = {
  can: '',
  'no-card':
    ' It can use a graphics card. Careside can use none on this computer, so it runs on the processor and may be slow.',
  'no-halves':
    ' It can use a graphics card that counts in 16 bits. The one in this computer does not do so for web pages, so it runs on the processor and may be slow.',
} as const;

/** What is installed, and what this computer lacks for it, in a few sentences for a person. */
export function packSays({ pack, carried }: PackInUse, card: CardHere | null): string {
  const { name, licence, revision, files, needs } = pack;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const use = cardUse(pack, card);
  return `${name}, version ${revision}. Licence: ${licence}. ${size(bytes)} on the disk; needs about ${size(needs.memoryMB * 1e6)} of memory while it works.${use ? cardSays[use] : ''}${carried ? packWords.carried : ''}`;
}

/** What became of installing, and what to do. */
export function outcomeSays(outcome: InstallOutcome): string {
  switch (outcome.kind) {
    case 'installed':
      return `${outcome.pack.name} is installed and every file was checked.`;
    case 'cancelled':
      return 'Stopped. What was copied is kept: choose the same folder again to go on.';
    case 'not-a-pack':
      return outcome.why === 'no-manifest'
        ? 'This folder is not a model pack: it has no file careside-pack.json. Choose the folder that your IT team gave you.'
        : 'The file careside-pack.json in this folder is damaged or of another version. Ask your IT team for the pack again.';
    case 'not-allowed':
      return 'Your organisation does not allow this pack. Ask your IT team which one to use.';
    case 'missing':
      return `A file of the pack is missing: ${outcome.file}. Nothing was installed. Ask your IT team for the pack again.`;
    case 'damaged':
      return `A file of the pack is damaged: ${outcome.file}. It was not used. Ask your IT team for the pack again.`;
    case 'no-room': {
      const [wanted, free] = [outcome.wanted, outcome.free].map((bytes) => bytes !== null && size(bytes));
      const numbers =
        wanted && free ? ` It needs ${wanted} more, and the browser has ${free} left for Careside.` : '';
      return `There is not enough room on this computer.${numbers} Nothing was installed. Free some space and try again.`;
    }
    case 'failed':
      return 'The pack could not be copied. Close the Careside panel, and try again. Careside works as before.';
  }
}
