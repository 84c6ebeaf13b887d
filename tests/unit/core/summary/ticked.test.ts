import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { tickedIn } from '@/core/summary/ticked';
import { plainPage } from '../../../helpers/plain-page';

const ticked = (text: string): string[] | null =>
  tickedIn(text, 0, text.length)?.map(({ start, end }) => text.slice(start, end)) ?? null;
const flagsOf = (label: string, text: string): string[] =>
  buildReport(
    plainPage([
      {
        heading: 'Care needs',
        pairs: [
          ['Name', 'Ada Jones'],
          ['NHS number', '485 777 3456'],
          [label, text],
        ],
      },
    ]),
    { now: '2026-06-15' },
  ).summary.items.flatMap(({ kind, rule }) => (kind === 'red-flag' && /^RF\d+$/u.test(rule) ? [rule] : []));

describe('tick boxes in a text', () => {
  it('say what is ticked, whether the box stands before or behind', () => {
    expect(ticked('[ ] Yes [x] No')).toEqual(['No']);
    expect(ticked('Yes ☐ No ☑')).toEqual(['No']);
    expect(ticked('☐ Diabetes ☑ Epilepsy ☒ Asthma')).toEqual(['Epilepsy', 'Asthma']);
    expect(ticked('Uses: ☐ stick ☑ frame, with one')).toEqual(['Uses:', 'frame, with one']);
    expect(ticked('[x] commode at bedside')).toEqual(['commode at bedside']);
  });

  it('say nothing where none is ticked', () => {
    expect(ticked('☐ Yes ☐ No')).toEqual([]);
    expect(ticked('[ ] Oxygen')).toEqual([]);
  });

  it('are none in other texts', () => {
    expect(ticked('called out [x] times')).toBeNull();
    expect(ticked('Warfarin [see chart]')).toBeNull();
    expect(ticked('☐ Ring the surgery about the swelling of both her legs')).toBeNull();
  });

  it('raise a red flag for what is ticked alone', () => {
    expect(flagsOf('Pacemaker', '[x] Yes [ ] No')).toContain('RF31');
    expect(flagsOf('Pacemaker', '[ ] Yes [x] No')).toEqual([]);
    expect(flagsOf('Devices', '☑ Pacemaker ☐ Splint')).toContain('RF31');
    expect(flagsOf('Devices', '☐ Pacemaker ☑ Splint')).not.toContain('RF31');
    expect(flagsOf('Catheter', '☐ Yes ☐ No')).toEqual([]);
  });
});
