import type { AssessSupplyChainInput } from '../assess-supply-chain/schema.ts';
import type { ModelSource } from '../foundation-model-rules.ts';
import { amount, chosenAmong, type FactValues } from './read-fact.ts';

type Links = AssessSupplyChainInput['links'];

/**
 * The links as far as the findings tell. Chips follow from the accelerators in use; both kinds at once count as imported,
 * since half of them are. The base model follows from the source that was decided: open, or the company's own. What a
 * commercial model, the cloud's chips, framework, tools and data rest on was not asked and stays unknown. The answers on
 * imports as a whole and on a replacement speak of imported links only.
 */
export function supplyInputOf(facts: FactValues, modelSource?: ModelSource): AssessSupplyChainInput {
  const employees = amount(facts, 'company.employees');
  const dependence = chosenAmong(facts, 'supply.imported', ['none', 'some', 'critical']);
  return {
    ...(employees === undefined ? {} : { employees: Math.max(1, Math.round(employees)) }),
    ...(dependence === undefined ? {} : { dependence }),
    links: [...chipsOf(facts, dependence), ...baseModelOf(modelSource)],
  };
}

function chipsOf(facts: FactValues, dependence: AssessSupplyChainInput['dependence']): Links {
  const route = chosenAmong(facts, 'route.compute', ['gpu-imported', 'npu-domestic', 'mixed']);
  if (route === undefined) return [];
  if (route === 'npu-domestic') return [{ id: 'chips', standing: 'domestic', alternatives: 'unknown' }];
  const fallback = chosenAmong(facts, 'supply.fallback', ['none', 'planned', 'tested']) ?? 'unknown';
  return [
    {
      id: 'chips',
      standing: 'imported',
      alternatives: fallback,
      // "Some, but replaceable" says that no critical part rests on imports; "critical" does not say which part does.
      ...(dependence === 'some' ? { critical: false } : {}),
    },
  ];
}

function baseModelOf(source: ModelSource | undefined): Links {
  switch (source) {
    case 'open':
      return [{ id: 'base-model', standing: 'open-source', alternatives: 'unknown' }];
    case 'self-developed':
      return [{ id: 'base-model', standing: 'domestic', alternatives: 'unknown' }];
    case 'commercial':
    case undefined:
      return [];
  }
}
