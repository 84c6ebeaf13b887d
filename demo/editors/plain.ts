import { textArea } from './control';
import { show } from './shell';

void show((host, start) => {
  const area = textArea(host, start);
  const line = document.createElement('input');
  line.setAttribute('aria-label', 'Short note');
  line.value = start.paragraphs[0] ?? '';
  line.disabled = start.locked;
  if (start.most !== null) line.maxLength = start.most;
  host.append(line);
  return {
    kept: () => (line.value === (start.paragraphs[0] ?? '') ? area.kept() : [line.value]),
    lock(on) {
      area.lock(on);
      line.disabled = on;
    },
  };
});
