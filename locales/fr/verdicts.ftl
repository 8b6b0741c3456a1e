### Verdicts: the outcome, its margin, what would change it, and what is good to know. Locale: fr (French).
### Naming rule: decided-… when the outcome can no longer change; verdict-… the result's first sentence; margin-… and
###   open-… what could change it; result-… the rest of the result; mend-<prerequisite> what would change that one;
###   note-… one thing that is good to know; share-… the text to send on; assessment-… for a caseworker.
### Nobody is called fit or unfit: a threshold is reached or not, and the Director of Immigration decides.
### Review status: not yet reviewed by a native speaker, not yet reviewed by a lawyer.

## The outcome can no longer change

# { $score }: criteria met for certain.
decided-reached = D’après vos réponses, vous atteignez le seuil publié pour présenter une demande : { $score } critères sur { $max } sont remplis, et il en faut { $threshold }. Ce n’est pas une approbation : le directeur de l’Immigration décide, et peut juger qu’un critère n’est pas rempli.
decided-achievement = D’après vos réponses, vous atteignez le seuil publié pour présenter une demande par la voie des réalisations : un seul de ses deux critères suffit. Ce n’est pas une approbation : le directeur de l’Immigration décide, et peut juger qu’il n’est pas rempli.
# { $high }: the most criteria that can still be met.
decided-below = D’après vos réponses, au plus { $high ->
    [one] { $high } critère sur { $max } peut être rempli
   *[other] { $high } critères sur { $max } peuvent être remplis
}. Le seuil publié pour présenter une demande est de { $threshold } : il ne peut donc pas être atteint actuellement.
decided-failed-adult = Merci de me l’avoir dit. Le programme demande d’avoir au moins 18 ans le jour du dépôt de la demande ; il ne vous est donc pas encore ouvert.
decided-failed-self-support = Merci de votre franchise. Le programme demande de pouvoir vivre à Hong Kong sans aide sociale ; d’après vos réponses, cette condition de base n’est donc pas remplie aujourd’hui.
decided-failed-clean-record = Merci de votre franchise. Le programme demande un casier judiciaire et un dossier d’immigration vierges ; d’après vos réponses, cette condition de base n’est donc pas remplie.
decided-failed-basic-education = Le programme demande un bon niveau d’études, normalement un premier diplôme universitaire (niveau licence). D’après vos réponses, cette condition de base n’est pas remplie aujourd’hui.
decided-failed-nationality-not-excluded = Je le regrette : le programme ne s’applique pas aux ressortissants d’Afghanistan, de Cuba et de Corée du Nord. D’après vos réponses, cette condition de base n’est pas remplie.
decided-failed-needs-a-visa = Bonne nouvelle : avec le droit de résidence ou d’entrée à Hong Kong, vous n’avez pas besoin de visa. Le programme n’est pas prévu pour vous : une seule page du Département de l’Immigration le dit.
# Said after decided-reached.
more-is-better = Les demandes qui remplissent plus de critères sont examinées plus favorablement. Vous pouvez voir le résultat maintenant, ou répondre aux questions restantes pour le total complet.
going-on-possible = Vous pouvez voir le résultat maintenant, ou continuer quand même les questions.

## What would change a prerequisite that is not met

mend-adult = Vous pourrez présenter une demande à partir de vos 18 ans. D’ici là, /forget efface vos réponses ici, si vous le souhaitez.
# { $date }: the 18th birthday.
mend-adult-on = Vous aurez { $age } ans le { $date }. À partir de ce jour, vous pourrez présenter une demande. D’ici là, /forget efface vos réponses ici, si vous le souhaitez.
mend-self-support = Cela changera dès que vous pourrez subvenir à vos besoins et vous loger, avec la famille que vous emmenez, sans aide sociale. Les règles ne fixent aucun montant.
mend-clean-record = Si vous ne savez pas si quelque chose compte, interrogez le Département de l’Immigration ({ $page }), ou un avocat, avant de payer des frais.
mend-basic-education = Un premier diplôme universitaire d’une université ou d’un établissement supérieur reconnu changerait cela. Dans des circonstances particulières, de bonnes qualifications techniques, ou des capacités, une expérience ou des réussites professionnelles prouvées sont prises en compte, avec des documents.
mend-nationality-not-excluded = Si vous avez aussi une autre nationalité, corrigez votre réponse avec /review : le point est alors ouvert, et vous pouvez interroger le Département de l’Immigration ({ $page }).
mend-needs-a-visa = Si finalement vous n’avez pas ce droit, corrigez votre réponse avec /review.

## The result: the first sentence

verdict-reached = D’après vos réponses, vous atteignez le seuil publié pour présenter une demande : { $score } critères sur { $max } sont remplis, et il en faut { $threshold }. Ce n’est pas une approbation : le directeur de l’Immigration décide, et peut juger qu’un critère n’est pas rempli.
verdict-reached-achievement = D’après vos réponses, vous atteignez le seuil publié pour présenter une demande par la voie des réalisations : un seul de ses deux critères suffit. Ce n’est pas une approbation : le directeur de l’Immigration décide, et peut juger qu’il n’est pas rempli.
verdict-open = Le résultat est encore ouvert. Critères remplis sur { $max } : { $low } avec certitude, { $high } au plus ; il en faut { $threshold }. Atteindre le seuil n’est pas une approbation : le directeur de l’Immigration décide.
# The count is reached, and a basic condition is open.
verdict-open-conditions = { $score } critères sur { $max } sont remplis ; il en faut { $threshold }. Le résultat est encore ouvert, car des conditions de base sont ouvertes. Atteindre le seuil n’est pas une approbation : le directeur de l’Immigration décide.
verdict-below = D’après vos réponses, le seuil publié pour présenter une demande n’est pas atteint : au plus { $high ->
    [one] { $high } critère sur { $max } peut être rempli
   *[other] { $high } critères sur { $max } peuvent être remplis
}, et il en faut { $threshold }.
# Said after verdict-reached-achievement, of the other route.
points-open = Par le test général à points, le résultat est encore ouvert. Critères remplis sur { $max } : { $low } avec certitude, { $high } au plus ; il en faut { $threshold }.
points-below = Par le test général à points, le seuil n’est pas atteint. Critères remplis sur { $max } : { $high } au plus ; il en faut { $threshold }.
# { $prerequisites }: names of basic conditions, joined.
verdict-failed = D’après vos réponses, les conditions de base du programme ne sont pas toutes remplies. Conditions non remplies : { $prerequisites }.
verdict-no-visa = Avec le droit de résidence ou d’entrée à Hong Kong, vous n’avez pas besoin de visa. Le programme n’est pas prévu pour vous : une seule page du Département de l’Immigration le dit.

## The margin, and what could change the outcome

margin-none = Vous n’avez aucune marge : si un critère n’est pas accepté, vous passez sous le seuil.
margin = { $spare ->
    [one] Vous avez { $spare } critère de marge : si plus d’un critère n’est pas accepté, vous passez sous le seuil.
   *[other] Vous avez { $spare } critères de marge : si plus de { $spare } critères ne sont pas acceptés, vous passez sous le seuil.
}
# { $criteria }: their names, joined.
open-could-change = Les plus décisifs des critères ouverts : { $criteria }.
# Said where the threshold is reached already. { $count }: criteria still open.
open-could-add = { $count ->
    [one] { $count } critère est encore ouvert. S’il est rempli, il s’ajoute à votre total.
   *[other] { $count } critères sont encore ouverts. Ceux qui sont remplis s’ajoutent à votre total.
}
# { $with }, { $without }: criteria met if this one is, and if it is not.
open-both-sides = Ouvert : { $criterion }. S’il est rempli, vous en avez { $with } ; sinon, { $without }. Le seuil est de { $threshold }.
open-prerequisites = Conditions de base encore ouvertes : { $prerequisites }.
open-achievement = La voie des réalisations est encore ouverte elle aussi : un seul de ses deux critères suffit.
# Of a count that languages are part of: what nobody has proved yet. { $count }: the criteria met that rest on English.
weak-english = { $count ->
    [one] Point faible : un des critères remplis repose sur votre anglais.
   *[other] Point faible : { $count } des critères remplis reposent sur votre anglais.
} Un diplôme obtenu en anglais peut servir de preuve ; sinon un test, comme IELTS 7,0, TOEFL iBT 94 ou CET-6 520. Deux pages non officielles le disent, le texte officiel n’a pas été vu : vérifiez avant de payer.
weak-languages = Point faible : un des critères remplis repose sur les langues que vous avez cochées. Nous n’avons pas trouvé quelle preuve suffit pour une autre langue que l’anglais : vérifiez avant de payer.
weak-without-chinese = Point faible : pour les deux langues, deux pages non officielles nomment le chinois avec l’anglais ou une langue étrangère ; le texte publié n’en nomme aucune. Les vôtres sont sans le chinois.

## The rest of the result

# The number, and its bar. { $bar }: a sign for each criterion.
result-count = { $count } sur { $max } { $bar }
result-prerequisites-met = D’après vos réponses, toutes les conditions de base sont remplies.
# Headings; a line for each criterion follows.
result-met = Remplis : { $count }
result-not-met = Non remplis : { $count }
result-open = Laissé ouvert par les règles ou la réponse : { $count }
result-unasked = Pas encore demandé : { $count }
result-documents = Chaque critère ne compte qu’avec des documents qui le prouvent. Sans preuve satisfaisante d’une condition de base, la demande est refusée d’emblée.
result-fee = Coût : 600 HK$ par personne maintenant, non remboursés, et 1 300 HK$ par personne à l’approbation (séjour de plus de 180 jours), famille comprise.
# { $date }, { $page }, { $whole }: the days on which each was last seen.
result-checked = Vus pour la dernière fois, sur des copies et non en ligne : les { $max } critères et le seuil le { $date }, par un tiers ; la page du Département de l’Immigration (conditions de base, voie des réalisations) le { $page } en partie, le { $whole } en entier.
result-unofficial = Ceci est un guide non officiel : des informations générales, pas des conseils juridiques.
result-stale = Ces règles ont pu changer depuis leur vérification ; ce qui repose sur une liste échue reste ouvert. Consultez d’abord la { $page }.
result-so-far = Voici le résultat pour l’instant. D’autres réponses peuvent le changer.

# For a caseworker's own list of facts, judged at a command line.
assessment-count = Critères remplis sur { $max } : { $low } avec certitude, { $high } au plus. Le seuil est de { $threshold }.
# The same in a former test, which counts points.
assessment-points = Points sur { $max } : { $low } avec certitude, { $high } au plus. Le seuil est de { $threshold }.
assessment-line = { $finding } ({ $confidence })

## The text to send on: no sensitive answer in it

share-head = Voici ce qui sera envoyé :
# { $count }: criteria met, or from how many to how many.
share-count = { $count } critères sur { $max } remplis, { $threshold } requis.
share-open = { $count } critères sur { $max } remplis à ce stade, { $threshold } requis ; issue ouverte.
share-achievement = seuil atteint par la voie des réalisations.
share-not = seuil non atteint à présent.
# { $outcome }: one of the four above. With the link 256 characters at most, in no one’s person.
share-text = Bilan QMAS (Hong Kong) : { $outcome } Non officiel, sans valeur d’approbation. Règles vues pour la dernière fois le { $date }.
# { $link }: the bot’s address.
share-copied =
    { $text }
    { $link }

## Good to know

notes-head = Bon à savoir
# { $date }: the last day before the 51st birthday.
note-last-day = Le { $date } est le dernier jour où vous comptez parmi les personnes de { $age } ans ou moins : selon notre lecture, c’est l’âge au jour du dépôt qui compte. Ensuite, une demande reste possible, sans ce critère.
note-special-circumstances = Sans premier diplôme universitaire, votre qualification technique ou vos capacités prouvées ne sont prises en compte que dans des circonstances particulières, et avec des documents. Le directeur de l’Immigration décide.
note-text-gives-examples = Pour un point ouvert ici, le texte publié ne donne que des exemples, ou n’a pas été vu : interrogez le Département de l’Immigration ({ $page }).
note-two-adults = Vous et votre époux, épouse ou partenaire reconnu ? Chaque personne peut faire la vérification. Celle qui remplit le plus de critères peut présenter la demande et emmener l’autre.
note-dependants = Vous pouvez emmener votre conjoint, ou votre partenaire d’un partenariat civil, d’une union civile ou d’un mariage entre personnes de même sexe valide et officiellement reconnu là où il a été conclu, et vos enfants à charge non mariés de moins de 18 ans. Ne sont pas admis : les partenaires sans un tel statut, les personnes fiancées, le père et la mère. Une seule page du Département de l’Immigration exclut aussi les ressortissants d’Afghanistan et de Corée du Nord, et les anciens résidents de Chine continentale qui ont une carte d’identité de Macao depuis moins de sept ans, sauf avec un permis d’aller simple (One-way Permit).
note-in-hong-kong = Déjà à Hong Kong dans le cadre d’un autre programme ? Selon une seule page du Département de l’Immigration, vous pouvez présenter une demande ; elle est jugée comme une première entrée, avec votre conjoint et vos enfants. En attendant, ne laissez pas expirer votre séjour actuel.
note-mainland = Les résidents de Chine continentale peuvent présenter une demande. Une seule page du Département de l’Immigration demande aux personnes sélectionnées une lettre d’accord de leur unité de travail actuelle, ou de l’autorité qui y détient leur dossier ; nous n’avons pas trouvé si elle l’est plus tôt. Après l’approbation, il faut un permis de sortie et d’entrée avec autorisation de sortie.
note-overseas-chinese = Vous vivez à l’étranger avec un passeport de la République populaire de Chine ? Ceci ne concerne que l’entrée, non le droit de présenter une demande. Qui la présente depuis l’étranger, et y a une résidence permanente ou y a vécu au moins un an avant, peut entrer avec ce passeport, sans le permis de sortie et d’entrée. « À l’étranger » veut dire hors de Chine continentale, de Hong Kong, de Macao et de Taïwan.
note-stateless = Nous n’avons pas trouvé comment le programme traite les personnes sans nationalité : ce point reste ouvert. Interrogez le Département de l’Immigration ({ $page }).
note-false-statement = Une fausse déclaration dans une demande est une infraction, et un visa ainsi obtenu peut perdre sa validité : une seule page du Département de l’Immigration le dit.
