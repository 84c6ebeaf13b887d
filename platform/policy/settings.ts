/** What an organisation can set by browser policy. One zod definition: types, checks and managed schema. */
import { z } from 'zod';

export const settingsSchema = z.object({
  organisationName: z
    .string()
    .max(200)
    .optional()
    .describe('Name of the organisation, shown in the panel so that staff know who set Careside up.'),
  careOrigins: z
    .array(z.string().max(500))
    .max(500)
    .optional()
    .describe(
      'Web addresses of the care record systems Careside may read, such as https://care.example or https://*.care.example. When set, Careside reads no other site.',
    ),
  idleWipeMinutes: z
    .int()
    .min(1)
    .max(720)
    .optional()
    .describe('Minutes without use after which drafts of notes are cleared. 15 when not set.'),
  draftOrder: z
    .enum(['as-typed', 'time'])
    .optional()
    .describe(
      'Order of the sentences of a drafted note: as the worker typed them, or by the clock times in them.',
    ),
  draftLine: z
    .string()
    .max(300)
    .optional()
    .describe(
      'A line added to every drafted note, such as: Drafted with Careside, checked by [your name]. What stands in square brackets is asked of the worker. Nothing is added when not set.',
    ),
  resultsByAuthor: z
    .boolean()
    .optional()
    .describe(
      'Lets the spot-check show results by who wrote the notes, on the screen alone. Off unless this is true.',
    ),
  keepReviewsDays: z
    .number()
    .int()
    .min(1)
    .max(3660)
    .optional()
    .describe(
      'After how many days kept spot-checks, feedback and counts of use are deleted. 730 days when left out.',
    ),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The schema the browser asks for: plain JSON Schema without the keys it rejects. */
export function managedSchema(): object {
  const { type, properties } = z.toJSONSchema(settingsSchema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
      delete jsonSchema.maxLength;
      delete jsonSchema.maxItems;
      delete jsonSchema.minimum;
      delete jsonSchema.maximum;
    },
  });
  return { type, properties };
}

/**
 * Whether an address is one of the organisation's care systems.
 * @param careOrigins as in the settings; a host may begin with `*.` and then covers its subdomains too
 */
export function isCareOrigin(url: string, careOrigins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const page = new URL(url);
  return careOrigins.some((entry) => {
    const match = /^(https?):\/\/(\*\.)?([^/*:]+)(:\d+)?(?:\/\*?)?$/.exec(entry.trim().toLowerCase());
    if (!match) return false;
    const [, scheme, wild, host = '', port] = match;
    if (page.protocol !== `${scheme}:`) return false;
    if (port !== undefined && page.port !== port.slice(1)) return false;
    return page.hostname === host || (wild !== undefined && page.hostname.endsWith(`.${host}`));
  });
}
