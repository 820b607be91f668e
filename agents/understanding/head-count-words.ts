/** What makes of a job the place or thing that serves it: 客服系统, 调度中心. */
const notOfJob = '(?!部|组|团队|室|科|站|系统|中心|平台|热线|电话|台|岗|会议|问题|工作|流程|环节)';

/** Nouns for people, so that "3 个工艺工程师" and "86 个质检员" count heads. 会员 are customers. */
export const peopleAfter = new RegExp(
  `^(?:\\p{Script=Han}{0,4}(?:工程师|技术员|人员|专家|同事|骨干|师傅|法师|员工|职工|医生|医师|护士|药师|专员|操作工|分析师|科学家|顾问|研究员|架构师|程序员|开发|运维)|(?:(?![的有归由是用和跟给个组部店站线班厂])\\p{Script=Han}){0,4}(?:(?<!会)员|客服|座席|坐席|调度|采购|店长|组长|班长|工段长|领班|主管|经理|主任|律师|会计|审计|[计划药剂教老导]师|工人|技工|[焊钳检操]工|内操|外操|文员|编辑|法务|财务|销售))${notOfJob}`,
  'u',
);

const jobs =
  'inspector|agent|planner|specialist|buyer|purchaser|designer|technician|chemist|pharmacist|researcher|scientist|reviewer|editor|writer|accountant|auditor|lawyer|underwriter|adjuster|dispatcher|scheduler|driver|welder|fitter|supervisor|officer|advis[eo]r|assistant|consultant|coordinator|administrator|architect|physician|surgeon|radiologist|pathologist|coder|programmer|translator|teacher|trainer|recruiter|seller|cashier|courier|picker|packer|leader|director|executive|representative|rep|tester|metallurgist|geologist|economist|merchandiser|investigator|examiner|assessor|checker|labeller|labeler|annotator|controller|handler|doctor|nurse|engineer|clerk|teller|manager|developer|operator|analyst|expert|colleague|worker';
const notBeforeJob =
  'of|in|on|at|and|or|to|for|from|by|with|without|the|a|an|is|are|was|were|than|that|which|who|per|each|every|have|has|had|need|needs|ai|software|voice|chat|intelligent|autonomous|virtual|digital';

/** "86 inspectors", "2 case specialists", from the noun on: English names the job where Chinese has 位. "3 software agents" are no people. */
export const jobAfter = new RegExp(
  `^(?:(?!(?:${notBeforeJob})\\b)[a-z][a-z-]*\\s+){0,3}(?:(?:${jobs})s|foremen|secretaries)\\b(?!')`,
);
/** The same for one of them. */
export const oneJobAfter = new RegExp(
  `^(?:(?!(?:${notBeforeJob})\\b)[a-z][a-z-]*\\s+){0,3}(?:${jobs}|foreman|secretary)\\b(?!'|\\s+[a-z])`,
);

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
