import { describe, expect, it } from 'vitest';
import { buildReport } from '@/core/report';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';

const shown = (heading: string, text: string): string[] =>
  buildReport(plainPage([{ pairs: [['NHS number', '485 777 3456']] }, { heading, text: [text] }]), {
    now: TODAY,
  })
    .summary.items.filter((one) => one.text.includes(text.slice(0, 20)))
    .map((one) => one.kind);

describe('what is said of everybody', () => {
  it.each([
    ['Our values', 'We work together with respect and care.'],
    ['Complaints', 'Any visitor may write to the manager about the service.'],
    ['Vital signs', 'Record vital signs in the chart section of the sidebar and copy here.'],
    ['Meals', 'All residents can ask for a drink at any hour.'],
  ])('is no part of the summary under %s', (heading, text) => {
    expect(shown(heading, text)).toEqual([]);
  });

  it('is the person’s own where a word of them stands in it', () => {
    expect(shown('Laundry', 'Lay his work boots by the back door and let him lace them.')).toContain(
      'support',
    );
  });

  it('takes what staff write for the person for no guidance', () => {
    expect(
      shown('Memory', 'Write his plan for the day in this box on the fridge so that he can look.'),
    ).toContain('support');
  });

  it('takes the day’s routine for no help to anybody', () => {
    expect(shown('Night report', 'Slept well, nothing to report.')).toEqual([]);
  });
});
