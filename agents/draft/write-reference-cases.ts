import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { findQuantities } from '../../src/language/quantities.ts';
import type { CaseMatch } from '../../tools/match-cases/schema.ts';
import { asToldInPlan } from './case-sources.ts';
import { concernedScenarios } from './law-grounds.ts';
import { type PlanBrief, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { sourceIds } from './source-ids.ts';
import { beyondTheCase } from './target-beyond-case.ts';
import { asClause, asSentence } from './voice.ts';

/** One or two cases: why they fit, their figures as told, and what does not carry over (guide, chapter 4). */
export const writeReferenceCases: PlanSectionWriter = {
  id: 'reference-cases',
  title: both('可参考的案例', 'Cases to learn from'),
  write(brief) {
    const writer = sectionWriter(brief, 'reference-cases');
    const { matches, nearest } = brief.method.cases;
    if (matches.length === 0) return noLikeCase(brief, writer, nearest);
    const told = new Set<string>();
    return [
      ...writer.paragraph(noneForTheFirst(brief, writer, matches)),
      ...matches.flatMap((match) => oneCase(writer, match, told)),
      ...writer.paragraph(noTarget(brief, writer, matches), beyondTheCase(brief, writer, matches)),
    ];
  },
};

type Claims = readonly Claim[];

/** A case of the trade is no case of the scenario that comes first: a reader is told which of the two there is. */
function noneForTheFirst(brief: PlanBrief, writer: SectionWriter, matches: readonly CaseMatch[]): Claims {
  const [first] = concernedScenarios(brief);
  const cases = brief.knowledge.cases.filter(({ id }) => matches.some((match) => match.id === id));
  if (!first || cases.some(({ scenarios }) => scenarios.includes(first.id))) return [];
  const starts = brief.view.assessment.roadmap !== null;
  const { zh, en } = first.name;
  return writer.claim(
    'case',
    starts
      ? both(
          `先做的${zh}，指南里没有做过的案例，下面的只作旁证。`,
          `For ${en}, which comes first, the guide has no case; what follows is about other work.`,
        )
      : both(
          `排在最前的${zh}，指南里没有做过的案例，下面的只作旁证。`,
          `For ${en}, the first in order, the guide has no case; what follows is about other work.`,
        ),
    matches.flatMap(sourcesOf),
  );
}

function oneCase(writer: SectionWriter, match: CaseMatch, told: Set<string>): readonly Block[] {
  return [
    ...writer.paragraph(whyItFits(writer, match), effects(writer, match, effectsShown), lead(writer, match)),
    ...writer.list(...doesNotCarry(writer, match, told)),
  ];
}

function sourcesOf({ id }: CaseMatch): readonly string[] {
  return [sourceIds.case(id), sourceIds.tool('match_cases', id)];
}

function whyItFits(writer: SectionWriter, match: CaseMatch): Claims {
  const telling = match.fits.filter(({ aspect }) => aspect === 'industry' || aspect === 'problem');
  const fits = (telling.length > 0 ? telling : match.fits).map(({ text }) => asClause(asToldInPlan(text)));
  const { organisation } = match;
  return writer.claim(
    'case',
    both(
      `${organisation.zh}可以参考，因为${fits.map(({ zh }) => zh).join('；')}。`,
      `${asSentence(organisation).en} is worth a look: ${fits.map(({ en }) => en).join('; ')}.`,
    ),
    sourcesOf(match),
  );
}

const effectsShown = 3;

/** By standing, never more than it was told as, in the units printed (guide, chapter 4). */
function effects(writer: SectionWriter, match: CaseMatch, most: number): Claims {
  const shown = match.effects.slice(0, most);
  return (['reported', 'trial', 'estimate'] as const).flatMap((standing) => {
    const same = shown.filter((effect) => effect.standing === standing);
    const [first] = same;
    if (!first) return [];
    const clauses = same.map(({ text }) => asClause(text));
    const list = both(clauses.map(({ zh }) => zh).join('；'), clauses.map(({ en }) => en).join('; '));
    const { told } = first;
    return writer.claim('case', asSentence(both(`${list.zh}（${told.zh}）。`, `${list.en} (${told.en}).`)), [
      sourceIds.case(match.id),
    ]);
  });
}

function lead(writer: SectionWriter, match: CaseMatch): Claims {
  const { title } = match;
  return writer.claim(
    'judgement',
    both(
      `照搬“${title.zh}”之前，先对照下面几条。`,
      `Before copying “${title.en}”, hold it against the following.`,
    ),
    sourcesOf(match),
  );
}

const differencesShown = 5;

/**
 * What is known to be missing here first, of what is shown: each effect carries its standing with it, and a word on amounts
 * only where one is printed. What an earlier case has said already is not said again. */
function doesNotCarry(writer: SectionWriter, match: CaseMatch, told: Set<string>): readonly Claims[] {
  const amounts = match.effects
    .slice(0, effectsShown)
    .some(({ text }) => findQuantities(text.zh).some(({ kind }) => kind === 'money'));
  return match.differs
    .filter(({ aspect }) => aspect !== 'standing' && (aspect !== 'currency' || amounts))
    .filter(({ here, text }) => here !== 'there' && !told.has(text.zh))
    .slice(0, differencesShown)
    .map(({ text }) => {
      told.add(text.zh);
      const said = asToldInPlan(text);
      return writer.claim('case', asSentence(both(`${said.zh}。`, `${said.en}.`)), sourcesOf(match));
    });
}

function noTarget(brief: PlanBrief, writer: SectionWriter, matches: readonly CaseMatch[]): Claims {
  const main = brief.method.operation.kpis.filter((row) => row.main);
  const open = main.length > 0 && main.every(({ target }) => target === null);
  return writer.claim(
    'judgement',
    open
      ? both(
          '以上数字是别人的结果，没有写进本公司的目标；目标等基线测完再定。',
          "These are other people's results, and none has been made a target here; targets are set once the baselines are known.",
        )
      : both(
          '以上数字是别人的结果，没有写进本公司的目标。',
          "These are other people's results, and none has been made a target here.",
        ),
    matches.map(({ id }) => sourceIds.case(id)),
  );
}

function noLikeCase(brief: PlanBrief, writer: SectionWriter, nearest: CaseMatch | null): readonly Block[] {
  const { name } = brief.view.assessment.industry;
  if (!nearest) {
    return writer.gap(
      both(
        `指南的案例里没有${name.zh}的，也没有做过相近场景的，不作牵强的类比。`,
        `None of the guide's cases is in ${name.en} or near to these scenarios, and a forced comparison would mislead.`,
      ),
    );
  }
  const shared: readonly Bilingual[] = nearest.fits.map(({ text }) => asClause(asToldInPlan(text)));
  return [
    ...writer.paragraph(
      writer.claim(
        'case',
        both(
          `没有相近的案例：指南收录的案例里，没有${name.zh}的，也没有做过这几个场景的。最近的是${nearest.organisation.zh}，${shared.map(({ zh }) => zh).join('；')}。`,
          `There is no like case: the guide has none from ${name.en} and none with these scenarios. The nearest is ${nearest.organisation.en}: ${shared.map(({ en }) => en).join('; ')}.`,
        ),
        [...sourcesOf(nearest), sourceIds.engagement],
      ),
      effects(writer, nearest, 1),
      lead(writer, nearest),
    ),
    ...writer.list(...doesNotCarry(writer, nearest, new Set())),
  ];
}
