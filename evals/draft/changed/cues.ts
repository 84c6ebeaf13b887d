/** What is denied and what is unsure: cues that moved, went or came. */
import type { Both, Changed, ChangedKind } from './both';
import type { Word } from './read';

/** The word a cue is about: the next fact of its clause, else the one before. */
function about(words: readonly Word[], cue: Word): Word | undefined {
  const own = words.filter((word) => word.clause === cue.clause && (word.isFact || word.side));
  const before = own.filter((word) => word.at < cue.at).at(-1);
  return cue.key === '⁇' ? before : (own.find((word) => word.at > cue.at) ?? before);
}

/** Whether a word may be what some cue is about: near it in its clause, or in a bare list behind it. */
function isNear(words: readonly Word[], cues: readonly Word[], word: Word): boolean {
  return cues.some((cue) => {
    if (cue.clause === word.clause) return Math.abs(cue.at - word.at) <= 6;
    if (word.at < cue.at || cue.sentence !== word.sentence) return false;
    for (let clause = cue.clause + 1; clause <= word.clause; clause++)
      if (words.filter((each) => each.clause === clause && each.isFact).length > 1) return false;
    return true;
  });
}

/** "9 no 10", "bite a boy? no she bit her hand": what stands before it was a slip, and so is the cue. */
const isTakenBack = (typed: readonly Word[], cue: Word, word: Word): boolean =>
  cue.key === '⁇' ||
  (cue.key === 'no' &&
    (/^(?:⁇|\?+)$/u.test(typed[cue.at - 1]?.key ?? '') || word.isFigure || word.side !== null));

/** Cues that moved, went or came: what is denied, and what is unsure. */
export function moved(
  { typed, draft, from, to }: Both,
  is: (word: Word) => boolean,
  kind: ChangedKind,
): Changed[] {
  const [inTyped, inDraft] = [typed, draft].map((words) =>
    words.filter((word) => is(word) && !word.quoted),
  ) as [Word[], Word[]];
  const out: Changed[] = [];
  for (const cue of inDraft) {
    const word = about(draft, cue);
    const source = typed[from[word?.at ?? -1] ?? -1];
    if (word && source && !isNear(typed, inTyped, source))
      out.push({ kind, words: `${cue.key} ${word.key}` });
  }
  for (const cue of inTyped) {
    const word = about(typed, cue);
    const shown = draft[to.get(word?.at ?? -1) ?? -1];
    if (word && shown && !isTakenBack(typed, cue, word) && !isNear(draft, inDraft, shown))
      out.push({ kind, words: `${cue.key} ${word.key}` });
  }
  return out;
}
