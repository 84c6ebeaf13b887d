import { describe, expect, it } from 'vitest';
import { abbreviations, phrases, type Phrase } from '@/core/knowledge/language';
import { suggestLanguage } from '@/core/language/suggest';

/** The note after one tap on everything that can be swapped; the last first, so that places hold. */
const swapped = (text: string, list?: readonly Phrase[]): string =>
  suggestLanguage(text, list, undefined, true)
    .flatMap(({ swap }) => (swap ? [swap] : []))
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: words }) => now.slice(0, start) + words + now.slice(end), text);

it('stands for a short form only where it is words and nothing else', () => {
  const swapping = abbreviations.filter(({ asIs }) => asIs);
  expect(swapping.length).toBeGreaterThan(40);
  expect(swapping.filter(({ expansion }) => !/^[\p{L}\d’',& -]+$/u.test(expansion))).toEqual([]);
});

describe('a safe swap', () => {
  it.each([
    ['She suffers from arthritis.', 'She has arthritis.'],
    ['He was suffering from a chest infection.', 'He had a chest infection.'],
    ['Mary is wheelchair-bound now.', 'Mary uses a wheelchair now.'],
    ['She is bedbound and sleeps a lot.', 'She is cared for in bed and sleeps a lot.'],
    ['Bedbound since March.', 'Cared for in bed since March.'],
    ['An elderly lady came to visit.', 'An older lady came to visit.'],
    ['Clean nappy on at 10.', 'Clean continence pad on at 10.'],
    ['He wore an OAP badge.', 'He wore an older person badge.'],
    ['A demanding visitor, who is diabetic.', 'A demanding visitor, who has diabetes.'],
    ['Denies any pain when moving.', 'Reports no pain when moving.'],
    ['She complained of a headache at ten.', 'She reported a headache at ten.'],
    ['He was complaining of feeling cold.', 'He reported feeling cold.'],
    ['Toileted at 14:00 and settled.', 'Helped to use the toilet at 14:00 and settled.'],
    ['Was toileted before lunch.', 'Was helped to use the toilet before lunch.'],
    ['He failed to eat his pudding.', 'He did not eat his pudding.'],
    ['Put to bed at 21:00.', 'Helped to bed at 21:00.'],
    ['She had a bib on.', 'She had a clothes protector on.'],
    ['A dementia patient from next door.', 'A person living with dementia from next door.'],
    ['He has a UTC appointment.', 'He has an urgent treatment centre appointment.'],
    ['An SLT came.', 'A speech and language therapist came.'],
    ['CPN rang at 10.', 'Community psychiatric nurse rang at 10.'],
    ['D&V since last night.', 'Diarrhoea and vomiting since last night.'],
    ['The elderly man fell.', 'The older man fell.'],
    ['The elderly in the home like it.', 'Older people in the home like it.'],
    ['She mobilised to the toilet.', 'She moved to the toilet.'],
    ['She suffers with arthritis in her back.', 'She has arthritis in her back.'],
    ['She is complaining of back pain.', 'She reports back pain.'],
    ['Suffers with bad knees in the cold.', 'Has bad knees in the cold.'],
    ['Pain on mobilising.', 'Pain on moving.'],
    ['Put him to bed at 20:00.', 'Helped him to bed at 20:00.'],
    ['Discharged with a package of care.', 'Discharged with care and support at home.'],
    ['She insisted she had eaten.', 'She said clearly that she had eaten.'],
    ['She claims that she ate her lunch.', 'She says that she ate her lunch.'],
    ['Clean pull-ups on at bedtime.', 'Clean continence pants on at bedtime.'],
  ])('%s', (before, after) => {
    expect(swapped(before)).toBe(after);
  });

  it.each([
    // Grammar that does not fit.
    'He has failed to eat anything since.',
    'A bedbound lady was admitted.',
    'Staff toileted and washed him.',
    'The elderly lady upstairs is elderly.',
    // Another meaning.
    'Denied pain relief at ten.',
    'She is fed up with the rain.',
    'She was fed via PEG at 18:00.',
    'Jelly is diabetic so he can have it.',
    'Did 10 pull ups in the gym.',
    'Nappy rash cream applied.',
    'He is not mobilising today.',
    'Has never mobilised since the fall.',
    'He hasn’t mobilised.',
    'She was mobilised by two staff.',
    'She suffers with her back.',
    'He has stopped complaining of pain.',
    'She complained of nothing.',
    'He is no longer mobilising.',
    'She isn’t really mobilising at present.',
    'No longer mobilises.',
    'The cat was fed at five.',
    'The doll’s nappy was changed by Vera.',
    'Did ten pull-ups in the gym.',
    'The elderly, frail man was pale.',
    'The elderly and frail man was pale.',
    'She has an elderly mother.',
    'Has a care package at home.',
    'Her care package review is on Monday.',
    'Asked us to put her to bed early.',
    'Didn’t put her to bed until ten.',
    'His claims that he was robbed were written down.',
    'The visitor insisted she stay in bed.',
    'Insisted that he see a doctor.',
    'Baby’s cot sides were up.',
    // A short form that can be read in more than one way.
    'She MUST be turned at ten.',
    'Had a BM after lunch, type 4.',
    'He is in RM 12.',
    'Order due w/c 12/10.',
    'Played a CD in the lounge.',
    'No SALT on his dinner.',
    'Stamped 14:00 UTC by the clock.',
    // A name would have to be known, or facts asked for.
    'Service user slept well.',
    'He was demented last night.',
    'She insisted on walking.',
    // Asked or flagged only.
    'He refused his tablets.',
    'Was aggressive at tea.',
  ])('is not offered: %s', (text) => {
    const offered = suggestLanguage(text).filter(({ swap }) => swap !== undefined);
    expect(offered.filter(({ phrase }) => !/elderly/iu.test(phrase))).toEqual([]);
  });

  it('never stands in a sentence that may tell of harm, force or a dispute', () => {
    expect(swapped('He was put to bed at nine.')).toBe('He was helped to bed at nine.');
    for (const text of [
      'He was put to bed against his will.',
      'She says staff forced her and she was put to bed at four.',
      'He claims that she hit him.',
      'Shouting while she was toileted at ten.',
      'Alleged that the CPN restrained him.',
    ])
      expect(swapped(text), text).toBe(text);
  });

  it('leaves words for a child’s things where nobody says that the person is grown up', () => {
    const [asked] = suggestLanguage('Wet nappy at ten.');
    expect([asked?.phrase, asked?.swap]).toEqual(['nappy', undefined]);
    expect(swapped('Wet nappy at ten.')).toBe('Wet continence pad at ten.');
    for (const text of ['Baby fed, nappy wet.', 'His toddler lost a bib.', 'She was fed by tube at ten.'])
      expect(swapped(text), text).toBe(text);
    expect(swapped('Her child came while she was toileted at ten.')).toBe(
      'Her child came while she was helped to use the toilet at ten.',
    );
  });

  it('never stands inside a quotation, nor in words that are shouted', () => {
    for (const text of ['She said "I am an elderly lady".', 'She is WHEELCHAIR-BOUND now.'])
      expect(swapped(text), text).toBe(text);
  });

  it('belongs to safe swaps alone, and an entry without exceptions may stand for every cue', () => {
    expect(phrases.filter(({ action, swaps }) => action !== 'S' && swaps)).toEqual([]);
    const own: Phrase = {
      ...phrases[0]!,
      id: 'X01',
      cues: ['day room'],
      unless: [],
      action: 'S',
      swaps: [{ words: ['day room'], to: 'lounge' }],
    };
    expect(swapped('Sat in the day room. Day room was warm.', [own])).toBe(
      'Sat in the lounge. Lounge was warm.',
    );
    expect(swapped('Sat in the day room.', [{ ...own, action: 'A' }])).toBe('Sat in the day room.');
  });
});
