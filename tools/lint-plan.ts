import { z } from 'zod';
import { type Bilingual, bilingualSchema, both } from '../src/domain/language.ts';
import { lintedDocumentSchema } from '../src/domain/roadmap-document.ts';
import { guideReferenceSchema } from '../src/domain/source.ts';
import { lintRules } from './lint-plan/all-rules.ts';
import { jsonPointer } from './lint-plan/json-pointer.ts';
import { type RoadmapReading, readDocument } from './lint-plan/read-document.ts';
import { type LintRule, severities } from './lint-plan/rule.ts';
import { defineTool, traceStepSchema } from './tool.ts';

export const lintPlanInputSchema = z.strictObject({
  document: lintedDocumentSchema.describe(
    'A roadmap document, also one not made by zhilu, or a plan as zhilu exports it in JSON.',
  ),
});
export type LintPlanInput = z.output<typeof lintPlanInputSchema>;

const severitySchema = z.enum(severities);

export const lintFindingSchema = z.strictObject({
  /** JSON Pointer (RFC 6901) to a value in the document; where something is missing, to what should hold it. */
  path: z.string(),
  rule: z.string(),
  severity: severitySchema,
  message: bilingualSchema,
  fix: bilingualSchema,
  why: bilingualSchema,
  /** Where in the guide the rule comes from; null: our own. */
  guide: guideReferenceSchema.nullable(),
});
export type LintFinding = z.output<typeof lintFindingSchema>;

export const lintPlanOutputSchema = z.strictObject({
  /** `plan`: written sections only, so that only rules on claims and sources could look at anything. */
  read: z.enum(['roadmap', 'plan', 'plan-with-roadmap']),
  /** `errors`: not fit to be decided on; `warnings`: fit, with something to mend; `clean`: at most notes. */
  verdict: z.enum(['errors', 'warnings', 'clean']),
  counts: z.strictObject({ error: z.number(), warning: z.number(), note: z.number() }),
  /** By path, then by rule. */
  findings: z.array(lintFindingSchema),
  messages: z.array(bilingualSchema),
  trace: z.array(traceStepSchema),
});
export type LintPlanOutput = z.output<typeof lintPlanOutputSchema>;

/**
 * Holds a roadmap against every rule of `lintRules`. Pure: dates are told by the document's own day, never by a clock.
 * Throws `ToolInputError` for an object that is no roadmap.
 */
export function lintPlan({ document }: LintPlanInput): LintPlanOutput {
  const reading = readDocument(document);
  const applied = lintRules.map((rule) => ({
    rule,
    found: applicable(rule, reading) ? findingsOf(rule, reading) : null,
  }));
  const findings = applied.flatMap(({ found }) => found ?? []).sort(byPlace);
  const count = (severity: LintFinding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), note: count('note') };
  return {
    read: reading.kind,
    verdict: counts.error > 0 ? 'errors' : counts.warning > 0 ? 'warnings' : 'clean',
    counts,
    findings,
    messages: messagesOf(reading, counts),
    trace: applied.map(({ rule, found }) => ({
      rule: rule.id,
      fired: found !== null && found.length > 0,
      on: [...new Set((found ?? []).map(({ path }) => path))].sort(),
      because:
        found === null
          ? both('这份文档没有路线图部分，无从检查。', 'The document has no roadmap part to look at.')
          : rule.title,
    })),
  };
}

function applicable({ reads }: LintRule, { kind }: RoadmapReading): boolean {
  return reads === 'text' || kind !== 'plan';
}

function findingsOf(rule: LintRule, reading: RoadmapReading): readonly LintFinding[] {
  const { id, severity, fix, why, guide, check } = rule;
  return check(reading).map(({ path, message }) => ({
    path: jsonPointer(path),
    rule: id,
    severity,
    message,
    fix,
    why,
    guide,
  }));
}

/** Paths step by step, so that the tenth activity comes after the ninth. */
function byPlace(a: LintFinding, b: LintFinding): number {
  const [left, right] = [a.path.split('/'), b.path.split('/')];
  for (let step = 0; step < Math.max(left.length, right.length); step += 1) {
    const [from, to] = [left[step], right[step]];
    if (from === to) continue;
    if (from === undefined) return -1;
    if (to === undefined) return 1;
    const numbers = /^\d+$/.test(from) && /^\d+$/.test(to);
    return numbers ? Number(from) - Number(to) : from < to ? -1 : 1;
  }
  return order(a.rule, b.rule) || order(a.message.en, b.message.en) || order(a.message.zh, b.message.zh);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function messagesOf(reading: RoadmapReading, counts: LintPlanOutput['counts']): Bilingual[] {
  const { error, warning, note } = counts;
  const sum = both(
    `${error} 处错误，${warning} 处警告，${note} 处提示。`,
    `${error} error(s), ${warning} warning(s), ${note} note(s).`,
  );
  const verdict =
    error > 0
      ? both('有错误，改好之前不宜提交决策。', 'There are errors; mend them before anyone decides on it.')
      : warning > 0
        ? both('没有错误，但有几处应当改进。', 'No errors, but some things should be mended.')
        : both('没有发现需要改的地方。', 'Nothing that needs mending was found.');
  const partly =
    reading.kind === 'plan'
      ? [
          both(
            '这份方案只有写成的章节，没有可供程序检查的路线图，所以只核对了论断和出处。',
            'This plan has written sections and no roadmap that a program can read, so only claims and sources were checked.',
          ),
        ]
      : [];
  return [sum, verdict, ...partly];
}

export const lintPlanTool = defineTool({
  name: 'lint_plan',
  title: both('检查路线图', 'Lint a roadmap'),
  description: both(
    '按六十余条规则检查一份路线图（不论是不是智路做的）：负责人、指标、关卡和停止条件、先后关系、日期、人手、预算、场景取舍、决定、假设与风险、论断的出处。每处给出级别、位置（JSON Pointer）、理由和改法。出自指南的规则注明章节和页码（2.1 至 2.4、3.2 节），其余为本产品自定。来源：中国信息通信研究院。',
    'Holds a roadmap, made by zhilu or not, against some sixty rules: owners, KPIs, gates and stop conditions, precedence, dates, people, budget, choice of scenarios, decisions, assumptions and risks, and the sources of claims. Each finding has a severity, a place (JSON Pointer), a reason and a fix. Rules that come from the guide name section and page (2.1 to 2.4, 3.2); the others are our own. Source: China Academy of Information and Communications Technology.',
  ),
  input: lintPlanInputSchema,
  output: lintPlanOutputSchema,
  run: (input) => lintPlan(input),
});
