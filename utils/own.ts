/** What a table itself holds under a key; words such as "constructor" are in every object's inheritance. */
export const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
