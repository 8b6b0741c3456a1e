### Questions: what is asked, why, help, the options, and how answers are said back. Locale: zh-Hant (Hong Kong).
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
    以下三點是否全部適用於您？
    1. 我沒有香港永久性居民身份證。
    2. 我和隨行家人無須倚靠公共援助，便能在香港生活。
    3. 我在任何地方的刑事及入境紀錄都清白。
    .second =
        以下三點是否全部適用於第二人？
        1. 沒有香港永久性居民身份證。
        2. 與隨行家人無須倚靠公共援助，便能在香港生活。
        3. 在任何地方的刑事及入境紀錄都清白。
why-three-things = 經濟能力和紀錄是計劃的基本資格，如文件未能證明已經符合，申請會即時被拒絕。是否持有永久性居民身份證，則決定您是否需要簽證（見於入境事務處的一個網頁）。
help-three-things = 如其中一點不成立，或您不能確定，請選第二個按鈕，我會逐點再問。請不要描述任何情況。
short-three-things = 三項基本要求
option-three-things-all = 三點全部適用
option-three-things-not-all = 並非全部，或不確定

# right-of-abode
ask-right-of-abode = 您是否享有香港居留權或入境權，例如持有香港永久性居民身份證？
    .second = 第二人是否享有香港居留權或入境權，例如持有香港永久性居民身份證？
why-right-of-abode = 享有其中一種權利的人無須簽證，這項計劃不是為他們而設。
help-right-of-abode = 學生、工作、受養人或訪客簽證都不屬於這些權利。如您持有這類簽證，請選第一個按鈕。
short-right-of-abode = 居留權或入境權
option-right-of-abode-no-card = 沒有這種權利或身份證
option-right-of-abode-has-card = 有這種權利或身份證

# support
ask-support = 您和隨行家人在香港期間，能否無須倚靠公共援助而維持生活和解決住宿？
    .second = 第二人和隨行家人在香港期間，能否無須倚靠公共援助而維持生活和解決住宿？
why-support = 這是計劃的基本資格之一，涵蓋您本人和隨行家人在香港的期間。
help-support = 公布的規則沒有訂明金額。中介網頁所寫的金額並非官方數字。
short-support = 經濟能力
option-support-can = 能夠，無須倚靠公共援助
option-support-cannot = 需要公共援助

# record: sensitive; nobody is asked to describe it
ask-record =
    您在香港和其他所有地方的刑事及入境紀錄如何？
    請只作選擇，不要描述。
    .second =
    第二人在香港和其他所有地方的刑事及入境紀錄如何？
    請只作選擇，不要描述。
why-record = 這是計劃的基本資格之一：在香港或其他地方均沒有刑事罪行紀錄，亦沒有不良入境紀錄。
help-record = 請不要描述，按其中一個按鈕便可。如您不知道某事是否計算在內，請選「不確定」，該點便列為未定，您可以向入境事務處（{ $page }）查詢。
short-record = 刑事及入境紀錄
option-record-clean = 在所有地方的紀錄都清白
option-record-not-clean = 有一些紀錄

# nationality
ask-nationality = 您會用哪一本護照或旅行證件申請？
    .second = 第二人會用哪一本護照或旅行證件申請？
why-nationality = 計劃不適用於阿富汗、古巴和朝鮮（北韓，即朝鮮民主主義人民共和國）的國民。
help-nationality = 其他網頁上較長的國家名單已經過時。澳門和台灣居民並無被排除在外。如您持有多於一本護照，請選「多於一本」。如您持難民證件或沒有國籍，請選「無國籍或持難民證件」，該點便列為未定。
hint-nationality = 或輸入其他國家或地區。
short-nationality = 護照
option-nationality-more = 多於一本
option-nationality-stateless = 無國籍或持難民證件

# passport
ask-passport = 您會用其中哪一本護照申請？
    .second = 第二人會用其中哪一本護照申請？
why-passport = 計劃不適用於阿富汗、古巴和朝鮮（北韓，即朝鮮民主主義人民共和國）的國民，因此用哪一本護照很重要。
help-passport = 請輸入您遞交申請時所用的一本，其他護照我會接着再問。
hint-passport = 請輸入一個國家或地區的名稱，例如：巴西
short-passport = 申請所用護照

# other-passports
ask-other-passports = 您還持有哪些護照或國籍？請全部列出。
    .second = 第二人還持有哪些護照或國籍？請全部列出。
why-other-passports = 計劃不適用於阿富汗、古巴和朝鮮（北韓，即朝鮮民主主義人民共和國）的國民。如只有您的其他國籍屬於這些國家，該點便列為未定。
help-other-passports = 請列出所有其他國籍，包括您沒有使用其護照的國籍。
hint-other-passports = 請輸入名稱，例如：巴西、葡萄牙
short-other-passports = 其他護照

# age
ask-age = 您現在多少歲（足歲）？
    .second = 第二人現在多少歲（足歲）？
why-age = 遞交申請時必須年滿{ $least }歲。{ $most }歲或以下是12項準則之一。
help-age = { $most }歲以上的人也可以申請，只是不符合這一項準則。
hint-age = 足歲，例如：34歲
short-age = 年齡

# birth-date: asked only close to the 18th or the 51st birthday
ask-birth-date = 您的出生日期是哪一天？結果視乎您的生日。
    .second = 第二人的出生日期是哪一天？結果視乎這個生日。
why-birth-date = 您接近一個重要的生日（之前或之後）：{ $least }歲是申請的最低年齡，另有一項準則是{ $most }歲或以下。有了出生日期，我可以指出確實的日子。
help-birth-date = 以您遞交申請當日的年齡計算。{ $least }歲的要求，規則有此說明；{ $most }歲或以下的準則，則是我們的理解。
hint-birth-date = 請輸入年、月、日，例如：1990年4月3日
short-birth-date = 出生日期

## Part 2: qualifications

# degree
ask-degree = 您已獲頒授的最高學位是甚麼？
    .second = 第二人已獲頒授的最高學位是甚麼？
why-degree = 良好學歷是計劃的基本資格，一般要求持有由認可大學或高等教育院校頒授的學士學位。碩士或博士學位亦可能符合一項準則。
help-degree = 只計算已獲頒授的學位，預期取得的學位和名譽學位不計。結業證書不是學位。副學士、高級文憑、大專、法國的 BTS 或 CAP 都不是學士學位。如您持有法國的 maîtrise（bac+4）或工程師文憑（diplôme d’ingénieur）、學士碩士連讀課程的學位、牛津或劍橋大學的文學碩士（MA），或法律博士（JD），請選「不確定」。
short-degree = 最高學位
option-degree-none = 沒有學位
option-degree-bachelors = 學士學位
option-degree-masters = 碩士學位
option-degree-doctorate = 博士學位

# equivalent
ask-equivalent = 您是否具備良好的技術資歷，或經證實的專業能力、經驗或成就，並有文件證明？
    .second = 第二人是否具備良好的技術資歷，或經證實的專業能力、經驗或成就，並有文件證明？
why-equivalent = 計劃一般要求持有學士學位。在特殊情況下，良好的技術資歷，或經證實的專業能力、經驗或成就，連同證明文件，亦可獲考慮。
help-equivalent = 這只在特殊情況下考慮，由入境事務處處長決定。我們沒有找到哪些文件才足夠的說明。
short-equivalent = 專業資歷
option-equivalent-yes = 是
option-equivalent-no = 否

# achievement
ask-achievement = 您有沒有傑出成就獎（例如奧運獎牌、諾貝爾獎）或業界表揚，並有證明？
    .second = 第二人有沒有傑出成就獎（例如奧運獎牌、諾貝爾獎）或業界表揚，並有證明？
why-achievement = 另有一個途徑，即「成就計分制」。它有兩項準則，符合其中一項便可。
help-achievement = 傑出成就獎例如有奧運獎牌、諾貝爾獎；文本亦提及國家/國際獎項。哪些獎項屬這個級別，我們沒有找到：未必屬這個級別的獎項會列為未定，由入境事務處處長決定。業界表揚是指工作得到同業肯定，或對其界別的發展有重大貢獻，例如獲業內頒發的終生成就獎。
short-achievement = 獎項及表揚
option-achievement-exceptional = 傑出成就獎
option-achievement-award = 有獎項，但未必屬這個級別
option-achievement-honour = 業界表揚或重大貢獻
option-achievement-exceptional-and-honour = 傑出成就獎及業界表揚
option-achievement-neither = 兩者都沒有

# university
ask-university = 您的碩士或博士學位由哪一所大學頒授？
    .second = 第二人的碩士或博士學位由哪一所大學頒授？
why-university = 其中一項準則是持有由官方名單（{ $list }）上的大學頒授的碩士或博士學位。
help-university = 這裏只計算碩士或博士學位；名單上大學的學士學位不計。分校、延伸學院和持續進修部門的學位不計。以您申請當日的名單為準。如您有多個這類學位，請輸入一所在名單上的大學。有關這一點的官方註釋，我們只看到開首部分。名單上的大學以外，本計劃另接受六所商學院；是哪六所，我們沒有找到。頂尖商學院：過去五年曾列於 QS 全球 MBA 排名或《金融時報》MBA 排名首十名。
hint-university = 請輸入校名，我會在官方名單中查找。
short-university = 大學
option-university-not-listed = 不在名單上
option-university-top-school = 不在名單上的頂尖商學院

# subject
ask-subject = 該學位屬於哪個學科？
why-subject = 其中一項準則是持有名單上大學的科學、科技、工程或數學（STEM）學科的碩士或博士學位。
help-subject = 入境事務處有一份 STEM 學科參考名單（見{ $page }），我們沒有看到。如您的學科介乎兩可之間，請選「不確定」，並查閱該名單。
short-subject = 學位的學科
option-subject-science = 科學
option-subject-technology = 科技
option-subject-engineering = 工程
option-subject-mathematics = 數學
option-subject-other = 其他學科

# languages
ask-languages = 哪些語言您能讀、寫、說，足以應付工作，並有證明？
    .second = 哪些語言第二人能讀、寫、說，足以應付工作，並有證明？
why-languages = 一項準則是兩種語言，另一項是英文。兩項都要求具備良好的書寫及口語能力。
help-languages = 選取只是您本人的陳述。英文證明方面，兩個非官方網頁提到以英文授課的學位，或考試成績：雅思7.0、托福網考94分、大學英語六級520分；官方文本我們沒有看到，以往計分制的雅思6.0並不適用。兩種語言方面，它們提到中文和英文，或中文和一種外語。其他語言要有哪種證明才足夠，我們沒有找到。按我們的理解，母語也算一種語言。粵語和普通話在這裏算一種語言；入境事務處如何計算，我們沒有找到。
hint-languages = 或輸入其他語言，例如：荷蘭文、泰文
short-languages = 語言

## Part 3: work and means

# graduate-years
ask-graduate-years = 您在一般要求學位（或同等水平專門技能）的職位上，工作了多少年？
    .second = 第二人在一般要求學位（或同等水平專門技能）的職位上，工作了多少年？
why-graduate-years = 其中一項準則是擁有五年相當於學位程度或專家水平的工作經驗。另有三項準則以同類工作為基礎。
help-graduate-years = 一般要求學位或同等水平專門技能的職位才計算。規則並無定義；按我們的理解，重疊的工作只算一次，分開的時段可以相加，之後的問題可以計算相同的年資。工作中斷、兼職、實習和取得學位前的工作如何計算，我們沒有找到。
hint-graduate-years = 或輸入，例如：三年半、2021年3月起
short-graduate-years = 學位程度的工作年資
option-graduate-years-under-2 = 不足{ $below }年
option-graduate-years-2-to-3 = { $from }年至不足{ $below }年
option-graduate-years-3-to-5 = { $from }年至不足{ $below }年
option-graduate-years-5-or-more = { $from }年或以上

# employer
ask-employer =
    這些年資中，有沒有在跨國公司或知名企業工作的？
    排名指《福布斯》全球企業2000強、《財富》世界500強和胡潤中國500強。
    .second =
    第二人的年資中，有沒有在跨國公司或知名企業工作的？
    排名指《福布斯》全球企業2000強、《財富》世界500強和胡潤中國500強。
why-employer = 其中一項準則是擁有三年相當於學位程度或專家水平在跨國公司或知名企業的工作經驗。
help-employer = 文本只舉出例子：上市公司，或位列這三個排名的企業。哪些證券交易所、哪些附屬公司、哪一年的排名才計算，我們沒有找到。如您的公司在業內知名，但不在任何名單上，該點便列為未定，請向入境事務處（{ $page }）查詢。按我們的理解，這些年資可以與其他問題的年資相同。
short-employer = 僱主
option-employer-listed = 上市公司，或位列其中一個排名
option-employer-multinational = 跨國公司
option-employer-known = 業內知名，但不在任何名單上
option-employer-none = 以上都不是

# employer-years
ask-employer-years = 其中有多少年在這類公司工作？
    .second = 其中第二人有多少年在這類公司工作？
why-employer-years = 準則要求在這類公司擁有不少於三年相當於學位程度或專家水平的工作經驗。
help-employer-years = 按我們的理解，在多間這類公司的年資可以相加，重疊的工作只算一次；這些年資可以與其他問題的年資相同。
hint-employer-years = 或輸入，例如：三年半、18個月
short-employer-years = 在這類公司的年資
option-employer-years-under-3 = 不足{ $below }年
option-employer-years-3-or-more = { $from }年或以上

# field
ask-field =
    這些年資中，有沒有屬於以下領域的？
    國際貿易包括跨境海運及空運，以及供應鏈管理。
    .second =
    第二人的年資中，有沒有屬於以下領域的？
    國際貿易包括跨境海運及空運，以及供應鏈管理。
why-field = 其中一項準則是擁有三年相當於學位程度或專家水平在特定領域或行業的工作經驗。
help-field = 文本用了「包括」一詞，並列出這三個領域。其他領域是否接受，我們沒有找到。如您想就自己的領域向入境事務處（{ $page }）查詢，請選「其他領域（列為未定）」。選「以上都不是」則當作沒有。
short-field = 工作領域
option-field-technology = 創新及科技
option-field-finance = 金融
option-field-trade = 國際貿易
option-field-another = 其他領域（列為未定）
option-field-none = 以上都不是

# field-years
ask-field-years = 其中有多少年在這些領域工作？
    .second = 其中第二人有多少年在這些領域工作？
why-field-years = 準則要求在這些領域擁有不少於三年相當於學位程度或專家水平的工作經驗。
help-field-years = 按我們的理解，在其中多個領域的年資可以相加，重疊的工作只算一次；這些年資可以與其他問題的年資相同。
hint-field-years = 或輸入，例如：三年半、18個月
short-field-years = 在這些領域的年資
option-field-years-under-3 = 不足{ $below }年
option-field-years-3-or-more = { $from }年或以上

# international
ask-international = 這些年資中，有多少年在海外工作，或在本地擔任涉及海外業務的職務？
    .second = 第二人的年資中，有多少年在海外工作，或在本地擔任涉及海外業務的職務？
why-international = 其中一項準則是擁有兩年相當於學位程度或專家水平的國際工作經驗。
help-international = 有關這一點的官方註釋，我們沒有找到。在海外工作是最明確的情況。身在本地而職務涉及海外業務，則列為未定，請向入境事務處（{ $page }）查詢。內地、香港、澳門和台灣之間是否算海外，我們沒有找到；如屬這種情況，請選「不確定」。我們沒有找到任何內容，說明出差或為海外客戶遙距工作會計算在內。按我們的理解，這些年資可以與其他問題的年資相同。
hint-international = 或輸入在海外的年資，例如：兩年半、18個月
short-international = 國際工作經驗
option-international-none = 沒有
option-international-under-2 = 在海外不足{ $below }年
option-international-2-or-more = 在海外{ $from }年或以上
option-international-cross-border = 只在本地，職務涉及海外

# income
ask-income = 過去一年，您本人從工作或自己的公司賺取多少收入？
    .second = 過去一年，第二人本人從工作或自己的公司賺取多少收入？
why-income = 其中一項準則是在緊接申請前一年，全年收入達港幣{ WAN($least) }萬元或以上（或等值外幣）。
help-income = 只計算您本人的收入，不是全家的收入。薪金、津貼、可證明的認股權，以及來自自己公司的收入都可以計算。投資收益一概不計。就這項計劃而言，以上來自兩個第三方；同類計劃（高才通）的官方規則相同。入境事務處使用的匯率，我們沒有找到；我們的匯率只是約數。
hint-income = 或用您的貨幣輸入，例如：每年120萬港元、每年90萬人民幣
short-income = 過去一年收入
option-income-under-1m = 不足港幣{ WAN($below) }萬元
option-income-1m-to-2m5 = 港幣{ WAN($from) }萬元至不足{ WAN($below) }萬元
option-income-2m5-or-more = 港幣{ WAN($from) }萬元或以上

# business
ask-business =
    您是否擁有一家業務實體？
    作為投資而持有的股票，請選「沒有」。
    .second =
        第二人是否擁有一家業務實體？
        作為投資而持有的股票，請選「沒有」。
why-business = 一項準則是擁有盈利達港幣{ WAN($least) }萬元或以上的業務實體，另一項是擁有上市公司。
help-business = 擁有是指持有非上市公司至少50%的權益，或一般持有上市公司至少10%的權益並有實質影響力。這來自第三方，我們沒有看到官方註釋。作為投資而買入的股票，請選「沒有」。
short-business = 業務擁有權
option-business-none = 沒有，或份額較少
option-business-half = 有，一半或以上
option-business-listed = 有，上市公司一成或以上

# profit
ask-profit = 該業務實體過去一年的盈利是多少？
why-profit = 其中一項準則是擁有一家業務實體，而該業務實體在緊接申請前一年，全年盈利達港幣{ WAN($least) }萬元或以上（或等值外幣）。
help-profit = 按我們的理解，計算的是一家業務實體的全部盈利，多家的盈利不會相加。所指的是稅前還是稅後盈利、是否必須經審計，我們都沒有找到。
hint-profit = 也可以用您的貨幣輸入，例如：650萬港元、80萬歐元
short-profit = 業務盈利
option-profit-under-5m = 不足港幣{ WAN($below) }萬元
option-profit-5m-or-more = 港幣{ WAN($from) }萬元或以上

# A limit of the buttons in the likely currency, a line each above them.
equivalent = { $limit }約為{ $sum }。

## 只在評分表之前提問：年齡範圍

# age-band
ask-age-band = 您今天多少歲（足歲）？
    .second = 第二人今天多少歲（足歲）？
why-age-band = 遞交申請時必須年滿{ $least }歲。{ $most }歲或以下是12項準則之一。
help-age-band = 評分表只需要年齡範圍；核對已勾選的項目時才會問確實年齡。
short-age-band = 年齡範圍
option-age-band-under = { $most }歲或以下
option-age-band-between = { $from }至{ $most }歲
option-age-band-over = { $from }歲或以上

## Part 4: asked only for other schemes

# residence
ask-residence = 您現時居於哪個國家或地區？
    .second = 第二人現時居於哪個國家或地區？
why-residence = 有些計劃只適用於內地居民，有些只適用於其他人士。
help-residence = 請輸入您通常居住的國家或地區。
hint-residence = 也可以輸入其他國家或地區。
short-residence = 居住地

# overseas-chinese
ask-overseas-chinese = 您是否已定居海外，即享有當地永久居留權，或已在當地居住一年或以上？
    .second = 第二人是否已定居海外，即享有當地永久居留權，或已在當地居住一年或以上？
why-overseas-chinese = 已定居海外的中國籍人士，可以申請一些不適用於內地居民的計劃。
help-overseas-chinese = 享有海外永久居留權，或在申請前已在海外居住至少一年，都計算在內。「海外」是指內地、香港、澳門和台灣以外的地方。
short-overseas-chinese = 定居海外
option-overseas-chinese-settled = 是
option-overseas-chinese-not-settled = 否

# hong-kong-status
ask-hong-kong-status = 您現時以甚麼身分在香港逗留？
    .second = 第二人現時以甚麼身分在香港逗留？
why-hong-kong-status = 有些計劃適用於曾在香港就讀的人士。
help-hong-kong-status = 指您現時獲准在香港逗留的身分（如有）。
short-hong-kong-status = 在港身分
option-hong-kong-status-none = 不在香港
option-hong-kong-status-visitor = 訪客
option-hong-kong-status-student = 學生
option-hong-kong-status-worker = 持工作簽證工作
option-hong-kong-status-dependant = 受養人
option-hong-kong-status-talent = 循人才計劃來港
option-hong-kong-status-other = 其他身分

# bachelors-university
ask-bachelors-university = 您的學士學位（全日制課程）由哪一所大學頒授？
    .second = 第二人的學士學位（全日制課程）由哪一所大學頒授？
why-bachelors-university = 高端人才通行證計劃的 B 類和 C 類，要求持有名單上大學的學士學位。
help-bachelors-university = 政府公告要求全日制課程，入境事務處的網頁沒有這樣說：兼讀或遙距課程的學位會列為未定。這裏只計算學士學位，碩士或博士學位不計。分校、延伸學院和持續進修部門的學位不計。以您申請當日的名單為準。
hint-bachelors-university = 請輸入大學名稱，例如：香港大學
short-bachelors-university = 頒授學士學位的大學
option-bachelors-university-part-time = 兼讀或遙距課程的學位
option-bachelors-university-not-listed = 不在名單上，或沒有學士學位

# bachelors-year
ask-bachelors-year = 該學士學位在哪一年頒授？
why-bachelors-year = C 類適用於過去五年內取得的學位。
help-bachelors-year = 以證書上的年份為準。
hint-bachelors-year = 請輸入年份，例如：2023
short-bachelors-year = 取得學士學位的年份

# student-visa
ask-student-visa = 您是否持學生簽證，在香港修讀全日制課程而取得該學位？
    .second = 第二人是否持學生簽證，在香港修讀全日制課程而取得該學位？
why-student-visa = C 類不適用於在香港修讀全日制課程的非本地學生，他們另有專門的安排。
help-student-visa = 如您在其他地方修讀，或以香港居民身分修讀，請選「否」。
short-student-visa = 持學生簽證在港修讀
option-student-visa-yes = 是
option-student-visa-no = 否

# recent-work
ask-recent-work = 過去五年內，您工作了多少年？
    .second = 過去五年內，第二人工作了多少年？
why-recent-work = B 類要求在申請前五年內有三年工作經驗，C 類則適用於不足三年的人士。
help-recent-work = 畢業後的全職工作或自僱都計算在內，僱主可以是一個或多個。
hint-recent-work = 也可以輸入，例如：兩年半、18個月
short-recent-work = 過去五年的工作年資
option-recent-work-none = 沒有
option-recent-work-under-3 = 不足{ $below }年
option-recent-work-3-or-more = { $from }年或以上

## Answers, said back. Each must be readable again when typed.

answer-unsure = 不確定
answer-none = 沒有
answer-years = { $number }年
# { $years } may be 0, { $months } never.
answer-years-months = { $years ->
    [0] { $months }個月
   *[other] { $years }年{ $months }個月
}
answer-years-or-more = { $number }年或以上
answer-years-between = { $low }年至不足{ $high }年
answer-years-under = 少於{ $number }年
answer-age = { $number }歲
answer-money = 每年{ $sum }
answer-money-or-more = 每年{ $sum }或以上
answer-money-between = 每年{ $low }至{ $high }
answer-money-under = 每年少於{ $sum }
# A loss, as typed.
answer-loss = 虧損{ $sum }
# { $sum }: HK$0.
answer-no-profit = 沒有盈利或錄得虧損，作{ $sum }計算
# { $answer } as typed; { $low } and { $high } in HK$; { $date }: the day of the rate.
answer-money-converted = { $answer }，按{ $date }的匯率約為{ $low }至{ $high }（約數）
answer-date = { $date }
# { $year }: in digits.
answer-year = { $year }年
answer-places = { $places }
answer-tongues = { $tongues }
answer-university = { $university }
# { $answer }: what was answered, said back.
answer-not-listed = { $answer }。名單以外另有六所商學院計算在內；是哪六所，我們沒有找到。如您的商學院過去五年曾在 QS 全球 MBA 排名或《金融時報》MBA 排名列首十名，請返回並選「不在名單上的頂尖商學院」。
answer-business-school = { $answer }。它可能是本計劃另外接受的六所商學院之一；是哪六所，我們沒有找到，因此這一點列為未定。請查閱官方名單（合資格大學綜合名單）。
university = { $university }
place = { $place }
tongue = { $tongue }

## Which one? Several readings of what was typed; buttons follow.

choose-university = 您指的是哪一所大學？如這裏沒有您的大學，它可能不在名單上。
warn-university-branch = 分校、海外校區或附屬學院頒授的學位不計算在內。您的學位是否由以下其中一所大學本身頒授？如不是，請選「不在名單上」。
warn-university-continuing = 持續進修學院或校外課程部門頒授的學位不計算在內。您的學位是否由以下其中一所大學本身頒授？如不是，請選「不在名單上」。
warn-university-member = 這個名稱是一所較大的大學轄下的成員院校。頒授學位的是名單上的哪一所大學？如都不是，請選「不在名單上」。
warn-university-former = 這是舊校名。頒授學位的是名單上的哪一所大學？如都不是，請選「不在名單上」。
warn-university-other = 名單上沒有與您輸入的名稱完全相同的大學。您的學位是否由以下其中一所大學本身頒授？名稱相近的其他院校不計算在內；如屬這種情況，請選「不在名單上」。
# { $other }: an institution that bears the name too, by its English name.
warn-university-shared = 這個名稱也可能指 { $other }，該校不在名單上。您的學位是否由以下大學頒授？如不是，請選「不在名單上」。
warn-university-business-school = 這所商學院不在大學名單上，但可能是本計劃另外接受的六所商學院之一；是哪六所，我們沒有找到。請查閱官方名單。您指的是這所商學院嗎？如是，這一點列為未定。
ask-which-number = 這個數字是甚麼意思？
ask-which-date = 您指的是哪一天？
# 民國: the calendar that counts from 1912.
ask-minguo-date = 這是民國年份嗎？如是，請選擇日期。如不是，請以四位數字的公元年份重新輸入。
ask-scale = 您指的是哪個金額？
ask-currency = 這是哪種貨幣？
ask-period = 這是一年還是一個月的金額？
ask-currency-period = 這是哪種貨幣？是一年還是一個月的金額？
ask-in-hkd = 這是港元嗎？如不是，請先換算，再以港元輸入。
# The next two are asked with a line of the rules: that much or more, or less.
ask-which-side = 這個數目不夠準確，未能計算。過去一年您能證明的數目是多少？
ask-other-time = 只計算截至今天的過去一年，不計算預期或獲承諾的金額，也不計算更早之前的金額。那一年是多少？
ask-several = 您輸入了多於一個金額。哪一個是全年的總數？
ask-take-home = 我找不到以稅前還是稅後收入計算的說明。是否採用這個金額？
ask-stock = 僱主給予的股份和認股權可以計算，投資收益則一律不計。扣除投資收益後，您的收入是多少？
ask-own-income = 公司的盈利不一定是東主的收入。這是您本人賺取的金額嗎？
ask-loss = 這是盈利還是虧損？
ask-which-place = 您指的是哪個國家或地區？
ask-confirm-place = 請確認：是{ $place }嗎？
ask-passport-only = 護照所屬的國家或地區，可以與出生地、原籍或居住地不同。您指的是哪一本護照？
ask-passport-kind = 英國國民（海外）、英國海外公民等是不同種類的英國護照；計劃如何處理這些護照，我們沒有找到。您指的是哪一本護照？
ask-which-option = 您指的是哪一項？
# { $words }: what was typed and is not known, as it was typed but for capitals.
ask-not-understood = 我不明白「{ $words }」的意思。您指的是哪一個？
ask-own = 請就您本人的情況作答：以下哪一項符合？
ask-unfinished = 尚未取得或沒有完成的不計算在內。現時的情況是哪一項？
ask-which-degree = 您已經取得的最高學位是哪一項？如果不確定您的學位如何計算，請輸入「不確定」。
ask-which-employer = 那家公司屬於以下哪一類？
ask-which-field = 那份工作屬於以下哪個領域？
ask-working-level = 只計算您的讀、寫、說足以應付工作的語言。您指的是哪一個？
ask-working-level-unknown = 我不明白「{ $words }」的意思。請只選擇您的讀、寫、說足以應付工作的語言。
ask-variety-zh = 「{ $words }」在這裏算作中文，不算另一種語言。您的普通話或粵語的讀、寫、說是否足以應付工作？如果是，請選中文。
ask-almost = 「{ $words }」：仍未達到。您已完成多少？
ask-about = 是這個數目，還是更多或更少？請選擇您能證明的。
ask-years-kind = 找不到兼職、實習、就讀、義務工作及沒有工作的時間如何計算。您指的是哪一個？
ask-months = 這裏要看月份。截至今天，是哪一個？
ask-short-year = 這是公元年份，還是年數？
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
choice-money-under = 每年少於{ $sum }
choice-money-between = 每年{ $low }至{ $high }
# { $sum }: HK$0.
choice-loss = 虧損（盈利作{ $sum }計算）
choice-place = { $place }

## Not read: why, and what would be read.

misread-option = 請按其中一個按鈕，或輸入按鈕上的文字。
misread-yes-no = 請回答「是」或「否」。
misread-one-place = 這裏請只輸入一個國家或地區。
misread-no-list = 沒有適用於今天的大學名單，因此無法查找您的大學。選「不確定」，該點便列為未定。
misread-university = 名單上找不到這個名稱的大學。請檢查寫法，試用英文名稱，或選「不在名單上」。
# { $name }: an institution that is not on the list, by its English name.
misread-university-unlisted = 我把它理解為 { $name }，該校不在名單上。如果就是這所院校，請選擇下方適合的按鈕。如您另有其他大學頒授的這類學位，請輸入那所大學；如我理解錯了，請輸入英文全名。
misread-tick-first = 請先選取至少一項，或按其他按鈕。
misread-almost = 「差不多」仍未達到。請只輸入已經完成的數目。
misread-about = 「大約」不夠準確。請輸入您能證明的數目，或範圍，例如：3-5。
misread-years = 請輸入年數，例如：5年、3.5年、18個月，或2021年3月起。
misread-years-far = 這超過一生的工作年數，或日期在今天之後。請輸入截至今天的年數。
misread-years-most = 這裏最多可計{ $most }年，請重新輸入。
misread-negative = 這裏不接受負數。請去掉負號再輸入，或按一個按鈕。
misread-age = 請以整數輸入年齡，例如：34歲。
misread-date = 請輸入完整日期，例如：1990年4月3日。
misread-date-year = 請以四位數字輸入年份，例如：1990。
misread-year = 請以四位數字輸入一個年份，例如：2023，不得遲於今年。
misread-date-never = 這個日期不存在、在未來，或距今超過120年。請重新輸入。
misread-money = 請輸入金額，例如：120萬港元、15萬美元或90萬人民幣。
misread-household = 只計算您本人的收入，不是全家的收入。請輸入您自己的收入。
misread-others = 這裏只計算您本人的，不計算別人的。請輸入您自己的。
misread-investment = 投資收益不計。請輸入您從工作或自己業務所得的收入。
misread-loss = 虧損或負數不是收入。請輸入您本人賺取的金額，不用負號或括號；如沒有收入，請輸入0。
misread-whole-year = 我不會以時薪、日薪、週薪、季度或部分年度的金額推算全年。請輸入全年的金額。
misread-not-income = 營業額和資產不是收入。請輸入您本人在過去一年賺取的金額。
misread-not-profit = 這裏只計算您擁有的那一家企業的盈利，不計算營業額、您本人的薪金或別人的企業。請只輸入該盈利。
# { $currency }: a currency's three-letter code.
misread-no-rate = 我沒有合適的{ $currency }匯率。請先換算，再以港元輸入。
misread-place = 這不像是國家或地區名稱。請按一個選項，或輸入它的通用名稱。
misread-places = 其中幾個名稱可以指不同的國家或地區。請輸入每一個的全名。
misread-passport-only = 請只輸入您護照所屬的國家或地區，不必寫出生地、居住地，或您沒有的護照。
misread-stateless = 這一題問的是國家或地區。如果您沒有護照，請返回並選擇「無國籍或持難民證件」。
misread-tongue = 您輸入的語言中，有些我不認識。請輸入語言名稱，例如：法文、英文。
misread-tongue-level = 請只輸入您的讀、寫、說足以應付工作的語言。

## Names said otherwise than the dictionary of places and languages has them: place-<ISO 3166-1>, tongue-<ISO 639>.

place-HK = 香港
place-MO = 澳門
place-TW = 台灣
tongue-zh = 中文
