/** What the organisation set and what the worker chose, put together: the settings in force. */
import { z } from 'zod';
import { definitions, isSettingName, settingNames, type SettingName, type Settings } from './settings';

/** A setting of the organisation that cannot be what it is. Its safe value is in force; nothing else is lost. */
export interface WrongSetting {
  name: string;
  /** What was given, shortened; the whole setting, or one entry of a list. */
  given: string;
  /**
   * `unknown`: there is no setting of this name. `entry`: the rest of the list is in force. `document`: it is one,
   * with a fault inside; `reason` says where.
   */
  how: 'value' | 'entry' | 'unknown' | 'document';
  reason?: string;
}

export interface Policy {
  /**
   * `none`: no organisation set anything. `awaited`: Careside was installed by an organisation whose settings
   * have not arrived; nothing is read until they do.
   */
  kind: 'none' | 'set' | 'awaited';
  settings: Settings;
  /** Settings the organisation decides; nobody else can change them. */
  managed: readonly SettingName[];
  wrong: readonly WrongSetting[];
}

/**
 * @param stored what `storage.managed` holds
 * @param own what the worker chose; whatever is not theirs to choose, or no good, counts for nothing
 * @param byOrganisation Careside was installed by browser policy
 */
export function policyFrom(stored: unknown, own: unknown = {}, byOrganisation = false): Policy {
  const [given, chosen] = [entries(stored), entries(own)];
  const wrong: WrongSetting[] = Object.keys(given)
    .filter((name) => !isSettingName(name))
    .map((name) => ({ name, given: shortly(given[name]), how: 'unknown' }));
  const managed = settingNames.filter((name) => given[name] !== undefined);
  const settings = Object.fromEntries(
    settingNames.map((name) => {
      if (managed.includes(name)) return [name, judged(name, given[name], wrong)];
      const one = definitions[name];
      const choice = 'own' in one ? one.schema.safeParse(chosen[name]) : null;
      return [name, choice?.success ? choice.data : one.unset];
    }),
  ) as unknown as Settings;
  const kind = Object.keys(given).length > 0 ? 'set' : byOrganisation ? 'awaited' : 'none';
  return { kind, settings, managed, wrong };
}

function entries(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

/** The value to use; what is wrong with the one given is added to `wrong`. A list keeps its good entries. */
function judged(name: SettingName, value: unknown, wrong: WrongSetting[]): unknown {
  const one: { schema: z.ZodType; unset: unknown; wrong?: unknown } = definitions[name];
  const parsed = one.schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { schema } = one;
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    const bad = new Set(parsed.error.issues.map(({ path }) => path[0]).filter((at) => at !== undefined));
    const rest = schema.safeParse(value.filter((_, at) => !bad.has(at)));
    if (bad.size > 0 && rest.success) {
      bad.forEach((at) => wrong.push({ name, given: shortly(value[Number(at)]), how: 'entry' }));
      return rest.data;
    }
  }
  wrong.push({ name, given: shortly(value), how: 'value' });
  return 'wrong' in one ? one.wrong : one.unset;
}

const shortly = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};
