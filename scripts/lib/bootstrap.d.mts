export const root: string;
export function atLeast(version: string, minimum: readonly number[]): boolean;
export function needsInstall(folder: string): boolean;
export function runTs(file: string, args?: readonly string[]): Promise<void>;
