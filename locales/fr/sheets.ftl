### Sheets: what stands on the picture, the chart and the paper that an applicant keeps, and around them. Locale: fr (French).
### Naming rule: button-… sends a sheet or a file; picture-… and receipt-… stand in the chat beside them; sheet-… stands on
###   a sheet itself, in no one's person. Criteria, rules, documents and steps are the messages of the other files.
### A sheet calls nobody fit, and looks like nothing that a government issues.
### Vouvoiement. No-break spaces: narrow before ; ? !, full before : and inside « ».
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## In the chat

button-picture = Image
button-dark = En couleurs sombres
button-light = En couleurs claires
# Of the next five years.
button-chart = En image
# Under the chart. { $head }: its head, years-head.
chart-caption = { $head }, d’après les seuls critères. Non officiel, sans valeur d’approbation. Règles vues pour la dernière fois le { $date }.
picture-sent = Envoyé. Rien n’y dit si les conditions de base sont remplies (antécédents, vie sans aide sociale, nationalité et les autres). Personne d’autre ne l’a reçu : transférez-le vous-même à qui vous voulez.
button-receipt = Fichier avec toutes les réponses
button-receipt-send = M’envoyer le fichier
receipt-ask = Le fichier de vérification contient toutes les réponses
receipt-holds = C’est un fichier pour programmes : chaque réponse prise en compte, y compris sur les antécédents, les moyens et la nationalité, avec les règles et chaque constat, mais aucun nom. Qui l’a en main peut refaire le même examen d’après les règles et comparer. Le document imprimable n’en montre que le numéro. Réfléchissez avant de le transférer.
receipt-sent = Envoyé : le fichier de vérification, avec toutes les réponses.
# { $number }: what the file’s bytes come to by SHA-256. 1,024 characters at most.
receipt-caption = Fichier de vérification pour programmes, avec toutes les réponses. Son numéro : { $number }. C’est celui d’un document établi aujourd’hui sur les mêmes réponses.

## On every sheet

sheet-title = Vérification personnelle d’après les critères du Quality Migrant Admission Scheme, Hong Kong
sheet-unofficial = Non officiel, sans valeur d’approbation : le directeur de l’Immigration décide.
sheet-made = Établi le { $date } d’après les réponses du demandeur. Aucun document n’a été vu.
sheet-rules = Règles vues pour la dernière fois le { $date }
sheet-list = Liste des universités en vigueur jusqu’au { $date }
# Under the square code, the way to the bot: it verifies nothing. Five words at most.
sheet-scan = Vérifiez votre cas

## The count

# After a large number, or a spread message.
sheet-of = sur { $max } (critères remplis)
sheet-needed = { $threshold } requis pour présenter une demande
sheet-met = Remplis, selon les réponses ({ $count })
sheet-open = En suspens ({ $count })
sheet-not-met = Non remplis, selon les réponses ({ $count })
sheet-achievement = Voie des réalisations : son critère est rempli, et ce compte n’est pas nécessaire.
sheet-undecided = Le résultat est incertain.
sheet-basic = Critères seuls : les conditions de base ne figurent pas ici.
# Of a basic condition not met it is not said which.
sheet-not = Le seuil pour présenter une demande n’est pas atteint à présent.
sheet-unchecked = { $count ->
    [one] Pas encore de compte : une ligne est cochée sans être vérifiée.
   *[other] Pas encore de compte : { $count } lignes sont cochées sans être vérifiées.
}

## The next years

# What a chart counts.
sheet-axis = Critères remplis, sur { $max }
# Beside a patch of colour: the criteria between the least and the most that may be met.
sheet-perhaps = Peut compter ou non
sheet-assumed = Hypothèse : la vie continue comme décrite. L’âge augmente, chaque sorte de travail indiquée se poursuit, tout le reste demeure, et les règles aussi.
# { $works }: work-… messages, joined.
sheet-needs = Seulement si se poursuit : { $works }.
sheet-comes = Ce changement a lieu dans tous les cas.

## The paper

sheet-basic-head = Conditions de base, non comptées parmi les critères
sheet-test-head = Les { $max } critères du test général à points
sheet-further-head = Pour toute demande
# Heads of columns where there are two persons, and what stands beside a criterion: what was said, which nobody has checked.
sheet-first = Première personne
sheet-second = Deuxième personne
sheet-counts = Critères remplis, sur { $max } ({ $threshold } requis)
sheet-said-met = a dit oui
sheet-said-open = en suspens
sheet-said-not-met = a dit non
sheet-names = Critères nommés en bref ; texte complet sur les pages officielles ci-dessous.
# Beside a box, ticked and empty.
sheet-held = réuni, selon le demandeur
sheet-missing = manque encore
# Before the documents that may not apply.
sheet-perhaps-papers = le cas échéant :
# { $confidence }: a confidence message, in the middle of the sentence.
sheet-source = Vu le { $date } ; { $confidence }
sheet-source-in-part = Vu le { $date } ; { $confidence } ; début seul de la note officielle vu
sheet-source-unseen = Vu le { $date } ; { $confidence } ; note officielle non vue
sheet-papers = Documents : d’après d’autres sources, peut-être incomplets ; s’adresser au Département de l’Immigration ({ $page }). Sa propre liste ({ $checklist }) n’a pas été vue.
# Above the number, what the file’s bytes come to by SHA-256.
sheet-receipt = Numéro du fichier de vérification : il sert seulement à retrouver ce fichier et ne prouve rien. Il contient toutes les réponses et reste chez le demandeur.
