/** As much of DNS (RFC 1035) as a resolver needs that answers every name alike. */
import { answerRange } from './names';

const header = 12;
const typeA = 1;

export interface DnsQuestion {
  name: string;
  /** 1: an IPv4 address, 28: an IPv6 address, 65: how to connect. */
  type: number;
  /** Where the question ends in the message. */
  end: number;
}

/** The first question of a query, or null where the message holds none. */
export function questionOf(message: Buffer): DnsQuestion | null {
  const labels: string[] = [];
  let at = header;
  for (;;) {
    const length = message[at];
    if (length === undefined || length > 63 || at + 1 + length > message.length) return null;
    at += 1;
    if (length === 0) break;
    labels.push(message.toString('latin1', at, at + length));
    at += length;
  }
  if (at + 4 > message.length) return null;
  return { name: labels.join('.').toLowerCase(), type: message.readUInt16BE(at), end: at + 4 };
}

/** An address for a name: the same name has the same one, and different names hardly ever share one. */
export function addressOf(name: string): [number, number, number, number] {
  let sum = 7;
  for (const sign of name) sum = (sum * 31 + sign.charCodeAt(0)) % 65_000;
  const [first = 0, second = 0] = answerRange.split('.').map(Number);
  return [first, second, sum >> 8, sum & 255];
}

/** The answer to a query: an address for a question after one, else that there is nothing of that kind. */
export function answerTo(message: Buffer, { name, type, end }: DnsQuestion): Buffer {
  const asked = message.subarray(0, end);
  const answer = Buffer.from(asked);
  answer.writeUInt16BE(0x8180, 2);
  answer.writeUInt16BE(1, 4);
  answer.writeUInt16BE(type === typeA ? 1 : 0, 6);
  answer.writeUInt32BE(0, 8);
  if (type !== typeA) return answer;
  const record = [0xc0, header, 0, typeA, 0, 1, 0, 0, 0, 1, 0, 4, ...addressOf(name)];
  return Buffer.concat([answer, Buffer.from(record)]);
}
