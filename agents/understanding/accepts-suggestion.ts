import { foldText } from './fold-text.ts';

/** "按默认", "as suggested": the answer on offer is taken as it stands. Whole replies only, on folded text. */
const acceptances: readonly RegExp[] = [
  /^(?:那|就|先|都|我)*(?:按|用|取|选|照|同意|接受)?(?:这个|你们?的?|您的|行业的?|典型的?)?(?:默认|缺省|建议)(?:的|值|项|来|算|填|吧|即可|就行|就好|了)*[\s。.!！,，]*$/u,
  /^(?:按|照)(?:你|您|你们)?(?:说|建议|列)的(?:来|算|填)?(?:吧|即可|就行|就好)?[\s。.!！]*$/u,
  /^(?:i(?:'ll| will)?|we(?:'ll| will)?|let's|just|please|ok(?:ay)?|yes|[\s,])*(?:use|take|accept|go with|keep|with)?\s*(?:the |your )?(?:default|suggestion|suggested (?:value|answer|level|one))(?: (?:is fine|will do|please|then))?[\s.!]*$/u,
  /^(?:ok(?:ay)?|yes|fine|[\s,])*as suggested[\s.!]*$/u,
];

/** Whether a reply says no more than that the answer on offer may stand. */
export function acceptsSuggestion(text: string): boolean {
  const folded = foldText(text).trim();
  return acceptances.some((pattern) => pattern.test(folded));
}
