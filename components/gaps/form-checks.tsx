import { ClipboardList } from 'lucide-react';
import type { FormGap } from '@/core/gaps/forms';
import { formWords } from './words';

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

/** What is empty, unfinished, in the wrong place or at odds in the form. Nothing is filled in. */
export function FormChecks({ gaps }: { gaps: readonly FormGap[] }) {
  if (gaps.length === 0) return null;
  return (
    <section className="note-part" aria-labelledby="form-checks">
      <h2 id="form-checks">{formWords.title}</h2>
      <p className="note-small">{formWords.lead}</p>
      <ul className="note-list">
        {gaps.map((gap) => (
          <li key={sentenceOf(gap)} className="hint">
            <p className="hint-head">
              <span className="hint-name">
                <ClipboardList size={16} aria-hidden />
                {sentenceOf(gap)}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
