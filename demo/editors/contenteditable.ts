import { lines, show } from './shell';

void show((host, start) => {
  const box = document.createElement('div');
  box.setAttribute('aria-labelledby', 'label');
  box.setAttribute('role', 'textbox');
  box.contentEditable = String(!start.locked);
  for (const paragraph of start.paragraphs.join('') === '' ? [] : start.paragraphs) {
    const line = document.createElement('div');
    line.textContent = paragraph;
    box.append(line);
  }
  host.append(box);
  return {
    kept: () => lines(box.innerText.replace(/\n\n/g, '\n')),
    lock: (on) => (box.contentEditable = String(!on)),
  };
});
