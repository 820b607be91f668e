import type { Knowledge } from '../knowledge/knowledge.ts';
import { type Bilingual, both, joinTexts } from '../src/domain/language.ts';
import { sentenceCase } from '../src/language/sentence-case.ts';
import {
  type CheckTechnicalPrinciplesInput,
  type CheckTechnicalPrinciplesOutput,
  checkTechnicalPrinciplesInputSchema,
  checkTechnicalPrinciplesOutputSchema,
  type StatusCounts,
} from './check-technical-principles/schema.ts';
import {
  checkTrace,
  countStatuses,
  optionsOfSlot,
  settleCheck,
} from './check-technical-principles/settle-check.ts';
import { companySizeNames } from './company-size.ts';
import { platformScale } from './platform-scale.ts';
import { defineTool, ToolInputError } from './tool.ts';

/**
 * The six key points of a technical scheme (guide 2.3, pages 21 to 23), check by check, as far as a company of this size
 * is asked: met, not met, not known, or to be shown by proof; each with its owner and what to do next. Points come in
 * the guide's order. Throws `ToolInputError` for a level of an unknown practice, and for an answer that its question
 * does not offer.
 */
export function checkTechnicalPrinciples(
  input: CheckTechnicalPrinciplesInput,
  knowledge: Knowledge,
): CheckTechnicalPrinciplesOutput {
  requirePractices(input.levels, knowledge);
  requireAnswers(input.answers, knowledge);
  const scale = platformScale(input);
  const size = scale.value;
  const settled = knowledge.principles.map((principle) => ({
    principle,
    checks: principle.checks.map((check) => ({
      check,
      result: settleCheck(knowledge, check, size, input),
    })),
  }));
  const points = settled.map(({ principle, checks }) => {
    const results = checks.map(({ result }) => result);
    const counts = countStatuses(results);
    return {
      id: principle.id,
      name: principle.name,
      checks: results,
      counts,
      message: both(
        `要点“${principle.name.zh}”：${countsText(counts).zh}。`,
        `Key point "${principle.name.en}": ${countsText(counts).en}.`,
      ),
    };
  });
  const all = points.flatMap(({ checks }) => checks);
  const counts = countStatuses(all);
  const sized = companySizeNames[size];
  const summary = countsText(counts);
  const messages = [
    input.employees === undefined
      ? both(
          `企业人数还没人说过，暂按中型企业要求。六个要点共：${summary.zh}。`,
          `Nobody has told the headcount; what is asked is what a medium company is asked. Six key points: ${summary.en}.`,
        )
      : scale.lowered
        ? both(
            `${scale.lowered.zh}。六个要点共：${summary.zh}。`,
            `${sentenceCase(scale.lowered.en)}. Over six key points: ${summary.en}.`,
          )
        : both(
            `按${sized.zh}要求，六个要点共：${summary.zh}。`,
            `As asked of ${sized.en}, over six key points: ${summary.en}.`,
          ),
  ];
  const missing = all.filter(({ status }) => status === 'not-met');
  if (missing.length > 0) {
    const texts = joinTexts(
      missing.map(({ text }) => text),
      both('；', '; '),
    );
    messages.push(both(`未达到：${texts.zh}。`, `Not met: ${texts.en}.`));
  }
  return {
    size: scale,
    points,
    counts,
    messages,
    trace: settled.flatMap(({ principle, checks }) =>
      checks.map(({ check, result }) => checkTrace(principle.id, check, result)),
    ),
  };
}

function countsText(counts: StatusCounts): Bilingual {
  const parts = [
    both(`达到 ${counts.met} 条`, `${counts.met} met`),
    both(`未达到 ${counts['not-met']} 条`, `${counts['not-met']} not met`),
    both(`待问清 ${counts['not-known']} 条`, `${counts['not-known']} not known`),
    both(`待证明 ${counts['to-be-shown']} 条`, `${counts['to-be-shown']} to be shown`),
    both(`此规模不要求 ${counts['not-asked']} 条`, `${counts['not-asked']} not asked at this size`),
  ];
  return joinTexts(parts, both('，', ', '));
}

function requirePractices(levels: CheckTechnicalPrinciplesInput['levels'], knowledge: Knowledge): void {
  const known = new Set(knowledge.practices.map(({ id }) => id));
  const wrong = Object.keys(levels)
    .sort()
    .find((id) => !known.has(id));
  if (wrong === undefined) return;
  const accepted = [...known].sort().join(', ');
  throw new ToolInputError(
    `levels["${wrong}"]`,
    both(
      `没有“${wrong}”这项能力；可以填：${accepted}。`,
      `There is no practice "${wrong}"; accepted: ${accepted}.`,
    ),
  );
}

function requireAnswers(answers: CheckTechnicalPrinciplesInput['answers'], knowledge: Knowledge): void {
  for (const slot of Object.keys(answers).sort()) {
    const answer = answers[slot] ?? null;
    const options = optionsOfSlot(knowledge, slot);
    if (options === undefined) {
      throw new ToolInputError(
        `answers["${slot}"]`,
        both(
          `没有“${slot}”这个选择题；可以填：${slotsOf(knowledge).join('、')}。`,
          `No question with options has the id "${slot}"; accepted: ${slotsOf(knowledge).join(', ')}.`,
        ),
      );
    }
    if (answer !== null && !options.includes(answer)) {
      throw new ToolInputError(
        `answers["${slot}"]`,
        both(
          `“${answer}”不是它的选项；可以填：${options.join('、')}。`,
          `"${answer}" is not one of its options; accepted: ${options.join(', ')}.`,
        ),
      );
    }
  }
}

/** Slots whose answers settle a check, each once, sorted. */
export function slotsOf(knowledge: Knowledge): readonly string[] {
  const slots = knowledge.principles.flatMap(({ checks }) =>
    checks.flatMap(({ proof }) => (proof.kind === 'answer' ? [proof.slot] : [])),
  );
  return [...new Set(slots)].sort();
}

export const checkTechnicalPrinciplesTool = defineTool({
  name: 'check_technical_principles',
  title: both('检查技术方案六要点', 'Check technical principles'),
  description: both(
    '按先进成熟、兼容开放、平台灵活、持续演进、统一易用、安全可控六个要点逐条检查技术方案：达到、未达到、待问清、待拿出证明，或此规模不要求（60 人的零售商不会被要求建千卡集群），每条给出负责人和下一步。没人说过的既不算达到，也不算缺失。方法见指南 2.3 节（第 21-23 页），按规模收放和证明方式为本产品自定。来源：中国信息通信研究院。',
    'Checks a technical scheme line by line against six key points (advanced and mature, compatible and open, a platform and flexible, evolving, unified and easy, safe and controlled): met, not met, not known, to be shown by proof, or not asked at this size (a retailer of 60 people is not asked for a cluster of 1,000 cards), each with its owner and what to do next. What nobody said counts neither as met nor as missing. Method: guide, section 2.3 (pages 21-23); the scaling by size and what counts as proof are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: checkTechnicalPrinciplesInputSchema,
  output: checkTechnicalPrinciplesOutputSchema,
  run: (input, { knowledge }) => checkTechnicalPrinciples(input, knowledge),
});
