### Chat: screens, buttons, notices and commands. Locale: fr (French).
### Naming rule: <what it belongs to>-<which one>, as in every locale: button-back, notice-kept, command-help.
### Arguments: { $date } and sums arrive written out, lists arrive joined, numbers arrive as numbers.
### Vouvoiement. No-break spaces: narrow before ; ? !, full before : and inside « ».
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Language

# The first line of the first screen, above the four language buttons.
language-ask = Choisissez votre langue
# Only said where Telegram names Chinese without the script.
language-ask-script = Quelle écriture du chinois lisez-vous ?
# The languages' own names: the same in every locale.
language-en = English
language-zh-Hant = 繁體中文
language-zh-Hans = 简体中文
language-fr = Français
# { $name }: a language's own name.
language-marked = ✓ { $name }

## The notice: short and plain. Each message is a paragraph.

notice-title = QMAS de Hong Kong : une demande possible ?
# { $minutes }: to the outcome, as measured of an ordinary applicant.
notice-gain = Voyez lesquels des { $max } critères publiés du Quality Migrant Admission Scheme vos réponses remplissent, en { $minutes } minutes environ.
notice-unofficial = Non officiel : aucun lien avec le gouvernement de Hong Kong, pas de conseil juridique.
notice-use = Vos réponses ne servent qu’à votre résultat, aux dépannages et aux révisions des règles ; seul le responsable du bot les voit. Ce que vous passez reste en suspens. /forget efface tout.
# From here on folded away until it is tapped.
notice-never = N’envoyez ni numéro d’identité ou de passeport, ni documents. Ce bot ne demande jamais d’argent.
notice-operator = Ce bot est géré par { $name }. Contact : { $contact }.
# Where no contact is set.
notice-private = Aucun contact n’est indiqué ; /mydata et /forget fonctionnent quand même.
# { $date }: the day on which the criteria and the threshold were last seen.
notice-rules = Critères vus pour la dernière fois le { $date }, en copie, non en ligne. Aucun document n’est vu : l’information est générale.
notice-kept = Vos réponses ne sont transmises à personne d’autre et restent chiffrées pendant { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} après votre dernière visite. /mydata montre tout ce qui est conservé ; /review corrige vos réponses.
notice-reminders = Deux rappels au plus ; sur demande, un avis de nouvelle liste ou de nouvelles règles ; un bouton met fin à chacun.
notice-telegram = Telegram garde aussi cette conversation.

## Whoever runs the bot: how to reach them, and what they say of the results

# Shown in /help, where a prerequisite is not met and at the result. { $name } and { $contact }: as set by whoever runs it.
talk-to-person = Pour parler à une personne : { $name }, { $contact }
# The same where no name is set.
talk-to-contact = Pour parler à une personne : { $contact }
# Stands above every result while it holds. { $text }: what whoever runs it has to say, in this language.
operator-notice = Avis : { $text }
# Texts ready to be put up as such a notice. { $year }: the year whose list is awaited; { $before }: the year of the last list, which may have ended.
operator-ready-list = La liste des universités pour { $year } n’est pas encore publiée. Les résultats reposent sur la liste de { $before } et peuvent changer dès la parution de la nouvelle liste.
operator-ready-list-ended = La liste de { $before } a pris fin ; tant que celle de { $year } n’est pas parue, ce qui repose sur la liste reste en suspens.
operator-ready-checks = Nous vérifions actuellement les résultats. Veuillez consulter de nouveau le vôtre dans quelques jours, avant de déposer une demande ou de payer.
# Said in place of any result.
results-paused = Les résultats sont suspendus pendant la vérification des règles. Vos réponses sont conservées. Vous pouvez continuer à répondre dès maintenant et voir le résultat plus tard.

## Buttons: short enough for half a phone's width, where they can be.

button-begin = Commencer
button-card = Grille : cochez ce qui est vrai
button-language = Langue
button-unsure = Je ne sais pas
button-why = Pourquoi ?
button-back = Retour
# Beside the answer given before; a tap keeps it.
button-keep = Garder
button-done = Terminé
button-again = Écrire à nouveau
button-result = Voir le résultat
# { $most }: how many questions may still come, at most.
button-go-on = { $most ->
    [one] Répondre à la dernière question
   *[other] Répondre au reste ({ $most } au plus)
}
button-more = Plus
button-review = Mes réponses
# Opens Telegram’s own list of chats.
button-share = Partager
button-copy = Copier le texte
button-notes = Famille et visa : à savoir
button-restart = Recommencer
button-restart-yes = Oui, recommencer
button-forget = Tout effacer
button-forget-yes = Oui, tout effacer
button-stay = Non, garder
button-all-right = Tout est encore exact

## Un récit : plusieurs faits dans un message, et la page où chacun est vérifié

button-tell = Avec mes mots
tell-ask = Parlez-moi de vous en un seul message.
tell-what = Je lis des faits, pas votre récit : âge, passeport, diplôme avec l’université et la matière, langues et niveau, années de travail et où, revenu de l’année passée avec sa devise, une entreprise. Vous vérifiez ensuite chaque ligne ; rien ne compte avant.
tell-leave-out = Laissez de côté les noms, les numéros de documents et tout ce qui touche à un casier : une question porte dessus.
# À copier et à changer.
tell-example-one = J’ai 34 ans et j’ai un passeport canadien. J’ai un master en informatique de l’Université de Montréal. Je parle couramment anglais et français. J’ai 8 ans d’expérience, dont 5 dans une multinationale. L’année dernière, j’ai gagné 150 000 CAD.
tell-example-two = Âge : 41 ans. Passeport : Maroc. Diplôme : doctorat en chimie, Université de Genève (2012). Langues : français (langue maternelle), anglais (courant). 12 ans dans des postes de niveau universitaire. Revenu de l’année dernière : 1 300 000 HKD.
button-tell-example-one = Copier l’exemple 1
button-tell-example-two = Copier l’exemple 2
button-begin-asking = Plutôt des questions
story-head = Je lis des faits, pas votre récit : vérifiez chaque ligne.
story-about-you = Ce texte est lu comme parlant de vous, qui demandez l’admission. S’il s’agit de quelqu’un d’autre, n’en reprenez rien.
story-sure = Compris :
# { $question } : nom court d’une question ; { $answer } : la réponse ; { $words } : ce qui a été écrit.
story-line = ✓ { $question } : { $answer } (« { $words } »)
# Retiré d’un geste.
story-away = ✗ { $question } : { $answer }, laissé de côté
story-open = Pas certain, je poserai la question :
story-asked = ? { $question } : { $answer } (« { $words } »)
# { $earlier } : la réponse déjà donnée.
story-against = ? { $question } : { $answer } (« { $words } ») ; votre réponse jusqu’ici : { $earlier }
# Plusieurs réponses possibles.
story-or = { $one } ou { $other }
# { $words } : des parties de ce qui a été écrit.
story-unused = Pas utilisé : { $words }
story-record = Ce que vous avez écrit sur un casier n’est ni utilisé ni conservé ; une question porte dessus.
story-nothing = Je n’ai trouvé aucun fait lisible. Parlez de vous en disant « je », essayez l’un des exemples, ou répondez plutôt aux questions.
story-known = Vos réponses le disent déjà.
button-told = C’est exact
button-untold = Ne rien reprendre
# { $question } : nom court d’une question.
story-button-away = ✗ { $question }
story-button-back = ↩ { $question }
story-button-ask = ? { $question }
story-kept = { $number ->
    [0] Rien n’a été repris. Je pose les autres questions.
    [one] Une réponse reprise. Je ne demande que ce qui manque.
   *[other] { $number } réponses reprises. Je ne demande que ce qui manque.
}
# Ce qu’un récit dit d’une même chose, comme d’un diplôme son université ; une ligne pour chacun suit.
likely-together = Vous m’avez dit :
button-together = Tout cela est exact

## Ticks and progress

tick-on = ✓ { $name }
tick-off = ○ { $name }
# { $most } is 0 at the last question.
progress = { $most ->
    [0] Partie { $part }/{ $parts } · dernière question
   *[other] Partie { $part }/{ $parts } · encore { $most } au plus
}
# Tant qu’est d’abord demandé ce qu’un récit laisse ouvert. { $most } : questions qui peuvent encore venir.
progress-open = Encore { $most } au plus
# { $most }: questions that may still come before the scorecard, or to check its ticks.
progress-card = Grille · { $most ->
    [0] dernière question
   *[other] encore { $most } au plus
}
progress-check = Vérification de vos coches · { $most ->
    [0] dernière question
   *[other] encore { $most } au plus
}
echo = ✓ { $answer }
# Names beside each other. { $name }: the first; { $more }: the others.
row = { $name } · { $more }
# A line, and a button by its number.
number = { $number }
# A line, and a button by its number.
numbered = { $number }. { $what }
your-answer = Votre réponse pour l’instant : { $answer }
    .second = Réponse de la deuxième personne pour l’instant : { $answer }
# { $ticks }: what is ticked, joined.
ticked = Coché : { $ticks }

## Coming back, and what is no answer

back-where = Vous revoilà. Voici où vous en étiez.
back-from-outage = J’étais momentanément indisponible. Voici votre question.
no-answer = Je ne lis que le texte et les boutons. Je ne télécharge jamais de fichiers, d’images ni de messages vocaux. Répondez avec un bouton ou par écrit.
no-answer-edited = Modifier un ancien message ne change pas la réponse. Pour la corriger, utilisez /review.
no-answer-edited-new = Je ne lis pas les modifications d’un message qui n’a pas été pris comme réponse : veuillez l’envoyer dans un nouveau message.
small-talk = Avec plaisir. Voici où nous en sommes.
# Words that name a place which does not exist from here; above the question or the screen.
nothing-there = Il n’y a rien de ce nom à ouvrir ici. Voici où nous en sommes.
# Words that may mean several screens; above their buttons.
ask-where = Que souhaitez-vous voir ?
# In place of a result that was told before, above its buttons.
result-above = Votre résultat se trouve plus haut dans cette conversation. Comment souhaitez-vous poursuivre ?
overtaken = Votre texte et un bouton sont arrivés en même temps, et le texte n’a pas été pris en compte. Voici la question en cours.
unseen = Je ne peux pas savoir si vous aviez déjà vu cette question en écrivant : votre texte n’a donc pas été pris en compte. Merci d’y répondre maintenant.
apology = Une erreur est survenue de notre côté. Votre dernière réponse n’a pas été prise en compte. Merci de répondre encore une fois.
answers-lost = Vos réponses précédentes ne peuvent plus être lues : la clé qui les protégeait manque. Personne d’autre ne peut les lire non plus, et rien n’a été effacé.
answers-lost-ways = Avec /restart, vous recommencez à la première question, dans cette même conversation. Avec /forget, vous faites effacer tout ce qui est conservé ici. Veuillez nous en excuser.
answers-unread = Cette version du bot ne peut pas lire vos réponses précédentes : une autre version les a écrites. Rien n’a été effacé, et vous les retrouverez peut-être ici après une mise à jour.
unknown-command = Je ne connais pas cette commande. /help donne la liste de celles que je connais.
group-line = Je ne parle qu’en conversation privée. Écrivez-moi plutôt en privé.

## Reminders, and the warning before erasure

# Names no scheme, no answer and no outcome: somebody else may see it on the telephone's screen.
reminder = Notre conversation s’est interrompue en cours de route. Vous pouvez la reprendre au même endroit quand vous le souhaitez. Ce que vous avez dit est conservé.
button-reminder-go-on = Continuer
button-reminders-off = Plus de rappels
button-reminders-on = Recevoir des rappels
reminders-off = Plus aucun rappel ne sera envoyé. Le dernier bouton ci-dessous les rétablit.
reminders-on = Des rappels pourront de nouveau vous être envoyés.
# A week before. { $date }: the day of erasure.
erasure-warning = Votre dernière visite remonte à longtemps. Tout ce qui est conservé de cette conversation sera effacé le { $date }. Pour le garder, il suffit de toucher le bouton.
button-keep-everything = Garder
# { $date }: the new day of erasure.
everything-kept = C’est gardé. Sans nouvelle visite, tout sera effacé le { $date }.

## Toasts: 200 characters at most.

toast-stale = Ce bouton n’est plus valable. Voici la question en cours.
toast-forgotten = Tout a été effacé ici. Envoyez /start pour recommencer.
toast-slow = Trop de réponses à la fois. Merci de patienter une minute avant de continuer ; d’ici là, rien d’autre n’est pris en compte.
# Below a result, and a question that was misread twice: whether it was clear, which no other words ask.
# The first two beside each other, none wider than 17 letters.
button-clear = Clair ? 👍
button-unclear = Clair ? 👎
button-clear-off = Non merci
toast-thanks = Merci.

## /status: never names a sensitive answer.

# { $answered }: questions answered; { $most }: questions that may still come, at most.
status-head = Partie { $part } sur { $parts }. { $answered ->
    [one] { $answered } réponse donnée
   *[other] { $answered } réponses données
}, { $most ->
    [0] plus aucune question.
    [one] encore { $most } question au plus.
   *[other] encore { $most } questions au plus.
}
status-rules = Les { $max } critères ont été vus pour la dernière fois le { $date }, sur des copies, non sur la page en ligne.
status-erased = Sans nouvelle visite, vos réponses seront effacées le { $date }.
status-verdict-reached = Pour l’instant, vos réponses atteignent le seuil publié pour présenter une demande.
status-verdict-open = Pour l’instant, le résultat est incertain.
status-verdict-not = Pour l’instant, vos réponses n’atteignent pas le seuil publié pour présenter une demande.
# In place of status-head while ticks are checked, and off the interview’s own way.
status-answered = { $answered ->
    [one] { $answered } réponse donnée jusqu’ici.
   *[other] { $answered } réponses données jusqu’ici.
}
status-none = Vous n’avez encore répondu à aucune question.

## /review and corrections

review-head = Voici vos réponses. Touchez-en une pour la corriger ; les autres sont conservées.
review-none = Il n’y a pas encore de réponse.
# Also the words of a button. { $question }: a question's short name.
review-item = { $question } : { $answer }
# { $questions }: short names, joined. Their answers return if they apply again.
set-aside = Plus nécessaire, mis de côté pour l’instant : { $questions }
returned = De nouveau nécessaire, votre réponse précédente est reprise : { $questions }
confirm-ask = Du temps a passé. Ces réponses sont-elles encore exactes aujourd’hui ?
confirm-item = { $question } : { $answer }
conflict-ask = Ces réponses ne peuvent pas être exactes telles quelles. Laquelle voulez-vous corriger ?
# Drops the newest of the two.
button-leave-out = Écarter la nouvelle réponse
conflict-item = { $question } : { $answer }

## After an update of the rules or the questions

rules-changed = Les règles ou les questions ont été mises à jour depuis votre dernière visite. Vos réponses ont été comparées aux nouvelles.
# How many criteria are met, or from where to where.
rules-changed-count = Critères remplis : { $before } avant, { $after } maintenant.
rules-unchanged-count = Le nombre de critères que vous remplissez reste le même.

## What one asked to be told of: offered at a result, told once

button-await-list = M’avertir de la liste { $year }
button-await-rules = M’avertir si les règles changent
button-await-off = Ne pas m’avertir
# The last line of a result. { $date }: until then the answers are kept.
await-list = Je peux vous avertir une fois, quand la liste des universités de { $year } paraîtra, jusqu’au { $date } : vos réponses sont conservées jusque-là.
await-rules = Je peux vous avertir une fois, quand les règles changeront, jusqu’au { $date } : vos réponses sont conservées jusque-là.
awaiting = Un seul avis vous sera envoyé, à l’heure de votre dernier message, jusqu’au { $date }. Ensuite vos réponses seront effacées, sauf si vous revenez.
awaiting-nothing = Vous ne recevrez pas d’avis.
# The first line, all that a locked screen may show: no outcome, no rule.
news = Vous aviez demandé un avis en cas de nouveauté : en voici une.
news-list = Une nouvelle liste d’universités est parue.
news-rules = Les règles auxquelles vos réponses sont comparées ont été modifiées ou vérifiées de nouveau.
# { $criteria }: names in a row.
news-met = Désormais remplis : { $criteria }
news-not-met = Désormais non remplis : { $criteria }
news-open = Désormais en suspens : { $criteria }

## /result, /restart, /forget, /mydata

result-no-answers = Rien à montrer pour l’instant : le résultat, ses raisons et les documents découlent de vos réponses. Ils seront là après les premières questions ; « Comment demander » se lit dès maintenant.
menu-head = À voir aussi, le plus utile en premier
restart-ask = Recommencer à la première question ? Vos réponses actuelles ne compteront plus.
restart-ask-both = Recommencer à la première question ? Les réponses actuelles des deux personnes ne compteront plus.
forget-ask = Effacer tout ce que ce bot conserve sur vous ? C’est irréversible.
forget-ask-both = Effacer tout ce que ce bot conserve, vos réponses et celles de la deuxième personne ? C’est irréversible.
farewell = Tout a été effacé. Il vous revient de supprimer la copie de cette conversation dans Telegram. Pour recommencer, envoyez /start.
mydata-caption = Tout ce que ce bot conserve sur vous : une version à lire et une version JSON.
mydata-head = Ce que QMAS Guide conserve sur vous
mydata-answers = Vos réponses
mydata-supposed = Seulement supposé
mydata-other-person = Les réponses de la deuxième personne
mydata-papers = Les documents que vous avez cochés comme réunis
mydata-ticked = Lignes cochées dans la grille, à vérifier
mydata-story = Ce que vous avez raconté, pas encore confirmé
mydata-awaited = Ce dont vous avez demandé un avis
awaited-list = La prochaine liste d’universités
awaited-rules = Un changement des règles
mydata-turns = Ce qui a été dit, dans l’ordre
mydata-technical = Champs techniques
mydata-lost = Ces réponses ne peuvent plus être lues, ni par nous ni par personne : la clé qui les protégeait manque.
mydata-unread = Cette version du bot ne peut pas lire ces réponses : une autre version les a écrites. Le fichier JSON les contient telles qu’elles sont conservées.

## /help and /privacy

help-general = Je pose quelques questions et je compare vos réponses aux règles publiées du programme d’admission de migrants qualifiés (QMAS). Touchez un bouton ou écrivez votre réponse, en français, en anglais ou en chinois, quelle que soit la langue de cette conversation. « Je ne sais pas » est toujours une bonne réponse : le point reste alors en suspens. Je ne donne jamais de conseil juridique et je ne décide de rien : c’est le directeur de l’Immigration qui décide.
# Each word in marks can be typed.
help-typing = À tout moment, vous pouvez aussi écrire ce que vous souhaitez voir : « documents », « frais », « combien de temps », « conjoint », « autres programmes », « mes réponses », « résultat », « retour », « recommencer », ou une langue.
help-commands = Ce que vous pouvez envoyer :
help-question = À propos de cette question
# A line of the list: a command and its menu text.
command-line = /{ $name } – { $what }
# The command menu's texts: 60 characters at most.
command-start = Commencer, ou reprendre où vous en étiez
command-language = Choisir une autre langue
command-status = Où vous en êtes
command-review = Voir et corriger vos réponses
command-result = Voir le résultat actuel
command-howto = Comment demander, étape par étape
command-restart = Recommencer à la première question
command-help = Comment cela fonctionne
command-privacy = Ce qui est conservé, et vos droits
command-mydata = Recevoir tout ce qui est conservé sur vous
command-forget = Tout effacer
privacy-more = Vos droits : voir ce qui est conservé avec /mydata, le corriger avec /review, l’effacer avec /forget. Sont conservés : vos réponses, les documents que vous cochez, ce qui a été dit dans cette conversation, sa langue, les heures et le numéro de cette conversation. Les réponses et les textes sont chiffrés. Ne sont jamais conservés : votre nom, votre nom d’utilisateur, vos contacts, les fichiers que vous envoyez.

## The bot's profile: description 512 characters at most, short description 120.

profile-description = Guide non officiel du Quality Migrant Admission Scheme (QMAS), le programme d’admission de migrants qualifiés de Hong Kong. Répondez à quelques questions et voyez quels critères publiés vos réponses remplissent, et pourquoi. Informations générales, pas de conseil juridique. Sans lien avec le gouvernement de Hong Kong, qui ne le gère pas. Le directeur de l’Immigration décide de chaque demande. Ce bot ne demande ni documents, ni numéros d’identité, ni argent.
profile-short = Comparaison non officielle avec les règles du QMAS de Hong Kong. Informations générales, pas de conseil juridique.

## The scorecard: what is ticked is the applicant’s own, and not checked

# { $max }: lines of the form.
card-title = Les { $max } lignes du formulaire officiel
# { $count }: lines ticked and met; { $bar }: the same as a picture.
card-count = { $count } sur { $max } { $bar }
# { $ticked }: lines ticked; { $answered }: lines that answers meet; { $threshold }: how many are needed.
card-parts = Cochées : { $ticked }, par vos réponses : { $answered } ; il en faut { $threshold }.
# In place of the count.
card-undecided = Le nombre seul ne décide pas : une condition de base est en suspens ou n’est pas remplie.
card-ticking = Touchez ce qui est vrai ; vide n’est pas non. ☑ : coché, à vérifier.
card-asking = Touchez une ligne dont vous doutez, et je vous pose la question. ☑ : coché par vous, à vérifier.
card-ticked = ☑ { $criterion }
card-blank = ☐ { $criterion }
# Below what is decided: lines that were ticked and whose questions were not asked.
card-left = Coché, mais pas vérifié, car le résultat est déjà acquis : { $criteria }.
card-none-ticked = Rien n’est coché : je pose donc les questions une à une.
button-achievement = Un prix ou une distinction
button-ask-lines = Je ne sais pas : interrogez-moi
button-tick-lines = Cocher à nouveau
button-check = Vérifier mes coches
button-to-card = Vers la grille
