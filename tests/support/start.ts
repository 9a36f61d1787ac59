// Starts the PostgreSQL that the tests share and makes their template, before several test files ask for it at once.
import { newTestDatabase } from "./cluster.ts"
import { beginRun } from "./runs.ts"

beginRun()
const { drop } = await newTestDatabase()
await drop()
