### Forward: what stands beside the result: reasons, ways forward, the next years, documents, other schemes, what if, a second person. Locale: zh-Hans (Mainland).
### Naming rule: button-… opens a screen; reason-… one criterion's finding; step-<change> what could be done, inside a
###   sentence; way-… and when-… what it brings and when; turning-… and work-… a day on which something changes;
###   papers-… and section-… the list of documents, paper-<document> one of them, which stands on the paper too, in no one’s
###   person; scheme-<scheme> another scheme and its condition in one line, state-… how the answers stand to it.
### Never said: that an application will succeed, or that anybody should say what is not so.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Buttons

button-reasons = 为何有此结果
button-ways = 怎样符合更多准则
button-years = 未来五年
button-papers = 所需文件
button-schemes = 其他计划

## Reasons

reasons-head = ✓ 符合，✗ 不符合，? 未定。点号码查看理由。
reasons-conditions = 基本资格
reasons-achievement = “成就计分制”
reasons-private = · { $criterion }（点开才显示）
reason-met = 按您的答案，这一项符合。须有文件证明才计算。
reason-not-met = 按您的答案，这一项目前不符合。
reason-open = 这一项未定：您的答案，或公布的文本，还不能确定。
# Lines with a question's short name and the answer follow.
reason-answers = 依据以下答案：
reason-no-answer = 目前还没有与这一项相关的答案。

## Ways forward

ways-head = 怎样可以符合更多准则
ways-honest = 必须属实并有文件证明。明知而作出虚假陈述，在香港属违法，签证也可能因此失效（见于入境事务处的一个网页）。
# { $prerequisites }: names of basic conditions, joined.
ways-hindered = 有基本资格不符合：{ $prerequisites }。即使符合更多准则也不会改变这一点，所以这里不列出怎样符合更多准则。
ways-none = 除了时间和仍未定的项目外，这里找不到可以符合更多准则的做法。
ways-answer-first = 请先回答剩余问题（最多{ $most }题）。未定的项目，这里不会提出做法。
ways-settle-first = 有些项目仍未定，原因见“为何有此结果”。请先补答有关问题，或查阅官方网页；这里不会就未定的项目提出做法。
ways-fewest-reached = 按您的答案，您已经达到目前公布的申请资格门槛。
# { $steps }: step-… messages, joined; { $when }: a when-… message.
ways-fewest = 达到申请资格门槛所需的最少步骤：{ $steps }。{ $when }
ways-fewest-none = 即使完成以下所有步骤，也不能确定达到目前公布的申请资格门槛。
# { $gain }: criteria more; { $turns }: those met then, joined.
way-line = +{ $gain }项：{ $step }。届时符合：{ $turns }。{ $when }
# Said after way-line. { $criteria }: those met today and no longer by then.
way-loses = 届时不再符合：{ $criteria }。
when-date = 最早日期（从今天算起）：{ $date }。
when-date-income = 最早日期：{ $date }（假设该年收入从今天算起；如果已经开始，则会更早）。
when-none = 无法预计日期。
step-listed-degree = 取得由名单上大学颁授的硕士或博士学位
step-listed-stem-degree = 取得由名单上大学颁授的 STEM 学科硕士或博士学位
step-english = 取得良好英文书写及口语能力的证明
step-chinese = 取得良好中文书写及口语能力的证明
step-further-language = 取得另一种语言的良好书写及口语能力的证明
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
turning-sure = 无论您怎样做，都会有这项改变。
work-graduate-level-years = 学位程度或专家水平的工作
work-multinational-years = 在跨国公司或知名企业的工作
work-specified-field-years = 在特定领域的工作
work-international-years = 国际工作

## Documents

papers-head = 您可能须提交的文件
papers-not-found = 以下各项来自其他来源，可能并不齐全：请向入境事务处（{ $page }）查询。该处的清单载于{ $checklist }，我们没有看到。
papers-translation = 据入境事务处的一个网页，不是以中文或英文书写的文件，须附上经认证的译本。
papers-claimed = 请点号码查看。请不要把文件发送到这里。
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
section-place = 国籍（地区）及居住地
section-dependants = 随行家人
section-translation = 译本和原件
paper-photograph = 近照
paper-travel-document = 有效旅行证件（载有个人资料的一页）
paper-landing-slip-or-e-visa = 最近的香港入境标签或电子签证
paper-hong-kong-identity-card = 香港身份证
paper-mainland-letter-of-consent = 由现职工作单位，或保管申请人档案的内地主管部门出具的同意书：要求获甄选的人提交，是否须更早提交没有找到
paper-mainland-exit-endorsement = 《往来港澳通行证》及赴港签注（获批后）
paper-overseas-residence-proof = 海外永久居留证明，或申请前已在海外居住一年的证明
paper-macao-identity-card = 澳门身份证
paper-taiwan-household-registration = 台湾户籍资料
paper-taiwan-identity-card = 台湾身份证
paper-net-worth-proof = 资产净值证明，例如银行流水或房产；没有规定金额
paper-declaration-of-record = 申请表格内的声明；只有中介提到无犯罪记录证明
paper-degree-certificate = 学士学位证书
paper-degree-transcript = 学士学位成绩单
paper-equivalent-qualification-proof = 技术资历，或专业能力、经验或成就的证明
paper-age-travel-document = 旅行证件，用来证明出生日期
paper-postgraduate-certificate = 硕士或博士学位证书
paper-postgraduate-transcript = 硕士或博士学位成绩单
paper-degree-verification = 由颁授学位的大学，或入境事务处名单上的第三方学历认证机构出具、可在网上核实的学历认证
paper-university-list-of-the-day = 须核对：提交申请当日有效的大学名单
paper-stem-subject-proof = 载有学科名称的证书或成绩单
paper-two-languages-proof = 两种语言各自的能力证明：英文可以用以英文授课的学位或考试成绩（据两个非官方网页）；其他语言的要求未能查到
paper-english-proof = 英文能力证明：以英文授课的学位，或考试成绩，例如雅思7.0、托福网考94分或大学英语六级520分（据两个非官方网页，缴费前请先核实）
paper-employer-letters = 雇主证明信，写明职位、日期、职责及全职
paper-employment-contracts = 劳动合同
paper-tax-or-social-security-record = 税务或社会保险记录
paper-multinational-employer-letters = 上述工作证明，涵盖在这些公司工作的年份
paper-company-proof = 公司证明：上市、排名或集团架构
paper-field-employer-letters = 上述工作证明，涵盖在这些领域工作的年份
paper-field-proof = 显示雇主业务及申请人在其中职责的文件
paper-international-employer-letters = 上述工作证明，涵盖国际工作的年份
paper-posting-proof = 派驻信、外地工作许可、外地税务记录
paper-income-tax-record = 当年的纳税记录或完税证明（香港：评税通知书）；单凭银行流水通常不够
paper-income-employer-statement = 雇主的收入证明，包括股票期权
paper-income-owner-accounts = 企业主：经审计账目、利润表、企业所得税申报表（香港：利得税报税表）
paper-business-share-record = 显示申请人所占股份的登记册摘录及股份记录
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
paper-certified-translation = 每份不是以中文或英文书写的文件的认证译本，由宣誓翻译员、法庭翻译员、获授权公共翻译员、认可翻译员、专家翻译员或官方翻译员认证
paper-originals-on-request = 原件请妥善保存：可能须出示

## The summary for an adviser: a file, in the applicant's language and in English

button-summary = 给顾问的摘要
# Beside the file: 1,024 characters at most.
summary-caption = 一份给顾问的摘要，以您的语言和英文写成。这份摘要没有发给其他人，由您自己决定转发给谁。
summary-head = 给顾问的摘要（优秀人才入境计划）
# { $date }: the day it was made.
summary-unofficial = 本摘要不是由香港入境事务处发出，而是由非官方的优才计划指南（QMAS Guide）于{ $date }按申请人自己的答案编成。没有查看任何文件，也不是法律意见。
# { $count }: a number, or a spread message.
summary-count = 综合计分制：{ $max }项准则中符合{ $count }项；申请须符合{ $threshold }项。
# Lines of criteria follow, then the one after.
summary-claimed = 申请人自述符合（按所给的答案）
# { $criteria }: names, joined.
summary-not-claimed = 申请人自述不符合：{ $criteria }
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

schemes-head = 可考虑的其他计划
schemes-lead = 各计划有自己的条件（这里只用一句话说明），并由香港入境事务处决定。这里只按您的答案比对。
schemes-none = 按您的答案，没有其他计划可以提供参考。这些计划都不适用于阿富汗、古巴和朝鲜的国民。
schemes-checked = 入境事务处的网页最后见于{ $date }的副本，不是实时网页。请先查阅有关计划的网页。
# { $scheme }: a scheme-… message, a sentence; { $state }: a state-… message; { $page }: a link.
scheme-judged = • { $scheme }{ $state }
scheme-pointer = • { $scheme } → { $page }
scheme-suggested = • { $scheme } → { $page }。按您的答案，值得查看。
scheme-perhaps = • { $scheme } → { $page }。是否适用于您，这里的答案不能确定。
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
supposed-warning = 仅为假设。在申请中明知而作出虚假陈述，在香港属违法，签证也可能因此失效（见于入境事务处的一个网页）。
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
button-if-drop = 取消假设
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
button-other-person = 另一人
button-both = 并排比较
button-second-drop = 删除第二人的答案
button-second-drop-yes = 是，删除
second-ask = 要同时比对第二人（例如您的丈夫或妻子）吗？您的答案会保留，可以随时在两人之间切换。
second-consent = 请先征得对方同意：对方的答案会和您的答案一样保存在本次对话中，并一同删除。
second-known = 本次对话中已有两人。
second-begins = 现在回答第二人的问题。第一人的答案会保留。
second-drop-ask = 要删除第二人的答案吗？第一人的答案会保留。
second-dropped = 第二人的答案已删除。
# The first line of every screen while there are two.
person-first = 第一人
person-second = 第二人
# Above every screen about the second person, which speaks to whoever reads it.
person-second-here = 第二人（这里的“您”指这位人士）
both-head = 两人并排比较
both-none = 本次对话中只有一人。
# { $count }: a number, or a spread message; { $outcome }: a whole sentence.
both-first = 第一人：{ $max }项准则中符合{ $count }项，须符合{ $threshold }项。{ $outcome }
both-second = 第二人：{ $max }项准则中符合{ $count }项，须符合{ $threshold }项。{ $outcome }
both-outcome-reached = 达到目前公布的申请资格门槛。
both-outcome-open = 结果未定。
both-outcome-not = 未达到目前公布的申请资格门槛。
both-signs = 每行有两个符号，先是第一人，后是第二人：✓ 符合，✗ 不符合，? 未定。
both-line = { $first } { $second } { $criterion }

## Official pages: the words of each link, a noun phrase without its article that goes on in a sentence

page-qmas = 计划官方网页
page-criteria = 12项准则网页
page-universities = 合资格大学综合名单（PDF）
# The Department’s own checklist of documents is Part III of these notes; they were not seen.
page-checklist = ID(E)982 申请指南第三部分（PDF）
page-form = 香港政府一站通的申请网页
page-fees = 收费官方网页
page-right-of-abode = 居留权官方网页
page-dependants = 受养人官方网页
page-talent-engage = 香港人才服务办公室网站
page-ttps = 高端人才通行证计划官方网页
page-asmtp = 输入内地人才计划官方网页
page-gep = 一般就业政策官方网页
page-technical-professionals = 技术专才入境官方网页
page-techtas = 科技人才入境计划官方网页
page-iang = 非本地毕业生安排官方网页
page-vpas = 职专毕业生留港计划官方网页
page-assg = 第二代计划官方网页
page-new-cies = 新资本投资者入境计划官方网页
# A page known in another language only. { $page }: one of the above; { $language }: that language’s name.
page-elsewhere = { $language }版{ $page }
# Under the papers of a listed degree, and under the rule of it. { $list }: a link.
papers-list = 当日的名单：{ $list }。
# Before the three categories of the Top Talent Pass Scheme. { $page }: a link.
# Rests on: S5 S32 S33 S35.
schemes-ttps = 如有合适类别，请先看{ $page }：一般需时四个星期。

## How to apply: the steps, their cost and what is known of their time. The comments name the sources, by docs/sources.md.

button-howto = 如何申请
button-approval = 获批之后
button-deciding = 如何审批
# Stands first where the Top Talent Pass Scheme is not ruled out. { $page }: its page.
# Rests on: S5 S16 S23 S32 S35.
howto-ttps-first = 请先看{ $page }：适合一年收入达港币250万元，或持有名单上大学学士学位的人。准则较明确，一般需时四个星期。
# After the outcome so far, where the threshold is not reached.
# Rests on: S16 S31 S32 N1.
howto-threshold = 达到门槛，才可提交申请。
howto-head = 如何申请
# Rests on: S1 S32 S54 N9 (one source).
howto-lead = 请自行在网上申请，无需通过中介。
# { $page }, { $criteria } and { $list }: links.
# Rests on: S1 S3 S34.
howto-check = 1. 提交当天，请查阅{ $criteria }和{ $list }。
# Rests on: S1 (one source).
howto-papers = 2. 为每一点准备证明文件，备妥原件；并非中文或英文的，须附经认证的译本。
# { $page }: a link.
# Rests on: S1 S32 S52.
howto-form = 3. 在网上填表并上传文件：{ $page }。
# { $page }: a link.
# Rests on: S4 S17 S43.
howto-pay = 4. 缴费：每人港币600元，概不退还：{ $page }。
# Rests on: S1 S56 N6 (one source).
howto-wait = 5. 等候。处理时间没有承诺；2024年官员预期约六个月。
# Rests on: S1 S2 S16 S39.
howto-selection = 6. 由入境事务处处长决定。
# Rests on: S1 S4 S17 S43.
howto-visa = 7. 如获批准，每人再缴港币1,300元，获发电子签证。
# Rests on: S4 S17 S43.
howto-sum = 每人合计港币1,900元；一家四口港币7,600元，如被拒绝，其中港币2,400元不予退还（由我们计算）。
# Folded from here on.
# Rests on: S54 N9 (one source).
howto-agent = • 无需通过中介，也勿轻信中介：一份报章引述香港入境事务处。
# Rests on: S52 (one source).
howto-upload = • 上传文件：PDF、JPEG、PNG、GIF 或 TIF，每个最多 5 MB（只有一个来源）。
# Rests on: S1 S4 S17 S43.
howto-paying = • 付款：VISA、Mastercard、银联、JCB、缴费灵、转数快、支付宝或微信支付。港币1,300元适用于超过180天的逗留期；否则为港币600元。
# Rests on: S1 N11 (one source).
howto-mainland = • 内地居民：获甄选的人须提交同意书；是否须更早提交，我们没有找到。获批后须领取《往来港澳通行证》及赴港签注。
# Rests on: S1 (one source).
howto-pending = • 收到通知前，一律视为仍在处理：请勿因此辞职或放弃住所。
# { $page } and { $engage }: links.
# Rests on: S54 N9 (one source).
howto-ask = • 查询：香港入境事务处（{ $page }）或{ $engage }。
# The last folded line of the three screens. { $page }: a link; { $date }: the day of the copy.
howto-seen = • 如无另外注明，资料只来自香港入境事务处的一个网页（英文，最近一次查阅其副本：{ $date }）。现况请看{ $page }。

## How it is decided

deciding-head = 如何审批
# Rests on: S1 S2 S15.
deciding-lead = 达到门槛只是甄选的开始，由入境事务处处长行使绝对酌情权决定。
# Rests on: S1 S2 S15 S16 S39.
deciding-panel = 处长可征询由劳工及福利局局长担任主席的评核委员会。委员会衡量各行业的人力需求、香港的社会及经济需要，以及您的背景。符合较多准则，会获较有利的考虑。
# Rests on: S55 (one source).
deciding-share = 约五分之一获选：2024年6月至2025年6月收到44,324份申请，9,049份获选（只有一则报道，新旧制合计）。这并不代表您个人的机会。
# Rests on: S32 N14 (one source).
deciding-refusal = 被拒绝本身不是刑事记录或不良入境记录（只有一个来源）。不建议以相同文件再次申请。
# Rests on: S1 (one source).
deciding-time = • 处理时间没有承诺：收到通知前，申请仍在处理。
# Folded from here on.
# Rests on: S1 S15 N10.
deciding-everybody = • 此外人人须符合一般入境规定：持有可返回居住国或国籍国的旅行证件、不构成保安问题，以及不会成为香港的负担。
# Rests on: S1 S54 (one source).
deciding-reasons = • 拒绝申请无须说明理由。香港入境事务处曾向媒体表示，拒绝信会写明原因：基本资格、门槛，或评核委员会的意见（只有一个来源）。
# Rests on: S1 S2.
deciding-exercises = • 甄选程序定期进行，但没有公布日程。
# Rests on: S1 (one source).
deciding-originals = • 现有网页没有提及面试。入境事务处可要求出示原件，也可实地走访以核实文件。
# Rests on: S3 S16 S18 S19 S23 S31.
deciding-former = • “245分中取得80分”的计分方法已于2024年10月31日结束；“人才清单”也不是目前12项准则之一。不少网页仍写旧制。

## What approval brings, and what it asks

approval-head = 获批之后：可以做什么，须做什么
# Rests on: S1 S23 S40 S63.
approval-lead = 可逗留36个月（通过“成就计分制”为八年），可自由工作、换工作或创业，无需先获聘用。
# Rests on: S1 S23.
approval-extension = 首次延期须证明已采取步骤在港定居，例如就业或开办业务。36个月后，延期模式为3年，再2年。
# Rests on: S1 (one source).
approval-when = 须身在香港，并于逗留期届满前四个星期内申请延期。
# { $page }: a link.
# Rests on: S1 S2 S15 S32 (one source).
approval-family = 配偶或获承认的伴侣可工作及就读（就读只有一个来源）。18岁以下未婚受养子女可同来。他们的逗留期取决于您：{ $page }。
# { $page }: a link.
# Rests on: S1 S14 S32.
approval-abode = 连续通常居住满七年后，可申请居留权，但并非自动取得：{ $page }。
# Folded from here on.
# Rests on: S1 S23.
approval-later = • 其后延期：须已定居并有所贡献，即从事学位程度、专家水平或高级职位并有稳定收入，或经营具相当规模的业务。
# Rests on: S1 S23.
approval-top = • 已逗留至少两年，且上一课税年度的薪俸税应评税入息达港币200万元或以上：可一次性延期五年。
# Rests on: S1 (one source).
approval-achievement = • 通过“成就计分制”获批：延期只须证明能负担生活和住宿。
# Rests on: S44 (not found).
approval-window = • 2026年3月1日起，数项计划的延期申请可提早至期满前三个月（只有一个来源）；是否包括本计划，我们没有找到。
# Rests on: S1 S4 S17 (one source).
approval-extending = • 延期收费相同；收齐文件和费用后需时两至三个星期。申请、缴费和领取时都须身在香港。
# Rests on: N7.
approval-places = • 子女：入读资助专上学额，开课前须已在香港居住满两年（2027/28学年入学为一年）。非资助学额不受影响。
# Rests on: S14.
approval-settled = • 非中国籍人士申请居留权：还须以香港为永久居住地并作出声明，而七年须紧接申请之前。
# Rests on: S1 (one source).
approval-travel = • 逗留期内外出旅行，返港无需再入境签证。
