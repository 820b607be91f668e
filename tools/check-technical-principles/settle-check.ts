import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Principle } from '../../knowledge/method-entries.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import { type CompanySize, companySizeNames } from '../company-size.ts';
import type { TraceStep } from '../tool.ts';
import type { CheckStatus, CheckTechnicalPrinciplesInput, PrincipleCheck } from './schema.ts';

type Check = Principle['checks'][number];
type Settled = Pick<PrincipleCheck, 'status' | 'because' | 'next'>;

/** Answers that leave a matter open: the person spoke, and nothing is settled. */
const leavesOpen: Readonly<Record<string, readonly string[]>> = { 'route.compute': ['undecided'] };
/** Answers by which the matter is the cloud provider's, who then has to show it. */
const upToProvider: Readonly<Record<string, readonly string[]>> = { 'route.compute': ['cloud-only'] };

/** One check against what is known. What nobody said is never taken as met or as missing. */
export function settleCheck(
  knowledge: Knowledge,
  check: Check,
  size: CompanySize,
  { levels, answers, trainsFromScratch }: CheckTechnicalPrinciplesInput,
): PrincipleCheck {
  const { id, text, owner } = check;
  const settled = !check.sizes.includes(size)
    ? unasked(check, size)
    : check.from_scratch && trainsFromScratch === false
      ? onlyFromScratch
      : settle(knowledge, check, levels, answers);
  return { id, text, owner, ...settled };
}

/** The inputs that settle a check, as a trace names them. */
export function checkedOn({ proof }: Check): string[] {
  switch (proof.kind) {
    case 'practice':
      return ['employees', `levels.${proof.practice}`];
    case 'answer':
      return ['employees', `answers.${proof.slot}`];
    case 'to-be-shown':
      return ['employees'];
  }
}

/** The check as a rule considered: it fired if it was asked of this company. */
export function checkTrace(point: string, check: Check, settled: PrincipleCheck): TraceStep {
  return {
    rule: `${point}:${check.id}`,
    fired: settled.status !== 'not-asked',
    on: checkedOn(check),
    because: settled.because,
  };
}

const onlyFromScratch: Settled = {
  status: 'not-asked',
  because: both('不从头训练模型，不提这一条。', 'Not asked of those who train no model from scratch.'),
  next: null,
};

function unasked({ sizes }: Check, size: CompanySize): Settled {
  const asked = joinTexts(
    sizes.map((each) => companySizeNames[each]),
    both('和', ' and '),
  );
  return {
    status: 'not-asked',
    because: both(
      `不对${companySizeNames[size].zh}提这一条，只要求${asked.zh}。`,
      `Not asked of ${companySizeNames[size].en}, only of ${asked.en}.`,
    ),
    next: null,
  };
}

function settle(
  knowledge: Knowledge,
  { proof, owner }: Check,
  levels: CheckTechnicalPrinciplesInput['levels'],
  answers: CheckTechnicalPrinciplesInput['answers'],
): Settled {
  switch (proof.kind) {
    case 'to-be-shown':
      return toBeShown(proof.by);
    case 'practice':
      return byLevel(knowledge, proof.practice, proof.level, levels[proof.practice] ?? null, owner);
    case 'answer':
      return byAnswer(knowledge, proof.slot, proof.options, answers[proof.slot] ?? null, owner);
  }
}

function toBeShown(by: Bilingual): Settled {
  return {
    status: 'to-be-shown',
    because: both('口头说法不算数，要拿出证明。', 'A word is not enough here; it has to be shown.'),
    next: both(`索取证明——${by.zh}。`, `Ask for proof from ${by.en}.`),
  };
}

function byLevel(
  knowledge: Knowledge,
  practiceId: string,
  needed: number,
  level: number | null,
  owner: Check['owner'],
): Settled {
  const practice = knowledge.practices.find(({ id }) => id === practiceId);
  const name = practice?.name ?? both(practiceId, practiceId);
  if (level === null) return notKnown(name, owner);
  if (level >= needed) {
    return {
      status: 'met',
      because: both(
        `${name.zh}已到 ${level} 级（要求 ${needed} 级）。`,
        `${sentenceCase(name.en)} stands at level ${level} (needed: ${needed}).`,
      ),
      next: null,
    };
  }
  const step = practice?.climb[level - 1] ?? name;
  return {
    status: 'not-met',
    because: both(
      `${name.zh}在 ${level} 级，要求 ${needed} 级。`,
      `${sentenceCase(name.en)} stands at level ${level}; ${needed} is needed.`,
    ),
    next: both(`${step.zh}。`, `${step.en}.`),
  };
}

function byAnswer(
  knowledge: Knowledge,
  slot: string,
  accepted: readonly string[],
  answer: string | null,
  owner: Check['owner'],
): Settled {
  const name = labelOfSlot(knowledge, slot);
  if (answer === null || leavesOpen[slot]?.includes(answer) === true) return notKnown(name, owner);
  const said = labelOfAnswer(knowledge, slot, answer);
  if (upToProvider[slot]?.includes(answer) === true) {
    return {
      status: 'to-be-shown',
      because: both(
        `“${name.zh}”的回答是“${said.zh}”，要由云服务方证明。`,
        `On ${name.en} the answer is "${said.en}"; the cloud provider has to show it.`,
      ),
      next: both(
        '请云服务方说明：换一种芯片或换一家云，应用要改什么。',
        'Ask the cloud provider what has to change in the application when the chip or the cloud changes.',
      ),
    };
  }
  if (accepted.includes(answer)) {
    return {
      status: 'met',
      because: both(`“${name.zh}”的回答是“${said.zh}”。`, `On ${name.en} the answer is "${said.en}".`),
      next: null,
    };
  }
  const aim = joinTexts(
    accepted.map((option) => {
      const label = labelOfAnswer(knowledge, slot, option);
      return both(`“${label.zh}”`, `"${label.en}"`);
    }),
    both('或', ' or '),
  );
  return {
    status: 'not-met',
    because: both(
      `“${name.zh}”的回答是“${said.zh}”，要求是${aim.zh}。`,
      `On ${name.en} the answer is "${said.en}"; needed is ${aim.en}.`,
    ),
    next: both(
      `由${roleNames[owner].zh}提出从“${said.zh}”到${aim.zh}的办法和时间。`,
      `The ${roleNames[owner].en} proposes how and by when to get from "${said.en}" to ${aim.en}.`,
    ),
  };
}

function notKnown(name: Bilingual, owner: Check['owner']): Settled {
  return {
    status: 'not-known',
    because: both(`“${name.zh}”还没有说定。`, `Nothing settled has been said on ${name.en}.`),
    next: both(
      `向${roleNames[owner].zh}问清“${name.zh}”。`,
      `Ask the ${roleNames[owner].en} about ${name.en}.`,
    ),
  };
}

function labelOfSlot(knowledge: Knowledge, slot: string): Bilingual {
  return knowledge.questions.find(({ id }) => id === slot)?.label ?? both(slot, slot);
}

function labelOfAnswer(knowledge: Knowledge, slot: string, answer: string): Bilingual {
  const form = knowledge.questions.find(({ id }) => id === slot)?.answer;
  if (form?.kind === 'yesno') return answer === 'yes' ? both('能', 'yes') : both('不能', 'no');
  const options = form?.kind === 'choice' ? form.options : [];
  return options.find(({ id }) => id === answer)?.label ?? both(answer, answer);
}

/** The options that a slot of a check can hold; undefined for a slot that no choice or yes-or-no question fills. */
export function optionsOfSlot(knowledge: Knowledge, slot: string): readonly string[] | undefined {
  const form = knowledge.questions.find(({ id }) => id === slot)?.answer;
  if (form?.kind === 'yesno') return ['yes', 'no'];
  return form?.kind === 'choice' ? form.options.map(({ id }) => id) : undefined;
}

/** How many checks stand at each status. */
export function countStatuses(
  checks: readonly { readonly status: CheckStatus }[],
): Record<CheckStatus, number> {
  const of = (status: CheckStatus) => checks.filter((check) => check.status === status).length;
  return {
    met: of('met'),
    'not-met': of('not-met'),
    'not-known': of('not-known'),
    'to-be-shown': of('to-be-shown'),
    'not-asked': of('not-asked'),
  };
}
