/** The text as it begins an English sentence: its first letter large, also where a quotation mark stands before it. */
export function sentenceCase(text: string): string {
  return text.replace(/^["“‘]?./u, (start) => start.toUpperCase());
}

/** The text as it stands within an English sentence: its first letter small, but for names such as AI and IT. */
export function clauseCase(text: string): string {
  return /^[A-Z][A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
