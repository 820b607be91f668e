import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import { roleNames } from '../../src/domain/role.ts';
import { sentenceCase } from '../../src/language/sentence-case.ts';
import type { AiStageVerdict } from './ai-stage.ts';
import { quotedName } from './quoted-name.ts';
import type { BusinessGap, ScenarioDesign } from './schema.ts';

/** One scenario's design in a few sentences: where it gains, what changes, on what platform, who answers. */
export function scenarioMessage(design: Omit<ScenarioDesign, 'message'>): Bilingual {
  const name = quotedName(design.name);
  const parts: Bilingual[] = [];
  const { valueChain, businessModel, toBe, organisation } = design;
  parts.push(
    valueChain === null
      ? both(`${name.zh}：在哪一环得利还没有人说`, `Nobody has said where ${name.en} gains`)
      : both(
          `${name.zh}在${valueChain.name.zh}环节得利：${valueChain.gain.zh}`,
          `${name.en} gains in ${valueChain.name.en}: ${valueChain.gain.en}`,
        ),
  );
  if (businessModel !== null) parts.push(businessModel.summary);
  if (toBe !== null) parts.push(processPart(toBe.steps));
  if (organisation !== null) {
    const { owner, processOwner } = organisation;
    if (owner !== null) {
      const same = owner === processOwner;
      parts.push(
        same
          ? both(`${roleNames[owner].zh}对每一步负责`, `the ${roleNames[owner].en} answers for every step`)
          : both(
              `人做的步骤由${roleNames[processOwner].zh}负责，其余由${roleNames[owner].zh}负责`,
              `the ${roleNames[processOwner].en} answers for what people do and the ${roleNames[owner].en} for the rest`,
            ),
      );
    }
  }
  parts.push(both(`业务平台：${design.platform.text.zh}`, `Business platform: ${design.platform.text.en}`));
  if (design.gaps.length > 0) {
    parts.push(
      both(
        `还缺 ${design.gaps.length} 项信息`,
        `${design.gaps.length} ${design.gaps.length === 1 ? 'answer is' : 'answers are'} still missing`,
      ),
    );
  }
  return both(
    `${parts.map(({ zh }) => zh).join('。')}。`,
    `${parts.map(({ en }, index) => (index === 0 ? en : sentenceCase(en))).join('. ')}.`,
  );
}

function processPart(steps: NonNullable<ScenarioDesign['toBe']>['steps']): Bilingual {
  const count = (change: 'new' | 'changed') => steps.filter((step) => step.change === change).length;
  const people = steps.filter(({ by }) => by === 'person').length;
  return both(
    `流程共 ${steps.length} 步，新增 ${count('new')} 步，换了做法的 ${count('changed')} 步，仍由人做的 ${people} 步`,
    `the process has ${steps.length} steps: ${count('new')} new, ${count('changed')} done in another way, ${people} by people`,
  );
}

/** Work that several scenarios share. */
export function sharedText(kind: Bilingual, names: readonly Bilingual[]): Bilingual {
  const list = joinTexts(
    names.map((name) => quotedName(name)),
    both('、', ', '),
  );
  return both(
    `${list.zh}同属“${kind.zh}”，流程、界面和培训合做一次，钱只花一次。`,
    `${list.en} are the same kind of work, ${kind.en}: design the process, screens and training once, and pay once.`,
  );
}

/** The stage, where IT money goes, what serves the strategy, what is shared, and what nobody said. */
export function designMessages(
  verdict: AiStageVerdict,
  designs: readonly ScenarioDesign[],
  shared: readonly { readonly text: Bilingual }[],
  gaps: readonly BusinessGap[],
): Bilingual[] {
  const messages = [verdict.because, spendingMessage(designs)];
  const indirect = designs.filter(({ strategy }) => strategy?.fit === 'indirect');
  const direct = designs.filter(({ strategy }) => strategy?.fit === 'direct');
  if (direct.length > 0) {
    const names = listed(direct);
    messages.push(
      both(
        `直接服务于公司当前重点的：${names.zh}。`,
        `Directly serving what the company wants most: ${names.en}.`,
      ),
    );
  }
  if (indirect.length > 0) {
    const names = listed(indirect);
    messages.push(
      both(
        `只能间接服务于公司当前重点的：${names.zh}；发起人要说清楚为什么仍先做。`,
        `Serving what the company wants most only indirectly: ${names.en}; the sponsor has to say why this still comes first.`,
      ),
    );
  }
  messages.push(...shared.map(({ text }) => text));
  if (gaps.length > 0) {
    messages.push(
      both(
        `业务设计还缺 ${gaps.length} 项信息，逐项列明了可以问谁；没有人说过的一概不补。`,
        `The design lacks ${gaps.length} ${gaps.length === 1 ? 'answer' : 'answers'}, each listed with who could give it; nothing that nobody said is filled in.`,
      ),
    );
  }
  return messages;
}

/** Strategy leads the design, and the design tells where IT money goes (guide 2.2, pages 11-12). */
function spendingMessage(designs: readonly ScenarioDesign[]): Bilingual {
  const groups: readonly (readonly [ScenarioDesign['platform']['choice'], Bilingual])[] = [
    ['upgrade', both('升级现有系统', 'upgrade what exists')],
    ['buy', both('买现成的', 'buy ready-made')],
    ['build', both('新建', 'build new')],
    [null, both('问清系统之前不立项', 'no project until the system is known')],
  ];
  const parts = groups.flatMap(([choice, label]) => {
    const names = listed(designs.filter(({ platform }) => platform.choice === choice));
    return names.zh === '' ? [] : [both(`${label.zh}——${names.zh}`, `${label.en}: ${names.en}`)];
  });
  const all = joinTexts(parts, both('；', '; '));
  return both(`IT 投入的方向：${all.zh}。`, `Where IT money goes: ${all.en}.`);
}

function listed(designs: readonly ScenarioDesign[]): Bilingual {
  return joinTexts(designs.map(({ name }) => quotedName(name)));
}
