import assert from "node:assert/strict"
import { type Draw, edges, homes, today } from "./drawing.ts"
import type { Office } from "./enter.ts"

const on = (name: string, date: string) => {
  const [year, month, day] = date.split("-").map(Number)
  return {
    [`${name}.day`]: String(day),
    [`${name}.month`]: String(month),
    [`${name}.year`]: String((year ?? 0) + 543),
  }
}

/** Handbooks, trainings, and working groups with what they do. */
export const enterRegisters = async ({ world, ministry }: Office, { pick, chance, random }: Draw) => {
  const day = (from: number, to: number) => {
    const drawn = `${from + Math.floor(random() * (to - from + 1))}-${pick(edges)}`
    return drawn > today ? today : drawn
  }
  const sent = async (path: string, fields: Record<string, string>): Promise<string | undefined> => {
    const answer = await ministry.post(path, fields)
    assert.ok([303, 422, 400, 409].includes(answer.status), `${path} ${answer.status}`)
    return answer.status === 303 ? (answer.headers.get("location") ?? "") : undefined
  }
  for (let n = 0; n < 3; n += 1) {
    const [published, from, until] = [day(2020, 2025), day(2020, 2025), chance(0.5) ? day(2021, 2026) : null]
    const fields = { title: `คู่มือ ${n}`, ...on("publishedOn", published), ...on("validFrom", from) }
    if (await sent("/registers/handbooks/new", { ...fields, ...(until ? on("validUntil", until) : {}) }))
      world.handbooks.push({ publishedOn: published, from, until })
  }
  for (let n = 0; n < 12; n += 1) {
    const [province, heldOn, until] = [pick(homes), day(2020, 2025), day(2021, 2026)]
    const fields = {
      province,
      course: "แนวทาง",
      officers: "2",
      ...on("heldOn", heldOn),
      ...on("validUntil", until),
    }
    if (await sent("/registers/trainings/new", fields)) world.trainings.push({ province, heldOn, until })
  }
  for (const province of ["central", ...homes].filter(() => chance(0.7))) {
    const setUpOn = day(2020, 2024)
    const path = await sent("/registers/groups/new", {
      province,
      name: `คณะ ${province}`,
      ...on("setUpOn", setUpOn),
    })
    assert.ok(path)
    const group = {
      province: province === "central" ? null : province,
      setUpOn,
      dissolvedOn: null as string | null,
      meetings: [] as string[],
      tasks: [] as { dueOn: string; doneOn: string | null }[],
    }
    const seen = new Set<string | undefined>()
    world.groups.push(group)
    for (let n = 0; n < 3; n += 1) {
      const [heldOn, dueOn] = [day(2021, 2026), day(2021, 2026)]
      if (await sent(`${path}/meetings/new`, { ...on("heldOn", heldOn), resolution: "เห็นชอบ" }))
        group.meetings.push(heldOn)
      if (!(await sent(`${path}/tasks/new`, { title: `งาน ${n}`, ...on("dueOn", dueOn) }))) continue
      const html = await (await ministry.get(path)).text()
      const task =
        [...html.matchAll(/\/tasks\/([0-9a-f-]{36})/g)].map(([, id]) => id).find((id) => !seen.has(id)) ?? ""
      const doneOn = day(2021, 2026)
      seen.add(task)
      const done = chance(0.6) && (await sent(`${path}/tasks/${task}`, on("on", doneOn))) !== undefined
      group.tasks.push({ dueOn, doneOn: done ? doneOn : null })
    }
    const second = world.groups.length === 2
    const dissolvedOn = second ? today : day(2022, 2026)
    if ((second || chance(0.3)) && (await sent(`${path}/dissolve`, on("on", dissolvedOn))))
      group.dissolvedOn = dissolvedOn
  }
}
