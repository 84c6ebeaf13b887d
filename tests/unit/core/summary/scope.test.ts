import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';
import { writtenPage } from '../../../helpers/written-page';

const PERSON = ['Name :: Doris Annable', 'Room :: Oak 4'];
const raised = (...lines: string[]): string[] => flagsOf(...writtenPage([...PERSON, '# Care', ...lines]));

/** What is said of nobody here, or of somebody else; beside it what is said of the person in much the same words. */
const pairs: [string, string, string][] = [
  ['RF07', 'Does she need insulin?', 'Does she need insulin? Yes, twice a day.'],
  ['RF26', 'If a catheter is in place record the size', 'If the catheter blocks ring the district nurse'],
  ['RF06', 'Epilepsy awareness training on Monday', 'Epilepsy, staff have had training'],
  ['RF06', 'Had a fit of the giggles', 'Had a fit lasting four minutes'],
  ['RF03', 'Her husband chokes on his food', 'Her husband says she chokes on her food'],
  ['RF31', 'Pacemaker card of Mr Jones in 12', 'Pacemaker check for her on Tuesday'],
  ['RF26', 'Mrs Szabo · catheter change', 'Catheter change · Doris'],
  ['RF16', 'E. Lowther – barrier nursing, MRSA', 'Barrier nursing – MRSA'],
  ['RF26', 'Stoma reversed', 'Stoma bag changed daily'],
  ['RF18', 'LPA = lasting power of attorney', 'LPA: her son'],
  ['RF07', 'Non insulin dependent', 'Non-healing foot ulcer, insulin dependent'],
  ['RF20', 'Mike Hall · came to mend the boiler', 'Mike Hall – no contact of any kind'],
];

describe('whose it is, and whether it is said to be so', () => {
  it.each(pairs)('%s is not raised by "%s" but by "%s"', (flag, not, but) => {
    expect(raised(not)).not.toContain(flag);
    expect(raised(but)).toContain(flag);
  });

  it('leaves out the rows of other people in a table of names', () => {
    const table = ['| Rm | Who | Note', '| 1 | E. Lowther | Insulin 8 units', '| 2 | Mr Prosser | MRSA'];
    expect(raised(...table, '| 4 | D. Annable | Warfarin')).toEqual(['RF08']);
  });
});
