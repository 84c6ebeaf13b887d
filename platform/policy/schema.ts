/** The settings as browsers and people ask for them: the managed schema, and in words what a value may be. */
import { z } from 'zod';
import { definitions, settingNames, type SettingName } from './settings';

interface Shape {
  type?: string;
  enum?: readonly unknown[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  maxItems?: number;
  items?: Shape;
}

const shapeOf = (name: SettingName): Shape =>
  z.toJSONSchema(definitions[name].schema as z.ZodType, { io: 'input' }) as Shape;

/**
 * The schema the browser asks for. It says no more than the type: what browsers reject would void the whole file,
 * and a value the browser itself refuses is dropped before Careside can name it.
 */
export function managedSchema(): object {
  const properties = settingNames.map((name) => {
    const { type, items } = shapeOf(name);
    const description = definitions[name].what;
    return [name, { type, description, ...(items ? { items: { type: items.type } } : {}) }];
  });
  return { type: 'object', properties: Object.fromEntries(properties) as object };
}

/** What a setting may be, in words: "a whole number from 1 to 720". */
export function valueWords(name: SettingName): string {
  return words(shapeOf(name));
}

/** What a setting does and what it may be, without the marks that documents put around code. */
export function plainWords(name: SettingName): { what: string; value: string } {
  const plain = (text: string) => text.replaceAll('`', '');
  return { what: plain(definitions[name].what), value: plain(valueWords(name)) };
}

/** What a form that asks for one may let through. A word out of a few has no length of its own. */
export function limitsOf(name: SettingName): { least: number; most: number; longest: number } {
  const { minimum = 0, maximum = 0, maxLength = 100 } = shapeOf(name);
  return { least: minimum, most: maximum, longest: maxLength };
}

function words({ type, items, maxItems, maxLength, minimum, maximum, ...shape }: Shape): string {
  if (shape.enum) return `one of ${shape.enum.map((value) => `\`${String(value)}\``).join(', ')}`;
  if (type === 'boolean') return '`true` or `false`';
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`;
  if (type === 'array') return `a list of at most ${maxItems}, each ${words(items ?? {})}`;
  return `text of at most ${maxLength} characters`;
}
