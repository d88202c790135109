import * as z from 'zod';
import type { BucketAccess } from '#adapters/storage/bucket-client.ts';

/** The variables of a bucket for pictures, and the sentence where some are missing. */
export const bucketVariables = {
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, { error: 'harus nama wadah S3, misalnya katalog-foto' })
    .optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, { error: 'harus nama wilayah S3, misalnya ap-southeast-3' })
    .default('us-east-1'),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'harus alamat seperti https://s3.example' }).optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
};

type Given = z.infer<z.ZodObject<typeof bucketVariables>>;

/** Null: no bucket is named, files lie in `DATA_DIR`. `faults`: what is missing beside its name. */
export function readBucket(given: Given): { bucket: BucketAccess | null; faults: string[] } {
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY } = given;
  if (!S3_BUCKET) return { bucket: null, faults: [] };
  if (!S3_ACCESS_KEY_ID || !S3_SECRET_ACCESS_KEY) {
    return { bucket: null, faults: ['S3_ACCESS_KEY_ID dan S3_SECRET_ACCESS_KEY harus ada bila S3_BUCKET dipakai.'] };
  }
  return {
    faults: [],
    bucket: {
      bucket: S3_BUCKET,
      region: S3_REGION,
      endpoint: S3_ENDPOINT ?? null,
      accessKeyId: S3_ACCESS_KEY_ID,
      secretAccessKey: S3_SECRET_ACCESS_KEY,
    },
  };
}
