import { createRoot } from 'react-dom/client';
import { SettingsPage } from '@/components/settings/settings-page';
import type { ChoiceName } from '@/components/settings/words';
import { Failed } from '@/components/states/state-screen';
import { Boundary } from '@/components/ui/boundary';
import { keepOwn, onPolicyChanged, readPolicy, type Policy } from '@/platform/policy/managed';
import { runSelfTest } from '@/platform/selftest/run';
import { closeStorageToPages } from '@/platform/storage/access';
import { withDocuments } from '../sidepanel/documents';
import { startPacks } from './packs';
import { shownOf, testedOf } from './shown';

const root = createRoot(document.getElementById('settings') ?? document.body);
let policy: Policy | null = null;
let keptFailed = false;
const packs = startPacks(() => draw());

const copy = (words: string): Promise<boolean> =>
  navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  );

const choose = async (name: ChoiceName, value: string) => {
  keptFailed = await keepOwn(name, name === 'idleWipeMinutes' ? Number(value) : value).then(
    () => false,
    () => true,
  );
  draw();
};

function draw(): void {
  root.render(
    <Boundary otherwise={(message) => <Failed message={message} />}>
      <SettingsPage
        shown={policy && shownOf(policy)}
        keptFailed={keptFailed}
        pack={{ ...packs.state(), ...packs.acts }}
        onChoose={(name, value) => void choose(name, value)}
        onSelfTest={async () => runSelfTest(testedOf(withDocuments(await readPolicy())))}
        onCopy={copy}
      />
    </Boundary>,
  );
}

function take(now: Policy): void {
  policy = withDocuments(now);
  draw();
}

void closeStorageToPages();
draw();
onPolicyChanged(take);
void readPolicy().then(take);
