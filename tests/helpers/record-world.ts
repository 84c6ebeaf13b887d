/**
 * A record system as somebody in a hurry meets it: two tabs, people with one surname and two with one name, moves
 * within a page that draw late, saves that end late. The page's end is a port that checks what the real one checks.
 */
import type { InsertOutcome, InsertRequest, PageEvent, ReadOutcome } from '@/core/ports';
import type { FocusedField } from '@/core/record/focused';
import type { CareRecord } from '@/core/record/record';
import type { PageSnapshot } from '@/core/record/snapshot';
import type { SessionPage } from '@/core/session/run';
import { record, snapshot } from '../unit/core/session/make';

export interface Someone {
  id: string;
  name: string;
  /** '' where the page gives none. */
  born: string;
}

/** The last two cannot be told apart by what their pages say. */
export const people: readonly Someone[] = [
  { id: '4', name: 'Ivy Hartley', born: '1940-02-11' },
  { id: '5', name: 'Frank Hartley', born: '1938-07-30' },
  { id: '6', name: 'Ivy Hartley', born: '1951-12-01' },
  { id: '7', name: 'Mary Jones', born: '' },
  { id: '8', name: 'Mary Jones', born: '' },
];

const fieldOf = (text: string, key: string): FocusedField => ({
  key,
  kind: 'lines',
  label: 'Note',
  required: false,
  text,
  headings: [],
  beside: [],
});

export interface Written {
  text: string;
  /** Whose record the field saves to once everything that is under way has come to rest. */
  into: string;
}

export class Tab {
  visit = 1;
  document = 1;
  field = 1;
  text = '';
  view = 'plan';
  private reads = 0;
  private last: PageSnapshot | null = null;
  /** Whose record is drawn; the address may be ahead of it. */
  drawn: Someone;
  readonly written: Written[] = [];
  /** Whose record each reading saw, by its id. */
  readonly drawnIn = new Map<string, string>();
  /** The addresses that the page's end saw the header stand under, the present one last; '' where it cannot know. */
  private stoodAt: string[];
  /** Of these, the numbers of those under which anything changed. */
  private busy = new Set<number>();
  private isWatched = false;
  private listeners = new Set<(event: PageEvent) => void>();
  private waiting: (() => void)[] = [];

  constructor(
    readonly number: number,
    public person: Someone,
  ) {
    this.drawn = person;
    this.stoodAt = [this.url];
  }

  get url(): string {
    return `https://care.example/people/${this.person.id}/${this.view}`;
  }

  private tell(event: PageEvent): void {
    this.listeners.forEach((listener) => listener(event));
  }

  focus(): void {
    this.tell({ kind: 'focused', field: fieldOf(this.text, `field-${this.document}-${this.field}`) });
  }

  type(words: string): void {
    this.text += words;
    this.focus();
  }

  /** Moves within the document: the address first, the words when `draw` is called. */
  route(person: Someone, view: string): void {
    this.person = person;
    this.view = view;
    this.stoodAt.push(this.isWatched ? this.url : '');
    this.tell({ kind: 'navigated', url: this.url });
  }

  /** What the page's end tells of it: a way there and back on which nothing changed is none. */
  private behind(): string[] {
    const latest = this.stoodAt.length - 1;
    const quiet = (from: number) => [...this.busy].every((i) => i <= from || i >= latest);
    const back = this.stoodAt.findIndex((url, i) => url === this.stoodAt[latest] && quiet(i));
    return this.stoodAt.slice(0, back + 1);
  }

  private redrawn(): void {
    this.stoodAt = [this.url];
    this.busy = new Set();
  }

  /** @param keepsField the app goes on using the same element for the next record */
  draw(keepsField: boolean): void {
    // An app that draws only what differs leaves the same words as they are, whoever they are about.
    const differs = this.drawn.name !== this.person.name || this.drawn.born !== this.person.born;
    if (differs && this.isWatched) this.redrawn();
    this.busy.add(this.stoodAt.length - 1);
    this.drawn = this.person;
    if (!keepsField) {
      this.field++;
      this.text = '';
      this.tell({ kind: 'focused', field: null });
    }
    this.tell({ kind: 'changed' });
  }

  /** Nothing moved for as long as the page's end waits: by then the page has drawn what its address is about. */
  rest(): void {
    if (this.drawn !== this.person) this.draw(false);
    if (this.isWatched) this.redrawn();
  }

  load(person: Someone): void {
    this.person = this.drawn = person;
    this.document++;
    this.visit++;
    this.text = '';
    this.last = null;
    this.redrawn();
  }

  private snapshot(): PageSnapshot {
    const page = snapshot(this.url);
    const [first] = page.blocks;
    const texts = [this.drawn.name, this.drawn.born, this.drawn === this.person ? this.view : 'plan'];
    return {
      ...page,
      snapshotId: `s-${this.number}-${++this.reads}`,
      documentId: `d-${this.document}-${this.url}`,
      behind: { b0: this.behind(), b1: this.behind() },
      blocks: texts.flatMap((text, index) => (first && text ? [{ ...first, id: `b${index}`, text }] : [])),
    };
  }

  /** Lets one thing that waits go on. */
  step(): void {
    this.waiting.shift()?.();
  }

  private turn(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  port(isChecked: boolean, isDated = true): SessionPage {
    this.isWatched = true;
    const gone = { kind: 'gone' } as const;
    return {
      read: async (): Promise<ReadOutcome> => {
        await this.turn();
        const read = (this.last = this.snapshot());
        if (!isDated) delete read.behind;
        this.drawnIn.set(read.snapshotId, this.drawn.id);
        await this.turn();
        return { kind: 'read', snapshot: read };
      },
      insert: async (request: InsertRequest): Promise<InsertOutcome> => {
        await this.turn();
        if (!isChecked) return this.write(request.text);
        if (this.last?.snapshotId !== request.snapshotId) return { kind: 'page-changed' };
        if (this.last.url !== this.url) return { kind: 'page-changed' };
        const now = this.snapshot().blocks;
        const stands = request.identity.every(({ block, quote }) =>
          now.some(({ id, text }) => id === block && text === quote),
        );
        if (!stands) return { kind: 'person-changed' };
        if (request.field !== `field-${this.document}-${this.field}`) return { kind: 'field-gone' };
        if (request.expected !== this.text) return { kind: 'field-edited' };
        return this.write(request.text);
      },
      onEvent: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      close: () => {
        this.listeners.clear();
        this.isWatched = false;
      },
      highlight: () => Promise.resolve(gone),
      showInField: () => Promise.resolve(gone),
      clearHighlight: () => Promise.resolve(),
      takeMenuPlace: () => Promise.resolve(null),
      setPointing: () => Promise.resolve(),
      stopReading: () => undefined,
    };
  }

  private write(text: string): InsertOutcome {
    this.text += text;
    this.written.push({ text, into: this.person.id });
    this.focus();
    return { kind: 'inserted' };
  }
}

/** What core makes of such a page. */
export function understand(page: PageSnapshot): CareRecord {
  const found = (id: string) => {
    const block = page.blocks.find((one) => one.id === id);
    if (!block) return null;
    const evidence = [{ block: id, start: 0, end: block.text.length, quote: block.text }];
    return { value: block.text, evidence };
  };
  const [name, dateOfBirth] = [found('b0'), found('b1')];
  const key = `${name?.value ?? ''}|${dateOfBirth?.value ?? ''}`;
  return { ...record(), snapshotId: page.snapshotId, person: { ...record().person, key, name, dateOfBirth } };
}
