import type { Choice } from '@/components/settings/choice-field';
import type { SettingsPageProps } from '@/components/settings/settings-page';
import { choiceWords, type ChoiceName } from '@/components/settings/words';
import type { SelfTest } from '@/core/self-test';
import type { Policy, WrongSetting } from '@/platform/policy/in-force';
import { plainWords } from '@/platform/policy/schema';
import { definitions, isSettingName, settingNames } from '@/platform/policy/settings';

function text(value: unknown): string {
  const whole = value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  return whole.length > 200 ? `${whole.slice(0, 199)}…` : whole;
}

const wrongOf = (policy: Policy): SelfTest['wrong'] =>
  policy.wrong.map((wrong) => ({ name: wrong.name, given: wrong.given, why: whyOf(wrong) }));

function whyOf({ name, how, reason }: WrongSetting): string {
  if (how === 'document') return `${reason} Nothing of this document is used.`;
  if (!isSettingName(name)) return 'There is no setting of this name.';
  const what = `It has to be ${plainWords(name).value}.`;
  return how === 'entry' ? `${what} This entry is left out.` : what;
}

/** What the settings page shows of the settings in force. */
export function shownOf(policy: Policy): NonNullable<SettingsPageProps['shown']> {
  const { kind, settings, managed } = policy;
  const choices = (Object.keys(choiceWords) as ChoiceName[]).map((name): Choice => {
    return { name, value: String(settings[name]), locked: managed.includes(name) };
  });
  return {
    kind,
    organisation: settings.organisationName,
    choices,
    packsAllowed: settings.modelPacks === null || settings.modelPacks.length > 0,
    managed: managed.map((name) => ({ name, ...plainWords(name), value: text(settings[name]) })),
    wrong: wrongOf(policy),
  };
}

/** What the self-test says of the settings in force. */
export function testedOf(
  policy: Policy,
): Pick<SelfTest, 'organisation' | 'policyKind' | 'settings' | 'wrong'> {
  const { kind, settings, managed } = policy;
  return {
    organisation: settings.organisationName,
    policyKind: kind,
    wrong: wrongOf(policy),
    settings: settingNames.map((name) => ({
      name,
      value: text(settings[name]),
      from: managed.includes(name)
        ? 'organisation'
        : settings[name] === definitions[name].unset
          ? 'as it comes'
          : 'own choice',
    })),
  };
}
