import { type WaitingChange, wordsOf } from './desk-rows.ts';
import { openPageClient } from './page-client.ts';
import type { Report } from './report.ts';
import { figures, ratios, timeInTurns } from './timings.ts';

interface Asked {
  /** Sessions of curators: of the country, of a province, of a regency, and of a regency where nothing waits. */
  cookies: Record<'national' | 'provincial' | 'regional' | 'idle', string>;
  /** Those that are decided. */
  changes: WaitingChange[];
  label: string;
  report: Report;
}

const looks = 20;

/** Pages of the desk as a browser asks for them, and decisions as its forms send them. */
export async function measureDesk(url: string, { cookies, changes, label, report }: Asked): Promise<void> {
  const open = (cookie: string) => openPageClient(url, cookie);
  const [national, provincial, regional, idle] = [
    open(cookies.national),
    open(cookies.provincial),
    open(cookies.regional),
    open(cookies.idle),
  ];
  try {
    const deep = await cursorBehind(50);
    const times = await timeInTurns(
      Array.from({ length: looks }, (_, at) => String(at)),
      {
        idle: () => look(idle, '/kurasi'),
        national: () => look(national, '/kurasi'),
        provincial: () => look(provincial, '/kurasi'),
        regional: () => look(regional, '/kurasi'),
        kind: () => look(national, '/kurasi?jenis=laporan'),
        asked: () => look(national, '/kurasi?daerah=jawa-barat'),
        deep: () => look(national, `/kurasi?sesudah=${deep}`),
        case: (at) => look(national, `/kurasi/${changes[Number(at) % changes.length]?.id}`),
      },
    );
    const told = {
      national: 'the whole country',
      provincial: 'a curator of a province',
      regional: 'a curator of a regency',
      kind: 'one kind',
      asked: 'a province of the country',
      deep: 'fifty pages deep',
      case: 'a case',
    };
    report.row(`baseline: the queue page of a regency where nothing waits, ${label}`, figures(times.idle));
    for (const [name, what] of Object.entries(told) as [keyof typeof told, string][]) {
      report.row(`desk, ${what}, ${label}`, figures(times[name]));
      report.row(`ratio to baseline, ${what}`, ratios(times[name], times.idle));
    }
    await measureDecisions();
  } finally {
    for (const client of [national, provincial, regional, idle]) client.close();
  }

  async function look(client: typeof national, path: string): Promise<string> {
    const { status, text } = await client.send('GET', path);
    if (status !== 200) throw new Error(`${path} answered ${status}.`);
    return text;
  }

  /** Follows "more" so many times. */
  async function cursorBehind(pages: number): Promise<string> {
    let cursor = '';
    for (let page = 0; page < pages; page += 1) {
      const text = await look(national, cursor ? `/kurasi?sesudah=${cursor}` : '/kurasi');
      cursor = /sesudah=([^"&]+)"/.exec(text)?.[1] ?? cursor;
    }
    return cursor;
  }

  async function measureDecisions(): Promise<void> {
    const [decided, shown, found]: number[][] = [[], [], []];
    for (const change of changes) {
      const page = `/produk/${change.slug}`;
      await look(idle, page);
      const started = performance.now();
      const { status } = await national.send('POST', `/kurasi/${change.id}?_action=desk.approve`, { kasus: change.id });
      if (status !== 303) throw new Error(`A decision answered ${status}.`);
      const answered = performance.now();
      decided?.push(answered - started);
      if (!(await look(idle, page)).includes(wordsOf(change))) throw new Error(`${page} does not show its decision.`);
      shown?.push(performance.now() - answered);
      while (!(await look(idle, `/api/v1/search?q=${wordsOf(change)}`)).includes(change.slug));
      found?.push(performance.now() - answered);
    }
    report.row(`a decision, ${label}`, figures(decided ?? []));
    report.row(
      'from the answer to a decision until its public page, the very next request, shows it',
      figures(shown ?? []),
    );
    report.row('from the answer to a decision until a search finds it', figures(found ?? []));
  }
}
