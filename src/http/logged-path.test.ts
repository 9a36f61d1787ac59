import assert from "node:assert/strict"
import { test } from "node:test"
import { allRoutes } from "#src/app.ts"
import { loggedPath } from "./logged-path.ts"

test("addresses that carry a token are logged by their pattern, all others as they are", () => {
  const secret = "c2VjcmV0LXNlY3JldC1zZWNyZXQ"
  const carrying = allRoutes.filter(({ path }) => path.includes("token"))
  assert.ok(carrying.length >= 8, `${carrying.length} routes`)
  for (const route of allRoutes) {
    const path = route.path.replaceAll(/[:{]token\}?/g, secret).replaceAll(/[:{]\w+\}?/g, "1")
    assert.equal(loggedPath(route, path).includes(secret), false, route.path)
  }
  assert.equal(loggedPath({ path: "/relations/:id" }, "/relations/1"), "/relations/1")
  assert.equal(loggedPath(undefined, "/nowhere"), "/nowhere")
})
