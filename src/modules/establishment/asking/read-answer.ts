import type pg from "pg"
import { textsOf } from "#http/form-data.ts"
import { DateFields } from "#http/fields.ts"
import { issuesOf } from "#http/zod-issues.ts"
import type { Issue } from "#kernel/errors.ts"
import type { Text } from "#kernel/text.ts"
import { choosePlace, type UnitHit } from "#modules/places/index.ts"
import type { Ask, Content } from "../procedures/answers/rules.ts"

/** What a form answered: the value as a case keeps it, what is wrong, and places that a name may mean. */
export type ReadAnswer = {
  readonly value: string | readonly string[]
  readonly issues: readonly Issue[]
  readonly offered: Readonly<Record<number, readonly UnitHit[]>>
}

const plain = (value: string | readonly string[]): ReadAnswer => ({ value, issues: [], offered: {} })

/** Reads the answer to one question from a form; nothing is lost that cannot be read, it comes back with its issue. */
export const readAnswer = async (pool: pg.Pool, ask: Ask, form: FormData): Promise<ReadAnswer> => {
  const texts = textsOf(form)
  if (ask.kind === "choices") return plain(texts[`${ask.field}[]`] ?? [])
  if (ask.kind === "date") return readDate(ask, texts)
  if (ask.kind === "places") return readPlaces(pool, ask, texts)
  return plain((texts[ask.field]?.[0] ?? "").trim().replaceAll("\r\n", "\n"))
}

/** Reads several; paths of issues are those of the form's fields. */
export const readAnswers = async (
  pool: pg.Pool,
  asks: readonly Ask[],
  form: FormData,
): Promise<{ readonly content: Content; readonly issues: readonly Issue[] }> => {
  const read = await Promise.all(
    asks.map(async (ask) => ({ ask, answer: await readAnswer(pool, ask, form) })),
  )
  return {
    content: Object.fromEntries(
      read
        .filter(({ answer }) => answer.value.length > 0)
        .map(({ ask, answer }) => [ask.field, answer.value]),
    ),
    issues: read.flatMap(({ answer }) => answer.issues),
  }
}

type Texts = Readonly<Record<string, readonly string[]>>

const readDate = (ask: Ask, texts: Texts): ReadAnswer => {
  const part = (name: string) => texts[`${ask.field}.${name}`]?.[0] ?? ""
  const read = DateFields.safeParse({ day: part("day"), month: part("month"), year: part("year") })
  if (read.success) return plain(read.data ?? "")
  return {
    value: "",
    issues: issuesOf(read.error).map(({ text }) => ({ path: ask.field, text })),
    offered: {},
  }
}

/** Rows of place fields that a form of places shows: those that are filled, and one to add. */
export const mostRows = 12

const readPlaces = async (pool: pg.Pool, ask: Ask, texts: Texts): Promise<ReadAnswer> => {
  const codes: string[] = []
  const issues: Issue[] = []
  const offered: Record<number, readonly UnitHit[]> = {}
  for (let row = 0; row < mostRows; row++) {
    const field = (name: string) => texts[`${ask.field}.${row}.${name}`]?.[0]?.trim() ?? ""
    const text = field("place")
    if (!text) continue
    const decided = field("asked") === text ? field("choice") : ""
    const entry = decided ? { text: decided, code: decided } : { text, code: field("placeCode") || undefined }
    const found = await choosePlace(pool, decided ? { text: decided } : entry)
    const path = `${ask.field}.${row}.place`
    if (found.kind === "one" && found.unit.country === "TH") issues.push({ path, text: abroad })
    else if (found.kind === "one") codes.push(found.unit.code)
    else if (found.kind === "none") issues.push({ path, text: noPlace })
    else {
      offered[row] = found.units.filter(({ country }) => country !== "TH")
      issues.push({ path, text: whichOne })
    }
  }
  return { value: [...new Set(codes)], issues, offered }
}

const abroad: Text = { th: "ต้องเป็นที่ในต่างประเทศ", en: "This must be a place abroad" }
const noPlace: Text = { th: "ไม่พบที่นี้ ตรวจตัวสะกดอีกครั้ง", en: "No place has this name; check the spelling" }
const whichOne: Text = { th: "ชื่อนี้หมายถึงได้หลายแห่ง เลือกหนึ่งแห่ง", en: "This name may mean several; choose one" }
