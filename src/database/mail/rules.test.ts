import assert from "node:assert/strict"
import { test } from "node:test"
import { secondsBefore } from "./deliver.ts"
import { insistingOnTls } from "./transport.ts"

test("TLS is insisted on, except on this machine or where the address says otherwise", () => {
  const insists = (url: string) => new URL(insistingOnTls(url)).searchParams.get("requireTLS")
  assert.equal(insists("smtp://mail.example.go.th:587"), "true")
  assert.equal(insists("smtp://user:p%40ss@mail.example.go.th"), "true")
  assert.equal(insists("smtp://mail.example.go.th?requireTLS=false"), "false")
  assert.equal(insists("smtp://127.0.0.1:25"), null)
  assert.equal(insists("smtps://mail.example.go.th:465"), null)
})

test("waiting grows from half a minute to an hour", () => {
  assert.deepEqual([1, 2, 3, 8, 20].map(secondsBefore), [30, 60, 120, 3600, 3600])
})
