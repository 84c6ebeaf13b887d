import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { renderDraft } from '@/core/draft/render';

const drafted = (shorthand: string, name = 'Nora', pronoun = 'she'): string =>
  renderDraft(draftNote({ shorthand, name, pronoun })).replace(/\s*\[ask:[^\]]*\]/gu, '');

describe('what a visitor, relative or pet is like stays theirs', () => {
  it.each([
    ["Nora's wife in hospital, poorly, on oxygen"],
    ["nora's hubby Bob poorly, breathless on visit"],
    ["Nora's sister rang, upset, crying"],
    ["nora's daughter has covid, coughing"],
    ["Nora's sister Ann was tearful, confused about the date"],
    ['new carer nervous, tearful after'],
    ["nora's cat poorly, sick x2"],
    ['wife visited, unsteady on stick'],
    ['her hubby poorly, breathless on visit'],
  ])('“%s”', (typed) => {
    expect(drafted(typed)).not.toMatch(/\b(?:Nora|she) was\b/iu);
  });

  it.each([
    ['tea given by carer, tearful after', /Nora was tearful/u],
    ['lunch with wife. tearful after', /Nora was tearful/u],
    ['2 staff assisted, unsteady', /Nora was unsteady/u],
    ["nora's legs sore, unsteady", /Nora was unsteady/u],
    ['plan - will ring gp. drowsy', /Nora was drowsy/u],
  ])('near it “%s”', (typed, shape) => {
    expect(drafted(typed)).toMatch(shape);
  });
});

describe('what the worker did or left undone is no deed of the person', () => {
  it.each([
    ['bruise on arm. did not ask who'],
    ['said carer pushed her. did not ask which carer'],
    ['bruise on arm. didnt ask'],
    ['shouting from room. did not go in straight away'],
    ['didnt have time to do bath'],
    ['drew round redness w pen 1100'],
    ['found key. shouted up'],
    ['no answer. shouted up to her'],
    ['shouting from room. did not go in'],
    ['did not have keys'],
    ['upset. sat w her a bit'],
  ])('“%s”', (typed) => {
    expect(drafted(typed)).not.toMatch(/\b(?:Nora|she) (?:did not|drew|shouted|sat)\b/iu);
  });

  it.each([
    ['did not ask for buzzer', /Nora did not ask for/u],
    ['did not go to bed', /Nora did not go to bed/u],
    ['did not have breakfast', /Nora did not have breakfast/u],
    ['drew a picture of a cat', /Nora drew a picture/u],
    ['shouted at carer', /Nora shouted at/u],
    ['shouted in pain', /Nora shouted in pain/u],
    ['shouted in night', /Nora shouted in/u],
    ['shouted up at staff', /Nora shouted up at/u],
    ['did not go in garden', /Nora did not go in/u],
    ['did not have enough to drink', /Nora did not have enough/u],
    ['sat with her tea', /Nora sat with her tea/u],
  ])('near it “%s”', (typed, shape) => {
    expect(drafted(typed)).toMatch(shape);
  });
});

describe('who was told is not who does what was told', () => {
  it.each([
    ['told wife gp said no', 'Told wife GP said no.'],
    ['told son gp will ring', 'Told son GP will ring.'],
    ['told her mgr will call', 'Told her manager will call.'],
    ['told her nurse is coming', 'Told her nurse is coming.'],
    ['told her senior not in', 'Told her senior not in.'],
    ['informed wife ambulance called', 'Informed wife ambulance called.'],
    ['told gp', 'The GP was told.'],
    ['told her daughter', 'Her daughter was told.'],
    ['informed wife at 0910', 'Wife was informed at 09:10.'],
    ['told nurse in charge', 'Told the nurse in charge.'],
  ])('“%s”', (typed, wording) => {
    expect(drafted(typed)).toBe(wording);
  });
});

describe('a name typed small that is a word as well', () => {
  it.each([
    ["Nora's sister Rose visited. rose ate nothing", "Nora's sister Rose visited. Rose ate nothing."],
    ['hope hit her. hope then cried', 'Hope hit her. Hope then cried.'],
    ['drew shouted', 'Drew shouted.'],
    ['daughter eve rang', 'Daughter eve rang.'],
    ['eve crying. nora calm', 'Eve crying. Nora calm.'],
    ['eve meds given', 'Evening medicines were given.'],
    ['eve call 7pm', 'Evening call at 7pm.'],
    ['sue fell asleep then woke crying', 'Sue fell asleep. Then woke crying.'],
  ])('“%s”', (typed, wording) => {
    expect(drafted(typed)).toBe(wording);
  });

  it.each([
    ['rose slowly from chair, unsteady', /Nora was unsteady/u],
    ['drew a picture then slept', /Then (?:Nora|she) slept|Then slept/iu],
    ['mark seen on arm, ring shaped', /^Mark/u],
  ])('near it “%s”', (typed, shape) => {
    expect(drafted(typed)).toMatch(shape);
  });
});
