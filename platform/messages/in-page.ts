const PAUSE = 300;
const TRIES = 3;

/**
 * Runs a script in a page. Firefox gives one and the same refusal for a page that nobody may enter and for one that
 * was just making way for the next, so after that one it is tried again.
 * @throws what the browser said last
 */
export async function inPage<Result>(put: () => Promise<Result>, pause = PAUSE): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await put();
    } catch (error) {
      if (tries === TRIES || !/missing host permission/i.test(String(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
