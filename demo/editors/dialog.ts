import { textArea } from './control';
import { show } from './shell';

void show((host, start) => {
  const dialog = document.createElement('dialog');
  const heading = document.createElement('h2');
  heading.textContent = 'Add note';
  dialog.append(heading);
  host.append(dialog);
  const mounted = textArea(dialog, start);
  dialog.showModal();
  return mounted;
});
