### Questions: what is asked, why, help, the options, and how answers are said back. Locale: zh-Hans (Mainland).
### Naming rule, for a question <q>: ask-<q> the question, why-<q> why it is asked, help-<q> help with it,
###   short-<q> its name in lists (30 characters at most), hint-<q> what can be typed, option-<q>-<option> a button.
###   answer-… says an answer back; choice-… is a button among several readings; misread-… says why nothing was read.
### 以上 and 以下 take in the number itself: "under 2" is 不足2年, never 2年以下.
### { $from }, { $below }, { $least }, { $most }: numbers of the rules, years of 2 or more among them;
###   WAN($…): a sum of HK$ in 萬 (ten thousands).
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Part 1: about you

# three-things
ask-three-things =
    以下三点是否全部适用于您？
    1. 我没有香港永久性居民身份证。
    2. 我和随行家人无需依靠公共援助，就能在香港生活。
    3. 我在任何地方的刑事及出入境记录都清白。
    .second =
        以下三点是否全部适用于第二人？
        1. 没有香港永久性居民身份证。
        2. 与随行家人无需依靠公共援助，就能在香港生活。
        3. 在任何地方的刑事及出入境记录都清白。
why-three-things = 经济能力和记录是计划的基本资格，如果文件不能证明已经符合，申请会即时被拒绝。是否持有永久性居民身份证，则决定您是否需要签证（见于入境事务处的一个网页）。
help-three-things = 如果其中一点不成立，或者您不能确定，请选第二个按钮，我会逐点再问。请不要描述任何情况。
short-three-things = 三项基本要求
option-three-things-all = 三点全部适用
option-three-things-not-all = 并非全部，或不确定

# right-of-abode
ask-right-of-abode = 您是否享有香港居留权或入境权，例如持有香港永久性居民身份证？
    .second = 第二人是否享有香港居留权或入境权，例如持有香港永久性居民身份证？
why-right-of-abode = 享有其中一种权利的人无需签证，这项计划不是为他们设立的。
help-right-of-abode = 学生、工作、受养人或访客签证（签注）都不属于这些权利。如果您持有这类签证或签注，请选第一个按钮。
short-right-of-abode = 居留权或入境权
option-right-of-abode-no-card = 没有这种权利或身份证
option-right-of-abode-has-card = 有这种权利或身份证

# support
ask-support = 您和随行家人在香港期间，能否无需依靠公共援助而维持生活和解决住宿？
    .second = 第二人和随行家人在香港期间，能否无需依靠公共援助而维持生活和解决住宿？
why-support = 这是计划的基本资格之一，涵盖您本人和随行家人在香港的期间。
help-support = 公布的规则没有规定金额。中介网页上写的金额不是官方数字。
short-support = 经济能力
option-support-can = 能够，无需依靠公共援助
option-support-cannot = 需要公共援助

# record: sensitive; nobody is asked to describe it
ask-record =
    您在香港和其他所有地方的刑事及出入境记录如何？
    请只作选择，不要描述。
    .second =
    第二人在香港和其他所有地方的刑事及出入境记录如何？
    请只作选择，不要描述。
why-record = 这是计划的基本资格之一：在香港或其他地方都没有刑事罪行记录，也没有不良入境记录。
help-record = 请不要描述，点其中一个按钮即可。如果您不知道某件事是否算在内，请选“不确定”，该点便列为未定，您可以向香港入境事务处（{ $page }）查询。
short-record = 刑事及出入境记录
option-record-clean = 在所有地方的记录都清白
option-record-not-clean = 有一些记录

# nationality
ask-nationality = 您会用哪一本护照或旅行证件申请？
    .second = 第二人会用哪一本护照或旅行证件申请？
why-nationality = 计划不适用于阿富汗、古巴和朝鲜（朝鲜民主主义人民共和国）的国民。
help-nationality = 其他网页上更长的国家名单已经过时。澳门和台湾居民没有被排除在外。如果您持有不止一本护照，请选“不止一本”。如果您持难民证件或没有国籍，请选“无国籍或持难民证件”，该点便列为未定。
hint-nationality = 或输入其他国家或地区。
short-nationality = 护照
option-nationality-more = 不止一本
option-nationality-stateless = 无国籍或持难民证件

# passport
ask-passport = 您会用其中哪一本护照申请？
    .second = 第二人会用其中哪一本护照申请？
why-passport = 计划不适用于阿富汗、古巴和朝鲜（朝鲜民主主义人民共和国）的国民，因此用哪一本护照很重要。
help-passport = 请输入您提交申请时所用的一本，其他护照我接着会问。
hint-passport = 请输入一个国家或地区的名称，例如：巴西
short-passport = 申请所用护照

# other-passports
ask-other-passports = 您还持有哪些护照或国籍？请全部列出。
    .second = 第二人还持有哪些护照或国籍？请全部列出。
why-other-passports = 计划不适用于阿富汗、古巴和朝鲜（朝鲜民主主义人民共和国）的国民。如果只有您的其他国籍属于这些国家，该点便列为未定。
help-other-passports = 请列出所有其他国籍，包括您没有使用其护照的国籍。
hint-other-passports = 请输入名称，例如：巴西、葡萄牙
short-other-passports = 其他护照

# age
ask-age = 您现在多少周岁？
    .second = 第二人现在多少周岁？
why-age = 提交申请时必须年满{ $least }岁。{ $most }岁或以下是12项准则之一。
help-age = { $most }岁以上的人也可以申请，只是不符合这一项准则。
hint-age = 周岁，例如：34岁
short-age = 年龄

# birth-date: asked only close to the 18th or the 51st birthday
ask-birth-date = 您的出生日期是哪一天？结果取决于您的生日。
    .second = 第二人的出生日期是哪一天？结果取决于这个生日。
why-birth-date = 您接近一个重要的生日（之前或之后）：{ $least }岁是申请的最低年龄，另有一项准则是{ $most }岁或以下。有了出生日期，我可以指出确切的日子。
help-birth-date = 以您提交申请当日的年龄计算。{ $least }岁的要求，规则有此说明；{ $most }岁或以下的准则，则是我们的理解。
hint-birth-date = 请输入年、月、日，例如：1990年4月3日
short-birth-date = 出生日期

## Part 2: qualifications

# degree
ask-degree = 您已获颁授的最高学位是什么？
    .second = 第二人已获颁授的最高学位是什么？
why-degree = 良好学历是计划的基本资格，一般要求持有由认可大学或高等院校颁授的学士学位。硕士或博士学位还可能符合一项准则。
help-degree = 只计算已获颁授的学位，预期取得的学位和名誉学位不算。结业证书不是学位。副学士、高级文凭、大专、法国的 BTS 或 CAP 都不是学士学位。如果您持有法国的 maîtrise（bac+4）或工程师文凭（diplôme d’ingénieur）、本硕连读学位、牛津或剑桥大学的文学硕士（MA），或法律博士（JD），请选“不确定”。
short-degree = 最高学位
option-degree-none = 没有学位
option-degree-bachelors = 学士学位
option-degree-masters = 硕士学位
option-degree-doctorate = 博士学位

# equivalent
ask-equivalent = 您是否具备良好的技术资历，或经证实的专业能力、经验或成就，并有文件证明？
    .second = 第二人是否具备良好的技术资历，或经证实的专业能力、经验或成就，并有文件证明？
why-equivalent = 计划一般要求持有学士学位。在特殊情况下，良好的技术资历，或经证实的专业能力、经验或成就，连同证明文件，也可获考虑。
help-equivalent = 这只在特殊情况下考虑，由入境事务处处长决定。哪些文件才足够，我们没有找到说明。
short-equivalent = 专业资历
option-equivalent-yes = 是
option-equivalent-no = 否

# achievement
ask-achievement = 您有没有杰出成就奖（例如奥运奖牌、诺贝尔奖）或业界表彰，并有证明？
    .second = 第二人有没有杰出成就奖（例如奥运奖牌、诺贝尔奖）或业界表彰，并有证明？
why-achievement = 另有一个途径，即“成就计分制”。它有两项准则，符合其中一项即可。
help-achievement = 杰出成就奖例如有奥运奖牌、诺贝尔奖；文本也提到国家/国际奖项。哪些奖项属于这个级别，我们没有找到：未必属于这个级别的奖项会列为未定，由入境事务处处长决定。业界表彰是指工作得到同业肯定，或对其界别的发展有重大贡献，例如获业内颁发的终生成就奖。
short-achievement = 奖项及表彰
option-achievement-exceptional = 杰出成就奖
option-achievement-award = 有奖项，但未必属于这个级别
option-achievement-honour = 业界表彰或重大贡献
option-achievement-exceptional-and-honour = 杰出成就奖及业界表彰
option-achievement-neither = 两者都没有

# university
ask-university = 您的硕士或博士学位由哪所大学颁授？
    .second = 第二人的硕士或博士学位由哪所大学颁授？
why-university = 其中一项准则是持有由官方名单（{ $list }）上的大学颁授的硕士或博士学位。
help-university = 这里只计算硕士或博士学位；名单上大学的学士学位不算。分校、延伸学院和继续教育学院的学位不算。以您申请当日的名单为准。如果您有多个这类学位，请输入一所在名单上的大学。关于这一点的官方注释，我们只看到开头部分。名单上的大学以外，本计划另接受六所商学院；是哪六所，我们没有找到。顶尖商学院：过去五年曾列于 QS 全球 MBA 排名或《金融时报》MBA 排名前十名。
hint-university = 请输入校名，我会在官方名单中查找。
short-university = 大学
option-university-not-listed = 不在名单上
option-university-top-school = 不在名单上的顶尖商学院

# subject
ask-subject = 该学位属于哪个学科？
why-subject = 其中一项准则是持有名单上大学的科学、科技、工程或数学（STEM）学科的硕士或博士学位。
help-subject = 入境事务处有一份 STEM 学科参考名单（见{ $page }），我们没有看到。如果您的学科介于两可之间，请选“不确定”，并查阅该名单。
short-subject = 学位的学科
option-subject-science = 科学
option-subject-technology = 科技
option-subject-engineering = 工程
option-subject-mathematics = 数学
option-subject-other = 其他学科

# languages
ask-languages = 哪些语言您能读、写、说，足以应付工作，并有证明？
    .second = 哪些语言第二人能读、写、说，足以应付工作，并有证明？
why-languages = 一项准则是两种语言，另一项是英文。两项都要求具备良好的书写及口语能力。
help-languages = 选择只是您本人的陈述。英文证明方面，两个非官方网页提到以英文授课的学位，或考试成绩：雅思7.0、托福网考94分、大学英语六级520分；官方文本我们没有看到，以往计分制的雅思6.0并不适用。两种语言方面，它们提到中文和英文，或中文和一种外语。其他语言要有哪种证明才足够，我们没有找到。按我们的理解，母语也算一种语言。粤语和普通话在这里算一种语言；入境事务处如何计算，我们没有找到。
hint-languages = 或输入其他语言，例如：荷兰语、泰语
short-languages = 语言

## Part 3: work and means

# graduate-years
ask-graduate-years = 您在一般要求学位（或同等水平专门技能）的职位上，工作了多少年？
    .second = 第二人在一般要求学位（或同等水平专门技能）的职位上，工作了多少年？
why-graduate-years = 其中一项准则是拥有五年相当于学位程度或专家水平的工作经验。另有三项准则以同类工作为基础。
help-graduate-years = 一般要求学位或同等水平专门技能的职位才算。规则没有定义；按我们的理解，重叠的工作只算一次，分开的时段可以相加，之后的问题可以计算相同的年限。工作中断、兼职、实习和取得学位前的工作如何计算，我们没有找到。
hint-graduate-years = 或输入，例如：三年半、2021年3月起
short-graduate-years = 学位程度的工作年限
option-graduate-years-under-2 = 不足{ $below }年
option-graduate-years-2-to-3 = { $from }年至不足{ $below }年
option-graduate-years-3-to-5 = { $from }年至不足{ $below }年
option-graduate-years-5-or-more = { $from }年或以上

# employer
ask-employer =
    这些年限中，有没有在跨国公司或知名企业工作的？
    排名指《福布斯》全球企业2000强、《财富》世界500强和胡润中国500强。
    .second =
    第二人的年限中，有没有在跨国公司或知名企业工作的？
    排名指《福布斯》全球企业2000强、《财富》世界500强和胡润中国500强。
why-employer = 其中一项准则是拥有三年相当于学位程度或专家水平在跨国公司或知名企业的工作经验。
help-employer = 文本只举出例子：上市公司，或位列这三个排名的企业。哪些证券交易所、哪些子公司、哪一年的排名才算，我们没有找到。如果您的公司在业内知名，但不在任何名单上，该点便列为未定，请向入境事务处（{ $page }）查询。按我们的理解，这些年限可以与其他问题的年限相同。
short-employer = 雇主
option-employer-listed = 上市公司，或位列其中一个排名
option-employer-multinational = 跨国公司
option-employer-known = 业内知名，但不在任何名单上
option-employer-none = 以上都不是

# employer-years
ask-employer-years = 其中有多少年在这类公司工作？
    .second = 其中第二人有多少年在这类公司工作？
why-employer-years = 准则要求在这类公司拥有不少于三年相当于学位程度或专家水平的工作经验。
help-employer-years = 按我们的理解，在多家这类公司的年限可以相加，重叠的工作只算一次；这些年限可以与其他问题的年限相同。
hint-employer-years = 或输入，例如：三年半、18个月
short-employer-years = 在这类公司的年限
option-employer-years-under-3 = 不足{ $below }年
option-employer-years-3-or-more = { $from }年或以上

# field
ask-field =
    这些年限中，有没有属于以下领域的？
    国际贸易包括跨境海运及空运，以及供应链管理。
    .second =
    第二人的年限中，有没有属于以下领域的？
    国际贸易包括跨境海运及空运，以及供应链管理。
why-field = 其中一项准则是拥有三年相当于学位程度或专家水平在特定领域或行业的工作经验。
help-field = 文本用了“包括”一词，并列出这三个领域。其他领域是否接受，我们没有找到。如果您想就自己的领域向入境事务处（{ $page }）查询，请选“其他领域（列为未定）”。选“以上都不是”则视为没有。
short-field = 工作领域
option-field-technology = 创新及科技
option-field-finance = 金融
option-field-trade = 国际贸易
option-field-another = 其他领域（列为未定）
option-field-none = 以上都不是

# field-years
ask-field-years = 其中有多少年在这些领域工作？
    .second = 其中第二人有多少年在这些领域工作？
why-field-years = 准则要求在这些领域拥有不少于三年相当于学位程度或专家水平的工作经验。
help-field-years = 按我们的理解，在其中多个领域的年限可以相加，重叠的工作只算一次；这些年限可以与其他问题的年限相同。
hint-field-years = 或输入，例如：三年半、18个月
short-field-years = 在这些领域的年限
option-field-years-under-3 = 不足{ $below }年
option-field-years-3-or-more = { $from }年或以上

# international
ask-international = 这些年限中，有多少年在海外工作，或在本地担任涉及海外业务的职务？
    .second = 第二人的年限中，有多少年在海外工作，或在本地担任涉及海外业务的职务？
why-international = 其中一项准则是拥有两年相当于学位程度或专家水平的国际工作经验。
help-international = 关于这一点的官方注释，我们没有找到。在海外工作是最明确的情况。身在本地而职务涉及海外业务，则列为未定，请向入境事务处（{ $page }）查询。内地、香港、澳门和台湾之间是否算海外，我们没有找到；如属这种情况，请选“不确定”。我们没有找到任何内容，说明出差或为海外客户远程工作可以算在内。按我们的理解，这些年限可以与其他问题的年限相同。
hint-international = 或输入在海外的年限，例如：两年半、18个月
short-international = 国际工作经验
option-international-none = 没有
option-international-under-2 = 在海外不足{ $below }年
option-international-2-or-more = 在海外{ $from }年或以上
option-international-cross-border = 只在本地，职务涉及海外

# income
ask-income = 过去一年，您本人从工作或自己的公司取得多少收入？
    .second = 过去一年，第二人本人从工作或自己的公司取得多少收入？
why-income = 其中一项准则是在紧接申请前一年，全年收入达港币{ WAN($least) }万元或以上（或等值外币）。
help-income = 只计算您本人的收入，不是全家的收入。薪金、津贴、可证明的股票期权，以及来自自己公司的收入都可以算。投资收益一律不算。就这项计划而言，以上来自两个第三方；同类计划（高才通）的官方规则相同。入境事务处使用的汇率，我们没有找到；我们的汇率只是约数。
hint-income = 或用您的货币输入，例如：每年120万港元、每年90万人民币
short-income = 过去一年收入
option-income-under-1m = 不足港币{ WAN($below) }万元
option-income-1m-to-2m5 = 港币{ WAN($from) }万元至不足{ WAN($below) }万元
option-income-2m5-or-more = 港币{ WAN($from) }万元或以上

# business
ask-business =
    您是否拥有一家企业？
    作为投资而持有的股票，请选“没有”。
    .second =
        第二人是否拥有一家企业？
        作为投资而持有的股票，请选“没有”。
why-business = 一项准则是拥有盈利达港币{ WAN($least) }万元或以上的业务实体，另一项是拥有上市公司。
help-business = 拥有是指持有非上市公司至少50%的权益，或一般持有上市公司至少10%的权益并有实质影响力。这来自第三方，我们没有看到官方注释。作为投资而买入的股票，请选“没有”。
short-business = 业务所有权
option-business-none = 没有，或份额较少
option-business-half = 有，一半或以上
option-business-listed = 有，上市公司10%或以上

# profit
ask-profit = 该业务实体过去一年的盈利是多少？
why-profit = 其中一项准则是拥有一家业务实体，而该业务实体在紧接申请前一年，全年盈利达港币{ WAN($least) }万元或以上（或等值外币）。
help-profit = 按我们的理解，计算的是一家业务实体的全部盈利，多家的盈利不会相加。所指的是税前还是税后盈利、是否必须经过审计，我们都没有找到。
hint-profit = 也可以用您的货币输入，例如：650万港元、80万欧元
short-profit = 业务盈利
option-profit-under-5m = 不足港币{ WAN($below) }万元
option-profit-5m-or-more = 港币{ WAN($from) }万元或以上

# A limit of the buttons in the likely currency, a line each above them.
equivalent = { $limit }约为{ $sum }。

## 只在评分表之前提问：年龄范围

# age-band
ask-age-band = 您今天多少周岁？
    .second = 第二人今天多少周岁？
why-age-band = 提交申请时必须年满{ $least }岁。{ $most }岁或以下是12项准则之一。
help-age-band = 评分表只需要年龄范围；核对已勾选的项目时才会问确切年龄。
short-age-band = 年龄范围
option-age-band-under = { $most }岁或以下
option-age-band-between = { $from }至{ $most }岁
option-age-band-over = { $from }岁或以上

## Part 4: asked only for other schemes

# residence
ask-residence = 您现在居住在哪个国家或地区？
    .second = 第二人现在居住在哪个国家或地区？
why-residence = 有些计划只适用于内地居民，有些只适用于其他人士。
help-residence = 请输入您通常居住的国家或地区。
hint-residence = 也可以输入其他国家或地区。
short-residence = 居住地

# overseas-chinese
ask-overseas-chinese = 您是否已定居海外，即享有当地永久居留权，或已在当地居住一年或以上？
    .second = 第二人是否已定居海外，即享有当地永久居留权，或已在当地居住一年或以上？
why-overseas-chinese = 已定居海外的中国籍人士，可以申请一些不适用于内地居民的计划。
help-overseas-chinese = 享有海外永久居留权，或在申请前已在海外居住至少一年，都算在内。“海外”是指内地、香港、澳门和台湾以外的地方。
short-overseas-chinese = 定居海外
option-overseas-chinese-settled = 是
option-overseas-chinese-not-settled = 否

# hong-kong-status
ask-hong-kong-status = 您现在以什么身份在香港逗留？
    .second = 第二人现在以什么身份在香港逗留？
why-hong-kong-status = 有些计划适用于曾在香港就读的人士。
help-hong-kong-status = 指您现在获准在香港逗留的身份（如有）。
short-hong-kong-status = 在港身份
option-hong-kong-status-none = 不在香港
option-hong-kong-status-visitor = 访客
option-hong-kong-status-student = 学生
option-hong-kong-status-worker = 持工作签证（签注）工作
option-hong-kong-status-dependant = 受养人（家属）
option-hong-kong-status-talent = 通过人才计划来港
option-hong-kong-status-other = 其他身份

# bachelors-university
ask-bachelors-university = 您的学士学位（全日制课程）由哪所大学颁授？
    .second = 第二人的学士学位（全日制课程）由哪所大学颁授？
why-bachelors-university = 高端人才通行证计划的 B 类和 C 类，要求持有名单上大学的学士学位。
help-bachelors-university = 政府公告要求全日制课程，入境事务处的网页没有这样说：非全日制或远程课程的学位会列为未定。这里只计算学士学位，硕士或博士学位不算。分校、延伸学院和继续教育学院的学位不算。以您申请当日的名单为准。
hint-bachelors-university = 请输入大学名称，例如：清华大学
short-bachelors-university = 颁授学士学位的大学
option-bachelors-university-part-time = 非全日制或远程课程的学位
option-bachelors-university-not-listed = 不在名单上，或没有学士学位

# bachelors-year
ask-bachelors-year = 该学士学位是哪一年颁授的？
why-bachelors-year = C 类适用于过去五年内取得的学位。
help-bachelors-year = 以证书上的年份为准。
hint-bachelors-year = 请输入年份，例如：2023
short-bachelors-year = 取得学士学位的年份

# student-visa
ask-student-visa = 您是否持学生签证（签注），在香港修读全日制课程而取得该学位？
    .second = 第二人是否持学生签证（签注），在香港修读全日制课程而取得该学位？
why-student-visa = C 类不适用于在香港修读全日制课程的非本地学生，他们另有专门的安排。
help-student-visa = 如果您在其他地方修读，或以香港居民身份修读，请选“否”。
short-student-visa = 持学生签证在港修读
option-student-visa-yes = 是
option-student-visa-no = 否

# recent-work
ask-recent-work = 过去五年内，您工作了多少年？
    .second = 过去五年内，第二人工作了多少年？
why-recent-work = B 类要求在申请前五年内有三年工作经验，C 类则适用于不足三年的人士。
help-recent-work = 毕业后的全职工作或自雇都算在内，雇主可以是一个或多个。
hint-recent-work = 也可以输入，例如：两年半、18个月
short-recent-work = 过去五年的工作年限
option-recent-work-none = 没有
option-recent-work-under-3 = 不足{ $below }年
option-recent-work-3-or-more = { $from }年或以上

## Answers, said back. Each must be readable again when typed.

answer-unsure = 不确定
answer-none = 没有
answer-years = { $number }年
# { $years } may be 0, { $months } never.
answer-years-months = { $years ->
    [0] { $months }个月
   *[other] { $years }年{ $months }个月
}
answer-years-or-more = { $number }年或以上
answer-years-between = { $low }年至不足{ $high }年
answer-years-under = 少于{ $number }年
answer-age = { $number }岁
answer-money = 每年{ $sum }
answer-money-or-more = 每年{ $sum }或以上
answer-money-between = 每年{ $low }至{ $high }
answer-money-under = 每年少于{ $sum }
# A loss, as typed.
answer-loss = 亏损{ $sum }
# { $sum }: HK$0.
answer-no-profit = 没有盈利或出现亏损，按{ $sum }计算
# { $answer } as typed; { $low } and { $high } in HK$; { $date }: the day of the rate.
answer-money-converted = { $answer }，按{ $date }的汇率约为{ $low }至{ $high }（约数）
answer-date = { $date }
# { $year }: in digits.
answer-year = { $year }年
answer-places = { $places }
answer-tongues = { $tongues }
answer-university = { $university }
# { $answer }: what was answered, said back.
answer-not-listed = { $answer }。名单以外另有六所商学院计算在内；是哪六所，我们没有找到。如果您的商学院过去五年曾在 QS 全球 MBA 排名或《金融时报》MBA 排名位列前十名，请返回并选“不在名单上的顶尖商学院”。
answer-business-school = { $answer }。它可能是本计划另外接受的六所商学院之一；是哪六所，我们没有找到，因此该点列为未定。请查阅官方名单（合资格大学综合名单）。
university = { $university }
place = { $place }
tongue = { $tongue }

## Which one? Several readings of what was typed; buttons follow.

choose-university = 您指的是哪所大学？如果这里没有您的大学，它可能不在名单上。
warn-university-branch = 分校、海外校区或附属学院颁授的学位不计算在内。您的学位是否由以下其中一所大学本身颁授？如果不是，请选“不在名单上”。
warn-university-continuing = 继续教育学院或校外课程部门颁授的学位不计算在内。您的学位是否由以下其中一所大学本身颁授？如果不是，请选“不在名单上”。
warn-university-member = 这个名称是一所较大的大学下属的成员院校。颁授学位的是名单上的哪一所大学？如果都不是，请选“不在名单上”。
warn-university-former = 这是旧校名。颁授学位的是名单上的哪一所大学？如果都不是，请选“不在名单上”。
warn-university-other = 名单上没有与您输入的名称完全相同的大学。您的学位是否由以下其中一所大学本身颁授？名称相近的其他院校不计算在内；如属这种情况，请选“不在名单上”。
# { $other }: an institution that bears the name too, by its English name.
warn-university-shared = 这个名称也可能指 { $other }，该校不在名单上。您的学位是否由以下大学颁授？如果不是，请选“不在名单上”。
warn-university-business-school = 这所商学院不在大学名单上，但可能是本计划另外接受的六所商学院之一；是哪六所，我们没有找到。请查阅官方名单。您指的是这所商学院吗？如果是，该点列为未定。
ask-which-number = 这个数字是什么意思？
ask-which-date = 您指的是哪一天？
# 民国: the calendar that counts from 1912.
ask-minguo-date = 这是民国年份吗？如果是，请选择日期。如果不是，请以四位数字的公元年份重新输入。
ask-scale = 您指的是哪个金额？
ask-currency = 这是哪种货币？
ask-period = 这是一年还是一个月的金额？
ask-currency-period = 这是哪种货币？是一年还是一个月的金额？
ask-in-hkd = 这是港元吗？如果不是，请先换算，再以港元输入。
# The next two are asked with a line of the rules: that much or more, or less.
ask-which-side = 这个数目不够准确，无法计算。过去一年您能证明的数目是多少？
ask-other-time = 只计算截至今天的过去一年，不计算预期或已承诺的金额，也不计算更早以前的金额。那一年是多少？
ask-several = 您输入了不止一个金额。哪一个是全年的总数？
ask-take-home = 我没有找到按税前还是税后收入计算的说明。是否采用这个金额？
ask-stock = 雇主给予的股份和期权可以计算，投资收益一律不算。扣除投资收益后，您的收入是多少？
ask-own-income = 公司的盈利不一定是所有者的收入。这是您本人赚取的金额吗？
ask-loss = 这是盈利还是亏损？
ask-which-place = 您指的是哪个国家或地区？
ask-confirm-place = 请确认：是{ $place }吗？
ask-passport-only = 护照所属的国家或地区，可以与出生地、原籍或居住地不同。您指的是哪一本护照？
ask-passport-kind = 英国国民（海外）、英国海外公民等是不同种类的英国护照；计划如何处理这些护照，我们没有找到。您指的是哪一本护照？
ask-which-option = 您指的是哪一项？
# { $words }: what was typed and is not known, as it was typed but for capitals.
ask-not-understood = 我不明白“{ $words }”的意思。您指的是哪一个？
ask-own = 请就您本人的情况作答：以下哪一项符合？
ask-unfinished = 尚未取得或没有完成的不计算在内。目前的情况是哪一项？
ask-which-degree = 您已经取得的最高学位是哪一项？如果不确定您的学位如何计算，请输入“不确定”。
ask-which-employer = 那家公司属于以下哪一类？
ask-which-field = 那份工作属于以下哪个领域？
ask-working-level = 只计算您的读、写、说足以应付工作的语言。您指的是哪一个？
ask-working-level-unknown = 我不明白“{ $words }”的意思。请只选择您的读、写、说足以应付工作的语言。
ask-variety-zh = “{ $words }”在这里算作中文，不算另一种语言。您的普通话或粤语的读、写、说是否足以应付工作？如果是，请选中文。
ask-almost = “{ $words }”：仍未达到。您已完成多少？
ask-about = 是这个数目，还是更多或更少？请选择您能证明的。
ask-years-kind = 没有找到兼职、实习、就读、义务工作及没有工作的时间如何计算。您指的是哪一个？
ask-months = 这里要看月份。截至今天，是哪一个？
ask-short-year = 这是公元年份，还是年数？
calendar-year = { $year }年
choice-since = { $moment }起
choice-from-to = { $moment }至{ $last }
choice-date = { $date }
choice-number = { $number }
choice-money = { $sum }
choice-a-year = 每年{ $sum }
# { $sum } is for a month, { $year } is twelve times that.
choice-a-month = 每月{ $sum }（每年{ $year }）
choice-money-or-more = 每年{ $sum }或以上
choice-money-under = 每年少于{ $sum }
choice-money-between = 每年{ $low }至{ $high }
# { $sum }: HK$0.
choice-loss = 亏损（盈利按{ $sum }计算）
choice-place = { $place }

## Not read: why, and what would be read.

misread-option = 请点其中一个按钮，或输入按钮上的文字。
misread-yes-no = 请回答“是”或“否”。
misread-one-place = 这里请只输入一个国家或地区。
misread-no-list = 没有适用于今天的大学名单，因此无法查找您的大学。选“不确定”，该点便列为未定。
misread-university = 名单上找不到这个名称的大学。请检查写法，试用英文名称，或选“不在名单上”。
# { $name }: an institution that is not on the list, by its English name.
misread-university-unlisted = 我把它理解为 { $name }，该校不在名单上。如果就是这所院校，请选择下方适合的按钮。如果您另有其他大学颁授的这类学位，请输入那所大学；如果我理解错了，请输入英文全名。
misread-tick-first = 请先选择至少一项，或点其他按钮。
misread-almost = “差不多”还没有达到。请只输入已经完成的数目。
misread-about = “大约”不够准确。请输入您能证明的数目，或一个范围，例如：3-5。
misread-years = 请输入年数，例如：5年、3.5年、18个月，或2021年3月起。
misread-years-far = 这超过一生的工作年数，或日期在今天之后。请输入截至今天的年数。
misread-years-most = 这里最多可计{ $most }年，请重新输入。
misread-negative = 这里不接受负数。请去掉负号再输入，或点一个按钮。
misread-age = 请以整数输入年龄，例如：34岁。
misread-date = 请输入完整日期，例如：1990年4月3日。
misread-date-year = 请以四位数字输入年份，例如：1990。
misread-year = 请以四位数字输入一个年份，例如：2023，不能晚于今年。
misread-date-never = 这个日期不存在、在未来，或距今超过120年。请重新输入。
misread-money = 请输入金额，例如：120万港元、15万美元或90万人民币。
misread-household = 只计算您本人的收入，不是全家的收入。请输入您自己的收入。
misread-others = 这里只计算您本人的，不计算别人的。请输入您自己的。
misread-investment = 投资收益不算。请输入您从工作或自己业务取得的收入。
misread-loss = 亏损或负数不是收入。请输入您本人赚取的金额，不用负号或括号；如果没有收入，请输入0。
misread-whole-year = 我不会用时薪、日薪、周薪、季度或部分年度的金额推算全年。请输入全年的金额。
misread-not-income = 营业额和资产不是收入。请输入您本人在过去一年赚取的金额。
misread-not-profit = 这里只计算您拥有的那一家企业的盈利，不计算营业额、您本人的薪金或别人的企业。请只输入该盈利。
# { $currency }: a currency's three-letter code.
misread-no-rate = 我没有合适的{ $currency }汇率。请先换算，再以港元输入。
misread-place = 这不像是国家或地区名称。请点一个选项，或输入它的通用名称。
misread-places = 其中几个名称可以指不同的国家或地区。请输入每一个的全名。
misread-passport-only = 请只输入您护照所属的国家或地区，不必写出生地、居住地，或您没有的护照。
misread-stateless = 这一题问的是国家或地区。如果您没有护照，请返回并选择“无国籍或持难民证件”。
misread-tongue = 您输入的语言中，有些我不认识。请输入语言名称，例如：法语、英语。
misread-tongue-level = 请只输入您的读、写、说足以应付工作的语言。

## Names said otherwise than the dictionary of places and languages has them: place-<ISO 3166-1>, tongue-<ISO 639>.

place-HK = 香港
place-MO = 澳门
place-TW = 台湾
tongue-zh = 中文
