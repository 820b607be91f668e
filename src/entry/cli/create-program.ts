import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { both } from '../../domain/language.ts';
import { packageFolder } from '../node-knowledge.ts';
import { type CommandContext, newCommand } from './command-context.ts';
import { demoCommand } from './demo-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { engagementCommand } from './engagement-command.ts';
import { interviewCommand } from './interview-command.ts';
import { lintCommand } from './lint-command.ts';
import { notesCommand } from './notes-command.ts';
import { planCommand } from './plan-command.ts';
import { reviewCommand } from './review-command.ts';
import { scoreCommand } from './score-command.ts';
import { searchCommand } from './search-command.ts';
import { serveCommand } from './serve-command.ts';
import { toolCommand } from './tool-command.ts';

/** All commands of `zhilu`, in one language. Faults are thrown, never printed by commander itself. */
export function createProgram(context: CommandContext): Command {
  const { say } = context;
  const program = newCommand(context, {
    name: 'zhilu',
    description: both(
      '智路：访谈企业各方，用确定性工具评估，起草有出处、分阶段的人工智能路线图',
      "zhilu interviews a company's stakeholders about AI, scores what it hears with deterministic tools, and drafts a staged, cited roadmap",
    ),
    examples: [
      'npx zhilu serve',
      'npx zhilu interview',
      'npx zhilu demo --persona bank --lang zh --out demo-bank',
    ],
  })
    .version(version(), '-V, --version', say(both('显示版本', 'show the version')))
    .helpCommand('help [command]', say(both('显示某个命令的帮助', 'show help for a command')))
    .addCommand(serveCommand(context))
    .addCommand(interviewCommand(context))
    .addCommand(notesCommand(context))
    .addCommand(reviewCommand(context))
    .addCommand(demoCommand(context))
    .addCommand(planCommand(context))
    .addCommand(lintCommand(context))
    .addCommand(engagementCommand(context))
    .addCommand(toolCommand(context))
    .addCommand(searchCommand(context))
    .addCommand(scoreCommand(context))
    .addCommand(doctorCommand(context));
  for (const command of everyCommand(program)) prepare(command, context);
  return program;
}

function prepare(command: Command, { language }: CommandContext): void {
  command.exitOverride().configureOutput({ outputError: () => undefined });
  if (language === 'zh') command.configureHelp({ styleTitle: (title) => chineseTitles[title] ?? title });
  if (command.commands.length > 0) {
    command.action(() => {
      const [unknown] = command.args;
      if (unknown !== undefined) {
        const names = command.commands.map((sub) => sub.name()).join(', ');
        command.error(`error: unknown command '${unknown}'; accepted: ${names}`, {
          exitCode: 2,
          code: 'commander.unknownCommand',
        });
      }
      command.outputHelp();
    });
    command.allowExcessArguments();
  }
}

const chineseTitles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Arguments:': '参数：',
  'Commands:': '命令：',
};

function everyCommand(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

const packageSchema = z.object({ version: z.string() });

function version(): string {
  return packageSchema.parse(JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8'))).version;
}
