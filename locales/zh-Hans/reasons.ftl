### Reasons: the criteria and prerequisites by name, the rules themselves, and how sure they are. Locale: zh-Hans.
### Naming rule, for a criterion or prerequisite <id> of a ruleset: criterion-<id> its name in lists (60 characters at
###   most), rule-<id> the whole rule. finding-… one line of the result; wording-… how our wording relates to the
###   Immigration Department's text; confidence-… how well the rule is attested.
### Keep the rules letter for letter. Criteria 1 to 9: as the Department prints them, 「」 included; 10 to 12 and the
###   achievement test: as third parties copied them. What follows on a new line is ours, and so are the basic conditions.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## General Points Test: the 12 criteria

criterion-age-50-or-below = 50岁或以下
rule-age-50-or-below = 申请人是否50岁或以下
criterion-listed-postgraduate-degree = 名单大学的硕士或博士学位
rule-listed-postgraduate-degree =
    申请人是否持有由合资格大学颁授的硕士或博士学位（注1）
    【注1指合资格大学综合名单上的大学；我们只看到该注的开头部分。据官员所说，另有六所商学院计算在内，名称我们没有找到。】
criterion-listed-postgraduate-degree-stem = 该学位属 STEM 学科
rule-listed-postgraduate-degree-stem =
    申请人所持有由合资格大学颁授的硕士或博士学位（注1）是否与「STEM」学科有关，即「科学」、「科技」、「工程」或「数学」（注2）
    【注2的内容我们没有看到。】
criterion-two-languages = 两种语言的良好书写及口语能力
rule-two-languages = 申请人是否具备两种语言的良好书写及口语能力
criterion-english = 良好英文书写及口语能力
rule-english = 申请人是否具备良好的英文书写及口语能力
criterion-graduate-level-5-years = 五年学位程度或专家水平工作
rule-graduate-level-5-years = 申请人是否拥有不少于五年相当于学位程度或专家水平的工作经验
criterion-multinational-3-years = 三年跨国公司或知名企业工作
rule-multinational-3-years = 申请人是否拥有不少于三年相当于学位程度或专家水平在跨国公司或知名企业的工作经验，例如上市公司或位列《福布斯》全球企业 2000 强、《财富》世界 500 强和胡润中国 500 强的企业
criterion-specified-field-3-years = 三年特定领域工作
rule-specified-field-3-years = 申请人是否拥有不少于三年相当于学位程度或专家水平在特定领域/行业的工作经验，包括「创新及科技」、「金融」及「国际贸易」（当中包括跨境海运及空运，以及供应链管理）
criterion-international-2-years = 两年国际工作
rule-international-2-years =
    申请人是否拥有不少于两年相当于学位程度或专家水平的国际工作经验（注3）
    【注3的内容我们没有看到。】
criterion-income-1m = 全年收入达港币100万元
rule-income-1m = 申请人在紧接申请前一年，全年收入是否达港币 100 万元或以上（或等值外币）
criterion-business-profit-5m = 业务盈利达港币500万元
rule-business-profit-5m =
    申请人现时是否拥有一家业务实体，而该业务实体在紧接申请前一年，全年盈利达港币 500 万元或以上（或等值外币）（注4）
    【注4的原文我们没有看到。】
criterion-listed-company-owner = 拥有一家上市公司
rule-listed-company-owner =
    申请人现时是否拥有一家上市公司（注4）
    【注4的原文我们没有看到。】

## Achievement-based Points Test: the two criteria

criterion-exceptional-award = 杰出成就奖
rule-exceptional-award = 杰出成就奖（例如奥运奖牌、诺贝尔奖、国家/国际奖项）
criterion-peer-recognition = 工作得到同业肯定，或有重大贡献
rule-peer-recognition = 工作得到同业肯定，或对其界别的发展有重大贡献（例如获业内颁发的终生成就奖）

## Prerequisites

criterion-adult = 年满18岁
rule-adult = 申请人在提交申请时年满18岁。
criterion-self-support = 无需依靠公共援助
rule-self-support = 申请人在香港期间，能够无需依靠公共援助而负担本人及受养人的生活和住宿。
criterion-clean-record = 刑事及出入境记录清白
rule-clean-record = 申请人在香港或其他地方均没有刑事罪行记录，也没有不良入境记录。
criterion-basic-education = 基本学历
rule-basic-education = 申请人具备良好学历，一般为由认可大学或高等院校颁授的学士学位。在特殊情况下，良好的技术资历，或经证实的专业能力、经验或成就，连同证明文件，也可获考虑。
criterion-nationality-not-excluded = 计划适用的国籍
rule-nationality-not-excluded = 计划不适用于阿富汗、古巴和朝鲜（朝鲜民主主义人民共和国）的国民。
criterion-needs-a-visa = 没有居留权或入境权

# 以往的计分制及高端人才通行证计划
criterion-age = 年龄
criterion-academic = 学历或专业资格
criterion-work = 工作经验
criterion-talent-list = 人才清单
criterion-language = 语文能力
criterion-family = 家庭背景
criterion-achievement = 杰出成就
criterion-income-2-5m = 全年收入达港币250万元或以上
criterion-listed-bachelor-degree = 名单上大学的学士学位
criterion-three-years-of-last-five = 过去五年内有三年工作经验
criterion-graduated-within-five-years = 过去五年内毕业
criterion-under-three-years-of-work = 工作经验少于三年
criterion-not-a-hong-kong-programme = 学位并非来自持学生签证修读的香港课程
criterion-chinese-or-english = 良好的中文或英文书写及口语能力
rule-needs-a-visa = 享有香港居留权或入境权的人无需签证，因此计划不是为他们设立的。

## Findings: one line each

finding-met = ✓ { $criterion }
finding-not-met = ✗ { $criterion }
finding-open = ? { $criterion }

## The rule, when it is shown

rule-head = 规则内容：
# seen: criteria 1 to 9. copied: 10 to 12 and the achievement test. prerequisite: in our words.
wording-seen = 以上准则文字按香港入境事务处公布的简体中文原文刊出；【】内为我们的说明。
wording-copied = 以上文字转录自第三方；入境事务处的原文我们没有看到。【】内为我们的说明。
wording-prerequisite = 以上文字由我们撰写，依据入境事务处的英文网页，不是该处的原文。
# { $confidence }: a confidence message, in the middle of the sentence.
rule-source = 来源：香港入境事务处的网页，或其转载。最后见于{ $date }的副本，不是实时网页；{ $confidence }。
# Where an official note explains a criterion.
rule-note-in-part = 以上就条文而言。解释条文的官方注释，我们只看到开头部分。
rule-note-unseen = 以上就条文而言。解释条文的官方注释，我们没有看到。
rule-list = 大学名单最后见于{ $date }，来自一个第三方的副本。
confidence-confirmed = 有两个或以上来源证实
confidence-one_source = 只有一个来源
confidence-unverified = 这是我们的理解，没有来源证实
confidence-not_found = 已经查找，但没有找到来源
