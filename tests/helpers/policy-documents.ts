/** What an organisation may write into its policy, and what becomes of it. Judged by unit tests and in Chromium. */
import type { SettingName, Settings } from '@/platform/policy/settings';

interface PolicyDocument {
  name: string;
  settings: Record<string, unknown>;
  expected: Partial<Settings>;
}

export interface WrongDocument extends PolicyDocument {
  /** The settings that are named as wrong. */
  wrong: string[];
  /** The browser's own schema drops it first: it counts as not set and Careside cannot name it. */
  dropped?: true;
}

const good = (name: SettingName, value: unknown, expected: unknown = value): PolicyDocument => ({
  name: `${name} ${JSON.stringify(value).slice(0, 60)}`,
  settings: { [name]: value },
  expected: { [name]: expected },
});

const bad = (
  name: string,
  value: unknown,
  expected: Partial<Settings>,
  dropped?: 'dropped by Chromium',
): WrongDocument => ({
  name: `${name} ${JSON.stringify(value).slice(0, 60)}`,
  settings: { organisationName: 'Larch House', [name]: value },
  expected: { organisationName: 'Larch House', ...expected },
  wrong: [name],
  ...(dropped ? { dropped: true } : {}),
});

export const validDocuments: readonly PolicyDocument[] = [
  good('organisationName', 'Larch House'),
  good('organisationName', '  Ŵylan & Sons “Care” 🌲  ', 'Ŵylan & Sons “Care” 🌲'),
  good('careOrigins', ['https://care.example']),
  good('careOrigins', ['https://*.care.example', 'http://records.local:8080/']),
  good('careOrigins', ['HTTPS://Care.Example/*'], ['https://care.example/*']),
  good('careOrigins', []),
  good('careOrigins', ['http://10.0.0.7']),
  good('partsOff', ['drafts', 'questions', 'insertion', 'spot-check']),
  good('partsOff', []),
  good('summaryLength', 'screen'),
  good('draftOrder', 'as-typed'),
  good('keepReviewsDays', 1),
  good('engine', 'own'),
  good('resultsByAuthor', false),
  good('keepReviewsDays', 3660),
  good('summaryLength', 'glance'),
  good('summaryLength', 'full'),
  good('draftOrder', 'time'),
  good('draftOrder', 'note-type'),
  good('otherPeople', 'as-typed'),
  good('otherPeople', 'initials'),
  good('draftLine', 'Drafted with Careside, checked by [your name].'),
  good('draftLine', ''),
  good('idleWipeMinutes', 1),
  good('idleWipeMinutes', 720),
  good('engine', 'rules'),
  good('resultsByAuthor', true),
  good('keepReviewsDays', 30),
  good('noteTypes', '{"version":1,"name":"Larch House","off":{"types":["N43"]}}'),
  {
    name: 'several at once',
    settings: { organisationName: 'Larch House', resultsByAuthor: true, idleWipeMinutes: 5 },
    expected: { organisationName: 'Larch House', resultsByAuthor: true, idleWipeMinutes: 5 },
  },
];

export const wrongDocuments: readonly WrongDocument[] = [
  { ...bad('organisationName', '   ', {}), expected: { organisationName: null } },
  { ...bad('organisationName', 'x'.repeat(201), {}), expected: { organisationName: null } },
  {
    ...bad('organisationName', 7, {}, 'dropped by Chromium'),
    settings: { organisationName: 7, idleWipeMinutes: 5 },
    expected: { organisationName: null, idleWipeMinutes: 5 },
  },
  bad('careOrigins', ['care.example'], { careOrigins: [] }),
  bad('careOrigins', ['<all_urls>', '*'], { careOrigins: [] }),
  bad('careOrigins', ['https://care.example', 'ftp://care.example'], {
    careOrigins: ['https://care.example'],
  }),
  bad('careOrigins', ['https://care.example', 'https://a.example/people'], {
    careOrigins: ['https://care.example'],
  }),
  bad('careOrigins', ['https://care.example', 'https://a.example https://b.example'], {
    careOrigins: ['https://care.example'],
  }),
  bad('careOrigins', ['javascript:alert(1)', 'file:///c:/'], { careOrigins: [] }),
  bad('partsOff', ['spot-check', 'summary'], { partsOff: ['spot-check'] }),
  bad('partsOff', ['Drafts'], { partsOff: [] }),
  bad('summaryLength', 'long', { summaryLength: 'screen' }),
  bad('summaryLength', '', { summaryLength: 'screen' }),
  bad('draftOrder', 'Time', { draftOrder: 'as-typed' }),
  bad('otherPeople', 'roles', { otherPeople: 'initials' }),
  bad('draftLine', 'x'.repeat(301), { draftLine: null }),
  bad('idleWipeMinutes', 0, { idleWipeMinutes: 15 }),
  bad('idleWipeMinutes', 721, { idleWipeMinutes: 15 }),
  bad('idleWipeMinutes', -5, { idleWipeMinutes: 15 }),
  bad('idleWipeMinutes', 'ten', { idleWipeMinutes: 15 }, 'dropped by Chromium'),
  bad('engine', 'gpt', { engine: 'rules' }),
  bad('wording', { version: 1 }, { wording: null }, 'dropped by Chromium'),
  bad('resultsByAuthor', 1, { resultsByAuthor: false }, 'dropped by Chromium'),
  bad('keepReviewsDays', 0, { keepReviewsDays: 730 }),
  bad('keepReviewsDays', 99_999, { keepReviewsDays: 730 }),
  bad('carOrigins', ['https://care.example'], {}, 'dropped by Chromium'),
  bad('insertion', false, {}, 'dropped by Chromium'),
];
