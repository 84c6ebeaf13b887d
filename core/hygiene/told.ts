/** Whether somebody was told without it being said who or when. H41. */
import { judgeOne } from '@/core/gaps/judge-note';
import { hygieneWords } from '@/core/knowledge/hygiene';
import { anyOf } from '@/core/text/escape';
import { scopesAt } from '@/core/text/scope';
import type { CheckContext } from './finding';

/** What reads like telling somebody and is none: who was there, who rang in, what was called out. */
const NO_TELLING = /\bpresent\.?$|\bcalled (?:numbers|bingo|out)\b|^(?:eye )?contact\b|^phone$/iu;
const { men, women, callers, rang } = hygieneWords;
const CAME_IN = new RegExp(`^${anyOf([...men, ...women, ...callers])} ${anyOf(rang)}\\b`, 'iu');
const TOLD = new RegExp(`\\b${anyOf(hygieneWords.told)}\\b`, 'iu');

function told({ text, reading, report }: CheckContext): void {
  const found = judgeOne(text, 'N08', 'C.told');
  const span = found?.spans[0];
  if (found?.status !== 'partial' || !span || scopesAt(reading, span).has('hearsay')) return;
  const words = text.slice(span.start, span.end);
  if ((NO_TELLING.test(words) || CAME_IN.test(words)) && !TOLD.test(words)) return;
  report('H41', [span], `Still to say: ${found.missing.join(', ')}.`);
}

export const toldChecks = [told];
