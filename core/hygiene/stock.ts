/** Stocks that do not add up. Both figures are shown, neither is changed. H21. */
import { num, type CheckContext } from './finding';

function stocks({ text, report }: CheckContext): void {
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
