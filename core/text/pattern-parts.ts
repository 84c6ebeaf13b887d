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
const GOES_ON = /[pukxc\d]/iu;
const COUNT = /\{(\d+)(?:(,)(\d*))?\}/uy;
const CLASS_BODY = /(?:\\.|[^\]\\])*/suy;
const NAME = /\?<[^>]+>/uy;
const COUNTS = '?*+{';
const LOOKS = ['?=', '?!', '?<=', '?<!'];
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

  /** What a sticky pattern finds here, stepped over. */
  private read(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    this.at += found?.[0].length ?? 0;
    return found;
  }

  private sequence(): Part[] {
    const parts: Part[] = [];
    for (;;) {
      const sign = this.source.charAt(this.at);
      if (sign === '' || sign === '|' || sign === ')') return parts;
      const part = this.part();
      if (COUNTS.includes(this.source.charAt(this.at) || ' ')) this.count(part);
      parts.push(part);
    }
  }

  private count(part: Part): void {
    const sign = this.source.charAt(this.at);
    const found = sign === '{' ? this.read(COUNT) : null;
    if (!found) this.at++;
    const least = found ? Number(found[1]) : sign === '+' ? 1 : 0;
    const most = found ? (found[2] ? Number(found[3] || Infinity) : least) : sign === '?' ? 1 : Infinity;
    this.take('?');
    if ('least' in part) Object.assign(part, { least, most });
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
    const looks = !this.take('?:') && LOOKS.some((opener) => this.take(opener));
    if (!looks) this.read(NAME);
    const alternatives = this.alternatives();
    this.take(')');
    return looks ? { kind: 'look' } : { kind: 'group', alternatives, least: 1, most: 1 };
  }

  private escape(): Part {
    const sign = this.source.charAt(this.at);
    const long = GOES_ON.test(sign)
      ? LONG_ESCAPE.exec(this.source.slice(this.at, this.at + 60))?.[0].length
      : 1;
    this.at += long ?? 1;
    if (sign === 'b') return { kind: 'edge' };
    if (sign === 'B') return { kind: 'look' };
    return /[a-z0-9]/iu.test(sign) ? any() : { kind: 'sign', sign, least: 1, most: 1 };
  }

  private oneOf(): Part {
    const body = this.read(CLASS_BODY)?.[0] ?? '';
    this.at++;
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
