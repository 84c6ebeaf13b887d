import type { Page } from '@playwright/test';

/** What reaches beyond the right edge of the panel, at a width and a zoom. */
export async function overflow(panel: Page, width: number, zoom: number): Promise<string[]> {
  await panel.setViewportSize({ width: Math.round(width / zoom), height: Math.round(800 / zoom) });
  return panel.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    return [...document.querySelectorAll('#panel *')]
      .filter((each) => each.getBoundingClientRect().right > edge && !each.matches('.unseen'))
      .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`);
  });
}
