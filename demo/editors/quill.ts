import Quill from 'quill';
import { lines, show } from './shell';

void show((host, start) => {
  const target = document.createElement('div');
  host.append(target);
  const quill = new Quill(target, { readOnly: start.locked });
  quill.root.setAttribute('aria-label', 'Note');
  quill.setText(start.paragraphs.join('\n'));
  quill.history.clear();
  return { kept: () => lines(quill.getText()), lock: (on) => quill.enable(!on) };
});
