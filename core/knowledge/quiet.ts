/** What keeps a danger or a sign of an emergency quiet, read from knowledge/quiet.json. */
import { z } from 'zod';
import data from '@/knowledge/quiet.json';
import { confidence } from './entry';
import { packaged } from './packaged';

const list = z.array(z.string().min(1)).min(1);

const quietSchema = z.strictObject({
  id: z.literal('quiet'),
  source: z.string().min(1),
  confidence,
  about: z.string().min(1),
  breaks: list,
  had: list,
  lesson: list,
  ahead: list,
  said: list,
  small: list,
  things: list,
  stops: list,
  rest: list,
  sentence: list,
  behind: list,
  elsewhere: list,
  past: list,
  recent: list,
  over: list,
  now: z.string().min(1),
  denied: list,
  deniedList: z.string().min(1),
});

export const quietWords = packaged(quietSchema, data);
