import { CannotOpenDatabase } from '#adapters/postgres/cannot-open-database.ts';
import { readAuthSecret } from './auth-secret.ts';
import { buildIfStale } from './build.ts';
import { BadConfig, readConfig } from './config.ts';
import { refuseUnsafeSearchKey } from './search-keys.ts';
import { CannotListen, serve } from './server.ts';

/** `npm start`: checks the configuration, builds where needed, then serves. A refusal is a sentence and exit code 1. */
try {
  const config = readConfig();
  await refuseUnsafeSearchKey(config);
  readAuthSecret(config);
  await buildIfStale();
  await serve(config);
} catch (error) {
  if (!(error instanceof BadConfig || error instanceof CannotOpenDatabase || error instanceof CannotListen))
    throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
