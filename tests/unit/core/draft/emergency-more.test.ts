import { describe, expect, it } from 'vitest';
import { draftNote } from '@/core/draft/draft';
import { policyPromptIn, staysVerbatim } from '@/core/draft/emergency';

const shows = (shorthand: string): boolean => draftNote({ shorthand, name: 'Nell' }).emergency !== undefined;

/** What it is shown for, and near it what happened before, what is planned, trained for, denied or on the television. */
describe('999 and what is near it', () => {
  it.each([
    [
      'stroke',
      ['cant speak suddenly, R arm weak'],
      ['R arm weak since stroke', 'arm weak after op, physio seen'],
    ],
    [
      'what an earlier shift found',
      ['previous shift found him unresponsive', 'previous carer found her gasping for breath'],
      ['previous stroke, arm weak', 'previously found unresponsive in 2019'],
    ],
    [
      'anaphylaxis',
      [
        'face swelling, hives all over, throat tight',
        'allergic reaction face swelling after prawns. epipen R thigh 1312',
      ],
      [
        'face swollen from tooth abscess',
        'hives on arm, cream on',
        'allergies: nuts, epipen in drawer',
        'no hives, throat tight denied',
      ],
    ],
    [
      'a long seizure',
      ['seizure 12 mins no buccal', 'fit 6 mins'],
      ['seizure 3 mins', 'seizure 10 mins ago, now fine', 'no seizure 5 mins', 'buccal if seizure 5 mins'],
    ],
    [
      'blood',
      ['vomiting blood bright red lots'],
      ['vomited blood streaks small amount', 'no vomiting blood, lots of wind'],
    ],
    [
      'oxygen',
      [
        'sats 72',
        'sats down to 68',
        'sats 72 in chair resp 34',
        'sats 72 for 5 mins',
        'sats 72 on finger probe, resp 34',
        'sat 72 on air',
        'sat 72 with resp 34',
      ],
      [
        'sats 96',
        'sats 72 poor trace, then 95',
        'if sats 79 ring 999',
        'sats 88-92 target',
        'sat 72 in chair',
        'sat 72 mins',
        'sat 45 w her',
      ],
    ],
    ['blood pressure', ['BP 60/30 clammy'], ['BP 110/60 clammy', 'bp 78/50 usual for her, pale']],
    [
      'sepsis',
      [
        'obs 94/52. confused, new. NEWS 9. rang 999 0208',
        'sepsis? temp 39.1 shiver ++ mottled knees',
        'temp 39 mottled skin not passed urine confused',
        'NEWS 8, mottled, resp 32, drowsy',
      ],
      [
        'NEWS 2',
        'watched news 10 pm',
        'watched the news 9 then bed',
        'sepsis training today',
        'no sepsis?',
        'mottled legs, end of life care',
        'sepsis leaflet given',
      ],
    ],
    [
      'a rash that does not fade',
      [
        'rash on trunk not blanching tested w glass',
        'worst headache, rash wont go w glass',
        'non blanching rash and fever',
      ],
      ['sacrum red non blanching', 'rash blanching', 'no rash, skin not blanching on heel', 'rash faded'],
    ],
    [
      'the cord',
      ['waters broke, cord showing'],
      ['waters broke 0420 clear, midwife rung', 'light cord visible, baby doll given'],
    ],
    [
      'a tracheostomy',
      ['trachy out, cant get it back'],
      ['trachy suction x6', 'trachy changed, old one out'],
    ],
    ['stabbing', ['stabbed in hand by other'], ['stabbed potato with fork', 'saw man stabbed on tv']],
    [
      'fire',
      [
        'house fire, smoke inhaled',
        'kitchen fire, got out',
        'bedroom fire, brigade rung',
        'room fire, smoke everywhere',
        'house fire on ground floor',
        'kitchen fire evacuated everyone',
      ],
      [
        'fire alarm 1405 false alarm toaster',
        'kitchen fire drill',
        'house fire evacuation plan read',
        'room fire door wedged',
        'sat by fire',
        'put living room fire on for him, settled',
        'bedroom fire off',
        'living room fire lit, smoke alarm tested',
      ],
    ],
    [
      'low glucose',
      ['BM 1.9 wont take glucogel'],
      ['BM 3.4 juice given', 'BM 12.4 wont take tea', 'bm 7.1 drowsy'],
    ],
    ['an overdose', ['took OD? found 2 empty strips'], ['omeprazole taken od', 'took od meds with food']],
    [
      'somebody who cannot be woken',
      [
        'cant wake her at all, tried shouting',
        'cant get her to wake up',
        'i cant rouse her at all even shouting',
        'no response to voice or pain',
        'shes gone all floppy and cant speak',
      ],
      [
        'cant wake him for breakfast, let him sleep',
        'cant get her to wake up for school',
        'no response to email',
      ],
    ],
    [
      'food that is stuck',
      ['food stuck, cant cough or speak', 'toast is stuck, holding her neck and no sound coming out'],
      ['lift stuck, no sound from the alarm', 'food stuck to plate'],
    ],
    [
      'bleeding in other words',
      [
        'bleeding through 3 dressings, cant stop it',
        'vomiting blood',
        'pumping out bright red, towel is full',
      ],
      ['no bleeding, dressing dry', 'bright red jumper on', 'vomiting blood streaks small amount'],
    ],
    [
      'shaking with the eyes gone up',
      [
        'still shaking after 10 minutes, eyes rolled up, foaming',
        'body shaking since ten minutes and no stop, eye turn up, foam for mouth',
        'jerking 8 minutes now',
      ],
      [
        'hands shaking as usual',
        'stiff then jerks both arms, eyes up. ended 1106',
        'shaking his head, eyes up to heaven at the jokes, laughing',
      ],
    ],
    [
      'a cord round the neck',
      ['tied dressing gown cord round his neck', 'found with cord round neck'],
      ['pendant cord round neck', 'dressing round neck changed'],
    ],
    [
      'a headache',
      ['worst headache ever, neck stiff'],
      ['headache, paracetamol given', 'worst migraine headache'],
    ],
    ['high glucose', ['bm HI drowsy breathing deep and fast'], ['bm 12.1 drowsy', 'said hi, drowsy']],
    [
      'a stroke in other words',
      ['gob dropped one side, cor lift arm', 'cant lift his arm, talking like hes drunk'],
      ['dropped one side of the bed', 'cant lift his arm since the stroke'],
    ],
    ['lips and tongue', ['lips big and tongue big after nut cake'], ['big tongue twister game']],
    [
      'what was swallowed',
      ['drink from bottle for clean toilet', 'swallowed a little round battery'],
      ['drink from bottle', 'bm meter battery dead and swallowed my only spare'],
    ],
    [
      'a head wound and blood thinners',
      ['fell down stairs, head bleeding, drowsy, on apixaban', 'fell hit head on blood thinners'],
      ['apixaban given', 'hit head, small bump, no other injury'],
    ],
    [
      'breathing',
      ['stopped breathing for 20 secs'],
      ['stopped breathing for 20 secs then started again, does this most nights, sleep apnoea'],
    ],
  ])('%s', (_, signs, near) => {
    expect(signs.filter((typed) => !shows(typed))).toEqual([]);
    expect(near.filter(shows)).toEqual([]);
  });

  it('with sleep apnoea somebody who does not breathe is one all the same', () => {
    expect(shows('has sleep apnoea. not breathing')).toBe(true);
    expect(shows('sleep apnoea most nights, not breathing')).toBe(true);
  });
});

it('a curled apostrophe hides no slip of the finger', () => {
  expect(shows('she isn’t breathign')).toBe(true);
  expect(shows('she isn’t bathign')).toBe(false);
});

describe('words about suicide and self-harm, and where somebody would like to die', () => {
  it.each([
    'wants to die',
    'says she wants to die tonight',
    "texted 'cant do this anymore goodbye'",
    'texted “can’t do this anymore goodbye”',
    'walked into road on purpose',
    'stockpiling tablets in drawer',
    'took extra tablets on purpose',
    'says they will kill themselves tonight, has a plan',
    'says he will top himself',
    'going to do himself in',
    'cut his wrists',
    'gonna jump off the bridge',
    'saving his tablets up under pillow',
  ])('“%s”', (typed) => {
    expect(staysVerbatim(typed)).toBe(true);
    expect(policyPromptIn(typed)).not.toBeNull();
  });

  it.each([
    'wants to die at home',
    'doesnt want to die in hospital',
    'wants to die in her own bed',
    'cant do this anymore with one carer',
    'walked into road, confused',
    'took tablets with water',
    'stock of tablets counted',
    'saved his tablets for after supper',
    'jumped off the bottom step',
  ])('near it “%s”', (typed) => {
    expect(staysVerbatim(typed)).toBe(false);
  });
});
