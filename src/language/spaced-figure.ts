/** Chinese sets a space between a character and the figure that follows it. */
export function spacedFigure(text: string): string {
  return /^\d/.test(text) ? ` ${text}` : text;
}
