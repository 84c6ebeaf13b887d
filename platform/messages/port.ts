/** What this room needs of a browser port; lets tests join two ends without a browser. */
export interface PortLike {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** Who opened a port, as the browser (never the message) tells. */
export interface SenderLike {
  id?: string | undefined;
  url?: string | undefined;
}

/** This extension, as the browser tells: its id, and the address its pages begin with, down to the slash. */
export interface Own {
  id: string;
  root: string;
}

/** Whether a port was opened by one of this extension's own pages. */
export function isOwnPage(sender: SenderLike | undefined, own: Own): boolean {
  return sender?.id === own.id && sender.url !== undefined && sender.url.startsWith(own.root);
}
