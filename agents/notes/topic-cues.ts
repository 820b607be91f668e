/**
 * What people call a slot in speech where they do not use its label: "我们大概三千人", "we have 800 staff". Matched
 * against folded text; a cue never gives a value, only says which question a sentence may answer.
 */
export const topicCues: Readonly<Record<string, RegExp>> = {
  'budget.total':
    /预算|(?<!省)钱(?!包)|投入|拨|经费|资金|budget|funding|set aside|invest|put (?:up|in)|spend/,
  'company.employees':
    /员工|职工|公司.{0,4}多少人|在册|在岗|全公司|全行|全院|全厂|一共有?多?少?人|总人数|employees|headcount|staff|workforce|people work/,
  'cost.person': /人均成本|人力成本|一个人一年|per head|per employee|cost of an employee|employee costs/,
  'team.ai':
    /算法|数据科学|ai\s*(?:人员|工程师|专才|团队)|数据分析师|data scientists?|ai (?:people|engineers|specialists|team)|machine learning/,
  'team.it':
    /(?:it|信息中心|科技部|信息科|信息部|技术部|运维|开发).{0,10}(?:人|位|名|工程师)|(?:it|software|systems) (?:engineers?|people|staff)|(?:it|technology) (?:can|could|will|has|have)/,
  'team.business': /业务(?:专家|骨干|部门|人员|这边|线)|业务上|business (?:experts?|people|side|staff)/,
  'timeline.deadline':
    /截止|期限|之前(?:必须|要)|必须.{0,12}(?:前|之前|出)|deadline|no later than|(?:must|has to|have to|needs? to) be .{0,30}by|board meeting/,
  'timeline.start': /启动|开工|开始做|动手|kick ?off|can start|could start|start (?:in|from|work)|begin/,
  'timeline.first-result':
    /见效|出成果|出效果|看到成果|第一个成果|first results?|visible results?|see something/,
  'data.offsite':
    /出域|出机房|上(?:公有)?云|外部的?云|外部云|放到外面|离开.{0,6}机房|leave (?:our|the) (?:premises|building|data ?cent(?:re|er))|outside cloud|public cloud|off-?site/,
  'data.sensitivity':
    /敏感|个人信息|客户信息|隐私|涉密|机密|sensitive|personal data|confidential|customer data/,
  'data.platform':
    /数据平台|数据仓库|数仓|数据湖|数据中台|数据散|各个?系统|data (?:platform|warehouse|lake)|silos?|spreadsheets?/,
  'data.export': /出境|境外|海外|跨境|abroad|overseas|cross-border|leave the country/,
  'group.platform': /总行|集团|总部|总公司|head office|headquarters|the group|parent company/,
  'it.cloud': /云|cloud/,
  'it.compute': /算力|gpu|npu|显卡|加速卡|服务器|a100|h100|昇腾|compute|accelerator|ai servers?/,
  'it.split': /分开|隔离|两套|分两|separate|isolat|two environments/,
  'governance.review': /合规|伦理|法务|审查|审核|把关|legal|lawful|compliance|ethics|review/,
  'people.concern': /担心|顾虑|饭碗|被替代|下岗|抵触|worr|afraid|fear|replace|lose their jobs/,
  'strategy.priority':
    /最看重|最重要|头等|首要|第一位|考核|战略|重点|priority|most important|above all|matters most/,
  'scenarios.own': /自己想做|已经想做|想做一个|own idea/,
  'model.customisation':
    /微调|定制|通用模型|行业术语|fine-?tun|customis|customiz|off the shelf|generic model/,
  'model.edge': /核心竞争力|区别于同行|competitive edge|set us apart/,
  'route.compute': /芯片|昇腾|英伟达|国产卡|ascend|nvidia|chips?/,
  'supply.imported': /进口|断供|卡脖子|国外的|imported|sanctions?|cut off/,
  'supply.fallback': /替代方案|备份方案|国产替代|断供|fallback|plan b|replacement/,
  'partners.have': /合作伙伴|供应商|合作的|厂商|高校|partners?|vendors?|suppliers?|university/,
  'standards.today': /标准|standards?/,
  'company.place': /注册|registered/,
  'company.stage': /初创|成长期|成熟期|转型期|发展阶段|start-?up|growing|mature/,
  'talent.readiness': /用\s*ai|会用|普及|天天用|试用|use ai|using ai|uptake|chatgpt/,
  'talent.training': /培训|招聘|training|hiring|courses?/,
  pains: /头疼|头痛|痛点|困扰|troubles? (?:you|us|me)|pain points?|keeps? (?:you|us|me) (?:up|awake)/,
  breaks: /卡在|瓶颈|holds? us up|bottleneck/,
};

/** Words of somebody who has a problem: beside them even a short name of a pain is told as one. */
export const complaint =
  /头疼|头痛|痛点|麻烦|难|慢|久|长|晚|往上走|恶化|投诉|抱怨|耗|费|太多|太少|不够|不准|不及时|来不及|出错|错误|漏|丢|上升|冒头|堵|卡|瓶颈|问题|压力|pain|trouble|slow|long|complain|too many|too much|too few|not enough|short of|late|error|mistake|struggl|bottleneck|waste|rising|losing|problem|headache/;
