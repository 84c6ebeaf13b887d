import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const asked = (shorthand: string) =>
  draftNote({ shorthand, name: 'Nell', pronoun: 'she' }).entries.flatMap(({ sentences }) =>
    sentences.flatMap(({ asks }) => asks.map(({ kind }) => kind)),
  );

describe('what is left half told is asked', () => {
  it.each([
    ['air mattress checked and humming', 'setting'],
    ['concentrator on all night via nasal specs', 'setting'],
    ['shouting at tea time. reassured', 'what-done'],
    ['catheter care given x2', 'what-done'],
    ['row over the remote, senior dealt with it', 'what-done'],
    ['insulin already been done on arrival', 'who-gave'],
    ['tipped the jug over on purpose', 'view'],
    ['wont wear it coz shes vain', 'view'],
    ['hx of falls', 'source'],
    ['apparently bit a nurse', 'source'],
    ['allergic to latex', 'source'],
    ['someone gave her a toffee', 'who-did'],
    ['Mum and Jade were in the hall, she said the door was open', 'which-person'],
    ['gone from flat 3 at 1900', 'last-seen'],
    ['fell in lounge, unwitnessed', 'last-seen'],
    ['spent £14 on slippers', 'receipt'],
    ['toe black at the nail', 'side'],
    ['her eye drops put in', 'medicine-name'],
    ['lots of blood on the pillow', 'amount'],
    ['few mouthfuls porridge', 'amount'],
    ['a bit teasy all day', 'what-seen'],
    ['wound looked better', 'what-seen'],
    ['no new marks', 'which-areas'],
    ['Dr Ebo call 1610', 'ambulance'],
    ['slipped off the bath board. told Karen TL 0955', 'event-time'],
    ['had 3 fish fingers or 4', 'which-right'],
  ])('%j: %s', (shorthand, kind) => {
    expect(asked(shorthand)).toContain(kind);
  });

  it.each([
    ['air mattress checked, dial on 65kg', 'setting'],
    ['concentrator on at 2 litres', 'setting'],
    ['mattress wiped', 'setting'],
    ['reassured her by singing', 'what-done'],
    ['insulin already done by nurse', 'who-gave'],
    ["says she did it 'on purpose'", 'view'],
    ['plan says hx of falls', 'source'],
    ['not allergic to latex', 'source'],
    ['Ama gave her a toffee', 'who-did'],
    ['Mum was in the hall, she said the door was open', 'which-person'],
    ['gone from flat 3 at 1900, last seen 1830', 'last-seen'],
    ['No unwitnessed falls today', 'last-seen'],
    ['spent £14 on slippers, receipt in tin', 'receipt'],
    ['left toe black at the nail', 'side'],
    ['hypromellose eye drops put in', 'medicine-name'],
    ['few mouthfuls porridge about 50ml', 'amount'],
    ["upset, said 'our Jean has gone'", 'what-seen'],
    ['no new marks on back or heels', 'which-areas'],
    ['Dr Ebo rang 1610', 'ambulance'],
    ['slipped off the bath board at 0945. told Karen TL 0955', 'event-time'],
    ['111? no, office rung 0910', 'retraction'],
  ])('%j answers it: not %s', (shorthand, kind) => {
    expect(asked(shorthand)).not.toContain(kind);
  });

  it('stands behind the words it is about', () => {
    const text = renderDraft(
      draftNote({ shorthand: 'got cross at the bus stop. reassured. back 1650', name: 'Nell' }),
    );
    expect(text).toMatch(/eassured \[ask: what was done[^\]]*\]/u);
  });
});
