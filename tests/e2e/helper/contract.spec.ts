/**
 * The contract of tests/contract in real Chromium: Careside's own model and a pack's in the workers of the build. The
 * browser's own model is not in a browser for tests, so its engine has a stand-in for `LanguageModel` here too.
 */
import { expect, test } from '@playwright/test';
import { clauses } from '../../contract/clauses';
import { openContract, type Contract } from '../support/contract';

let contract: Contract;
test.beforeAll(async () => {
  contract = await openContract();
});
test.afterAll(() => contract.close());

for (const rig of ['tagger', 'pack', 'browser'] as const)
  for (const { name, ofFiles, isTriedReal, broken } of clauses) {
    if (ofFiles && rig === 'browser') continue;
    test(`${rig} ${name}`, async () => {
      expect(await contract.tryClause(rig, name, false)).toBeNull();
    });
    // Real workers are not loaded twice as often for the controls: three show that the levers move.
    if (rig !== 'browser' && !isTriedReal) continue;
    test(`${rig}, and one that does not is found: ${name}`, async () => {
      expect(await contract.tryClause(rig, name, true)).toMatch(broken.says);
    });
  }
