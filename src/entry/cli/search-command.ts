import type { Command } from 'commander';
import { z } from 'zod';
import { both, type Language } from '../../domain/language.ts';
import { type CommandContext, jsonOption, newCommand } from './command-context.ts';
import { openInMemory } from './open-command-product.ts';
import { print, printJson, withProgress } from './output.ts';
import { runTool } from './run-tool.ts';
import { wholeNumber } from './whole-number.ts';

const textSchema = z.object({ zh: z.string(), en: z.string() });

/** As much of a hit as a terminal shows; the whole of it is there with `--json`. */
const hitsSchema = z.object({
  hits: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      text: z.string(),
      section: z.string().optional(),
      page: z.string().optional(),
      /** Which part is our own reading and not the guide's. */
      own: z.string().nullable(),
      matched: z.array(z.object({ why: textSchema })),
      differs: z.array(textSchema).default([]),
    }),
  ),
  message: textSchema,
});

interface Options {
  readonly lang: Language;
  readonly limit: number;
  readonly cases?: boolean;
  readonly json?: boolean;
}

/** `zhilu search QUERY`: the guidance, or with `--cases` the reference cases. */
export function searchCommand(context: CommandContext): Command {
  const { say } = context;
  return newCommand(context, {
    name: 'search',
    description: both(
      '在指南要点或案例中检索，中英文均可',
      'Search the guidance or the cases, in Chinese or English',
    ),
    examples:
      context.language === 'zh'
        ? [
            'npx zhilu search 数据脱敏',
            'npx zhilu search 私有云 --lang en --limit 3 --json',
            'npx zhilu search 钢铁 --cases',
          ]
        : [
            'npx zhilu search data masking',
            'npx zhilu search "private cloud" --limit 3 --json',
            'npx zhilu search steel --cases',
          ],
  })
    .argument('<query...>', say(both('要找的内容', 'what to look for')))
    .option(
      '--limit <n>',
      say(both('最多几条（1 到 20）', 'at most so many hits (1 to 20)')),
      wholeNumber(1, 20),
      5,
    )
    .option('--cases', say(both('检索案例而不是指南', 'search the cases instead of the guidance')))
    .addOption(jsonOption(context))
    .action(async (words: string[], options: Options) => {
      const product = await openInMemory(context);
      try {
        const tool = options.cases ? 'find_cases' : 'search_guidance';
        const input = { query: words.join(' '), language: options.lang, limit: options.limit };
        const running = runTool(product, tool, input, context.language);
        const output = await withProgress(say(both('正在检索……', 'Searching …')), running);
        if (options.json) printJson(output);
        else print(shown(output, options.lang));
      } finally {
        product.close();
      }
    });
}

function shown(output: unknown, language: Language): string {
  const { hits, message } = hitsSchema.parse(output);
  const label = labels[language];
  const blocks = hits.map(({ title, text, section, page, id, own, matched, differs }, place) => {
    const from = section && page ? placeOf(section, page, language) : id;
    const lines = [
      text,
      ...differs.map((difference) => `${label.differs}${difference[language]}`),
      ...(own ? [`${label.own}${own}`] : []),
      `${label.why}${matched.map(({ why }) => why[language]).join(label.between)}`,
    ];
    return [`${place + 1}. ${title}（${from}）`, ...lines.map((line) => `   ${line}`)].join('\n');
  });
  return [...(language === 'zh' ? blocks : blocks.map(halfWidth)), message[language]].join('\n\n');
}

const labels = {
  zh: { differs: '不能照搬：', own: '注：', why: '匹配：', between: '；' },
  en: { differs: 'Does not carry over: ', own: 'Note: ', why: 'Matched: ', between: '; ' },
} as const;

function placeOf(section: string, page: string, language: Language): string {
  return language === 'zh' ? `指南 ${section}，第 ${page} 页` : `guide ${section}, page ${page}`;
}

function halfWidth(text: string): string {
  return text.replace('（', ' (').replace('）\n', ')\n');
}
