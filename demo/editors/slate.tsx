import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node, type Descendant } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { show } from './shell';

void show((host, start) => {
  const editor = withHistory(withReact(createEditor()));
  const value = start.paragraphs.map((text) => ({ children: [{ text }] })) as Descendant[];
  let lock: (on: boolean) => void = () => undefined;
  function Page() {
    const [locked, setLocked] = useState(start.locked);
    lock = setLocked;
    return (
      <Slate editor={editor} initialValue={value}>
        <Editable aria-label="Note" readOnly={locked} />
      </Slate>
    );
  }
  createRoot(host).render(<Page />);
  return {
    kept: () => editor.children.flatMap((node) => Node.string(node).split('\n')),
    lock: (on) => lock(on),
  };
});
