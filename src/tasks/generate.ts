import { type Command, InvalidArgumentError } from 'commander';
import { readStarter } from '#app/content.ts';
import { storeGenerated } from './generate/generate-store.ts';
import { progressBar } from './progress-bar.ts';
import { print, withServices } from './run-command.ts';

interface GenerateFlags {
  products: number;
  seed: number;
  json?: boolean;
}

const mostProducts = 1_000_000;

export function addGenerate(program: Command): void {
  program
    .command('generate')
    .description('Menambahkan produk buatan mesin untuk pengukuran; semuanya ditandai contoh')
    .requiredOption('--products <n>', 'banyaknya produk', wholeNumber(1, mostProducts))
    .option('--seed <s>', 'benih acak; benih sama memberi produk sama', wholeNumber(0, 2 ** 31 - 1), 1)
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ products, seed, json }: GenerateFlags) => {
      const bar = progressBar('Produk', json === true);
      try {
        await withServices(({ db, categories, now }) => {
          const onProgress = (written: number) => bar.show(written, products);
          return storeGenerated(db, readStarter(), { count: products, seed, categories, now: now(), onProgress });
        });
      } finally {
        bar.end();
      }
      print(json, { products, seed }, `${products} produk buatan (benih ${seed}) ada di katalog, ditandai contoh.`);
    });
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!/^\d+$/.test(text) || value < least || value > most) {
      throw new InvalidArgumentError(`harus bilangan bulat ${least} sampai ${most}.`);
    }
    return value;
  };
}
