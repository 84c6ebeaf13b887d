/** The page's end of a port: checks every question before a handler sees it. */
import type { PageEvent } from '@/core/ports';
import { fitting } from './fits';
import { inParts, nextTurn } from './parts';
import type { PortLike } from './port';
import { askEnvelope, protocol, type Answer, type Ask, type Question } from './protocol';

/** One handler for each question; leaving one out does not compile. */
export type Handlers = { [Q in Question]: (body: Ask<Q>) => Promise<Answer<Q>> | Answer<Q> };

/**
 * Answers questions on a port until it closes. A message that is no known question is dropped; a question
 * with a wrong body, or whose handler throws, is refused.
 * @returns a way to send events to the panel
 */
export function answerPort(port: PortLike, handlers: Handlers): (event: PageEvent) => void {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  const send = (message: unknown) => {
    if (open) port.postMessage(message);
  };
  port.onMessage.addListener((message) => {
    const envelope = fitting(askEnvelope, message);
    if (!envelope) return;
    const { ask, n, body } = envelope;
    void answerOne(handlers, ask, body)
      .then(async (answer) => {
        const { parts, rest } = inParts(answer);
        for (const part of parts) {
          send({ before: n, part });
          await nextTurn();
        }
        send({ answer: n, body: rest, ...(parts.length > 0 ? { parts: parts.length } : {}) });
      })
      .catch(() => send({ refused: n }));
  });
  return (event) => send({ event });
}

async function answerOne<Q extends Question>(handlers: Handlers, question: Q, body: unknown) {
  const checked = protocol[question].ask.parse(body) as Ask<Q>;
  return handlers[question](checked);
}
