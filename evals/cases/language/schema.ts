import { z } from 'zod';

/** One text, the phrases to raise in it and how, and the words to leave alone. */
export const languageCaseSchema = z.strictObject({
  id: z.string().regex(/^la-\d{3}$/),
  text: z.string().min(5),
  expect: z.array(
    z.strictObject({
      phrase: z.string().min(1),
      action: z.enum(['S', 'A', 'F', 'abbr-ask', 'abbr-expand', 'notation']),
    }),
  ),
  mustNotFlag: z.array(z.string().min(1)),
});
