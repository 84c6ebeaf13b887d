import type { ReactNode } from 'react';
import './notice.css';

interface Props {
  title: string;
  children: ReactNode;
  icon: ReactNode;
  /** The one next step, where there is one. */
  action?: ReactNode;
  busy?: boolean;
}

/** A screen that says one thing and offers one next step. */
export function Notice({ title, children, icon, action, busy = false }: Props) {
  return (
    <section className="notice" aria-busy={busy}>
      <div className={busy ? 'notice-icon notice-busy' : 'notice-icon'}>{icon}</div>
      <h1>{title}</h1>
      <div className="notice-what">{children}</div>
      {action}
    </section>
  );
}
