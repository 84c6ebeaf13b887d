import { describe, expect, it } from 'vitest';
import { compileNotes } from '@/core/gaps/compile';
import { judgeElement } from '@/core/gaps/judge-element';
import { NoteFinder } from '@/core/gaps/finder';
import { builtInNotes } from '@/core/knowledge/notes';

const elements = [...builtInNotes.common, ...builtInNotes.types.flatMap((type) => type.elements)];
const ready = compileNotes(builtInNotes);
const nobody = { person: new Set<string>(), others: new Set<string>() };

describe('note types and elements', () => {
  it('holds the 43 types and 250 elements, each id once', () => {
    expect(builtInNotes.types.map((type) => type.id)).toEqual(
      Array.from({ length: 43 }, (_, index) => `N${String(index + 1).padStart(2, '0')}`),
    );
    expect(elements).toHaveLength(250);
    expect(new Set(elements.map((element) => element.id)).size).toBe(250);
  });

  it('names only elements and types that exist', () => {
    for (const type of builtInNotes.types) {
      for (const { id } of type.common) expect(ready.byId.has(id), `${type.id} ${id}`).toBe(true);
      for (const element of type.elements) expect(element.id.startsWith(`${type.id}.`)).toBe(true);
      for (const id of type.includes) expect(builtInNotes.types.some((other) => other.id === id)).toBe(true);
    }
  });

  it('can find every element: each has cues or parts', () => {
    for (const element of elements)
      expect(element.present.length + (element.parts?.list.length ?? 0), element.id).toBeGreaterThan(0);
  });

  it('has a condition for every conditional requirement', () => {
    for (const element of elements)
      if (element.req === 'R?')
        expect(
          (element.condition?.note.length ?? 0) + (element.condition?.plan.length ?? 0),
          element.id,
        ).toBeGreaterThan(0);
  });

  it('asserts nothing outside the brackets of a stub', () => {
    for (const { id, stub } of elements) {
      expect(stub, id).toMatch(/\[/u);
      expect(stub.replace(/\[[^\]]*\]/gu, ''), id).not.toMatch(
        /\b(?:informed|no injur|consented|no concerns)\b/iu,
      );
    }
  });

  it('has three examples of each element said, and three of it half said or not said', () => {
    for (const { id, examples } of elements) {
      expect(examples?.present?.length ?? 0, id).toBeGreaterThanOrEqual(3);
      expect((examples?.partial?.length ?? 0) + (examples?.absent?.length ?? 0), id).toBeGreaterThanOrEqual(
        3,
      );
    }
  });

  const examples = elements.flatMap((element) =>
    (['present', 'partial', 'absent'] as const).flatMap((status) =>
      (element.examples?.[status] ?? []).map((text) => [element.id, status, text] as const),
    ),
  );
  it.each(examples)('%s is %s in "%s"', (id, status, text) => {
    const element = ready.byId.get(id);
    expect(element).toBeDefined();
    if (element)
      expect(judgeElement(element, 'R', new NoteFinder(text, ready.index, nobody), null).status).toBe(status);
  });
});
