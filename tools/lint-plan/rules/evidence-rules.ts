import { type Bilingual, both } from '../../../src/domain/language.ts';
import type { PlacedClaimFault } from '../claim-faults.ts';
import { says, writings } from '../document-text.ts';
import type { LintRule } from '../rule.ts';

/** Every claim stands on a source that says it; `check_claims` does the holding against. */
export const evidenceRules: readonly LintRule[] = [
  held({
    id: 'claim/uncited',
    kinds: ['uncited'],
    title: both('论断没有出处', 'Claim without a source'),
    why: both('没有出处的话，谁也没法追问“为什么”。', 'Nobody can ask “why?” of a claim that cites nothing.'),
    fix: both(
      '引用访谈、文件、工具结果或案例；没有依据就删掉。',
      'Cite an interview, document, tool result or case; or drop it.',
    ),
  }),
  held({
    id: 'claim/unknown-source',
    kinds: ['unknown-source'],
    title: both('引用了清单里没有的资料', 'Citation of a source that is not listed'),
    why: both(
      '查不到的引用等于没有引用，还让人误以为有。',
      'A citation that leads nowhere is worse than none: it looks like proof.',
    ),
    fix: both('改成清单里的编号，或把资料补进 sources。', 'Correct the id, or add the source to sources.'),
  }),
  held({
    id: 'claim/figure',
    kinds: ['number'],
    title: both('资料里没有这个数', 'A figure that no cited source holds'),
    why: both(
      '数字一传就走样，查不到来源的数不能拿去做决定。',
      'Figures change as they are passed on; one that no source holds decides nothing.',
    ),
    fix: both(
      '按资料改数，或引用真正写着它的那份资料。',
      "Use the source's figure, or cite the source that holds it.",
    ),
  }),
  held({
    id: 'claim/date-or-name',
    kinds: ['date', 'name'],
    title: both('资料里没有这个日期或机构', 'A date or name that no cited source holds'),
    why: both(
      '张冠李戴的日期和名字，一处就能毁掉整份方案的信用。',
      'One wrong date or name costs the whole roadmap its credit.',
    ),
    fix: both('对照所引资料改正。', 'Correct it after the cited source.'),
  }),
  {
    id: 'source/attribution',
    severity: 'error',
    title: both('用了指南却没有注明来源', 'The guide is used and not named'),
    why: both(
      '指南的版权声明要求注明来源，读者也有权知道方法从哪来。',
      "The guide's copyright notice asks to be named, and readers may know where the method is from.",
    ),
    fix: both('写上“来源：中国信息通信研究院”。', 'Add “来源：中国信息通信研究院” (CAICT).'),
    guide: null,
    reads: 'text',
    check: ({ sources, claims, roadmap, root }) => {
      const first = [...sources, ...claims].find(
        ({ entry }) =>
          ['guidance', 'case'].includes(entry.kind ?? '') ||
          writings(entry.text).some(({ words }) => usesGuide.test(words)),
      );
      if (!first) return [];
      const texts = [
        roadmap.attribution,
        ...(Array.isArray(roadmap.limits) ? roadmap.limits : [roadmap.limits]),
        ...sources.flatMap(({ entry }) => [entry.title, entry.text]),
        ...claims.map(({ entry }) => entry.text),
      ];
      if (texts.some((text) => writings(text).some(({ words }) => namesAuthor.test(words)))) return [];
      return [
        {
          path: roadmap.attribution === undefined ? first.path : [...root, 'attribution'],
          message: both('全文没有注明指南的来源。', 'The guide is nowhere named as the source.'),
        },
      ];
    },
  },
  {
    id: 'limits/missing',
    severity: 'warning',
    title: both('没有说明方法的边界', 'Nothing said about limits'),
    why: both(
      '方法有年代，也不是标准；不说明，读者会把它当成定论。',
      'A method has its age and is no standard; unless that is said, readers take it for settled.',
    ),
    fix: both(
      '用几句话写明方法的年代、假设和不能回答的问题。',
      "State in a few sentences the method's age, what is assumed and what it cannot answer.",
    ),
    guide: null,
    reads: 'roadmap',
    check: ({ roadmap, root }) => {
      const { limits } = roadmap;
      if (Array.isArray(limits) ? limits.some(says) : says(limits)) return [];
      return [{ path: root, message: both('没有说明方法的边界。', 'There is no note on limits.') }];
    },
  },
];

/** Words that only the guide's method goes by; any other 指南 or guide is somebody else's. */
const usesGuide =
  /人工智能[^，。；]{0,12}指南|BEST\s*(?:价值|模型)|guide to building AI|\bBEST (?:value )?model\b/u;
const namesAuthor = /中国信息通信研究院|CAICT|China Academy of Information and Communications Technology/u;

function held(entry: {
  readonly id: string;
  readonly kinds: readonly PlacedClaimFault['kind'][];
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly fix: Bilingual;
}): LintRule {
  const { kinds, ...rule } = entry;
  return {
    ...rule,
    severity: 'error',
    guide: null,
    reads: 'text',
    check: ({ claimFaults }) =>
      claimFaults
        .filter((fault) => kinds.includes(fault.kind))
        .map(({ path, message }) => ({ path, message })),
  };
}
