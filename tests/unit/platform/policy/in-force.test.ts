import { describe, expect, test } from 'vitest';
import { initialDrafts } from '@/core/session/draft-state';
import { policyFrom } from '@/platform/policy/in-force';
import { definitions, isCareOrigin, settingNames } from '@/platform/policy/settings';
import { validDocuments, wrongDocuments } from '@/tests/helpers/policy-documents';

const unset = Object.fromEntries(settingNames.map((name) => [name, definitions[name].unset]));

test('there are at least 20 documents of each kind', () => {
  expect(validDocuments.length).toBeGreaterThanOrEqual(20);
  expect(wrongDocuments.length).toBeGreaterThanOrEqual(20);
});

test.each(validDocuments)('valid: $name', ({ settings, expected }) => {
  const policy = policyFrom(settings);
  expect(policy.wrong).toEqual([]);
  expect(policy.managed.toSorted()).toEqual(Object.keys(settings).toSorted());
  expect(policy.settings).toEqual({ ...unset, ...expected });
});

test.each(wrongDocuments)('wrong: $name', ({ settings, expected, wrong }) => {
  const policy = policyFrom(settings);
  expect([...new Set(policy.wrong.map(({ name }) => name))]).toEqual(wrong);
  expect(policy.settings).toEqual({ ...unset, ...expected });
});

describe('settings in force', () => {
  test('nothing set is none; nothing there after an install by the organisation is waited for', () => {
    expect(policyFrom({}).kind).toBe('none');
    expect(policyFrom({}, {}, true).kind).toBe('awaited');
    expect(policyFrom({ organisationName: 'Larch House' }, {}, true).kind).toBe('set');
  });

  test('what is no document at all counts for nothing', () => {
    for (const stored of [null, undefined, 'x', 7, []])
      expect(policyFrom(stored, stored).settings).toEqual(unset);
  });

  test('the organisation wins over the worker, and the worker over what comes with Careside', () => {
    const own = { summaryLength: 'full', idleWipeMinutes: 30 };
    const policy = policyFrom({ summaryLength: 'glance' }, own);
    expect(policy.settings.summaryLength).toBe('glance');
    expect(policy.settings.idleWipeMinutes).toBe(30);
    expect(policy.managed).toEqual(['summaryLength']);
  });

  test('a wrong setting of the organisation does not hand the choice to the worker', () => {
    const { settings } = policyFrom({ engine: 'gpt' }, { engine: 'own' });
    expect(settings.engine).toBe('rules');
  });

  test('a worker cannot choose what is not theirs, or what cannot be', () => {
    const own = { careOrigins: ['https://x.example'], resultsByAuthor: true, idleWipeMinutes: 0 };
    expect(policyFrom({}, own).settings).toEqual(unset);
  });

  test('drafts are cleared as the table says also before the settings are known', () =>
    expect(initialDrafts.rules.idleMinutes).toBe(definitions.idleWipeMinutes.unset));
});

test.each([
  ['https://care.example/people/1', ['https://care.example'], true],
  ['https://care.example:8443/', ['https://care.example'], true],
  ['https://care.example/', ['https://care.example:8443'], false],
  ['http://care.example/', ['https://care.example'], false],
  ['https://a.care.example/', ['https://*.care.example'], true],
  ['https://care.example/', ['https://*.care.example'], true],
  ['https://a.care.example/', ['https://care.example'], false],
  ['https://care.example.evil.example/', ['https://care.example'], false],
  ['https://notcare.example/', ['https://*.care.example'], false],
  ['https://care.example@evil.example/', ['https://care.example'], false],
  ['not an address', ['https://care.example'], false],
  ['https://care.example/', [], false],
])('%s with %j: %s', (url, origins, expected) => expect(isCareOrigin(url, origins)).toBe(expected));
