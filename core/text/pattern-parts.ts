/** A regular expression's source as parts, as far as it matters for what a text must hold. */

export type Part =
  /** One character of the text, in either case. */
  | { kind: 'sign'; sign: string; least: number; most: number }
  /** One of a few characters, or any when they are not known. */
  | { kind: 'one-of'; signs: readonly string[] | null; least: number; most: number }
  | { kind: 'group'; alternatives: Part[][]; least: number; most: number }
  /** A word begins or ends here. */
  | { kind: 'edge' }
  /** Looks around without taking up room. */
  | { kind: 'look' };

/** Escapes that go on after their letter. */
const LONG_ESCAPE = /^(?:[pPu]\{[^}]*\}|k<[^>]*>|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|\d+)/iu;
const CLASS_MOST = 10;

/** Reads the sources that JavaScript's u flag allows; what it does not know becomes "any character". */
class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  alternatives(): Part[][] {
    const all = [this.sequence()];
    while (this.take('|')) all.push(this.sequence());
    return all;
  }

  private take(sign: string): boolean {
    if (!this.source.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private sequence(): Part[] {
    const parts: Part[] = [];
    while (this.at < this.source.length && !/[|)]/u.test(this.source.charAt(this.at))) {
      const part = this.part();
      const [least, most] = this.count();
      parts.push('least' in part ? { ...part, least, most } : part);
    }
    return parts;
  }

  private count(): [least: number, most: number] {
    const sign = /^(?:[?*+]|\{(\d+)(?:(,)(\d*))?\})/u.exec(this.source.slice(this.at, this.at + 16));
    if (!sign) return [1, 1];
    this.at += sign[0].length;
    this.take('?');
    if (sign[0] === '?') return [0, 1];
    if (sign[0] === '*') return [0, Infinity];
    if (sign[0] === '+') return [1, Infinity];
    const least = Number(sign[1]);
    return [least, sign[2] ? Number(sign[3] || Infinity) : least];
  }

  private part(): Part {
    const sign = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    this.at += sign.length;
    if (sign === '^' || sign === '$') return { kind: 'look' };
    if (sign === '(') return this.group();
    if (sign === '[') return this.oneOf();
    if (sign === '.') return any();
    return sign === '\\' ? this.escape() : { kind: 'sign', sign, least: 1, most: 1 };
  }

  private group(): Part {
    const looks = ['?=', '?!', '?<=', '?<!'].some((opener) => this.take(opener));
    if (!looks && !this.take('?:'))
      this.at += /^\?<[^>]+>/u.exec(this.source.slice(this.at, this.at + 40))?.[0].length ?? 0;
    const alternatives = this.alternatives();
    this.take(')');
    return looks ? { kind: 'look' } : { kind: 'group', alternatives, least: 1, most: 1 };
  }

  private escape(): Part {
    const sign = this.source.charAt(this.at);
    this.at += LONG_ESCAPE.exec(this.source.slice(this.at, this.at + 60))?.[0].length ?? 1;
    if (sign === 'b') return { kind: 'edge' };
    if (sign === 'B') return { kind: 'look' };
    return /[a-z0-9]/iu.test(sign) ? any() : { kind: 'sign', sign, least: 1, most: 1 };
  }

  private oneOf(): Part {
    const body = /^(?:\\.|[^\]\\])*/su.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += body.length + 1;
    const range = /^(\d)-(\d)$/u.exec(body);
    if (range) {
      const [from, to] = [Number(range[1]), Number(range[2])];
      const signs = Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
      return { kind: 'one-of', signs, least: 1, most: 1 };
    }
    const signs = [...body];
    return /[\\^]|.-./u.test(body) || signs.length > CLASS_MOST
      ? any()
      : { kind: 'one-of', signs, least: 1, most: 1 };
  }
}

const any = (): Part => ({ kind: 'one-of', signs: null, least: 1, most: 1 });

/** The alternatives of a pattern, each a list of parts in order. */
export function partsOf(pattern: RegExp): Part[][] {
  return new Reader(pattern.source).alternatives();
}
