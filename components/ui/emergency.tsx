import { PhoneCall, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { emergencyIn, policyPromptIn } from '@/core/draft/emergency';
import { emergencyWords } from './words';
import './emergency.css';

interface Props {
  text: string;
  /** No key was pressed for a while. */
  rests: boolean;
}

/** Shown at once, key by key, in shorthand and in the record's own box: nobody waits when somebody cannot breathe. */
export function Emergency({ text, rests }: Props) {
  const found = useShown(emergencyIn(text)?.message ?? null, text, rests);
  const policy = useShown(policyPromptIn(text), text, rests);
  return (
    <div className="emergency" role="alert">
      {found !== null && (
        <div className="emergency-call">
          <PhoneCall size={28} aria-hidden />
          <p>
            <strong>{found}</strong>
            <span>{emergencyWords.what}</span>
          </p>
        </div>
      )}
      {policy !== null && (
        <div className="emergency-policy">
          <TriangleAlert size={18} aria-hidden />
          <p>{policy}</p>
        </div>
      )}
    </div>
  );
}

/**
 * What was found, also while a word on its way ("not breathi") hides it: a warning that comes and goes under the
 * hands is not believed, and is read aloud each time.
 */
function useShown(words: string | null, text: string, rests: boolean): string | null {
  const [shown, setShown] = useState({ words, text });
  const isOnItsWay = text.startsWith(shown.text) && /^[\p{L}'’-]*$/u.test(text.slice(shown.text.length));
  const isKept = words === null && shown.words !== null && (!rests || isOnItsWay);
  if (!isKept && (words !== shown.words || text !== shown.text)) setShown({ words, text });
  return isKept ? shown.words : words;
}
