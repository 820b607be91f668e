import type { ProcessKind } from '../../knowledge/method-entries.ts';
import { type Role, roles } from '../../src/domain/role.ts';
import type { Organisation, ProposedStep, RaciRow } from './schema.ts';

/**
 * Who does each step, who answers for it, who is asked and who is told (guide 2.2, page 13: the right people in every
 * link, with clear duties; the rules are ours). One role answers for each step: for what people do, the line that does
 * most of it; for what AI, rules and systems do, the scenario's owner, or that line where no owner is named.
 */
export function organisationOf(
  kind: ProcessKind,
  steps: readonly ProposedStep[],
  owner: Role | null,
): Organisation {
  const processOwner = lineWithMostWork(steps);
  const partners = roles.filter(
    (role) => role === owner || role === processOwner || steps.some((step) => step.role === role),
  );
  return {
    owner,
    processOwner,
    raci: steps.map((step) =>
      raciRow(step, step.by === 'person' ? processOwner : (owner ?? processOwner), partners),
    ),
    posts: kind.posts.map(({ post, change }) => ({ post, change })),
  };
}

function raciRow(step: ProposedStep, accountable: Role, partners: readonly Role[]): RaciRow {
  const busy = (role: Role) => role === step.role || role === accountable;
  const consulted = roles.filter((role) => isConsulted(role, step) && !busy(role));
  return {
    step: step.place,
    name: step.name,
    responsible: step.role,
    accountable,
    consulted,
    informed: partners.filter((role) => !busy(role) && !consulted.includes(role)),
  };
}

/** Legal on every rule that decides by itself, the data lead on what a model is fed and how it errs. */
function isConsulted(role: Role, { by }: ProposedStep): boolean {
  return (by === 'rule' && role === 'legal_compliance') || (by === 'ai' && role === 'data_lead');
}

/** Among equals the one earlier in the list of roles; the business where no step is done by people. */
function lineWithMostWork(steps: readonly ProposedStep[]): Role {
  const work = (role: Role) => steps.filter((step) => step.by === 'person' && step.role === role).length;
  let most: Role = 'business_lead';
  for (const role of roles) if (work(role) > work(most)) most = role;
  return most;
}
