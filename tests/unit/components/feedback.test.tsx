// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Feedback, FeedbackContext } from '@/components/ui/feedback';

afterEach(cleanup);

const shown = () => {
  const hear = vi.fn();
  render(
    <FeedbackContext value={hear}>
      <Feedback help="summary" rule="RF01" />
    </FeedbackContext>,
  );
  return hear;
};

test('one tap is enough; a reason can follow', () => {
  const hear = shown();
  fireEvent.click(screen.getByRole('button', { name: 'Wrong' }));
  expect(hear).toHaveBeenCalledWith({ help: 'summary', rule: 'RF01', says: 'wrong', reason: '' });
  fireEvent.click(screen.getByRole('button', { name: 'Out of date' }));
  expect(hear).toHaveBeenLastCalledWith({
    help: 'summary',
    rule: 'RF01',
    says: 'wrong',
    reason: 'out-of-date',
  });
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('Thank you.');
});

test('a reason is asked for until one goes on', () => {
  shown();
  const asks = () => screen.getByRole('group').hasAttribute('data-asks');
  expect(asks()).toBe(false);
  fireEvent.click(screen.getByRole('button', { name: 'Wrong' }));
  expect(asks()).toBe(true);
  const line = document.body.appendChild(document.createElement('button'));
  const why = screen.getByRole('button', { name: 'Out of date' });
  act(() => why.focus());
  act(() => line.focus());
  expect([asks(), screen.queryAllByRole('button')]).toEqual([false, [line]]);
  line.remove();
});

test('one stop of the Tab key, arrows within', () => {
  shown();
  const buttons = screen.getAllByRole('button');
  expect(buttons.map((button) => button.tabIndex)).toEqual([0, -1, -1]);
  buttons[0]?.focus();
  fireEvent.keyDown(buttons[0] ?? document.body, { key: 'ArrowLeft' });
  expect(document.activeElement).toBe(buttons[2]);
});

test('where nobody listens nothing is drawn', () => {
  render(<Feedback help="summary" rule="RF01" />);
  expect(screen.queryAllByRole('button')).toEqual([]);
});
