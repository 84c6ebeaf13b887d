import { BookOpenText, Check, MessageCircle, Printer, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { explainWords } from './explain-words';
import './explain.css';

const readers = ['staff', 'plain', 'easy'] as const;
type Reader = (typeof readers)[number];

/** Easy read puts a picture beside each part. */
const pictures = [Check, X, MessageCircle, BookOpenText];

/** One page to print: what is looked at and what is not, for staff, people and families, and in easy read. */
export function ExplainView() {
  const [reader, setReader] = useState<Reader>('staff');
  const words = explainWords[reader];
  return (
    <div className="review-part">
      <div className="note-row explain-choose" role="group" aria-label={explainWords.choose}>
        {readers.map((one) => (
          <button
            key={one}
            type="button"
            className="button"
            aria-pressed={one === reader}
            onClick={() => setReader(one)}
          >
            {explainWords[one].name}
          </button>
        ))}
        <Button icon={<Printer size={16} aria-hidden />} onClick={() => print()}>
          {explainWords.print}
        </Button>
      </div>
      <article className={`review-card explain explain-${reader}`}>
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
        {words.parts.map(({ title, lines }, index) => {
          const Picture = pictures[index] ?? Check;
          return (
            <section key={title}>
              <h3>
                {reader === 'easy' && <Picture size={40} aria-hidden />}
                {title}
              </h3>
              <ul>
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          );
        })}
      </article>
    </div>
  );
}
