import { describe, expect, it } from 'vitest';
import { topicsOf } from '@/core/knowledge/flag-topics';
import { buildRecord } from '@/core/record/build';
import { summarise } from '@/core/summary/summarise';
import { TODAY } from '../../../helpers/care-pages';
import { flagsOf } from '../../../helpers/flags';
import { writtenPage } from '../../../helpers/written-page';
import { plainPage } from '../../../helpers/plain-page';

const raised = (lines: readonly string[]): string[] =>
  flagsOf(...writtenPage(['Name :: Doris Annable', ...lines]));

describe('the name of a place', () => {
  it('is compared without small words', () => {
    expect(topicsOf('If she goes missing').map(({ id }) => id)).toEqual(['RF25']);
    expect(topicsOf('Going to the shops')).toEqual([]);
  });

  it('speaks for its flag with what stands first under it', () => {
    expect(raised(['Someone to keep out :: Handyman Vic Dole had £900 off her'])).toContain('RF20');
    expect(raised(['| Area | Detail', '| Temper | Put a mug through the hatch in May'])).toContain('RF22');
  });

  it('says nothing where the text says no, where it is over, or where nothing is written', () => {
    expect(raised(['Someone to keep out :: Nobody at present'])).not.toContain('RF20');
    expect(raised(['Temper :: Mild, gets on with everyone here'])).not.toContain('RF22');
    expect(raised(['Safeguarding :: Closed in July after the visit'])).not.toContain('RF20');
    expect(raised(['Going missing :: '])).not.toContain('RF25');
  });
});

describe('an entry', () => {
  const textsOf = (lines: readonly string[]): string[] => {
    const snapshot = plainPage(writtenPage(['Name :: Doris Annable', ...lines]));
    const record = buildRecord(snapshot, { now: TODAY });
    return summarise(record, snapshot, { now: TODAY })
      .items.filter(({ kind }) => kind === 'red-flag')
      .map(({ text }) => text);
  };

  it('under the name of its flag is shown whole', () => {
    expect(
      textsOf(['Going missing :: Waits by the gate at four. Got as far as the quarry in May.']),
    ).toContain('Waits by the gate at four. Got as far as the quarry in May.');
  });

  it('leaves out what denies, or is said of somebody else', () => {
    const texts = textsOf(['Going missing :: Waits by the gate at four. Her sister went missing once.']);
    expect(texts.join('\n')).not.toContain('sister went missing');
  });
});
