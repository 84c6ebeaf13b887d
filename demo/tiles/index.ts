import { html } from '../html';
import { kathleenMoran, linZhao } from '../people/tiles-people';

const css = `
body { font: 15px/1.45 'Segoe UI', system-ui, sans-serif; margin: 0; background: #eef0f4; color: #1c2330; }
.strip { background: #27364d; color: #fff; padding: 14px 24px; display: flex; gap: 24px; align-items: baseline; flex-wrap: wrap; }
.strip h1 { font-size: 24px; margin: 0; } .tag { background: #c2410c; color: #fff; padding: 1px 10px; border-radius: 10px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 14px; padding: 20px; }
.tile { background: #fff; border-radius: 8px; padding: 14px; border-top: 5px solid #7c8aa5; box-shadow: 0 1px 3px #0002; }
.tile.danger { border-color: #b91c1c; } .tile.care { border-color: #d97706; } .tile .icon { font-size: 26px; }
.tile h2 { margin: 4px 0; font-size: 16px; } .tile .quick { font-weight: 700; font-size: 18px; }
.tile .date { color: #5b6780; font-size: 12px; }
.domain { background: #fff; margin: 16px 24px; } .domain table { width: 100%; border-collapse: collapse; }
.domain h2 { background: #5b4a7a; color: #fff; margin: 0; padding: 6px 12px; font-size: 17px; }
.domain th, .domain td { border: 1px solid #ddd; padding: 6px 12px; text-align: left; vertical-align: top; } .domain th { width: 190px; background: #f4f1f9; }
`;

const doc = (title: string, body: ReturnType<typeof html>) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <style>
          ${css}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;

const strip = (one: {
  name: string;
  preferredName: string;
  dateOfBirth: string;
  age: string;
  room: string;
}) =>
  html`<h1>${one.name}</h1>
    <span>Preferred name: ${one.preferredName}</span><span>DOB: ${one.dateOfBirth}</span
    ><span>Age: ${one.age}</span><span>${one.room}</span>`;

const nursing = doc(
  'Nursing tiles',
  html`<div class="strip">${strip(linZhao)}</div>
    <main class="tiles">
      ${linZhao.tiles.map(
        (tile) =>
          html`<article class="tile ${tile.tone}">
            <div class="icon" aria-hidden="true">${tile.icon}</div>
            <h2>${tile.name}</h2>
            <div class="quick">${tile.quick}</div>
            ${tile.section.text?.map((line) => html`<p>${line}</p>`)}
            <div class="date">Updated ${tile.section.updated} by ${tile.section.author}</div>
          </article>`,
      )}
    </main>`,
);

const residential = doc(
  'Residential care plan',
  html`<div class="strip">
      ${strip(kathleenMoran)} ${kathleenMoran.tags.map((tag) => html`<span class="tag">${tag}</span>`)}
    </div>
    <main>
      ${kathleenMoran.sections.map(
        (section) =>
          html`<section class="domain">
            <h2>${section.title}</h2>
            <table>
              <tr>
                <th>Identified need</th>
                <td>${section.need}</td>
              </tr>
              <tr>
                <th>Planned outcome</th>
                <td>${section.outcome}</td>
              </tr>
              <tr>
                <th>How to achieve it</th>
                <td>
                  <ul>
                    ${section.how?.map((line) => html`<li>${line}</li>`)}
                  </ul>
                </td>
              </tr>
              <tr>
                <th>Risk (likelihood × impact)</th>
                <td>${section.risk}</td>
              </tr>
              <tr>
                <th>Next review date</th>
                <td>${section.review}</td>
              </tr>
            </table>
          </section>`,
      )}
    </main>`,
);

/** @returns the page at a path below /tiles/, or null where there is none. */
export function tiles(path: string): string | null {
  return path === '' ? nursing : path === 'residential' ? residential : null;
}
