import assert from "node:assert/strict"
import { apiAs } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { allGates, begin, met, scoresOf, version } from "../selection/support.ts"
import type { Offices } from "./offices.ts"

/** A study of three places, concluded on the first: the second stands before the third. */
export const concludeStudy = async (
  app: TestApp,
  offices: Offices,
  units: readonly [string, string, string],
) => {
  const officer = apiAs(app, offices.officer)
  const study = await begin(officer, {
    candidates: units.map((unit) => ({ unit, origin: "partner" })),
  })
  const [first = "", second = "", third = ""] = study.ids
  const at = `/studies/${study.id}`
  for (const id of study.ids) {
    const candidate = (await officer.get(at)).body["candidates"].find((one: { id: string }) => one.id === id)
    const gates = await officer.send(
      "PUT",
      `${at}/candidates/${id}/gates`,
      met(...allGates),
      version(candidate),
    )
    assert.equal(gates.status, 200, JSON.stringify(gates.body))
  }
  const asked = await officer.send("POST", `${at}/appraisals`, { posts: [offices.officer.postId] })
  const scores = [...scoresOf(first, 5), ...scoresOf(second, 4), ...scoresOf(third, 2)]
  const [appraisal] = asked.body["appraisals"]
  assert.equal((await officer.send("POST", `/appraisals/${appraisal.id}/submit`, { scores })).status, 200)
  const read = (await officer.get(at)).body
  const body = { chosen: first, conclusion: "เหมาะสมที่สุดทุกกลุ่มเกณฑ์" }
  const concluded = await officer.send("POST", `${at}/conclude`, body, version(read))
  assert.equal(concluded.status, 200, JSON.stringify(concluded.body))
  return { id: study.id, ids: [first, second, third] as const }
}
