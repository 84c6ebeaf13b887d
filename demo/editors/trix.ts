import 'trix';
import { paragraphsOf } from './paragraphs';
import { show } from './shell';

interface TrixElement extends HTMLElement {
  editor: { loadHTML(markup: string): void };
  value: string;
  disabled: boolean;
}

void show(async (host, start) => {
  const editor = document.createElement('trix-editor') as TrixElement;
  editor.setAttribute('aria-label', 'Note');
  const ready = new Promise((resolve) => editor.addEventListener('trix-initialize', resolve, { once: true }));
  host.append(editor);
  await ready;
  const words = start.paragraphs.join('').trim();
  if (words) editor.editor.loadHTML(start.paragraphs.map((each) => `<div>${each}</div>`).join(''));
  editor.disabled = start.locked;
  return { kept: () => paragraphsOf(editor.value), lock: (on) => (editor.disabled = on) };
});
