import { textArea } from './control';
import { show } from './shell';

function frameIn(host: Element, title: string): HTMLElement {
  const frame = host.ownerDocument.createElement('iframe');
  frame.title = title;
  host.append(frame);
  const document = frame.contentDocument;
  if (!document) throw new Error('no document in the frame');
  document.documentElement.lang = 'en';
  return document.body;
}

void show((host, start) => textArea(frameIn(frameIn(host, 'Record'), 'Note entry'), start));
