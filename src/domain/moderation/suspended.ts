/** How the reason begins of a maker that a curator took off the site. */
export const suspendedReason = 'Ditangguhkan kurator';

/** What the owner of something that was suspended, or is public again, is written. */
export interface SuspensionNews {
  id: string;
  entity: 'maker' | 'product';
  name: string;
  makerName: string;
  email: string;
  note: string;
  isLifted: boolean;
}
