import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';

function read(shorthand: string, type?: string): { text: string; kinds: string[] } {
  const { entries } = draftNote({ shorthand, name: 'Nell', pronoun: 'she', ...(type ? { type } : {}) });
  const sentences = entries.flatMap((entry) => entry.sentences);
  return {
    text: sentences.map(({ text }) => text).join(' '),
    kinds: sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind)),
  };
}

describe('figures of a history, a bag and a package', () => {
  it.each([
    ['2/2 moved hostel. 1/3 dr started sertraline. 12/3 last day of job', '1/3', 'third'],
    ['Aug 2019 stroke. 2020 moved in flat', '2020', '20:20'],
    ['cath bag full, est 1500?? pulled down', '1500', '15:00'],
    ['her dp pays 10h uses 6', '10h', '10:00'],
    ['rash since yest. T36.9 no wheeze', '36.9', '36. 9'],
    ['resps 26 sat 30 mins later 20', '30 minutes later', 'for 30'],
    ['bo x0 3 days', 'x0', 'opened'],
    ['said go on then when i asked', 'go on then when', 'on. Then'],
    ['air alarm 0120. turned R at 0130', 'Turned right', 'Right was'],
  ])('%j', (shorthand, says, never) => {
    expect(read(shorthand).text).toContain(says);
    expect(read(shorthand).text).not.toContain(never);
  });

  it('and what is a time or a fraction stays one', () => {
    expect(read('1/3 of tea. 2020 went to bed. seen at 10h').text).toMatch(/third.*20:20.*10:00/u);
  });
});

describe('a guess, and what was so instead', () => {
  it.each([
    ['he sat out? no they did 2 rounds', 'did 2 rounds', 'sat out'],
    ['clay eaten? no just on lip', 'lay just on lip', 'eaten'],
    ['LOW risk? no HIGH of falls i think', 'HIGH risk of falls', 'LOW'],
    ['better by 1030 (no wait 1045)', '10:45', '10:30'],
    ['graze L elbow, no the R one, size of a 5p', 'right elbow', 'left'],
    ['visits 2 wkly no 3 wkly', '3 weekly', '2 weekly'],
  ])('%j', (shorthand, says, never) => {
    expect(read(shorthand).text).toContain(says);
    expect(read(shorthand).text).not.toContain(never);
  });
});

describe('what a reader of the record does not need asked', () => {
  it.each([
    ['unclear', 'shwr 7.40, core grp after', 'seen by the DPX today'],
    ['who-told', 'lump R wrist seen 0730, nurse Cleo 0735 ice', 'lump R wrist seen 0730, ice on'],
    ['who-told', 'wants to go home, told me, told nurse', 'wants to go home, told nurse'],
    ['told-time', 'told Nell, she clapped', 'told dtr Jo by phone'],
    ['unit', 'drank 200ml, else ring 111', 'drank 200'],
    ['ambiguous', 'photo + bm', 'bm done'],
    ['am-pm', 'cath nil since 5, now 0915', 'cath nil since 5'],
    ['what-seen', 'mam rung 1005 happy w plan', 'happy in lounge'],
  ])('%s: %j, and it is asked of %j', (kind, settled, open) => {
    expect(read(settled).kinds).not.toContain(kind);
    expect(read(open).kinds).toContain(kind);
  });

  it('nor what its kind of note never needs', () => {
    const hurt = 'small graze 1cm on shin l';
    expect(read(hurt, 'N23').kinds).not.toContain('who-told');
    expect(read(hurt, 'N05').kinds).toContain('who-told');
    expect(read('hit Tom on arm', 'N17').kinds).not.toContain('other-person');
    expect(read('fell on top of Ivan', 'N11').kinds).toContain('other-person');
  });
});
