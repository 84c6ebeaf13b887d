import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { paragraphsOf } from './paragraphs';
import { show } from './shell';

void show(async (host, start) => {
  const target = document.createElement('div');
  host.append(target);
  const words = start.paragraphs.join('').trim();
  const editor = await ClassicEditor.create(target, {
    licenseKey: 'GPL',
    label: 'Note',
    plugins: [Essentials, Paragraph],
    toolbar: ['undo', 'redo'],
    initialData: words ? start.paragraphs.map((each) => `<p>${each}</p>`).join('') : '',
  });
  const lock = (on: boolean) => (on ? editor.enableReadOnlyMode('demo') : editor.disableReadOnlyMode('demo'));
  lock(start.locked);
  return { kept: () => paragraphsOf(editor.getData()), lock };
});
