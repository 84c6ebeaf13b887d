import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { missesOfRecord, missesOfSummary } from './compare';
import { folder, startReading, type Reading } from './open-page';
import { goldenSchema, type Golden } from './schema';

const today = '2026-06-15';
const slugs = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Never written by the test itself: a missing or empty expectation fails. */
const expected = (slug: string): Golden =>
  goldenSchema.parse(JSON.parse(readFileSync(join(folder, slug, 'expected.json'), 'utf8')));

let reading: Reading;
beforeAll(async () => {
  reading = await startReading();
}, 60_000);
afterAll(() => reading.close());

it('covers at least 48 page shapes', () => {
  expect(slugs.length).toBeGreaterThanOrEqual(48);
});

describe.each(slugs)('%s', (slug) => {
  it('is read as a person would read it', async () => {
    const golden = expected(slug);
    const snapshot = await reading.read(slug);
    const record = buildRecord(snapshot, { now: golden.summary?.now ?? today });
    expect(missesOfRecord(golden, snapshot, record)).toEqual([]);
  }, 30_000);
});

const summarised = slugs.filter((slug) => expected(slug).summary);

it('summarises the four worked plans, each in two layouts', () => {
  expect(summarised.filter((slug) => /^cp(01|02|04|12)-/.test(slug))).toHaveLength(8);
});

describe.each(summarised)('%s', (slug) => {
  it('is summarised with what its reader must know', async () => {
    const wanted = expected(slug).summary;
    if (!wanted) throw new Error('no summary expected');
    const snapshot = await reading.read(slug);
    const record = buildRecord(snapshot, { now: wanted.now });
    const summary = summarise(record, snapshot, { now: wanted.now, length: 'full' });
    expect(missesOfSummary(wanted, summary)).toEqual([]);
  }, 30_000);
});
