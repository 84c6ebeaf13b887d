import { describe, expect, it } from 'vitest';
import { readSnapshot } from '@/core/record/build';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';

const personOf = (...pairs: [string, string][]) =>
  readSnapshot(plainPage([{ pairs }]), { now: TODAY }).record.person;

describe('labels of who somebody is', () => {
  it.each(["Child's name", "Young person's name", 'Enw / Name', 'Name / Enw', 'Enw'])(
    'finds the name behind "%s"',
    (label) => {
      expect(personOf([label, 'Gwenllian Prydderch'])?.name?.value).toBe('Gwenllian Prydderch');
    },
  );

  it.each(['Dyddiad geni / Date of birth', 'Dyddiad geni', 'DOB'])(
    'finds the birthday behind "%s"',
    (label) => {
      const person = personOf(['Enw / Name', 'Gwenllian Prydderch'], [label, '14/08/1951']);
      expect(person?.dateOfBirth?.value).toBe('1951-08-14');
    },
  );

  it.each(["Mother's name", "Dog's name", 'Name of GP / Enw meddyg'])('takes nobody behind "%s"', (label) => {
    expect(personOf([label, 'Mair Prydderch'])?.name?.value).toBeUndefined();
  });
});
