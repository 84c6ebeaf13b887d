import { useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { lines, show } from './shell';

interface Field {
  value: string;
  onChange: (value: string) => void;
  locked: boolean;
  most: number | null;
}

/** A field whose value only React holds. */
export function mountReact(draw: (field: Field) => ReactNode): void {
  void show((host, start) => {
    let state = '';
    let lock: (on: boolean) => void = () => undefined;
    function Page() {
      const [value, setValue] = useState(start.paragraphs.join('\n'));
      const [locked, setLocked] = useState(start.locked);
      state = value;
      lock = setLocked;
      return draw({ value, onChange: setValue, locked, most: start.most });
    }
    createRoot(host).render(<Page />);
    return { kept: () => lines(state), lock: (on) => lock(on) };
  });
}
