import assert from "node:assert/strict"
import { test } from "node:test"
import { unpackZip } from "../zip-guard.ts"
import { writeBook } from "./write-book.ts"

const partOf = async (name: string, header: readonly string[] | undefined): Promise<string> => {
  const sheet = {
    name: "บัญชี",
    title: ["คู่ความสัมพันธ์"],
    columns: [{ width: 10 }],
    rows: [["ก"]],
    ...(header && { header }),
  }
  const book = await writeBook({ title: "บัญชี", sheets: [sheet] })
  return (
    unpackZip(book, 10_000_000)
      .find((file) => file.name === name)
      ?.content.toString() ?? ""
  )
}

test("the head of a table stands on every page that is printed", async () => {
  assert.match(await partOf("xl/workbook.xml", ["จังหวัด"]), /_xlnm\.Print_Titles[^>]*>[^<]*\$2:\$2</)
  assert.doesNotMatch(await partOf("xl/workbook.xml", undefined), /Print_Titles/)
})
