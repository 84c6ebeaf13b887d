import { writings, type Writing } from '@/core/session/state';
import { DraftView, type DraftViewProps } from './draft-view';
import { Handover, type HandoverProps } from './handover';
import { PlanChanges, type PlanChangesProps } from './plan-changes';
import type { SourceProps } from '@/components/summary/source-button';
import { writingNames, writingWords } from './words';

export interface WritingProps {
  writing: Writing;
  onWriting: (writing: Writing) => void;
  note: DraftViewProps;
  handover: HandoverProps;
  plan: PlanChangesProps;
}

/** What can be written beside this page: a note, a handover, changes for the care plan. */
export function WritingView({
  writing,
  onWriting,
  note,
  handover,
  plan,
  ...source
}: WritingProps & SourceProps) {
  return (
    <>
      <div className="draft-choice draft-writing" role="group" aria-label={writingWords.label}>
        {writings.map((each) => (
          <button key={each} type="button" aria-pressed={each === writing} onClick={() => onWriting(each)}>
            {writingNames[each]}
          </button>
        ))}
      </div>
      {writing === 'note' ? (
        <DraftView {...note} />
      ) : (
        <div className="note" data-grey={note.stale || undefined}>
          {writing === 'handover' ? (
            <Handover {...handover} {...source} />
          ) : (
            <PlanChanges {...plan} {...source} />
          )}
        </div>
      )}
    </>
  );
}
