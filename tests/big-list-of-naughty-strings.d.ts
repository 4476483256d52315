/** big-list-of-naughty-strings ships no types: texts that break programs. */
declare module 'big-list-of-naughty-strings' {
  const naughtyStrings: readonly string[];
  export default naughtyStrings;
}
