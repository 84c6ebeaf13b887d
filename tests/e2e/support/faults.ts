import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe calls serious or critical, in light and in dark. */
export async function seriousFaults(panel: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    // A page axe opens for itself would be a page of the browser's own making; the panel has no frames.
    const { violations } = await new AxeBuilder({ page: panel })
      .setLegacyMode(true)
      .options({ rules: { 'target-size': { enabled: true } } })
      .analyze();
    for (const { id, impact, nodes } of violations) {
      if (impact === 'serious' || impact === 'critical') {
        found.push(`${colorScheme} ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
      }
    }
  }
  return found;
}
