import { Lock } from 'lucide-react';
import { useId } from 'react';
import { choiceWords, settingsWords, type ChoiceName } from './words';

export interface Choice {
  name: ChoiceName;
  /** The value in force. */
  value: string;
  locked: boolean;
}

interface ChoiceFieldProps extends Choice {
  organisation: string | null;
  /** A value that this computer has nothing for, and what to do about it. */
  missing: { value: string; why: string } | null;
  onChoose: (name: ChoiceName, value: string) => void;
}

/** One setting with its values. What is missing cannot be chosen, and it says why. */
export function ChoiceField({ name, value, locked, organisation, missing, onChoose }: ChoiceFieldProps) {
  const why = useId();
  const { title, choices } = choiceWords[name];
  // A number the organisation or an earlier version chose may be none of those offered.
  const offered: Record<string, string> = value in choices ? choices : { ...choices, [value]: value };
  return (
    <fieldset disabled={locked} className="choice">
      <legend>{title}</legend>
      {locked && (
        <p className="locked">
          <Lock size={14} aria-hidden /> {settingsWords.lockedBy(organisation)}
        </p>
      )}
      {Object.entries(offered).map(([each, words]) => {
        const isMissing = each === missing?.value;
        return (
          <label key={each}>
            <input
              type="radio"
              name={name}
              value={each}
              checked={each === value}
              disabled={isMissing && each !== value}
              {...(isMissing ? { 'aria-describedby': why } : {})}
              onChange={() => onChoose(name, each)}
            />
            <span>{words}</span>
          </label>
        );
      })}
      {missing && <p id={why}>{missing.why}</p>}
    </fieldset>
  );
}
