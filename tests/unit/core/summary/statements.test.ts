import { expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { readStatements } from '@/core/summary/statements';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';

it('reads the statements of a page once a day', () => {
  const page = plainPage([{ heading: 'Mobility', text: ['Walks with a frame. Needs two carers.'] }]);
  const reading = readSnapshot(page, { now: TODAY });
  const statements = readStatements(reading, TODAY);
  expect(statements.map(({ text }) => text)).toContain('Needs two carers.');
  expect(readStatements(reading, TODAY)).toBe(statements);
  const later = readStatements(readSnapshot(page, { now: '2027-01-01' }), '2027-01-01');
  expect(later).not.toBe(statements);
});
