import type { ValueChainLink } from '../../knowledge/method-entries.ts';
import { type Bilingual, both, joinTexts } from '../../src/domain/language.ts';
import type { CompanySize } from '../company-size.ts';
import { readsMoreThanText } from '../reads-more-than-text.ts';
import { namesOf } from '../scenario-name.ts';
import type { PlanStandardsInput, When } from './schema.ts';

type Scenario = PlanStandardsInput['scenarios'][number];

export interface StandardNeed {
  readonly when: When;
  readonly scenarios: readonly string[];
  readonly because: Bilingual;
  /** The inputs that it hangs on. */
  readonly on: readonly string[];
}

const nothingChosen = both('还没有选定起步场景', 'no scenario has been chosen to start with');

/**
 * When a company needs a kind of standard. The guide names the kinds and says to begin with them (2.3, pages 17 to 18);
 * which comes first for whom is ours. A standard that the knowledge base adds has no rule yet and stays unknown.
 */
export function standardNeed(id: string, input: PlanStandardsInput, size: CompanySize): StandardNeed {
  const scenarios = [...input.scenarios].sort((a, b) => (a.id < b.id ? -1 : 1));
  switch (id) {
    case 'data-services':
      return scenarios.length === 0
        ? need('unknown', ['scenarios'], nothingChosen)
        : need(
            'first',
            ['scenarios'],
            both(
              '每个场景都要用数据，采集、标注、治理先要有统一的规矩',
              'every scenario runs on data, and collecting, labelling and governing them take common rules first',
            ),
          );
    case 'compute-centres':
      return computeNeed(input);
    case 'products-and-services':
      return byLink(
        scenarios,
        ['service', 'marketing'],
        both('直接面对客户', 'meet the customer'),
        both('没有直接面对客户的起步场景', 'none of the first scenarios meets the customer'),
      );
    case 'product-quality':
      if (input.produces === 'services' || input.produces === 'energy') {
        return need(
          'not-needed',
          ['produces'],
          both('这一行不产出要检验的产品', 'this trade makes no goods to be tested'),
        );
      }
      return byLink(
        scenarios,
        ['research', 'production', 'quality'],
        both('影响产品质量', 'touch product quality'),
        both('没有影响产品质量的起步场景', 'none of the first scenarios touches product quality'),
        ({ modelKinds }) => readsMoreThanText(modelKinds),
      );
    case 'work-safety':
      return safetyNeed(scenarios, input);
    case 'data-compliance':
      return complianceNeed(input);
    case 'security-and-governance':
      return securityNeed(input, size);
    default:
      return need('unknown', [], both('还没有判断它的规则', 'there is no rule to judge it by yet'));
  }
}

function need(
  when: When,
  on: readonly string[],
  because: Bilingual,
  scenarios: readonly Scenario[] = [],
): StandardNeed {
  return { when, on, because, scenarios: scenarios.map(({ id }) => id) };
}

function computeNeed({ compute }: PlanStandardsInput): StandardNeed {
  const on = ['compute'];
  switch (compute) {
    case undefined:
      return need('unknown', on, both('没有人说过自有多少算力', 'nobody said what compute the company owns'));
    case 'none':
      return need('not-needed', on, both('没有自有算力', 'the company owns no compute'));
    case 'few-servers':
      return need(
        'later',
        on,
        both('自有服务器还不多，扩容之前定下来即可', 'few servers so far; settle it before there are more'),
      );
    case 'own-cluster':
      return need(
        'first',
        on,
        both(
          '自有集群，架构和接口要先统一',
          'the company runs a cluster, whose architecture and interfaces come first',
        ),
      );
  }
}

function byLink(
  scenarios: readonly Scenario[],
  links: readonly ValueChainLink[],
  does: Bilingual,
  otherwise: Bilingual,
  counts: (scenario: Scenario) => boolean = () => true,
): StandardNeed {
  const on = ['scenarios.link'];
  const callers = scenarios.filter(
    (scenario) => scenario.link !== undefined && links.includes(scenario.link) && counts(scenario),
  );
  if (callers.length > 0) return need('first', on, called(callers, does), callers);
  if (scenarios.length === 0) return need('unknown', on, nothingChosen);
  if (scenarios.some(({ link }) => link === undefined)) {
    return need(
      'unknown',
      on,
      both(
        '有场景属于哪个业务环节还不清楚',
        'it is not known which part of the business each scenario serves',
      ),
    );
  }
  return need('not-needed', on, otherwise);
}

/** Safety at work is for plant and sites; what only reads and writes hurts nobody at a machine. */
function safetyNeed(scenarios: readonly Scenario[], { produces }: PlanStandardsInput): StandardNeed {
  const on = ['scenarios.touchesSafety'];
  if (produces === 'services') {
    return need(
      'not-needed',
      ['produces'],
      both('没有要管安全生产的厂区和装置', 'there is no plant or site whose safety at work is at stake'),
    );
  }
  const callers = scenarios.filter(
    ({ touchesSafety, modelKinds }) => touchesSafety === true && readsMoreThanText(modelKinds),
  );
  if (callers.length > 0) {
    return need(
      'first',
      on,
      called(callers, both('关系到人身或装置安全', 'touch the safety of people or plant')),
      callers,
    );
  }
  if (scenarios.length === 0) return need('unknown', on, nothingChosen);
  if (scenarios.some(({ touchesSafety }) => touchesSafety === undefined)) {
    return need(
      'unknown',
      on,
      both('有场景是否关系到安全还不清楚', 'it is not known whether each scenario touches safety'),
    );
  }
  return need(
    'not-needed',
    on,
    both(
      '起步场景不关系到人身和装置安全',
      'none of the first scenarios touches the safety of people or plant',
    ),
  );
}

function called(callers: readonly Scenario[], does: Bilingual): Bilingual {
  const names = joinTexts(callers.map(({ name }) => namesOf(name)));
  return both(`这些场景${does.zh}：${names.zh}`, `these scenarios ${does.en}: ${names.en}`);
}

function complianceNeed({ sensitivity }: PlanStandardsInput): StandardNeed {
  const on = ['sensitivity'];
  switch (sensitivity) {
    case undefined:
      return need('unknown', on, both('没有人说过数据有多敏感', 'nobody said how sensitive the data are'));
    case 'open':
      return need('not-needed', on, both('只用公开数据', 'only public data are used'));
    case 'internal':
      return need(
        'later',
        on,
        both(
          '目前只用内部数据，用到个人信息之前定下来',
          'only internal data so far; settle it before personal data are used',
        ),
      );
    case 'personal-or-secret':
    case 'state-regulated':
      return need(
        'first',
        on,
        both('要用个人信息、商业秘密或受监管的数据', 'personal, secret or regulated data are to be used'),
      );
  }
}

function securityNeed(input: PlanStandardsInput, size: CompanySize): StandardNeed {
  const on = ['regulated', 'sensitivity', 'employees'];
  const sensitive = input.sensitivity === 'personal-or-secret' || input.sensitivity === 'state-regulated';
  if (input.regulated === true || sensitive) {
    return need(
      'first',
      on,
      input.regulated === true
        ? both(
            '行业受严格监管，安全要求先于上线',
            'the industry is closely regulated, and security comes before launch',
          )
        : both('数据敏感，安全要求先于上线', 'the data are sensitive, and security comes before launch'),
    );
  }
  if (size === 'large' && input.employees !== undefined) {
    return need(
      'first',
      on,
      both(
        '公司大、用的人多，先定安全底线',
        'the company is large and many will use it, so the security floor comes first',
      ),
    );
  }
  if (input.regulated === undefined || input.sensitivity === undefined) {
    return need(
      'unknown',
      on,
      both(
        '行业是否受监管、数据有多敏感，还缺一项',
        'whether the industry is regulated or how sensitive the data are is not known',
      ),
    );
  }
  return need(
    'later',
    on,
    both(
      '监管和敏感程度都不高，推广之前定下来',
      'neither regulation nor sensitivity is high; settle it before the rollout',
    ),
  );
}
