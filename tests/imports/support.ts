import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { execute } from "#database/act.ts"
import { systemActor } from "#kernel/rights.ts"
import { applyImport } from "#modules/registry/imports/commands/apply-import.ts"
import { referenceGazetteer } from "#modules/places/index.ts"
import { readOfficialList } from "#modules/registry/official-list/read-official-list.ts"
import { listAsFile } from "#modules/registry/imports/reading/read-list.ts"
import type { ApiAnswer, ApiClient } from "#tests/support/api.ts"
import type { TestApp } from "#tests/support/app.ts"

const root = new URL("../../", import.meta.url)

/** The official list of 2562 as it was published. */
export const publishedList = (): string =>
  readFileSync(new URL("data/official-list-2562-01-04.txt", root), "utf8")

let gazetteer: ReturnType<typeof referenceGazetteer> | undefined

/** Brings a list in as the command line does; the places are read once for all lists of a test file. */
export const bringIn = async (app: TestApp, text: string, fileName = "list.txt") => {
  const content = Buffer.from(text)
  const { list } = readOfficialList(text, (gazetteer ??= referenceGazetteer()))
  const file = listAsFile(list, fileName, content)
  return execute(app.services, systemActor("tests"), applyImport, { file })
}

/** A small list in the manner of the official one: rows in force, each with its year, then rows in process. */
export const smallList = (
  day: string,
  signed: readonly string[],
  inProcess: readonly string[] = [],
): string => {
  const rows = (texts: readonly string[], from: number) =>
    texts.map((text, index) => {
      const [year = "", pair = ""] = text.split("/", 2)
      return `| ${year}/${from + index} | ${pair} |`
    })
  const provinces = (texts: readonly string[]) =>
    new Set(texts.map((text) => /จังหวัด(\S+)/.exec(text)?.[1])).size
  return [
    "คู่ความสัมพันธ์เมืองพี่เมืองน้องระหว่างไทยกับต่างประเทศ",
    "",
    `ณ วันที่ ${day}`,
    "",
    `| ปี/ ลำดับที่ | คู่ความสัมพันธ์เมืองพี่เมืองน้อง ลงนามแล้วรวม ${signed.length} คู่ ${provinces(signed)} จังหวัด |`,
    "|---|---|",
    ...rows(signed, 1),
    ...(inProcess.length > 0
      ? [
          "",
          "คู่มืออยู่ระหว่างกำลังดำเนินการ",
          "",
          `| ปี/ ลำดับ ที่ | คู่ความสัมพันธ์เมืองพี่เมืองน้อง รวม ${inProcess.length} คู่ ${provinces(inProcess)} จังหวัด |`,
          "|---|---|",
          ...rows(
            inProcess.map((text) => text.replace("/", "/(OP) ")),
            signed.length + 1,
          ),
        ]
      : []),
  ].join("\n")
}

/** A row with the version that a decision is made on. */
export const rowOf = async (api: ApiClient, id: string, row: number) => {
  const answer = await api.get(`/imports/${id}/rows/${row}`)
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

export const decide = async (
  api: ApiClient,
  id: string,
  row: number,
  body: Record<string, unknown>,
  version?: string,
): Promise<ApiAnswer> =>
  api.send("POST", `/imports/${id}/rows/${row}/decide`, body, {
    "if-match": `"${version ?? (await rowOf(api, id, row))["version"]}"`,
  })

export const reopen = async (api: ApiClient, id: string, row: number, reason = "เข้าใจผิด") =>
  api.send(
    "POST",
    `/imports/${id}/rows/${row}/reopen`,
    { reason },
    { "if-match": `"${(await rowOf(api, id, row))["version"]}"` },
  )
