import { both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { ownsGroupPlatform } from '../../tools/assessment/group-platform.ts';
import { type Route, routeRules } from '../../tools/choose-route/route-rules.ts';
import type { RuledDecision } from './decision-rules.ts';
import { type FiredRule, firedRules, inputSources, namesOfChoices } from './decision-rules.ts';
import type { PlanBrief, SectionWriter } from './plan-brief.ts';
import { change, missing, verdict } from './ruled-decision.ts';
import { sourceIds } from './source-ids.ts';
import { asClause, asSentence, evidenceOn } from './voice.ts';

type Claims = readonly Claim[];

const tool = 'choose_route';
const cites = [sourceIds.tool(tool), sourceIds.guidance('route.fixed-by-compute')];

/** More reasons than these are read by nobody. */
const reasonsTold = 3;

/**
 * The technical route in one paragraph: choice, reasons, what is out, what switching costs, what would turn it (guide
 * 2.3, page 20). Deployment and base model get a list each; the route mostly follows from them.
 */
export function technicalRoute(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { route } = brief.method;
  const ruled: RuledDecision<Route> = {
    table: routeRules,
    tool,
    choice: route.choice,
    output: route,
    subject: both('技术路线', 'Technical route'),
    guidance: 'route.fixed-by-compute',
  };
  const rules = firedRules(routeRules, route, route.choice).filter(({ id }) => id !== 'no-group-platform');
  const reasons = rules.filter(({ forChoice }) => forChoice > 0);
  const joined = route.choice === 'group-platform';
  return writer.paragraph(
    joined ? followsGroup(brief, writer) : verdict(writer, ruled, reasons.length),
    joined ? [] : because(brief, writer, reasons.slice(0, reasonsTold)),
    joined ? [] : out(brief, writer, rules),
    joined ? [] : switching(brief, writer),
    // For a small firm the route follows from the deployment, and turns with it.
    joined || brief.method.layers.size.value === 'small' ? [] : change(brief, writer, ruled),
    missing(brief, writer, ruled),
  );
}

function followsGroup(brief: PlanBrief, writer: SectionWriter): Claims {
  if (ownsGroupPlatform(brief.view.assessment.facts))
    return writer.claim(
      'tool',
      both(
        '技术路线沿用本集团自己的平台：它已经在运行，不另选芯片，也不另建一套算力。',
        "Technical route: that of the group's own platform. It is running already, so no other chips are picked and no second set of compute is built.",
      ),
      [...cites, ...evidenceOn(brief, ['group.platform'])],
    );
  return writer.claim(
    'tool',
    both(
      '技术路线随集团平台走：它已经在运行，本公司不另选芯片，也不另买算力。',
      "Technical route: the group platform's. It is running already, so the company neither picks chips nor buys compute of its own.",
    ),
    [...cites, ...evidenceOn(brief, ['group.platform'])],
  );
}

function because(brief: PlanBrief, writer: SectionWriter, rules: readonly FiredRule<Route>[]): Claims {
  if (rules.length === 0) return [];
  const reasons = rules.map(({ says }) => asClause(says));
  return writer.claim(
    'tool',
    both(
      `支持它的是：${reasons.map(({ zh }) => zh).join('；')}。`,
      `What speaks for it: ${reasons.map(({ en }) => en).join('; ')}.`,
    ),
    [...cites, ...sourcesOf(brief, rules)],
  );
}

function out(brief: PlanBrief, writer: SectionWriter, rules: readonly FiredRule<Route>[]): Claims {
  const barring = rules.filter(({ bars }) => bars.length > 0);
  const barred = routeRules.choices.filter((choice) => barring.some(({ bars }) => bars.includes(choice)));
  if (barred.length === 0) return [];
  const names = namesOfChoices(routeRules, barred);
  const reasons = barring.map(({ says }) => asClause(says));
  return writer.claim(
    'tool',
    both(
      `${names.zh}不在选择之列，因为${reasons.map(({ zh }) => zh).join('；')}。`,
      `${asSentence(names).en} ${barred.length === 1 ? 'is' : 'are'} out: ${reasons.map(({ en }) => en).join('; ')}.`,
    ),
    [...cites, ...sourcesOf(brief, barring)],
  );
}

/** What leaving today's chips would take; nothing where no chips are the company's own to leave. */
function switching(brief: PlanBrief, writer: SectionWriter): Claims {
  const { route, layers } = brief.method;
  if (route.switching.cost === 'unknown' && layers.size.value === 'small') return [];
  return writer.claim('tool', route.switching.message, [...cites, ...evidenceOn(brief, ['route.compute'])]);
}

function sourcesOf(brief: PlanBrief, rules: readonly FiredRule<Route>[]): readonly string[] {
  return rules.flatMap(({ inputs }) => inputSources(inputs, (slot) => evidenceOn(brief, [slot])));
}
