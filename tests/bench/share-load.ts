import { openPageClient } from './page-client.ts';

/** A process of its own: asks for all the given paths at once, and tells how they were answered. */
const [url = '', ...paths] = process.argv.slice(2);
const statuses: Record<string, number> = {};
await Promise.all(
  paths.map(async (path) => {
    const client = openPageClient(url, '');
    const { status } = await client.send('GET', path);
    statuses[status] = (statuses[status] ?? 0) + 1;
    client.close();
  }),
);
process.send?.(statuses);
