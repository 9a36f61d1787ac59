import { toThaiNumerals } from "#kernel/numerals.ts"

type Bar = { readonly name: string; readonly low: number; readonly high: number }

const escaped = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

const rowHeight = 36
const [from, to] = [250, 600]

/** Scores from 0 to 1 as bars from zero: full as far as is certain, pale as far as it may reach. Names stand beside. */
export const scoreChart = (bars: readonly Bar[]): string => {
  const at = (share: number) => from + share * (to - from)
  const rows = bars.map(({ name, low, high }, row) => {
    const top = row * rowHeight + 8
    const figure =
      low === high ? `${Math.round(low * 100)}` : `${Math.round(low * 100)}–${Math.round(high * 100)}`
    return `<text x="${from - 8}" y="${top + 17}" text-anchor="end">${escaped(name)}</text>
<rect x="${from}" y="${top}" width="${at(high) - from}" height="22" fill="#c7cbe6"/>
<rect x="${from}" y="${top}" width="${at(low) - from}" height="22" fill="#34407f"/>
<text x="${at(high) + 6}" y="${top + 17}">${toThaiNumerals(figure)}</text>`
  })
  const height = bars.length * rowHeight + 30
  const foot = height - 6
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 ${height}" font-family="Saraban16, TH Sarabun New" font-size="21">
${rows.join("\n")}
<line x1="${from}" x2="${from}" y1="2" y2="${height - 22}" stroke="#222"/>
<text x="${from}" y="${foot}" text-anchor="middle">๐</text><text x="${to}" y="${foot}" text-anchor="middle">๑๐๐</text>
</svg>`
}
