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
