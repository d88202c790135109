import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listActions, listCommands, listProcessPaths, listRoutes } from '../../support/site-entries.ts';
import { type Kind, kinds, type Things } from '../../support/visited-things.ts';
import { type SignedIn, type Visitor, visitors } from '../../support/visitors.ts';
import { actionEntries } from './actions.ts';
import { operatorCommands } from './commands.ts';
import { deskActions } from './desk-actions.ts';
import type { Row } from './entry-row.ts';
import { type PreparedSite, prepareSite } from './prepared-site.ts';
import { notAnswered, type ProcessEntry, processEntries, uploadRequest } from './process-entries.ts';
import { routeEntries } from './routes.ts';
import { toldOf, wholeOf } from './written-acts.ts';

let prepared: PreparedSite;
beforeAll(async () => {
  prepared = await prepareSite();
}, 600_000);
afterAll(() => prepared?.stop());

test('every action, page, address and command stands in the table', () => {
  expect(listActions()).toEqual(Object.keys(actionEntries).toSorted());
  expect(listRoutes()).toEqual(Object.keys(routeEntries).toSorted());
  expect(listProcessPaths()).toEqual(
    [...new Set([...processEntries.map(({ address }) => address), ...notAnswered])].toSorted(),
  );
  expect(listCommands()).toEqual([...operatorCommands].toSorted());
});

describe('each visitor gets what the table says', () => {
  test.each(Object.keys(actionEntries))('of the action %s', async (name) => {
    const entry = actionEntries[name];
    expect(
      await askAll(async (kind, visitor) => {
        const { things, party } = prepared.cellOf(name, kind, visitor);
        const who = party[visitor];
        const form = entry?.form({ things, visitor, who });
        return outcomeOfAction(await post(`/_actions/${name}`, who, form ?? {}));
      }),
    ).toEqual(entry?.gets);
  });

  test.each(Object.keys(routeEntries))('of the page %s', async (file) => {
    for (const { path, gets } of routeEntries[file] ?? []) {
      for (const prefix of file.endsWith('.astro') && !/^\d/.test(file) ? ['', '/en'] : ['']) {
        const at = (kind: Kind) => (prefix + path(prepared.common[kind])).replace(/^\/en\/$/, '/en');
        const outcomes = await askAll((kind, visitor) => look(at(kind), visitor));
        expect([at('owned'), outcomes]).toEqual([at('owned'), gets]);
      }
    }
  });

  test.each(processEntries.map((entry) => [entry.name, entry] as const))('of %s', async (_, entry) => {
    expect(await askAll((kind, visitor) => askProcess(entry, kind, visitor))).toEqual(entry.gets);
  });
});

test('a form that another site sends acts for nobody, whoever is signed in', async () => {
  const foreign = { origin: 'http://jahat.example', 'sec-fetch-site': 'cross-site' };
  const statuses: [string, number][] = [];
  for (const [name, { form }] of Object.entries(actionEntries)) {
    const things = prepared.untouched.owned;
    const body = new URLSearchParams(form({ things, visitor: 'owner', who: things.editor }));
    const answer = await send(`/_actions/${name}`, things.editor, { method: 'POST', body, headers: foreign });
    statuses.push([name, answer.status]);
  }
  expect(statuses).toEqual(Object.keys(actionEntries).map((name) => [name, 403]));
});

describe('after all that', () => {
  let left: Awaited<ReturnType<PreparedSite['readAfter']>>;
  beforeAll(async () => {
    left = await prepared.readAfter();
  });

  test('whoever was refused changed nothing, and nothing is written down as done', () => {
    expect(left.after).toEqual(left.before);
  });

  // To leave a case to others changes nothing that the public or a maker sees.
  const mutating = listActions().filter((name) => name.startsWith('desk.') && name !== 'desk.skip');
  test.each(mutating)(
    'each %s that succeeded is written down: who, what, in which request, before and after',
    (name) => {
      const done = kinds.flatMap((kind) => {
        const who = visitors.filter((visitor) => deskActions[name]?.gets[kind][visitor] === 'done');
        return who.map((visitor) => ({ visitor, ...prepared.cellOf(name, kind, visitor) }));
      });
      expect(done).not.toEqual([]);
      for (const { things, party, visitor } of done) expect(toldOf(things, left.acts)).toEqual(wholeOf(party[visitor]));
    },
  );
});

async function askAll(ask: (kind: Kind, visitor: Visitor) => Promise<string>): Promise<Record<Kind, Row>> {
  const outcomes: Partial<Record<Kind, Row>> = {};
  for (const kind of kinds) {
    const entries: [Visitor, string][] = [];
    for (const visitor of visitors) entries.push([visitor, await ask(kind, visitor)]);
    outcomes[kind] = Object.fromEntries(entries) as Row;
  }
  return outcomes as Record<Kind, Row>;
}

let askedBefore = 0;

/** Each request comes from an address of its own, so that limits of one sender refuse nothing here. */
function send(path: string, who: SignedIn | null, init: RequestInit = {}): Promise<Response> {
  const { url } = prepared.site;
  askedBefore += 1;
  const from = { 'x-forwarded-for': `10.0.${askedBefore >> 8}.${askedBefore & 255}` };
  const own = { origin: url, 'sec-fetch-site': 'same-origin', ...from, ...(who && { cookie: who.cookie }) };
  const headers = { ...own, ...init.headers };
  return fetch(url + path, { ...init, redirect: 'manual', headers });
}

function post(path: string, who: SignedIn | null, form: Record<string, string>): Promise<Response> {
  return send(path, who, { method: 'POST', body: new URLSearchParams(form) });
}

async function look(path: string, visitor: Visitor): Promise<string> {
  return outcomeOfPage(await send(path, prepared.party[visitor]));
}

/** `200`, or `303 /masuk` (the language and what comes after the page stay out), or the host of another site. */
async function outcomeOfPage(response: Response): Promise<string> {
  await response.arrayBuffer();
  const location = response.headers.get('location');
  if (!location) return String(response.status);
  const target = new URL(location, prepared.site.url);
  if (target.origin !== prepared.site.url) return `${response.status} ${target.host}`;
  const page = target.pathname.replace(/^\/en(?=\/|$)/, '').replace(/(.\/.*?)\/.*$/, '$1');
  return `${response.status} ${page}`;
}

/** `done`, or the code of what was refused. A result is sent as a list in which values name others by their place. */
async function outcomeOfAction(response: Response): Promise<string> {
  const body = await response.text();
  if (response.status === 204) return 'done';
  const sent = JSON.parse(body);
  if (!response.ok) return sent.code;
  const [result] = sent;
  if (result?.ok === undefined || sent[result.ok] === true) return 'done';
  return sent[sent[result.refusal].code];
}

async function askProcess(entry: ProcessEntry, kind: Kind, visitor: Visitor): Promise<string> {
  const things: Things = prepared.common[kind];
  const uploadPath = entry.beginsUpload ? await beginUpload(things) : '';
  const { path, ...init } = entry.request(things, uploadPath);
  const outcome = await outcomeOfPage(await send(path, prepared.party[visitor], init));
  // An account may have only some under way.
  if (uploadPath) await send(uploadPath, things.editor, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } });
  return outcome;
}

async function beginUpload({ editor, productId }: Things): Promise<string> {
  const { path, ...init } = uploadRequest(productId);
  const begun = await send(path, editor, init);
  return begun.headers.get('location') ?? '';
}
