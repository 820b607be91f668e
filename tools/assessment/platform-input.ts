import { type Bilingual, both } from '../../src/domain/language.ts';
import { type AssessPlatformLayersInput, layerIds } from '../assess-platform-layers/schema.ts';
import type { Deployment } from '../deployment-rules.ts';
import type { PracticeLevels } from '../practice-gap.ts';
import type { CandidateScenario } from './candidate-scenarios.ts';
import { ownsGroupPlatform } from './group-platform.ts';
import { amount, chosenAmong, type FactValues, levelAt } from './read-fact.ts';

/** The level of the compute base, and how it was worked out. */
export interface ComputeStanding {
  readonly level: number;
  readonly because: Bilingual;
}

/**
 * Nobody is asked for the level of the compute base: what the company owns and how it will deploy say it. Ours, on the
 * careful side: a cluster counts as pooled (level 3), not as automated. With no compute of its own a company stands at
 * level 2 where compute comes as a service (public cloud, or the group's running platform), at level 1 where it has to
 * be put on its own premises; while the deployment is open, the level is unknown.
 */
export function computeStanding(
  facts: FactValues,
  deployment: Deployment | undefined,
): ComputeStanding | undefined {
  const compute = chosenAmong(facts, 'it.compute', ['none', 'few-servers', 'own-cluster']);
  switch (compute) {
    case 'own-cluster':
      return {
        level: 3,
        because: both(
          '自有集群，先按统一管理计；运维是否已自动化还没问。',
          'A cluster of its own counts as looked after in one pool; whether its operation is automated was not asked.',
        ),
      };
    case 'few-servers':
      return { level: 2, because: both('自有几台加速服务器。', 'A few accelerator servers of its own.') };
    case 'none':
      if (chosenAmong(facts, 'group.platform', ['running']) === 'running') {
        return {
          level: 2,
          because: both(
            '没有自有算力，用集团已在运行的平台。',
            "No compute of its own; the group's running platform serves.",
          ),
        };
      }
      if (deployment === undefined) return undefined;
      return deployment === 'public'
        ? {
            level: 2,
            because: both(
              '没有自有算力，部署在公有云上，算力随服务买入。',
              'No compute of its own; with the public cloud, compute is bought as a service.',
            ),
          }
        : {
            level: 1,
            because: both(
              '没有自有算力，而部署要落在自己的环境里。',
              'No compute of its own, while the deployment stands on its own premises.',
            ),
          };
    case undefined:
      return undefined;
  }
}

/** What is known of the four layers, compute's level as worked out. */
export function platformLevels(facts: FactValues, deployment: Deployment | undefined): PracticeLevels {
  const compute = computeStanding(facts, deployment);
  return Object.fromEntries(
    layerIds.map((id) => [id, (id === 'platform.compute' ? compute?.level : levelAt(facts, id)) ?? null]),
  );
}

/** Kinds of work whose figures are made at a desk or in a control room, whichever link of the chain they serve. */
const atADesk: ReadonlySet<string> = new Set(['forecast-and-plan', 'balance-energy', 'order-goods']);

/** The tool's input from what is held true, the deployment decided and the scenarios that are to start, if any were. */
export function platformInputOf(
  facts: FactValues,
  deployment?: Deployment,
  scenarios?: readonly CandidateScenario[],
): AssessPlatformLayersInput {
  const compute = computeStanding(facts, deployment);
  const employees = amount(facts, 'company.employees');
  const groupPlatform = chosenAmong(facts, 'group.platform', ['none', 'planned', 'running']);
  const aiPeople = amount(facts, 'team.ai');
  return {
    ...(employees === undefined ? {} : { employees: Math.max(1, Math.round(employees)) }),
    ...(aiPeople === undefined ? {} : { aiPeople }),
    levels: platformLevels(facts, deployment),
    derived: compute === undefined ? {} : { 'platform.compute': compute.because },
    ...(deployment === undefined ? {} : { deployment }),
    ...(groupPlatform === undefined ? {} : { groupPlatform }),
    ...(ownsGroupPlatform(facts) ? { ownsGroupPlatform: true } : {}),
    ...(scenarios === undefined
      ? {}
      : {
          scenarios: scenarios.map(({ id, name, typical }) => ({
            id,
            name,
            ...(typical === null ? {} : { modelKinds: [...typical.model_kinds] }),
            // A forecast is made at a desk, whichever link of the chain it serves.
            ...(typical?.link === undefined || atADesk.has(typical.process ?? '')
              ? {}
              : { link: typical.link }),
          })),
        }),
  };
}
