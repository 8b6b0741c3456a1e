### Verdicts: the outcome, its margin, what would change it, and what is good to know. Locale: zh-Hans (Mainland).
### Naming rule: decided-… when the outcome can no longer change; verdict-… the result's first sentence; margin-… and
###   open-… what could change it; result-… the rest of the result; mend-<prerequisite> what would change that one;
###   note-… one thing that is good to know; share-… the text to send on; assessment-… for a caseworker.
### Nobody is called fit or unfit: a threshold is reached or not, and the Director of Immigration decides.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## The outcome can no longer change

decided-failed-adult = 谢谢您告诉我。计划要求申请人在提交申请当日年满18岁，因此您目前还不能申请。
    .second = 计划要求申请人在提交申请当日年满18岁，因此第二人目前还不能申请。
decided-failed-self-support = 谢谢您坦诚回答。计划要求申请人无需依靠公共援助也能在香港生活，因此按您的答案，目前不符合这项基本资格。
    .second = 计划要求申请人无需依靠公共援助也能在香港生活，因此按第二人的答案，目前不符合这项基本资格。
decided-failed-clean-record = 谢谢您坦诚回答。计划要求刑事及出入境记录清白，因此按您的答案，不符合这项基本资格。
    .second = 计划要求刑事及出入境记录清白，因此按第二人的答案，不符合这项基本资格。
decided-failed-basic-education = 计划要求申请人具备良好学历，一般为学士学位。按您的答案，目前不符合这项基本资格。
    .second = 计划要求申请人具备良好学历，一般为学士学位。按第二人的答案，目前不符合这项基本资格。
decided-failed-nationality-not-excluded = 很抱歉，计划不适用于阿富汗、古巴和朝鲜的国民。按您的答案，不符合这项基本资格。
    .second = 计划不适用于阿富汗、古巴和朝鲜的国民。按第二人的答案，不符合这项基本资格。
decided-failed-needs-a-visa = 好消息：享有香港居留权或入境权的人无需签证，这项计划不是为您设立的（见于入境事务处的一个网页）。
    .second = 好消息：第二人享有香港居留权或入境权，无需签证；这项计划不是为此设立的（见于入境事务处的一个网页）。
# Said after decided-reached.
more-is-better = 符合较多准则的申请会获得更有利的考虑。
going-on-possible = 您仍可以继续回答问题。

## What would change a prerequisite that is not met

mend-adult = 您年满18岁当日起就可以申请。在此之前，您可以用 /forget 删除这里的答案。
    .second = 第二人年满18岁当日起就可以申请。
# { $date }: the 18th birthday.
mend-adult-on = 您在{ $date }年满{ $age }岁，从当日起就可以申请。在此之前，您可以用 /forget 删除这里的答案。
    .second = 第二人在{ $date }年满{ $age }岁，从当日起就可以申请。
mend-self-support = 当您和随行家人无需依靠公共援助也能维持生活和解决住宿时，情况就会改变。规则没有规定金额。
    .second = 当第二人和随行家人无需依靠公共援助也能维持生活和解决住宿时，情况就会改变。规则没有规定金额。
mend-clean-record = 如果您不知道某件事是否算在内，请在缴费前向香港入境事务处（{ $page }）或律师查询。
    .second = 如果不知道某件事是否算在内，请在缴费前向香港入境事务处（{ $page }）或律师查询。
mend-basic-education = 持有由认可大学或高等院校颁授的学士学位，情况就会改变。在特殊情况下，良好的技术资历，或经证实的专业能力、经验或成就，连同证明文件，也会获考虑。
mend-nationality-not-excluded = 如果您还有其他国籍，请用 /review 更正答案：该点便列为未定，您可以向入境事务处（{ $page }）查询。
    .second = 如果第二人还有其他国籍，请用 /review 更正答案：该点便列为未定，第二人可以向入境事务处（{ $page }）查询。
mend-needs-a-visa = 如果您其实没有这种权利，请用 /review 更正答案。
    .second = 如果第二人其实没有这种权利，请用 /review 更正答案。

## The result: the first sentence

verdict-reached = 按您的答案，您达到目前公布的申请资格门槛。达到门槛不等于获批，由入境事务处处长决定；处长可能认为某项准则不符合。
    .second = 按所给的答案，第二人达到目前公布的申请资格门槛。达到门槛不等于获批，由入境事务处处长决定；处长可能认为某项准则不符合。
verdict-reached-achievement = 按您的答案，您通过“成就计分制”达到目前公布的申请资格门槛（两项准则符合其中一项即可）。达到门槛不等于获批，由入境事务处处长决定；处长可能认为该项准则不符合。
    .second = 按所给的答案，第二人通过“成就计分制”达到目前公布的申请资格门槛（两项准则符合其中一项即可）。达到门槛不等于获批，由入境事务处处长决定；处长可能认为该项准则不符合。
result-points-test = 按“综合计分制”：{ $count } / { $max } { $bar }，须符合{ $threshold }项。
verdict-open = 结果仍然未定。达到门槛不等于获批，由入境事务处处长决定。
# The count is reached, and a basic condition is open.
verdict-open-conditions = 符合的准则已达所需数目，但还有基本资格未定，因此结果仍然未定。达到门槛不等于获批，由入境事务处处长决定。
verdict-below = 按您的答案，目前不能达到公布的申请资格门槛。
    .second = 按所给的答案，第二人目前不能达到公布的申请资格门槛。
# { $prerequisites }: names of basic conditions, joined.
verdict-failed = 按您的答案，计划的基本资格没有全部符合。不符合的有：{ $prerequisites }。
    .second = 按所给的答案，第二人没有全部符合计划的基本资格。不符合的有：{ $prerequisites }。
verdict-no-visa = 享有香港居留权或入境权的人无需签证，这项计划不是为您设立的（见于入境事务处的一个网页）。
    .second = 第二人享有香港居留权或入境权，无需签证；这项计划不是为此设立的（见于入境事务处的一个网页）。

## The margin, and what could change the outcome

margin-none = 须符合{ $threshold }项，您没有余量：只要有一项不被接纳，就会低于门槛。
    .second = 须符合{ $threshold }项，没有余量：只要有一项不被接纳，就会低于门槛。
margin = 须符合{ $threshold }项，有{ $spare }项余量。
margin-missing = 须符合{ $threshold }项，目前还差{ $missing }项；最多可达{ $high }项。
margin-short = 须符合{ $threshold }项，至少差{ $missing }项。
# { $criteria }: their names, joined.
open-could-change = 未定的准则中最具决定性的：{ $criteria }。
# { $with }, { $without }: criteria met if this one is, and if it is not.
open-both-sides = 未定：{ $criterion }。如果符合，您共有{ $with }项；如果不符合，共有{ $without }项。
    .second = 未定：{ $criterion }。如果符合，共有{ $with }项；如果不符合，共有{ $without }项。
open-prerequisites = 仍然未定的基本资格：{ $prerequisites }。
open-achievement = “成就计分制”的途径也仍然未定：两项准则符合其中一项即可。
weakest-english = 最弱一点：有{ $count }项准则取决于您的英文能力，须有证明。
    .second = 最弱一点：有{ $count }项准则取决于第二人的英文能力，须有证明。
weakest-languages = 最弱一点：有一项准则取决于您选择而须有证明的语言。
    .second = 最弱一点：有一项准则取决于第二人选择而须有证明的语言。
weakest-without-chinese = 最弱一点：您的两种语言不包括中文，未必算数。
    .second = 最弱一点：第二人的两种语言不包括中文，未必算数。
# Of a count that languages are part of: what nobody has proved yet. { $count }: the criteria met that rest on English.
weak-english = 英文能力的证明：以英文授课的学位，或考试成绩，例如雅思7.0、托福网考94分或大学英语六级520分（见于两个非官方网页；官方文本没有看到）。
weak-languages = 英文以外的语言要有哪种证明才足够，我们没有找到。
weak-without-chinese = 两个非官方网页要求两种语言包括中文；公布的文本没有指明。

## The rest of the result

# The number, and its bar. { $bar }: a sign for each criterion.
result-count = { $count } / { $max } { $bar }
result-prerequisites-met = 按您的答案，基本资格全部符合。
    .second = 按第二人的答案，基本资格全部符合。
# Headings; a line for each criterion follows.
result-met = ✓ 符合（{ $count }）：{ $criteria }
result-not-met = ✗ 不符合（{ $count }）：{ $criteria }
result-open = ? 未定，因为规则或答案未能决定（{ $count }）：{ $criteria }
    .second = ? 未定，因为规则或答案未能决定（{ $count }）：{ $criteria }
result-unasked = ○ 尚未问到（{ $count }）：{ $criteria }
result-documents = 每项准则都须有文件证明才计算。如果不能证明某项基本资格，申请会即时被拒绝。
result-fee = 费用：申请时每人港币600元，不予退还；获批时每人港币1,300元（逗留超过180天）。
# { $date }, { $page }, { $whole }: the days on which each was last seen.
result-checked = 最后所见的是副本，不是实时网页：{ $max }项准则，{ $date }（第三方）；入境事务处的网页（基本资格、“成就计分制”），{ $page }（部分）、{ $whole }（全文）。
result-unofficial = 这是非官方指南：内容仅为一般信息，不是法律意见。
result-stale = 这些规则在核对后可能已经更改；以已到期名单为依据的准则，会列为未定。请先查阅{ $page }。
result-so-far = 这是暂时的结果：再回答问题，结果可能改变。

# For a caseworker's own list of facts, judged at a command line.
assessment-count = 符合的准则：{ $max }项中，肯定符合{ $low }项，最多{ $high }项。门槛是{ $threshold }项。
# The same in a former test, which counts points.
assessment-points = 分数：满分{ $max }分，肯定取得{ $low }分，最多{ $high }分。门槛是{ $threshold }分。
assessment-line = { $finding }（{ $confidence }）

## The text to send on: no sensitive answer in it

share-head = 将会发送的文字：
# { $count }: criteria met, or from how many to how many.
share-count = 优才计划{ $max }项准则中符合{ $count }项，申请须符合{ $threshold }项。
share-open = 优才计划{ $max }项准则中，暂时符合{ $count }项，申请须符合{ $threshold }项；结果未定。
share-achievement = “成就计分制”的准则已符合，无须计算项数。
share-unchecked = 有项目已勾选而未核对，暂无项数。
# By the criteria alone, whatever the basic conditions come to. { $outcome }: one of the four above. With the link 256 characters at most, in no one’s person.
share-text = 香港优才计划比对结果（不计基本资格）：{ $outcome }非官方比对，不等于获批。规则最后见于{ $date }。
# { $link }: the bot’s address.
share-copied =
    { $text }
    { $link }

## Family and visa notes, and what a result says of these answers in particular

notes-head = 家属及签证须知
# { $date }: the last day before the 51st birthday.
note-last-day = { $date }是您仍算作{ $age }岁或以下的最后一天（我们的理解）。之后您仍可申请，只是不符合这项准则。
note-special-circumstances = 如果没有学士学位，您的技术资历或经证实的能力只会在特殊情况下获考虑，并须有证明文件，由入境事务处处长决定。
note-text-gives-examples = 对于列为未定的准则，文本只举出例子，或我们没有看到：请向入境事务处（{ $page }）查询。
note-two-adults = 您和丈夫、妻子或获承认的伴侣？两人都可以各自比对。符合较多准则的一方可以提出申请，并携另一方前来。
note-dependants = 您可以携配偶，或在缔结地合法有效并获官方承认的民事伴侣关系、民事结合或同性婚姻的另一方，以及18岁以下未婚的受养子女同来。不包括：没有上述身份的伴侣、未婚夫或未婚妻、父母。另据入境事务处的一个网页，阿富汗和朝鲜的国民不能以受养人身份来港；持有澳门身份证不足七年的前内地居民也不能，但凭单程证取得的除外。
note-in-hong-kong = 已通过其他计划身在香港？据入境事务处的一个网页，您可以申请，但会与配偶和子女一同被当作首次来港的申请人处理。请不要让现有的逗留期限在此期间届满。
# In the result, in place of the two that follow.
# Rests on: S1 N11 (one source).
note-chinese-passport = 持中国护照：内地居民可以申请；获甄选的人须提交同意书（见于入境事务处的一个网页）。见“家属及签证须知”。
note-mainland = 内地居民可以申请。据入境事务处的一个网页，获甄选的人须提交由现职工作单位，或保管其档案的内地主管部门出具的同意书；是否须更早提交，我们没有找到。获批后须领取《往来港澳通行证》及赴港签注。
note-overseas-chinese = 持中华人民共和国护照并居住在海外？这只关乎如何入境，与能否申请无关：内地居民在任何情况下均可申请。在海外提出申请，并享有海外永久居留权或申请前已在海外居住至少一年的人，可以凭该护照入境，无需《往来港澳通行证》。“海外”是指内地、香港、澳门和台湾以外的地方。
note-stateless = 计划如何处理没有国籍的人，我们没有找到，因此该点列为未定。请向入境事务处（{ $page }）查询。
note-false-statement = 据入境事务处的一个网页，在申请中作虚假陈述属违法，据此取得的签证可能失效。
