import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { show } from './shell';

void show((host, start) => {
  const box = document.createElement('div');
  box.setAttribute('aria-label', 'Note');
  box.contentEditable = String(!start.locked);
  host.append(box);
  const editor = createEditor({
    namespace: 'note',
    editable: !start.locked,
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  editor.update(
    () => {
      const paragraphs = start.paragraphs.map((text) => {
        const paragraph = $createParagraphNode();
        return text === '' ? paragraph : paragraph.append($createTextNode(text));
      });
      $getRoot()
        .clear()
        .append(...paragraphs);
    },
    { discrete: true },
  );
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  return {
    kept: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getChildren()
          .flatMap((each) => each.getTextContent().split('\n')),
      ),
    lock(on) {
      editor.setEditable(!on);
      box.contentEditable = String(!on);
    },
  };
});
