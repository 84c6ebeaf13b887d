/** Red flags whose meaning is put together from several words, and whether they are said of the person. */
import { tokenise, type Token } from '@/core/text/tokens';
import { assertionOf } from './assertion';
import { isOnce } from './bygone';
import { turnsBack } from './experiencer';
import type { Add } from './flag-index';
import { meaningsIn } from './flag-meanings';
import type { Statement } from './statements';

/**
 * Meanings put together from several words of a sentence, noted where they are said of the person.
 * @param whole the label and the sentence read as one, where they may be
 */
export function scanMeanings(statement: Statement, whole: string | null, add: Add): void {
  if (statement.heading) return;
  const read = (tokens: readonly Token[], inText: boolean): void => {
    for (const { meaning, firstToken, endToken } of meaningsIn(tokens)) {
      const { flag, recogniser } = meaning;
      if (recogniser.planOnly && statement.note) continue;
      if (statement.over && !flag.keepsHistory) continue;
      const how = assertionOf(tokens, firstToken, endToken, statement.label);
      if (how === 'topic' || (!flag.keepsHistory && isOnce(tokens, firstToken))) continue;
      if (!meaning.others && how === 'other-person') continue;
      if (!meaning.others && statement.whose === 'relative' && !turnsBack(tokens, firstToken)) continue;
      if (!meaning.asIs && (how === 'denied' || (how === 'ended' && !flag.keepsHistory))) continue;
      add(flag, recogniser, inText ? (tokens[firstToken]?.start ?? 0) : 0, false, false);
    }
  };
  read(statement.tokens, true);
  if (whole !== null) read(tokenise(whole), false);
}
