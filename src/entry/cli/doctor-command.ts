import type { Command } from 'commander';
import { type Bilingual, both } from '../../domain/language.ts';
import { type EndpointProbe, probeEndpoint } from '../../llm/probe-endpoint.ts';
import { ChatFault, type ChatFaultKind } from '../../ports/chat-model.ts';
import type { LlmConfig } from '../node-llm-config.ts';
import { readPrompts } from '../node-prompts.ts';
import { systemClock } from '../system-clock.ts';
import { CliError } from './cli-error.ts';
import { type CommandContext, newCommand } from './command-context.ts';
import { modelOfEnvironment } from './model-of-environment.ts';
import { openInMemory } from './open-command-product.ts';
import { print, withProgress } from './output.ts';

/** `zhilu doctor`: whether the model's endpoint can do what zhilu asks of it, and what to set where it cannot. */
export function doctorCommand(context: CommandContext): Command {
  const { say, language } = context;
  return newCommand(context, {
    name: 'doctor',
    description: both(
      '检查模型接口：连不连得上、有没有这个模型、结构化输出用哪种方式、流式和快慢',
      "Check the model's endpoint: reachable, model present, which structured mode works, streaming, latency",
    ),
    examples: [
      'npx zhilu doctor',
      'OPENAI_BASE_URL=http://127.0.0.1:11434/v1 OPENAI_MODEL=qwen3 npx zhilu doctor',
    ],
  }).action(async () => {
    const config = modelOfEnvironment(context);
    if (config === null) {
      print(say(noModel));
      return;
    }
    const product = await openInMemory(context);
    try {
      if (!product.model) throw new Error('a configured model was not opened');
      const prompts = readPrompts();
      const probing = probeEndpoint(product.model, {
        baseUrl: config.baseUrl,
        apiKey: config.apiKey,
        now: () => Date.parse(systemClock.now()),
        words: {
          chat: prompts.find('doctor-chat', language).user,
          structured: prompts.find('doctor-structured', language).user,
        },
      });
      const probe = await withProgress(say(both('正在检查……', 'Checking …')), probing);
      print(findings(config, probe).map(say).join('\n'));
      const ill = [probe.chat, probe.structured].find((step) => step instanceof ChatFault);
      if (ill instanceof ChatFault) throw new CliError(say(remedy(ill.kind)));
    } finally {
      product.close();
    }
  });
}

const noModel = both(
  '没有设置模型（OPENAI_MODEL），全部技能用内置规则，无须密钥即可使用。要用模型，请设置 OPENAI_BASE_URL、OPENAI_API_KEY、OPENAI_MODEL。',
  'No model is set (OPENAI_MODEL): every skill is the built-in one, which needs no key. To use a model set OPENAI_BASE_URL, OPENAI_API_KEY and OPENAI_MODEL.',
);

function findings({ baseUrl, model, price }: LlmConfig, probe: EndpointProbe): readonly Bilingual[] {
  const host = new URL(baseUrl).host;
  return [
    both(`接口：${host}，模型：${model}`, `Endpoint: ${host}, model: ${model}`),
    listed(probe.models, model),
    chatted(probe.chat),
    ...(probe.structured === null ? [] : [structuredBy(probe.structured)]),
    ...(price
      ? []
      : [
          both(
            '单价：取自内置价目表；表里没有的不计费用，可设 ZHILU_LLM_PRICE',
            'Price: from the built-in table; a model that is not in it has no cost. Set ZHILU_LLM_PRICE to give one',
          ),
        ]),
  ];
}

function listed(models: EndpointProbe['models'], model: string): Bilingual {
  if (models instanceof ChatFault) {
    return both(
      `模型清单：接口没有给出（${models.message}）`,
      `Models: the endpoint lists none (${models.message})`,
    );
  }
  const present = models.includes(model);
  const some = models.slice(0, 8).join(', ');
  return present
    ? both(`模型清单：有 ${model}`, `Models: ${model} is there`)
    : both(`模型清单：没有 ${model}；有的是 ${some}`, `Models: ${model} is not listed; there are ${some}`);
}

function chatted(chat: EndpointProbe['chat']): Bilingual {
  if (chat instanceof ChatFault)
    return both(`对话：失败（${chat.message}）`, `Chat: failed (${chat.message})`);
  const { firstTokenMs, wholeMs, pieces, usage } = chat;
  return both(
    `对话：正常，首字 ${firstTokenMs} 毫秒，全程 ${wholeMs} 毫秒，${pieces > 1 ? `流式，分 ${pieces} 次到达` : '不是流式，一次到齐'}，${usage ? '报用量' : '不报用量，费用无从计算'}`,
    `Chat: works, first token after ${firstTokenMs} ms, whole reply after ${wholeMs} ms, ${pieces > 1 ? `streamed in ${pieces} pieces` : 'not streamed'}, ${usage ? 'reports its usage' : 'reports no usage, so cost is not known'}`,
  );
}

function structuredBy(step: Exclude<EndpointProbe['structured'], null>): Bilingual {
  if (step instanceof ChatFault)
    return both(`结构化输出：失败（${step.message}）`, `Structured output: failed (${step.message})`);
  const again =
    step.askedAgain > 0
      ? both(`，重问 ${step.askedAgain} 次`, `, asked again ${step.askedAgain} time(s)`)
      : both('', '');
  return both(`结构化输出：用 ${step.mode}${again.zh}`, `Structured output: by ${step.mode}${again.en}`);
}

function remedy(kind: ChatFaultKind): Bilingual {
  return (
    remedies[kind] ??
    both(
      '接口暂时用不了，稍后再试；访谈照常进行，由内置规则接替',
      'the endpoint cannot be used at present; try again later. Interviews go on by the built-in rules',
    )
  );
}

const remedies: Readonly<Partial<Record<ChatFaultKind, Bilingual>>> = {
  unauthorised: both(
    '密钥不对或没有权限：检查 OPENAI_API_KEY',
    'the key is wrong or may not do this: check OPENAI_API_KEY',
  ),
  'not-found': both(
    '地址或模型名不对：检查 OPENAI_BASE_URL（一般以 /v1 结尾）和 OPENAI_MODEL',
    'the address or the model is wrong: check OPENAI_BASE_URL (mostly ending in /v1) and OPENAI_MODEL',
  ),
  unreachable: both(
    '连不上：检查 OPENAI_BASE_URL、网络和代理，本机服务是否已启动',
    'cannot be reached: check OPENAI_BASE_URL, the network and proxy, and whether a server of your own is running',
  ),
  'rate-limited': both('被限流：稍后再试，或提高配额', 'rate-limited: try again later, or raise the quota'),
  'wrong-shape': both(
    '模型给不出合格的 JSON：换一个更大的模型',
    'the model gives no usable JSON: take a larger one',
  ),
  length: both(
    '模型把字数用在了思考上：关掉思考，或换一个模型',
    'the model used its tokens up on thoughts: turn thinking off, or take another model',
  ),
  'no-first-token': both(
    '首字太慢：模型可能还在装载，稍后再试',
    'the first token is too slow: the model may still be loading; try again',
  ),
};
