import { html, type Markup } from '../html';
import type { DemoPerson, LabelValue, PlanSection } from '../people/types';
import { personPage } from './layout';

export function summaryList(rows: readonly LabelValue[]): Markup {
  return html`<dl class="nhsuk-summary-list">
    ${rows.map(
      ([label, value]) =>
        html`<div class="nhsuk-summary-list__row">
          <dt class="nhsuk-summary-list__key">${label}</dt>
          <dd class="nhsuk-summary-list__value">${value}</dd>
        </div>`,
    )}
  </dl>`;
}

export function callout(heading: string, text: string): Markup {
  return html`<div class="nhsuk-warning-callout">
    <h3 class="nhsuk-warning-callout__label">
      <span role="text"><span class="nhsuk-u-visually-hidden">Important: </span>${heading}</span>
    </h3>
    <p>${text}</p>
  </div>`;
}

function body(section: PlanSection): Markup {
  return html`<p class="plan-meta">
      Last updated ${section.updated} by
      ${section.author}${section.review && html`. Review due ${section.review}`}
    </p>
    ${section.warning && callout('Take care', section.warning)}
    ${
      section.need &&
      html`<h3 class="nhsuk-heading-s">Identified need</h3>
        <p>${section.need}</p>`
    }
    ${
      section.outcome &&
      html`<h3 class="nhsuk-heading-s">Planned outcome</h3>
        <p>${section.outcome}</p>`
    }
    ${
      section.how &&
      html`<h3 class="nhsuk-heading-s">How to support</h3>
        <ul class="nhsuk-list nhsuk-list--bullet">
          ${section.how.map((line) => html`<li>${line}</li>`)}
        </ul>`
    }
    ${section.text?.map((line) => html`<p>${line}</p>`)} ${section.facts && summaryList(section.facts)}
    ${section.risk && html`<div class="nhsuk-inset-text"><p>Risk: ${section.risk}</p></div>`}`;
}

/** The whole care plan on one page; rarely used sections are closed. */
export function planPage(person: DemoPerson): string {
  return personPage(
    person,
    'Care plan',
    html`<h1>Care plan</h1>
      <section class="plan-section">
        <h2>About me</h2>
        ${person.aboutMe.map((line) => html`<p>${line}</p>`)}
      </section>
      ${person.sections.map((section) =>
        section.closed
          ? html`<details class="nhsuk-details nhsuk-expander" id="${section.id}">
              <summary class="nhsuk-details__summary">
                <span class="nhsuk-details__summary-text">${section.title}</span>
              </summary>
              <div class="nhsuk-details__text">${body(section)}</div>
            </details>`
          : html`<section class="plan-section" id="${section.id}">
              <h2>${section.title}</h2>
              ${body(section)}
            </section>`,
      )}`,
  );
}

/** Landing page of one person: tabs, of which one is open. */
export function overviewPage(person: DemoPerson): string {
  const latest = person.notes.slice(0, 3);
  const tabs: [id: string, name: string, content: Markup][] = [
    [
      'about',
      'About me',
      html`<h2>About me</h2>
        ${person.aboutMe.map((line) => html`<p>${line}</p>`)}`,
    ],
    [
      'contacts',
      'Contacts',
      html`<h2>Contacts</h2>
        <table class="nhsuk-table">
          <caption class="nhsuk-table__caption">
            People to contact
          </caption>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Relationship</th>
              <th scope="col">Phone</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            ${person.contacts.map(
              (one) =>
                html`<tr>
                  <td>${one.name}</td>
                  <td>${one.relationship}</td>
                  <td>${one.phone}</td>
                  <td>${one.note}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
    ],
    [
      'weights',
      'Weight',
      html`<h2>Weight</h2>
        <table class="nhsuk-table">
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Weight</th>
            </tr>
          </thead>
          <tbody>
            ${person.weights.map(
              ([date, weight]) =>
                html`<tr>
                  <td>${date}</td>
                  <td>${weight}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
    ],
  ];
  return personPage(
    person,
    'Overview',
    html`<h1>${person.preferredName}</h1>
      <div class="nhsuk-tabs" data-module="nhsuk-tabs">
        <h2 class="nhsuk-tabs__title">Contents</h2>
        <ul class="nhsuk-tabs__list">
          ${tabs.map(
            ([id, name], index) =>
              html`<li class="nhsuk-tabs__list-item ${index === 0 ? 'nhsuk-tabs__list-item--selected' : ''}">
                <a class="nhsuk-tabs__tab" href="#${id}">${name}</a>
              </li>`,
          )}
        </ul>
        ${tabs.map(
          ([id, , content], index) =>
            html`<div class="nhsuk-tabs__panel ${index === 0 ? '' : 'nhsuk-tabs__panel--hidden'}" id="${id}">
              ${content}
            </div>`,
        )}
      </div>
      <h2>Latest notes</h2>
      ${latest.map((note) => html`<p><strong>${note.type}</strong>, ${note.author}: ${note.text}</p>`)}`,
  );
}

/** Medicines as a table, topical and when-required rows included. */
export function medicinesPage(person: DemoPerson): string {
  return personPage(
    person,
    'Medicines',
    html`<h1>Medicines</h1>
      <table class="nhsuk-table">
        <caption class="nhsuk-table__caption">
          Current medicines
        </caption>
        <thead>
          <tr>
            ${['Medicine', 'Dose', 'Times', 'What for', 'Notes'].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${person.medicines.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.name}</th>
                <td>${one.dose}</td>
                <td>${one.times}</td>
                <td>${one.reason}</td>
                <td>${one.note || '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}
