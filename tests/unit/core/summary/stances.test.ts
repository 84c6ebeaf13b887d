import { describe, expect, it } from 'vitest';
import { domains } from '@/core/knowledge/domains';
import { stanceTopics, stanceWeights } from '@/core/knowledge/stances';
import { readSnapshot } from '@/core/record/build';
import { opposedIn } from '@/core/summary/conflicts-stances';
import { readStatements } from '@/core/summary/statements';
import { stancesOf } from '@/core/summary/stances';
import { TODAY } from '../../../helpers/care-pages';
import { plainPage } from '../../../helpers/plain-page';
import { writtenPage } from '../../../helpers/written-page';

const statements = (...lines: string[]) =>
  readStatements(
    readSnapshot(plainPage(writtenPage(['Name :: Doris Annable', ...lines])), { now: TODAY }),
    TODAY,
  );
const sideOf = (topic: string, ...lines: string[]): string[] =>
  (stancesOf(statements(...lines)).get(topic) ?? []).map(({ side }) => side);

describe('stances a statement takes', () => {
  it('is the other one where it is denied', () => {
    expect(sideOf('straw', '# Drinks', 'Use a straw.')).toEqual(['other']);
    expect(sideOf('straw', '# Drinks', 'No straws.')).toEqual(['one']);
    expect(sideOf('rails', '# Bed', 'Bed rails up.')).toEqual(['one']);
    expect(sideOf('rails', '# Bed', 'She does not have bed rails.')).toEqual(['other']);
  });

  it('is not the other one where denying it says nothing: no pork makes nobody vegan', () => {
    expect(sideOf('vegan', '# Diet', 'No pork.')).toEqual([]);
  });

  it('is none where one statement speaks for both', () => {
    expect(sideOf('bath', '# Washing', 'Likes a bath, but shower only this month.')).toEqual([]);
  });

  it('needs the topic beside it, in the sentence or its heading', () => {
    expect(sideOf('curtain', '# Window', 'Leave the curtains open.')).toEqual(['one']);
    expect(sideOf('goout', '# Personal care', 'Does it by himself.')).toEqual([]);
    expect(sideOf('goout', '# Going out', 'Does it by himself.')).toEqual(['one']);
  });

  it('is read from a label answered yes or no', () => {
    expect(sideOf('rails', 'Bed rails :: No')).toEqual(['other']);
    expect(sideOf('rails', 'Bed rails :: Yes')).toEqual(['one']);
  });
});

describe('statements that stand against each other', () => {
  it('are looked at by topic, a fixed number of each side', () => {
    const many = Array.from({ length: 60 }, (_, at) => [
      `# Bed ${at}`,
      at % 2 ? 'Bed rails up.' : 'No bed rails.',
    ]).flat();
    const found = opposedIn(statements(...many)).filter(({ topic }) => topic === 'rails');
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(64);
  });
});

describe('the topics and what they weigh', () => {
  it('stand each in a part of life of the guide', () => {
    const known = new Set(domains.map(({ id }) => id));
    expect(stanceTopics.filter(({ domain }) => !known.has(domain)).map(({ id }) => id)).toEqual([]);
  });

  it('weigh only topics that are there', () => {
    const known = new Set(stanceTopics.map(({ id }) => `topic:${id}`));
    const weighed = Object.keys(stanceWeights.weights).filter((sign) => sign.startsWith('topic:'));
    expect(weighed.filter((sign) => !known.has(sign))).toEqual([]);
  });
});
