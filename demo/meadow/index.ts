import { html } from '../html';
import { frankHartley, ivyHartley } from '../people/hartleys';
import { josephOkafor, nadeemAslam } from '../people/meadow-others';

const people = [ivyHartley, frankHartley, nadeemAslam, josephOkafor];

/** The empty page the app fills. */
export function meadowShell(): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Meadow</title>
        <style>
          body {
            margin: 0;
            background: #f4f6f3;
          }
        </style>
      </head>
      <body>
        <div id="root"></div>
        <script type="module" src="/meadow/app.js"></script>
      </body>
    </html>`.text;
}

/** @returns what the app asks for, as JSON: everybody in short, or one person in full. */
export function meadowData(path: string): string | null {
  if (path === 'people') {
    return JSON.stringify(people.map(({ id, name, place }) => ({ id, name, place })));
  }
  const person = people.find((one) => `people/${one.id}` === path);
  return person ? JSON.stringify(person) : null;
}
