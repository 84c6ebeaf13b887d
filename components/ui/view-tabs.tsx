import type { PanelView } from '@/core/session/state';
import { viewNames, viewWords } from '@/components/gaps/words';
import './view-tabs.css';

interface Props {
  view: PanelView;
  /** Those that can be chosen. */
  views: readonly PanelView[];
  /** Questions about the note typed in. */
  questions: number;
  onView: (view: PanelView) => void;
}

/** Summary, the note typed in, or the notes on the page. */
export function ViewTabs({ view, views, questions, onView }: Props) {
  return (
    <nav className="views" aria-label={viewWords.nav}>
      {views.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === view ? 'page' : undefined}
          onClick={() => onView(one)}
        >
          {viewNames[one]}
          {one === 'note' && questions > 0 && (
            <span className="views-count">
              <span aria-hidden>{questions}</span>
              <span className="unseen">, {viewWords.questions(questions)}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
