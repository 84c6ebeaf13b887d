import { html, type Markup } from '../html';
import type { DemoPerson } from '../people/types';

const assets = '/vendor/nhsuk-frontend/dist/nhsuk/nhsuk-frontend-10.6.1.min';

const logo = html`<svg
  class="nhsuk-header__logo"
  xmlns="http://www.w3.org/2000/svg"
  viewBox="0 0 60 24"
  width="60"
  height="24"
  role="img"
  aria-label="Harbour"
>
  <path d="M4 16h52l-8 6H12z" fill="currentColor" />
  <path d="M28 2v13H12z" fill="currentColor" />
  <path d="M32 5v10h14z" fill="currentColor" />
</svg>`;

/** The frame of every Harbour page: cookie banner, header with navigation, content, footer. */
export function page(title: string, content: Markup): string {
  return html`<!doctype html>
    <html lang="en" class="nhsuk-template">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Harbour Care Record</title>
        <link rel="stylesheet" href="${assets}.css" />
        <link rel="stylesheet" href="/harbour/harbour.css" />
      </head>
      <body class="nhsuk-template__body">
        <script>
          document.body.className += ' js-enabled nhsuk-frontend-supported';
        </script>
        <div class="cookies" role="region" aria-label="Cookies on Harbour Care Record">
          <div class="nhsuk-width-container">
            <p>We use cookies to keep you signed in. <a href="#">View our cookie policy</a></p>
          </div>
        </div>
        <a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
        <header class="nhsuk-header" role="banner">
          <div class="nhsuk-header__container nhsuk-width-container">
            <div class="nhsuk-header__service">
              <a class="nhsuk-header__service-logo" href="/harbour/">
                ${logo}<span class="nhsuk-header__service-name">Harbour Care Record</span>
              </a>
            </div>
          </div>
          <nav class="nhsuk-header__navigation" aria-label="Menu">
            <div class="nhsuk-header__navigation-container nhsuk-width-container">
              <ul class="nhsuk-header__navigation-list">
                <li class="nhsuk-header__navigation-item">
                  <a class="nhsuk-header__navigation-link" href="/harbour/">People</a>
                </li>
                <li class="nhsuk-header__navigation-item">
                  <a class="nhsuk-header__navigation-link" href="#rota">Rota</a>
                </li>
                <li class="nhsuk-header__navigation-item">
                  <a class="nhsuk-header__navigation-link" href="#messages">Messages (3)</a>
                </li>
              </ul>
            </div>
          </nav>
        </header>
        ${content}
        <footer class="nhsuk-footer" role="contentinfo">
          <div class="nhsuk-width-container">
            <p class="nhsuk-body-s">Harbour Care Record 8.2. All people shown are invented.</p>
          </div>
        </footer>
        <script type="module">
          import { initAll } from '${assets}.js';
          initAll();
        </script>
      </body>
    </html>`.text;
}

const pages = [
  ['', 'Overview'],
  ['/plan', 'Care plan'],
  ['/visits', 'Visits'],
  ['/medicines', 'Medicines'],
  ['/notes', 'Daily notes'],
] as const;

/** One person's page: banner with identity and tags, secondary navigation, content. */
export function personPage(person: DemoPerson, current: string, content: Markup): string {
  const root = `/harbour/people/${person.id}`;
  return page(
    `${person.name}: ${current}`,
    html`<div class="patient-banner" role="region" aria-label="Person">
        <div class="nhsuk-width-container">
          <div class="patient-banner__name">${person.title} ${person.name}</div>
          <dl class="patient-banner__facts">
            <div>
              <dt>Likes to be called</dt>
              <dd>${person.preferredName}</dd>
            </div>
            <div>
              <dt>Born</dt>
              <dd>${person.dateOfBirth} (${person.age} years)</dd>
            </div>
            <div>
              <dt>NHS number</dt>
              <dd>${person.nhsNumber}</dd>
            </div>
            <div>
              <dt>Lives at</dt>
              <dd>${person.place}</dd>
            </div>
          </dl>
          <div class="patient-banner__tags">
            ${person.tags.map((tag) => html`<strong class="nhsuk-tag nhsuk-tag--red">${tag}</strong> `)}
          </div>
        </div>
      </div>
      <div class="nhsuk-width-container">
        <nav class="person-nav" aria-label="Sections of this record">
          ${pages.map(
            ([path, name]) =>
              html`<a href="${root}${path}" ${name === current ? html`aria-current="page"` : ''}>${name}</a>`,
          )}
        </nav>
        <main class="nhsuk-main-wrapper" id="maincontent">${content}</main>
      </div>`,
  );
}

export const harbourCss = `
.cookies { background: #fff; border-bottom: 1px solid #d8dde0; padding: 8px 0; }
.cookies p { margin: 0; font-size: 16px; }
.nhsuk-header__service-logo { color: #fff; display: inline-flex; gap: 12px; align-items: center; text-decoration: none; }
.patient-banner { background: #e8edee; border-bottom: 4px solid #005eb8; padding: 16px 0; position: sticky; top: 0; z-index: 5; }
.patient-banner__name { font-size: 26px; font-weight: 600; }
.patient-banner__facts { display: flex; flex-wrap: wrap; gap: 4px 32px; margin: 4px 0 8px; }
.patient-banner__facts div { display: flex; gap: 6px; }
.patient-banner__facts dt { color: #4c6272; } .patient-banner__facts dd { margin: 0; }
.person-nav { display: flex; gap: 24px; padding: 12px 0 0; border-bottom: 1px solid #d8dde0; }
.person-nav a { padding-bottom: 8px; } .person-nav a[aria-current] { border-bottom: 4px solid #005eb8; color: #212b32; text-decoration: none; }
.plan-section { border-top: 1px solid #d8dde0; padding-top: 24px; margin-bottom: 32px; }
.plan-meta { color: #4c6272; font-size: 16px; }
.note { border-left: 4px solid #d8dde0; padding: 0 0 0 16px; margin-bottom: 24px; }
.note header { display: flex; gap: 12px; align-items: baseline; flex-wrap: wrap; }
.note time { font-weight: 600; }
`;
