/**
 * Vendors and public bodies that plans name most, each with the forms it goes by in either language. Forms that
 * are everyday words too (平安, 浪潮, IDC) are left out: a missed name costs less than a false fault.
 */
export const organisationNames: readonly (readonly string[])[] = [
  ['华为', '华为云', 'Huawei', 'Huawei Cloud'],
  ['阿里巴巴', '阿里云', '阿里', 'Alibaba', 'Alibaba Cloud', 'Aliyun'],
  ['百度', '百度智能云', 'Baidu'],
  ['腾讯', '腾讯云', 'Tencent', 'Tencent Cloud'],
  ['字节跳动', '火山引擎', 'ByteDance', 'Volcano Engine', 'Volcengine'],
  ['京东', 'JD.com'],
  ['科大讯飞', '讯飞', 'iFLYTEK'],
  ['商汤', '商汤科技', 'SenseTime'],
  ['智谱', '智谱AI', 'Zhipu', 'Zhipu AI'],
  ['月之暗面', 'Moonshot AI'],
  ['深度求索', 'DeepSeek'],
  ['浪潮信息', '浪潮集团', 'Inspur'],
  ['寒武纪', 'Cambricon'],
  ['OpenAI'],
  ['Anthropic'],
  ['微软', 'Microsoft'],
  ['谷歌', 'Google', 'Google Cloud'],
  ['亚马逊', 'Amazon', 'AWS'],
  ['英伟达', 'NVIDIA'],
  ['英特尔', 'Intel'],
  ['甲骨文', 'Oracle'],
  ['SAP'],
  ['IBM'],
  ['西门子', 'Siemens'],
  ['用友', 'Yonyou'],
  ['金蝶', 'Kingdee'],
  ['麦肯锡', 'McKinsey'],
  ['高德纳', 'Gartner'],
  ['德勤', 'Deloitte'],
  ['埃森哲', 'Accenture'],
  ['工商银行', '中国工商银行', '工行', 'ICBC', 'Industrial and Commercial Bank of China'],
  ['建设银行', '中国建设银行', '建行', 'China Construction Bank'],
  ['农业银行', '中国农业银行', '农行', 'Agricultural Bank of China'],
  ['中国银行', 'Bank of China'],
  ['招商银行', '招行', 'China Merchants Bank'],
  ['交通银行', 'Bank of Communications'],
  ['邮储银行', '中国邮政储蓄银行', 'Postal Savings Bank of China'],
  ['中国平安', '平安集团', '平安银行', 'Ping An'],
  ['中国移动', 'China Mobile'],
  ['中国电信', 'China Telecom'],
  ['中国联通', 'China Unicom'],
  ['国家电网', 'State Grid'],
  ['中国石化', '中石化', 'Sinopec'],
  ['中国石油', '中石油', 'PetroChina'],
  ['宝武', '中国宝武', '宝钢', 'Baowu', 'Baosteel'],
  ['宁德时代', 'CATL'],
  [
    '中国信息通信研究院',
    '中国信通院',
    '信通院',
    'CAICT',
    'China Academy of Information and Communications Technology',
  ],
  ['工业和信息化部', '工信部', 'MIIT', 'Ministry of Industry and Information Technology'],
  [
    '国家发展和改革委员会',
    '国家发展改革委',
    '国家发改委',
    '发改委',
    'NDRC',
    'National Development and Reform Commission',
  ],
  ['国务院国有资产监督管理委员会', '国资委', 'SASAC'],
  ['国家互联网信息办公室', '国家网信办', '网信办', 'Cyberspace Administration of China'],
  ['中国人民银行', '央行', 'PBOC', "People's Bank of China"],
  ['国家金融监督管理总局', '金融监管总局', 'NFRA', 'National Financial Regulatory Administration'],
  ['国家药品监督管理局', '国家药监局', '药监局', 'NMPA', 'National Medical Products Administration'],
  ['国家卫生健康委员会', '国家卫健委', '卫健委', 'National Health Commission'],
  ['国家数据局', 'National Data Administration'],
  ['中国科学院', '中科院', 'Chinese Academy of Sciences'],
  ['清华大学', '清华', 'Tsinghua University', 'Tsinghua'],
  ['北京大学', 'Peking University'],
];

/** Places that make what follows a proper name: 上海…中心, 浙江…大学. */
export const placeNames =
  '中国|国家|中华|北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|深圳|广州|杭州|南京|苏州|成都|武汉|西安|青岛|宁波|厦门|大连|沈阳|长沙|郑州|合肥|福州|济南|无锡|东莞|佛山|昆明|哈尔滨|长春|石家庄|太原|南昌|南宁|贵阳|兰州|海口|温州|常州|徐州|湘潭|中山|珠海|洛阳|嘉兴|绍兴|金华|泉州|惠州|临沂|潍坊|烟台|唐山|鞍山|包头|华东|华北|华南|华中|西南|西北|东北';

/** Words of a sentence that may stand before a name but are no part of it; a name starts after the last of them. */
export const sentenceWords =
  '本|该|某|各|其|贵|我|您|敝|每|另|这|那|哪|此|的|了|和|与|及|或|由|在|为|被|把|将|对|向|从|让|给|跟|是|有|等|按|经|以|用|到|于|并|而|也|都|请|找|如|像|已|未|仅|只|可|能|会|应|需|要|使|使用|以及|还有|甚至|尤其|主要|很多|许多|不少|部分|所有|任何|同一|家|个|所|项|种|些|几|支持|帮助|依托|通过|采用|选择|委托|联合|要求|包括|比如|例如|参考|借鉴|作为|成为|属于|隶属|来自|面向|针对|根据|关于|建立|设立|成立|组建|建设|新建|自建|共建|推动|支撑|服务于|我们|他们|你们|自己|作出|开展|部署|接入|覆盖|交给|报|提交|进入|访问|升级|扩建|租用|迁移|改造|启用|鼓励|改变|独立|一般|普通|影响|提高|降低|保护|限制|允许|禁止|提醒|建议|引导|促进|带动|满足|适合|符合|取决|决定|涉及|关系|帮|看|问|说|谈|做|买|卖|租|取|拿|换|派|给|交|送|收|选|连|拜访|走访|调研|访谈|服务|成了|离开|加入|代表|指定|确定|确认|上报|汇报|协调|协助|配合|负责|牵头|管理|之前|之后|以前|以后|时|后|前';

/** Words that make a kind of organisation of 银行, 公司 and the like: 商业银行, 软件公司 are no names. */
export const kindWords =
  '名|级|类|年|月|日|多|两|三|一|二|四|五|六|七|八|九|十|上|下|内|外|全|总|分|子|母|省|市|县|区|新|老|大|中|小|大型|中型|小型|中小|商业|城市|农村|农商|城商|合作|伙伴|合作伙伴|同业|其他|其它|股份|股份制|国有|民营|外资|合资|上市|龙头|头部|领先|知名|著名|传统|现代|综合|综合性|重点|专科|三甲|公立|私立|基层|社区|人民|第一|第二|软件|硬件|科技|技术|信息|数据|互联网|金融|保险|证券|基金|信托|投资|投资者|咨询|顾问|服务|制造|钢铁|化工|医药|制药|能源|零售|物流|运输|建筑|地产|供应商|厂商|供应|客户|用户|采购|销售|市场|财务|人力|行政|法务|合规|风控|风险|审计|研发|生产|运营|运维|业务|项目|管理|评审|评估|治理|伦理|安全|质量|指导|专家|计算|算力|智算|超算|呼叫|客服|培训|测试|创新|研究|开放|共享|跨国|控股|参股|关联|专业|第三方|外部|内部|企业|公司|集团|银行|医院|大学|学院|行业|产业|同类|类似|目标|标杆|虚拟|手机|网上|直销|开发性|政策性|附属|教学|互联|智慧|智能|数字|数字化|民企|国企|央企|AI|人工智能|委员|广告|模型|大模型|远程|电话|平台|云|网络|通信|电信|汽车|食品|服装|电力|石油|煤炭|矿业|水务|航空|铁路|农业|教育|文化|传媒|游戏|设计|律师|会计|外包|租赁|物业|电商|贸易|初创|创业|中介|猎头|中心|口腔|儿童|妇幼|眼科|中医|肿瘤|当地|本地|异地|海外|国外|国内|境外|全球|世界|单体|主管|监管|上级|下级|兄弟|友商|竞争|对手|试点|样板|定点|私有|公有|混合';
