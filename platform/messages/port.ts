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

/** Whether a port was opened by one of this extension's own pages. @param ownId the extension's id */
export function isOwnPage(sender: SenderLike | undefined, ownId: string): boolean {
  return (
    sender?.id === ownId && sender.url !== undefined && sender.url.startsWith(`chrome-extension://${ownId}/`)
  );
}
