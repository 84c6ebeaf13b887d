import type { Editor, TinyMCE } from 'tinymce';
import { paragraphsOf } from './paragraphs';
import { show } from './shell';

const address = '/vendor/tinymce/tinymce.min.js';

function load(): Promise<TinyMCE> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve((globalThis as unknown as { tinymce: TinyMCE }).tinymce);
    script.onerror = () => reject(new Error(`${address} did not load`));
    document.head.append(script);
  });
}

/** TinyMCE as record systems use it: its own frame, or in the page itself. */
export function mountTinyMce(inline: boolean): void {
  void show(async (host, start) => {
    const target = document.createElement(inline ? 'div' : 'textarea');
    target.setAttribute('aria-label', 'Note');
    host.append(target);
    const tinymce = await load();
    const [editor] = (await tinymce.init({
      target,
      inline,
      menubar: false,
      branding: false,
      promotion: false,
      toolbar: 'bold italic bullist',
      height: 240,
      readonly: start.locked,
    })) as [Editor];
    const words = start.paragraphs.join('').trim();
    if (words)
      editor.setContent(start.paragraphs.map((each) => `<p>${editor.dom.encode(each)}</p>`).join(''));
    editor.undoManager.reset();
    return {
      kept: () => paragraphsOf(editor.getContent()),
      lock: (on) => editor.mode.set(on ? 'readonly' : 'design'),
    };
  });
}
