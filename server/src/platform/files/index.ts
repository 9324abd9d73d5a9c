/**
 * Files by content: a file is named by the SHA-256 of its bytes, stored once, never changed.
 *
 * The seam is `FileStore`; what fills it is a connector. `sniff` says what a file is from its first bytes: the type a
 * client names is never believed.
 */
export { type CopyProgress, type CopyResult, copyFiles, type ListableStore } from './copy.ts'
export { type FileStore, headBytes, type StoredFile } from './file-store.ts'
export { DigestGuard, isDigest, Meter } from './measure.ts'
export { peek } from './peek.ts'
export { receiveShown } from './receive.ts'
export { letGoOfFile, removeFilesLetGo } from './removal.ts'
export { type FileType, sniff } from './sniff.ts'
export { StorageFault } from './storage-fault.ts'
