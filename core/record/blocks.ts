/** A snapshot's blocks by id, with the questions the record asks of them. */
import type { Evidence } from './evidence';
import type { Block, Field, Group, PageSnapshot } from './snapshot';

export class Blocks {
  readonly all: readonly Block[];
  private readonly byId: Map<string, Block>;
  private readonly groups: Map<string, Group>;
  private readonly fields: Map<string, Field>;
  readonly position: Map<string, number>;

  /** @param leaveOut ids of blocks that are not looked at, though they can still be asked for */
  constructor(
    readonly snapshot: PageSnapshot,
    leaveOut: ReadonlySet<string> = new Set(),
  ) {
    this.all = snapshot.blocks.filter(
      ({ id, repeats, text }) => repeats === undefined && text.trim() !== '' && !leaveOut.has(id),
    );
    this.byId = new Map(snapshot.blocks.map((block) => [block.id, block]));
    this.groups = new Map(snapshot.groups.map((group) => [group.id, group]));
    this.fields = new Map(snapshot.fields.map((field) => [field.id, field]));
    this.position = new Map(snapshot.blocks.map((block, index) => [block.id, index]));
  }

  get(id: string | null | undefined): Block | undefined {
    return id === null || id === undefined ? undefined : this.byId.get(id);
  }

  group(id: string | null | undefined): Group | undefined {
    return id === null || id === undefined ? undefined : this.groups.get(id);
  }

  field(id: string | null | undefined): Field | undefined {
    return id === null || id === undefined ? undefined : this.fields.get(id);
  }

  /** The group and everything it lies in, innermost first; stops where the page's data runs in a circle. */
  ancestors(id: string | null): Group[] {
    const path: Group[] = [];
    for (let at = this.group(id); at && !path.includes(at) && path.length < 64; at = this.group(at.parent))
      path.push(at);
    return path;
  }
}

/** The evidence for characters [start, end) of a block, white space at its ends left out. */
export function evidenceOf(block: Block, start = 0, end = block.text.length): Evidence {
  let from = Math.max(0, start);
  let to = Math.min(block.text.length, end);
  while (from < to && /\s/.test(block.text.charAt(from))) from += 1;
  while (to > from && /\s/.test(block.text.charAt(to - 1))) to -= 1;
  return { block: block.id, start: from, end: to, quote: block.text.slice(from, to) };
}

/** Whether most of the characters are struck through on the page. */
export function isStruck(block: Block, start: number, end: number): boolean {
  return (block.marks ?? []).some(
    (mark) => mark.kind === 'struck' && mark.start < end && mark.end > start && mark.end - mark.start > 1,
  );
}
