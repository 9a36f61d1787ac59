// Stops the PostgreSQL that the tests shared, unless another run still uses it.
import { testServer } from "./cluster.ts"
import { endRun } from "./runs.ts"

if (endRun()) await (await testServer()).stop()
