import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { readOwnSynonyms } from '#app/content.ts';
import type { OpenServices } from '#app/services.ts';
import { IndexUnavailable } from '#domain/search/search-index.ts';
import type { GroupRefusal } from '#domain/search/synonym-group.ts';
import { addSynonymGroup, listSynonymGroups, removeSynonymGroup } from '#domain/search/synonym-group-store.ts';
import { print, Refused, withServices } from './run-command.ts';

interface Json {
  json?: boolean;
}

const jsonFlag = ['--json', 'keluarkan hasil sebagai satu baris JSON'] as const;

export function addSynonyms(program: Command): void {
  const synonyms = program.command('synonyms').description('Kelompok istilah yang dianggap sama saat mencari');
  synonyms
    .command('list')
    .description('Menampilkan kelompok yang ditambahkan di luar content/sinonim.yaml')
    .option(...jsonFlag)
    .action(list);
  synonyms
    .command('add')
    .description('Menambahkan kelompok istilah yang sama arti, tanpa rilis baru')
    .argument('<istilah...>', 'dua istilah atau lebih; istilah berspasi diberi tanda kutip')
    .option(...jsonFlag)
    .action(add);
  synonyms
    .command('remove')
    .description('Menghapus kelompok yang ditambahkan')
    .argument('<id>', 'id kelompok, atau awalnya, dari `synonyms list`')
    .option(...jsonFlag)
    .action(remove);
}

async function list({ json }: Json): Promise<void> {
  const groups = await withServices(({ db }) => listSynonymGroups(db));
  const lines = groups.map(({ id, terms }) => `${id.slice(0, 8)}  ${terms.join(', ')}`);
  const text = lines.length === 0 ? 'Belum ada kelompok yang ditambahkan.' : lines.join('\n');
  print(json, { groups: groups.map(({ id, terms }) => ({ id, terms })) }, text);
}

async function add(terms: string[], { json }: Json): Promise<void> {
  const { group, isApplied } = await withServices(async (services) => {
    const added = await addSynonymGroup(services.db, terms, {
      own: readOwnSynonyms(),
      id: randomUUID(),
      now: services.now(),
    });
    if (!added.ok) throw new Refused(sentenceOf(added.refusal));
    return { group: added.value, isApplied: await applyToIndex(services) };
  });
  const { id } = group;
  print(
    json,
    { id, terms: group.terms },
    `Ditambahkan (${id.slice(0, 8)}): ${group.terms.join(', ')}.${noteOf(isApplied)}`,
  );
}

async function remove(start: string, { json }: Json): Promise<void> {
  const { id, isApplied } = await withServices(async (services) => {
    const found = (await listSynonymGroups(services.db)).filter((group) => group.id.startsWith(start));
    const [only, ...others] = found;
    if (!only) throw new Refused(`Tidak ada kelompok tambahan dengan id ${start}. Lihat \`synonyms list\`.`);
    if (others.length > 0) throw new Refused(`Id ${start} cocok dengan ${found.length} kelompok. Tulis lebih panjang.`);
    await removeSynonymGroup(services.db, only.id, services.now());
    return { id: only.id, isApplied: await applyToIndex(services) };
  });
  print(json, { removed: id }, `Kelompok ${id.slice(0, 8)} dihapus.${noteOf(isApplied)}`);
}

/** Whether the outside index has the synonyms now; null: there is none to tell from here. */
async function applyToIndex({ searching }: OpenServices): Promise<boolean | null> {
  await searching.reloadSynonyms();
  if (!searching.outside) return null;
  try {
    await searching.outside.index.prepare();
    return true;
  } catch (cause) {
    if (!(cause instanceof IndexUnavailable)) throw cause;
    return false;
  }
}

function noteOf(isApplied: boolean | null): string {
  return isApplied === false ? ' Meilisearch sedang tidak menjawab; situs memberitahunya begitu kembali.' : '';
}

function sentenceOf(refusal: GroupRefusal): string {
  switch (refusal.code) {
    case 'too-few':
      return 'Kelompok perlu paling sedikit dua istilah.';
    case 'too-many':
      return `Satu kelompok paling banyak ${refusal.most} istilah.`;
    case 'personal':
      return `"${refusal.term}" bisa menyangkut seseorang: tanpa @, dan paling banyak sembilan angka.`;
    case 'not-words':
      return `"${refusal.term}" bukan istilah: hanya huruf, angka, spasi, tanda hubung, dan apostrof.`;
    case 'too-long':
      return `"${refusal.term}" terlalu panjang: satu istilah paling banyak tiga kata dan 60 huruf.`;
    case 'stop-word':
      return `"${refusal.term}" hanya kata sambung, yang tidak ikut dicari.`;
    case 'repeated':
      return `"${refusal.term}" tertulis dua kali; ejaan dengan dan tanpa tanda hubung sudah dianggap sama.`;
    case 'two-groups':
      return `"${refusal.terms[0]}" dan "${refusal.terms[1]}" ada di dua kelompok yang berbeda; kelompok tidak bisa digabung.`;
    case 'nothing-new':
      return `Semua istilah itu sudah ada di satu kelompok: ${refusal.group.join(', ')}.`;
  }
}
