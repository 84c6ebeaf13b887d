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

/** "2026-06-14T08:30" -> "14 June 2026, 08:30"; a day alone stays a day. */
export function momentWords(iso: string): string {
  const [day = '', time = ''] = iso.split('T');
  return time === '' ? dayWords(day) : `${dayWords(day)}, ${time.slice(0, 5)}`;
}
