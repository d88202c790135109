import { createPostgresSearch } from '#adapters/postgres/search/postgres-search.ts';
import { categories, synonyms } from './search-catalogue.ts';
import { describeSearchEngine } from './search-engine-suite.ts';

describeSearchEngine('search on PostgreSQL', async ({ db }) => createPostgresSearch(db, { categories, synonyms }));
