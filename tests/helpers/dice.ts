/** Small and seeded, so that a sequence that fails can be played again. @returns a number from 0 up to the sides */
export function dice(seed: number): (sides: number) => number {
  let state = seed + 0x6d2b79f5;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}
