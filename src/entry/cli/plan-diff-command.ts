import { type Command, Option } from 'commander';
import { diffPlans } from '../../../agents/draft/diff-plans.ts';
import { both } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import type { PlanDiff } from '../../domain/plan-diff.ts';
import type { Product } from '../node-product.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, databaseOption, jsonOption, newCommand } from './command-context.ts';
import type { Say } from './command-language.ts';
import { openOnDatabase } from './open-command-product.ts';
import { print, printJson } from './output.ts';

/** `zhilu plan diff A B`: what changed from one version to another, answers first, then decisions, then the text. */
export function planDiffCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'diff',
    description: both(
      '比较同一项目的两版方案：改了哪些回答、哪些决定、哪些文字',
      'Compare two versions of a plan: which answers, which decisions and which words changed',
    ),
    examples: ['npx zhilu plan diff plan_… plan_…', 'npx zhilu plan diff plan_… plan_… --json'],
  })
    .argument(
      '<from>',
      say(both('较早的一版，见 npx zhilu plan ls', 'the earlier version, see npx zhilu plan ls')),
    )
    .argument('<to>', say(both('较晚的一版', 'the later version')))
    .addOption(
      new Option('--brief', say(both('只列章节，不列文字', 'list the sections without their words'))),
    )
    .addOption(databaseOption(context))
    .addOption(jsonOption(context))
    .action(
      async (fromId: string, toId: string, options: { brief?: boolean; db?: string; json?: boolean }) => {
        const product = await openOnDatabase(context, options.db, { mustExist: true });
        try {
          const [from, to] = [await planOf(product, fromId, say), await planOf(product, toId, say)];
          requireComparable(from, to, say);
          const diff = diffPlans(from, to);
          if (options.json) return printJson(diff);
          print(diffText(diff, say, options.brief === true));
        } finally {
          product.close();
        }
      },
    );
}

async function planOf(product: Product, id: string, say: Say): Promise<Plan> {
  const plan = await product.store.plans.find(id);
  if (plan) return plan;
  throw new CliError(
    say(both(`没有方案 ${id}；可用的见 npx zhilu plan ls`, `there is no plan ${id}; see npx zhilu plan ls`)),
  );
}

function requireComparable(from: Plan, to: Plan, say: Say): void {
  if (from.engagementId !== to.engagementId) {
    throw new CliError(
      say(
        both(
          '这两版方案属于不同的项目，只能比较同一项目的',
          'these plans belong to different engagements; only versions of one can be compared',
        ),
      ),
    );
  }
  if (from.language !== to.language) {
    throw new CliError(
      say(
        both(
          '这两版方案语言不同，请选同一种语言的两版',
          'these plans are in different languages; choose two versions in the same one',
        ),
      ),
    );
  }
}

const statuses = {
  same: both('未变', 'same'),
  changed: both('有改动', 'changed'),
  added: both('新增', 'added'),
  removed: both('删去', 'removed'),
} as const;

function diffText(diff: PlanDiff, say: Say, brief: boolean): string {
  const nothing = say(both('没有', 'none'));
  const arrow = (before: string | null, after: string | null): string =>
    `${before ?? nothing} → ${after ?? nothing}`;
  const touched = diff.sections.filter(({ status }) => status !== 'same');
  return [
    say(
      both(
        `第 ${diff.from.version} 版 → 第 ${diff.to.version} 版`,
        `Version ${diff.from.version} → version ${diff.to.version}`,
      ),
    ),
    '',
    say(both(`回答（${diff.answers.length}）`, `Answers (${diff.answers.length})`)),
    ...diff.answers.map(({ label, before, after, by }) => `  ${label}: ${arrow(before, after)} [${by}]`),
    '',
    say(both(`决定（${diff.decisions.length}）`, `Decisions (${diff.decisions.length})`)),
    ...diff.decisions.map(({ what, before, after }) => `  ${what}: ${arrow(before, after)}`),
    '',
    say(
      both(
        `章节：${touched.length} 节有变动，其余 ${diff.sections.length - touched.length} 节一字未动`,
        `Sections: ${touched.length} touched, the other ${diff.sections.length - touched.length} the same to the word`,
      ),
    ),
    ...touched.flatMap(({ title, status, lines }) => [
      `  ${title}（${say(statuses[status])}）`,
      ...(brief ? [] : lines.map(({ change, text }) => `    ${change === 'added' ? '+' : '-'} ${text}`)),
    ]),
  ].join('\n');
}
