/** How KaTeX sets formulas: nothing that loads or links, no endless definitions, no boxes larger than slides. */
export const katexSettings = {
  strict: 'ignore',
  trust: false,
  maxExpand: 1000,
  maxSize: 50,
} as const
