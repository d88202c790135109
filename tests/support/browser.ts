import AxeBuilder from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';

export { expect };

/**
 * The test of every journey: a request to an outside host, an error on the page or in its console fails it. The browser
 * gets nothing from outside.
 */
export const test = base.extend<{ stayInside: undefined; breaksLine: boolean }>({
  /** The journey itself cuts connections: Chromium reports each as an error. */
  breaksLine: [false, { option: true }],
  stayInside: [
    async ({ page, context, baseURL, breaksLine }, use) => {
      const faults: string[] = [];
      const ownHost = new URL(baseURL ?? '').host;
      await context.route(
        (url) => url.host !== ownHost,
        async (route) => {
          faults.push(`request to ${route.request().url()}`);
          await route.abort();
        },
      );
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        // Chromium reports each 4xx answer as an error; what the page should answer is the journey's to say.
        const isExpected = breaksLine ? /status of 4\d\d|net::ERR_/ : /status of 4\d\d/;
        if (message.type() === 'error' && !isExpected.test(message.text())) faults.push(message.text());
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * What axe finds wrong with the page as it stands, as short lines; WCAG 2.2 AA and best practice, or only the `rules`
 * named.
 */
export async function accessibilityFaults(
  page: import('@playwright/test').Page,
  rules: string[] = [],
): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}
