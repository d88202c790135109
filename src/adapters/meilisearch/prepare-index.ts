import { type EnqueuedTask, type Meilisearch, MeilisearchApiError, type Settings } from 'meilisearch';
import { IndexRejected } from '#domain/search/search-index.ts';
import { changedSettings } from './index-settings.ts';
import { finish, trying } from './index-tasks.ts';

export const primaryKey = 'id';

/** Makes the index and its settings where they are missing or different; asks for no task where nothing is. */
export async function prepareIndex(client: Meilisearch, uid: string, wanted: Settings): Promise<void> {
  const current = (await settingsOf(client, uid)) ?? (await createIndex(client, uid));
  const changed = changedSettings(current, wanted);
  if (changed) await run(client, () => client.index(uid).updateSettings(changed));
}

/** Null: there is no such index. */
async function settingsOf(client: Meilisearch, uid: string): Promise<Settings | null> {
  return trying(async () => {
    try {
      return await client.index(uid).getSettings();
    } catch (cause) {
      if (cause instanceof MeilisearchApiError && cause.cause?.code === 'index_not_found') return null;
      throw cause;
    }
  });
}

async function createIndex(client: Meilisearch, uid: string): Promise<Settings> {
  try {
    await run(client, () => client.createIndex(uid, { primaryKey }));
  } catch (cause) {
    // Another process was quicker.
    if (!(cause instanceof IndexRejected) || !(await hasIndex(client, uid))) throw cause;
  }
  return trying(() => client.index(uid).getSettings());
}

export async function hasIndex(client: Meilisearch, uid: string): Promise<boolean> {
  return (await settingsOf(client, uid)) !== null;
}

export async function deleteIndex(client: Meilisearch, uid: string): Promise<void> {
  if (await hasIndex(client, uid)) await run(client, () => client.deleteIndex(uid));
}

/** Sends what makes a task, and waits for it. */
export async function run(client: Meilisearch, request: () => Promise<EnqueuedTask>): Promise<void> {
  await finish(client, await trying(request));
}
