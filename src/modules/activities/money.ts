import type { Language } from "#kernel/text.ts"

/** Money is kept and carried as decimal text, and added in satang: never as a floating number. */

/** "1234.5" -> 123450n. @throws RangeError on anything that is no amount with at most two decimals */
export const toSatang = (amount: string): bigint => {
  const [, minus = "", whole = "", part = ""] = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(amount) ?? []
  if (!whole) throw new RangeError(`not an amount: ${amount}`)
  const satang = BigInt(whole) * 100n + BigInt(part.padEnd(2, "0"))
  return minus ? -satang : satang
}

export const fromSatang = (satang: bigint): string => {
  const [minus, whole] = satang < 0n ? ["-", -satang] : ["", satang]
  return `${minus}${whole / 100n}.${String(whole % 100n).padStart(2, "0")}`
}

/** The exact sum of amounts, as text with two decimals. */
export const addAmounts = (amounts: readonly string[]): string =>
  fromSatang(amounts.reduce((sum, amount) => sum + toSatang(amount), 0n))

const formats: Record<Language, Intl.NumberFormat> = {
  th: new Intl.NumberFormat("th", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
}

/** "1,234.50"; whole amounts stand without their decimals. Exact for any length, since the text itself is formatted. */
export const formatAmount = (amount: string, language: Language): string =>
  formats[language].format(amount as Intl.StringNumericLiteral).replace(/[.]00$/, "")
