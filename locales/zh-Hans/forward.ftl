### Forward: what stands beside the result: reasons, ways forward, the next years, documents, other schemes, what if, a second person. Locale: zh-Hans (Mainland).
### Naming rule: button-… opens a screen; reason-… one criterion's finding; step-<change> what could be done, inside a
###   sentence; way-… and when-… what it brings and when; turning-… and work-… a day on which something changes;
###   papers-… and section-… the list of documents, paper-<document> one of them; scheme-<scheme> another scheme and its
###   condition in one line, state-… how the answers stand to it.
### Never said: that an application will succeed, or that anybody should say what is not so.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Buttons

button-reasons = 理由
button-ways = 可行方向
button-years = 未来五年
button-papers = 所需文件
button-schemes = 其他计划

## Reasons

reasons-head = 以下是各项要点，以及按您的答案得出的结果：✓ 符合，✗ 不符合，? 未定。点一项可以查看理由。
reason-met = 按您的答案，这一项符合。须有文件证明才计算。
reason-not-met = 按您的答案，这一项目前不符合。
reason-open = 这一项未定：您的答案，或公布的文本，还不能确定。
# Lines with a question's short name and the answer follow.
reason-answers = 依据以下答案：
reason-no-answer = 目前还没有与这一项相关的答案。

## Ways forward

ways-head = 有什么可以增加符合的准则
ways-honest = 必须属实并有文件证明。明知而作出虚假陈述，在香港属违法，签证也可能因此失效（见于入境事务处的一个网页）。
# { $prerequisites }: names of basic conditions, joined.
ways-hindered = 有基本资格不符合：{ $prerequisites }。即使符合更多准则也不会改变这一点，所以这里不列出可行方向。
ways-none = 除了时间和仍未定的项目外，这里找不到可以增加符合准则的做法。
ways-answer-first = 有些项目仍未定。请先回答这些问题：这里不会就未定的项目提出做法。
ways-fewest-reached = 按您的答案，您已经达到现时公布的申请资格门槛。符合较多准则的申请会获得更有利的考虑。
# { $steps }: step-… messages, joined; { $when }: a when-… message.
ways-fewest = 达到申请资格门槛所需的最少步骤：{ $steps }。{ $when }
ways-fewest-none = 即使完成以下所有步骤，也不能确定达到现时公布的申请资格门槛。
# { $gain }: criteria more; { $turns }: those met then, joined.
way-line = +{ $gain }项：{ $step }。届时符合：{ $turns }。{ $when }
# Said after way-line. { $criteria }: those met today and no longer by then.
way-loses = 届时不再符合：{ $criteria }。
when-date = 最早日期（从今天算起）：{ $date }。
when-date-income = 最早日期：{ $date }（假设该年收入从今天算起；如果已经开始，则会更早）。
when-none = 无法说出日期。
step-listed-degree = 取得由名单上大学颁授的硕士或博士学位
step-listed-stem-degree = 取得由名单上大学颁授的 STEM 学科硕士或博士学位
step-english = 能证明的良好英文书写及口语能力
step-chinese = 能证明的良好中文书写及口语能力
step-further-language = 能证明的另一种语言的良好书写及口语能力
# { $line }: years in all.
step-graduate-level-years = 学位程度或专家水平的工作经验累积到{ $line }年
step-multinational-years = 在跨国公司或知名企业的学位程度或专家水平工作经验累积到{ $line }年
step-specified-field-years = 在特定领域的学位程度或专家水平工作经验累积到{ $line }年
step-international-years = 学位程度或专家水平的国际工作经验累积到{ $line }年
# { $sum }: money.
step-income = 有文件证明的本人全年收入达到{ $sum }或以上

## The next years

# { $date }: the last day looked at.
years-head = 从现在到{ $date }，单凭时间会有什么改变
years-assumed = 这是假设生活如您所述继续下去：年龄增长，您提到的各种工作持续，其他一切不变，规则也不变。
years-nothing = 在这个假设下，这几年没有任何改变。
# { $criteria }: names, joined.
turning-met = { $date }起符合：{ $criteria }。
turning-open = { $date }起未定：{ $criteria }。
turning-not-met = { $date }起不符合：{ $criteria }。
# { $works }: work-… messages, joined.
turning-assumed = 前提是您继续：{ $works }。
turning-sure = 无论您做什么，这一天都会到来。
work-graduate-level-years = 学位程度或专家水平的工作
work-multinational-years = 在跨国公司或知名企业的工作
work-specified-field-years = 在特定领域的工作
work-international-years = 国际工作

## Documents

papers-head = 您可能须提交的文件
papers-not-found = 香港入境事务处自己的文件清单我们没有找到。以下各项来自其他来源，可能并不齐全：请向入境事务处查询。
papers-translation = 据入境事务处的一个网页，不是以中文或英文书写的文件，须附上经认证的译本。
papers-claimed = 这里列出已符合的项目和基本资格。请点一项查看。请不要把文件发送到这里。
# Above the numbered lines; the buttons bear the numbers.
papers-tick = 备好某项文件后，请点它的号码。这里只保存标记。
# { $held } of { $total } documents are ticked.
papers-held = 已标记为备好：{ $held } / { $total }。
papers-checked = 这些来源之中，最新的见于{ $date }；读到的是副本，不是实时网页。
# { $section }: a section-… message or a criterion.
papers-section = 文件：{ $section }
# { $number }: its number, on the button too; { $document }: a paper-… message.
paper-line = { $number }. { $document }
paper-line-perhaps = { $number }. 如果适用于您：{ $document }
# How sure the lines are. { $numbers }: those that are alike, joined; { $confidence }: a confidence message, in the middle of the sentence.
papers-sure-all = 须提交以上各项：{ $confidence }。
papers-sure = 须提交第{ $numbers }项：{ $confidence }。
section-everybody = 所有申请人
section-place = 来自何处及居住地
section-dependants = 随行家人
section-translation = 译本和原件
paper-photograph = 近照
paper-travel-document = 有效旅行证件（载有个人资料的一页）
paper-landing-slip-or-e-visa = 最近的香港入境标签或电子签证
paper-hong-kong-identity-card = 香港身份证（如有）
paper-mainland-letter-of-consent = 由现职工作单位，或保管您档案的内地主管部门出具的同意书：要求获甄选的人提交，是否须更早提交没有找到
paper-mainland-exit-endorsement = 获批后：《往来港澳通行证》及赴港签注
paper-overseas-residence-proof = 海外永久居留证明，或申请前已在海外居住一年的证明
paper-macao-identity-card = 澳门身份证
paper-taiwan-household-registration = 台湾户籍资料
paper-taiwan-identity-card = 台湾身份证
paper-net-worth-proof = 资产净值证明，例如银行流水单或房产；没有规定金额
paper-declaration-of-record = 申请表格内的声明；只有中介提到无犯罪记录证明
paper-degree-certificate = 学士学位证书
paper-degree-transcript = 学士学位成绩单
paper-equivalent-qualification-proof = 技术资历，或专业能力、经验或成就的证明
paper-age-travel-document = 旅行证件，用来证明出生日期
paper-postgraduate-certificate = 硕士或博士学位证书
paper-postgraduate-transcript = 硕士或博士学位成绩单
paper-degree-verification = 由名单上的机构或大学出具、可在网上核实的学历认证
paper-university-list-of-the-day = 须核对：提交申请当日有效的大学名单
paper-stem-subject-proof = 载有学科名称的证书或成绩单
paper-two-languages-proof = 两种语言各自的能力证明：英文可以用以英文授课的学位或考试成绩（据两个非官方网页）；其他语言我们没有找到
paper-english-proof = 英文能力证明：以英文授课的学位，或考试成绩，例如雅思7.0、托福网考94分或大学英语六级520分（据两个非官方网页，缴费前请先核实）
paper-employer-letters = 雇主证明信，写明职位、日期、职责及全职
paper-employment-contracts = 劳动合同
paper-tax-or-social-security-record = 税务或社会保险记录
paper-multinational-employer-letters = 上述工作证明，涵盖在这些公司工作的年份
paper-company-proof = 公司证明：上市、排名或集团架构
paper-field-employer-letters = 上述工作证明，涵盖在这些领域工作的年份
paper-field-proof = 显示雇主业务及您在其中职责的文件
paper-international-employer-letters = 上述工作证明，涵盖国际工作的年份
paper-posting-proof = 派驻信、外地工作许可、外地税务记录
paper-income-tax-record = 当年的评税通知或缴税记录；单凭银行流水单通常不够
paper-income-employer-statement = 雇主的收入证明，包括认股权
paper-income-owner-accounts = 企业主：经审计账目、损益表、利得税报税表
paper-business-share-record = 显示您所占股份的登记册摘录及股份记录
paper-business-audited-accounts = 显示盈利的经审计账目
paper-business-tax-papers = 企业的税务文件
paper-shareholding-disclosure = 股权披露
paper-listed-company-register = 股东名册摘录
paper-influence-proof = 对公司有实际影响力的证明
paper-award-certificate = 奖项证书
paper-recognition-proof = 获得肯定或作出贡献的证明
paper-dependant-photograph = 每人的近照
paper-dependant-travel-document = 每人的旅行证件
paper-marriage-certificate = 结婚证，或民事伴侣关系或民事结合的证明
paper-birth-certificates = 每名子女的出生证明，或户口簿
paper-certified-translation = 每份不是以中文或英文书写的文件的认证译本，由宣誓、法庭、获授权公共、认可、专家或官方翻译员翻译
paper-originals-on-request = 原件请妥善保存：可能须出示

## The summary for an adviser: a file, in the applicant's language and in English

button-summary = 给顾问的摘要
# Beside the file: 1,024 characters at most.
summary-caption = 一份给顾问的摘要，以您的语言和英文写成。这份摘要没有发给其他人，由您自己决定转发给谁。
summary-head = 优秀人才入境计划：给顾问的摘要
# { $date }: the day it was made.
summary-unofficial = 本摘要不是由香港入境事务处发出，而是由非官方的优才计划指南（QMAS Guide）于{ $date }按申请人自己的答案编成。没有查看任何文件，也不是法律意见。
# { $count }: a number, or a spread message.
summary-count = 综合计分制：{ $max }项准则中符合{ $count }项；申请须符合{ $threshold }项。
# Lines of criteria follow, then the one after.
summary-claimed = 主张符合（按所给的答案）
# { $criteria }: names, joined.
summary-not-claimed = 没有主张：{ $criteria }
# { $criteria }: names, joined.
summary-open = 未定：{ $criteria }
# Lines of documents follow, then the one after.
summary-held = 已备好的文件（由申请人自己标记）
summary-missing = 还缺的文件
# { $section }: a section-… message or a criterion; { $papers }: a paper-…, summary-perhaps or summary-more message.
summary-paper = • { $section }：{ $papers }
# { $paper }: the first of several; { $more }: the others.
summary-more = { $paper }；{ $more }
# { $document }: a paper-… message.
summary-perhaps = 如果适用：{ $document }
summary-none = • 无

## Other schemes

schemes-head = 可以看看的其他计划
schemes-lead = 各计划有自己的条件（这里只用一句话说明），并由香港入境事务处决定。这里只比对您答案所说的。
schemes-none = 按您的答案，没有其他计划可以提供参考。这些计划都不适用于阿富汗、古巴和朝鲜的国民。
schemes-checked = 入境事务处的网页最后见于{ $date }的副本，不是实时网页。请先查阅有关计划的网页。
# { $scheme }: a scheme-… message, a sentence; { $state }: a state-… message.
scheme-judged = • { $scheme }{ $state }
scheme-pointer = • { $scheme }
scheme-suggested = • { $scheme }按您的答案，值得查看。
scheme-perhaps = • { $scheme }是否适用于您，这里的答案不能确定。
state-met = ✓ 按您的答案，以上条件符合；但不等于获批。
state-not-met = ✗ 按您的答案，并非全部符合。
state-open = ? 未定：这里的答案不能确定。
state-paused = ‖ 规则正在核对，结果暂停显示。
scheme-ttps-a = 高端人才通行证计划 A 类：申请前一年收入达到港币250万元或以上；无需先获聘用。
scheme-ttps-b = 高端人才通行证计划 B 类：持有名单上大学的全日制课程（据政府公告，入境事务处的网页没有这样说）学士学位，并在申请前五年内有三年工作经验；无需先获聘用。
scheme-ttps-c = 高端人才通行证计划 C 类：过去五年内取得名单上大学的全日制课程（同 B 类）学士学位，工作经验少于三年；设有年度配额；不适用于在香港修读全日制课程取得该学位的非本地学生。
scheme-asmtp = 输入内地人才计划：适用于已确实获聘的内地居民。
scheme-gep = 一般就业政策：已确实获聘；适用于内地居民以外的人士。
scheme-technical-professionals = 一般就业政策和输入内地人才计划下的“技术专才”：18至40岁，获聘从事指定行业；无需学位；至2028年6月29日为止。
scheme-techtas = 科技人才入境计划：在获得配额的公司全职从事研究及开发工作；持有在 STEM 学科排名前100名的大学的 STEM 学位（学士学位须另有一年经验）。
scheme-iang = 非本地毕业生留港/回港就业安排：取得香港全日制本地课程的学士或以上学位，或在粤港澳大湾区由内地与香港合办的校园取得；老挝、尼泊尔和越南国民只限大学教育资助委员会资助的大学或上述校园的毕业生。
scheme-vpas = 职专毕业生留港计划：修毕职业训练局指定的全日制高级文凭课程；不适用于老挝、尼泊尔和越南国民，或曾按“非本地毕业生留港/回港就业安排”逗留的人（见于入境事务处的一个网页）。
scheme-assg = 输入中国籍香港永久性居民第二代计划：在海外出生，18至40岁，父亲或母亲持有香港永久性居民身份证，并在您出生时是定居海外的中国籍人士。
scheme-new-cies = 新资本投资者入境计划：拥有港币3,000万元净资产，并作同额投资；不适用于一般内地居民。

## More questions, for other schemes

button-schemes-on = 为这些计划多答几题
# { $most } is 0 at the last question.
progress-schemes = { $most ->
    [0] 其他计划 · 最后一题
   *[other] 其他计划 · 最多还有{ $most }题
}

## What if: another answer for the sake of argument

button-what-if = 假如……？
what-if-ask = 您想假设改变哪一个答案？您自己的答案会保留。
# Stands on every screen while something is only supposed.
supposed-warning = 仅为假设，未必是您本人的答案。必须属实并有文件证明；明知而作出虚假陈述，在香港属违法，签证也可能因此失效（见于入境事务处的一个网页）。
progress-supposed = 假设：换另一个答案
supposed-head = 假如是这样，结果会怎样？
# { $question }: a question's short name; { $before } and { $answer }: answers.
supposed-change = { $question }：{ $answer }（您的答案：{ $before }）
supposed-new = { $question }：{ $answer }
supposed-nothing = 暂时还没有任何改变。
# { $before } and { $now }: numbers, or spread messages.
supposed-count = { $max }项准则中，按您的答案符合{ $before }项，按假设符合{ $now }项；须符合{ $threshold }项。
# A count that is not settled yet: for certain, and at most.
spread = { $low }至{ $high }
# { $before } and { $after }: sign-… messages.
supposed-turn = { $before } → { $after } { $criterion }
button-if-other = 假设改变另一个答案
button-if-drop = 取消假设，回到我的答案
button-if-keep = 属实，保留
supposed-kept = 已保留：现在这些就是您的答案。
supposed-dropped = 已取消假设。您自己的答案没有改变。
sign-met = ✓
sign-not-met = ✗
sign-open = ?
sign-none = ·

## A second person

button-second = 比对第二人
button-second-yes = 开始第二人的问题
button-other-person = 转到另一人
button-both = 并排比较
button-second-drop = 移除第二人
button-second-drop-yes = 是，移除
second-ask = 要同时比对第二人（例如您的丈夫或妻子）吗？您的答案会保留，可以随时在两人之间切换。
second-consent = 请先征得对方同意：对方的答案会和您的答案一样保存在本次对话中，并一同删除。
second-known = 本次对话中已有两人。
second-begins = 现在回答第二人的问题。第一人的答案会保留。
second-drop-ask = 要移除第二人的答案吗？第一人的答案会保留。
second-dropped = 第二人的答案已移除。
# The first line of every screen while there are two.
person-first = 第一人
person-second = 第二人
both-head = 两人并排比较
both-none = 本次对话中只有一人。
# { $count }: a number, or a spread message; { $outcome }: a whole sentence.
both-first = 第一人：{ $max }项准则中符合{ $count }项，须符合{ $threshold }项。{ $outcome }
both-second = 第二人：{ $max }项准则中符合{ $count }项，须符合{ $threshold }项。{ $outcome }
both-outcome-reached = 达到现时公布的申请资格门槛。
both-outcome-open = 结果未定。
both-outcome-not = 未达到现时公布的申请资格门槛。
both-signs = 每行有两个符号，先是第一人，后是第二人：✓ 符合，✗ 不符合，? 未定。
both-line = { $first } { $second } { $criterion }
