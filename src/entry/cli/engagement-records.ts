import { type EngagementRecords, readEngagement } from '../../../agents/engagement/engagement-view.ts';
import type { Stakeholder } from '../../domain/engagement.ts';
import { both } from '../../domain/language.ts';
import type { Product } from '../node-product.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext } from './command-context.ts';

/** The records of an engagement; one that is not there ends the command. */
export async function engagementRecords(
  { say }: CommandContext,
  product: Product,
  id: string,
): Promise<EngagementRecords> {
  const records = await readEngagement(product.store, id);
  if (records) return records;
  throw new CliError(
    say(
      both(
        `没有项目 ${id}；可用的见 npx zhilu engagement ls`,
        `there is no engagement ${id}; see npx zhilu engagement ls`,
      ),
    ),
  );
}

/** The one who takes part under a name; null where nobody, or more than one, bears it. */
export function stakeholderByName(records: EngagementRecords, name: string): Stakeholder | null {
  const [found, ...others] = records.stakeholders.filter((person) => person.name === name.trim());
  return found && others.length === 0 ? found : null;
}
