### Reasons: the criteria and prerequisites by name, the rules themselves, and how sure they are. Locale: fr (French).
### Naming rule, for a criterion or prerequisite <id> of a ruleset: criterion-<id> its name in lists (60 characters at
###   most), rule-<id> the whole rule. finding-… one line of the result; wording-… how our wording relates to the
###   Immigration Department's text; confidence-… how well the rule is attested.
### The rules are our own translation: no official French text exists here, so they are never shown as a quotation.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## General Points Test: the 12 criteria

criterion-age-50-or-below = 50 ans ou moins
rule-age-50-or-below = Avoir 50 ans ou moins.
criterion-listed-postgraduate-degree = Master ou doctorat de la liste
rule-listed-postgraduate-degree = Être titulaire d’un master ou d’un doctorat délivré par une université éligible (note 1, vue seulement en partie : une université de la liste globale des universités éligibles ; selon des responsables, six écoles de commerce comptent en plus, et leurs noms n’ont pas été trouvés).
criterion-listed-postgraduate-degree-stem = Diplôme en discipline STEM
rule-listed-postgraduate-degree-stem = Ce master ou doctorat est dans une discipline STEM : sciences, technologie, ingénierie ou mathématiques (note 2, non vue).
criterion-two-languages = Bonne maîtrise de deux langues
rule-two-languages = Avoir un bon niveau, à l’écrit et à l’oral, dans deux langues.
criterion-english = Bonne maîtrise de l’anglais
rule-english = Avoir un bon niveau d’anglais à l’écrit et à l’oral.
criterion-graduate-level-5-years = Cinq ans, universitaire/spécialisé
rule-graduate-level-5-years = Avoir au moins cinq ans d’expérience professionnelle de niveau universitaire ou spécialiste.
criterion-multinational-3-years = Trois ans : multinationale/réputée
rule-multinational-3-years = Avoir au moins trois ans d’expérience professionnelle de niveau universitaire ou spécialiste dans une multinationale ou une entreprise réputée, par exemple une société cotée ou présente dans le Forbes Global 2000, le Fortune Global 500 ou le Hurun China 500.
criterion-specified-field-3-years = Trois ans, domaines précisés
rule-specified-field-3-years = Avoir au moins trois ans d’expérience professionnelle de niveau universitaire ou spécialiste dans des domaines ou secteurs précisés, y compris l’innovation et la technologie, la finance et le commerce international (qui comprend le fret maritime et aérien transfrontalier et la gestion de la chaîne logistique).
criterion-international-2-years = Deux ans à l’international
rule-international-2-years = Avoir au moins deux ans d’expérience professionnelle de niveau universitaire ou spécialiste à dimension internationale (note 3, non vue).
criterion-income-1m = Revenu d’au moins 1 million de HK$
rule-income-1m = Avoir eu un revenu annuel d’au moins 1 million de HK$, ou l’équivalent dans une autre monnaie, pendant l’année qui précède immédiatement la demande.
criterion-business-profit-5m = Bénéfice dès 5 millions de HK$
rule-business-profit-5m = Posséder actuellement une entreprise dont le bénéfice annuel a été d’au moins 5 millions de HK$, ou l’équivalent dans une autre monnaie, pendant l’année qui précède immédiatement la demande (note 4, non vue).
criterion-listed-company-owner = Possession d’une société cotée
rule-listed-company-owner = Posséder actuellement une société cotée (note 4, non vue).

## Achievement-based Points Test: the two criteria

criterion-exceptional-award = Prix de réalisation exceptionnelle
rule-exceptional-award = Avoir reçu un prix pour une réalisation exceptionnelle, par exemple une médaille olympique, un prix Nobel, ou un prix national ou international.
criterion-peer-recognition = Distinction, contribution majeure
rule-peer-recognition = Avoir vu son travail reconnu par ses pairs, ou avoir contribué de façon importante au développement de son domaine, par exemple avec un prix du secteur pour l’ensemble de la carrière.

## Prerequisites

criterion-adult = 18 ans ou plus
rule-adult = Avoir au moins 18 ans au dépôt de la demande.
criterion-self-support = Autonomie sans aide sociale
rule-self-support = Pouvoir subvenir à ses besoins et se loger à Hong Kong, avec les personnes à charge, sans aide sociale.
criterion-clean-record = Casier et dossier vierges
rule-clean-record = Avoir un casier judiciaire vierge et aucun antécédent défavorable en matière d’immigration, à Hong Kong comme ailleurs.
# « Niveau d’études », not « diplôme »: other qualifications count in special circumstances.
criterion-basic-education = Niveau d’études de base
rule-basic-education = Avoir un bon niveau d’études, normalement un premier diplôme universitaire (niveau licence) d’une université ou d’un établissement supérieur reconnu. Dans des circonstances particulières, de bonnes qualifications techniques, ou des capacités, une expérience ou des réussites professionnelles prouvées peuvent être prises en compte, avec des documents.
criterion-nationality-not-excluded = Nationalité non exclue
rule-nationality-not-excluded = Le programme ne s’applique pas aux ressortissants d’Afghanistan, de Cuba et de Corée du Nord (République populaire démocratique de Corée).
criterion-needs-a-visa = Ni droit de résidence ni d’entrée

# Les anciens tests et le Top Talent Pass Scheme
criterion-age = Âge
criterion-academic = Études ou qualifications professionnelles
criterion-work = Expérience professionnelle
criterion-talent-list = Liste des talents
criterion-language = Langues
criterion-family = Situation familiale
criterion-achievement = Réussite exceptionnelle
criterion-income-2-5m = Revenu annuel d’au moins 2,5 millions de HK$
criterion-listed-bachelor-degree = Licence d’une université de la liste
criterion-three-years-of-last-five = Trois ans de travail sur les cinq derniers
criterion-graduated-within-five-years = Diplôme obtenu ces cinq dernières années
criterion-under-three-years-of-work = Moins de trois ans de travail
criterion-not-a-hong-kong-programme = Diplôme hors programme de Hong Kong sous visa étudiant
criterion-chinese-or-english = Bonne maîtrise du chinois ou de l’anglais
rule-needs-a-visa = Les personnes qui ont le droit de résidence ou d’entrée à Hong Kong n’ont pas besoin de visa ; le programme n’est donc pas prévu pour elles.

## Findings: one line each

finding-met = ✓ { $criterion }
finding-not-met = ✗ { $criterion }
finding-open = ? { $criterion }

## The rule, when it is shown

rule-head = La règle, dans notre traduction :
# seen: criteria 1 to 9, whose official Simplified Chinese text was read. copied: 10 to 12 and the achievement test,
# known from copies by third parties. prerequisite: read on the official English page.
wording-seen = Cette traduction est la nôtre. Nous n’avons pas vu le texte officiel anglais ; nous avons vu le texte officiel en chinois simplifié.
wording-copied = Cette traduction est la nôtre. Nous n’avons pas vu le texte officiel ; il est connu par des copies de tiers.
wording-prerequisite = Cette traduction est la nôtre, d’après la page anglaise du Département de l’Immigration.
# { $confidence }: a confidence message, in the middle of the sentence.
rule-source = Source : pages du Département de l’Immigration, ou copies de ces pages. Vue pour la dernière fois le { $date }, sur une copie, non sur la page en ligne ; { $confidence }.
# Where an official note explains a criterion.
rule-note-in-part = Cela vaut pour la phrase. De la note officielle qui l’explique, seul le début a été vu.
rule-note-unseen = Cela vaut pour la phrase. La note officielle qui l’explique n’a pas été vue.
rule-list = La liste des universités a été vue pour la dernière fois le { $date }, dans la copie d’un seul tiers.
confidence-confirmed = au moins deux sources concordantes
confidence-one_source = une seule source
confidence-unverified = notre lecture, qu’aucune source ne confirme
confidence-not_found = recherche faite, aucune source trouvée
