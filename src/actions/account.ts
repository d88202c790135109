import { type ActionAPIContext, ActionError, defineAction } from 'astro:actions';
import * as z from 'zod';
import { endSession as endOneSession, endOtherSessions } from '#domain/account/end-session.ts';
import type { Session } from '#domain/account/sign-in.ts';
import { type RedeemHandoverRefusal, redeemHandoverCode } from '#domain/maker/redeem-handover-code.ts';
import { signInByHandover } from '#domain/maker/sign-in-by-handover.ts';
import { waitWords } from '#ui/account/wait-words.ts';
import { text } from '#ui/messages/text.ts';
import { setSessionCookie } from './session-cookie.ts';

/** Signs one device of the person's own out. */
export const endSession = defineAction({
  accept: 'form',
  input: z.object({ id: z.string().max(60) }),
  handler: async ({ id }, context) => {
    const ended = await endOneSession(context.locals.services, await sessionOf(context), id);
    const { errors } = text(context.locals.locale).account;
    if (!ended.ok) throw new ActionError({ code: 'NOT_FOUND', message: errors.unknownSession });
    return { ended: true };
  },
});

/** Signs every device out but this one. */
export const endOthers = defineAction({
  accept: 'form',
  handler: async (_form, context) => {
    await endOtherSessions(context.locals.services, await sessionOf(context));
    return { ended: true };
  },
});

/** Takes a maker over by the code that a pendamping read out; who is not signed in is so from then on, without a mail address. */
export const takeOver = defineAction({
  accept: 'form',
  input: z.object({ code: z.string().max(100).optional() }),
  handler: async ({ code = '' }, context) => {
    const { locals, request, cookies } = context;
    const { services, clientAddress } = locals;
    const actor = await locals.actor();
    if (actor) {
      const taken = await redeemHandoverCode(services, actor, code);
      if (!taken.ok) throw handoverError(taken.refusal, context);
      return { taken: true };
    }
    const userAgent = request.headers.get('user-agent');
    const signedIn = await signInByHandover(services, { code, clientAddress, userAgent });
    if (!signedIn.ok) throw handoverError(signedIn.refusal, context);
    setSessionCookie(cookies, signedIn.value);
    return { taken: true };
  },
});

async function sessionOf({ locals }: ActionAPIContext): Promise<Session> {
  const session = await locals.session();
  if (session) return session;
  throw new ActionError({ code: 'UNAUTHORIZED', message: text(locals.locale).account.errors.signIn });
}

function handoverError(refusal: RedeemHandoverRefusal, { locals }: ActionAPIContext): ActionError {
  const t = text(locals.locale).account;
  switch (refusal.code) {
    case 'wrong':
      return new ActionError({ code: 'BAD_REQUEST', message: t.errors.handoverWrong });
    case 'owned':
      return new ActionError({ code: 'CONFLICT', message: t.errors.handoverOwned });
    case 'signed-in':
      return new ActionError({ code: 'CONFLICT', message: t.errors.handoverSignedIn });
    case 'staff':
      return new ActionError({ code: 'FORBIDDEN', message: t.errors.handoverStaff });
    case 'too-many':
      locals.retryAfterSeconds = refusal.retryAfterSeconds;
      return new ActionError({
        code: 'TOO_MANY_REQUESTS',
        message: t.errors.tooManyTries(waitWords(refusal.retryAfterSeconds, t)),
      });
  }
}
