import { peggyEllis } from '../people/peggy-ellis';
import { winstonClarke } from '../people/winston-clarke';
import { medicinesPage, overviewPage, planPage } from './plan';
import { newNotePage, notesPage, peoplePage, reviewPage, visitsPage } from './notes';

const people = [peggyEllis, winstonClarke];

const pages = {
  '': overviewPage,
  plan: planPage,
  visits: visitsPage,
  medicines: medicinesPage,
  notes: notesPage,
  'notes/new': newNotePage,
  review: reviewPage,
} as const;

/** @returns the page at a path below /harbour/, or null where there is none. */
export function harbour(path: string): string | null {
  if (path === '') return peoplePage(people);
  const [, id, rest = ''] = /^people\/([\w-]+)(?:\/(.+))?$/.exec(path) ?? [];
  const person = people.find((one) => one.id === id);
  const build = pages[rest as keyof typeof pages];
  return person && build ? build(person) : null;
}
