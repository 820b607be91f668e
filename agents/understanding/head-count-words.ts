/** Nouns for people, so that "3 个工艺工程师" counts heads. */
export const peopleAfter =
  /^\p{Script=Han}{0,4}(?:工程师|技术员|人员|专家|同事|骨干|师傅|法师|员工|职工|医生|医师|护士|药师|专员|操作工|分析师|科学家|顾问|研究员|架构师|程序员|开发|运维)(?!部|组|团队|室|科|站)/u;

/** A figure for each of several is not the figure asked for: "每组12人", "人均5000". */
export const perUnit =
  /每(?:个?人|个?组|个?班|个?店|家|台|条|线|间|个?部门|个?团队|个?门店|单)|一个(?:班|组|店)|人均|平均每|\bper (?:person|head|team|shift|store|branch|group|user)\b|\beach\b/;

/** "6 位，有两位驻场外包", "two of them contractors": some of those just counted. */
export const partOf = /^(?:其中|当中|里面|有|含|包括|including)|\bof (?:them|which|whom|those|these)\b/;

/** Nobody but the speaker. */
export const onlyMe =
  /^(?:目前|现在|其实|暂时)*(?:(?:就|只有|只|仅|还是)+我(?:自己|一个人?|1个人?|一人)?|我(?:自己)?一个人?|(?:就|只有)(?:一|1)个人?|(?:it's |it is |there's )?(?:just|only) (?:me|myself|one))(?:吧|了|啊|呢|在做)*[\s.!]*$/;

/** Not even one. */
export const notOne = /^(?:目前|现在|暂时)*(?:一|半)(?:个|位|名)(?:人)?(?:也|都)?没有?(?:的|呢|了)?$/;
