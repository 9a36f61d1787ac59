import type { Language } from "#kernel/text.ts"

/** What a letter says, in its reader's language. Addresses are paths of this site, with the language in them. */
export type Letter = {
  readonly paragraphs: readonly string[]
  readonly items?: readonly LetterItem[]
  /** The one thing to do, as a button. */
  readonly link?: { readonly label: string; readonly path: string }
  /** What stands under the button: until when it holds, what to do if it was not you. */
  readonly after?: readonly string[]
  /** The address that switches mail of this kind off, by one click. */
  readonly off?: string
}

export type LetterItem = { readonly title: string; readonly note?: string | undefined; readonly path: string }

const words = {
  th: {
    product: "ไมตรี ทะเบียนเมืองพี่เมืองน้องของประเทศไทย",
    automatic: "จดหมายนี้ส่งจากระบบโดยอัตโนมัติ ไม่ต้องตอบกลับ",
    off: "ไม่รับจดหมายประเภทนี้อีก",
  },
  en: {
    product: "Maitri, Thailand’s register of sister cities",
    automatic: "This letter was sent by the system; there is no need to answer it",
    off: "Send me no more letters of this kind",
  },
} as const

/** The letter as plain text. */
export const letterText = (letter: Letter, language: Language, origin: string): string => {
  const { paragraphs, items = [], link, after = [], off } = letter
  const say = words[language]
  const parts = [
    ...paragraphs,
    ...items.map(({ title, note, path }) => [`• ${title}`, note, origin + path].filter(Boolean).join("\n  ")),
    ...(link ? [`${link.label}:\n${origin}${link.path}`] : []),
    ...after,
    `-- \n${say.product}\n${say.automatic}${off ? `\n${say.off}: ${origin}${off}` : ""}`,
  ]
  return `${parts.join("\n\n")}\n`
}

const page =
  "max-width:36rem;margin:0 auto;padding:1rem;color:#1b1d3a;font:16px/1.7 Sarabun,Tahoma,sans-serif"
const button =
  "display:inline-block;padding:.5rem 1.1rem;background:#2b2f77;color:#ffffff;border-radius:4px;text-decoration:none"
const small = "font-size:14px;color:#50536f"

type LetterProps = { readonly letter: Letter; readonly language: Language; readonly origin: string }

const LetterPage = ({ letter, language, origin }: LetterProps) => {
  const { paragraphs, items = [], link, after = [], off } = letter
  const say = words[language]
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
      </head>
      <body style={page}>
        {paragraphs.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        {items.length > 0 && (
          <ul style="padding-left:1.2rem">
            {items.map(({ title, note, path }) => (
              <li style="margin-bottom:.6rem">
                <a href={origin + path}>{title}</a>
                {note && <div style={small}>{note}</div>}
              </li>
            ))}
          </ul>
        )}
        {link && (
          <p>
            <a href={origin + link.path} style={button}>
              {link.label}
            </a>
          </p>
        )}
        {after.map((paragraph) => (
          <p style={small}>{paragraph}</p>
        ))}
        <hr style="border:0;border-top:1px solid #d5d7e5" />
        <p style={small}>
          {say.product}
          <br />
          {say.automatic}
          {off && (
            <>
              <br />
              <a href={origin + off}>{say.off}</a>
            </>
          )}
        </p>
      </body>
    </html>
  )
}

/** The same as a page, for programs that show one; styles stand in it, since mail programs load none. */
export const letterHtml = (letter: Letter, language: Language, origin: string): string =>
  `<!doctype html>${String(<LetterPage letter={letter} language={language} origin={origin} />)}`
