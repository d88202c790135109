import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Received } from './smtp.ts';

const folderOf = (dataDir: string) => join(dataDir, 'surat-uji');
const folder = () => folderOf(process.env.E2E_DATA_DIR ?? '');

/** Puts each mail that a test server got where the journeys, other processes, find it. */
export function keepLetters(dataDir: string): (mail: Received) => void {
  mkdirSync(folderOf(dataDir), { recursive: true });
  let count = 0;
  return ({ recipients, raw }) => {
    const file = join(folderOf(dataDir), `${String(count++).padStart(5, '0')}-${recipients.join('+')}.eml`);
    writeFileSync(`${file}.part`, raw);
    renameSync(`${file}.part`, file);
  };
}

/** What an address got, oldest first. */
export function lettersTo(address: string): string[] {
  if (!existsSync(folder())) return [];
  const files = readdirSync(folder()).filter((name) => name.endsWith(`-${address}.eml`));
  return files.toSorted().map((name) => readFileSync(join(folder(), name), 'utf8'));
}

/** The code in the `nth` letter to an address (the first is 1), which may still be on its way. */
export async function codeTo(address: string, nth = 1): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const code = /^Subject: (\d{6})/m.exec(lettersTo(address)[nth - 1] ?? '')?.[1];
    if (code) return code;
    await sleep(50);
  }
  throw new Error(`No letter ${nth} with a code came to ${address} within ten seconds.`);
}

/** The first address in a letter that begins with `start`. */
export function addressIn(letter: string, start: string): string {
  const body = letter
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));
  return body.match(/https?:\/\/\S+/g)?.find((address) => address.startsWith(start)) ?? '';
}
