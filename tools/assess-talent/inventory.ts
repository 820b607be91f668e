import { both } from '../../src/domain/language.ts';
import type { AssessTalentOutput } from './schema.ts';

/** The two lists of the guide (2.5, page 25): six items for technical ability, five for management. */
export const talentInventory: AssessTalentOutput['inventory'] = {
  technical: [
    both('教育经历', 'education'),
    both('岗位职称', 'title and post'),
    both('工作年限', 'years of work'),
    both('项目经验', 'projects'),
    both('论文专著', 'papers and books'),
    both('知识产权', 'patents and other rights'),
  ],
  management: [
    both('带领团队', 'leading a team'),
    both('沟通协调', 'communicating and coordinating'),
    both('组织规划', 'organising and planning'),
    both('分析决策', 'analysing and deciding'),
    both('项目管理', 'running projects'),
  ],
};
