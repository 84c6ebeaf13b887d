/** Times, sites and lengths as a care worker in the UK writes them. */

/** Milliseconds since 1970 -> "14:05" on this computer's clock. */
export function clockWords(milliseconds: number): string {
  const at = new Date(milliseconds);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** "https://care.example/people/4?tab=2" -> "care.example". */
export function siteWords(url: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? url;
}

/** 12 -> "12 hours", 72 -> "3 days". */
export const hoursWords = (hours: number) => (hours < 48 ? `${hours} hours` : `${hours / 24} days`);
