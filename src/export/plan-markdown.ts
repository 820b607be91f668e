import type { Language } from '../domain/language.ts';
import type { Block, Claim, Plan, PlanSource } from '../domain/plan.ts';

interface Words {
  readonly contents: string;
  readonly sources: string;
  readonly faults: string;
  readonly faulty: string;
  readonly gap: string;
  /** Between a heading in bold and what it heads. */
  readonly colon: string;
  readonly version: (version: number, date: string) => string;
}

const words: Readonly<Record<Language, Words>> = {
  zh: {
    contents: '目录',
    sources: '来源与证据',
    faults: '核对未通过之处',
    faulty: '此稿未通过核对，不得作为定稿使用。',
    gap: '缺口',
    colon: '：',
    version: (version, date) => `第 ${version} 版，${date}`,
  },
  en: {
    contents: 'Contents',
    sources: 'Sources and evidence',
    faults: 'What the check found',
    faulty: 'This draft did not pass the check and must not be used as final.',
    gap: 'Gap',
    colon: ': ',
    version: (version, date) => `Version ${version}, ${date}`,
  },
};

/**
 * A plan as Markdown (CommonMark with tables and Mermaid blocks): sections in order, every claim followed by the
 * numbers of its sources, and the sources at the end in the order of first citation. Text that people typed is
 * escaped, so that it cannot become markup.
 */
export function planMarkdown(plan: Plan): string {
  const say = words[plan.language];
  const numbers = new Map(plan.sources.map((source, place) => [source.id, place + 1]));
  const parts = [
    `# ${escapeMarkdown(plan.title)}`,
    say.version(plan.version, plan.createdAt.slice(0, 10)),
    ...(plan.status === 'faulty' ? [`> **${say.faulty}**`] : []),
    `## ${say.contents}`,
    plan.sections
      .map((section, place) => `${place + 1}. [${escapeMarkdown(section.title)}](#${section.id})`)
      .join('\n'),
    ...plan.sections.flatMap((section, place) => [
      `<a id="${section.id}"></a>`,
      `## ${place + 1}. ${escapeMarkdown(section.title)}`,
      ...section.blocks.map((block) => blockMarkdown(block, numbers, say)),
    ]),
    ...(plan.faults.length > 0
      ? [
          `## ${say.faults}`,
          plan.faults
            .map((fault) => `- ${fault.claim} (${fault.kind}): ${escapeMarkdown(fault.message)}`)
            .join('\n'),
        ]
      : []),
    `## ${say.sources}`,
    plan.sources.map((source, place) => sourceMarkdown(source, place + 1, say)).join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function blockMarkdown(block: Block, numbers: ReadonlyMap<string, number>, say: Words): string {
  switch (block.kind) {
    case 'paragraph':
      return block.claims.map((claim) => claimMarkdown(claim, numbers)).join(' ');
    case 'list':
      return block.items.map((claim) => `- ${claimMarkdown(claim, numbers)}`).join('\n');
    case 'table':
      return [
        `**${escapeMarkdown(block.caption)}** ${marks(block.citations, numbers)}`,
        [
          row(block.columns),
          row(block.columns.map(() => '---')),
          ...block.rows.map((cells) => row(cells.map(escapeCell))),
        ].join('\n'),
      ].join('\n\n');
    case 'diagram':
      return [
        `**${escapeMarkdown(block.caption)}** ${marks(block.citations, numbers)}`,
        `\`\`\`mermaid\n${block.mermaid.trimEnd()}\n\`\`\``,
      ].join('\n\n');
    case 'gap':
      return `> **${say.gap}**${say.colon}${escapeMarkdown(block.text)}`;
  }
}

function claimMarkdown(claim: Claim, numbers: ReadonlyMap<string, number>): string {
  return `${escapeMarkdown(claim.text)} ${marks(claim.citations, numbers)}`;
}

/** "[3][7–12]", each a link to its (first) source; three or more in a row stand as a range. */
function marks(citations: readonly string[], numbers: ReadonlyMap<string, number>): string {
  const cited = citations.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
  return runsOf(cited)
    .flatMap(({ first, last }) => {
      if (last - first >= 2) return [`[\\[${first}–${last}\\]](#source-${first})`];
      return Array.from(
        { length: last - first + 1 },
        (_, step) => `[\\[${first + step}\\]](#source-${first + step})`,
      );
    })
    .join('');
}

function runsOf(sorted: readonly number[]): readonly { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

function sourceMarkdown(source: PlanSource, number: number, say: Words): string {
  return `${number}. <a id="source-${number}"></a>**${escapeMarkdown(source.title)}**${say.colon}${escapeMarkdown(source.text)}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function escapeCell(text: string): string {
  return escapeMarkdown(text).replaceAll('|', '\\|');
}

/** Keeps a text from acting as Markdown or HTML: it came from a person, a document or (later) a model. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>#]/g, (character) => (character === '<' ? '&lt;' : `\\${character}`));
}
