import { FolderOpen, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import type { CardHere, InstallOutcome, PackInUse } from '@/core/model-pack';
import { Button } from '@/components/ui/button';
import { outcomeSays, packSays, packWords } from './pack-words';

export interface PackState {
  inUse: PackInUse | null;
  /** The graphics card that packs can use here. */
  card: CardHere | null;
  /** Percent copied while one is being installed. */
  working: number | null;
  /** What the last thing done came to. */
  told: InstallOutcome | { kind: 'removed' } | { kind: 'remove-failed' } | null;
}

export interface ModelPackProps extends PackState {
  /** False: the organisation allows no pack at all. */
  allowed: boolean;
  onInstall: (files: readonly File[]) => void;
  onStop: () => void;
  onRemove: () => void;
}

/** Puts a model pack into this browser, and takes it away again. */
export function ModelPack({
  inUse,
  card,
  working,
  told,
  allowed,
  onInstall,
  onStop,
  onRemove,
}: ModelPackProps) {
  const input = useRef<HTMLInputElement>(null);
  const isBusy = working !== null;
  return (
    <section className="settings-part" aria-labelledby="pack">
      <h2 id="pack">{packWords.title}</h2>
      <p>{packWords.what}</p>
      <p>{inUse ? packSays(inUse, card) : packWords.none}</p>
      {!allowed && <p>{packWords.notAllowed}</p>}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={packWords.choose}
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => {
          if (target.files?.length) onInstall([...target.files]);
          target.value = '';
        }}
      />
      {isBusy && (
        <label className="pack-progress">
          <span>{packWords.working(working)}</span>
          <progress max={100} value={working} />
        </label>
      )}
      <div className="pack-acts">
        {allowed && !isBusy && (
          <Button icon={<FolderOpen size={16} aria-hidden />} onClick={() => input.current?.click()}>
            {packWords.choose}
          </Button>
        )}
        {isBusy && <Button onClick={onStop}>{packWords.stop}</Button>}
        {inUse && !inUse.carried && !isBusy && (
          <Button icon={<Trash2 size={16} aria-hidden />} onClick={onRemove}>
            {packWords.remove}
          </Button>
        )}
      </div>
      <p role="status">{said(told)}</p>
    </section>
  );
}

function said(told: PackState['told']): string {
  if (told === null) return '';
  if (told.kind === 'removed') return packWords.removed;
  return told.kind === 'remove-failed' ? packWords.removeFailed : outcomeSays(told);
}
