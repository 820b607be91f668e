import { type Command, Option } from 'commander';
import type { Engagement } from '../../domain/engagement.ts';
import { both, type Language } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import { planMarkdown } from '../../export/plan-markdown.ts';
import type { Product } from '../node-product.ts';
import { allEngagements } from './all-engagements.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, databaseOption, jsonOption, newCommand } from './command-context.ts';
import { draftPlan } from './draft-plan.ts';
import { followUpFlags, openOnDatabase } from './open-command-product.ts';
import { print, printJson, report } from './output.ts';
import { planDiffCommand } from './plan-diff-command.ts';
import { textTable } from './text-table.ts';
import { checkFile, writeFiles } from './write-files.ts';

/** `zhilu plan draft | ls | export | diff`. */
export function planCommand(context: CommandContext): Command {
  return newCommand(context, {
    name: 'plan',
    description: both('起草、列出、导出和比较路线图方案', 'Draft, list, export and compare roadmap plans'),
    examples: [
      'npx zhilu plan draft eng_… --lang zh',
      'npx zhilu plan ls',
      'npx zhilu plan export plan_… --out plan.md',
      'npx zhilu plan diff plan_… plan_…',
    ],
  })
    .addCommand(draftCommand(context))
    .addCommand(listCommand(context))
    .addCommand(exportCommand(context))
    .addCommand(planDiffCommand(context));
}

function draftCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'draft',
    description: both(
      '按目前的访谈起草一版方案，并核对每句话的出处',
      'Draft a plan from the interviews as they stand, and check every claim',
    ),
    examples: ['npx zhilu plan draft eng_…', 'npx zhilu plan draft eng_… --lang en --json'],
  })
    .argument(
      '<engagement>',
      say(both('项目编号，见 npx zhilu engagement ls', 'an engagement, see npx zhilu engagement ls')),
    )
    .addOption(databaseOption(context))
    .addOption(jsonOption(context))
    .action(async (id: string, options: { lang: Language; db?: string; json?: boolean }) => {
      const product = await openOnDatabase(context, options.db, { mustExist: true });
      try {
        const engagement = await product.store.engagements.find(id);
        if (!engagement) throw unknownEngagement(context, id);
        const plan = await draftPlan(
          context,
          product,
          engagement,
          options.lang,
          followUpFlags(context, options.db),
        );
        if (options.json) printJson(plan);
        if (plan.status === 'faulty') throw faulty(context, plan);
      } finally {
        product.close();
      }
    });
}

function faulty({ say }: CommandContext, plan: Plan): CliError {
  const first = plan.faults[0];
  const count = plan.faults.length;
  return new CliError(
    say(
      both(
        `这一稿有 ${count} 处没有通过核对，例如：${first?.message ?? ''}`,
        `${count} claim(s) of this draft did not pass the check, for example: ${first?.message ?? ''}`,
      ),
    ),
    1,
  );
}

function listCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'ls',
    description: both('列出方案，新的在前', 'List plans, the newest first'),
    examples: ['npx zhilu plan ls', 'npx zhilu plan ls eng_… --json'],
  })
    .argument('[engagement]', say(both('只列这个项目的', 'only those of this engagement')))
    .addOption(databaseOption(context))
    .addOption(jsonOption(context))
    .action(async (id: string | undefined, options: { db?: string; json?: boolean }) => {
      const product = await openOnDatabase(context, options.db, { mustExist: true });
      try {
        const plans = await plansOf(context, product, id);
        const listed = plans.map(
          ({ id: plan, title, version, language, status, createdAt, engagementId }) => ({
            id: plan,
            engagementId,
            title,
            version,
            language,
            status,
            createdAt,
          }),
        );
        if (options.json) return printJson(listed);
        if (listed.length === 0)
          return report(
            say(
              both(
                '还没有方案；用 npx zhilu plan draft 起草。',
                'No plans yet; draft one with npx zhilu plan draft.',
              ),
            ),
          );
        const heading = [
          both('编号', 'id'),
          both('版本', 'version'),
          both('语言', 'language'),
          both('状态', 'status'),
          both('标题', 'title'),
        ];
        const rows = listed.map((plan) => [
          plan.id,
          plan.version,
          plan.language,
          say(statusNames[plan.status]),
          plan.title,
        ]);
        print(textTable(heading.map(say), rows));
      } finally {
        product.close();
      }
    });
}

const statusNames: Readonly<Record<Plan['status'], { zh: string; en: string }>> = {
  finished: both('已核对', 'checked'),
  faulty: both('有误', 'faulty'),
};

async function plansOf(
  context: CommandContext,
  product: Product,
  id: string | undefined,
): Promise<readonly Plan[]> {
  let engagements: readonly Engagement[];
  if (id === undefined) {
    engagements = await allEngagements(product.store);
  } else {
    const engagement = await product.store.engagements.find(id);
    if (!engagement) throw unknownEngagement(context, id);
    engagements = [engagement];
  }
  const plans: Plan[] = [];
  for (const engagement of engagements) plans.push(...(await product.store.plans.list(engagement.id)));
  return plans.sort((a, b) =>
    a.createdAt === b.createdAt ? b.version - a.version : a.createdAt < b.createdAt ? 1 : -1,
  );
}

function exportCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'export',
    description: both('把一版方案导出为 Markdown 或 JSON', 'Export a plan as Markdown or JSON'),
    examples: ['npx zhilu plan export plan_…', 'npx zhilu plan export plan_… --format json --out plan.json'],
  })
    .argument('<plan>', say(both('方案编号，见 npx zhilu plan ls', 'a plan, see npx zhilu plan ls')))
    .addOption(
      new Option('--format <format>', say(both('格式', 'format')))
        .choices(['markdown', 'json'])
        .default('markdown'),
    )
    .option('--out <file>', say(both('写到这个文件；不写则打印', 'write to this file; printed without it')))
    .addOption(databaseOption(context))
    .action(async (id: string, options: { format: 'markdown' | 'json'; out?: string; db?: string }) => {
      if (options.out !== undefined) checkFile(options.out, say);
      const product = await openOnDatabase(context, options.db, { mustExist: true });
      try {
        const plan = await product.store.plans.find(id);
        if (!plan) {
          throw new CliError(
            say(
              both(
                `没有方案 ${id}；可用的见 npx zhilu plan ls`,
                `there is no plan ${id}; see npx zhilu plan ls`,
              ),
            ),
          );
        }
        const text = options.format === 'json' ? `${JSON.stringify(plan, null, 2)}\n` : planMarkdown(plan);
        if (options.out === undefined) return print(text);
        writeFiles([{ path: options.out, text }], say);
        report(say(both(`已写入 ${options.out}`, `wrote ${options.out}`)));
      } finally {
        product.close();
      }
    });
}

function unknownEngagement({ say }: CommandContext, id: string): CliError {
  return new CliError(
    say(
      both(
        `没有项目 ${id}；可用的见 npx zhilu engagement ls`,
        `there is no engagement ${id}; see npx zhilu engagement ls`,
      ),
    ),
  );
}
