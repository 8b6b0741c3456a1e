### Reasons: the criteria and prerequisites by name, the rules themselves, and how sure they are. Locale: en (English).
### Naming rule, for a criterion or prerequisite <id> of a ruleset: criterion-<id> its name in lists (60 characters at
###   most), rule-<id> the whole rule. finding-… one line of the result; wording-… how our wording relates to the
###   Immigration Department's text; confidence-… how well the rule is attested.
### The rules are in our own words: the official English page with the 12 criteria was not seen, so they are never
###   shown as a quotation. The basic conditions follow the official English page, in our words.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## General Points Test: the 12 criteria

criterion-age-50-or-below = Aged 50 or below
rule-age-50-or-below = The applicant is aged 50 or below.
criterion-listed-postgraduate-degree = Listed master’s or doctorate
rule-listed-postgraduate-degree = The applicant holds a master’s or doctoral degree awarded by an eligible university (note 1, seen only in part: a university on the aggregate list of eligible universities; officials said that six business schools count besides, and their names were not found).
criterion-listed-postgraduate-degree-stem = That degree is in STEM
rule-listed-postgraduate-degree-stem = That master’s or doctoral degree is in a STEM subject: science, technology, engineering or mathematics (note 2, not seen).
criterion-two-languages = Proficient in two languages
rule-two-languages = The applicant is proficient, written and spoken, in two languages.
criterion-english = Proficient in English
rule-english = The applicant is proficient in written and spoken English.
criterion-graduate-level-5-years = Five years, graduate or specialist
rule-graduate-level-5-years = The applicant has at least five years of work experience at graduate or specialist level.
criterion-multinational-3-years = Three years: MNC or reputable firm
rule-multinational-3-years = The applicant has at least three years of work experience at graduate or specialist level in a multinational company or reputable enterprise, for example a listed company or one on the Forbes Global 2000, the Fortune Global 500 or the Hurun China 500.
criterion-specified-field-3-years = Three years in specified fields
rule-specified-field-3-years = The applicant has at least three years of work experience at graduate or specialist level in specified fields or industries, including innovation and technology, finance, and international trade (which takes in cross-border sea and air freight and supply chain management).
criterion-international-2-years = Two years of international work
rule-international-2-years = The applicant has at least two years of work experience at graduate or specialist level with international exposure (note 3, not seen).
criterion-income-1m = Income of HK$1 million+
rule-income-1m = The applicant’s annual income was HK$1 million or more, or the same in another currency, in the year immediately before applying.
criterion-business-profit-5m = Profit of HK$5 million+
rule-business-profit-5m = The applicant currently owns a business entity whose annual profit was HK$5 million or more, or the same in another currency, in the year immediately before applying (note 4, not seen).
criterion-listed-company-owner = Owns a listed company
rule-listed-company-owner = The applicant currently owns a listed company (note 4, not seen).

## Achievement-based Points Test: the two criteria

criterion-exceptional-award = Award of exceptional achievement
rule-exceptional-award = The applicant has received an award of exceptional achievement, for example an Olympic medal, a Nobel Prize, or a national or international award.
criterion-peer-recognition = Honour or major contribution
rule-peer-recognition = The applicant’s work is acknowledged by peers, or has contributed significantly to the development of the field, for example with a lifetime achievement award from the industry.

## Prerequisites

criterion-adult = Aged 18 or above
rule-adult = The applicant is aged 18 or above when submitting the application.
criterion-self-support = Support without public assistance
rule-self-support = The applicant can support and house himself or herself and any dependants, without public assistance, while in Hong Kong.
criterion-clean-record = Clean criminal and visa record
rule-clean-record = The applicant has no criminal record and no adverse immigration record, in Hong Kong or elsewhere.
criterion-basic-education = Basic academic qualification
rule-basic-education = The applicant has a good education, normally a first degree from a recognised university or tertiary institution. In special circumstances, good technical qualifications, proven professional ability, experience or achievement may be considered, with documents.
criterion-nationality-not-excluded = Nationality not excluded
rule-nationality-not-excluded = The scheme does not apply to nationals of Afghanistan, Cuba and Korea (Democratic People’s Republic of).
criterion-needs-a-visa = No right of abode or to land

# The former tests and the Top Talent Pass Scheme
criterion-age = Age
criterion-academic = Academic or professional qualifications
criterion-work = Work experience
criterion-talent-list = Talent List
criterion-language = Language proficiency
criterion-family = Family background
criterion-achievement = Outstanding achievement
criterion-income-2-5m = Annual income of HK$2.5 million or more
criterion-listed-bachelor-degree = Bachelor’s degree of a listed university
criterion-three-years-of-last-five = Three years of work in the last five
criterion-graduated-within-five-years = Graduated within the last five years
criterion-under-three-years-of-work = Under three years of work
criterion-not-a-hong-kong-programme = Degree not from a Hong Kong student-visa programme
criterion-chinese-or-english = Proficient in Chinese or English
rule-needs-a-visa = People with the right of abode or the right to land in Hong Kong need no visa, so the scheme is not for them.

## Findings: one line each

finding-met = ✓ { $criterion }
finding-not-met = ✗ { $criterion }
finding-open = ? { $criterion }

## The rule, when it is shown

rule-head = The rule, in our words:
# seen: criteria 1 to 9, whose official Simplified Chinese text was read. copied: 10 to 12 and the achievement test,
# known from copies by third parties. prerequisite: read on the official English page.
wording-seen = This wording is ours. The official English text was not seen; the official Simplified Chinese text was.
wording-copied = This wording is ours. The official text was not seen; it is known from copies by third parties.
wording-prerequisite = This wording is ours, after the Immigration Department’s own English page.
# { $confidence }: a confidence message, in the middle of the sentence.
rule-source = Source: pages of the Immigration Department, or copies of them. Last seen on { $date }, in a copy, not on the live page; { $confidence }.
# Where an official note explains a criterion.
rule-note-in-part = This is said of the sentence. Of the official note that explains it, only the beginning was seen.
rule-note-unseen = This is said of the sentence. The official note that explains it was not seen.
# Rests on: S34 (one source).
rule-list = The list of universities was last seen on { $date }, in one third party’s copy.
confidence-confirmed = confirmed by two or more sources
confidence-one_source = known from one source only
confidence-unverified = our reading, not confirmed by a source
confidence-not_found = looked for, but found in no source
