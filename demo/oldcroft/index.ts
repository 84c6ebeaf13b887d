import { html, showWhen, type Markup } from '../html';
import { arthurPemberton as person } from '../people/arthur-pemberton';
import type { LabelValue } from '../people/types';

const frameset = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN">';
const loose = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">';

/** TinyMCE refuses to start in quirks mode. */
const strict = '<!DOCTYPE html>';

const css = `
body { font: 12px Verdana, Arial, sans-serif; margin: 6px; background: #ffffff; color: #000; }
.bar { background: #4a5a3a; color: #fff; margin: 0; }
.bar td { color: #fff; font-size: 12px; padding: 3px 8px; }
.menu { background: #d8d8c0; } .menu a { display: block; padding: 3px; color: #003; }
.head { background: #a8b08c; font-weight: bold; padding: 3px; }
.lab { background: #eeeee0; width: 160px; } td { padding: 2px 5px; vertical-align: top; font-size: 12px; }
.ro { width: 480px; border: 1px solid #aaa; background: #f6f6f6; font: 12px Verdana; }
.tags { color: #c00; font-weight: bold; }
`;

const doc = (title: string, body: Markup, bodyClass = '') =>
  html`<html>
    <head>
      <title>${title}</title>
      <style>
        ${css}
      </style>
    </head>
    <body class="${bodyClass}">
      ${body}
    </body>
  </html>`;

const outer = () =>
  `${frameset}<html><head><title>Oldcroft CareBase 4.1</title></head>
<frameset rows="34,*" border="0"><frame name="top" src="/oldcroft/top" scrolling="no">
<frameset cols="150,*"><frame name="menu" src="/oldcroft/menu"><frame name="main" src="/oldcroft/person"></frameset>
</frameset></html>`;

/** The main frame is itself a frameset: identity above, the chosen page below. */
const inner = (page: string) =>
  `${frameset}<html><head><title>Client</title></head><frameset rows="86,*" border="1">
<frame name="client" src="/oldcroft/client"><frame name="page" src="/oldcroft/${page}"></frameset></html>`;

const top = doc(
  'Top',
  html`<table class="bar" width="100%">
    <tr>
      <td>CareBase 4.1</td>
      <td align="right">User: DOGDEN | Log off</td>
    </tr>
  </table>`,
);

const menu = doc(
  'Menu',
  html`<div>
    ${[
      ['person', 'Care plan'],
      ['person-notes', 'Daily notes'],
      ['person-assessment', 'Assessment'],
      ['person-new', 'Add note'],
    ].map(([path, name]) => html`<a href="/oldcroft/${path}" target="main">${name}</a>`)}
  </div>`,
  'menu',
);

const client = doc(
  'Client',
  html`<table width="100%" border="0">
    <tr>
      <td class="lab">Surname</td>
      <td><b>PEMBERTON</b></td>
      <td class="lab">Forename</td>
      <td><b>Arthur</b></td>
      <td class="lab">Known as</td>
      <td>${person.preferredName}</td>
    </tr>
    <tr>
      <td class="lab">D.O.B.</td>
      <td>${person.dateOfBirth}</td>
      <td class="lab">Age</td>
      <td>${person.age}</td>
      <td class="lab">Room</td>
      <td>${person.place}</td>
    </tr>
    <tr>
      <td colspan="6"><span class="tags">${person.tags.join(' * ')}</span></td>
    </tr>
  </table>`,
);

const pairs = (rows: readonly LabelValue[]) =>
  rows.map(
    ([label, value]) =>
      html`<tr>
        <td class="lab">${label}</td>
        <td>${value || html`&nbsp;`}</td>
      </tr>`,
  );

const plan = doc(
  'Care plan',
  html`<table width="760" cellspacing="0">
    <tr>
      <td class="head" colspan="2">ABOUT THE RESIDENT</td>
    </tr>
    <tr>
      <td colspan="2">${person.aboutMe.map((line) => html`${line}<br />`)}</td>
    </tr>
    ${person.sections.map(
      (section) =>
        html`<tr>
            <td class="head" colspan="2">${section.title.toUpperCase()}</td>
          </tr>
          ${pairs(section.facts ?? [])}`,
    )}
  </table>`,
);

/** Read-only boxes that carry the plan's own text, the label in the cell before. */
const assessment = doc(
  'Assessment',
  html`<form>
    <table width="760">
      ${person.sections.slice(0, 8).flatMap((section) =>
        (section.facts ?? []).map(
          ([label, value]) =>
            html`<tr>
              <td class="lab">${section.title}: ${label}</td>
              <td><input class="ro" name="${section.id}" value="${value}" readonly /></td>
            </tr>`,
        ),
      )}
      <tr>
        <td class="lab">Assessor comments</td>
        <td>
          <textarea class="ro" rows="4" readonly>
Arty likes a reason for everything. Explain, then ask.</textarea>
        </td>
      </tr>
    </table>
  </form>`,
);

const notes = doc(
  'Daily notes',
  html`<table width="760" border="1" cellspacing="0">
    <tr>
      <td class="head">Date/time</td>
      <td class="head">Type</td>
      <td class="head">Staff</td>
      <td class="head">Entry</td>
    </tr>
    ${person.notes.map(
      (note) =>
        html`<tr>
          <td nowrap>${showWhen(note.when)}</td>
          <td>${note.type}</td>
          <td>${note.author}</td>
          <td>${note.text}</td>
        </tr>`,
    )}
  </table>`,
);

/** Label in the cell before, TinyMCE for the entry: its text area lives in an iframe of its own. */
const newNote = doc(
  'Add note',
  html`<script src="/vendor/tinymce/tinymce.min.js"></script>
    <form method="post" action="/oldcroft/person-new">
      <table width="760">
        <tr>
          <td class="lab">Date/time *</td>
          <td><input name="when" size="18" /></td>
        </tr>
        <tr>
          <td class="lab">Type *</td>
          <td>
            <select name="type">
              <option></option>
              <option>Day</option>
              <option>Night</option>
              <option>Incident</option>
            </select>
          </td>
        </tr>
        <tr>
          <td class="lab">Informed</td>
          <td><input name="informed" size="40" /></td>
        </tr>
        <tr>
          <td class="lab">Body map</td>
          <td><input type="checkbox" name="bodymap" value="y" /></td>
        </tr>
        <tr>
          <td class="lab">Entry *</td>
          <td><textarea id="entry" name="entry"></textarea></td>
        </tr>
        <tr>
          <td class="lab">Staff</td>
          <td><input name="staff" value="D. Ogden" readonly /></td>
        </tr>
        <tr>
          <td></td>
          <td><input type="submit" value="Save" /></td>
        </tr>
      </table>
    </form>
    <script>
      tinymce.init({
        selector: '#entry',
        height: 220,
        width: 560,
        menubar: false,
        statusbar: false,
        promotion: false,
        branding: false,
        plugins: 'lists',
        toolbar: 'bold italic bullist',
      });
    </script>`,
);

const framed: Record<string, Markup> = { top, menu, client, plan, notes, assessment, new: newNote };
const framesets: Record<string, () => string> = {
  '': outer,
  person: () => inner('plan'),
  'person-notes': () => inner('notes'),
  'person-assessment': () => inner('assessment'),
  'person-new': () => inner('new'),
};

/** @returns the page at a path below /oldcroft/, or null where there is none. */
export function oldcroft(path: string): string | null {
  const found = framed[path];
  return found ? (path === 'new' ? strict : loose) + found.text : (framesets[path]?.() ?? null);
}
