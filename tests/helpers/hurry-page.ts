/**
 * A record system that moves without loading and draws when it is told to, so that a test decides how late: the
 * address and whose record a save goes to change at once, the words on the page later.
 */
import { people } from './record-world';

export interface App {
  go(id: string, view: string): void;
  /** One step back, never out of the app; ends when the address has moved. */
  back(): Promise<void>;
  /** @param keeps the next record is written into the same box */
  draw(keeps: boolean): void;
  /** What came in at the end of a box, and whose record a save of it goes to. */
  written: { text: string; into: string }[];
}

function app(known: readonly { id: string; name: string; born: string }[]): void {
  const idOf = () => /people\/(\d+)/.exec(location.pathname)?.[1] ?? '';
  let id = idOf();
  const written: App['written'] = [];
  const record = () => known.find((one) => one.id === id);
  const put = (selector: string, words: string) => {
    const place = document.querySelector(selector);
    if (place && place.textContent !== words) place.textContent = words;
  };
  const made = () => {
    const note = document.createElement('textarea');
    note.id = 'note';
    let before = '';
    note.addEventListener('input', () => {
      written.push({ text: note.value.slice(before.length), into: id });
      before = note.value;
    });
    return note;
  };
  const draw = (keeps: boolean) => {
    put('h1', record()?.name ?? '');
    put('#born', record()?.born ?? '');
    if (!keeps) document.querySelector('#note')?.replaceWith(made());
  };
  let depth = 0;
  addEventListener('popstate', () => (id = idOf()));
  const back = async () => {
    if (depth === 0) return;
    depth--;
    const moved = new Promise((end) => addEventListener('popstate', end, { once: true }));
    history.back();
    await moved;
  };
  const go = (next: string, view: string) => {
    id = next;
    depth++;
    history.pushState(null, '', location.pathname.replace(/people\/.*/, `people/${next}/${view}`));
  };
  Object.assign(globalThis, { app: { go, back, draw, written } });
  document.querySelector('#note')?.replaceWith(made());
  draw(true);
}

/** Served for every address of the app. */
export const hurryPage = `<!doctype html><html lang="en"><title>Care record</title><main>
<h1></h1><dl><dt>Date of birth</dt><dd id="born"></dd></dl>
<h2>Daily note</h2><label for="note">Note</label><textarea id="note"></textarea>
</main><script>(${app.toString()})(${JSON.stringify(people)})</script></html>`;
