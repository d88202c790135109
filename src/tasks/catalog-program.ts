import { Command } from 'commander';
import { addApprove } from './approve.ts';
import { addAttester } from './attester.ts';
import { addBackup } from './backup.ts';
import { addCheck } from './check.ts';
import { addClaims } from './claims.ts';
import { addFingerprints } from './fingerprints.ts';
import { addGenerate } from './generate.ts';
import { addHealth } from './health.ts';
import { addIntake } from './intake.ts';
import { addMigrate } from './migrate.ts';
import { addReindex } from './reindex.ts';
import { addReports } from './reports.ts';
import { addRestore } from './restore.ts';
import { addSamples } from './samples.ts';
import { addSearchKey } from './search-key.ts';
import { addSearches } from './searches.ts';
import { addSeed } from './seed.ts';
import { addSubmissions } from './submissions.ts';
import { addSynonyms } from './synonyms.ts';
import { addUser } from './user.ts';

/** The command line with all its commands; nothing runs before it parses. */
export function catalogProgram(): Command {
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
    addAttester,
    addClaims,
    addSearchKey,
    addSearches,
    addSynonyms,
    addUser,
    addFingerprints,
    addHealth,
    addBackup,
    addRestore,
  ];
  for (const add of additions) add(program);
  return program;
}
