import { afterEach, describe, expect, test } from 'vitest';
import { noDocuments, putInForce } from '@/core/gaps/in-force';
import { kindOfBox } from '@/core/knowledge/site-maps';
import { buildRecord } from '@/core/record/build';
import type { PageSnapshot } from '@/core/record/snapshot';
import { plainPage } from '@/tests/helpers/plain-page';

const maps = (site: object) =>
  JSON.stringify({ version: 1, sites: [{ site: 'https://care.example', ...site }] }, null, 1);
const put = (siteMaps: string) => putInForce({ ...noDocuments, siteMaps });
afterEach(() => putInForce(noDocuments));

const now = '2026-06-15';

/** A page of a system that calls everything by names of its own. */
function page(url: string): PageSnapshot {
  const plain = plainPage([
    { pairs: [['Zirkel', 'Orla Fenwick']] },
    {
      heading: 'Zettel',
      text: ['14/06/2026 08:10 Jo Bright', 'Ate all her breakfast and drank two cups of tea.'],
    },
  ]);
  return { ...plain, url };
}

describe('a site map', () => {
  test('tells which label names the person, on its own site alone', () => {
    const named = (url: string) => buildRecord(page(url), { now }).person.name?.value ?? null;
    expect(named('https://care.example/people/1')).toBeNull();
    expect(put(maps({ person: ['Zirkel'] }))).toEqual([]);
    expect(named('https://care.example/people/1')).toBe('Orla Fenwick');
    expect(named('https://other.example/people/1')).toBeNull();
    expect(named('https://care.example:8443/people/1')).toBeNull();
  });

  test('tells which heading stands over notes', () => {
    const domain = () =>
      buildRecord(page('https://care.example/'), { now }).sections.find(({ title }) => title === 'Zettel')
        ?.domain;
    expect(domain()).not.toBe('notes');
    put(maps({ notes: ['zettel'] }));
    expect(domain()).toBe('notes');
  });

  test('takes nothing that the page does not show', () => {
    put(maps({ person: ['Name that is nowhere'], notes: ['Nowhere'] }));
    const [own, plain] = [page('https://care.example/'), page('https://plain.example/')];
    const { snapshotId: _own, ...hinted } = buildRecord(own, { now });
    const { snapshotId: _plain, ...without } = buildRecord(plain, { now });
    expect(hinted).toEqual(without);
  });

  test('says for which kind of note a box is', () => {
    put(maps({ noteBoxes: [{ label: 'Meal log', kind: 'N03' }] }));
    expect(kindOfBox('https://care.example/new', 'meal  log:')).toBe('N03');
    expect(kindOfBox('https://care.example/new', 'Other')).toBe('');
    expect(kindOfBox('https://other.example/new', 'Meal log')).toBe('');
    expect(kindOfBox('not an address', 'Meal log')).toBe('');
  });
});

test.each([
  [maps({ site: 'care.example' }), 'must match pattern'],
  [maps({ site: 'https://care.example/people' }), 'must match pattern'],
  [maps({ selector: '#person' }), 'selector'],
  [maps({ person: 'Name' }), 'expected array'],
  [maps({ noteBoxes: [{ label: 'Meal log', kind: 'N99' }] }), 'There is no N99.'],
  [
    JSON.stringify({ version: 1, sites: [{ site: 'https://a.example' }, { site: 'https://a.example' }] }),
    'twice',
  ],
])('%s is named as wrong and not used', (document, reason) => {
  expect(put(document)[0]).toMatchObject({
    of: 'siteMaps',
    reason: expect.stringContaining(reason) as string,
  });
  expect(kindOfBox('https://care.example/new', 'Meal log')).toBe('');
});
