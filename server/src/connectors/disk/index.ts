/** Files on a local or mounted disk. Fills the seam `FileStore` of `platform/files`. */
export { createDiskStore } from './file-store.ts'
