import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChooseFoundationModelInput,
  chooseFoundationModelInputSchema,
} from '../../tools/choose-foundation-model/schema.ts';
import {
  chooseFoundationModel,
  chooseFoundationModelOutputSchema,
} from '../../tools/choose-foundation-model.ts';
import { foundationModelRules } from '../../tools/foundation-model-rules.ts';
import { ToolInputError } from '../../tools/tool.ts';
import { describeDecisionLaws } from './laws-of-decisions.ts';

type Answers = Omit<ChooseFoundationModelInput, 'scenarios'>;

const service = {
  id: 'service',
  name: { zh: '智能客服', en: 'Customer service' },
  modelKinds: ['nlp' as const],
};
const inspection = {
  id: 'inspection',
  name: { zh: '视觉质检', en: 'Visual inspection' },
  modelKinds: ['cv' as const],
};

function choose(answers: Answers, scenarios: ChooseFoundationModelInput['scenarios'] = []) {
  return chooseFoundationModel({ ...answers, scenarios });
}

/** Everything that a development of one's own takes. */
const allMeans: Answers = {
  customisation: 'deep',
  budget: 80_000_000,
  aiPeople: 40,
  compute: 'own-cluster',
  firstResultMonths: 18,
};

describe('choose_foundation_model', () => {
  it('takes open models where money is tight, a proof is wanted fast and a team is there', () => {
    expect(choose({ budget: 1_000_000, firstResultMonths: 4, aiPeople: 8 }).source).toBe('open');
  });

  it('takes a commercial model where data are sensitive, customisation is deep and few people know AI', () => {
    expect(choose({ sensitivity: 'personal-or-secret', customisation: 'deep', aiPeople: 2 }).source).toBe(
      'commercial',
    );
  });

  it('develops its own only where deep fit is needed and money, people, compute and time are all there', () => {
    expect(choose(allMeans).source).toBe('self-developed');
    const lacking: Answers[] = [
      { ...allMeans, budget: 49_999_999 },
      { ...allMeans, aiPeople: 19 },
      { ...allMeans, compute: 'few-servers' },
      { ...allMeans, firstResultMonths: 6 },
    ];
    for (const answers of lacking) {
      const decision = choose(answers);
      expect(decision.source).not.toBe('self-developed');
      expect(decision.barred).toEqual(['self-developed']);
    }
  });

  it('does not take means for granted that nobody has spoken of', () => {
    expect(choose({ customisation: 'deep' }).source).not.toBe('self-developed');
  });

  it('lists the kinds of model that the scenarios need, the first scenario first', () => {
    const { kinds } = choose({}, [
      { ...service, priority: 2 },
      { ...inspection, modelKinds: ['multimodal', 'cv'], priority: 1 },
      { id: 'defects', name: '缺陷分析', modelKinds: ['cv'] },
    ]);
    expect(kinds).toEqual([
      { kind: 'cv', scenarios: ['inspection', 'defects'] },
      { kind: 'multimodal', scenarios: ['inspection'] },
      { kind: 'nlp', scenarios: ['service'] },
    ]);
  });

  it('mixes one or two commercial models with several open ones where scenarios vary', () => {
    for (const answers of [{ budget: 1_000_000 }, { aiPeople: 0 }, allMeans]) {
      const { mix } = choose(answers, [service, inspection]);
      expect(mix.en).toMatch(/one or two commercial/i);
      expect(mix.zh).toMatch(/一到两个商业模型/);
      expect(mix.zh).toContain('智能客服');
      expect(mix.en).toContain('Visual inspection');
    }
  });

  it('advises a single model where one kind serves every scenario', () => {
    const drafting = { ...service, id: 'drafting', name: '报告拟稿' };
    expect(choose({ budget: 1_000_000 }, [service, drafting]).mix.en).toContain(
      'One kind serves every scenario',
    );
    expect(choose({ budget: 1_000_000 }, [service]).mix.en).toContain('One kind serves this scenario');
  });

  it('says that kinds follow from scenarios while none is chosen', () => {
    const decision = choose({});
    expect([decision.kinds, decision.certainty]).toEqual([[], 'open']);
    expect(decision.mix.zh).toContain('场景尚未确定');
  });

  it('says what to build on by how far the model must be customised', () => {
    expect(choose({ customisation: 'ready-made' }).buildOn.zh).toContain('知识库');
    expect(choose({ customisation: 'own-knowledge' }).buildOn.zh).toContain('增训');
    expect(choose({ customisation: 'deep', aiPeople: 2 }).buildOn.en).toContain('contract');
    expect(choose({ customisation: 'deep', aiPeople: 8, supply: 'critical' }).buildOn.en).toContain(
      'open base model',
    );
    expect(choose({}).buildOn.en).toContain('still to be answered');
  });

  it('tells nobody to train a model who has no people for it', () => {
    const { source, buildOn } = choose({ customisation: 'own-knowledge', aiPeople: 1 }, [service]);
    expect(source).toBe('commercial');
    expect(buildOn.zh).toMatch(/外接知识库.*不做微调/u);
    expect(buildOn.zh).not.toContain('增训');
    expect(choose({ customisation: 'own-knowledge', aiPeople: 30 }, [service]).buildOn.zh).toContain('增训');
  });

  it('neither prompts nor feeds documents to a forecast', () => {
    const forecast = { id: 'forecast', name: '销量预测', modelKinds: ['ai4s' as const] };
    for (const customisation of ['ready-made', 'own-knowledge'] as const) {
      const { mix, buildOn } = choose({ customisation, aiPeople: 0 }, [forecast]);
      expect(buildOn.zh).not.toMatch(/提示词|外接知识库/u);
      expect(mix.zh).toContain('不必上大模型');
      expect(mix.zh).toContain('这个场景只需这一类模型');
    }
  });

  it('says what a model of one’s own is trained on, and what its costs leave out', () => {
    expect(choose(allMeans).buildOn.zh).toMatch(/在成熟的基础模型上继续训练.*从头训练.*不在本方案的费用内/u);
  });

  it('says where a rough budget lies on the line between two choices', () => {
    const rough = { ...allMeans, budget: 50_000_000 };
    const told = choose({ ...rough, budgetRange: { low: 45_000_000, high: 55_000_000 } });
    expect(told.source).toBe('self-developed');
    expect(told.budgetOnLine?.zh).toMatch(/1000 万至 5000 万元.*先把数说准/u);
    expect(choose(rough).budgetOnLine).toBeNull();
    expect(
      choose({ ...allMeans, budgetRange: { low: 72_000_000, high: 88_000_000 } }).budgetOnLine,
    ).toBeNull();
  });

  it('refuses an id that is used twice', () => {
    expect(() => choose({}, [service, service])).toThrow(ToolInputError);
  });

  it('decides the same whatever the order of the scenarios', () => {
    const scenarios = fc.shuffledSubarray([
      { ...service, priority: 3 },
      { ...inspection, priority: 1 },
      { id: 'research', name: '研发', modelKinds: ['ai4s' as const, 'nlp' as const] },
      { id: 'archive', name: '档案', modelKinds: ['nlp' as const, 'ai4s' as const] },
    ]);
    fc.assert(
      fc.property(scenarios, (shuffled) => {
        const sorted = [...shuffled].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(choose(allMeans, shuffled)).toEqual(choose(allMeans, sorted));
      }),
    );
  });

  it('gives what its output schema promises', () => {
    for (const scenarios of [[], [service], [service, inspection]]) {
      expect(() => chooseFoundationModelOutputSchema.parse(choose(allMeans, scenarios))).not.toThrow();
    }
  });

  describeDecisionLaws(foundationModelRules, (answers) => {
    const { source, ...rest } = chooseFoundationModel(
      chooseFoundationModelInputSchema.parse({ ...answers, scenarios: [service] }),
    );
    return { choice: source, ...rest };
  });
});
