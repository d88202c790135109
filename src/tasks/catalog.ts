import { Command, CommanderError } from 'commander';
import { addIntake } from './intake.ts';
import { sentenceOf } from './run-command.ts';

const program = new Command('catalog')
  .description('Perintah untuk mengelola katalog')
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(tambahkan --help untuk petunjuk)');

addIntake(program);

try {
  await program.parseAsync();
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
