### Console: what operators read. Locale: zh-Hant (Hong Kong). Operators have English and 繁體中文 only.
### Naming rule: page-<page> a page's name in the menu; count-… a number and means-… what it counts; column-… a heading;
###   filter-… a field; kind-<kind> a kind of event, kind-means-<kind> what it is; deed-<deed> a line of the audit;
###   stage-, verdict-, role-, screen-<name> the names of those; problem-… and failure-… what went wrong.
### Review status: not yet reviewed by a native speaker.

## The frame

filters-none = 沒有設定
what-is = 說明：{ $what }
required = （必填）
under = 少於{ $number }
reason-of = 原因（必填，最少{ $shortest }個字元；會寫入稽核紀錄）
comma = ，
all-languages = 所有語言
stepped-lead = 以人數計，每五人一級，只限已過去的一個星期；沒有列出的少於五人。可列出對話的人會看到實際數字。
week-before = 前一星期
week-after = 後一星期
sentence = { $when }，{ $begun }人開始；{ $stopped }。
sentence-none = { $when }，{ $begun }人開始；沒有人停下。
sentence-at = { $number }人停在「{ $question }」
sentence-active = 過去24小時內仍有動靜而未完成：{ $active }。
sentence-also = { $number }人在「{ $question }」
when-week = { $first }至{ $last }的一星期內
when-days = 最近{ $days }日
when-between = { $first }至{ $last }
when-ever = 至今
happened-at = { $what } · { $question }
brand = QMAS Guide 控制台
console = 營運人員控制台
skip = 跳到內容
pages = 頁面
language = 語言
page-overview = 概覽
page-funnel = 漏斗
page-sessions = 對話
page-tail = 即時動態
page-export = 匯出
page-health = 系統狀況
page-notices = 告示與暫停
page-operators = 營運人員
page-audit = 稽核紀錄
role-viewer = 檢視者
role-analyst = 分析員
role-admin = 管理員
role-may = 您可查看的內容
role-may-viewer = 只限數字
role-may-analyst = 另可查看對話，但不包括答案
role-may-admin = 另可說明原因後查看答案，並管理告示、營運人員和稽核紀錄
any = 不限
without = 排除
not-this = 非{ $what }
no-tag = 沒有標籤
tags-others = 其他標籤
apply = 套用
clear = 清除
filters = 篩選
period = 期間
turns = 其他頁
newest = 最新
older = 較早
what = 項目
how-many = 數目
as-table = 以表格顯示
day = 日期
nothing-yet = 這段期間沒有資料。
nothing-found = 沒有符合篩選條件的項目。
last-days = 最近{ $days }日
lasting-two = { $first }{ $second }
lasting-days = { $number }日
lasting-hours = { $number }小時
lasting-minutes = { $number }分
lasting-seconds = { $number }秒

## The door

sign-in = 登入
sign-in-wrong = 名稱與密碼不符。
sign-in-slow = 這裏的嘗試次數太多，請在{ $seconds }秒後再試。
sign-in-help = 沒有帳戶，或忘記密碼？管理員可以為您產生一次性連結。
sign-out = 登出
sign-out-everywhere = 登出所有裝置
sign-out-everywhere-about = 結束您在所有裝置上的登入，包括這一部。
account = 您的帳戶
new-password = 新密碼
new-password-about = 其他以舊密碼登入的裝置會全部登出。
password = 密碼
password-again = 再次輸入
password-hint = 最少{ $shortest }個字元，可用幾個詞語組成。
password-set = 設定並登入
password-present = 現時的密碼
password-change = 設定新密碼
password-changed = 新密碼已設定，您在其他裝置上已登出。
password-wrong = 現時的密碼不正確。
password-lost = 如忘記密碼，管理員可以在「營運人員」頁為您產生一次性連結，用以設定新密碼。
password-length = 密碼最少要有{ $shortest }個字元。
password-unlike = 兩次輸入並不相同。
welcome = 歡迎，{ $name }
welcome-about = 請選擇密碼。您的身分是{ $role }：{ $may }。

## Overview

count-begun = 已開始
means-begun = 在期間內首次顯示第一個畫面的對話，包括其後已刪除的。
count-finished = 已完成
means-finished = 在期間內首次告知結果的對話，包括其後已刪除的。
count-active = 進行中
means-active = 未告知結果，最後一次動靜在期間之內，並在過去24小時內。
count-left = 已離開
means-left = 未告知結果，沒有重新開始，最後一次動靜在期間之內，其後24小時沒有動靜。
count-time = 時間中位數
means-time = 在期間內完成的對話之中，有一半由第一個畫面到結果所需的時間比這更長。以最近10,000個對話計算。
count-answers = 答案中位數
means-answers = 上述對話之中，有一半的答案數目比這更多。
by-day = 按日
means-by-day = 已開始的對話，按香港日期計算。
drawing-days = 已開始的對話，每日一條。相同數字見下面的表格。
outcomes = 結果
means-outcomes = 在期間內完成而未刪除的對話：現時答案得出的結果。
by-locale = 按語言
means-by-locale = 已開始的對話，按所選的語言計算；未選擇前，按 Telegram 應用程式的語言計算。
by-tag = 按連結標籤
means-by-tag = 已開始的對話，按帶他們前來的連結標籤計算，例如 /start ngo-7。最常見五十個以外的標籤，合併為「其他標籤」。
events = 其他情況
means-events = 每種情況在期間內發生的次數。按數字可查看有關對話。

## Funnel

order-loss = 先顯示最多人停下的問題
order-asked = 按提問次序顯示
reword = 未能理解，按語言
means-reword = 有回覆未能讀取為答案的問題，最多的在前，並列出是哪些語言：可據此決定改寫哪一條。
column-went-on = 繼續
of-asked = 共{ $number }
unreached = 這段期間有{ $number }條問題沒有問過任何人
unreached-stepped = 有{ $number }條問題問過的人少於五人
column-active = 仍在此
column-means-active = 同上，但在過去24小時內有動靜：仍可能繼續。
column-unclear = 反問確認
column-means-unclear = 回覆已讀取但須反問的對話：在多種理解之中選一，或確認唯一的理解。
column-median = 時間中位數
column-means-median = 有一半的答案需時比這更長，由上一個回覆起計；以期間內最近10,000行紀錄計算。
funnel-drawn = 人們在哪裏停下
funnel-table = 逐題列出
column-asked = 已提問
column-means-asked = 在期間內首次看到這條問題的對話。
column-answered = 已回答
column-means-answered = 給出可讀取答案的對話。
column-unsure = 不確定
column-means-unsure = 選擇「不確定」的對話。
column-misread = 未能理解
column-means-misread = 有回覆未能讀取為答案的對話。
column-helped = 求助
column-means-helped = 詢問原因或要求協助的對話。
column-left = 在此停下
column-means-left = 停在這條問題、未有結果、最後一次動靜在期間之內而其後24小時沒有動靜的對話。檢視者所見：該星期被問到而在同一星期沒有作答的人。
near-misses = 只差一項
means-near-misses = 比公布的門檻只差一分的對話，按未符合而仍可能達到的準則計算。一個對話可在多行出現。是哪些對話則不作記錄。

## Sessions

thread = 經過
thread-about = 每個回覆一行，香港時間：是甚麼、在哪條問題、距離上一個回覆多久。展開後，以對話所用的語言顯示當時問了甚麼，如同未有任何答案的人所見；所答的內容會遮蓋，機械人覆述答案的每一行亦然。其下是訊息傳送的情況。
more-facts = 更多資料
found = 找到的對話
looked-at = 這一頁已翻查{ $number }個對話，按「較早」可繼續。
filter-stage = 階段
filter-locale = 語言
filter-verdict = 結果
filter-question = 問題
filter-ruleset = 規則版本
filter-tag = 連結標籤
filter-kind = 事件
filter-errors = 錯誤
filter-since = 由
filter-until = 至
filter-first = 由
filter-last = 至
filter-applicant = 申請人代號
errors-any = 不限
errors-yes = 有錯誤
errors-no = 沒有錯誤
stage-active = 進行中
stage-left = 已離開
stage-finished = 已完成
stage-ended = 已重新開始
verdict-eligible = 達到門檻
verdict-undecided = 未定
verdict-ineligible = 未達門檻
column-began = 開始
column-stage = 階段
column-locale = 語言
column-question = 問題
column-answers = 答案
column-outcome = 結果
column-tag = 連結標籤
column-errors = 錯誤
column-last-seen = 最後動靜
column-applicant = 申請人
column-finished = 完成
column-rulesets = 規則版本
session = 對話
session-facts = 對話摘要
took = 用了{ $time }
offered = 按鈕
told-answered = 〔✓ 覆述答案〕
told-corrected = 〔✓ 覆述答案〕
told-unsure = 〔✓ 覆述「不確定」〕
told-misread = 〔未能讀取：說明原因，再問一次〕
told-unclear = 〔可有多種理解：問是哪一種，每種一個按鈕〕
told-ticked = 〔已勾選的加上記號〕
told-helped = 〔先作說明〕
told-shown = 〔所要求的畫面，在此之上或取代此題〕
told-resumed = 〔對話停在哪裏〕
told-no-answer = 〔說明為何這不是答案，再問一次〕
told-unseen = 〔說明可能尚未看到此題，再問一次〕
told-overtaken = 〔說明以較後的回覆為準，並顯示現時的問題〕
told-failed = 〔道歉，再問一次〕
told-unblocked = 〔對話停在哪裏〕
screen-shown = 〔{ $screen }〕
screen-language = 選擇語言
screen-script = 選擇中文字體
screen-notice = 須知
screen-card = 評分表
screen-decided = 已有定論
screen-result = 結果
screen-conflict = 兩個互相矛盾的答案
screen-confirm = 這些是否仍然正確？
screen-schemes = 其他計劃
screen-former = 舊計分制
screen-supposed = 假設
reveal = 顯示答案
reveal-about = 在下一頁打開答案和說過的話，只限一次。您的名稱和原因會寫入稽核紀錄。
reveal-do = 顯示答案
revealed = 對話及其答案
revealed-about = 這一頁有申請人在保密下提供的內容。請勿複製；完成所需後請關閉。
answers = 答案
answer = 答案
no-answers = 沒有答案。
lost = 未能打開：密鑰已遺失，或內容已刪除。
unread = 未能讀取：由程式的另一版本寫成。
replay-whole = 對話內容
situation = 製作回歸測試
situation-about = 供 tests/situations 資料夾使用的檔案，無須修改即可執行。輸入的答案、地方和大學會換成效果相同的替代品；按過的選項會保留。
situation-do = 下載測試
situation-reason = 請說明原因，會寫入稽核紀錄。
situation-unlike = 這個對話現時的走向已與紀錄不同：有內容已刪除，或問題其後有改動。未能據此製作測試。
erase = 刪除申請人
erase-about = 刪除這位申請人的一切，只保留計數，與 /forget 相同。無法復原。
erase-sure = 刪除這位申請人的所有對話
erase-do = 刪除
problem-reason = 請說明原因，最少{ $shortest }個字元。

## Kinds of events

kind-began = 開始
kind-said = 提問
kind-answered = 回答
kind-unsure = 不確定
kind-corrected = 更正
kind-contradicted = 與另一答案矛盾
kind-supposed = 假設
kind-ticked = 勾選
kind-misread = 未能理解
kind-unclear = 反問確認
kind-helped = 求助
kind-switched = 轉換語言
kind-chosen = 選擇語言
kind-moved = 前往下一步
kind-shown = 查看畫面
kind-resumed = 繼續
kind-stale = 按了過時的按鈕
kind-no-answer = 不是答案
kind-unseen = 寫得太早
kind-delivered = 已送達
kind-failed = 失敗
kind-blocked = 封鎖機械人
kind-unblocked = 解除封鎖
kind-overtaken = 遲到的回覆
kind-excess = 過快
kind-duplicate = 重複收到
kind-retried = 稍後重試
kind-reminded = 已發提醒
kind-warned = 已預告刪除
kind-unwarned = 未能預告刪除
kind-means-misread = 未能讀取為答案的回覆。
kind-means-helped = 詢問原因或要求協助。
kind-means-switched = 首次選擇後另選語言。
kind-means-stale = 所按的按鈕屬於較早前的問題。
kind-means-failed = 回覆處理失敗（已告知申請人），或一次傳送失敗。
kind-means-blocked = 申請人封鎖了機械人。
kind-means-unblocked = 申請人回來了。
kind-means-overtaken = 比其後所寫的回覆更遲到達的文字，不作計算。
kind-means-excess = 一分鐘內的回覆多於一個聊天可發送的數目，未予處理。
kind-means-duplicate = Telegram 再次交來的同一個回覆，只計算一次。
kind-means-retried = Telegram 未能接收或要求稍候的訊息，其後會自動再次傳送。傳送不按語言或連結標籤區分。

## Live tail

tail-lead = 事件提交後即時顯示，最新的在上。不顯示答案。
tail-events = 事件
tail-waiting = 等待下一個事件……
live-on = 即時
live-off = 未連接
live-held = 已暫停
hold = 暫停
go-on = 繼續
needs-script = 即時動態需要 JavaScript。控制台的其他部分都不需要。
column-time = 時間
column-session = 對話
column-event = 事件
column-duration = 距上一個回覆
column-error = 錯誤

## Export

export-lead = 以檔案匯出事件，不包括答案。
export-csv = 下載 CSV
export-jsonl = 下載 JSON Lines
export-holds = 檔案內容
export-holds-what = 每個事件一行：編號、時間（UTC）、申請人代號、對話、種類、問題、修訂號、語言、距上一個回覆的毫秒數、錯誤類別、連結標籤、結果。
export-audited = 每次下載連同篩選條件都會寫入稽核紀錄。檔案雖然沒有姓名，仍屬個人資料：不再需要時請即刪除。

## Health

health-lead = 截至{ $time }（香港時間）。重新載入可查看最新狀況。
# Its setting's name follows.
no-contact = 這個機械人未有設定聯絡方法。申請人會得知此事，亦無從查詢自己的答案；保障個人資料的法例要求提供聯絡方法。請設定：
health-telegram = Telegram
health-well = 已連接
health-not = 未連接
means-telegram = Telegram 是否已接受機械人的憑證。
health-database = 資料庫
means-database = 為這一頁回應用了{ $milliseconds }毫秒。
health-unsent = 等待傳送
means-unsent = 已寫好而未送達的訊息。
health-oldest = 最久未送達
means-oldest = 其中等得最久的時間；如超過一分鐘，請先檢查 Telegram。
health-processes = 正在傳送
means-processes = 此刻正在傳送訊息的程序。
unsent-unread = 有 { $number } 則訊息暫時擱置：由本程式的另一版本寫成，目前的版本未能讀取。能夠讀取的版本啟動後會自動傳送。
processes-heard = 過去兩分鐘內有 { $number } 個程序回報正在運行。
health-last = 最後事件
means-last = 紀錄最後增加的時間。
health-tallied = 數字截至
means-tallied = 概覽和漏斗計算到此時的事件，每分鐘更新。
untallied = 紀錄中有更新的事件。
rechecks = 規則：須再次核對
means-rechecks = 在所示日期或之前可以倚靠該檔案；其後，結果會先說明「這些規則可能已經更改」。
recheck-what = 檔案
recheck-by = 限期
recheck-state = 狀況
recheck-past = 已逾期
recheck-soon = 即將到期
recheck-later = 未到期
metrics-too = 供 Prometheus 使用，本程序的數據，最多遲半分鐘：

## Notices and pauses

notice-ready = 現成文字：
notice-ready-list = 新一年的名單尚待公布
notice-ready-checks = 結果正在查核
notice-until = 顯示至這一日完結，香港時間（可不填）
notice-preview = 預覽
notice-seen = 申請人所見
else-english = （不填則以英文顯示）
told-in-english = 以英文顯示
problem-until = 顯示至的日期須為今日或以後。
notices-all = 告示
notices-none = 從未張貼告示。
notice-new = 張貼告示
notice-about = 由下一輪起，數秒之內顯示在每個結果之上。請用淺白文字，每種語言最多{ $longest }個字元。
notice-do = 張貼
notice-end = 撤下
problem-notice = 告示必須有英文文字，每種語言最多{ $longest }個字元。
problem-room = 現有告示之外已沒有位置：申請人會看不到最早的一則。所有告示合計最多{ $room }個字元，每則按最長的文字計算。請先撤下一則，或縮短文字。
problem-unseen = 文字含有看不見的字元：控制字元，或會改變書寫方向的字元。請重新輸入。
pauses = 已暫停的規則版本
pauses-about = 規則版本暫停期間，不會告知以它得出的結果；問題照常提出，已回答的內容不會失去。
pauses-none = 從未暫停任何規則版本。
pause-new = 暫停一個規則版本的結果
pause-do = 暫停
pause-end = 恢復
column-put = 開始
column-operator = 營運人員
column-text = 內容
column-ended = 結束
column-ruleset = 規則版本

## Operators

operators-lead = 誰可以登入，以及以甚麼身分登入。
operators-all = 營運人員
operator-new = 新增營運人員
operator-new-about = 名稱用於登入：可用英文字母、數字和 . _ @ -，不可有空格。您會得到一條一次性連結，請轉交對方。
operator-do = 新增並產生連結
link-for = 給{ $name }的一次性連結
link-about = 請以安全方式轉交。連結只顯示這一次，只可使用一次，48小時內有效，用以設定密碼。
problem-name = 名稱須以英文字母或數字開首，只可包含英文字母、數字和 . _ @ -。
problem-taken = 這個名稱已有人使用。
column-name = 名稱
column-role = 身分
column-made = 建立
column-way-in = 登入方式
column-acts = 操作
you = 您
role-of = { $name }的身分
change = 更改
has-password = 密碼
no-way-in = 沒有
link-until = 連結有效至{ $time }
act-link = 新連結
act-link-of = 給{ $name }的新連結
act-sign-out = 登出
act-sign-out-of = 登出{ $name }的所有裝置
act-remove = 移除
act-remove-of = 移除{ $name }
act-remove-sure = 確定移除
act-remove-sure-of = 確定移除{ $name }

## Audit

audit-lead = 誰做了甚麼。任何人都不能更改或刪去這裏的內容。
column-deed = 操作
command-line = 命令列
column-subject = 對象
column-reason = 原因
deed-sign-in = 登入
deed-sign-in-failed = 登入失敗
deed-sign-out = 登出
deed-sign-out-everywhere = 登出所有裝置
deed-operator-welcome = 設定密碼
deed-password-set = 更改密碼
deed-password-failed = 更改密碼失敗
deed-refused = 被拒絕
refused-role = 身分沒有這項權限
refused-form = 表格已過時，或並非來自控制台
deed-session-view = 查看對話
deed-applicant-view = 查看申請人的所有對話
deed-session-reveal = 顯示答案
deed-session-situation = 製作回歸測試
deed-session-erase = 刪除申請人
deed-tail = 打開即時動態
deed-tail-events = 接收即時動態
deed-events-tail = 在終端機接收即時動態
deed-export = 匯出事件
deed-events-export = 在終端機匯出事件
deed-sessions-purge = 刪除長期沒有消息的申請人
deed-keys-rotate = 以新密鑰重新加密
deed-database-backup = 製作資料庫副本
deed-database-restore = 以副本還原資料庫
deed-notice-put = 張貼告示
deed-notice-end = 撤下告示
deed-pause-put = 暫停規則版本
deed-pause-end = 恢復規則版本
deed-operator-add = 新增營運人員
deed-operator-link = 產生一次性連結
deed-operator-role = 更改身分
deed-operator-sign-out = 登出營運人員
deed-operator-remove = 移除營運人員

## What was done

done-operator-role = 已更改身分。
done-operator-sign-out = 已登出該營運人員的所有裝置。
done-operator-remove = 已移除該營運人員。
done-session-erase = 已刪除該申請人。
done-notice-put = 已張貼告示。
done-notice-end = 已撤下告示。
done-pause-put = 已暫停該規則版本的結果。
done-pause-end = 已恢復該規則版本的結果。

## What went wrong

failure-400 = 未能理解該網址或表格
failure-about-400 = 請返回、重新載入頁面，然後再試一次。
failure-403 = 沒有權限，或表格已過時
failure-about-403 = 您的身分未有這項權限，或表格在您上次登入之前已打開。請重新載入頁面。
failure-404 = 這裏沒有內容
failure-about-404 = 對話可能已刪除，或連結已使用或過期。管理員可以產生新連結。
failure-503 = 控制台現時未能回應
failure-about-503 = 未能連接資料庫，或同時使用的人太多。沒有內容失去，請於數秒後再試。
to-console = 前往控制台
