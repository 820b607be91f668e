import { describe, expect, it } from 'vitest';
import { shown, understand } from './understanding/reading-shown.ts';
import * as ask from './understanding/sample-questions.ts';

const answered = [ask.priority, ask.budget];

describe('a command', () => {
  it.each([
    ['不知道', '/unknown'],
    ['不知道。', '/unknown'],
    ['不清楚', '/unknown'],
    ['我不太清楚这块', '/unknown'],
    ['心里没数', '/unknown'],
    ['没统计过', '/unknown'],
    ['得问财务', '/unknown'],
    ['这个我真不清楚，得问财务', '/unknown'],
    ['这个得问一下IT', '/unknown'],
    ['两个都不清楚', '/unknown'],
    ['not sure', '/unknown'],
    ['no idea', '/unknown'],
    ['I really have no idea', '/unknown'],
    ['Sorry, not my area', '/unknown'],
    ["I don't know", '/unknown'],
    ['You would have to ask finance', '/unknown'],
    ['跳过', '/skip'],
    ['跳过这题吧', '/skip'],
    ['下一个', '/skip'],
    ['下一题', '/skip'],
    ['不想回答', '/skip'],
    ['这题先跳过，回头再答', '/skip'],
    ['暂时不方便透露', '/skip'],
    ['skip', '/skip'],
    ['skip this one please', '/skip'],
    ['pass', '/skip'],
    ['can we skip this?', '/skip'],
    ['I’d rather not say', '/skip'],
    ['为什么问这个', '/why'],
    ['为什么', '/why'],
    ['你们为什么要知道这个？', '/why'],
    ['这跟我有什么关系？', '/why'],
    ['why', '/why'],
    ['why do you ask', '/why'],
    ['Why do you need to know that?', '/why'],
    ['what is this for?', '/why'],
    ['上一题', '/back'],
    ['回到上一题', '/back'],
    ['回去', '/back'],
    ['改一下上一题', '/back'],
    ['back', '/back'],
    ['go back', '/back'],
    ['先到这', '/stop'],
    ['今天就到这', '/stop'],
    ['先到这吧，我要开会了', '/stop'],
    ['结束', '/stop'],
    ['不聊了', '/stop'],
    ['stop', '/stop'],
    ["that's enough", '/stop'],
    ['I need to go now', '/stop'],
    ['还剩多少', '/remaining'],
    ['还有几个问题？', '/remaining'],
    ['还要多久？', '/remaining'],
    ['how long', '/remaining'],
    ['how many more', '/remaining'],
    ['how many questions are left?', '/remaining'],
    ['are we nearly done?', '/remaining'],
    ['帮助', '/help'],
    ['怎么回答', '/help'],
    ['这是什么意思？', '/help'],
    ['能举个例子吗？', '/help'],
    ['没听懂', '/help'],
    ['help', '/help'],
    ['?', '/help'],
    ['？？', '/help'],
    ['what do you mean?', '/help'],
  ])('%s → %s', (reply, expected) => {
    expect(shown(understand(reply, ask.headcount, [], answered), 'headcount')).toBe(expected);
  });

  it.each([
    ['跳过审批的有60人', '60 people'],
    ['帮助台有60人', '60 people'],
    ['we have 60 people, they stop at six', '60 people'],
  ])('is not seen in an answer that holds its word: %s', (reply, expected) => {
    expect(shown(understand(reply, ask.headcount), 'headcount')).toBe(expected);
  });

  it.each([
    ['60人，先到这', '60 people; then /stop'],
    ['60人。为什么问预算？', '60 people; then /why'],
    ['60人，还剩多少？', '60 people; then /remaining'],
    ['60人，为什么问这个？', '60 people; then /why'],
  ])('may follow an answer: %s', (reply, expected) => {
    expect(shown(understand(reply, ask.headcount), 'headcount')).toBe(expected);
  });
});

describe('a change', () => {
  it.each([
    ['改成500万', '/change previous: 500万'],
    ['上一题改成2', '/change previous: 2'],
    ['上一题应该是B', '/change previous: B'],
    ['上一题选错了，应该选B', '/change previous: 选B'],
    ['刚才说错了，应该是300万', '/change previous: 300万'],
    ['make that 500k', '/change previous: 500k'],
    ["actually it's 500k", '/change previous: 500k'],
    ['I meant 2', '/change previous: 2'],
    ['Sorry, I was wrong, it should be B', '/change previous: B'],
    ['预算改成500万', '/change budget: 500万'],
    ['把预算改成500万', '/change budget: 500万'],
    ['能不能把预算改成500万？', '/change budget: 500万'],
    ['不对，预算是500万', '/change budget: 500万'],
    ['其实预算是500万', '/change budget: 500万'],
    ['首要目标改成成本', '/change priority: 成本'],
    ['change the budget to 5 million', '/change budget: 5 million'],
    ['make the budget 500k', '/change budget: 500k'],
    ['我想改一下预算', '/change budget: '],
    ['change my budget', '/change budget: '],
    // An answer to what was just asked is no change.
    ['其实是60人', '60 people'],
    ["Actually it's 60 people", '60 people'],
    ['客服人数改成50人', '50 people'],
  ])('%s → %s', (reply, expected) => {
    expect(shown(understand(reply, ask.headcount, [], answered), 'headcount')).toBe(expected);
  });

  it('is not seen where something else is changed', () => {
    expect(understand('我们想把人工审核改成自动审核', ask.headcount, [], answered).kind).toBe('unread');
  });
});

describe('several answers in one reply', () => {
  const others = [ask.itStaff, ask.budget, ask.deadline, ask.deployment, ask.dataQuality];

  it.each([
    ['大概300人，不过预算我不清楚', '~300 people; budget=unknown'],
    ['客服有60人，IT人数12人', '60 people; it-staff=12 people'],
    ['30人预算300万', '30 people; budget=3000000 cny'],
    ['60人，IT 人数是12个人，预算三百万', '60 people; it-staff=12 people; budget=3000000 cny'],
    ['60人，上线期限是明年6月', '60 people; deadline=2027-06-01 month'],
    ['客服60人，部署方式私有化部署', '60 people; deployment=private'],
    ['60人，数据质量4分', '60 people; data-quality=level 4'],
    ['60，预算的事得问财务', '60 people; budget=unknown'],
    ['不知道，预算也不清楚', 'unknown; budget=unknown'],
    [
      'about 60 people in the call centre; the budget is around 2 to 3 million',
      '~60 people; budget=~2000000..3000000 cny',
    ],
    [
      '60 people, budget is 3 million yuan, and I do not know about the IT staff',
      '60 people; budget=3000000 cny; it-staff=unknown',
    ],
    // not unmistakable: no whole label, no unit, or more than the label
    ['客服有60人，IT 12人', '60 people'],
    ['60人，IT部门12个人', '60 people'],
    ['60人，培训预算30万', '60 people'],
    ['60人，预算300万一年', '60 people'],
    ['60人，预算还差300万', '60 people'],
    ['60人，预算至少要300万', '60 people; budget=~3000000 cny'],
    ['60人，预算里硬件占200万', '60 people'],
    ['60人，去年预算300万', '60 people'],
    ['60人，预算没有300万', '60 people'],
    ['60人，数据质量排第一', '60 people'],
    ['60人，数据质量第3', '60 people'],
    ['60人，数据质量第一级重要', '60 people'],
    ['60人，数据质量3', '60 people'],
    ['60人，数据质量最重要，4分', '60 people'],
    ['60人，同行的数据质量4分', '60 people'],
    ['60人，部署方式不是公有云', '60 people'],
    ['60人，部署方式公有云还是私有云没定', '60 people'],
    ['60人，上线期限不是明年6月', '60 people'],
    ['60人，明年6月', '60 people'],
    ['60人，私有化部署', '60 people'],
    ['客服60人，预算300', '60 people'],
    ['60人，每天来200个电话', '60 people'],
    ['it takes 12 people', '12 people'],
    // nothing for what was asked
    ['预算300万', 'budget=3000000 cny'],
  ])('%s → %s', (reply, expected) => {
    expect(shown(understand(reply, ask.headcount, others), 'headcount')).toBe(expected);
  });

  it('finds them from any of the questions', () => {
    const understanding = understand('预算300万，上线期限明年6月，客服人数60人', ask.budget, [
      ask.deadline,
      ask.headcount,
    ]);
    expect(shown(understanding, 'budget')).toBe(
      '3000000 cny; deadline=2027-06-01 month; headcount=60 people',
    );
  });

  it('keeps what was not understood as a note', () => {
    expect(understand('客服60人，食堂在三楼', ask.headcount)).toMatchObject({ note: '食堂在三楼' });
  });

  it('does not doubt an answer because another is not known', () => {
    const sure = understand('60人', ask.headcount, others);
    const beside = understand('60人，不过预算我不清楚', ask.headcount, others);
    if (sure.kind !== 'answer' || beside.kind !== 'answer') throw new Error('not read');
    expect(beside.findings[0]?.confidence).toBe(sure.findings[0]?.confidence);
  });
});
