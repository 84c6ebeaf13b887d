// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { reportParts, reportText } from '@/components/settings/report';
import { SettingsPage } from '@/components/settings/settings-page';
import { readPack, type PackInUse } from '@/core/model-pack';
import type { SelfTest } from '@/core/self-test';
import { shownOf, testedOf } from '@/entrypoints/options/shown';
import { policyFrom } from '@/platform/policy/in-force';
import { definitions } from '@/platform/policy/settings';

afterEach(cleanup);

const passed: SelfTest = {
  ...testedOf(policyFrom({ organisationName: 'Larch House' })),
  at: '2026-06-15T08:30:00.000Z',
  version: '0.1.0',
  build: 'ab12',
  browser: 'A browser',
  installedBy: 'admin',
  permissions: ['storage'],
  sites: ['https://care.example/*'],
  manifestDiffers: [],
  files: [{ file: 'a.js', sha256: '00', state: 'same' }],
  contentSecurityPolicy: "default-src 'none'",
  probes: [{ what: 'request', refused: true }],
  stored: [{ where: 'disk', names: [], bytes: 2 }],
};
const notPassed = (test: SelfTest) =>
  reportParts(test)
    .filter(({ ok }) => ok === false)
    .map(({ title }) => title);

describe('the self-test’s report', () => {
  test('passes a whole installation', () => {
    expect(notPassed(passed)).toEqual([]);
    expect(reportText(passed)).toContain('All checks passed.');
  });

  test.each<[string, Partial<SelfTest>, string]>([
    ['a file that changed', { files: [{ file: 'a.js', sha256: '11', state: 'differs' }] }, 'Its files'],
    ['a file that is missing', { files: [{ file: 'a.js', sha256: '00', state: 'missing' }] }, 'Its files'],
    ['no list of files', { build: null, files: [] }, 'Which Careside this is'],
    ['a way out that is open', { probes: [{ what: 'socket', refused: false }] }, 'Ways out, tried just now'],
    ['no tries at all', { probes: [] }, 'Ways out, tried just now'],
    ['another permission', { manifestDiffers: ['permissions'] }, 'What it may do'],
    ['settings awaited', { policyKind: 'awaited' }, 'Settings in force and where they come from'],
    [
      'a wrong setting',
      testedOf(policyFrom({ idleWipeMinutes: 0 })),
      'Settings that cannot be what they are',
    ],
  ])('does not pass %s, and says so', (_what, change, title) => {
    expect(notPassed({ ...passed, ...change })).toContain(title);
    expect(reportText({ ...passed, ...change })).toMatch(/checks? did not pass/);
  });
});

const noPack = {
  ...{ inUse: null, card: null, working: null, told: null },
  ...{ onInstall: vi.fn(), onStop: vi.fn(), onRemove: vi.fn() },
};

function draw(stored: object, own: object = {}, inUse: PackInUse | null = null) {
  const actions = {
    onChoose: vi.fn(),
    onSelfTest: vi.fn(async () => passed),
    onCopy: vi.fn(async () => true),
  };
  render(
    <SettingsPage
      shown={shownOf(policyFrom(stored, own))}
      keptFailed={false}
      pack={{ ...noPack, inUse }}
      {...actions}
    />,
  );
  return actions;
}
const choices = (name: string) => screen.getByRole('group', { name });

describe('the settings page', () => {
  test('no words of a setting carry the marks of the documents', () => {
    const every = Object.entries(definitions).map(([name, { sample }]) => [name, sample]);
    const { managed } = shownOf(policyFrom(Object.fromEntries(every)));
    expect(managed).toHaveLength(every.length);
    expect(managed.filter(({ what }) => what.includes('`'))).toEqual([]);
  });

  test('what the organisation set is locked under its name; the rest is the worker’s', () => {
    const { onChoose } = draw({ organisationName: 'Larch House', summaryLength: 'full' });
    const locked = choices('How much a summary shows at first');
    expect(locked).toHaveProperty('disabled', true);
    expect(within(locked).getByText('Locked by Larch House')).toBeTruthy();
    expect(within(locked).getByLabelText('Full')).toHaveProperty('checked', true);
    fireEvent.click(within(choices('Clear a draft that was not used for')).getByLabelText('5 minutes'));
    expect(onChoose).toHaveBeenCalledWith('idleWipeMinutes', '5');
  });

  const drafts = 'Who writes out a draft';
  const larger = () => within(choices(drafts)).getByRole('radio', { name: /the larger AI/ });

  test('a larger model can be chosen only where there is one, and it says who brings it', () => {
    const { onChoose } = draw({});
    expect(larger()).toHaveProperty('disabled', true);
    expect(choices(drafts).textContent).toContain('Your IT team can give you one');
    larger().click();
    expect(onChoose).not.toHaveBeenCalled();
    cleanup();

    const pack = readPack(readFileSync('models/packs/tiny/careside-pack.json', 'utf8'));
    const there = draw({}, {}, pack && { pack, carried: false });
    expect(choices(drafts).textContent).not.toContain('IT team');
    fireEvent.click(larger());
    expect(there.onChoose).toHaveBeenCalledWith('engine', 'pack');
  });

  test('a larger model that was chosen and is not there says who does the work', () => {
    draw({}, { engine: 'pack' });
    expect(larger()).toHaveProperty('checked', true);
    expect(larger()).toHaveProperty('disabled', false);
    expect(choices(drafts).textContent).toContain('so the small AI does the work');
    cleanup();
    draw({ modelPacks: [] });
    expect(choices(drafts).textContent).toContain('does not allow model packs');
  });

  test('names a wrong setting with what was given and what it has to be', () => {
    draw({ idleWipeMinutes: 9000 });
    const wrong = screen.getByRole('region', { name: 'Settings that are wrong' });
    expect(wrong.textContent).toContain('idleWipeMinutes: 9000. It has to be a whole number from 1 to 720.');
  });

  test('one button runs the self-test and the report can be copied', async () => {
    const { onCopy } = draw({});
    fireEvent.click(screen.getByRole('button', { name: 'Run the self-test' }));
    await screen.findByText('All checks passed.');
    fireEvent.click(screen.getByRole('button', { name: 'Copy the report' }));
    expect(onCopy).toHaveBeenCalledWith(reportText(passed));
  });

  test('a self-test that breaks off says so', async () => {
    const actions = { onChoose: vi.fn(), onSelfTest: () => Promise.reject(new Error('no')), onCopy: vi.fn() };
    render(<SettingsPage shown={null} keptFailed={false} pack={noPack} {...actions} />);
    fireEvent.click(screen.getByRole('button', { name: 'Run the self-test' }));
    await screen.findByText(/stopped before its end.*Error: no/);
  });
});
