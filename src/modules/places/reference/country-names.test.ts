import assert from "node:assert/strict"
import { test } from "node:test"
import { countryName } from "#kernel/format.ts"
import { readCountries } from "./read.ts"

test("a country is called the same on every page as in the reference data", () => {
  for (const country of readCountries()) {
    assert.equal(countryName(country.code, "th"), country.nameTh)
    assert.equal(countryName(country.code, "en"), country.nameEn)
  }
})
