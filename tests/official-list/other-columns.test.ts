import assert from "node:assert/strict"
import { test } from "node:test"
import { referenceGazetteer } from "#modules/places/index.ts"
import { readOfficialList } from "#modules/registry/official-list/read-official-list.ts"
import { readText } from "./golden.ts"

const gazetteer = referenceGazetteer()

test("a table whose country stands first is read by its headings, and each row is kept as printed", () => {
  const { rows, findings } = readOfficialList(readText("fixtures/invented-columns-2564.txt"), gazetteer).list
  assert.equal(rows[0]?.text, "สาธารณรัฐประชาชนจีน มณฑลเจ้อเจียง น่าน ๑๒ มี.ค. ๒๕๔๙")
  assert.equal(rows[1]?.country, "CN")
  assert.deepEqual(
    findings.map(({ code }) => code).filter((code) => code !== "spelling_corrected"),
    ["declared_total_differs"],
  )
})

test("a list in English is read with its totals and sections", () => {
  const { declared, counted, rows } = readOfficialList(
    [
      "List of sister-city relations between Thai provinces and foreign cities",
      "As of 31 December 2023",
      "Signed: 3 pairs, 3 provinces",
      "No.\tYear\tThai province\tPartner\tCountry",
      "1\t1993\tChiang Mai\tToyama Prefecture\tJapan",
      "2\t2001\tChon Buri\tBergen\tNorway",
      "3\t2018\tChiang Mai\tChengdu\tChina",
      "In process: 1 pair, 1 province",
      "4\t2021\tRayong\tUlsan\tRepublic of Korea",
    ].join("\n"),
    gazetteer,
  ).list
  assert.deepEqual(declared.signed, { relations: 3, provinces: 3 })
  assert.deepEqual(counted, {
    signed: { relations: 3, provinces: 2 },
    inProcess: { relations: 1, provinces: 1 },
  })
  assert.deepEqual(
    rows.map(({ home, partner, status }) => `${home} ${partner.name} ${status}`),
    ["TH-50 Toyama signed", "TH-20 Bergen signed", "TH-50 Chengdu signed", "TH-21 Ulsan in_process"],
  )
})

test("a row of two Thai provinces is read as the first one's and put in doubt", () => {
  const text = `คู่ความสัมพันธ์เมืองพี่เมืองน้อง ณ วันที่ ๓๐ เมษายน ๒๕๖๘
๖๐/๑ จังหวัดสระแก้ว/จังหวัดปราจีนบุรี - จังหวัดพระตะบอง ราชอาณาจักรกัมพูชา
๖๐/๒ จังหวัดเชียงราย และจังหวัดพะเยา กับ แขวงบ่อแก้ว สปป.ลาว`
  const { rows, findings } = readOfficialList(text, gazetteer).list
  assert.deepEqual(
    rows.map(({ home, partner, printed }) => [home, partner.subdivision, printed.home]),
    [
      ["TH-27", "KH-2", "จังหวัดสระแก้ว/จังหวัดปราจีนบุรี"],
      ["TH-57", "LA-BK", "จังหวัดเชียงราย และจังหวัดพะเยา"],
    ],
  )
  assert.deepEqual(
    findings.map(({ code, rows: numbers }) => `${code} ${numbers.join()}`),
    ["place_ambiguous 1", "place_ambiguous 2"],
  )
})
