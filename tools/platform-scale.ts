import { type Bilingual, both } from '../src/domain/language.ts';
import { type CompanySize, companySize, sizeWhenUnknown } from './company-size.ts';

/** Fewer own AI people than this run no platform of several departments; the model rule draws its line there too. Ours. */
export const fewAiPeople = 5;

/** What the demands on a platform are measured by. */
export interface PlatformScale {
  readonly value: CompanySize;
  /** The headcount was not told. */
  readonly assumed: boolean;
  /** Why less is asked than of others of the same headcount; null where nothing is taken off. */
  readonly lowered: Bilingual | null;
}

/**
 * A platform is built for what runs on it and by those who can: a large company with few AI people, or with a single
 * scenario to begin with, is asked what a medium one is. Headcount alone says nothing of that. Ours; the guide (2.3) ties
 * scale to size without a line.
 */
export function platformScale(known: {
  readonly employees?: number | undefined;
  readonly aiPeople?: number | undefined;
  /** How many scenarios start; undefined where none has been chosen. */
  readonly scenarios?: number | undefined;
}): PlatformScale {
  const { employees, aiPeople, scenarios } = known;
  if (employees === undefined) return { value: sizeWhenUnknown, assumed: true, lowered: null };
  const size = companySize(employees);
  if (size !== 'large') return { value: size, assumed: false, lowered: null };
  if (aiPeople !== undefined && aiPeople < fewAiPeople)
    return {
      value: 'medium',
      assumed: false,
      lowered: both(
        `公司虽大，自有 AI 人员不足 ${fewAiPeople} 人，平台先按中型企业的要求建，够首批场景用即可`,
        `the company is large but has fewer than ${fewAiPeople} AI people of its own, so the platform is first held to what a medium company needs: enough for the first scenarios`,
      ),
    };
  if (scenarios === 1)
    return {
      value: 'medium',
      assumed: false,
      lowered: both(
        '公司虽大，先做的只有一个场景，平台先按中型企业的要求建，够这个场景用即可',
        'the company is large but begins with a single scenario, so the platform is first held to what a medium company needs: enough for that one',
      ),
    };
  return { value: size, assumed: false, lowered: null };
}
