import { describe, expect, it } from 'vitest';
import { withLeadLines } from '@/core/record/lead-lines';
import type { Block, PageSnapshot } from '@/core/record/snapshot';
import { plainPage } from '../../../helpers/plain-page';

const block = (id: string, heading: string | null, source: 'tag' | 'visual' | null): Block => ({
  id,
  frame: 'd0',
  kind: source === null ? 'text' : 'heading',
  text: `words of ${id}`,
  heading,
  group: null,
  ...(source === null
    ? {}
    : { level: source === 'tag' ? (2 as const) : (4 as const), headingSource: source }),
  anchor: { path: '', nth: 0 },
});

const page = (blocks: Block[]): PageSnapshot => ({ ...plainPage([{ text: ['x'] }]), blocks });
const tile = (n: number): Block[] => [
  block(`t${n}`, null, 'tag'),
  block(`l${n}`, `t${n}`, 'visual'),
  block(`p${n}`, `l${n}`, null),
];

describe('lines in large type', () => {
  it('are what a tile says where tile after tile opens with one', () => {
    const { blocks } = withLeadLines(page([...tile(1), ...tile(2), ...tile(3)]));
    expect(blocks.filter(({ kind }) => kind === 'heading').map(({ id }) => id)).toEqual(['t1', 't2', 't3']);
    expect(blocks.find(({ id }) => id === 'p2')?.heading).toBe('t2');
    expect(blocks.find(({ id }) => id === 'l2')).toMatchObject({ kind: 'text', heading: 't2' });
  });

  it('stay titles where they stand here and there', () => {
    const one = page([...tile(1), block('v', null, 'visual'), block('w', null, 'visual')]);
    expect(withLeadLines(one)).toBe(one);
  });
});
