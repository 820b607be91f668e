import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Bilingual, Language } from '../domain/language.ts';
import type { GuideReference } from '../domain/source.ts';

const levelSchema = z.enum(['error', 'warning', 'note']);
const messageSchema = z.strictObject({ text: z.string().min(1) });
const regionSchema = z.strictObject({
  startLine: z.number().int().min(1),
  startColumn: z.number().int().min(1),
  endLine: z.number().int().min(1),
  endColumn: z.number().int().min(1),
});

/** The part of SARIF 2.1.0 (OASIS, 2020) that is written here, with its bounds. */
export const sarifLogSchema = z.strictObject({
  $schema: z.literal('https://json.schemastore.org/sarif-2.1.0.json'),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              shortDescription: messageSchema,
              fullDescription: messageSchema,
              help: messageSchema,
              defaultConfiguration: z.strictObject({ level: levelSchema }),
              properties: z.strictObject({ guide: z.string() }).optional(),
            }),
          ),
        }),
      }),
      language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
      columnKind: z.literal('utf16CodeUnits'),
      artifacts: z.tuple([z.strictObject({ location: z.strictObject({ uri: z.string().min(1) }) })]),
      results: z.array(
        z.strictObject({
          ruleId: z.string().min(1),
          ruleIndex: z.number().int().min(0),
          level: levelSchema,
          message: messageSchema,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({
                  uri: z.string().min(1),
                  index: z.literal(0),
                }),
                region: regionSchema.optional(),
              }),
              /** The JSON Pointer. */
              logicalLocations: z.tuple([z.strictObject({ fullyQualifiedName: z.string() })]),
            }),
          ]),
          partialFingerprints: z.strictObject({ 'ruleAndPath/v1': z.string().min(1) }),
        }),
      ),
    }),
  ]),
});
export type SarifLog = z.output<typeof sarifLogSchema>;

export interface SarifRule {
  readonly id: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly fix: Bilingual;
  readonly guide: GuideReference | null;
}

export interface SarifFinding {
  /** JSON Pointer. */
  readonly path: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: Bilingual;
  readonly fix: Bilingual;
}

/**
 * Lint findings as a SARIF log, so that editors and code-review pages can show them at their lines. `text` is the JSON
 * that was linted; `file` its path, or - for standard input.
 */
export function lintSarif(report: {
  readonly rules: readonly SarifRule[];
  readonly findings: readonly SarifFinding[];
  readonly file: string;
  readonly text: string;
  readonly language: Language;
}): SarifLog {
  const { rules, findings, text, language } = report;
  const uri = uriOf(report.file);
  const regionOf = findings.length > 0 ? regionsIn(text) : (): null => null;
  const tongue = language === 'zh' ? 'zh-CN' : 'en-US';
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'zhilu',
            language: tongue,
            rules: rules.map(({ id, title, why, fix, severity, guide }) => ({
              id,
              shortDescription: { text: title[language] },
              fullDescription: { text: why[language] },
              help: { text: fix[language] },
              defaultConfiguration: { level: severity },
              ...(guide ? { properties: { guide: `${guide.section}, p. ${guide.page}` } } : {}),
            })),
          },
        },
        language: tongue,
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: { uri } }],
        results: findings.map(({ path, rule, severity, message, fix }) => {
          const region = regionOf(path);
          const between = language === 'zh' ? '' : ' ';
          return {
            ruleId: rule,
            ruleIndex: rules.findIndex(({ id }) => id === rule),
            level: severity,
            message: { text: `${message[language]}${between}${fix[language]}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri, index: 0 },
                  ...(region ? { region } : {}),
                },
                logicalLocations: [{ fullyQualifiedName: path }],
              },
            ],
            partialFingerprints: { 'ruleAndPath/v1': `${rule}:${path}` },
          };
        }),
      },
    ],
  };
}

/** A path as a URI reference: parts escaped, an absolute one with its scheme. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin';
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return path.startsWith('/') ? `file://${path}` : path;
}

type Region = z.output<typeof regionSchema>;

/** Where a JSON Pointer's value stands. JSON is YAML, whose parser keeps places, which JSON.parse does not. */
function regionsIn(text: string): (pointer: string) => Region | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  return (pointer) => {
    const steps = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const node = steps.length === 0 ? document.contents : document.getIn(steps, true);
    if (!isNode(node) || !node.range) return null;
    const [from, to] = [lines.linePos(node.range[0]), lines.linePos(node.range[1])];
    return { startLine: from.line, startColumn: from.col, endLine: to.line, endColumn: to.col };
  };
}
