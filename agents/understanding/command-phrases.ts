import type { PlainCommand } from './understanding.ts';

/**
 * Whole clauses that are a command, on folded text without the openers and particles below. Each pattern must
 * match the clause from end to end: "我们的客户不知道该找谁" is an answer, "这个我不知道" is not.
 */
export const commandPatterns: readonly (readonly [PlainCommand, readonly RegExp[]])[] = [
  [
    'stop',
    [
      /(?:今天|这次)?(?:先|就)?(?:到这|到此|到这儿|到这里)(?:为止|结束)?/,
      /(?:先)?(?:结束|停止|停下|停一下|停|暂停|退出|打住|不聊|不答|不说|不回答|不继续|不想答|不想聊|不想继续)(?:这次|访谈|对话|问卷|采访|下去)?/,
      /(?:够|可以)(?:了)?(?:先这样|就这样)/,
      /(?:先|就)(?:这样|这么多)|下次再(?:聊|说|继续)|改天再(?:聊|说|继续)|没时间(?:聊|答|回答|继续)|我(?:要|得)(?:去)?开会|回头再(?:聊|说|继续|答|回答)/,
      /(?:let's |can we |i want to |i'd like to |i need to |time to )?(?:stop|quit|exit|end|finish|pause)(?: (?:here|now|it|this|the interview|it here|there|for (?:now|today)))?/,
      /(?:that's|that is|thats|this is) (?:enough|all|it)(?: for (?:now|today|me))?|enough(?: for (?:now|today))?|i(?:'m| am) done|let's call it a day|i (?:have to|need to|must|gotta) (?:go|run|leave)|no more questions|let's continue (?:later|another time|tomorrow)/,
    ],
  ],
  [
    'skip',
    [
      /(?:这题|这个|这道题|这个问题|这一题)?(?:先)?(?:跳过|略过|过|跳|略)(?:这题|这个|这一题|这个问题|这条|去)?|下一(?:个|题|道|个问题|道题|条)|(?:暂时|目前|现在)?(?:不想|不便|不方便|拒绝|不愿意)(?:回答|说|透露|答)(?:这个|这题)?|换(?:一)?(?:个|题)(?:问题)?|保密|先不(?:答|说|回答)(?:这个|这题)?/,
      /(?:can we |let's |i'd like to |i'll )?(?:skip|pass)(?: (?:it|this|that|on (?:this|that)(?: one)?|this (?:one|question)|the question|for now|over))?|next(?: (?:one|question))?|move on|let's move on|(?:i'd )?(?:rather|prefer) not (?:to )?(?:say|answer)|no comment|n\/c|confidential/,
    ],
  ],
  [
    'back',
    [
      /(?:回到|回去|返回|退回|回)(?:上一?(?:题|个|个问题|步|条)|前一?(?:题|个|步))?|上一?(?:题|个问题|步|条|个)|后退|返回|(?:改|重新回答|重答|重填|修改)(?:一下)?(?:上一?(?:题|个|个问题|条)|前一?(?:题|个))(?:的答案)?|撤销|(?:刚才|之前|前面|刚刚)(?:那个|那题|的)?(?:答案|问题)?我?(?:想|要|得)?(?:改|修改)(?:一?下)?/,
      /(?:can we |let's |please |i want to )?(?:go |step )?back(?: (?:one|a step|to the (?:last|previous)(?: (?:one|question))?))?|(?:the )?previous(?: (?:one|question))?|undo|(?:change|fix|redo) (?:my |the )?(?:last|previous)(?: (?:one|answer|question))?/,
    ],
  ],
  [
    'why',
    [
      /(?:你们?|您)?(?:为什么|为啥|为何|干嘛|干吗|怎么)(?:你们?|您|要|会|想|还)*(?:问|知道|了解|关心)(?:这个|这|这些|我|这题|这个问题|这种问题)*|(?:你们?|您)?(?:为什么|为啥|为何)(?:你们?|您|要|会|想|还)*问.{1,12}|(?:为什么|为啥|为何)(?:呢|啊|呀)?|(?:问|了解|知道)(?:这个|这些|这)(?:有什么|有啥|干嘛|干什么|干吗|做什么)(?:用|用处|意义)?|这(?:个)?(?:跟|和|与).{0,12}有(?:什么|啥)?关系|有什么用|这(?:个)?(?:问题)?重要吗|这有(?:什么|啥)用/,
      /(?:but )?why(?: (?:do|are|would|did|does|is|should) (?:you|that|this|it|i)\b.{0,50}| (?:this|that|is that)(?: question)?| ask)?|what(?:'s| is) (?:the (?:point|reason|purpose)|this for|that for|it for)(?: .{0,30})?|what (?:do you need|does) (?:this|that|it) (?:for|matter)|how is (?:this|that) relevant/,
    ],
  ],
  [
    'remaining',
    [
      /(?:大概|大约)?(?:还)?(?:剩|剩下|有|差|要|需要|得)(?:答|问|回答)?(?:多少|几|多久|多长)(?:个|题|道|个问题|道题|时间|问题|分钟)?(?:才(?:完|结束|能结束))?|还要(?:问|答)?多久|(?:多久|什么时候|几时)(?:能|可以|才)?(?:完|结束|好)|进度(?:怎么样|如何)?|到哪(?:了)?|问完(?:了)?没(?:有)?|快(?:完|结束)(?:了)?/,
      /how (?:many|much)(?: (?:more|questions|time))*(?: (?:are|is|do|to|will))?(?: (?:there|left|remain|remaining|to go|we have|you have|it take))*|how (?:much )?long(?:er)?(?: .{0,30})?|(?:are we |is it |is this )?(?:nearly |almost )(?:done|finished|there|over)|progress|how far (?:are|along).{0,20}|what's left/,
    ],
  ],
  [
    'quick',
    [
      /(?:问)?(?:快|简单|简短|简略)(?:一)?(?:点|些)(?:问|聊)?|(?:长话短说|只问(?:要紧|重要|关键|最要紧|最重要)的|挑(?:要紧|重要|关键)的问|快速(?:访谈|模式|版)?|(?:用|换成|切(?:换)?(?:到|成)?|转(?:成|到))(?:快速|简版)(?:访谈|模式|版)?|少问(?:一)?(?:点|几个|些))/,
      /(?:can we |let's |please )?(?:keep it |make it |be )?(?:short|quick|brief)(?:er)?|(?:switch to |use |do )?(?:the )?quick (?:interview|mode|one|version)|only (?:the )?(?:essentials|important ones|key questions|what matters)|fewer questions/,
    ],
  ],
  [
    'thorough',
    [
      /(?:问|聊)?(?:得)?(?:细|详细|仔细|深入|深|全面)(?:一)?(?:点|些)(?:问|聊)?|(?:往细里问|多问(?:我)?(?:几个|一些|些|点)?|接着问|继续问|详细(?:访谈|模式|版)?|(?:用|换成|切(?:换)?(?:到|成)?|转(?:成|到))(?:详细|完整|全面)(?:访谈|模式|版)?)/,
      /(?:can we |let's |please )?(?:ask me more|ask more(?: questions)?|go (?:in ?to|deeper|into more) ?(?:detail)?|(?:be )?more thorough|more (?:detail|questions)|in more detail)|(?:switch to |use |do )?(?:the )?(?:thorough|full|detailed) (?:interview|mode|one|version)|keep asking|go on asking/,
    ],
  ],
  [
    'help',
    [
      /帮助|帮忙|帮帮我|求助|\?+|(?:这题|这个|这个问题|我)?(?:怎么|如何|该怎么|应该怎么)(?:回答|答|填|选|作答|说|理解|算|估|统计|打分)|(?:这|这个|这题|这个问题|那个)?(?:是)?(?:什么意思|啥意思|什么含义|指什么|指的是什么)|(?:这个|这题)?(?:我)?(?:没|看不|听不|没看|没听|不太|不)(?:看|听)?(?:懂|明白|理解)(?:这个|这题|问题|你的问题|什么意思)?|(?:能|可以|请|可否|能否)?(?:不能)?(?:给我?|帮我)?(?:再)?(?:举|有)(?:个|没有)?例子?(?:说明)?|比如(?:呢|说)?|例如(?:呢)?|能解释(?:一下)?|解释(?:一下)?/,
      /(?:please )?help(?: me)?|what (?:do|does|did) (?:you|this|that|it) mean(?: .{0,40})?|what(?:'s| is) (?:that|this|meant)(?: .{0,20})?|how (?:do|should|can|would) i (?:answer|respond|fill|choose|say).{0,30}|i (?:don't|do not|didn't) (?:understand|get it|follow|get the question)(?: .{0,30})?|(?:can|could) you (?:explain|clarify|rephrase|give (?:me )?an example).{0,30}|explain|clarify|for example|such as|like what|what are (?:the|my) options|huh|come again/,
    ],
  ],
];

/** The heart of "I don't know". What stands before and after it is looked at by the reader. */
export const unknownHeart = new RegExp(
  [
    '不太?知道|不太?清楚|不太?了解|不太?确定|不太?懂|不大清楚|不晓得|不好说|说不好|说不准|说不上来|说不清|没(?:有)?概念|没(?:有)?数(?![据字码量])|心里没底|没底|没法(?:回答|说|判断|估)|答不(?:上来|了|出来)|无法(?:判断|回答|确定|估计)|没(?:有)?(?:算|统计|想|评估|估算|测|了解)过|没想好|还没(?:想好|定下来|确定)|还?没定|待定|未定|未知|拿不准|记不清|记不得|忘了|不归我管|不是我管|不是我负责|我不管这个|难说|没(?:有)?(?:具体|准确|确切|这方面)(?:的)?(?:数据|数字|统计)',
    "(?:don't|do not|dont|wouldn't|didn't) (?:really |actually |honestly )?know|dunno|idk|not (?:really |quite |entirely |too |so |at all )?(?:sure|certain|clear)|unsure|(?:have |got |i've )?no (?:idea|clue|view|visibility)|can(?:'t|not) (?:really )?(?:say|tell|answer|judge|estimate)|couldn't (?:say|tell)|hard to (?:say|tell)|haven't (?:a clue|the faintest|decided|thought about (?:it|that)|worked (?:it|that) out|measured (?:it|that))|beats me|who knows|tbd|to be (?:decided|determined|confirmed)|unknown|not my (?:area|department|field|call)|above my pay grade|don't have (?:a |the |that |any |those |exact )*(?:number|numbers|figure|figures|data|information|info|answer)s?(?: (?:at hand|to hand|yet))?",
  ].join('|'),
);

/** "得问财务", "you'd have to ask finance": the same as not knowing. */
export const askSomeoneElse =
  /^(?:这个?|这块|这事|你们?|您|我|那就|恐怕|可能|应该|最好|还)*(?:得|要|需要|去|可以|该|需)(?:去)?(?:先)?(?:问问?|请教|咨询|找|确认|核实|查)(?:一?下)?.{1,16}$|^(?:问问?|请教|咨询)(?:一下)?(?:财务|人事|法务|领导|老板|同事|it|技术|数据|业务|科技).{0,8}$|^(?:sorry )?(?:you(?:'d| would|'ll| will)?|i(?:'d| would|'ll| will)?|we(?:'d|'ll)?)?\s*(?:better |have to |need to |got to |should |must |can |could |might |would )*(?:ask|check with|talk to|speak to|check)\b.{0,40}$|^(?:that's |it's |this is )?(?:a |one )?(?:question |one )?for (?:finance|it|hr|legal|the cfo|the cio|our \w+|my \w+|\w+ (?:team|department)).{0,20}$/;

/** A mark said beside them: "要找人导，1" is how the data are fetched and the level that this is, not whom to ask. */
export const markBeside =
  /\d|[,，;；。.\s](?:第?[一二三四五六](?:级|分|个|项|条)?|(?:选|选项|option\s)?[a-h]|one|two|three|four|five)[\s。.!！]*$/iu;

/** Words before and after the heart that leave it a plain "I don't know". */
export const unknownPadding =
  /这两个|两个|心里|[那这]边|那块|这个|这块|这方面|这一块|这题|这项|这件事|这|目前|现在|暂时|暂|我们?|真的?|还|也|确实|实在|具体|其实|都|可能|本人|自己|一时|说实话|老实说|坦白说|抱歉|不好意思|对不起|恐怕|完全|根本|的?情况|多少|几个|怎么样|数字|金额|是|有|没|要|该|会|能|了|呢|啊|吧|哦|的|呀|诶|嘛|哈|得|先|问题|\b(?:i|i'm|i am|i'd|we|we're|it's|it|is|that's|that|this|these|one|honestly|really|sorry|frankly|to be honest|at the moment|at this point|right now|currently|yet|so far|off the top of my head|on|about|of|the|for|exactly|exact|exactly how many|how many|how much|what|to|be|say|at all|still|as|now|just|me|my|our|with|afraid|i'm afraid|number|figure|answer|there|too|either|yet|any|a|an|have|got|here)\b/g;

/** Openers that say nothing by themselves. */
export const openers =
  /^(?:据我所知|听说|as far as i know|嗯+|呃+|额+|啊+|哦+|噢+|唉|哎|那个|那|这个嘛|好吧|好的|行吧|这样吧|不好意思|抱歉|对不起|麻烦|请|我想|我要|我们|我|能不能|可不可以|可以|咱们|咱|现在|要不|还是|um+|uh+|er+|hm+|well|ok(?:ay)?|oh|ah|so|sorry|please|right|yeah|honestly|hey|hi|actually|could we|can we|can i|may i|i think|i guess|i'd like to|let's|just|maybe)[\s,:~]*/;

/** Particles and marks that end a command without changing it. */
export const particles =
  /(?:[\s~.!?。,、…:;)\-\p{Extended_Pictographic}]|吧|了|啊|呢|呀|哈|嘛|哦|喔|好了|可以吗|行吗|好吗|吗|\bplease\b|\bthanks?\b|\bthank you\b|谢谢|\bnow\b|\bhere\b|\bfirst\b|\bok(?:ay)?\b)+$/u;

/** "改成…": what follows is the new answer; what stands before may name the slot. */
export const changePatterns = {
  verbZh:
    /^(?<target>.{0,24}?)(?:应该)?(?:改成|改为|改到|换成|换为|调整为|调整到|调到|调成|更正为|更正成|修改为|修改成|修正为|改回)(?<rest>.+)$/s,
  bareZh:
    /^(?:我们?|想|要|请|麻烦|能不能|可以|先|帮我|把)*(?:修改|更正|重填|重新回答|重答|改)(?:一下|下|一改)?(?<target>.{1,16})$/s,
  previousZh:
    /^我?(?:上一?个?(?:题|问题)|刚才那?个?(?:题|问题)?|前一题)(?:的?答案)?我?(?:应该|想|要)*(?:(?:是|选|填|为)(?!错)|改成)(?<target>)(?<rest>.+)$/s,
  slipZh:
    /^(?:刚才|刚刚|之前|前面|上一题|上一个|我)*(?<target>.{0,12}?)(?:说错|搞错|记错|答错|填错|写错|选错|弄错|更正|纠正|口误|订正)(?:了|一下)?[\s,:。;]*(?:应该是|应为|其实是|实际是|改成|是|应该)?(?<rest>.*)$/s,
  verbEn:
    /^(?:no |wait |sorry |oh |please |let's |can you |could you |can we |i'd like to |i want to |i need to |we should )*(?:change|correct|update|switch|set|revise|amend|make)\s+(?<target>[^,.]{1,40}?)\s+(?:to|into|from .{1,20} to|=)\s*(?<rest>.+)$/s,
  makeThatEn:
    /^(?:no|wait|sorry|oh|please|let's|can you|could you|[\s,])*make\s+(?<target>that|it|this)\s+(?<rest>.+)$/s,
  makeLabelEn:
    /^(?:no|wait|sorry|oh|please|let's|can you|could you|[\s,])*make\s+(?<target>[^,.\d¥$]{1,30}?)\s+(?<rest>(?:about |around |at least |up to )?[¥$]?\d.*)$/s,
  bareEn:
    /^(?:please |let's |can you |can we |i'd like to |i want to |i need to )*(?:change|correct|update|revise|amend|redo) (?<target>[^,.]{1,40})$/s,
  slipEn:
    /^(?:no |wait |sorry |oh )*(?:i meant(?: to say)?|correction|i misspoke|i was wrong|i made a mistake|my mistake|scratch that)[\s,:.-]*(?<target>)(?:it's|it is|it should be|should be|it was|make (?:it|that))?\s*(?<rest>.*)$/s,
  weak: /^(?:哦|噢|嗯|不|oh|no|wait|well|um|sorry|[\s,])*(?:actually|in fact|that's wrong|no|其实|实际上|等等|等下|不对|错了)[\s,]*(?<target>.{0,24}?)[\s,]*(?:it's|it is|it was|it should be|its|should be|应该是|应该|是|is|was)\s*(?<rest>.+)$/s,
} as const;

/** A new answer that "make it" or a bare 改成 can only mean as one: a figure, a mark, yes or no. */
export const newAnswer =
  /\d|[一二三四五六七八九十百千万亿半]|第|^(?:option )?[a-z](?:[\s.。!]|$)|\b(?:one|two|three|four|five|first|second|third|last|yes|no|hundred|thousand|million|percent|half)\b|^(?:是|否|有|没有)/;

/** Words that can only speak of an answer given before. */
export const ofBefore =
  /上一?个?(?:题|问题|条|个)|刚才|刚刚|之前|前面|答案|(?:previous|last)(?: one| answer| question)?\b|my answer|说错|搞错|记错|答错|填错|写错|选错|口误|更正|订正|\b(?:i meant|correction|misspoke|mistake|scratch that)\b/;

/** Words of a change that point at the previous question rather than name a slot. */
export const pointsBack =
  /把|将|请|帮我|帮忙|我们?|想|要|应该|需要|能不能|可以|麻烦|上一?个?(?:题|问题|条|个)?|刚才|刚刚|之前|前面|那个|那题|这个|的|答案|回答|一下|\b(?:that|it|this|the|previous|last|one|answer|my|please)\b|[\s,:]/g;
