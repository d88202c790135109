import { expect, type Page } from '@playwright/test';
import { accessibilityFaults } from './browser.ts';

/** A page as every journey wants it: nothing for axe to find, and nothing that has to be scrolled sideways. */
export async function expectSound(page: Page): Promise<void> {
  expect(await accessibilityFaults(page), page.url()).toEqual([]);
  await expectFits(page);
}

/** The same in both colour schemes: what a scheme can change is only colours, so the dark one is asked about those. */
export async function expectSoundInBothSchemes(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectSound(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Buttons change their colours by and by.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) if (animation instanceof CSSTransition) animation.finish();
  });
  expect(await accessibilityFaults(page, ['color-contrast', 'link-in-text-block']), `${page.url()}, dark`).toEqual([]);
}

/** All that can be asked of a page without scripts, which axe needs. */
export async function expectFits(page: Page): Promise<void> {
  // Without its styles a page has another width.
  await page.waitForLoadState();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}
