/**
 * Judges each group by what the others teach, as what nobody has seen before will be judged.
 * @param groupOf what an item is left out with
 * @param judge gets the group's own items and all others, both in their order
 * @returns what it makes of each group, one after the other
 */
export function judgedByOthers<T, R>(
  items: readonly T[],
  groupOf: (item: T, place: number) => unknown,
  judge: (own: T[], others: T[]) => readonly R[],
): R[] {
  const groups = items.map(groupOf);
  return [...new Set(groups)].flatMap((group) =>
    judge(
      items.filter((_, place) => groups[place] === group),
      items.filter((_, place) => groups[place] !== group),
    ),
  );
}
