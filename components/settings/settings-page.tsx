import { Lock } from 'lucide-react';
import type { SelfTest } from '@/core/self-test';
import { useKeptFocus } from '@/components/ui/kept-focus';
import { ModelPack, type ModelPackProps } from './model-pack';
import { SelfTestSection } from './self-test';
import { choiceWords, settingsWords, type ChoiceName } from './words';
import '@/components/ui/tokens.css';
import './settings.css';

export interface Choice {
  name: ChoiceName;
  /** The value in force. */
  value: string;
  locked: boolean;
}

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

interface ChoiceFieldProps extends Choice {
  organisation: string | null;
  onChoose: SettingsPageProps['onChoose'];
}

function ChoiceField({ name, value, locked, organisation, onChoose }: ChoiceFieldProps) {
  const { title, choices } = choiceWords[name];
  // A number the organisation or an earlier version chose may be none of those offered.
  const offered: Record<string, string> = value in choices ? choices : { ...choices, [value]: value };
  return (
    <fieldset disabled={locked} className="choice">
      <legend>{title}</legend>
      {locked && (
        <p className="locked">
          <Lock size={14} aria-hidden /> {settingsWords.lockedBy(organisation)}
        </p>
      )}
      {Object.entries(offered).map(([each, words]) => (
        <label key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            onChange={() => onChoose(name, each)}
          />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
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
