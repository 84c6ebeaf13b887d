import { dayWords } from '@/components/ui/format';
import { notesWords } from './words';

/** "14 June 2026, 08:30". @param otherwise the page's own words where there is no date Careside can read */
export function whenWords(when: string | null, otherwise: string | null): string {
  if (when === null) return otherwise ?? notesWords.undated;
  const [day = '', time = ''] = when.split('T');
  return time === '' ? dayWords(day) : `${dayWords(day)}, ${time.slice(0, 5)}`;
}
