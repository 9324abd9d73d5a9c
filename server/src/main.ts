/** The program as an operator's service runs it: `node server/dist/main.mjs`. The same as `chizheng start`. */
import { start } from './start.ts'

process.exit(await start(process.env))
