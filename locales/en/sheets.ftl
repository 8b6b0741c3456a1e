### Sheets: what stands on the picture, the chart and the paper that an applicant keeps, and around them. Locale: en (English).
### Naming rule: button-… sends a sheet or a file; picture-… and receipt-… stand in the chat beside them; sheet-… stands on
###   a sheet itself, in no one's person. Criteria, rules, documents and steps are the messages of the other files.
### A sheet calls nobody fit, and looks like nothing that a government issues.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## In the chat

button-picture = Picture
button-dark = In dark colours
button-light = In light colours
# Of the next five years.
button-chart = As a picture
# Under the chart. { $head }: its head, years-head.
chart-caption = { $head }, by the criteria alone. Unofficial, not approval. Rules last seen on { $date }.
picture-sent = Sent. Whether the basic conditions are met (record, living without public assistance, nationality and the others) is not on it. Nobody else has received it: send it on yourself, to whom you choose.
button-receipt = Check file with every answer
button-receipt-send = Send me the check file
receipt-ask = The check file holds every answer
receipt-holds = It is a file for programs: every answer that counted, also on record, means and nationality, with the rules and each finding, but no name. Whoever has it can judge the same again by the rules and compare. The paper shows its number only. Think before you send it on.
receipt-sent = Sent: the check file, with every answer.
# { $number }: what the file’s bytes come to by SHA-256. 1,024 characters at most.
receipt-caption = Check file for programs, with every answer. Its number: { $number }. It is the one on a paper made today on the same answers.

## On every sheet

sheet-title = Own check against the criteria of the Quality Migrant Admission Scheme, Hong Kong
sheet-unofficial = Unofficial, not approval: the Director of Immigration decides.
sheet-made = Made on { $date } from the applicant’s own answers. No document was seen.
sheet-rules = Rules last seen on { $date }
sheet-list = List of universities in force until { $date }
# Under the square code, the way to the bot: it verifies nothing. Five words at most.
sheet-scan = Start your own check

## The count

# After a large number, or a spread message.
sheet-of = of { $max } criteria met
sheet-needed = { $threshold } needed to apply
sheet-met = Met, as stated ({ $count })
sheet-open = Open ({ $count })
sheet-not-met = Not met, as stated ({ $count })
sheet-achievement = Achievement route: its criterion is met, and this count is not needed.
sheet-undecided = The outcome is open.
sheet-basic = Criteria alone: the basic conditions are not shown here.
# Of a basic condition not met it is not said which.
sheet-not = The threshold to apply is not reached at present.
sheet-unchecked = { $count ->
    [one] No count yet: one line is ticked and not checked.
   *[other] No count yet: { $count } lines are ticked and not checked.
}

## The next years

# What a chart counts.
sheet-axis = Criteria met, of { $max }
# Beside a patch of colour: the criteria between the least and the most that may be met.
sheet-perhaps = May count or not
sheet-assumed = Assumed: life goes on as stated. Age rises, each kind of work named goes on, all else stays, and so do the rules.
# { $works }: work-… messages, joined.
sheet-needs = Only if these go on: { $works }.
sheet-comes = This comes in any case.

## The paper

sheet-basic-head = Basic conditions, not counted among the criteria
sheet-test-head = The { $max } criteria of the General Points Test
sheet-further-head = For every application
# Heads of columns where there are two persons, and what stands beside a criterion: what was said, which nobody has checked.
sheet-first = First person
sheet-second = Second person
sheet-counts = Criteria met, of { $max } ({ $threshold } needed)
sheet-said-met = said: yes
sheet-said-open = open
sheet-said-not-met = said: no
sheet-names = Criteria are named in short; the official pages below have their full wording.
# Beside a box, ticked and empty.
sheet-held = in hand, as ticked by the applicant
sheet-missing = still missing
# Before the documents that may not apply.
sheet-perhaps-papers = if they apply:
# { $confidence }: a confidence message, in the middle of the sentence.
sheet-source = Last seen { $date }; { $confidence }
sheet-source-in-part = Last seen { $date }; { $confidence }; only the start of its official note seen
sheet-source-unseen = Last seen { $date }; { $confidence }; its official note not seen
sheet-papers = Documents: from other sources, perhaps not complete; please ask the Immigration Department ({ $page }). Its own checklist, in the { $checklist }, was not seen.
# Above the number, what the file’s bytes come to by SHA-256.
sheet-receipt = Check-file number: it only finds that file again and proves nothing. The check file itself holds every answer and is with the applicant alone.
