import { ClipboardCheck } from 'lucide-react';
import { pageWords } from './words';
import './open-review.css';

interface Props {
  /** Leaves word for the page which tab it is about; it goes nowhere with the address. */
  onOpen: () => void;
}

/** The way to the spot-check: a fixed address of Careside's own, with nothing of the page in it. */
export function OpenReview({ onOpen }: Props) {
  return (
    <p className="open-review">
      <a href="/review.html" target="_blank" rel="noopener" title={pageWords.openWhat} onClick={onOpen}>
        <ClipboardCheck size={16} aria-hidden />
        {pageWords.open}
      </a>
    </p>
  );
}
