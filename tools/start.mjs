// npm start: everything from a fresh clone to a running server.
import { installPackages } from "./install.mjs"
import { runServer } from "./run.mjs"

installPackages({ withTools: false })

// The channel tells the server when this launcher is gone, however it went: then the server stops too.
const stdio = ["inherit", "inherit", "inherit", "ipc"]
process.exitCode = await runServer(process.argv.slice(2), { stdio })
