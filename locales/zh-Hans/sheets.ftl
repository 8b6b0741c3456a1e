### Sheets: what stands on the picture, the chart and the paper that an applicant keeps, and around them. Locale: zh-Hans (Mainland).
### Naming rule: button-… sends a sheet or a file; picture-… and receipt-… stand in the chat beside them; sheet-… stands on
###   a sheet itself, in no one's person. Criteria, rules, documents and steps are the messages of the other files.
### A sheet calls nobody fit, and looks like nothing that a government issues.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## In the chat

button-picture = 图片
button-dark = 深色版
button-light = 浅色版
# Of the next five years.
button-chart = 图片版
# Under the chart. { $head }: its head, years-head.
chart-caption = { $head }（只计准则）。非官方比对，不等于获批。规则最后见于{ $date }。
picture-sent = 已发送。其中不提基本资格（记录、无须依靠公共援助、国籍等）是否符合，也没有发给其他人，由您自己决定转发给谁。
button-receipt = 载有全部答案的核对文件
button-receipt-send = 发送核对文件给我
receipt-ask = 核对文件载有全部答案
receipt-holds = 这是供程序读取的文件：载有每一项计算在内的答案，包括记录、经济能力和国籍，以及规则和逐项结果，但没有姓名。持有的人可以按规则重新比对。书面摘要上只印有核对文件的编号。转发前请先考虑。
receipt-sent = 已发送：载有全部答案的核对文件。
# { $number }: what the file’s bytes come to by SHA-256. 1,024 characters at most.
receipt-caption = 供程序读取的核对文件，载有全部答案。编号：{ $number }。今天以相同答案编成的书面摘要，会印有同一编号。

## On every sheet

sheet-title = 香港优秀人才入境计划准则自行比对
sheet-unofficial = 非官方比对，不等于获批：由香港入境事务处处长决定。
sheet-made = { $date }按申请人自己的答案编成，没有查看任何文件。
sheet-rules = 规则最后见于{ $date }
sheet-list = 大学名单有效至{ $date }
# Under the square code, the way to the bot: it verifies nothing. Five words at most.
sheet-scan = 扫码开始自行比对

## The count

# After a large number, or a spread message.
sheet-of = 项符合（共{ $max }项准则）
sheet-needed = 申请须符合{ $threshold }项
sheet-met = 自述符合（{ $count }项）
sheet-open = 未定（{ $count }项）
sheet-not-met = 自述不符合（{ $count }项）
sheet-achievement = “成就计分制”的准则已符合，无须计算以上项数。
sheet-undecided = 结果未定。
sheet-basic = 只列准则，不包括基本资格。
# Of a basic condition not met it is not said which.
sheet-not = 目前未达到申请门槛。
sheet-unchecked = 暂无项数：有{ $count }项已勾选而未核对。

## The next years

# What a chart counts.
sheet-axis = 符合的准则（共{ $max }项）
# Beside a patch of colour: the criteria between the least and the most that may be met.
sheet-perhaps = 可能计入，也可能不计入
sheet-assumed = 假设生活如所述继续下去：年龄增长，所述各种工作持续，其他一切不变，规则也不变。
# { $works }: work-… messages, joined.
sheet-needs = 前提是以下各项持续：{ $works }。
sheet-comes = 无论如何都会有这项改变。

## The paper

sheet-basic-head = 基本资格（不计入准则项数）
sheet-test-head = “综合计分制”的{ $max }项准则
sheet-further-head = 一般文件
# Heads of columns where there are two persons, and what stands beside a criterion: what was said, which nobody has checked.
sheet-first = 第一人
sheet-second = 第二人
sheet-counts = 符合的准则，共{ $max }项（须符合{ $threshold }项）
sheet-said-met = 自述：是
sheet-said-open = 未定
sheet-said-not-met = 自述：否
sheet-names = 准则只列简称，全文请看下列官方网页。
# Beside a box, ticked and empty.
sheet-held = 已备妥（由申请人自行标示）
sheet-missing = 尚欠
# Before the documents that may not apply.
sheet-perhaps-papers = 如适用：
# { $confidence }: a confidence message, in the middle of the sentence.
sheet-source = 最后见于{ $date }；{ $confidence }
sheet-source-in-part = 最后见于{ $date }；{ $confidence }；相关官方注释只查阅到开头部分
sheet-source-unseen = 最后见于{ $date }；{ $confidence }；相关官方注释未能查阅
sheet-papers = 文件清单取自其他来源，可能并不齐全，请向香港入境事务处（{ $page }）查询；该处的清单载于{ $checklist }，未能查阅。
# Above the number, what the file’s bytes come to by SHA-256.
sheet-receipt = 核对文件编号：只用于找回该文件，不能证明任何事情。核对文件本身载有全部答案，只由申请人持有。
