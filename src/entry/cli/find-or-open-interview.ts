import type { Engagement, Interview, InterviewDepth, Stakeholder } from '../../domain/engagement.ts';
import { type Bilingual, both, type Language } from '../../domain/language.ts';
import { type Role, roleNames, roles } from '../../domain/role.ts';
import type { Product } from '../node-product.ts';
import { randomIdentifiers, systemClock } from '../system-clock.ts';
import { allEngagements } from './all-engagements.ts';
import { CliError } from './cli-error.ts';
import type { CommandContext } from './command-context.ts';
import type { LineReader } from './line-reader.ts';
import { print, withProgress } from './output.ts';

/** What the command line says about which interview is meant. */
export interface InterviewChoice {
  readonly engagement?: string;
  readonly resume?: string;
  readonly company?: string;
  readonly industry?: string;
  readonly name?: string;
  readonly role?: string;
  readonly depth?: InterviewDepth;
}

interface Entry {
  readonly context: CommandContext;
  readonly product: Product;
  readonly lines: LineReader;
  readonly choice: InterviewChoice;
  readonly language: Language;
}

interface Option {
  readonly id: string;
  readonly name: Bilingual;
}

/**
 * The interview that is meant, resumed or begun; what the flags leave open is asked for. Null when the input ended
 * before that was settled: then nothing has been stored.
 */
export async function findOrOpenInterview(entry: Entry): Promise<Interview | null> {
  const { context, product, choice } = entry;
  checkFlags(entry);
  if (choice.resume !== undefined) {
    const interview = await product.store.interviews.find(choice.resume);
    if (interview) return interview;
    throw new CliError(
      context.say(
        both(
          `没有访谈 ${choice.resume}；可用的见 npx zhilu engagement ls`,
          `there is no interview ${choice.resume}; see npx zhilu engagement ls`,
        ),
      ),
    );
  }
  const named = choice.company !== undefined || choice.name !== undefined || choice.role !== undefined;
  if (!named) {
    const resumed = await offerOpenInterviews(entry);
    if (resumed === 'end') return null;
    if (resumed) return resumed;
  }
  const engagement =
    choice.engagement === undefined
      ? await newEngagement(entry)
      : await givenEngagement(entry, choice.engagement);
  if (!engagement) return null;
  return openFor(entry, engagement);
}

/** Bad flags are refused before anything is asked or stored. */
function checkFlags({ context: { say }, product, choice }: Entry): void {
  if (choice.engagement !== undefined && choice.company !== undefined) {
    throw new CliError(
      say(both('--engagement 与 --company 只能用一个', 'use --engagement or --company, not both')),
    );
  }
  const industries = product.knowledge.industries.map((industry) => industry.id);
  if (choice.industry !== undefined && !industries.includes(choice.industry)) {
    throw new CliError(
      say(
        both(
          `没有行业 ${choice.industry}；可用的有：${industries.join('、')}`,
          `there is no industry ${choice.industry}; there are: ${industries.join(', ')}`,
        ),
      ),
    );
  }
  if (choice.role !== undefined && !isRole(choice.role)) {
    throw new CliError(
      say(
        both(
          `没有角色 ${choice.role}；可用的有：${roles.join('、')}`,
          `there is no role ${choice.role}; there are: ${roles.join(', ')}`,
        ),
      ),
    );
  }
  for (const [flag, text, most] of [
    ['--company', choice.company, 120],
    ['--name', choice.name, 80],
  ] as const) {
    const length = text?.trim().length;
    if (length !== undefined && (length === 0 || length > most)) {
      throw new CliError(
        say(both(`${flag} 应为 1 到 ${most} 个字`, `${flag} takes 1 to ${most} characters`)),
      );
    }
  }
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}

async function offerOpenInterviews(entry: Entry): Promise<Interview | null | 'end'> {
  const { product, choice, context } = entry;
  const open: { interview: Interview; label: string }[] = [];
  for (const engagement of await allEngagements(product.store)) {
    if (choice.engagement !== undefined && engagement.id !== choice.engagement) continue;
    const people = await product.store.engagements.stakeholders(engagement.id);
    for (const interview of await product.store.interviews.list(engagement.id)) {
      const person = people.find(({ id }) => id === interview.stakeholderId);
      if (interview.status !== 'open' || !person) continue;
      open.push({
        interview,
        label: `${engagement.company}：${person.name}（${roleNames[person.role][context.language]}）`,
      });
    }
  }
  if (open.length === 0) return null;
  const fresh = both('开始新的访谈', 'begin a new interview');
  const options = [
    ...open.map(({ interview, label }) => ({
      id: interview.id,
      name: both(label, label.replace('：', ': ').replace('（', ' (').replace('）', ')')),
    })),
    { id: 'new', name: fresh },
  ];
  const id = await askOption(
    entry,
    both('有未谈完的访谈，要继续哪一个？', 'There are interviews under way; which one?'),
    options,
  );
  if (id === null) return 'end';
  return open.find(({ interview }) => interview.id === id)?.interview ?? null;
}

async function givenEngagement({ product, context }: Entry, id: string): Promise<Engagement> {
  const engagement = await product.store.engagements.find(id);
  if (engagement) return engagement;
  throw new CliError(
    context.say(
      both(
        `没有项目 ${id}；可用的见 npx zhilu engagement ls`,
        `there is no engagement ${id}; see npx zhilu engagement ls`,
      ),
    ),
  );
}

/** Not stored yet: that happens together with its first person. */
async function newEngagement(entry: Entry): Promise<Engagement | null> {
  const { choice, product, language } = entry;
  const company = choice.company?.trim() ?? (await askText(entry, both('公司名称：', 'Company: '), 120));
  if (company === null) return null;
  const industry =
    choice.industry ??
    (await askOption(entry, both('所在行业：', 'Industry:'), product.knowledge.industries));
  if (industry === null) return null;
  return { id: randomIdentifiers.next('eng'), company, industry, language, createdAt: systemClock.now() };
}

async function openFor(entry: Entry, engagement: Engagement): Promise<Interview | null> {
  const { choice, product, language, context } = entry;
  const { store } = product;
  const name = choice.name?.trim() ?? (await askText(entry, both('您的称呼：', 'Your name: '), 80));
  if (name === null) return null;
  const stored = await store.engagements.find(engagement.id);
  const people = stored ? await store.engagements.stakeholders(engagement.id) : [];
  const known = people.find(
    (person) => person.name === name && (choice.role === undefined || person.role === choice.role),
  );
  let person: Stakeholder;
  if (known) {
    person = known;
  } else {
    const asked =
      choice.role ??
      (await askOption(
        entry,
        both('您的角色：', 'Your role:'),
        roles.map((role) => ({ id: role, name: roleNames[role] })),
      ));
    if (asked === null || !isRole(asked)) return null;
    person = { id: randomIdentifiers.next('stk'), engagementId: engagement.id, name, role: asked };
    if (stored) await store.engagements.addStakeholder(person);
    else await store.engagements.create(engagement, [person]);
  }
  const earlier = (await store.interviews.list(engagement.id)).filter(
    ({ stakeholderId }) => stakeholderId === person.id,
  );
  const resumed = earlier.find(({ status }) => status === 'open') ?? earlier.at(-1);
  if (resumed) return resumed;
  const started = await product.interviews.start({
    engagementId: engagement.id,
    stakeholderId: person.id,
    language,
    ...(choice.depth ? { depth: choice.depth } : {}),
  });
  await withProgress(
    context.say(both('正在准备第一个问题……', 'Preparing the first question …')),
    started.done,
  );
  return started.interview;
}

async function askText(
  { context: { say }, lines }: Entry,
  prompt: Bilingual,
  most: number,
): Promise<string | null> {
  for (;;) {
    const line = await lines.next(say(prompt));
    if (line === null) return null;
    const text = line.trim();
    if (text.length > 0 && text.length <= most) return text;
    print(say(both(`请写 1 到 ${most} 个字。`, `Please write 1 to ${most} characters.`)));
  }
}

async function askOption(
  { context: { say }, lines }: Entry,
  prompt: Bilingual,
  options: readonly Option[],
): Promise<string | null> {
  print([say(prompt), ...options.map(({ name }, place) => `  ${place + 1}. ${say(name)}`)].join('\n'));
  for (;;) {
    const line = await lines.next('> ');
    if (line === null) return null;
    const text = line.trim().toLowerCase();
    const chosen = options.find(({ id, name }, place) =>
      [String(place + 1), id, name.zh, name.en.toLowerCase()].includes(text),
    );
    if (chosen) return chosen.id;
    print(
      say(
        both(
          `请回 1 到 ${options.length} 的序号。`,
          `Please reply with a number from 1 to ${options.length}.`,
        ),
      ),
    );
  }
}
