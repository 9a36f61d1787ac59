// Starts the PostgreSQL that the tests share and makes their template, before several test files ask for it at once.
import { newTestDatabase } from "./cluster.ts"

const { drop } = await newTestDatabase()
await drop()
