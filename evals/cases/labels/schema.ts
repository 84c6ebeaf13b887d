import { z } from 'zod';
import { wordScopes } from '@/core/engine';
import { domainById } from '@/core/knowledge/domains';
import { sentenceKinds } from '@/core/knowledge/sentence-kinds';

const domain = z.string().refine((id) => domainById(id) !== undefined, 'a domain of knowledge/domains.json');

export const labelledSchema = z
  .object({
    id: z.string(),
    text: z.string().min(1),
    label: z.string(),
    section: domain.nullable(),
    inNote: z.boolean(),
    domain: domain.nullable(),
    kind: z.enum(sentenceKinds),
    scope: z.enum(wordScopes),
    source: z.string(),
  })
  .strict();

export type Labelled = z.infer<typeof labelledSchema>;
