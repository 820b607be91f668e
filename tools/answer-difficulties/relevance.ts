import { type Bilingual, both } from '../../src/domain/language.ts';
import { namesOf } from '../scenario-name.ts';
import type { AnswerDifficultiesInput, DifficultyId } from './schema.ts';

/** One condition under which a difficulty is a company's own. Null: what it looks at is not known. */
interface Ground {
  readonly on: readonly string[];
  readonly holds: (input: AnswerDifficultiesInput) => boolean | null;
  readonly because: (input: AnswerDifficultiesInput) => Bilingual;
}

/** The roadmap's length from which the model at rollout will hardly be that of the pilot; ours. */
const longMonths = 12;

/** An answer among those that raise a difficulty; null while nobody gave one. */
function isAmong<Value extends string>(
  value: Value | null | undefined,
  those: readonly Value[],
): boolean | null {
  return value ? those.includes(value) : null;
}

/** The guide says what the difficulties are (chapter 3) and not when they arise: every condition is our own. */
export const groundsOf: Readonly<Record<DifficultyId, readonly Ground[]>> = {
  'model-choice': [
    {
      on: ['scenarios'],
      holds: ({ scenarios }) => {
        const known = scenarios.filter((scenario) => scenario.modelKinds.length > 0);
        if (known.length === 0) return scenarios.length === 0 ? false : null;
        return new Set(known.flatMap((scenario) => scenario.modelKinds)).size > 1;
      },
      because: ({ scenarios }) => {
        const names = scenarios
          .filter(({ modelKinds }) => modelKinds.length > 0)
          .map(({ name }) => namesOf(name));
        return both(
          `${names.map(({ zh }) => zh).join('、')}要用不止一类模型，一个模型难以都做好`,
          `more than one kind of model is needed for ${names.map(({ en }) => en).join(', ')}, and a single one will hardly do all well`,
        );
      },
    },
  ],
  'model-change': [
    {
      on: ['months'],
      holds: ({ months }) => (typeof months === 'number' ? months >= longMonths : null),
      because: ({ months }) =>
        both(
          `路线图全程 ${months} 个月，推广时的模型多半不是试点时的那一个`,
          `the roadmap takes ${months} months, and the model at rollout will hardly be the one of the pilot`,
        ),
    },
  ],
  'sensitive-data': [
    {
      on: ['data.sensitivity'],
      holds: ({ sensitivity, used }) =>
        used && (used.personal || used.secret || used.regulated || sensitivity)
          ? used.personal || used.secret || used.regulated
          : isAmong(sensitivity, ['personal-or-secret', 'state-regulated']),
      because: ({ sensitivity, used }) => {
        if (used ? used.regulated : sensitivity === 'state-regulated') {
          return used?.personal
            ? both(
                '要用的数据里有个人信息，也有受国家专门监管的',
                'the data to be used hold personal information, and some are under specific state regulation',
              )
            : both('要用的数据受国家专门监管', 'the data to be used are under specific state regulation');
        }
        if (used && used.personal !== used.secret) {
          return used.personal
            ? both('要用的数据里有个人信息', 'the data to be used hold personal information')
            : both('要用的数据里有商业秘密', 'the data to be used hold trade secrets');
        }
        return both(
          '要用的数据涉及个人信息或商业秘密',
          'the data to be used hold personal information or trade secrets',
        );
      },
    },
    {
      on: ['data.offsite'],
      holds: ({ offsite }) => isAmong(offsite, ['no']),
      because: () => both('数据不得离开公司', 'data may not leave the company'),
    },
  ],
  'model-leakage': [
    {
      on: ['model.customisation'],
      holds: ({ customisation }) => isAmong(customisation, ['deep']),
      because: () =>
        both(
          '模型要用自家数据深度定制，本身就成了机密',
          'the model is tailored deeply on own data and becomes a secret in itself',
        ),
    },
    {
      on: ['model.edge'],
      holds: ({ edge }) => isAmong(edge, ['core']),
      because: () => both('模型本身要成为竞争力', 'the model itself is to be the competitive edge'),
    },
    {
      on: ['modelSource'],
      holds: ({ modelSource }) => isAmong(modelSource, ['self-developed']),
      because: () => both('基础模型以自研为主', 'the base models are mainly self-developed'),
    },
  ],
  'architecture-stability': [
    {
      on: ['deployment'],
      holds: ({ deployment }) => isAmong(deployment, ['hybrid']),
      because: () =>
        both(
          '混合云不止一套环境，一边升级可能牵动另一边',
          'a hybrid has more than one environment, and an upgrade of one may disturb the other',
        ),
    },
    {
      on: ['deployment', 'scenarios'],
      holds: ({ deployment, scenarios }) =>
        deployment ? deployment === 'private' && scenarios.length > 1 : null,
      because: ({ scenarios }) =>
        both(
          `${scenarios.length} 个场景共用自己的一套平台，换一次技术就都受影响`,
          `${scenarios.length} scenarios share one platform of the company's own, so each change of technology touches them all`,
        ),
    },
  ],
  'supply-chain': [
    {
      on: ['supply.imported'],
      holds: ({ supply }) => isAmong(supply, ['some', 'critical']),
      because: ({ supply }) =>
        supply === 'critical'
          ? both(
              '关键环节离不开供应可能中断的技术',
              'a critical part rests on technology whose supply may break',
            )
          : both('有一部分技术的供应可能中断', 'some of the technology may cease to be supplied'),
    },
  ],
};
