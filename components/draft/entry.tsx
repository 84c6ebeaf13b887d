import { useEffect, useRef } from 'react';
import { sourceWords } from '@/core/draft/carry';
import { isWritten } from '@/core/draft/finish';
import type { DraftWork } from '@/core/draft/kept';
import type { DraftEntry, DraftSentence } from '@/core/draft/types';
import { underHeadings } from '@/core/draft/variants';
import type { DraftAction } from '@/core/draft/work';
import type { Suggestion } from '@/core/language/suggest';
import { DraftWording } from './draft-wording';
import { PutIn, type PutInProps } from './put-in';
import { Sentence } from './sentence';
import { entryWords } from './words';

interface Props extends Omit<PutInProps, 'copyOnly' | 'onNext'> {
  work: DraftWork;
  entry: DraftEntry;
  /** What the person of the page is called; '' when nobody is named. */
  name: string;
  suggest: (text: string) => readonly Suggestion[];
  /** The sentence that is open. */
  open: string | null;
  onOpen: (id: string | null) => void;
  onAct: (action: DraftAction) => void;
}

/** The part of a draft about one person, line by line, and the way to use it. */
export function Entry({ work, entry, name, suggest, open, onOpen, onAct, ...put }: Props) {
  const card = useRef<HTMLElement>(null);
  const answered = useRef(false);
  const next = () => {
    const first = card.current?.querySelector<HTMLElement>(
      '.draft-chip, .draft-outdated button, .button-main',
    );
    first?.focus();
    first?.scrollIntoView({ block: 'nearest' });
  };
  // After an answer the next question is one key away, not a search through the panel.
  useEffect(() => {
    if (!answered.current) return;
    answered.current = false;
    next();
  });
  const act = (action: DraftAction) => {
    answered.current = action.do === 'answer' || action.do === 'dismiss';
    onAct(action);
  };
  const line = (sentence: DraftSentence) => (
    <Sentence
      key={sentence.id}
      sentence={sentence}
      source={sourceWords(work.draft.shorthand, sentence)}
      isOpen={open === sentence.id}
      onOpen={onOpen}
      onAct={act}
    />
  );
  const title = `part-${entry.id}`;
  const { person } = entry;
  return (
    <section ref={card} className="draft-entry" aria-labelledby={title}>
      <h3 id={title}>{person === null ? entryWords.title : entryWords.about(person)}</h3>
      {person !== null && <p className="note-small">{entryWords.apart(person, name)}</p>}
      <Lines entry={entry} headings={work.headings} line={line} />
      {person === null && <DraftWording {...{ entry, suggest, onAct }} />}
      {person === null && <p className="note-small">{entryWords.checkIt}</p>}
      <PutIn {...put} copyOnly={person !== null} onNext={next} />
    </section>
  );
}

interface LinesProps {
  entry: DraftEntry;
  headings: boolean;
  line: (sentence: DraftSentence) => React.ReactNode;
}

function Lines({ entry, headings, line }: LinesProps) {
  const { sentences } = entry;
  if (!headings) return <ul className="draft-lines">{sentences.map(line)}</ul>;
  const rest = sentences.filter((each) => !isWritten(each) || each.required === true);
  const groups = underHeadings(sentences.filter((each) => !rest.includes(each)));
  return (
    <>
      {groups.map((group) => (
        <div key={group.heading}>
          <h4>{group.heading}</h4>
          <ul className="draft-lines">{group.sentences.map(line)}</ul>
        </div>
      ))}
      {rest.length > 0 && <ul className="draft-lines">{rest.map(line)}</ul>}
    </>
  );
}
