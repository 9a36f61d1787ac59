// Stops the PostgreSQL that the tests shared.
import { testServer } from "./cluster.ts"

const server = await testServer()
await server.stop()
