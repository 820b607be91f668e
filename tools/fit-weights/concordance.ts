/**
 * Kendall's coefficient of concordance W, 0 to 1, corrected for ties: how far several judges put the same things in the
 * same order. Each row is one judge's figures for the same things, in the same order; equal figures share their mean
 * rank. Null for fewer than two judges or things, and where no judge tells any two things apart. By pure chance W is
 * about 1 / judges, so 0.5 for two. (Kendall and Babington Smith 1939; Siegel and Castellan 1988, section 9.5.)
 */
export function concordance(judges: readonly (readonly number[])[]): number | null {
  const m = judges.length;
  const n = judges[0]?.length ?? 0;
  if (m < 2 || n < 2) return null;
  const ranked = judges.map(ranksOf);
  const sums = Array.from({ length: n }, (_, thing) =>
    ranked.reduce((sum, ranks) => sum + (ranks[thing] ?? 0), 0),
  );
  const mean = (m * (n + 1)) / 2;
  const deviation = sums.reduce((sum, rankSum) => sum + (rankSum - mean) ** 2, 0);
  const ties = judges.reduce((sum, figures) => sum + tieCorrection(figures), 0);
  const most = m * m * (n ** 3 - n) - m * ties;
  return most === 0 ? null : Math.min(1, (12 * deviation) / most);
}

/** Ranks from 1, the mean rank for equal figures. Multiples of a half, so sums of them are exact in any order. */
function ranksOf(figures: readonly number[]): readonly number[] {
  return figures.map((figure) => {
    const below = figures.filter((other) => other < figure).length;
    const equal = figures.filter((other) => other === figure).length;
    return below + (equal + 1) / 2;
  });
}

/** The sum of t³ - t over the groups of equal figures. */
function tieCorrection(figures: readonly number[]): number {
  return [...new Set(figures)].reduce((sum, figure) => {
    const tied = figures.filter((other) => other === figure).length;
    return sum + tied ** 3 - tied;
  }, 0);
}
