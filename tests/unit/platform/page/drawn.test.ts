import { expect, test } from 'vitest';
import type { Dom } from '@/platform/page/dom';
import { createDrawn } from '@/platform/page/drawn';
import type { Place } from '@/platform/page/flow';

interface Piece {
  parent: Piece | null;
}

/** A page that moves without loading: only what the memory of drawing looks at. */
function app(loaded: string, href = loaded, entries = 1, length = 0) {
  let now = 0;
  const location = { href };
  const win = {
    location,
    length,
    performance: { now: () => now, getEntriesByType: () => [{ name: loaded }] },
    navigation: { entries: () => Array.from({ length: entries }, () => ({ sameDocument: true })) },
  };
  const dom = { win, parentNode: (node: Piece) => node.parent } as unknown as Dom;
  const header: Piece = { parent: { parent: null } };
  const name: Piece = { parent: header };
  const places = new Map([['b1', { el: header, runs: [{ node: name }] } as unknown as Place]]);
  const drawn = createDrawn(dom);
  return {
    behind: () => drawn.behind(places),
    go(to: string, tell = true) {
      location.href = to;
      if (tell) drawn.moved();
    },
    draws: (node: Piece, isTyping = () => false) =>
      drawn.changed(
        [{ type: 'childList', target: node.parent, addedNodes: [node] } as unknown as MutationRecord],
        isTyping,
      ),
    rewords: (node: Piece) =>
      drawn.changed([{ type: 'characterData', target: node, addedNodes: [] } as unknown as MutationRecord]),
    restyles: (node: Piece) =>
      drawn.changed([{ type: 'attributes', target: node, addedNodes: [] } as unknown as MutationRecord]),
    wait: (milliseconds: number) => (now += milliseconds),
    header,
    name,
  };
}

test('a page that never moved has nothing behind it', () => {
  expect(app('https://care.example/people/1').behind()).toBeUndefined();
});

test('words that stood before the move are told with every address since', () => {
  const page = app('https://care.example/people/1');
  page.go('https://care.example/people/2');
  page.go('https://care.example/people/3');
  expect(page.behind()).toEqual({
    b1: ['https://care.example/people/1', 'https://care.example/people/2', 'https://care.example/people/3'],
  });
});

test('a move nobody told of is noticed when the page is asked', () => {
  const page = app('https://care.example/people/1');
  page.go('https://care.example/people/2', false);
  expect(page.behind()).toEqual({ b1: ['https://care.example/people/1', 'https://care.example/people/2'] });
});

test('words drawn anew since, or within a part drawn anew, or changed in place, are of the new address', () => {
  for (const redraw of ['draws name', 'draws header', 'rewords name'] as const) {
    const page = app('https://care.example/people/1');
    page.go('https://care.example/people/2');
    if (redraw === 'draws name') page.draws(page.name);
    else if (redraw === 'draws header') page.draws(page.header);
    else page.rewords(page.name);
    expect(page.behind()).toEqual({});
  }
});

test('drawn between two moves counts for the address in between', () => {
  const page = app('https://care.example/people/1');
  page.go('https://care.example/people/2');
  page.draws(page.header);
  page.go('https://care.example/people/3');
  expect(page.behind()).toEqual({ b1: ['https://care.example/people/2', 'https://care.example/people/3'] });
});

const other: Piece = { parent: null };

test('a page that drew something and has stood for ten seconds counts as drawn, until it moves again', () => {
  const page = app('https://care.example/people/1');
  page.go('https://care.example/people/2');
  page.draws(other);
  page.wait(9999);
  expect(page.behind()).toBeDefined();
  page.wait(1);
  expect(page.behind()).toBeUndefined();
  page.go('https://care.example/people/3');
  expect(page.behind()).toEqual({ b1: ['https://care.example/people/2', 'https://care.example/people/3'] });
});

test('a page that drew nothing since it moved shows whoever it showed, however long ago that is', () => {
  const page = app('https://care.example/people/1');
  page.go('https://care.example/people/2');
  page.restyles(other);
  page.draws(other, () => true);
  page.wait(60_000);
  expect(page.behind()).toEqual({ b1: ['https://care.example/people/1', 'https://care.example/people/2'] });
  page.draws(other);
  expect(page.behind()).toBeUndefined();
});

test('a page that moved before it was watched counts as drawn after ten seconds', () => {
  const page = app('https://care.example/people/1', 'https://care.example/people/2');
  page.wait(10_000);
  expect(page.behind()).toBeUndefined();
});

test('a page that had moved before it was watched: where its words come from is not known', () => {
  const before = { b1: ['', 'https://care.example/people/2'] };
  expect(app('https://care.example/people/1', 'https://care.example/people/2').behind()).toEqual(before);
  expect(app('https://care.example/people/2', 'https://care.example/people/2', 2).behind()).toEqual(before);
  expect(app('https://care.example/people/2#top', 'https://care.example/people/2').behind()).toBeUndefined();
});

const [one, two, three] = [1, 2, 3].map((id) => `https://care.example/people/${id}`) as [
  string,
  string,
  string,
];

test('a way there and back on which nothing changed is no move', () => {
  const page = app(one);
  page.go(two);
  page.wait(1000);
  page.go(one);
  expect(page.behind()).toEqual({ b1: [one] });
  page.wait(1000);
  page.draws({ parent: null });
  expect(page.behind()).toEqual({ b1: [one] });
});

test('what stood before the way there and back is told still', () => {
  const page = app(one);
  page.go(two);
  page.go(three);
  page.go(two);
  expect(page.behind()).toEqual({ b1: [one, two] });
});

test.each<[string, (page: ReturnType<typeof app>) => void]>([
  [
    'something was drawn on the way',
    (page) => {
      page.wait(1000);
      page.draws({ parent: null });
      page.wait(1000);
      page.go(one);
    },
  ],
  [
    'something was drawn so soon after that it may be of the way',
    (page) => {
      page.wait(1000);
      page.go(one);
      page.wait(100);
      page.draws({ parent: null });
    },
  ],
  [
    'the way led to an address like it',
    (page) => {
      page.go(`${one}/plan`);
    },
  ],
])('a way there and back counts where %s', (_, way) => {
  const page = app(one);
  page.go(two);
  way(page);
  expect(page.behind()?.b1).toContain(two);
});

test('a way there and back counts on a page with frames, which may change unseen', () => {
  const page = app(one, one, 1, 1);
  page.go(two);
  page.go(one);
  expect(page.behind()).toEqual({ b1: [one, two, one] });
});
