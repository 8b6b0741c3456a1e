### Chat: screens, buttons, notices and commands. Locale: zh-Hans (Simplified Chinese, for Mainland readers).
### Naming rule: <what it belongs to>-<which one>, in lower case with hyphens: button-back, notice-kept, command-help.
###   A name says where the words stand, never what they say. The same names stand in every locale.
### The applicant is 您 throughout. A space stands on both sides of a command and of Latin words.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Language

language-ask = 请选择语言
# Asked where Telegram names Chinese without the script.
language-ask-script = 您阅读简体中文，还是繁体中文？
# The languages' own names: the same in every locale.
language-en = English
language-zh-Hant = 繁體中文
language-zh-Hans = 简体中文
language-fr = Français
# { $name }: a language's own name.
language-marked = ✓ { $name }

## The notice: each message is a paragraph.

notice-title = 香港优才计划：您可以申请吗？
# { $minutes }: to the outcome, as measured of an ordinary applicant.
notice-gain = 约{ $minutes }分钟，看看“优秀人才入境计划”已公布的{ $max }项准则，您的答案符合哪几项。
notice-unofficial = 非官方指南，与香港特区政府无关；内容不是法律意见。
notice-use = 您的答案只用于得出结果、排除故障和评估规则更改，只有运营者能看到。任何问题都可以不答，不答的列为“未定”。用 /forget 可全部删除。
# From here on folded away until it is tapped.
notice-never = 请不要发送身份证号、护照号或任何文件。这个机器人绝不会向您收钱。
notice-operator = 运营者是{ $name }，联系方式：{ $contact }。
# Where no contact is set.
notice-private = 这个机器人没有设置联系方式，/mydata 和 /forget 仍可照常使用。
# { $date }: the day on which the criteria and the threshold were last seen.
notice-rules = 准则最后见于{ $date }的副本，不是实时网页。本指南不看文件，只提供一般信息。
notice-kept = 您的答案不会提供给其他人，并会加密保存，直到最后一次使用后满{ $days }天。/mydata 查看所有保存的内容，/review 更正答案。
notice-reminders = 最多提醒两次；如果您要求，新名单公布或规则更改时通知一次。两者各点一下就能关闭。
notice-telegram = Telegram 也会保存本次对话。

## Whoever runs the bot: how to reach them, and what they say of the results

# Shown in /help, where a prerequisite is not met and at the result. { $name } and { $contact }: as set by whoever runs it.
talk-to-person = 如果想联系真人：{ $name }，{ $contact }
# The same where no name is set.
talk-to-contact = 如果想联系真人：{ $contact }
# Stands above every result while it holds. { $text }: what whoever runs it has to say, in this language.
operator-notice = 公告：{ $text }
# Texts ready to be put up as such a notice. { $year }: the year whose list is awaited; { $before }: the year of the last list, which may have ended.
operator-ready-list = { $year }年的合资格大学综合名单尚未公布。目前的结果以{ $before }年的名单为准，新名单公布后可能会改变。
operator-ready-list-ended = { $before }年的合资格大学综合名单已经失效。{ $year }年的名单公布之前，取决于名单的准则一律未定。
operator-ready-checks = 我们正在核对结果。申请或缴费前，请过几天再查看您的结果。
# Said in place of any result.
results-paused = 规则正在核对，结果暂停显示。您的答案会保留，您可以继续作答，稍后再看结果。

## Buttons

button-begin = 开始
button-card = 评分表：勾选适用的项目
button-language = 语言
button-unsure = 不确定
button-why = 为什么？
button-back = 返回
# Beside the answer given before; a tap keeps it.
button-keep = 保留这个答案
button-done = 完成
button-again = 重新输入
button-result = 查看结果
# { $most }: how many questions may still come, at most.
button-go-on = 回答剩余问题（最多{ $most }题）
button-more = 更多
button-review = 我的答案
# Opens Telegram’s own list of chats.
button-share = 发送给别人
button-copy = 复制文字
button-notes = 家属及签证须知
button-restart = 重新开始
button-restart-yes = 是，重新开始
button-forget = 全部删除
button-forget-yes = 是，全部删除
button-stay = 不，保留
button-all-right = 全部仍然正确

## 一段自述：一条消息内的几项资料，以及逐项核对的页面

button-tell = 用自己的话说
tell-ask = 请用一条消息介绍自己。
tell-what = 我只读取以下资料，读不出您的全部经历：年龄、护照、学位连大学和学科、语言及程度、工作年数及地点、过去一年的收入连货币、自己的生意。之后请您逐项核对，核对前什么都不算。
tell-leave-out = 请不要写姓名、证件号码和任何记录，这些另有问题询问。
# 可复制后修改。
tell-example-one = 我今年34岁，持有加拿大护照。我有多伦多大学计算机科学硕士学位。英语和普通话流利。工作经验8年，其中5年在跨国公司。去年收入150万港元。
tell-example-two = 年龄：41岁。护照：中国。学历：清华大学化学博士学位（2012年）。语言：英语（流利）、普通话（母语）。12年大学程度工作经验。去年收入：130万港元。
button-tell-example-one = 复制例子一
button-tell-example-two = 复制例子二
button-begin-asking = 还是逐题回答
story-head = 我只读取资料，读不出您的全部经历：请逐项核对。
story-about-you = 以下内容当作是说您本人，即申请人。如果说的是别人，请选择全部不采用。
story-sure = 已读懂：
# { $question }：问题的简称；{ $answer }：答案；{ $words }：所输入的字。
story-line = ✓ { $question }：{ $answer }（“{ $words }”）
# 按一下剔除的。
story-away = ✗ { $question }：{ $answer }，不采用
story-open = 未能确定，稍后会问：
story-asked = ? { $question }：{ $answer }（“{ $words }”）
# { $earlier }：先前的答案。
story-against = ? { $question }：{ $answer }（“{ $words }”）；您目前的答案：{ $earlier }
# 可能的几个答案。
story-or = { $one }或{ $other }
# { $words }：所输入的部分文字。
story-unused = 没有采用：{ $words }
story-record = 您写的有关记录的内容不会采用，也不会保留；另有问题询问。
story-nothing = 我读不到任何资料。请用“我”来写您自己，试试其中一个例子，或改为逐题回答。
story-known = 您之前的答案已经包含这项资料。
button-told = 这些都对
button-untold = 全部不采用
# { $question }：问题的简称。
story-button-away = ✗ { $question }
story-button-back = ↩ { $question }
story-button-ask = ? { $question }
story-kept = { $number ->
    [0] 没有采用任何答案。我会逐题询问。
   *[other] 已采用{ $number }个答案，只会问还缺的。
}
# 介绍里同属一事的内容，例如学位和大学；下面每行一项。
likely-together = 您提到：
button-together = 以上全部正确

## Ticks and progress

tick-on = ✓ { $name }
tick-off = ○ { $name }
# { $most } is 0 at the last question.
progress = { $most ->
    [0] 第{ $part }/{ $parts }部分 · 最后一题
   *[other] 第{ $part }/{ $parts }部分 · 最多还有{ $most }题
}
# 先问文字中未能确定的部分时。{ $most }：可能还有的题数。
progress-open = 最多还有{ $most }题
# { $most }: questions that may still come before the scorecard, or to check its ticks.
progress-card = 评分表 · { $most ->
    [0] 最后一题
   *[other] 最多还有{ $most }题
}
progress-check = 核对勾选项目 · { $most ->
    [0] 最后一题
   *[other] 最多还有{ $most }题
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
ticked = 已选：{ $ticks }

## Coming back, and what is no answer

back-where = 欢迎回来。您上次停在这里。
back-from-outage = 我刚才掉线了。请回答下面的问题。
no-answer = 我只能识别文字和按钮，不会下载文件、图片或语音消息。请点按钮，或用文字回答。
no-answer-edited = 修改之前的消息不会改变答案。如需更正答案，请用 /review。
no-answer-edited-new = 这条消息当时没有算作答案，之后的修改我不会读取，请作为新消息重新发送。
small-talk = 很高兴能帮上忙。我们现在说到这里。
# Words that name a place which does not exist from here; above the question or the screen.
nothing-there = 这里没有这一项可以打开。我们现在说到这里。
# Words that may mean several screens; above their buttons.
ask-where = 您想看哪一项？
# In place of a result that was told before, above its buttons.
result-above = 您的结果在本次对话的上方。您想接着看什么？
overtaken = 您的文字和按钮同时到达，文字没有计算在内。现在要回答的是下面这一题。
unseen = 我不能确定您写这段文字时是否已经看到这个问题，所以文字没有计算在内。请现在回答。
apology = 我们这边出了问题，您刚才的回复没有计算在内。请再回答一次。
answers-lost = 您之前的答案已无法读取：用来加密的密钥不见了。其他人同样无法读取，内容也没有被删除。
answers-lost-ways = 如需重新开始，请发送 /restart，会在这个对话中从第一题开始；如需删除这里保存的所有内容，请发送 /forget。非常抱歉。
answers-unread = 目前版本的机器人无法读取您之前的答案：这些答案由另一个版本写成。内容没有被删除，更新后也许可以在这里继续。
unknown-command = 我不认识这个命令。请用 /help 查看可用的命令。
group-line = 我只在私聊中回复。请在私聊中联系我。

## Reminders, and the warning before erasure

# Names no scheme, no answer and no outcome: somebody else may see it on the telephone's screen.
reminder = 我们的对话还没有完成。您随时可以从上次停下的地方继续，之前的内容仍然保留。
button-reminder-go-on = 继续
button-reminders-off = 不再提醒
button-reminders-on = 重新接收提醒
reminders-off = 以后不会再发送提醒。如需重新接收，请点最下方的按钮。
reminders-on = 以后会再向您发送提醒。
# A week before. { $date }: the day of erasure.
erasure-warning = 您已经很久没有使用。这个对话保存的所有内容将于{ $date }删除。如果想保留，请点一下按钮。
button-keep-everything = 保留
# { $date }: the new day of erasure.
everything-kept = 已保留。如果您不再使用，内容将在{ $date }删除。

## Toasts: 200 characters at most.

toast-stale = 这个按钮已失效。现在要回答的是下面这一题。
toast-forgotten = 这里的内容已全部删除。发送 /start 可重新开始。
toast-slow = 回复太频繁了，请稍等一分钟再继续；在此之前发送的内容不会计入。
# Below a result, and a question that was misread twice: whether it was clear, which no other words ask.
# The first two beside each other, none wider than 17 letters.
button-clear = 清楚吗？👍
button-unclear = 清楚吗？👎
button-clear-off = 不再问
toast-thanks = 谢谢。

## /status: never names a sensitive answer.

# { $answered }: questions answered; { $most }: questions that may still come, at most.
status-head = 第{ $part }部分，共{ $parts }部分。已回答{ $answered }题，{ $most ->
    [0] 没有剩余的问题。
   *[other] 最多还有{ $most }题。
}
status-rules = { $max }项准则最后见于{ $date }的副本，不是实时网页。
status-erased = 如果您不再使用，您的答案将在{ $date }删除。
status-verdict-reached = 到目前为止，您的答案达到目前公布的申请资格门槛。
status-verdict-open = 到目前为止，结果未定。
status-verdict-not = 到目前为止，您的答案未达到目前公布的申请资格门槛。
# In place of status-head while ticks are checked, and off the interview’s own way.
status-answered = 至今已作答{ $answered }题。
status-none = 您还没有回答任何问题。

## /review and corrections

review-head = 以下是您的答案。点其中一项可以更正，其他答案会保留。
review-none = 还没有答案。
# Also the words of a button. { $question }: a question's short name.
review-item = { $question }：{ $answer }
# { $questions }: short names, joined.
set-aside = 不再需要，暂时搁置：{ $questions }
returned = 再次需要，已恢复您之前的答案：{ $questions }
confirm-ask = 距离上次已有一段时间。以下答案今天仍然正确吗？
confirm-item = { $question }：{ $answer }
conflict-ask = 以下答案互相矛盾，或不合情理。您想更正哪一个？
# Drops the newest of the two.
button-leave-out = 不采用新的答案
conflict-item = { $question }：{ $answer }

## After an update of the rules or the questions

rules-changed = 您上次使用后，规则或问题已有更新。我们已将您的答案与新内容重新比对。
# How many criteria are met, or from where to where.
rules-changed-count = 符合的准则：之前{ $before }项，现在{ $after }项。
rules-unchanged-count = 您符合的准则数目不变。

## What one asked to be told of: offered at a result, told once

button-await-list = { $year }年名单公布时通知我
button-await-rules = 规则更改时通知我
button-await-off = 不用通知我
# The last line of a result. { $date }: until then the answers are kept.
await-list = { $year }年大学名单公布时，我可以通知您一次，期限至{ $date }，您的答案也保存至当日。
await-rules = 规则更改时，我可以通知您一次，期限至{ $date }，您的答案也保存至当日。
awaiting = 在{ $date }前如有消息，会在您上次发送消息的钟点通知您一次；之后如果您没有再使用，答案会被删除。
awaiting-nothing = 不会通知您。
# The first line, all that a locked screen may show: no outcome, no rule.
news = 您曾要求有新消息时通知您，现在有了。
news-list = 新的大学名单已经公布。
news-rules = 用来比对您答案的规则已经更改或重新核对。
# { $criteria }: names in a row.
news-met = 现已符合：{ $criteria }
news-not-met = 现不符合：{ $criteria }
news-open = 现为未定：{ $criteria }

## /result, /restart, /forget, /mydata

result-no-answers = 暂时没有内容：结果、理由和所需文件都根据您的答案得出，回答前面的问题后就能查看。“如何申请”现在就可以查看。
menu-head = 还可以查看以下各项，最常用的排在最前
restart-ask = 要从第一题重新开始吗？您现有的答案将不再计算。
restart-ask-both = 要从第一题重新开始吗？两人现有的答案将不再计算。
forget-ask = 要删除这个机器人保存的所有关于您的内容吗？删除后无法恢复。
forget-ask-both = 要删除这个机器人保存的所有内容，包括您和第二人的答案吗？删除后无法恢复。
farewell = 已全部删除。Telegram 保存的对话副本可由您自行删除。如需重新开始，请发送 /start。
mydata-caption = 这个机器人保存的所有关于您的内容：一份供阅读，一份为 JSON 格式。
mydata-head = QMAS Guide 保存的关于您的内容
mydata-answers = 您的答案
mydata-supposed = 仅为假设
mydata-other-person = 第二人的答案
mydata-papers = 您标记为已备好的文件
mydata-ticked = 您在评分表勾选的项目（未核对）
mydata-story = 您说过而尚未确认的内容
mydata-awaited = 您要求通知的事项
awaited-list = 即将公布的大学名单
awaited-rules = 规则的更改
mydata-turns = 对话内容（按顺序）
mydata-technical = 技术字段
mydata-lost = 这些答案已无法读取：用来加密的密钥不见了，我们和其他人都无法读取。
mydata-unread = 目前版本的机器人无法读取这些答案：它们由另一个版本写成。随附的 JSON 文件按保存时的原样列出了这些内容。

## /help and /privacy

help-general = 我会问几个问题，再将您的答案与“优秀人才入境计划”公布的规则进行比对。请点按钮，或输入答案；无论本次对话使用哪种语言，中文、英文和法文都可以。您随时可以选择“不确定”，该点便列为未定。我不提供法律意见，也不作任何决定；作决定的是入境事务处处长。
# Each word in marks can be typed.
help-typing = 您也可以随时输入想看的内容：“文件”、“费用”、“多久”、“配偶”、“其他计划”、“我的答案”、“结果”、“返回”、“重新开始”，或一种语言。
help-commands = 您可以发送：
help-question = 关于这一题
# A line of the list: a command and its menu text.
command-line = /{ $name } – { $what }
# The command menu's texts: 60 characters at most.
command-start = 开始，或从上次停下的地方继续
command-language = 选择其他语言
command-status = 查看进度
command-review = 查看和更正答案
command-result = 查看目前的结果
command-howto = 如何申请，逐步说明
command-restart = 从第一题重新开始
command-help = 使用说明
command-privacy = 保存哪些内容，您有哪些权利
command-mydata = 获取所有关于您的内容
command-forget = 全部删除
privacy-more = 您的权利：用 /mydata 查看保存的内容，用 /review 更正，用 /forget 删除。会保存的有：您的答案、您标记的文件、本次对话的内容、使用的语言、时间和对话编号。答案和对话内容均已加密。绝不保存的有：您的姓名、用户名、联系人和您发送的文件。

## The bot's profile: description 512 characters at most, short description 120.

profile-description = 香港“优秀人才入境计划”的非官方指南。回答几个问题，即可了解您的答案符合哪些已公布的准则，以及原因。内容仅为一般信息，不是法律意见。不由香港特区政府运营，也与政府没有任何关系。每份申请均由入境事务处处长决定。这个机器人不会索取文件、身份证件号码或钱款。
profile-short = 与香港“优秀人才入境计划”规则进行非官方比对。仅为一般信息，不是法律意见。

## The scorecard: what is ticked is the applicant’s own, and not checked

# { $max }: lines of the form.
card-title = 官方表格的{ $max }项准则
# { $count }: lines ticked and met; { $bar }: the same as a picture.
card-count = { $count } / { $max } { $bar }
# { $ticked }: lines ticked; { $answered }: lines that answers meet; { $threshold }: how many are needed.
card-parts = 勾选{ $ticked }项、按答案{ $answered }项；须符合{ $threshold }项。
# In place of the count.
card-undecided = 单看数目不能作准：有基本资格未定或不符合。
card-ticking = 请点选适用于您的项目，留空不等于“否”（☑ 已勾选，未核对）。
card-asking = 请点选您不确定的一项，我会问您（☑ 已勾选，未核对）。
card-ticked = ☑ { $criterion }
card-blank = ☐ { $criterion }
# Below what is decided: lines that were ticked and whose questions were not asked.
card-left = 已勾选，但因结果已定而未核对：{ $criteria }。
card-none-ticked = 您没有勾选任何项目，我会逐题询问。
button-achievement = 我的工作曾获奖项或表彰
button-ask-lines = 不确定：问我
button-tick-lines = 重新勾选
button-check = 核对已勾选的项目
button-to-card = 前往评分表
