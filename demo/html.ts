/** Markup that is already safe to send. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = string | number | Markup | false | null | undefined | readonly Part[];

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(render).join('');
  return String(part).replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign,
  );
}

/** Builds markup; everything put in is escaped unless it is Markup itself. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(pieces.reduce((all, piece, index) => all + render(parts[index - 1]) + piece));
}

/** "2026-06-14T08:20" as "14/06/2026 08:20". */
export function showWhen(when: string): string {
  const [date = '', time = ''] = when.split('T');
  return `${showDate(date)} ${time}`;
}

/** "2026-06-14" as "14/06/2026". */
function showDate(date: string): string {
  return date.split('-').reverse().join('/');
}
