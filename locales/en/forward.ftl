### Forward: what stands beside the result: reasons, ways forward, the next years, documents, other schemes, what if, a second person. Locale: en (English).
### Naming rule: button-… opens a screen; reason-… one criterion's finding; step-<change> what could be done, in lower case
###   inside a sentence; way-… and when-… what it brings and when; turning-… and work-… a day on which something changes;
###   papers-… and section-… the list of documents, paper-<document> one of them, which stands on the paper too, in no one’s
###   person; scheme-<scheme> another scheme and its condition in one line, state-… how the answers stand to it.
### Never said: that an application will succeed, or that anybody should say what is not so.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Buttons

button-reasons = Why this result
button-ways = Ways forward
button-years = The next five years
button-papers = Documents
button-schemes = Other schemes

## Reasons

reasons-head = ✓ met, ✗ not met, ? open. Tap a number for the reason.
reasons-conditions = Basic conditions
reasons-achievement = Achievement-based Points Test
reasons-private = · { $criterion } (told when tapped)
reason-met = On your answers this is met. It counts only with documents that prove it.
reason-not-met = On your answers this is not met today.
reason-open = This is open: your answers do not settle it yet, or the published text does not.
# Lines with a question's short name and the answer follow.
reason-answers = It rests on:
reason-no-answer = None of your answers is about it yet.

## Ways forward

ways-head = What could add to your count
# Rests on: S1 (one source).
ways-honest = Only what is true and documented counts. A knowingly false statement is an offence in Hong Kong and may void a visa (one page of the Immigration Department says so).
# { $prerequisites }: names of basic conditions, joined.
ways-hindered = A basic condition is not met: { $prerequisites }. Meeting more criteria would not change that, so I show no ways forward.
ways-none = I found nothing here that could add to your count, besides time and the points still open.
ways-answer-first = First answer the rest: { $most ->
    [one] one question
   *[other] at most { $most } questions
}. I name no steps for what is open.
ways-settle-first = Some points are open: “Why this result” tells why. Settle them first, by an answer or on the official page; I name no steps for them.
ways-fewest-reached = On your answers you reach the published threshold already.
# { $steps }: step-… messages, joined; { $when }: a when-… message.
ways-fewest = The fewest steps that reach the published threshold: { $steps }. { $when }
ways-fewest-none = Even all of these steps together do not surely reach the published threshold.
# { $gain }: criteria more; { $turns }: those met then, joined.
way-line = +{ $gain }: { $step }. Then met: { $turns }. { $when }
# Said after way-line. { $criteria }: those met today and no longer by then.
way-loses = By then no longer met: { $criteria }.
when-date = Earliest date, counted from today: { $date }.
when-date-income = Earliest date, if that year of income begins today: { $date }; sooner if it has begun already.
when-none = No date can be said.
step-listed-degree = a master’s degree or doctorate of a university of the list
step-listed-stem-degree = a master’s degree or doctorate in a STEM subject of a university of the list
step-english = proof of good written and spoken English
step-chinese = proof of good written and spoken Chinese
step-further-language = proof of one more language written and spoken well
# { $line }: years in all.
step-graduate-level-years = { $line } years in all at graduate or specialist level
step-multinational-years = { $line } years in all at graduate or specialist level in a multinational or reputable enterprise
step-specified-field-years = { $line } years in all at graduate or specialist level in the specified fields
step-international-years = { $line } years in all at graduate or specialist level with international exposure
# { $sum }: money.
step-income = a documented income of your own of { $sum } or more in a year

## The next years

# { $date }: the last day looked at.
years-head = What time alone changes until { $date }
years-assumed = This assumes that life goes on as you stated: you grow older, each kind of work you named goes on, everything else stays, and so do the rules.
years-nothing = On that assumption nothing changes in these years.
# { $criteria }: names, joined.
turning-met = { $date }: met from then on: { $criteria }.
turning-open = { $date }: not certain from then on: { $criteria }.
turning-not-met = { $date }: not met from then on: { $criteria }.
# { $works }: work-… messages, joined.
turning-assumed = Only if you go on with { $works }.
turning-sure = This comes whatever you do.
work-graduate-level-years = work at graduate or specialist level
work-multinational-years = work in a multinational or reputable enterprise
work-specified-field-years = work in the specified fields
work-international-years = work with international exposure

## Documents

papers-head = Documents for what you could claim
papers-not-found = These lines come from other sources and may not be complete: ask the Immigration Department ({ $page }). Its checklist stands in the { $checklist }, which I have not seen.
# Rests on: S1 (one source).
papers-translation = One page of the Immigration Department asks for a certified translation of a paper in neither Chinese nor English.
papers-claimed = Tap a number. Please send no documents here.
# Above the numbered lines; the buttons bear the numbers.
papers-tick = Tap a number once you have that document. Only the tick is kept.
# { $held } of { $total } documents are ticked.
papers-held = Ticked as held: { $held } of { $total }.
papers-checked = The newest of these sources was seen on { $date }; copies were read, not the live pages.
# { $section }: a section-… message or a criterion.
papers-section = Documents: { $section }
# { $number }: its number, on the button too; { $document }: a paper-… message.
paper-line = { $number }. { $document }
paper-line-perhaps = { $number }. If it applies to you: { $document }
# How sure the lines are. { $numbers }: those that are alike, joined; { $confidence }: a confidence message, in the middle of the sentence.
papers-sure-all = That these are asked for is { $confidence }.
papers-sure = { $numbers }: that this is asked for is { $confidence }.
section-everybody = For everybody
section-place = Origin and place of residence
section-dependants = Family who come along
section-translation = Translations and originals
paper-photograph = A recent photograph
paper-travel-document = Valid travel document, the page with the particulars
paper-landing-slip-or-e-visa = Latest landing slip or e-visa for Hong Kong
paper-hong-kong-identity-card = Hong Kong identity card
# Rests on: S1 N11.
paper-mainland-letter-of-consent = Letter of consent from the present work unit, or from the Mainland authority that holds the records: asked of those selected, whether earlier was not found
paper-mainland-exit-endorsement = Exit-Entry Permit with an exit endorsement, after approval
paper-overseas-residence-proof = Proof of permanent residence overseas, or of one year of living overseas before applying
paper-macao-identity-card = Macao identity card
paper-taiwan-household-registration = Taiwan household registration
paper-taiwan-identity-card = Taiwan identity card
paper-net-worth-proof = Proof of net worth, for example bank statements or property; no amount is stated
paper-declaration-of-record = The declaration in the application form; a police certificate is named by agencies only
paper-degree-certificate = Certificate of the first degree
paper-degree-transcript = Transcript of the first degree
paper-equivalent-qualification-proof = Proof of the technical qualification, or of professional ability, experience or achievement
paper-age-travel-document = The travel document, for the date of birth
paper-postgraduate-certificate = Certificate of the master’s degree or doctorate
paper-postgraduate-transcript = Transcript of the master’s degree or doctorate
paper-degree-verification = Verification of the degree by the university, or by an organisation on the Immigration Department’s list of third-party verifiers, to be checked online
paper-university-list-of-the-day = To be checked: the list of universities in force on the day of applying
paper-stem-subject-proof = Certificate or transcript that names the subject
# Rests on: S52 N3 N4 (third parties).
paper-two-languages-proof = Proof of each of the two languages: for English a degree taught in English or a test (these by two unofficial pages); for another language nothing was found
# Rests on: S52 N3 N4 (third parties).
paper-english-proof = Proof of English: a degree taught in English, or a test such as IELTS 7.0, TOEFL iBT 94 or CET-6 520 (these by two unofficial pages; to be checked before paying)
paper-employer-letters = Employers’ letters with post, dates, duties, and that the work was full time
paper-employment-contracts = Contracts of employment
paper-tax-or-social-security-record = Tax or social-security record
paper-multinational-employer-letters = The papers of the years of work, for the years with these companies
paper-company-proof = Proof of the company: its listing, its place in a ranking, the structure of the group
paper-field-employer-letters = The papers of the years of work, for the years in these fields
paper-field-proof = Papers that show the employer’s business and the duties in it
paper-international-employer-letters = The papers of the years of work, for the international years
paper-posting-proof = Posting letters, foreign work permits, foreign tax record
paper-income-tax-record = Tax assessment or payment record of the year; bank statements alone are usually not enough
paper-income-employer-statement = Employer’s statement of the income, also of stock options
paper-income-owner-accounts = For owners: audited accounts, profit and loss account, profits tax return
paper-business-share-record = Extract of the register and share record that show the share held
paper-business-audited-accounts = Audited accounts that show the profit
paper-business-tax-papers = Tax papers of the business
paper-shareholding-disclosure = Disclosure of the shareholding
paper-listed-company-register = Extract of the register of members
paper-influence-proof = Proof of real influence in the company
paper-award-certificate = Certificate of the award
paper-recognition-proof = Evidence of the recognition or contribution
paper-dependant-photograph = A recent photograph of each
paper-dependant-travel-document = Travel document of each
paper-marriage-certificate = Marriage certificate, or proof of the civil partnership or union
paper-birth-certificates = Birth certificate of each child, or household register
paper-certified-translation = Certified translation of every paper in neither Chinese nor English, by a sworn, court, authorised public, certified, expert or official translator
paper-originals-on-request = The originals, kept at hand: they may be asked for

## The summary for an adviser: a file, in the applicant's language and in English

button-summary = Summary for an adviser
# Beside the file: 1,024 characters at most.
summary-caption = A summary for an adviser, in your language and in English. Nobody else has received it: forward it yourself, to whom you choose.
summary-head = Summary for an adviser (Quality Migrant Admission Scheme)
# { $date }: the day it was made.
summary-unofficial = Not issued by the Immigration Department. Made on { $date } with QMAS Guide, an unofficial guide, from the applicant’s own answers. No document was seen. Not legal advice.
# { $count }: a number, or a spread message.
summary-count = General Points Test: { $count } of { $max } criteria met; { $threshold } are needed to apply.
# Lines of criteria follow, then the one after.
summary-claimed = Claimed (met on the answers given)
# { $criteria }: names, joined.
summary-not-claimed = Not claimed: { $criteria }
# { $criteria }: names, joined.
summary-open = Still open: { $criteria }
# Lines of documents follow, then the one after.
summary-held = Documents in hand, as ticked by the applicant
summary-missing = Documents still missing
# { $section }: a section-… message or a criterion; { $papers }: a paper-…, summary-perhaps or summary-more message.
summary-paper = • { $section }: { $papers }
# { $paper }: the first of several; { $more }: the others.
summary-more = { $paper }; { $more }
# { $document }: a paper-… message.
summary-perhaps = if it applies: { $document }
summary-none = • none

## Other schemes

schemes-head = Other schemes to look at
schemes-lead = Each has conditions of its own, told here in one line, and each is decided by the Immigration Department. Only what your answers tell is compared.
schemes-none = On your answers I know of no other scheme to point to. None of them applies to nationals of Afghanistan, Cuba and North Korea.
schemes-checked = Pages of the Immigration Department as last seen on { $date }, in copies, not live. Please read a scheme’s page before you rely on this.
# { $scheme }: a scheme-… message, a sentence; { $state }: a state-… message; { $page }: a link.
scheme-judged = • { $scheme } { $state }
scheme-pointer = • { $scheme } → { $page }
scheme-suggested = • { $scheme } → { $page }. Your answers speak for looking here.
scheme-perhaps = • { $scheme } → { $page }. Whether it is open to you, your answers here do not tell.
state-met = ✓ On your answers these conditions are met; this is not approval.
state-not-met = ✗ On your answers not all of this is met.
state-open = ? Open: your answers here do not settle it.
state-paused = ‖ The result is paused while the rules are checked.
# Rests on: S5 S16 S23 S32 S35.
scheme-ttps-a = Top Talent Pass Scheme, category A: an income of HK$2.5 million or more in the year before applying; no job offer needed.
# Rests on: S5 S16 S23 S32 S35 N8.
scheme-ttps-b = Top Talent Pass Scheme, category B: a bachelor’s degree of a full-time programme (so government notices say, the Department’s page does not) from a university of the list, and three years of work in the five years before applying; no job offer needed.
# Rests on: S5 S16 S23 S32 S35 N8.
scheme-ttps-c = Top Talent Pass Scheme, category C: a bachelor’s degree of a full-time programme (as for category B) from a university of the list in the past five years, and under three years of work; a yearly quota; not for non-local students who earned it in a full-time programme in Hong Kong.
# Rests on: S6 S23.
scheme-asmtp = Admission Scheme for Mainland Talents and Professionals (ASMTP): for Mainland residents with a confirmed job offer.
# Rests on: S7 S23 S35.
scheme-gep = General Employment Policy (GEP): a confirmed job offer; for people other than Mainland residents.
# Rests on: S12 S59 N18.
scheme-technical-professionals = Technical Professionals Stream: aged 18 to 40, a job offer in a listed trade; no degree is asked; open until 29 June 2028.
# Rests on: S9 S23.
scheme-techtas = Technology Talent Admission Scheme (TechTAS): full-time research and development in a company that holds a quota; a STEM degree from a university in the top 100 for STEM (with a bachelor’s, also a year of experience).
# Rests on: S8 S23 N17.
scheme-iang = Immigration Arrangements for Non-local Graduates (IANG): a bachelor’s degree or higher from a full-time local programme in Hong Kong, or from a Mainland and Hong Kong joint campus in the Greater Bay Area; for nationals of Laos, Nepal and Vietnam only from a university funded by the University Grants Committee, or such a campus.
# Rests on: S11 N17 (one source).
scheme-vpas = Vocational Professionals Admission Scheme (VPAS): a listed full-time higher diploma of the Vocational Training Council; not for nationals of Laos, Nepal and Vietnam, nor after a stay under IANG (known from one page of the Department).
# Rests on: S10 S15 S23.
scheme-assg = Admission Scheme for the Second Generation of Chinese Hong Kong Permanent Residents (ASSG): born overseas, aged 18 to 40, with a parent who holds a Hong Kong permanent identity card and was a Chinese national settled overseas when you were born.
# Rests on: S13 S51.
scheme-new-cies = New Capital Investment Entrant Scheme (New CIES): net assets of HK$30 million, and as much invested; not for Mainland residents as such.

## More questions, for other schemes

button-schemes-on = Answer a few more questions
# { $most } is 0 at the last question.
progress-schemes = { $most ->
    [0] Other schemes · last question
   *[other] Other schemes · at most { $most } more
}

## What if: another answer for the sake of argument

button-what-if = What if …?
what-if-ask = Which answer would you like to change for the sake of argument? Your own answers are kept.
# Stands on every screen while something is only supposed.
# Rests on: S1 (one source).
supposed-warning = Only supposed. A knowingly false statement in an application is an offence in Hong Kong and may void a visa (one page of the Immigration Department says so).
progress-supposed = What if: suppose another answer
supposed-head = What if it were so?
# { $question }: a question's short name; { $before } and { $answer }: answers.
supposed-change = { $question }: { $answer } (your answer: { $before })
supposed-new = { $question }: { $answer }
supposed-nothing = Nothing is changed yet.
# { $before } and { $now }: numbers, or spread messages.
supposed-count = Criteria met: { $before } on your answers, { $now } if it were so, of { $max }; { $threshold } are needed.
# A count that is not settled yet: for certain, and at most.
spread = { $low } to { $high }
# { $before } and { $after }: sign-… messages.
supposed-turn = { $before } → { $after } { $criterion }
button-if-other = Change another answer
button-if-drop = Drop what I supposed
button-if-keep = It is true: keep it
supposed-kept = Kept: these are your answers now.
supposed-dropped = Dropped. Your own answers are as they were.
sign-met = ✓
sign-not-met = ✗
sign-open = ?
sign-none = ·

## A second person

button-second = Check a second person
button-second-yes = Begin with the second person
button-other-person = The other person
button-both = Side by side
button-second-drop = Remove the second person
button-second-drop-yes = Yes, remove
second-ask = Check a second person too, such as your husband or wife? Your answers are kept, and you can go back and forth.
second-consent = Please do this only with that person’s agreement: the answers are kept in this chat like yours, and erased with them.
second-known = There are two persons in this chat already.
second-begins = Now the second person’s answers. The first person’s answers are kept.
second-drop-ask = Remove the second person’s answers? The first person’s answers are kept.
second-dropped = The second person’s answers are removed.
# The first line of every screen while there are two.
person-first = First person
person-second = Second person
# Above every screen about the second person, which speaks to whoever reads it.
person-second-here = Second person (“you” here is that person)
both-head = The two persons side by side
both-none = There is only one person in this chat.
# { $count }: a number, or a spread message; { $outcome }: a whole sentence.
both-first = First person: { $count } of { $max } criteria, { $threshold } are needed. { $outcome }
both-second = Second person: { $count } of { $max } criteria, { $threshold } are needed. { $outcome }
both-outcome-reached = The published threshold to apply is reached.
both-outcome-open = The outcome is open.
both-outcome-not = The published threshold to apply is not reached.
both-signs = Each line has two signs, the first person’s and the second person’s: ✓ met, ✗ not met, ? open.
both-line = { $first } { $second } { $criterion }

## Official pages: the words of each link, a noun phrase without its article that goes on in a sentence

page-qmas = official page of the scheme
page-criteria = page of the 12 criteria
page-universities = aggregate list of eligible universities (PDF)
# The Department’s own checklist of documents is Part III of these notes; they were not seen.
page-checklist = Guidance Notes ID(E)982, Part III (PDF)
page-form = GovHK page on applying
page-fees = official page of the fees
page-right-of-abode = official page on the right of abode
page-dependants = official page on dependants
page-talent-engage = Hong Kong Talent Engage
page-ttps = Top Talent Pass Scheme (official page)
page-asmtp = official page of the ASMTP
page-gep = official page of the GEP
page-technical-professionals = official page of the stream
page-techtas = official page of TechTAS
page-iang = official page of the IANG
page-vpas = official page of the VPAS
page-assg = official page of the ASSG
page-new-cies = official page of the New CIES
# A page known in another language only. { $page }: one of the above; { $language }: that language’s name.
page-elsewhere = { $page }, in { $language }
# Under the papers of a listed degree, and under the rule of it. { $list }: a link.
papers-list = The list of the day: { $list }.
# Before the three categories of the Top Talent Pass Scheme. { $page }: a link.
# Rests on: S5 S32 S33 S35.
schemes-ttps = Look first at the { $page }, where a category may fit: it normally takes four weeks.

## How to apply: the steps, their cost and what is known of their time. The comments name the sources, by docs/sources.md.

button-howto = How to apply
button-approval = What approval brings
button-deciding = How it is decided
# Stands first where the Top Talent Pass Scheme is not ruled out. { $page }: its page.
# Rests on: S5 S16 S23 S32 S35.
howto-ttps-first = First see the { $page }: for HK$2.5 million earned in a year, or a listed university’s bachelor’s degree. Clearer tests, normally four weeks.
# After the outcome so far, where the threshold is not reached.
# Rests on: S16 S31 S32 N1.
howto-threshold = The application can be submitted only once the threshold is reached.
howto-head = How to apply
# Rests on: S1 S32 S54 N9 (one source).
howto-lead = Apply yourself, online: no agent is needed.
# { $page }, { $criteria } and { $list }: links.
# Rests on: S1 S3 S34.
howto-check = 1. On the day, check the { $criteria } and the { $list }.
# Rests on: S1 (one source).
howto-papers = 2. Gather papers for each point you claim. Keep the originals; have certified translations of what is in neither Chinese nor English.
# { $page }: a link.
# Rests on: S1 S32 S52.
howto-form = 3. Fill in the form online and upload the papers: { $page }.
# { $page }: a link.
# Rests on: S4 S17 S43.
howto-pay = 4. Pay HK$600 a person, never refunded: { $page }.
# Rests on: S1 S56 N6 (one source).
howto-wait = 5. Wait. No time is promised; in 2024 officials expected about six months.
# Rests on: S1 S2 S16 S39.
howto-selection = 6. The Director of Immigration decides.
# Rests on: S1 S4 S17 S43.
howto-visa = 7. If approved, pay HK$1,300 a person and receive the e-visa.
# Rests on: S4 S17 S43.
howto-sum = In all HK$1,900 a person; for a family of four HK$7,600, of which HK$2,400 is lost if refused (our sums).
# Folded from here on.
# Rests on: S54 N9 (one source).
howto-agent = • No agent is needed, and none should be trusted lightly, says the Department as quoted in one newspaper.
# Rests on: S52 (one source).
howto-upload = • Uploads: PDF, JPEG, PNG, GIF or TIF, 5 MB a file at most (one source).
# Rests on: S1 S4 S17 S43.
howto-paying = • Paying: VISA, Mastercard, UnionPay, JCB, PPS, FPS, Alipay or WeChat Pay. HK$1,300 is for a stay of over 180 days; below that it is HK$600.
# Rests on: S1 N11 (one source).
howto-mainland = • Residents of the Mainland: the letter of consent is asked of those selected; whether earlier was not found. After approval: Exit-Entry Permit with an exit endorsement.
# Rests on: S1 (one source).
howto-pending = • Until you are notified, count it as pending: give up no job and no home for it.
# { $page } and { $engage }: links.
# Rests on: S54 N9 (one source).
howto-ask = • Questions: the Immigration Department ({ $page }) or { $engage }.
# The last folded line of the three screens. { $page }: a link; { $date }: the day of the copy.
howto-seen = • Where no other source is named, this rests on one page of the Immigration Department, last seen, as a copy, on { $date }. As it is now: { $page }.

## How it is decided

deciding-head = How it is decided
# Rests on: S1 S2 S15.
deciding-lead = Reaching the threshold is where selection begins. The Director of Immigration decides, at absolute discretion.
# Rests on: S1 S2 S15 S16 S39.
deciding-panel = The Director may ask an Assessment Panel chaired by the Secretary for Labour and Welfare. It weighs what the sectors and Hong Kong need, and your background. More criteria count in your favour.
# Rests on: S55 (one source).
deciding-share = About one in five was selected: 9,049 of 44,324 received from June 2024 to June 2025 (one press report, old and new test mixed). It is no measure of your own chance.
# Rests on: S32 N14 (one source).
deciding-refusal = A refusal is not by itself a criminal or adverse immigration record (one source). Filing the same papers again is not advised.
# Rests on: S1 (one source).
deciding-time = • No time is promised: a case is pending until you are notified.
# Folded from here on.
# Rests on: S1 S15 N10.
deciding-everybody = • Asked of everybody besides: a travel document with which you can return to the country where you live or whose citizen you are, no security concern, and no likelihood of becoming a burden.
# Rests on: S1 S54 (one source).
deciding-reasons = • A refusal needs no reasons. The Department told the press that its letters name the ground: basic conditions, threshold, or the panel’s view (one source).
# Rests on: S1 S2.
deciding-exercises = • Selection exercises are held regularly; no calendar is published.
# Rests on: S1 (one source).
deciding-originals = • The present pages name no interview. Originals may be called for, and visits made to check papers.
# Rests on: S3 S16 S18 S19 S23 S31.
deciding-former = • “80 of 245 points” ended on 31 October 2024, and the Talent List is not among today’s 12 criteria. Many pages still say otherwise.

## What approval brings, and what it asks

approval-head = What approval brings, and what it asks
# Rests on: S1 S23 S40 S63.
approval-lead = You may stay 36 months (by the achievement route eight years), free to work, to change jobs or to found a business. No job offer is needed.
# Rests on: S1 S23.
approval-extension = To extend it the first time, show steps to settle: living there, for example with a job or a business of your own. After the 36 months come 3 years, then 2.
# Rests on: S1 (one source).
approval-when = Apply for each extension in Hong Kong, within four weeks before the stay ends.
# { $page }: a link.
# Rests on: S1 S2 S15 S32 (one source).
approval-family = Your spouse or recognised partner may work, and study (one source). Unmarried dependent children under 18 may come. Their stay hangs on yours: { $page }.
# { $page }: a link.
# Rests on: S1 S14 S32.
approval-abode = After seven years of continuous ordinary residence you may apply for the right of abode. It is not automatic: { $page }.
# Folded from here on.
# Rests on: S1 S23.
approval-later = • Later extensions: settled and contributing, by graduate, specialist or senior work with a stable income, or a business of reasonable size.
# Rests on: S1 S23.
approval-top = • With two years’ stay at least and HK$2 million or more of income assessed for salaries tax in the year before: five years at once.
# Rests on: S1 (one source).
approval-achievement = • Achievement route: the extension asks only that you can support and house yourself.
# Rests on: S44 (not found).
approval-window = • From 1 March 2026 several schemes allow three months (one source); whether this one does was not found.
# Rests on: S1 S4 S17 (one source).
approval-extending = • An extension costs the same fees and takes two to three weeks once papers and fee are in. Be in Hong Kong to apply, pay and collect.
# Rests on: N7.
approval-places = • Children: a subsidised university place asks for two years of residence before the course (one year for entry in 2027/28). Other places stay open.
# Rests on: S14.
approval-settled = • Right of abode without Chinese nationality: Hong Kong must also be your place of permanent residence, the seven years just before the application, with a declaration.
# Rests on: S1 (one source).
approval-travel = • Within the stay you need no visa to come back from abroad.
