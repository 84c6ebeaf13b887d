/** Classes of meaning: which words tell of the head, of a walking aid, of refusing. Validated once. */
import { z } from 'zod';
import acts from '@/knowledge/words/classes/acts.json';
import body from '@/knowledge/words/classes/body.json';
import care from '@/knowledge/words/classes/care.json';
import food from '@/knowledge/words/classes/food.json';
import people from '@/knowledge/words/classes/people.json';
import world from '@/knowledge/words/classes/world.json';
import { confidence } from './entry';
import { packaged } from './packaged';

export const wordClassesSchema = z.strictObject({
  source: z.string().min(1),
  confidence,
  /** The words of each class, with a space between: plain forms, and those that no rule makes of them. */
  classes: z.record(
    z.string().regex(/^[a-z]+(?:_[a-z]+)*\.[a-z]+(?:_[a-z]+)*$/),
    z.string().regex(/^[a-z]{2,}(?: [a-z]{2,})*$/),
  ),
});

/** Class -> its words. */
export const wordClasses: ReadonlyMap<string, readonly string[]> = new Map(
  [acts, body, care, food, people, world]
    .flatMap((file) => Object.entries(packaged(wordClassesSchema, file).classes))
    .map(([id, words]) => [id, words.split(' ')]),
);
