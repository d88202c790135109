import { defineAction } from 'astro:actions';
import { endSession } from '#domain/account/end-session.ts';
import { setSessionCookie } from './session-cookie.ts';

/** Ends the session of this browser; whoever has none stays as they are. */
export const signOut = defineAction({
  accept: 'form',
  handler: async (_form, { locals, cookies }) => {
    const { services } = locals;
    const session = await locals.session();
    if (session) await endSession(services, session, session.id);
    setSessionCookie(cookies, await services.signIn.emptyCookie());
    return { signedOut: true };
  },
});
