import { afterAll } from 'vitest'
import { closeWorlds } from './world.ts'

// Every world a test file opened is checked and closed at its end, wherever in the file it was opened.
afterAll(closeWorlds)
