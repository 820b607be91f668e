import { describe, expect, it } from 'vitest';
import { lintedDocumentSchema } from '../../src/domain/roadmap-document.ts';
import { lintSarif, type SarifLog, sarifLogSchema } from '../../src/export/lint-sarif.ts';
import { lintRules } from '../../tools/lint-plan/all-rules.ts';
import { lintPlan } from '../../tools/lint-plan.ts';

const text = `{
  "company": "Acme",
  "limits": "one page",
  "activities": [
    { "id": "a", "name": "试点甲", "kind": "pilot", "start": "2027-01",
      "end": "soon" }
  ]
}
`;

function log(file = 'plans/road map.json', language: 'zh' | 'en' = 'en'): SarifLog {
  const document = lintedDocumentSchema.parse(JSON.parse(text));
  const { findings } = lintPlan({ document });
  return lintSarif({ rules: lintRules, findings, file, text, language });
}

describe('lint findings as SARIF', () => {
  it('are a log of version 2.1.0, of the shape that the standard lays down', () => {
    expect(sarifLogSchema.parse(JSON.parse(JSON.stringify(log())))).toEqual(log());
  });

  it('name every rule once, and each result the rule it is of, with its level', () => {
    const [{ tool, results }] = log().runs;
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(lintRules.map(({ id }) => id));
    expect(results.length).toBeGreaterThan(5);
    for (const { ruleId, ruleIndex, level } of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(tool.driver.rules[ruleIndex]?.defaultConfiguration.level).toBe(level);
    }
  });

  it('point at the line and column of the value, and at its JSON Pointer', () => {
    const [{ results }] = log().runs;
    const place = (rule: string): unknown => {
      const [location] = results.find(({ ruleId }) => ruleId === rule)?.locations ?? [];
      return [location?.logicalLocations[0].fullyQualifiedName, location?.physicalLocation.region];
    };
    expect(place('date/format')).toEqual([
      '/activities/0/end',
      { startLine: 6, startColumn: 14, endLine: 6, endColumn: 20 },
    ]);
    expect(place('owner/missing')).toEqual([
      '/activities/0',
      { startLine: 5, startColumn: 5, endLine: 6, endColumn: 22 },
    ]);
  });

  it('name the file as a URI', () => {
    const uri = (file: string): string => log(file).runs[0].artifacts[0].location.uri;
    expect(uri('plans/road map.json')).toBe('plans/road%20map.json');
    expect(uri('/tmp/路线图.json')).toBe('file:///tmp/%E8%B7%AF%E7%BA%BF%E5%9B%BE.json');
    expect(uri('..\\a.json')).toBe('../a.json');
    expect(uri('-')).toBe('stdin');
  });

  it('speak the language asked for', () => {
    const first = (language: 'zh' | 'en'): string =>
      log('a.json', language).runs[0].results.find(({ ruleId }) => ruleId === 'owner/missing')?.message
        .text ?? '';
    expect(first('zh')).toBe('“试点甲”没有负责人。写明由哪一个人或哪个岗位负责。');
    expect(first('en')).toBe('"试点甲" has no owner. Name the one person or post that answers for it.');
    expect(log('a.json', 'zh').runs[0].language).toBe('zh-CN');
  });

  it('have fingerprints that tell results apart', () => {
    const prints = log().runs[0].results.map(
      ({ partialFingerprints }) => partialFingerprints['ruleAndPath/v1'],
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});
