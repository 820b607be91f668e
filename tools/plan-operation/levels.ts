import { type Bilingual, both } from '../../src/domain/language.ts';
import type { LevelView, OperationLevel, PlanOperationInput, Standing } from './schema.ts';

interface LevelText {
  readonly name: Bilingual;
  readonly composition: Bilingual;
  readonly generation: Bilingual;
}

/** Designed on one side, grown in use on the other (guide 2.4, page 24); what each level holds is our reading. */
const texts: Readonly<Record<OperationLevel, LevelText>> = {
  task: {
    name: both('任务', 'task'),
    composition: both(
      '一件事怎么做、谁复核、错了找谁，写成一页纸',
      'how one task is done, who checks it and who answers for a mistake, on one page',
    ),
    generation: both('使用者每改一次、每评一次，都留下来', 'every correction and rating by a user is kept'),
  },
  project: {
    name: both('项目', 'project'),
    composition: both(
      '一个场景一个负责人、一个主指标、一道关口',
      'one owner, one main figure and one gate for each scenario',
    ),
    generation: both(
      '每一小步按反馈改模型、数据和流程',
      'model, data and process are changed step by step on feedback',
    ),
  },
  domain: {
    name: both('领域', 'domain'),
    composition: both(
      '同一领域的场景共用数据、评测题和接口',
      'scenarios of one domain share data, evaluation set and interfaces',
    ),
    generation: both('一个场景攒下的数据和评测题，给下一个用', 'what one scenario gathers serves the next'),
  },
  enterprise: {
    name: both('全企业', 'enterprise'),
    composition: both(
      '统一的平台、规矩和把关的人',
      'one platform, one set of rules and people who watch over them',
    ),
    generation: both(
      '各团队在平台上自己做出新应用，好的收进来共用',
      'teams build on the platform themselves, and what works is taken up for all',
    ),
  },
};

interface Verdict {
  readonly standing: Standing;
  readonly because: Bilingual;
}

/** Where the company stands on each level, by what was said; ours, since the guide gives no tests. */
export function levelViews(input: PlanOperationInput): readonly LevelView[] {
  const verdicts: Readonly<Record<OperationLevel, Verdict>> = {
    task: taskVerdict(input),
    project: projectVerdict(input),
    domain: domainVerdict(input),
    enterprise: noHigherThan(domainVerdict(input), enterpriseVerdict(input)),
  };
  return (['task', 'project', 'domain', 'enterprise'] as const).map((level) => ({
    level,
    ...texts[level],
    ...verdicts[level],
  }));
}

/** What is built on a level that has not got there has not got there either. */
function noHigherThan(below: Verdict, verdict: Verdict): Verdict {
  if (verdict.standing !== 'in-place' || below.standing === 'in-place') return verdict;
  return {
    standing: 'begun',
    because: both(
      `${verdict.because.zh}，但下面一层还没有做到`,
      `${verdict.because.en}, but the level below is not there yet`,
    ),
  };
}

function taskVerdict({ uptake }: PlanOperationInput): Verdict {
  if (uptake === null || uptake === undefined) {
    return {
      standing: 'unknown',
      because: both('没有人说员工现在用 AI 用到什么程度', 'nobody said how far people use AI today'),
    };
  }
  if (uptake >= 4) {
    return {
      standing: 'in-place',
      because: both('多数部门日常在用 AI', 'most departments use AI every day'),
    };
  }
  return uptake === 1
    ? { standing: 'missing', because: both('基本没有人用 AI', 'hardly anyone uses AI') }
    : {
        standing: 'begun',
        because: both('有人或有部门在试用 AI', 'some people or departments are trying AI'),
      };
}

function projectVerdict({ scenarios }: PlanOperationInput): Verdict {
  const piloted = scenarios.filter(({ pilot }) => pilot).length;
  return piloted > 0
    ? {
        standing: 'planned',
        because: both(
          `路线图排了 ${piloted} 个试点`,
          `the roadmap holds ${piloted} ${piloted === 1 ? 'pilot' : 'pilots'}`,
        ),
      }
    : { standing: 'missing', because: both('还没有排出试点', 'no pilot is scheduled yet') };
}

function domainVerdict({ dataPlatform }: PlanOperationInput): Verdict {
  switch (dataPlatform) {
    case 'unified':
      return { standing: 'in-place', because: both('数据已经统一到一个平台', 'data stand on one platform') };
    case 'partial':
      return {
        standing: 'begun',
        because: both('数据平台只接了一部分', 'the data platform holds a part of the data'),
      };
    case 'none':
      return {
        standing: 'missing',
        because: both('没有数据平台，场景之间共用不了', 'without a data platform scenarios cannot share'),
      };
    default:
      return {
        standing: 'unknown',
        because: both('没有人说数据平台是什么情况', 'nobody said how the data platform stands'),
      };
  }
}

function enterpriseVerdict({ size, review, groupPlatform, compute }: PlanOperationInput): Verdict {
  if (size === 'small') {
    return {
      standing: 'not-needed',
      because: both(
        '这个规模不必单设一层，高层每月看一次就够',
        'at this size no layer of its own is needed; a monthly look by the top will do',
      ),
    };
  }
  const platform =
    groupPlatform === 'running' || compute === 'own-cluster' ? true : groupPlatform && compute ? false : null;
  const rules = review ? review === 'committee' : null;
  // Headquarters' platform is not the company's doing until something of the company runs on it.
  if (groupPlatform === 'running' && compute !== 'own-cluster') {
    return {
      standing: 'begun',
      because: rules
        ? both(
            '集团有平台，也有常设的把关机构，本公司的应用还没有接上',
            "the group has a platform and a standing body watches over AI; none of the company's applications is connected yet",
          )
        : both(
            '集团有平台，本公司的应用还没有接上，也还缺常设的把关机构',
            "the group has a platform, but none of the company's applications is connected and no standing body is known of",
          ),
    };
  }
  if (platform && rules) {
    return {
      standing: 'in-place',
      because: both('平台在运行，也有常设的把关机构', 'a platform runs and a standing body watches over it'),
    };
  }
  if (platform || rules) {
    return platform
      ? {
          standing: 'begun',
          because: both(
            '有平台可用，还缺常设的把关机构',
            'there is a platform, but no standing body that is known of',
          ),
        }
      : {
          standing: 'begun',
          because: both(
            '有常设的把关机构，平台还没有着落',
            'there is a standing body, but no platform that is known of',
          ),
        };
  }
  return platform === false && rules === false
    ? {
        standing: 'missing',
        because: both(
          '统一的平台和把关机构都还没有',
          'neither a common platform nor a standing body is there',
        ),
      }
    : {
        standing: 'unknown',
        because: both('平台或把关机构的情况没有人说', 'nobody said how platform or review stand'),
      };
}
