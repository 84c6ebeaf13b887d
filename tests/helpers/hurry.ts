/** Plays random navigation against the real session, and counts texts put into another person's record. */
import { ownerOf, type Owner } from '@/core/session/owner';
import { startSession } from '@/core/session/run';
import { dice } from './dice';
import { people, Tab, understand, type Someone } from './record-world';

export interface Played {
  inserted: number;
  wrong: number;
}

export interface Protection {
  /** The panel compares the person of the text with the one the page shows. */
  session: boolean;
  /** The page's end compares page, person and field in the task that writes. */
  page: boolean;
  /** The page's end says which words were drawn under another address. */
  dated: boolean;
}

const STEPS = 60;

export async function playInAHurry(seed: number, protection: Protection): Promise<Played> {
  const roll = dice(seed);
  const anybody = (): Someone => people[roll(people.length)] as Someone;
  const tabs = [new Tab(1, anybody()), new Tab(2, anybody())] as const;
  let front: Tab = tabs[0];
  let visit = 1;
  let timers: (() => void)[] = [];
  const trail: Someone[] = [];
  const truth = new Map<string, string>();
  let draft: { text: string; owner: Owner } | null = null;
  const nobody = { key: 'anybody', name: null, dateOfBirth: null };

  const session = startSession({
    openPage: (tab) => (tabs[tab - 1] as Tab).port(protection.page, protection.dated),
    understand: (page) => {
      const record = understand(page);
      return protection.session ? record : { ...record, person: { ...record.person, ...nobody } };
    },
    clock: () => 0,
    later: (_, then) => {
      timers.push(then);
      return () => (timers = timers.filter((one) => one !== then));
    },
  });
  const place = () => session.send({ kind: 'place', tab: front.number, visit, url: front.url });
  const turn = async () => {
    for (let i = 0; i < 6; i++) await Promise.resolve();
  };
  const go = (person: Someone, view: string) => {
    trail.push(front.person);
    front.route(person, view);
  };

  const steps: readonly (() => void)[] = [
    () => front.focus(),
    () => front.focus(),
    () => front.type('.'),
    () => go(anybody(), 'plan'),
    () => go(front.person, ['plan', 'notes', 'notes/new'][roll(3)] as string),
    () => (tabs[roll(2)] as Tab).draw(roll(2) === 0),
    () => {
      front.load(anybody());
      visit++;
      place();
    },
    () => (tabs[roll(2)] as Tab).rest(),
    () => front.route(trail.pop() ?? anybody(), 'plan'),
    () => {
      front = tabs[2 - front.number] as Tab;
      visit++;
      place();
    },
    // A slow save ends, and the app moves on to the next person by itself.
    () => {
      const tab = tabs[roll(2)] as Tab;
      tab.route(anybody(), 'plan');
      if (roll(2) === 0) tab.draw(roll(2) === 0);
    },
    () => {
      const { phase } = session.state();
      if (phase.kind !== 'shown') return;
      const { reading } = phase;
      const text = `draft ${truth.size}`;
      draft = { text, owner: ownerOf(reading) };
      const tab = tabs[reading.place.tab - 1] as Tab;
      truth.set(text, tab.drawnIn.get(reading.snapshot.snapshotId) ?? '');
    },
    () => {
      const { phase } = session.state();
      if (!draft || phase.kind !== 'shown') return;
      const here = ownerOf(phase.reading);
      // A draft of the same person may be gone on with on another page.
      const owner = here.certain && here.person === draft.owner.person && roll(2) === 0 ? here : draft.owner;
      session.insert({ text: draft.text, where: 'end', owner });
    },
    () => timers.splice(0).forEach((then) => then()),
  ];

  session.send({ kind: 'welcomed' });
  place();
  for (let i = 0; i < STEPS; i++) {
    (steps[roll(steps.length)] as () => void)();
    for (let waits = roll(5); waits > 0; waits--) {
      (tabs[roll(2)] as Tab).step();
      await turn();
    }
  }
  for (let i = 0; i < 8; i++) {
    tabs.forEach((tab) => tab.step());
    await turn();
  }
  const written = tabs.flatMap((tab) => tab.written);
  return {
    inserted: written.length,
    wrong: written.filter(({ text, into }) => truth.get(text) !== into).length,
  };
}
