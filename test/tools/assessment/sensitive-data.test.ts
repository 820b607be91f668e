import { describe, expect, it } from 'vitest';
import type { FindingValue } from '../../../src/domain/finding.ts';
import { sensitiveDataOf } from '../../../tools/assessment/sensitive-data.ts';

const held = (option: string, levels: Readonly<Record<string, 1 | 2 | 3 | 4 | 5>> = {}) =>
  Object.fromEntries<FindingValue>([
    ['data.sensitivity', { kind: 'choice', option }],
    ...Object.entries(levels).map(([id, level]): [string, FindingValue] => [
      `scenario:${id}:feasibility.ethics`,
      { kind: 'level', level },
    ]),
  ]);
const steel = [{ id: 'surface-inspection' }];

describe('which sensitive data the starting scenarios use', () => {
  it('takes recipes for a trade secret and for nobody’s personal data', () => {
    for (const words of ['工艺配方属于商业秘密', 'The process recipes are trade secrets.']) {
      expect(sensitiveDataOf(held('personal-or-secret'), steel, [words])).toMatchObject({
        personal: false,
        secret: true,
      });
    }
  });

  it('takes patient records for personal data and for no trade secret', () => {
    const found = sensitiveDataOf(
      held('personal-or-secret', { 'medical-record-drafting': 4 }),
      [{ id: 'medical-record-drafting' }],
      ['病历属于敏感个人信息'],
    );
    expect(found).toMatchObject({ personal: true, secret: false });
  });

  it('counts no personal data where every scenario that starts touches none, though the company has some', () => {
    const found = sensitiveDataOf(
      held('personal-or-secret', { 'visual-inspection': 5, 'after-sales-assistant': 3 }),
      [{ id: 'visual-inspection' }],
      ['欧洲用户的个人信息，还有模具图纸'],
    );
    expect(found).toMatchObject({ personal: false, secret: true, touching: [] });
  });

  it('counts personal data that are regulated by the state as well, and those of a scenario that films people', () => {
    expect(
      sensitiveDataOf(
        held('state-regulated'),
        [{ id: 'pharmacovigilance' }],
        ['有一块是人类遗传资源，国家监管的', '个人信息，临床试验病人的'],
      ),
    ).toMatchObject({ personal: true, regulated: true });
    expect(
      sensitiveDataOf(
        held('state-regulated', { 'safety-monitoring': 3, 'load-forecast': 5 }),
        [{ id: 'load-forecast' }, { id: 'safety-monitoring' }],
        ['国家监管的重要数据'],
      ),
    ).toMatchObject({ personal: true, touching: ['safety-monitoring'] });
  });

  it('holds both possible where the words name neither', () => {
    expect(sensitiveDataOf(held('personal-or-secret'), steel, ['3'])).toMatchObject({
      personal: true,
      secret: true,
    });
    expect(sensitiveDataOf(held('internal'), steel, ['销售数据'])).toMatchObject({
      personal: false,
      secret: false,
    });
  });
});
