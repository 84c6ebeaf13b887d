/** Dates and times as a care worker in the UK writes them. */
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** "2026-03-04" or "2026-03-04T14:05" -> "4 March 2026". What is no ISO date comes back as it is. */
export function dayWords(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const month = match ? months[Number(match[2]) - 1] : undefined;
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : iso;
}

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
