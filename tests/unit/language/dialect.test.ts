import { describe, expect, it } from 'vitest';
import { suggestLanguage } from '@/core/language/suggest';

const ids = (text: string): string[] => suggestLanguage(text).map(({ id }) => id);

/** How people in Scotland, the North, the Midlands, Wales, Ireland and the West Country may write. */
const VOICES = [
  'She wis up at six an had her parritch, aw ae it, then a wee sit oot the back wi the wean.',
  'Gied him a haun wi his jaiket. He didnae want the scarf, said it wis ower warm.',
  'He were stood by t’door when I got there, said he’d had nowt since breakfast, so did him a bacon butty.',
  'Our Jean came round ten past four, brought some spice for him and they had a right good natter.',
  'Her’s had a cob and a cup of tea, her said it was bostin.',
  'Duck, she said, put big light on. So I did, an she watched telly while nine.',
  'Now in a minute he’ll have his tea, he says. Had it at quarter past five, tidy plateful, all gone.',
  'He was after eating his dinner when I called at one. Grand altogether, he says.',
  'Where’s that to, she asked. Showed her the kettle. She done the tea herself, proper job.',
  'Canny night. Slept from ten while six, nee bother, had a bath and went out to the netty twice.',
];

describe('the worker’s own voice', () => {
  it.each(VOICES)('is left alone: %s', (text) => {
    expect(ids(text)).toEqual([]);
  });

  it('is left alone where "sat out" means out of doors, and not where it means out of bed', () => {
    expect(ids('Sat out in the garden after dinner.')).toEqual([]);
    expect(ids('Sat out from ten till noon.')).toEqual(['W94']);
  });

  it('does not keep a label quiet', () => {
    const control = ids('He wis aggressive the day an didnae want his tea.');
    expect(control).toEqual(ids('He was aggressive today and did not want his tea.'));
    expect(control.length).toBeGreaterThan(0);
  });
});
