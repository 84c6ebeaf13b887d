/** Writes down, in the panel, where the note's sentences and the worker's own words stand at every change. */
import type { Page } from '@playwright/test';

export interface Places {
  sentences: string[];
  /** Top and height of each sentence, then of the field in which the worker types. */
  at: [top: number, height: number][];
  /** Whether that field has the focus, and where its caret is. */
  focused: boolean;
  caret: number | null;
}

interface Watched {
  places: Places[];
  look: () => void;
}

/** From now on. The focus is in the field. */
export const watchPlaces = (panel: Page): Promise<void> =>
  panel.evaluate(() => {
    const field = document.activeElement as HTMLTextAreaElement;
    const places: Places[] = [];
    const look = () => {
      const lines = [...document.querySelectorAll('li.draft-line')];
      const at = [...lines, field].map((each): [number, number] => {
        const { top, height } = each.getBoundingClientRect();
        return [Math.round(top), Math.round(height)];
      });
      const sentences = lines.map(({ textContent }) => textContent ?? '');
      const focused = document.activeElement === field;
      places.push({ sentences, at, focused, caret: field.selectionStart });
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(globalThis, { watched: { places, look } });
  });

/** All that was written down, and how it stands now. */
export const placesSeen = (panel: Page): Promise<Places[]> =>
  panel.evaluate(() => {
    const { places, look } = (globalThis as unknown as { watched: Watched }).watched;
    look();
    return places;
  });
