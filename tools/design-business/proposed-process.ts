import type { ProcessKind } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Role } from '../../src/domain/role.ts';
import { afterHan, isHandOver, proposedDiagram } from './process-diagram.ts';
import type { ProposedProcess, ProposedStep } from './schema.ts';

/** The people a role stands for in a process: a step is done by the department, not by its head in person. */
export const departmentNames: Readonly<Record<Role, Bilingual>> = {
  executive_sponsor: both('公司高层', 'the top of the company'),
  business_lead: both('业务部门', 'the business department'),
  it_lead: both('IT 部门', 'IT'),
  data_lead: both('数据团队', 'the data team'),
  legal_compliance: both('法务合规部门', 'legal and compliance'),
  hr_talent: both('人力资源部门', 'HR'),
};

const machines: Readonly<Record<Exclude<ProposedStep['by'], 'person'>, Bilingual>> = {
  ai: both('AI', 'AI'),
  rule: both('规则', 'a rule'),
  system: both('系统', 'the system'),
};

/** How work of this kind runs with AI: our proposal, for those who do the work to correct. */
export function proposedProcessOf(kind: ProcessKind): ProposedProcess {
  const steps = kind.steps.map(
    ({ id, name, by, role, today, today_by }, index): ProposedStep => ({
      place: index + 1,
      id,
      name,
      by,
      role,
      performer: by === 'person' ? departmentNames[role] : machines[by],
      change: !today ? 'new' : today_by === undefined || today_by === by ? 'same' : 'changed',
    }),
  );
  return {
    kind: { id: kind.id, name: kind.name },
    steps,
    handOvers: handOversOf(steps),
    diagram: proposedDiagram(steps),
    rules: [...kind.rules],
    basis:
      'own' in kind.source
        ? kind.source.own
        : both(
            '步骤须与实际做这项工作的人核对。',
            'The steps are to be corrected with those who do the work.',
          ),
  };
}

function handOversOf(steps: readonly ProposedStep[]): ProposedProcess['handOvers'] {
  return steps.flatMap((to, index) => {
    const from = steps[index - 1];
    if (from === undefined || !isHandOver(from, to)) return [];
    const verb =
      from.by === 'person' ? both('转交', 'hands over to') : both('把结果交给', 'passes its result to');
    return [
      {
        from: from.place,
        to: to.place,
        text: both(
          `第 ${from.place} 步做完，${from.performer.zh}${verb.zh}${afterHan(to.performer).zh}`,
          `after step ${from.place}, ${from.performer.en} ${verb.en} ${to.performer.en}`,
        ),
      },
    ];
  });
}
