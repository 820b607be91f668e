import { describe, expect, it } from 'vitest';
import { bankQuestion } from './understanding/bank-questions.ts';
import { shown, understand } from './understanding/reading-shown.ts';
import * as ask from './understanding/sample-questions.ts';

describe('questions of the bank, as people answer them', () => {
  it.each([
    ['it.split', '分不开', 'no'],
    ['it.split', '分不了', 'no'],
    ['it.split', '分得开', 'yes'],
    ['it.split', '能分开', 'yes'],
    ['it.split', '不能分开', 'no'],
    ['it.split', '做不到', 'no'],
    ['it.split', '恐怕分不开', 'no'],
    ['it.split', '可以分开', 'yes'],
    ['model.edge', 'yes, it is our core strength', 'core'],
    ['model.edge', 'Yes it is our core strength', 'core'],
    ['model.edge', 'yes, it is', 'core'],
    ['model.edge', 'no, it is just a tool', 'no'],
    ['model.edge', "no, it isn't our core strength", 'no'],
    ['model.edge', '是，要成为核心竞争力', 'core'],
    ['it.cloud', '一部分放阿里云，一部分自己机房', 'both'],
    ['it.cloud', '有些在阿里云，有些在自己机房', 'both'],
    ['it.cloud', '公有云和私有云都有', 'both'],
    ['it.cloud', '公有云、私有云都在用', 'both'],
    ['it.cloud', 'some on AWS, the rest in our own data centre', 'both'],
    ['it.cloud', 'public and private cloud', 'both'],
    ['it.cloud', '用的阿里云', 'public'],
    ['it.cloud', '两种都有，互联网医院在公有云上', 'both'],
    ['it.cloud', '这么说吧，没有', 'none'],
    ['it.compute', '怎么说呢，有几台', 'few-servers'],
    ['it.cloud', '两种都没有', 'none'],
    ['it.cloud', '公有云还是私有云还没定', 'unread'],
    ['it.cloud', '可能公有云，可能私有云', 'unread'],
    ['it.cloud', 'public or private cloud', 'unread'],
    ['it.cloud', '公有云和私有云都没有', 'unread'],
    ['it.cloud', '一部分系统在私有云，其他没上云', 'unread'],
    ['it.cloud', '没有公有云，一部分系统在私有云', 'unread'],
    ['talent.readiness', '有几个部门在试', 'level 3'],
    ['talent.readiness', '有几个部门在试用', 'level 3'],
    ['talent.readiness', 'a few departments are trying it', 'level 3'],
    ['budget.total', 'a few million', 'unread'],
    ['budget.total', 'several million yuan', 'unread'],
    ['budget.total', '两个亿', '200000000 cny'],
    ['budget.total', '2个亿', '200000000 cny'],
    ['budget.total', '200万起', '~2000000 cny'],
    ['budget.total', '三五百万', '~3000000..5000000 cny'],
    ['budget.total', 'under 1 million', '~1000000 cny'],
    ['budget.total', '500万不到', '~5000000 cny'],
    ['budget.total', '不到500万', '~5000000 cny'],
    ['budget.total', '500万出头', '~5000000 cny'],
    ['budget.total', '1 million tops', '~1000000 cny'],
    ['budget.total', 'up to 1 million', '~1000000 cny'],
  ])('%s: %s → %s', (slot, reply, expected) => {
    expect(shown(understand(reply, bankQuestion(slot)), slot)).toBe(expected);
  });

  it.each([
    ['六七成', '~60..70 percent'],
    ['七八成吧', '~70..80 percent'],
    ['三四成', '~30..40 percent'],
    ['不到三成', '20..30 percent'],
    ['三成不到', '20..30 percent'],
    ['最多一成，10%。', '0..10 percent'],
    ['10 percent at most', '0..10 percent'],
    ['at most 10 percent', '0..10 percent'],
    ['不超过 30%', '0..30 percent'],
    ['三五成', '~30..50 percent'],
  ])('a share: %s → %s', (reply, expected) => {
    expect(shown(understand(reply, ask.repeatShare), 'repeat-share')).toBe(expected);
  });

  it('heads counted by 个 are read for both slots that were spoken of', () => {
    const reply = '3个人，IT工程师能出8个';
    const [ai, it] = [bankQuestion('team.ai'), bankQuestion('team.it')];
    expect(shown(understand(reply, ai, [it]), 'team.ai')).toBe('3 people; team.it=8 people');
    expect(shown(understand('3个，IT工程师8个', ai, [it]), 'team.ai')).toBe('3 people; team.it=8 people');
    expect(shown(understand('3个人，IT工程师要管8个系统', ai, [it]), 'team.ai')).toBe('3 people');
  });
});
