import { useState } from 'react';
import { wordDiff } from '@/core/draft/diff';
import { entryText } from '@/core/draft/finish';
import type { DraftWork } from '@/core/draft/kept';
import { variants } from '@/core/draft/types';
import type { DraftAction } from '@/core/draft/work';
import { shapeNames, shapeWords } from './words';

interface Props {
  work: DraftWork;
  onAct: (action: DraftAction) => void;
}

const pronouns = ['she/her', 'he/him', 'they/them'] as const;

/** How the draft is written, and what was changed in it, on demand. */
export function Shape({ work, onAct }: Props) {
  const [showsDifference, setShowsDifference] = useState(false);
  const stated = work.facts.pronoun;
  return (
    <details className="draft-shape">
      <summary>
        {shapeWords.label}: {shapeNames[work.shape]}
      </summary>
      <div>
        <div className="draft-choice" role="group" aria-label={shapeWords.label}>
          {variants.map((shape) => (
            <button
              key={shape}
              type="button"
              aria-pressed={work.shape === shape}
              onClick={() => onAct({ do: 'shape', shape })}
            >
              {shapeNames[shape]}
            </button>
          ))}
        </div>
        <div className="draft-toggles">
          <label>
            <input
              type="checkbox"
              checked={work.headings}
              onChange={(event) => onAct({ do: 'headings', on: event.target.checked })}
            />
            {shapeWords.headings}
          </label>
          <label>
            <input
              type="checkbox"
              checked={showsDifference}
              onChange={(event) => setShowsDifference(event.target.checked)}
            />
            {shapeWords.difference}
          </label>
          <label className="draft-pronouns">
            {shapeWords.pronouns}
            <select
              value={work.pronoun ?? ''}
              onChange={(event) => onAct({ do: 'pronoun', pronoun: event.target.value || null })}
            >
              <option value="">
                {stated === undefined ? shapeWords.pronounsName : shapeWords.pronounsRecord(stated)}
              </option>
              {pronouns.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </label>
        </div>
        {showsDifference && <Difference work={work} />}
      </div>
    </details>
  );
}

/** Word by word: what was put in and what was left out. Marked by line and by words, not by colour alone. */
function Difference({ work: { draft, headings } }: { work: DraftWork }) {
  const written = draft.entries.map((entry) => entryText(entry, headings)).join('\n\n');
  return (
    <div className="draft-difference" role="group" aria-label={shapeWords.differenceTitle}>
      {wordDiff(draft.shorthand, written).map(({ kind, text }, index) => {
        if (kind === 'same') return text;
        const Tag = kind === 'added' ? 'ins' : 'del';
        return (
          <Tag key={index}>
            <span className="unseen"> ({kind === 'added' ? shapeWords.added : shapeWords.removed}:) </span>
            {text}
          </Tag>
        );
      })}
    </div>
  );
}
