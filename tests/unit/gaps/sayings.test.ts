import { describe, expect, it } from 'vitest';
import { judgeNote } from '@/core/gaps/judge-note';
import { withoutSayings } from '@/core/text/sayings';

/** What a saying must not be taken for, the saying, and the same words where they tell of it. */
const SAYINGS: [string, string, string][] = [
  [
    'N15',
    'Choked back tears when the card was read out, then had a cuddle with his sister.',
    'Choked on his toast at breakfast, coughed it up by himself.',
  ],
  [
    'N15',
    'She was choked up talking of her wedding day and showed us the album.',
    'She was choking on a grape, back slaps given, brought it up.',
  ],
  [
    'N15',
    'Choked with emotion when his old regiment sang for him in the hall.',
    'Choked with a bit of meat in his throat at dinner, cleared with five back blows.',
  ],
  [
    'N15',
    'Trailer was choking the drive so the minibus parked on the road, good day out.',
    'Was choking in the drive on a boiled sweet, back blows given by me.',
  ],
  [
    'N36',
    'Watched the football with Bob, they got killed 5-0, he laughed all evening.',
    'Found with no pulse at six, nurse verified the death at seven.',
  ],
  [
    'N36',
    'My feet are killing me, he said, so we sat down on the bench by the pond.',
    'He died at ten past four with his wife beside him.',
  ],
  [
    'N36',
    'Nearly died laughing at the panto, sang all the songs on the way back.',
    'She died in her sleep, found at half six by the night carer.',
  ],
  [
    'N36',
    'Tried on the red hat and said she wouldn’t be seen dead in it, picked the blue.',
    'She was dead when I went in at six, cold to touch, rang 999.',
  ],
  [
    'N36',
    'Dead chuffed with his new telly, watched the snooker all afternoon.',
    'Dead in his chair when I went in at two, no breathing seen.',
  ],
  [
    'N36',
    'Her phone died so she used ours to ring her sister after tea.',
    'Her breathing stopped and she died at ten to nine, family there.',
  ],
  [
    'N36',
    'She was dying for a cup of tea when we got back from the shops.',
    'She was dying all night and passed away at five with her son there.',
  ],
  [
    'N36',
    'Bored to death with the quiz, went off to do her knitting with Pat.',
    'Passed away at 03:10, GP verified the death at 05:00.',
  ],
  [
    'N36',
    'Over my dead body, he joked, when asked to swap the darts for bingo.',
    'His body was cold and he had died, rang 111 at 06:20.',
  ],
  [
    'N11',
    'She fell about laughing at the comic and had to wipe her eyes.',
    'She fell in the hall and had to be helped from the floor.',
  ],
  [
    'N11',
    'Fell in love with the kitten that came to visit, asked for it on her lap.',
    'Fell in the bathroom with her stick in her hand, found on her side.',
  ],
  [
    'N11',
    'He fell for the joke about the cake, and got his own back at tea.',
    'He fell for the third time this week, by the bed, no injury seen.',
  ],
  [
    'N11',
    'His face fell when the match was off, so we played dominoes.',
    'He fell flat on his face when he got off the step.',
  ],
  [
    'N11',
    'Her birthday fell on a Sunday so the party was after church.',
    'She fell on a step on Sunday after church, graze to knee.',
  ],
  [
    'N11',
    'It slipped her mind to bring her glasses, we went back for them.',
    'She slipped on the mat and went down on her knees by the sink.',
  ],
  [
    'N11',
    'They fell out over the bingo, then made up with tea and cake.',
    'He fell out of bed at two, found on the mat.',
  ],
  [
    'N16',
    'Missing her old dog, so we looked at the photos of him together.',
    'Missing from the home since ten, police rung at half past.',
  ],
  [
    'N16',
    'He said he is missing his wife’s cooking, had two helpings of stew.',
    'He is missing, wife has not seen him, searched the garden and street.',
  ],
  [
    'N16',
    'She got lost in her book and did not hear the tea bell.',
    'She got lost in town, out alone for two hours, police found her.',
  ],
  [
    'N29',
    'Had a fit of the giggles with Mo at the word game and set us all off.',
    'Had a fit with Mo there, arms jerking for two minutes, then slept.',
  ],
  [
    'N29',
    'Her daughter will have a fit when she sees the bill, she laughed.',
    'Her daughter saw her have a fit, shaking all over for three minutes.',
  ],
  [
    'N29',
    'Seized the chance to win at dominoes and took the whole pot.',
    'Seized for two minutes in his chair, arms jerking, eyes rolled.',
  ],
  [
    'N13',
    'Fire drill at eleven, all out in four minutes, she had her coat on.',
    'Fire in the kitchen bin at eleven, all out, fire brigade rung.',
  ],
  [
    'N14',
    'Green with envy over the new hat, she laughed and tried it on.',
    'Green bruise on her left arm, 3 cm, not there at bath on Monday.',
  ],
  [
    'N17',
    'Kicked off her shoes and had a lovely dance with Joan in the lounge.',
    'Kicked and punched out at Joan in the lounge, shouting for ten minutes.',
  ],
  [
    'N17',
    'Beat him hands down at draughts, he wants another game tomorrow.',
    'Hit him with her hands and pulled his hair, staff stepped in.',
  ],
];

const typesOf = (text: string): string[] => judgeNote({ text }).types.map(({ id }) => id);
const asksOf = (text: string, kind: string): string[] =>
  judgeNote({ text }).asked.filter((id) => id.startsWith(`${kind}.`));
const alike: Record<string, string[]> = { N11: ['N11', 'N12'], N36: ['N36', 'N35'] };

describe('sayings', () => {
  it.each(SAYINGS)('%s is not: %s', (kind, saying) => {
    expect(typesOf(saying)).not.toContain(kind);
    expect(asksOf(saying, kind)).toEqual([]);
  });

  it.each(SAYINGS)('%s is: the same words where they mean it, beside %s', (kind, _, meant) => {
    expect(
      typesOf(meant).some((id) => (alike[kind] ?? [kind]).includes(id)),
      typesOf(meant).join(),
    ).toBe(true);
  });
});

describe('what a saying stands beside', () => {
  it('still counts', () => {
    expect(typesOf('Choked back tears at the song, then choked on a biscuit, back slaps given.')).toContain(
      'N15',
    );
    expect(typesOf('Fell about laughing, then fell off the chair and hit her head.')).toContain('N11');
    expect(judgeNote({ text: 'Choked back tears. Choked on a biscuit and going blue.' }).types[0]?.id).toBe(
      'N15',
    );
  });

  it('never makes it a kind to do with safety that the whole note was not', () => {
    expect(typesOf('Missing her old dog, so we looked at the photos of him together.')).not.toContain('N16');
  });

  it('takes time in proportion to the text', () => {
    for (const unit of ['choked ', 'fell out ', 'he was ', 'a', 'Bob beat ', ' ']) {
      const from = performance.now();
      withoutSayings(unit.repeat(30_000 / unit.length));
      expect(performance.now() - from, unit).toBeLessThan(1000);
    }
  });
});
