import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { readStatements } from '@/core/summary/statements';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';

const page = (label: string, text: string) =>
  plainPage([
    {
      pairs: [
        ['Name', 'Olwen Tranter'],
        [label, text],
      ],
    },
  ]);

function said(label: string, text: string): string[] {
  const statements = readStatements(readSnapshot(page(label, text), { now: TODAY }), TODAY);
  return statements.filter((one) => one.label === label).map((one) => one.text);
}

describe('a box of tags', () => {
  it('parts a list of tags at its commas', () => {
    expect(said('Tags', 'DNACPR, NKDA, Falls risk')).toEqual(['DNACPR', 'NKDA', 'Falls risk']);
    expect(said('Alerts', 'Falls, Oxygen')).toEqual(['Falls', 'Oxygen']);
    expect(said('Alerts', 'falls outside x1 Jan 2026; smokes at kitchen table')).toHaveLength(2);
  });

  it.each(['Alerts', 'Flags', 'Risks', 'Warnings'])('parts "%s" at lines and sentences first', (label) => {
    const lines = [
      'Warfarin, INR clinic on Tuesdays',
      'Penicillin allergy, came out in hives',
      'Latex, rash',
      'Two falls, bruised hip and shoulder',
    ];
    expect(said(label, lines.join('\n'))).toEqual(lines);
    const sentences = lines.map((line) => `${line}.`);
    expect(said(label, sentences.join(' '))).toEqual(sentences);
  });

  it('joins no two lines under one flag', () => {
    const snapshot = page('Alerts', 'Aspirin stopped, bleed\nApixaban 5mg\nPlasters, rash\nPenicillin, rash');
    const { record } = readSnapshot(snapshot, { now: TODAY });
    const flags = summarise(record, snapshot, { now: TODAY }).items.filter(({ kind }) => kind === 'red-flag');
    expect(flags.map(({ text }) => text).filter((text) => text.includes('\n'))).toEqual([]);
    expect(flags.find(({ rule }) => rule === 'RF08')?.text).toContain('Apixaban 5mg');
  });

  it('leaves other labels to sentences', () => {
    expect(said('Notes', 'Tea, toast, jam')).toEqual(['Tea, toast, jam']);
  });
});
