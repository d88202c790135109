import { spawnSync } from 'node:child_process';

/** Poppler's program that draws pages of a PDF; tests that look at the paper need it. */
export const hasPdftoppm = spawnSync('pdftoppm', ['-v']).error === undefined;

/** The first page of a PDF as PNG. */
export function printPage(pdf: Uint8Array, dpi: number, isGrey = false): Buffer {
  const args = ['-png', '-singlefile', '-r', String(dpi), ...(isGrey ? ['-gray'] : []), '-'];
  const { status, stdout, stderr } = spawnSync('pdftoppm', args, { input: pdf, maxBuffer: 64 * 1024 * 1024 });
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  return stdout;
}
