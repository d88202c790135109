import { expect, test } from 'vitest';
import {
  compose,
  filledIn,
  imageEnvironment,
  readRoot as read,
  serving,
  stages,
} from '../../tests/support/container.ts';
import { readConfig, variableNames } from './config.ts';

const { site, meilisearch, postgres } = compose.services;
const copied = (stage: string[]) =>
  stage.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(' ').slice(1, -1));

test('the site waits until both servers are healthy', () => {
  expect(site.depends_on).toEqual({
    postgres: { condition: 'service_healthy' },
    meilisearch: { condition: 'service_healthy' },
  });
  expect(meilisearch.healthcheck?.test.join(' ')).toContain('/health');
  expect(postgres.healthcheck?.test.join(' ')).toContain('pg_isready');
});

test('images have a version, and only the site is reachable from outside', () => {
  expect(meilisearch.image).toBe('getmeili/meilisearch:v1.50');
  expect(postgres.image).toBe('postgres:17');
  expect(meilisearch.ports).toEqual([]);
  expect(postgres.ports).toEqual([]);
  expect(site.ports).toHaveLength(1);
});

test('what each server keeps is in a named volume', () => {
  const mounts = Object.values(compose.services).flatMap(({ volumes }) => volumes.map((mount) => mount.split(':')));
  expect(mounts.map(([name]) => name).toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  expect(mounts.map(([, path]) => path).toSorted()).toEqual(['/data', '/meili_data', '/var/lib/postgresql/data']);
});

test('the site is given only variables that .env.example names and the configuration reads', () => {
  const example = read('.env.example');
  for (const name of Object.keys(site.environment)) expect(example).toMatch(new RegExp(`^${name}=`, 'm'));
  const secrets = { POSTGRES_PASSWORD: 'sandi', MEILI_MASTER_KEY: 'k'.repeat(16), AUTH_SECRET: 'r'.repeat(32) };
  const given = Object.entries(site.environment).map(([name, value]) => [name, filledIn(value, secrets)]);
  const config = readConfig(Object.fromEntries(given));
  expect(config.meili).toMatchObject({ host: 'http://meilisearch:7700', indexPrefix: 'katalog_' });
});

test('every variable that the configuration reads reaches the site, from compose.yaml or from the image', () => {
  const known = new Set([...Object.keys(site.environment), ...Object.keys(imageEnvironment)]);
  expect(variableNames.filter((name) => !known.has(name))).toEqual([]);
});

test('no secret has a default: without one nothing starts', () => {
  const secrets = Object.values(compose.services)
    .flatMap(({ environment }) => Object.values(environment))
    .filter((value) => /PASSWORD|MASTER_KEY|AUTH_SECRET/.test(value));
  expect(secrets).toHaveLength(5);
  for (const secret of secrets)
    expect(secret).toMatch(/\$\{(POSTGRES_PASSWORD|MEILI_MASTER_KEY|AUTH_SECRET):\?[^}]+\}/);
});

test('.env.example names every variable that the configuration reads, and for compose its two passwords', () => {
  const names = [...read('.env.example').matchAll(/^#? ?([A-Z_0-9]+)=/gm)].map(([, name]) => name);
  expect(names.toSorted()).toEqual([...variableNames, 'MEILI_MASTER_KEY', 'POSTGRES_PASSWORD'].toSorted());
});

test('the image serves as a user without rights, says whether it lives, and stops on a signal', () => {
  const at = (start: string) => serving.findIndex((line) => line.startsWith(start));
  expect(serving).toContain('USER node');
  expect(at('USER node')).toBeLessThan(at('CMD'));
  expect(serving[at('HEALTHCHECK')]).toContain('/healthz');
  expect(JSON.parse(serving[at('CMD')]?.slice('CMD '.length) ?? '')).toEqual(['node', 'src/app/start.ts']);
  expect(stages.map(([from]) => from?.split(' ')[1])).toEqual(['node:24-slim', 'node:24-slim', 'node:24-slim']);
});

test('the image holds every source that the build was made of, so that nothing is built at its start', () => {
  const sources = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
  const bare = (stage: string[]) => copied(stage).map((path) => path.replace('./', ''));
  expect(bare(serving)).toEqual(expect.arrayContaining(sources));
  expect(bare(stages.at(-2) ?? [])).toEqual(expect.arrayContaining(sources));
  const sent = read('.dockerignore');
  for (const path of new Set(stages.flatMap(bare))) expect(sent).toContain(`!${path}\n`);
});
