import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { addressOf, answerTo, questionOf } from '@/scripts/wire/dns';

/** A query as a resolver sends it. */
function query(name: string, type = 1): Buffer {
  const labels = name.split('.').flatMap((label) => [label.length, ...Buffer.from(label)]);
  return Buffer.from([0xab, 0xcd, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, ...labels, 0, 0, type, 0, 1]);
}

describe('the resolver of the wire test', () => {
  test('reads the name and the kind of a question', () => {
    const message = query('Collect.test', 28);
    expect(questionOf(message)).toEqual({ name: 'collect.test', type: 28, end: message.length });
  });

  test.each([[''], ['\u0001'], [query('a.test').toString('latin1').slice(0, 15)]])(
    'takes a broken message for none: %j',
    (text) => expect(questionOf(Buffer.from(text, 'latin1'))).toBeNull(),
  );

  test('answers a question after an address with one, and with the number it was asked under', () => {
    const message = query('collect.test');
    const asked = questionOf(message);
    const answer = asked && answerTo(message, asked);
    expect([...(answer?.subarray(0, 2) ?? [])]).toEqual([0xab, 0xcd]);
    expect([...(answer?.subarray(-4) ?? [])]).toEqual(addressOf('collect.test'));
  });

  test('says that there is nothing of another kind', () => {
    const message = query('collect.test', 28);
    const asked = questionOf(message);
    const answer = asked && answerTo(message, asked);
    expect(answer).toHaveLength(message.length);
    expect(answer?.readUInt16BE(6)).toBe(0);
  });

  test('gives different names different addresses of one range', () => {
    const many = Array.from({ length: 200 }, (_, at) => addressOf(`c${at}.test`).join('.'));
    expect(new Set(many).size).toBe(200);
    expect(many.every((one) => one.startsWith('198.18.'))).toBe(true);
  });
});
