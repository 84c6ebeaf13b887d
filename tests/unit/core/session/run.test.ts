import { expect, test } from 'vitest';
import { startSession } from '@/core/session/run';
import { tokenise } from '@/core/text/tokens';
import { Recent } from '@/utils/recent';
import { people, Tab, understand, type Someone } from '../../../helpers/record-world';

test('what happens while a changed page waits to be read again does not make it wait longer', async () => {
  const tab = new Tab(1, people[0] as Someone);
  let timers: { at: number; then: () => void }[] = [];
  const asked: number[] = [];
  const session = startSession({
    openPage: () => tab.port(true),
    understand,
    clock: () => 0,
    later: (milliseconds, then) => {
      const timer = { at: milliseconds, then };
      timers.push(timer);
      asked.push(milliseconds);
      return () => (timers = timers.filter((one) => one !== timer));
    },
  });
  const rest = async () => {
    for (let i = 0; i < 6; i++) {
      tab.step();
      for (let turn = 0; turn < 6; turn++) await Promise.resolve();
    }
  };
  session.send({ kind: 'welcomed' });
  session.send({ kind: 'place', tab: 1, visit: 1, url: tab.url });
  await rest();
  tab.type('a');
  tab.draw(true);
  for (let i = 0; i < 20; i++) {
    tab.type('b');
    tab.draw(true);
  }
  expect(timers).toHaveLength(1);
  expect(asked).toHaveLength(1);
  timers.splice(0).forEach(({ then }) => then());
  await rest();
  expect(session.state().phase).toMatchObject({ kind: 'shown', stale: null });
});

test('a session that is signed out remembers no text, and one that goes to another page does', () => {
  const recent = new Recent<object>(1_000);
  const made = () => [recent.of('Ivy ate lunch.', () => ({})), tokenise('Ivy ate lunch.')];
  const session = startSession({
    openPage: () => new Tab(1, people[0] as Someone).port(true),
    understand,
    clock: () => 0,
    later: () => () => undefined,
  });
  const at = (visit: number, path: string) =>
    session.send({ kind: 'place', tab: 1, visit, url: `https://care.example${path}` });
  const before = made();
  at(1, '/people/fred');
  made().forEach((one, place) => expect(one).toBe(before[place]));
  at(2, '/sign-out');
  made().forEach((one, place) => expect(one).not.toBe(before[place]));
});
