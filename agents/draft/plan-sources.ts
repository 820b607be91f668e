import type { Finding } from '../../src/domain/finding.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { PlanSource } from '../../src/domain/plan.ts';
import { roleNames } from '../../src/domain/role.ts';
import { guideAttribution } from '../../src/domain/source.ts';
import { counted } from '../../src/language/counted.ts';
import type { SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { describeValue } from '../engagement/describe-value.ts';
import { putQuestion } from '../interview/asked-question.ts';
import { benefitSources } from './benefit-sources.ts';
import { businessSources } from './business-sources.ts';
import { caseSources } from './case-sources.ts';
import { difficultySources } from './difficulty-sources.ts';
import { ecosystemSources } from './ecosystem-sources.ts';
import { frontSources } from './front-sources.ts';
import { knowledgeSources } from './knowledge-sources.ts';
import { openSources } from './open-sources.ts';
import { operationSources } from './operation-sources.ts';
import { policySources } from './policy-sources.ts';
import { roadmapSources } from './roadmap-sources.ts';
import { sensitivitySources } from './sensitivity-sources.ts';
import { sourceIds } from './source-ids.ts';
import { type SourceMatter, source } from './source-matter.ts';
import { talentSources } from './talent-sources.ts';
import { technicalSources } from './technical-sources.ts';
import { toolSources } from './tool-sources.ts';

/** The closed list of what a plan may cite, by id. See `sourceIds` for how ids are made. */
export type PlanSources = ReadonlyMap<string, PlanSource>;

/** Every source of this engagement, in one language; what a claim's figures are held against stands in `text`. */
export function planSources(matter: SourceMatter): PlanSources {
  const all = [
    engagementSource(matter),
    ...matter.view.findings.flatMap((finding) => findingSource(matter, finding)),
    ...assumptionSources(matter),
    ...toolSources(matter),
    ...roadmapSources(matter),
    ...businessSources(matter),
    ...technicalSources(matter),
    ...frontSources(matter),
    ...whatIfSources(matter),
    ...openSources(matter),
    ...sensitivitySources(matter),
    ...caseSources(matter),
    ...operationSources(matter),
    ...talentSources(matter),
    ...ecosystemSources(matter),
    ...benefitSources(matter),
    ...policySources(matter),
    ...difficultySources(matter),
    methodSource(matter),
    ...knowledgeSources(matter),
  ];
  return new Map(all.map((source) => [source.id, source]));
}

function engagementSource(matter: SourceMatter): PlanSource {
  const { engagement, stakeholders, assessment, findings } = matter.view;
  const people = stakeholders.map((person) =>
    both(`${person.name}（${roleNames[person.role].zh}）`, `${person.name} (${roleNames[person.role].en})`),
  );
  const heard = new Set(findings.map((finding) => finding.author.id)).size;
  return source(matter, {
    id: sourceIds.engagement,
    kind: 'interview',
    title: both('项目登记', 'Engagement record'),
    reference: engagement.id,
    texts: [
      both(
        `${engagement.company}，行业：${assessment.industry.name.zh}。`,
        `${engagement.company}, industry: ${assessment.industry.name.en}.`,
      ),
      both(
        `参与者 ${stakeholders.length} 人：${people.map((text) => text.zh).join('、')}；已有 ${heard} 人作答，记录 ${findings.length} 条。`,
        `${counted(stakeholders.length, 'person')} ${stakeholders.length === 1 ? 'takes' : 'take'} part: ${people.map((text) => text.en).join(', ')}; ${heard} have answered, ${counted(findings.length, 'finding')} on record.`,
      ),
    ],
  });
}

function findingSource(matter: SourceMatter, finding: Finding): readonly PlanSource[] {
  const { view, knowledge } = matter;
  const person = view.stakeholders.find((entry) => entry.id === finding.author.id);
  const question = putQuestion(knowledge, view.situation, finding.slot);
  if (!question) return [];
  const who = person
    ? both(`${person.name}（${roleNames[person.role].zh}）`, `${person.name} (${roleNames[person.role].en})`)
    : both(`分析师 ${finding.author.id}`, `analyst ${finding.author.id}`);
  const value = describeValue(finding.value, question);
  const words = finding.evidence.map((evidence) => evidence.words).join('；');
  const document = finding.evidence[0]?.document;
  return [
    source(matter, {
      id: sourceIds.finding(finding.slot, finding.author.id),
      kind: document ? 'document' : 'interview',
      title: document
        ? both(
            `会议记录第 ${document.line} 行 · ${who.zh} · ${question.label.zh}`,
            `Notes, line ${document.line} · ${who.en} · ${question.label.en}`,
          )
        : both(`访谈 · ${who.zh} · ${question.label.zh}`, `Interview · ${who.en} · ${question.label.en}`),
      reference: finding.evidence[0]?.messageId ?? finding.id,
      texts: [
        document
          ? both(
              `记录原文：“${words}”。经确认，理解为：${value.zh}。`,
              `The notes say: “${words}”. Understood, and confirmed, as: ${value.en}.`,
            )
          : both(
              `问：${question.ask.zh} 答：“${words}”。理解为：${value.zh}。`,
              `Asked: ${question.ask.en} Answered: “${words}”. Understood as: ${value.en}.`,
            ),
      ],
    }),
  ];
}

function assumptionSources(matter: SourceMatter): readonly PlanSource[] {
  return matter.view.assessment.sheets.flatMap((sheet) =>
    [...Object.values(sheet.value), ...Object.values(sheet.feasibility)]
      .filter((entry) => entry.origin !== 'stated')
      .flatMap((entry) => assumptionSource(matter, entry)),
  );
}

function assumptionSource(matter: SourceMatter, entry: SheetEntry): readonly PlanSource[] {
  const question = putQuestion(matter.knowledge, matter.view.situation, entry.slot);
  if (!question || entry.level === null) return [];
  const span = both(
    `按第 ${entry.level} 级计（${entry.low} 到 ${entry.high} 级）`,
    `taken at level ${entry.level} (${entry.low} to ${entry.high})`,
  );
  const ground =
    entry.because ??
    both(
      '行业目录的典型水平，本公司尚无人确认。',
      'The typical level of the industry catalogue; nobody at the company has confirmed it.',
    );
  return [
    source(matter, {
      id: sourceIds.assumption(entry.slot),
      kind: 'assumption',
      title: both(`假设 · ${question.label.zh}`, `Assumption · ${question.label.en}`),
      reference: entry.slot,
      texts: [
        both(
          `${question.label.zh}：${span.zh}。${ground.zh}`,
          `${question.label.en}: ${span.en}. ${ground.en}`,
        ),
      ],
    }),
  ];
}

function whatIfSources(matter: SourceMatter): readonly PlanSource[] {
  const { knowledge, view, turns, open } = matter;
  const labelOf = (slot: string): Bilingual =>
    putQuestion(knowledge, view.situation, slot)?.label ?? both(slot, slot);
  const conflicts = turns.map(({ conflict, others }) => {
    const label = labelOf(conflict.slot);
    return source(matter, {
      id: sourceIds.conflict(conflict.slot),
      kind: 'tool',
      title: both(`试算 · ${label.zh}的另一种说法`, `Trial run · the other answer on ${label.en}`),
      reference: conflict.slot,
      texts: others.flatMap(({ stakeholder, changes }) =>
        changes.length === 0
          ? [
              both(
                `按${stakeholder.name}的说法重算，没有决定会变。`,
                `Run again with the answer of ${stakeholder.name}: no decision changes.`,
              ),
            ]
          : changes.map((change) =>
              both(
                `按${stakeholder.name}的说法重算，${change.text.zh}。`,
                `Run again with the answer of ${stakeholder.name}: ${change.text.en}.`,
              ),
            ),
      ),
    });
  });
  const questions = open.map((question) => {
    const label = labelOf(question.slot);
    return source(matter, {
      id: sourceIds.open(question.slot),
      kind: 'tool',
      title: both(`未决问题 · ${label.zh}`, `Open question · ${label.en}`),
      reference: question.slot,
      texts: [
        both(
          question.askedInVain
            ? `“${label.zh}”问过，没有人说得出；它决定${question.decides.zh}。`
            : `“${label.zh}”这次还没问到；它决定${question.decides.zh}。`,
          question.askedInVain
            ? `"${label.en}" was asked, and nobody could say; it decides ${question.decides.en}.`
            : `"${label.en}" was not asked in these interviews; it decides ${question.decides.en}.`,
        ),
      ],
    });
  });
  return [...conflicts, ...questions];
}

function methodSource(matter: SourceMatter): PlanSource {
  return source(matter, {
    id: sourceIds.method,
    kind: 'guidance',
    title: both('方法及其出处', 'The method and where it is from'),
    reference: 'method',
    texts: [
      both(
        `方法依据 2024 年 12 月的人工智能行业应用建设指南，${guideAttribution.zh}；编者在书中请读者指正。`,
        `The method follows the guide to building AI applications in industry of December 2024, whose authors ask readers for corrections. ${guideAttribution.en}.`,
      ),
    ],
  });
}
