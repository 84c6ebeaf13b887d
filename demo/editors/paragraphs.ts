/** The paragraphs of the markup that an editor saves, as plain text. */
export function paragraphsOf(markup: string): string[] {
  const { body } = new DOMParser().parseFromString(markup, 'text/html');
  for (const br of body.querySelectorAll('br')) br.replaceWith('\n');
  const blocks = body.querySelectorAll('p, li, div:not(:has(div, p))');
  const texts = [...(blocks.length > 0 ? blocks : [body])].map((one) => one.textContent);
  return texts.flatMap((text) => text.replace(/\u00a0/g, ' ').split('\n'));
}
