/** What a curator does to a maker or product itself, apart from deciding a case. */
export const actNames = ['review', 'suspend', 'restore', 'raise', 'merge', 'lift'] as const;
export type ActName = (typeof actNames)[number];
