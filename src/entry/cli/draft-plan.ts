import type { Engagement } from '../../domain/engagement.ts';
import { both, type Language } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Product } from '../node-product.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext } from './command-context.ts';
import { report, withProgress } from './output.ts';

/** Drafts a plan and says on standard error how to get at it. */
export async function draftPlan(
  { say }: CommandContext,
  product: Product,
  engagement: Engagement,
  language: Language,
  hint: string,
): Promise<Plan> {
  const started = await product.drafts.draft({ engagementId: engagement.id, language });
  const plan = await withProgress(say(both('正在起草并核对……', 'Drafting and checking …')), started.done);
  if (!plan)
    throw new CliError(
      say(
        both('起草失败，访谈内容都在，可以再试一次', 'the draft failed; the interviews are kept, try again'),
      ),
      1,
    );
  report(
    say(
      both(
        `方案 ${plan.id}（第 ${plan.version} 版）：${plan.sections.length} 节，核对发现 ${plan.faults.length} 处问题。`,
        `Plan ${plan.id} (version ${plan.version}): ${plan.sections.length} sections, ${plan.faults.length} fault(s) found by the check.`,
      ),
    ),
  );
  report(
    say(
      both(
        `下一步：npx zhilu plan export ${plan.id}${hint} --out plan.md`,
        `Next: npx zhilu plan export ${plan.id}${hint} --out plan.md`,
      ),
    ),
  );
  return plan;
}
