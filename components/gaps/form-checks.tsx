import { ClipboardList, CornerDownRight } from 'lucide-react';
import type { FormGap } from '@/core/gaps/forms';
import type { Evidence } from '@/core/record/evidence';
import type { Pointer } from '@/core/session/state';
import { foundWords } from '@/components/summary/source-button';
import { Button } from '@/components/ui/button';
import { NotNeeded } from './not-needed';
import { formWhy, formWords, missingWords } from './words';

function sentenceOf(gap: FormGap): string {
  switch (gap.kind) {
    case 'required-empty':
      return formWords.empty(gap.label);
    case 'placeholder':
      return formWords.unfinished(gap.label, gap.value);
    case 'belongs-in-field':
      return formWords.elsewhere(gap.label, gap.value);
    case 'contradiction':
      return formWords.atOdds(gap.labels, gap.values);
  }
}

/** What there is to say of a form, and where it stands on the page. */
export interface PlacedGap {
  id: string;
  gap: FormGap;
  places: readonly Evidence[];
}

export interface FormActions {
  /** Put aside until the page is left. */
  formAside: readonly string[];
  onPlaces: (id: string, places: readonly Evidence[]) => void;
  onFormNotNeeded: (id: string) => void;
  onFormNeededAgain: () => void;
}

interface Props extends FormActions {
  gaps: readonly PlacedGap[];
  pointer: Pointer | null;
}

/** What is empty, unfinished, in the wrong place or at odds in the form. Nothing is filled in. */
export function FormChecks({
  gaps,
  pointer,
  formAside,
  onPlaces,
  onFormNotNeeded,
  onFormNeededAgain,
}: Props) {
  const shown = gaps.filter(({ id }) => !formAside.includes(id));
  const aside = gaps.length - shown.length;
  if (gaps.length === 0) return null;
  return (
    <section className="note-part" aria-labelledby="form-checks">
      <h2 id="form-checks">{formWords.title}</h2>
      {shown.length > 0 && <p className="note-small">{formWords.lead}</p>}
      <ul className="note-list">
        {shown.map(({ id, gap, places }) => {
          const words = sentenceOf(gap);
          const item = `form:${id}`;
          return (
            <li key={id} className="hint">
              <p className="hint-head">
                <span className="hint-name">
                  <ClipboardList size={16} aria-hidden />
                  {words}
                </span>
                <NotNeeded label={words} onClick={() => onFormNotNeeded(id)} />
              </p>
              <p className="note-small">{formWhy[gap.kind]}</p>
              {places.length > 0 && (
                <button type="button" className="quote" onClick={() => onPlaces(item, places)}>
                  <CornerDownRight size={14} aria-hidden />
                  <span>{missingWords.show}</span>
                  <span className="unseen">: {words}</span>
                </button>
              )}
              {pointer?.item === item && <span className="quote-found">{foundWords(pointer)}</span>}
            </li>
          );
        })}
      </ul>
      {aside > 0 && (
        <p className="note-aside">
          {formWords.putAside(aside)}
          <Button look="quiet" onClick={onFormNeededAgain}>
            {missingWords.again}
          </Button>
        </p>
      )}
    </section>
  );
}
