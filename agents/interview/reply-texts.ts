import type { Stakeholder } from '../../src/domain/engagement.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';

/** What zhilu says back between an answer and the next question. One or two plain sentences, never praise. */

export function noted(items: readonly { label: Bilingual; value: Bilingual }[]): Bilingual {
  const parts = items.map(({ label, value }) => both(`${label.zh}：${value.zh}`, `${label.en}: ${value.en}`));
  const all = joinTexts(parts, both('；', '; '));
  return both(`记下了。${all.zh}。`, `Noted. ${all.en}.`);
}

export function changed(changes: readonly Bilingual[]): Bilingual {
  const all = joinTexts(changes, both('；', '; '));
  return both(`由此变动：${all.zh}。`, `This changes: ${all.en}.`);
}

export const nothingChanged = both('决定没有因此变动。', 'No decision changes because of it.');

export function handedOn(colleague: Stakeholder): Bilingual {
  const role = roleNames[colleague.role];
  return both(
    `没关系，这一题转给${colleague.name}（${role.zh}）。`,
    `That is fine; this one goes to ${colleague.name} (${role.en}).`,
  );
}

export const handedToYou = both(
  '下面这一题是同事答不上来、转来问您的。',
  'A colleague could not answer the next one and passed it on to you.',
);

export const leftOpen = both(
  '没关系，先列为未决问题，方案里会写明。',
  'That is fine; it stays open, and the plan will say so.',
);

export const skipped = both(
  '好，跳过。之后想补，随时说“改成……”。',
  'Skipped. You can come back to it at any time.',
);

export function unread(accepted: Bilingual): Bilingual {
  return both(
    `这句我没读准，原话已记下。${accepted.zh}`,
    `I could not read that; your words are kept. ${accepted.en}`,
  );
}

export const offerToSkip = both('答不上来可以说“不知道”或“跳过”。', 'You can also say "not sure" or "skip".');

export const putAside = both(
  '这一题先放一放，原话都已记下，方案里会列为未决。',
  'Let us put this one aside; your words are kept, and the plan lists it as open.',
);

export function whyAsked(why: Bilingual, decides: Bilingual | null): Bilingual {
  if (!decides) return why;
  return both(
    `${why.zh}具体到贵司：这决定${decides.zh}。`,
    `${why.en} In your case it decides ${decides.en}.`,
  );
}

export function remaining(questions: number, minutes: number): Bilingual {
  if (questions === 0) return both('这是最后一题。', 'This is the last one.');
  return both(
    `连这一题在内最多还有 ${questions} 题，约 ${minutes} 分钟；有些题会因您的回答而省掉。`,
    `At most ${questions} more with this one, about ${minutes} minutes; some will fall away with your answers.`,
  );
}

export const noEarlierQuestion = both('这已经是第一题了。', 'This is the first question.');

export const backTo = both(
  '回到上一题，后面的回答都保留。',
  'Back to the previous question; your later answers are kept.',
);

export const whichToChange = both(
  '请说明要改哪一项，例如“预算改成 500 万”。',
  'Please say which answer to change, for example "make the budget 5 million yuan".',
);

export const nothingUnderstoodAfterEnd = both(
  '访谈已结束。要更正某一项，请说“预算改成 500 万”这样的话。',
  'This interview has ended. To correct an answer, say for example "make the budget 5 million yuan".',
);

export const settled = both(
  '够了：再问任何一个问题，都不会改变现在的决定。',
  'That is enough: no single answer could change the decisions any more.',
);

export const patienceUsed = both(
  '题数已到约定上限，先到这里。',
  'That was the agreed number of questions; we stop here.',
);

export const quickOver = both(
  '快速访谈到此。其余各项先按行业典型值假设，方案里逐条标出；想问得细些，就说“问细一点”。',
  'That is the quick interview. The rest is assumed from what is typical and marked in the plan; say "ask me more" to go into detail.',
);

/** One quiet line: nothing is lost, and the next step tries the model again. */
export const withoutModel = both(
  '（模型这一步没有用上，问题由内置题库给出。）',
  '(The model did not answer this time; the question comes from the built-in bank.)',
);

export const readWithoutModel = both(
  '（模型这一步没有用上，回答由内置规则读取。）',
  '(The model did not answer this time; your reply was read by the built-in rules.)',
);

export const nowForThePlan = both(
  '排序和选型已经清楚。下面的问题是为了把方案写实，随时可以说“先到这里”。',
  'The ranking and the choices are clear. What follows only makes the plan concrete; say "stop" whenever you like.',
);

export const nowQuick = both('好，只挑最要紧的问。', 'Very well, only what matters most.');

export const nowThorough = both('好，往细里问。', 'Very well, in more detail.');

export const stoppedByPerson = both(
  '好，先到这里。随时可以回来接着说。',
  'Very well, we stop here. You can come back at any time.',
);
