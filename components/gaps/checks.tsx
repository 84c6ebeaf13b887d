import { TriangleAlert } from 'lucide-react';
import type { Finding } from '@/core/hygiene/finding';
import { Feedback } from '@/components/ui/feedback';
import { NotNeeded } from './not-needed';
import { QuoteButton, type QuoteProps } from './quote';
import { checkWords } from './words';

interface Props extends QuoteProps {
  findings: readonly Finding[];
  onNotNeeded: (id: string) => void;
}

/** What does not seem to fit: both sides shown, neither changed. */
export function Checks({ findings, onNotNeeded, ...quote }: Props) {
  if (findings.length === 0) return null;
  return (
    <section className="note-part" aria-labelledby="checks">
      <h2 id="checks">{checkWords.title}</h2>
      <p className="note-small">{checkWords.lead}</p>
      <ul className="note-list">
        {findings.map(({ id, severity, message, detail, evidence }) => (
          <li key={id} className={severity === 'critical' ? 'hint hint-critical' : 'hint'}>
            <p className="hint-head">
              <span className="hint-name">
                <TriangleAlert size={16} aria-hidden />
                {message}
              </span>
              <NotNeeded label={message} onClick={() => onNotNeeded(id)} />
            </p>
            {detail !== '' && <p>{detail}</p>}
            {evidence.map(({ start, quote: words }) => (
              <QuoteButton key={start} id={`check:${id}:${start}`} words={words} {...quote} />
            ))}
            <Feedback help="check" rule={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
