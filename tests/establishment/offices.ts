import assert from "node:assert/strict"
import { type ApiAnswer, type ApiClient, apiAs } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"
import { signInAs, type TestPerson } from "#tests/support/people.ts"

/** Everybody who takes part in the Thai procedure, for the province of Chiang Mai. */
export type Offices = {
  readonly officer: TestPerson
  readonly governor: TestPerson
  readonly secretary: TestPerson
  readonly interior: TestPerson
  readonly foreign: TestPerson
  readonly council: TestPerson
  readonly minister: TestPerson
  readonly division: TestPerson
  readonly administrator: TestPerson
}

export const openOffices = async (app: TestApp, unit = "TH-50"): Promise<Offices> => {
  const own = { kind: "province", units: [unit] } as const
  return {
    officer: await signInAs(app, { role: "officer", ...own, name: "เจ้าหน้าที่จังหวัด" }),
    governor: await signInAs(app, { role: "executive", ...own, name: "ผู้ว่าราชการจังหวัด" }),
    secretary: await signInAs(app, { role: "committee_secretary", ...own, name: "เลขานุการ กรอ." }),
    interior: await signInAs(app, { role: "reviewer", kind: "interior", name: "กองการต่างประเทศ มท." }),
    foreign: await signInAs(app, { role: "reviewer", kind: "foreign_affairs", name: "กระทรวงการต่างประเทศ" }),
    council: await signInAs(app, { role: "reviewer", kind: "council_of_state", name: "สำนักงานกฤษฎีกา" }),
    minister: await signInAs(app, { role: "minister_office", kind: "interior", name: "สำนักงานรัฐมนตรี" }),
    division: await signInAs(app, { role: "officer", kind: "interior", name: "เจ้าหน้าที่กองการต่างประเทศ" }),
    administrator: await signInAs(app, { role: "administrator", kind: "interior", name: "ผู้ดูแลระบบ" }),
  }
}

export const strategy = {
  origin: "local",
  goals: "ขยายตลาดสินค้าเกษตร",
  expected_results: "มูลค่าการค้าเพิ่มร้อยละ 10",
  stakeholders: "หอการค้าจังหวัด",
}
export const study = {
  candidates: ["JP-01", "JP-46"],
  partner: "JP-01",
  background: "ฐานะเท่ากัน",
  suitability: "เป็นประโยชน์และยั่งยืน",
}
export const draft = { areas: ["tourism", "agriculture"], projects: "แลกเปลี่ยนนักเรียน", departs: "no" }
export const signing = { signed_on: "2026-11-20", place: "เชียงใหม่", signatories: "ผู้ว่าราชการจังหวัด" }

/** A case as a test drives it: each act as a person, checked to have been done. */
export class Case {
  readonly #app: TestApp
  readonly offices: Offices
  id = ""
  last: ApiAnswer["body"] = {}

  constructor(app: TestApp, offices: Offices) {
    this.#app = app
    this.offices = offices
  }

  as(person: TestPerson): ApiClient {
    return apiAs(this.#app, person)
  }

  async open(content: object = strategy, homeUnit = "TH-50"): Promise<this> {
    const made = await this.as(this.offices.officer).send("POST", "/cases", { homeUnit, content })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    this.id = String(made.body["id"])
    this.last = made.body
    return this
  }

  async enter(values: object, person = this.offices.officer): Promise<ApiAnswer> {
    const read = await this.as(person).get(`/cases/${this.id}`)
    const match = { "if-match": `"${read.body["revision"]}"` }
    return this.as(person).send("PUT", `/cases/${this.id}/content`, { values }, match)
  }

  async tryDecide(
    person: TestPerson,
    office: string,
    decision: string,
    more: object = {},
  ): Promise<ApiAnswer> {
    return this.as(person).send("POST", `/cases/${this.id}/decisions`, { office, decision, ...more })
  }

  async decide(person: TestPerson, office: string, decision: string, more: object = {}): Promise<this> {
    const done = await this.tryDecide(person, office, decision, more)
    assert.equal(done.status, 200, `${office} ${decision}: ${JSON.stringify(done.body)}`)
    this.last = done.body
    return this
  }

  /** A meeting of the committee, recorded by its secretary. */
  async meeting(number = "1/2569"): Promise<string> {
    const made = await this.as(this.offices.secretary).send("POST", "/meetings", {
      name: "คณะกรรมการร่วมภาครัฐและเอกชน",
      number,
      heldOn: "2026-10-01",
    })
    assert.equal(made.status, 201, JSON.stringify(made.body))
    return String(made.body["id"])
  }

  /** To where both ministries review the partner. */
  async toReview(meeting: string, studied: object = study): Promise<this> {
    const { officer, secretary } = this.offices
    await this.decide(officer, "province", "submit")
    assert.equal((await this.enter(studied)).status, 200)
    await this.decide(officer, "province", "submit")
    return this.decide(secretary, "committee", "approve", { answers: { meeting, resolution: "เห็นชอบ" } })
  }

  async bothApprove(): Promise<this> {
    await this.decide(this.offices.interior, "interior", "approve", { opinion: "agree" })
    return this.decide(this.offices.foreign, "foreign_affairs", "approve", { opinion: "agree" })
  }

  /** From the review of the partner on to where the signing is waited for. */
  async toSigning(drafted: object = draft): Promise<this> {
    const { officer, minister } = this.offices
    await this.bothApprove()
    assert.equal((await this.enter(drafted)).status, 200)
    await this.decide(officer, "province", "submit")
    await this.bothApprove()
    return this.decide(minister, "minister", "approve")
  }

  async sign(more: object = {}): Promise<this> {
    return this.decide(this.offices.governor, "province", "sign", { answers: { ...signing, ...more } })
  }
}
