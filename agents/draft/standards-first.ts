import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import type { PlannedStandard } from '../../tools/plan-standards/schema.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, evidenceOn, holderCell, listed } from './voice.ts';

type Claims = readonly Claim[];

const cites = [sourceIds.tool('plan_standards')];

const ways: Readonly<Record<NonNullable<PlannedStandard['way']>, Bilingual>> = {
  adopt: both('采用现成的', 'adopt what exists'),
  adapt: both('采用现成的，再写本公司的细则', 'adopt what exists, with rules of your own on top'),
  write: both('写成企业标准', 'write a company standard'),
};

/** Which standards come first, adopted or written, and how far to go (guide 2.3, pages 17 to 18). */
export function standardsFirst(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { standards, size } = brief.method.standards;
  const first = standards.filter(({ when }) => when === 'first');
  if (first.length === 0) return [];
  const evidence = [...cites, ...evidenceOn(brief, ['data.sensitivity', 'it.compute', 'company.employees'])];
  if (size === 'small') return writer.paragraph(inOneSentence(writer, first, evidence));
  const rows = first.map(({ name, because, way, owner }) => ({
    cells: [asSentence(name), because] as const,
    how: way ? ways[way] : both('—', '—'),
    owner: holderCell(brief, owner),
  }));
  const [head] = rows;
  // What every row would repeat is said once.
  const same = head && rows.length > 1 && rows.every(({ how }) => how.zh === head.how.zh) ? head.how : null;
  return [
    ...writer.paragraph(
      path(brief, writer),
      same
        ? writer.claim(
            'tool',
            both(`下面几项的做法相同：${same.zh}。`, `For those below the way is the same: ${same.en}.`),
            cites,
          )
        : [],
      later(writer, standards),
    ),
    ...writer.table({
      caption: both('先要有的标准', 'Standards to have first'),
      columns: [
        both('标准', 'Standard'),
        both('为什么先要它', 'Why first'),
        ...(same ? [] : [both('怎么做', 'How')]),
        both('牵头', 'Owner'),
      ],
      rows: rows.map(({ cells, how, owner }) => [...cells, ...(same ? [] : [how]), owner]),
      citations: evidence,
    }),
  ];
}

function inOneSentence(
  writer: SectionWriter,
  first: readonly PlannedStandard[],
  evidence: readonly string[],
): Claims {
  const names = listed(first.map(({ name }) => name));
  return writer.claim(
    'tool',
    both(
      `标准只采用、不自己写：先找${names.zh}里现成的条款，写进采购要求就够了。`,
      `Adopt standards and write none: take what exists on ${names.en} and put it into the purchase terms; that is enough.`,
    ),
    evidence,
  );
}

/** The next stage on the path from company to industry to national standard, and who carries it inside. */
function path(brief: PlanBrief, writer: SectionWriter): Claims {
  const { path: stages } = brief.method.standards;
  const next = stages.find(({ state }) => state === 'next' || state === 'unknown');
  if (!next) return [];
  const { what, who, state } = next;
  const start =
    state === 'unknown'
      ? both(
          '标准做到哪一步没有人说过，先按从头做起算',
          'Nobody has told how far standards are, so begin at the beginning',
        )
      : both('标准这件事，下一步', 'Next on standards');
  return writer.claim(
    'tool',
    both(`${start.zh}：${what.zh}。${who.zh}。`, `${start.en}: ${what.en}. Who does it: ${who.en}.`),
    [
      ...cites,
      sourceIds.guidance('standards.own-body-and-partners'),
      ...evidenceOn(brief, ['standards.today']),
    ],
  );
}

function later(writer: SectionWriter, standards: readonly PlannedStandard[]): Claims {
  const waiting = standards.filter(({ when }) => when === 'later');
  if (waiting.length === 0) return [];
  const names = listed(waiting.map(({ name }) => name));
  return writer.claim('tool', both(`${names.zh}可以缓一步。`, `What can wait: ${names.en}.`), cites);
}
