import { openBucketClient } from '#adapters/storage/bucket-client.ts';
import { openBucketStorage, openDiskStorage } from '#adapters/storage/flydrive-storage.ts';
import type { Storage } from '#domain/media/storage.ts';
import type { Config } from './config.ts';

/** Where pictures and unfinished uploads lie: the bucket where one is named, else folders of `DATA_DIR`. */
export function openStorage({ bucket, dataDir }: Pick<Config, 'bucket' | 'dataDir'>): Storage {
  return bucket ? openBucketStorage(openBucketClient(bucket), bucket.bucket) : openDiskStorage(dataDir);
}
