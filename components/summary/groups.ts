import { summaryKinds, type SummaryItem, type SummaryKind } from '@/core/summary/item';

export interface ItemGroup {
  kind: SummaryKind;
  /** Items that share a label stand together under it; one part without a name elsewhere. */
  parts: { name: string | null; items: SummaryItem[] }[];
}

/**
 * Items in the order the summary shows them, by kind. Red flags of one kind, and what matters and support under
 * one label, stand together. Who the person is stands in the banner.
 */
export function groupItems(items: readonly SummaryItem[]): ItemGroup[] {
  return summaryKinds.flatMap((kind) => {
    const mine = items.filter((item) => item.kind === kind);
    if (mine.length === 0 || kind === 'who') return [];
    const named = kind === 'support' || kind === 'red-flag' || kind === 'matters' || kind === 'also';
    return [{ kind, parts: named ? together(mine) : [{ name: null, items: mine }] }];
  });
}

/** What is stated to be absent ("RF01-stated") stands with the flag it speaks of ("RF01"), with its own label. */
const flagOf = ({ kind, rule, label }: SummaryItem) =>
  kind === 'red-flag' ? rule.replace(/-stated$/, '') : label;

function together(items: SummaryItem[]): ItemGroup['parts'] {
  const parts = new Map<string, { name: string; items: SummaryItem[] }>();
  for (const item of items) {
    const key = flagOf(item);
    const part = parts.get(key) ?? { name: item.label, items: [] };
    part.items.push(item.label === part.name ? { ...item, label: '' } : item);
    parts.set(key, part);
  }
  return [...parts.values()];
}
