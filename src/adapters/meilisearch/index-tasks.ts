import { setTimeout as sleep } from 'node:timers/promises';
import type { EnqueuedTask, Meilisearch, Task } from 'meilisearch';
import { IndexRejected, IndexUnavailable } from '#domain/search/search-index.ts';
import { messageOf, refusalOf } from './connection.ts';

const firstPauseMs = 5;
const longestPauseMs = 100;
const patienceMs = 600_000;

/** Codes of refusals that say nothing of the documents sent. */
const notTheBatch = new Set(['index_not_found', 'invalid_api_key', 'missing_authorization_header']);

/** Asks until the task is over. Throws `IndexRejected` where its documents are refused, else `IndexUnavailable`. */
export async function finish(client: Meilisearch, { taskUid }: EnqueuedTask): Promise<Task> {
  const deadline = performance.now() + patienceMs;
  for (let pauseMs = firstPauseMs; performance.now() < deadline; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
    const task = await trying(() => client.tasks.getTask(taskUid));
    if (task.status === 'succeeded') return task;
    if (task.status === 'failed' || task.status === 'canceled') throw failureOf(task);
    await sleep(pauseMs);
  }
  throw new IndexUnavailable(`Meilisearch has not finished task ${taskUid} within ${patienceMs / 1000} s.`);
}

function failureOf({ uid, status, error }: Task): Error {
  const message = `Meilisearch: task ${uid} ${status}: ${error?.message ?? 'no reason given'}`;
  const isRefusal = error?.type === 'invalid_request' && !notTheBatch.has(error.code);
  return isRefusal ? new IndexRejected(message) : new IndexUnavailable(message);
}

/** A request whose failures are `IndexRejected` or `IndexUnavailable`. */
export async function trying<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (cause) {
    const refusal = refusalOf(cause);
    const isOfBatch = refusal && !notTheBatch.has(refusal.code) && ![401, 403, 404].includes(refusal.status);
    if (isOfBatch) throw new IndexRejected(`Meilisearch: ${refusal.message}`, { cause });
    throw new IndexUnavailable(`Meilisearch: ${messageOf(cause)}`, { cause });
  }
}
