import type { StructuredMode } from '../../domain/endpoint-abilities.ts';
import { type Bilingual, both } from '../../domain/language.ts';
import { shownEndpoint } from '../../llm/create-language-model.ts';
import { priceOf } from '../../llm/price-table.ts';
import type { EndpointProbe } from '../../llm/probe-endpoint.ts';
import { ChatFault } from '../../ports/chat-model.ts';
import type { LlmConfig } from '../node-llm-config.ts';
import { faultInWords } from './fault-name.ts';
import { onOneLine } from './on-one-line.ts';

/** What a check of the endpoint found, a line each. */
export function doctorFindings(config: LlmConfig, probe: EndpointProbe): readonly Bilingual[] {
  const endpoint = shownEndpoint(config.baseUrl);
  return [
    both(`接口：${endpoint}，模型：${config.model}`, `Endpoint: ${endpoint}, model: ${config.model}`),
    listed(probe.models, config.model),
    ...chatted(probe.chat),
    ...(probe.structured === null ? [] : [structured(probe.structured)]),
    priced(config),
  ].map(({ zh, en }) => both(onOneLine(zh), onOneLine(en)));
}

/** Names enough to find the right one by. */
const mostNames = 8;

function listed(models: EndpointProbe['models'], model: string): Bilingual {
  if (models instanceof ChatFault) {
    const { zh, en } = faultInWords(models);
    return both(`模型清单：接口没有给出，${zh}`, `Models: the endpoint lists none, ${en}`);
  }
  if (models.includes(model)) return both(`模型清单：有 ${model}`, `Models: ${model} is there`);
  if (models.length === 0) return both('模型清单：空的', 'Models: none');
  const some = models.slice(0, mostNames);
  const more = models.length > some.length ? both(' 等', ' …') : both('', '');
  return both(
    `模型清单：没有 ${model}；有的是 ${some.join('、')}${more.zh}`,
    `Models: ${model} is not listed; there are ${some.join(', ')}${more.en}`,
  );
}

function chatted(chat: EndpointProbe['chat']): readonly Bilingual[] {
  if (chat instanceof ChatFault) {
    const { zh, en } = faultInWords(chat);
    return [both(`对话：失败，${zh}`, `Chat: failed, ${en}`)];
  }
  const { firstTokenMs, wholeMs, pieces, usage } = chat;
  return [
    both(
      `对话：正常，首字 ${firstTokenMs} 毫秒，全程 ${wholeMs} 毫秒`,
      `Chat: works, first token after ${firstTokenMs} ms, whole reply after ${wholeMs} ms`,
    ),
    pieces > 1
      ? both(`流式：是，分 ${pieces} 次到达`, `Streaming: yes, in ${pieces} pieces`)
      : both(
          '流式：否，一次到齐；可用，只是看不到边写边出',
          'Streaming: no, all at once; works, with nothing to see until it is done',
        ),
    usage
      ? both('用量：有报', 'Usage: reported')
      : both(
          '用量：不报，算不出费用，token 和金额的上限也不起作用；请改用 ZHILU_LLM_CALLS 限次数',
          'Usage: not reported, so cost is unknown and limits of tokens and money do not hold; limit calls by ZHILU_LLM_CALLS',
        ),
  ];
}

const modeNames: Readonly<Record<StructuredMode, Bilingual>> = {
  json_schema: both('按 json_schema，最可靠', 'by json_schema, the surest way'),
  tool: both('靠工具调用；json_schema 不可用', 'by a tool call; json_schema does not work here'),
  json_object: both('按 json_object；格式靠提示词约束', 'by json_object; the form is held by the prompt'),
  text: both('只靠提示词，较易出错', 'by the prompt alone, which goes wrong more often'),
};

function structured(step: Exclude<EndpointProbe['structured'], null>): Bilingual {
  if (step instanceof ChatFault) {
    const { zh, en } = faultInWords(step);
    return both(`结构化输出：失败，${zh}`, `Structured output: failed, ${en}`);
  }
  const { zh, en } = modeNames[step.mode];
  const again =
    step.askedAgain > 0
      ? both(`，重问了 ${step.askedAgain} 次`, `, asked again ${step.askedAgain === 1 ? 'once' : 'twice'}`)
      : both('', '');
  return both(`结构化输出：${zh}${again.zh}`, `Structured output: ${en}${again.en}`);
}

function priced({ model, price }: LlmConfig): Bilingual {
  const known = price ?? priceOf(model);
  if (known === null) {
    return both(
      '单价：价目表里没有，不计费用；可用 ZHILU_LLM_PRICE 给出',
      'Price: not in the table, so calls have no cost; ZHILU_LLM_PRICE gives one',
    );
  }
  const [prompt, cached, completion] = [known.prompt, known.cached, known.completion].map(
    // To a hundredth of a fen: prices turned over from dollars have a tail of no meaning.
    (yuan) => Number(yuan.toFixed(4)),
  );
  return price === null
    ? both(
        `单价：每百万 token 输入 ${prompt} 元、命中缓存 ${cached} 元、输出 ${completion} 元（${known.date} 的价目；有变可设 ZHILU_LLM_PRICE）`,
        `Price: ${prompt} yuan per million prompt tokens, ${cached} cached, ${completion} completion (list price of ${known.date}; ZHILU_LLM_PRICE overrules it)`,
      )
    : both(
        `单价：每百万 token 输入 ${prompt} 元、命中缓存 ${cached} 元、输出 ${completion} 元（ZHILU_LLM_PRICE）`,
        `Price: ${prompt} yuan per million prompt tokens, ${cached} cached, ${completion} completion (ZHILU_LLM_PRICE)`,
      );
}
