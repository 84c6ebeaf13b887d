import type { ModelPackProps, PackState } from '@/components/settings/model-pack';
import { cardHere } from '@/platform/engine/packs/card';
import { packStore } from '@/platform/engine/packs/store';
import { keepOwn, packPins, readPolicy } from '@/platform/policy/managed';

type Acts = Pick<ModelPackProps, 'onInstall' | 'onStop' | 'onRemove'>;

/** The model pack as the settings page shows it; `draw` is called whenever something changed. */
export function startPacks(draw: () => void): { state: () => PackState; acts: Acts } {
  const store = packStore(packPins);
  let state: PackState = { inUse: null, card: null, working: null, told: null };
  let signal = { aborted: false };

  const become = (change: Partial<PackState>) => {
    state = { ...state, ...change };
    draw();
  };
  const look = async () => {
    const [inUse, card] = await Promise.all([store.inUse(), cardHere()]);
    become({ inUse, card });
  };

  /** Who words drafts, where that is the worker's to choose. */
  const chooseEngine = async (from: string | null, to: string) => {
    const { settings, managed } = await readPolicy();
    if (managed.includes('engine') || (from !== null && settings.engine !== from)) return;
    await keepOwn('engine', to).catch(() => undefined);
  };

  async function install(files: readonly File[]): Promise<void> {
    signal = { aborted: false };
    become({ working: 0, told: null });
    const chosen = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
    const told = await store.install(chosen, signal, (working) => become({ working }));
    become({ working: null, told });
    await look();
    if (told.kind === 'installed') await chooseEngine(null, 'pack');
  }

  async function remove(): Promise<void> {
    // The panel lets go of its files first.
    await chooseEngine('pack', 'own');
    const done = await store.remove();
    become({ told: { kind: done === 'removed' ? 'removed' : 'remove-failed' } });
    await look();
  }

  void look();
  return {
    state: () => state,
    acts: {
      onInstall: (files) => void install(files),
      onStop: () => void (signal.aborted = true),
      onRemove: () => void remove(),
    },
  };
}
