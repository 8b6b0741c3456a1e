### Former: the points tests for applications submitted before 1 November 2024: what they ask and how they come out. Locale: en (English).
### Naming rule: questions as in questions.ftl, each named former-…; band-<band> a line of a factor's table, or a bonus; former-… the
###   screens.
### The questions ask how things were on the day of submission.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## What is asked

# former-day
ask-former-day =
    On what day was the application submitted?
    This test is only for applications submitted before 1 November 2024; for one made today it counts for nothing.
why-former-day = The test was changed several times. The day of submission tells which version judges an application.
help-former-day = It is the day on which the Immigration Department received the application; its letter of acknowledgement names it. The former tests judge applications submitted from 28 June 2006 to 31 October 2024.
hint-former-day = Please type the whole date, for example: 15 March 2022
short-former-day = Day of submission

# former-birth-date
ask-former-birth-date = When were you born?
why-former-birth-date = Points for age depend on the age on the day of submission, and your age today does not settle it.
help-former-birth-date = Only the age on the day of submission is worked out from it.
hint-former-birth-date = Please type the whole date, for example: 3 April 1990
short-former-birth-date = Date of birth (former test)

# former-degrees
ask-former-degrees = Which degrees did you hold when you submitted? Choose the first line that fits.
why-former-degrees = The former tests gave points for the highest degrees, or for a professional qualification.
help-former-degrees = A professional qualification is one awarded by a nationally or internationally recognised professional body and shows a very high level of expertise or skill.
short-former-degrees = Degrees on that day
option-former-degrees-two-doctorates = Two doctorates or more
option-former-degrees-doctorate = One doctorate
option-former-degrees-two-masters = Two master’s degrees or more
option-former-degrees-master = One master’s degree
option-former-degrees-two-bachelors = Two bachelor’s degrees or more
option-former-degrees-bachelor = One bachelor’s degree
option-former-degrees-professional = Professional qualification only
option-former-degrees-none = None of these

# former-renowned
ask-former-renowned = Was one of these degrees, bachelor’s or above, from a renowned institution?
why-former-renowned = From May 2015 on, a degree of an internationally renowned institution brought extra points.
# Rests on: L24 L33 L42 N16 (one source).
help-former-renowned = For 2015 one source names the first 100 places of the QS or Times Higher Education ranking; for 2023 those of any one of QS, Times Higher Education, Shanghai and US News, or the first 30 of the liberal arts colleges of US News. A copy of the official note adds that the Department may ask experts about institutions outside these that are renowned in an industry: the point then stays open.
short-former-renowned = Renowned institution
option-former-renowned-yes = Yes, by a ranking
option-former-renowned-outside = Renowned, but on no ranking
option-former-renowned-no = No

# former-years
ask-former-years = How many years had you worked at graduate or specialist level when you submitted?
why-former-years = The former tests gave points for two, five and ten years of such work.
# Rests on: L20 L44 (our reading).
help-former-years = A post counts if it normally calls for a degree, or for specialist skill of that standing. This is our reading.
hint-former-years = You can also type it, for example: 8 years, 18 months
short-former-years = Years of work on that day
option-former-years-under-2 = Under { $below } years
option-former-years-2-to-5 = { $from } to under { $below } years
option-former-years-5-to-10 = { $from } to under { $below } years
option-former-years-10-or-more = { $from } years or more

# former-senior
ask-former-senior = How many of your years of work on that day were in a senior role?
why-former-senior = With two or five years in a senior role, years of work brought more points.
# Rests on: L44 (one source).
help-former-senior = The official note was not found. An agency names a board member in a small company, or the head of a department or of a project team in a large one.
hint-former-senior = You can also type it, for example: 3 years, 18 months
short-former-senior = Years in a senior role
option-former-senior-under-2 = Under { $below } years
option-former-senior-2-to-5 = { $from } to under { $below } years
option-former-senior-5-or-more = { $from } years or more

# former-international
ask-former-international = How many of your years of work on that day had international exposure?
why-former-international = From May 2015 on, two years of work with international exposure brought extra points.
# Rests on: L33 (not found).
help-former-international = Work abroad is the clearest case. The official note was not found.
hint-former-international = You can also type it, for example: 3 years, 18 months
short-former-international = International work on that day
option-former-international-under-2 = Under { $below } years
option-former-international-2-or-more = { $from } years or more

# former-employer
ask-former-employer = How many of your years of work on that day were with multinational or well-known companies?
why-former-employer = In the last version, three years in multinational companies or reputable enterprises brought extra points.
help-former-employer = These are listed companies and companies on the Forbes Global 2000, the Fortune Global 500 or the Hurun China 500.
hint-former-employer = You can also type it, for example: 3 years, 18 months
short-former-employer = Such companies on that day
option-former-employer-under-3 = Under { $below } years
option-former-employer-3-or-more = { $from } years or more

# former-talent-list
ask-former-talent-list = Did you meet the requirements of a profession on the Talent List of that day?
why-former-talent-list = From 28 August 2018 on, a profession on the Talent List brought extra points.
help-former-talent-list = The list had 11 professions in 2018 and 51 from May 2023 on. Each has requirements of its own, such as degrees or licences, and papers must show that they are met.
short-former-talent-list = Talent List
option-former-talent-list-yes = Yes
option-former-talent-list-no = No

# former-family
ask-former-family = Was a close relative of yours a permanent resident of Hong Kong, and living there, when you submitted?
why-former-family = The former tests gave points for family in Hong Kong.
help-former-family = Close relatives are your husband or wife, parents, brothers and sisters, and children.
short-former-family = Family in Hong Kong
option-former-family-yes = Yes
option-former-family-no = No

# former-spouse
ask-former-spouse = Was a husband or wife to come with you who holds a degree?
why-former-spouse = The former tests gave points for a husband or wife who comes along and holds a degree.
help-former-spouse = A degree at bachelor’s level or above counts, or the equivalent. Without a husband or wife who comes along, choose No.
short-former-spouse = Spouse with a degree
option-former-spouse-yes = Yes
option-former-spouse-no = No

# former-children
ask-former-children = How many unmarried children under 18 were to come with you?
why-former-children = The former tests gave points for each of them, for two at most.
help-former-children = Your unmarried dependent children who were under 18 when you submitted count.
short-former-children = Children who come along
option-former-children-none = None
option-former-children-one = One
option-former-children-two-or-more = Two or more

misread-submission-earlier = The scheme began on { $date }. Please type the day of submission.
# { $date }: the last day of the former tests.
misread-submission-later = The former tests judge applications submitted up to { $date }. For later ones, the present test counts: see /result.

## How it comes out

button-former = Old points test (no longer used)
button-leave = To the result
# { $answer }: what was answered of today.
button-as-today = As today: { $answer }
# { $most } is 0 at the last question.
progress-former = { $most ->
    [0] Former points test · last question
   *[other] Former points test · at most { $most } more
}
former-explained = The former points test judges applications submitted before 1 November 2024. For an application made today it counts for nothing.
# { $date }: the day of submission.
former-head = Submitted on { $date }: the version of that day
# { $points }: a number, or a spread message.
former-points = Points: { $points } of { $max }. The passing mark was { $threshold }.
former-also-possible = The first day of a version was not found, so another version may have judged instead. Points by that one: { $points } of { $max }; its passing mark was { $threshold }.
# { $prerequisites }: names of basic conditions, joined.
former-not-met = A basic condition is not met: { $prerequisites }.
former-open = Basic conditions still open: { $prerequisites }.
# { $factor }: a criterion; { $points }: a number, or a spread message.
former-factor = { $factor }: { $points }
former-as-today = Your age is worked out for that day. What I asked about that day counts as you answered it: if you correct the day, please look through those answers too. Your other answers are taken as they are today; if something was different then, ask for advice.
former-selected = The passing mark only lets an application take part in the selection: a high count assures no place.
former-source = The tables come from archived copies by third parties; the Department’s own table was seen for one version only. Please check with the Immigration Department ({ $page }).
# { $factor }: a criterion; { $max }: the most points.
former-table = { $factor }: at most { $max } points
# { $sign }: sign-…; { $band }: a band-… message. Of the bands the best one counts.
former-band = { $sign } { $band }: { $points }
former-band-unknown = { $sign } { $band }: points not found
# Adds to the band.
former-bonus = { $sign } in addition, { $band }: +{ $points }
# { $confidence }: a confidence message, in the middle of the sentence.
former-confidence = This table is { $confidence }.

## Lines of the tables

band-age-18-24 = 18 to 24
band-age-25-29 = 25 to 29
band-age-30-34 = 30 to 34
band-age-35-39 = 35 to 39
band-age-18-39 = 18 to 39
band-age-40-44 = 40 to 44
band-age-45-50 = 45 to 50
band-age-51-or-above = 51 or above
band-two-doctorates = two doctorates or more
band-doctorate-or-two-masters = a doctorate, or two master’s degrees or more
band-master-or-two-bachelors = a master’s degree, or two bachelor’s degrees or more
band-bachelor = a bachelor’s degree
band-bachelor-or-professional = a bachelor’s degree, or a professional qualification
band-professional-qualification = a professional qualification
band-ten-years-five-senior = ten years, five of them in a senior role
band-five-years-two-senior = five years, two of them in a senior role
band-five-years = five years
band-two-years = two years
band-under-five-years = under five years
band-chinese-and-english = Chinese and English
band-one-and-foreign-language = Chinese or English, and a foreign language
band-one-language = Chinese or English
band-one-language-only = only one of Chinese and English
band-renowned-institution = a degree of a renowned institution
band-international-exposure = two years with international exposure
band-reputable-enterprise = three years in multinational or reputable enterprises
band-family-resident = a close relative who is a permanent resident in Hong Kong
band-spouse-degree = a spouse with a degree who comes along
band-first-child = a child under 18 who comes along
band-second-child = a second such child
