import { DetailedError, Upload } from 'tus-js-client';
import { forgetPhoto, keepPhoto, type WaitingPhoto } from './waiting-photos.ts';

const chunkBytes = 65_536;
const retryDelaysMs = [0, 1_000, 3_000, 5_000, 10_000, 20_000];
const againAfterMs = 30_000;

export interface Hears {
  progress: (percent: number) => void;
  /** The network is away: it goes on by itself when it is back. */
  waiting: () => void;
  /** The site has it, under this id. */
  sent: (id: string) => void;
  /** It will not be sent; `code` says why. */
  refused: (code: string) => void;
}

/** Sends a picture in pieces and goes on after each break where it was, also in another visit; keeps it until it is there. */
export async function sendPhoto(photo: WaitingPhoto, hears: Hears): Promise<void> {
  // Two tabs of one page must not send one picture twice.
  await navigator.locks.request(`foto-${photo.id}`, { ifAvailable: true }, async (lock) => {
    if (lock) await untilEnded(photo, hears);
  });
}

function untilEnded(photo: WaitingPhoto, hears: Hears): Promise<void> {
  return new Promise((ended) => {
    const upload = new Upload(photo.blob, {
      endpoint: '/studio/unggah',
      uploadUrl: photo.uploadUrl,
      metadata: { [photo.subject.name]: photo.subject.id, rights: 'mine' },
      chunkSize: chunkBytes,
      retryDelays: retryDelaysMs,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => void keepPhoto({ ...photo, uploadUrl: upload.url }),
      onProgress: (sent, total) => hears.progress(Math.floor((100 * sent) / total)),
      onSuccess: () => {
        const id = new URL(upload.url ?? '', location.href).pathname.split('/').at(-1) ?? '';
        void forgetPhoto(photo.id)
          .catch(() => undefined)
          .then(() => {
            hears.sent(id);
            ended();
          });
      },
      onError: (error) => {
        const code = refusalOf(error);
        if (!code) {
          hears.waiting();
          afterBreak(() => upload.start());
          return;
        }
        // Whoever signs in again finds it waiting.
        if (code !== 'signed-out') void forgetPhoto(photo.id);
        hears.refused(code);
        ended();
      },
    });
    upload.start();
  });
}

/** Null: a break on the way, or the site is away; both pass. */
function refusalOf(error: Error | DetailedError): string | null {
  const answer = error instanceof DetailedError ? error.originalResponse : null;
  const status = answer?.getStatus() ?? 0;
  if (status === 401) return 'signed-out';
  if (status < 400 || status >= 500 || status === 409 || status === 423) return null;
  return answer?.getBody() || 'unknown';
}

function afterBreak(goOn: () => void): void {
  const timer = setTimeout(proceed, againAfterMs);
  function proceed(): void {
    clearTimeout(timer);
    removeEventListener('online', proceed);
    goOn();
  }
  addEventListener('online', proceed);
}
