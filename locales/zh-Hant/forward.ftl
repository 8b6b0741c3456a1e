### Forward: what stands beside the result: reasons, ways forward, the next years, documents, other schemes, what if, a second person. Locale: zh-Hant (Hong Kong).
### Naming rule: button-… opens a screen; reason-… one criterion's finding; step-<change> what could be done, inside a
###   sentence; way-… and when-… what it brings and when; turning-… and work-… a day on which something changes;
###   papers-… and section-… the list of documents, paper-<document> one of them, which stands on the paper too, in no one’s
###   person; scheme-<scheme> another scheme and its condition in one line, state-… how the answers stand to it.
### Never said: that an application will succeed, or that anybody should say what is not so.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Buttons

button-reasons = 為何有此結果
button-ways = 怎樣符合更多準則
button-years = 未來五年
button-papers = 所需文件
button-schemes = 其他計劃

## Reasons

reasons-head = ✓ 符合，✗ 不符合，? 未定。按號碼查看理由。
reasons-conditions = 基本資格
reasons-achievement = 「成就計分制」
reasons-private = · { $criterion }（按下才顯示）
reason-met = 按您的答案，此項符合。須有文件證明才計算。
reason-not-met = 按您的答案，此項目前不符合。
reason-open = 此項未定：您的答案，或公布的文本，尚未能確定。
# Lines with a question's short name and the answer follow.
reason-answers = 依據以下答案：
reason-no-answer = 暫時未有與此項相關的答案。

## Ways forward

ways-head = 怎樣可以符合更多準則
ways-honest = 必須屬實並有文件證明。明知而作出虛假陳述，在香港屬違法，簽證亦可能因此失效（見於入境事務處的一個網頁）。
# { $prerequisites }: names of basic conditions, joined.
ways-hindered = 有基本資格未符合：{ $prerequisites }。即使符合更多準則也不會改變這一點，所以這裏不列出怎樣符合更多準則。
ways-none = 除了時間和仍未定的項目外，這裏找不到可以符合更多準則的做法。
ways-answer-first = 請先回答餘下問題（最多{ $most }題）。未定的項目，這裏不會提出做法。
ways-settle-first = 有些項目仍未定，原因見「為何有此結果」。請先補答有關問題，或查閱官方網頁；這裏不會就未定的項目提出做法。
ways-fewest-reached = 按您的答案，您已達到現時公布的申請資格門檻。
# { $steps }: step-… messages, joined; { $when }: a when-… message.
ways-fewest = 達到申請資格門檻所需的最少步驟：{ $steps }。{ $when }
ways-fewest-none = 即使完成以下所有步驟，也不能確定達到現時公布的申請資格門檻。
# { $gain }: criteria more; { $turns }: those met then, joined.
way-line = +{ $gain }項：{ $step }。屆時符合：{ $turns }。{ $when }
# Said after way-line. { $criteria }: those met today and no longer by then.
way-loses = 屆時不再符合：{ $criteria }。
when-date = 最早日期（由今天起計）：{ $date }。
when-date-income = 最早日期：{ $date }（假設該年收入由今天起計；如已開始，則會更早）。
when-none = 無法預計日期。
step-listed-degree = 取得由名單上大學頒授的碩士或博士學位
step-listed-stem-degree = 取得由名單上大學頒授的 STEM 學科碩士或博士學位
step-english = 取得良好英文書寫及口語能力的證明
step-chinese = 取得良好中文書寫及口語能力的證明
step-further-language = 取得另一種語言的良好書寫及口語能力的證明
# { $line }: years in all.
step-graduate-level-years = 學位程度或專家水平的工作經驗累積至{ $line }年
step-multinational-years = 在跨國公司或知名企業的學位程度或專家水平工作經驗累積至{ $line }年
step-specified-field-years = 在特定領域的學位程度或專家水平工作經驗累積至{ $line }年
step-international-years = 學位程度或專家水平的國際工作經驗累積至{ $line }年
# { $sum }: money.
step-income = 有文件證明的本人全年收入達{ $sum }或以上

## The next years

# { $date }: the last day looked at.
years-head = 由現在至{ $date }，單憑時間會有甚麼改變
years-assumed = 這是假設生活如您所述繼續下去：年齡增長，您提到的各種工作持續，其他一切不變，規則亦不變。
years-nothing = 在這個假設下，這幾年沒有任何改變。
# { $criteria }: names, joined.
turning-met = { $date }起符合：{ $criteria }。
turning-open = { $date }起未定：{ $criteria }。
turning-not-met = { $date }起不符合：{ $criteria }。
# { $works }: work-… messages, joined.
turning-assumed = 前提是您繼續：{ $works }。
turning-sure = 無論您怎樣做，都會有這項改變。
work-graduate-level-years = 學位程度或專家水平的工作
work-multinational-years = 在跨國公司或知名企業的工作
work-specified-field-years = 在特定領域的工作
work-international-years = 國際工作

## Documents

papers-head = 您可能須提交的文件
papers-not-found = 以下各項來自其他來源，可能並不齊全：請向入境事務處（{ $page }）查詢。該處的清單載於{ $checklist }，我們沒有看到。
papers-translation = 據入境事務處的一個網頁，並非以中文或英文書寫的文件，須附有核證譯本。
papers-claimed = 請按號碼查看。請勿把文件傳送到這裏。
# Above the numbered lines; the buttons bear the numbers.
papers-tick = 備妥某項文件後，請按它的號碼。這裏只保存標記。
# { $held } of { $total } documents are ticked.
papers-held = 已標示為備妥：{ $held } / { $total }。
papers-checked = 這些來源之中，最新的見於{ $date }；讀到的是副本，並非即時網頁。
# { $section }: a section-… message or a criterion.
papers-section = 文件：{ $section }
# { $number }: its number, on the button too; { $document }: a paper-… message.
paper-line = { $number }. { $document }
paper-line-perhaps = { $number }. 如適用於您：{ $document }
# How sure the lines are. { $numbers }: those that are alike, joined; { $confidence }: a confidence message, in the middle of the sentence.
papers-sure-all = 須提交以上各項：{ $confidence }。
papers-sure = 須提交第{ $numbers }項：{ $confidence }。
section-everybody = 所有申請人
section-place = 原居地及居住地
section-dependants = 隨行家人
section-translation = 譯本及正本
paper-photograph = 近照
paper-travel-document = 有效旅行證件（載有個人資料的一頁）
paper-landing-slip-or-e-visa = 最近的香港入境標籤或電子簽證
paper-hong-kong-identity-card = 香港身份證
paper-mainland-letter-of-consent = 由現職工作單位，或保管申請人檔案的內地主管部門發出的同意書：要求獲甄選的人提交，是否須更早提交沒有找到
paper-mainland-exit-endorsement = 《往來港澳通行證》及赴港簽注（獲批後）
paper-overseas-residence-proof = 海外永久居留證明，或申請前已在海外居住一年的證明
paper-macao-identity-card = 澳門身份證
paper-taiwan-household-registration = 台灣戶籍資料
paper-taiwan-identity-card = 台灣身份證
paper-net-worth-proof = 資產淨值證明，例如銀行月結單或物業；沒有訂明金額
paper-declaration-of-record = 申請表格內的聲明；只有中介提及無犯罪紀錄證明
paper-degree-certificate = 學士學位證書
paper-degree-transcript = 學士學位成績單
paper-equivalent-qualification-proof = 技術資歷，或專業能力、經驗或成就的證明
paper-age-travel-document = 旅行證件，以證明出生日期
paper-postgraduate-certificate = 碩士或博士學位證書
paper-postgraduate-transcript = 碩士或博士學位成績單
paper-degree-verification = 由頒授學位的大學，或入境事務處名單上的第三方學歷認證機構發出、可在網上核實的學歷認證
paper-university-list-of-the-day = 須核對：遞交申請當日有效的大學名單
paper-stem-subject-proof = 載有學科名稱的證書或成績單
paper-two-languages-proof = 兩種語言各自的能力證明：英文可用以英文授課的學位或考試成績（據兩個非官方網頁）；其他語言的要求未能查到
paper-english-proof = 英文能力證明：以英文授課的學位，或考試成績，例如雅思7.0、托福網考94分或大學英語六級520分（據兩個非官方網頁，繳費前請先查證）
paper-employer-letters = 僱主證明信，列明職位、日期、職責及全職
paper-employment-contracts = 僱傭合約
paper-tax-or-social-security-record = 稅務或社會保險紀錄
paper-multinational-employer-letters = 上述工作證明，涵蓋在這些公司工作的年份
paper-company-proof = 公司證明：上市、排名或集團架構
paper-field-employer-letters = 上述工作證明，涵蓋在這些領域工作的年份
paper-field-proof = 顯示僱主業務及申請人在當中職責的文件
paper-international-employer-letters = 上述工作證明，涵蓋國際工作的年份
paper-posting-proof = 派駐信、外地工作許可、外地稅務紀錄
paper-income-tax-record = 該年的評稅通知或繳稅紀錄；單憑銀行月結單通常並不足夠
paper-income-employer-statement = 僱主的收入證明，包括認股權
paper-income-owner-accounts = 東主：經審計帳目、損益表、利得稅報稅表
paper-business-share-record = 顯示申請人所佔股份的登記冊摘錄及股份紀錄
paper-business-audited-accounts = 顯示盈利的經審計帳目
paper-business-tax-papers = 業務的稅務文件
paper-shareholding-disclosure = 股權披露
paper-listed-company-register = 股東名冊摘錄
paper-influence-proof = 對公司有實質影響力的證明
paper-award-certificate = 獎項證書
paper-recognition-proof = 獲肯定或作出貢獻的證明
paper-dependant-photograph = 每人的近照
paper-dependant-travel-document = 每人的旅行證件
paper-marriage-certificate = 結婚證書，或民事伴侶關係或民事結合的證明
paper-birth-certificates = 每名子女的出生證明書，或戶口簿
paper-certified-translation = 每份並非以中文或英文書寫的文件的核證譯本，由宣誓翻譯員、法庭翻譯員、獲授權公共翻譯員、認可翻譯員、專家翻譯員或官方翻譯員核證
paper-originals-on-request = 正本請妥為保存：可能須出示

## The summary for an adviser: a file, in the applicant's language and in English

button-summary = 給顧問的摘要
# Beside the file: 1,024 characters at most.
summary-caption = 一份給顧問的摘要，以您的語言及英文寫成。這份摘要沒有傳給其他人，由您自行決定轉發給誰。
summary-head = 給顧問的摘要（優秀人才入境計劃）
# { $date }: the day it was made.
summary-unofficial = 本摘要並非由入境事務處發出，而是由非官方的優才計劃指南（QMAS Guide）於{ $date }按申請人自己的答案編成。沒有查看任何文件，亦非法律意見。
# { $count }: a number, or a spread message.
summary-count = 綜合計分制：{ $max }項準則中符合{ $count }項；申請須符合{ $threshold }項。
# Lines of criteria follow, then the one after.
summary-claimed = 申請人自述符合（按所給的答案）
# { $criteria }: names, joined.
summary-not-claimed = 申請人自述不符合：{ $criteria }
# { $criteria }: names, joined.
summary-open = 未定：{ $criteria }
# Lines of documents follow, then the one after.
summary-held = 已備妥的文件（由申請人自行標示）
summary-missing = 尚欠的文件
# { $section }: a section-… message or a criterion; { $papers }: a paper-…, summary-perhaps or summary-more message.
summary-paper = • { $section }：{ $papers }
# { $paper }: the first of several; { $more }: the others.
summary-more = { $paper }；{ $more }
# { $document }: a paper-… message.
summary-perhaps = 如適用：{ $document }
summary-none = • 無

## Other schemes

schemes-head = 可考慮的其他計劃
schemes-lead = 各計劃有自己的條件（這裏只用一句說明），並由入境事務處決定。這裏只按您的答案比對。
schemes-none = 按您的答案，沒有其他計劃可以提供參考。這些計劃均不適用於阿富汗、古巴和朝鮮（北韓）的國民。
schemes-checked = 入境事務處的網頁最後見於{ $date }的副本，並非即時網頁。請先查閱有關計劃的網頁。
# { $scheme }: a scheme-… message, a sentence; { $state }: a state-… message; { $page }: a link.
scheme-judged = • { $scheme }{ $state }
scheme-pointer = • { $scheme } → { $page }
scheme-suggested = • { $scheme } → { $page }。按您的答案，值得查看。
scheme-perhaps = • { $scheme } → { $page }。是否適用於您，這裏的答案未能確定。
state-met = ✓ 按您的答案，以上條件符合；但不等於獲批。
state-not-met = ✗ 按您的答案，並非全部符合。
state-open = ? 未定：這裏的答案未能確定。
state-paused = ‖ 規則正在查核，結果暫停顯示。
scheme-ttps-a = 高端人才通行證計劃 A 類：申請前一年收入達港幣250萬元或以上；無須先獲聘用。
scheme-ttps-b = 高端人才通行證計劃 B 類：持有名單上大學的全日制課程（據政府公告，入境事務處的網頁沒有這樣說）學士學位，並在申請前五年內有三年工作經驗；無須先獲聘用。
scheme-ttps-c = 高端人才通行證計劃 C 類：過去五年內取得名單上大學的全日制課程（同 B 類）學士學位，工作經驗少於三年；設有年度配額；不適用於在香港修讀全日制課程取得該學位的非本地學生。
scheme-asmtp = 輸入內地人才計劃：適用於已確實獲聘的內地居民。
scheme-gep = 一般就業政策：已確實獲聘；適用於內地居民以外的人士。
scheme-technical-professionals = 一般就業政策和輸入內地人才計劃下的「技術專才」：18至40歲，獲聘從事指明行業；無須學位；至2028年6月29日為止。
scheme-techtas = 科技人才入境計劃：在獲配額的公司全職從事研究及發展工作；持有在 STEM 學科排名首100位的大學的 STEM 學位（學士學位須另有一年經驗）。
scheme-iang = 非本地畢業生留港/回港就業安排：取得香港全日制本地課程的學士或以上學位，或在粵港澳大灣區由內地與香港合辦的校園取得；老撾、尼泊爾和越南國民只限大學教育資助委員會資助的大學或上述校園的畢業生。
scheme-vpas = 職專畢業生留港計劃：修畢職業訓練局指明的全日制高級文憑課程；不適用於老撾、尼泊爾和越南國民，或曾循「非本地畢業生留港/回港就業安排」逗留的人（見於入境事務處的一個網頁）。
scheme-assg = 輸入中國籍香港永久性居民第二代計劃：在海外出生，18至40歲，父或母持有香港永久性居民身份證，並在您出生時是定居海外的中國籍人士。
scheme-new-cies = 新資本投資者入境計劃：擁有港幣3,000萬元淨資產，並作同額投資；不適用於一般內地居民。

## More questions, for other schemes

button-schemes-on = 為這些計劃多答幾題
# { $most } is 0 at the last question.
progress-schemes = { $most ->
    [0] 其他計劃 · 最後一題
   *[other] 其他計劃 · 最多還有{ $most }題
}

## What if: another answer for the sake of argument

button-what-if = 假如……？
what-if-ask = 您想假設改變哪一個答案？您自己的答案會保留。
# Stands on every screen while something is only supposed.
supposed-warning = 僅屬假設。在申請中明知而作出虛假陳述，在香港屬違法，簽證亦可能因此失效（見於入境事務處的一個網頁）。
progress-supposed = 假設：換另一個答案
supposed-head = 假如是這樣，結果會如何？
# { $question }: a question's short name; { $before } and { $answer }: answers.
supposed-change = { $question }：{ $answer }（您的答案：{ $before }）
supposed-new = { $question }：{ $answer }
supposed-nothing = 暫時未有任何改變。
# { $before } and { $now }: numbers, or spread messages.
supposed-count = { $max }項準則中，按您的答案符合{ $before }項，按假設符合{ $now }項；須符合{ $threshold }項。
# A count that is not settled yet: for certain, and at most.
spread = { $low }至{ $high }
# { $before } and { $after }: sign-… messages.
supposed-turn = { $before } → { $after } { $criterion }
button-if-other = 假設改變另一個答案
button-if-drop = 取消假設
button-if-keep = 屬實，保留
supposed-kept = 已保留：現在這些就是您的答案。
supposed-dropped = 已取消假設。您自己的答案沒有改變。
sign-met = ✓
sign-not-met = ✗
sign-open = ?
sign-none = ·

## A second person

button-second = 比對第二人
button-second-yes = 開始第二人的問題
button-other-person = 另一人
button-both = 並排比較
button-second-drop = 刪除第二人的答案
button-second-drop-yes = 是，刪除
second-ask = 要同時比對第二人（例如您的丈夫或妻子）嗎？您的答案會保留，並可隨時在兩人之間轉換。
second-consent = 請先取得對方同意：對方的答案會與您的答案一樣保存在這個對話中，並一同刪除。
second-known = 這個對話中已有兩人。
second-begins = 現在回答第二人的問題。第一人的答案會保留。
second-drop-ask = 要刪除第二人的答案嗎？第一人的答案會保留。
second-dropped = 第二人的答案已刪除。
# The first line of every screen while there are two.
person-first = 第一人
person-second = 第二人
# Above every screen about the second person, which speaks to whoever reads it.
person-second-here = 第二人（這裏的「您」指這位人士）
both-head = 兩人並排比較
both-none = 這個對話中只有一人。
# { $count }: a number, or a spread message; { $outcome }: a whole sentence.
both-first = 第一人：{ $max }項準則中符合{ $count }項，須符合{ $threshold }項。{ $outcome }
both-second = 第二人：{ $max }項準則中符合{ $count }項，須符合{ $threshold }項。{ $outcome }
both-outcome-reached = 達到現時公布的申請資格門檻。
both-outcome-open = 結果未定。
both-outcome-not = 未達到現時公布的申請資格門檻。
both-signs = 每行有兩個符號，先是第一人，後是第二人：✓ 符合，✗ 不符合，? 未定。
both-line = { $first } { $second } { $criterion }

## Official pages: the words of each link, a noun phrase without its article that goes on in a sentence

page-qmas = 計劃官方網頁
page-criteria = 12項準則網頁
page-universities = 合資格大學綜合名單（PDF）
# The Department’s own checklist of documents is Part III of these notes; they were not seen.
page-checklist = ID(E)982 申請指南第三部分（PDF）
page-form = 香港政府一站通的申請網頁
page-fees = 收費官方網頁
page-right-of-abode = 居留權官方網頁
page-dependants = 受養人官方網頁
page-talent-engage = 香港人才服務辦公室網站
page-ttps = 高端人才通行證計劃官方網頁
page-asmtp = 輸入內地人才計劃官方網頁
page-gep = 一般就業政策官方網頁
page-technical-professionals = 技術專才入境官方網頁
page-techtas = 科技人才入境計劃官方網頁
page-iang = 非本地畢業生安排官方網頁
page-vpas = 職專畢業生留港計劃官方網頁
page-assg = 第二代計劃官方網頁
page-new-cies = 新資本投資者入境計劃官方網頁
# A page known in another language only. { $page }: one of the above; { $language }: that language’s name.
page-elsewhere = { $language }版{ $page }
# Under the papers of a listed degree, and under the rule of it. { $list }: a link.
papers-list = 當日的名單：{ $list }。
# Before the three categories of the Top Talent Pass Scheme. { $page }: a link.
# Rests on: S5 S32 S33 S35.
schemes-ttps = 如有合適類別，請先看{ $page }：一般需時四個星期。

## How to apply: the steps, their cost and what is known of their time. The comments name the sources, by docs/sources.md.

button-howto = 如何申請
button-approval = 獲批之後
button-deciding = 如何審批
# Stands first where the Top Talent Pass Scheme is not ruled out. { $page }: its page.
# Rests on: S5 S16 S23 S32 S35.
howto-ttps-first = 請先看{ $page }：適合一年收入達港幣250萬元，或持有名單上大學學士學位的人。準則較明確，一般需時四個星期。
# After the outcome so far, where the threshold is not reached.
# Rests on: S16 S31 S32 N1.
howto-threshold = 達到門檻，才可遞交申請。
howto-head = 如何申請
# Rests on: S1 S32 S54 N9 (one source).
howto-lead = 請自行在網上申請，無須經中介。
# { $page }, { $criteria } and { $list }: links.
# Rests on: S1 S3 S34.
howto-check = 1. 遞交當日，請查閱{ $criteria }和{ $list }。
# Rests on: S1 (one source).
howto-papers = 2. 為每一點準備證明文件，備妥正本；並非中文或英文的，須附經核證的譯本。
# { $page }: a link.
# Rests on: S1 S32 S52.
howto-form = 3. 在網上填表並上載文件：{ $page }。
# { $page }: a link.
# Rests on: S4 S17 S43.
howto-pay = 4. 繳費：每人港幣600元，概不退還：{ $page }。
# Rests on: S1 S56 N6 (one source).
howto-wait = 5. 等候。處理時間並無承諾；2024年官員預期約六個月。
# Rests on: S1 S2 S16 S39.
howto-selection = 6. 由入境事務處處長決定。
# Rests on: S1 S4 S17 S43.
howto-visa = 7. 如獲批准，每人再繳港幣1,300元，獲發電子簽證。
# Rests on: S4 S17 S43.
howto-sum = 每人合共港幣1,900元；一家四口港幣7,600元，如被拒絕，當中港幣2,400元不獲退還（由我們計算）。
# Folded from here on.
# Rests on: S54 N9 (one source).
howto-agent = • 無須經中介，亦勿輕信中介：一份報章引述入境事務處。
# Rests on: S52 (one source).
howto-upload = • 上載檔案：PDF、JPEG、PNG、GIF 或 TIF，每個最多 5 MB（只有一個來源）。
# Rests on: S1 S4 S17 S43.
howto-paying = • 付款：VISA、Mastercard、銀聯、JCB、繳費靈、轉數快、支付寶或微信支付。港幣1,300元適用於逾180天的逗留期；否則為港幣600元。
# Rests on: S1 N11 (one source).
howto-mainland = • 內地居民：獲甄選的人須提交同意書；是否須更早提交，我們沒有找到。獲批後須領取《往來港澳通行證》及赴港簽注。
# Rests on: S1 (one source).
howto-pending = • 未獲通知前，一律視作仍在處理：請勿因此辭職或放棄居所。
# { $page } and { $engage }: links.
# Rests on: S54 N9 (one source).
howto-ask = • 查詢：入境事務處（{ $page }）或{ $engage }。
# The last folded line of the three screens. { $page }: a link; { $date }: the day of the copy.
howto-seen = • 如無另外註明，資料只來自入境事務處的一個網頁（英文，最近一次查閱其副本：{ $date }）。現況請看{ $page }。

## How it is decided

deciding-head = 如何審批
# Rests on: S1 S2 S15.
deciding-lead = 達到門檻只是甄選的開始，由入境事務處處長行使絕對酌情權決定。
# Rests on: S1 S2 S15 S16 S39.
deciding-panel = 處長可徵詢由勞工及福利局局長擔任主席的評核委員會。委員會衡量各行業的人力需求、香港的社會及經濟需要，以及您的背景。符合較多準則，會獲較有利的考慮。
# Rests on: S55 (one source).
deciding-share = 約五分之一獲選：2024年6月至2025年6月接獲44,324宗申請，9,049宗獲選（只有一則報道，新舊制合計）。這並不代表您個人的機會。
# Rests on: S32 N14 (one source).
deciding-refusal = 被拒絕本身並非刑事紀錄或不良入境紀錄（只有一個來源）。不建議以相同文件再次申請。
# Rests on: S1 (one source).
deciding-time = • 處理時間並無承諾：未獲通知前，申請仍在處理。
# Folded from here on.
# Rests on: S1 S15 N10.
deciding-everybody = • 此外人人須符合一般入境規定：持有可返回居住國或國籍國的旅行證件、不構成保安問題，以及不會成為香港的負擔。
# Rests on: S1 S54 (one source).
deciding-reasons = • 拒絕申請無須說明理由。入境事務處曾向傳媒表示，拒絕信會指明原因：基本資格、門檻，或評核委員會的意見（只有一個來源）。
# Rests on: S1 S2.
deciding-exercises = • 甄選程序定期進行，但沒有公布日程。
# Rests on: S1 (one source).
deciding-originals = • 現有網頁沒有提及面試。入境事務處可要求出示正本，亦可實地查訪以核實文件。
# Rests on: S3 S16 S18 S19 S23 S31.
deciding-former = • 「245分中取得80分」的計分方法已於2024年10月31日結束；「人才清單」亦不是現時12項準則之一。不少網頁仍寫舊制。

## What approval brings, and what it asks

approval-head = 獲批之後：可以做甚麼，須做甚麼
# Rests on: S1 S23 S40 S63.
approval-lead = 可逗留36個月（循「成就計分制」為八年），可自由工作、轉工或創業，無須先獲聘用。
# Rests on: S1 S23.
approval-extension = 首次延期須證明已採取步驟在港定居，例如就業或開辦業務。36個月後，延期模式為3年，再2年。
# Rests on: S1 (one source).
approval-when = 須身在香港，並於逗留期屆滿前四個星期內申請延期。
# { $page }: a link.
# Rests on: S1 S2 S15 S32 (one source).
approval-family = 配偶或獲承認的伴侶可工作及就讀（就讀只有一個來源）。18歲以下未婚受養子女可同來。他們的逗留期取決於您：{ $page }。
# { $page }: a link.
# Rests on: S1 S14 S32.
approval-abode = 連續通常居住滿七年後，可申請居留權，但並非自動取得：{ $page }。
# Folded from here on.
# Rests on: S1 S23.
approval-later = • 其後延期：須已定居並有所貢獻，即從事學位程度、專家水平或高級職位並有穩定收入，或經營具相當規模的業務。
# Rests on: S1 S23.
approval-top = • 已逗留至少兩年，且上一課稅年度的薪俸稅應評稅入息達港幣200萬元或以上：可一次獲延期五年。
# Rests on: S1 (one source).
approval-achievement = • 循「成就計分制」獲批：延期只須證明能負擔生活和住宿。
# Rests on: S44 (not found).
approval-window = • 2026年3月1日起，數項計劃的延期申請可提早至期滿前三個月（只有一個來源）；是否包括本計劃，我們沒有找到。
# Rests on: S1 S4 S17 (one source).
approval-extending = • 延期收費相同；收齊文件和費用後需時兩至三個星期。申請、繳費和領取時都須身在香港。
# Rests on: N7.
approval-places = • 子女：入讀資助專上學額，開課前須已在香港居住滿兩年（2027/28學年入學為一年）。非資助學額不受影響。
# Rests on: S14.
approval-settled = • 非中國籍人士申請居留權：還須以香港為永久居住地並作出聲明，而七年須緊接申請之前。
# Rests on: S1 (one source).
approval-travel = • 逗留期內外遊，返港無須再入境簽證。
