/** Sentences that ask or lay down what is to be written or done for anybody, and state nothing of the person. */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { quickSet } from '@/core/text/quick';

const question = new RegExp(assertionCues.question, 'iu');
const answer = new RegExp(assertionCues.answer, 'iu');
const none = /^(?:[\p{L}’']+\s){0,6}(?:none|no|never|not|nothing)\b/iu;
const guidance = quickSet(assertionCues.guidance.map((pattern) => new RegExp(pattern, 'iu')));

/** "LPA = lasting power of attorney" */
const MEANS = /^(?=\S{0,6}[A-Z]\S{0,5}[A-Z])\S{2,8}\s=\s[a-zA-Z]/u;
const MOST = 300;

/**
 * Whether a sentence only asks, or guides whoever writes.
 * @param next the sentence after it in the same place: a question that is answered there is no mere question
 */
export function isAsking(text: string, next: string | undefined): boolean {
  const sentence = text.slice(0, MOST).trim();
  if (/\?["'”’)\s]*$/u.test(sentence) && question.test(sentence))
    return next === undefined || !answer.test(next.trim()) || none.test(next.trim());
  if (MEANS.test(sentence)) return true;
  return guidance.test(sentence);
}
