import type { Command } from 'commander';
import { both } from '../../domain/language.ts';
import { roleNames } from '../../domain/role.ts';
import { allEngagements } from './all-engagements.ts';
import { type CommandContext, databaseOption, jsonOption, newCommand } from './command-context.ts';
import { openOnDatabase } from './open-command-product.ts';
import { print, printJson, report } from './output.ts';
import { textTable } from './text-table.ts';

/** `zhilu engagement ls`: every engagement with its people and where their interviews stand. */
export function engagementCommand(context: CommandContext): Command {
  const { say, language } = context;
  const list = newCommand(context, {
    name: 'ls',
    description: both(
      '列出项目、参与人和访谈进度，新的在前',
      'List engagements, their people and interviews, the newest first',
    ),
    examples: ['npx zhilu engagement ls', 'npx zhilu engagement ls --db acme.db --json'],
  })
    .addOption(databaseOption(context))
    .addOption(jsonOption(context))
    .action(async (options: { db?: string; json?: boolean }) => {
      const product = await openOnDatabase(context, options.db, { mustExist: true });
      try {
        const listed = [];
        for (const engagement of await allEngagements(product.store)) {
          const stakeholders = await product.store.engagements.stakeholders(engagement.id);
          const interviews = await product.store.interviews.list(engagement.id);
          listed.push({ ...engagement, stakeholders, interviews });
        }
        if (options.json) return printJson(listed);
        if (listed.length === 0) {
          return report(
            say(
              both(
                '还没有项目；用 npx zhilu interview 开始。',
                'No engagements yet; begin with npx zhilu interview.',
              ),
            ),
          );
        }
        const rows = listed.flatMap((engagement) =>
          engagement.stakeholders.map((person) => {
            const interview = engagement.interviews.find((entry) => entry.stakeholderId === person.id);
            const state = interview ? statusNames[interview.status] : both('未开始', 'not begun');
            return [
              engagement.id,
              engagement.company,
              person.name,
              roleNames[person.role][language],
              say(state),
              interview?.id ?? '',
            ];
          }),
        );
        const heading = [
          both('项目', 'engagement'),
          both('公司', 'company'),
          both('参与人', 'person'),
          both('角色', 'role'),
          both('访谈', 'interview'),
          both('访谈编号', 'interview id'),
        ];
        print(textTable(heading.map(say), rows));
      } finally {
        product.close();
      }
    });
  return newCommand(context, {
    name: 'engagement',
    description: both('查看项目', 'See engagements'),
    examples: ['npx zhilu engagement ls'],
  }).addCommand(list);
}

const statusNames = { open: both('进行中', 'open'), ended: both('已结束', 'ended') } as const;
