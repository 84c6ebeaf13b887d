/** What a note of the last days tells of an acute danger comes first among what is new. */
import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import type { SummaryLength } from '@/core/summary/item';
import { plainPage } from '../../../helpers/plain-page';

const recent = (notes: string[], length: SummaryLength = 'screen') =>
  buildReport(plainPage([{ heading: 'Mary Kerr' }, { heading: 'Daily notes', text: notes }]), {
    now: '2026-06-17',
    length,
  })
    .summary.items.filter(({ kind }) => kind === 'recent')
    .map(({ label, text }) => `${label}: ${text.replace(/^.*?Kim: /u, '')}`);

const FELL = '16/06/2026 18:00 Kim: Slipped in the kitchen, no injury.';
const URGENT = 'Urgent in the notes: ';

describe('an acute danger in a note', () => {
  it.each([
    'Asleep in chair, hard to rouse, RR 9, pupils pinpoint.',
    'Face drooping on the left this morning and speech slurred, left her to sleep.',
    'Chest pain down left arm, sweaty. Gave paracetamol.',
  ])('comes first under a plain word: %s', (text) => {
    for (const length of ['screen', 'glance'] as const)
      expect(recent([FELL, `15/06/2026 08:00 Kim: ${text}`], length)[0]).toBe(`${URGENT}${text}`);
  });

  it('comes first from a log that is one text, by the day above it', () => {
    const rule = '-'.repeat(40);
    const log = (day: string): string[] =>
      buildReport(
        plainPage([
          {
            text: [
              `CLIENT: MACLEOD, Effie\n${rule}\nSKIN: Leg ulcer.\n${rule}\nNOTES\n${day} PM AK Donnie visited.\nEffie asleep in chair, hard to rouse, RR 9, pupils wee.\n${day} AM AK Ate porridge.`,
            ],
          },
        ]),
        { now: '2026-06-17' },
      ).summary.items.flatMap(({ label, text }) => (URGENT.startsWith(label) ? [text] : []));
    expect(log('16/06')).toEqual(['Effie asleep in chair, hard to rouse, RR 9, pupils wee.']);
    expect(log('01/06')).toEqual([]);
  });

  it.each([
    ['15/06/2026 08:00', 'No chest pain today.'],
    ['15/06/2026 08:00', 'Ate porridge and sat with her sister.'],
    ['02/06/2026 08:00', 'Chest pain down left arm, sweaty.'],
  ])('and nothing else does: %s %s', (when, text) => {
    expect(recent([FELL, `${when} Kim: ${text}`]).filter((one) => one.startsWith(URGENT))).toEqual([]);
  });

  it.each(['Her husband had chest pain down his left arm.', 'Husband has chest pain, clammy.'])(
    'is the person’s own: %s',
    (text) => {
      expect(recent([FELL, `15/06/2026 08:00 Kim: ${text}`]).filter((one) => one.startsWith(URGENT))).toEqual(
        [],
      );
    },
  );

  it.each([
    ['Took 30 paracetamol at lunch.', 'Self-harm or risk to life'],
    ['BM 2.1, would not wake properly.', 'Seizure or collapse'],
    ['Lips blue for a minute.', 'Hospital or emergency'],
  ])('is called by what it was when it is older: %s', (text, label) => {
    expect(recent([`09/06/2026 08:00 Kim: ${text}`])).toEqual([`${label}: ${text}`]);
  });
});

describe('a change', () => {
  it.each(['Her husband Alf fell in the garden.', 'Husband has chest infection.'])(
    'of somebody else is a plain note: %s',
    (text) => {
      for (const one of recent([`16/06/2026 08:00 Kim: ${text}`], 'full')) expect(one).toBe(`Note: ${text}`);
    },
  );

  it('under a first name the page does not know may be the person’s', () => {
    expect(recent(['16/06/2026 08:00 Kim: Nora coughed on porridge twice.'])[0]).toMatch(/^Choking/u);
  });

  it('of the person keeps its name', () => {
    expect(recent(['16/06/2026 08:00 Kim: Fell in the garden, her husband Alf rang us.'])[0]).toMatch(
      /^Fall: /u,
    );
  });
});
