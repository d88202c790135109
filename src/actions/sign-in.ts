import { type ActionAPIContext, ActionError, defineAction } from 'astro:actions';
import * as z from 'zod';
import { type RedeemRefusal, redeemSignInCode } from '#domain/account/redeem-sign-in-code.ts';
import { type SendCodeRefusal, sendSignInCode } from '#domain/account/send-sign-in-code.ts';
import { codeLifeMinutes } from '#domain/account/sign-in.ts';
import {
  dropPendingSignIn,
  keepPendingSignIn,
  type PendingSignIn,
  readPendingSignIn,
} from '#ui/account/pending-sign-in.ts';
import { waitWords } from '#ui/account/wait-words.ts';
import { text } from '#ui/messages/text.ts';
import { ownPath } from '#ui/own-path.ts';
import { setSessionCookie } from './session-cookie.ts';

/** First screen: the address that a code goes to. */
export const requestCode = defineAction({
  accept: 'form',
  input: z.object({ email: z.string().optional(), next: z.string().optional() }),
  handler: ({ email = '', next }, context) => sendCode(email, ownPath(next), context),
});

/** Second screen: the same once more. */
export const resendCode = defineAction({
  accept: 'form',
  handler: (_form, context) => {
    const { email, next } = pendingOf(context);
    return sendCode(email, next, context);
  },
});

/** Second screen: the six digits. */
export const redeemCode = defineAction({
  accept: 'form',
  input: z.object({ code: z.string().max(100).optional() }),
  handler: async ({ code = '' }, context) => {
    const { email, next } = pendingOf(context);
    const { locals, request, cookies } = context;
    const { services, clientAddress } = locals;
    const { headers } = request;
    const typed = {
      email,
      code,
      clientAddress,
      userAgent: headers.get('user-agent'),
      cookieHeader: headers.get('cookie'),
    };
    const result = await redeemSignInCode(services, typed).catch((cause) => failed(cause, context));
    if (!result.ok) throw redeemError(result.refusal, context);
    dropPendingSignIn(cookies);
    setSessionCookie(cookies, result.value);
    return { next };
  },
});

async function sendCode(typed: string, next: string | null, context: ActionAPIContext): Promise<{ sent: true }> {
  const { locals, cookies } = context;
  const { services, locale, clientAddress } = locals;
  const { mail } = text(locale).account;
  const words = (code: string) => ({
    title: mail.subject(code),
    text: mail.body(code, codeLifeMinutes, services.site.url),
  });
  const result = await sendSignInCode(services, { email: typed, clientAddress, words }).catch((cause) =>
    failed(cause, context),
  );
  if (!result.ok) throw sendError(result.refusal, context);
  const pending = { email: result.value.email, next, sentAtMs: services.now().getTime() };
  keepPendingSignIn(cookies, pending, services.site.url.startsWith('https:'));
  return { sent: true };
}

function pendingOf({ cookies, locals }: ActionAPIContext): PendingSignIn {
  const pending = readPendingSignIn(cookies);
  if (pending) return pending;
  throw new ActionError({ code: 'BAD_REQUEST', message: text(locals.locale).account.errors.noRequest });
}

/** Astro would show the error on the page and log nothing. A failed query repeats the address; its cause does not. */
function failed(error: Error, { locals, logger }: ActionAPIContext): never {
  logger.error(`Signing in broke off. ${error.cause ?? error.name}`);
  throw new ActionError({ code: 'INTERNAL_SERVER_ERROR', message: text(locals.locale).account.errors.outage });
}

function sendError(refusal: SendCodeRefusal, { locals }: ActionAPIContext): ActionError {
  const t = text(locals.locale).account;
  switch (refusal.code) {
    case 'email':
      return new ActionError({ code: 'BAD_REQUEST', message: t.errors.email });
    case 'mail-refused':
      return new ActionError({ code: 'BAD_REQUEST', message: t.errors.mailRefused });
    case 'too-many':
      locals.retryAfterSeconds = refusal.retryAfterSeconds;
      return tooMany(t.errors.tooManyCodes(waitWords(refusal.retryAfterSeconds, t)));
  }
}

function redeemError(refusal: RedeemRefusal, { locals }: ActionAPIContext): ActionError {
  const t = text(locals.locale).account;
  if (refusal.code === 'too-many') {
    locals.retryAfterSeconds = refusal.retryAfterSeconds;
    return tooMany(t.errors.tooManyTries(waitWords(refusal.retryAfterSeconds, t)));
  }
  const sentences = {
    'not-six': t.errors.notSix,
    wrong: t.errors.wrong,
    expired: t.errors.expired,
    locked: t.errors.locked,
  };
  return new ActionError({ code: 'BAD_REQUEST', message: sentences[refusal.code] });
}

function tooMany(message: string): ActionError {
  return new ActionError({ code: 'TOO_MANY_REQUESTS', message });
}
