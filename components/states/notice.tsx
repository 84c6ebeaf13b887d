import type { ReactNode } from 'react';
import './notice.css';

interface Props {
  title: string;
  children: ReactNode;
  icon: ReactNode;
  /** The one next step, where there is one. */
  action?: ReactNode;
  busy?: boolean;
  /** Where it stands under the name of a person, it is no title of its own. */
  under?: boolean;
}

/** A screen that says one thing and offers one next step. */
export function Notice({ title, children, icon, action, busy = false, under = false }: Props) {
  const Title = under ? 'h2' : 'h1';
  return (
    <section className="notice" aria-busy={busy}>
      <div className={busy ? 'notice-icon notice-busy' : 'notice-icon'}>{icon}</div>
      <Title>{title}</Title>
      <div className="notice-what">{children}</div>
      {action}
    </section>
  );
}
