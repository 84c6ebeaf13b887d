import { ClipboardList, Copy } from 'lucide-react';
import { useMemo } from 'react';
import { planLinesOf, planUpdates, type PlanUpdate } from '@/core/draft/plan-update';
import type { CareRecord } from '@/core/record/record';
import { whenWords } from '@/components/gaps/when';
import { Notice } from '@/components/states/notice';
import { Found, type SourceProps } from '@/components/summary/source-button';
import { Button } from '@/components/ui/button';
import { planWords, putWords } from './words';

export interface PlanChangesProps {
  record: CareRecord;
  /** The change last copied. */
  copied: { what: string; how: 'yes' | 'failed' } | null;
  onCopy: (what: string, text: string) => void;
}

const MOST = 3;

/** What the plan says now, and what notes on the same page say about the same thing. A person decides. */
export function PlanChanges({ record, copied, onCopy, ...source }: PlanChangesProps & SourceProps) {
  const updates = useMemo(() => planUpdates(planLinesOf(record), record.notes), [record]);
  if (updates.length === 0) {
    return (
      <Notice under icon={<ClipboardList size={24} aria-hidden />} title={planWords.none}>
        <p>{planWords.noneWhat}</p>
      </Notice>
    );
  }
  return (
    <section className="note-part" aria-labelledby="plan-changes">
      <h2 id="plan-changes">{planWords.title}</h2>
      <p className="note-small">{planWords.lead}</p>
      {updates.map((update) => (
        <Update key={keyOf(update.current)} {...{ update, copied, onCopy }} {...source} />
      ))}
    </section>
  );
}

const keyOf = ({ evidence }: PlanUpdate['current']): string =>
  evidence.map(({ block, start }) => `${block}:${start}`).join();

interface UpdateProps extends Omit<PlanChangesProps, 'record'>, SourceProps {
  update: PlanUpdate;
}

function Update({ update: { current, proposed }, copied, onCopy, ...source }: UpdateProps) {
  const key = keyOf(current);
  const shown = proposed.slice(0, MOST);
  const text = [
    `${planWords.now}: ${current.text}`,
    ...shown.map((each) => `${planWords.proposed}: ${each.text} (${whenWords(each.when, null)})`),
  ].join('\n');
  const mine = copied?.what === key ? copied.how : null;
  return (
    <article className="draft-entry" aria-label={current.text}>
      <h3 className="draft-group">{planWords.now}</h3>
      <Line id={`plan:${key}`} words={current.text} evidence={current.evidence} {...source} />
      <h3 className="draft-group">{planWords.proposed}</h3>
      <ul className="note-list">
        {shown.map((each) => (
          <li key={each.text + each.when}>
            <Line
              id={`plan:${key}:${each.evidence[0]?.block}:${each.evidence[0]?.start}`}
              words={each.text}
              when={whenWords(each.when, null)}
              evidence={each.evidence}
              {...source}
            />
          </li>
        ))}
      </ul>
      <Button icon={<Copy size={16} aria-hidden />} onClick={() => onCopy(key, text)}>
        {mine === 'yes' ? putWords.copied : mine === 'failed' ? putWords.copyFailed : planWords.copy}
      </Button>
    </article>
  );
}

interface LineProps extends SourceProps {
  id: string;
  words: string;
  when?: string;
  evidence: PlanUpdate['current']['evidence'];
}

function Line({ id, words, when, evidence, pointer, onSource }: LineProps) {
  return (
    <div className="source" data-picked={pointer?.item === id || undefined}>
      <button type="button" className="source-button" onClick={() => onSource(id, evidence)}>
        <span>{words}</span>
        {when !== undefined && <span className="source-where">{when}</span>}
      </button>
      {pointer?.item === id && <Found pointer={pointer} />}
    </div>
  );
}
