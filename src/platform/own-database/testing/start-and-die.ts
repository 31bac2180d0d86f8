import { silentLog } from '../../log.ts'
import { startOwnDatabase } from '../own-database.ts'

// A program that is killed while its database runs; for the test of what comes after.
await startOwnDatabase({ dataDir: process.argv[2] ?? '', log: silentLog })
process.kill(process.pid, 'SIGKILL')
