/** Notes whose stamp is a label, or a day said as people say it. */
import { describe, expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import { plainPage, type PlainSection } from '../../../helpers/plain-page';

const now = '2026-06-17';
const notesOf = (section: PlainSection) =>
  buildRecord(plainPage([{ pairs: [['Name', 'Winifred Holroyd']] }, section]), { now }).notes;

describe('a note under its stamp', () => {
  it('is told by a label with the day, the part of the day and who wrote', () => {
    const notes = notesOf({
      heading: 'Last calls',
      pairs: [
        ['16/06 tea · Florin D.', 'Cooked lentils, she is pleased.'],
        ['15/06 am · Patience K.', 'Fingers fat and purple in the splint.'],
        ['Message from office', 'Ring before you go out there.'],
      ],
    });
    expect(notes.map(({ when, author }) => [when, author])).toEqual([
      ['2026-06-16', 'Florin D.'],
      ['2026-06-15', 'Patience K.'],
    ]);
  });

  it('is no part of a plan that somebody kept on some day', () => {
    const pairs: [string, string][] = [
      ['03/06/2026 Ada Obi', 'Smokes five a day on the step.'],
      ['04/06/2026 Ada Obi', 'Walks with a frame to the gate.'],
    ];
    expect(notesOf({ heading: 'Moving', pairs })).toEqual([]);
  });

  it('is told by a day as people say it, with the hour', () => {
    const notes = notesOf({
      heading: 'This stay',
      text: [
        'Mon 15 20:40 Farai – Settled by nine, bonnet on.',
        'Tue 16 13:05 Jolene – Seizure, three minutes.',
      ],
    });
    expect(notes.map(({ when }) => when)).toEqual(['2026-06-15T20:40', '2026-06-16T13:05']);
  });

  it('is told by who wrote it, in brackets or up to a stop behind the day', () => {
    const bracketed = ['6 May 2026 (Beatriz) She keeps halal now.', '4 May 2026 (Tom) Back an hour late.'];
    expect(notesOf({ heading: 'Log [edit]', items: bracketed })).toHaveLength(2);
    const stopped = ['21/05/26 Iain. She took two tests.', '18/05/26 Iain. No hot water for a week.'];
    expect(notesOf({ heading: 'Contact sheet', text: stopped })).toHaveLength(2);
  });
});
