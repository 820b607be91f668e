import { scenarioSlot } from '../../src/domain/slot.ts';
import { chosen, type FactValues, levelAt } from './read-fact.ts';

/** Which sensitive data the scenarios that start really use. */
export interface SensitiveData {
  readonly personal: boolean;
  readonly secret: boolean;
  /** Under specific state regulation. */
  readonly regulated: boolean;
  /** Those whose law and ethics were answered at level 3 or below, so that people's data or rights are in play. */
  readonly touching: readonly string[];
}

const people =
  /个人|隐私|客户|账户|流水|会员|病历|病人|患者|用户|买家|手机号|电话|住址|地址|姓名|员工|拍得?到人|个例报告|personal|privacy|patient|customer|client|account|member|employee|phone|buyer|user/iu;
const secrets =
  /秘密|机密|配方|工艺|图纸|参数|技术资料|源代码|报价|secret|recipe|formula|drawing|confidential|know-how|process parameter/iu;

/** Whether words speak of people's data. */
export function namesPeople(words: string): boolean {
  return people.test(words);
}

/** Whether words speak of trade secrets. */
export function namesSecrets(words: string): boolean {
  return secrets.test(words);
}

/** Answers of `feasibility.ethics` (rubric of 2.1): up to here masking, consent or approval is still to be had. */
const touchesUpTo = 3;
/** At this level no personal data and no weighty rights are touched. */
const untouched = 5;

/**
 * One answer stands for both personal data and trade secrets, and is given for the company as a whole: what was said
 * with it, and each starting scenario's answer on law and ethics, tell which of the two is meant and used. Where the
 * words name neither, both are held possible. `words`: all that anybody said of how sensitive the data are. Ours.
 */
export function sensitiveDataOf(
  facts: FactValues,
  starting: readonly { readonly id: string }[],
  words: readonly string[],
): SensitiveData {
  const option = chosen(facts, 'data.sensitivity');
  const regulated = option === 'state-regulated';
  const sensitive = regulated || option === 'personal-or-secret';
  const ethics = starting.map(({ id }) => ({
    id,
    level: levelAt(facts, scenarioSlot(id, 'feasibility.ethics')),
  }));
  const touching = ethics.flatMap(({ id, level }) =>
    level !== undefined && level <= touchesUpTo ? [id] : [],
  );
  const noneTouches = ethics.length > 0 && ethics.every(({ level }) => level === untouched);
  const spoken = words.join('\n');
  const namesEither = namesPeople(spoken) || namesSecrets(spoken);
  const eitherMeant = option === 'personal-or-secret' && !namesEither;
  return {
    personal: touching.length > 0 || (sensitive && !noneTouches && (namesPeople(spoken) || eitherMeant)),
    secret: sensitive && (namesSecrets(spoken) || eitherMeant),
    regulated,
    touching,
  };
}
