import { both } from '../../src/domain/language.ts';
import { sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { scheduleOf } from './roadmap-facts.ts';
import { firstResultTold } from './told-times.ts';
import { emptyChairs } from './write-empty-chairs.ts';
import { firstChoice, technologyChosen } from './write-first-choice.ts';
import { broughtIn, firstResults } from './write-first-results.ts';
import { cheapFirst, hundredDays } from './write-hundred-days.ts';
import { askedFor, budgetInDispute, moneyFrom, notYetAsked, stageTable } from './write-stage-ask.ts';
import {
  biggestRisk,
  heaviestQuestion,
  stopCondition,
  weightiestDisagreement,
} from './write-what-stops-it.ts';

/**
 * The one page that a chairman decides from: what is asked for, by when, how much, from whom and out of what money; what
 * it brings and when; the first hundred days; what would stop it, the biggest risk, the weightiest disagreement.
 */
export const writeExecutiveSummary: PlanSectionWriter = {
  id: 'executive-summary',
  title: both('一页纸：请您决定的事', 'On one page: the decision asked for'),
  write(brief) {
    const writer = sectionWriter(brief, 'executive-summary');
    const schedule = scheduleOf(brief);
    const starts = brief.view.assessment.roadmap !== null;
    return [
      ...writer.paragraph(
        askedFor(brief, writer, schedule),
        notYetAsked(brief, writer, schedule),
        schedule ? moneyFrom(brief, writer, schedule) : cheapFirst(brief, writer),
        schedule ? budgetInDispute(brief, writer) : [],
        schedule ? emptyChairs(brief, writer, schedule) : [],
      ),
      ...(schedule ? stageTable(brief, writer, schedule) : []),
      ...writer.paragraph(
        firstChoice(brief, writer, schedule),
        starts ? technologyChosen(brief, writer) : [],
      ),
      ...(starts
        ? writer.paragraph(
            ...(schedule
              ? [firstResults(brief, writer, schedule), firstResultTold(brief, writer, schedule, 'late')]
              : []),
            broughtIn(brief, writer),
          )
        : []),
      ...writer.paragraph(
        schedule ? stopCondition(brief, writer, schedule) : [],
        starts ? biggestRisk(brief, writer) : [],
        weightiestDisagreement(brief, writer),
        starts ? heaviestQuestion(brief, writer) : [],
      ),
      ...(schedule ? hundredDays(brief, writer, schedule) : []),
    ];
  },
};
