import { askForLife } from '#domain/database.ts';
import type { Services } from '#domain/services.ts';

export interface Readiness {
  ready: boolean;
  reasons: string[];
}

/** Whether this process can answer shoppers now: database and search. `reasons` says what is missing. */
export async function checkReadiness(services: Services): Promise<Readiness> {
  const checks: [string, Promise<unknown>][] = [
    ['database', askForLife(services.db)],
    ['search', services.search.suggest('batik', 'id', 1)],
  ];
  const reasons: string[] = [];
  for (const [name, check] of checks) {
    await check.catch((cause: unknown) =>
      reasons.push(`${name}: ${cause instanceof Error ? cause.message : String(cause)}`),
    );
  }
  return { ready: reasons.length === 0, reasons };
}
