import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import abbreviations from '@/knowledge/abbreviations.json';
import examplesData from '@/knowledge/red-flag-examples.json';
import { conflictRules, cues, notFoundRules, stalenessRules } from '@/core/knowledge/checks';
import { domains } from '@/core/knowledge/domains';
import { expand, redFlags } from '@/core/knowledge/red-flags';
import { flagsOf } from '../../../helpers/flags';

/** They stand apart from the flags: the extension carries the flags, not their examples. */
const texts = z.array(z.string()).min(1);
const examples = z.record(z.string(), z.strictObject({ hit: texts, miss: texts })).parse(examplesData);

const references = [
  ...conflictRules.conflicts.flatMap((rule) => [rule.a, rule.a2, rule.a3, rule.b, rule.b2]),
  ...stalenessRules.flatMap((rule) => [rule.when, rule.with, rule.unless, rule.where, rule.lacking]),
  ...notFoundRules.notFound.flatMap((rule) => [rule.found, rule.when, rule.where]),
].filter((one) => one !== undefined);

describe('knowledge about plans', () => {
  it('has every red flag of the list once, under its own number', () => {
    const ids = redFlags.map((flag) => flag.id);
    expect(new Set(ids).size).toBe(ids.length);
    const first = Array.from({ length: 34 }, (_, index) => `RF${String(index + 1).padStart(2, '0')}`);
    expect(ids).toEqual(expect.arrayContaining(first));
  });

  it('gives every rule its own id', () => {
    const ids = [
      ...conflictRules.conflicts,
      ...stalenessRules,
      ...notFoundRules.notFound,
      ...domains,
      ...redFlags,
    ].map((one) => one.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('refers only to cues, flags and recognisers that exist', () => {
    const flags = new Set(
      redFlags.flatMap((flag) => [flag.id, ...flag.recognisers.map((one) => `${flag.id}.${one.id}`)]),
    );
    const unknown = references.filter((reference) => {
      const [kind, id] = reference.split(':');
      return id === undefined
        ? cues[reference] === undefined
        : !['flag', 'stated'].includes(kind ?? '') || !flags.has(id);
    });
    expect(unknown).toEqual([]);
    const needs = redFlags.flatMap((flag) => flag.recognisers.flatMap((one) => one.needs ?? []));
    expect(needs.filter((need) => !flags.has(need))).toEqual([]);
  });

  it('compiles every pattern and expands every group', () => {
    for (const { pattern } of Object.values(cues))
      if (pattern) expect(() => new RegExp(pattern, 'u')).not.toThrow();
    for (const flag of redFlags)
      for (const one of flag.recognisers) {
        if (one.pattern) expect(() => new RegExp(one.pattern ?? '', 'u')).not.toThrow();
        expect(expand(one.terms ?? []).every((term) => term.length > 0)).toBe(true);
      }
    expect(() => expand(['@no-such-group'])).toThrow();
  });

  it('keeps apart what never ends a sentence and what may', () => {
    const both = abbreviations.abbreviations.filter((one) => abbreviations.mayEnd.includes(one));
    expect(both).toEqual([]);
  });

  it('has examples of every red flag', () => {
    expect(Object.keys(examples).sort()).toEqual(redFlags.map((flag) => flag.id).sort());
  });

  describe.each(Object.entries(examples))('%s', (id, { hit, miss }) => {
    it.each(hit)('is raised by: %s', (text) => {
      expect(flagsOf({ heading: 'Plan', text: [text] })).toContain(id);
    });
    it.each(miss)('is not raised by: %s', (text) => {
      expect(flagsOf({ heading: 'Plan', text: [text] })).not.toContain(id);
    });
  });
});
