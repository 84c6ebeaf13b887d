import { describe, expect, it } from 'vitest';
import { flagsOf } from '../../../helpers/flags';

const under = (label: string, text: string): string[] => flagsOf({ pairs: [[label, text]] });
const below = (heading: string, ...text: string[]): string[] => flagsOf({ heading, text });

describe('labels over what is over', () => {
  it.each([
    ['Before you start', 'Nil by mouth, PEG feed only.', 'RF04'],
    ['Before bed', 'Apixaban 5mg', 'RF08'],
    ['Before meals', 'NovoRapid 6 units', 'RF07'],
    ['Before going out', 'Take buccal midazolam 10mg.', 'RF06'],
    ['Past bedtime', 'Two carers to hoist.', 'RF11'],
    ['Half past eight', 'NovoRapid 6 units', 'RF07'],
    ['If insulin stopped', 'NovoRapid 6 units restart, ring the nurse', 'RF07'],
    ['Stopped breathing', 'DNACPR in place', 'RF02'],
  ])('"%s" is a time or a condition: "%s" stays', (label, text, flag) => {
    expect(under(label, text)).toEqual([flag]);
  });

  it.each([
    ['Before', 'Warfarin 3mg'],
    ['Home before', 'Two carers to hoist.'],
    ['Medicines stopped', 'Apixaban'],
    ['Previous treatment', 'Insulin NovoRapid 6 units'],
    ['Past medicines', 'Warfarin 3mg'],
  ])('"%s" tells of an earlier time', (label, text) => {
    expect(under(label, text)).toEqual([]);
  });

  it.each(['Past medicines', 'Stopped medication', 'Medicines stopped', 'Previous repeat prescriptions'])(
    'nothing under the heading "%s" is taken now',
    (heading) => {
      expect(below(heading, 'Warfarin 3mg daily')).toEqual([]);
    },
  );

  it.each(['Past life', 'Previous medication reactions to know', 'Medicines', 'Before meals'])(
    'the heading "%s" ends nothing',
    (heading) => {
      expect(below(heading, 'Warfarin 3mg daily')).toEqual(['RF08']);
    },
  );
});
