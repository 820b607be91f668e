import { type Command, Option } from 'commander';
import { type Bilingual, both, type Language } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import { roleNames } from '../../domain/role.ts';
import { planMarkdown } from '../../export/plan-markdown.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, newCommand } from './command-context.ts';
import type { Say } from './command-language.ts';
import { type Demonstration, demonstrate } from './demonstrate.ts';
import { loadPersona, personaNames } from './load-persona.ts';
import { print, report } from './output.ts';
import { textTable } from './text-table.ts';
import { checkFolder, inFolder, writeFiles } from './write-files.ts';

/** `zhilu demo`: a made-up company interviewed from the first question to the checked plan, the same each time. */
export function demoCommand(context: CommandContext): Command {
  const { say } = context;
  const names = personaNames();
  return newCommand(context, {
    name: 'demo',
    description: both(
      `模拟一家公司的全部访谈并起草方案，写出 plan.md、plan.json、transcript.json。自带的公司：${names.join('、')}`,
      `Simulate all interviews of a company and draft its plan into plan.md, plan.json and transcript.json. Companies at hand: ${names.join(', ')}`,
    ),
    examples: [
      'npx zhilu demo --persona bank --lang zh --out demo-bank',
      'npx zhilu demo --persona my-company.yaml --lang en --out demo   # format: docs/personas.md',
    ],
  })
    .requiredOption(
      '--persona <name|file>',
      say(
        both(
          `自带公司名（${names.join('、')}）或 YAML 文件`,
          `a company at hand (${names.join(', ')}) or a YAML file`,
        ),
      ),
    )
    .addOption(
      new Option(
        '--out <dir>',
        say(both('写到这个文件夹，没有则新建', 'write into this folder, made if need be')),
      ).makeOptionMandatory(),
    )
    .action(async (options: { persona: string; lang: Language; out: string }) => {
      checkFolder(options.out, say);
      const persona = loadPersona(options.persona, say);
      const shown = await demonstrate(persona, options.lang, (name, place, all) =>
        report(say(both(`访谈 ${place}/${all}：${name}`, `Interview ${place}/${all}: ${name}`))),
      );
      if (!shown.plan) {
        throw new CliError(say(both(`起草失败：${shown.fault}`, `the draft failed: ${shown.fault}`)), 1);
      }
      writeFiles(inFolder(options.out, filesOf(shown, shown.plan)), say);
      print(summary(shown, shown.plan, say, context.language));
      print(
        say(
          both(
            `已写入 ${options.out}：plan.md、plan.json、transcript.json`,
            `Wrote plan.md, plan.json and transcript.json into ${options.out}`,
          ),
        ),
      );
      if (shown.plan.status === 'faulty') throw faulty(shown.plan, say);
    });
}

function filesOf(shown: Demonstration, plan: Plan): Readonly<Record<string, string>> {
  return {
    'plan.md': planMarkdown(plan),
    'plan.json': `${JSON.stringify(plan, null, 2)}\n`,
    'transcript.json': `${JSON.stringify(shown.simulated, null, 2)}\n`,
  };
}

function faulty(plan: Plan, say: Say): CliError {
  const [first] = plan.faults;
  const count = plan.faults.length;
  return new CliError(
    say(
      both(
        `方案有 ${count} 处没有通过核对，例如：${first?.message ?? ''}`,
        `${count} claim(s) did not pass the check, for example: ${first?.message ?? ''}`,
      ),
    ),
    1,
  );
}

function summary(shown: Demonstration, plan: Plan, say: Say, language: Language): string {
  const rows = shown.simulated.transcripts.map(({ stakeholder, messages }) => [
    stakeholder.name,
    roleNames[stakeholder.role][language],
    new Set(messages.flatMap(({ author, slot }) => (author === 'zhilu' && slot ? [slot] : []))).size,
  ]);
  const heading = [both('参与人', 'person'), both('角色', 'role'), both('题数', 'questions')].map(say);
  const facts: readonly Bilingual[] = [
    both(`部署方式：${shown.deployment.zh}`, `Deployment: ${shown.deployment.en}`),
    both(`基础模型：${shown.modelSource.zh}`, `Base model: ${shown.modelSource.en}`),
    both(
      `场景次序：${shown.order.map(({ zh }) => zh).join(' → ')}`,
      `Order: ${shown.order.map(({ en }) => en).join(' → ')}`,
    ),
    both(`分歧：${shown.conflicts} 处`, `Disagreements: ${shown.conflicts}`),
    both(
      `核对：${plan.faults.length === 0 ? '通过' : `${plan.faults.length} 处有误`}`,
      `Check: ${plan.faults.length === 0 ? 'passed' : `${plan.faults.length} fault(s)`}`,
    ),
  ];
  return [plan.title, '', textTable(heading, rows), '', ...facts.map(say), ''].join('\n');
}
