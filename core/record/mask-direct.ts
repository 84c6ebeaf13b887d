/** Codes without a word for a code: "the code 3571", "back door 1966", "gate 4421#"; and the times that look like them. */

const CLOCK = /^(?:[01]\d|2[0-3])[0-5]\d$/;

/** "code 3571": codes of other kinds say which ("MAR code", "tax code"). */
const BARE_CODE =
  /(?:(?<![\p{L}\d][\s-]?)|(?<=\b(?:the|a|by|with|use|used|using|via|and|new|old|her|his|their|its|tried|entered|typed|wrong|right)\s))codes?:?\s(?:(?:is|was|now)\s)?(?=\d{4,8}(?!\d))/giu;
/** "front door 2244#": what is opened, and the figures straight behind it. */
const OPENED =
  /\b(?:doors?|gates?|intercom|barrier|garage)(?:\s?[:=]\s?|\s)(?:(?:is|was|now)\s)?(?=(\d{4,6})(?!\d)([#*]?))/giu;

/** Where figures begin that open something, though no word calls them a code. A plain clock time behind a door is none. */
export function besideThings(text: string): number[] {
  const codes = [...text.matchAll(BARE_CODE)].map((hit) => hit.index + hit[0].length);
  const doors = [...text.matchAll(OPENED)]
    .filter(([, figures = '', sign = '']) => sign !== '' || !CLOCK.test(figures))
    .map((hit) => hit.index + hit[0].length);
  return [...codes, ...doors];
}

/** Alarms that call for help or stand at a machine: nobody types a code into these. */
const CARE_ALARM =
  /\b(?:bed|chair|door|mat|floor|sensor|pump|driver|machine|fire|smoke|falls?|pendant|call|cord|seizure|epilepsy|feed|oxygen|o2|co|movement|bath|flood|heat|panic|personal)[\s-]alarms?\s$/iu;
const ALARM = /(?<!\b(?:house|burglar|intruder)\s)\balarms?\s$/iu;
const ARMED =
  /^\s(?:(?:was|is|been|not|re)\s?)*(?:set|reset|armed|disarmed|on|off|entered|used|to|then|turned|switched|works?|worked)\b/iu;

/** "bed alarm 0310", "alarm 0910 toast burning": when it sounded. */
export function isAlarmTime(text: string, start: number, end: number): boolean {
  const figures = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 32), start);
  const after = text.slice(end, end + 24);
  if (!CLOCK.test(figures) || !ALARM.test(before)) return false;
  if (CARE_ALARM.test(before)) return true;
  return !ARMED.test(after) && (figures.startsWith('0') || /^\s\p{L}/u.test(after));
}
