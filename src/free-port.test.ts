import assert from "node:assert/strict"
import { once } from "node:events"
import { createServer, type AddressInfo } from "node:net"
import { test } from "node:test"
import { freePort } from "./free-port.ts"

const host = "127.0.0.1"

test("a chosen port that is taken is refused, the usual one is left for the next", async () => {
  const other = createServer().listen(0, host)
  await once(other, "listening")
  const { port } = other.address() as AddressInfo
  const said: string[] = []
  const say = (line: string) => said.push(line)
  await assert.rejects(freePort({ host, port, portIsChosen: true }, say), /in use; stop the other program/)
  assert.deepEqual(said, [])
  assert.ok((await freePort({ host, port, portIsChosen: false }, say)) > port)
  assert.match(said.join("\n"), new RegExp(`Port ${port} is in use`))
  other.close()
  await once(other, "close")
  assert.equal(await freePort({ host, port, portIsChosen: true }, say), port)
})
