import { momentWords } from '@/utils/days';
import { notesWords } from './words';

/** "14 June 2026, 08:30". @param otherwise the page's own words where there is no date Careside can read */
export const whenWords = (when: string | null, otherwise: string | null): string =>
  when === null ? (otherwise ?? notesWords.undated) : momentWords(when);
