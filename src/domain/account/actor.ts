export const roles = ['maker', 'duta', 'curator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Who acts: a signed-in person. Use cases take it and check it where the data is touched. */
export interface Actor {
  userId: string;
  role: Role;
  /** Kemendagri code of the region a curator or duta answers for (`32`, `32.05`); null: the whole country. */
  regionCode: string | null;
  /** The request in which they act, as the log of the site names it; none for a command or a chore. */
  requestId?: string;
}

/** What decides who may touch a maker and its things. */
export interface Owned {
  /** Account of the maker; null: nobody has taken it over yet. */
  ownerId: string | null;
  /** Curator or pendamping who set it up for somebody; null: nobody. */
  assistedBy: string | null;
  provinceCode: string | null;
  regencyCode: string | null;
}

/** Whether a staff member's region holds a place; a place without a province belongs to the national team alone. */
export function answersFor(actor: Actor, place: Pick<Owned, 'provinceCode' | 'regencyCode'>): boolean {
  if (actor.role !== 'curator' && actor.role !== 'admin') return false;
  if (actor.regionCode === null) return true;
  return place.provinceCode === actor.regionCode || place.regencyCode === actor.regionCode;
}

/** Whether an actor may change a maker and its products: its owner; for one without an owner, who looks after it. */
export function mayEdit(actor: Actor, owned: Owned): boolean {
  return owned.ownerId === null ? mayAssist(actor, owned) : owned.ownerId === actor.userId;
}

/** Whether an actor looks after a maker: a curator of its region, or the one who set it up. */
export function mayAssist(actor: Actor, owned: Owned): boolean {
  return owned.assistedBy === actor.userId ? isStaff(actor) : answersFor(actor, owned);
}

/** Curators and admins; a duta's staff edits no makers. */
export function isStaff(actor: Actor): boolean {
  return actor.role === 'curator' || actor.role === 'admin';
}
