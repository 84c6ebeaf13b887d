import { html } from '../html';
import { winstonClarke as person } from '../people/winston-clarke';

/** Every editor there is a page for: the address, and what it is. */
export const editors = {
  plain: 'input and textarea',
  line: 'a single line alone',
  react: 'React, controlled textarea',
  mui: 'MUI text field',
  primereact: 'PrimeReact text area',
  vue: 'Vue, v-model',
  angular: 'Angular, ngModel',
  contenteditable: 'contenteditable without a script',
  tinymce: 'TinyMCE in its frame',
  'tinymce-inline': 'TinyMCE inline',
  ckeditor: 'CKEditor 5',
  quill: 'Quill 2',
  tiptap: 'Tiptap (ProseMirror)',
  lexical: 'Lexical',
  slate: 'Slate',
  draft: 'Draft.js',
  codemirror: 'CodeMirror 6',
  trix: 'Trix',
  shadow: 'a field in nested open shadow roots',
  frames: 'a field in nested frames of the same origin',
  dialog: 'a field in a dialog',
} as const;

export type EditorName = keyof typeof editors;

const inReact = new Set(['react', 'mui', 'primereact', 'slate', 'draft']);

const css = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; padding: 1rem; }
header { border-bottom: 2px solid #245; margin-bottom: 1rem; }
h1, h2 { margin: 0.5rem 0; } dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; }
dd { margin: 0; } #editor { border: 1px solid #567; margin: 0.5rem 0 1rem; padding: 0.25rem; }
#editor textarea, #editor input { box-sizing: border-box; font: inherit; width: 100%; }
#saved { display: block; white-space: pre-wrap; } iframe { border: 0; height: 16rem; width: 100%; }
.ql-editor { white-space: pre-wrap; } .ql-clipboard { left: -100000px; position: absolute; }
`;

/** @param name the part of the address after /editors/; @returns null where there is no such page */
export function editorPage(name: string): string | null {
  if (!Object.hasOwn(editors, name)) return null;
  const title = editors[name as EditorName];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Daily note</title>
        <style>
          ${css}
        </style>
      </head>
      <body>
        <header>
          <h1>${person.name}</h1>
          <dl>
            <dt>Date of birth</dt>
            <dd>${person.dateOfBirth}</dd>
            <dt>NHS number</dt>
            <dd>${person.nhsNumber}</dd>
          </dl>
        </header>
        <main>
          <h2>Daily note</h2>
          <p>Winston likes a reason for everything. Explain, then ask.</p>
          <label>Who was told <input name="told" /></label>
          <h2 id="label">Note</h2>
          <p>${title}</p>
          <div id="editor"></div>
          <label><input type="checkbox" id="lock" /> Locked</label>
          <button type="button" id="save" disabled>Save</button>
          <output id="saved"></output>
        </main>
        <script type="module" src="/editors/${name}.js"></script>
      </body>
    </html>`.text;
}

/** @param file such as "quill.js"; @returns the source it is bundled from, below demo/; null where there is none */
export function editorScript(file: string): string | null {
  const name = file.replace(/\.js$/, '');
  if (name === file || !Object.hasOwn(editors, name)) return null;
  return `editors/${name}.${inReact.has(name) ? 'tsx' : 'ts'}`;
}
