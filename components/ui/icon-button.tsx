import type { ReactNode } from 'react';
import './button.css';

interface Props {
  /** Its name, which a mouse shows and a screen reader says. */
  name: string;
  icon: ReactNode;
  onClick: () => void;
  /** For a button that stays on until it is pressed again. */
  pressed?: boolean;
}

/** A native button drawn as an icon alone. */
export function IconButton({ name, icon, onClick, pressed }: Props) {
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={name}
      title={name}
      aria-pressed={pressed}
      onClick={onClick}
    >
      {icon}
    </button>
  );
}
