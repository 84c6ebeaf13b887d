import { Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { minimalSetup } from 'codemirror';
import { lines, show } from './shell';

void show((host, start) => {
  const locking = new Compartment();
  const locked = (on: boolean) => [EditorState.readOnly.of(on), EditorView.editable.of(!on)];
  const view = new EditorView({
    parent: host,
    doc: start.paragraphs.join('\n'),
    extensions: [
      minimalSetup,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Note' }),
      locking.of(locked(start.locked)),
    ],
  });
  return {
    kept: () => lines(view.state.doc.toString()),
    lock: (on) => view.dispatch({ effects: locking.reconfigure(locked(on)) }),
  };
});
