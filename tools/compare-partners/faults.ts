import type { PartnerCriterion } from '../../knowledge/method-entries.ts';
import { both } from '../../src/domain/language.ts';
import { namesOf } from '../scenario-name.ts';
import { ToolInputError } from '../tool.ts';
import type { ComparePartnersInput } from './schema.ts';

/** Room for the noise of adding decimals, far below any weight that is meant. */
const noise = 1e-6;

/** Throws `ToolInputError` for what parses and makes no sense: it names the place and says what is accepted. */
export function requireSensible(input: ComparePartnersInput, criteria: readonly PartnerCriterion[]): void {
  const ids = criteria.map(({ id }) => id);
  const { weights } = input;
  if (weights !== undefined) {
    const unknown = Object.keys(weights)
      .sort()
      .find((id) => !ids.includes(id));
    if (unknown !== undefined) throw unknownId(`weights["${unknown}"]`, unknown, ids);
    const sum = ids.reduce((total, id) => total + (weights[id] ?? 0), 0);
    if (Math.abs(sum - 100) > noise) {
      throw new ToolInputError(
        'weights',
        both(
          `权重加起来是 ${sum}，应当正好是 100。`,
          `The weights add to ${sum}; they have to add to exactly 100.`,
        ),
      );
    }
  }
  const knockOuts = input.knockOuts.map(({ id }) => id);
  requireUnique('knockOuts', knockOuts);
  requireUnique(
    'partners',
    input.partners.map(({ id }) => id),
  );
  for (const [index, { name, levels, meets }] of input.partners.entries()) {
    for (const id of Object.keys(levels).sort()) {
      if (!ids.includes(id)) throw unknownId(`partners[${index}].levels["${id}"]`, id, ids);
      const level = levels[id];
      if (typeof level === 'object' && level !== null && level.low > level.high) {
        const names = namesOf(name);
        throw new ToolInputError(
          `partners[${index}].levels["${id}"]`,
          both(
            `“${names.zh}”的下限第 ${level.low} 级高于上限第 ${level.high} 级；下限不得高于上限。`,
            `"${names.en}": the low, level ${level.low}, is above the high, level ${level.high}; low must not exceed high.`,
          ),
        );
      }
    }
    for (const id of Object.keys(meets).sort()) {
      if (!knockOuts.includes(id)) throw unknownId(`partners[${index}].meets["${id}"]`, id, knockOuts);
    }
  }
}

function unknownId(path: string, id: string, ids: readonly string[]): ToolInputError {
  return new ToolInputError(
    path,
    both(
      `没有“${id}”这一项；可以填的是：${ids.join('、') || '（没有列出任何一项）'}。`,
      `There is no "${id}"; accepted are: ${ids.join(', ') || '(none is listed)'}.`,
    ),
  );
}

function requireUnique(list: string, ids: readonly string[]): void {
  const index = ids.findIndex((id, place) => ids.indexOf(id) < place);
  const id = ids[index];
  if (id === undefined) return;
  throw new ToolInputError(
    `${list}[${index}].id`,
    both(
      `编号“${id}”出现了不止一次；每一项的编号必须唯一。`,
      `The id "${id}" occurs more than once; each needs an id of its own.`,
    ),
  );
}
