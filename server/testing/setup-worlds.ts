import { afterAll } from 'vitest'
import { closeWorlds } from './world.ts'

// Every world a test file opened is checked and closed at its end, before the folders go.
afterAll(closeWorlds)
