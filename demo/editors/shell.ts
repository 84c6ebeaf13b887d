/** What every editor page shares: mounting the editor, a lock and a save button. */

/** One editor on a page. */
export interface Mounted {
  /** The paragraphs that the editor's own state holds; what a save would send. */
  kept(): readonly string[];
  lock(on: boolean): void;
}

export interface Start {
  /** Paragraphs there at the start. */
  paragraphs: readonly string[];
  locked: boolean;
  /** Characters the record takes at most; null for as many as one likes. */
  most: number | null;
}

/** Splits text that an editor gives as one string. */
export const lines = (text: string): string[] => text.replace(/\n$/, '').split('\n');

/**
 * Mounts an editor as the address asks: `?text=` gives the first words, `?locked` and `?most=` the limits.
 * "Save" shows what the editor's own state holds, not what stands on the page.
 */
export async function show(
  mount: (host: HTMLElement, start: Start) => Mounted | Promise<Mounted>,
): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const host = document.querySelector<HTMLElement>('#editor');
  const save = document.querySelector('#save');
  const lock = document.querySelector<HTMLInputElement>('#lock');
  const saved = document.querySelector('#saved');
  if (!host || !save || !lock || !saved) throw new Error('This is no editor page.');
  lock.checked = asked.has('locked');
  const mounted = await mount(host, {
    paragraphs: lines(asked.get('text') ?? ''),
    locked: lock.checked,
    most: asked.has('most') ? Number(asked.get('most')) : null,
  });
  lock.addEventListener('change', () => mounted.lock(lock.checked));
  save.addEventListener('click', () => {
    saved.textContent = mounted.kept().join('\n');
  });
  save.removeAttribute('disabled');
}
