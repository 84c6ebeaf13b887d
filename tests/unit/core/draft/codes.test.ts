import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const drafted = (shorthand: string): string => renderDraft(draftNote({ shorthand, name: 'Ruth' }));

describe('a code for getting in is left out of a draft', () => {
  it.each([
    ['the code 3571 didnt work', '3571'],
    ['code for back door is 1966', '1966'],
    ['back door 1966. front door 2244#', '1966'],
    ['back door 1966. front door 2244#', '22:44'],
    ['alarm 5582 set', '5582'],
    ['gate 4421', '4421'],
    ['keypad 3571 then left', '3571'],
    ['lockbox 8080 on wall', '8080'],
    ['key in box by door, 7713', '7713'],
    ['keysafe code changed to 5 6 7 8', '5 6'],
    ['got in with code C2468Y', '2468'],
    ['key safe code one two three four', 'two'],
    ['key code changed from 1111 to 2222', '22:22'],
    ['phone unlock 0852', '08:52'],
    ['Door code 1379, alarm 5582', '5582'],
  ])('%s', (shorthand, code) => {
    expect(drafted(shorthand)).toContain('code left out');
    expect(drafted(shorthand)).not.toContain(code);
  });

  it.each([
    ['MAR code 5', 'MAR code 5'],
    ['code brown in bathroom', 'Code brown'],
    ['room 1966', 'Room 1966'],
    ['alarm at 0645', '06:45'],
    ['gate 2 at 1430', '14:30'],
    ['alarm 0910 toast burning', '09:10'],
    ['door alarm 0340, out in porch', '03:40'],
    ['couldnt get in 0730, key safe jam', '07:30'],
    ['key box empty 1430. rang office 1445', '14:45'],
    ['left unit by back gate 1430', '14:30'],
  ])('%s stays', (shorthand, kept) => {
    expect(drafted(shorthand)).toContain(kept);
    expect(drafted(shorthand)).not.toContain('code left out');
  });
});
