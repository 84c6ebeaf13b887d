// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { NoteView } from '@/components/gaps/note-view';

afterEach(cleanup);

const show = (text: string) =>
  render(
    <NoteView
      field={{ key: 'k', kind: 'lines', label: 'Note', required: false, text, headings: [], beside: [] }}
      work={{ field: 'k', dismissed: [], swapped: null }}
      findings={null}
      formGaps={[]}
      name={null}
      isUnder={false}
      kinds={[]}
      chosen=""
      added={0}
      copied={null}
      formAside={[]}
      pointer={null}
      onKind={vi.fn()}
      onDraft={vi.fn()}
      onWords={vi.fn()}
      onSwap={vi.fn()}
      onSwapBack={vi.fn()}
      onCopy={vi.fn()}
      onPlaces={vi.fn()}
      onFormNotNeeded={vi.fn()}
      onFormNeededAgain={vi.fn()}
      onAdd={vi.fn()}
      onNotNeeded={vi.fn()}
      onNeededAgain={vi.fn()}
    />,
  );

it('says "Call 999 now" where the box of the record tells of an emergency', () => {
  show('he is not breathing');
  expect(screen.getByRole('alert').textContent).toContain('Call 999 now');
});

it('says nothing beside a quiet note', () => {
  show('breathing exercises done, no struggle');
  expect(screen.getByRole('alert').textContent).toBe('');
});
