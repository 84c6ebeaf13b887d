/** Words by which a draft tells whether a question is open or already answered. */
import { z } from 'zod';
import askWordsData from '@/knowledge/draft/ask-words.json';
import { confidence } from './entry';
import { packaged } from './packaged';

/** What each list is for is said in knowledge/draft/ask-words.json. */
const lists = [
  'feeling',
  'oozing',
  'describedThing',
  'mishap',
  'evident',
  'passed',
  'colouredThing',
  'undone',
  'service',
  'dated',
  'happened',
  'spent',
  'ofMeal',
  'notTaken',
  'fromPack',
  'ownOrMar',
  'kindOfMedicine',
  'givenHow',
  'stillToTell',
  'ringing',
  'setTo',
  'givenThing',
  'mind',
  'record',
  'kin',
  'weighed',
  'poured',
  'amountEnds',
  'eased',
  'skinPlace',
  'takenOrLost',
  'dayPart',
  'calledIn',
  'harmedMe',
  'mine',
  'private',
  'entering',
  'inward',
  'byThing',
  'safeguarded',
  'notRaised',
  'wishing',
  'supposedFigure',
  'orElse',
] as const;
export type AskWords = (typeof lists)[number];

export const askWordsSchema = z.strictObject({
  id: z.literal('draft.ask-words'),
  source: z.string().min(1),
  confidence,
  about: z.string().min(1),
  lists: z.record(
    z.enum(lists),
    z.strictObject({
      about: z.string().min(1),
      words: z
        .array(z.string().regex(/^[a-z0-9'/-]+\*?$/u))
        .min(1)
        .refine((words) => new Set(words).size === words.length, 'a word stands twice'),
    }),
  ),
});

export const askWords = packaged(askWordsSchema, askWordsData);
