import { toThaiNumerals } from "#kernel/numerals.ts"

/** Letters out and circulars are numbered by the office that writes them, letters in by the office that receives them. */
export const series = ["out", "circular", "in"] as const
export type Series = (typeof series)[number]

/** ลับ, ลับมาก, ลับที่สุด (Rule on official secrets, B.E. 2544). */
export const secrecies = ["none", "confidential", "secret", "top_secret"] as const

/**
 * The number as letters carry it: ที่ มท ๐๒๐๔.๑/๑๔๑๓, a circular with ว: มท ๐๒๐๔.๑/ว ๑๔๑๓ (004, letters to the provinces).
 * @param prefix code of the office, as มท 0204.1
 */
export const letterNumber = (prefix: string, kind: Exclude<Series, "in">, serial: number): string =>
  toThaiNumerals(`${prefix}/${kind === "circular" ? "ว " : ""}${serial}`)
