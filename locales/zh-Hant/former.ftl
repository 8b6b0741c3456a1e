### Former: the points tests for applications submitted before 1 November 2024: what they ask and how they come out. Locale: zh-Hant (Hong Kong).
### Naming rule: questions as in questions.ftl, each named former-…; band-<band> a line of a factor's table, or a bonus; former-… the
###   screens.
### The questions ask how things were on the day of submission.
### The tables' own words follow copies of the Department's Traditional Chinese text by third parties.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## What is asked

# former-day
ask-former-day =
    申請在哪一天遞交？
    這個計分制只適用於2024年11月1日前遞交的申請，不適用於今天遞交的申請。
why-former-day = 計分制曾多次修改。以哪一個版本評核，取決於遞交申請的日期。
help-former-day = 指入境事務處收到申請的日子，該處的認收信會列明。以往的計分制適用於2006年6月28日至2024年10月31日遞交的申請。
hint-former-day = 請輸入完整日期，例如：2022年3月15日
short-former-day = 遞交日期

# former-birth-date
ask-former-birth-date = 您的出生日期是哪一天？
why-former-birth-date = 年齡的分數取決於遞交申請當日的年齡，單憑您今天的年齡不能確定。
help-former-birth-date = 只會用來計算遞交申請當日的年齡。
hint-former-birth-date = 請輸入年、月、日，例如：1990年4月3日
short-former-birth-date = 出生日期（以往的計分制）

# former-degrees
ask-former-degrees = 您遞交申請時持有哪些學位？請由上而下，選第一個適用的選項。
why-former-degrees = 以往的計分制按最高的學位給分，專業資格亦可得分。
help-former-degrees = 專業資格是指由國家或國際認可或著名的專業團體頒授，證明持有人具有極高水平的專門知識或專業技能的資格。
short-former-degrees = 當日持有的學位
option-former-degrees-two-doctorates = 兩個或以上博士學位
option-former-degrees-doctorate = 一個博士學位
option-former-degrees-two-masters = 兩個或以上碩士學位
option-former-degrees-master = 一個碩士學位
option-former-degrees-two-bachelors = 兩個或以上學士學位
option-former-degrees-bachelor = 一個學士學位
option-former-degrees-professional = 只有專業資格
option-former-degrees-none = 以上都沒有

# former-renowned
ask-former-renowned = 您的學士或以上程度的學位之中，是否有一個由國際認可的著名院校頒授？
why-former-renowned = 由2015年5月起，由國際認可的著名院校頒授的學位可獲額外分數。
help-former-renowned = 2015年，一個來源指 QS 或泰晤士高等教育排名的首100位；2023年是指 QS、泰晤士高等教育、上海交通大學、《美國新聞與世界報導》四個排名中任何一個的首100位，或《美國新聞與世界報導》文理學院排名的首30位。官方註釋的一份副本補充，入境事務處可就排名以外、在某行業著名的院校徵詢專家意見：該點便列為未定。
short-former-renowned = 著名院校
option-former-renowned-yes = 是，位列有關排名
option-former-renowned-outside = 著名，但不在排名之內
option-former-renowned-no = 否

# former-years
ask-former-years = 截至遞交申請時，您有多少年相當於學位程度或專家水平的工作經驗？
why-former-years = 以往的計分制中，這類工作滿兩年、五年和十年可以得分。
help-former-years = 一般要求學位或同等水平專門技能的職位才計算。這是我們的理解。
hint-former-years = 也可以輸入，例如：8年、18個月
short-former-years = 當日的工作年資
option-former-years-under-2 = 不足{ $below }年
option-former-years-2-to-5 = { $from }年至不足{ $below }年
option-former-years-5-to-10 = { $from }年至不足{ $below }年
option-former-years-10-or-more = { $from }年或以上

# former-senior
ask-former-senior = 當日的工作年資中，有多少年擔任高級職位？
why-former-senior = 當中有兩年或五年擔任高級職位，工作年資便可得較高分數。
help-former-senior = 官方註釋我們沒有找到。有中介舉例：小型公司的董事，或大型公司的部門主管或項目團隊主管。
hint-former-senior = 也可以輸入，例如：3年、18個月
short-former-senior = 擔任高級職位的年資
option-former-senior-under-2 = 不足{ $below }年
option-former-senior-2-to-5 = { $from }年至不足{ $below }年
option-former-senior-5-or-more = { $from }年或以上

# former-international
ask-former-international = 當日的工作年資中，有多少年屬於國際工作經驗？
why-former-international = 由2015年5月起，兩年國際工作經驗可獲額外分數。
help-former-international = 在海外工作是最明確的情況。官方註釋我們沒有找到。
hint-former-international = 也可以輸入，例如：3年、18個月
short-former-international = 當日的國際工作經驗
option-former-international-under-2 = 不足{ $below }年
option-former-international-2-or-more = { $from }年或以上

# former-employer
ask-former-employer = 當日的工作年資中，有多少年在跨國公司或知名企業工作？
why-former-employer = 在最後一個版本中，在跨國公司或知名企業工作三年可獲額外分數。
help-former-employer = 指上市公司，以及位列《福布斯》全球企業2000強、《財富》世界500強或胡潤中國500強的公司。
hint-former-employer = 也可以輸入，例如：3年、18個月
short-former-employer = 當日在這類公司的年資
option-former-employer-under-3 = 不足{ $below }年
option-former-employer-3-or-more = { $from }年或以上

# former-talent-list
ask-former-talent-list = 您是否符合當日「人才清單」內某個專業的規格？
why-former-talent-list = 由2018年8月28日起，符合「人才清單」內某個專業的規格，可獲額外分數。
help-former-talent-list = 清單在2018年有11個專業，由2023年5月起有51個。每個專業各有規格，例如學位或牌照，並須有文件證明符合。
short-former-talent-list = 人才清單
option-former-talent-list-yes = 是
option-former-talent-list-no = 否

# former-family
ask-former-family = 您遞交申請時，是否有直系家庭成員是現居於香港的香港永久性居民？
why-former-family = 以往的計分制中，有家人在香港可以得分。
help-former-family = 指已婚配偶、父母、兄弟姊妹和子女。
short-former-family = 在香港的家人
option-former-family-yes = 是
option-former-family-no = 否

# former-spouse
ask-former-spouse = 當時是否有持有學位的配偶隨行？
why-former-spouse = 以往的計分制中，隨行配偶持有學位可以得分。
help-former-spouse = 指已婚配偶的學歷相當於學士學位或以上的水平。如沒有配偶隨行，請選「否」。
short-former-spouse = 持有學位的配偶
option-former-spouse-yes = 是
option-former-spouse-no = 否

# former-children
ask-former-children = 當時有多少名18歲以下的未婚子女隨行？
why-former-children = 以往的計分制中，每名這樣的子女可以得分，最多計算兩名。
help-former-children = 計算您遞交申請時未滿18歲、未婚及受養的子女。
short-former-children = 隨行子女
option-former-children-none = 沒有
option-former-children-one = 一名
option-former-children-two-or-more = 兩名或以上

misread-submission-earlier = 計劃在{ $date }開始。請輸入遞交申請的日期。
# { $date }: the last day of the former tests.
misread-submission-later = 以往的計分制只適用於{ $date }或之前遞交的申請。其後的申請按現行計分制評核：請用 /result 查看。

## How it comes out

button-former = 舊計分制（已停用）
button-leave = 前往結果
# { $answer }: what was answered of today.
button-as-today = 與今天相同：{ $answer }
# { $most } is 0 at the last question.
progress-former = { $most ->
    [0] 以往的計分制 · 最後一題
   *[other] 以往的計分制 · 最多還有{ $most }題
}
former-explained = 以往的計分制適用於2024年11月1日前遞交的申請。不適用於今天遞交的申請。
# { $date }: the day of submission.
former-head = { $date }遞交的申請：當日的版本
# { $points }: a number, or a spread message.
former-points = 分數：{ $points }分，滿分{ $max }分。最低及格分數為{ $threshold }分。
former-also-possible = 有一個版本由哪一天起實施未能查到，因此亦可能按另一個版本評核。按該版本的分數：{ $points }分，滿分{ $max }分；最低及格分數為{ $threshold }分。
# { $prerequisites }: names of basic conditions, joined.
former-not-met = 有基本資格未符合：{ $prerequisites }。
former-open = 仍然未定的基本資格：{ $prerequisites }。
# { $factor }: a criterion; { $points }: a number, or a spread message.
former-factor = { $factor }：{ $points }分
former-as-today = 年齡按當日計算。凡問及當日情況的，均按您所答計算；如更改提交日期，請一併檢查這些答案。您的其他答案按今天的情況計算；如當時情況不同，請尋求專業意見。
former-selected = 達到最低及格分數，只代表申請可以參加甄選：分數高並不保證獲得名額。
former-source = 各版本的計分表來自第三方的存檔副本；入境事務處本身的計分表，我們只看到其中一個版本。請向入境事務處（{ $page }）核實。
# { $factor }: a criterion; { $max }: the most points.
former-table = { $factor }（最高{ $max }分）
# { $sign }: sign-…; { $band }: a band-… message. Of the bands the best one counts.
former-band = { $sign } { $band }：{ $points }分
former-band-unknown = { $sign } { $band }：分數我們沒有找到
# Adds to the band.
former-bonus = { $sign } 額外分數，{ $band }：+{ $points }分
# { $confidence }: a confidence message, in the middle of the sentence.
former-confidence = 關於這個計分表：{ $confidence }。

## Lines of the tables

band-age-18-24 = 18至24歲
band-age-25-29 = 25至29歲
band-age-30-34 = 30至34歲
band-age-35-39 = 35至39歲
band-age-18-39 = 18至39歲
band-age-40-44 = 40至44歲
band-age-45-50 = 45至50歲
band-age-51-or-above = 51歲或以上
band-two-doctorates = 兩個或以上博士學位
band-doctorate-or-two-masters = 博士學位，或兩個或以上碩士學位
band-master-or-two-bachelors = 碩士學位，或兩個或以上學士學位
band-bachelor = 學士學位
band-bachelor-or-professional = 學士學位，或專業資格
band-professional-qualification = 專業資格
band-ten-years-five-senior = 不少於十年，當中最少五年擔任高級職位
band-five-years-two-senior = 不少於五年，當中最少兩年擔任高級職位
band-five-years = 不少於五年
band-two-years = 不少於兩年
band-under-five-years = 不足五年
band-chinese-and-english = 良好中文及英文
band-one-and-foreign-language = 良好中文或英文，以及一種外國語言
band-one-language = 良好中文或英文
band-one-language-only = 中文和英文只有其中一種
band-renowned-institution = 著名院校頒授的學位
band-international-exposure = 不少於兩年國際工作經驗
band-reputable-enterprise = 不少於三年在跨國公司或知名企業工作
band-family-resident = 有直系家庭成員是現居於香港的香港永久性居民
band-spouse-degree = 隨行配偶持有學位
band-first-child = 一名18歲以下的隨行子女
band-second-child = 第二名這樣的子女
