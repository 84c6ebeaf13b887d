import { summaryKinds, type SummaryItem, type SummaryKind } from '@/core/summary/item';

export interface ItemGroup {
  kind: SummaryKind;
  /** Items that share a domain stand together under its name; one part without a name elsewhere. */
  parts: { name: string | null; items: SummaryItem[] }[];
}

/** Items in the order the summary shows them, by kind, and the support items also by domain. */
export function groupItems(items: readonly SummaryItem[]): ItemGroup[] {
  return summaryKinds.flatMap((kind) => {
    const mine = items.filter((item) => item.kind === kind);
    if (mine.length === 0) return [];
    return [{ kind, parts: kind === 'support' ? byName(mine) : [{ name: null, items: mine }] }];
  });
}

function byName(items: SummaryItem[]): ItemGroup['parts'] {
  const parts = new Map<string, SummaryItem[]>();
  for (const item of items) {
    const key = item.label;
    parts.set(key, [...(parts.get(key) ?? []), { ...item, label: '' }]);
  }
  return [...parts].map(([name, mine]) => ({ name, items: mine }));
}
