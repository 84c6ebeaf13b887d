/** A care record page of a chosen size, styled and built like a web application's. */

export const sections = [
  'Mobility',
  'Eating and drinking',
  'Skin',
  'Sleep',
  'Communication',
  'Medicines',
  'Mood',
  'Continence',
];
const words =
  'walks with a frame and one carer prompt fluids every two hours prefers tea before getting up sensor mat by the bed at night enjoys the garden likes the radio on low needs a soft diet small plates remind about glasses'.split(
    ' ',
  );

const css = `
  body { font: 16px/1.5 sans-serif; margin: 0; color: #212b32; background: #f0f4f5 }
  header, main { max-width: 1100px; margin: 0 auto; padding: 12px }
  .card { background: #fff; border: 1px solid #d8dde0; border-radius: 4px; padding: 16px; margin: 8px 0 }
  .card h2 { font-size: 22px; margin: 0 0 8px } .row { display: flex; gap: 12px; border-bottom: 1px solid #eee }
  .row .k { width: 180px; color: #4c6272; font-size: 14px } .tag { background: #fff0f0; color: #8a1538; border-radius: 3px; padding: 2px 6px }
  .note { border-left: 4px solid #005eb8; padding: 4px 12px } .meta { color: #768692; font-size: 13px } .off { display: none }
  table { border-collapse: collapse } td, th { border: 1px solid #d8dde0; padding: 4px 8px; text-align: left }`;

export function sentence(seed: number, length: number): string {
  const picked = Array.from({ length }, (_, i) => words[(seed * 7 + i * 3) % words.length] ?? '');
  return `${picked.join(' ')}.`;
}

/** @param elements about how many elements the page has (within 2 %) */
export function carePage(elements: number): string {
  const parts: string[] = [];
  let count = 40;
  for (let i = 0; count < elements; i++) {
    const [html, size] = i % 3 === 0 ? card(i) : i % 3 === 1 ? notes(i) : chart(i);
    parts.push(html);
    count += size;
  }
  return `<!doctype html><html lang="en"><head><title>Care plan</title><style>${css}</style></head><body>
    <nav><ul>${'<li><a href="#">Menu entry</a></li>'.repeat(8)}</ul></nav>
    <header><h1>Maud Pickering</h1><span>DOB 04/03/1937</span> <span class="tag">Falls risk</span></header>
    <main>${parts.join('\n')}</main></body></html>`;
}

function card(i: number): [html: string, elements: number] {
  const rows = Array.from(
    { length: 5 },
    (_, k) => `<div class="row"><div class="k">Need ${k + 1}</div><div>${sentence(i + k, 8)}</div></div>`,
  );
  return [
    `<section class="card"><h2>${sections[i % sections.length]} ${i}</h2>${rows.join('')}
     <p>${sentence(i, 14)} <b>${sentence(i + 1, 3)}</b></p><span class="tag">Review ${1 + (i % 28)}/06/2026</span>
     <div class="off"><p>${sentence(i, 5)}</p></div></section>`,
    22,
  ];
}

function notes(i: number): [html: string, elements: number] {
  const one = (k: number) =>
    `<div class="note"><div class="meta"><span>Carer ${k}</span> · <time>${1 + (k % 28)} May 2026 ${8 + (k % 12)}:15</time></div><p>${sentence(i + k, 20)}</p></div>`;
  return [
    `<section class="card"><h2>Notes ${i}</h2>${[1, 2, 3, 4].map((k) => one(i + k)).join('')}</section>`,
    22,
  ];
}

function chart(i: number): [html: string, elements: number] {
  const rows = Array.from(
    { length: 6 },
    (_, k) => `<tr><td>${8 + k}:00</td><td>${sentence(i + k, 2)}</td><td>${150 + k * 10}</td></tr>`,
  );
  return [
    `<div class="card"><h2>Fluids ${i}</h2><table><thead><tr><th>Time</th><th>Drink</th><th>ml</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
    33,
  ];
}
