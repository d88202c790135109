import { CommanderError } from 'commander';
import { catalogProgram } from './catalog-program.ts';
import { sentenceOf } from './run-command.ts';

try {
  await catalogProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeOf(error);
}

/** 0: only help was asked for; 1: refused or failed; 2: wrong usage, which commander has already told. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const sentence = sentenceOf(error);
  if (sentence !== null) console.error(sentence);
  else console.error('Perintah gagal karena kesalahan yang tidak terduga:', error);
  return 1;
}
