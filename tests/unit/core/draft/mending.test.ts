import { describe, expect, it } from 'vitest';
import { wordingsOf, type WordEdit } from '@/core/draft/apply-edits';
import { planDraft } from '@/core/draft/draft';
import { improveDraft } from '@/core/draft/engine';
import { gate } from '@/core/draft/gate';
import { mendingEngine } from '@/core/draft/mending';
import type { EnginePort } from '@/core/engine';

const edits = (text: string, at: string, change: Partial<WordEdit>): WordEdit[] =>
  text
    .replace(/\.$/u, '')
    .split(' ')
    .map((word) => ({
      word,
      edit: 'keep',
      insert: '',
      confidence: 0.99,
      ...(word === at ? change : {}),
    }));

const put = (text: string, at: string, insert: string, confidence = 0.99) =>
  wordingsOf(text, edits(text, at, { insert, confidence }));

describe('a tagger’s edits', () => {
  it.each([
    ['Rang chemist at 13:10 no answer.', 'no', ',', 'Rang chemist at 13:10, no answer.'],
    ['Prompt meds at 6pm she took them.', 'she', 'and', 'Prompt meds at 6pm and she took them.'],
    ['Saw her 09:20.', '09:20', 'at', 'Saw her at 09:20.'],
    ['Dev calm at 15:15.', 'calm', 'was', 'Dev was calm at 15:15.'],
    ['House cold put heating on.', 'cold', 'was', 'House was cold put heating on.'],
    ['Pad changed at 14:30.', 'changed', 'was', 'Pad was changed at 14:30.'],
    ['Skin not broken.', 'not', 'was', 'Skin was not broken.'],
    [
      'Ambulance called at 02:10 by nurse Ola.',
      'called',
      'was',
      'Ambulance was called at 02:10 by nurse Ola.',
    ],
    ['Kayleigh told by me after school.', 'told', 'was', 'Kayleigh was told by me after school.'],
    ['Senior Raj told at 16:00.', 'told', 'was', 'Senior Raj was told at 16:00.'],
    [
      'Tabs were left on table moved to cupboard.',
      'moved',
      'and',
      'Tabs were left on table and moved to cupboard.',
    ],
  ])('mend %j', (text, at, insert, wanted) => {
    expect(put(text, at, insert)).toEqual([wanted]);
  });

  it.each([
    ['turn a doer into the done-to', 'Man helped her up.', 'helped', 'was'],
    ['give a phone call to the one who made it', 'Nurse called at 10:15.', 'called', 'was'],
    ['make of somebody who sat by the nurse one who was sat', 'Mum sat by nurse Ola.', 'sat', 'was'],
    ['name a place as the one who did it', 'Nurse called by at 10:15.', 'called', 'was'],
    ['turn one who told something into the one who was told', 'Wife told at 03:00 he fell.', 'told', 'was'],
    ['turn one who told somebody into the one who was told', 'Wife told carer Ola.', 'told', 'was'],
    ['make a wish a fact', 'Wants pad changed by Ola.', 'changed', 'was'],
    ['make what is to come a fact', 'Ring Jo once son told.', 'told', 'was'],
    ['say "was" of two people', 'Son and daughter told.', 'told', 'was'],
    ['name a day as the one who did it', 'Nurse called by Monday.', 'called', 'was'],
    ['say "was" of a value, which reference notes leave bare', 'Weight 61.4 today.', '61.4', 'was'],
    ['deny of a place what was denied of a mark there', 'Red under left breast not broken.', 'not', 'was'],
    ['make a time of an amount of money', 'Bought paper 1.80 today.', '1.80', 'at'],
    ['make a report a fact', 'Wife said at 5 he fell.', 'he', 'and'],
    [
      'make of the club somebody used to lead a second thing done',
      'Met lads of the club he led.',
      'he',
      'and',
    ],
    ['tear a time from what happened then', 'Put back after he climbed out.', 'he', 'and'],
    ['turn a thing done to a bed into a thing the bed did', 'Daughter worn out bed made.', 'made', 'and'],
    ['say "was" of several things', 'Lips wet with tea.', 'wet', 'was'],
    ['say "was" of how', 'Pad lightly wet.', 'wet', 'was'],
    ['say "was" of a time of day', 'Morning tired.', 'tired', 'was'],
    ['make of what a head did what was done to it', 'Head bumped soft mat.', 'bumped', 'was'],
    ['say "was" twice', 'Room cold was seen.', 'cold', 'was'],
    ['part "still" from its "no"', 'Offered jam still no.', 'no', ','],
    ['part an amount of nil from its time', 'Opened at 12:00 nil.', 'nil', ','],
    ['part an answer from its question', 'Map done photo no.', 'no', ','],
    ['part an answer from its question before more is said', 'Mum agreed no till Friday.', 'no', ','],
    ['say "was" of a time', 'Checked 04 asleep snoring.', 'asleep', 'was'],
    ['say "was" of feet', 'Feet cold today.', 'cold', 'was'],
    ['make a guess a second thing done', 'Son holds spare she thinks.', 'she', 'and'],
    ['tear "she\'d" from its verb', "Went in she'd gone.", 'gone', 'and'],
    ['make of what is likely a thing denied', 'Count is short so probably not given.', 'not', ','],
    ['part a room from its nil', 'Room 12 half room 15 nil asleep.', 'nil', ','],
    ['say "was" of how somebody was already', 'Heel pink wet today.', 'wet', 'was'],
    ['say "was" of a thing that has its adjective', 'Tea warm blanket.', 'warm', 'was'],
    ['put in a person', 'Ate toast.', 'toast', 'SUBJ'],
    ['put in what is on no list', 'Ate toast.', 'toast', 'happily'],
    ['put in a "no"', 'Ate toast.', 'toast', 'no'],
  ])('never %s', (_, text, at, insert) => {
    expect(put(text, at, insert)).toEqual([]);
  });

  it('leaves out what it is not sure of, and offers less where all of it is too much', () => {
    expect(put('Rang chemist at 13:10 no answer.', 'no', ',', 0.2)).toEqual([]);
    const text = 'Dev calm at 15:15 no marks.';
    const both = edits(text, 'calm', { insert: 'was', confidence: 0.9 }).map((edit) =>
      edit.word === 'no' ? { ...edit, insert: ',', confidence: 0.8 } : edit,
    );
    expect(wordingsOf(text, both)).toEqual([
      'Dev was calm at 15:15, no marks.',
      'Dev was calm at 15:15 no marks.',
    ]);
  });

  it.each([
    ['Will ring and tell the GP.', 'tell', []],
    ['She said they say so.', 'say', []],
    ['Left till they say.', 'say', []],
    ['Pip on leave.', 'leave', []],
    ['Mother tell all.', 'tell', []],
    ['Observations done see chart.', 'see', []],
    ['New redness turn 2 hourly.', 'turn', []],
    ['Then third go at 8.30.', 'go', []],
    ['Dose not here ask the nurse.', 'ask', []],
    ['Spoke to Marek : stay with him.', 'stay', []],
    ['Then she tell all.', 'tell', ['Then she told all.']],
    ['Then she see the GP.', 'see', ['Then she saw the GP.']],
    ['Agnes say feel nice.', 'say', ['Agnes said feel nice.']],
  ])('put a verb into the past only where nothing is planned or reported: %j', (text, at, wanted) => {
    expect(wordingsOf(text, edits(text, at, { edit: 'to-past' }))).toEqual(wanted);
  });
});

describe('the gate', () => {
  it('refuses a "was" that turns the one who rang into the one who was rung', () => {
    const { plan } = planDraft({ shorthand: 'son rang 0350', name: 'Nell' });
    const source = plan.entries[0]?.sentences[0]?.source;
    if (!source) throw new Error('nothing planned');
    expect(gate(source, 'Son rang at 03:50.')).toEqual([]);
    expect(gate(source, 'Son was rang at 03:50.')).not.toEqual([]);
  });
});

describe('the mending engine', () => {
  const portOf = (rewrite: EnginePort['rewrite']): EnginePort => ({
    id: 'test',
    state: () => ({ kind: 'ready' }),
    onState: () => () => undefined,
    rewrite,
    release: () => undefined,
  });
  const input = { shorthand: 'rang chemist 1310 no answer', name: 'Nell' };
  const mended = async (port: EnginePort) => {
    const { draft, plan } = planDraft(input);
    let last = draft;
    for await (const better of improveDraft(draft, plan, mendingEngine(port), { aborted: false }))
      last = better;
    return last.entries[0]?.sentences[0];
  };

  it('is given the rules’ wording and betters it, the gate agreeing', async () => {
    const asked: string[] = [];
    const sentence = await mended(
      portOf((texts) => {
        asked.push(...texts);
        return Promise.resolve({ kind: 'done', results: [[texts[0]?.replace(' no', ', no') ?? '']] });
      }),
    );
    expect(asked).toEqual(['Rang chemist at 13:10 no answer.']);
    expect(sentence).toMatchObject({ text: 'Rang chemist at 13:10, no answer.', wordedBy: 'engine' });
  });

  it('changes nothing when the gate refuses, or when there is no engine', async () => {
    const lies = portOf(() =>
      Promise.resolve({ kind: 'done', results: [['Rang chemist at 13:10, an answer.']] }),
    );
    expect(await mended(lies)).toMatchObject({ text: 'Rang chemist at 13:10 no answer.', wordedBy: 'rules' });
    const none = portOf(() => Promise.resolve({ kind: 'unavailable', state: { kind: 'not-installed' } }));
    expect(await mended(none)).toMatchObject({ wordedBy: 'rules' });
  });
});
