/** Every address of this module; pages add the language with `href`. */
export const paths = {
  about: "/about",
  credits: "/credits",
  notices: "/credits/notices.txt",
  apiGuide: "/api-guide",
  apiOperation: (operation: string) => `/api-guide/${operation}`,
  openApi: "/api/v1/openapi.json",
} as const
