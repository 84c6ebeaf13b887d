import type { NoteJudgement } from '@/core/gaps/judge-note';
import { noteWords } from './words';

export interface KindProps {
  types: NoteJudgement['types'];
  /** Every kind there is, by name. */
  kinds: readonly { id: string; name: string }[];
  /** The worker's own choice for this form; '' when Careside works it out. */
  chosen: string;
  onKind: (id: string) => void;
}

/** What kind of note this is taken for, and one tap to put it right. */
export function Kind({ types, kinds, chosen, onKind }: KindProps) {
  const kindsFound = types.filter(({ included }) => !included);
  const several = chosen === '' && kindsFound.length > 1;
  return (
    <div className="kind">
      {kindsFound.length > 0 && (
        <p className="kind-names">
          {chosen === '' ? noteWords.kind : noteWords.kindChosen}
          {kindsFound.map(({ id, name }) =>
            several ? (
              <button key={id} type="button" aria-label={noteWords.itIs(name)} onClick={() => onKind(id)}>
                {name}
              </button>
            ) : (
              <span key={id}>{name}</span>
            ),
          )}
        </p>
      )}
      {several && <p className="note-small">{noteWords.several}</p>}
      <label>
        <span>{noteWords.change}</span>
        <select value={chosen} onChange={(event) => onKind(event.target.value)}>
          <option value="">{noteWords.ownGuess}</option>
          {kinds.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {chosen !== '' && <p className="note-small">{noteWords.remembered}</p>}
    </div>
  );
}
