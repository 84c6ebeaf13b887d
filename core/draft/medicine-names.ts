/** Words that are medicines, by name or by how such names end. */
import { medicines } from '@/core/knowledge/draft';

const medicineNames = new Set([...medicines.names, ...medicines.shortNames]);

/** Whether a word is, or is spelt like, a medicine. */
export function isMedicine(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    medicineNames.has(lower) ||
    (lower.length >= 7 && medicines.endings.some((ending) => lower.endsWith(ending)) && !verbLike.test(lower))
  );
}
const verbLike = /^(?:happened|discipline|medicine|routine|machine|magazine)$/u;
