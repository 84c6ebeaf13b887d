/**
 * The same kind of record as an application styled by utility classes draws it: nearly every element has classes,
 * most of them set something the reader has to ask about, and each text lies in several wrappers.
 */
import { sections, sentence } from './reading-page';

const rules: readonly [name: string, body: string][] = [
  ['flex', 'display:flex'],
  ['flex-col', 'flex-direction:column'],
  ['grid', 'display:grid'],
  ['cols-3', 'grid-template-columns:repeat(3,minmax(0,1fr))'],
  ['span-2', 'grid-column:span 2/span 2'],
  ['relative', 'position:relative'],
  ['inset', 'position:absolute;right:0;top:0'],
  ['clip', 'overflow:hidden'],
  ['round', 'border-radius:.5rem'],
  ['shade', 'box-shadow:0 1px 2px 0 rgb(0 0 0/.05)'],
  ['ease', 'transition-property:color,background-color,opacity;transition-duration:150ms'],
  ['white', 'background-color:#fff'],
  ['pale', 'background-color:#f9fafb'],
  ['muted', 'color:#6b7280'],
  ['ink', 'color:#111827'],
  ['sm', 'font-size:.875rem;line-height:1.25rem'],
  ['lg', 'font-size:1.125rem;line-height:1.75rem'],
  ['bold', 'font-weight:600'],
  ['gap-2', 'gap:.5rem'],
  ['p-4', 'padding:1rem'],
  ['py-1', 'padding-top:.25rem;padding-bottom:.25rem'],
  ['mt-1', 'margin-top:.25rem'],
  ['pull', 'margin-left:-.25rem'],
  ['see', 'opacity:1;visibility:visible'],
  ['gone', 'display:none'],
  ['reader-only', 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)'],
  ['pill', 'display:inline-flex;border-radius:9999px;background-color:#fef2f2;color:#991b1b;padding:0 .5rem'],
];

const css = `*,::before,::after { box-sizing: border-box; border: 0 solid }
  body { margin: 0; font-family: ui-sans-serif, system-ui, sans-serif; line-height: 1.5 }
  h1, h2, h3, p, dl, dd { margin: 0; font-size: inherit; font-weight: inherit }
  ${rules.map(([name, body]) => `.u-${name} { ${body} }`).join('\n')}
  @media (min-width: 640px) { ${rules.map(([name, body]) => `.sm-${name} { ${body} }`).join('\n')} }`;

const u = (names: string): string =>
  `class="${names
    .split(' ')
    .map((name) => `u-${name}`)
    .join(' ')}"`;

const box = (inner: string): string =>
  `<div ${u('flex flex-col relative see')}><div ${u('relative clip round shade white ease')}><div ${u('p-4 flex flex-col gap-2')}>${inner}</div></div></div>`;

function row(name: string, value: string): string {
  return `<div ${u('grid cols-3 gap-2 py-1 ease')}><div ${u('sm muted flex')}><span ${u('see')}>${name}</span></div><div ${u('span-2 sm ink relative')}><p ${u('pull see')}>${value}</p></div></div>`;
}

function card(i: number): string {
  const rows = [0, 1, 2, 3, 4].map((k) => row(`Need ${k + 1}`, sentence(i + k, 8))).join('');
  return box(
    `<h2 ${u('lg bold ink')}>${sections[i % sections.length]} ${i}</h2>${rows}<span ${u('pill sm')}>Review ${1 + (i % 28)}/06/2026</span><div ${u('gone')}><p>${sentence(i, 5)}</p></div><span ${u('reader-only')}>End of part</span>`,
  );
}

function notes(i: number): string {
  const one = (k: number) =>
    `<article ${u('relative pale round py-1 ease')}><div ${u('flex gap-2 sm muted')}><span ${u('bold')}>Carer ${k}</span><time ${u('see')}>${1 + (k % 28)} May 2026 ${8 + (k % 12)}:15</time></div><div ${u('mt-1 sm ink')}><p ${u('see')}>${sentence(i + k, 20)}</p></div></article>`;
  return box(`<h2 ${u('lg bold ink')}>Notes ${i}</h2>${[1, 2, 3, 4].map((k) => one(i + k)).join('')}`);
}

/** @param elements about how many elements the page has (within 3 %) */
export function utilityPage(elements: number): string {
  const parts: string[] = [];
  for (let count = 12, i = 0; count < elements; i++) {
    const html = i % 2 === 0 ? card(i) : notes(i);
    parts.push(html);
    count += html.split(/<[a-z]/).length - 1;
  }
  return `<!doctype html><html lang="en"><head><title>Care plan</title><style>${css}</style></head><body ${u('pale ink')}>
    <div ${u('flex flex-col relative')}><header ${u('p-4 white shade')}><h1 ${u('lg bold')}>Maud Pickering</h1><span ${u('sm muted')}>DOB 04/03/1937</span></header>
    <main ${u('flex flex-col gap-2 p-4 relative')}>${parts.join('\n')}</main></div></body></html>`;
}
