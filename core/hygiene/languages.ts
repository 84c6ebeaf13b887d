/** A sentence in another language: it may need a translation beside it. H46. */
import { spansOf } from '@/core/text/spans';
import type { CheckContext } from './finding';

const ENGLISH = new Set(
  'the a an and of to in on at with for was is had has he she they her his was her i we not no it that this all by ate drank said told asked took some from up as be were did after before out then slept tea gave given helped washed with bd tds qds prn tabs meds'.split(
    ' ',
  ),
);
const SHARED = new Set(['i', 'a', 'on', 'no', 'as']);
const NONE = new Set<string>();
const FOREIGN =
  /\b(?:je|le|les|des|und|der|die|das|nicht|el|los|las|una|muy|para|por|che|sono|molto|nie|jest|się|na|do|po|ale|dla|am|nu|și|la|cu|este|pentru|não|uma|com|muito|hindi|ang|mga|siya|ay|po|der|mit|ist|era|pero|ella|ele|ela|ona|on|był|była|zjadła|wypiła|kumain|uminom)\b/giu;

function language({ text, report }: CheckContext): void {
  for (const { start, end } of sentencesIn(text)) {
    const words = (text.slice(start, end).match(/[\p{L}'’]+/gu) ?? []).map((word) => word.toLowerCase());
    if (words.length < 4) continue;
    const foreign = (text.slice(start, end).match(FOREIGN) ?? []).length / words.length;
    const letters = /[ąćęłńśźżăâîșțàèìòùñãõçßäöüÀ-ÿ\u0400-\u04ff\u0600-\u06ff\u0900-\u097f]/u.test(
      text.slice(start, end),
    );
    /** "i", "a" and "on" are words in other languages too. */
    const shared = letters ? SHARED : NONE;
    const english = words.filter((word) => ENGLISH.has(word) && !shared.has(word)).length / words.length;
    const otherScript = /[\u0400-\u04ff\u0600-\u06ff\u0900-\u097f\u0a00-\u0a7f\u0980-\u09ff]{3,}/u.test(
      text.slice(start, end),
    );
    if (
      otherScript ||
      (english < 0.12 && (foreign >= 0.15 || (letters && foreign > 0))) ||
      (english < 0.05 && foreign >= 0.25)
    )
      return report('H46', [{ start, end }]);
  }
}

const sentencesIn = (text: string): { start: number; end: number }[] => spansOf(text, /[^.!?\n]+/gu);

export const languageChecks = [language];
