import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { show } from './shell';

void show((host, start) => {
  const paragraph = (text: string) => ({
    type: 'paragraph',
    ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
  });
  const editor = new Editor({
    element: host,
    extensions: [StarterKit],
    editable: !start.locked,
    content: { type: 'doc', content: start.paragraphs.map(paragraph) },
    editorProps: { attributes: { 'aria-label': 'Note' } },
  });
  return {
    kept: () => editor.getText({ blockSeparator: '\n' }).split('\n'),
    lock: (on) => editor.setEditable(!on),
  };
});
