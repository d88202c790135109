import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/domain/**/*-table.ts',
  out: './src/adapters/postgres/migrations',
});
