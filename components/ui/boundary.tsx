import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** Drawn when drawing the rest failed; gets the error's own words. */
  otherwise: (message: string) => ReactNode;
}

/** Keeps a fault in drawing from leaving an empty panel, which could be taken for "nothing found". */
export class Boundary extends Component<Props, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown) {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { message } = this.state;
    return message === null ? this.props.children : this.props.otherwise(message);
  }
}
