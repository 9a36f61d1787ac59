import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { readWord } from "#documents/word/read-word.ts"
import { compareDraft, compareFile } from "#modules/agreements/comparison/compare.ts"
import { commonOf } from "#modules/agreements/comparison/sequence.ts"
import { keyOf } from "#modules/agreements/comparison/same-text.ts"
import { render } from "#modules/agreements/drafting/render.ts"
import type { Report } from "#modules/agreements/comparison/report.ts"
import { issuesOfFormat } from "#modules/agreements/formats/rules.ts"
import { asActual, draft, measureOf, paragraphsOf, plainFile, records, sample } from "./words.ts"

const compare = (texts: readonly string[]): Report => compareFile(measureOf(), asActual(texts), [])
const told = ({ clauses }: Report) =>
  clauses
    .filter(({ status }) => status !== "unchanged" && status !== "filled")
    .map(({ clause, language, status }) => `${clause} ${language} ${status}`)
const changed = (from: RegExp, to: string) => paragraphsOf().map((text) => text.replace(from, to))

test("the sample format can be used, in nine languages", () => {
  assert.deepEqual(sample.issues, [])
  assert.deepEqual(issuesOfFormat(sample.format), [])
  assert.equal(sample.format.languages.length, 9)
})

test("a draft that keeps the format departs nowhere, here and as a file", () => {
  const here = compareDraft(measureOf(), render(sample.format, draft, records))
  assert.deepEqual([told(here), here.departs], [[], false])
  const { paragraphs, findings } = readWord(plainFile(paragraphsOf()))
  const file = compareFile(measureOf(), paragraphs, findings)
  assert.deepEqual([told(file), file.departs, file.findings], [[], false, []])
  const statuses = new Map(
    file.clauses.map(({ clause, language, status }) => [`${clause} ${language}`, status]),
  )
  assert.equal(statuses.get("nature th"), "unchanged")
  assert.equal(statuses.get("preamble lo"), "filled")
})

test("a changed word is found in the clause and language where it stands, and shown", () => {
  const report = compare(changed(/ไม่ก่อพันธกรณี/, "ก่อพันธกรณี"))
  assert.deepEqual(told(report), ["nature th changed"])
  const words = report.clauses.find(({ status }) => status === "changed")?.words ?? []
  assert.deepEqual(
    words.filter(({ kind }) => kind === "out").map(({ text }) => text.trim()),
    ["ไม่"],
  )
  assert.equal(report.departs, true)
  assert.deepEqual(told(compare(changed(/creates no obligation/, "creates an obligation"))), [
    "nature en changed",
  ])
  assert.deepEqual(told(compare(changed(/ບໍ່ກໍ່/, "ກໍ່"))), ["nature lo changed"])
})

test("what is missing, added or moved is found", () => {
  const texts = paragraphsOf()
  const at = texts.findIndex((text) => text.startsWith("5. Contacts"))
  assert.deepEqual(told(compare(texts.toSpliced(at, 2))), ["contact en missing"])
  const added = compare(texts.toSpliced(at, 0, "Disputes are settled by arbitration in Singapore."))
  assert.deepEqual(told(added), ["costs en added"])
  assert.equal(added.departs, true)
  const moved = texts.toSpliced(at, 2).toSpliced(at + 2, 0, ...texts.slice(at, at + 2))
  assert.equal(told(compare(moved)).length, 1)
  assert.match(told(compare(moved))[0] ?? "", /moved/)
  assert.deepEqual(
    told(compare(changed(/^Each side bears.*$/, "$& The Thai side pays the travel of all."))),
    ["costs en changed"],
  )
})

test("what may be filled otherwise is no departure: years, days, names that were empty, free clauses", () => {
  const years = compare(changed(/(เป็นเวลา|for|ເປັນເວລາ) [๕5] (ปี|years|ປີ)/, "$1 3 $2"))
  assert.deepEqual([told(years), years.departs], [[], false])
  assert.ok(
    years.clauses.some(
      ({ clause, language, words }) => clause === "validity" && language === "th" && words.length > 0,
    ),
  )
  const signed = compare(changed(/on (\. )+\.\.?$/, "on 3 May 2027."))
  assert.equal(signed.departs, false)
  const free = compare(changed(/^\(1\) A shared tour.*$/, "(1) A fair of both towns"))
  assert.deepEqual([told(free), free.departs], [[], false])
  const reversed = compare(changed(/for 5 years/, "for 5 years, renewed by itself"))
  assert.deepEqual(told(reversed), ["validity en changed"])
})

test("a clause put behind what the sides write is no word of theirs, in the draft and in a file", () => {
  const penalty = "The Thai side pays a penalty."
  const here = render(
    sample.format,
    { ...draft, added: [{ after: "projects", language: "en", text: penalty }] },
    records,
  )
  assert.deepEqual(told(compareDraft(measureOf(), here)), ["projects en added"])
  const texts = paragraphsOf()
  const at = texts.findIndex((text) => text.startsWith("4. Costs"))
  const numbered = compare(texts.toSpliced(at, 0, "4. Penalties", penalty))
  assert.deepEqual([told(numbered), numbered.departs], [["projects en added"], true])
  const between = compare(texts.toSpliced(at - 1, 0, "Article 4", penalty))
  assert.deepEqual([told(between), between.departs], [["projects en added"], true])
  const broken = compare(texts.with(at - 1, `${texts[at - 1]}\nArticle 4\n${penalty}`))
  assert.deepEqual([told(broken), broken.departs], [["projects en changed"], true])
  const list = compare(
    texts.with(at - 1, "1. A shared tour").toSpliced(at, 0, "2. A fair", "3. A school", "4. A road"),
  )
  assert.deepEqual([told(list), list.departs], [[], false])
})

test("a place for a day takes a day however it is written, and nothing else", () => {
  const signed = (day: string) => told(compare(changed(/on (\. )+\.\.?$/, `on ${day}.`)))
  for (const day of [
    "3 May 2027",
    "3rd May, 2027",
    "May 3, 2027",
    "the 3rd day of May 2027",
    "3/5/2570",
    "2027-05-03",
  ])
    assert.deepEqual(signed(day), [])
  assert.deepEqual(signed("3 May 2027 and pays 5000 baht"), ["languages en changed"])
  const thai = (day: string) => told(compare(changed(/เมื่อวันที่ (\. )+\.\.?$/, `เมื่อวันที่ ${day}`)))
  for (const day of ["๓ พฤษภาคม พ.ศ. ๒๕๗๐", "3 พ.ค. 2570", "วันจันทร์ที่ ๓ เดือนพฤษภาคม พุทธศักราช ๒๕๗๐"])
    assert.deepEqual(thai(day), [])
  assert.deepEqual(thai("๓ พฤษภาคม ๒๕๗๐ โดยจ่าย ๕๐๐๐ บาท"), ["languages th changed"])
})

const harmless: readonly (readonly [string, (texts: readonly string[]) => readonly string[]])[] = [
  ["spaces", (texts) => texts.map((text) => text.replaceAll(" ", "  ").concat(" "))],
  ["spaces between Thai words", (texts) => texts.map((text) => text.replaceAll(/(ทั้งสองฝ่าย)/g, " $1 "))],
  [
    "no-break and zero-width spaces",
    (texts) => texts.map((text) => text.replaceAll(" ", "\u00a0").replaceAll("ร่วม", "ร่วม\u200b")),
  ],
  [
    "Arabic numerals",
    (texts) =>
      texts.map((text) => text.replaceAll(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))),
  ],
  [
    "Thai numerals",
    (texts) =>
      texts.map((text) => text.replaceAll(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))),
  ],
  ["sara am in two", (texts) => texts.map((text) => text.replaceAll("\u0e33", "\u0e4d\u0e32"))],
  [
    "sara am in two around a tone mark",
    (texts) => texts.map((text) => text.replaceAll(/([\u0e48-\u0e4b])\u0e33/g, "\u0e4d$1\u0e32")),
  ],
  ["sara ae in two", (texts) => texts.map((text) => text.replaceAll("แ", "เเ"))],
  [
    "marks above a letter in another order",
    (texts) => texts.map((text) => text.replaceAll(/([ัิ-ื])([่-๋])/g, "$2$1")),
  ],
  ["Lao letters in two", (texts) => texts.map((text) => text.replaceAll("ໜ", "ຫນ").replaceAll("ໝ", "ຫມ"))],
  ["decomposed", (texts) => texts.map((text) => text.normalize("NFD"))],
  ["quotes", (texts) => texts.map((text) => text.replaceAll(/[“”]/g, '"'))],
  [
    "line breaks in paragraphs",
    (texts) => texts.map((text) => (text.length > 40 ? text.replace(" ", "\n") : text)),
  ],
  [
    "paragraphs broken in two",
    (texts) => texts.flatMap((text) => (text.length > 80 ? text.split(/ (?=\S+$)/) : [text])),
  ],
  [
    "a clause's paragraphs joined",
    (texts) => {
      const at = texts.findIndex((text) => text.startsWith("6. Nature"))
      return texts.toSpliced(at, 2, `${texts[at]} ${texts[at + 1]}`)
    },
  ],
  [
    "two clauses joined",
    (texts) => {
      const at = texts.findIndex((text) => text.startsWith("6. Nature"))
      return texts.toSpliced(at - 1, 2, `${texts[at - 1]}\n${texts[at]}`)
    },
  ],
  ["empty paragraphs", (texts) => texts.flatMap((text) => [text, ""])],
  [
    "languages in another order",
    (texts) => {
      const english = texts.findIndex((text) => text.startsWith("Memorandum"))
      return [...texts.slice(english), ...texts.slice(0, english)]
    },
  ],
  [
    "languages side by side",
    (texts) => {
      const [english, lao] = [
        texts.findIndex((text) => text.startsWith("Memorandum")),
        texts.findIndex((text) => text.startsWith("ບົດບັນທຶກ")),
      ]
      const columns = [texts.slice(0, english), texts.slice(english, lao), texts.slice(lao)]
      return Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, row) =>
        columns.flatMap((column) => column[row] ?? []),
      ).flat()
    },
  ],
]

for (const [name, change] of harmless)
  test(`harmless: ${name}`, () => {
    const report = compare(change(paragraphsOf()))
    assert.deepEqual([told(report), report.departs], [[], false])
  })

test("numbers that Word writes by itself are no departure", () => {
  const actual = paragraphsOf().map((text) => {
    const [, rest] = /^(?:ข้อ \S+|\d+\.|ຂໍ້ \d+) (.*)$/.exec(text) ?? []
    return { text: rest ?? text, marks: [], numbered: rest !== undefined }
  })
  assert.deepEqual(told(compareFile(measureOf(), actual, [])), [])
})

test("property: any one word taken out of a fixed clause is found, in that clause alone", () => {
  const texts = paragraphsOf()
  const fixed = texts.flatMap((text, at) =>
    /^(Each side names|This memorandum states|Both sides will)/.test(text) ? [at] : [],
  )
  fc.assert(
    fc.property(fc.constantFrom(...fixed), fc.nat(), (at, pick) => {
      const words = (texts[at] ?? "").split(" ")
      const left = words.toSpliced(pick % words.length, 1).join(" ")
      const report = compare(texts.with(at, left))
      assert.equal(report.departs, true)
      assert.equal(told(report).length, 1)
    }),
    { numRuns: 40 },
  )
})

test("property: whatever is put between two clauses is told in full, and nothing else", () => {
  const texts = paragraphsOf()
  const at = texts.findIndex((text) => text.startsWith("6. Nature"))
  const words = fc.array(fc.constantFrom("arbitration", "shall", "penalty", "paid", "court", "binding"), {
    minLength: 4,
    maxLength: 12,
  })
  fc.assert(
    fc.property(words, (put) => {
      const report = compare(texts.toSpliced(at, 0, put.join(" ")))
      assert.deepEqual(
        report.clauses.filter(({ departs }) => departs).map(({ actual }) => keyOf(actual)),
        [keyOf(put.join(" "))],
      )
    }),
    { numRuns: 30 },
  )
})

test("property: a common subsequence stands in both, in order, and is as long as can be", () => {
  const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 9 })
  const longest = (one: readonly string[], other: readonly string[]): number => {
    const [a, ...restOne] = one
    const [b, ...restOther] = other
    if (a === undefined || b === undefined) return 0
    if (a === b) return 1 + longest(restOne, restOther)
    return Math.max(longest(restOne, other), longest(one, restOther))
  }
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const pairs = commonOf(one, other)
      assert.equal(pairs.length, longest(one, other))
      pairs.forEach(([a, b], at) => {
        assert.equal(one[a], other[b])
        const before = pairs[at - 1]
        assert.ok(!before || (before[0] < a && before[1] < b))
      })
    }),
  )
})
