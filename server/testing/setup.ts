import { afterAll } from 'vitest'
import { removeTemporaryFolders } from './temporary-folder.ts'

// Whatever a test file opened is closed at its end, wherever in the file it was opened.
afterAll(removeTemporaryFolders)
