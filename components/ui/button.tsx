import type { ReactNode } from 'react';
import './button.css';

interface Props {
  children: ReactNode;
  onClick: () => void;
  look?: 'main' | 'plain' | 'quiet';
  icon?: ReactNode;
}

/** A native button. `main` is the one next step of a screen. */
export function Button({ children, onClick, look = 'plain', icon }: Props) {
  return (
    <button type="button" className={`button button-${look}`} onClick={onClick}>
      {icon}
      <span>{children}</span>
    </button>
  );
}
