import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noDocuments, putInForce } from '@/core/gaps/in-force';
import { openPackaged } from '@/scripts/lib/packaged-helper';
import { draftLine, parseShorthandArgs } from '@/scripts/try-shorthand';

describe('npm run try -- --shorthand', () => {
  it('drafts one line with its sources and questions', async () => {
    const result = await draftLine(
      JSON.stringify({ id: 'a', shorthand: 'ate lunch. told family', name: 'Nell', pronoun: null }),
    );
    expect(result.id).toBe('a');
    expect(result.sentences.map((each) => each.text)).toEqual(['Nell ate lunch.', 'Family was told.']);
    expect(result.sentences[0]?.sources).toEqual([{ start: 0, end: 9 }]);
    expect(result.draft).toContain('[ask:');
    expect(result.timings.total).toBeGreaterThanOrEqual(0);
  });

  it('tells things in the order asked for, by the type of the line', async () => {
    const line = JSON.stringify({
      id: 'a',
      shorthand: 'told dtr Ann 1010. found on floor by bed 0940. no head injury',
      name: 'Nell',
      type: 'N12',
    });
    const texts = async (order: 'typed' | 'type') =>
      (await draftLine(line, order)).sentences.map(({ text }) => text);
    expect((await texts('typed'))[0]).toContain('Daughter Ann');
    expect((await texts('type'))[0]).toContain('found on the floor');
    expect((await texts('type')).at(-1)).toContain('Daughter Ann');
    expect(parseShorthandArgs(['--shorthand', 'a.jsonl', '--order', 'type'], '.').order).toBe('type');
    expect(() => parseShorthandArgs(['--shorthand', 'a.jsonl', '--order', 'size'], '.')).toThrow(/no order/u);
  });

  it('takes the organisation’s own note types', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'careside-shorthand-'));
    const line = JSON.stringify({ id: 'a', shorthand: 'told dtr Ann. found on floor by bed', type: 'N12' });
    const asked = (document: object) => {
      writeFileSync(join(folder, 'own.json'), JSON.stringify(document));
      return parseShorthandArgs(['--shorthand', 'a.jsonl', '--note-types', 'own.json'], folder);
    };
    const first = async () => (await draftLine(line, 'type')).sentences[0]?.text;
    try {
      expect(await first()).toMatch(/found on the floor/i);
      const { documents } = asked({ version: 1, name: 'Larch House', off: { types: ['N12'] } });
      putInForce(documents);
      expect(await first()).toContain('Daughter Ann');
      expect(() => asked({ version: 1, name: 'Larch House', colour: 'red' })).toThrow('This cannot be used');
    } finally {
      putInForce(noDocuments);
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses a line that is not shorthand, an engine it does not have and an unknown option', async () => {
    await expect(draftLine('{"id":"a"}')).rejects.toThrow();
    expect(() => parseShorthandArgs(['--shorthand', 'a.jsonl', '--engine', 'other'], '.')).toThrow(
      /no engine/u,
    );
    expect(() => parseShorthandArgs(['--shorthand', 'a.jsonl', '--loud'], '.')).toThrow(/no option/u);
    expect(() => parseShorthandArgs(['--json'], '.')).toThrow(/Usage/u);
    expect(parseShorthandArgs(['--shorthand=a.jsonl', '--json', '--engine=none'], '.').json).toBe(true);
    expect(parseShorthandArgs(['--shorthand=a.jsonl', '--engine', 'careside'], '.').engine).toBe('careside');
    expect(parseShorthandArgs(['--shorthand=a.jsonl', '--engine=packs/tiny'], 'models').engine).toBe(
      resolve('models/packs/tiny'),
    );
    expect(() => parseShorthandArgs(['--shorthand=a.jsonl', '--engine=data'], 'models')).toThrow(
      /no engine/u,
    );
  });

  it('lets the helper better what the rules made, and says so', async () => {
    const { mending } = await openPackaged();
    const line = JSON.stringify({ id: 'a', shorthand: 'rang chemist at 13:10 no answer', name: 'Nell' });
    const [byRules, bettered] = [await draftLine(line), await draftLine(line, 'typed', mending)];
    expect(byRules.sentences.map(({ wordedBy }) => wordedBy)).toEqual(['rules']);
    expect(bettered.sentences.map(({ wordedBy }) => wordedBy)).toEqual(['engine']);
    expect(bettered.draft).toContain('13:10, no answer');
    expect(bettered.timings.total).toBeGreaterThanOrEqual(bettered.timings.first);
  });
});
