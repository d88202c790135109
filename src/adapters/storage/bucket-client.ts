import { S3Client } from '@aws-sdk/client-s3';

export interface BucketAccess {
  bucket: string;
  region: string;
  /** Null: Amazon's own for the region. */
  endpoint: string | null;
  accessKeyId: string;
  secretAccessKey: string;
}

/** How any client of the bucket is made. */
function bucketClientConfig({ region, endpoint, accessKeyId, secretAccessKey }: BucketAccess) {
  return {
    region,
    ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
    credentials: { accessKeyId, secretAccessKey },
    // Other servers than Amazon's store the framing of streamed checksums as if it were content.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  } as const;
}

export function openBucketClient(access: BucketAccess): S3Client {
  return new S3Client(bucketClientConfig(access));
}
