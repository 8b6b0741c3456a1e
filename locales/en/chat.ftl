### Chat: screens, buttons, notices and commands. Locale: en (English).
### Naming rule: <what it belongs to>-<which one>, in lower case with hyphens: button-back, notice-kept, command-help.
###   A name says where the words stand, never what they say. The same names stand in every locale.
### Arguments: { $date } and sums arrive written out, lists arrive joined, numbers arrive as numbers.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Language

# The first line of the first screen, above the four language buttons.
language-ask = Choose your language
# Only said where Telegram names Chinese without the script; the Chinese locales ask for the script here.
language-ask-script = Which written form of Chinese do you read?
# The languages' own names: the same in every locale.
language-en = English
language-zh-Hant = 繁體中文
language-zh-Hans = 简体中文
language-fr = Français
# Marks the language in use. { $name }: a language's own name.
language-marked = ✓ { $name }

## The notice: read before the first question, so short and plain. Each message is a paragraph.

notice-title = Hong Kong’s QMAS: could you apply?
# { $minutes }: to the outcome, as measured of an ordinary applicant.
notice-gain = See which of the { $max } published criteria of the Quality Migrant Admission Scheme your answers meet, in about { $minutes } minutes.
notice-unofficial = Unofficial: no link with the Hong Kong Government, no legal advice.
notice-use = Your answers are used only for your result, to fix faults and assess new rules; only whoever runs this bot sees them. Leave out what you like: it stays open. /forget erases everything.
# From here on folded away until it is tapped.
notice-never = Please send no identity or passport numbers and no documents. This bot never asks for money.
notice-operator = This bot is run by { $name }. You can reach them at { $contact }.
# Where no contact is set.
notice-private = No contact address is set for this bot; /mydata and /forget work all the same.
# { $date }: the day on which the criteria and the threshold were last seen.
notice-rules = The criteria were last seen on { $date }, in copies, not live. No documents are seen: this is general information.
notice-kept = Your answers are passed to nobody else and kept encrypted until { $days ->
    [one] { $days } day
   *[other] { $days } days
} after your last visit. /mydata shows all that is kept; /review corrects answers.
notice-reminders = Two reminders at most; if you ask, one message on a new list or rules; one tap ends each.
notice-telegram = Telegram also keeps this chat.

## Whoever runs the bot: how to reach them, and what they say of the results

# Shown in /help, where a prerequisite is not met and at the result. { $name } and { $contact }: as set by whoever runs it.
talk-to-person = If you would rather talk to a person: { $name }, { $contact }
# The same where no name is set.
talk-to-contact = If you would rather talk to a person: { $contact }
# Stands above every result while it holds. { $text }: what whoever runs it has to say, in this language.
operator-notice = Notice: { $text }
# Texts ready to be put up as such a notice. { $year }: the year whose list is awaited; { $before }: the year of the last list, which may have ended.
operator-ready-list = The list of universities for { $year } has not been published yet. Results use the list of { $before } and may change once the new list is out.
operator-ready-list-ended = The list of { $before } has ended; until that of { $year } is out, what rests on the list stays open.
operator-ready-checks = We are checking the results at the moment. Please look at yours again in a few days before you apply or pay.
# Said in place of any result.
results-paused = Results are paused while the rules are checked. Your answers are kept. You can go on answering now and see the result later.

## Buttons: short enough for half a phone's width, where they can be.

button-begin = Begin
button-card = Scorecard: tick what holds for you
button-language = Language
button-unsure = Not sure
button-why = Why?
button-back = Back
# Beside the answer given before; a tap keeps it.
button-keep = Keep this answer
button-done = Done
button-again = Type it again
button-result = Show the result
# { $most }: how many questions may still come, at most.
button-go-on = { $most ->
    [one] Answer the last question
   *[other] Answer the rest (at most { $most })
}
button-more = More
button-review = My answers
# Opens Telegram’s own list of chats.
button-share = Send it on
button-copy = Copy the text
button-notes = Family and visa notes
button-restart = Start again
button-restart-yes = Yes, start again
button-forget = Erase everything
button-forget-yes = Yes, erase everything
button-stay = No, keep it
button-all-right = All still right

## A story: several facts in one message, and the page on which each is checked

button-tell = In my own words
tell-ask = Tell me about yourself in one message.
tell-what = I read facts, not your story: your age, passport, degree with university and subject, languages and how well, years of work and where, income of the past year with its currency, a business. You then check each line; nothing counts before that.
tell-leave-out = Please leave out names, numbers of papers and anything about records: a question asks about those.
# To copy and change.
tell-example-one = I’m 34 and I have a Canadian passport. I have a master’s degree in computer science from the University of Toronto. I’m fluent in English and French. I have 8 years of experience, 5 at a multinational. Last year I earned CA$150,000.
tell-example-two = Age: 41. Passport: India. Degree: PhD in chemistry, Stanford University (2012). Languages: English (fluent), Hindi (native). 12 years in graduate-level jobs. Income last year: HK$1,300,000.
button-tell-example-one = Copy example 1
button-tell-example-two = Copy example 2
button-begin-asking = Ask me instead
story-head = I read facts, not your story: check each line.
story-about-you = This is read as being about you, the applicant. If it is about somebody else, use none of it.
story-sure = Understood:
# { $question }: a question’s short name; { $answer }: the answer; { $words }: what was typed.
story-line = ✓ { $question }: { $answer } (“{ $words }”)
# Taken away by a tap.
story-away = ✗ { $question }: { $answer }, left out
story-open = Not certain, to be asked:
story-asked = ? { $question }: { $answer } (“{ $words }”)
# { $earlier }: what was answered before.
story-against = ? { $question }: { $answer } (“{ $words }”); your answer so far: { $earlier }
# Several answers that the words may mean; { $one } and { $other } are answers.
story-or = { $one } or { $other }
# { $words }: parts of what was typed.
story-unused = Not used: { $words }
story-record = What you wrote about records is neither used nor kept; a question asks about it.
story-nothing = I found no fact that I could read. Please write about yourself, as “I”, try one of the examples, or answer the questions instead.
story-known = Your answers say so already.
button-told = These are right
button-untold = Use none of this
# { $question }: a question’s short name.
story-button-away = ✗ { $question }
story-button-back = ↩ { $question }
story-button-ask = ? { $question }
story-kept = { $number ->
    [0] Nothing was taken over. I ask about the rest.
    [one] One answer taken over. I ask only what is missing.
   *[other] { $number } answers taken over. I ask only what is missing.
}
# What a story told of one thing, as of a degree its university; a line each follows.
likely-together = You told me:
button-together = All of this is right

## Ticks and progress

tick-on = ✓ { $name }
tick-off = ○ { $name }
# { $most } is 0 at the last question.
progress = { $most ->
    [0] Part { $part }/{ $parts } · last question
   *[other] Part { $part }/{ $parts } · at most { $most } more
}
# While what a story left open is asked first. { $most }: questions that may still come.
progress-open = At most { $most } more
# { $most }: questions that may still come before the scorecard, or to check its ticks.
progress-card = Scorecard · { $most ->
    [0] last question
   *[other] up to { $most } more
}
progress-check = Checking your ticks · { $most ->
    [0] last question
   *[other] { $most } more at most
}
echo = ✓ { $answer }
# Names beside each other. { $name }: the first; { $more }: the others.
row = { $name } · { $more }
# A line, and a button by its number.
number = { $number }
# A line, and a button by its number.
numbered = { $number }. { $what }
your-answer = Your answer so far: { $answer }
    .second = The second person’s answer so far: { $answer }
# { $ticks }: what is ticked, joined.
ticked = Ticked: { $ticks }

## Coming back, and what is no answer

back-where = Welcome back. Here is where you were.
back-from-outage = I was away. Here is your question.
no-answer = I can only read text and taps. I never download files, pictures or voice messages. Please answer with a button or in words.
no-answer-edited = Changing an earlier message does not change an answer. To correct one, use /review.
no-answer-edited-new = I do not read changes to a message that was no answer: please send it as a new message.
small-talk = Happy to help. Here is where we are.
# Words that name a place which does not exist from here; above the question or the screen.
nothing-there = There is nothing of that name to open from here. Here is where we are.
# Words that may mean several screens; above their buttons.
ask-where = Which would you like to see?
# In place of a result that was told before, above its buttons.
result-above = Your result stands further up in this chat. Where would you like to go on?
overtaken = Your text and a tap arrived together, and the text was not counted. Here is the question now.
unseen = I cannot be sure that you had seen this question when you wrote, so your text was not counted. Please answer it now.
apology = Something went wrong on our side. Your last reply was not counted. Please answer once more.
answers-lost = Your earlier answers can no longer be read: the key they were locked with is missing. Nobody else can read them either, and none has been erased.
answers-lost-ways = With /restart you begin again from the first question, in this same chat. With /forget you have everything erased that is kept here. We are sorry.
answers-unread = This version of the bot cannot read your earlier answers: they were written by another one. None has been erased, and you may find them here again after an update.
unknown-command = I do not know this command. /help lists those I know.
group-line = I only talk in private chats. Please write to me there.

## Reminders, and the warning before erasure

# Names no scheme, no answer and no outcome: somebody else may see it on the telephone's screen.
reminder = You left off in the middle of our conversation. Whenever you like, you can go on from the same place. What you said is kept.
button-reminder-go-on = Go on
button-reminders-off = No more reminders
button-reminders-on = Reminders again
reminders-off = No more reminders will be sent. The last button below switches them on again.
reminders-on = Reminders may be sent again.
# A week before. { $date }: the day of erasure.
erasure-warning = You have not been here for a long time. Everything kept about this conversation will be erased on { $date }. If you would like to keep it, one tap is enough.
button-keep-everything = Keep it
# { $date }: the new day of erasure.
everything-kept = Kept. Without another visit, it will be erased on { $date }.

## Toasts: small notes over the chat, 200 characters at most.

toast-stale = This button is out of date. Here is the question now.
toast-forgotten = Everything here was erased. Send /start to begin again.
toast-slow = Too many replies at once. Please wait a minute before going on; until then, nothing more is counted.
# Below a result, and a question that was misread twice: whether it was clear, which no other words ask.
# The first two beside each other, none wider than 17 letters.
button-clear = Clear? 👍
button-unclear = Clear? 👎
button-clear-off = Don’t ask
toast-thanks = Thank you.

## /status: never names a sensitive answer.

# { $answered }: questions answered; { $most }: questions that may still come, at most.
status-head = Part { $part } of { $parts }. { $answered ->
    [one] { $answered } answer given
   *[other] { $answered } answers given
}, { $most ->
    [0] no question left.
    [one] at most { $most } more question.
   *[other] at most { $most } more questions.
}
status-rules = The { $max } criteria were last seen on { $date }, in copies, not on the live page.
status-erased = Without another visit, your answers will be erased on { $date }.
status-verdict-reached = So far, your answers reach the published threshold to apply.
status-verdict-open = So far, the outcome is open.
status-verdict-not = So far, your answers do not reach the published threshold to apply.
# In place of status-head while ticks are checked, and off the interview’s own way.
status-answered = { $answered ->
    [one] { $answered } answer given so far.
   *[other] { $answered } answers given so far.
}
status-none = You have not answered any question yet.

## /review and corrections

review-head = These are your answers. Tap one to correct it; the others are kept.
review-none = There are no answers yet.
# Also the words of a button. { $question }: a question's short name.
review-item = { $question }: { $answer }
# { $questions }: short names, joined. Their answers no longer apply, and return if they apply again.
set-aside = No longer needed, set aside for now: { $questions }
returned = Needed again, your earlier answer is back: { $questions }
confirm-ask = Some time has passed. Are these answers still right today?
confirm-item = { $question }: { $answer }
conflict-ask = These answers cannot be right as they stand. Which one would you like to correct?
# Drops the newest of the two.
button-leave-out = Leave the new answer out
conflict-item = { $question }: { $answer }

## After an update of the rules or the questions

rules-changed = The rules or the questions were updated since your last visit. Your answers were compared again with the new ones.
# How many criteria are met, or from where to where.
rules-changed-count = Criteria met: { $before } before, { $after } now.
rules-unchanged-count = The number of criteria you meet stays the same.

## What one asked to be told of: offered at a result, told once

button-await-list = Tell me of the { $year } list
button-await-rules = Tell me when the rules change
button-await-off = Do not tell me
# The last line of a result. { $date }: until then the answers are kept.
await-list = I can tell you once when the list of universities for { $year } is out, until { $date }: your answers are kept that long.
await-rules = I can tell you once when the rules change, until { $date }: your answers are kept that long.
awaiting = You will be told once, at the hour you last wrote, until { $date }. Then your answers are erased, unless you come back.
awaiting-nothing = You will not be told.
# The first line, all that a locked screen may show: no outcome, no rule.
news = You asked me to tell you when there is news. There is.
news-list = A new list of universities is out.
news-rules = The rules that your answers are compared with were changed or checked again.
# { $criteria }: names in a row.
news-met = Now met: { $criteria }
news-not-met = Not met now: { $criteria }
news-open = Now open: { $criteria }

## /result, /restart, /forget, /mydata

result-no-answers = Nothing to show yet: the result, its reasons and its documents are made from your answers. They are here after the first questions; how to apply can be read at once.
menu-head = More to look at, what is needed most first
restart-ask = Start again from the first question? Your present answers will no longer count.
restart-ask-both = Start again from the first question? The present answers of both persons will no longer count.
forget-ask = Erase everything this bot keeps about you? This cannot be undone.
forget-ask-both = Erase everything this bot keeps, your answers and those of the second person? This cannot be undone.
farewell = Everything was erased. Telegram’s own copy of this chat is yours to delete. To begin again, send /start.
mydata-caption = All that this bot keeps about you, once to read and once as JSON.
mydata-head = What QMAS Guide keeps about you
mydata-answers = Your answers
mydata-supposed = Only supposed
mydata-other-person = The second person’s answers
mydata-papers = Documents you ticked as held
mydata-ticked = Lines you ticked on the scorecard, not checked
mydata-story = What you told and have not confirmed yet
mydata-awaited = What you asked to be told of
awaited-list = The list of universities to come
awaited-rules = A change of the rules
mydata-turns = What was said, in order
mydata-technical = Technical fields
mydata-lost = These answers can no longer be read, by us or by anybody: the key they were locked with is missing.
mydata-unread = This version of the bot cannot read these answers: they were written by another one. The JSON file holds them as they are stored.

## /help and /privacy

help-general = I ask a few questions and compare your answers with the published rules of the Quality Migrant Admission Scheme. Tap a button or type your answer, in English, Chinese or French, whichever this chat uses. “Not sure” is always a good answer: the point then stays open. I never give legal advice, and I do not decide anything: the Director of Immigration does.
# Each word in marks can be typed.
help-typing = You can also type, at any time, what you would like to see: “documents”, “fees”, “how long”, “spouse”, “other schemes”, “my answers”, “result”, “back”, “start again”, or a language.
help-commands = What you can send:
help-question = About this question
# A line of the list: a command and its menu text.
command-line = /{ $name } – { $what }
# The command menu's texts: 60 characters at most.
command-start = Begin, or go on where you were
command-language = Choose another language
command-status = How far you are
command-review = See and correct your answers
command-result = See the result so far
command-howto = How to apply, step by step
command-restart = Start again from the first question
command-help = How this works
command-privacy = What is kept, and your rights
command-mydata = Get all that is kept about you
command-forget = Erase everything
privacy-more = Your rights: see what is kept with /mydata, correct it with /review, erase it with /forget. Kept: your answers, the documents you tick, what was said in this chat, its language, the times and the number of this chat. The answers and the words are encrypted. Never kept: your name, your username, your contacts, files you send.

## The bot's profile: description 512 characters at most, short description 120.

profile-description = An unofficial guide to Hong Kong’s Quality Migrant Admission Scheme (QMAS). Answer a few questions and see which published criteria your answers meet, and why. General information, not legal advice. Not run by the Hong Kong Government and not linked with it. The Director of Immigration decides every application. This bot asks for no documents, no identity numbers and no money.
profile-short = Unofficial check against the rules of Hong Kong’s QMAS. General information, not legal advice.

## The scorecard: what is ticked is the applicant’s own, and not checked

# { $max }: lines of the form.
card-title = The official form’s { $max } lines
# { $count }: lines ticked and met; { $bar }: the same as a picture.
card-count = { $count } of { $max } { $bar }
# { $ticked }: lines ticked; { $answered }: lines that answers meet; { $threshold }: how many are needed.
card-parts = { $ticked } ticked, { $answered } by your answers; { $threshold } needed.
# In place of the count.
card-undecided = The count alone does not decide: a basic condition is open or not met.
card-ticking = Tap what holds for you; blank is not no. Ticks (☑) are your own, not checked yet.
card-asking = Tap a line that you are not sure of, and I ask you about it. Ticks (☑) are your own, not checked yet.
card-ticked = ☑ { $criterion }
card-blank = ☐ { $criterion }
# Below what is decided: lines that were ticked and whose questions were not asked.
card-left = Ticked but not checked, as the outcome is already decided: { $criteria }.
card-none-ticked = Nothing is ticked, so I ask the questions one by one.
button-achievement = An award or honour for my work
button-ask-lines = Not sure: ask me
button-tick-lines = Let me tick again
button-check = Check them
button-to-card = To the scorecard
