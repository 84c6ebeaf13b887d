/** Money taken out, spent and put back: whether the figures fit each other. Both are shown, neither is changed. H20. */
import type { Span } from '@/core/text/patterns';
import { spansOf } from '@/core/text/spans';
import { num, sumOf, type CheckContext } from './finding';

const AMOUNT = /£\s?(\d+(?:\.\d\d)?)/gu;
const pounds = (pence: number): string => `£${(pence / 100).toFixed(2)}`;
const pence = (written: string | undefined): number => Math.round(num(written) * 100);

type Role = 'into' | 'spent' | 'total' | 'back' | 'other';

/** What a figure is, by the words straight before it, then by those behind. The first that fits holds. */
const BEFORE: [Role, RegExp][] = [
  ['back', /\b(?:gave back|change|returned|put back|left over|back)\b[^.]{0,14}$/iu],
  ['other', /\b(?:receipts?|balance|owe[sd]?|left)\b[^.]{0,14}$/iu],
  ['total', /\b(?:bill|total|came to)\b[^.]{0,20}$/iu],
  ['spent', /\b(?:spent|cost|paid|shop(?:ping)?)\b[^.]{0,20}$/iu],
  ['into', /\b(?:took|received|given|withdrew|gave me|had|from|started with|out)\D{0,14}$/iu],
];
const BEHIND: [Role, RegExp][] = [
  ['back', /^\s(?:change|back|returned|put back|left)\b/iu],
  ['into', /^[^.,;]{0,14}\b(?:from|out of|withdrawn|given|taken)\b/iu],
  ['spent', /^[^.,;]{0,10}\b(?:spent|on)\b/iu],
];
/** "£4.50 in Boots and £2": one more of the same. */
const GOES_ON = /^[^.;]{0,24}(?:\band|[+&,])\s?$/iu;

interface Amount extends Span {
  pence: number;
  role: Role;
}

function amounts(text: string): Amount[] {
  const found: Amount[] = [];
  const all = spansOf(text, AMOUNT);
  all.forEach((one, at) => {
    const last = found.at(-1);
    const before = text.slice(last?.end ?? 0, one.start);
    const behind = text.slice(one.end, all[at + 1]?.start);
    const roleOf = (rules: typeof BEFORE, words: string) => rules.find(([, shape]) => shape.test(words))?.[0];
    const goesOn = last?.role === 'spent' && GOES_ON.test(before) ? last.role : undefined;
    const named = roleOf(BEFORE, before) ?? roleOf(BEHIND.slice(0, goesOn ? 1 : BEHIND.length), behind);
    found.push({
      start: one.start,
      end: one.end,
      pence: pence(one.groups[0]),
      role: named ?? goesOn ?? 'other',
    });
  });
  return found;
}

function purse({ text, report }: CheckContext): void {
  const all = amounts(text);
  const of = (role: Role): Amount[] => all.filter((one) => one.role === role);
  const [into, back, total] = [of('into'), of('back')[0], of('total')[0]];
  const spent = total ? [total.pence] : of('spent').map((one) => one.pence);
  const first = into[0];
  if (!first || !back || spent.length === 0) return;
  const had = [first.pence, sumOf(into.map((one) => one.pence))];
  if (had.some((one) => one - sumOf(spent) === back.pence)) return;
  const due = first.pence - sumOf(spent);
  report(
    'H20',
    [back],
    `${[first.pence, ...spent].map(pounds).join(' − ')} = ${pounds(due)}; recorded ${pounds(back.pence)}.`,
  );
}

function written({ text, report }: CheckContext): void {
  for (const sum of spansOf(
    text,
    /£\s?(\d+(?:\.\d\d)?)\s?([-–−+])\s?£?\s?(\d+(?:\.\d\d)?)\s?=\s?£?\s?(\d+(?:\.\d\d)?)(?![\d.]*\d|\s?[-–−+])/gu,
  )) {
    const [first = 0, second = 0, said] = [sum.groups[0], sum.groups[2], sum.groups[3]].map(pence);
    const due = first + (sum.groups[1] === '+' ? 1 : -1) * second;
    const isWhole = !/[-–−+=]\s?$/u.test(text.slice(0, sum.start));
    if (isWhole && due !== said)
      report('H20', [sum], `The sum gives ${pounds(due)}; recorded £${sum.groups[3] ?? ''}.`);
  }
}

function balance({ text, report }: CheckContext): void {
  const [opening, closing] = [
    /\b(?:start\w*(?: with)?|opening(?: balance)?|float)\D{0,10}£\s?(\d+(?:\.\d\d)?)/giu,
    /\b(?:balance|left|remaining|closing)\D{0,10}£\s?(\d+(?:\.\d\d)?)/giu,
  ].map((shape) => spansOf(text, shape)[0]);
  if (!opening || !closing || closing.start <= opening.end) return;
  const between = text.slice(opening.end, closing.start);
  const spent = spansOf(between, AMOUNT).map(({ groups }) => pence(groups[0]));
  if (spent.length === 0 || /\b(?:received|added|in from|given|refund)\b/iu.test(between)) return;
  const due = pence(opening.groups[0]) - sumOf(spent);
  const said = pence(closing.groups[0]);
  if (due !== said)
    report('H20', [closing], `${pounds(due)} is what is left by the sums; recorded ${pounds(said)}.`);
}

export const moneyChecks = [purse, written, balance];
