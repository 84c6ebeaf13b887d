/** The panel's end of a port: sends questions, checks every answer. */
import type { PageEvent } from '@/core/ports';
import { fitting } from './fits';
import { partSchema, withParts, type Part } from './parts';
import type { PortLike } from './port';
import { protocol, replyEnvelope, type Answer, type Ask, type Question } from './protocol';

/** The other end went away before it answered. */
export class PortClosed extends Error {}
/** The answer was not what the protocol allows, or the page refused the question. */
export class BadAnswer extends Error {}

export interface Asker {
  /** @throws PortClosed, BadAnswer */
  ask<Q extends Question>(question: Q, body: Ask<Q>): Promise<Answer<Q>>;
  readonly open: boolean;
  close(): void;
}

interface Waiting {
  question: Question;
  /** What came of a long answer so far. */
  parts: Part[];
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** Opens the panel's end. `onEvent` hears the page's events, `onClosed` that the page's end is gone. */
export function askPort(port: PortLike, onEvent: (event: PageEvent) => void, onClosed: () => void): Asker {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let open = true;

  const close = (tell: boolean) => {
    if (!open) return;
    open = false;
    for (const each of waiting.values()) each.reject(new PortClosed('the page went away'));
    waiting.clear();
    if (tell) onClosed();
  };
  port.onDisconnect.addListener(() => close(true));
  port.onMessage.addListener((message) => {
    const reply = fitting(replyEnvelope, message);
    if (!reply) return;
    if ('event' in reply) return onEvent(reply.event);
    const n = 'answer' in reply ? reply.answer : 'before' in reply ? reply.before : reply.refused;
    const asked = waiting.get(n);
    if (!asked) return;
    if ('before' in reply) {
      const part = fitting(partSchema, reply.part);
      if (part) asked.parts.push(part);
      return;
    }
    waiting.delete(n);
    if ('refused' in reply) return asked.reject(new BadAnswer('the page refused the question'));
    const answer = fitting(protocol[asked.question].answer, reply.body);
    const isWhole = asked.parts.length === (reply.parts ?? 0);
    if (answer && isWhole) asked.resolve(withParts(answer, asked.parts));
    else asked.reject(new BadAnswer('the answer does not fit the protocol'));
  });

  return {
    ask(question, body) {
      return new Promise((resolve, reject) => {
        if (!open) return reject(new PortClosed('the page went away'));
        const n = next++;
        waiting.set(n, { question, parts: [], resolve: resolve as (answer: unknown) => void, reject });
        port.postMessage({ ask: question, n, body });
      });
    },
    get open() {
      return open;
    },
    close() {
      close(false);
      port.disconnect();
    },
  };
}
