import { Lock } from 'lucide-react';
import type { SelfTest } from '@/core/self-test';
import { useKeptFocus } from '@/components/ui/kept-focus';
import { ChoiceField, type Choice } from './choice-field';
import { ModelPack, type ModelPackProps } from './model-pack';
import { packWords } from './pack-words';
import { SelfTestSection } from './self-test';
import { settingsWords, type ChoiceName } from './words';
import '@/components/ui/tokens.css';
import './settings.css';

export interface SettingsPageProps {
  /** Null until the browser has told. */
  shown: {
    kind: SelfTest['policyKind'];
    organisation: string | null;
    choices: readonly Choice[];
    packsAllowed: boolean;
    managed: readonly { name: string; what: string; value: string }[];
    wrong: SelfTest['wrong'];
  } | null;
  keptFailed: boolean;
  pack: Omit<ModelPackProps, 'allowed'>;
  onChoose: (name: ChoiceName, value: string) => void;
  onSelfTest: () => Promise<SelfTest>;
  onCopy: (text: string) => Promise<boolean>;
}

/** The worker's own choices, what the organisation decided, and the self-test. */
export function SettingsPage({ shown, keptFailed, pack, onChoose, onSelfTest, onCopy }: SettingsPageProps) {
  useKeptFocus();
  return (
    <main className="settings">
      <h1>{settingsWords.title}</h1>
      {shown && (
        <>
          <p>{setUp(shown)}</p>
          {shown.wrong.length > 0 && <Wrong wrong={shown.wrong} />}
          <section className="settings-part" aria-labelledby="own">
            <h2 id="own">{settingsWords.ownTitle}</h2>
            {keptFailed && <p role="alert">{settingsWords.keptFailed}</p>}
            {shown.choices.map((choice) => (
              <ChoiceField
                key={choice.name}
                {...choice}
                organisation={shown.organisation}
                missing={choice.name === 'engine' && !pack.inUse ? packMissing(shown) : null}
                onChoose={onChoose}
              />
            ))}
          </section>
          <ModelPack {...pack} allowed={shown.packsAllowed} />
          {shown.managed.length > 0 && <Managed {...shown} />}
        </>
      )}
      <SelfTestSection onRun={onSelfTest} onCopy={onCopy} />
    </main>
  );
}

type Shown = NonNullable<SettingsPageProps['shown']>;

function setUp({ kind, organisation }: Shown): string {
  if (kind === 'awaited') return settingsWords.awaited;
  if (kind === 'none') return settingsWords.noOrganisation;
  return settingsWords.setUpBy(organisation ?? 'your organisation');
}

/** The larger model can be chosen only where there is one. */
const packMissing = ({ packsAllowed }: Pick<Shown, 'packsAllowed'>) => ({
  value: 'pack',
  why: packsAllowed ? packWords.noneToChoose : packWords.notAllowed,
});

function Wrong({ wrong }: Pick<Shown, 'wrong'>) {
  return (
    <section className="settings-part settings-wrong" aria-labelledby="wrong">
      <h2 id="wrong">{settingsWords.wrongTitle}</h2>
      <p>{settingsWords.wrongWhat}</p>
      <ul>
        {wrong.map(({ name, given, why }) => (
          <li key={`${name} ${given}`}>
            <code>{name}</code>: <code>{given}</code>. {why}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Managed({ managed, organisation }: Shown) {
  return (
    <section className="settings-part" aria-labelledby="managed">
      <h2 id="managed">{settingsWords.managedTitle}</h2>
      <p className="locked">
        <Lock size={14} aria-hidden /> {settingsWords.lockedBy(organisation)}. {settingsWords.managedWhat}
      </p>
      <dl>
        {managed.map(({ name, what, value }) => (
          <div key={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>
              <strong>{value}</strong>
              <p>{what}</p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
