import node from '@astrojs/node';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { readConfig } from './src/app/config.ts';
import { devServices } from './src/app/dev.ts';
import { englishRoutes } from './src/app/english-routes.ts';
import { maxPaperBytes } from './src/app/refuse-request.ts';

export default defineConfig({
  output: 'server',
  // What a page takes is refused by `refuseRequest` before; here stands the most that any takes.
  adapter: node({ mode: 'middleware', bodySizeLimit: maxPaperBytes }),
  integrations: [englishRoutes(), devServices()],
  trailingSlash: 'never',
  security: {
    checkOrigin: true,
    csp: true,
    actionBodySizeLimit: maxPaperBytes,
    // The server hands over only its own host and protocol (see trustOwnAddressOnly), so any may be believed here.
    allowedDomains: [{}],
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  server: { port: readConfig().port },
  vite: { plugins: [tailwindcss()] },
});
