import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { clauseCase, sentenceCase } from '../../src/language/sentence-case.ts';
import { companySizeNames } from '../company-size.ts';
import { notKnownYet } from '../not-known-yet.ts';
import { namesOf } from '../scenario-name.ts';
import type { TraceStep } from '../tool.ts';
import type {
  AssessDataGovernanceInput,
  AssessDataGovernanceOutput,
  GovernanceRow,
  Synthesis,
  Turn,
} from './schema.ts';

type WordlessRow = Omit<GovernanceRow, 'message'>;

/** One step in a sentence: where it stands, where it has to be, what comes next and who does it. */
export function stepMessage(row: WordlessRow): Bilingual {
  const { name, needed, level, target, gap, standing, steps } = row;
  if (needed === 'no') {
    return both(
      `${name.zh}：起步场景暂时用不到，先不排工作。`,
      `${sentenceCase(name.en)}: the first scenarios do not call for it, so no work is planned.`,
    );
  }
  if (level === null || gap === null) {
    return both(
      `${name.zh}：现状没有人说过；目标是第 ${target} 级（${row.aim.zh}）。`,
      `${sentenceCase(name.en)}: nobody has told how it stands; the aim is level ${target} (${clauseCase(row.aim.en)}).`,
    );
  }
  const now = both(
    `${name.zh}：现在第 ${level} 级${standing === null ? '' : `（${standing.zh}）`}`,
    `${sentenceCase(name.en)}: now at level ${level}${standing === null ? '' : ` (${clauseCase(standing.en)})`}`,
  );
  const [first] = steps;
  if (gap === 0 || first === undefined) {
    return both(`${now.zh}，已够用。`, `${now.en}, which is enough.`);
  }
  return both(
    `${now.zh}，要到第 ${target} 级。先做：${first.zh}。由${roleNames[row.owner].zh}负责。`,
    `${now.en}, to reach level ${target}. First: ${clauseCase(first.en)}. The ${roleNames[row.owner].en} is in charge.`,
  );
}

/** Why a piece of work stands where it does in the order. */
export function orderReason(row: WordlessRow, input: AssessDataGovernanceInput): Bilingual {
  const names = joinTexts(
    row.scenarios.flatMap((id) => {
      const scenario = input.scenarios.find((entry) => entry.id === id);
      return scenario ? [namesOf(scenario.name)] : [];
    }),
  );
  const waiting = both(
    names.zh === '' ? '' : `；等它的场景：${names.zh}`,
    names.en === '' ? '' : `; waiting for it: ${names.en}`,
  );
  const open = row.needed === 'unknown';
  return both(
    `差 ${row.gap} 级，按治理环节的先后排${open ? '；场景是否用得到还没定，排在已确定的之后' : ''}${waiting.zh}。`,
    `${row.gap === 1 ? 'One level is' : `${row.gap} levels are`} missing, in the order of the steps${open ? '; whether the scenarios call for it is open, so it follows what is sure' : ''}${waiting.en}.`,
  );
}

/** What a reader has to know, the most important first. */
export function governanceMessages(
  input: AssessDataGovernanceInput,
  result: Omit<AssessDataGovernanceOutput, 'messages' | 'trace'>,
): Bilingual[] {
  const messages = [
    result.sizeKnown
      ? both(
          `目标按${companySizeNames[result.size].zh}来定。`,
          `Targets are those for ${companySizeNames[result.size].en}.`,
        )
      : both(
          '还没有人说过公司有多少人，目标先按中型企业定。',
          'Nobody has told the headcount; the targets are those for a medium company until someone does.',
        ),
    result.flywheel.message,
    result.synthesis.message,
  ];
  const use = input.levels['data.use'] ?? null;
  if (input.platform === 'none' && use !== null && use >= 4) {
    messages.push(
      both(
        `两个回答对不上：一处说数据分散在各系统，一处说取数已统一（第 ${use} 级），请核实。`,
        `Two answers disagree: one says that data are scattered over systems, the other that access is unified (level ${use}). Please check.`,
      ),
    );
  }
  if (input.platform === 'none') {
    messages.push(
      both(
        '数据还散在各系统里，采集和取用两步要和数据平台一起做，不要各建一套。',
        'Data are scattered over systems: do collection and use together with the data platform, and do not build each on its own.',
      ),
    );
  }
  return [...messages, ...notKnownYet(result.unknown)];
}

/** Each step against its target, the two reasons for synthesis, and each turn of the wheel. */
export function governanceTrace(
  rows: readonly WordlessRow[],
  synthesis: Synthesis,
  turns: readonly Turn[],
): TraceStep[] {
  return [
    ...rows.map(
      (row): TraceStep => ({
        rule: 'below-target',
        fired: row.gap !== null && row.gap > 0 && row.needed !== 'no',
        on: [`levels.${row.id}`, 'employees'],
        because:
          row.level === null
            ? both(
                `${row.name.zh}：级别不知道，不判断。`,
                `${sentenceCase(row.name.en)}: the level is not known, so nothing is judged.`,
              )
            : both(
                `${row.name.zh}：第 ${row.level} 级，目标第 ${row.target} 级${row.needed === 'no' ? '，但场景用不到' : ''}（环节见指南 2.3；级别和目标为智路拟定）。`,
                `${sentenceCase(row.name.en)}: level ${row.level}, target ${row.target}${row.needed === 'no' ? ', but no scenario calls for it' : ''} (step: guide 2.3; levels and targets are ours).`,
              ),
      }),
    ),
    {
      rule: 'synthesis-when-short-or-sensitive',
      fired: synthesis.need === 'yes',
      on: ['sensitivity', 'scenarios.dataLevel'],
      because: both(
        `${synthesis.message.zh}（指南 2.3，第 17 页）`,
        `${synthesis.message.en} (Guide 2.3, page 17.)`,
      ),
    },
    ...turns.map(
      (turn): TraceStep => ({
        rule: `turn-${turn.id}`,
        fired: turn.state === 'missing',
        on: turn.rests.map(({ practice }) => `levels.${practice}`),
        because: turn.because,
      }),
    ),
  ];
}
