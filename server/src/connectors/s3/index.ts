/** Files in a bucket of an S3-compatible service. Fills the seam `FileStore` of `platform/files`. */
export { type BucketStep, bucketSteps } from './examine.ts'
export { createS3Store } from './file-store.ts'
