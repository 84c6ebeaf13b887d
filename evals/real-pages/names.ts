/** What the browser itself says each control is called and holds: an answer that does not come from our reader. */
import type { Page } from 'playwright-core';
import { plainWords } from '@/core/text/plain-words';
import type { PageSnapshot } from '@/core/record/snapshot';

export interface NamedControl {
  name: string;
  value: string;
}

const ROLES = new Set(['textbox', 'combobox', 'spinbutton', 'checkbox', 'radio', 'searchbox', 'switch']);

interface AxNode {
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown; sources?: { type: string; superseded?: boolean; value?: unknown }[] };
  value?: { value?: unknown };
}

/** The browser gives the parts of a date field names of their own; a list's own controls and prompts say nothing of the person. */
const PARTS = /^(?:month|day|year|hours|minutes|seconds|am\/pm)\b/iu;
const PROMPT = /^(?:choose|select|please select|sort by)\b/iu;

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Every control of the page with a name from a label, by the browser's accessibility tree. */
export async function namedControls(page: Page): Promise<NamedControl[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: AxNode[] };
  await session.detach();
  return nodes.flatMap((node): NamedControl[] => {
    if (node.ignored || !ROLES.has(text(node.role?.value))) return [];
    const name = text(node.name?.value).trim();
    if (name === '' || PARTS.test(name) || PROMPT.test(name)) return [];
    const value = node.value?.value;
    // A number field holds what a float makes of it.
    const shown = typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : text(value).trim();
    return [{ name, value: PROMPT.test(shown) ? '' : shown }];
  });
}

/** How many of them the snapshot knows under the same name with the same value. */
export function rightNames(controls: readonly NamedControl[], { fields }: PageSnapshot): NamedControl[] {
  const free = fields.map((field) => ({
    label: plainWords(`${field.label}`),
    question: plainWords(field.question ?? ''),
    placeholder: plainWords(field.placeholder),
    value: plainWords(field.value),
  }));
  return controls.filter(({ name, value }) => {
    const wanted = plainWords(name);
    const at = free.findIndex(
      (field) =>
        (field.label === wanted ||
          field.placeholder === wanted ||
          (field.label !== '' && wanted.startsWith(field.label))) &&
        (value === '' || field.value === plainWords(value) || field.value.includes(plainWords(value))),
    );
    if (at >= 0) free.splice(at, 1);
    return at < 0;
  });
}
