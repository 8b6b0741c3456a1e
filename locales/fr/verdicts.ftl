### Verdicts: the outcome, its margin, what would change it, and what is good to know. Locale: fr (French).
### Naming rule: decided-… when the outcome can no longer change; verdict-… the result's first sentence; margin-… and
###   open-… what could change it; result-… the rest of the result; mend-<prerequisite> what would change that one;
###   note-… one thing that is good to know; share-… the text to send on; assessment-… for a caseworker.
### Nobody is called fit or unfit: a threshold is reached or not, and the Director of Immigration decides.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## The outcome can no longer change

decided-failed-adult = Merci de me l’avoir dit. Le programme demande d’avoir au moins 18 ans le jour du dépôt de la demande ; il ne vous est donc pas encore ouvert.
    .second = Le programme demande d’avoir au moins 18 ans le jour du dépôt de la demande ; il n’est donc pas encore ouvert à la deuxième personne.
decided-failed-self-support = Merci de votre franchise. Le programme demande de pouvoir vivre à Hong Kong sans aide sociale ; d’après vos réponses, cette condition de base n’est donc pas remplie aujourd’hui.
    .second = Le programme demande de pouvoir vivre à Hong Kong sans aide sociale ; d’après les réponses de la deuxième personne, cette condition de base n’est pas remplie actuellement.
decided-failed-clean-record = Merci de votre franchise. Le programme demande un casier judiciaire et un dossier d’immigration vierges ; d’après vos réponses, cette condition de base n’est donc pas remplie.
    .second = Le programme demande un casier judiciaire et un dossier d’immigration vierges ; d’après les réponses de la deuxième personne, cette condition de base n’est pas remplie.
decided-failed-basic-education = Le programme demande un bon niveau d’études, normalement un premier diplôme universitaire (niveau licence). D’après vos réponses, cette condition de base n’est pas remplie aujourd’hui.
    .second = Le programme demande un bon niveau d’études, normalement un premier diplôme universitaire (niveau licence). D’après les réponses de la deuxième personne, cette condition de base n’est pas remplie actuellement.
decided-failed-nationality-not-excluded = Je le regrette : le programme ne s’applique pas aux ressortissants d’Afghanistan, de Cuba et de Corée du Nord. D’après vos réponses, cette condition de base n’est pas remplie.
    .second = Le programme ne s’applique pas aux ressortissants d’Afghanistan, de Cuba et de Corée du Nord. D’après les réponses de la deuxième personne, cette condition de base n’est pas remplie.
decided-failed-needs-a-visa = Bonne nouvelle : avec le droit de résidence ou d’entrée à Hong Kong, vous n’avez pas besoin de visa. Le programme n’est pas prévu pour vous : une seule page du Département de l’Immigration le dit.
    .second = Bonne nouvelle : avec le droit de résidence ou d’entrée à Hong Kong, la deuxième personne n’a pas besoin de visa. Le programme n’est pas prévu pour elle : une seule page du Département de l’Immigration le dit.
# Said after decided-reached.
more-is-better = Les demandes qui remplissent plus de critères sont examinées plus favorablement.
going-on-possible = Vous pouvez continuer les questions quand même.

## What would change a prerequisite that is not met

mend-adult = Vous pourrez présenter une demande à partir de vos 18 ans. D’ici là, /forget efface vos réponses ici, si vous le souhaitez.
    .second = La deuxième personne pourra présenter une demande à partir de ses 18 ans.
# { $date }: the 18th birthday.
mend-adult-on = Vous aurez { $age } ans le { $date }. À partir de ce jour, vous pourrez présenter une demande. D’ici là, /forget efface vos réponses ici, si vous le souhaitez.
    .second = La deuxième personne aura { $age } ans le { $date }, et pourra présenter une demande à partir de ce jour.
mend-self-support = Cela changera dès que vous pourrez subvenir à vos besoins et vous loger, avec la famille que vous emmenez, sans aide sociale. Les règles ne fixent aucun montant.
    .second = Cela changera dès que la deuxième personne pourra subvenir à ses besoins et se loger, avec sa famille, sans aide sociale. Les règles ne fixent aucun montant.
mend-clean-record = Si vous ne savez pas si quelque chose compte, interrogez le Département de l’Immigration ({ $page }), ou un avocat, avant de payer des frais.
    .second = Si l’on ne sait pas si quelque chose compte, il faut interroger le Département de l’Immigration ({ $page }), ou un avocat, avant de payer des frais.
mend-basic-education = Un premier diplôme universitaire d’une université ou d’un établissement supérieur reconnu changerait cela. Dans des circonstances particulières, de bonnes qualifications techniques, ou des capacités, une expérience ou des réussites professionnelles prouvées sont prises en compte, avec des documents.
mend-nationality-not-excluded = Si vous avez aussi une autre nationalité, corrigez votre réponse avec /review : le point est alors en suspens, et vous pouvez interroger le Département de l’Immigration ({ $page }).
    .second = Si la deuxième personne a aussi une autre nationalité, corrigez la réponse avec /review : le point est alors en suspens, et l’on peut interroger le Département de l’Immigration ({ $page }).
mend-needs-a-visa = Si finalement vous n’avez pas ce droit, corrigez votre réponse avec /review.
    .second = Si finalement la deuxième personne n’a pas ce droit, corrigez la réponse avec /review.

## The result: the first sentence

verdict-reached = D’après vos réponses, vous atteignez le seuil publié pour présenter une demande. Ce n’est pas une approbation : le directeur de l’Immigration décide, et peut juger qu’un critère n’est pas rempli.
    .second = D’après les réponses données, la deuxième personne atteint le seuil publié pour présenter une demande. Ce n’est pas une approbation : le directeur de l’Immigration décide, et peut juger qu’un critère n’est pas rempli.
verdict-reached-achievement = D’après vos réponses, vous atteignez le seuil publié pour présenter une demande par la voie des réalisations (un critère suffit). Ce n’est pas une approbation : le directeur de l’Immigration décide, et peut le juger non rempli.
    .second = D’après les réponses données, la deuxième personne atteint le seuil publié pour présenter une demande par la voie des réalisations (un critère suffit). Ce n’est pas une approbation : le directeur de l’Immigration décide, et peut le juger non rempli.
result-points-test = Test général à points : { $count } sur { $max } { $bar }, { $threshold } requis.
verdict-open = Le résultat est encore incertain. Atteindre le seuil n’est pas une approbation : le directeur de l’Immigration décide.
# The count is reached, and a basic condition is open.
verdict-open-conditions = Assez de critères sont remplis, mais des conditions de base sont en suspens : le résultat reste donc incertain. Atteindre le seuil n’est pas une approbation : le directeur de l’Immigration décide.
verdict-below = D’après vos réponses, le seuil publié pour présenter une demande ne peut pas être atteint actuellement.
    .second = D’après les réponses données, la deuxième personne ne peut pas atteindre actuellement le seuil publié pour présenter une demande.
# { $prerequisites }: names of basic conditions, joined.
verdict-failed = D’après vos réponses, les conditions de base du programme ne sont pas toutes remplies. Conditions non remplies : { $prerequisites }.
    .second = D’après les réponses données, la deuxième personne ne remplit pas toutes les conditions de base du programme. Non remplies : { $prerequisites }.
verdict-no-visa = Avec le droit de résidence ou d’entrée à Hong Kong, vous n’avez pas besoin de visa. Le programme n’est pas prévu pour vous : une seule page du Département de l’Immigration le dit.
    .second = Avec le droit de résidence ou d’entrée à Hong Kong, la deuxième personne n’a pas besoin de visa. Le programme n’est pas prévu pour elle : une seule page du Département de l’Immigration le dit.

## The margin, and what could change the outcome

margin-none = Il en faut { $threshold }, sans marge : un critère refusé, et vous passez sous le seuil.
    .second = Il en faut { $threshold }, sans marge : si un seul n’est pas accepté, le total passe sous le seuil.
margin = Il en faut { $threshold } : { $spare } de marge.
margin-missing = Il en faut { $threshold } : il en manque { $missing } pour l’instant ; { $high } possibles au plus.
margin-short = Il en faut { $threshold } : il en manque { $missing } au mieux.
# { $criteria }: their names, joined.
open-could-change = Les plus décisifs des critères en suspens : { $criteria }.
# { $with }, { $without }: criteria met if this one is, and if it is not.
open-both-sides = En suspens : { $criterion }. S’il est rempli, vous en avez { $with } ; sinon, { $without }.
    .second = En suspens : { $criterion }. S’il est rempli, le total est de { $with } ; sinon, de { $without }.
open-prerequisites = Conditions de base encore en suspens : { $prerequisites }.
open-achievement = Voie des réalisations : encore en suspens, un de ses deux critères suffit.
weakest-english = Point faible : { $count ->
    [one] un critère repose
   *[other] { $count } critères reposent
} sur votre anglais, à prouver.
    .second = Point faible : { $count ->
            [one] un critère repose
           *[other] { $count } critères reposent
        } sur l’anglais de la deuxième personne, à prouver.
weakest-languages = Point faible : un critère repose sur les langues que vous avez cochées, à prouver.
    .second = Point faible : un critère repose sur les langues cochées pour la deuxième personne, à prouver.
weakest-without-chinese = Point faible : vos deux langues ne comprennent pas le chinois ; sans lui, elles pourraient ne pas compter.
    .second = Point faible : les deux langues de la deuxième personne ne comprennent pas le chinois ; sans lui, elles pourraient ne pas compter.
# Of a count that languages are part of: what nobody has proved yet. { $count }: the criteria met that rest on English.
weak-english = Preuve de l’anglais : un diplôme obtenu en anglais, ou un test comme IELTS 7,0, TOEFL iBT 94 ou CET-6 520 (deux pages non officielles ; texte officiel non vu).
weak-languages = Nous n’avons pas trouvé quelle preuve suffit pour une autre langue que l’anglais.
weak-without-chinese = Deux pages non officielles exigent le chinois parmi les deux langues ; le texte publié n’en cite aucune.

## The rest of the result

# The number, and its bar. { $bar }: a sign for each criterion.
result-count = { $count } sur { $max } { $bar }
result-prerequisites-met = Conditions de base : toutes remplies.
    .second = Conditions de base : toutes remplies d’après les réponses de la deuxième personne.
# Headings; a line for each criterion follows.
result-met = ✓ Remplis ({ $count }) : { $criteria }
result-not-met = ✗ Non remplis ({ $count }) : { $criteria }
result-open = ? En suspens, la règle ou votre réponse ne tranchant pas ({ $count }) : { $criteria }
    .second = ? En suspens, la règle ou la réponse ne tranchant pas ({ $count }) : { $criteria }
result-unasked = ○ Pas encore demandés ({ $count }) : { $criteria }
result-documents = Chaque critère ne compte qu’avec des documents. Sans preuve d’une condition de base, le refus est immédiat.
result-fee = Coût : 600 HK$ par personne au dépôt, non remboursés, et 1 300 HK$ chacun à l’approbation (plus de 180 jours).
# { $date }, { $page }, { $whole }: the days on which each was last seen.
result-checked = Vus en copie, non en ligne : les { $max } critères le { $date } (par un tiers) ; la page du Département de l’Immigration (conditions de base, voie des réalisations) le { $page } en partie, le { $whole } en entier.
result-unofficial = Ceci est un guide non officiel : des informations générales, pas des conseils juridiques.
result-stale = Ces règles ont pu changer depuis leur vérification ; ce qui repose sur une liste échue reste en suspens. Consultez d’abord la { $page }.
result-so-far = Résultat provisoire : d’autres réponses peuvent le changer.

# For a caseworker's own list of facts, judged at a command line.
assessment-count = Critères remplis sur { $max } : { $low } avec certitude, { $high } au plus. Le seuil est de { $threshold }.
# The same in a former test, which counts points.
assessment-points = Points sur { $max } : { $low } avec certitude, { $high } au plus. Le seuil est de { $threshold }.
assessment-line = { $finding } ({ $confidence })

## The text to send on: no sensitive answer in it

share-head = Voici ce qui sera envoyé :
# { $count }: criteria met, or from how many to how many.
share-count = { $count ->
    [one] { $count } critère sur { $max } rempli, { $threshold } requis.
   *[other] { $count } critères sur { $max } remplis, { $threshold } requis.
}
share-open = { $count ->
    [one] { $count } critère sur { $max } rempli à ce stade, { $threshold } requis ; en suspens.
   *[other] { $count } critères sur { $max } remplis à ce stade, { $threshold } requis ; en suspens.
}
share-achievement = critère de la voie des réalisations rempli, aucun compte requis.
share-unchecked = pas encore de compte : des lignes sont cochées sans être vérifiées.
# By the criteria alone, whatever the basic conditions come to. { $outcome }: one of the four above. With the link 256 characters at most, in no one’s person.
share-text = Bilan QMAS (Hong Kong), hors conditions de base : { $outcome } Non officiel, sans valeur d’approbation. Règles vues le { $date }.
# { $link }: the bot’s address.
share-copied =
    { $text }
    { $link }

## Family and visa notes, and what a result says of these answers in particular

notes-head = Famille et visa : à savoir
# { $date }: the last day before the 51st birthday.
note-last-day = Le { $date } est le dernier jour où vous comptez comme âgé(e) de { $age } ans ou moins (notre lecture). Ensuite, vous pouvez présenter une demande sans ce critère.
note-special-circumstances = Sans premier diplôme universitaire, votre qualification technique ou vos capacités prouvées ne sont prises en compte que dans des circonstances particulières, et avec des documents. Le directeur de l’Immigration décide.
note-text-gives-examples = Pour un point en suspens, le texte ne donne que des exemples, ou n’a pas été vu : interrogez le Département de l’Immigration ({ $page }).
note-two-adults = Vous et votre époux, épouse ou partenaire reconnu ? Chaque personne peut faire la vérification. Celle qui remplit le plus de critères peut présenter la demande et emmener l’autre.
note-dependants = Vous pouvez emmener votre conjoint, ou votre partenaire d’un partenariat civil, d’une union civile ou d’un mariage entre personnes de même sexe valide et officiellement reconnu là où il a été conclu, et vos enfants à charge non mariés de moins de 18 ans. Ne sont pas admis : les partenaires sans un tel statut, les personnes fiancées, le père et la mère. Une seule page du Département de l’Immigration exclut aussi les ressortissants d’Afghanistan et de Corée du Nord, et les anciens résidents de Chine continentale qui ont une carte d’identité de Macao depuis moins de sept ans, sauf avec un permis d’aller simple (One-way Permit).
note-in-hong-kong = Déjà à Hong Kong dans le cadre d’un autre programme ? Selon une seule page du Département de l’Immigration, vous pouvez présenter une demande ; elle est jugée comme une première entrée, avec votre conjoint et vos enfants. En attendant, ne laissez pas expirer votre séjour actuel.
# In the result, in place of the two that follow.
# Rests on: S1 N11 (one source).
note-chinese-passport = Passeport chinois : les résidents de Chine continentale peuvent présenter une demande ; les personnes retenues doivent fournir une lettre d’accord (une seule page du Département de l’Immigration). Voir « Famille et visa : à savoir ».
note-mainland = Les résidents de Chine continentale peuvent présenter une demande. Une seule page du Département de l’Immigration demande aux personnes sélectionnées une lettre d’accord de leur unité de travail actuelle, ou de l’autorité qui y détient leur dossier ; nous n’avons pas trouvé si elle l’est plus tôt. Après l’approbation, il faut un permis de sortie et d’entrée avec autorisation de sortie.
note-overseas-chinese = Vous vivez à l’étranger avec un passeport de la République populaire de Chine ? Ceci ne concerne que l’entrée, non le droit de présenter une demande. Qui la présente depuis l’étranger, et y a une résidence permanente ou y a vécu au moins un an avant, peut entrer avec ce passeport, sans le permis de sortie et d’entrée. « À l’étranger » veut dire hors de Chine continentale, de Hong Kong, de Macao et de Taïwan.
note-stateless = Nous n’avons pas trouvé comment le programme traite les personnes sans nationalité : ce point reste en suspens. Interrogez le Département de l’Immigration ({ $page }).
note-false-statement = Une fausse déclaration dans une demande est une infraction, et un visa ainsi obtenu peut perdre sa validité : une seule page du Département de l’Immigration le dit.
