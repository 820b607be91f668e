import type { Industry, Knowledge, Question } from '../../knowledge/knowledge.ts';
import type { FindingValue } from '../../src/domain/finding.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { type Role, roleNames } from '../../src/domain/role.ts';
import { monthText } from '../../src/language/month-text.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { CandidateScenario } from '../assessment/candidate-scenarios.ts';
import { moneyText } from '../stage-roadmap/wording.ts';
import type { FoundConflict } from './schema.ts';

export type NamedScenario = Pick<CandidateScenario, 'id' | 'name'>;

const unitNames: Readonly<Record<string, Bilingual>> = {
  people: both(' 人', ' people'),
  months: both(' 个月', ' months'),
  percent: both('%', '%'),
};

/** An answer in a few words: the option's label, the level's anchor, the figure with its unit. */
export function saidText(value: FindingValue, question: Question, knowledge: Knowledge): Bilingual {
  switch (value.kind) {
    case 'choice':
      return optionText(value.option, question);
    case 'choices':
      return joinTexts(
        value.options.map((option) => optionText(option, question)),
        both('；', '; '),
      );
    case 'level': {
      const anchor = anchorOf(value.level, question, knowledge);
      const level = both(`第 ${value.level} 级`, `level ${value.level}`);
      return anchor ? both(`${level.zh}（${anchor.zh}）`, `${level.en} (${anchor.en})`) : level;
    }
    case 'quantity': {
      const low = amountText(value.low, value.unit);
      const high = amountText(value.high, value.unit);
      const text = value.low === value.high ? low : both(`${low.zh}到 ${high.zh}`, `${low.en} to ${high.en}`);
      return value.approximate ? both(`约 ${text.zh}`, `about ${text.en}`) : text;
    }
    case 'date':
      return monthText(value.date);
    case 'yesno':
      return value.yes ? both('是', 'yes') : both('否', 'no');
    case 'text':
      return both(`“${value.text}”`, `“${value.text}”`);
    case 'unknown':
      return both('不清楚', 'not known');
  }
}

function optionText(id: string, { answer }: Question): Bilingual {
  const options = answer.kind === 'choice' || answer.kind === 'choices' ? answer.options : [];
  const label = options.find((option) => option.id === id)?.label ?? both(id, id);
  return both(`“${label.zh}”`, `“${label.en}”`);
}

function anchorOf(level: number, { answer }: Question, knowledge: Knowledge): Bilingual | undefined {
  if (answer.kind !== 'level') return undefined;
  const { rubric } = answer;
  const levels =
    answer.levels ??
    knowledge.rubrics.find(({ id }) => id === rubric)?.levels ??
    knowledge.practices.find(({ id }) => id === rubric)?.levels;
  const anchor = levels?.[level - 1];
  return anchor && both(anchor.zh.replace(/。$/u, ''), anchor.en.replace(/\.$/u, ''));
}

function amountText(amount: number, unit: string): Bilingual {
  if (unit === 'cny') return moneyText(amount);
  const name = unit === 'kpi' ? both('', '') : (unitNames[unit] ?? both(` ${unit}`, ` ${unit}`));
  return both(`${amount}${name.zh}`, `${amount}${name.en}`);
}

/** A text of the bank with the scenario and its KPI named. */
export function inScenario(text: Bilingual, scenario: NamedScenario | null, industry: Industry): Bilingual {
  if (!scenario) return text;
  const kpi = industry.scenarios.find(({ id }) => id === scenario.id)?.kpi;
  const filled = (language: 'zh' | 'en'): string =>
    text[language]
      .replaceAll('{scenario}', scenario.name[language])
      .replaceAll('{kpi}', kpi?.name[language] ?? '')
      .replaceAll('{unit}', kpi?.unit[language] ?? '');
  return both(filled('zh'), filled('en'));
}

export function labelText({ label }: Question, scenario: NamedScenario | null): Bilingual {
  if (!scenario) return label;
  return both(`${scenario.name.zh}的${label.zh}`, `${label.en} for ${scenario.name.en}`);
}

export function settleMessage(
  by: 'ask' | 'measure',
  owner: Role,
  label: Bilingual,
  question: Bilingual,
  spoke: boolean,
): Bilingual {
  const role = roleNames[owner];
  if (by === 'measure') {
    return both(
      `几方说的都是估计：请${role.zh}安排把“${label.zh}”实际统计一次，以统计结果为准。`,
      `All sides are estimates: the ${role.en} has the figure (${label.en}) measured, and what is measured counts.`,
    );
  }
  return spoke
    ? both(
        `请${role.zh}和其他几方当面对清楚，由${role.zh}拍板：“${question.zh}”`,
        `Let the ${role.en} and the others go through one question together, with the ${role.en} deciding: “${question.en}”`,
      )
    : both(`请${role.zh}来回答：“${question.zh}”`, `Put it to the ${role.en}: “${question.en}”`);
}

const turnsTold = 3;

/** Who says what, and what turns if somebody else is right. */
export function conflictMessage(
  label: Bilingual,
  sides: FoundConflict['sides'],
  settle: Bilingual,
): Bilingual {
  const said = joinTexts(
    sides.map(({ name, role, said: text }) =>
      both(`${name}（${roleNames[role].zh}）说${text.zh}`, `${name} (${roleNames[role].en}) says ${text.en}`),
    ),
    both('，', '; '),
  );
  const head = both(`${label.zh}：${said.zh}。`, `${sentenceCase(label.en)}: ${said.en}.`);
  const turning = sides.filter(({ turns }) => turns.length > 0);
  if (turning.length === 0) {
    return both(
      `${head.zh}谁对都不改变任何决定，可以不急着裁定。`,
      `${head.en} No decision turns whoever is right, so it can wait.`,
    );
  }
  const effects = turning.map(({ name, turns }) => {
    const told = joinTexts(
      turns.slice(0, turnsTold).map(({ text }) => text),
      both('；', '; '),
    );
    const more = turns.length - turnsTold;
    return both(
      `若${name}说得对：${told.zh}${more > 0 ? `，另有 ${more} 处随之变动` : ''}。`,
      ` If ${name} is right: ${told.en}${more > 0 ? `, and ${more} more` : ''}.`,
    );
  });
  return both(
    `${head.zh}${effects.map(({ zh }) => zh).join('')}${settle.zh}`,
    `${head.en}${effects.map(({ en }) => en).join('')} ${settle.en}`,
  );
}

export function summaryMessage(turning: number, idle: number): Bilingual {
  if (turning + idle === 0) {
    return both('各方说法没有相互矛盾之处。', 'Nobody contradicts anybody.');
  }
  return both(
    `有 ${turning + idle} 处说法不一，其中 ${turning} 处会改变决定，按影响从大到小排列；另外 ${idle} 处不影响任何决定，排在最后。`,
    `There are ${turning + idle} disagreements. ${turning} of them would turn a decision and come first, the weightiest on top; ${idle} would turn none and come last.`,
  );
}
