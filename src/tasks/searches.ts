import { type Command, InvalidArgumentError } from 'commander';
import { jakartaDay } from '#domain/calendar-day.ts';
import { listMisses, type SearchMiss } from '#domain/search/search-miss-store.ts';
import { print, withServices } from './run-command.ts';

const usualDays = 30;
const mostDays = 365;
const listed = 200;
const dayMs = 86_400_000;

export function addSearches(program: Command): void {
  program
    .command('searches')
    .description('Menampilkan pencarian yang tidak menemukan apa pun, yang tersering lebih dulu')
    .option('--days <jumlah>', `hari terakhir yang dihitung, 1 sampai ${mostDays}`, parseDays, usualDays)
    .option('--json', 'keluarkan hasil sebagai satu baris JSON')
    .action(async ({ days, json }: { days: number; json?: boolean }) => {
      const searches = await withServices(({ db, now }) => {
        const since = jakartaDay(new Date(now().getTime() - (days - 1) * dayMs));
        return listMisses(db, since, listed);
      });
      const listing = searches.map(({ query, searches: times, lastDay }) => ({
        query,
        searches: times,
        last_day: lastDay,
      }));
      print(json, { days, searches: listing }, describe(searches, days));
    });
}

function parseDays(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= mostDays) return days;
  throw new InvalidArgumentError(`Harus bilangan bulat 1 sampai ${mostDays}.`);
}

function describe(searches: SearchMiss[], days: number): string {
  if (searches.length === 0) return `Tidak ada pencarian tanpa hasil dalam ${days} hari terakhir.`;
  const width = Math.max(...searches.map(({ searches: times }) => String(times).length));
  return [
    `Pencarian tanpa hasil dalam ${days} hari terakhir (kali, terakhir, kata):`,
    ...searches.map(({ query, searches: times, lastDay }) => `${String(times).padStart(width)}  ${lastDay}  ${query}`),
  ].join('\n');
}
