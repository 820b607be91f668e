import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Stakeholder } from '../../src/domain/engagement.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import type { SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { questionOfSlot } from '../../tools/assessment/slot-question.ts';
import { peopleWhoCanAnswer } from '../../tools/next-question.ts';
import { describeValue } from '../engagement/describe-value.ts';
import { type EngagementView, painsNamed, voicesOf } from '../engagement/engagement-view.ts';
import { putQuestion } from './asked-question.ts';

/** Lines of each part that are read out; the rest is counted. Ours: more than eight and nobody reads them. */
const mostLines = 8;
const mostOpen = 5;

/**
 * What an interview says before it ends: what was understood of this person, what is assumed meanwhile, and what
 * is open and who could answer it. Lines of text in both languages; a part with nothing in it is left out.
 */
export function summariseInterview(
  knowledge: Knowledge,
  view: EngagementView,
  person: Stakeholder,
): Bilingual {
  return joinTexts(
    [
      part(both('我听到的：', 'What I understood:'), understood(knowledge, view, person), mostLines),
      part(both('我暂且假设的：', 'What I assume for now:'), assumed(view), mostLines),
      part(
        both('还没有答案的：', 'What is still open:'),
        [...open(knowledge, view), ...disputed(knowledge, view)],
        mostOpen,
      ),
    ].filter((text) => text.zh.length > 0),
    both('\n', '\n'),
  );
}

function part(title: Bilingual, lines: readonly Bilingual[], most: number): Bilingual {
  if (lines.length === 0) return both('', '');
  const shown = lines.slice(0, most).map((line) => both(`· ${line.zh}`, `- ${line.en}`));
  const rest = lines.length - shown.length;
  const more = rest > 0 ? [both(`· 另有 ${rest} 项`, `- and ${rest} more`)] : [];
  return joinTexts([title, ...shown, ...more], both('\n', '\n'));
}

function understood(knowledge: Knowledge, view: EngagementView, person: Stakeholder): readonly Bilingual[] {
  const order = new Map(knowledge.questions.map((question, place) => [question.id, place]));
  return view.findings
    .filter((finding) => finding.author.id === person.id && finding.value.kind !== 'unknown')
    .flatMap((finding) => {
      const question = putQuestion(knowledge, view.situation, finding.slot);
      if (!question) return [];
      const value = describeValue(finding.value, question);
      const line = both(`${question.label.zh}：${value.zh}`, `${question.label.en}: ${value.en}`);
      return [
        {
          line,
          slot: finding.slot,
          ofScenario: question.question.scope === 'scenario',
          place: order.get(question.question.id) ?? 0,
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(a.ofScenario) - Number(b.ofScenario) || a.place - b.place || (a.slot < b.slot ? -1 : 1),
    )
    .map(({ line }) => line);
}

/** By scenario in the order of deployment, since a list of levels tells nobody anything. */
function assumed(view: EngagementView): readonly Bilingual[] {
  const { sheets, map } = view.assessment;
  return map.order.flatMap((id) => {
    const sheet = sheets.find(({ scenario }) => scenario.id === id);
    if (!sheet) return [];
    const entries: readonly SheetEntry[] = [
      ...Object.values(sheet.value),
      ...Object.values(sheet.feasibility),
    ];
    const count = entries.filter(({ origin }) => origin === 'assumed' || origin === 'derived').length;
    const unknown = entries.filter(({ origin }) => origin === 'unknown').length;
    const { name } = sheet.scenario;
    if (count + unknown === 0) return [];
    if (count === entries.length) {
      return [
        both(
          `${name.zh}：${count} 项评分都还是行业典型值，或由其他回答推出`,
          `${name.en}: all ${count} scores are still typical of the industry, or follow from other answers`,
        ),
      ];
    }
    return unknown > 0
      ? [
          both(
            `${name.zh}：${entries.length} 项评分里有 ${unknown} 项没有任何依据，按未知计`,
            `${name.en}: of ${entries.length} scores, ${unknown} rest on nothing and count as unknown`,
          ),
        ]
      : [
          both(
            `${name.zh}：${entries.length} 项评分里有 ${count} 项按行业典型值或由其他回答推出`,
            `${name.en}: of ${entries.length} scores, ${count} are typical of the industry or follow from other answers`,
          ),
        ];
  });
}

function open(knowledge: Knowledge, view: EngagementView): readonly Bilingual[] {
  const voices = voicesOf(view.findings, view.stakeholders);
  const present = view.stakeholders.map(({ role }) => role);
  const input = { situation: view.situation, voices, pains: painsNamed(view.findings) };
  return Object.entries(voices)
    .filter(([, { stated, unknown }]) => stated.length === 0 && unknown.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([slot]) => {
      const question = putQuestion(knowledge, view.situation, slot);
      if (!question) return [];
      const [person] = peopleWhoCanAnswer(knowledge, slot, view.stakeholders, input);
      const [outside] = questionOfSlot(knowledge, slot)?.roles ?? [];
      const who = person
        ? both(
            `可以问${person.name}（${roleNames[person.role].zh}）`,
            `${person.name} (${roleNames[person.role].en}) could answer`,
          )
        : outside && !present.includes(outside)
          ? both(
              `要请一位${roleNames[outside].zh}来答`,
              `the ${roleNames[outside].en}, who takes no part yet, could answer`,
            )
          : both('在座的都答不上来，需要去查', 'nobody here knows; it has to be looked up');
      return [both(`${question.label.zh}——${who.zh}`, `${question.label.en}: ${who.en}`)];
    });
}

function disputed(knowledge: Knowledge, view: EngagementView): readonly Bilingual[] {
  return view.conflicts
    .filter(({ settledBy }) => settledBy === null)
    .flatMap(({ slot, sides }) => {
      const question = putQuestion(knowledge, view.situation, slot);
      if (!question) return [];
      const names = sides.map(({ stakeholder }) => stakeholder.name);
      return [
        both(
          `${question.label.zh}——${names.join('、')}说法不一，待定`,
          `${question.label.en}: ${names.join(' and ')} say different things; to be settled`,
        ),
      ];
    });
}
