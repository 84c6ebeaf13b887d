/** Who somebody is and what they are called, by where it stands at the head of a record, whatever its label. */
import { describe, expect, it } from 'vitest';
import { buildRecord } from '@/core/record/build';
import { plainPage } from '../../../helpers/plain-page';

const now = '2026-06-15';
type Row = readonly [string, string];
const personOf = (rows: readonly Row[], title = 'Walks and moves') =>
  buildRecord(
    plainPage(
      [
        { heading: 'Top card', pairs: rows.map(([label, value]) => [label, value]) },
        { heading: title, text: ['Two of us and the frame.'] },
      ],
      'Record',
    ),
    { now },
  ).person;

describe('what the person is called', () => {
  it.each([
    ['Wants', 'Trace', 'Tracey Ann Holt', 'Trace'],
    ['To their face', 'Mena. Nobody says Philomena but the bishop', 'Miss Philomena Quirk', 'Mena'],
    ['Title', '“Miss Ici” to church, Mrs Holt to new carers', 'Mrs Icilda Holt', 'Mrs Holt'],
    ['Around here', 'Harry, or Sykesy at the bowls club', 'Mr Harold Sykes', 'Harry'],
    [
      'Preferred',
      'Nain to grandchildren, Mrs Rees to staff till she says Mair',
      'Mair Elen Rees',
      'Mrs Rees',
    ],
  ])('%s: %s', (label, value, name, called) => {
    const person = personOf([
      ['Client', name],
      [label, value],
      ['Date of birth', '11/02/1938'],
    ]);
    expect(person.preferredName?.value).toBe(called);
  });

  it('is heard in a name that a title of the plan has too', () => {
    const rows: readonly Row[] = [
      ['Tenant', 'Keiran Bowen'],
      ['Round here', 'Spud'],
    ];
    expect(personOf(rows, 'Spud’s words').preferredName?.value).toBe('Spud');
    expect(personOf(rows).preferredName).toBeNull();
  });

  it.each([
    ['Daughter', 'Trace'],
    ['Key worker', 'Trace'],
    ['At home', 'Traci, wife'],
    ['At home', 'Troy'],
    ['Lives with', 'Trace'],
    ['Name', 'Tracey Ann Holt'],
    ['Lives in', 'Truro'],
  ])('and not in %s: %s', (label, value) => {
    expect(
      personOf([
        ['Client', 'Tracey Ann Holt'],
        [label, value],
      ]).preferredName,
    ).toBeNull();
  });

  it('nor in the name of somebody around, whom a title has too', () => {
    const rows: readonly Row[] = [
      ['Tenant', 'Keiran Bowen'],
      ['At home', 'Troy'],
      ['Who else', 'Cousin Troy, and his dog'],
    ];
    expect(personOf(rows, 'Troy’s visits').preferredName).toBeNull();
    expect(personOf(rows.slice(0, 2), 'Visits from Troy').preferredName).toBeNull();
    expect(personOf(rows.slice(0, 2), 'Troy’s words').preferredName?.value).toBe('Troy');
  });

  it('nor in what somebody eats', () => {
    expect(
      personOf([
        ['Client', 'Tracey Ann Holt'],
        ['Sweet things', 'Samosa is fine. Sugar is not'],
      ]).preferredName,
    ).toBeNull();
  });
});

describe('a row whose word a title has too', () => {
  const table = (heading: string, rows: readonly string[][]) =>
    buildRecord(
      plainPage([{ heading: 'Mary Kerr' }, { heading, table: [...rows].map((row) => [...row]) }], 'x'),
      {
        now,
      },
    );

  it.each([
    ['Risks', ['Area', 'Level', 'Plan'], ['Falls', 'High', 'Two staff.'], ['Choking', 'High', 'Level 4.']],
    ['Tea call', ['Task', 'Details'], ['Tea', 'Sandwich, Level 6.'], ['Security', 'Dog bites.']],
    ['Breakfast visit 07:30', ['Task', 'Details'], ['Breakfast', 'Two rounds.'], ['Medication', 'Blister.']],
    ['Night', ['Shift', 'Staff', 'Note'], ['Night', 'Jo', 'Fell at 03:00.'], ['Day', 'Sam', 'No insulin.']],
  ])('%s: names nobody, and its rows stay', (heading, ...rows) => {
    const { person, others } = table(heading, rows);
    expect(person.preferredName).toBeNull();
    expect(others ?? 0).toBe(0);
  });

  it.each([
    ['Status', 'Current', 'Current care plan'],
    ['Mobility', 'Hoist', 'Hoist and sling'],
    ['Forename', 'Keiran', 'Walks and moves'],
  ])('%s: %s is no name to use', (label, value, title) => {
    const rows: readonly Row[] = [
      ['Tenant', 'Keiran Bowen'],
      [label, value],
    ];
    expect(personOf(rows, title).preferredName).toBeNull();
  });

  it.each(['Dai D.O.B. 22.05.1940', 'Dai, Room 31', 'Dai'])(
    'a stated name ends before the next label: %s',
    (value) => {
      expect(
        personOf([
          ['Client', 'Dafydd Prosser'],
          ['Preferred name', value],
        ]).preferredName?.value,
      ).toBe('Dai');
    },
  );

  it('the name in another tongue is none where the page uses the first', () => {
    const called = (text: string, name = 'Effie MacLeod (Oighrig)') =>
      buildRecord(
        plainPage(
          [
            { heading: 'Client', pairs: [['Name', name]] },
            { heading: 'Meals', text: [text] },
          ],
          'x',
        ),
        { now },
      ).person.preferredName?.value;
    expect(called('Effie eats in her chair.')).toBeUndefined();
    expect(called('Oighrig eats in her chair.')).toBe('Oighrig');
    expect(called('Margaret eats in her chair.', 'Margaret MacLeod (Peggy)')).toBe('Peggy');
  });
});

describe('a whole name in a row of the head', () => {
  const born: Row = ['Born', '17 June 1944'];

  it('is the person’s where a date of birth stands beside it', () => {
    expect(personOf([['Lady in 3', 'Patricia Mavis Holt'], born]).name?.value).toBe('Patricia Mavis Holt');
  });

  it.each([
    [['Daughter', 'Patricia Mavis Holt'], born],
    [['Assessed by', 'Patricia Mavis Holt'], born],
    [
      ['Lady in 3', 'Patricia Mavis Holt'],
      ['Floor', 'First'],
    ],
  ] as const)('and not %s beside %s', (...rows) => {
    expect(personOf(rows).name).toBeNull();
  });
});
