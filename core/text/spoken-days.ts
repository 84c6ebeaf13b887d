/** Days said as people say them over what they write: "Yesterday 19:05", "Mon 15 20:40", "Tue 07:50". */
import { quick } from './quick';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SPOKEN = quick(
  /^\W{0,2}(today|yesterday|(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)(?!\p{L})(?:\s(\d{1,2})(?:st|nd|rd|th)?(?![\d:.]))?,?\s(?:at\s)?\d{1,2}[:.]\d\d(?!\d)/iu,
);
const DAY = 86_400_000;
/** A weekday with its number may be of the month before, never of a year. */
const WEEK = 7;
const FURTHEST = 42;

/** The day that a text opens with beside a time of day, counted back from today; null where it opens otherwise. */
export function spokenDay(text: string, now: string): string | null {
  const [, name, number] = SPOKEN.exec(text) ?? [];
  if (name === undefined) return null;
  const today = Date.parse(`${now.slice(0, 10)}T00:00:00Z`);
  const word = name.toLowerCase();
  const back = (days: number): Date => new Date(today - days * DAY);
  const iso = (day: Date): string => day.toISOString().slice(0, 10);
  if (word === 'today') return iso(back(0));
  if (word === 'yesterday') return iso(back(1));
  const weekday = DAYS.indexOf(word.slice(0, 3));
  const most = number === undefined ? WEEK : FURTHEST;
  for (let days = 0; days < most; days += 1) {
    const day = back(days);
    const fits = number === undefined || day.getUTCDate() === Number(number);
    if (day.getUTCDay() === weekday && fits) return iso(day);
  }
  return null;
}
