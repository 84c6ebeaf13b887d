import { html } from './html';
import { demoPages } from './pages';

/** The door to the demo: a list of what there is to open. */
export function startPage(): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Demo record systems</title>
        <style>
          body {
            font:
              16px/1.5 system-ui,
              sans-serif;
            max-width: 46rem;
            margin: 3rem auto;
            padding: 0 1rem;
          }
        </style>
      </head>
      <body>
        <h1>Demo record systems</h1>
        <p>Every person here is invented.</p>
        <ul>
          ${demoPages.map((one) => html`<li><a href="${one.path}">${one.path}</a>: ${one.shows}</li>`)}
        </ul>
      </body>
    </html>`.text;
}
