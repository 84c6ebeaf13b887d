// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Kind } from '@/components/gaps/kind';

afterEach(cleanup);

const kind = (id: string, name: string, included = false) => ({ id, name, included, evidence: [] });
const kinds = [
  { id: 'N01', name: 'Daily' },
  { id: 'N08', name: 'Declined' },
];

describe('the kind of note', () => {
  it('is put right with one tap where several fit', () => {
    const onKind = vi.fn();
    render(<Kind types={[kind('N08', 'Declined'), kind('N01', 'Daily')]} chosen="" {...{ kinds, onKind }} />);
    fireEvent.click(screen.getByRole('button', { name: /Daily/ }));
    expect(onKind).toHaveBeenCalledWith('N01');
  });

  it('offers no choice between a kind and one that it takes in', () => {
    render(
      <Kind
        types={[kind('N12', 'Unwitnessed fall'), kind('N11', 'Fall', true)]}
        chosen=""
        kinds={kinds}
        onKind={vi.fn()}
      />,
    );
    expect(screen.queryByRole('button')).toBeNull();
  });
});
