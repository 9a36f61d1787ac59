const thaiZero = 0x0e50

/** "๒๕๖๒" -> "2562". Leaves everything else as it is. */
export const toArabicNumerals = (text: string): string =>
  text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - thaiZero))

/** "2562" -> "๒๕๖๒". Leaves everything else as it is. */
export const toThaiNumerals = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x0e50 - 0x30))
