import { PhoneCall } from 'lucide-react';
import { emergencyIn } from '@/core/draft/emergency';
import { boxWords, emergencyWords } from './words';

interface Props {
  text: string;
  name: string;
  onText: (text: string) => void;
}

/** Where a worker types or pastes their own words. Emergency words come before anything else. */
export function ShorthandBox({ text, name, onText }: Props) {
  return (
    <section className="note-part" aria-labelledby="draft-title">
      <Emergency text={text} />
      <h2 id="draft-title">{boxWords.title(name)}</h2>
      <label className="draft-label" htmlFor="shorthand">
        {boxWords.label}
      </label>
      <textarea
        id="shorthand"
        className="draft-box"
        value={text}
        rows={Math.min(12, Math.max(4, Math.ceil(text.length / 45) + text.split('\n').length))}
        placeholder={boxWords.example}
        aria-describedby="shorthand-how"
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onText(event.target.value)}
      />
      <p id="shorthand-how" className="note-small">
        {boxWords.how} {name === '' && boxWords.noName}
      </p>
    </section>
  );
}

/** Shown at once, key by key: nobody waits for a draft when somebody cannot breathe. */
function Emergency({ text }: { text: string }) {
  const found = emergencyIn(text);
  return (
    <div role="alert">
      {found !== null && (
        <div className="draft-emergency">
          <PhoneCall size={28} aria-hidden />
          <p>
            <strong>{found.message}</strong>
            <span>{emergencyWords.what}</span>
          </p>
        </div>
      )}
    </div>
  );
}
