import { Check, Copy, NotebookPen } from 'lucide-react';
import { useMemo, useState } from 'react';
import { draftHandover, handoverGroups, type HandoverLine } from '@/core/draft/handover';
import type { Note } from '@/core/record/record';
import { Notice } from '@/components/states/notice';
import { Found, type SourceProps } from '@/components/summary/source-button';
import { Button } from '@/components/ui/button';
import { hoursWords } from '@/components/ui/format';
import { handoverWords, putWords } from './words';
import { whenWords } from '@/components/gaps/when';

export interface HandoverProps {
  notes: readonly Note[];
  /** Notes from this ISO date-time on; null for all. */
  since: string | null;
  /** Hours looked back; null for all. */
  hours: number | null;
  onHours: (hours: number | null) => void;
  copied: 'yes' | 'failed' | null;
  onCopy: (text: string) => void;
}

const PAGE = 40;
const choices = [12, 24, 72] as const;

/** Sentences of the notes on the page, word for word, for the next shift. The worker takes out what is not needed. */
export function Handover({
  notes,
  since,
  hours,
  onHours,
  copied,
  onCopy,
  ...source
}: HandoverProps & SourceProps) {
  const lines = useMemo(() => draftHandover(notes, since), [notes, since]);
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [most, setMost] = useState(PAGE);
  if (notes.length === 0) {
    return (
      <Notice under icon={<NotebookPen size={24} aria-hidden />} title={handoverWords.none}>
        <p>{handoverWords.noneWhat}</p>
      </Notice>
    );
  }
  const shown = lines.slice(0, most);
  const kept = shown.filter((line) => !out.has(keyOf(line)));
  const flip = (key: string) => {
    const next = new Set(out);
    if (!next.delete(key)) next.add(key);
    setOut(next);
  };
  return (
    <section className="note-part" aria-labelledby="handover">
      <h2 id="handover">{handoverWords.title}</h2>
      <p className="note-small">{handoverWords.lead}</p>
      <label className="draft-toggles">
        {handoverWords.since}
        <select
          className="draft-select"
          value={hours ?? ''}
          onChange={(event) => onHours(event.target.value === '' ? null : Number(event.target.value))}
        >
          <option value="">{handoverWords.all}</option>
          {choices.map((each) => (
            <option key={each} value={each}>
              {hoursWords(each)}
            </option>
          ))}
        </select>
      </label>
      {lines.length === 0 && <p>{handoverWords.nothing}</p>}
      {handoverGroups.map((group) => (
        <Group key={group} group={group} lines={shown} out={out} onFlip={flip} {...source} />
      ))}
      {lines.length > most && (
        <Button onClick={() => setMost(most + PAGE)}>{handoverWords.more(lines.length - most)}</Button>
      )}
      {kept.length > 0 && (
        <Button
          look="main"
          icon={copied === 'yes' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          onClick={() => onCopy(handoverText(kept))}
        >
          {copied === 'yes' ? putWords.copied : handoverWords.copy(kept.length)}
        </Button>
      )}
      <p className="note-small" role="status">
        {copied === 'failed' ? putWords.copyFailed : ''}
        {copied === 'yes' && <span className="unseen">{putWords.copied}</span>}
      </p>
    </section>
  );
}

const keyOf = ({ evidence }: HandoverLine): string =>
  evidence.map(({ block, start }) => `${block}:${start}`).join();

/** Under its headings, each line with its time and who wrote it. */
function handoverText(lines: readonly HandoverLine[]): string {
  return handoverGroups
    .map((group) => ({ group, mine: lines.filter((line) => line.group === group) }))
    .filter(({ mine }) => mine.length > 0)
    .map(({ group, mine }) =>
      [group, ...mine.map((line) => `- ${line.text} (${fromWords(line)})`)].join('\n'),
    )
    .join('\n\n');
}

const fromWords = ({ when, author, again }: HandoverLine): string =>
  [whenWords(when, null), author, again > 0 ? handoverWords.again(again) : null]
    .filter((part) => part !== null && part !== '')
    .join(', ');

interface GroupProps extends SourceProps {
  group: HandoverLine['group'];
  lines: readonly HandoverLine[];
  out: ReadonlySet<string>;
  onFlip: (key: string) => void;
}

function Group({ group, lines, out, onFlip, pointer, onSource }: GroupProps) {
  const mine = lines.filter((line) => line.group === group);
  if (mine.length === 0) return null;
  return (
    <>
      <h3 className="draft-group">{group}</h3>
      <ul className="note-list">
        {mine.map((line) => {
          const key = keyOf(line);
          const id = `handover:${key}`;
          return (
            <li key={key} className="source draft-pick" data-picked={pointer?.item === id || undefined}>
              <input
                type="checkbox"
                aria-label={handoverWords.keep(line.text)}
                checked={!out.has(key)}
                onChange={() => onFlip(key)}
              />
              <button type="button" className="source-button" onClick={() => onSource(id, line.evidence)}>
                <span>{line.text}</span>
                <span className="source-where">{fromWords(line)}</span>
              </button>
              {pointer?.item === id && <Found pointer={pointer} />}
            </li>
          );
        })}
      </ul>
    </>
  );
}
