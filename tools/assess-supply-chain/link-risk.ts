import { type AssessSupplyChainInput, type RiskLevel, riskLevels } from './schema.ts';

type Link = Omit<AssessSupplyChainInput['links'][number], 'id'>;
type Dependence = AssessSupplyChainInput['dependence'];

export interface RiskBounds {
  readonly atLeast: RiskLevel;
  readonly atMost: RiskLevel;
}

/**
 * The risk of a link whatever the open answers turn out to be. Each thing that nobody said is tried both ways, so an
 * unknown never counts as safe or as lost. The table is ours: the guide (3.3, pages 30 to 31) names the hazards (a link
 * cut off from outside, a supplier that fails, an open-source project that dies) and gives no levels.
 */
export function riskBounds({ standing, alternatives, critical }: Link, dependence: Dependence): RiskBounds {
  const standings =
    standing !== 'unknown'
      ? [standing]
      : dependence === 'none'
        ? (['domestic', 'open-source'] as const)
        : (['domestic', 'imported', 'open-source'] as const);
  const replacements = alternatives !== 'unknown' ? [alternatives] : (['none', 'planned', 'tested'] as const);
  const stops = critical === undefined ? [true, false] : [critical];
  const risks = standings.flatMap((from) =>
    replacements.flatMap((replacement) => stops.map((stop) => riskOf(from, replacement, stop))),
  );
  return {
    atLeast: riskLevels.find((level) => risks.includes(level)) ?? 'low',
    atMost: [...riskLevels].reverse().find((level) => risks.includes(level)) ?? 'high',
  };
}

function riskOf(
  standing: 'domestic' | 'imported' | 'open-source',
  replacement: 'none' | 'planned' | 'tested',
  critical: boolean,
): RiskLevel {
  if (replacement === 'tested') return 'low';
  if (standing === 'imported') {
    if (replacement === 'planned') return critical ? 'medium' : 'low';
    return critical ? 'high' : 'medium';
  }
  // Nobody abroad can cut it off; what is left is that its supplier or community gives up.
  return replacement === 'none' && critical ? 'medium' : 'low';
}
