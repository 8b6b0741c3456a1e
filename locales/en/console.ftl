### Console: what operators read. Locale: en (English). Operators have English and 繁體中文 only.
### Naming rule: page-<page> a page's name in the menu; count-… a number and means-… what it counts; column-… a heading;
###   filter-… a field; kind-<kind> a kind of event, kind-means-<kind> what it is; deed-<deed> a line of the audit;
###   stage-, verdict-, role-, screen-<name> the names of those; problem-… and failure-… what went wrong.

## The frame

filters-none = none set
what-is = What this means: { $what }
required = (required)
under = under { $number }
reason-of = Reason (required, { $shortest } characters or more; it goes into the audit)
comma = ,{" "}
all-languages = All languages
stepped-lead = Persons, in steps of five, of a week that is over; what is not listed is under five. Who may list sessions sees every number as it is.
week-before = The week before
week-after = The week after
sentence = { $begun } began { $when }; { $stopped }.
sentence-none = { $begun } began { $when }; nobody stopped for good.
sentence-at = { $number } stopped at “{ $question }”
sentence-active = Heard of in the last 24 hours, and not finished: { $active }.
sentence-also = { $number } at “{ $question }”
when-week = in the week from { $first } to { $last }
when-days = in the last { $days } days
when-between = from { $first } to { $last }
when-ever = so far
happened-at = { $what } · { $question }
brand = QMAS Guide console
console = Operators’ console
skip = Skip to the content
pages = Pages
language = Language
page-overview = Overview
page-funnel = Funnel
page-sessions = Sessions
page-tail = Live tail
page-export = Export
page-health = Health
page-notices = Notices and pauses
page-operators = Operators
page-audit = Audit
role-viewer = Viewer
role-analyst = Analyst
role-admin = Admin
role-may = What you may see
role-may-viewer = numbers only
role-may-analyst = also sessions, without answers
role-may-admin = also answers with a reason, notices, operators, audit
any = Any
without = Without
not-this = not { $what }
no-tag = No tag
tags-others = Other tags
apply = Apply
clear = Clear
filters = Filters
period = Period
turns = Further pages
newest = Newest
older = Older
what = What
how-many = How many
as-table = As a table
day = Day
nothing-yet = Nothing in this period.
nothing-found = Nothing fits these filters.
last-days = Last { $days } days
lasting-two = { $first } { $second }
lasting-days = { $number } d
lasting-hours = { $number } h
lasting-minutes = { $number } min
lasting-seconds = { $number } s

## The door

sign-in = Sign in
sign-in-wrong = That name and password do not go together.
sign-in-slow = { $seconds ->
    [one] Too many attempts from here. Try again in a second.
   *[other] Too many attempts from here. Try again in { $seconds } seconds.
  }
sign-in-help = No account, or the password is lost? An admin can make you a one-time link.
sign-out = Sign out
sign-out-everywhere = Sign out everywhere
sign-out-everywhere-about = Ends every sign-in of yours, on every device, this one included.
account = Your account
new-password = New password
new-password-about = Everything else that is signed in with the old one is signed out.
password = Password
password-again = The same again
password-hint = { $shortest } characters or more. Several words are good.
password-set = Set it and sign in
password-present = Present password
password-change = Set the new password
password-changed = The new password is set. Everywhere else you are signed out.
password-wrong = The present password is not right.
password-lost = If it is lost: an admin can make you a one-time link on the page of operators, with which you set a new one.
password-length = The password needs { $shortest } characters or more.
password-unlike = The two are not the same.
welcome = Welcome, { $name }
welcome-about = Choose a password. Your role is { $role }: { $may }.

## Overview

count-begun = Begun
means-begun = Sessions whose first screen was shown in the period; those erased since are counted too.
count-finished = Finished
means-finished = Sessions that were told an outcome for the first time in the period; those erased since are counted too.
count-active = Active
means-active = No outcome told, and last heard of in the period, within the last 24 hours.
count-left = Left
means-left = No outcome told, not begun anew, last heard of in the period, and not for 24 hours.
count-time = Median time
means-time = Half of the sessions finished in the period took longer from the first screen to the outcome. Over the latest 10,000.
count-answers = Median answers
means-answers = Half of the same sessions hold more answers than this.
by-day = By day
means-by-day = Sessions begun, by day in Hong Kong.
drawing-days = Sessions begun, a bar a day. The same numbers stand in the table below.
outcomes = Outcomes
means-outcomes = Of the sessions finished in the period and not erased: what their answers come to now.
by-locale = By language
means-by-locale = Sessions begun, by the language chosen; until one is, by that of the Telegram app.
by-tag = By link tag
means-by-tag = Sessions begun, by the tag of the link that led to the bot, as in /start ngo-7. Tags beyond the fifty most frequent are together “other tags”.
events = What went otherwise
means-events = How often each happened in the period. A number leads to the sessions it happened to.

## Funnel

order-loss = Show where most stop first
order-asked = Show in the order in which they are asked
reword = Which words to mend
means-reword = Questions in the language they were asked in: whose replies could not be read, or that were found unclear by one tap, most first. Who is asked: after a result, and after a second misreading at one question, twice a session at most.
reword-first = Reword first: { $question }, in { $language } (not understood by { $number } of { $asked }).
column-went-on = Went on
of-asked = of { $number }
unreached = { $number ->
    [one] One question was asked of nobody in these days
   *[other] { $number } questions were asked of nobody in these days
  }
unreached-stepped = { $number ->
    [one] One question was asked of fewer than five
   *[other] { $number } questions were asked of fewer than five
  }
column-active = Still here
column-means-active = The same within the last 24 hours: these may still go on.
column-unclear = Asked back
column-means-unclear = Sessions of which a reply was read, and asked back: which of several readings is meant, or whether the one is.
column-median = Median time
column-means-median = Half of the answers took longer, from the reply before; over the latest 10,000 lines of the log in the period.
funnel-drawn = Where people stop
funnel-table = Question by question
column-asked = Asked
column-means-asked = Sessions that were shown the question for the first time in the period.
column-answered = Answered
column-means-answered = Sessions that gave it an answer that could be read.
column-unsure = Not sure
column-means-unsure = Sessions that chose “Not sure”.
column-misread = Not understood
column-means-misread = Sessions of which a reply could not be read as an answer.
column-found-unclear = Unclear
column-means-found-unclear = Sessions in which a tap said that this was not clear. It is asked at a result, and after a second misreading at one question.
column-found-clear = Clear
column-means-found-clear = The same, where the tap said that it was clear.
column-helped = Helped
column-means-helped = Sessions that asked why, or for help.
column-left = Stopped here
column-means-left = Sessions that stand at the question, without an outcome, last heard of in the period and not for 24 hours. To viewers: asked in the week, and gave no answer in it.
near-misses = Near misses
means-near-misses = Sessions one point short of the published threshold, by the criterion that is not met and could still be reached. One session may stand in several lines. Which they are is not kept.

## Sessions

thread = What happened
thread-about = One line a reply, Hong Kong time: what, at which question, how long after the reply before. Opened, it shows what was asked, in the session’s language, as for one who has answered nothing; what was answered is masked, and with it every line of the bot that says an answer back. Under it stands what the delivery did.
more-facts = More about the session
found = Sessions found
looked-at = Looked through { $number } sessions for this page. “Older” goes on from there.
filter-stage = Stage
filter-locale = Language
filter-verdict = Outcome
filter-question = Question
filter-ruleset = Ruleset
filter-tag = Link tag
filter-kind = Event
filter-errors = Errors
filter-since = From
filter-until = To
filter-first = From
filter-last = To
filter-applicant = Applicant’s pseudonym
applicant-hint = Its first four characters, or more
errors-any = Any
errors-yes = With errors
errors-no = Without errors
stage-active = Active
stage-left = Left
stage-finished = Finished
stage-ended = Begun anew
verdict-eligible = Threshold reached
verdict-undecided = Open
verdict-ineligible = Threshold not reached
column-began = Began
column-stage = Stage
column-locale = Language
column-question = Question
column-answers = Answers
column-outcome = Outcome
column-tag = Link tag
column-errors = Errors
column-last-seen = Last heard of
column-applicant = Applicant
column-finished = Finished
column-rulesets = Rulesets
session = Session
session-facts = The session in short
took = took { $time }
offered = Buttons
told-answered = [✓ the answer said back]
told-corrected = [✓ the answer said back]
told-unsure = [✓ “Not sure” said back]
told-misread = [not read: why, and the question again]
told-unclear = [read in several ways: which of them is meant, with a button for each]
told-ticked = [what is ticked, marked]
told-helped = [an explanation first]
told-shown = [the screen asked for, above this or in its place]
told-resumed = [where the conversation stood]
told-no-answer = [why that is no answer, and the question again]
told-story = [the page of what was understood, with the words it came from]
told-unseen = [that it may not have been seen yet, and the question again]
told-overtaken = [that a later reply counts, and the question as it stands]
told-failed = [an apology, and the question again]
told-unblocked = [where the conversation stood]
screen-shown = [{ $screen }]
screen-language = Choice of language
screen-script = Choice of Chinese script
screen-notice = The notice
screen-card = The scorecard
screen-tell = What can be told
screen-story = The page of a story
screen-decided = Decided
screen-result = The result
screen-conflict = Two answers that contradict
screen-confirm = Are these still right?
screen-schemes = Other schemes
screen-former = The former test
screen-supposed = What if
screen-why = Why it is asked
screen-help = Help
screen-privacy = Privacy
screen-status = How far one is
screen-share = A text to send on
screen-awaited = What one is told of
screen-menu = More
screen-review = The answers, to correct
screen-notes = Family and visa notes
screen-howto = How to apply
screen-deciding = How it is decided
screen-approval = What approval brings
screen-reasons = Why this result
screen-reason = Why this of one criterion
screen-ways = Ways forward
screen-years = The next five years
screen-papers = Documents
screen-picture = The picture
screen-chart = The chart
screen-summary = The summary for an adviser
screen-receipt = The file to check a result by
screen-factor = A line of the former test
screen-whatif = What could be supposed
screen-second = A second person
screen-both = Two persons side by side
screen-second-drop = Whether to remove the second person
screen-restart = Whether to start again
screen-forget = Whether to erase everything
screen-mydata = All that is kept
reveal = Show the answers
reveal-about = Opens what was answered and said, once, on the next page. Your name and the reason go into the audit.
reveal-do = Show the answers
revealed = The session with its answers
revealed-about = This page holds what an applicant told in confidence. Do not copy it; close it when you have done what you opened it for.
answers = Answers
answer = Answer
no-answers = No answers stand.
lost = Cannot be opened: its key is lost, or it was erased.
unread = Cannot be read: another version of the program wrote it.
replay-whole = The conversation
situation = Make a regression test
situation-about = A file for the folder tests/situations, which runs as it is. Typed answers, places and universities are replaced by stand-ins of the same effect; options that were tapped stay.
situation-do = Download the test
situation-reason = State a reason. It goes into the audit.
situation-unlike = This session does not run any more as it was logged: words were erased, or the questions have changed since. No test can be made of it.
erase = Erase the applicant
erase-about = Erases everything of this applicant but counts, as /forget does. Nothing brings it back.
erase-sure = Erase every session of this applicant
erase-do = Erase
problem-reason = State a reason of { $shortest } characters or more.

## Kinds of events

kind-began = Began
kind-said = Asked
kind-answered = Answered
kind-unsure = Not sure
kind-corrected = Corrected
kind-contradicted = Contradicted another answer
kind-supposed = Supposed
kind-ticked = Ticked
kind-misread = Not understood
kind-unclear = Asked back
kind-found-clear = Found it clear
kind-found-unclear = Found it unclear
kind-helped = Helped
kind-switched = Language switched
kind-chosen = Language chosen
kind-moved = Moved on
kind-shown = Looked at a screen
kind-resumed = Resumed
kind-stale = Stale tap
kind-no-answer = Sent no answer
kind-story = Told a story
kind-story-line = Line of a story
kind-story-stood = Line that stood
kind-story-taken-away = Line taken away
kind-story-opened = Line opened
kind-unseen = Wrote too early
kind-delivered = Delivered
kind-failed = Failed
kind-blocked = Blocked the bot
kind-unblocked = Unblocked the bot
kind-overtaken = Overtaken
kind-excess = Too fast
kind-duplicate = Duplicate
kind-retried = To be tried again
kind-reminded = Reminded
kind-warned = Warned of erasure
kind-news = Told of news
kind-unwarned = Could not be warned of erasure
kind-means-misread = A reply that could not be read as an answer.
kind-means-helped = “Why” or help was asked for.
kind-means-found-clear = One tap below a result, or a question misread twice.
kind-means-found-unclear = One tap below a result, or a question misread twice.
kind-means-switched = Another language was chosen than the first one.
kind-means-stale = A tap on a button of an earlier question.
kind-means-story = Several facts told in one message. Its words are not kept in the log.
kind-means-story-line = A fact that was read in a story, sure or to be asked.
kind-means-story-stood = A line of a story that was confirmed as read.
kind-means-story-taken-away = A line of a story that the applicant took away.
kind-means-story-opened = A line of a story of which the applicant opened the question.
kind-means-failed = A reply that failed, of which the applicant was told, or an attempt at delivery that failed.
kind-means-blocked = The applicant blocked the bot.
kind-means-unblocked = The applicant came back.
kind-means-overtaken = A typed reply that came after a later one.
kind-means-excess = More replies in a minute than one chat may send; not taken.
kind-means-duplicate = A reply that Telegram handed over once more; it counts once.
kind-means-retried = A delivery that Telegram did not take or asked to wait with; it is tried again by itself. Deliveries belong to no language or link tag.

## Live tail

tail-lead = Events as they are committed, newest above. No answers.
tail-events = Events
tail-waiting = Waiting for the next event …
live-on = Live
live-off = Not connected
live-held = Held
hold = Hold
go-on = Go on
needs-script = The live tail needs JavaScript. All else in the console works without.
column-time = Time
column-session = Session
column-event = Event
column-duration = Since the reply before
column-error = Error

## Export

export-lead = Events as a file, without answers.
export-csv = Download CSV
export-jsonl = Download JSON Lines
export-holds = What it holds
export-holds-what = One line an event: number, time (UTC), the applicant’s pseudonym, the session, kind, question, revision, language, milliseconds since the reply before, error class, link tag, outcome.
export-audited = Each download goes into the audit with its filters. The file is personal data although it names nobody: keep it no longer than you need it.

## Health

health-lead = As of { $time }, Hong Kong time. Load the page again for the present state.
# Its setting's name follows.
no-contact = No contact is set for this bot. Applicants are told so, and have nobody to ask about their answers; the law on personal data expects a contact. Set:
health-telegram = Telegram
health-well = Connected
health-not = Not connected
means-telegram = Whether Telegram has accepted the bot’s token.
health-database = Database
means-database = Took { $milliseconds } ms to answer for this page.
health-unsent = Waiting to be sent
means-unsent = Messages written and not yet delivered.
health-oldest = Oldest unsent
means-oldest = How long the oldest of them has waited; over a minute, look at Telegram first.
health-processes = Delivering now
means-processes = Processes that hold chats for delivery at this moment.
unsent-unread = { $number ->
    [one] One message is set aside: it was written by another version of this program, in a form that this one does not know. A version that can read it sends it when it starts.
   *[other] { $number } messages are set aside: they were written by another version of this program, in a form that this one does not know. A version that can read them sends them when it starts.
  }
processes-heard = { $number ->
    [one] One process runs: it was heard of in the last two minutes.
   *[other] { $number } processes run: so many were heard of in the last two minutes.
  }
health-last = Last event
means-last = When the log last grew.
health-tallied = Numbers up to
means-tallied = Overview and funnel count the events up to here; they are brought up to date every minute.
untallied = The log has newer events.
rechecks = The rules: to be checked again
means-rechecks = Until the day named the file may be relied on; after it, results open with “these rules may have changed”.
recheck-what = File
recheck-by = By
recheck-state = State
recheck-past = Overdue
recheck-soon = Soon
recheck-later = In time
metrics-too = For Prometheus, of this process and as of half a minute ago at most:

## Notices and pauses

notice-ready = Ready texts:
notice-ready-list = A new year’s list is awaited
notice-ready-checks = Results are being checked
notice-ready-kept = What was typed is kept: the ready text stands in the empty fields.
notice-until = Stands until the end of this day, in Hong Kong (may be left out)
notice-preview = Preview
notice-seen = As applicants see it
else-english = (left out: told in English)
told-in-english = Told in English
problem-until = The day until which it stands is today or later.
notices-all = Notices
notices-none = No notice was ever put up.
notice-new = Put up a notice
notice-about = It stands above every result from the next turn on, within seconds. Plain words, { $longest } characters at most in each language.
notice-do = Put it up
notice-end = Take it down
problem-notice = A notice needs an English text, and { $longest } characters at most in each language.
problem-room = Those that stand leave no room for it: an applicant would not see the oldest. All together have { $room } characters at most, each counted by its longest text. Take one down first, or write less.
problem-unseen = A text holds characters that cannot be seen: control characters, or what turns the direction of writing. Type it anew.
pauses = Paused rulesets
pauses-about = While a ruleset is paused no result by it is told; the questions go on, and nothing answered is lost.
pauses-none = No ruleset was ever paused.
pause-new = Pause the results of a ruleset
pause-do = Pause it
pause-end = Resume
column-put = Since
column-operator = Operator
column-text = Text
column-ended = Ended
column-ruleset = Ruleset

## Operators

operators-lead = Who may sign in, and in which role.
operators-all = Operators
operator-new = Add an operator
operator-new-about = The name is for signing in: letters, digits and . _ @ - without spaces. You get a one-time link to pass on.
operator-do = Add and make a link
link-for = A one-time link for { $name }
link-about = Pass it on by a safe way. It is shown this once, works once and for 48 hours, and sets a password.
problem-name = A name begins with a letter or digit and holds letters, digits and . _ @ - alone.
problem-taken = This name is taken.
column-name = Name
column-role = Role
column-made = Made
column-way-in = Way in
column-acts = Acts
you = you
role-of = Role of { $name }
change = Change
has-password = Password
no-way-in = None
link-until = Link until { $time }
act-link = New link
act-link-of = New link for { $name }
act-sign-out = Sign out
act-sign-out-of = Sign { $name } out everywhere
act-remove = Remove
act-remove-of = Remove { $name }
act-remove-sure = Remove for good
act-remove-sure-of = Remove { $name } for good

## Audit

audit-lead = Who did what. Nothing here can be changed or taken out, by anyone.
column-deed = Did
command-line = command line
column-subject = Of
column-reason = Reason
deed-sign-in = Signed in
deed-sign-in-failed = Failed to sign in
deed-sign-out = Signed out
deed-sign-out-everywhere = Signed out everywhere
deed-operator-welcome = Set a password
deed-password-set = Changed the password
deed-password-failed = Failed to change the password
deed-refused = Was refused
refused-role = The role is not enough
refused-form = The form was too old, or not of the console
deed-session-view = Looked at a session
deed-applicant-view = Looked at an applicant’s sessions
deed-session-reveal = Showed the answers
deed-session-situation = Made a regression test
deed-session-erase = Erased an applicant
deed-tail = Opened the live tail
deed-tail-events = Followed the live tail
deed-events-tail = Followed the live tail in the terminal
deed-export = Exported events
deed-events-export = Exported events in the terminal
deed-sessions-purge = Erased who was idle too long
deed-keys-rotate = Sealed everything with a new key
deed-database-backup = Made a copy of the database
deed-database-restore = Restored the database from a copy
deed-rules-compare = Compared changed rules with the present ones
deed-rules-stop = Stopped a comparison of rules
deed-notice-put = Put up a notice
deed-notice-end = Took down a notice
deed-pause-put = Paused a ruleset
deed-pause-end = Resumed a ruleset
deed-operator-add = Added an operator
deed-operator-link = Made a one-time link
deed-operator-role = Changed a role
deed-operator-sign-out = Signed an operator out
deed-operator-remove = Removed an operator

## What was done

done-operator-role = The role is changed.
done-operator-sign-out = The operator is signed out everywhere.
done-operator-remove = The operator is removed.
done-session-erase = The applicant is erased.
done-notice-put = The notice is up.
done-notice-end = The notice is taken down.
done-pause-put = The results of the ruleset are paused.
done-pause-end = The ruleset tells its results again.

## What went wrong

failure-400 = That address or form is not understood
failure-about-400 = Go back, load the page again, and try once more.
failure-403 = Not for you, or too old
failure-about-403 = Either your role does not reach this far, or the form was opened before you last signed in. Load the page again.
failure-404 = There is nothing here
failure-about-404 = The session may be erased, or the link used or too old. An admin can make a new link.
failure-503 = The console cannot answer now
failure-about-503 = The database is out of reach, or too many look at once. Nothing is lost; try again in a few seconds.
to-console = To the console

## What changed rules would change

page-rules = Compare rules
rules-lead = Whom changed rules or a new list would change, before they are in force. Numbers alone; nothing is put in force here.
rules-new = Compare
rules-about = Paste a whole file, or both. Every session that goes on is judged by the rules carried and by these, on the first day on which all that is new is in force.
rules-file-ruleset = Changed ruleset, as TOML
rules-file-list = List of universities, as CSV
rules-do = Compare
rules-on = Against the rules carried, both on { $day }.
rules-list = List of universities: { $days }.
rules-lists = List of universities: { $before } → { $after }.
rules-running = { $done } of { $of } sessions compared.
rules-again = Look again
rules-stop = Stop
rules-stopped = It was stopped. Half of the numbers would mislead: begin again for them.
# { $error }: the class of the error.
rules-failed = It broke off with a fault: { $error }. Begin again for the numbers.
rules-found = { $compared } sessions compared, { $changed } change.
rules-unreadable = { $number } more cannot be read.
rules-outcomes = Outcomes
rules-counts = Counts
rules-criteria = Criteria
rules-asked-anew = Asked anew
rules-what = What changes
rules-sessions = Sessions
rules-decisive = … whose outcome changes
rules-threshold = Threshold
count-higher = Higher
count-lower = Lower
count-narrower = Less open
count-wider = More open
found-met = met
found-not_met = not met
found-open = open
found-absent = not there
problem-rules-none = Paste a ruleset, a list of universities, or both.
problem-rules-running = A comparison is under way: wait for it, or stop it first.
