import { createPostgresSearch } from '#adapters/postgres/search/postgres-search.ts';
import { categories, synonyms } from './search-catalogue.ts';
import { describeSearchEngine, type OpenEngine } from './search-engine-suite.ts';
import { describeFacets } from './search-facets-suite.ts';

const open: OpenEngine = async ({ db }) => createPostgresSearch(db, { categories, synonyms });

describeSearchEngine('search on PostgreSQL', open);
describeFacets('search on PostgreSQL', open);
