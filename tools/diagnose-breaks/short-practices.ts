import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';

interface ShortPractice {
  readonly name: Bilingual;
  readonly level: number | null;
  readonly target: number;
}

/** Practices under the level that a company of this size needs, in one clause: the lowest by name, the rest counted. */
export function shortText(short: readonly ShortPractice[]): Bilingual {
  const lowestFirst = short.toSorted((a, b) => (a.level ?? 0) - (b.level ?? 0));
  const [lowest] = lowestFirst;
  if (!lowest) return both('', '');
  const at = both(
    `“${lowest.name.zh}”在第 ${lowest.level} 级`,
    `${lowest.name.en} is at level ${lowest.level}`,
  );
  const needs = both(
    `这样规模的公司宜到第 ${lowest.target} 级`,
    `a company of this size needs ${lowest.target}`,
  );
  if (short.length === 1) return both(`${at.zh}，${needs.zh}`, `${at.en}, where ${needs.en}`);
  const same = short.every(({ level }) => level === lowest.level);
  if (short.length === 2 && same) {
    const names = joinTexts(
      lowestFirst.map(({ name }) => both(`“${name.zh}”`, name.en)),
      both('和', ' and '),
    );
    return both(
      `${names.zh}都在第 ${lowest.level} 级，${needs.zh}`,
      `${names.en} are both at level ${lowest.level}, where ${needs.en}`,
    );
  }
  return same
    ? both(
        `“${lowest.name.zh}”等 ${short.length} 项都在第 ${lowest.level} 级，${needs.zh}`,
        `${lowest.name.en} and ${short.length - 1} more are at level ${lowest.level}, where ${needs.en}`,
      )
    : both(
        `有 ${short.length} 项没到位，最低的${at.zh}，${needs.zh}`,
        `${short.length} practices fall short; the lowest, ${lowest.name.en}, is at level ${lowest.level}, where ${needs.en}`,
      );
}
