import { entryText, heldBy, holdsText } from '@/core/draft/finish';
import type { DraftEntry } from '@/core/draft/types';
import type { DraftWork } from '@/core/draft/kept';
import type { DraftAction } from '@/core/draft/work';
import type { Suggestion } from '@/core/language/suggest';
import { maskCodes } from '@/core/record/mask';
import type { FocusedField } from '@/core/record/focused';
import type { DraftsState } from '@/core/session/draft-state';
import type { CurrentDraft } from '@/core/session/drafts';
import type { SessionState } from '@/core/session/state';
import { Emergency } from '@/components/ui/emergency';
import { Entry } from './entry';
import { Elsewhere, Kept, KeptNews, type KeptActions } from './kept';
import { Shape } from './shape';
import { entryWords } from './words';
import { ShorthandBox } from './shorthand-box';
import '@/components/gaps/gaps.css';
import '@/components/gaps/parts.css';
import './draft.css';
import './lines.css';

export interface DraftViewProps extends KeptActions {
  current: CurrentDraft;
  /** What the person of the page is called. */
  name: string | null;
  /** Wording worth another look, by what is known of that person. */
  suggest: (text: string) => readonly Suggestion[];
  drafts: DraftsState;
  elsewhere: readonly DraftWork[];
  /** The note field that was clicked into on the page. */
  field: FocusedField | null;
  inserted: SessionState['inserted'];
  /** The page in front may not be the one this draft belongs to. */
  stale: boolean;
  /** The part that was last copied, and how that went. */
  copied: { what: string; how: 'yes' | 'failed' } | null;
  onText: (text: string) => void;
  onAct: (action: DraftAction) => void;
  onOpen: (id: string | null) => void;
  onPut: (entry: DraftEntry, text: string) => void;
  onCopy: (entry: DraftEntry, text: string) => void;
  onSettle: (entry: DraftEntry, isIn: boolean) => void;
}

/** Shorthand in, a note out: one person and one page at a time. */
export function DraftView({ current, drafts, elsewhere, ...rest }: DraftViewProps) {
  const { work, owner } = current;
  const name = rest.name ?? owner.name;
  const { onText, onAct, onBring, onClear, onClearAll, onRead } = rest;
  const entries = work?.draft.entries ?? [];
  return (
    // Another person's draft is another box: keys on their way never end up in it.
    <div className="note" key={current.id} data-grey={rest.stale || undefined}>
      <Emergency text={work?.shorthand ?? ''} rests={work?.shorthand === work?.draft.shorthand} />
      <KeptNews {...{ drafts, onRead }} />
      <Elsewhere {...{ work, elsewhere, onBring }} />
      <ShorthandBox text={work?.shorthand ?? ''} name={name} onText={onText} />
      {work !== null && entries.length > 0 && (
        <>
          <Shape {...{ work, onAct }} />
          {entries.map((entry) => (
            <Part key={entry.id} {...rest} {...{ work, entry, drafts }} name={name} />
          ))}
        </>
      )}
      <p className="unseen" role="status">
        {work !== null && writtenOf(work)}
      </p>
      <Kept {...{ drafts, work, elsewhere, onClear, onClearAll }} />
    </div>
  );
}

interface PartProps extends Omit<DraftViewProps, 'current' | 'elsewhere' | 'name'> {
  work: DraftWork;
  entry: DraftEntry;
  name: string;
}

/** That it is written out, and what it asks: heard, as it is otherwise only seen. */
function writtenOf(work: DraftWork): string {
  const held = work.draft.entries.map((entry) => heldBy(work, entry));
  if (held.length === 0 || held.some(({ behind }) => behind)) return '';
  return entryWords.written(held.reduce((sum, { asks }) => sum + asks, 0));
}

/** The page tells its fields with door codes covered. */
const holds = (field: FocusedField, text: string) => holdsText(field.text, maskCodes(text, field.label).text);

function Part({ work, entry, name, suggest, drafts, field, inserted, copied, ...rest }: PartProps) {
  const text = entryText(entry, work.headings);
  const insertion = work.insertions.find((one) => one.entry === entry.id) ?? null;
  const isPut = drafts.put?.id === work.id && drafts.put.entry === entry.id;
  return (
    <Entry
      {...{ work, entry, name, suggest, field }}
      held={heldBy(work, entry)}
      isThere={field !== null && holds(field, insertion?.state === 'done' ? insertion.text : text)}
      insertion={insertion}
      outcome={isPut ? inserted?.outcome : undefined}
      stale={rest.stale}
      copied={copied?.what === entry.id ? copied.how : null}
      open={drafts.open}
      onOpen={rest.onOpen}
      onAct={rest.onAct}
      onPut={() => rest.onPut(entry, text)}
      onCopy={() => rest.onCopy(entry, text)}
      onSettle={(isIn) => rest.onSettle(entry, isIn)}
    />
  );
}
