import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const require = createRequire(import.meta.url)
const scripts = ["lao", "khmer", "myanmar", "sc", "jp", "kr"]
const weights = ["400Regular", "700Bold"]

const saraban = fileURLToPath(new URL("../../../../assets/fonts", import.meta.url))

/** The files of the letters that are usually set. */
export const usualFonts = {
  regular: join(saraban, "Saraban16-Regular.ttf"),
  bold: join(saraban, "Saraban16-Bold.ttf"),
}

/**
 * Folders of the letters that papers are set in: Saraban at the size that offices count in (assets/fonts), and Noto Sans
 * for the scripts of the partners.
 */
export const fontFolders: readonly string[] = [
  saraban,
  ...scripts.flatMap((script) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/noto-sans-${script}/package.json`))
    return weights.map((weight) => join(folder, weight))
  }),
]
