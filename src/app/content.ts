import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type ForeignRules, parseForeignRules } from '#domain/foreign-origin.ts';
import { type IntakeRules, parseIntakeRules } from '#domain/intake/intake-rules.ts';
import { type CategoryTree, parseCategories } from '#domain/product/category.ts';
import { parseSynonymGroups, parseSynonyms, type Synonyms } from '#domain/search/synonyms.ts';
import { parseStarter, type StarterCatalogue } from '#domain/starter/starter.ts';

const contentDir = join(import.meta.dirname, '../../content');

/** One file of `content/`, parsed from YAML; what it must look like is the reading room's business. */
function readContent(path: string): unknown {
  return parse(readFileSync(join(contentDir, path), 'utf8'));
}

export function readCategories(): CategoryTree {
  return parseCategories(readContent('kategori.yaml'));
}

export function readStarter(): StarterCatalogue {
  const files = readdirSync(join(contentDir, 'produk')).filter((name) => name.endsWith('.yaml'));
  return parseStarter(files.toSorted().map((name) => readContent(`produk/${name}`)));
}

/** Groups of mutually equal terms as they are written; the office may add others beside them. */
export function readOwnSynonyms(): string[][] {
  return parseSynonymGroups(readContent('sinonim.yaml'));
}

/** The same compiled, for both search engines. */
export function readSynonyms(): Synonyms {
  return parseSynonyms(readContent('sinonim.yaml'));
}

/** Which words say that a thing comes from abroad. */
export function readForeignRules(): ForeignRules {
  return parseForeignRules(readContent('intake/asal-asing.yaml'));
}

/** How an intake knows headings, categories and foreign origins. */
export function readIntakeRules(): IntakeRules {
  return parseIntakeRules({
    columns: readContent('intake/kolom.yaml'),
    categories: readContent('intake/kategori-aturan.yaml'),
    foreign: readContent('intake/asal-asing.yaml'),
  });
}
