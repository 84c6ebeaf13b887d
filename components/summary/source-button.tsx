import { CircleCheck, CircleHelp, CornerDownRight, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Evidence } from '@/core/record/evidence';
import type { Pointer } from '@/core/session/state';
import { dayWords } from '@/utils/days';
import { highlightWords, summaryWords } from '@/components/ui/words';

export interface SourceProps {
  pointer: Pointer | null;
  onSource: (id: string, evidence: readonly Evidence[]) => void;
}

interface Props extends SourceProps {
  id: string;
  evidence: readonly Evidence[];
  section: string | null;
  date?: string | null;
  /** What stands above says where it is from: said aloud, not drawn again. */
  quietWhere?: boolean;
  children: ReactNode;
}

/** A line of the summary: pressing it shows on the page where it stands. */
export function SourceButton({ id, evidence, pointer, onSource, children, ...from }: Props) {
  const mine = pointer?.item === id ? pointer : null;
  return (
    <div className="source" data-picked={mine !== null || undefined}>
      <button type="button" className="source-button" onClick={() => onSource(id, evidence)}>
        <span className="source-body">{children}</span>
        <span className="unseen">, {summaryWords.from} </span>
        {from.quietWhere === true ? (
          <span className="unseen">{whereWords(from)}</span>
        ) : (
          <Where>{whereWords(from)}</Where>
        )}
        <span className="unseen">. {summaryWords.showOnPage}</span>
      </button>
      {mine !== null && <Found pointer={mine} />}
    </div>
  );
}

/** "Allergies · 4 March 2026". */
export function whereWords({ section, date = null }: Pick<Props, 'section' | 'date'>): string {
  // A heading that folds carries its arrow.
  const heading = section?.replace(/[\s▲▴▸▶►▼▾◂◀⌃⌄˄˅›»]+$/u, '');
  return [heading ?? summaryWords.noSection, date === null ? null : dayWords(date)]
    .filter((part) => part !== null)
    .join(' · ');
}

function Where({ children }: { children: string }) {
  return (
    <span className="source-where">
      <CornerDownRight size={12} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

/** What came of looking for it on the page. The panel's live region reads the same words aloud. */
export function Found({ pointer }: { pointer: Pointer }) {
  const words = foundWords(pointer);
  const good = pointer.outcome?.kind === 'shown';
  const Icon = pointer.outcome === null ? LoaderCircle : good ? CircleCheck : CircleHelp;
  return (
    <p className={good ? 'source-found source-good' : 'source-found'}>
      <Icon size={14} aria-hidden />
      {words}
    </p>
  );
}

/** "On the page", "Found again: …", "Could not find it …". */
export function foundWords({ outcome }: Pointer): string {
  if (outcome === null) return highlightWords.looking;
  if (outcome.kind !== 'shown') return highlightWords[outcome.kind];
  if (outcome.places === 0) return highlightWords['not-found'];
  return outcome.moved > 0 ? highlightWords.moved : highlightWords.shown;
}
