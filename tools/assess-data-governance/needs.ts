import { both } from '../../src/domain/language.ts';
import { namesOf } from '../scenario-name.ts';
import type { AssessDataGovernanceInput, Need, Synthesis } from './schema.ts';

type Scenario = AssessDataGovernanceInput['scenarios'][number];

/** Up to this feasibility level of data there are no records, or not all can be had: too short to train on. Ours. */
const shortUpTo = 2;

/** Scenarios by id, so that the order they came in changes nothing. */
export function scenariosById(input: AssessDataGovernanceInput): readonly Scenario[] {
  return [...input.scenarios].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Labels are what pictures and mixed data are learnt from; language and science models start without (ours), unless the
 * roadmap has samples labelled for that scenario.
 */
export function needsLabels(scenario: Scenario): Need {
  if (scenario.labels) return 'yes';
  if (scenario.modelKinds === undefined) return 'unknown';
  return scenario.modelKinds.some((kind) => kind === 'cv' || kind === 'multimodal') ? 'yes' : 'no';
}

/** `yes` if any says so, `no` only if all say no. */
export function anyNeed(needs: readonly Need[]): Need {
  if (needs.includes('yes')) return 'yes';
  return needs.length > 0 && needs.every((need) => need === 'no') ? 'no' : 'unknown';
}

/**
 * Whether synthetic data are called for: where real ones are short, or sensitive and trained on (guide 2.3, page 17; that
 * a model which only looks things up needs none is ours).
 */
export function synthesisNeed(input: AssessDataGovernanceInput): Synthesis {
  const scenarios = scenariosById(input);
  const short = scenarios.filter(({ dataLevel }) => dataLevel != null && dataLevel <= shortUpTo);
  const { used, sensitivity } = input;
  // Trade secrets are the company's own to train on: nobody outside learns them by that.
  const sensitive = used
    ? used.personal || used.regulated
    : sensitivity === 'personal-or-secret' || sensitivity === 'state-regulated';
  const trains = input.trains ?? anyNeed(scenarios.map(needsLabels)) !== 'no';
  const reasons: Synthesis['reasons'] = short.map((scenario) => {
    const name = namesOf(scenario.name);
    return {
      kind: 'short',
      scenario: scenario.id,
      because: both(
        `“${name.zh}”的数据只到第 ${scenario.dataLevel} 级，真实样本不够`,
        `"${name.en}" has data at level ${scenario.dataLevel} only, too few real samples`,
      ),
    };
  });
  if (sensitive && trains) {
    reasons.push({
      kind: 'sensitive',
      scenario: null,
      because: (used ? used.regulated : sensitivity === 'state-regulated')
        ? both(
            '数据受国家专门监管，不能随意拿来训练',
            'the data are under state regulation and not free to train on',
          )
        : used && !used.secret
          ? both(
              '数据里有个人信息，不宜直接拿来训练',
              'the data hold personal data, which had better not be trained on as they are',
            )
          : both(
              '数据里有个人信息或商业秘密，不宜直接拿来训练',
              'the data hold personal data or trade secrets, which had better not be trained on as they are',
            ),
    });
  }
  if (reasons.length > 0) return { need: 'yes', reasons, message: neededMessage(reasons) };
  const open =
    input.sensitivity === undefined ||
    scenarios.length === 0 ||
    scenarios.some(({ dataLevel }) => dataLevel == null);
  return open
    ? {
        need: 'unknown',
        reasons,
        message: both(
          '要不要用合成数据还不能定：要先知道数据有多敏感、各场景的数据够不够。',
          'Whether synthetic data are called for is open: it takes knowing how sensitive the data are and whether each scenario has enough.',
        ),
      }
    : {
        need: 'no',
        reasons,
        message: sensitive
          ? both(
              '暂时用不着合成数据：真实数据不缺，起步的场景也不拿敏感数据训练模型。',
              'Synthetic data are not called for at present: real data are not short, and the first scenarios train no model on the sensitive ones.',
            )
          : used?.secret
            ? both(
                '暂时用不着合成数据：真实数据不缺；商业秘密只在内部用来训练，不交给外面。',
                'Synthetic data are not called for at present: real data are not short, and trade secrets are trained on inside and handed to nobody.',
              )
            : both(
                '暂时用不着合成数据：各场景的真实数据够用，也不属于敏感数据。',
                'Synthetic data are not called for at present: each scenario has enough real data, and they are not sensitive.',
              ),
      };
}

function neededMessage(reasons: Synthesis['reasons']): Synthesis['message'] {
  return both(
    `建议用合成数据补位：${reasons.map(({ because }) => because.zh).join('；')}。它比另行采集便宜，也安全可控；但考核只用真实数据，每条都要标明是合成的。`,
    `Use synthetic data to fill in: ${reasons.map(({ because }) => because.en).join('; ')}. They cost less than collecting more, and are safe and controlled; but test on real data only, and mark every synthetic record.`,
  );
}
