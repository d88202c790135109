import { checkSearchKey } from '#adapters/meilisearch/key-safety.ts';
import { BadConfig, type Config } from './config.ts';

const howTo = 'Buat kunci pencarian dengan `npm run catalog -- search-key`.';
const sentences = {
  'more-than-search': `MEILI_SEARCH_KEY boleh lebih dari mencari, padahal dipakai saat menjawab pengunjung. ${howTo}`,
  unknown: `MEILI_SEARCH_KEY tidak dikenal oleh Meilisearch. ${howTo}`,
  'no-master-key':
    'Meilisearch berjalan tanpa kunci utama: siapa pun bisa mengubah isinya. Jalankan dengan MEILI_MASTER_KEY.',
};

/** Refuses to serve the public with a search key that is missing or is the admin key. Throws `BadConfig`. */
export function refuseMissingSearchKey(config: Config): void {
  const { meili } = config;
  if (!meili || !config.isPublic) return;
  if (!meili.searchKey)
    throw new BadConfig([`MEILI_SEARCH_KEY harus ada bila MEILI_HOST dipakai di situs publik. ${howTo}`]);
  if (meili.searchKey === meili.adminKey)
    throw new BadConfig([`MEILI_SEARCH_KEY sama dengan MEILI_ADMIN_KEY. ${howTo}`]);
}

/** Both refusals at the start; where Meilisearch is away the second one waits for its return. */
export async function refuseUnsafeSearchKey(config: Config): Promise<void> {
  refuseMissingSearchKey(config);
  await refusePowerfulSearchKey(config).catch((cause: unknown) => {
    if (cause instanceof BadConfig) throw cause;
  });
}

/** Asks Meilisearch what the search key may do. Throws `BadConfig` where that is more than searching; rethrows outages. */
export async function refusePowerfulSearchKey(config: Pick<Config, 'meili' | 'isPublic'>): Promise<void> {
  const { meili } = config;
  if (!meili?.searchKey || !config.isPublic) return;
  const safety = await checkSearchKey(meili.host, meili.searchKey, meili.adminKey);
  if (!safety.safe) throw new BadConfig([sentences[safety.why]]);
}
