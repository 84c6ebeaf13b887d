import { expect, test } from 'vitest';
import { mergeFrameSnapshots } from '@/core/record/merge';
import { pageSnapshotSchema, type Frame, type PageSnapshot } from '@/core/record/snapshot';

const frame = (id: string, url: string, more: Partial<Frame> = {}): Frame => ({
  id,
  parent: id === 'd0' ? null : 'd0',
  url,
  title: '',
  state: 'read',
  ...more,
});

/** A page of a heading, a label with its value, a one-cell table and a field. */
function page(url: string, words: string, frames: readonly Frame[] = []): PageSnapshot {
  const at = { path: '0', nth: 0 };
  const base = { frame: 'd0', group: 'g1', heading: 'b1', anchor: at };
  return pageSnapshotSchema.parse({
    version: 1,
    snapshotId: `s-${words}`,
    documentId: 'doc',
    url,
    title: '',
    lang: 'en',
    readAt: 1,
    frames: [frame('d0', url), ...frames],
    groups: [{ id: 'g1', parent: null, role: 'region', heading: 'b1' }],
    blocks: [
      { ...base, id: 'b1', kind: 'heading', level: 1, heading: null, text: words },
      { ...base, id: 'b2', kind: 'label', text: 'Diet' },
      { ...base, id: 'b3', kind: 'value', text: 'Soft', label: 'b2', field: 'f1', repeats: 'b2' },
      {
        ...base,
        id: 'b4',
        kind: 'cell',
        text: '50 kg',
        cell: { table: 't1', row: 0, col: 0, headers: ['b2'] },
      },
    ],
    tables: [{ id: 't1', frame: 'd0', heading: 'b1', columns: ['Diet'], rowsRead: 1, rowsTotal: null }],
    fields: [
      {
        ...{ id: 'f1', frame: 'd0', type: 'text', label: 'Diet', labelBlock: 'b2', valueBlock: 'b3' },
        ...{ value: 'Soft', required: false, options: [], maxLength: null, placeholder: '', help: '' },
        ...{
          invalid: false,
          readOnly: false,
          disabled: false,
          focused: false,
          heading: 'b1',
          group: 'g1',
          anchor: at,
        },
      },
    ],
    coverage: {
      sections: { read: 1, collapsed: [{ name: words, kind: 'tab' }], loading: [] },
      tables: [{ table: 't1', name: '', rowsRead: 1, rowsTotal: null }],
      frames: { read: 1, notPermitted: frames.length, notLoaded: 0 },
      pictures: 1,
      hidden: { elements: 2, byReason: { opacity: 2 }, characters: 1 },
      repeated: 1,
      masked: 1,
      limits: [],
    },
    timings: { total: 5, longestTask: 3, elements: 10 },
  });
}

const closed = (url: string, after: string | null) => frame('d1', url, { state: 'not-permitted', after });

test('a frame’s words come where the frame stands, and every reference still leads to its own', () => {
  const top = page('https://a.test/', 'Top', [closed('https://b.test/plan', 'b2')]);
  const merged = mergeFrameSnapshots(top, [page('https://b.test/plan#x', 'Inner')]);
  expect(pageSnapshotSchema.safeParse(merged).success).toBe(true);
  expect(merged.blocks.map((block) => block.text)).toEqual([
    'Top',
    'Diet',
    'Inner',
    'Diet',
    'Soft',
    '50 kg',
    'Soft',
    '50 kg',
  ]);
  const ids = [merged.blocks, merged.groups, merged.tables, merged.fields, merged.frames]
    .flat()
    .map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  const value = merged.blocks[4];
  const text = (id: string | null | undefined) => merged.blocks.find((block) => block.id === id);
  expect(text(value?.label)).toBe(merged.blocks[3]);
  expect(text(value?.heading)?.text).toBe('Inner');
  expect(merged.fields.find((field) => field.id === value?.field)?.valueBlock).toBe(value?.id);
  const cell = merged.blocks[5]?.cell;
  expect(cell?.headers.map((id) => text(id))).toEqual([merged.blocks[3]]);
  expect(merged.tables.map((table) => table.id)).toContain(cell?.table);
});

test('what was read of the frame counts, and it is closed no longer', () => {
  const top = page('https://a.test/', 'Top', [closed('https://b.test/plan', null)]);
  const merged = mergeFrameSnapshots(top, [page('https://b.test/plan', 'Inner')]);
  expect(merged.blocks[0]?.text).toBe('Inner');
  expect(merged.frames.some((one) => one.state === 'not-permitted')).toBe(false);
  expect(merged.coverage).toMatchObject({
    frames: { read: 2, notPermitted: 0, notLoaded: 0 },
    sections: { read: 2, collapsed: [{ name: 'Top' }, { name: 'Inner' }] },
    hidden: { elements: 4, byReason: { opacity: 4 }, characters: 2 },
    pictures: 2,
    masked: 2,
  });
  expect(merged.timings).toEqual({ total: 5, longestTask: 3, elements: 20 });
});

test('each of two frames of one site gets its own place; one that matches none comes last', () => {
  const top = page('https://a.test/', 'Top', [
    closed('https://b.test/one', 'b1'),
    frame('d2', 'https://b.test/two', { state: 'not-permitted', after: 'b3' }),
  ]);
  const merged = mergeFrameSnapshots(top, [
    page('https://b.test/two', 'Two'),
    page('https://b.test/one', 'One'),
    page('https://c.test/', 'Other'),
  ]);
  const headings = merged.blocks.filter((block) => block.kind === 'heading').map((block) => block.text);
  expect(headings).toEqual(['Top', 'One', 'Two', 'Other']);
  expect(merged.coverage.frames.notPermitted).toBe(0);
});

test('without frames of its own the page stays as it is', () => {
  const top = page('https://a.test/', 'Top');
  expect(mergeFrameSnapshots(top, [])).toBe(top);
});
