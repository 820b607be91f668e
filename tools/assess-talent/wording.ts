import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { companySizeNames } from '../company-size.ts';
import { notKnownYet } from '../not-known-yet.ts';
import type { PracticeGap } from '../practice-gap.ts';
import type { TraceStep } from '../tool.ts';
import type { AssessTalentInput, AssessTalentOutput } from './schema.ts';
import { peopleNames } from './staffing.ts';

/** One step in a sentence: where it stands and where it has to be. */
export function talentMessage(gap: PracticeGap): Bilingual {
  const { name, level, target, standing, aim } = gap;
  if (level === null) {
    return both(
      `${name.zh}：现状没有人说过；目标是第 ${target} 级：${aim.zh}。`,
      `${sentenceCase(name.en)}: nobody has told how it stands. The aim is level ${target}: ${aim.en}.`,
    );
  }
  const now = both(
    `${name.zh}：现在第 ${level} 级：${standing?.zh ?? ''}`,
    `${sentenceCase(name.en)}: now at level ${level}. ${standing?.en ?? ''}`,
  );
  return gap.gap === 0
    ? both(`${now.zh}。已够用。`, `${now.en}. That is enough.`)
    : both(
        `${now.zh}。目标第 ${target} 级：${aim.zh}。`,
        `${now.en}. The aim is level ${target}: ${aim.en}.`,
      );
}

/** What a reader has to know: by which measure, how many people are missing, when it ends, what is not known. */
export function talentMessages(
  input: AssessTalentInput,
  result: Omit<AssessTalentOutput, 'messages' | 'trace'>,
): Bilingual[] {
  const messages = [
    result.sizeKnown
      ? both(
          `目标按${companySizeNames[result.size].zh}来定。`,
          `Targets are those for ${companySizeNames[result.size].en}.`,
        )
      : both(
          '还没有人说过公司有多少人，目标先按中型企业定。',
          'Nobody has told the headcount; the targets are those for a medium company until someone does.',
        ),
    ...result.staffing.map(({ message }) => message),
    result.jobFears.message,
  ];
  if (input.scenarios.length === 0) {
    messages.push(
      both(
        '还没有选定起步场景，要多少人算不出来。',
        'No scenario has been chosen to start with, so the number of people needed is not known.',
      ),
    );
  }
  const last = result.plan.at(-1);
  if (last !== undefined) {
    messages.push(
      last.due === null
        ? both(
            `人才计划共 ${result.plan.length} 项，从启动算起 ${last.month} 个月做完；启动时间还没定，所以没有日期。`,
            `The talent plan has ${actions(result.plan.length)} and takes ${months(last.month)} from the start; the start is not fixed, so there are no dates.`,
          )
        : both(
            `人才计划共 ${result.plan.length} 项，最后一项 ${last.due} 前完成。`,
            `The talent plan has ${actions(result.plan.length)}, the last due by ${last.due}.`,
          ),
    );
  }
  return [...messages, ...notKnownYet(result.unknown)];
}

/** Each step against its target, each role's gap, and the fear for jobs. */
export function talentTrace(result: Omit<AssessTalentOutput, 'messages' | 'trace'>): TraceStep[] {
  return [
    ...result.steps.map(
      (step): TraceStep => ({
        rule: 'below-target',
        fired: step.gap !== null && step.gap > 0,
        on: [`levels.${step.id}`, 'employees'],
        because:
          step.level === null
            ? both(
                `${step.name.zh}：级别不知道，不判断。`,
                `${sentenceCase(step.name.en)}: the level is not known, so nothing is judged.`,
              )
            : both(
                `${step.name.zh}：第 ${step.level} 级，目标第 ${step.target} 级（环节见指南 2.5；级别和目标为智路拟定）。`,
                `${sentenceCase(step.name.en)}: level ${step.level}, target ${step.target} (step: guide 2.5; levels and targets are ours).`,
              ),
      }),
    ),
    ...result.staffing.map(
      ({ role, gap, message }): TraceStep => ({
        rule: 'people-missing',
        fired: gap !== null && gap > 0,
        on: ['scenarios.people', 'atOnce', `have.${role}`, 'readiness', 'employees'],
        because: both(
          `${message.zh}规则：自有骨干先补足，其余技术人手向伙伴借；懂业务的人只能内部抽调（智路拟定）。`,
          `${message.en} Rule: the own core first, other technical hands from a partner; who knows the trade can only be released from inside (ours).`,
        ),
      }),
    ),
    {
      rule: 'job-fears',
      fired: result.jobFears.measures.length > 0,
      on: ['concern'],
      because: result.jobFears.message,
    },
  ];
}

/** What is not known about a role's people, as a heading for the question. */
export function headcountName(role: Role): Bilingual {
  const name = peopleNames[role];
  return both(`${name.zh}有几位`, `the number of ${name.en}`);
}

function actions(count: number): string {
  return count === 1 ? 'one action' : `${count} actions`;
}

function months(count: number): string {
  return count === 1 ? 'one month' : `${count} months`;
}
