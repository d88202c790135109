/** Words that say nothing of what is sought; short on purpose, both engines have the same. */
export const stopWords: ReadonlySet<string> = new Set([
  ...['yang', 'di', 'ke', 'dari', 'dan', 'untuk', 'dengan', 'atau'],
  ...['the', 'of', 'and', 'from', 'for', 'with', 'in'],
]);
