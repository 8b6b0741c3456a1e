### Questions: what is asked, why, help, the options, and how answers are said back. Locale: fr (French).
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
    Ces trois affirmations sont-elles vraies pour vous ?
    1. Je n’ai pas de carte d’identité de résident permanent de Hong Kong.
    2. Ma famille et moi pourrions y vivre sans aide sociale.
    3. Mon casier judiciaire et mon dossier d’immigration sont vierges partout.
    .second =
    Ces trois affirmations sont-elles vraies pour la deuxième personne ?
    1. Pas de carte d’identité de résident permanent de Hong Kong.
    2. Y vivre avec sa famille serait possible sans aide sociale.
    3. Casier judiciaire et dossier d’immigration vierges partout.
why-three-things = Vos moyens et votre dossier sont des conditions de base du programme : si les documents ne montrent pas qu’elles sont remplies, la demande est refusée d’emblée. L’autre point, la carte d’identité, détermine si vous avez besoin d’un visa (une seule page du Département de l’Immigration le dit).
help-three-things = Si l’un des points n’est pas exact, ou si vous avez un doute, choisissez le deuxième bouton. Je les demande alors un par un. Ne décrivez rien, s’il vous plaît.
short-three-things = Trois points de base
option-three-things-all = Les trois sont vraies
option-three-things-not-all = Pas toutes, ou je ne sais pas

# right-of-abode
ask-right-of-abode = Avez-vous le droit de résidence (right of abode) ou le droit d’entrée (right to land) à Hong Kong, par exemple avec une carte d’identité de résident permanent ?
    .second = La deuxième personne a-t-elle le droit de résidence (right of abode) ou le droit d’entrée (right to land) à Hong Kong, par exemple avec une carte d’identité de résident permanent ?
why-right-of-abode = Avec l’un de ces droits, aucun visa n’est nécessaire. Le programme n’est pas prévu pour ce cas.
help-right-of-abode = Un visa d’études, de travail, de personne à charge ou de visite ne donne aucun de ces droits. Avec un tel visa, choisissez le premier bouton.
short-right-of-abode = Droit de résidence
option-right-of-abode-no-card = Ni ce droit ni la carte
option-right-of-abode-has-card = Ce droit ou la carte

# support
ask-support = Pourriez-vous subvenir à vos besoins et vous loger à Hong Kong, avec la famille que vous emmenez, sans aide sociale ?
    .second = La deuxième personne pourrait-elle subvenir à ses besoins et se loger à Hong Kong, avec sa famille, sans aide sociale ?
why-support = C’est une condition de base du programme. Elle vaut pour vous et pour les membres de votre famille qui vous accompagnent, pendant votre séjour à Hong Kong.
help-support = Les règles publiées ne fixent aucun montant. Les montants que vous pouvez lire sur les pages d’agences ne sont pas officiels.
short-support = Moyens de subsistance
option-support-can = Oui, sans aide sociale
option-support-cannot = Il faudrait une aide sociale

# record: sensitive; nobody is asked to describe it
ask-record =
    Comment se présentent votre casier judiciaire et votre dossier d’immigration, à Hong Kong et partout ailleurs ?
    Choisissez simplement, sans rien décrire.
    .second =
    Comment se présentent le casier judiciaire et le dossier d’immigration de la deuxième personne, à Hong Kong et partout ailleurs ?
    Choisissez simplement, sans rien décrire.
why-record = C’est une condition de base du programme : un casier judiciaire vierge et aucun antécédent défavorable en matière d’immigration, à Hong Kong comme ailleurs.
help-record = Ne décrivez rien, s’il vous plaît : un des boutons suffit. Si vous ne savez pas si quelque chose compte, choisissez « Je ne sais pas ». Le point reste alors en suspens, et vous pouvez interroger le Département de l’Immigration ({ $page }).
short-record = Casier et immigration
option-record-clean = Le dossier est vierge partout
option-record-not-clean = Le dossier n’est pas vierge

# nationality
ask-nationality = Avec quel passeport ou document de voyage présenteriez-vous la demande ?
    .second = Avec quel passeport ou document de voyage la deuxième personne présenterait-elle la demande ?
why-nationality = Le programme ne s’applique pas aux ressortissants d’Afghanistan, de Cuba et de Corée du Nord (République populaire démocratique de Corée).
help-nationality = Les listes de pays plus longues publiées sur d’autres pages sont dépassées. Les résidents de Macao et de Taïwan ne sont pas exclus. Si vous avez plusieurs passeports, choisissez « Plusieurs ». Avec un document de réfugié, ou sans nationalité, choisissez « Apatride ou document de réfugié » : le point reste alors en suspens.
hint-nationality = Ou écrivez un autre pays ou territoire.
short-nationality = Passeport
option-nationality-more = Plusieurs
option-nationality-stateless = Apatride ou document de réfugié

# passport
ask-passport = Avec lequel de vos passeports présenteriez-vous la demande ?
    .second = Avec lequel de ces passeports la deuxième personne présenterait-elle la demande ?
why-passport = Le programme ne s’applique pas aux ressortissants d’Afghanistan, de Cuba et de Corée du Nord (République populaire démocratique de Corée). Le passeport est donc important.
help-passport = Indiquez celui que vous joindriez à la demande. Je demande les autres ensuite.
hint-passport = Écrivez le nom d’un seul pays ou territoire, par exemple : Brésil
short-passport = Passeport pour la demande

# other-passports
ask-other-passports = Quels autres passeports ou nationalités avez-vous ? Indiquez-les tous, s’il vous plaît.
    .second = Quels autres passeports ou nationalités la deuxième personne a-t-elle ? Indiquez-les tous.
why-other-passports = Le programme ne s’applique pas aux ressortissants d’Afghanistan, de Cuba et de Corée du Nord (République populaire démocratique de Corée). Si seule une de vos autres nationalités est parmi celles-ci, le point reste en suspens.
help-other-passports = Indiquez toutes vos autres nationalités, même celle dont vous n’utilisez pas le passeport.
hint-other-passports = Écrivez les noms, par exemple : Brésil, Portugal
short-other-passports = Autres passeports

# age
ask-age = Quel âge avez-vous ?
    .second = Quel âge a la deuxième personne ?
why-age = Il faut avoir au moins { $least } ans le jour où vous présentez la demande. Avoir { $most } ans ou moins est l’un des 12 critères.
help-age = À plus de { $most } ans, on peut aussi présenter une demande. Seul ce critère manque alors.
hint-age = Par exemple : 34
short-age = Âge

# birth-date: asked only close to the 18th or the 51st birthday
ask-birth-date = Quelle est votre date de naissance ? Tout en dépend ici.
    .second = Quelle est la date de naissance de la deuxième personne ? Tout en dépend ici.
why-birth-date = Vous êtes près d’un anniversaire important, avant ou après : { $least } ans est l’âge minimal pour présenter une demande, et un critère vise les personnes de { $most } ans ou moins. Avec la date, je peux indiquer le jour exact.
help-birth-date = C’est votre âge le jour où vous présentez la demande qui compte. Pour les { $least } ans, les règles le disent ; pour les { $most } ans ou moins, c’est notre lecture.
hint-birth-date = Écrivez le jour, le mois et l’année, par exemple : 3 avril 1990
short-birth-date = Date de naissance

## Part 2: qualifications

# degree
ask-degree = Quel est votre plus haut diplôme obtenu ?
    .second = Quel est le plus haut diplôme obtenu par la deuxième personne ?
why-degree = Un bon niveau d’études, normalement un premier diplôme universitaire (niveau licence) d’une université ou d’un établissement supérieur reconnu, est une condition de base. Un master ou un doctorat peut aussi compter comme critère.
help-degree = Comptez les diplômes reçus, pas les diplômes attendus ou honorifiques. Une attestation de fin d’études (結業) n’est pas un diplôme universitaire (學位). Un diplôme de cycle court (副學士, 高級文憑, 大專), un BTS ou un CAP n’est pas un premier diplôme universitaire. Avec une maîtrise (bac+4), un diplôme d’ingénieur, un master intégré, un MA d’Oxford ou de Cambridge, ou un JD, choisissez « Je ne sais pas ».
short-degree = Diplôme le plus élevé
option-degree-none = Pas de licence
option-degree-bachelors = Licence (bac+3)
option-degree-masters = Master
option-degree-doctorate = Doctorat

# equivalent
ask-equivalent = Avez-vous une solide qualification technique, ou des capacités, une expérience ou des réussites professionnelles prouvées, avec des documents qui le montrent ?
    .second = La deuxième personne a-t-elle une solide qualification technique, ou des capacités, une expérience ou des réussites professionnelles prouvées, avec des documents qui le montrent ?
why-equivalent = Le programme demande normalement un premier diplôme universitaire. Dans des circonstances particulières, de bonnes qualifications techniques, ou des capacités, une expérience ou des réussites professionnelles prouvées peuvent être prises en compte, avec des documents.
help-equivalent = Ce n’est pris en compte que dans des circonstances particulières. Le directeur de l’Immigration décide. Nous n’avons pas trouvé quels documents suffisent.
short-equivalent = Qualification professionnelle
option-equivalent-yes = Oui
option-equivalent-no = Non

# achievement
ask-achievement = Avez-vous un prix de réalisation exceptionnelle (par exemple une médaille olympique ou un prix Nobel) ou une distinction de votre profession, preuves à l’appui ?
    .second = La deuxième personne a-t-elle un prix de réalisation exceptionnelle (par exemple une médaille olympique ou un prix Nobel) ou une distinction de sa profession, preuves à l’appui ?
why-achievement = Il existe une deuxième voie, le test des réalisations. Il a deux critères, et un seul suffit.
help-achievement = Un prix pour une réalisation exceptionnelle est par exemple une médaille olympique ou un prix Nobel ; le texte nomme aussi un prix national ou international. Nous n’avons pas trouvé lesquels sont de ce rang : un prix qui ne l’est peut-être pas reste en suspens, et le directeur de l’Immigration décide. Une distinction est un travail reconnu par vos pairs, ou une contribution majeure à votre domaine, par exemple un prix de votre secteur pour l’ensemble de votre carrière.
short-achievement = Prix et distinctions
option-achievement-exceptional = Prix de réalisation exceptionnelle
option-achievement-award = Un prix, peut-être pas de ce rang
option-achievement-honour = Distinction ou contribution majeure
option-achievement-exceptional-and-honour = Prix exceptionnel et distinction
option-achievement-neither = Ni l’un ni l’autre

# university
ask-university = Quelle université a délivré votre master ou votre doctorat ?
    .second = Quelle université a délivré le master ou le doctorat de la deuxième personne ?
why-university = Un critère vise un master ou un doctorat délivré par une université de la liste officielle ({ $list }).
help-university = Seul un master ou un doctorat compte ici ; la licence d’une université de la liste ne compte pas. Les diplômes d’antennes, d’écoles annexes et de centres de formation continue ne comptent pas. C’est la liste du jour de votre demande qui fait foi. Si vous avez plusieurs diplômes de ce niveau, indiquez une université de la liste. Nous n’avons vu que le début de la note officielle à ce sujet. En plus des universités de la liste, le programme admet six écoles de commerce ; leurs noms n’ont pas été trouvés. Les écoles de commerce visées : parmi les dix premières du classement QS Global MBA ou du classement MBA du Financial Times, au cours des cinq dernières années.
hint-university = Écrivez son nom : je le cherche dans la liste officielle.
short-university = Université
option-university-not-listed = Pas sur la liste
option-university-top-school = École de commerce du top 10

# subject
ask-subject = Dans quelle discipline est ce diplôme ?
why-subject = Un critère vise un master ou un doctorat d’une université de la liste en sciences, technologie, ingénierie ou mathématiques (STEM).
help-subject = Le Département de l’Immigration a une liste de référence des disciplines STEM ({ $page }). Nous ne l’avons pas vue. Si votre discipline est à la limite, choisissez « Je ne sais pas » et consultez cette liste.
short-subject = Discipline du diplôme
option-subject-science = Sciences
option-subject-technology = Technologie
option-subject-engineering = Ingénierie
option-subject-mathematics = Mathématiques
option-subject-other = Une autre discipline

# languages
ask-languages = Quelles langues lisez-vous, écrivez-vous et parlez-vous assez bien pour travailler, preuves à l’appui ?
    .second = Quelles langues la deuxième personne lit-elle, écrit-elle et parle-t-elle assez bien pour travailler, preuves à l’appui ?
why-languages = Un critère vise deux langues, un autre l’anglais. Les deux demandent un bon niveau à l’écrit et à l’oral.
help-languages = Une coche est votre propre déclaration. Comme preuve de l’anglais, deux pages non officielles nomment un diplôme obtenu en anglais, ou un test : IELTS 7,0, TOEFL iBT 94, CET-6 520. Le texte officiel n’a pas été vu ; le 6,0 à l’IELTS de l’ancien test ne vaut plus. Comme les deux langues, elles nomment le chinois et l’anglais, ou le chinois et une langue étrangère. Nous n’avons pas trouvé quelle preuve suffit pour une autre langue. Votre langue maternelle compte comme une langue, selon notre lecture. Le cantonais et le mandarin (putonghua) forment ici une seule langue ; nous n’avons pas trouvé comment le Département de l’Immigration les compte.
hint-languages = Ou écrivez-en d’autres : néerlandais, thaï
short-languages = Langues

## Part 3: work and means

# graduate-years
ask-graduate-years = Combien d’années avez-vous travaillé dans des emplois qui demandent d’ordinaire un diplôme universitaire, ou une compétence de ce niveau ?
    .second = Combien d’années la deuxième personne a-t-elle travaillé dans des emplois qui demandent d’ordinaire un diplôme universitaire, ou une compétence de ce niveau ?
why-graduate-years = Un critère vise cinq ans d’expérience de niveau universitaire ou spécialiste. Trois autres critères reposent sur ce même type de travail.
help-graduate-years = Un poste compte s’il demande normalement un diplôme universitaire, ou une compétence de spécialiste de ce niveau. Les règles ne le définissent pas ; selon notre lecture, les emplois simultanés comptent une fois, les périodes séparées s’additionnent, et les questions suivantes peuvent porter sur les mêmes années. Nous n’avons pas trouvé comment comptent les interruptions, le temps partiel, les stages et le travail avant un diplôme.
hint-graduate-years = Ou écrivez-le : 12 ans, depuis mars 2021
short-graduate-years = Années à ce niveau
option-graduate-years-under-2 = Moins de { $below } ans
option-graduate-years-2-to-3 = { $from } à moins de { $below } ans
option-graduate-years-3-to-5 = { $from } à moins de { $below } ans
option-graduate-years-5-or-more = { $from } ans ou plus

# employer
ask-employer =
    Avez-vous passé une partie de ces années dans une multinationale ou une entreprise connue ?
    Classements : Forbes Global 2000, Fortune Global 500, Hurun China 500.
    .second =
    La deuxième personne a-t-elle passé une partie de ces années dans une multinationale ou une entreprise connue ?
    Classements : Forbes Global 2000, Fortune Global 500, Hurun China 500.
why-employer = Un critère vise trois ans de niveau universitaire ou spécialiste dans une multinationale ou une entreprise réputée.
help-employer = Le texte ne donne que des exemples : une société cotée, ou présente dans l’un des trois classements. Nous n’avons pas trouvé quelles bourses, quelles filiales et quelle année d’un classement comptent. Si votre entreprise est connue dans son domaine mais sur aucune liste, le point reste en suspens : interrogez le Département de l’Immigration ({ $page }). Selon notre lecture, il peut s’agir des mêmes années que dans les autres questions.
short-employer = Employeurs
option-employer-listed = Cotée, ou dans un classement
option-employer-multinational = Une multinationale
option-employer-known = Connue, mais sur aucune liste
option-employer-none = Aucune de ces entreprises

# employer-years
ask-employer-years = Combien de ces années avez-vous passées dans une telle entreprise ?
    .second = Combien de ces années la deuxième personne a-t-elle passées dans une telle entreprise ?
why-employer-years = Le critère demande au moins trois ans de niveau universitaire ou spécialiste dans une telle entreprise.
help-employer-years = Selon notre lecture, les années passées dans plusieurs de ces entreprises s’additionnent, les emplois simultanés comptent une fois, et il peut s’agir des mêmes années que dans les autres questions.
hint-employer-years = Ou écrivez-le, par exemple : 3,5 ans, 18 mois
short-employer-years = Années dans ces entreprises
option-employer-years-under-3 = Moins de { $below } ans
option-employer-years-3-or-more = { $from } ans ou plus

# field
ask-field =
    Avez-vous passé une partie de ces années dans l’un de ces domaines ?
    Le commerce international comprend le fret maritime et aérien transfrontalier et la gestion de la chaîne logistique.
    .second =
    La deuxième personne a-t-elle passé une partie de ces années dans l’un de ces domaines ?
    Le commerce international comprend le fret maritime et aérien transfrontalier et la gestion de la chaîne logistique.
why-field = Un critère vise trois ans de niveau universitaire ou spécialiste dans des domaines ou secteurs précisés.
help-field = Le texte dit « y compris » et nomme ces trois domaines. Nous n’avons pas trouvé si d’autres sont acceptés. Si vous souhaitez interroger le Département de l’Immigration ({ $page }) sur votre domaine, choisissez « Un autre domaine (reste en suspens) ». « Aucun de ces domaines » compte comme un non.
short-field = Domaine de travail
option-field-technology = Innovation et technologie
option-field-finance = Finance
option-field-trade = Commerce international
option-field-another = Un autre domaine (reste en suspens)
option-field-none = Aucun de ces domaines

# field-years
ask-field-years = Combien de ces années avez-vous passées dans ces domaines ?
    .second = Combien de ces années la deuxième personne a-t-elle passées dans ces domaines ?
why-field-years = Le critère demande au moins trois ans de niveau universitaire ou spécialiste dans ces domaines.
help-field-years = Selon notre lecture, les années passées dans plusieurs de ces domaines s’additionnent, les emplois simultanés comptent une fois, et il peut s’agir des mêmes années que dans les autres questions.
hint-field-years = Ou écrivez-le, par exemple : 3,5 ans, 18 mois
short-field-years = Années dans ces domaines
option-field-years-under-3 = Moins de { $below } ans
option-field-years-3-or-more = { $from } ans ou plus

# international
ask-international = Combien de ces années avez-vous travaillé à l’étranger, ou dans votre pays à un poste tourné vers d’autres pays ?
    .second = Combien de ces années la deuxième personne a-t-elle travaillé à l’étranger, ou dans son pays à un poste tourné vers d’autres pays ?
why-international = Un critère vise deux ans de niveau universitaire ou spécialiste à dimension internationale.
help-international = Nous n’avons pas trouvé la note officielle à ce sujet. Le travail à l’étranger est le cas le plus clair. Un poste dans votre pays, tourné vers d’autres pays, reste en suspens : interrogez le Département de l’Immigration ({ $page }). Nous n’avons pas trouvé si la Chine continentale, Hong Kong, Macao et Taïwan comptent comme l’étranger les uns pour les autres : dans ce cas, choisissez « Je ne sais pas ». Rien de ce que nous avons trouvé ne dit que les voyages d’affaires, ou le travail à distance pour des clients étrangers, comptent. Selon notre lecture, il peut s’agir des mêmes années que dans les autres questions.
hint-international = Ou écrivez vos années à l’étranger, par exemple : 2,5 ans, 18 mois
short-international = Travail international
option-international-none = Aucune
option-international-under-2 = Moins de { $below } ans à l’étranger
option-international-2-or-more = { $from } ans ou plus à l’étranger
option-international-cross-border = Dans mon pays, avec l’étranger

# income
ask-income = Combien avez-vous gagné vous-même durant l’année écoulée, par votre travail ou votre propre entreprise ?
    .second = Combien la deuxième personne a-t-elle gagné elle-même durant l’année écoulée, par son travail ou sa propre entreprise ?
why-income = Un critère vise un revenu d’au moins { MILLIONS($least) ->
    [one] { MILLIONS($least) } million de HK$
   *[other] { MILLIONS($least) } millions de HK$
}, ou l’équivalent dans une autre monnaie, pendant l’année qui précède immédiatement la demande.
help-income = Comptez seulement vos propres revenus, pas ceux de votre foyer. Salaire, indemnités, options sur actions justifiables et revenus d’une société que vous possédez peuvent compter. Les gains de placements ne comptent jamais. Pour ce programme, cela repose sur deux tiers ; la règle officielle d’un programme parallèle (TTPS) dit la même chose. Nous n’avons pas trouvé le taux de change qu’utilise le Département de l’Immigration ; le nôtre est approximatif.
hint-income = Ou écrivez-le dans votre monnaie, par exemple : 85 000 € par an, 1 200 000 HK$ par an
short-income = Revenu de l’année écoulée
option-income-under-1m = { MILLIONS($below) ->
    [one] Moins de { MILLIONS($below) } million de HK$
   *[other] Moins de { MILLIONS($below) } millions de HK$
}
option-income-1m-to-2m5 = { MILLIONS($below) ->
    [one] De { MILLIONS($from) } à { MILLIONS($below) } million de HK$
   *[other] De { MILLIONS($from) } à { MILLIONS($below) } millions de HK$
}
option-income-2m5-or-more = { MILLIONS($from) ->
    [one] { MILLIONS($from) } million de HK$ ou plus
   *[other] { MILLIONS($from) } millions de HK$ ou plus
}

# business
ask-business =
    Possédez-vous une entreprise ?
    Pour des actions de placement, répondez « Non ».
    .second =
        La deuxième personne possède-t-elle une entreprise ?
        Pour des actions de placement, répondez « Non ».
why-business = Un critère vise la possession d’une entreprise dont le bénéfice est d’au moins { MILLIONS($least) ->
    [one] { MILLIONS($least) } million de HK$
   *[other] { MILLIONS($least) } millions de HK$
}, un autre celle d’une société cotée.
help-business = Posséder veut dire au moins 50 % d’une société non cotée, ou normalement 10 % d’une société cotée, avec une influence réelle. Cela vient de tiers : nous n’avons pas vu la note officielle. Pour des actions achetées comme placement, répondez « Non ».
short-business = Propriété d’entreprise
option-business-none = Non, ou une part moindre
option-business-half = Oui, au moins la moitié
option-business-listed = Oui, 10 % d’une société cotée

# profit
ask-profit = Quel bénéfice cette seule entreprise a-t-elle réalisé durant l’année écoulée ?
why-profit = Un critère vise la possession d’une entreprise dont le bénéfice a été d’au moins { MILLIONS($least) ->
    [one] { MILLIONS($least) } million de HK$
   *[other] { MILLIONS($least) } millions de HK$
}, ou l’équivalent dans une autre monnaie, pendant l’année qui précède immédiatement la demande.
help-profit = Selon notre lecture, tout le bénéfice d’une seule entreprise compte, et ceux de plusieurs ne s’additionnent jamais. Nous n’avons trouvé ni s’il s’agit du bénéfice avant ou après impôt, ni s’il doit être audité.
hint-profit = Vous pouvez aussi l’écrire dans votre monnaie, par exemple : 800 000 € ou 6 500 000 HK$
short-profit = Bénéfice de l’entreprise
option-profit-under-5m = { MILLIONS($below) ->
    [one] Moins de { MILLIONS($below) } million de HK$
   *[other] Moins de { MILLIONS($below) } millions de HK$
}
option-profit-5m-or-more = { MILLIONS($from) ->
    [one] { MILLIONS($from) } million de HK$ ou plus
   *[other] { MILLIONS($from) } millions de HK$ ou plus
}

# A limit of the buttons in the likely currency, a line each above them.
equivalent = { $limit }, soit environ { $sum }.

## Posé avant la grille seulement : l’âge par tranche

# age-band
ask-age-band = Quel âge avez-vous aujourd’hui ?
    .second = Quel âge a la deuxième personne aujourd’hui ?
why-age-band = Il faut avoir au moins { $least } ans le jour où vous présentez la demande. Avoir { $most } ans ou moins est l’un des 12 critères.
help-age-band = Pour la grille, une tranche suffit ; l’âge exact est demandé quand vos coches sont vérifiées.
short-age-band = Tranche d’âge
option-age-band-under = { $most } ans ou moins
option-age-band-between = De { $from } à { $most } ans
option-age-band-over = { $from } ans ou plus

## Part 4: asked only for other schemes

# residence
ask-residence = Où vivez-vous actuellement ?
    .second = Où vit actuellement la deuxième personne ?
why-residence = Certains programmes sont réservés aux résidents de Chine continentale, d’autres à toutes les autres personnes.
help-residence = Indiquez le pays ou le territoire où vous vivez habituellement.
hint-residence = Vous pouvez aussi écrire un autre pays ou territoire.
short-residence = Lieu de vie

# overseas-chinese
ask-overseas-chinese = Avez-vous une résidence permanente à l’étranger, ou y avez-vous vécu un an ou plus ?
    .second = La deuxième personne a-t-elle une résidence permanente à l’étranger, ou y a-t-elle vécu un an ou plus ?
why-overseas-chinese = Les ressortissants chinois établis à l’étranger ont accès à certains programmes fermés aux résidents de Chine continentale.
help-overseas-chinese = Une résidence permanente à l’étranger compte, ou au moins un an de vie à l’étranger avant la demande. « À l’étranger » veut dire hors de Chine continentale, de Hong Kong, de Macao et de Taïwan.
short-overseas-chinese = Résidence à l’étranger
option-overseas-chinese-settled = Oui
option-overseas-chinese-not-settled = Non

# hong-kong-status
ask-hong-kong-status = À quel titre êtes-vous à Hong Kong actuellement ?
    .second = À quel titre la deuxième personne est-elle à Hong Kong actuellement ?
why-hong-kong-status = Certains programmes s’adressent aux personnes qui ont étudié à Hong Kong.
help-hong-kong-status = Il s’agit de votre autorisation de séjour actuelle, si vous en avez une.
short-hong-kong-status = Statut à Hong Kong
option-hong-kong-status-none = Pas à Hong Kong
option-hong-kong-status-visitor = Visite
option-hong-kong-status-student = Études
option-hong-kong-status-worker = Travail, avec un visa de travail
option-hong-kong-status-dependant = Personne à charge
option-hong-kong-status-talent = Programme pour les talents
option-hong-kong-status-other = Un autre statut

# bachelors-university
ask-bachelors-university = Quelle université a délivré votre licence (bachelor), dans une formation à plein temps ?
    .second = Quelle université a délivré la licence (bachelor) de la deuxième personne, dans une formation à plein temps ?
why-bachelors-university = Les catégories B et C du Top Talent Pass Scheme (TTPS) demandent une licence d’une université de la liste.
help-bachelors-university = Des avis du gouvernement demandent une formation à plein temps, la page du Département de l’Immigration ne le dit pas : un diplôme à temps partiel ou à distance reste en suspens. Seule une licence compte ici ; un master ou un doctorat ne compte pas. Les diplômes d’antennes, d’écoles annexes et de centres de formation continue ne comptent pas. C’est la liste du jour de votre demande qui fait foi.
hint-bachelors-university = Écrivez son nom, par exemple : University of Toronto
short-bachelors-university = Université de la licence
option-bachelors-university-part-time = Licence à temps partiel, à distance
option-bachelors-university-not-listed = Pas sur la liste, ou pas de licence

# bachelors-year
ask-bachelors-year = En quelle année avez-vous obtenu cette licence ?
why-bachelors-year = La catégorie C vise les diplômes des cinq dernières années.
help-bachelors-year = C’est l’année inscrite sur le diplôme.
hint-bachelors-year = Écrivez l’année, par exemple : 2023
short-bachelors-year = Année de la licence

# student-visa
ask-student-visa = Avez-vous obtenu ce diplôme dans une formation à plein temps à Hong Kong, avec un visa d’études ?
    .second = La deuxième personne a-t-elle obtenu ce diplôme dans une formation à plein temps à Hong Kong, avec un visa d’études ?
why-student-visa = La catégorie C est fermée aux étudiants non locaux des formations à plein temps de Hong Kong : d’autres dispositions existent pour eux.
help-student-visa = Si vous avez étudié ailleurs, ou avec le statut de résident de Hong Kong, choisissez « Non ».
short-student-visa = Études à Hong Kong avec visa
option-student-visa-yes = Oui
option-student-visa-no = Non

# recent-work
ask-recent-work = Combien de temps avez-vous travaillé au cours des cinq dernières années ?
    .second = Combien de temps la deuxième personne a-t-elle travaillé au cours des cinq dernières années ?
why-recent-work = La catégorie B demande trois ans de travail dans les cinq ans avant la demande, la catégorie C moins que cela.
help-recent-work = Comptent le travail à plein temps et l’activité indépendante après le diplôme, chez un ou plusieurs employeurs.
hint-recent-work = Vous pouvez aussi l’écrire, par exemple : 2,5 ans, 18 mois
short-recent-work = Travail des 5 dernières années
option-recent-work-none = Je n’ai pas travaillé
option-recent-work-under-3 = Moins de { $below } ans
option-recent-work-3-or-more = { $from } ans ou plus

## Answers, said back. Each must be readable again when typed.

answer-unsure = Je ne sais pas
answer-none = Aucune
answer-years = { $number ->
    [one] { $number } an
   *[other] { $number } ans
}
# { $years } may be 0, { $months } never.
answer-years-months = { $years ->
    [0] { $months } mois
    [one] { $years } an et { $months } mois
   *[other] { $years } ans et { $months } mois
}
answer-years-or-more = { $number ->
    [one] { $number } an ou plus
   *[other] { $number } ans ou plus
}
answer-years-between = { $low } à { $high } ans
answer-years-under = { $number ->
    [one] Moins de { $number } an
   *[other] Moins de { $number } ans
}
answer-age = { $number ->
    [one] { $number } an
   *[other] { $number } ans
}
answer-money = { $sum } par an
answer-money-or-more = { $sum } ou plus par an
answer-money-between = { $low } à { $high } par an
answer-money-under = moins de { $sum } par an
# A loss, as typed.
answer-loss = une perte de { $sum }
# { $sum }: HK$0.
answer-no-profit = pas de bénéfice, ou une perte : cela compte pour { $sum }
# { $answer } as typed; { $low } and { $high } in HK$; { $date }: the day of the rate.
answer-money-converted = { $answer }, soit environ { $low } à { $high } au taux du { $date } (approximatif)
answer-date = { $date }
# { $year }: in digits.
answer-year = { $year }
answer-places = { $places }
answer-tongues = { $tongues }
answer-university = { $university }
# { $answer }: what was answered, said back.
answer-not-listed = { $answer }. En plus de la liste, six écoles de commerce comptent ; lesquelles, nous ne l’avons pas trouvé. Si la vôtre a été parmi les dix premières du classement QS Global MBA ou du classement MBA du Financial Times au cours des cinq dernières années, revenez en arrière et choisissez « École de commerce du top 10 ».
answer-business-school = { $answer }. Cette école est peut-être l’une des six écoles de commerce que ce programme admet en plus ; lesquelles, nous ne l’avons pas trouvé : le point reste donc en suspens. Consultez la liste officielle (la liste globale des universités éligibles).
university = { $university }
place = { $place }
tongue = { $tongue }

## Which one? Several readings of what was typed; buttons follow, and typing again is always possible.

choose-university = De quelle université s’agit-il ? Si la vôtre n’apparaît pas ici, elle n’est peut-être pas sur la liste.
warn-university-branch = Les diplômes d’une antenne, d’un campus à l’étranger ou d’une école affiliée ne comptent pas. Le vôtre a-t-il été délivré par l’une de ces universités elle-même ? Sinon, choisissez « Pas sur la liste ».
warn-university-continuing = Les diplômes des écoles de formation continue ne comptent pas. Le vôtre a-t-il été délivré par l’une de ces universités elle-même ? Sinon, choisissez « Pas sur la liste ».
warn-university-member = Ce nom désigne un membre d’une université plus grande. Quelle université de la liste a délivré le diplôme ? Si aucune, choisissez « Pas sur la liste ».
warn-university-former = C’est un ancien nom. Quelle université de la liste a délivré le diplôme ? Si aucune, choisissez « Pas sur la liste ».
warn-university-other = Aucun nom de la liste n’est tout à fait celui que vous avez écrit. Votre diplôme a-t-il été délivré par l’une de ces universités elle-même ? Une université au nom semblable ne compte pas : choisissez alors « Pas sur la liste ».
# { $other }: an institution that bears the name too, by its English name.
warn-university-shared = Ce nom peut aussi désigner { $other }, qui n’est pas sur la liste. Votre diplôme a-t-il été délivré par une université ci-dessous ? Sinon, choisissez « Pas sur la liste ».
warn-university-business-school = Cette école de commerce n’est pas sur la liste des universités. Elle est peut-être l’une des six écoles de commerce que ce programme admet en plus ; lesquelles, nous ne l’avons pas trouvé. Consultez la liste officielle. Est-ce bien cette école ? Le point reste alors en suspens.
ask-which-number = Comment faut-il lire ce nombre ?
ask-which-date = De quelle date s’agit-il ?
# 民國: the calendar that counts from 1912.
ask-minguo-date = Est-ce une année du calendrier Minguo (民國) ? Alors choisissez la date. Sinon, écrivez-la à nouveau avec l’année en quatre chiffres.
ask-scale = De quel montant s’agit-il ?
ask-currency = Dans quelle monnaie est-ce ?
ask-period = Est-ce pour un an ou pour un mois ?
ask-currency-period = Dans quelle monnaie est-ce, et est-ce pour un an ou pour un mois ?
ask-in-hkd = Est-ce en dollars de Hong Kong ? Sinon, convertissez le montant et écrivez-le en HK$.
# The next two are asked with a line of the rules: that much or more, or less.
ask-which-side = Ce n’est pas assez précis pour compter. Combien pouvez-vous prouver pour l’année écoulée ?
ask-other-time = Seule compte l’année écoulée jusqu’à aujourd’hui : ni ce qui est prévu ou proposé, ni ce qui a été gagné avant. Combien était-ce cette année-là ?
ask-several = Vous avez indiqué plusieurs montants. Lequel vaut pour toute l’année, tout compris ?
ask-take-home = Je n’ai pas trouvé si c’est le revenu avant ou après impôt qui compte. Dois-je retenir ce montant ?
ask-stock = Les actions et options reçues de votre employeur peuvent compter, les gains de placements jamais. Quel était votre revenu sans ces gains ?
ask-own-income = Le bénéfice d’une société n’est pas toujours le revenu de son propriétaire. Est-ce bien ce que vous avez gagné vous-même ?
ask-loss = Est-ce un bénéfice ou une perte ?
ask-which-place = De quel pays ou territoire s’agit-il ?
ask-confirm-place = Veuillez confirmer : { $place } ?
ask-passport-only = Le passeport peut être celui d’un autre pays ou territoire que le lieu de naissance, d’origine ou de résidence. De quel passeport s’agit-il ?
ask-passport-kind = BN(O), BOTC et BOC sont des types de passeport britannique ; nous n’avons pas trouvé comment le programme les traite. De quel passeport s’agit-il ?
ask-which-option = Quelle réponse voulez-vous donner ?
# { $words }: what was typed and is not known, as it was typed but for capitals.
ask-not-understood = Je n’ai pas compris « { $words } ». Que voulez-vous dire ?
ask-own = Répondez pour vous-même : quelle réponse convient ?
ask-unfinished = Ce qui est encore à venir, ou n’a pas été achevé, ne compte pas. Qu’en est-il aujourd’hui ?
ask-which-degree = Quel est le plus haut diplôme que vous possédez déjà ? Si vous ne savez pas comment le vôtre compte, écrivez « je ne sais pas ».
ask-which-employer = Laquelle de ces réponses décrit cette entreprise ?
ask-which-field = À quel domaine ce travail appartenait-il ?
ask-working-level = Seules comptent les langues que vous lisez, écrivez et parlez assez bien pour travailler. Laquelle voulez-vous dire ?
ask-working-level-unknown = Je n’ai pas compris « { $words } ». Choisissez seulement ce que vous lisez, écrivez et parlez assez bien pour travailler.
ask-variety-zh = « { $words } » compte ici comme du chinois, et non comme une langue à part. Lisez-vous, écrivez-vous et parlez-vous le mandarin (putonghua) ou le cantonais assez bien pour travailler ? Si oui, choisissez le chinois.
ask-almost = « { $words } » : ce n’est pas encore atteint. Combien avez-vous accompli jusqu’ici ?
ask-about = Est-ce autant, plus ou moins ? Choisissez ce que vous pouvez prouver.
ask-years-kind = On n’a pas trouvé comment comptent le temps partiel, les stages, les études, le bénévolat et les périodes sans emploi. Que voulez-vous dire ?
ask-months = Ce sont les mois qui décident ici. Qu’en est-il à ce jour ?
ask-short-year = Est-ce une année du calendrier ou une durée ?
calendar-year = { $year }
choice-since = Depuis { $moment }
choice-from-to = De { $moment } à { $last }
choice-date = { $date }
choice-number = { $number }
choice-money = { $sum }
choice-a-year = { $sum } par an
# { $sum } is for a month, { $year } is twelve times that.
choice-a-month = { $sum } par mois ({ $year } par an)
choice-money-or-more = { $sum } ou plus par an
choice-money-under = Moins de { $sum } par an
choice-money-between = { $low } à { $high } par an
# { $sum }: HK$0.
choice-loss = Une perte ({ $sum } de bénéfice)
choice-place = { $place }

## Not read: why, and what would be read.

misread-option = Choisissez un des boutons, ou écrivez son texte.
misread-yes-no = Répondez par oui ou par non.
misread-one-place = Indiquez un seul pays ou territoire ici.
misread-no-list = Aucune liste d’universités n’est connue pour ce jour : je ne peux donc pas chercher la vôtre. « Je ne sais pas » laisse le point en suspens.
misread-university = Je n’ai trouvé aucune université de ce nom sur la liste. Vérifiez l’orthographe, essayez son nom anglais, ou choisissez « Pas sur la liste ».
# { $name }: an institution that is not on the list, by its English name.
misread-university-unlisted = Je comprends : { $name }, qui n’est pas sur la liste. Si c’est bien cela, choisissez ci-dessous le bouton qui convient. Si une autre université vous a aussi délivré un tel diplôme, écrivez son nom ; si je me trompe, écrivez le nom complet en anglais.
misread-tick-first = Cochez d’abord au moins une ligne, ou choisissez un autre bouton.
misread-almost = « Presque » ne suffit pas encore. Écrivez seulement ce qui est acquis.
misread-about = « Environ » n’est pas assez précis. Écrivez ce que vous pouvez prouver, ou un intervalle comme 3-5.
misread-years = Écrivez un nombre d’années, par exemple 12 ans, 3,5 ans, 18 mois ou depuis mars 2021.
misread-years-far = C’est plus qu’une vie de travail, ou dans le futur. Écrivez vos années jusqu’à aujourd’hui.
misread-years-most = Au plus { $most } ans peuvent compter ici. Veuillez réécrire votre réponse.
misread-negative = Un nombre inférieur à zéro n’est pas lu ici. Écrivez-le sans le signe moins, ou choisissez un bouton.
misread-age = Écrivez votre âge en années entières, par exemple 34.
misread-date = Écrivez la date complète, par exemple 3 avril 1990.
misread-date-year = Écrivez l’année en quatre chiffres, par exemple 1990.
misread-year = Écrivez une seule année, en quatre chiffres, par exemple 2023. Elle ne peut pas être dans le futur.
misread-date-never = Cette date n’existe pas, est dans le futur, ou remonte à plus de 120 ans. Écrivez-la à nouveau.
misread-money = Écrivez un montant, par exemple 85 000 €, 1 200 000 HK$ ou 120万人民币.
misread-household = Seul compte ce que vous gagnez vous-même, pas tout le foyer. Écrivez vos propres revenus.
misread-others = Seul ce qui vous concerne compte ici, pas ce qui concerne quelqu’un d’autre. Écrivez le vôtre.
misread-investment = Les gains de placements ne comptent pas. Écrivez ce que vous gagnez par votre travail ou votre propre entreprise.
misread-loss = Une perte, ou un nombre inférieur à zéro, n’est pas un revenu. Écrivez ce que vous avez gagné vous-même, sans signe moins ni parenthèses, ou 0 si vous n’avez rien gagné.
misread-whole-year = Je ne calcule pas une année à partir d’heures, de jours, de semaines, de trimestres ou d’une partie de l’année. Écrivez le montant de toute l’année.
misread-not-income = Le chiffre d’affaires et le patrimoine ne sont pas un revenu. Écrivez ce que vous avez gagné vous-même pendant l’année écoulée.
misread-not-profit = Seul compte ici le bénéfice de l’entreprise que vous possédez : ni son chiffre d’affaires, ni votre propre salaire, ni l’entreprise d’une autre personne. Écrivez ce bénéfice seul.
# { $currency }: a currency's three-letter code.
misread-no-rate = Je n’ai pas de taux de change fiable pour { $currency }. Convertissez le montant et écrivez-le en HK$.
misread-place = Je n’y reconnais aucun pays ou territoire. Touchez-en un, ou écrivez son nom usuel.
misread-places = Plusieurs de ces noms peuvent désigner différents pays ou territoires. Écrivez le nom complet de chacun.
misread-passport-only = Écrivez seulement le pays ou le territoire de votre passeport : ni votre lieu de naissance ou de résidence, ni un passeport que vous n’avez pas.
misread-stateless = Cette question demande un pays ou un territoire. Si vous n’avez pas de passeport, revenez en arrière et choisissez « Apatride ou document de réfugié ».
misread-tongue = Je n’ai pas reconnu toutes les langues indiquées. Écrivez leurs noms, par exemple : français, anglais.
misread-tongue-level = Écrivez seulement les langues que vous lisez, écrivez et parlez assez bien pour travailler.

## Names said otherwise than the dictionary of places and languages has them: place-<ISO 3166-1>, tongue-<ISO 639>.

place-HK = Hong Kong
place-MO = Macao
place-TW = Taïwan
tongue-zh = chinois
