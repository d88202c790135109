import type { Page } from '@playwright/test';

/** Texts of a page that reach beyond the screen or are cut off by what they stand in; those for ears alone left out. */
export function lostTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: node } = texts;
      const own = node.parentElement;
      if (!own?.checkVisibility({ visibilityProperty: true }) || !node.textContent?.trim()) continue;
      if (own.closest('.sr-only, .lompat, script, style, noscript, option, svg')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
        if (width < 1 || height < 1) continue;
        let isCut = left < -1 || right > innerWidth + 1;
        for (let box = own as Element | null; box && !isCut; box = box.parentElement) {
          if (box === document.body || getComputedStyle(box).overflow === 'visible') continue;
          const edge = box.getBoundingClientRect();
          isCut = left < edge.left - 1 || right > edge.right + 1 || top < edge.top - 4 || bottom > edge.bottom + 4;
        }
        if (isCut) lost.push(node.textContent.trim().slice(0, 60));
        if (isCut) break;
      }
    }
    return lost;
  });
}
