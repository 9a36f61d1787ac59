import assert from "node:assert/strict"
import { test } from "node:test"
import { jobName } from "#modules/work/job-names.ts"
import { allJobs } from "#src/background.ts"

test("every kind of background work is called by words on the administrator's page", () => {
  assert.ok(allJobs.length > 8)
  for (const { name } of allJobs) {
    assert.notEqual(jobName(name).th, name, name)
    assert.notEqual(jobName(name).en, name, name)
  }
})
