/** Where and how somebody would like to die, told apart from a wish to end life. */
import { z } from 'zod';
import data from '@/knowledge/places-of-death.json';
import { confidence, terms } from './entry';
import { packaged } from './packaged';

export const placesOfDeathSchema = z.object({
  note: z.string(),
  source: z.string().min(1),
  confidence,
  /** Patterns of a place or a manner right behind "die". */
  places: terms,
  /** Pattern of what harms: named in the same clause it is no place. */
  harm: z.string().min(1),
  examples: z.object({ place: terms, harm: terms }),
});

export const placesOfDeath = packaged(placesOfDeathSchema, data);
