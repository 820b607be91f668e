/**
 * Every place where a phrase stands in a text, both in the same case; what is Latin in it only on word boundaries,
 * so that "PV" is not found in "HPV". Chinese has none and is found anywhere.
 */
export function occurrences(text: string, phrase: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(phrase); phrase !== '' && at >= 0; at = text.indexOf(phrase, at + 1)) {
    const opens = !(/[a-z0-9]/.test(phrase.charAt(0)) && /[a-z0-9]/.test(text.charAt(at - 1)));
    const closes = !(
      /[a-z0-9]/.test(phrase.charAt(phrase.length - 1)) && /[a-z0-9]/.test(text.charAt(at + phrase.length))
    );
    if (opens && closes) {
      found.push(at);
    }
  }
  return found;
}
