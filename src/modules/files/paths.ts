/** Every address of this module; pages add the language with `href`. */
export const filePaths = {
  attach: (kind: string, id: string) => `/files/of/${kind}/${id}`,
  withdraw: (id: string) => `/files/${id}/withdraw`,
  erase: (id: string) => `/files/${id}/erase`,
  file: (id: string) => `/files/${id}/content`,
  /** Shown by the browser itself: pictures and PDF. */
  view: (id: string) => `/files/${id}/view`,
  preview: (id: string, width: number | string) => `/files/${id}/preview/${width}`,
  papers: "/papers",
  templates: "/papers/templates",
  withdrawTemplate: (id: string) => `/papers/templates/${id}/withdraw`,
  paper: (id: string) => `/papers/${id}`,
} as const

/** Widths that previews come in. */
export const previewWidths = [320, 1280] as const
