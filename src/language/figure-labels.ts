/**
 * Figures that name a thing instead of measuring it, one pattern for each way of naming: 第3章, 表1, （2）, "Table 2",
 * "ISO 27001", a title in 《》, "Step 1:", 指南 2.1, GPT-4, "1st", 1.2.3, 2024版; 7×24 is round the clock.
 */
const labels: readonly RegExp[] = [
  /第\s*\d+(?:\.\d+)*(?:\s*[-–—~至到]\s*\d+)?\s*[\p{Script=Han}]?/giu,
  /第[零〇一二两三四五六七八九十百千]+[\p{Script=Han}]?/giu,
  /(?:图|表|附录|附件)\s*\d+(?:\.\d+)*/giu,
  /[（(]\d{1,2}[)）]/giu,
  /(?:章|节|阶段|象限|步骤|版本|难点|应对)\s*\d+(?:\.\d+)*(?![\d.]*\s*(?:[-–—~至到]\s*\d+\s*)?[%个人家万亿元天年月])/giu,
  /\b(?:table|figure|fig\.?|chapter|section|page|pages|p\.|pp\.|phase|stage|step|quadrant|version|level|appendix|item|no\.|number|option|question|rank(?:ed|s)?|type|tier|top|v|ISO(?:\/IEC)?|GB(?:\/T)?|IEC|IEEE|RFC|Windows|GPT|Qwen|Llama|Claude|Industry)[\s-]*\d+(?:\.\d+)*(?:\s?[-–—]\s?\d+)?(?![\d.]*\s*(?:%|percent))/giu,
  /《[^》]*》/giu,
  /\b[A-Z]\+\d+\b/giu,
  /7\s*[x×*]\s*24(?:\s*小时|\s*h(?:ours?)?\b)?|24\s*[x×*/]\s*7/giu,
  /\b(?:four|4)\s+quadrants\b/giu,
  /\b[A-Z][a-z]+(?:\s[a-z]+)?\s\d{1,2}(?=\s*[:：])/giu,
  /(?:指南|案例|参照|case|guide(?:'s)?(?:\s+case)?)\s*\(?\d+\.\d+(?:\.\d+)?(?![\d%万亿])/giu,
  /\d+\.\d+(?=\s*[（(]\s*(?:第\s*\d|pages?))/giu,
  /\b[A-Za-z]+-\d+(?:\.\d+)*[A-Za-z]*\b/giu,
  /\b\d+(?:st|nd|rd|th)\b/giu,
  /\d+\.\d+(?:\.\d+)+/giu,
  /\b(?:19|20)\d{2}\s*(?:版|年版)/giu,
];

/** Where a text's digits are part of a name, in no order; places may overlap. */
export function findLabels(text: string): { readonly start: number; readonly end: number }[] {
  return labels.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
