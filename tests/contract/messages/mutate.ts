/** Turns a right message into a wrong one, by numbers from a fixed seed. */

type Roll = (sides: number) => number;

const long = 'x'.repeat(70_000);

/** Values that a program trips over. */
const odd: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => '',
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 60,
  () => true,
  () => [],
  () => ({}),
  () => [[[[[]]]]],
  () => ({ toString: null, length: 9 }),
  () => '__proto__',
  () => 'constructor',
  () => '\u202e\u0000<img src=x onerror=go()>',
  () => new Date(0),
  () => ({ then: 1 }),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
];

const names = ['__proto__', 'constructor', 'toString', 'kind', 'body', 'extra', 'length', '0'] as const;

type Box = Record<string, unknown>;
const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null;

/** Every place of a value: the object and the key under which it stands. */
function places(value: unknown, found: (readonly [Box, string])[] = [], depth = 0): typeof found {
  if (!isBox(value) || depth > 6) return found;
  for (const key of Object.keys(value)) {
    found.push([value, key]);
    places(value[key], found, depth + 1);
  }
  return found;
}

function setOwn(box: Box, key: string, value: unknown): void {
  // A list's length is its own affair.
  if (Array.isArray(box) && key === 'length') return;
  Object.defineProperty(box, key, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * A copy of a message with one to three things wrong in it; now and then it is left as it was.
 * @param roll gives a number from 0 to below its argument
 */
export function mutated(message: unknown, roll: Roll): unknown {
  const root: Box = { message: structuredClone(message) };
  for (let times = roll(4); times > 0; times -= 1) {
    const all = places(root);
    const [box, key] = all[roll(all.length)] ?? [root, 'message'];
    const value = odd[roll(odd.length)]?.();
    switch (roll(7)) {
      case 0:
        Reflect.deleteProperty(box, key);
        break;
      case 1:
        setOwn(box, names[roll(names.length)] ?? 'extra', value);
        break;
      case 2:
        setOwn(box, key, [box[key]]);
        break;
      case 3:
        setOwn(box, key, roll(40) === 0 ? long : JSON.stringify(box[key]));
        break;
      case 4:
        setOwn(
          box,
          key,
          Array.from({ length: roll(20) === 0 ? 600 : 2 }, () => box[key]),
        );
        break;
      default:
        setOwn(box, key, value);
    }
  }
  return root['message'];
}
