import type { Mounted, Start } from './shell';
import { lines } from './shell';

/** A plain labelled text area in any document or shadow root. */
export function textArea(host: Node, start: Start, label = 'Note'): Mounted {
  const document = host.ownerDocument ?? (host as Document);
  const area = document.createElement('textarea');
  area.setAttribute('aria-label', label);
  area.rows = 6;
  area.value = start.paragraphs.join('\n');
  area.readOnly = start.locked;
  if (start.most !== null) area.maxLength = start.most;
  host.appendChild(area);
  return {
    kept: () => lines(area.value),
    lock: (on) => (area.readOnly = on),
  };
}
