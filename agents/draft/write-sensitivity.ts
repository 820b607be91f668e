import { type Bilingual, both } from '../../src/domain/language.ts';
import type { Block } from '../../src/domain/plan.ts';
import { percent } from '../../tools/analyse-sensitivity/wording.ts';
import type { SheetEntry } from '../../tools/assessment/score-sheet.ts';
import { type PlanBrief, plain, type SectionWriter, sectionWriter } from './plan-brief.ts';
import type { PlanSectionWriter } from './plan-section-writer.ts';
import { rankedScenarios } from './ranked-scenarios.ts';
import {
  farChange,
  firstPlaceText,
  keptShare,
  leaderOf,
  nameOf,
  type SmallestChange,
  shareText,
  smallestChanges,
  unsettled,
} from './sensitivity-facts.ts';
import { sourceIds } from './source-ids.ts';
import { asSentence, evidenceOn, listed, voiceOf, voiceOn } from './voice.ts';
import { writeSwings } from './write-swings.ts';

const whole = sourceIds.tool('analyse_sensitivity');

/** How firm the order and the map are, and the few changes that would turn them (guide 2.1; the analysis is ours). */
export const writeSensitivity: PlanSectionWriter = {
  id: 'sensitivity',
  title: both('结论有多稳，什么会改变它', 'How firm this is, and what would change it'),
  write(brief) {
    const writer = sectionWriter(brief, 'sensitivity');
    return [
      ...writer.paragraph(firstPlace(brief, writer), barredLeader(brief, writer), quadrants(brief, writer)),
      ...changes(brief, writer),
      ...ranks(brief, writer),
      ...writeSwings(brief, writer),
      ...writer.paragraph(howTried(brief, writer)),
    ];
  },
};

function firstPlace(brief: PlanBrief, writer: SectionWriter) {
  const text = firstPlaceText(brief);
  return text ? writer.claim('tool', asSentence(text), [whole]) : [];
}

/** First by value and yet not to be done: said at once, lest the order mislead. */
function barredLeader(brief: PlanBrief, writer: SectionWriter) {
  const leader = leaderOf(brief);
  const placed = brief.view.assessment.map.scenarios.find(({ id }) => id === leader?.id);
  if (!leader || !placed || !(placed.vetoed || placed.useNonAi)) return [];
  const name = nameOf(brief, leader.id);
  return writer.claim(
    'tool',
    asSentence(
      placed.vetoed
        ? both(
            `${name.zh}已被否决，价值再高也不排；下面的名次只说明它值多少。`,
            `${name.en} is vetoed and is not planned however much it is worth; the ranks below tell only its worth.`,
          )
        : both(
            `${name.zh}不用 AI 也能办，价值再高也不排；下面的名次只说明它值多少。`,
            `${name.en} can be done without AI and is not planned however much it is worth; the ranks below tell only its worth.`,
          ),
    ),
    [sourceIds.tool('map_scenarios', leader.id)],
  );
}

function quadrants(brief: PlanBrief, writer: SectionWriter) {
  const loose = unsettled(brief);
  if (loose.length === 0) {
    return writer.claim(
      'tool',
      both(
        '场景图谱立得住：每个场景在绝大多数试算里都留在现在的象限。',
        'The map holds: in most trials every scenario stays in the quadrant where it is now.',
      ),
      [whole],
    );
  }
  const told = listed(
    loose.map((scenario) => {
      const [name, kept] = [nameOf(brief, scenario.id), shareText(keptShare(scenario))];
      return both(`${name.zh}（${kept.zh}）`, `${name.en} (${kept.en})`);
    }),
  );
  return writer.claim(
    'tool',
    both(
      `图谱上位置还没定的是${told.zh}，括号里是留在现象限的比例；定这几个之前先把下面的回答问实。`,
      `Not yet settled on the map: ${told.en}; in brackets how often each stays in its quadrant. The answers below should be made sure of before these are decided.`,
    ),
    [whole, ...loose.map(({ id }) => sourceIds.tool('analyse_sensitivity', id))],
  );
}

function changes(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const found = smallestChanges(brief);
  const far = farChange(brief);
  if (found.length === 0 && !far) {
    return writer.paragraph(
      writer.claim(
        'tool',
        both(
          '逐项试过：任何一项权重、任何一个回答单独改动，都改变不了第一名，也没有场景因此越过分界线。',
          'Each was tried alone: no weight and no answer would change first place or carry a scenario across a line.',
        ),
        [whole],
      ),
    );
  }
  return [
    ...writer.paragraph(
      far ? farClaim(brief, writer, far) : [],
      found.length > 0
        ? writer.claim(
            'tool',
            both(
              '改动最小就能翻盘的是下面几处。',
              'These are the smallest changes that would turn something.',
            ),
            [whole],
          )
        : [],
    ),
    ...writer.list(...found.map((change) => changeItem(brief, writer, change))),
  ];
}

/** That only a large change turns first place is a proof of firmness and no tipping point. */
function farClaim(brief: PlanBrief, writer: SectionWriter, { text, entry }: SmallestChange) {
  const what = both(text.zh.replace(/^[^：]+：/u, ''), text.en.replace(/^An? \w+: /u, ''));
  return writer.claim(
    'tool',
    both(
      `没有小改动换得下第一名，最近的一处是：${what.zh}。`,
      `No small change takes first place from it; the nearest is this: ${what.en}.`,
    ),
    [
      whole,
      ...(entry
        ? [...evidenceOn(brief, [entry.slot]), sourceIds.assumption(entry.slot)]
        : [sourceIds.tool('score_value', 'weights')]),
    ],
  );
}

function changeItem(brief: PlanBrief, writer: SectionWriter, { text, entry, level }: SmallestChange) {
  const other = entry && level !== null ? whoSaid(brief, entry.slot, level) : null;
  const by = other?.text ?? (entry ? givenBy(brief, entry) : setBy(brief));
  return writer.claim('tool', both(`${text.zh}。${by.zh}。`, `${text.en}. ${by.en}.`), [
    whole,
    ...(entry
      ? [...evidenceOn(brief, [entry.slot]), sourceIds.assumption(entry.slot), ...(other?.citations ?? [])]
      : [sourceIds.tool('score_value', 'weights'), ...evidenceOn(brief, ['strategy.priority'])]),
  ]);
}

/** Somebody who gave the very level that would turn it, beside whoever is taken at their word meanwhile. */
function whoSaid(brief: PlanBrief, slot: string, level: number) {
  const used = voiceOn(brief, slot);
  const finding = brief.view.facts
    .get(slot)
    ?.findings.find(({ value }) => value.kind === 'level' && value.level === level);
  if (!used || !finding) return null;
  const { who, words } = voiceOf(brief, finding);
  const [zh, en] = words ? [`（${words}）`, ` (${words})`] : ['', ''];
  return {
    text: both(
      `现在按${used.who.zh}的说法算，${who.zh}说的正是第 ${level} 级${zh}，批之前请双方当面定`,
      `The plan takes the word of ${used.who.en}; ${who.en} gave that very level ${level}${en}: have them settle it face to face before approving`,
    ),
    citations: [sourceIds.finding(slot, finding.author.id)],
  };
}

function setBy(brief: PlanBrief): Bilingual {
  const voice = voiceOn(brief, 'strategy.priority');
  return voice
    ? both(
        `权重随${voice.who.zh}说的重点而定`,
        `The weights follow what ${voice.who.en} named as the priority`,
      )
    : both(
        '权重用的是行业起步配置，公司还没说最看重什么',
        'The weights are the starting profile of the industry; the company has not said what it wants most',
      );
}

/** Whose answer it is. */
function givenBy(brief: PlanBrief, entry: SheetEntry): Bilingual {
  const voice = entry.origin === 'stated' ? voiceOn(brief, entry.slot) : null;
  if (voice) return both(`现在的级别是${voice.who.zh}给的`, `The level is the one ${voice.who.en} gave`);
  switch (entry.origin) {
    case 'derived':
      return both(
        '现在的级别由别的回答推出，没有人直接答过',
        'The level follows from other answers; nobody gave it',
      );
    case 'unknown':
      return both('这一项没有人答过，也没有假设', 'Nobody has answered it and nothing is assumed');
    default:
      return both(
        '现在的级别取自行业目录，没有人答过',
        "The level is the catalogue's; nobody has answered it",
      );
  }
}

function ranks(brief: PlanBrief, writer: SectionWriter): readonly Block[] {
  const { scenarios } = brief.method.sensitivity;
  const shown = rankedScenarios(brief).flatMap(
    ({ candidate }) => scenarios.find(({ id }) => id === candidate.id) ?? [],
  );
  if (shown.length < 2) return [];
  return writer.table({
    caption: both('价值各名次在试算中出现的比例', 'How often each scenario took each rank by value'),
    columns: [
      both('场景', 'Scenario'),
      ...shown.map((_, place) => both(`第 ${place + 1} 名`, `Rank ${place + 1}`)),
      both('留在现象限', 'Stays in its quadrant'),
    ],
    rows: shown.map((scenario) => [
      asSentence(nameOf(brief, scenario.id)),
      ...scenario.rankAcceptability.map((share) => plain(percent(share))),
      plain(percent(keptShare(scenario))),
    ]),
    citations: shown.map(({ id }) => sourceIds.tool('analyse_sensitivity', id)),
  });
}

function howTried(brief: PlanBrief, writer: SectionWriter) {
  const { seed } = brief.method.sensitivity;
  return writer.claim(
    'tool',
    both(
      `试算用固定的随机种子（${seed}），同样的回答再算一遍，结果一字不差。`,
      `The trials use a fixed seed (${seed}): the same answers give the same result again.`,
    ),
    [whole],
  );
}
