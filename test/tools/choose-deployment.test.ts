import { describe, expect, it } from 'vitest';
import {
  type ChooseDeploymentInput,
  chooseDeployment,
  chooseDeploymentInputSchema,
  chooseDeploymentOutputSchema,
} from '../../tools/choose-deployment.ts';
import { deploymentRules } from '../../tools/deployment-rules.ts';
import { describeDecisionLaws } from './laws-of-decisions.ts';

const retailer: ChooseDeploymentInput = {
  industryRegulated: false,
  employees: 60,
  sensitivity: 'personal-or-secret',
  offsite: 'masked-only',
  budget: 800_000,
  firstResultMonths: 4,
  cloud: 'public',
  compute: 'none',
  groupPlatform: 'none',
};

const powerCompany: ChooseDeploymentInput = {
  industryRegulated: true,
  employees: 12_000,
  sensitivity: 'personal-or-secret',
  budget: 60_000_000,
  firstResultMonths: 12,
};

const steelMaker: ChooseDeploymentInput = {
  industryRegulated: false,
  employees: 9_000,
  sensitivity: 'internal',
  offsite: 'masked-only',
  split: true,
  firstResultMonths: 6,
  budget: 20_000_000,
};

function firedRules(input: ChooseDeploymentInput): string[] {
  return chooseDeployment(input)
    .trace.filter(({ fired }) => fired)
    .map(({ rule }) => rule);
}

describe('choose_deployment', () => {
  it('puts a small firm with a tight budget that needs speed on the public cloud', () => {
    expect(chooseDeployment(retailer).choice).toBe('public');
  });

  it('keeps a large firm of a critical sector with sensitive data on a private cloud', () => {
    expect(chooseDeployment(powerCompany).choice).toBe('private');
  });

  it('gives a large firm that can keep sensitive work apart and wants the rest fast a hybrid cloud', () => {
    expect(chooseDeployment(steelMaker).choice).toBe('hybrid');
  });

  it('never puts data that may not leave, or that the state regulates, on the public cloud', () => {
    for (const hard of [{ offsite: 'no' }, { sensitivity: 'state-regulated' }] as const) {
      const decision = chooseDeployment({ ...retailer, ...hard });
      expect(decision.choice).not.toBe('public');
      expect(decision.barred).toContain('public');
      expect(decision.message.zh).toContain('公有云已排除');
      expect(decision.message.en).toContain('Ruled out: public cloud');
    }
  });

  it('rules a hybrid out where sensitive work cannot be kept apart', () => {
    const decision = chooseDeployment({ ...steelMaker, split: false });
    expect(decision.barred).toEqual(['hybrid']);
    expect(decision.choice).not.toBe('hybrid');
  });

  it('draws the size of a firm at 20, 300 and 1,000 people', () => {
    const small = (employees: number) => firedRules({ employees }).includes('small-firm');
    expect([small(19), small(20), small(299), small(300)]).toEqual([true, true, true, false]);
    const large = (employees: number) =>
      firedRules({ employees, industryRegulated: true }).includes('large-critical-firm');
    expect([large(999), large(1000)]).toEqual([false, true]);
  });

  it('calls a budget tight below two million yuan, and half a year fast', () => {
    expect(firedRules({ budget: 1_999_999 })).toContain('tight-budget');
    expect(firedRules({ budget: 2_000_000 })).not.toContain('tight-budget');
    expect(firedRules({ firstResultMonths: 6 })).toContain('first-result-soon');
    expect(firedRules({ firstResultMonths: 7 })).not.toContain('first-result-soon');
  });

  it('takes nothing for granted: with no answer at all the choice is open and no rule has fired', () => {
    const decision = chooseDeployment({});
    expect(decision.certainty).toBe('open');
    expect(firedRules({})).toEqual([]);
    expect(decision.message.zh).toContain('还没有支持它的依据');
  });

  it('is firm where data may not leave and cannot be kept apart, whatever else is open', () => {
    const decision = chooseDeployment({ offsite: 'no', split: false });
    expect([decision.choice, decision.certainty]).toEqual(['private', 'firm']);
  });

  it('says which answer would turn the retailer to a private cloud, and why', () => {
    const change = chooseDeployment(retailer).wouldChange.find(({ on }) => on === 'offsite');
    expect(change).toMatchObject({ answer: 'no', to: 'private' });
    expect(change?.because.zh).toMatch(
      /“数据能否离开企业”的回答是“不能”（目前为“脱敏后可以”）.*公有云改为私有云.*数据不得离开企业/,
    );
    expect(change?.because.en).toMatch(/were "no" \(now "only when masked"\).*public cloud to private cloud/);
  });

  it('names the missing answers that it still depends on', () => {
    const decision = chooseDeployment({ employees: 60 });
    expect(decision.certainty).toBe('leaning');
    expect(decision.unknown).toContain('offsite');
    expect(decision.message.zh).toContain('数据能否离开企业');
  });

  it('gives what its output schema promises', () => {
    for (const input of [retailer, powerCompany, steelMaker, {}]) {
      expect(() => chooseDeploymentOutputSchema.parse(chooseDeployment(input))).not.toThrow();
    }
  });

  describeDecisionLaws(deploymentRules, (answers) =>
    chooseDeployment(chooseDeploymentInputSchema.parse(answers)),
  );
});
