### Former: the points tests for applications submitted before 1 November 2024: what they ask and how they come out. Locale: fr (French).
### Naming rule: questions as in questions.ftl, each named former-…; band-<band> a line of a factor's table, or a bonus; former-… the
###   screens.
### The questions ask how things were on the day of submission.
### Vouvoiement. No-break spaces: narrow before ; ? !, full before : and inside « », and within a date.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## What is asked

# former-day
ask-former-day =
    Quel jour la demande a-t-elle été déposée ?
    Ce test ne vaut que pour les demandes déposées avant le 1er novembre 2024 ; pour une demande faite aujourd’hui, il ne compte pas.
why-former-day = Le test a changé plusieurs fois. C’est le jour du dépôt qui détermine la version qui s’applique à une demande.
help-former-day = C’est le jour où le Département de l’Immigration a reçu la demande ; son accusé de réception l’indique. Les anciens tests s’appliquent aux demandes déposées du 28 juin 2006 au 31 octobre 2024.
hint-former-day = Écrivez la date complète, par exemple : 15 mars 2022
short-former-day = Jour du dépôt

# former-birth-date
ask-former-birth-date = Quelle est votre date de naissance ?
why-former-birth-date = Les points pour l’âge dépendent de votre âge le jour du dépôt, et votre âge d’aujourd’hui ne suffit pas à le connaître.
help-former-birth-date = Elle sert seulement à calculer l’âge que vous aviez le jour du dépôt.
hint-former-birth-date = Écrivez la date complète, par exemple : 3 avril 1990
short-former-birth-date = Naissance (ancien test)

# former-degrees
ask-former-degrees = Quels diplômes universitaires aviez-vous au moment du dépôt ? Choisissez la première ligne qui convient.
why-former-degrees = Les anciens tests donnaient des points pour les diplômes les plus élevés, ou pour une qualification professionnelle.
help-former-degrees = Une qualification professionnelle est délivrée par un organisme professionnel reconnu sur le plan national ou international, et montre un très haut niveau d’expertise ou de compétence.
short-former-degrees = Diplômes ce jour-là
option-former-degrees-two-doctorates = Deux doctorats ou plus
option-former-degrees-doctorate = Un doctorat
option-former-degrees-two-masters = Deux masters ou plus
option-former-degrees-master = Un master
option-former-degrees-two-bachelors = Deux licences ou plus
option-former-degrees-bachelor = Une licence
option-former-degrees-professional = Qualification professionnelle seule
option-former-degrees-none = Rien de tout cela

# former-renowned
ask-former-renowned = L’un de ces diplômes, de niveau licence ou plus, venait-il d’un établissement renommé ?
why-former-renowned = À partir de mai 2015, un diplôme d’un établissement de renommée internationale donnait des points supplémentaires.
help-former-renowned = Pour 2015, une seule source nomme les 100 premières places du classement QS ou Times Higher Education ; pour 2023, il s’agit des 100 premières de QS, Times Higher Education, Shanghai ou US News, ou des 30 premiers liberal arts colleges de US News. Une copie de la note officielle ajoute que le Département peut consulter des experts sur d’autres établissements renommés dans un secteur : le point reste alors en suspens.
short-former-renowned = Établissement renommé
option-former-renowned-yes = Oui, selon un classement
option-former-renowned-outside = Renommé, mais hors classements
option-former-renowned-no = Non

# former-years
ask-former-years = Au moment du dépôt, combien d’années aviez-vous travaillé au niveau universitaire ou spécialiste ?
why-former-years = Les anciens tests donnaient des points pour deux, cinq et dix ans de ce type de travail.
help-former-years = Un poste compte s’il demande normalement un diplôme universitaire, ou une compétence de spécialiste de ce niveau. C’est notre lecture.
hint-former-years = Vous pouvez aussi l’écrire, par exemple : 8 ans, 18 mois
short-former-years = Années de travail ce jour-là
option-former-years-under-2 = Moins de { $below } ans
option-former-years-2-to-5 = De { $from } à moins de { $below } ans
option-former-years-5-to-10 = De { $from } à moins de { $below } ans
option-former-years-10-or-more = { $from } ans ou plus

# former-senior
ask-former-senior = Parmi vos années de travail à cette date, combien l’étaient à un poste à responsabilités ?
why-former-senior = Avec deux ou cinq ans à un poste à responsabilités, les années de travail donnaient plus de points.
help-former-senior = Nous n’avons pas trouvé la note officielle. Une agence cite un membre du conseil d’administration dans une petite entreprise, ou la personne à la tête d’un service ou d’une équipe de projet dans une grande.
hint-former-senior = Vous pouvez aussi l’écrire, par exemple : 3 ans, 18 mois
short-former-senior = Années à responsabilités
option-former-senior-under-2 = Moins de { $below } ans
option-former-senior-2-to-5 = De { $from } à moins de { $below } ans
option-former-senior-5-or-more = { $from } ans ou plus

# former-international
ask-former-international = Parmi vos années de travail à cette date, combien avaient une dimension internationale ?
why-former-international = À partir de mai 2015, deux ans de travail à dimension internationale donnaient des points supplémentaires.
help-former-international = Le travail à l’étranger est le cas le plus clair. Nous n’avons pas trouvé la note officielle.
hint-former-international = Vous pouvez aussi l’écrire, par exemple : 3 ans, 18 mois
short-former-international = À l’international ce jour-là
option-former-international-under-2 = Moins de { $below } ans
option-former-international-2-or-more = { $from } ans ou plus

# former-employer
ask-former-employer = Parmi vos années de travail à cette date, combien avez-vous passé dans une multinationale ou une entreprise connue ?
why-former-employer = Dans la dernière version, trois ans en multinationale ou en entreprise réputée donnaient des points supplémentaires.
help-former-employer = Il s’agit des sociétés cotées et des entreprises présentes dans le Forbes Global 2000, le Fortune Global 500 ou le Hurun China 500.
hint-former-employer = Vous pouvez aussi l’écrire, par exemple : 3 ans, 18 mois
short-former-employer = Multinationales ce jour-là
option-former-employer-under-3 = Moins de { $below } ans
option-former-employer-3-or-more = { $from } ans ou plus

# former-talent-list
ask-former-talent-list = Remplissiez-vous les conditions d’une profession de la Liste des talents en vigueur ce jour-là ?
why-former-talent-list = À partir du 28 août 2018, une profession de la Liste des talents donnait des points supplémentaires.
help-former-talent-list = La liste comptait 11 professions en 2018, et 51 à partir de mai 2023. Chacune a ses propres conditions, par exemple des diplômes ou des autorisations d’exercer, et des documents doivent montrer qu’elles sont remplies.
short-former-talent-list = Liste des talents
option-former-talent-list-yes = Oui
option-former-talent-list-no = Non

# former-family
ask-former-family = Au moment du dépôt, un membre de votre famille proche vivait-il à Hong Kong comme résident permanent ?
why-former-family = Les anciens tests donnaient des points pour la famille à Hong Kong.
help-former-family = Il s’agit de votre mari ou de votre femme, de vos père et mère, de vos frères et sœurs, et de vos enfants.
short-former-family = Famille à Hong Kong
option-former-family-yes = Oui
option-former-family-no = Non

# former-spouse
ask-former-spouse = Était-il prévu que votre mari ou votre femme vous accompagne, avec un diplôme universitaire ?
why-former-spouse = Les anciens tests donnaient des points pour un mari ou une femme qui vous accompagne et a un diplôme universitaire.
help-former-spouse = Il s’agit d’un diplôme de niveau licence ou plus, ou d’un équivalent. Si ni mari ni femme ne devait vous accompagner, choisissez « Non ».
short-former-spouse = Conjoint diplômé
option-former-spouse-yes = Oui
option-former-spouse-no = Non

# former-children
ask-former-children = Combien de vos enfants, non mariés et de moins de 18 ans, devaient vous accompagner ?
why-former-children = Les anciens tests donnaient des points pour chacun d’eux, pour deux au plus.
help-former-children = Comptent vos enfants à charge, non mariés, qui avaient moins de 18 ans au moment du dépôt.
short-former-children = Enfants qui accompagnent
option-former-children-none = Aucun
option-former-children-one = Un
option-former-children-two-or-more = Deux ou plus

misread-submission-earlier = Le programme a commencé le { $date }. Écrivez le jour du dépôt.
# { $date }: the last day of the former tests.
misread-submission-later = Les anciens tests s’appliquent aux demandes déposées jusqu’au { $date }. Pour les demandes plus récentes, c’est le test actuel qui compte : voyez /result.

## How it comes out

button-former = Ancien test (plus en vigueur)
button-leave = Vers le résultat
# { $answer }: what was answered of today.
button-as-today = Comme aujourd’hui : { $answer }
# { $most } is 0 at the last question.
progress-former = { $most ->
    [0] Ancien test à points · dernière question
   *[other] Ancien test à points · encore { $most } au plus
}
former-explained = L’ancien test à points s’applique aux demandes déposées avant le 1er novembre 2024. Pour une demande faite aujourd’hui, il ne compte pas.
# { $date }: the day of submission.
former-head = Demande déposée le { $date } : version de ce jour-là
# { $points }: a number, or a spread message.
former-points = Points sur { $max } : { $points }. Le seuil était de { $threshold }.
former-also-possible = Le premier jour d’une version n’a pas été trouvé ; une autre version s’appliquait donc peut-être. Points sur { $max } avec celle-là : { $points } ; son seuil était de { $threshold }.
# { $prerequisites }: names of basic conditions, joined.
former-not-met = Une condition de base n’est pas remplie : { $prerequisites }.
former-open = Conditions de base encore en suspens : { $prerequisites }.
# { $factor }: a criterion; { $points }: a number, or a spread message.
former-factor = { $factor } : { $points }
former-as-today = Votre âge est calculé pour ce jour-là. Ce que j’ai demandé sur ce jour-là compte selon votre réponse : si vous corrigez le jour, revoyez aussi ces réponses. Vos autres réponses sont prises telles qu’elles sont aujourd’hui ; si quelque chose était différent à l’époque, demandez conseil.
former-selected = Le seuil permet seulement à une demande de participer à la sélection : beaucoup de points n’assurent aucune place.
former-source = Les tableaux viennent de copies archivées par des tiers ; celui du Département lui-même n’a été vu que pour une seule version. Vérifiez auprès du Département de l’Immigration ({ $page }).
# { $factor }: a criterion; { $max }: the most points.
former-table = { $factor } : { $max } points au plus
# { $sign }: sign-…; { $band }: a band-… message. Of the bands the best one counts.
former-band = { $sign } { $band } : { $points }
former-band-unknown = { $sign } { $band } : points non trouvés
# Adds to the band.
former-bonus = { $sign } en plus, { $band } : +{ $points }
# { $confidence }: a confidence message, in the middle of the sentence.
former-confidence = Fiabilité de ce tableau : { $confidence }.

## Lines of the tables

band-age-18-24 = de 18 à 24 ans
band-age-25-29 = de 25 à 29 ans
band-age-30-34 = de 30 à 34 ans
band-age-35-39 = de 35 à 39 ans
band-age-18-39 = de 18 à 39 ans
band-age-40-44 = de 40 à 44 ans
band-age-45-50 = de 45 à 50 ans
band-age-51-or-above = 51 ans ou plus
band-two-doctorates = deux doctorats ou plus
band-doctorate-or-two-masters = un doctorat, ou deux masters ou plus
band-master-or-two-bachelors = un master, ou deux licences ou plus
band-bachelor = une licence
band-bachelor-or-professional = une licence, ou une qualification professionnelle
band-professional-qualification = une qualification professionnelle
band-ten-years-five-senior = dix ans, dont cinq à un poste à responsabilités
band-five-years-two-senior = cinq ans, dont deux à un poste à responsabilités
band-five-years = cinq ans
band-two-years = deux ans
band-under-five-years = moins de cinq ans
band-chinese-and-english = le chinois et l’anglais
band-one-and-foreign-language = le chinois ou l’anglais, et une langue étrangère
band-one-language = le chinois ou l’anglais
band-one-language-only = une seule langue, le chinois ou l’anglais
band-renowned-institution = un diplôme d’un établissement renommé
band-international-exposure = deux ans à dimension internationale
band-reputable-enterprise = trois ans en multinationale ou entreprise réputée
band-family-resident = un membre de la famille proche, résident permanent à Hong Kong
band-spouse-degree = un conjoint diplômé qui accompagne
band-first-child = un enfant de moins de 18 ans qui accompagne
band-second-child = un deuxième enfant dans ce cas
