import { CannotOpenDatabase } from '#adapters/postgres/cannot-open-database.ts';
import { BadConfig, readConfig } from '#app/config.ts';
import { type OpenServices, openServices } from '#app/services.ts';
import { UnreadableFile } from '#domain/intake/table-file.ts';

/** Thrown by a command that refuses: its message is a sentence for the person, and the exit code becomes 1. */
export class Refused extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Refused';
  }
}

/** Opens what the commands need, runs one, and closes it again whatever happens. */
export async function withServices<T>(run: (services: OpenServices) => Promise<T>): Promise<T> {
  const services = await openServices(readConfig());
  try {
    return await run(services);
  } finally {
    await services.close();
  }
}

/** The sentence of an error that a person can do something about; null: a fault of the program or the machine. */
export function sentenceOf(error: unknown): string | null {
  const isExpected = [Refused, CannotOpenDatabase, BadConfig, UnreadableFile].some((kind) => error instanceof kind);
  return isExpected && error instanceof Error ? error.message : null;
}

/** Writes one line of JSON where `--json` was asked for, else what people read. */
export function print(isJson: boolean | undefined, value: unknown, text: string): void {
  console.log(isJson ? JSON.stringify(value) : text);
}
