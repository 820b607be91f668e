/** People's words and names may hold a line break or a terminal's control sequence: neither must reach the screen. */
export function onOneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
