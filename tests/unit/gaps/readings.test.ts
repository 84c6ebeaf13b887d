import { expect, test } from 'vitest';
import { laterPain, weightLost } from '@/core/gaps/readings';
import { findPattern } from '@/core/text/patterns';
import { readText } from '@/core/text/scope';

const pain = (text: string) => laterPain(readText(text)).map(({ start, end }) => text.slice(start, end));
const lost = (text: string) => weightLost(readText(text)).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Paracetamol 1g 14:00 pain 6/10. 15:00 pain 2/10.', 1],
  ['Given codeine 30mg at 14:00. Pain 2/10 at 15:00.', 1],
  ['PRN paracetamol 1g 09:00 pain 8/10.', 0],
  ['Asked for something, pain 6/10. Paracetamol 1g given.', 0],
  ['Pain 6/10 on moving. Settled in the chair. Pain 6/10 at rest.', 0],
])('pain after the dose: %s', (text, count) => expect(pain(text)).toHaveLength(count));

test.each([
  ['43.6kg, was 49kg on 2 Sept', ['43.6kg']],
  ['Weight down from 61kg to 52kg', ['52kg']],
  ['43.6kg, was 44kg', []],
  ['49kg, was 43.6kg', []],
  ['Mattress on 60kg. 43kg', []],
])('weight lost: %s', (text, found) => expect(lost(text)).toEqual(found));

test.each([
  ['Senior knows', 1],
  ['nobody knows yet', 1],
  ['Nobody knows how she hurt her hand', 0],
  ['Staff don’t know how it happened', 0],
  ['Family don’t know.', 0],
  ['Nobody knows about the bruise on her arm', 0],
  ['Her son knows about the bruise', 1],
])('who knows of it: %s', (text, count) => expect(findPattern('KNOWS', text)).toHaveLength(count));
