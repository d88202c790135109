import type { Actor, Role } from '#domain/account/actor.ts';
import { appointUser } from '#domain/account/appoint-user.ts';
import type { Services } from '#domain/services.ts';
import { openSession } from './session.ts';
import { mustSucceed } from './studio.ts';

/**
 * Everybody who could ask for something: nobody known, an account without a maker, one with another maker, the owner, a
 * duta and a curator of the region, the curator of another region who set a maker up for somebody, one who has nothing to
 * do with it, and an admin.
 */
export const visitors = [
  'anonymous',
  'newcomer',
  'other maker',
  'owner',
  'duta',
  'assistant',
  'curator',
  'curator elsewhere',
  'admin',
] as const;
export type Visitor = (typeof visitors)[number];

const staff: Partial<Record<Visitor, { role: Role; regionCode: string | null }>> = {
  duta: { role: 'duta', regionCode: '53' },
  assistant: { role: 'curator', regionCode: '31' },
  curator: { role: 'curator', regionCode: '53' },
  'curator elsewhere': { role: 'curator', regionCode: '31' },
  admin: { role: 'admin', regionCode: null },
};

export interface SignedIn {
  email: string;
  actor: Actor;
  /** As a `Cookie` header. */
  cookie: string;
}

/** Null: not signed in. */
export type Party = Record<Visitor, SignedIn | null>;

/** One account for each visitor, signed in; two parties have nobody in common. */
export async function seedParty(services: Services, name: string): Promise<Party> {
  const party: Partial<Party> = {};
  for (const visitor of visitors) {
    const email = `${visitor.replace(' ', '-')}-${name}@surel.example`;
    party[visitor] = visitor === 'anonymous' ? null : await signIn(services, email, staff[visitor]);
  }
  return party as Party;
}

async function signIn(services: Services, email: string, post: (typeof staff)[Visitor]): Promise<SignedIn> {
  if (post) mustSucceed(await appointUser(services, { email, ...post }));
  const { cookie, actor } = await openSession(services, email);
  return { email, actor, cookie: `${cookie.name}=${cookie.value}` };
}
