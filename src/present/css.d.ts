/** A stylesheet, which the build puts into the script as a text. */
declare module '*.css' {
  const text: string
  export { text as default }
}
