import { describe, expect, it } from 'vitest';
import { bankQuestion, scenarioQuestions } from './understanding/bank-questions.ts';
import { shown, understand } from './understanding/reading-shown.ts';

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
