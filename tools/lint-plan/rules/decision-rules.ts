import { type Bilingual, both } from '../../../src/domain/language.ts';
import type { DocumentDecision } from '../../../src/domain/roadmap-document.ts';
import { sameText, says, wordsOf } from '../document-text.ts';
import type { Placed } from '../placed.ts';
import type { LintRule } from '../rule.ts';

/** A decision is a choice between options, with reasons for and against. */
export const decisionRules: readonly LintRule[] = [
  {
    id: 'decision/reason',
    severity: 'error',
    title: both('决定没有理由', 'Decision without a reason'),
    why: both(
      '没有理由的决定，换个人来就会推翻。',
      'A decision without a reason falls with the next person in charge.',
    ),
    fix: both(
      '写明依据，最好引用谁说的话或哪个工具的结果。',
      'State the grounds, best with whose words or which result they rest on.',
    ),
    guide: null,
    reads: 'roadmap',
    check: ({ decisions }) =>
      decisions
        .filter(({ entry }) => !entry.reasons?.some(says))
        .map((decision) => ({
          path: decision.path,
          message: both(`${called(decision).zh}没有写理由。`, `${called(decision).en} gives no reason.`),
        })),
  },
  {
    id: 'decision/options',
    severity: 'error',
    title: both('决定少于两个选项', 'Decision with fewer than two options'),
    why: both('只有一个选项，就不是选出来的。', 'With one option nothing was decided.'),
    fix: both('列出比较过的其他选项，包括“不做”。', 'List what else was weighed, doing nothing included.'),
    guide: null,
    reads: 'roadmap',
    check: ({ decisions }) =>
      decisions
        .filter(({ entry }) => (entry.options ?? []).length < 2)
        .map((decision) => ({
          path: decision.path,
          message: both(
            `${called(decision).zh}只列了 ${decision.entry.options?.length ?? 0} 个选项。`,
            `${called(decision).en} lists ${decision.entry.options?.length ?? 0} option(s).`,
          ),
        })),
  },
  {
    id: 'decision/choice',
    severity: 'error',
    title: both('没有写选了哪一个', 'Decision that does not say what was chosen'),
    why: both(
      '选项列了却没有结论，执行的人只能猜。',
      'Options without a choice leave those who carry it out to guess.',
    ),
    fix: both(
      '在 chosen 里写明选中的选项，名称与 options 一致。',
      'Name the option chosen, in the words used in options.',
    ),
    guide: null,
    reads: 'roadmap',
    check: ({ decisions }) =>
      decisions
        .filter(({ entry }) => {
          const options = entry.options ?? [];
          return options.length >= 2 && !options.some((option) => sameText(nameOf(option), entry.chosen));
        })
        .map((decision) => ({
          path: decision.path,
          message: both(
            `${called(decision).zh}没有选出所列的任何一项。`,
            `${called(decision).en} chooses none of its options.`,
          ),
        })),
  },
  {
    id: 'decision/rejected',
    severity: 'warning',
    title: both('落选的选项没有理由', 'Rejected option without a reason'),
    why: both(
      '不写为什么没选，同样的争论以后还要再来一遍。',
      'Unless it says why, the same argument is held again later.',
    ),
    fix: both(
      '给每个落选的选项写一句 rejectedBecause。',
      'Give each option that was not chosen a rejectedBecause.',
    ),
    guide: null,
    reads: 'roadmap',
    check: ({ decisions }) =>
      decisions.flatMap((decision) =>
        (decision.entry.options ?? []).flatMap((option, place) => {
          const name = nameOf(option);
          if (sameText(name, decision.entry.chosen)) return [];
          if (typeof option !== 'string' && says(option.rejectedBecause)) return [];
          return [
            {
              path: [...decision.path, 'options', place],
              message: both(
                `${called(decision).zh}没有写为什么不选“${wordsOf(name).zh}”。`,
                `${called(decision).en} does not say why "${wordsOf(name).en}" was not chosen.`,
              ),
            },
          ];
        }),
      ),
  },
];

type Option = NonNullable<DocumentDecision['options']>[number];

function nameOf(option: Option): Parameters<typeof says>[0] {
  return typeof option === 'string' ? option : option.name;
}

function called({ path, entry }: Placed<DocumentDecision>): Bilingual {
  const what = wordsOf(entry.what);
  const place = Number(path.at(-1)) + 1;
  return what.zh === ''
    ? both(`第 ${place} 项决定`, `Decision ${place}`)
    : both(`“${what.zh}”这项决定`, `The decision on "${what.en}"`);
}
