### Former: the points tests for applications submitted before 1 November 2024: what they ask and how they come out. Locale: zh-Hans (Mainland).
### Naming rule: questions as in questions.ftl, each named former-…; band-<band> a line of a factor's table, or a bonus; former-… the
###   screens.
### The questions ask how things were on the day of submission.
### The tables' own words follow copies of the Department's Chinese text by third parties.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## What is asked

# former-day
ask-former-day =
    申请是哪一天提交的？
    这个计分制只适用于2024年11月1日前提交的申请，不适用于今天提交的申请。
why-former-day = 计分制曾多次修改。按哪个版本评核，取决于提交申请的日期。
help-former-day = 指香港入境事务处收到申请的日子，该处的收件确认信会写明。以往的计分制适用于2006年6月28日至2024年10月31日提交的申请。
hint-former-day = 请输入完整日期，例如：2022年3月15日
short-former-day = 提交日期

# former-birth-date
ask-former-birth-date = 您的出生日期是哪一天？
why-former-birth-date = 年龄的分数取决于提交申请当日的年龄，单凭您今天的年龄不能确定。
help-former-birth-date = 只用来计算提交申请当日的年龄。
hint-former-birth-date = 请输入年、月、日，例如：1990年4月3日
short-former-birth-date = 出生日期（以往的计分制）

# former-degrees
ask-former-degrees = 您提交申请时持有哪些学位？请从上往下，选第一个适用的选项。
why-former-degrees = 以往的计分制按最高的学位给分，专业资格也可以得分。
help-former-degrees = 专业资格是指由国家或国际认可或著名的专业团体颁授，证明持有人具有极高水平的专门知识或专业技能的资格。
short-former-degrees = 当日持有的学位
option-former-degrees-two-doctorates = 两个或以上博士学位
option-former-degrees-doctorate = 一个博士学位
option-former-degrees-two-masters = 两个或以上硕士学位
option-former-degrees-master = 一个硕士学位
option-former-degrees-two-bachelors = 两个或以上学士学位
option-former-degrees-bachelor = 一个学士学位
option-former-degrees-professional = 只有专业资格
option-former-degrees-none = 以上都没有

# former-renowned
ask-former-renowned = 您的学士或以上程度的学位中，是否有一个由国际认可的著名院校颁授？
why-former-renowned = 从2015年5月起，由国际认可的著名院校颁授的学位可以获得额外分数。
help-former-renowned = 2015年，一个来源指 QS 或泰晤士高等教育排名的前100名；2023年是指 QS、泰晤士高等教育、上海交通大学（软科）、《美国新闻与世界报道》四个排名中任何一个的前100名，或《美国新闻与世界报道》文理学院排名的前30名。官方注释的一份副本补充，入境事务处可以就排名以外、在某行业著名的院校征询专家意见：该点便列为未定。
short-former-renowned = 著名院校
option-former-renowned-yes = 是，位列有关排名
option-former-renowned-outside = 著名，但不在排名之内
option-former-renowned-no = 否

# former-years
ask-former-years = 截至提交申请时，您有多少年相当于学位程度或专家水平的工作经验？
why-former-years = 以往的计分制中，这类工作满两年、五年和十年可以得分。
help-former-years = 一般要求学位或同等水平专门技能的职位才算。这是我们的理解。
hint-former-years = 也可以输入，例如：8年、18个月
short-former-years = 当日的工作年限
option-former-years-under-2 = 不足{ $below }年
option-former-years-2-to-5 = { $from }年至不足{ $below }年
option-former-years-5-to-10 = { $from }年至不足{ $below }年
option-former-years-10-or-more = { $from }年或以上

# former-senior
ask-former-senior = 当日的工作年限中，有多少年担任高级职位？
why-former-senior = 其中有两年或五年担任高级职位，工作年限就可以得到更高分数。
help-former-senior = 官方注释我们没有找到。有中介举例：小公司的董事，或大公司的部门主管或项目团队主管。
hint-former-senior = 也可以输入，例如：3年、18个月
short-former-senior = 担任高级职位的年限
option-former-senior-under-2 = 不足{ $below }年
option-former-senior-2-to-5 = { $from }年至不足{ $below }年
option-former-senior-5-or-more = { $from }年或以上

# former-international
ask-former-international = 当日的工作年限中，有多少年属于国际工作经验？
why-former-international = 从2015年5月起，两年国际工作经验可以获得额外分数。
help-former-international = 在海外工作是最明确的情况。官方注释我们没有找到。
hint-former-international = 也可以输入，例如：3年、18个月
short-former-international = 当日的国际工作经验
option-former-international-under-2 = 不足{ $below }年
option-former-international-2-or-more = { $from }年或以上

# former-employer
ask-former-employer = 当日的工作年限中，有多少年在跨国公司或知名企业工作？
why-former-employer = 在最后一个版本中，在跨国公司或知名企业工作三年可以获得额外分数。
help-former-employer = 指上市公司，以及位列《福布斯》全球企业2000强、《财富》世界500强或胡润中国500强的公司。
hint-former-employer = 也可以输入，例如：3年、18个月
short-former-employer = 当日在这类公司的年限
option-former-employer-under-3 = 不足{ $below }年
option-former-employer-3-or-more = { $from }年或以上

# former-talent-list
ask-former-talent-list = 您是否符合当日“人才清单”内某个专业的规格？
why-former-talent-list = 从2018年8月28日起，符合“人才清单”内某个专业的规格，可以获得额外分数。
help-former-talent-list = 清单在2018年有11个专业，从2023年5月起有51个。每个专业各有规格，例如学位或执照，并须有文件证明符合。
short-former-talent-list = 人才清单
option-former-talent-list-yes = 是
option-former-talent-list-no = 否

# former-family
ask-former-family = 您提交申请时，是否有直系家庭成员是居住在香港的香港永久性居民？
why-former-family = 以往的计分制中，有家人在香港可以得分。
help-former-family = 指已婚配偶、父母、兄弟姐妹和子女。
short-former-family = 在香港的家人
option-former-family-yes = 是
option-former-family-no = 否

# former-spouse
ask-former-spouse = 当时是否有持有学位的配偶随行？
why-former-spouse = 以往的计分制中，随行配偶持有学位可以得分。
help-former-spouse = 指已婚配偶的学历相当于学士学位或以上的水平。如果没有配偶随行，请选“否”。
short-former-spouse = 持有学位的配偶
option-former-spouse-yes = 是
option-former-spouse-no = 否

# former-children
ask-former-children = 当时有多少名18岁以下的未婚子女随行？
why-former-children = 以往的计分制中，每名这样的子女可以得分，最多计算两名。
help-former-children = 计算您提交申请时未满18岁、未婚及受养的子女。
short-former-children = 随行子女
option-former-children-none = 没有
option-former-children-one = 一名
option-former-children-two-or-more = 两名或以上

misread-submission-earlier = 计划从{ $date }开始。请输入提交申请的日期。
# { $date }: the last day of the former tests.
misread-submission-later = 以往的计分制只适用于{ $date }或之前提交的申请。之后的申请按现行计分制评核：请用 /result 查看。

## How it comes out

button-former = 旧计分制（已停用）
button-leave = 前往结果
# { $answer }: what was answered of today.
button-as-today = 与今天相同：{ $answer }
# { $most } is 0 at the last question.
progress-former = { $most ->
    [0] 以往的计分制 · 最后一题
   *[other] 以往的计分制 · 最多还有{ $most }题
}
former-explained = 以往的计分制适用于2024年11月1日前提交的申请。不适用于今天提交的申请。
# { $date }: the day of submission.
former-head = { $date }提交的申请：当日的版本
# { $points }: a number, or a spread message.
former-points = 分数：{ $points }分，满分{ $max }分。最低及格分数为{ $threshold }分。
former-also-possible = 有一个版本从哪一天起实施未能查到，因此也可能按另一个版本评核。按该版本的分数：{ $points }分，满分{ $max }分；最低及格分数为{ $threshold }分。
# { $prerequisites }: names of basic conditions, joined.
former-not-met = 有基本资格不符合：{ $prerequisites }。
former-open = 仍然未定的基本资格：{ $prerequisites }。
# { $factor }: a criterion; { $points }: a number, or a spread message.
former-factor = { $factor }：{ $points }分
former-as-today = 年龄按当日计算。凡问及当日情况的，均按您的回答计算；如果更改提交日期，请一并检查这些答案。您的其他答案按今天的情况计算；如果当时情况不同，请寻求专业意见。
former-selected = 达到最低及格分数，只表示申请可以参加甄选：分数高并不保证获得名额。
former-source = 各版本的计分表来自第三方的存档副本；入境事务处自己的计分表，我们只看到其中一个版本。请向香港入境事务处（{ $page }）核实。
# { $factor }: a criterion; { $max }: the most points.
former-table = { $factor }（最高{ $max }分）
# { $sign }: sign-…; { $band }: a band-… message. Of the bands the best one counts.
former-band = { $sign } { $band }：{ $points }分
former-band-unknown = { $sign } { $band }：分数我们没有找到
# Adds to the band.
former-bonus = { $sign } 额外分数，{ $band }：+{ $points }分
# { $confidence }: a confidence message, in the middle of the sentence.
former-confidence = 关于这个计分表：{ $confidence }。

## Lines of the tables

band-age-18-24 = 18至24岁
band-age-25-29 = 25至29岁
band-age-30-34 = 30至34岁
band-age-35-39 = 35至39岁
band-age-18-39 = 18至39岁
band-age-40-44 = 40至44岁
band-age-45-50 = 45至50岁
band-age-51-or-above = 51岁或以上
band-two-doctorates = 两个或以上博士学位
band-doctorate-or-two-masters = 博士学位，或两个或以上硕士学位
band-master-or-two-bachelors = 硕士学位，或两个或以上学士学位
band-bachelor = 学士学位
band-bachelor-or-professional = 学士学位，或专业资格
band-professional-qualification = 专业资格
band-ten-years-five-senior = 不少于十年，其中最少五年担任高级职位
band-five-years-two-senior = 不少于五年，其中最少两年担任高级职位
band-five-years = 不少于五年
band-two-years = 不少于两年
band-under-five-years = 不足五年
band-chinese-and-english = 良好中文及英文
band-one-and-foreign-language = 良好中文或英文，以及一种外国语言
band-one-language = 良好中文或英文
band-one-language-only = 中文和英文只有其中一种
band-renowned-institution = 著名院校颁授的学位
band-international-exposure = 不少于两年国际工作经验
band-reputable-enterprise = 不少于三年在跨国公司或知名企业工作
band-family-resident = 有直系家庭成员是居住在香港的香港永久性居民
band-spouse-degree = 随行配偶持有学位
band-first-child = 一名18岁以下的随行子女
band-second-child = 第二名这样的子女
