import { type Bilingual, both, joinTexts } from '../src/domain/language.ts';
import { type Role, roleNames } from '../src/domain/role.ts';

/** What nobody has said and whom to ask, as the last message of a result; none where all is known. */
export function notKnownYet(
  unknown: readonly { readonly name: Bilingual; readonly who: readonly Role[] }[],
): Bilingual[] {
  if (unknown.length === 0) return [];
  const asked = joinTexts(
    unknown.map(({ name, who }) => {
      const people = joinTexts(
        who.map((role) => roleNames[role]),
        both('或', ' or '),
      );
      return both(`${name.zh}（问${people.zh}）`, `${name.en} (ask the ${people.en})`);
    }),
    both('；', '; '),
  );
  return [both(`还不知道：${asked.zh}。`, `Not known yet: ${asked.en}.`)];
}
