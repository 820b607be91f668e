import type { PartnerCriterion } from '../../knowledge/method-entries.ts';
import { type Bilingual, both } from '../../src/domain/language.ts';
import { figure, figureRange, roundTo } from '../rounding.ts';
import { namesOf } from '../scenario-name.ts';
import { pointsAtLevel } from '../score-value/scores.ts';
import type { ComparePartnersInput, PartnerKind, Ranking, ScoredPartner } from './schema.ts';

type Scored = Omit<ScoredPartner, 'rank' | 'message'>;

/** Partners of one kind against each other. A knock-out that is not met bars a partner whatever its score. */
export function rankingOf(
  kind: PartnerKind,
  input: ComparePartnersInput,
  criteria: readonly PartnerCriterion[],
): Ranking | null {
  const scored = input.partners
    .filter((partner) => partner.kind === kind)
    .map((partner) => scoredPartner(partner, input, criteria))
    .sort(
      (a, b) =>
        Number(a.failed.length > 0) - Number(b.failed.length > 0) ||
        middle(b.score) - middle(a.score) ||
        b.score.low - a.score.low ||
        (a.id < b.id ? -1 : 1),
    );
  if (scored.length === 0) return null;
  const allowed = scored.filter(({ failed }) => failed.length === 0);
  const [first, second] = allowed;
  const firm =
    first !== undefined &&
    first.open.length === 0 &&
    allowed.every((other) => other === first || first.score.low > other.score.high);
  const decides =
    first && second
      ? criteria
          .map(({ id }) => ({
            criterion: id,
            points: roundTo(pointsOf(first, id) - pointsOf(second, id), 2),
          }))
          .filter(({ points }) => points !== 0)
          .sort(
            (a, b) => Math.abs(b.points) - Math.abs(a.points) || stepOf(criteria, a) - stepOf(criteria, b),
          )
      : [];
  const askNext = nextQuestion(allowed, input, criteria);
  return {
    kind,
    partners: scored.map((partner) => {
      const rank = partner.failed.length > 0 ? null : allowed.indexOf(partner) + 1;
      return { ...partner, rank, message: partnerMessage(partner, rank, input) };
    }),
    first: first?.id ?? null,
    firm,
    decides,
    askNext,
    message: rankingMessage(first, second, firm, decides, askNext, criteria),
  };
}

function scoredPartner(
  partner: ComparePartnersInput['partners'][number],
  input: ComparePartnersInput,
  criteria: readonly PartnerCriterion[],
): Scored {
  const points = criteria.map(({ id, weight }) => {
    const given = partner.levels[id] ?? null;
    const bounds =
      given === null ? { low: 1, high: 5 } : typeof given === 'number' ? { low: given, high: given } : given;
    const worth = input.weights === undefined ? weight : (input.weights[id] ?? 0);
    return {
      criterion: id,
      low: roundTo(pointsAtLevel(worth, bounds.low), 2),
      high: roundTo(pointsAtLevel(worth, bounds.high), 2),
    };
  });
  const conditions = input.knockOuts.map(({ id }) => id).sort();
  return {
    id: partner.id,
    name: partner.name,
    score: {
      low: roundTo(
        points.reduce((sum, { low }) => sum + low, 0),
        2,
      ),
      high: roundTo(
        points.reduce((sum, { high }) => sum + high, 0),
        2,
      ),
    },
    points,
    failed: conditions.filter((id) => partner.meets[id] === false),
    open: conditions.filter((id) => partner.meets[id] == null),
  };
}

function middle({ low, high }: { readonly low: number; readonly high: number }): number {
  return (low + high) / 2;
}

function pointsOf(partner: Scored, criterion: string): number {
  const points = partner.points.find((entry) => entry.criterion === criterion);
  return points ? middle(points) : 0;
}

function stepOf(
  criteria: readonly PartnerCriterion[],
  { criterion }: { readonly criterion: string },
): number {
  return criteria.findIndex(({ id }) => id === criterion);
}

/** A condition nobody has settled comes before any criterion: it can cost a partner everything. */
function nextQuestion(
  allowed: readonly Scored[],
  input: ComparePartnersInput,
  criteria: readonly PartnerCriterion[],
): Ranking['askNext'] {
  const bar = Math.max(0, ...allowed.map(({ score }) => score.low));
  const contenders = allowed.filter(({ score }) => score.high >= bar);
  for (const partner of contenders) {
    const [open] = partner.open;
    const condition = input.knockOuts.find(({ id }) => id === open);
    if (condition === undefined) continue;
    const name = namesOf(partner.name);
    return {
      partner: partner.id,
      criterion: null,
      knockOut: condition.id,
      swing: null,
      question: both(
        `“${name.zh}”能不能满足“${condition.name.zh}”？`,
        `Does "${name.en}" meet the condition "${condition.name.en}"?`,
      ),
    };
  }
  if (contenders.length < 2) return null;
  const swings = contenders
    .flatMap((partner) =>
      partner.points.map(({ criterion, low, high }) => ({
        partner,
        criterion,
        swing: roundTo(high - low, 2),
      })),
    )
    .filter(({ swing }) => swing > 0);
  const most = Math.max(0, ...swings.map(({ swing }) => swing));
  const widest = swings.find(({ swing }) => swing === most);
  const criterion = criteria.find(({ id }) => id === widest?.criterion);
  if (widest === undefined || criterion === undefined) return null;
  const name = namesOf(widest.partner.name);
  return {
    partner: widest.partner.id,
    criterion: criterion.id,
    knockOut: null,
    swing: widest.swing,
    question: both(`“${name.zh}”：${criterion.question.zh}`, `"${name.en}": ${criterion.question.en}`),
  };
}

function partnerMessage(partner: Scored, rank: number | null, input: ComparePartnersInput): Bilingual {
  const name = namesOf(partner.name);
  const score = figureRange(partner.score.low, partner.score.high);
  const named = (ids: readonly string[]): Bilingual => {
    const names = ids.flatMap((id) => input.knockOuts.find((entry) => entry.id === id)?.name ?? []);
    return both(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
  };
  if (rank === null) {
    const failed = named(partner.failed);
    return both(
      `“${name.zh}”出局：不满足“${failed.zh}”，得分（${score} 分）再高也不算。`,
      `"${name.en}" is out: it does not meet "${failed.en}", whatever its score (${score}).`,
    );
  }
  const open = named(partner.open);
  return both(
    `“${name.zh}”第 ${rank}，${score} 分${partner.open.length > 0 ? `；还没核实：${open.zh}` : ''}。`,
    `"${name.en}" is number ${rank} with ${score} points${partner.open.length > 0 ? `; not settled yet: ${open.en}` : ''}.`,
  );
}

function rankingMessage(
  first: Scored | undefined,
  second: Scored | undefined,
  firm: boolean,
  decides: Ranking['decides'],
  askNext: Ranking['askNext'],
  criteria: readonly PartnerCriterion[],
): Bilingual {
  if (first === undefined) {
    return both('没有一家满足全部底线条件，要另找。', 'None of them meets every condition; look for others.');
  }
  const name = namesOf(first.name);
  const zh = [firm ? `首选“${name.zh}”，未知项怎么变都不改变这个结论` : `目前“${name.zh}”在前，但还不能定`];
  const en = [
    firm
      ? `"${name.en}" comes first, and nothing still unknown changes that`
      : `"${name.en}" leads at present, but that is not settled`,
  ];
  const [most] = decides;
  if (second === undefined) {
    zh.push('只有这一家可选，最好再找两家来比');
    en.push('it is the only one left, so find two more to compare');
  } else if (most !== undefined) {
    const rival = namesOf(second.name);
    const criterion = criteria.find(({ id }) => id === most.criterion)?.name ?? both('', '');
    const points = figure(Math.abs(most.points));
    const ahead = most.points > 0;
    zh.push(`与“${rival.zh}”差别最大的是${criterion.zh}，${ahead ? '领先' : '落后'} ${points} 分`);
    en.push(
      `it differs most from "${rival.en}" in ${criterion.en}, ${points} points ${ahead ? 'ahead' : 'behind'}`,
    );
  }
  if (askNext !== null) {
    zh.push(`下一步先问：${askNext.question.zh}`);
    en.push(`ask next: ${askNext.question.en}`);
  }
  const close = (text: string, stop: string): string => (/[？?]$/.test(text) ? text : `${text}${stop}`);
  return both(close(zh.join('；'), '。'), close(en.join('; '), '.'));
}
