import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { installSampleFormat } from "#modules/agreements/index.ts"
import { startTestApp, type TestApp } from "#tests/support/app.ts"
import type { TestPerson } from "#tests/support/people.ts"
import { Visitor } from "#tests/support/visitor.ts"
import { Case, type Offices, openOffices, study } from "../establishment/offices.ts"

export type AgreementOffice = {
  readonly app: TestApp
  readonly offices: Offices
  /** A case of Chiang Mai that has come to its draft, with the place it is drafted with. */
  readonly caseAtDraft: (partner?: string) => Promise<Case>
  /** The same with its memorandum begun; gives the memorandum's id. */
  readonly begun: (partner?: string) => Promise<{ readonly one: Case; readonly id: string }>
  readonly close: () => Promise<void>
}

/** A Maitri with the sample format, and everybody who takes part. */
export const openAgreementOffice = async (): Promise<AgreementOffice> => {
  const dataFolder = mkdtempSync(join(tmpdir(), "maitri-agreements-"))
  const app = await startTestApp({ today: "2026-11-20", installation: { dataFolder } })
  await installSampleFormat(app.services)
  const offices = await openOffices(app)
  const meeting = await new Case(app, offices).meeting()
  const caseAtDraft = async (partner = "LA-SV") => {
    const one = await new Case(app, offices).open()
    await one.toReview(meeting, { ...study, candidates: [partner], partner })
    return one.bothApprove()
  }
  return {
    app,
    offices,
    caseAtDraft,
    begun: async (partner) => {
      const one = await caseAtDraft(partner)
      const answer = await new Visitor(app, offices.officer.cookie).post(`/cases/${one.id}/agreement`)
      const id = /\/agreements\/([0-9a-f-]{36})/.exec(answer.headers.get("location") ?? "")?.[1] ?? ""
      return { one, id }
    },
    close: async () => {
      await app.close()
      rmSync(dataFolder, { recursive: true })
    },
  }
}

/** Sends a Word file as a browser does. */
export const sendFile = async (
  app: TestApp,
  person: TestPerson,
  path: string,
  bytes: Uint8Array,
  name = "draft.docx",
): Promise<Response> => {
  const form = new FormData()
  form.append("file", new File([new Uint8Array(bytes)], name))
  return app.fetch(path, {
    method: "POST",
    body: form,
    headers: { origin: app.url, cookie: person.cookie },
  })
}
