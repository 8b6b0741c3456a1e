### Sheets: what stands on the picture, the chart and the paper that an applicant keeps, and around them. Locale: zh-Hant (Hong Kong).
### Naming rule: button-… sends a sheet or a file; picture-… and receipt-… stand in the chat beside them; sheet-… stands on
###   a sheet itself, in no one's person. Criteria, rules, documents and steps are the messages of the other files.
### A sheet calls nobody fit, and looks like nothing that a government issues.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## In the chat

button-picture = 圖片
button-dark = 深色版
button-light = 淺色版
# Of the next five years.
button-chart = 圖片版
# Under the chart. { $head }: its head, years-head.
chart-caption = { $head }（只計準則）。非官方比對，不等於獲批。規則最後見於{ $date }。
picture-sent = 已傳送。當中不提基本資格（紀錄、無須倚靠公共援助、國籍等）是否符合，亦沒有傳給其他人，由您自行決定轉發給誰。
button-receipt = 載有全部答案的核對檔
button-receipt-send = 傳送核對檔給我
receipt-ask = 核對檔載有全部答案
receipt-holds = 這是供程式讀取的檔案：載有每一項計算在內的答案，包括紀錄、經濟能力及國籍，以及規則和逐項結果，但沒有姓名。持有的人可按規則重新比對。書面摘要上只印有核對檔的編號。轉發前請先考慮。
receipt-sent = 已傳送：載有全部答案的核對檔。
# { $number }: what the file’s bytes come to by SHA-256. 1,024 characters at most.
receipt-caption = 供程式讀取的核對檔，載有全部答案。編號：{ $number }。今日以相同答案編成的書面摘要，會印有同一編號。

## On every sheet

sheet-title = 香港優秀人才入境計劃準則自行比對
sheet-unofficial = 非官方比對，不等於獲批：由入境事務處處長決定。
sheet-made = { $date }按申請人自己的答案編成，沒有查看任何文件。
sheet-rules = 規則最後見於{ $date }
sheet-list = 大學名單有效至{ $date }
# Under the square code, the way to the bot: it verifies nothing. Five words at most.
sheet-scan = 掃描開始自行比對

## The count

# After a large number, or a spread message.
sheet-of = 項符合（共{ $max }項準則）
sheet-needed = 申請須符合{ $threshold }項
sheet-met = 自述符合（{ $count }項）
sheet-open = 未定（{ $count }項）
sheet-not-met = 自述不符合（{ $count }項）
sheet-achievement = 「成就計分制」的準則已符合，無須計算以上項數。
sheet-undecided = 結果未定。
sheet-basic = 只列準則，不包括基本資格。
# Of a basic condition not met it is not said which.
sheet-not = 目前未達到申請門檻。
sheet-unchecked = 暫無項數：有{ $count }項已勾選而未核對。

## The next years

# What a chart counts.
sheet-axis = 符合的準則（共{ $max }項）
# Beside a patch of colour: the criteria between the least and the most that may be met.
sheet-perhaps = 可能計入，亦可能不計入
sheet-assumed = 假設生活如所述繼續下去：年齡增長，所述各種工作持續，其他一切不變，規則亦不變。
# { $works }: work-… messages, joined.
sheet-needs = 前提是以下各項持續：{ $works }。
sheet-comes = 無論如何都會有這項改變。

## The paper

sheet-basic-head = 基本資格（不計入準則項數）
sheet-test-head = 「綜合計分制」的{ $max }項準則
sheet-further-head = 一般文件
# Heads of columns where there are two persons, and what stands beside a criterion: what was said, which nobody has checked.
sheet-first = 第一人
sheet-second = 第二人
sheet-counts = 符合的準則，共{ $max }項（須符合{ $threshold }項）
sheet-said-met = 自述：是
sheet-said-open = 未定
sheet-said-not-met = 自述：否
sheet-names = 準則只列簡稱，全文請看下列官方網頁。
# Beside a box, ticked and empty.
sheet-held = 已備妥（由申請人自行標示）
sheet-missing = 尚欠
# Before the documents that may not apply.
sheet-perhaps-papers = 如適用：
# { $confidence }: a confidence message, in the middle of the sentence.
sheet-source = 最後見於{ $date }；{ $confidence }
sheet-source-in-part = 最後見於{ $date }；{ $confidence }；相關官方註釋只查閱到開首部分
sheet-source-unseen = 最後見於{ $date }；{ $confidence }；相關官方註釋未能查閱
sheet-papers = 文件清單取自其他來源，可能並不齊全，請向入境事務處（{ $page }）查詢；該處的清單載於{ $checklist }，未能查閱。
# Above the number, what the file’s bytes come to by SHA-256.
sheet-receipt = 核對檔編號：只用作尋回該檔案，不能證明任何事情。核對檔本身載有全部答案，只由申請人持有。
