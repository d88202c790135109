import { registerHooks } from 'node:module';

// Astro gives `astro:actions` to what it builds. To learn which actions there are, it is enough that the files load.
const forListing = 'export const defineAction = (action) => action; export class ActionError extends Error {}';
registerHooks({
  resolve: (name, context, next) =>
    name === 'astro:actions'
      ? { url: `data:text/javascript,${encodeURIComponent(forListing)}`, shortCircuit: true }
      : next(name, context),
});
const { server } = await import('../../src/actions/index.ts');
process.stdout.write(JSON.stringify(namesIn(server, '').toSorted()));

function namesIn(group: object, prefix: string): string[] {
  return Object.entries(group).flatMap(([name, inner]) =>
    'handler' in inner ? [prefix + name] : namesIn(inner, `${prefix}${name}.`),
  );
}
