import { expect, test } from 'vitest';
import { report } from '@/evals/draft/report';
import type { CaseScore } from '@/evals/draft/run';

const score: CaseScore = {
  id: 'c1',
  tags: [],
  draft: 'There was a bruise on the right arm.',
  keepLost: [],
  keepTotal: 0,
  neverFound: [],
  neverPutIn: 0,
  figuresLost: [],
  figuresAdded: [],
  wordsAdded: [],
  negativesChanged: 0,
  changed: [{ kind: 'side', words: 'left arm' }],
  asksFound: [],
  asksMissed: [],
  asksMade: 0,
  asksNeedless: 0,
  ways: {},
  chrF: 0,
  chrFTyped: 0,
  ms: 0,
  lastMs: 0,
};

const reported = (name: string): { json: unknown; markdown: string } =>
  report([{ engine: 'none', sets: [{ name, scores: [score] }] }]);

test('what may have changed is listed for a set that was opened', () => {
  const { json, markdown } = reported('eighth');
  expect(markdown).toContain('| facts changed, to be looked at | 1 |');
  expect(markdown).toContain('- eighth c1, side: left arm');
  expect(JSON.stringify(json)).toContain('left arm');
});

test.each(['eighth-held', 'seventh', 'aside', 'held out'])('and only counted for %s', (name) => {
  const { json, markdown } = reported(name);
  expect(markdown).toContain('| facts changed, to be looked at | 1 |');
  for (const shown of [markdown, JSON.stringify(json)]) expect(shown).not.toContain('left arm');
});
