/** One part of a manifest as text; null where it says nothing: Firefox puts null or an empty list for what was left out. */
export function manifestPart(value: unknown): string | null {
  const text = JSON.stringify(value ?? null);
  return text === 'null' || text === '[]' ? null : text;
}
