/**
 * Commands of `catalog`: for whoever runs the site's machine and holds its database, and for nobody over the network. No
 * account asks for them, so there is one column; what answers requests may not import them (dependency-cruiser).
 */
export const operatorCommands = [
  'approve',
  'attester',
  'backup',
  'check',
  'claims list',
  'claims paper',
  'claims refuse',
  'claims revoke',
  'claims verify',
  'fingerprints',
  'generate',
  'health',
  'intake',
  'migrate',
  'reindex',
  'reports',
  'restore',
  'samples remove',
  'search-key',
  'searches',
  'seed',
  'submissions',
  'synonyms add',
  'synonyms list',
  'synonyms remove',
  'user',
];
