import { X } from 'lucide-react';
import { missingWords } from './words';

interface Props {
  label: string;
  onClick: () => void;
}

/** Puts one hint aside, in one tap. */
export function NotNeeded({ label, onClick }: Props) {
  const words = missingWords.notNeededWhat(label);
  return (
    <button type="button" className="not-needed" aria-label={words} title={words} onClick={onClick}>
      <X size={16} aria-hidden />
    </button>
  );
}
