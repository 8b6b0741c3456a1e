### Chat: screens, buttons, notices and commands. Locale: zh-Hant (Traditional Chinese, Hong Kong).
### Naming rule: <what it belongs to>-<which one>, in lower case with hyphens: button-back, notice-kept, command-help.
###   A name says where the words stand, never what they say. The same names stand in every locale.
### The applicant is 您 throughout. A space stands on both sides of a command and of Latin words.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Language

language-ask = 請選擇語言
# Asked where Telegram names Chinese without the script.
language-ask-script = 您閱讀繁體中文，還是簡體中文？
# The languages' own names: the same in every locale.
language-en = English
language-zh-Hant = 繁體中文
language-zh-Hans = 简体中文
language-fr = Français
# { $name }: a language's own name.
language-marked = ✓ { $name }

## The notice: each message is a paragraph.

notice-title = 香港優才計劃：您可以申請嗎？
# { $minutes }: to the outcome, as measured of an ordinary applicant.
notice-gain = 約{ $minutes }分鐘，看看「優秀人才入境計劃」已公布的{ $max }項準則，您的答案符合哪幾項。
notice-unofficial = 非官方指南，與香港特區政府無關；內容並非法律意見。
notice-use = 您的答案只用於得出結果、修正故障和評估規則更改，只有營運者可以看到。任何問題都可以不答，不答的列為「未定」。用 /forget 可全部刪除。
# From here on folded away until it is tapped.
notice-never = 請勿傳送身份證或護照號碼，也不要傳送文件。這個機械人絕不會向您收錢。
notice-operator = 營運者是{ $name }，聯絡方法：{ $contact }。
# Where no contact is set.
notice-private = 這個機械人沒有設定聯絡方法，/mydata 和 /forget 仍可照常使用。
# { $date }: the day on which the criteria and the threshold were last seen.
notice-rules = 準則最後見於{ $date }的副本，並非即時網頁。本指南不看文件，只提供一般資料。
notice-kept = 您的答案不會交給其他人，並會加密保存，直至最後一次使用後滿{ $days }天。/mydata 查看所有保存的資料，/review 更正答案。
notice-reminders = 最多提醒兩次；如您要求，新名單公布或規則更改時通知一次。兩者各按一下即可關閉。
notice-telegram = Telegram 亦會保存這個對話。

## Whoever runs the bot: how to reach them, and what they say of the results

# Shown in /help, where a prerequisite is not met and at the result. { $name } and { $contact }: as set by whoever runs it.
talk-to-person = 如想與真人聯絡：{ $name }，{ $contact }
# The same where no name is set.
talk-to-contact = 如想與真人聯絡：{ $contact }
# Stands above every result while it holds. { $text }: what whoever runs it has to say, in this language.
operator-notice = 通告：{ $text }
# Texts ready to be put up as such a notice. { $year }: the year whose list is awaited; { $before }: the year of the last list, which may have ended.
operator-ready-list = { $year }年的合資格大學綜合名單尚未公布。現時的結果以{ $before }年的名單為準，新名單公布後或會改變。
operator-ready-list-ended = { $before }年的合資格大學綜合名單已經失效。{ $year }年的名單公布之前，取決於名單的準則一律未定。
operator-ready-checks = 我們現正查核結果。申請或繳費前，請於數日後再查看您的結果。
# Said in place of any result.
results-paused = 規則正在查核，結果暫停顯示。您的答案會保留，您可以繼續作答，稍後再看結果。

## Buttons

button-begin = 開始
button-card = 評分表：勾選適用的項目
button-language = 語言
button-unsure = 不確定
button-why = 為甚麼？
button-back = 返回
# Beside the answer given before; a tap keeps it.
button-keep = 保留這個答案
button-done = 完成
button-again = 重新輸入
button-result = 查看結果
# { $most }: how many questions may still come, at most.
button-go-on = 回答餘下問題（最多{ $most }題）
button-more = 更多
button-review = 我的答案
# Opens Telegram’s own list of chats.
button-share = 傳送給別人
button-copy = 複製文字
button-notes = 家屬及簽證須知
button-restart = 重新開始
button-restart-yes = 是，重新開始
button-forget = 全部刪除
button-forget-yes = 是，全部刪除
button-stay = 不，保留
button-all-right = 全部仍然正確

## 一段自述：一則訊息內的幾項資料，以及逐項核對的頁面

button-tell = 用自己的話說
tell-ask = 請用一則訊息介紹自己。
tell-what = 我只讀取以下資料，讀不出您的全部經歷：年齡、護照、學位連大學及學科、語言及程度、工作年數及地點、過去一年的收入連貨幣、自己的生意。之後請您逐項核對，核對前甚麼都不算。
tell-leave-out = 請勿寫姓名、證件號碼及任何記錄，這些另有問題詢問。
# 可複製後修改。
tell-example-one = 我今年34歲，持有加拿大護照。我有多倫多大學電腦科學碩士學位。英語和普通話流利。工作經驗8年，其中5年在跨國公司。去年收入150萬港元。
tell-example-two = 年齡：41歲。護照：新加坡。學歷：香港大學化學博士學位（2012年）。語言：英語（流利）、粵語（母語）。12年大學程度工作經驗。去年收入：130萬港元。
button-tell-example-one = 複製例子一
button-tell-example-two = 複製例子二
button-begin-asking = 還是逐題回答
story-head = 我只讀取資料，讀不出您的全部經歷：請逐項核對。
story-about-you = 以下內容當作是說您本人，即申請人。如果說的是別人，請選擇全部不採用。
story-sure = 已讀懂：
# { $question }：問題的簡稱；{ $answer }：答案；{ $words }：所輸入的字。
story-line = ✓ { $question }：{ $answer }（「{ $words }」）
# 按一下剔除的。
story-away = ✗ { $question }：{ $answer }，不採用
story-open = 未能確定，稍後會問：
story-asked = ? { $question }：{ $answer }（「{ $words }」）
# { $earlier }：先前的答案。
story-against = ? { $question }：{ $answer }（「{ $words }」）；您目前的答案：{ $earlier }
# 可能的幾個答案。
story-or = { $one }或{ $other }
# { $words }：所輸入的部分文字。
story-unused = 沒有採用：{ $words }
story-record = 您寫的有關記錄的內容不會採用，也不會保留；另有問題詢問。
story-nothing = 我讀不到任何資料。請用「我」來寫您自己，試試其中一個例子，或改為逐題回答。
story-known = 您之前的答案已經包含這項資料。
button-told = 這些都對
button-untold = 全部不採用
# { $question }：問題的簡稱。
story-button-away = ✗ { $question }
story-button-back = ↩ { $question }
story-button-ask = ? { $question }
story-kept = { $number ->
    [0] 沒有採用任何答案。我會逐題詢問。
   *[other] 已採用{ $number }個答案，只會問還缺的。
}
# 介紹裏同屬一事的內容，例如學位和大學；下面每行一項。
likely-together = 您提到：
button-together = 以上全部正確

## Ticks and progress

tick-on = ✓ { $name }
tick-off = ○ { $name }
# { $most } is 0 at the last question.
progress = { $most ->
    [0] 第{ $part }/{ $parts }部分 · 最後一題
   *[other] 第{ $part }/{ $parts }部分 · 最多還有{ $most }題
}
# 先問文字中未能確定的部分時。{ $most }：可能還有的題數。
progress-open = 最多還有{ $most }題
# { $most }: questions that may still come before the scorecard, or to check its ticks.
progress-card = 評分表 · { $most ->
    [0] 最後一題
   *[other] 最多還有{ $most }題
}
progress-check = 核對勾選項目 · { $most ->
    [0] 最後一題
   *[other] 最多還有{ $most }題
}
echo = ✓ { $answer }
# Names beside each other. { $name }: the first; { $more }: the others.
row = { $name } · { $more }
# A line, and a button by its number.
number = { $number }
# A line, and a button by its number.
numbered = { $number }. { $what }
your-answer = 您目前的答案：{ $answer }
    .second = 第二人目前的答案：{ $answer }
# { $ticks }: what is ticked, joined.
ticked = 已選：{ $ticks }

## Coming back, and what is no answer

back-where = 歡迎回來。您上次停在這裏。
back-from-outage = 我剛才離線了。請回答以下問題。
no-answer = 我只能讀取文字和按鈕，不會下載檔案、圖片或語音訊息。請按按鈕，或以文字回答。
no-answer-edited = 修改之前的訊息不會改變答案。如要更正答案，請用 /review。
no-answer-edited-new = 這則訊息當時沒有算作答案，其後的修改我不會讀取，請當作新訊息重新傳送。
small-talk = 很高興能幫上忙。我們現在說到這裏。
# Words that name a place which does not exist from here; above the question or the screen.
nothing-there = 這裏沒有這一項可以打開。我們現在說到這裏。
# Words that may mean several screens; above their buttons.
ask-where = 您想看哪一項？
# In place of a result that was told before, above its buttons.
result-above = 您的結果在這個對話的上方。您想接着看甚麼？
overtaken = 您的文字和按鈕同時送到，文字未有計算在內。現在要回答的是以下問題。
unseen = 我不能確定您寫這段文字時是否已看到這條問題，所以文字未有計算在內。請現在回答。
apology = 我們這邊出了問題，您剛才的回覆未有計算在內。請再回答一次。
answers-lost = 您之前的答案已無法讀取：用作加密的密鑰不見了。其他人同樣無法讀取，內容亦沒有刪除。
answers-lost-ways = 如要重新開始，請傳送 /restart，會在這個對話中由第一題開始；如要刪除這裏保存的所有資料，請傳送 /forget。謹此致歉。
answers-unread = 目前版本的機械人未能讀取您之前的答案：這些答案由另一個版本寫成。內容沒有刪除，更新後或可在這裏繼續。
unknown-command = 我不認識這個指令。請用 /help 查看可用的指令。
group-line = 我只在私人對話中回覆。請在私人對話中找我。

## Reminders, and the warning before erasure

# Names no scheme, no answer and no outcome: somebody else may see it on the telephone's screen.
reminder = 我們的對話尚未完成。您隨時可以從上次停下的地方繼續，之前的內容仍然保留。
button-reminder-go-on = 繼續
button-reminders-off = 不再提醒
button-reminders-on = 重新接收提醒
reminders-off = 以後不會再傳送提醒。如要重新接收，請按最下面的按鈕。
reminders-on = 以後會再向您傳送提醒。
# A week before. { $date }: the day of erasure.
erasure-warning = 您已很久沒有使用。這個對話保存的所有資料將於{ $date }刪除。如想保留，請按一下按鈕。
button-keep-everything = 保留
# { $date }: the new day of erasure.
everything-kept = 已保留。如您不再使用，資料會在{ $date }刪除。

## Toasts: 200 characters at most.

toast-stale = 這個按鈕已失效。現在要回答的是以下問題。
toast-forgotten = 這裏的資料已全部刪除。傳送 /start 可重新開始。
toast-slow = 回覆太頻密了，請稍等一分鐘再繼續；在此之前傳送的內容不會計算在內。
# Below a result, and a question that was misread twice: whether it was clear, which no other words ask.
# The first two beside each other, none wider than 17 letters.
button-clear = 清楚嗎？👍
button-unclear = 清楚嗎？👎
button-clear-off = 不再問
toast-thanks = 多謝。

## /status: never names a sensitive answer.

# { $answered }: questions answered; { $most }: questions that may still come, at most.
status-head = 第{ $part }部分，共{ $parts }部分。已回答{ $answered }題，{ $most ->
    [0] 沒有餘下的問題。
   *[other] 最多還有{ $most }題。
}
status-rules = { $max }項準則最後見於{ $date }的副本，並非即時網頁。
status-erased = 如您不再使用，您的答案會在{ $date }刪除。
status-verdict-reached = 到目前為止，您的答案達到現時公布的申請資格門檻。
status-verdict-open = 到目前為止，結果未定。
status-verdict-not = 到目前為止，您的答案未達到現時公布的申請資格門檻。
# In place of status-head while ticks are checked, and off the interview’s own way.
status-answered = 至今已作答{ $answered }題。
status-none = 您尚未回答任何問題。

## /review and corrections

review-head = 以下是您的答案。按其中一項可以更正，其他答案會保留。
review-none = 尚未有答案。
# Also the words of a button. { $question }: a question's short name.
review-item = { $question }：{ $answer }
# { $questions }: short names, joined.
set-aside = 不再需要，暫時擱置：{ $questions }
returned = 再次需要，已恢復您之前的答案：{ $questions }
confirm-ask = 距離上次已有一段時間。以下答案今天仍然正確嗎？
confirm-item = { $question }：{ $answer }
conflict-ask = 以下答案互相矛盾，或不合情理。您想更正哪一個？
# Drops the newest of the two.
button-leave-out = 不採用新的答案
conflict-item = { $question }：{ $answer }

## After an update of the rules or the questions

rules-changed = 您上次使用後，規則或問題已有更新。我們已把您的答案與新內容重新比對。
# How many criteria are met, or from where to where.
rules-changed-count = 符合的準則：之前{ $before }項，現在{ $after }項。
rules-unchanged-count = 您符合的準則數目不變。

## What one asked to be told of: offered at a result, told once

button-await-list = { $year }年名單公布時通知我
button-await-rules = 規則更改時通知我
button-await-off = 不用通知我
# The last line of a result. { $date }: until then the answers are kept.
await-list = { $year }年大學名單公布時，我可以通知您一次，期限至{ $date }，您的答案亦保存至當日。
await-rules = 規則更改時，我可以通知您一次，期限至{ $date }，您的答案亦保存至當日。
awaiting = 在{ $date }前如有消息，會在您上次傳送訊息的鐘點通知您一次；其後如您沒有再使用，答案便會刪除。
awaiting-nothing = 不會通知您。
# The first line, all that a locked screen may show: no outcome, no rule.
news = 您曾要求有新消息時通知您，現在有了。
news-list = 新的大學名單已經公布。
news-rules = 用來比對您答案的規則已經更改或重新查核。
# { $criteria }: names in a row.
news-met = 現已符合：{ $criteria }
news-not-met = 現不符合：{ $criteria }
news-open = 現為未定：{ $criteria }

## /result, /restart, /forget, /mydata

result-no-answers = 暫時未有內容：結果、理由和所需文件都根據您的答案得出，回答前面的問題後便可查看。「如何申請」現在已可查看。
menu-head = 還可以查看以下各項，最常用的排在最前
restart-ask = 要從第一題重新開始嗎？您現有的答案將不再計算。
restart-ask-both = 要從第一題重新開始嗎？兩人現有的答案將不再計算。
forget-ask = 要刪除這個機械人保存的所有關於您的資料嗎？刪除後無法復原。
forget-ask-both = 要刪除這個機械人保存的所有資料，包括您和第二人的答案嗎？刪除後無法復原。
farewell = 已全部刪除。Telegram 保存的對話副本可由您自行刪除。如要重新開始，請傳送 /start。
mydata-caption = 這個機械人保存的所有關於您的資料：一份供閱讀，一份為 JSON 格式。
mydata-head = QMAS Guide 保存的關於您的資料
mydata-answers = 您的答案
mydata-supposed = 僅屬假設
mydata-other-person = 第二人的答案
mydata-papers = 您已標示為備妥的文件
mydata-ticked = 您在評分表勾選的項目（未核對）
mydata-story = 您說過而尚未確認的內容
mydata-awaited = 您要求通知的事項
awaited-list = 即將公布的大學名單
awaited-rules = 規則的更改
mydata-turns = 對話內容（依次序）
mydata-technical = 技術資料
mydata-lost = 這些答案已無法讀取：用作加密的密鑰不見了，我們和其他人都無法讀取。
mydata-unread = 目前版本的機械人未能讀取這些答案：它們由另一個版本寫成。隨附的 JSON 檔案按保存時的原樣列出這些內容。

## /help and /privacy

help-general = 我會問幾個問題，再把您的答案與「優秀人才入境計劃」公布的規則比對。請按按鈕，或輸入答案；無論這個對話使用哪種語言，中文、英文和法文都可以。隨時可以選擇「不確定」，該點便列為未定。我不會提供法律意見，也不作任何決定；作決定的是入境事務處處長。
# Each word in marks can be typed.
help-typing = 您也可以隨時輸入想看的內容：「文件」、「費用」、「多久」、「配偶」、「其他計劃」、「我的答案」、「結果」、「返回」、「重新開始」，或一種語言。
help-commands = 您可以傳送：
help-question = 關於這一題
# A line of the list: a command and its menu text.
command-line = /{ $name } – { $what }
# The command menu's texts: 60 characters at most.
command-start = 開始，或從上次停下之處繼續
command-language = 選擇其他語言
command-status = 查看進度
command-review = 查看及更正答案
command-result = 查看目前的結果
command-howto = 如何申請，逐步說明
command-restart = 從第一題重新開始
command-help = 使用說明
command-privacy = 保存甚麼資料，您有甚麼權利
command-mydata = 取得所有關於您的資料
command-forget = 全部刪除
privacy-more = 您的權利：用 /mydata 查看保存的資料，用 /review 更正，用 /forget 刪除。會保存的有：您的答案、您標示的文件、這個對話的內容、使用的語言、時間和對話編號。答案和對話內容均已加密。絕不保存的有：您的姓名、用戶名稱、聯絡人和您傳送的檔案。

## The bot's profile: description 512 characters at most, short description 120.

profile-description = 香港「優秀人才入境計劃」的非官方指南。回答幾個問題，便可知道您的答案符合哪些已公布的準則，以及原因。內容只是一般資料，並非法律意見。並非由香港特區政府營運，亦與政府無關。每宗申請均由入境事務處處長決定。這個機械人不會索取文件、身份證明號碼或金錢。
profile-short = 與香港「優秀人才入境計劃」規則作非官方比對。只是一般資料，並非法律意見。

## The scorecard: what is ticked is the applicant’s own, and not checked

# { $max }: lines of the form.
card-title = 官方表格的{ $max }項準則
# { $count }: lines ticked and met; { $bar }: the same as a picture.
card-count = { $count } / { $max } { $bar }
# { $ticked }: lines ticked; { $answered }: lines that answers meet; { $threshold }: how many are needed.
card-parts = 勾選{ $ticked }項、按答案{ $answered }項；須符合{ $threshold }項。
# In place of the count.
card-undecided = 單看數目不能作準：有基本資格未定或不符合。
card-ticking = 請點選適用於您的項目，留空不等於「否」（☑ 已勾選，未核對）。
card-asking = 請點選您不確定的一項，我會問您（☑ 已勾選，未核對）。
card-ticked = ☑ { $criterion }
card-blank = ☐ { $criterion }
# Below what is decided: lines that were ticked and whose questions were not asked.
card-left = 已勾選，但因結果已定而未核對：{ $criteria }。
card-none-ticked = 您沒有勾選任何項目，我會逐題詢問。
button-achievement = 我的工作曾獲獎項或表揚
button-ask-lines = 不確定：問我
button-tick-lines = 重新勾選
button-check = 核對已勾選的項目
button-to-card = 前往評分表
