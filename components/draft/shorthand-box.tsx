import { boxWords } from './words';

interface Props {
  text: string;
  name: string;
  onText: (text: string) => void;
}

/** Where a worker types or pastes their own words. */
export function ShorthandBox({ text, name, onText }: Props) {
  return (
    <section className="note-part" aria-labelledby="draft-title">
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
