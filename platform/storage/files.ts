/** Saving a file where the person says, and nowhere else. */

interface OpenFile {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

interface Picker {
  showSaveFilePicker?: (options: {
    suggestedName: string;
  }) => Promise<{ createWritable: () => Promise<OpenFile> }>;
}

export type Saved = 'saved' | 'cancelled' | 'copied' | 'failed';

/** Asks where to save. A browser that cannot ask gets the text on the clipboard instead. */
export async function saveFile(suggestedName: string, text: string): Promise<Saved> {
  try {
    const { showSaveFilePicker } = globalThis as Picker;
    if (!showSaveFilePicker) {
      await navigator.clipboard.writeText(text);
      return 'copied';
    }
    const handle = await showSaveFilePicker({ suggestedName });
    const file = await handle.createWritable();
    await file.write(text);
    await file.close();
    return 'saved';
  } catch (error) {
    return error instanceof Error && error.name === 'AbortError' ? 'cancelled' : 'failed';
  }
}
