import { buffer } from 'node:stream/consumers';
import type { S3Client } from '@aws-sdk/client-s3';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { S3Driver } from 'flydrive/drivers/s3';
import type { Storage } from '#domain/media/storage.ts';

/** Files in a directory of this machine. */
export function openDiskStorage(directory: string): Storage {
  return storageOn(new Disk(new FSDriver({ location: directory, visibility: 'private' })));
}

/** Files in a bucket. It is private as a whole: nothing is asked for but through this site. */
export function openBucketStorage(client: S3Client, bucket: string): Storage {
  return storageOn(new Disk(new S3Driver({ client, bucket, visibility: 'private', supportsACL: false })));
}

function storageOn(disk: Disk): Storage {
  return {
    put: (key, bytes, contentType) => disk.put(key, bytes, { contentType, contentLength: bytes.length }),
    read: async (key) => {
      try {
        return await buffer(await disk.getStream(key));
      } catch (cause) {
        if (isMissing(cause)) return null;
        throw cause;
      }
    },
    delete: (key) => disk.delete(key),
    list: async (folder) => {
      const names: string[] = [];
      let paginationToken: string | undefined;
      do {
        const page = await disk.listAll(`${folder}/`, paginationToken ? { paginationToken } : {});
        names.push(...Array.from(page.objects, ({ name }) => name));
        paginationToken = page.paginationToken;
      } while (paginationToken);
      return names;
    },
    // Asked of the driver: flydrive itself drops the slash, and a bucket would then delete `media/12` with `media/1`.
    deleteAll: (folder) => disk.driver.deleteAll(`${folder}/`),
  };
}

/** What the disk, and flydrive around the bucket's answer, say of a key that is not there. */
function isMissing(cause: unknown): boolean {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (error.name === 'NoSuchKey' || ('code' in error && error.code === 'ENOENT')) return true;
  }
  return false;
}
