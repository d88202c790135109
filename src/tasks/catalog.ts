import { Command, CommanderError } from 'commander';
import { addApprove } from './approve.ts';
import { addBackup } from './backup.ts';
import { addCheck } from './check.ts';
import { addGenerate } from './generate.ts';
import { addHealth } from './health.ts';
import { addIntake } from './intake.ts';
import { addMigrate } from './migrate.ts';
import { addReindex } from './reindex.ts';
import { addReports } from './reports.ts';
import { addRestore } from './restore.ts';
import { sentenceOf } from './run-command.ts';
import { addSamples } from './samples.ts';
import { addSearchKey } from './search-key.ts';
import { addSearches } from './searches.ts';
import { addSeed } from './seed.ts';
import { addSubmissions } from './submissions.ts';
import { addSynonyms } from './synonyms.ts';
import { addUser } from './user.ts';

const program = new Command('catalog')
  .description('Perintah untuk mengelola katalog')
  .exitOverride()
  .showHelpAfterError('(tambahkan --help untuk petunjuk)');

const additions = [
  addMigrate,
  addSeed,
  addIntake,
  addReindex,
  addCheck,
  addGenerate,
  addSamples,
  addReports,
  addSubmissions,
  addApprove,
  addSearchKey,
  addSearches,
  addSynonyms,
  addUser,
  addHealth,
  addBackup,
  addRestore,
];
for (const add of additions) add(program);

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
