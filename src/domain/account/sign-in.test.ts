import { expect, test } from 'vitest';
import type { RateLimit } from '#domain/rate-limit.ts';
import { fail } from '#domain/result.ts';
import type { CodeMessage } from './code-sender.ts';
import { maskEmail, parseEmail } from './email.ts';
import { MailRefused } from './mailer.ts';
import { redeemSignInCode } from './redeem-sign-in-code.ts';
import { sendSignInCode } from './send-sign-in-code.ts';
import { sessionLifeSeconds } from './sign-in.ts';

const open: RateLimit = { consume: async () => ({ ok: true, retryAfterSeconds: 0 }) };
const spent: RateLimit = { consume: async () => ({ ok: false, retryAfterSeconds: 42 }) };

/** The use case with a letterbox and with limits that remember whom they counted. */
const aCookie = async () => ({ name: 'c', value: '', maxAgeSeconds: 0, secure: false });

function door(overrides: { byEmail?: RateLimit; bySender?: RateLimit; send?: () => Promise<void> } = {}) {
  const sent: [string, CodeMessage][] = [];
  const counted: string[] = [];
  const counting = (limit: RateLimit): RateLimit => ({
    consume: (key) => {
      counted.push(key);
      return limit.consume(key);
    },
  });
  const services = {
    signIn: {
      makeCode: async () => '123456',
      redeemCode: async () => fail({ code: 'wrong' } as const),
      findSession: async () => null,
      openSession: aCookie,
      emptyCookie: aCookie,
    },
    codeSender: {
      send: async (email: string, message: CodeMessage) => {
        await overrides.send?.();
        sent.push([email, message]);
      },
    },
    keyedHash: (purpose: string, text: string) => `${purpose}:${text.length}`,
    limits: {
      codesByEmail: counting(overrides.byEmail ?? open),
      codesBySender: counting(overrides.bySender ?? open),
    },
  };
  const ask = (email: string) =>
    sendSignInCode(services, {
      email,
      clientAddress: '203.0.113.7',
      words: (code) => ({ title: code, text: `Kode ${code}` }),
    });
  return { ask, sent, counted };
}

test('a code goes to the address as accounts keep it, in the words of who asked', async () => {
  const { ask, sent } = door();
  expect(await ask('  Ani@Surel.Example ')).toEqual({ ok: true, value: { email: 'ani@surel.example' } });
  expect(sent).toEqual([['ani@surel.example', { title: '123456', text: 'Kode 123456' }]]);
});

test.each([
  '',
  'ani',
  'ani@',
  'a@surel.example, b@surel.example',
  'a@surel.example\r\nBcc: b@surel.example',
  'a@b\0.id',
])('what is not exactly one address gets nothing and counts for nothing: %j', async (typed) => {
  const { ask, sent, counted } = door();
  expect(await ask(typed)).toEqual({ ok: false, refusal: { code: 'email' } });
  expect([...sent, ...counted]).toEqual([]);
});

test('codes are limited by where they are asked from and by the address, which the limit does not keep', async () => {
  const refused = { ok: false, refusal: { code: 'too-many', retryAfterSeconds: 42 } };
  for (const limits of [{ byEmail: spent }, { bySender: spent }]) {
    const { ask, sent } = door(limits);
    expect(await ask('ani@surel.example')).toEqual(refused);
    expect(sent).toEqual([]);
  }
  const { ask, counted } = door();
  await ask('ani@surel.example');
  expect(counted).toEqual(['203.0.113.7', 'limit:17']);
});

test('a mailbox that is refused is told, an outage is thrown', async () => {
  const refusing = door({ send: () => Promise.reject(new MailRefused('550')) });
  expect(await refusing.ask('ani@surel.example')).toEqual({ ok: false, refusal: { code: 'mail-refused' } });
  const away = door({ send: () => Promise.reject(new Error('connection refused')) });
  await expect(away.ask('ani@surel.example')).rejects.toThrow('connection refused');
});

test('guesses from one place are limited, and what cannot be a code is not even counted', async () => {
  const services = {
    db: {} as never,
    signIn: {
      makeCode: async () => '123456',
      redeemCode: async () => fail({ code: 'locked' } as const),
      findSession: async () => null,
      openSession: aCookie,
      emptyCookie: aCookie,
    },
    limits: { guessesBySender: spent },
  };
  const typed = { email: 'ani@surel.example', userAgent: null, clientAddress: '203.0.113.7', cookieHeader: null };
  expect(await redeemSignInCode(services, { ...typed, code: '123 456' })).toEqual({
    ok: false,
    refusal: { code: 'too-many', retryAfterSeconds: 42 },
  });
  for (const code of ['', '12345', '1234567', '12a456', '１２３４５６']) {
    expect(await redeemSignInCode(services, { ...typed, code })).toEqual({ ok: false, refusal: { code: 'not-six' } });
  }
});

test('an address is shown masked, and staff are signed in for less long than makers', () => {
  expect(maskEmail('nama@contoh.id')).toBe('n···@contoh.id');
  expect(parseEmail('NAMA@contoh.id')).toBe('nama@contoh.id');
  expect(sessionLifeSeconds('maker')).toBe(90 * 86_400);
  for (const role of ['duta', 'curator', 'admin'] as const) expect(sessionLifeSeconds(role)).toBe(7 * 86_400);
});
