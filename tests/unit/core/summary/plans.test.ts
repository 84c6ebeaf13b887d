import { describe, expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import { buildReport, failedReport, reportSchema } from '@/core/report';
import type { SummaryItem, SummaryKind } from '@/core/summary/item';
import { plainText } from '@/core/summary/plain-text';
import { summarise } from '@/core/summary/summarise';
import { cp01, cp02, cp04, cp12, TODAY } from '../../../helpers/care-pages';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const itemsOf = (page: PlainSection[]): SummaryItem[] => {
  const snapshot = plainPage(page);
  return summarise(buildRecord(snapshot, { now: TODAY }), snapshot, { now: TODAY }).items;
};

/** The texts of one kind, each with its rule. */
const texts = (items: SummaryItem[], kind: SummaryKind): string =>
  items
    .filter((item) => item.kind === kind)
    .map((item) => `${item.rule} ${item.text}`)
    .join('\n');

describe('four plans with seeded faults (care-domain 6.1)', () => {
  it('CP01: a residential plan', () => {
    const items = itemsOf(cp01);
    expect(items[0]).toMatchObject({ kind: 'who', text: 'Dot' });
    const conflicts = texts(items, 'conflict');
    expect(conflicts).toMatch(/CF01 .*NKDA.*penicillin/);
    expect(conflicts).toMatch(/CF07 Age 89 .*gives 90 \(calculated\)/);
    const flags = texts(items, 'red-flag');
    for (const wanted of [
      /RF02 DNACPR in place/,
      /RF03 Soft diet/,
      /RF03 .*Thickener stage 2/,
      /RF08 Apixaban/,
      /RF13 2 falls since March/,
      /RF17 Sensor mat/,
    ])
      expect(flags).toMatch(wanted);
    const stale = texts(items, 'staleness');
    for (const wanted of [
      /ST01 Review was due 28\/05\/2026/,
      /ST08 .*Lacks capacity/,
      /ST09 .*DNACPR in place/,
      /ST10 Weight 54.4kg \(Feb\) to 50.1kg \(12\/05\): 7.9 % lower \(calculated\)/,
      /ST11 .*Soft diet/,
      /ST07 .*Reposition regularly/,
      /ST15 .*Sensor mat/,
      /ST14 .*Paracetamol/,
    ])
      expect(stale).toMatch(wanted);
    expect(texts(items, 'not-found')).toMatch(/MUST/);
    expect(items.map((item) => item.text).join(' ')).not.toMatch(/bed rail/i);
  });

  it('CP02: a home-care plan by visit', () => {
    const items = itemsOf(cp02);
    const flags = texts(items, 'red-flag');
    for (const wanted of [
      /RF09 .*Sinemet/,
      /RF11 .*2 carers/,
      /RF23 .*smokes/,
      /RF23 .*Cetraben/,
      /RF26 .*Catheter/,
      /RF30/,
    ])
      expect(flags).toMatch(wanted);
    expect(texts(items, 'conflict')).toMatch(/CF14 .*21:00.*20:30/);
    expect(texts(items, 'staleness')).toMatch(/ST16 Only a power for money/);
    const missing = texts(items, 'not-found');
    for (const wanted of [/NF01/, /NF03/, /NF06/, /NF07/]) expect(missing).toMatch(wanted);
    expect(items.map((item) => item.text).join(' ')).not.toMatch(/4471/);
  });

  it('CP04: a one-page profile with positive behaviour support', () => {
    const items = itemsOf(cp04);
    const flags = texts(items, 'red-flag');
    for (const wanted of [
      /RF06 .*Buccal midazolam/,
      /RF06 .*never alone in bath/,
      /RF35 Clozapine/,
      /RF18 .*appointee/,
      /RF28 .*yes to everything/,
    ])
      expect(flags).toMatch(wanted);
    expect(texts(items, 'conflict')).toMatch(/CF11 .*none.*Front door alarm/);
    const stale = texts(items, 'staleness');
    expect(stale).toMatch(/ST12 .*03\/2025/);
    expect(stale).toMatch(/ST13 .*Jan 2025/);
    expect(texts(items, 'not-found')).toMatch(/NF04/);
    expect(texts(items, 'matters')).toMatch(/mosque/);
  });

  it('CP12: a template left in', () => {
    const items = itemsOf(cp12);
    const conflicts = texts(items, 'conflict');
    for (const wanted of [
      /CF04 .*hoist x2.*independently/,
      /CF02 .*Level 4.*normal diet/,
      /CF08 .*Patrick Mallon.*Rose/,
    ])
      expect(conflicts).toMatch(wanted);
    const stale = texts(items, 'staleness');
    for (const wanted of [
      /ST02 .*ongoing/,
      /ST06 .*SEE FILE/,
      /ST06 .*xxx/,
      /ST17 .*NOK has signed/,
      /ST21 Not stated: “DNR: Y\/N/,
    ])
      expect(stale).toMatch(wanted);
    expect(texts(items, 'not-found')).toMatch(/NF01 No allergy entry found on this page/);
    expect(texts(items, 'red-flag')).not.toMatch(/RF02/);
  });
});

describe('lengths, export and report', () => {
  const snapshot = plainPage(cp01);
  const record = buildRecord(snapshot, { now: TODAY });

  it('shows less at a glance and says what is left out', () => {
    const [glance, screen, full] = (['glance', 'screen', 'full'] as const).map((length) =>
      summarise(record, snapshot, { now: TODAY, length }),
    );
    expect(glance?.items.length).toBeLessThanOrEqual(10);
    expect(glance?.left).toBeGreaterThan(0);
    expect(screen?.items.length).toBeGreaterThan(glance?.items.length ?? 0);
    expect(full?.items.length).toBeGreaterThanOrEqual(screen?.items.length ?? 0);
    expect(full?.left).toBe(0);
  });

  it('gives the same ids for an unchanged page read again', () => {
    const again = plainPage(cp01);
    const ids = summarise(buildRecord(again, { now: TODAY }), again, { now: TODAY }).items.map(
      (item) => item.id,
    );
    expect(ids).toEqual(summarise(record, snapshot, { now: TODAY }).items.map((item) => item.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('leaves older notes out of a handover', () => {
    const page = plainPage([
      {
        heading: 'Daily notes',
        cards: [
          ['14/06/2026 21:00', 'J. Bell', 'Fell by the bed, no injury seen.'],
          ['10/06/2026 08:00', 'A. Rose', 'Refused breakfast and lunch today.'],
        ],
      },
    ]);
    const notes = buildRecord(page, { now: TODAY });
    const recent = (since?: string): string =>
      texts(summarise(notes, page, { now: TODAY, ...(since ? { since } : {}) }).items, 'recent');
    expect(recent()).toMatch(/Fell by the bed[\s\S]*Refused breakfast/);
    expect(recent('2026-06-14T07:00')).toMatch(/Fell by the bed/);
    expect(recent('2026-06-14T07:00')).not.toMatch(/Refused/);
  });

  it('exports plain text with sources', () => {
    const text = plainText(summarise(record, snapshot, { now: TODAY }), record, {
      page: 'Care plan',
      readAt: '15/06/2026 08:00',
    });
    expect(text).toMatch(/for Dot/);
    expect(text).toMatch(/Blood thinner: Apixaban 2.5mg bd\. \(Medicines\)/);
    expect(text).toMatch(/may not show the whole plan/);
  });

  it('reports in the shape that is promised', () => {
    expect(reportSchema.parse(buildReport(snapshot, { now: TODAY }))).toMatchObject({
      errors: [],
      person: { preferredName: { value: 'Dot' } },
    });
    expect(reportSchema.parse(failedReport('x.html', ['gone'])).errors).toEqual(['gone']);
  });

  it('takes four times as long for four times the page, not more', { timeout: 60_000 }, () => {
    const cost = (sections: number): number => {
      const page = plainPage(
        Array.from({ length: sections }, (_, index) => ({
          heading: `Section ${index}`,
          text: [`Needs help of one to wash ${index}. Prompt fluids. Fell on 0${(index % 8) + 1}/05/2026.`],
          pairs: Array.from({ length: 8 }, (__, row): [string, string] => [
            `Label ${row}`,
            `value ${index} ${row} with a few words`,
          ]),
        })),
      );
      const before = process.cpuUsage().user;
      summarise(buildRecord(page, { now: TODAY }), page, { now: TODAY });
      return process.cpuUsage().user - before;
    };
    cost(60);
    const small = Math.min(cost(60), cost(60), cost(60));
    expect(Math.min(cost(240), cost(240))).toBeLessThan(small * 10);
  });
});
