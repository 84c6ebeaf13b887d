// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
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
