import assert from "node:assert/strict"
import { test } from "node:test"
import { organisationKinds } from "#kernel/rights.ts"
import { personalParts, rolesOf, weaknessOf } from "./rules.ts"
import { isCommon } from "./sign-in/common-passwords.ts"

const weak = (password: string, personal: string[] = []) =>
  weaknessOf(password, personal, isCommon) !== undefined

test("passwords that are tried first are refused, with whatever stands around them", () => {
  for (const password of ["password1234", "!!dragon2569!!", "Qwertyuiop123", "thailand-2569", "1q2w3e4r5t6y"])
    assert.ok(weak(password), password)
})

test("what repeats or runs in order is refused", () => {
  for (const password of ["aaaaaaaaaaaaaa", "abcabcabcabcabc", "123456789012345", "abcdefghijklmn"])
    assert.ok(weak(password), password)
})

test("words of the system and its offices with digits are refused; in a phrase they pass", () => {
  for (const password of [
    "Maitri-Thailand-69",
    "ไมตรีเมืองพี่เมืองน้อง",
    "Mahadthai@25692569",
    "กระทรวงมหาดไทย2569",
  ])
    assert.ok(weak(password), password)
  assert.ok(!weak("ผู้ว่าราชการปลูกมะม่วงหลังบ้าน"))
})

test("one's own name and address are refused", () => {
  const parts = personalParts("สมชาย ใจดี", "somchai.j@example.go.th")
  assert.ok(weak("lovely somchai forever", parts))
  assert.ok(weak("สมชายไปตลาดทุกวัน", parts))
})

test("long phrases pass, in either language", () => {
  for (const password of ["ลมหนาวพัดผ่านทุ่งนา", "seven umbrellas under one bridge", "ca7iLeRd-mw2Ks"])
    assert.ok(!weak(password), password)
})

test("only ministries have administrators; every kind of organisation has some role", () => {
  const withAdministrators = organisationKinds.filter((kind) => rolesOf[kind].includes("administrator"))
  assert.deepEqual(withAdministrators, ["interior"])
  assert.ok(organisationKinds.every((kind) => rolesOf[kind].length > 0))
})
