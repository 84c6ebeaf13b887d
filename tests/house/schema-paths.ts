import { z } from 'zod';

/** What this needs of JSON Schema. */
interface Shape {
  type?: string | string[];
  anyOf?: Shape[];
  enum?: unknown[];
  properties?: Record<string, Shape>;
  items?: Shape;
}

/** Every key of a schema with its type, nested ones as "a.b" and those in lists as "a[].b". */
export function schemaPaths(
  schema: z.ZodType,
  below: (path: string) => boolean = () => true,
): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (shape: Shape, path: string) => {
    const inner = shape.anyOf?.find((one) => one.type !== 'null') ?? shape;
    const orNull = shape.anyOf?.some((one) => one.type === 'null') ? ' or null' : '';
    const item = inner.items?.anyOf?.find((one) => one.type !== 'null') ?? inner.items;
    const plain = [inner.type].flat().join(' or ');
    const type = inner.enum
      ? 'word'
      : item
        ? `list of ${item.enum ? 'word' : [item.type].flat().join()}s`
        : plain;
    if (path) found.set(path, `${type}${orNull}`);
    if (!below(path)) return;
    const [properties, prefix] = item
      ? [item.properties, `${path}[].`]
      : [inner.properties, path ? `${path}.` : ''];
    for (const [key, value] of Object.entries(properties ?? {})) visit(value, prefix + key);
  };
  visit(z.toJSONSchema(schema) as Shape, '');
  return found;
}
