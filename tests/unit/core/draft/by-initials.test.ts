import { describe, expect, it } from 'vitest';
import { draftNote, planDraft } from '@/core/draft/draft';
import { improveDraft } from '@/core/draft/engine';
import { renderDraft } from '@/core/draft/render';

const input = (shorthand: string, others: 'typed' | 'initials') =>
  ({ shorthand, name: 'Doris', alsoNamed: ['Doris', 'Hill'], pronoun: 'she', others }) as const;
const said = (shorthand: string, others: 'typed' | 'initials' = 'initials'): string =>
  renderDraft(draftNote(input(shorthand, others))).replace(/\s*\[ask:[^\]]*\]/gu, '');

const shorts: [shorthand: string, name: string, initial: string][] = [
  ['watched tv with Mavis after tea', 'Mavis', 'M.'],
  ['Mavis came into her room 0200', 'Mavis', 'M.'],
  ['sat next to mavis at lunch', 'mavis', 'M.'],
  ['her daughter Jane visited 2pm', 'Jane', 'J.'],
  ['told dtr Ann 1010', 'Ann', 'A.'],
  ['Ann (dtr) rang 1010', 'Ann', 'A.'],
  ['rang son Paul re appt', 'Paul', 'P.'],
  ['friend Pat brought cake', 'Pat', 'P.'],
  ['neighbour Mrs Patel visited', 'Patel', 'P.'],
  ['Mehwish visited, brought flowers', 'Mehwish', 'M.'],
  ['resident Betty sang to her', 'Betty', 'B.'],
  ['sister Pru told 1600', 'Pru', 'P.'],
  ['shouted at by Betty', 'Betty', 'B.'],
  ['sat by Leroy at lunch', 'Leroy', 'L.'],
  ["stopping at Gloria's house", 'Gloria', "G's"],
  ['walked in garden with Lily', 'Lily', 'L.'],
  ['played cards with Reg and Norma', 'Norma', 'N.'],
  ["helped fold Jane's washing", 'Jane', "J's"],
  ['ate lunch with Jane Okafor', 'Okafor', 'J. O.'],
  ['visited by Ron Hill, her brother', 'Ron', 'R. Hill'],
];

const stays: [shorthand: string, name: string][] = [
  ['Doris ate all lunch', 'Doris'],
  ['told nurse Kim 1010', 'Kim'],
  ['Kim (senior) told 1010', 'Kim'],
  ['told Kim 1010', 'Kim'],
  ['told Kim and Raj 1010', 'Raj'],
  ['handed over to Kim', 'Kim'],
  ['Kim informed 0900', 'Kim'],
  ['Dr Patel visited', 'Patel'],
  ['hoisted with carer Kim', 'Kim'],
  ['me + Mo sat her up', 'Mo'],
  ['meds witnessed by Kim', 'Kim'],
  ['given 2 paracetamol 1112 by Kim', 'Kim'],
  ['shift lead Kim knew 1900', 'Kim'],
  ['keyworker Miss Dunn said all ok', 'Dunn'],
  ['ward sister Pru rang 1600', 'Pru'],
  ['OT Hana came 1030', 'Hana'],
  ['Kim on nights heard her fall', 'Kim'],
  ['carers Kim and Raj turned her', 'Raj'],
  ['born in Dudley', 'Dudley'],
  ['stays at her nana house', 'Nana'],
  ['said "Mavis hit me"', 'Mavis'],
  ['went to St Enid church', 'Enid'],
  ['appt in May', 'May'],
  ['fell on the path in Florence Road', 'Florence'],
  ['had Weetabix and a Lucozade', 'Lucozade'],
  ['lunch at the Victoria', 'Victoria'],
  ['trip to Skegness', 'Skegness'],
];

describe('other people by initials, where the organisation asks for it', () => {
  it.each(shorts)('%j: %s', (shorthand, name, initial) => {
    expect(said(shorthand)).not.toMatch(new RegExp(`\\b${name}\\b`, 'iu'));
    expect(said(shorthand)).toContain(initial);
    // Not asked for: the name stays.
    expect(said(shorthand, 'typed')).toMatch(new RegExp(`\\b${name}\\b`, 'iu'));
  });

  it.each(stays)('stays: %j: %s', (shorthand, name) => {
    expect(said(shorthand)).toContain(name);
    expect(said(shorthand)).toBe(said(shorthand, 'typed'));
  });

  it('keeps the role the worker gave', () => {
    expect(said('her daughter Jane visited 2pm')).toContain('daughter J. visited');
  });

  it('keeps two people apart whose names begin alike', () => {
    expect(said('Mavis and Maureen sang with her')).toMatch(/M\. and M2\b/u);
  });

  it('is the same person wherever she is named', () => {
    expect(said('dtr Jane visited. Jane brought cake')).toMatch(/J\. visited.*J\. brought cake/u);
  });

  it('leaves another form of the person’s own name', () => {
    const lines = draftNote({ shorthand: 'Liz ate lunch', name: 'Elizabeth', others: 'initials' });
    expect(renderDraft(lines)).toContain('Liz');
  });

  it('shortens nobody where nothing says whose note it is', () => {
    expect(renderDraft(draftNote({ shorthand: 'walked with Mavis', others: 'initials' }))).toContain('Mavis');
  });

  it('names the person by initial in the part about somebody else, whose own name stays', () => {
    const text = said('ate all tea. Betty rm 5 had bath, sang with Doris');
    expect(text).toContain('Betty');
  });

  it('asks no more than it did', () => {
    const asks = (others: 'typed' | 'initials') =>
      shorts.flatMap(([shorthand]) =>
        draftNote(input(shorthand, others)).entries.flatMap(({ sentences }) =>
          sentences.flatMap((sentence) => sentence.asks.map(({ kind }) => kind)),
        ),
      );
    expect(asks('initials')).toEqual(asks('typed'));
  });

  it('refuses an engine’s wording that says the name, and takes one with the initial', async () => {
    const words = async (offer: string): Promise<string> => {
      const { draft, plan } = planDraft(input('walked in garden w Mavis', 'initials'));
      let last = draft;
      const engine = { mends: true, word: () => Promise.resolve([offer]) } as const;
      for await (const better of improveDraft(draft, plan, engine, { aborted: false })) last = better;
      return renderDraft(last);
    };
    expect(await words('Doris walked in the garden with Mavis.')).not.toContain('Mavis');
    expect(await words('Doris walked in a garden with M.')).toMatch(/^Doris walked in a garden with M\./u);
  });

  it('shows a writing engine a mark, and puts the initial back', async () => {
    const { draft, plan } = planDraft(input('walked in garden w Mavis', 'initials'));
    let last = draft;
    const word = ({ masked }: { masked: string }): Promise<string[]> =>
      Promise.resolve([`Doris ${masked.replace(' w ', ' with ').replace('in garden', 'in the garden')}.`]);
    for await (const better of improveDraft(draft, plan, { word }, { aborted: false })) last = better;
    expect(renderDraft(last)).toContain('with M.');
    expect(last.entries[0]?.sentences[0]?.wordedBy).toBe('writer');
  });
});
