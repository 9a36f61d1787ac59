import assert from "node:assert/strict"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import fc from "fast-check"
import { archive, docm, docx, odt, pdf, photograph } from "../../../../tests/files/samples.ts"
import { contentDisposition, keptName } from "./names.ts"
import { recognise } from "./recognise.ts"
import { FileRefused, refusals } from "./refusals.ts"
import { rangeIn } from "./serve.ts"
import { fileTypes } from "./types.ts"

const folder = mkdtempSync(join(tmpdir(), "maitri-files-"))
after(() => rmSync(folder, { recursive: true }))

const recognised = async (content: Buffer | string, name = "file") => {
  const path = join(folder, "one")
  writeFileSync(path, content)
  return recognise(path, Buffer.byteLength(content), name)
}

const refusedWith = (content: Buffer | string, why: keyof typeof refusals, name?: string) =>
  assert.rejects(
    recognised(content, name),
    (error) => error instanceof FileRefused && error.text === refusals[why],
  )

test("files are known by what is in them, whatever they are called", async () => {
  assert.equal(await recognised(pdf, "report.docx"), "pdf")
  assert.equal(await recognised(docx()), "docx")
  assert.equal(await recognised(odt), "odt")
  assert.equal(await recognised(await photograph(), "x.png"), "jpeg")
  assert.equal(await recognised("ชื่อ,จำนวน\nเชียงใหม่,3\n", "rows.CSV"), "csv")
  assert.equal(await recognised("เรียน ผู้ว่าราชการจังหวัด", "letter.txt"), "txt")
})

test("macros and outside templates are refused in any dress", async () => {
  await refusedWith(docm, "macros")
  await refusedWith(docx({ name: "word/vbaProject.bin", content: "x" }), "macros")
  await refusedWith(docx({ name: "xl/macrosheets/sheet1.xml", content: "x" }), "macros")
  const rels = `<Relationship Type="x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>`
  await refusedWith(docx({ name: "word/_rels/settings.xml.rels", content: rels }), "macros")
})

test("archives that unpack to too much, or lie about it, are refused", async () => {
  await refusedWith(docx({ name: "word/media/a", content: "x", claims: 4_000_000_000 }), "bomb")
  const types = { name: "[Content_Types].xml", content: Buffer.alloc(3_000_000, "a"), claims: 10 }
  await refusedWith(archive([types]), "bomb")
  const whole = docx()
  const many = Buffer.from(whole)
  many.writeUInt16LE(65_000, many.length - 12)
  await refusedWith(many, "bomb")
  await refusedWith(whole.subarray(0, whole.length - 30), "damaged")
})

test("programs, pages, pictures of telephones and old documents are refused with a reason", async () => {
  await refusedWith(Buffer.from("MZ\u0090\u0000\u0003"), "unknown", "setup.pdf")
  await refusedWith("<!doctype html><script>alert(1)</script>", "unknown", "a.txt")
  await refusedWith("<svg xmlns='x' onload='alert(1)'/>", "unknown", "a.svg")
  await refusedWith("#!/bin/sh\nrm -rf /", "unknown", "a.txt")
  await refusedWith(Buffer.from("\u0000\u0000\u0000\u0018ftypheic", "latin1"), "heic")
  await refusedWith(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "old")
  await refusedWith(Buffer.from([0xa1, 0xd2, 0xc3]), "encoding", "tis620.txt")
  await refusedWith(archive([{ name: "a.exe", content: "x" }]), "unknown", "a.zip")
  await refusedWith("", "empty")
})

test("no archive, however broken, does more than be refused", async () => {
  const whole = docx()
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, value) => {
      const broken = Buffer.from(whole)
      broken[at] = value
      await recognised(broken).catch((error: unknown) => assert.ok(error instanceof FileRefused))
    }),
    { numRuns: 200 },
  )
})

test("names keep what they say and nothing that misleads", () => {
  const { pdf: type } = fileTypes
  assert.equal(keptName("รายงานการเยือน.pdf", type), "รายงานการเยือน.pdf")
  assert.equal(keptName("C:\\Users\\x\\บันทึก.PDF", type), "บันทึก.pdf")
  assert.equal(keptName("../../etc/passwd", type), "passwd.pdf")
  assert.equal(keptName("invoice\u202efdp.exe", type), "invoicefdp.pdf")
  assert.equal(keptName("a\r\nSet-Cookie: x.pdf", type), "aSet-Cookie_ x.pdf")
  assert.equal(keptName(".htaccess", type), "htaccess.pdf")
  assert.equal(keptName("", type), "file.pdf")
})

test("any name goes into a header and comes out again", () => {
  assert.equal(
    contentDisposition("attachment", "หนังสือ (1).pdf"),
    `attachment; filename="_______ (1).pdf"; filename*=UTF-8''%E0%B8%AB%E0%B8%99%E0%B8%B1%E0%B8%87%E0%B8%AA%E0%B8%B7%E0%B8%AD%20%281%29.pdf`,
  )
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
      const header = contentDisposition("attachment", keptName(name, fileTypes.pdf))
      assert.match(header, /^[\x20-\x7e]+$/)
      const exact = /filename\*=UTF-8''(.+)$/.exec(header)?.[1] ?? ""
      assert.equal(decodeURIComponent(exact), keptName(name, fileTypes.pdf))
    }),
  )
})

test("one range of bytes is understood, all else is answered with the whole", () => {
  assert.deepEqual(rangeIn("bytes=0-9", 100), { from: 0, to: 9 })
  assert.deepEqual(rangeIn("bytes=90-", 100), { from: 90, to: 99 })
  assert.deepEqual(rangeIn("bytes=-10", 100), { from: 90, to: 99 })
  assert.deepEqual(rangeIn("bytes=0-1000", 100), { from: 0, to: 99 })
  assert.equal(rangeIn("bytes=100-", 100), "unsatisfiable")
  assert.equal(rangeIn("bytes=5-2", 100), undefined)
  assert.equal(rangeIn("bytes=0-1,5-6", 100), undefined)
  assert.equal(rangeIn(null, 100), undefined)
})
