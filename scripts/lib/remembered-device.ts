/** What a model pack is remembered to run on. Runs in a page of the extension: the browser gets the text of it. */

/**
 * @param text what is to be remembered instead; '' forgets it, null leaves it
 * @returns the line that is remembered then, null where there is none
 */
export async function rememberedDevice(text: string | null): Promise<string | null> {
  const root = await navigator.storage.getDirectory();
  const create = { create: text !== null };
  try {
    const packs = await root.getDirectoryHandle('packs', create);
    const folder = await packs.getDirectoryHandle('installed', create);
    if (text === '') {
      await folder.removeEntry('device');
      return null;
    }
    const handle = await folder.getFileHandle('device', create);
    if (text !== null) {
      const writer = await handle.createWritable();
      await writer.write(text);
      await writer.close();
    }
    return await (await handle.getFile()).text();
  } catch {
    return null;
  }
}
