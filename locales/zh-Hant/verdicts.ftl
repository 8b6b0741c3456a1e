### Verdicts: the outcome, its margin, what would change it, and what is good to know. Locale: zh-Hant (Hong Kong).
### Naming rule: decided-… when the outcome can no longer change; verdict-… the result's first sentence; margin-… and
###   open-… what could change it; result-… the rest of the result; mend-<prerequisite> what would change that one;
###   note-… one thing that is good to know; share-… the text to send on; assessment-… for a caseworker.
### Nobody is called fit or unfit: a threshold is reached or not, and the Director of Immigration decides.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## The outcome can no longer change

decided-failed-adult = 謝謝您告訴我。計劃要求申請人在遞交申請當日年滿18歲，因此您目前未能申請。
    .second = 計劃要求申請人在遞交申請當日年滿18歲，因此第二人目前未能申請。
decided-failed-self-support = 謝謝您坦誠回答。計劃要求申請人無須倚靠公共援助也能在香港生活，因此按您的答案，目前未符合這項基本資格。
    .second = 計劃要求申請人無須倚靠公共援助也能在香港生活，因此按第二人的答案，目前未符合這項基本資格。
decided-failed-clean-record = 謝謝您坦誠回答。計劃要求刑事及入境紀錄清白，因此按您的答案，未符合這項基本資格。
    .second = 計劃要求刑事及入境紀錄清白，因此按第二人的答案，未符合這項基本資格。
decided-failed-basic-education = 計劃要求申請人具備良好學歷，一般為學士學位。按您的答案，目前未符合這項基本資格。
    .second = 計劃要求申請人具備良好學歷，一般為學士學位。按第二人的答案，目前未符合這項基本資格。
decided-failed-nationality-not-excluded = 很抱歉，計劃不適用於阿富汗、古巴和朝鮮（北韓）的國民。按您的答案，未符合這項基本資格。
    .second = 計劃不適用於阿富汗、古巴和朝鮮（北韓）的國民。按第二人的答案，未符合這項基本資格。
decided-failed-needs-a-visa = 好消息：享有香港居留權或入境權的人無須簽證，這項計劃不是為您而設（見於入境事務處的一個網頁）。
    .second = 好消息：第二人享有香港居留權或入境權，無須簽證；這項計劃不是為此而設（見於入境事務處的一個網頁）。
# Said after decided-reached.
more-is-better = 符合較多準則的申請會獲較有利的考慮。
going-on-possible = 您仍可繼續回答問題。

## What would change a prerequisite that is not met

mend-adult = 您年滿18歲當日起便可申請。在此之前，您可用 /forget 刪除這裏的答案。
    .second = 第二人年滿18歲當日起便可申請。
# { $date }: the 18th birthday.
mend-adult-on = 您在{ $date }年滿{ $age }歲，由當日起便可申請。在此之前，您可用 /forget 刪除這裏的答案。
    .second = 第二人在{ $date }年滿{ $age }歲，由當日起便可申請。
mend-self-support = 當您和隨行家人無須倚靠公共援助也能維持生活和解決住宿時，情況便會改變。規則沒有訂明金額。
    .second = 當第二人和隨行家人無須倚靠公共援助也能維持生活和解決住宿時，情況便會改變。規則沒有訂明金額。
mend-clean-record = 如您不知道某事是否計算在內，請在繳交費用前向入境事務處（{ $page }）或律師查詢。
    .second = 如不知道某事是否計算在內，請在繳交費用前向入境事務處（{ $page }）或律師查詢。
mend-basic-education = 持有由認可大學或高等教育院校頒授的學士學位，情況便會改變。在特殊情況下，良好的技術資歷，或經證實的專業能力、經驗或成就，連同證明文件，亦會獲考慮。
mend-nationality-not-excluded = 如您還有其他國籍，請用 /review 更正答案：該點便列為未定，您可以向入境事務處（{ $page }）查詢。
    .second = 如第二人還有其他國籍，請用 /review 更正答案：該點便列為未定，第二人可以向入境事務處（{ $page }）查詢。
mend-needs-a-visa = 如您其實沒有這種權利，請用 /review 更正答案。
    .second = 如第二人其實沒有這種權利，請用 /review 更正答案。

## The result: the first sentence

verdict-reached = 按您的答案，您達到現時公布的申請資格門檻。達到門檻不等於獲批，由入境事務處處長決定；處長可能認為某項準則未符合。
    .second = 按所給的答案，第二人達到現時公布的申請資格門檻。達到門檻不等於獲批，由入境事務處處長決定；處長可能認為某項準則未符合。
verdict-reached-achievement = 按您的答案，您循「成就計分制」達到現時公布的申請資格門檻（兩項準則符合其中一項便可）。達到門檻不等於獲批，由入境事務處處長決定；處長可能認為該項準則未符合。
    .second = 按所給的答案，第二人循「成就計分制」達到現時公布的申請資格門檻（兩項準則符合其中一項便可）。達到門檻不等於獲批，由入境事務處處長決定；處長可能認為該項準則未符合。
result-points-test = 循「綜合計分制」：{ $count } / { $max } { $bar }，須符合{ $threshold }項。
verdict-open = 結果仍然未定。達到門檻不等於獲批，由入境事務處處長決定。
# The count is reached, and a basic condition is open.
verdict-open-conditions = 符合的準則已達所需數目，但尚有基本資格未定，因此結果仍然未定。達到門檻不等於獲批，由入境事務處處長決定。
verdict-below = 按您的答案，目前未能達到現時公布的申請資格門檻。
    .second = 按所給的答案，第二人目前未能達到現時公布的申請資格門檻。
# { $prerequisites }: names of basic conditions, joined.
verdict-failed = 按您的答案，計劃的基本資格並未全部符合。未符合的有：{ $prerequisites }。
    .second = 按所給的答案，第二人並未全部符合計劃的基本資格。未符合的有：{ $prerequisites }。
verdict-no-visa = 享有香港居留權或入境權的人無須簽證，這項計劃不是為您而設（見於入境事務處的一個網頁）。
    .second = 第二人享有香港居留權或入境權，無須簽證；這項計劃不是為此而設（見於入境事務處的一個網頁）。

## The margin, and what could change the outcome

margin-none = 須符合{ $threshold }項，您沒有緩衝：只要有一項不獲接納，便會低於門檻。
    .second = 須符合{ $threshold }項，沒有緩衝：只要有一項不獲接納，便會低於門檻。
margin = 須符合{ $threshold }項，有{ $spare }項緩衝。
margin-missing = 須符合{ $threshold }項，暫時尚欠{ $missing }項；最多可達{ $high }項。
margin-short = 須符合{ $threshold }項，最少欠{ $missing }項。
# { $criteria }: their names, joined.
open-could-change = 未定的準則中最具決定性的：{ $criteria }。
# { $with }, { $without }: criteria met if this one is, and if it is not.
open-both-sides = 未定：{ $criterion }。如符合，您共有{ $with }項；如不符合，共有{ $without }項。
    .second = 未定：{ $criterion }。如符合，共有{ $with }項；如不符合，共有{ $without }項。
open-prerequisites = 仍然未定的基本資格：{ $prerequisites }。
open-achievement = 「成就計分制」的途徑亦仍然未定：兩項準則符合其中一項便可。
weakest-english = 最弱一點：有{ $count }項準則取決於您的英文能力，須有證明。
    .second = 最弱一點：有{ $count }項準則取決於第二人的英文能力，須有證明。
weakest-languages = 最弱一點：有一項準則取決於您選取而須有證明的語言。
    .second = 最弱一點：有一項準則取決於第二人選取而須有證明的語言。
weakest-without-chinese = 最弱一點：您的兩種語言不包括中文，未必獲計算。
    .second = 最弱一點：第二人的兩種語言不包括中文，未必獲計算。
# Of a count that languages are part of: what nobody has proved yet. { $count }: the criteria met that rest on English.
weak-english = 英文能力的證明：以英文授課的學位，或考試成績，例如雅思7.0、托福網考94分或大學英語六級520分（見於兩個非官方網頁；官方文本沒有看到）。
weak-languages = 英文以外的語言要有哪種證明才足夠，我們沒有找到。
weak-without-chinese = 兩個非官方網頁要求兩種語言包括中文；公布的文本沒有指明。

## The rest of the result

# The number, and its bar. { $bar }: a sign for each criterion.
result-count = { $count } / { $max } { $bar }
result-prerequisites-met = 按您的答案，基本資格全部符合。
    .second = 按第二人的答案，基本資格全部符合。
# Headings; a line for each criterion follows.
result-met = ✓ 符合（{ $count }）：{ $criteria }
result-not-met = ✗ 不符合（{ $count }）：{ $criteria }
result-open = ? 未定，因規則或答案未能決定（{ $count }）：{ $criteria }
    .second = ? 未定，因規則或答案未能決定（{ $count }）：{ $criteria }
result-unasked = ○ 尚未問及（{ $count }）：{ $criteria }
result-documents = 每項準則都須有文件證明才計算。如未能證明某項基本資格，申請會即時被拒絕。
result-fee = 費用：申請時每人港幣600元，不予退還；獲批時每人港幣1,300元（逗留超過180日）。
# { $date }, { $page }, { $whole }: the days on which each was last seen.
result-checked = 最後所見的是副本，並非即時網頁：{ $max }項準則，{ $date }（第三方）；入境事務處的網頁（基本資格、「成就計分制」），{ $page }（部分）、{ $whole }（全文）。
result-unofficial = 這是非官方指南：內容只是一般資料，並非法律意見。
result-stale = 這些規則在查核後可能已經更改；以已屆滿名單為依據的準則，會列為未定。請先查閱{ $page }。
result-so-far = 這是暫時的結果：再回答問題，結果可能改變。

# For a caseworker's own list of facts, judged at a command line.
assessment-count = 符合的準則：{ $max }項中，肯定符合{ $low }項，最多{ $high }項。門檻是{ $threshold }項。
# The same in a former test, which counts points.
assessment-points = 分數：滿分{ $max }分，肯定取得{ $low }分，最多{ $high }分。門檻是{ $threshold }分。
assessment-line = { $finding }（{ $confidence }）

## The text to send on: no sensitive answer in it

share-head = 將會傳送的文字：
# { $count }: criteria met, or from how many to how many.
share-count = 優才計劃{ $max }項準則中符合{ $count }項，申請須符合{ $threshold }項。
share-open = 優才計劃{ $max }項準則中，暫時符合{ $count }項，申請須符合{ $threshold }項；結果未定。
share-achievement = 「成就計分制」的準則已符合，無須計算項數。
share-unchecked = 有項目已勾選而未核對，暫無項數。
# By the criteria alone, whatever the basic conditions come to. { $outcome }: one of the four above. With the link 256 characters at most, in no one’s person.
share-text = 香港優才計劃比對結果（不計基本資格）：{ $outcome }非官方比對，不等於獲批。規則最後見於{ $date }。
# { $link }: the bot’s address.
share-copied =
    { $text }
    { $link }

## Family and visa notes, and what a result says of these answers in particular

notes-head = 家屬及簽證須知
# { $date }: the last day before the 51st birthday.
note-last-day = { $date }是您仍算作{ $age }歲或以下的最後一天（我們的理解）。其後您仍可申請，只是不符合這項準則。
note-special-circumstances = 如沒有學士學位，您的技術資歷或經證實的能力只會在特殊情況下獲考慮，並須有證明文件，由入境事務處處長決定。
note-text-gives-examples = 對於列為未定的準則，文本只舉出例子，或我們沒有看到：請向入境事務處（{ $page }）查詢。
note-two-adults = 您和丈夫、妻子或獲承認的伴侶？兩人都可以各自比對。符合較多準則的一方可提出申請，並帶同另一方。
note-dependants = 您可帶同配偶，或在締結地合法有效並獲官方承認的民事伴侶關係、民事結合或同性婚姻的另一方，以及18歲以下未婚的受養子女。不包括：沒有上述身分的伴侶、未婚夫或未婚妻、父母。另據入境事務處的一個網頁，阿富汗和朝鮮（北韓）的國民不能以受養人身分來港；持有澳門身份證不足七年的前內地居民亦然，但循單程證取得者除外。
note-in-hong-kong = 已循其他計劃身在香港？據入境事務處的一個網頁，您可以申請，但會與配偶及子女一同視作首次來港的申請人處理。請勿讓現有的逗留期限在此期間屆滿。
# In the result, in place of the two that follow.
# Rests on: S1 N11 (one source).
note-chinese-passport = 持中國護照：內地居民可以申請；獲甄選的人須提交同意書（見於入境事務處的一個網頁）。見「家屬及簽證須知」。
note-mainland = 內地居民可以申請。據入境事務處的一個網頁，獲甄選的人須提交由現職工作單位，或保管其檔案的內地主管部門所發出的同意書；是否須更早提交，我們沒有找到。獲批後須領取《往來港澳通行證》及赴港簽注。
note-overseas-chinese = 持中華人民共和國護照並居於海外？這只關乎如何入境，與能否申請無關：內地居民在任何情況下均可申請。在海外提出申請，並享有海外永久居留權或申請前已在海外居住至少一年的人，可憑該護照入境，無須《往來港澳通行證》。「海外」是指內地、香港、澳門和台灣以外的地方。
note-stateless = 計劃如何處理沒有國籍的人，我們沒有找到，因此該點列為未定。請向入境事務處（{ $page }）查詢。
note-false-statement = 據入境事務處的一個網頁，在申請中作虛假陳述屬違法，據此取得的簽證可能失效。
