import { z } from "zod"
import type { Request } from "#http/request.ts"
import { respondJson } from "#http/respond.ts"
import { api } from "#http/routes.ts"
import type { Day } from "#kernel/dates.ts"
import { readDraft } from "../commands/judge-draft.ts"
import { writeDraft } from "../commands/write-draft.ts"
import { textOfClause } from "../drafting/render.ts"
import type { Draft } from "../drafting/rules.ts"
import { DraftChange } from "../drafting/schema.ts"
import { type Agreement, getAgreement, listAgreements } from "../queries/agreement.ts"
import { getFormat, type KeptFormat, listFormats } from "../queries/formats.ts"
import { agreementRights } from "../rights.ts"
import {
  AgreementDetail,
  AgreementListQuery,
  AgreementPage,
  ComparisonReport,
  FormatDetail,
  FormatItem,
} from "../schema.ts"

const address = (id: string) => `/api/v1/agreements/${id}`
const formatAddress = (id: string) => `/api/v1/agreement-formats/${id}`
const reading = { method: "get", tag: "Memoranda", audit: "nothing" } as const
const ofOne = { parameters: z.object({ id: z.string() }) } as const

const present = ({
  homeUnit: _h,
  partnerUnit: _p,
  partnerWritten: _w,
  term: _t,
  partnerCountry: _c,
  validThrough: _v,
  draft: _d,
  note: _n,
  ...rest
}: Agreement) => rest

const answerWith = async (request: Request, id: string) => {
  const { query } = request.services.database
  const agreement = await getAgreement(query, id)
  const read = agreement.draft ? await readDraft(query, agreement) : undefined
  const text = read?.text.map(({ language, clauses }) => ({
    language,
    clauses: clauses.map((clause) => ({ clause: clause.clause, text: textOfClause(clause) })),
  }))
  const body = { ...present(agreement), draft: agreement.draft, text: text ?? null }
  return respondJson(request.http, JSON.stringify(body), { etag: `"${agreement.revision}"` })
}

const presentFormat = ({ format: _f, publishedAt: _p, ...rest }: KeptFormat) => rest

/** Memoranda and their formats for programs. */
export const agreementApi = [
  api({
    ...reading,
    path: "/api/v1/agreements",
    operation: "listAgreements",
    summary: {
      th: "บันทึกความเข้าใจ กรองได้ รวมที่ใกล้หมดอายุ",
      en: "Memoranda, filtered, those about to expire among them",
    },
    right: agreementRights["agreement.read"],
    query: AgreementListQuery,
    answer: AgreementPage,
    handle: async ({ http, services }, { query: { limit, page, endsBy, ...filter } }) => {
      const part = { limit, offset: (page - 1) * limit }
      const asked = { ...filter, endsBy: endsBy as Day | undefined }
      const { items, total } = await listAgreements(services.database.query, asked, part)
      return respondJson(http, JSON.stringify({ items: items.map(present), total }))
    },
  }),
  api({
    ...reading,
    ...ofOne,
    path: address("{id}"),
    operation: "getAgreement",
    summary: { th: "บันทึกความเข้าใจหนึ่งฉบับ พร้อมร่างและข้อความ", en: "One memorandum with its draft and text" },
    right: agreementRights["agreement.read"],
    answer: AgreementDetail,
    handle: (request, { parameters: { id } }) => answerWith(request, id),
  }),
  api({
    ...reading,
    ...ofOne,
    path: `${address("{id}")}/comparison`,
    operation: "compareAgreement",
    summary: {
      th: "เทียบร่างกับแบบมาตรฐานทีละข้อทุกภาษา",
      en: "The draft beside its format, clause by clause in every language",
    },
    right: agreementRights["agreement.read"],
    answer: ComparisonReport,
    handle: async ({ http, services }, { parameters: { id } }) => {
      const { query } = services.database
      const { report } = await readDraft(query, await getAgreement(query, id))
      return respondJson(http, JSON.stringify(report))
    },
  }),
  api({
    ...ofOne,
    method: "put",
    tag: "Memoranda",
    audit: "act",
    path: `${address("{id}")}/draft`,
    operation: "writeAgreementDraft",
    summary: { th: "เขียนส่วนของร่าง", en: "Write parts of a draft" },
    right: agreementRights["agreement.write"],
    versioned: true,
    body: DraftChange,
    example: { years: 5, areas: ["tourism"] },
    answer: AgreementDetail,
    handle: async (request, { parameters: { id }, body }) => {
      const change = Object.fromEntries(
        Object.entries(body).filter(([, value]) => value !== undefined),
      ) as Partial<Draft>
      await request.execute(writeDraft, { id, revision: Number(request.ifMatch), change })
      return answerWith(request, id)
    },
  }),
  api({
    ...reading,
    path: "/api/v1/agreement-formats",
    operation: "listAgreementFormats",
    summary: { th: "แบบมาตรฐานทุกฉบับ", en: "Every version of the fixed format" },
    right: agreementRights["format.read"],
    answer: z.array(FormatItem),
    handle: async ({ http, services }) =>
      respondJson(http, JSON.stringify((await listFormats(services.database.query)).map(presentFormat))),
  }),
  api({
    ...reading,
    ...ofOne,
    path: formatAddress("{id}"),
    operation: "getAgreementFormat",
    summary: { th: "แบบมาตรฐานหนึ่งฉบับทุกข้อทุกภาษา", en: "One format, every clause in every language" },
    right: agreementRights["format.read"],
    answer: FormatDetail,
    handle: async ({ http, services }, { parameters: { id } }) => {
      const kept = await getFormat(services.database.query, id)
      return respondJson(http, JSON.stringify({ ...presentFormat(kept), format: kept.format }))
    },
  }),
]
