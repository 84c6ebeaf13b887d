import { summaryKinds, type SummaryItem, type SummaryKind } from '@/core/summary/item';

export interface ItemGroup {
  kind: SummaryKind;
  /** Items that share a label stand together under it; one part without a name elsewhere. */
  parts: { name: string | null; items: SummaryItem[] }[];
}

/** Items in the order the summary shows them, by kind; red flags, what matters and support also by label. */
export function groupItems(items: readonly SummaryItem[]): ItemGroup[] {
  return summaryKinds.flatMap((kind) => {
    const mine = items.filter((item) => item.kind === kind);
    if (mine.length === 0) return [];
    const named = kind === 'support' || kind === 'red-flag' || kind === 'matters';
    return [{ kind, parts: named ? byName(mine) : [{ name: null, items: mine }] }];
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
