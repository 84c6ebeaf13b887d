import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { noDocuments, putInForce } from '@/core/gaps/in-force';
import { openPackaged } from '@/scripts/lib/packaged-helper';
import { parseShorthandArgs, tryShorthand } from '@/scripts/try-shorthand';
import { draftLine, draftedLineSchema } from '@/scripts/try/shorthand-line';

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
    const errors = async () => (await draftLine(line, 'type')).errors;
    try {
      expect(await errors()).toEqual([]);
      const { documents } = asked({ version: 1, name: 'Larch House', off: { types: ['N12'] } });
      putInForce(documents);
      expect(await errors()).toHaveLength(1);
      expect(() => asked({ version: 1, name: 'Larch House', colour: 'red' })).toThrow('This cannot be used');
    } finally {
      putInForce(noDocuments);
      rmSync(folder, { recursive: true });
    }
  });

  it('refuses an engine it does not have and an unknown option', () => {
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

  it('says of each sentence whom it is about', async () => {
    const line = JSON.stringify({ id: 'a', shorthand: 'Doris had shower, Stan had bath', name: 'Doris' });
    const { sentences } = await draftLine(line);
    expect(sentences.map(({ person }) => person)).toEqual([null, 'Stan']);
  });

  it('takes a note type by its id and by its name, and a pronoun as stated', async () => {
    for (const type of ['N11', 'n11', 'fall', 'Fall seen by someone']) {
      const line = { id: 'a', shorthand: 'ate lunch', name: 'Nell', pronoun: 'she/her', type };
      expect((await draftLine(JSON.stringify(line))).errors).toEqual([]);
    }
  });

  it.each([
    ['an unknown type', { id: 'a', shorthand: 'ate lunch', type: 'N99' }, 'a', [/note type "N99"/u]],
    ['an unknown pronoun', { id: 'a', shorthand: 'ate lunch', pronoun: 'xyz' }, 'a', [/"xyz" is not she/u]],
    ['no shorthand', { id: 'a' }, 'a', [/^"shorthand": /u]],
    ['no id', { shorthand: 'ate lunch' }, 'line 7', [/^"id": /u]],
    ['a list', ['ate lunch'], 'line 7', [/not an object/u]],
  ])('says what is wrong with a line with %s', async (_, line, id, messages) => {
    const drafted = await draftLine(JSON.stringify(line), 'typed', null, 7);
    expect(draftedLineSchema.parse(drafted)).toEqual(drafted);
    expect(drafted.id).toBe(id);
    expect(drafted.errors).toHaveLength(messages.length);
    messages.forEach((message, i) => expect(drafted.errors[i]).toMatch(message));
    expect(drafted.draft !== '').toBe('shorthand' in line && 'id' in line);
  });

  it('gives one line for each of the file, and counts the wrong ones', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'careside-shorthand-'));
    const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const errors = vi.spyOn(console, 'error').mockReturnValue();
    try {
      writeFileSync(
        join(folder, 'a.jsonl'),
        '{"id":"a","shorthand":"ate lunch"}\n\nnot json\n{"id":"c","shorthand":"had tea","type":"?","to":"x"}\n',
      );
      expect(await tryShorthand(['--shorthand', 'a.jsonl', '--json'], folder)).toBe(2);
      const lines = out.mock.calls.map(([text]) => draftedLineSchema.parse(JSON.parse(String(text))));
      expect(lines.map(({ id, errors: wrong }) => [id, wrong.length])).toEqual([
        ['a', 0],
        ['line 3', 1],
        ['c', 1],
      ]);
      expect(errors.mock.calls.flat().join(' ')).toContain('no such keys: to');
    } finally {
      out.mockRestore();
      errors.mockRestore();
      rmSync(folder, { recursive: true });
    }
  });
});
