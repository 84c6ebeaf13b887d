import { show } from './shell';

void show((host, start) => {
  const line = document.createElement('input');
  line.setAttribute('aria-label', 'Note');
  line.value = start.paragraphs.join(' ');
  line.readOnly = start.locked;
  if (start.most !== null) line.maxLength = start.most;
  host.append(line);
  return {
    kept: () => [line.value],
    lock: (on) => (line.readOnly = on),
  };
});
