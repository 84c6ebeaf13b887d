/** Whether a person can see it. Each way of hiding has a name, and coverage counts them by that name. */
import type { Style } from './dom';

export type HiddenReason =
  | 'display-none'
  | 'visibility'
  | 'opacity'
  | 'clipped'
  | 'screen-reader-only'
  | 'zero-size'
  | 'off-screen'
  | 'font-size'
  | 'same-colour'
  | 'text-indent'
  | 'content-visibility'
  | 'filter';

/** What an element inherits from its ancestors for the question of being seen. */
export interface Surroundings {
  /** Nearest opaque background, '' for the page's own white, null when a picture makes it unknown. */
  background: string;
  /** Box of the nearest ancestor that cuts off what overflows, in viewport pixels. */
  clip: { left: number; top: number; right: number; bottom: number } | null;
  clipPositioned: boolean;
  /** Inside something that scrolls by itself: places outside the page can be reached. */
  scroller: boolean;
  rightToLeft: boolean;
}

const HIDING_CLIP_PATH = /^(?:inset\(\s*(?:5\d|[6-9]\d|100)(?:\.\d+)?%|circle\(\s*0(?:px|%)?(?:\s|\)))/;

/** clip-path or the old clip property cut the element away altogether. */
export function clippedAway(style: Style, positioned: boolean): boolean {
  const path = style.clipPath;
  if (path && path !== 'none') {
    if (HIDING_CLIP_PATH.test(path)) return true;
    if (path.startsWith('polygon(') && !/[1-9]/.test(path)) return true;
  }
  if (!positioned) return false;
  const clip = style.clip;
  if (!clip || clip === 'auto') return false;
  const sides = clip.match(/-?[\d.]+/g)?.map(Number);
  if (sides?.length !== 4) return false;
  const [top, right, bottom, left] = sides as [number, number, number, number];
  return right - left <= 1 || bottom - top <= 1;
}

export function transparentFilter(filter: string): boolean {
  const found = /opacity\(([\d.]+)(%?)\)/.exec(filter);
  return found !== null && Number(found[1]) / (found[2] ? 100 : 1) < 0.05;
}

/** Why text at this box cannot be seen, or null. Box and clip in viewport pixels. */
export function boxReason(
  box: DOMRect,
  around: Surroundings,
  scroll: { x: number; y: number; width: number },
): HiddenReason | null {
  if (box.width === 0 && box.height === 0) return 'zero-size';
  if (!around.scroller) {
    if (box.bottom + scroll.y <= 0) return 'off-screen';
    if (around.rightToLeft ? box.left > scroll.width + 200 : box.right + scroll.x <= 0) return 'off-screen';
    // A wide box that begins far outside shows none of its words.
    if (!around.rightToLeft && box.left + scroll.x < -3000) return 'off-screen';
    const far = around.rightToLeft ? -box.right : box.left + scroll.x;
    if (far > scroll.width + 3000) return 'off-screen';
  }
  const clip = around.clip;
  if (clip) {
    const over = Math.min(box.right, clip.right) - Math.max(box.left, clip.left);
    const down = Math.min(box.bottom, clip.bottom) - Math.max(box.top, clip.top);
    if (over <= 0 || down <= 0) return 'clipped';
    // A box of one pixel that cuts off its text shows nothing.
    if (box.width > 2 && box.height > 2 && (over <= 1 || down <= 1)) return 'clipped';
  }
  return null;
}

/** Text colour the same as what lies behind it, or no colour at all. Colours as computed; '' where none is set. */
export function unreadableColour(color: string, fill: string, background: string): boolean {
  const key = `${color} ${fill} ${background}`;
  let known = judged.get(key);
  if (known === undefined) {
    known = judge(color, fill, background);
    if (judged.size > 2000) judged.clear();
    judged.set(key, known);
  }
  return known;
}

/** A page has few colours and many texts. */
const judged = new Map<string, boolean>();

function judge(color: string, fill: string, background: string): boolean {
  const colour = parseColour(color);
  if (!colour) return false;
  const drawn = fill ? (parseColour(fill) ?? colour) : colour;
  if (drawn[3] < 0.05) return true;
  const behind = parseColour(background || 'rgb(255, 255, 255)');
  if (!behind || behind[3] < 0.5) return false;
  return contrast(drawn, behind) < 1.08;
}

type Colour = [number, number, number, number];

/** rgb()/rgba() as getComputedStyle writes them; other colour spaces give null. */
export function parseColour(text: string): Colour | null {
  if (!text.startsWith('rgb')) return null;
  const parts = text.match(/[\d.]+/g);
  if (!parts || parts.length < 3) return null;
  return [
    Number(parts[0]),
    Number(parts[1]),
    Number(parts[2]),
    parts[3] === undefined ? 1 : Number(parts[3]),
  ];
}

function luminance([r, g, b]: Colour): number {
  const part = (value: number) => {
    const v = value / 255;
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
}

/** WCAG contrast ratio, 1 to 21. */
function contrast(a: Colour, b: Colour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The meaning a background colour suggests, as a hint only: hue of clearly tinted colours. */
export function toneOf(background: string): 'danger' | 'warning' | 'success' | 'info' | null {
  const colour = parseColour(background);
  if (!colour || colour[3] < 0.05) return null;
  const [r, g, b] = colour;
  const top = Math.max(r, g, b);
  const span = top - Math.min(r, g, b);
  if (span < 14 || top < 90) return null;
  // Beige and off-white are backgrounds of ordinary parts; a pale warning is still a clear yellow or red.
  const bottom = top - span;
  if (top > 200 && span / (510 - top - bottom) < 0.35) return null;
  let hue = 0;
  if (top === r) hue = ((g - b) / span) * 60;
  else if (top === g) hue = ((b - r) / span) * 60 + 120;
  else hue = ((r - g) / span) * 60 + 240;
  if (hue < 0) hue += 360;
  if (hue < 18 || hue >= 335) return 'danger';
  if (hue < 70) return 'warning';
  if (hue < 165) return 'success';
  if (hue < 255) return 'info';
  return null;
}
