import { textArea } from './control';
import { show } from './shell';

void show((host, start) => {
  const outer = host.attachShadow({ mode: 'open' });
  const inner = document.createElement('section');
  outer.append(inner);
  const root = inner.attachShadow({ mode: 'open' });
  const box = document.createElement('div');
  root.append(box);
  return textArea(box, start);
});
