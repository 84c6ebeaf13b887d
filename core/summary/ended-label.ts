/** Labels over what is over: "Previous falls", "Home before"; not "Before meals", "Past bedtime". */
import { assertionCues } from '@/core/knowledge/assertion-cues';
import { phraseSet } from '@/core/text/phrases';
import { isWordy, tokenise } from '@/core/text/tokens';

const anywhere = phraseSet(assertionCues.endedLabels);
const last = phraseSet(assertionCues.endedLabelsLast);
const live = new RegExp(assertionCues.liveLabel, 'iu');

/** Whether a label says that what stands beside it is over. */
export function isEndedLabel(label: string): boolean {
  if (label === '') return false;
  const words = tokenise(label).filter((token) => isWordy(token.norm));
  const says =
    anywhere.find(words).length > 0 || last.find(words).some(({ endToken }) => endToken === words.length);
  return says && !live.test(label);
}
