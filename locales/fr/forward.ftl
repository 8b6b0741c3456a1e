### Forward: what stands beside the result: reasons, ways forward, the next years, documents, other schemes, what if, a second person. Locale: fr (French).
### Naming rule: button-… opens a screen; reason-… one criterion's finding; step-<change> what could be done, in lower case
###   inside a sentence; way-… and when-… what it brings and when; turning-… and work-… a day on which something changes;
###   papers-… and section-… the list of documents, paper-<document> one of them, which stands on the paper too, in no one’s
###   person; scheme-<scheme> another scheme and its condition in one line, state-… how the answers stand to it.
### Vouvoiement. No-break spaces: narrow before ; ? !, full before : and inside « ».
### Never said: that an application will succeed, or that anybody should say what is not so.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## Buttons

button-reasons = Pourquoi ce résultat
button-ways = Pistes
button-years = Les cinq ans à venir
button-papers = Documents
button-schemes = Autres programmes

## Reasons

reasons-head = ✓ rempli, ✗ non rempli, ? en suspens. Touchez un numéro pour la raison.
reasons-conditions = Conditions de base
reasons-achievement = Test fondé sur les réalisations
reasons-private = · { $criterion } (touchez pour voir)
reason-met = D’après vos réponses, ce point est rempli. Il ne compte qu’avec des documents qui le prouvent.
reason-not-met = D’après vos réponses, ce point n’est pas rempli aujourd’hui.
reason-open = Ce point est en suspens : vos réponses ne le règlent pas encore, ou le texte publié ne le règle pas.
# Lines with a question's short name and the answer follow.
reason-answers = Il repose sur :
reason-no-answer = Aucune réponse ne le concerne pour l’instant.

## Ways forward

ways-head = Ce qui pourrait s’ajouter à votre total
ways-honest = Seul compte ce qui est vrai et documenté. Une déclaration sciemment fausse est une infraction à Hong Kong et peut faire perdre un visa (une seule page du Département de l’Immigration le dit).
# { $prerequisites }: names of basic conditions, joined.
ways-hindered = Une condition de base n’est pas remplie : { $prerequisites }. Remplir plus de critères n’y changerait rien ; je ne montre donc aucune piste.
ways-none = Pour l’instant, je ne vois rien à ajouter à votre total, sauf attendre ou préciser ce qui est en suspens.
ways-answer-first = Répondez d’abord au reste : { $most ->
    [one] une question
   *[other] { $most } questions au plus
}. Je ne propose rien pour ce qui est en suspens.
ways-settle-first = Certains points sont en suspens : « Pourquoi ce résultat » dit pourquoi. Réglez-les d’abord, par une réponse ou sur la page officielle ; je ne propose rien à leur sujet.
ways-fewest-reached = D’après vos réponses, vous atteignez déjà le seuil publié.
# { $steps }: step-… messages, joined; { $when }: a when-… message.
ways-fewest = Le minimum d’étapes pour atteindre le seuil publié : { $steps }. { $when }
ways-fewest-none = Même avec toutes ces étapes, il n’est pas sûr que le seuil publié soit atteint.
# { $gain }: criteria more; { $turns }: those met then, joined.
way-line = +{ $gain } : { $step }. Cela remplirait : { $turns }. { $when }
# Said after way-line. { $criteria }: those met today and no longer by then.
way-loses = D’ici là, ne sont plus remplis : { $criteria }.
when-date = Au plus tôt, à compter d’aujourd’hui : le { $date }.
when-date-income = Au plus tôt, si cette année de revenu commence aujourd’hui : le { $date } ; plus tôt si elle a déjà commencé.
when-none = On ne peut donner aucune date.
step-listed-degree = un master ou un doctorat d’une université de la liste
step-listed-stem-degree = un master ou un doctorat d’une université de la liste dans une discipline STEM
step-english = une bonne maîtrise prouvée de l’anglais écrit et oral
step-chinese = une bonne maîtrise prouvée du chinois écrit et oral
step-further-language = la bonne maîtrise prouvée d’une langue de plus à l’écrit et à l’oral
# { $line }: years in all.
step-graduate-level-years = { $line } ans en tout de niveau universitaire ou spécialiste
step-multinational-years = { $line } ans en tout de niveau universitaire ou spécialiste dans une multinationale ou une entreprise réputée
step-specified-field-years = { $line } ans en tout de niveau universitaire ou spécialiste dans les domaines précisés
step-international-years = { $line } ans en tout de niveau universitaire ou spécialiste à dimension internationale
# { $sum }: money.
step-income = un revenu personnel documenté d’au moins { $sum } sur un an

## The next years

# { $date }: the last day looked at.
years-head = Ce que le temps seul change jusqu’au { $date }
years-assumed = On suppose ici que la vie continue comme vous l’avez décrite : vous prenez de l’âge, chaque sorte de travail indiquée se poursuit, tout le reste demeure, et les règles aussi.
years-nothing = Dans cette hypothèse, rien ne change pendant ces années.
# { $criteria }: names, joined.
turning-met = Rempli à partir du { $date } : { $criteria }.
turning-open = Incertain à partir du { $date } : { $criteria }.
turning-not-met = Non rempli à partir du { $date } : { $criteria }.
# { $works }: work-… messages, joined.
turning-assumed = À condition de poursuivre : { $works }.
turning-sure = Ce changement aura lieu dans tous les cas.
work-graduate-level-years = un travail de niveau universitaire ou spécialiste
work-multinational-years = un travail en multinationale ou entreprise réputée
work-specified-field-years = un travail dans les domaines précisés
work-international-years = un travail à dimension internationale

## Documents

papers-head = Les documents pour ce que vous pourriez faire valoir
papers-not-found = Ces lignes viennent d’autres sources et peuvent être incomplètes : adressez-vous au Département de l’Immigration ({ $page }). Sa liste figure dans la { $checklist }, que nous n’avons pas vue.
papers-translation = Une seule page du Département de l’Immigration demande une traduction certifiée de tout document qui n’est ni en chinois ni en anglais.
papers-claimed = Touchez un numéro. N’envoyez pas de documents ici.
# Above the numbered lines; the buttons bear the numbers.
papers-tick = Touchez un numéro dès que vous avez le document. Seule la coche est conservée.
# { $held } of { $total } documents are ticked.
papers-held = Cochés comme réunis : { $held } sur { $total }.
papers-checked = La plus récente de ces sources a été vue le { $date } ; des copies ont été lues, non les pages en ligne.
# { $section }: a section-… message or a criterion.
papers-section = Documents : { $section }
# { $number }: its number, on the button too; { $document }: a paper-… message.
paper-line = { $number }. { $document }
paper-line-perhaps = { $number }. Si cela vous concerne : { $document }
# How sure the lines are. { $numbers }: those that are alike, joined; { $confidence }: a confidence message, in the middle of the sentence.
papers-sure-all = Exigence de ces documents : { $confidence }.
papers-sure = Exigence de { $numbers } : { $confidence }.
section-everybody = Pour tout le monde
section-place = Origine et lieu de vie
section-dependants = Famille qui accompagne
section-translation = Traductions et originaux
paper-photograph = Photographie récente
paper-travel-document = Document de voyage en cours de validité, la page d’identité
paper-landing-slip-or-e-visa = Dernière fiche d’entrée à Hong Kong ou visa électronique
paper-hong-kong-identity-card = Carte d’identité de Hong Kong
paper-mainland-letter-of-consent = Lettre d’accord de l’unité de travail actuelle, ou de l’autorité de Chine continentale qui détient le dossier : demandée aux personnes sélectionnées, nous n’avons pas trouvé si elle l’est plus tôt
# Named as in note-mainland; the English name does not stand beside it, since the notes nearly fill a message.
paper-mainland-exit-endorsement = Permis de sortie et d’entrée avec une autorisation de sortie, après l’approbation
paper-overseas-residence-proof = Preuve d’une résidence permanente à l’étranger, ou d’un an de vie à l’étranger avant la demande
paper-macao-identity-card = Carte d’identité de Macao
paper-taiwan-household-registration = Registre des ménages de Taïwan
paper-taiwan-identity-card = Carte d’identité de Taïwan
paper-net-worth-proof = Preuve de patrimoine net, par exemple relevés bancaires ou biens immobiliers ; aucun montant n’est fixé
paper-declaration-of-record = La déclaration du formulaire de demande ; seules des agences parlent d’un extrait de casier judiciaire
paper-degree-certificate = Diplôme du premier cycle universitaire
paper-degree-transcript = Relevé de notes du premier cycle universitaire
paper-equivalent-qualification-proof = Preuve de la qualification technique, ou des capacités, de l’expérience ou des réussites professionnelles
paper-age-travel-document = Document de voyage, pour la date de naissance
paper-postgraduate-certificate = Diplôme de master ou de doctorat
paper-postgraduate-transcript = Relevé de notes du master ou du doctorat
paper-degree-verification = Vérification du diplôme par l’université, ou par un organisme de la liste de vérificateurs tiers du Département de l’Immigration, contrôlable en ligne
paper-university-list-of-the-day = À vérifier : la liste des universités en vigueur le jour de la demande
paper-stem-subject-proof = Diplôme ou relevé de notes qui nomme la discipline
paper-two-languages-proof = Preuve de chacune des deux langues : pour l’anglais, un diplôme obtenu en anglais ou un test (selon deux pages non officielles) ; pour une autre langue, rien n’a été trouvé
paper-english-proof = Preuve de l’anglais : un diplôme obtenu en anglais, ou un test, comme IELTS 7,0, TOEFL iBT 94 ou CET-6 520 (selon deux pages non officielles ; à vérifier avant de payer)
paper-employer-letters = Lettres des employeurs avec le poste, les dates, les tâches et la mention du temps plein
paper-employment-contracts = Contrats de travail
paper-tax-or-social-security-record = Documents fiscaux ou de sécurité sociale
paper-multinational-employer-letters = Les documents des années de travail, pour les années dans ces entreprises
paper-company-proof = Preuve sur l’entreprise : cotation, place dans un classement, structure du groupe
paper-field-employer-letters = Les documents des années de travail, pour les années dans ces domaines
paper-field-proof = Documents qui montrent l’activité de l’employeur et les tâches exercées dans celle-ci
paper-international-employer-letters = Les documents des années de travail, pour les années internationales
paper-posting-proof = Lettres de détachement, permis de travail et documents fiscaux étrangers
paper-income-tax-record = Avis d’imposition ou preuve de paiement de l’année ; des relevés bancaires seuls ne suffisent en général pas
paper-income-employer-statement = Attestation de revenu de l’employeur, options sur actions comprises
paper-income-owner-accounts = Propriétaires : comptes audités, compte de résultat, déclaration d’impôt sur les bénéfices
paper-business-share-record = Extrait du registre et document qui montrent la part détenue
paper-business-audited-accounts = Comptes audités qui montrent le bénéfice
paper-business-tax-papers = Documents fiscaux de l’entreprise
paper-shareholding-disclosure = Déclaration de participation
paper-listed-company-register = Extrait du registre des actionnaires
paper-influence-proof = Preuve d’une influence réelle dans la société
paper-award-certificate = Attestation du prix
paper-recognition-proof = Preuves de la reconnaissance ou de la contribution
paper-dependant-photograph = Photographie récente de chaque personne
paper-dependant-travel-document = Document de voyage de chaque personne
paper-marriage-certificate = Acte de mariage, ou preuve du partenariat civil ou de l’union civile
paper-birth-certificates = Acte de naissance de chaque enfant, ou livret de famille
paper-certified-translation = Traduction certifiée de tout document qui n’est ni en chinois ni en anglais, par un traducteur assermenté, judiciaire, public autorisé, certifié, expert ou officiel
paper-originals-on-request = Les originaux, à garder sous la main : ils peuvent être demandés

## The summary for an adviser: a file, in the applicant's language and in English

button-summary = Résumé pour un conseiller
# Beside the file: 1,024 characters at most.
summary-caption = Un résumé pour un conseiller, dans votre langue et en anglais. Personne d’autre ne l’a reçu : transférez-le vous-même à qui vous voulez.
summary-head = Résumé pour un conseiller (Quality Migrant Admission Scheme)
# { $date }: the day it was made.
summary-unofficial = Ce document n’émane pas du Département de l’Immigration. Établi le { $date } avec QMAS Guide, un guide non officiel, à partir des réponses du demandeur. Aucun document n’a été vu. Ce n’est pas un conseil juridique.
# { $count }: a number, or a spread message.
summary-count = Test général à points : { $count } critères remplis sur { $max } ; il en faut { $threshold } pour présenter une demande.
# Lines of criteria follow, then the one after.
summary-claimed = Invoqué (rempli d’après les réponses données)
# { $criteria }: names, joined.
summary-not-claimed = Non invoqué : { $criteria }
# { $criteria }: names, joined.
summary-open = Encore en suspens : { $criteria }
# Lines of documents follow, then the one after.
summary-held = Documents réunis, selon les coches du demandeur
summary-missing = Documents qui manquent encore
# { $section }: a section-… message or a criterion; { $papers }: a paper-…, summary-perhaps or summary-more message.
summary-paper = • { $section } : { $papers }
# { $paper }: the first of several; { $more }: the others.
summary-more = { $paper } ; { $more }
# { $document }: a paper-… message.
summary-perhaps = le cas échéant : { $document }
summary-none = • aucun

## Other schemes

schemes-head = D’autres programmes à envisager
schemes-lead = Chacun a ses propres conditions, dites ici en une ligne, et le Département de l’Immigration décide pour chacun. Seul ce que disent vos réponses est comparé.
schemes-none = D’après vos réponses, je ne connais aucun autre programme à indiquer. Aucun ne s’applique aux ressortissants d’Afghanistan, de Cuba et de Corée du Nord.
schemes-checked = Pages du Département de l’Immigration vues pour la dernière fois le { $date }, sur des copies, non en ligne. Lisez la page d’un programme avant de vous fier à ces lignes.
# { $scheme }: a scheme-… message, a sentence; { $state }: a state-… message; { $page }: a link.
scheme-judged = • { $scheme } { $state }
scheme-pointer = • { $scheme } → { $page }
scheme-suggested = • { $scheme } → { $page }. Vos réponses invitent à regarder de ce côté.
scheme-perhaps = • { $scheme } → { $page }. Vos réponses ne le disent pas.
state-met = ✓ D’après vos réponses, ces conditions sont remplies ; ce n’est pas une approbation.
state-not-met = ✗ D’après vos réponses, tout n’est pas rempli.
state-open = ? En suspens : vos réponses ne permettent pas de trancher.
state-paused = ‖ Le résultat est suspendu pendant la vérification des règles.
scheme-ttps-a = Top Talent Pass Scheme (TTPS), catégorie A : un revenu d’au moins 2,5 millions de HK$ dans l’année avant la demande ; aucune offre d’emploi n’est demandée.
scheme-ttps-b = Top Talent Pass Scheme (TTPS), catégorie B : une licence (bachelor) d’une formation à plein temps (selon des avis du gouvernement, pas selon la page du Département) d’une université de la liste, et trois ans de travail dans les cinq ans avant la demande ; aucune offre d’emploi n’est demandée.
scheme-ttps-c = Top Talent Pass Scheme (TTPS), catégorie C : une licence (bachelor) d’une formation à plein temps (comme pour la catégorie B) d’une université de la liste obtenue dans les cinq dernières années, et moins de trois ans de travail ; quota annuel ; fermé aux étudiants non locaux qui l’ont obtenue dans une formation à plein temps à Hong Kong.
scheme-asmtp = Programme d’admission des talents et professionnels de Chine continentale (ASMTP) : pour les résidents de Chine continentale avec une offre d’emploi confirmée.
scheme-gep = Politique générale de l’emploi (GEP) : une offre d’emploi confirmée ; pour les personnes autres que les résidents de Chine continentale.
scheme-technical-professionals = Filière des professionnels techniques : de 18 à 40 ans, une offre d’emploi dans un métier de la liste ; aucun diplôme universitaire n’est demandé ; ouverte jusqu’au 29 juin 2028.
scheme-techtas = Programme d’admission des talents technologiques (TechTAS) : recherche et développement à plein temps dans une entreprise qui détient un quota ; un diplôme STEM d’une des 100 premières universités en STEM (avec une licence, un an d’expérience en plus).
scheme-iang = Dispositions pour les diplômés non locaux (IANG) : une licence ou plus d’une formation locale à plein temps à Hong Kong, ou d’un campus commun de Chine continentale et de Hong Kong dans la Grande Baie ; pour les ressortissants du Laos, du Népal et du Viêt Nam, seulement d’une université financée par le University Grants Committee, ou d’un tel campus.
scheme-vpas = Programme d’admission des professionnels de la filière technique (VPAS) : un diplôme supérieur à plein temps de la liste du Vocational Training Council ; fermé aux ressortissants du Laos, du Népal et du Viêt Nam, et après un séjour sous IANG (connu par une seule page du Département).
scheme-assg = Programme d’admission de la deuxième génération des résidents permanents chinois de Hong Kong (ASSG) : être né à l’étranger, avoir de 18 à 40 ans et un parent titulaire d’une carte d’identité de résident permanent de Hong Kong qui, à votre naissance, était de nationalité chinoise et établi à l’étranger.
scheme-new-cies = Nouveau programme d’entrée des investisseurs (New CIES) : un patrimoine net de 30 millions de HK$, et autant d’investi ; fermé aux résidents de Chine continentale en tant que tels.

## More questions, for other schemes

button-schemes-on = Quelques questions de plus
# { $most } is 0 at the last question.
progress-schemes = { $most ->
    [0] Autres programmes · dernière question
   *[other] Autres programmes · encore { $most } au plus
}

## What if: another answer for the sake of argument

button-what-if = Et si… ?
what-if-ask = Quelle réponse voulez-vous changer, à titre d’hypothèse ? Vos propres réponses sont conservées.
# Stands on every screen while something is only supposed.
supposed-warning = Simple hypothèse. Dans une demande, une déclaration sciemment fausse est une infraction à Hong Kong et peut faire perdre un visa (une seule page du Département de l’Immigration le dit).
progress-supposed = Et si… ? Supposer une autre réponse
supposed-head = Et si c’était le cas ?
# { $question }: a question's short name; { $before } and { $answer }: answers.
supposed-change = { $question } : { $answer } (votre réponse : { $before })
supposed-new = { $question } : { $answer }
supposed-nothing = Rien n’est changé pour l’instant.
# { $before } and { $now }: numbers, or spread messages.
supposed-count = Critères remplis sur { $max } : { $before } d’après vos réponses, { $now } dans cette hypothèse ; il en faut { $threshold }.
# A count that is not settled yet: for certain, and at most.
spread = de { $low } à { $high }
# { $before } and { $after }: sign-… messages.
supposed-turn = { $before } → { $after } { $criterion }
button-if-other = Changer une autre réponse
button-if-drop = Abandonner l’hypothèse
button-if-keep = C’est vrai : garder
supposed-kept = C’est gardé : ce sont maintenant vos réponses.
supposed-dropped = Hypothèse abandonnée. Vos propres réponses sont restées les mêmes.
sign-met = ✓
sign-not-met = ✗
sign-open = ?
sign-none = ·

## A second person

button-second = Ajouter une deuxième personne
button-second-yes = Commencer pour cette personne
button-other-person = L’autre personne
button-both = Côte à côte
button-second-drop = Retirer la deuxième personne
button-second-drop-yes = Oui, retirer
second-ask = Faire aussi la vérification pour une deuxième personne, par exemple votre mari ou votre femme ? Vos réponses sont conservées, et vous pouvez passer d’une personne à l’autre.
second-consent = Ne le faites qu’avec l’accord de cette personne : ses réponses sont conservées dans cette conversation comme les vôtres, et effacées en même temps.
second-known = Il y a déjà deux personnes dans cette conversation.
second-begins = Voici maintenant les questions pour la deuxième personne. Les réponses de la première sont conservées.
second-drop-ask = Retirer les réponses de la deuxième personne ? Celles de la première sont conservées.
second-dropped = Les réponses de la deuxième personne sont retirées.
# The first line of every screen while there are two.
person-first = Première personne
person-second = Deuxième personne
# Above every screen about the second person, which speaks to whoever reads it.
person-second-here = Deuxième personne (ici, « vous » est cette personne)
both-head = Les deux personnes côte à côte
both-none = Il n’y a qu’une seule personne dans cette conversation.
# { $count }: a number, or a spread message; { $outcome }: a whole sentence.
both-first = Première personne, critères remplis sur { $max } : { $count } ; il en faut { $threshold }. { $outcome }
both-second = Deuxième personne, critères remplis sur { $max } : { $count } ; il en faut { $threshold }. { $outcome }
both-outcome-reached = Le seuil publié pour présenter une demande est atteint.
both-outcome-open = Le résultat est incertain.
both-outcome-not = Le seuil publié pour présenter une demande n’est pas atteint.
both-signs = Chaque ligne porte deux signes, celui de la première personne et celui de la deuxième : ✓ rempli, ✗ non rempli, ? en suspens.
both-line = { $first } { $second } { $criterion }

## Official pages: the words of each link, a noun phrase without its article that goes on in a sentence

page-qmas = page du programme
page-criteria = page des 12 critères
page-universities = liste globale des universités éligibles (PDF)
# The Department’s own checklist of documents is Part III of these notes; they were not seen.
page-checklist = notice officielle ID(E)982, partie III (PDF)
page-form = page GovHK de la demande
page-fees = page officielle des frais
page-right-of-abode = page officielle sur le droit de résidence
page-dependants = page officielle sur les personnes à charge
page-talent-engage = page de Hong Kong Talent Engage
page-ttps = page du Top Talent Pass Scheme (TTPS)
page-asmtp = page de l’ASMTP
page-gep = page de la GEP
page-technical-professionals = page de la filière
page-techtas = page du TechTAS
page-iang = page de l’IANG
page-vpas = page du VPAS
page-assg = page de l’ASSG
page-new-cies = page du New CIES
# A page known in another language only. { $page }: one of the above; { $language }: that language’s name.
page-elsewhere = { $page }, en { $language }
# Under the papers of a listed degree, and under the rule of it. { $list }: a link.
papers-list = La liste du jour : { $list }.
# Before the three categories of the Top Talent Pass Scheme. { $page }: a link.
# Rests on: S5 S32 S33 S35.
schemes-ttps = D’abord, si une catégorie peut convenir, la { $page } : normalement quatre semaines.

## How to apply: the steps, their cost and what is known of their time. The comments name the sources, by docs/sources.md.

button-howto = Comment demander
button-approval = Après l’approbation
button-deciding = Qui décide, et comment
# Stands first where the Top Talent Pass Scheme is not ruled out. { $page }: its page.
# Rests on: S5 S16 S23 S32 S35.
howto-ttps-first = Voyez d’abord la { $page } : pour 2,5 millions de HK$ gagnés en un an, ou une licence d’une université de la liste. Critères plus clairs, normalement quatre semaines.
# After the outcome so far, where the threshold is not reached.
# Rests on: S16 S31 S32 N1.
howto-threshold = La demande ne peut être déposée qu’une fois le seuil atteint.
howto-head = Comment présenter une demande
# Rests on: S1 S32 S54 N9 (one source).
howto-lead = Faites la demande vous-même, en ligne : aucune agence n’est nécessaire.
# { $page }, { $criteria } and { $list }: links.
# Rests on: S1 S3 S34.
howto-check = 1. Vérifiez, le jour même, la { $list } et la { $criteria }.
# Rests on: S1 (one source).
howto-papers = 2. Réunissez les documents pour chaque point invoqué et gardez les originaux ; faites faire une traduction certifiée de ce qui n’est ni en chinois ni en anglais.
# { $page }: a link.
# Rests on: S1 S32 S52.
howto-form = 3. Remplissez le formulaire en ligne et joignez les documents : { $page }.
# { $page }: a link.
# Rests on: S4 S17 S43.
howto-pay = 4. Payez 600 HK$ par personne, jamais remboursés : { $page }.
# Rests on: S1 S56 N6 (one source).
howto-wait = 5. Attendez. Aucun délai n’est promis ; en 2024, les autorités prévoyaient environ six mois.
# Rests on: S1 S2 S16 S39.
howto-selection = 6. Le directeur de l’Immigration décide.
# Rests on: S1 S4 S17 S43.
howto-visa = 7. En cas d’approbation, payez 1 300 HK$ par personne et recevez le visa électronique.
# Rests on: S4 S17 S43.
howto-sum = En tout 1 900 HK$ par personne ; 7 600 HK$ pour une famille de quatre, dont 2 400 HK$ perdus en cas de refus (nos calculs).
# Folded from here on.
# Rests on: S54 N9 (one source).
howto-agent = • Aucune agence n’est nécessaire ; selon un journal qui cite le Département, méfiez-vous-en.
# Rests on: S52 (one source).
howto-upload = • Fichiers : PDF, JPEG, PNG, GIF ou TIF, 5 Mo au plus chacun (une seule source).
# Rests on: S1 S4 S17 S43.
howto-paying = • Paiement : VISA, Mastercard, UnionPay, JCB, PPS, FPS, Alipay ou WeChat Pay. Les 1 300 HK$ valent pour un séjour de plus de 180 jours ; sinon 600 HK$.
# Rests on: S1 N11 (one source).
howto-mainland = • Résidents de Chine continentale : la lettre d’accord est demandée aux personnes sélectionnées ; nous n’avons pas trouvé si elle l’est plus tôt. Après l’approbation : permis de sortie et d’entrée avec une autorisation de sortie.
# Rests on: S1 (one source).
howto-pending = • Tant que vous n’êtes pas averti, considérez la demande comme en cours : ne quittez ni emploi ni logement pour elle.
# { $page } and { $engage }: links.
# Rests on: S54 N9 (one source).
howto-ask = • Questions : le Département de l’Immigration ({ $page }) ou la { $engage }.
# The last folded line of the three screens. { $page }: a link; { $date }: the day of the copy.
howto-seen = • Si rien d’autre n’est indiqué, tout repose sur une seule page du Département de l’Immigration, vue pour la dernière fois, en copie, le { $date }. Son état actuel : { $page }.

## How it is decided

deciding-head = Qui décide, et comment
# Rests on: S1 S2 S15.
deciding-lead = Atteindre le seuil n’est que le début de la sélection. Le directeur de l’Immigration décide, à son entière discrétion.
# Rests on: S1 S2 S15 S16 S39.
deciding-panel = Il peut consulter un comité d’évaluation présidé par le secrétaire au Travail et au Bien-être, qui pèse les besoins des secteurs et de Hong Kong, et votre parcours. Remplir plus de critères joue en votre faveur.
# Rests on: S55 (one source).
deciding-share = Environ une demande sur cinq a été retenue : 9 049 sur 44 324 reçues de juin 2024 à juin 2025 (un seul article, ancien et nouveau test confondus). Cela ne dit rien de vos propres chances.
# Rests on: S32 N14 (one source).
deciding-refusal = Un refus n’est pas en soi un antécédent judiciaire, ni un antécédent défavorable en matière d’immigration (une seule source). Redéposer les mêmes documents est déconseillé.
# Rests on: S1 (one source).
deciding-time = • Aucun délai n’est promis : la demande reste en cours tant que vous n’êtes pas averti.
# Folded from here on.
# Rests on: S1 S15 N10.
deciding-everybody = • Sont demandés en outre à tous : un document de voyage qui permet de retourner dans le pays de résidence ou de nationalité, aucun risque pour la sécurité, et aucune probabilité de devenir une charge.
# Rests on: S1 S54 (one source).
deciding-reasons = • Un refus n’a pas à être motivé. Le Département a dit à la presse que ses lettres nomment le motif : conditions de base, seuil, ou avis du comité (une seule source).
# Rests on: S1 S2.
deciding-exercises = • Les sélections ont lieu régulièrement ; aucun calendrier n’est publié.
# Rests on: S1 (one source).
deciding-originals = • Les pages actuelles ne parlent d’aucun entretien. Les originaux peuvent être demandés, et des visites faites pour contrôler les documents.
# Rests on: S3 S16 S18 S19 S23 S31.
deciding-former = • « 80 points sur 245 » a pris fin le 31 octobre 2024, et la Liste des talents ne figure pas parmi les 12 critères d’aujourd’hui. Bien des pages disent encore le contraire.

## What approval brings, and what it asks

approval-head = Ce que l’approbation apporte et demande
# Rests on: S1 S23 S40 S63.
approval-lead = Vous pouvez rester 36 mois (huit ans par la voie des réalisations), libre de travailler, de changer d’emploi ou de créer une entreprise. Aucune offre d’emploi n’est demandée.
# Rests on: S1 S23.
approval-extension = Pour la première prolongation, montrez que vous vous établissez : y vivre, par exemple avec un emploi ou une entreprise. Après les 36 mois viennent 3 ans, puis 2.
# Rests on: S1 (one source).
approval-when = Demandez chaque prolongation à Hong Kong, dans les quatre semaines avant la fin du séjour.
# { $page }: a link.
# Rests on: S1 S2 S15 S32 (one source).
approval-family = Votre conjoint ou partenaire reconnu peut travailler, et étudier (une seule source). Vos enfants à charge non mariés de moins de 18 ans peuvent venir. Leur séjour dépend du vôtre : { $page }.
# { $page }: a link.
# Rests on: S1 S14 S32.
approval-abode = Après sept ans de résidence habituelle et continue, vous pouvez demander le droit de résidence. Il n’est pas automatique : { $page }.
# Folded from here on.
# Rests on: S1 S23.
approval-later = • Prolongations suivantes : être établi et contribuer, par un travail de niveau universitaire, spécialiste ou supérieur au revenu stable, ou une entreprise d’une taille raisonnable.
# Rests on: S1 S23.
approval-top = • Après deux ans de séjour au moins, et 2 millions de HK$ ou plus de revenu soumis à l’impôt sur les salaires l’année précédente : cinq ans d’un coup.
# Rests on: S1 (one source).
approval-achievement = • Voie des réalisations : la prolongation demande seulement de subvenir à vos besoins et de vous loger.
# Rests on: S44 (not found).
approval-window = • Depuis le 1er mars 2026, plusieurs programmes accordent trois mois (une seule source) ; nous n’avons pas trouvé si celui-ci en fait partie.
# Rests on: S1 S4 S17 (one source).
approval-extending = • Une prolongation coûte les mêmes frais et prend deux à trois semaines une fois documents et frais reçus. Soyez à Hong Kong pour demander, payer et retirer.
# Rests on: N7.
approval-places = • Enfants : une place subventionnée à l’université demande deux ans de résidence avant le début des cours (un an pour une entrée en 2027/28). Les autres places restent accessibles.
# Rests on: S14.
approval-settled = • Droit de résidence sans nationalité chinoise : Hong Kong doit aussi être votre lieu de résidence permanente, les sept ans précédant immédiatement la demande, avec une déclaration.
# Rests on: S1 (one source).
approval-travel = • Pendant le séjour, aucun visa n’est nécessaire pour revenir de voyage.
