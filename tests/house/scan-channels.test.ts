import { expect, test } from 'vitest';
import { scanJs } from '@/scripts/scan/js';
import { channels } from './wire-channels';

/** The helpers that the ways are written with spelled out, and no address: a name from elsewhere gives nothing away. */
const spelled = (way: string): string =>
  way
    .replaceAll(/(?:https?|ws|stun):(?:\/\/)?(?=\$\{host\})/g, '')
    .replaceAll(/\bput\('(\w+)'/g, "Object.assign(document.createElement('$1')")
    .replaceAll(/\blink\('(\w+)', /g, "Object.assign(document.createElement('link')).set('$1', ")
    .replaceAll(/\bpicture\(/g, "document.createElement('img').src = (")
    .replaceAll(/\bsvg\('(\w+)', /g, "document.createElementNS(svg, '$1').setAttribute('href', ")
    .replaceAll(/\bstyle\(/g, "box.setAttribute('style', ")
    .replaceAll(/\bsheet\(/g, "document.createElement('style').textContent = (");

test.each(channels)('the build scan refuses in a content script: %s', (_name, way) => {
  const found = scanJs(spelled(way), { file: 'content-scripts/page.js', contentScript: true });
  expect(found.map(({ rule }) => rule)).not.toEqual([]);
});
test.each(channels)('the build scan refuses in the panel: %s', (_name, way) => {
  const found = scanJs(spelled(way), { file: 'panel.js', contentScript: false });
  expect(found.map(({ rule }) => rule)).not.toEqual([]);
});
