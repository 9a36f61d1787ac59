/** ำ may be drawn as ํ, then the tone mark, then า; so may ຳ. They are written the other way round. */
export const asWritten = (text: string): string =>
  text
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33")
    .replace(/\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/g, "$1\u0eb3")
