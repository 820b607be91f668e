import { describe, expect, it } from 'vitest';
import { bankQuestion, scenarioQuestions } from './understanding/bank-questions.ts';
import { shown, understand } from './understanding/reading-shown.ts';
import * as ask from './understanding/sample-questions.ts';

const ofScenario = scenarioQuestions('finance');

/** What a reply comes to as an answer to a question of the bank, one about a scenario or about the company. */
function read(reply: string, question: string): string {
  const asked = ofScenario.find(({ slot }) => slot.endsWith(`:${question}`)) ?? bankQuestion(question);
  return shown(understand(reply, asked), asked.slot);
}

describe('a head count', () => {
  it.each([
    ['work.people', '86 inspectors.', '86 people'],
    ['work.people', '34 agents.', '34 people'],
    ['work.people', '34 call centre agents, all told', '34 people'],
    ['work.people', 'About 9 planners.', '~9 people'],
    ['work.people', '1 planner', '1 people'],
    ['work.people', '14 doctors', '14 people'],
    ['work.people', '86 个质检员。', '86 people'],
    ['work.people', '34 个客服。', '34 people'],
    ['work.people', '大概 20 个理货员', '~20 people'],
    ['work.people', '11 位药师', '11 people'],
    ['team.business', '2 case specialists.', '2 people'],
    ['team.business', '两个调度。', '2 people'],
    ['team.business', '3 个班长', '3 people'],
  ])('of %s is read from the job it names: %s → %s', (question, reply, expected) => {
    expect(read(reply, question)).toBe(expected);
  });

  it.each([
    '3 systems',
    '5 departments',
    '86 customers',
    '3 software agents',
    '3 agent teams',
    '12 lines with inspectors',
    '2 teams of 8 inspectors',
    '4 inspectors’ stations',
    '5个系统',
    '3 个客服系统',
    '34 个客服组',
    '86 个客户',
    '86 个会员',
    '3 个部门有客服',
    '2 个调度中心',
  ])('is not read from what is no person: %s', (reply) => {
    expect(read(reply, 'work.people')).toBe('unread');
  });
});

describe('one option', () => {
  it.each([
    // a provincial capital is not the capital
    ['company.place', 'Chengdu, the provincial capital.', 'elsewhere'],
    ['company.place', 'Elsewhere, in the provincial capital.', 'elsewhere'],
    ['company.place', 'Hangzhou, the provincial capital.', 'hangzhou'],
    ['company.place', 'The capital.', 'beijing'],
    ['company.place', 'In the capital city', 'beijing'],
    ['company.place', '成都，省会。', 'elsewhere'],
    ['company.place', '在首都。', 'beijing'],
    // 有人 says no more than that there is somebody
    ['people.concern', '没人担心，盼着有人搭把手。', 'none'],
    ['people.concern', 'Nobody worries, they hope somebody lends a hand.', 'none'],
    ['people.concern', '没有人担心', 'none'],
    ['people.concern', '有人担心', 'some'],
    ['people.concern', '有人担心，有人不担心', 'unread'],
    ['people.concern', '有些人担心丢饭碗', 'unread'],
    // the s of "numbers" is no letter of an option
    ['data.sensitivity', 'Orders and phone numbers, so personal data.', 'personal-or-secret'],
    ['data.sensitivity', 'Those are the options, personal data I would say.', 'personal-or-secret'],
    ['data.sensitivity', 'number 3', 'personal-or-secret'],
    ['data.sensitivity', 'option b', 'internal'],
    // 受试者 and 受监管 share a character and nothing else
    ['data.sensitivity', '受试者信息，属于个人信息。', 'personal-or-secret'],
    ['data.sensitivity', '个人信息，受试者的。', 'personal-or-secret'],
    ['data.sensitivity', "Trial subjects' data, so personal data.", 'personal-or-secret'],
    ['data.sensitivity', '受国家监管的那种', 'state-regulated'],
    ['data.sensitivity', '受监管的数据', 'state-regulated'],
    // nothing and nobody negate as much as not
    ['process.system', 'Stand-alone, nothing can be attached.', 'closed'],
    ['process.system', 'Stand-alone, nobody can attach anything.', 'closed'],
    ['process.system', '单机版，什么都接不上。', 'closed'],
    ['process.system', 'New functions can be attached', 'open'],
    ['process.system', 'Open; anything can be attached', 'open'],
  ])('for %s is read from %s → %s', (question, reply, expected) => {
    expect(read(reply, question)).toBe(expected);
  });
});

describe('several options', () => {
  it.each([
    ['一家做影像方案的集成商，别的没有。', 'solution'],
    ['云厂商，其他的没有', 'technology'],
    ['有一家云厂商，没有做行业方案的', 'technology'],
    ['An integrator, none besides.', 'solution'],
    ['An integrator, nobody else.', 'solution'],
    ['云厂商有，集成商有，数据公司没有', 'technology+solution'],
    ['云厂商有一家，别的现在没有', 'technology'],
    ['没有', 'none'],
    ['别的没有', 'none'],
    ['None so far.', 'none'],
  ])('leave out "none" where it is none of the others: %s → %s', (reply, expected) => {
    expect(read(reply, 'partners.have')).toBe(expected);
  });

  it.each(['以前有一家集成商，现在没有了', 'We had an integrator, now there is none'])(
    'keep "none" where it takes back what was named: %s',
    (reply) => {
      expect(read(reply, 'partners.have')).toContain('none');
    },
  );
});

const answered = [
  { slot: 'budget', label: ask.budget.label },
  { slot: 'priority', label: ask.priority.label },
];

describe('a level that was given with its reason', () => {
  it.each([
    // what happens when the work goes wrong is no slip of the tongue
    ['2 分，答错了会出事。', 'level 2'],
    ['2 分，答错一次就要赔钱。', 'level 2'],
    ['2 分，填错了返工很麻烦。', 'level 2'],
    ['Make it 3.', 'level 3'],
    ["I'd make it a 2", 'level 2'],
    ['make it four', 'level 4'],
    // halves are rounded down by who said them
    ['Three and a half, so put down 3', 'level 3'],
    ['Three and a half.', 'level 3'],
    ['3.5, so put down 3', 'level 3'],
    ['三分半，就记 3 吧', 'level 3'],
  ])('is read: %s → %s', (reply, expected) => {
    expect(shown(understand(reply, ask.dataQuality, [], answered), 'data-quality')).toBe(expected);
  });

  it.each([
    ['刚才说错了，3 分', '/change previous: 3 分'],
    ['上一题选错了，成本', '/change previous: 成本'],
    ['答错了，应该是合规', '/change previous: 合规'],
    ['预算填错了500万', '/change budget: 500万'],
    ['说错了3分', '/change previous: 3分'],
    ['No, make it 3', '/change previous: 3'],
    ['make that 3', '/change previous: 3'],
    ['make it 500k', '/change previous: 500k'],
  ])('is not taken from a change of an earlier answer: %s → %s', (reply, expected) => {
    expect(shown(understand(reply, ask.dataQuality, [], answered), 'data-quality')).toBe(expected);
  });

  it('leaves "make it" a change where no level is asked for', () => {
    expect(shown(understand('make it 3', ask.deadline, [], answered), 'deadline')).toBe(
      '/change previous: 3',
    );
  });
});

describe('two figures that are one answer', () => {
  it.each([
    // a usual figure and the most or least it comes to
    ['半年，最多八个月', '6..8 months', ask.payback],
    ['Half a year, eight months at most', '6..8 months', ask.payback],
    ['8 个月，至少 6 个月', '6..8 months', ask.payback],
    ['3 天，最多 4 天', '3..4 days', ask.kpi],
    ['3 days, at most 4 days', '3..4 days', ask.kpi],
    ['大概 30 人，最多 40 人', '~30..40 people', ask.headcount],
    // a round figure made exact
    ['六成多一点，62%', '62 percent', ask.repeatShare],
    ['大概六成，准确说 62%', '62 percent', ask.repeatShare],
    ['about 60%, 62% to be exact', '62 percent', ask.repeatShare],
    ['30 多人，34 人', '34 people', ask.headcount],
    // a figure settled on
    ['Three and a half, so put down 3', '3 people', ask.headcount],
    ['三个半，就记 3 个', '3 people', ask.headcount],
    // two digits side by side, hedged or not
    ['三四十万', '~300000..400000 cny', ask.budget],
    ['说不准，三四十万吧', '~300000..400000 cny', ask.budget],
    ['大概三四十万', '~300000..400000 cny', ask.budget],
  ])('are read together: %s → %s', (reply, expected, question) => {
    expect(shown(understand(reply, question), question.slot)).toBe(expected);
  });

  it.each([
    ['6个月，8个月', ask.payback],
    ['半年，八个月', ask.payback],
    ['8个月，最多6个月', ask.payback],
    ['半年，不到八个月', ask.payback],
    ['六成，七成', ask.repeatShare],
    ['大概六成，80%', ask.repeatShare],
    ['六成多，58%', ask.repeatShare],
    ['60%，62%', ask.repeatShare],
    ['30人，50人，最多60人', ask.headcount],
    ['至少30人，40人', ask.headcount],
  ])('are asked back where they differ: %s', (reply, question) => {
    expect(understand(reply, question).kind).toBe('unread');
  });
});

describe('a date', () => {
  it.each([
    ['31 December 2027 ... Not a day later.', '2027-12-31 day'],
    ['31 December 2027, and not one day later', '2027-12-31 day'],
    ['Not a day later than 31 December 2027', '2027-12-31 day'],
    ['2027年12月31日，一天都不能晚', '2027-12-31 day'],
    ['2027年12月31日，晚一天都不行', '2027-12-31 day'],
    ['A week later.', '2026-12-01 day'],
  ])('is one date, however firm: %s → %s', (reply, expected) => {
    expect(shown(understand(reply, ask.deadline), 'deadline')).toBe(expected);
  });

  it('is asked back where two are named', () => {
    expect(understand('31 December 2027, or not before March 2028', ask.deadline).kind).toBe('unread');
  });
});
