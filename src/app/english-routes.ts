import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

const pagesDir = join(import.meta.dirname, '../pages');

/** Registers every page a second time under `/en`: the same file, its locale read from the path. */
export function englishRoutes(): AstroIntegration {
  return {
    name: 'english-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const file of globSync('**/*.astro', { cwd: pagesDir })) {
          if (/^\d{3}\.astro$/.test(file)) continue;
          const path = file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '');
          injectRoute({ pattern: path ? `/en/${path}` : '/en', entrypoint: join(pagesDir, file), prerender: false });
        }
      },
    },
  };
}
