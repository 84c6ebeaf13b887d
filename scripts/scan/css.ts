import { finding, type Finding } from './finding';

/** Finds addresses in a style sheet that do not stay inside the extension. */
export function scanCss(source: string, file: string): Finding[] {
  // Escapes can spell url( and https: another way, so they are undone before looking.
  const plain = source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
  const found: Finding[] = [];
  for (const [whole, , inside] of plain.matchAll(/(?:url|src)\(\s*(['"]?)([^'")]*)\1\s*\)/gi)) {
    if (!isInside(inside ?? '')) found.push(finding(file, 'remote-address', whole));
  }
  for (const [whole, set] of plain.matchAll(/image-set\(([^)]*)\)/gi)) {
    if (/['"]\s*(?:[a-z]+:)?\/\//i.test(set ?? '')) found.push(finding(file, 'remote-address', whole));
  }
  for (const [whole] of plain.matchAll(/@import[^;]*/gi)) found.push(finding(file, 'style-import', whole));
  return found;
}

/** A path in the extension, a fragment, or a picture that is part of the style sheet itself. */
const isInside = (address: string): boolean =>
  /^data:(image|font)\//i.test(address) ||
  (!/^[a-z][a-z0-9+.-]*:/i.test(address) && !address.startsWith('//'));
