import { PenLine } from 'lucide-react';
import type { NoteFindings } from '@/core/gaps/judge-field';
import type { FocusedField } from '@/core/record/focused';
import type { NoteWork } from '@/core/session/state';
import { Notice } from '@/components/states/notice';
import { Emergency } from '@/components/ui/emergency';
import { Checks } from './checks';
import { Added, type AddedProps } from './added';
import { Elements } from './elements';
import { FormChecks, type FormActions, type PlacedGap } from './form-checks';
import { Kind, type KindProps } from './kind';
import { Missing, type MissingActions } from './missing';
import type { QuoteProps } from './quote';
import { Wording, type SwapProps } from './wording';
import { noteWords } from './words';
import './gaps.css';
import './parts.css';

/** The box that is being filled is not empty, whatever the page said when it was read. */
const othersOf = (gaps: readonly PlacedGap[], field: FocusedField, findings: NoteFindings | null) =>
  findings === null
    ? gaps
    : gaps.filter(({ gap }) => !(gap.kind === 'required-empty' && gap.label === field.label));

/** "Who was told?" is asked once. */
const unasked = ({ hygiene, judgement }: NoteFindings) =>
  hygiene.filter(({ id }) => id !== 'H41' || !judgement.asked.includes('C.told'));

export interface NoteViewProps
  extends
    QuoteProps,
    MissingActions,
    Omit<KindProps, 'types'>,
    AddedProps,
    Omit<SwapProps, 'swapped'>,
    FormActions {
  field: FocusedField | null;
  work: NoteWork;
  /** Null while there is nothing to judge. */
  findings: NoteFindings | null;
  /** What there is to say of the forms on the page, as last read. */
  formGaps: readonly PlacedGap[];
  /** Whose page it is stands above. */
  isUnder: boolean;
  /** What the person is called on the page; null when it names nobody. */
  name: string | null;
}

/** What editors call themselves is not what the box is for. */
const GENERIC = /^(?:rich text (?:area|editor)|editor editing area)\b/iu;
const nameOf = ({ label }: FocusedField): string =>
  label === '' || GENERIC.test(label) ? noteWords.unnamed : label;

/** The note that is typed in: what is missing, how it is worded, what to check. */
export function NoteView({ field, work, findings, formGaps, name, isUnder, ...rest }: NoteViewProps) {
  const { kinds, chosen, onKind, added, onDraft, pointer, onWords, ...more } = rest;
  const { onSwap, onSwapBack, copied, onCopy, formAside, ...others } = more;
  const { onPlaces, onFormNotNeeded, onFormNeededAgain, ...missing } = others;
  const form = { pointer, onPlaces, formAside, onFormNotNeeded, onFormNeededAgain };
  if (field === null) {
    return (
      <>
        <Notice under={isUnder} icon={<PenLine size={24} aria-hidden />} title={noteWords.none.title}>
          <p>{noteWords.none.what}</p>
        </Notice>
        {formGaps.length > 0 && (
          <div className="note">
            <FormChecks gaps={formGaps} {...form} />
          </div>
        )}
      </>
    );
  }
  const quote = { pointer, onWords };
  const { onNotNeeded } = missing;
  return (
    <div className="note">
      <p className="note-small">
        {noteWords.reading} <strong>{nameOf(field)}</strong>
      </p>
      <Emergency text={field.text} rests />
      <Kind types={findings?.judgement.types ?? []} {...{ kinds, chosen, onKind }} />
      {findings === null ? (
        <section className="note-part">
          <h2>{noteWords.early.title}</h2>
          <p className="note-small">{noteWords.early.what}</p>
        </section>
      ) : (
        <Missing
          judgement={findings.judgement}
          aside={work.dismissed.length}
          name={name ?? noteWords.somebody}
          {...missing}
          {...quote}
        />
      )}
      <Added {...{ added, onDraft }} />
      <FormChecks gaps={othersOf(formGaps, field, findings)} {...form} />
      {findings !== null && (
        <>
          <Checks findings={unasked(findings)} onNotNeeded={onNotNeeded} {...quote} />
          <Wording
            suggestions={findings.language}
            swapped={work.swapped}
            {...{ onNotNeeded, onSwap, onSwapBack, copied, onCopy, ...quote }}
          />
          {findings.judgement.gaps.length > 0 && <Elements judgement={findings.judgement} {...quote} />}
        </>
      )}
    </div>
  );
}
