/** What an entry of a log opens with: when it was written, and by whom. */
import { describe, expect, it } from 'vitest';
import { entryLead } from '@/core/text/entry-lead';

const read = (text: string): [string | null, string] => {
  const { writer, end } = entryLead(text);
  return [writer, text.slice(end)];
};

describe('entryLead', () => {
  it.each([
    ['12/06/26 am Carol T: wobbly on the step', 'Carol T', 'wobbly on the step'],
    ['12/06/26 tea Jo: pen left here', 'Jo', 'pen left here'],
    ['Tom W, 9:15 14/06/2026 up at nine', 'Tom W', 'up at nine'],
    ['14 Jun 2026 06:50 Night: Marcus - sugar 3.4', 'Marcus', 'sugar 3.4'],
    ['9 Feb 2026 20:40 – Precious N. – settled', 'Precious N.', 'settled'],
    ['14/06/2026 21:00 RN Thomas: vomited x2', 'RN Thomas', 'vomited x2'],
    ['14/06/2026 Support worker Nia. Slept well', 'Support worker Nia', 'Slept well'],
    ['14/06/2026 21:00 RN Callum: slept well', 'RN Callum', 'slept well'],
    ['14/06/2026 Nurse Carey: dressing dry', 'Nurse Carey', 'dressing dry'],
    ['@Beth: Sam’s insulin is late', 'Beth', 'Sam’s insulin is late'],
  ])('%s', (text, writer, rest) => {
    expect(read(text)).toEqual([writer, rest]);
  });

  it.each([
    ['12/06/26 Weight: 61 kg', 'Weight: 61 kg'],
    ['12/06/26 Paracetamol 500 mg given at four', 'Paracetamol 500 mg given at four'],
    ['12/06/26 Nurse Visit: dressing done', 'Nurse Visit: dressing done'],
    ['12/06/26 Staff handover: all well', 'Staff handover: all well'],
    ['12/06/26 Carer rang GP: chest infection', 'Carer rang GP: chest infection'],
    ['12/06/26 Nurse told Mum: no change', 'Nurse told Mum: no change'],
    ['12/06/26 Staff gave Morphine: 5mg', 'Staff gave Morphine: 5mg'],
    ['12/06/26 Bank Holiday. Two visits', 'Bank Holiday. Two visits'],
    ['RN Thomas: vomited x2', 'RN Thomas: vomited x2'],
    ['George fell in the lounge', 'George fell in the lounge'],
    ['slept well, up at seven', 'slept well, up at seven'],
  ])('takes no other words for a name: %s', (text, rest) => {
    expect(read(text)).toEqual([null, rest]);
  });
});
