import type { Page } from 'playwright-core';
import type { Launched } from './launch';

/** One picture of a page and its panel, as they would stand in a window. @param path where it is saved */
export async function sideBySide(launched: Launched, page: Page, panel: Page, path: string): Promise<void> {
  const [left, right] = await Promise.all([page.screenshot(), panel.screenshot()]);
  const { width: one = 0, height = 0 } = page.viewportSize() ?? {};
  const { width: other = 0 } = panel.viewportSize() ?? {};
  const both = await launched.context.newPage();
  await both.setViewportSize({ width: one + other, height });
  const image = (png: Buffer) => `<img src="data:image/png;base64,${png.toString('base64')}">`;
  await both.setContent(`<body style="margin:0;display:flex">${image(left)}${image(right)}`);
  await both.screenshot({ path });
  await both.close();
}
