/** Drafts when the typing rests, and takes better words from an engine where there is one. */
import { improveDraft, type WordingEngine } from '@/core/draft/engine';
import type { DraftWork } from '@/core/draft/kept';
import type { DraftSentence } from '@/core/draft/types';
import { planBehind } from '@/core/draft/work';
import type { Session, SessionNeeds } from './run';

interface Needs extends Pick<SessionNeeds, 'clock' | 'later'> {
  /** Null: the rules' wording is all there is. */
  engine: WordingEngine | null;
}

/** Milliseconds without a key before the shorthand is drafted. */
export const DRAFT_PAUSE = 350;

interface Running {
  /** Cancels the wait for the end of the typing. */
  cancel: () => void;
  shorthand: string;
  signal: { aborted: boolean };
}

/** Follows the session until it is stopped by what it returns. */
export function startDrafting(session: Session, { clock, later, engine }: Needs): () => void {
  const running = new Map<string, Running>();

  const wait = (work: DraftWork) => {
    const before = running.get(work.id);
    if (before?.shorthand === work.shorthand) return;
    before?.cancel();
    if (before) before.signal.aborted = true;
    const signal = { aborted: false };
    const cancel = later(DRAFT_PAUSE, () => {
      session.send({ kind: 'draft-paused', id: work.id, at: clock() });
      const drafted = session.state().drafts.all[work.id];
      if (drafted && engine) void improve(session, drafted, engine, signal);
    });
    running.set(work.id, { cancel, shorthand: work.shorthand, signal });
  };

  const look = () => {
    const { all } = session.state().drafts;
    for (const [id, { cancel, signal }] of running) {
      if (all[id]) continue;
      cancel();
      signal.aborted = true;
      running.delete(id);
    }
    for (const work of Object.values(all)) if (work.shorthand !== work.draft.shorthand) wait(work);
  };
  look();
  return session.subscribe(look);
}

const sentencesOf = ({ draft }: Pick<DraftWork, 'draft'>): DraftSentence[] =>
  draft.entries.flatMap(({ sentences }) => sentences);

/** Hands each better sentence to the session, which decides whether it may still take the place of the old one. */
async function improve(
  session: Session,
  work: DraftWork,
  engine: WordingEngine,
  signal: { aborted: boolean },
): Promise<void> {
  const before = new Map(sentencesOf(work).map((sentence) => [sentence.id, sentence]));
  for await (const better of improveDraft(work.draft, planBehind(work), engine, signal)) {
    for (const sentence of sentencesOf({ draft: better })) {
      const old = before.get(sentence.id);
      if (!old || old.text === sentence.text) continue;
      before.set(sentence.id, sentence);
      session.send({ kind: 'draft-bettered', id: work.id, over: old.text, sentence });
    }
  }
}
