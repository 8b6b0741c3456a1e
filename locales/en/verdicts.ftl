### Verdicts: the outcome, its margin, what would change it, and what is good to know. Locale: en (English).
### Naming rule: decided-… when the outcome can no longer change; verdict-… the result's first sentence; margin-… and
###   open-… what could change it; result-… the rest of the result; mend-<prerequisite> what would change that one;
###   note-… one thing that is good to know; share-… the text to send on; assessment-… for a caseworker.
### Nobody is called fit or unfit: a threshold is reached or not, and the Director of Immigration decides.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## The outcome can no longer change

# { $score }: criteria met for certain.
decided-reached = On your answers you reach the published threshold to apply: { $score } of { $max } criteria are met, and { $threshold } are needed. This is not approval: the Director of Immigration decides, and may find a criterion not met.
decided-achievement = On your answers you reach the published threshold to apply by the achievement route: one of its two criteria is enough. This is not approval: the Director of Immigration decides, and may find it not met.
# { $high }: the most criteria that can still be met.
decided-below = On your answers at most { $high } of { $max } criteria can be met. The published threshold to apply is { $threshold }, so it cannot be reached at present.
decided-failed-adult = Thank you for telling me. The scheme asks applicants to be 18 or above on the day they submit, so for now it is not open to you.
decided-failed-self-support = Thank you for your open answer. The scheme asks that you can live in Hong Kong without public assistance, so on your answers this basic condition is not met today.
decided-failed-clean-record = Thank you for your open answer. The scheme asks for a clean criminal and immigration record, so on your answers this basic condition is not met.
decided-failed-basic-education = The scheme asks for a good education, normally a first degree. On your answers this basic condition is not met today.
decided-failed-nationality-not-excluded = I am sorry: the scheme does not apply to nationals of Afghanistan, Cuba and North Korea. On your answers this basic condition is not met.
# Rests on: S1 (one source).
decided-failed-needs-a-visa = Good news: with the right of abode or the right to land in Hong Kong, you need no visa. The scheme is not meant for you, as one page of the Immigration Department says.
# Said after decided-reached.
more-is-better = Applications that meet more criteria are considered more favourably. You can see the result now, or answer the remaining questions for the full count.
going-on-possible = You can see the result now, or go on with the questions all the same.

## What would change a prerequisite that is not met

mend-adult = From your 18th birthday on you can apply. Until then, /forget erases your answers here, if you wish.
# { $date }: the 18th birthday.
mend-adult-on = You turn { $age } on { $date }. From that day on you can apply. Until then, /forget erases your answers here, if you wish.
mend-self-support = It would change once you can support and house yourself, and the family you bring, without public assistance. The rules name no amount.
mend-clean-record = If you do not know whether something counts, ask the Immigration Department ({ $page }), or a lawyer, before you pay a fee.
mend-basic-education = A first degree of a recognised university or tertiary institution would change it. In special circumstances, good technical qualifications or proven professional ability, experience or achievement are considered, with documents.
mend-nationality-not-excluded = If you also hold another nationality, correct your answer with /review: the point is then open, and you can ask the Immigration Department ({ $page }).
mend-needs-a-visa = If you have no such right after all, correct your answer with /review.

## The result: the first sentence

verdict-reached = On your answers you reach the published threshold to apply: { $score } of { $max } criteria are met, and { $threshold } are needed. This is not approval: the Director of Immigration decides, and may find a criterion not met.
verdict-reached-achievement = On your answers you reach the published threshold to apply by the achievement route: one of its two criteria is enough. This is not approval: the Director of Immigration decides, and may find it not met.
verdict-open = The outcome is still open: of { $max } criteria, { $low } are met for certain, { $high } at most, and { $threshold } are needed to apply. Reaching the threshold is not approval: the Director of Immigration decides.
# The count is reached, and a basic condition is open.
verdict-open-conditions = { $score } of { $max } criteria are met, and { $threshold } are needed to apply. The outcome is still open, because basic conditions are open. Reaching the threshold is not approval: the Director of Immigration decides.
verdict-below = On your answers the published threshold to apply is not reached: at most { $high } of { $max } criteria can be met, and { $threshold } are needed.
# Said after verdict-reached-achievement, of the other route.
points-open = By the General Points Test, the outcome is still open: of { $max } criteria, { $low } are met for certain, { $high } at most, and { $threshold } are needed.
points-below = By the General Points Test, the threshold is not reached: at most { $high } of { $max } criteria can be met, and { $threshold } are needed.
# { $prerequisites }: names of basic conditions, joined.
verdict-failed = On your answers the basic conditions of the scheme are not all met. Not met: { $prerequisites }.
# Rests on: S1 (one source).
verdict-no-visa = With the right of abode or the right to land in Hong Kong, you need no visa. The scheme is not meant for you, as one page of the Immigration Department says.

## The margin, and what could change the outcome

margin-none = You have none to spare: if one criterion is not accepted, you fall below the threshold.
margin = { $spare ->
    [one] You have { $spare } criterion to spare: if more than that is not accepted, you fall below the threshold.
   *[other] You have { $spare } criteria to spare: if more than that are not accepted, you fall below the threshold.
}
# { $criteria }: their names, joined.
open-could-change = Most decisive of the open criteria: { $criteria }.
# Said where the threshold is reached already. { $count }: criteria still open.
open-could-add = { $count ->
    [one] { $count } criterion is still open. If it is met, it adds to your count.
   *[other] { $count } criteria are still open. Those that are met add to your count.
}
# { $with }, { $without }: criteria met if this one is, and if it is not.
open-both-sides = Open: { $criterion }. If it is met, you have { $with }; if not, { $without }. The threshold is { $threshold }.
open-prerequisites = Basic conditions still open: { $prerequisites }.
open-achievement = The achievement route is still open too: one of its two criteria is enough.
# Of a count that languages are part of: what nobody has proved yet. { $count }: the criteria met that rest on English.
# Rests on: N3 N4 (third parties).
weak-english = { $count ->
    [one] Weak point: one of the criteria met rests on your English.
   *[other] Weak point: { $count } of the criteria met rest on your English.
} A degree taught in English may serve as proof; otherwise a test, such as IELTS 7.0, TOEFL iBT 94 or CET-6 520. Two unofficial pages say so, the official text was not seen: check before you pay.
# Rests on: S3 (not found).
weak-languages = Weak point: one of the criteria met rests on the languages you ticked. Which proof of a language other than English is enough was not found: check before you pay.
# Rests on: S3 N4 (third parties).
weak-without-chinese = Weak point: for two languages, two unofficial pages name Chinese with English, or Chinese with a foreign language; the published text names none. Yours are without Chinese.

## The rest of the result

# The number, and its bar. { $bar }: a sign for each criterion.
result-count = { $count } of { $max } { $bar }
result-prerequisites-met = On your answers all basic conditions are met.
# Headings; a line for each criterion follows.
result-met = Met: { $count }
result-not-met = Not met: { $count }
result-open = Open, because the rules or the answer leave it so: { $count }
result-unasked = Not asked yet: { $count }
# Rests on: S1 S2 S15.
result-documents = Each criterion counts only with documents that prove it. Without satisfactory proof of a basic condition, the application is refused at once.
# Rests on: S4 S17 S43.
result-fee = Cost: HK$600 a person now, not refunded, and HK$1,300 a person on approval (for a stay over 180 days), family who come along included.
# { $date }, { $page }, { $whole }: the days on which each was last seen.
# Rests on: S1 S2 S32.
result-checked = Last seen, in copies and not on the live page: the { $max } criteria and the threshold on { $date }, by a third party; the Immigration Department’s page (basic conditions, achievement route) on { $page } in part, on { $whole } as a whole.
result-unofficial = This is an unofficial guide: general information, not legal advice.
result-stale = These rules may have changed since they were last checked, and what rests on a list that has ended stays open. Please look at the { $page } first.
result-so-far = This is the result so far. More answers may change it.

# For a caseworker's own list of facts, judged at a command line.
assessment-count = Criteria met: { $low } for certain, { $high } at most, of { $max }. The threshold is { $threshold }.
# The same in a former test, which counts points.
assessment-points = Points: { $low } for certain, { $high } at most, of { $max }. The threshold is { $threshold }.
assessment-line = { $finding } ({ $confidence })

## The text to send on: no sensitive answer in it

share-head = This is what will be sent:
# { $count }: criteria met, or from how many to how many.
share-count = { $count } of the { $max } criteria are met, and { $threshold } are needed to apply.
share-open = { $count } of the { $max } criteria are met so far, and { $threshold } are needed; still open.
share-achievement = the threshold to apply is reached by the achievement route.
share-not = the threshold to apply is not reached at present.
# { $outcome }: one of the four above. With the link 256 characters at most, in no one’s person.
share-text = QMAS check (Hong Kong): { $outcome } Unofficial, not approval. Rules last seen on { $date }.
# { $link }: the bot’s address.
share-copied =
    { $text }
    { $link }

## Good to know

notes-head = Good to know
# { $date }: the last day before the 51st birthday.
# Rests on: S3 (our reading).
note-last-day = { $date } is the last day on which you count as aged { $age } or below: your age on the day you submit counts, in our reading. After it you may still apply, without that criterion.
# Rests on: S1 S2 S3.
note-special-circumstances = Without a first degree, your technical qualification or proven ability is considered in special circumstances only, and with documents. The Director of Immigration decides.
# Rests on: S3 S31 (not found).
note-text-gives-examples = For a point that stays open here, the published text gives examples only, or was not seen: ask the Immigration Department ({ $page }).
# Rests on: S1 S2 S15.
note-two-adults = You and your husband, wife or recognised partner? Each of you may check. The one who meets more criteria may apply and bring the other.
# Rests on: S1 S2 S15 (one source).
note-dependants = You may bring your spouse, or a partner in a civil partnership, civil union or same-sex marriage that is valid and officially recognised where it was made, and unmarried dependent children under 18. Not: partners without such a status, fiancés, parents. One page of the Immigration Department also leaves out nationals of Afghanistan and North Korea, and former Mainland residents who have had a Macao identity card for under seven years, unless through a One-way Permit.
# Rests on: S1 (one source).
note-in-hong-kong = Already in Hong Kong under another scheme? One page of the Immigration Department says: you may apply, and are judged as a fresh entrant together with your spouse and children. Do not let your present stay lapse meanwhile.
# Rests on: S1 N11 (one source).
note-mainland = Residents of the Mainland may apply. One page of the Immigration Department asks those selected for a letter of consent from their present work unit, or from the Mainland authority that holds their records; whether it is asked earlier was not found. After approval they need an Exit-Entry Permit with an exit endorsement.
# Rests on: S1 S15 N12.
note-overseas-chinese = Living overseas with a passport of the People’s Republic of China? This is about how you enter, not about who may apply: Mainland residents may apply in any case. Who applies from overseas, and has permanent residence there or has lived there for at least one year before, may enter on that passport without the Exit-Entry Permit. Overseas means outside the Mainland, Hong Kong, Macao and Taiwan.
# Rests on: S1 (not found).
note-stateless = How the scheme treats people without a nationality was not found, so this point stays open. Please ask the Immigration Department ({ $page }).
# Rests on: S1 (one source).
note-false-statement = A false statement in an application is an offence, and a visa gained by it may become void: so says one page of the Immigration Department.
