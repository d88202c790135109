import type { Command } from 'commander';
import { type KeyRefusal, provideSearchKey } from '#adapters/meilisearch/search-key.ts';
import { type MeiliConfig, readConfig } from '#app/config.ts';
import { print, Refused } from './run-command.ts';
import { withIndex } from './with-index.ts';

const sentences: Record<KeyRefusal['code'], string> = {
  'no-master-key': 'Meilisearch berjalan tanpa kunci utama, jadi tidak punya kunci. Jalankan dengan MEILI_MASTER_KEY.',
  'may-not': 'MEILI_ADMIN_KEY ditolak Meilisearch saat membuat kunci. Pakai kunci utamanya untuk perintah ini.',
};

export function addSearchKey(program: Command): void {
  program
    .command('search-key')
    .description('Membuat kunci Meilisearch yang hanya boleh mencari, atau menampilkan yang sudah ada')
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const { host, key, indexPrefix } = adminConnection(readConfig().meili);
      const provided = await withIndex(() => provideSearchKey({ host, key, indexPrefix }));
      if (!provided.ok) throw new Refused(sentences[provided.refusal.code]);
      const { created } = provided.value;
      const state = created ? 'dibuat' : 'sudah ada';
      print(
        json,
        { key: provided.value.key, created },
        `Kunci pencarian ${state}; pasang untuk situs sebagai variabel lingkungan, misalnya di .env:\nMEILI_SEARCH_KEY=${provided.value.key}`,
      );
    });
}

function adminConnection(meili: MeiliConfig | null) {
  if (!meili) throw new Refused('MEILI_HOST belum diisi: kunci pencarian dibuat oleh server Meilisearch.');
  if (!meili.adminKey) throw new Refused('MEILI_ADMIN_KEY belum diisi: hanya kunci utama yang boleh membuat kunci.');
  return { ...meili, key: meili.adminKey };
}
