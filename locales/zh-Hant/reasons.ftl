### Reasons: the criteria and prerequisites by name, the rules themselves, and how sure they are. Locale: zh-Hant.
### Naming rule, for a criterion or prerequisite <id> of a ruleset: criterion-<id> its name in lists (60 characters at
###   most), rule-<id> the whole rule. finding-… one line of the result; wording-… how our wording relates to the
###   Immigration Department's text; confidence-… how well the rule is attested.
### Keep the 12 rules letter for letter: they are the Simplified text converted (1 to 9 as the Department prints them,
###   10 to 12 as a third party copied them), not the Department's own Traditional text. What follows on a new line is
###   ours, and so are the basic conditions.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## General Points Test: the 12 criteria

criterion-age-50-or-below = 50歲或以下
rule-age-50-or-below = 申請人是否50歲或以下
criterion-listed-postgraduate-degree = 名單大學的碩士或博士學位
rule-listed-postgraduate-degree =
    申請人是否持有由合資格大學頒授的碩士或博士學位（註1）
    【註1指合資格大學綜合名單上的大學；我們只看到該註的開首部分。據官員所說，另有六所商學院計算在內，名稱我們沒有找到。】
criterion-listed-postgraduate-degree-stem = 該學位屬 STEM 學科
rule-listed-postgraduate-degree-stem =
    申請人所持有由合資格大學頒授的碩士或博士學位（註1）是否與「STEM」學科有關，即「科學」、「科技」、「工程」或「數學」（註2）
    【註2的內容我們沒有看到。】
criterion-two-languages = 兩種語言的良好書寫及口語能力
rule-two-languages = 申請人是否具備兩種語言的良好書寫及口語能力
criterion-english = 良好英文書寫及口語能力
rule-english = 申請人是否具備良好的英文書寫及口語能力
criterion-graduate-level-5-years = 五年學位程度或專家水平工作
rule-graduate-level-5-years = 申請人是否擁有不少於五年相當於學位程度或專家水平的工作經驗
criterion-multinational-3-years = 三年跨國公司或知名企業工作
rule-multinational-3-years = 申請人是否擁有不少於三年相當於學位程度或專家水平在跨國公司或知名企業的工作經驗，例如上市公司或位列《福布斯》全球企業2000強、《財富》世界500強和胡潤中國500強的企業
criterion-specified-field-3-years = 三年特定領域工作
rule-specified-field-3-years = 申請人是否擁有不少於三年相當於學位程度或專家水平在特定領域/行業的工作經驗，包括「創新及科技」、「金融」及「國際貿易」（當中包括跨境海運及空運，以及供應鏈管理）
criterion-international-2-years = 兩年國際工作
rule-international-2-years =
    申請人是否擁有不少於兩年相當於學位程度或專家水平的國際工作經驗（註3）
    【註3的內容我們沒有看到。】
criterion-income-1m = 全年收入達港幣100萬元
rule-income-1m = 申請人在緊接申請前一年，全年收入是否達港幣100萬元或以上（或等值外幣）
criterion-business-profit-5m = 業務盈利達港幣500萬元
rule-business-profit-5m =
    申請人現時是否擁有一家業務實體，而該業務實體在緊接申請前一年，全年盈利達港幣500萬元或以上（或等值外幣）（註4）
    【註4的原文我們沒有看到。】
criterion-listed-company-owner = 擁有一家上市公司
rule-listed-company-owner =
    申請人現時是否擁有一家上市公司（註4）
    【註4的原文我們沒有看到。】

## Achievement-based Points Test: the two criteria

criterion-exceptional-award = 傑出成就獎
rule-exceptional-award = 傑出成就獎（例如奧運獎牌、諾貝爾獎、國家/國際獎項）
criterion-peer-recognition = 工作得到同業肯定，或有重大貢獻
rule-peer-recognition = 工作得到同業肯定，或對其界別的發展有重大貢獻（例如獲業內頒發的終生成就獎）

## Prerequisites

criterion-adult = 年滿18歲
rule-adult = 申請人在遞交申請時年滿18歲。
criterion-self-support = 無須倚靠公共援助
rule-self-support = 申請人在香港期間，能夠無須倚靠公共援助而負擔本人及受養人的生活和住宿。
criterion-clean-record = 刑事及入境紀錄清白
rule-clean-record = 申請人在香港或其他地方均沒有刑事罪行紀錄，亦沒有不良入境紀錄。
criterion-basic-education = 基本學歷
rule-basic-education = 申請人具備良好學歷，一般為由認可大學或高等教育院校頒授的學士學位。在特殊情況下，良好的技術資歷，或經證實的專業能力、經驗或成就，連同證明文件，亦可獲考慮。
criterion-nationality-not-excluded = 計劃適用的國籍
rule-nationality-not-excluded = 計劃不適用於阿富汗、古巴和朝鮮（北韓，即朝鮮民主主義人民共和國）的國民。
criterion-needs-a-visa = 沒有居留權或入境權

# 以往的計分制及高端人才通行證計劃
criterion-age = 年齡
criterion-academic = 學歷或專業資格
criterion-work = 工作經驗
criterion-talent-list = 人才清單
criterion-language = 語文能力
criterion-family = 家庭背景
criterion-achievement = 傑出成就
criterion-income-2-5m = 全年收入達港幣250萬元或以上
criterion-listed-bachelor-degree = 名單上大學的學士學位
criterion-three-years-of-last-five = 過去五年內有三年工作經驗
criterion-graduated-within-five-years = 過去五年內畢業
criterion-under-three-years-of-work = 工作經驗少於三年
criterion-not-a-hong-kong-programme = 學位並非來自持學生簽證修讀的香港課程
criterion-chinese-or-english = 良好的中文或英文書寫及口語能力
rule-needs-a-visa = 享有香港居留權或入境權的人無須簽證，因此計劃不是為他們而設。

## Findings: one line each

finding-met = ✓ { $criterion }
finding-not-met = ✗ { $criterion }
finding-open = ? { $criterion }

## The rule, when it is shown

rule-head = 規則內容：
# seen: criteria 1 to 9. copied: 10 to 12 and the achievement test. prerequisite: in our words.
wording-seen = 以上準則文字由入境事務處的簡體中文原文轉換而成，並非該處的繁體中文原文，該原文我們沒有看到；【】內為我們的說明。
wording-copied = 以上文字來自第三方轉載，部分由簡體中文轉換而成，並非入境事務處的繁體中文原文；該處的原文我們沒有看到。【】內為我們的說明。
wording-prerequisite = 以上文字由我們撰寫，依據入境事務處的英文網頁，並非該處的原文。
# { $confidence }: a confidence message, in the middle of the sentence.
rule-source = 來源：入境事務處的網頁，或其轉載。最後見於{ $date }的副本，並非即時網頁；{ $confidence }。
# Where an official note explains a criterion.
rule-note-in-part = 以上就條文而言。解釋條文的官方註釋，我們只看到開首部分。
rule-note-unseen = 以上就條文而言。解釋條文的官方註釋，我們沒有看到。
rule-list = 大學名單最後見於{ $date }，來自一個第三方的副本。
confidence-confirmed = 有兩個或以上來源證實
confidence-one_source = 只有一個來源
confidence-unverified = 這是我們的理解，沒有來源證實
confidence-not_found = 已經查找，但沒有找到來源
