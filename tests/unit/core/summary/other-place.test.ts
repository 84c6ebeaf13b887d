import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { inOtherPlaces } from '@/core/summary/other-place';
import { readStatements } from '@/core/summary/statements';
import { plainPage } from '../../../helpers/plain-page';

const NOW = '2026-06-15';
const othersIn = (room: string | null, ...text: string[]): string[] => {
  const pairs: [string, string][] = [
    ['Name', 'Ada Jones'],
    ...(room ? [['Room', room] as [string, string]] : []),
  ];
  const page = plainPage([{ pairs }, { heading: 'Fire and smoking', text }]);
  return inOtherPlaces(readStatements(readSnapshot(page, { now: NOW }), NOW)).map(({ text: said }) => said);
};

describe('somebody in another place', () => {
  it('is told by its number', () => {
    expect(othersIn('14', 'Rm 12 smokes an e-cigarette.')).toHaveLength(1);
    expect(othersIn('14', 'Room 3 taken to hospital with an overdose.')).toHaveLength(1);
    expect(othersIn(null, 'Flat 4 tenant has a key safe.')).toHaveLength(1);
    expect(othersIn(null, 'Rm 12 smokes an e-cigarette.')).toHaveLength(1);
  });

  it('is not the person, nor the place itself', () => {
    expect(othersIn('14', 'Room 14 catheter bag emptied.')).toEqual([]);
    expect(othersIn('14', 'Room 9 is the dining room.')).toEqual([]);
    expect(othersIn(null, 'Room 12 catheter bag emptied.')).toEqual([]);
    expect(othersIn(null, 'Flat 2, Millrace Court')).toEqual([]);
    expect(othersIn(null, 'She smokes in room 12.')).toEqual([]);
  });
});
