### Verdicts: the outcome, its margin, what would change it, and what is good to know. Locale: en (English).
### Naming rule: decided-… when the outcome can no longer change; verdict-… the result's first sentence; margin-… and
###   open-… what could change it; result-… the rest of the result; mend-<prerequisite> what would change that one;
###   note-… one thing that is good to know; share-… the text to send on; assessment-… for a caseworker.
### Nobody is called fit or unfit: a threshold is reached or not, and the Director of Immigration decides.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## The outcome can no longer change

decided-failed-adult = Thank you for telling me. The scheme asks applicants to be 18 or above on the day they submit, so for now it is not open to you.
    .second = The scheme asks applicants to be 18 or above on the day they submit, so for now it is not open to the second person.
decided-failed-self-support = Thank you for your honest answer. The scheme asks that you can live in Hong Kong without public assistance, so on your answers this basic condition is not met today.
    .second = The scheme asks for a life in Hong Kong without public assistance, so on the second person’s answers this basic condition is not met at present.
decided-failed-clean-record = Thank you for your honest answer. The scheme asks for a clean criminal and immigration record, so on your answers this basic condition is not met.
    .second = The scheme asks for a clean criminal and immigration record, so on the second person’s answers this basic condition is not met.
decided-failed-basic-education = The scheme asks for a good education, normally a first degree. On your answers this basic condition is not met today.
    .second = The scheme asks for a good education, normally a first degree. On the second person’s answers this basic condition is not met at present.
decided-failed-nationality-not-excluded = I am sorry: the scheme does not apply to nationals of Afghanistan, Cuba and North Korea. On your answers this basic condition is not met.
    .second = The scheme does not apply to nationals of Afghanistan, Cuba and North Korea. On the second person’s answers this basic condition is not met.
# Rests on: S1 (one source).
decided-failed-needs-a-visa = Good news: with the right of abode or the right to land in Hong Kong, you need no visa. The scheme is not meant for you, as one page of the Immigration Department says.
    .second = Good news: with the right of abode or the right to land in Hong Kong, the second person needs no visa. The scheme is not meant for this person, as one page of the Immigration Department says.
# Said after decided-reached.
more-is-better = Applications that meet more criteria are considered more favourably.
going-on-possible = You can go on with the questions all the same.

## What would change a prerequisite that is not met

mend-adult = From your 18th birthday on you can apply. Until then, /forget erases your answers here, if you wish.
    .second = From the 18th birthday on, the second person can apply.
# { $date }: the 18th birthday.
mend-adult-on = You turn { $age } on { $date }. From that day on you can apply. Until then, /forget erases your answers here, if you wish.
    .second = The second person turns { $age } on { $date }, and can apply from that day on.
mend-self-support = It would change once you can support and house yourself, and the family you bring, without public assistance. The rules name no amount.
    .second = It would change once the second person, with the family who come along, can live without public assistance. The rules name no amount.
mend-clean-record = If you do not know whether something counts, ask the Immigration Department ({ $page }), or a lawyer, before you pay a fee.
    .second = If it is not known whether something counts, ask the Immigration Department ({ $page }), or a lawyer, before a fee is paid.
mend-basic-education = A first degree of a recognised university or tertiary institution would change it. In special circumstances, good technical qualifications or proven professional ability, experience or achievement are considered, with documents.
mend-nationality-not-excluded = If you also hold another nationality, correct your answer with /review: the point is then open, and you can ask the Immigration Department ({ $page }).
    .second = If the second person also holds another nationality, correct the answer with /review: the point is then open, and the Immigration Department can be asked ({ $page }).
mend-needs-a-visa = If you have no such right after all, correct your answer with /review.
    .second = If the second person has no such right after all, correct the answer with /review.

## The result: the first sentence

verdict-reached = On your answers you reach the published threshold to apply. This is not approval: the Director of Immigration decides, and may find a criterion not met.
    .second = On the answers given, the second person reaches the published threshold to apply. This is not approval: the Director of Immigration decides, and may find a criterion not met.
verdict-reached-achievement = On your answers you reach the published threshold to apply by the achievement route: one of its two criteria is enough. This is not approval: the Director of Immigration decides, and may find it not met.
    .second = On the answers given, the second person reaches the published threshold to apply by the achievement route: one of its two criteria is enough. This is not approval: the Director of Immigration decides, and may find it not met.
result-points-test = By the General Points Test: { $count } of { $max } { $bar }, { $threshold } needed.
verdict-open = The outcome is still open. Reaching the threshold is not approval: the Director of Immigration decides.
# The count is reached, and a basic condition is open.
verdict-open-conditions = Enough criteria are met, but basic conditions are open, so the outcome is too. Reaching the threshold is not approval: the Director of Immigration decides.
verdict-below = On your answers the published threshold to apply cannot be reached at present.
    .second = On the answers given, the second person cannot reach the published threshold to apply at present.
# { $prerequisites }: names of basic conditions, joined.
verdict-failed = On your answers the basic conditions of the scheme are not all met. Not met: { $prerequisites }.
    .second = On the answers given, the second person does not meet all basic conditions of the scheme. Not met: { $prerequisites }.
# Rests on: S1 (one source).
verdict-no-visa = With the right of abode or the right to land in Hong Kong, you need no visa. The scheme is not meant for you, as one page of the Immigration Department says.
    .second = With the right of abode or the right to land in Hong Kong, the second person needs no visa. The scheme is not meant for this person, as one page of the Immigration Department says.

## The margin, and what could change the outcome

margin-none = { $threshold } needed, none to spare: if one is not accepted, you fall below.
    .second = { $threshold } needed, none to spare: if one is not accepted, the count falls below.
margin = { $threshold } needed, { $spare } to spare.
margin-missing = { $threshold } needed, { $missing } missing so far; { $high } possible.
margin-short = { $threshold } needed, { $missing } short at best.
# { $criteria }: their names, joined.
open-could-change = Most decisive of what is open: { $criteria }.
# { $with }, { $without }: criteria met if this one is, and if it is not.
open-both-sides = Open: { $criterion }. If it is met, you have { $with }; if not, { $without }.
    .second = Open: { $criterion }. If it is met, the count is { $with }; if not, { $without }.
open-prerequisites = Basic conditions still open: { $prerequisites }.
open-achievement = The achievement route is still open too: one of its two criteria is enough.
weakest-english = Weakest point: { $count ->
    [one] one criterion rests
   *[other] { $count } criteria rest
} on your English, which needs proof.
    .second = Weakest point: { $count ->
            [one] one criterion rests
           *[other] { $count } criteria rest
        } on the second person’s English, which needs proof.
weakest-languages = Weakest point: one criterion rests on the languages you ticked, which needs proof.
    .second = Weakest point: one criterion rests on the languages ticked for the second person, which needs proof.
weakest-without-chinese = Weakest point: your two languages do not include Chinese, and may not count without it.
    .second = Weakest point: the second person’s two languages do not include Chinese, and may not count without it.
# Of a count that languages are part of: what nobody has proved yet. { $count }: the criteria met that rest on English.
# Rests on: N3 N4 (third parties).
weak-english = Proof of English: a degree taught in English, or a test such as IELTS 7.0, TOEFL iBT 94 or CET-6 520 (two unofficial pages; the official text was not seen).
# Rests on: S3 (not found).
weak-languages = Which proof of another language than English is enough was not found.
# Rests on: S3 N4 (third parties).
weak-without-chinese = Two unofficial pages want Chinese among the two languages; the published text names none.

## The rest of the result

# The number, and its bar. { $bar }: a sign for each criterion.
result-count = { $count } of { $max } { $bar }
result-prerequisites-met = All basic conditions are met on your answers.
    .second = All basic conditions are met on the second person’s answers.
# Headings; a line for each criterion follows.
result-met = ✓ Met ({ $count }): { $criteria }
result-not-met = ✗ Not met ({ $count }): { $criteria }
result-open = ? Left open by the rules or your answer ({ $count }): { $criteria }
    .second = ? Left open by the rules or the answer ({ $count }): { $criteria }
result-unasked = ○ Not asked yet ({ $count }): { $criteria }
# Rests on: S1 S2 S15.
result-documents = Each criterion counts only with documents. Without proof of a basic condition, refusal follows at once.
# Rests on: S4 S17 S43.
result-fee = Cost: HK$600 a person on applying, not refunded, and HK$1,300 each on approval (stays over 180 days).
# { $date }, { $page }, { $whole }: the days on which each was last seen.
# Rests on: S1 S2 S32.
result-checked = Last seen in copies, not live: the { $max } criteria on { $date } (a third party); the Immigration Department’s page (basic conditions, achievement route) on { $page } in part, { $whole } whole.
result-unofficial = This is an unofficial guide: general information, not legal advice.
result-stale = These rules may have changed since they were last checked, and what rests on a list that has ended stays open. Please look at the { $page } first.
result-so-far = So far: more answers may change this.

# For a caseworker's own list of facts, judged at a command line.
assessment-count = Criteria met: { $low } for certain, { $high } at most, of { $max }. The threshold is { $threshold }.
# The same in a former test, which counts points.
assessment-points = Points: { $low } for certain, { $high } at most, of { $max }. The threshold is { $threshold }.
assessment-line = { $finding } ({ $confidence })

## The text to send on: no sensitive answer in it

share-head = This is what will be sent:
# { $count }: criteria met, or from how many to how many.
share-count = { $count ->
    [one] { $count } of the { $max } criteria is met, and { $threshold } are needed to apply.
   *[other] { $count } of the { $max } criteria are met, and { $threshold } are needed to apply.
}
share-open = { $count ->
    [one] { $count } of the { $max } criteria is met so far, and { $threshold } are needed; still open.
   *[other] { $count } of the { $max } criteria are met so far, and { $threshold } are needed; still open.
}
share-achievement = the criterion of the achievement route is met, and no count is needed.
share-unchecked = no count yet, as lines are ticked and not checked.
# By the criteria alone, whatever the basic conditions come to. { $outcome }: one of the four above. With the link 256 characters at most, in no one’s person.
share-text = QMAS check (Hong Kong), basic conditions left out: { $outcome } Unofficial, not approval. Rules last seen on { $date }.
# { $link }: the bot’s address.
share-copied =
    { $text }
    { $link }

## Family and visa notes, and what a result says of these answers in particular

notes-head = Family and visa notes
# { $date }: the last day before the 51st birthday.
# Rests on: S3 (our reading).
note-last-day = { $date } is the last day on which you count as aged { $age } or below (our reading). After it you may apply without that criterion.
# Rests on: S1 S2 S3.
note-special-circumstances = Without a first degree, your technical qualification or proven ability is considered in special circumstances only, and with documents. The Director of Immigration decides.
# Rests on: S3 S31 (not found).
note-text-gives-examples = Where a point stays open, the text gives examples only, or was not seen: ask the Immigration Department ({ $page }).
# Rests on: S1 S2 S15.
note-two-adults = You and your husband, wife or recognised partner? Each of you may check. The one who meets more criteria may apply and bring the other.
# Rests on: S1 S2 S15 (one source).
note-dependants = You may bring your spouse, or a partner in a civil partnership, civil union or same-sex marriage that is valid and officially recognised where it was made, and unmarried dependent children under 18. Not: partners without such a status, fiancés, parents. One page of the Immigration Department also leaves out nationals of Afghanistan and North Korea, and former Mainland residents who have had a Macao identity card for under seven years, unless through a One-way Permit.
# Rests on: S1 (one source).
note-in-hong-kong = Already in Hong Kong under another scheme? One page of the Immigration Department says: you may apply, and are judged as a fresh entrant together with your spouse and children. Do not let your present stay lapse meanwhile.
# In the result, in place of the two that follow.
# Rests on: S1 N11 (one source).
note-chinese-passport = Chinese passport: Mainland residents may apply; those selected are asked for a letter of consent (one page of the Immigration Department). See “Family and visa notes”.
# Rests on: S1 N11 (one source).
note-mainland = Residents of the Mainland may apply. One page of the Immigration Department asks those selected for a letter of consent from their present work unit, or from the Mainland authority that holds their records; whether it is asked earlier was not found. After approval they need an Exit-Entry Permit with an exit endorsement.
# Rests on: S1 S15 N12.
note-overseas-chinese = Living overseas with a passport of the People’s Republic of China? This is about how you enter, not about who may apply: Mainland residents may apply in any case. Who applies from overseas, and has permanent residence there or has lived there for at least one year before, may enter on that passport without the Exit-Entry Permit. Overseas means outside the Mainland, Hong Kong, Macao and Taiwan.
# Rests on: S1 (not found).
note-stateless = How the scheme treats people without a nationality was not found, so this point stays open. Please ask the Immigration Department ({ $page }).
# Rests on: S1 (one source).
note-false-statement = A false statement in an application is an offence, and a visa gained by it may become void: so says one page of the Immigration Department.
