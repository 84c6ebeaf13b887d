import { ContentState, Editor, EditorState } from 'draft-js';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { show } from './shell';

void show((host, start) => {
  let state: EditorState;
  let lock: (on: boolean) => void = () => undefined;
  function Page() {
    const [editorState, setEditorState] = useState(() =>
      EditorState.createWithContent(ContentState.createFromText(start.paragraphs.join('\n'))),
    );
    const [locked, setLocked] = useState(start.locked);
    state = editorState;
    lock = setLocked;
    return <Editor ariaLabel="Note" editorState={editorState} onChange={setEditorState} readOnly={locked} />;
  }
  createRoot(host).render(<Page />);
  return {
    kept: () => state.getCurrentContent().getPlainText('\n').split('\n'),
    lock: (on) => lock(on),
  };
});
