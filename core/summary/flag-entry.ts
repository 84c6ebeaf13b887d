/** What is an entry of a list or table of allergies, and what only stamps or denies one. */
import { pageWords } from '@/core/knowledge/page-words';
import { plainWords } from '@/core/text/plain-words';
import { answerOf } from './assertion';
import type { Statement } from './statements';

const asked = new Set(pageWords.allergyQuestions);

const ENTRY_MAX = 120;

/** A stamp that says when a section was kept, not what it says. */
export const STAMP =
  /^(?:last )?(?:updated|reviewed|review due|next review|recorded|written|signed|entered|checked)\b/iu;

const MERE_STAMP =
  /^(?:last |next |date )?(?:updated|reviewed?|review (?:date|due)|recorded|written|signed|entered|checked|completed)\b(?:[\s:,–-]+(?:on|due|date|by|at|and|[Nn]ext review|[Ll]ast review(?:ed)?|[Rr]eviewed|\d[\d/.:-]*(?:st|nd|rd|th|am|pm)?|\p{Lu}[\p{L}'’.-]*|\([^)]{1,30}\)))+[\s.,]*$/u;

/** Nothing but when and by whom: "Last updated 11/11/2025 by Sam Whitlock (senior)". */
export function isStamp(text: string): boolean {
  const first = text.trim();
  return MERE_STAMP.test(first.charAt(0).toLowerCase() + first.slice(1));
}

const SAYS_NO = /^\W*(?:nb\b[.:]?\s*)?(?:no|not|nil|none|denies)\b/iu;

const LABEL_WORDS = 4;
/** "Tamsulosin: fainted": the label is no question of the form, so it names what the person does not tolerate. */
function namesThing(label: string): boolean {
  const words = plainWords(label).split(' ');
  return words.length <= LABEL_WORDS && /^\p{L}{3}/u.test(label) && !words.some((word) => asked.has(word));
}

const ANSWERS = /^\W*(?:no|none|nil|not|yes|has|have)\b|\ballergic\b/iu;

/** "Allergy name" over a list: it asks which, and names none. */
export function asksWhich(heading: string): boolean {
  if (ANSWERS.test(heading)) return false;
  const words = plainWords(heading).split(' ');
  const isTopic = (word: string): boolean => word.startsWith('allerg');
  return words.some(isTopic) && words.every((word) => isTopic(word) || asked.has(word));
}

/** An entry of a list or table, not a date, a status, a stamp or a name in it. */
export function isEntry(statement: Statement, named: boolean): boolean {
  if (STAMP.test(statement.text.trim()) || SAYS_NO.test(statement.text)) return false;
  const words = plainWords(statement.text);
  if (!/\p{L}{3}/u.test(words) || statement.text.length > ENTRY_MAX) return false;
  const answer = answerOf(statement.text);
  const isThing = statement.label !== '' && namesThing(statement.label);
  if (answer !== 'text') return answer === 'yes' && isThing;
  return (
    statement.label === '' ||
    named ||
    isThing ||
    /allerg|substance|agent|allergen|cause|medicine|drug|food|name|item|code|what|known|sensitiv|reaction|adverse|intoleranc/iu.test(
      statement.label,
    )
  );
}
