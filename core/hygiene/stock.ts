/** Money and stocks that do not add up. Both figures are shown, neither is changed. H20, H21. */
import type { Span } from '@/core/text/patterns';
import { num, spansOf, sumOf, type CheckContext } from './finding';

function stocks({ text, report }: CheckContext): void {
  const money = (shape: RegExp): [number, Span] | null => {
    const hit = shape.exec(text);
    return hit
      ? [Math.round(num(hit[1] ?? hit[2]) * 100), { start: hit.index, end: hit.index + hit[0].length }]
      : null;
  };
  const into = money(
    /\b(?:took|received|given|withdrew|gave me|had|from|started with|out)\D{0,14}£\s?(\d+(?:\.\d\d)?)|£\s?(\d+(?:\.\d\d)?)[^£.]{0,14}\b(?:from|out of|withdrawn|given|taken)\b/iu,
  );
  const out = money(
    /\b(?:spent|cost|paid|shop(?:ping)?|bill|total|came to)\b[^£.]{0,20}£\s?(\d+(?:\.\d\d)?)|£\s?(\d+(?:\.\d\d)?)[^£.,]{0,10}\b(?:spent|on)\b/iu,
  );
  const back = money(
    /\b(?:gave back|change|returned|put back|left over|back)\b[^£.]{0,14}£\s?(\d+(?:\.\d\d)?)|£\s?(\d+(?:\.\d\d)?)\s(?:change|back|returned|put back|left)\b/iu,
  );
  if (into && out && back && into[0] - out[0] !== back[0])
    report(
      'H20',
      [back[1]],
      `£${(into[0] / 100).toFixed(2)} − £${(out[0] / 100).toFixed(2)} = £${((into[0] - out[0]) / 100).toFixed(2)}; recorded £${(back[0] / 100).toFixed(2)}.`,
    );
  for (const sum of spansOf(
    text,
    /£\s?(\d+(?:\.\d\d)?)\s?([-–−+])\s?£?\s?(\d+(?:\.\d\d)?)\s?=\s?£?\s?(\d+(?:\.\d\d)?)(?![\d.]*\d|\s?[-–−+])/gu,
  )) {
    const [first, second, said] = [sum.groups[0], sum.groups[2], sum.groups[3]].map((one) =>
      Math.round(num(one) * 100),
    );
    const due = (first ?? 0) + (sum.groups[1] === '+' ? 1 : -1) * (second ?? 0);
    const isWhole = !/[-–−+=]\s?$/u.test(text.slice(0, sum.start));
    if (isWhole && due !== said)
      report('H20', [sum], `The sum gives £${(due / 100).toFixed(2)}; recorded £${sum.groups[3] ?? ''}.`);
  }
  const opening = money(/\b(?:start\w*(?: with)?|opening(?: balance)?|float)\D{0,10}£\s?(\d+(?:\.\d\d)?)/iu);
  const closing = money(/\b(?:balance|left|remaining|closing)\D{0,10}£\s?(\d+(?:\.\d\d)?)/iu);
  if (opening && closing && closing[1].start > opening[1].end) {
    const between = text.slice(opening[1].end, closing[1].start);
    const spent = [...between.matchAll(/£\s?(\d+(?:\.\d\d)?)/gu)].map((hit) => Math.round(num(hit[1]) * 100));
    if (spent.length > 0 && !/\b(?:received|added|in from|given|refund)\b/iu.test(between)) {
      const due = opening[0] - sumOf(spent);
      if (due !== closing[0])
        report(
          'H20',
          [closing[1]],
          `£${(due / 100).toFixed(2)} is what is left by the sums; recorded £${(closing[0] / 100).toFixed(2)}.`,
        );
    }
  }
  const received =
    /\breceived\D{0,8}(\d{1,3})\b[^.]{0,30}?\b(?:had|in stock|balance was|already|on hand)\D{0,8}(\d{1,3})\b[^.]{0,30}?\b(?:balance|total|now|stock)\D{0,10}(\d{1,3})\b/iu.exec(
      text,
    );
  if (received && num(received[1]) + num(received[2]) !== num(received[3]))
    report(
      'H21',
      [{ start: received.index, end: received.index + received[0].length }],
      `${received[2]} + ${received[1]} = ${num(received[1]) + num(received[2])}; recorded ${received[3]}.`,
    );
  const stock =
    /\b(?:balance|stock|had|count(?:ed)?|were|start(?:ed)?)\D{0,12}(\d{1,3})\b[^.]{0,30}?\b(?:gave|given|used|took|administered)\D{0,6}(\d{1,2})\b[^.]{0,30}?\b(?:balance|left|remaining|now|count|stock)\D{0,10}(\d{1,3})\b/iu.exec(
      text,
    ) ??
    /(?<![\d:.])(\d{1,3})\s(?:in stock|tablets?|patches|amps?|ampoules)\b[^.]{0,20}?(\d{1,2})\s(?:given|used|taken)[^.]{0,24}?(\d{1,3})\s(?:left|remaining|in stock|now)/iu.exec(
      text,
    ) ??
    /\bbalance\D{0,8}(\d{1,3})\b[^.]{0,30}?\b(\d{1,2})\s?(?:given|used)\b[^.]{0,30}?\b(?:balance|left|remaining|now)\D{0,10}(\d{1,3})\b/iu.exec(
      text,
    );
  if (stock && num(stock[1]) - num(stock[2]) !== num(stock[3]) && !/\breceived\b/iu.test(stock[0]))
    report(
      'H21',
      [{ start: stock.index, end: stock.index + stock[0].length }],
      `${stock[1]} − ${stock[2]} = ${num(stock[1]) - num(stock[2])}; recorded ${stock[3]}.`,
    );
}

export const stockChecks = [stocks];
