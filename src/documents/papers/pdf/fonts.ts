import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const require = createRequire(import.meta.url)
const scripts = ["lao", "khmer", "myanmar", "sc", "jp", "kr"]
const weights = ["400Regular", "700Bold"]

/**
 * Folders of the letters that papers are set in: Saraban at the size that offices count in (assets/fonts), and Noto Sans
 * for the scripts of the partners.
 */
export const fontFolders: readonly string[] = [
  fileURLToPath(new URL("../../../../assets/fonts", import.meta.url)),
  ...scripts.flatMap((script) => {
    const folder = dirname(require.resolve(`@expo-google-fonts/noto-sans-${script}/package.json`))
    return weights.map((weight) => join(folder, weight))
  }),
]
