import assert from "node:assert/strict"
import { test } from "node:test"
import { clientAddress } from "./client-address.ts"

const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })

test("without proxies of ours nobody is believed about where they come from", () => {
  assert.equal(clientAddress(from("203.0.113.9"), "10.0.0.1", 0), "203.0.113.9")
})

test("with proxies, only what they added is believed", () => {
  assert.equal(clientAddress(from("10.0.0.2"), "1.2.3.4, 203.0.113.9", 1), "203.0.113.9")
  assert.equal(clientAddress(from("10.0.0.2"), "1.2.3.4, 203.0.113.9, 10.0.0.3", 2), "203.0.113.9")
  assert.equal(clientAddress(from("10.0.0.2"), undefined, 1), "10.0.0.2")
})
