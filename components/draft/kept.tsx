import { Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { DraftWork } from '@/core/draft/kept';
import type { DraftsState } from '@/core/session/draft-state';
import { Button } from '@/components/ui/button';
import { keptWords, wipedWords } from './words';

export interface KeptActions {
  onBring: (id: string) => void;
  onClear: (id: string) => void;
  onClearAll: () => void;
  onRead: () => void;
}

interface NewsProps extends Pick<KeptActions, 'onRead'> {
  drafts: DraftsState;
}

/** What happened to drafts that the worker has to know. */
export function KeptNews({ drafts: { trouble, wiped }, onRead }: NewsProps) {
  const words =
    trouble === 'not-kept'
      ? keptWords.notKept
      : trouble === 'not-recalled'
        ? keptWords.notRecalled
        : wiped === null
          ? null
          : wipedWords[wiped];
  return (
    <div role="status">
      {words !== null && (
        <div className="draft-news">
          <TriangleAlert size={18} aria-hidden />
          <p>{words}</p>
          {trouble !== 'not-kept' && (
            <Button look="quiet" onClick={onRead}>
              {keptWords.closed}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface Props extends KeptActions {
  drafts: DraftsState;
  work: DraftWork | null;
  /** Of the same person, from other pages. */
  elsewhere: readonly DraftWork[];
}

/** Drafts of this person from other pages, to go on with here. */
export function Elsewhere({ work, elsewhere, onBring }: Pick<Props, 'work' | 'elsewhere' | 'onBring'>) {
  if (elsewhere.length === 0 || work !== null) return null;
  return (
    <section className="draft-elsewhere">
      <p>{keptWords.elsewhere(elsewhere.length)}</p>
      <ul>
        {elsewhere.map(({ id, shorthand, draft }) => (
          <li key={id}>
            <q>{startOf(shorthand || (draft.entries[0]?.sentences[0]?.text ?? ''))}</q>
            <Button onClick={() => onBring(id)}>{keptWords.goOn}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const startOf = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** How drafts are kept, and the buttons that clear them. */
export function Kept({ drafts, work, elsewhere, onClear, onClearAll }: Omit<Props, 'onBring' | 'onRead'>) {
  const [asked, setAsked] = useState<'this' | 'all' | null>(null);
  const all = Object.values(drafts.all);
  const others = all.filter((each) => each.id !== work?.id && !elsewhere.includes(each));
  if (all.length === 0) return null;
  const { idleMinutes, onePersonOnly } = drafts.rules;
  const names = [...new Set(others.map(({ owner }) => owner.name || keptWords.somebody))];
  return (
    <footer className="draft-kept">
      <p className="note-small">{keptWords.kept(idleMinutes, onePersonOnly)}</p>
      {names.length > 0 && <p className="note-small">{keptWords.others(names.join(', '))}</p>}
      {asked === null ? (
        <div className="note-row">
          {work !== null && (
            <Button look="quiet" icon={<Trash2 size={16} aria-hidden />} onClick={() => setAsked('this')}>
              {keptWords.clear}
            </Button>
          )}
          {(all.length > 1 || work === null) && (
            <Button look="quiet" icon={<Trash2 size={16} aria-hidden />} onClick={() => setAsked('all')}>
              {keptWords.clearAll}
            </Button>
          )}
        </div>
      ) : (
        <div className="draft-sure" role="alert">
          <p>{keptWords.sure(asked === 'all' ? all.length : 1)}</p>
          <div className="note-row">
            <Button
              onClick={() => {
                setAsked(null);
                if (asked === 'all') onClearAll();
                else if (work) onClear(work.id);
              }}
            >
              {keptWords.sureYes}
            </Button>
            <Button look="main" onClick={() => setAsked(null)}>
              {keptWords.sureNo}
            </Button>
          </div>
        </div>
      )}
    </footer>
  );
}
