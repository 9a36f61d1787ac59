import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Browser, Page } from "@playwright/test"
import { type ApiAnswer, type ApiClient, apiAs } from "#tests/support/api.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import { openBrowser } from "#tests/support/browser.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"
import { pair, relationBody } from "#tests/support/relations.ts"

/* Two people at the same relation, at the same time: nothing that either of them typed is lost. */

let app: TestApp
let browser: Browser
let malee: TestPerson
let api: ApiClient
before(async () => {
  app = await startTestApp()
  malee = await signInAs(app, { role: "officer", kind: "interior", name: "Malee" })
  api = apiAs(app, await signInAs(app, { role: "officer", kind: "interior", name: "Somchai" }))
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await app.close()
})

const byLetter = (a: string, b: string) => a.localeCompare(b)

type Relation = ApiAnswer["body"] & { id: string; number: number; revision: number }

const register = async (...parties: [string, ...string[]]): Promise<Relation> =>
  (await api.send("POST", "/relations", relationBody({ parties: pair(...parties) }))).body as Relation
const read = async ({ id }: { id: string }) => (await api.get(`/relations/${id}`)).body as Relation
const version = ({ revision }: { revision: number }) => ({ "if-match": `"${revision}"` })

/** Somchai, by a program, while Malee has a page open. */
const correctNow = async (relation: Relation, change: object) => {
  const now = await read(relation)
  const parties = now["parties"].map(({ side, unit }: { side: string; unit: { code: string } }) => ({
    side,
    unit: unit.code,
  }))
  const kept = {
    status: now["status"],
    signedOn: now["signedOn"],
    endedOn: now["endedOn"],
    note: now["note"],
  }
  const body = { ...kept, parties, reason: "known better", ...change }
  const answer = await api.send("PUT", `/relations/${relation.id}`, body, version(now))
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
}

/** Malee, in a browser without scripts. */
const withPage = async (path: string, use: (page: Page) => Promise<void>) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const [name = "", value = ""] = malee.cookie.split("=")
  await context.addCookies([{ name, value, url: app.url }])
  const page = await context.newPage()
  await page.goto(`${app.url}/en${path}`)
  await use(page)
  await context.close()
}
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()
const saves = async (page: Page) => {
  await page.getByLabel("Reason").fill("from the letter")
  await press(page, "Save")
  await page.waitForURL(/\/relations\/[\w-]+$/)
}

test("a correction that meets another one keeps both", async () => {
  const relation = await register("TH-83", "JP-16")
  await withPage(`/relations/${relation.id}/correct`, async (page) => {
    await page.getByLabel("Note").fill("typed by Malee")
    await correctNow(relation, { signedOn: "2004-05-04" })
    await press(page, "Check before saving")
    assert.match(
      (await page.locator("main").textContent()) ?? "",
      /Somebody changed this record meanwhile.*Somchai/s,
    )
    assert.equal(await page.getByLabel("Note").inputValue(), "typed by Malee")
    assert.equal(await page.locator("[name='signedOn.day']").inputValue(), "4")
    await press(page, "Check before saving")
    await saves(page)
  })
  const { signedOn, note } = await read(relation)
  assert.deepEqual({ signedOn, note }, { signedOn: "2004-05-04", note: "typed by Malee" })
})

test("where both changed the same field, the second sees it and decides", async () => {
  const relation = await register("TH-83", "JP-11")
  await withPage(`/relations/${relation.id}/correct`, async (page) => {
    await page.getByLabel("Note").fill("typed by Malee")
    await press(page, "Check before saving")
    await page.getByLabel("Reason").fill("from the letter")
    await correctNow(relation, { note: "typed by Somchai" })
    await press(page, "Save")
    assert.match(
      (await page.locator(".field-error").first().textContent()) ?? "",
      /Somchai.*typed by Somchai/,
    )
    assert.equal(await page.getByLabel("Note").inputValue(), "typed by Malee")
    await page.getByLabel("Note").fill("typed by Somchai, and by Malee")
    await press(page, "Check before saving")
    await saves(page)
  })
  assert.equal((await read(relation))["note"], "typed by Somchai, and by Malee")
  const acts = (await api.get(`/relations/${relation.id}/history`)).body["acts"]
  assert.deepEqual(
    acts.map((act: { by: { name: string } }) => act.by.name),
    ["Malee", "Somchai", "Somchai"],
  )
})

for (const act of ["end", "renew"] as const) {
  test(`an act "${act}" that meets a correction asks again, with what was typed`, async () => {
    const relation = await register(act === "end" ? "TH-50" : "TH-34", "CN-530100")
    const field = act === "end" ? "endedOn" : "happenedOn"
    await withPage(`/relations/${relation.id}/${act}`, async (page) => {
      await page.locator(`[name='${field}.year']`).fill("2015")
      await press(page, "Check before saving")
      await page.getByLabel(act === "end" ? "Reason" : "Where it is known from").fill("from the letter")
      await correctNow(relation, { note: "meanwhile" })
      await press(page, "Save")
      assert.match((await page.locator("main").textContent()) ?? "", /Somebody changed this record meanwhile/)
      assert.equal(await page.locator(`[name='${field}.year']`).inputValue(), "2015")
      await press(page, "Check before saving")
      await page.getByLabel(act === "end" ? "Reason" : "Where it is known from").fill("from the letter")
      await press(page, "Save")
      await page.waitForURL(/\/relations\/[\w-]+$/)
    })
    const now = await read(relation)
    assert.equal(now["note"], "meanwhile")
    assert.equal(act === "end" ? now["endedOn"] : now["events"][0].happenedOn, "2015")
  })
}

test("a merge that meets a correction asks again; the old address leads to what remains", async () => {
  const remains = await register("TH-34", "LA-CH")
  const goes = await register("TH-34", "LA-SV")
  await withPage(`/relations/${goes.id}/merge`, async (page) => {
    await page.getByLabel("Number of the record that remains").fill(String(remains.number))
    await press(page, "Check before saving")
    await page.getByLabel("Reason").fill("the same pair")
    await correctNow(goes, { note: "meanwhile" })
    await press(page, "Save")
    assert.match((await page.locator("main").textContent()) ?? "", /Somebody changed this record meanwhile/)
    await press(page, "Check before saving")
    await saves(page)
    assert.match(page.url(), new RegExp(remains.id))
    await page.goto(`${app.url}/relations/${goes.id}`)
    assert.match((await page.locator("main").textContent()) ?? "", new RegExp(String(remains.number)))
  })
})

test("two who register the same pair on pages: the second is shown what the first registered", async () => {
  const fill = async (page: Page) => {
    await page.locator("[name='parties.0.place'], [name='parties.0.name']").first().fill("Phuket")
    await page.locator("[name='parties.1.place'], [name='parties.1.name']").first().fill("Nevada")
    await page.getByLabel("Signed, and in force").check()
    await page.locator("[name='signedOn.year']").fill("1997")
    await press(page, "Check before saving")
  }
  await withPage("/relations/new", async (page) => {
    await fill(page)
    await register("TH-83", "US-NV")
    await press(page, "Register")
    assert.match((await page.locator("main").textContent()) ?? "", /It may be in the register already/)
    assert.equal((await api.get("/relations?unit=US-NV")).body["total"], 1)
  })
})

test("a button pressed twice registers once", async () => {
  const created = await Promise.all(
    [1, 2, 3].map(() =>
      api.send("POST", "/relations", relationBody({ parties: pair("TH-49", "VN-25") }), {
        "idempotency-key": "twice",
      }),
    ),
  )
  assert.ok(created.some(({ status }) => status === 201))
  assert.equal((await api.get("/relations?unit=VN-25")).body["total"], 1)
})

test("many programs that change one relation at once: each in turn, nothing is lost", async () => {
  const relation = await register("TH-49", "CN-451400")
  let refused = 0
  const append = async (word: string): Promise<void> => {
    for (;;) {
      const now = await read(relation)
      const body = {
        ...relationBody({ parties: pair("TH-49", "CN-451400") }),
        note: `${now["note"] ?? ""}${word}`,
        reason: "r",
      }
      const { status } = await api.send("PUT", `/relations/${relation.id}`, body, version(now))
      if (status === 200) return
      assert.equal(status, 412)
      refused++
    }
  }
  const letters = [..."abcdefghij"]
  await Promise.all(letters.map(append))
  assert.equal(
    String((await read(relation))["note"])
      .split("")
      .toSorted(byLetter)
      .join(""),
    letters.join(""),
  )
  assert.equal((await read(relation)).revision, letters.length + 1)
  assert.ok(refused > 0, "they did not meet")
})
