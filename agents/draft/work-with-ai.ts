import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block, Claim } from '../../src/domain/plan.ts';
import { type Role, roleNames } from '../../src/domain/role.ts';
import { scenarioSlot } from '../../src/domain/slot.ts';
import type { Organisation, ProposedProcess, ScenarioDesign } from '../../tools/design-business/schema.ts';
import { type PlanBrief, plain, type SectionWriter } from './plan-brief.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, listed, sayingOf, voiceOn } from './voice.ts';

type Claims = readonly Claim[];

/** A told process of fewer steps than this is read faster than it is drawn. */
const stepsWorthDrawing = 3;

/** How the work runs today, in the words of who said so, drawn where it has steps enough (guide 2.2, pages 12 to 13). */
export function workToday(brief: PlanBrief, writer: SectionWriter, design: ScenarioDesign): readonly Block[] {
  const voice = voiceOn(brief, scenarioSlot(design.id, 'process.today'));
  if (!design.asIs || !voice) return [];
  const saying = sayingOf(voice);
  return [
    ...writer.paragraph(
      writer.claim(
        'interview',
        both(
          `${design.name.zh}对应的工作现在这样做：${saying.zh}。`,
          `How the work behind ${design.name.en} runs today: ${saying.en}.`,
        ),
        [voice.source],
      ),
    ),
    ...(design.asIs.steps.length < stepsWorthDrawing
      ? []
      : writer.diagram({
          caption: both(`${design.name.zh}：现在怎么做`, `${asSentence(design.name).en}: the work today`),
          mermaid: design.asIs.diagram[brief.language],
          citations: [voice.source],
        })),
  ];
}

/**
 * How it will run: steps with who does each and who answers for it, the picture and the rules to keep. Work of a kind that was drawn before is not drawn again; only another owner is told.
 */
export function workWithAi(
  brief: PlanBrief,
  writer: SectionWriter,
  design: ScenarioDesign,
  drawn: Map<string, ScenarioDesign>,
): readonly Block[] {
  const { toBe, organisation, name } = design;
  if (!toBe || !organisation) return [];
  const cites = [sourceIds.tool('design_business', design.id), sourceIds.guidance('business.process')];
  const before = drawn.get(toBe.kind.id);
  if (before) return writer.paragraph(asBefore(writer, design, before, cites));
  drawn.set(toBe.kind.id, design);
  const asked = organisation.raci.some(({ consulted }) => consulted.length > 0);
  return [
    ...writer.table({
      caption: both(
        `${name.zh}：引入 AI 以后的步骤和职责`,
        `${asSentence(name).en}: steps and duties once AI takes part`,
      ),
      columns: [
        both('步骤', 'Step'),
        both('由谁做', 'Done by'),
        both('谁管好这一步', 'Who keeps it going'),
        both('谁对结果负责', 'Who answers for it'),
        ...(asked ? [both('先征求谁', 'Who is asked first')] : []),
        both('做完告诉谁', 'Who is told'),
      ],
      rows: duties(toBe, organisation, asked),
      citations: [...cites, sourceIds.guidance('business.organisation')],
    }),
    // Steps in a row need no picture beside their table where the firm is small.
    ...(brief.method.layers.size.value === 'small'
      ? []
      : writer.diagram({
          caption: both(`${name.zh}：引入 AI 以后的流程`, `${asSentence(name).en}: the process with AI`),
          mermaid: toBe.diagram[brief.language],
          citations: cites,
        })),
    // Posts that change stand with talent, where the talk with those concerned is planned.
    ...writer.paragraph(proposal(writer, design, toBe, cites)),
    ...writer.list(...toBe.rules.map((rule) => writer.claim('judgement', asSentence(rule), cites))),
  ];
}

function duties(
  toBe: ProposedProcess,
  { raci }: Organisation,
  asked: boolean,
): readonly (readonly Bilingual[])[] {
  return toBe.steps.flatMap((step) => {
    const row = raci.find((entry) => entry.step === step.place);
    if (!row) return [];
    return [
      [
        both(`${step.place} · ${step.name.zh}`, `${step.place} · ${step.name.en}`),
        doer(step),
        roleNames[row.responsible],
        roleNames[row.accountable],
        ...(asked ? [names(row.consulted)] : []),
        names(row.informed),
      ],
    ];
  });
}

const changes = { new: both('新增', 'new'), changed: both('换了做法', 'done another way'), same: null };

function doer({ performer, change }: ProposedProcess['steps'][number]): Bilingual {
  const mark = changes[change];
  return mark ? both(`${performer.zh}（${mark.zh}）`, `${performer.en} (${mark.en})`) : performer;
}

function names(some: readonly Role[]): Bilingual {
  return some.length === 0 ? plain('—') : listed(some.map((role) => roleNames[role]));
}

function asBefore(
  writer: SectionWriter,
  { name, organisation, toBe }: ScenarioDesign,
  before: ScenarioDesign,
  cites: readonly string[],
): Claims {
  const owner = organisation?.owner ?? organisation?.processOwner;
  const same = owner === (before.organisation?.owner ?? before.organisation?.processOwner);
  if (!owner || !toBe) return [];
  return writer.claim(
    'tool',
    same
      ? both(
          `${name.zh}与${before.name.zh}同属“${toBe.kind.name.zh}”，步骤、职责和规矩照上面的来，系统界面和培训合做一次。`,
          `${asSentence(name).en} is work of the same kind as ${before.name.en}, ${toBe.kind.name.en}: steps, duties and rules are those above, and screens and training are made once for both.`,
        )
      : both(
          `${name.zh}与${before.name.zh}同属“${toBe.kind.name.zh}”，步骤和规矩照上面的来，只是机器做的几步改由${roleNames[owner].zh}对结果负责；系统界面和培训合做一次。`,
          `${asSentence(name).en} is work of the same kind as ${before.name.en}, ${toBe.kind.name.en}: steps and rules are those above, but the ${roleNames[owner].en} answers for what machines do; screens and training are made once for both.`,
        ),
    cites,
  );
}

/** Whose proposal it is: nobody should take it for what was found. */
function proposal(
  writer: SectionWriter,
  { name }: ScenarioDesign,
  { steps, handOvers }: ProposedProcess,
  cites: readonly string[],
): Claims {
  const byPeople = steps.filter(({ by }) => by === 'person').length;
  const count = handOvers.length;
  const care =
    count === 0
      ? both('', '')
      : both(
          `，最容易出漏子的是 ${count} 次交接`,
          count === 1
            ? ', and slips are likeliest at its hand-over'
            : `, and slips are likeliest at its ${count} hand-overs`,
        );
  return writer.claim(
    'judgement',
    both(
      `${name.zh}的 ${steps.length} 步是建议，仍由人做的有 ${byPeople} 步${care.zh}；试点之前请做这项工作的人逐步改过。`,
      `The ${steps.length} steps of ${name.en} are a proposal; people still do ${byPeople} of them${care.en}. Have those who do the work correct each step before the pilot.`,
    ),
    cites,
  );
}
