import { defineConfig } from 'vitest/config';

const databaseUrl = process.env.DATABASE_URL;
const limits = { testTimeout: 180_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

/** Everything runs on PGlite; what touches the database runs again on the server at `DATABASE_URL`, where one is given. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...limits,
          name: 'pglite',
          include: ['src/**/*.test.ts', 'tests/contract/**/*.contract.ts'],
          exclude: ['**/*.server.test.ts'],
          env: { DATABASE_URL: '' },
        },
      },
      ...(databaseUrl
        ? [
            {
              test: {
                ...limits,
                name: 'postgresql',
                include: ['src/**/*-store.test.ts', 'src/**/*.server.test.ts', 'tests/contract/**/*.contract.ts'],
                // A whole site with its own embedded database: once is enough.
                exclude: ['tests/contract/authorisation/**'],
                env: { DATABASE_URL: databaseUrl },
              },
            },
          ]
        : []),
    ],
  },
});
