### Questions: what is asked, why, help, the options, and how answers are said back. Locale: en (English).
### Naming rule, for a question <q>: ask-<q> the question, why-<q> why it is asked, help-<q> help with it,
###   short-<q> its name in lists (30 characters at most), hint-<q> what can be typed, option-<q>-<option> a button.
###   answer-… says an answer back; choice-… is a button among several readings; misread-… says why nothing was read.
### Questions are positive: no question turns yes into no. Character: whole sentences, and nobody is asked to describe.
### { $from }, { $below }, { $least }, { $most }: numbers of the rules, years of 2 or more among them;
###   MILLIONS($…): a sum of HK$ in millions.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Part 1: about you

# three-things
ask-three-things =
    Are all three true for you?
    1. I have no Hong Kong permanent identity card.
    2. My family and I could live there without public assistance.
    3. My criminal and immigration record is clean everywhere.
    .second =
    Are all three true for the second person?
    1. No Hong Kong permanent identity card.
    2. Life there with the family would need no public assistance.
    3. The criminal and immigration record is clean everywhere.
# Rests on: S1 S2 S15 (one source).
why-three-things = Your means and your record are basic conditions of the scheme: if the papers do not show that they are met, an application is refused at once. The other point, the identity card, decides whether you need a visa at all (one page of the Immigration Department says so).
help-three-things = If one of them does not hold, or you are not sure, choose the second button. I then ask one by one. Please do not describe anything.
short-three-things = Three basic points
option-three-things-all = All three are true
option-three-things-not-all = Not all, or not sure

# right-of-abode
ask-right-of-abode = Do you have the right of abode or the right to land in Hong Kong, for example with a Hong Kong permanent identity card?
    .second = Does the second person have the right of abode or the right to land in Hong Kong, for example with a Hong Kong permanent identity card?
why-right-of-abode = People with one of these rights need no visa. The scheme is not meant for them.
help-right-of-abode = A student, work, dependant or visitor visa is not one of these rights. With such a visa, choose the first button.
short-right-of-abode = Right to live in Hong Kong
option-right-of-abode-no-card = No such right or card
option-right-of-abode-has-card = Such a right or card

# support
ask-support = Could you support and house yourself, and the family you bring, in Hong Kong without public assistance?
    .second = Could the second person, and the family who come along, live and be housed in Hong Kong without public assistance?
why-support = This is a basic condition of the scheme. It covers you and the family members who come with you, for the time you are in Hong Kong.
help-support = The published rules name no amount of money. Amounts you may read on the pages of agencies are not official.
short-support = Supporting yourself
option-support-can = Yes, without public assistance
option-support-cannot = Public assistance would be needed

# record: sensitive; nobody is asked to describe it
ask-record =
    How is your criminal and immigration record, in Hong Kong and everywhere else?
    Please just choose, and do not describe it.
    .second =
    How is the second person’s criminal and immigration record, in Hong Kong and everywhere else?
    Please just choose, and do not describe it.
why-record = This is a basic condition of the scheme: no criminal record and no adverse immigration record, in Hong Kong or elsewhere.
help-record = Please do not describe it: one of the buttons is enough. If you do not know whether something counts, choose “Not sure”. The point then stays open, and you can ask the Immigration Department ({ $page }).
short-record = Criminal and visa record
option-record-clean = The record is clean everywhere
option-record-not-clean = There is something on record

# nationality
ask-nationality = Which passport or travel document would you apply with?
    .second = Which passport or travel document would the second person apply with?
why-nationality = The scheme does not apply to nationals of Afghanistan, Cuba and North Korea (the Democratic People’s Republic of Korea).
help-nationality = Longer lists of countries on other pages are out of date. Residents of Macao and Taiwan are not left out. If you hold more than one passport, choose “More than one”. With a refugee document, or without a nationality, choose “Stateless or refugee document”: the point then stays open.
hint-nationality = Or type another country or place.
short-nationality = Passport
option-nationality-more = More than one
option-nationality-stateless = Stateless or refugee document

# passport
ask-passport = Which one of your passports would you apply with?
    .second = Which of those passports would the second person apply with?
why-passport = The scheme does not apply to nationals of Afghanistan, Cuba and North Korea (the Democratic People’s Republic of Korea). So the passport matters.
help-passport = Name the one you would hand in with the application. I ask for the others next.
hint-passport = Type the name of one country or place, for example: Brazil
short-passport = Passport to apply with

# other-passports
ask-other-passports = Which other passports or nationalities do you hold? Please name them all.
    .second = Which other passports or nationalities does the second person hold? Please name them all.
why-other-passports = The scheme does not apply to nationals of Afghanistan, Cuba and North Korea (the Democratic People’s Republic of Korea). If only one of your other nationalities is among them, the point stays open.
help-other-passports = Name every other nationality, also one whose passport you do not use.
hint-other-passports = Type the names, for example: Brazil, Portugal
short-other-passports = Other passports

# age
ask-age = How old are you?
    .second = How old is the second person?
why-age = You must be { $least } or above when you submit the application. Being { $most } or below is one of the 12 criteria.
help-age = People over { $most } may apply too. They only go without this one criterion.
hint-age = For example: 34
short-age = Age

# birth-date: asked only close to the 18th or the 51st birthday
ask-birth-date = What is your date of birth? Your birthday decides here.
    .second = What is the second person’s date of birth? The birthday decides here.
why-birth-date = You are close to a birthday that matters, before or after it: { $least } is the lowest age to apply, and one criterion is for people aged { $most } or below. With the date I can name the exact day.
# Rests on: S3 (our reading).
help-birth-date = What counts is your age on the day you submit the application. For the age of { $least } the rules say so; for { $most } or below it is our reading.
hint-birth-date = Type day, month and year, for example: 3 April 1990
short-birth-date = Date of birth

## Part 2: qualifications

# degree
ask-degree = What is the highest degree you have been awarded?
    .second = What is the highest degree the second person has been awarded?
why-degree = A good education, normally a first degree of a recognised university or tertiary institution, is a basic condition. A master’s or doctorate may also count as a criterion.
help-degree = Count degrees you have received, not expected or honorary ones. A certificate of completion (結業) is not a degree (學位). An associate degree (副學士), a higher diploma (高級文憑), 大專, BTS or CAP is no first degree. With a maîtrise (bac+4), a diplôme d’ingénieur, an integrated master’s, an Oxford or Cambridge MA, or a JD, choose “Not sure”.
short-degree = Highest degree
option-degree-none = No degree
option-degree-bachelors = Bachelor’s degree
option-degree-masters = Master’s degree
option-degree-doctorate = Doctorate

# equivalent
ask-equivalent = Do you have a strong technical qualification, or proven professional ability, experience or achievement, with papers that show it?
    .second = Does the second person have a strong technical qualification, or proven professional ability, experience or achievement, with papers that show it?
why-equivalent = The scheme normally asks for a first degree. In special circumstances, good technical qualifications or proven professional ability, experience or achievement may be considered, with documents.
# Rests on: S1 S2 S3 (not found).
help-equivalent = This is considered in special circumstances only. The Director of Immigration decides. Which papers are enough was not found.
short-equivalent = Professional qualification
option-equivalent-yes = Yes
option-equivalent-no = No

# achievement
# Rests on: S1 S36 S64 S66.
ask-achievement = Do you have an award of exceptional achievement (such as an Olympic medal or a Nobel Prize) or an honour from your profession, with proof?
    .second = Does the second person have an award of exceptional achievement (such as an Olympic medal or a Nobel Prize) or an honour from the profession, with proof?
why-achievement = There is a second route, the Achievement-based Points Test. It has two criteria, and one of them is enough.
# Rests on: S36 S64 S66 (not found).
help-achievement = An award of exceptional achievement is, for example, an Olympic medal or a Nobel Prize; the text also names a national or international award. Which of those are of that rank was not found: if yours may not be, the point stays open, and the Director of Immigration decides. An honour is work acknowledged by your peers, or a significant contribution to your field, for example a lifetime achievement award from your industry.
short-achievement = Awards and honours
option-achievement-exceptional = Award of exceptional achievement
option-achievement-award = An award, perhaps not of that rank
option-achievement-honour = Honour or major contribution
option-achievement-exceptional-and-honour = Exceptional award and honour
option-achievement-neither = Neither

# university
ask-university = Which university awarded your master’s or doctorate?
    .second = Which university awarded the second person’s master’s or doctorate?
why-university = One criterion is for a master’s or doctorate awarded by a university on the official list ({ $list }).
# Rests on: S3 S31 (not found).
help-university = Only a master’s or doctorate counts here; a bachelor’s degree of a listed university does not. Degrees of branches, extension schools and continuing-education arms do not count. The list of the day you apply is the one that matters. If you hold several such degrees, name a university that is on the list. We have seen only the beginning of the official note on this. Beside the universities on the list, the scheme takes six business schools; their names were not found. A top business school: in the top ten of the QS Global MBA or the Financial Times MBA ranking in the past five years.
hint-university = Type its name: I look it up in the official list.
short-university = University
option-university-not-listed = Not on the list
option-university-top-school = Not on it: a top business school

# subject
ask-subject = In what subject is that degree?
why-subject = One criterion is for a master’s or doctorate of a listed university in science, technology, engineering or mathematics (STEM).
# Rests on: S1 (not found).
help-subject = The Immigration Department has a reference list of STEM subjects ({ $page }). We have not seen it. If your subject is on the border, choose “Not sure” and look at that list.
short-subject = Subject of the degree
option-subject-science = Science
option-subject-technology = Technology
option-subject-engineering = Engineering
option-subject-mathematics = Mathematics
option-subject-other = Another subject

# languages
ask-languages = Which languages do you read, write and speak well enough to work in, with proof?
    .second = Which languages does the second person read, write and speak well enough to work in, with proof?
why-languages = One criterion is for two languages, another for English. Both ask for good writing and good speaking.
# Rests on: S3 N3 N4 (third parties).
help-languages = A tick is your own statement. As proof of English two unofficial pages name a degree taught in English, or a test: IELTS 7.0, TOEFL iBT 94, CET-6 520. The official text was not seen; the IELTS 6.0 of the former test does not count. As the two languages they name Chinese and English, or Chinese and a foreign language. Which proof of another language is enough was not found. Your mother tongue counts as a language, in our reading. Cantonese and Putonghua are one language here; how the Immigration Department counts them was not found.
hint-languages = Or type others, for example: Dutch, Thai
short-languages = Languages

## Part 3: work and means

# graduate-years
ask-graduate-years = How many years have you worked in jobs that usually need a degree, or specialist skill of that level?
    .second = How many years has the second person worked in jobs that usually need a degree, or specialist skill of that level?
why-graduate-years = One criterion is for five years of work experience at graduate or specialist level. Three other criteria build on the same kind of work.
# Rests on: S3 (our reading).
help-graduate-years = A post counts if it normally calls for a degree, or for specialist skill of that standing. The rules do not define it; in our reading overlapping jobs count once, separate periods add up, and the questions that follow may rest on the same years. How gaps, part-time work, internships and work before a degree count was not found.
hint-graduate-years = Or type it: 3.5 years, since March 2021
short-graduate-years = Years at graduate level
option-graduate-years-under-2 = Under { $below } years
option-graduate-years-2-to-3 = { $from } to under { $below } years
option-graduate-years-3-to-5 = { $from } to under { $below } years
option-graduate-years-5-or-more = { $from } years or more

# employer
ask-employer =
    Were any of those years with a multinational or well-known company?
    Rankings: Forbes Global 2000, Fortune Global 500, Hurun China 500.
    .second =
    Were any of the second person’s years with a multinational or well-known company?
    Rankings: Forbes Global 2000, Fortune Global 500, Hurun China 500.
why-employer = One criterion is for three years at graduate or specialist level in a multinational company or reputable enterprise.
# Rests on: S3 S31 (not found).
help-employer = The text gives examples only: a listed company, or one on the three rankings. Which stock exchanges, which subsidiaries and which year of a ranking count was not found. If your company is known in its field but on no list, the point stays open: ask the Immigration Department ({ $page }). In our reading these may be the same years as in the other questions.
short-employer = Employers
option-employer-listed = Listed company, or in a ranking
option-employer-multinational = A multinational company
option-employer-known = Well known, but on no such list
option-employer-none = None of these

# employer-years
ask-employer-years = How many of those years were with such a company?
    .second = How many of those years did the second person spend with such a company?
why-employer-years = The criterion asks for at least three years at graduate or specialist level in such a company.
# Rests on: S3 (our reading).
help-employer-years = In our reading years in several such companies add up, overlapping jobs count once, and these may be the same years as in the other questions.
hint-employer-years = Or type it, for example: 3.5 years, 18 months
short-employer-years = Years with such companies
option-employer-years-under-3 = Under { $below } years
option-employer-years-3-or-more = { $from } years or more

# field
ask-field =
    Were any of those years in one of these fields?
    International trade takes in cross-border shipping, air freight and supply chain management.
    .second =
    Were any of the second person’s years in one of these fields?
    International trade takes in cross-border shipping, air freight and supply chain management.
why-field = One criterion is for three years at graduate or specialist level in specified fields or industries.
# Rests on: S3 S31 (not found).
help-field = The text says “including” and names these three fields. Whether others are accepted was not found. If you would like to ask the Immigration Department ({ $page }) about your field, choose “Another field (stays open)”. “None of these” counts as no.
short-field = Field of work
option-field-technology = Innovation and technology
option-field-finance = Finance
option-field-trade = International trade
option-field-another = Another field (stays open)
option-field-none = None of these

# field-years
ask-field-years = How many of those years were in such fields?
    .second = How many of those years did the second person spend in such fields?
why-field-years = The criterion asks for at least three years at graduate or specialist level in such fields.
# Rests on: S3 (our reading).
help-field-years = In our reading years in several of these fields add up, overlapping jobs count once, and these may be the same years as in the other questions.
hint-field-years = Or type it, for example: 3.5 years, 18 months
short-field-years = Years in these fields
option-field-years-under-3 = Under { $below } years
option-field-years-3-or-more = { $from } years or more

# international
ask-international = How many of those years did you work abroad, or in a job at home that deals with other countries?
    .second = How many of those years did the second person work abroad, or in a job at home that deals with other countries?
why-international = One criterion is for two years at graduate or specialist level with international exposure.
# Rests on: S3 S37 (not found).
help-international = The official note on this was not found. Work abroad is the clearest case. A job at home that deals with other countries stays open: ask the Immigration Department ({ $page }). Whether the Mainland, Hong Kong, Macao and Taiwan count as abroad to each other was not found: if this is your case, choose “Not sure”. Nothing we found says that business trips, or remote work for clients abroad, count. In our reading these may be the same years as in the other questions.
hint-international = Or type your years abroad, for example: 2.5 years, 18 months
short-international = International work
option-international-none = None
option-international-under-2 = Under { $below } years abroad
option-international-2-or-more = { $from } years or more abroad
option-international-cross-border = From home, with other countries

# income
ask-income = How much did you yourself earn in the past year, from work or from your own company?
    .second = How much did the second person alone earn in the past year, from work or from their own company?
why-income = One criterion is for an income of HK${ MILLIONS($least) } million or more, or the same in another currency, in the year immediately before applying.
# Rests on: S32 N5 S5 (third parties).
help-income = Count your own income only, not that of your household. Pay, allowances, provable stock options and income from a company you own can count. Gains from investments never count. For this scheme this rests on two third parties; the official rule of a parallel scheme (TTPS) says the same. The exchange rate the Immigration Department uses was not found; ours is approximate.
hint-income = Or type it in your currency, for example: HK$1,200,000 a year, 85 000 EUR a year
short-income = Income in the past year
option-income-under-1m = Under HK${ MILLIONS($below) } million
option-income-1m-to-2m5 = HK${ MILLIONS($from) } to { MILLIONS($below) } million
option-income-2m5-or-more = HK${ MILLIONS($from) } million or more

# business
ask-business =
    Do you own a business?
    Shares held as an investment are a “No”.
    .second =
        Does the second person own a business?
        Shares held as an investment are a “No”.
why-business = One criterion is for owning a business with a profit of HK${ MILLIONS($least) } million or more, another for owning a listed company.
# Rests on: S32 S36 S37 (third parties).
help-business = Owning means at least 50% of a company that is not listed, or normally 10% of a listed one with real influence. This comes from third parties: we have not seen the official note. Shares bought as an investment are a “No”.
short-business = Business ownership
option-business-none = No, or a smaller share
option-business-half = Yes, half or more of it
option-business-listed = Yes, a tenth or more of a listed one

# profit
ask-profit = How much profit did that one business make in the past year?
why-profit = One criterion is for owning a business whose profit was HK${ MILLIONS($least) } million or more, or the same in another currency, in the year immediately before applying.
# Rests on: S31 (our reading).
help-profit = In our reading the whole profit of one business counts, and profits of several are never added up. Whether profit before or after tax is meant was not found, nor whether it must be audited.
hint-profit = You can also type it in your currency, for example: HK$6,500,000 or 800 000 EUR
short-profit = Profit of the business
option-profit-under-5m = Under HK${ MILLIONS($below) } million
option-profit-5m-or-more = HK${ MILLIONS($from) } million or more

# A limit of the buttons in the likely currency, a line each above them.
equivalent = { $limit } is about { $sum }.

## Asked before the scorecard alone: the age as a range

# age-band
ask-age-band = How old are you today?
    .second = How old is the second person today?
why-age-band = You must be { $least } or above when you submit the application. Being { $most } or below is one of the 12 criteria.
help-age-band = For the scorecard a range is enough; the exact age is asked when your ticks are checked.
short-age-band = Age range
option-age-band-under = { $most } or under
option-age-band-between = { $from } to { $most }
option-age-band-over = { $from } or over

## Part 4: asked only for other schemes

# residence
ask-residence = Where do you live now?
    .second = Where does the second person live now?
why-residence = Some schemes are for Mainland residents only, others for everybody else.
help-residence = Name the country or place where you usually live.
hint-residence = You can also type another country or place.
short-residence = Where you live

# overseas-chinese
ask-overseas-chinese = Are you settled abroad: permanent residence there, or a year or more of living there?
    .second = Is the second person settled abroad: permanent residence there, or a year or more of living there?
why-overseas-chinese = Chinese nationals who are settled abroad can use some schemes that are closed to Mainland residents.
# Rests on: S1 S15.
help-overseas-chinese = Permanent residence abroad counts, or having lived abroad for at least a year before applying. Abroad means outside the Mainland, Hong Kong, Macao and Taiwan.
short-overseas-chinese = Settled abroad
option-overseas-chinese-settled = Yes
option-overseas-chinese-not-settled = No

# hong-kong-status
ask-hong-kong-status = What is your status in Hong Kong now?
    .second = What is the second person’s status in Hong Kong now?
why-hong-kong-status = Some schemes are for people who studied in Hong Kong.
help-hong-kong-status = Your present permission to stay, if you have one.
short-hong-kong-status = Status in Hong Kong
option-hong-kong-status-none = Not in Hong Kong
option-hong-kong-status-visitor = Visitor
option-hong-kong-status-student = Student
option-hong-kong-status-worker = Working under a job visa
option-hong-kong-status-dependant = Dependant
option-hong-kong-status-talent = Under a talent scheme
option-hong-kong-status-other = Another status

# bachelors-university
ask-bachelors-university = Which university awarded your bachelor’s degree, in a full-time programme?
    .second = Which university awarded the second person’s bachelor’s degree, in a full-time programme?
why-bachelors-university = Categories B and C of the Top Talent Pass Scheme ask for a bachelor’s degree of a listed university.
# Rests on: S5 S45 N8.
help-bachelors-university = Government notices ask for a full-time programme, the Immigration Department’s page does not say so: a degree of part-time or distance study stays open. Only a bachelor’s degree counts here, not a master’s or doctorate. Degrees of branches, extension schools and continuing-education arms do not count. The list of the day you apply is the one that matters.
hint-bachelors-university = Type its name, for example: University of Toronto
short-bachelors-university = Bachelor’s university
option-bachelors-university-part-time = A part-time or distance degree
option-bachelors-university-not-listed = Not on the list, or no bachelor’s

# bachelors-year
ask-bachelors-year = In what year was that bachelor’s degree awarded?
why-bachelors-year = Category C is for degrees of the past five years.
help-bachelors-year = The year on the certificate.
hint-bachelors-year = Please type the year, for example: 2023
short-bachelors-year = Year of the bachelor’s

# student-visa
ask-student-visa = Did you earn that degree in a full-time programme in Hong Kong, on a student visa?
    .second = Did the second person earn that degree in a full-time programme in Hong Kong, on a student visa?
why-student-visa = Category C is not for non-local students of full-time programmes in Hong Kong: they have an arrangement of their own.
help-student-visa = If you studied elsewhere, or as a Hong Kong resident, choose No.
short-student-visa = Studied in Hong Kong on a visa
option-student-visa-yes = Yes
option-student-visa-no = No

# recent-work
ask-recent-work = How many of the last five years did you work?
    .second = How many of the last five years did the second person work?
why-recent-work = Category B asks for three years of work in the five years before applying, category C for less.
# Rests on: S5 S32 S33.
help-recent-work = Full-time work or self-employment after graduation counts, with one employer or several.
hint-recent-work = You can also type it, for example: 2.5 years, 18 months
short-recent-work = Work in the last five years
option-recent-work-none = None
option-recent-work-under-3 = Under { $below } years
option-recent-work-3-or-more = { $from } years or more

## Answers, said back. Each must be readable again when typed.

answer-unsure = Not sure
answer-none = None
answer-years = { $number ->
    [one] { $number } year
   *[other] { $number } years
}
# { $years } may be 0, { $months } never.
answer-years-months = { $years ->
    [0] {""}
    [one] { $years } year{" "}
   *[other] { $years } years{" "}
}{ $months ->
    [one] { $months } month
   *[other] { $months } months
}
answer-years-or-more = { $number ->
    [one] { $number } year or more
   *[other] { $number } years or more
}
answer-years-between = { $low } to { $high } years
answer-years-under = { $number ->
    [one] Less than { $number } year
   *[other] Less than { $number } years
}
answer-age = { $number ->
    [one] { $number } year old
   *[other] { $number } years old
}
answer-money = { $sum } a year
answer-money-or-more = { $sum } or more a year
answer-money-between = { $low } to { $high } a year
answer-money-under = less than { $sum } a year
# A loss, as typed.
answer-loss = a loss of { $sum }
# { $sum }: HK$0.
answer-no-profit = no profit, or a loss: it counts as { $sum }
# { $answer } as typed; { $low } and { $high } in HK$; { $date }: the day of the rate.
answer-money-converted = { $answer }, about { $low } to { $high } at the rate of { $date } (approximate)
answer-date = { $date }
# { $year }: in digits.
answer-year = { $year }
answer-places = { $places }
answer-tongues = { $tongues }
answer-university = { $university }
# { $answer }: what was answered, said back.
answer-not-listed = { $answer }. Beside the list, six business schools count; which six was not found. If yours was in the top ten of the QS Global MBA or the Financial Times MBA ranking in the past five years, go back and choose “Not on it: a top business school”.
answer-business-school = { $answer }. It may be among the six business schools that this scheme takes besides; which six was not found, so the point stays open. Please look at the official list (the aggregate list of eligible universities).
university = { $university }
place = { $place }
tongue = { $tongue }

## Which one? Several readings of what was typed; buttons follow, and typing again is always possible.

choose-university = Which university do you mean? If yours is not here, it may not be on the list.
warn-university-branch = Degrees of a branch, an overseas campus or an affiliated school do not count. Was yours awarded by one of these universities itself? If not, choose “Not on the list”.
warn-university-continuing = Degrees of extension schools and continuing-education arms do not count. Was yours awarded by one of these universities itself? If not, choose “Not on the list”.
warn-university-member = This names one member of a larger university. Which university on the list awarded the degree? If none did, choose “Not on the list”.
warn-university-former = This is a former name. Which university on the list awarded the degree? If none did, choose “Not on the list”.
warn-university-other = No name on the list is quite what you typed. Was your degree awarded by one of these universities itself? One of a similar name does not count: then choose “Not on the list”.
# { $other }: an institution that bears the name too, by its English name.
warn-university-shared = This can also mean { $other }, which is not on the list. Was your degree awarded by a university below? If not, choose “Not on the list”.
warn-university-business-school = This business school is not on the list of universities. It may be among the six business schools that this scheme takes besides; which six was not found. Look at the official list. Is this the school you mean? The point then stays open.
ask-which-number = How is this number meant?
ask-which-date = Which date do you mean?
# 民國: the calendar that counts from 1912.
ask-minguo-date = Is this a year of the Minguo calendar (民國)? Then choose the date. If not, type it again with the four-digit year.
ask-scale = Which amount do you mean?
ask-currency = In which currency is this?
ask-period = Is this for a year or for a month?
ask-currency-period = In which currency is this, and is it for a year or for a month?
ask-in-hkd = Is this in Hong Kong dollars? If not, please convert it and type it in HK$.
# The next two are asked with a line of the rules: that much or more, or less.
ask-which-side = This is not exact enough to count. How much can you prove for the past year?
ask-other-time = Only the past year up to today counts: not what is expected or offered, nor what was earned before it. How much was it in that year?
ask-several = You named more than one amount. Which one is for the whole year, all told?
ask-take-home = Whether income before or after tax counts was not found. Shall I take this amount?
ask-stock = Shares and options from your employer can count, gains from investments never do. How much was your income without such gains?
ask-own-income = The profit of a company is not always its owner’s income. Is this what you yourself earned?
ask-loss = Is this a profit or a loss?
ask-which-place = Which country or place do you mean?
ask-confirm-place = Please confirm: { $place }?
ask-passport-only = A passport can be of another place than where one was born, comes from or lives. Which passport is it?
ask-passport-kind = BN(O), BOTC and BOC are kinds of British passport; how the scheme treats them was not found. Which passport is it?
ask-which-option = Which of these do you mean?
# { $words }: what was typed and is not known, as it was typed but for capitals.
ask-not-understood = I did not understand “{ $words }”. Which is it?
ask-own = Please answer for yourself: which of these holds?
ask-unfinished = What is still to come, or was not completed, does not count. How is it today?
ask-which-degree = What is the highest degree that you already hold? If you are not sure how yours counts, type “not sure”.
ask-which-employer = Which of these describes that company?
ask-which-field = To which of these fields did that work belong?
ask-working-level = Only languages that you read, write and speak well enough to work in count. Which do you mean?
ask-working-level-unknown = I did not understand “{ $words }”. Choose only what you read, write and speak well enough to work in.
ask-variety-zh = “{ $words }” counts as Chinese here, not as a language of its own. Do you read, write and speak Putonghua or Cantonese well enough to work in? If so, choose Chinese.
ask-almost = “{ $words }”: not there yet. How much have you completed?
ask-about = Is it that much, more or less? Please choose what you can prove.
ask-years-kind = How part-time work, internships, study, unpaid work and time out of work count was not found. What do you mean?
ask-months = The months decide here. Which is it, up to today?
ask-short-year = Is this a year of the calendar, or how long it was?
calendar-year = { $year }
choice-since = Since { $moment }
choice-from-to = { $moment } to { $last }
choice-date = { $date }
choice-number = { $number }
choice-money = { $sum }
choice-a-year = { $sum } a year
# { $sum } is for a month, { $year } is twelve times that.
choice-a-month = { $sum } a month ({ $year } a year)
choice-money-or-more = { $sum } or more a year
choice-money-under = Less than { $sum } a year
choice-money-between = { $low } to { $high } a year
# { $sum }: HK$0.
choice-loss = A loss ({ $sum } of profit)
choice-place = { $place }

## Not read: why, and what would be read.

misread-option = Please choose one of the buttons, or type its words.
misread-yes-no = Please answer yes or no.
misread-one-place = Please name just one country or place here.
misread-no-list = No list of universities is known for this day, so I cannot look yours up. “Not sure” leaves the point open.
misread-university = I found no university of this name on the list. Please check the spelling, try its English name, or choose “Not on the list”.
# { $name }: an institution that is not on the list, by its English name.
misread-university-unlisted = I take this for { $name }, which is not on the list. If that is the one, choose the button below that fits. If another university awarded you such a degree too, type that one; if I took it wrongly, type the full name in English.
misread-tick-first = Please tick at least one first, or choose another button.
misread-almost = “Almost” is not there yet. Please type only what you have completed.
misread-about = “About” is not exact enough. Please type what you can prove, or a range such as 3-5.
misread-years = Please type a number of years, such as 5, 3.5, 18 months or since March 2021.
misread-years-far = This is more than a working life, or in the future. Please type your years up to today.
misread-years-most = At most { $most } years can count here. Please type it again.
misread-negative = A number below zero is not read here. Please type it without the minus sign, or choose a button.
misread-age = Please type your age in whole years, such as 34.
misread-date = Please type the whole date, such as 3 April 1990.
misread-date-year = Please write the year with four digits, such as 1990.
misread-year = Please type one year with four digits, such as 2023, not after this year.
misread-date-never = This date does not exist, is in the future, or is more than 120 years ago. Please type it again.
misread-money = Please type an amount, such as HK$1,200,000, 85 000 EUR or 120万人民币.
misread-household = Only what you yourself earn counts, not the whole household. Please type your own income.
misread-others = Only your own count here, not somebody else’s. Please type yours.
misread-investment = Gains from investments do not count. Please type what you earn from work or from your own business.
misread-loss = A loss, or a number below zero, is no income. Please type what you earned yourself, without minus sign or brackets, or 0 if you earned nothing.
misread-whole-year = I do not work out a year from hours, days, weeks, quarters or part of a year. Please type the amount for the whole year.
misread-not-income = Revenue and wealth are not income. Please type what you yourself earned in the past year.
misread-not-profit = Only the profit of the one business that you own counts here: not its revenue, not your own pay, not another person’s business. Please type that profit alone.
# { $currency }: a currency's three-letter code.
misread-no-rate = I have no good exchange rate for { $currency }. Please convert the amount and type it in HK$.
misread-place = I did not understand that as a country or place. Tap one, or type its usual name.
misread-places = Several of these names can mean more than one place. Please type the full name of each country or place.
misread-passport-only = Please type only the country or place of your passport: not where you were born or live, nor a passport that you do not hold.
misread-stateless = This question asks for a country or place. If you have no passport, please go back and choose “Stateless or refugee document”.
misread-tongue = I did not know every language you typed. Please type their names, such as: French, English.
misread-tongue-level = Please type only the languages that you read, write and speak well enough to work in.

## Names said otherwise than the dictionary of places and languages has them: place-<ISO 3166-1>, tongue-<ISO 639>.

place-HK = Hong Kong
place-MO = Macao
place-TW = Taiwan
tongue-zh = Chinese
