import assert from "node:assert/strict"
import { test } from "node:test"
import { base32, matchingStep, plainCode, stepOf, totpAddress, totpCode } from "./totp.ts"

// RFC 6238, appendix B, SHA-1, the last six of its eight digits
const vectors: readonly [number, string][] = [
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
]
const secret = Buffer.from("12345678901234567890")

test("codes are those of the standard", () => {
  for (const [seconds, code] of vectors)
    assert.equal(totpCode(secret, stepOf(new Date(seconds * 1000))), code)
})

test("a code is good one step early or late, and never again", () => {
  const at = new Date(1111111109_000)
  const step = stepOf(at)
  assert.equal(matchingStep(secret, totpCode(secret, step - 1), at, 0), step - 1)
  assert.equal(matchingStep(secret, totpCode(secret, step + 1), at, 0), step + 1)
  assert.equal(matchingStep(secret, totpCode(secret, step - 2), at, 0), undefined)
  assert.equal(matchingStep(secret, totpCode(secret, step), at, step), undefined)
  assert.equal(matchingStep(secret, "", at, 0), undefined)
  assert.equal(matchingStep(secret, "１２３４５６", at, 0), undefined)
})

test("secrets are written as apps read them", () => {
  assert.equal(base32(secret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
  assert.match(totpAddress(secret, "สมชาย", "Maitri"), /^otpauth:\/\/totp\/Maitri%3A%E0.*secret=GEZD/)
  assert.equal(plainCode(" 123 456 "), "123456")
})
