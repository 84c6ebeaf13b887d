import { html, showWhen, type Markup } from '../html';
import type { CareNote, DemoPerson } from '../people/types';
import { callout, summaryList } from './plan';
import { page, personPage } from './layout';

/** Everybody in the service: a page about no one person. */
export function peoplePage(people: readonly DemoPerson[]): string {
  return page(
    'People',
    html`<div class="nhsuk-width-container">
      <main class="nhsuk-main-wrapper" id="maincontent">
        <h1>People we support</h1>
        <table class="nhsuk-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Born</th>
              <th scope="col">Lives at</th>
            </tr>
          </thead>
          <tbody>
            ${people.map(
              (person) =>
                html`<tr>
                  <td><a href="/harbour/people/${person.id}">${person.name}</a></td>
                  <td>${person.dateOfBirth}</td>
                  <td>${person.place}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </main>
    </div>`,
  );
}

/** Home care by visit: domain facts are scattered inside tasks. */
export function visitsPage(person: DemoPerson): string {
  return personPage(
    person,
    'Visits',
    html`<h1>Visits</h1>
      ${person.visits.length === 0 && html`<p>No visits are planned for ${person.preferredName}.</p>`}
      ${person.tags.includes('DNACPR') && callout('Before you start', 'Read the alerts in the care plan.')}
      ${person.visits.map(
        (visit) =>
          html`<div class="nhsuk-card">
            <div class="nhsuk-card__content">
              <h2 class="nhsuk-card__heading">${visit.name} visit ${visit.time}</h2>
              <p>${visit.length}, ${visit.carers}</p>
              ${summaryList(visit.tasks)}
            </div>
          </div>`,
      )}`,
  );
}

const noteArticle = (note: CareNote): Markup =>
  html`<article class="note" id="${note.id}">
    <header>
      <time datetime="${note.when}">${showWhen(note.when)}</time>
      <span>${note.author}, ${note.role}</span>
      <strong class="nhsuk-tag nhsuk-tag--grey">${note.type}</strong>
      ${
        note.addedLate &&
        html`<strong class="nhsuk-tag nhsuk-tag--yellow">Added late ${showWhen(note.addedLate)}</strong>`
      }
    </header>
    <p>${note.text}</p>
  </article>`;

const REVIEWED = 24;

/** What the plan says beside what was written lately, for a review of the plan. */
export function reviewPage(person: DemoPerson): string {
  return personPage(
    person,
    'Plan review',
    html`<h1>Plan review</h1>
      ${person.sections.map(
        ({ title, facts }) =>
          facts &&
          html`<section class="plan-section">
            <h2>${title}</h2>
            ${summaryList(facts)}
          </section>`,
      )}
      <h2>Latest daily notes</h2>
      ${person.notes.slice(0, REVIEWED).map(noteArticle)}`,
  );
}

/** Daily notes, newest first, all on the page. */
export function notesPage(person: DemoPerson): string {
  return personPage(
    person,
    'Daily notes',
    html`<h1>Daily notes</h1>
      <p><a class="nhsuk-button" href="/harbour/people/${person.id}/notes/new">Add a note</a></p>
      <p>Showing ${person.notes.length} notes</p>
      ${person.notes.map(noteArticle)}`,
  );
}

const types = ['Choose a type', 'Visit note', 'Food and drink', 'Skin', 'Medicines', 'Fall', 'Concern'];

/** The add-note form. It saves nothing: posts are only counted. */
export function newNotePage(person: DemoPerson): string {
  const radio = (value: string, index: number) =>
    html`<div class="nhsuk-radios__item">
      <input class="nhsuk-radios__input" id="told-${index}" name="told" type="radio" value="${value}" />
      <label class="nhsuk-label nhsuk-radios__label" for="told-${index}">${value}</label>
    </div>`;
  return personPage(
    person,
    'Daily notes',
    html`<h1>Add a note</h1>
      <form method="post" action="/harbour/people/${person.id}/notes/new" novalidate>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="note-type">Type of note</label>
          <select class="nhsuk-select" id="note-type" name="type" required>
            ${types.map((type) => html`<option>${type}</option>`)}
          </select>
        </div>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="note-date">Date</label>
          <input
            class="nhsuk-input nhsuk-input--width-10"
            id="note-date"
            name="date"
            type="date"
            value="2026-06-14"
            required
          />
        </div>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="note-time">Time it happened</label>
          <input class="nhsuk-input nhsuk-input--width-5" id="note-time" name="time" type="time" required />
        </div>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="note-fluid">Fluid taken (ml)</label>
          <input
            class="nhsuk-input nhsuk-input--width-5"
            id="note-fluid"
            name="fluid"
            inputmode="numeric"
            type="number"
            min="0"
          />
        </div>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="note-text">What happened</label>
          <div class="nhsuk-hint" id="note-text-hint">Write what you saw, heard and did.</div>
          <textarea
            class="nhsuk-textarea"
            id="note-text"
            name="text"
            rows="8"
            maxlength="4000"
            aria-describedby="note-text-hint"
            required
          ></textarea>
        </div>
        <div class="nhsuk-form-group">
          <fieldset class="nhsuk-fieldset">
            <legend class="nhsuk-fieldset__legend">Was anyone told?</legend>
            <div class="nhsuk-radios">${['Yes', 'No', 'Not needed'].map(radio)}</div>
          </fieldset>
        </div>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="note-told-who">Who was told</label>
          <input class="nhsuk-input" id="note-told-who" name="who" type="text" maxlength="120" />
        </div>
        <div class="nhsuk-checkboxes__item">
          <input class="nhsuk-checkboxes__input" id="note-follow" name="follow" type="checkbox" value="yes" />
          <label class="nhsuk-label nhsuk-checkboxes__label" for="note-follow">Needs following up</label>
        </div>
        <div class="nhsuk-form-group">
          <label class="nhsuk-label" for="note-author">Written by</label>
          <input
            class="nhsuk-input"
            id="note-author"
            name="author"
            type="text"
            value="Shanice Cole"
            readonly
          />
        </div>
        <button class="nhsuk-button" type="submit">Save note</button>
      </form>`,
  );
}
