// Who may import whom: ARCHITECTURE in docs/architecture.md. Imports made in .astro files are Biome's to check.
const room = (name) => `^src/domain/${name}/`;
const rank = [
  ['region', 'money', 'account'],
  ['maker'],
  ['product'],
  ['listing', 'claim', 'media'],
  ['search'],
  ['moderation'],
  ['duta', 'helpdesk'],
  ['studio'],
];

const upward = rank.slice(0, -1).map((rooms, level) => ({
  name: `domain-order-${rooms[0]}`,
  comment:
    'Domain rooms import one way: region, money, account, maker, product, listing, claim, media, search, moderation, duta and helpdesk, studio, the rest.',
  severity: 'error',
  from: { path: rooms.map(room), pathNot: '\\.test\\.ts$' },
  to: {
    path: '^src/domain/[^/]+/',
    pathNot: rank
      .slice(0, level + 1)
      .flat()
      .map(room),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Types may know each other; modules that run may not go in circles.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-stays-pure',
      comment: 'Rules know no framework, no vendor and no composition root.',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^(src/(adapters|app|tasks|ui|pages|actions)/|node_modules/(astro|@astrojs|pg|@electric-sql|meilisearch|stripe|nodemailer)/)',
      },
    },
    {
      name: 'sql-in-stores-only',
      comment: 'Only -table and -store files (and the type of the connection) name drizzle.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '(-table|-store)\\.ts$|^src/adapters/postgres/|^src/domain/database\\.ts$|\\.test\\.ts$',
      },
      to: { path: 'node_modules/drizzle-orm' },
    },
    {
      name: 'adapters-know-domain-only',
      severity: 'error',
      from: { path: '^src/adapters/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(app|tasks|ui|pages|actions)/' },
    },
    {
      name: 'ui-takes-values',
      comment: 'Nothing of the user interface reaches a store, an adapter or the process.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: '\\.test\\.ts$' },
      to: { path: '(-store|-table)\\.ts$|^src/(adapters|app|tasks)/', reachable: true },
    },
    {
      name: 'pages-never-adapters',
      severity: 'error',
      from: { path: '^src/(pages|actions)/' },
      to: { path: '^src/(adapters|app|tasks)/' },
    },
    {
      name: 'commands-are-the-operators',
      comment: 'Nothing that answers requests can run what is for whoever holds the machine.',
      severity: 'error',
      from: { path: '^src/(?!tasks/)', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/tasks/' },
    },
    ...upward,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js'],
    },
  },
};
