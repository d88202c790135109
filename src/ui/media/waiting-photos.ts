/** A picture that is on its way from this device; it stays here until the site has it. */
export interface WaitingPhoto {
  id: string;
  /** `productId` or `makerId` with the id: whose page sends it on. */
  subject: { name: 'productId' | 'makerId'; id: string };
  blob: Blob;
  /** Still as the phone made it: it is made small before it is sent. */
  isRaw?: boolean;
  /** Where its pieces go; null: the site has not heard of it yet. */
  uploadUrl: string | null;
}

const storeName = 'menunggu';

export async function keepPhoto(photo: WaitingPhoto): Promise<void> {
  await inStore('readwrite', (store) => store.put(photo));
}

export async function forgetPhoto(id: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(id));
}

export async function forgetAllPhotos(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}

export function listWaitingPhotos(): Promise<WaitingPhoto[]> {
  return inStore<WaitingPhoto[]>('readonly', (store) => store.getAll());
}

async function inStore<T = unknown>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await opened();
  try {
    return await answerOf(ask(database.transaction(storeName, mode).objectStore(storeName)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('foto', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: 'id' });
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
