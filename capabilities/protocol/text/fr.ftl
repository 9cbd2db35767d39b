# Les mots du protocole de coopération.

protocol-menu = Protocole
protocol-signatories-menu = Signataires
protocol-own-page = Signer le protocole
protocol-need-to-resign = { $count ->
    [one] organisation doit renouveler sa signature du protocole
   *[other] organisations doivent renouveler leur signature du protocole
}
protocol-need-amendments = { $count ->
    [one] amendement au protocole attend une réponse
   *[other] amendements au protocole attendent une réponse
}
protocol-need-vote = vote sur le protocole se termine dans la semaine

## Listes fermées

protocol-part-article = Un article
protocol-part-annex = Une annexe
protocol-state-draft = En préparation
protocol-state-in-discussion = En discussion
protocol-state-adopted = Adoptée
protocol-state-replaced = Remplacée
protocol-change-replace = Autre rédaction
protocol-change-add = Ajout
protocol-change-remove = Suppression
protocol-amendment-open = En attente
protocol-amendment-taken-up = Repris dans le texte
protocol-amendment-declined = Non repris
protocol-decide-take-up = Reprendre dans le texte
protocol-decide-decline = Ne pas reprendre
protocol-choice-yes = Pour
protocol-choice-no = Contre
protocol-choice-abstain = Abstention
protocol-means-screen = À l’écran
protocol-means-paper = Sur papier
protocol-outcome-adopted = Adoptée
protocol-outcome-no-quorum = Quorum non atteint
protocol-outcome-no-majority = Majorité non atteinte
protocol-no-family = Famille non précisée
protocol-by-coordination = La coordination

## Le document

protocol-title = Protocole de coopération
protocol-description = Ce à quoi s’engagent les organisations du réseau : se connaître, se reconnaître, agir ensemble.
protocol-version-number = version { $count }
protocol-version-lead = Version { $number }, adoptée le { $adopted }, en vigueur depuis le { $effective }.
protocol-version-dates = Adoptée le { $adopted }, en vigueur à partir du { $effective }.
protocol-heading-article = Article { $number }. { $title }
protocol-heading-annex = Annexe { $number }. { $title }
protocol-new-article = Nouvel article : { $name }
protocol-new-annex = Nouvelle annexe : { $name }
protocol-article-gone = Un article retiré depuis
protocol-contents = Sommaire
protocol-print = Imprimer
protocol-read = Lire le protocole
protocol-read-draft = Lire la version en préparation
protocol-signed-count = { $count ->
    [0] Aucune organisation n’a encore signé cette version.
    [one] { $count } organisation a signé cette version.
   *[other] { $count } organisations ont signé cette version.
}
protocol-sign-for = Signature : { $name }
protocol-exact = Le texte exact
protocol-exact-text = L’empreinte ci-dessous ne correspond qu’à ce texte : une lettre changée, et elle change. Chaque signature la porte. Chacun peut la recalculer à partir du fichier.
protocol-exact-link = Le texte exact, en fichier
protocol-digest = Empreinte (SHA-256)
protocol-none = Aucune version n’est encore en vigueur
protocol-none-text = Le protocole sera écrit par les membres du réseau, puis adopté par leur vote.
protocol-none-begin = La coordination ouvre une première version, à partir d’un texte proposé.
protocol-versions-title = Toutes les versions
protocol-versions-lead = Chaque version reste lisible, à côté de celle qui l’a précédée.

## Comparer

protocol-compare-title = Comparer deux versions
protocol-compare-lead = { $count ->
    [0] Rien ne change entre la { $old } et la { $new }.
    [one] Un passage change entre la { $old } et la { $new }.
   *[other] { $count } passages changent entre la { $old } et la { $new }.
}
protocol-compare-legend = Ce qui part et ce qui vient :
protocol-compare-removed = mot retiré
protocol-compare-added = mot ajouté
protocol-compare-same = { $count ->
    [one] Un passage inchangé
   *[other] { $count } passages inchangés
}
protocol-compare-before = Ce qui a changé depuis la version précédente
protocol-compare-held = Comparer avec la version en vigueur
protocol-removed = Retiré :
protocol-removed-end = Fin du retrait.
protocol-added = Ajouté :
protocol-added-end = Fin de l’ajout.
protocol-nothing-here = Rien ici.
protocol-side-by-side = Les deux textes
protocol-side-before = Avant
protocol-side-after = Après

## Écrire une version

protocol-draft-title = Version en préparation
protocol-draft-none = Aucune version n’est en préparation
protocol-draft-none-text = La coordination en ouvre une quand le réseau le souhaite.
protocol-start = Commencer une nouvelle version
protocol-start-shipped = Repartir du texte proposé à l’installation
protocol-started = La version est ouverte à la lecture. Ouvrez la discussion quand vous le souhaitez.
protocol-started-before = Une version est déjà en préparation.
protocol-draft-lead = Vous pouvez lire ce texte. La discussion n’est pas ouverte.
protocol-draft-lead-open = Ce texte est le vôtre : commentez-le, et proposez une autre rédaction, article par article.
protocol-draft-lead-vote = Ce texte est soumis au vote : il ne change plus.
protocol-desk = Coordination
protocol-discussion-open = Ouvrir la discussion
protocol-discussion-close = Fermer la discussion
protocol-discussion-opened = La discussion est ouverte.
protocol-discussion-closed = La discussion est fermée.
protocol-discussion-not-now = Ce n’est pas possible pour le moment.
protocol-discussion-over = La discussion de ce texte n’est pas ouverte.
protocol-discuss = Discuter
protocol-talk-count = { $amendments ->
    [0] Aucun amendement
    [one] { $amendments } amendement
   *[other] { $amendments } amendements
}, { $comments ->
    [0] aucun commentaire
    [one] { $comments } commentaire
   *[other] { $comments } commentaires
}
protocol-amendments = { $count ->
    [0] Aucun amendement pour l’instant
    [one] { $count } amendement
   *[other] { $count } amendements
}
protocol-amendments-waiting = { $count ->
    [one] { $count } amendement en attente
   *[other] { $count } amendements en attente
}
protocol-amendments-decided = { $count ->
    [one] { $count } amendement traité
   *[other] { $count } amendements traités
}
protocol-amend = Proposer une autre rédaction
protocol-amend-title = Proposer une autre rédaction
protocol-amend-lead = Modifiez le texte ci-dessous, et dites pourquoi. Les membres et la coordination verront les deux textes côte à côte.
protocol-add-article = Proposer un article
protocol-add-title = Proposer un article
protocol-add-lead = Il prendra place à la suite des autres.
protocol-amend-send = Proposer cet amendement
protocol-field-part = Il s’agit de
protocol-field-title = Titre
protocol-field-text = Texte
protocol-field-text-hint = Une ligne par paragraphe. Une ligne qui commence par un tiret devient un élément de liste.
protocol-field-remove = Retirer plutôt cet article
protocol-field-reason = Pourquoi ce changement
protocol-field-reason-hint = En quelques phrases, sans nommer de personne.
protocol-field-organization = Au nom de quelle organisation
protocol-amendment-kept = Votre amendement est proposé. Votre organisation sera prévenue de la réponse.
protocol-reason = Pourquoi
protocol-answer = Réponse de la coordination
protocol-comments = Commentaires
protocol-comments-none = Personne n’a encore commenté.
protocol-field-comment = Votre commentaire
protocol-field-comment-hint = Il est lu par les membres, au nom de votre organisation.
protocol-comment-send = Publier le commentaire
protocol-comment-kept = Votre commentaire est publié.
protocol-decide = Répondre à cet amendement
protocol-decide-legend = Votre décision
protocol-decide-now = Enregistrer la décision
protocol-field-answer = Votre réponse
protocol-field-answer-hint = Nécessaire si l’amendement n’est pas repris : les membres lisent la raison.
protocol-amendment-taken-up-done = Le texte est modifié. L’ancienne rédaction reste lisible avec l’amendement.
protocol-amendment-declined-done = Le texte reste tel quel. La raison est publiée.
protocol-amendment-text-moved = L’article a changé entre-temps. Relisez les deux textes avant de décider.
protocol-amendment-too-late = Cet amendement ne peut plus être décidé.

## Voter

protocol-vote-title = Vote sur le protocole
protocol-vote-see = Voir le vote
protocol-vote-open = Soumettre ce texte au vote
protocol-vote-open-text = La discussion se ferme, et le texte ne change plus. Chaque organisation signataire dispose d’une voix ; ses responsables reçoivent un courrier.
protocol-vote-open-now = Ouvrir le vote
protocol-field-vote-end = Dernier jour du vote
protocol-field-vote-effective = Entrée en vigueur si le texte est adopté
protocol-field-vote-effective-hint = Au plus tôt le lendemain du vote.
protocol-vote-opened = Le vote est ouvert.
protocol-vote-not-now = Aucun texte ne peut être soumis au vote pour le moment.
protocol-vote-amendments = Des amendements attendent une réponse : répondez-y avant le vote.
protocol-vote-nobody = Aucune organisation ne peut voter : aucune n’a de responsable.
protocol-vote-lead = La { $name } est soumise au vote jusqu’au { $day } compris. Adoptée, elle entrerait en vigueur le { $effective }.
protocol-vote-rule = Il faut que { $must } organisations sur { $electors } votent, abstentions comprises, et que les « pour » dépassent { $majority } % des voix exprimées.
protocol-vote-read = Lire le texte
protocol-vote-of = La voix de { $name }
protocol-vote-choice = Votre organisation est
protocol-vote-send = Voter
protocol-vote-change = Vous pouvez changer d’avis jusqu’à la fin du vote.
protocol-vote-choose = Choisissez pour, contre ou abstention.
protocol-vote-in = La voix de votre organisation est enregistrée.
protocol-vote-closed = Aucun vote n’est ouvert.
protocol-vote-not-elector = Votre organisation ne prend pas part à ce vote.
protocol-vote-now = Où en est le vote
protocol-vote-yes = pour
protocol-vote-no = contre
protocol-vote-abstain = abstentions
protocol-vote-silent = n’ont pas encore voté
protocol-vote-quorum = { $voted ->
    [one] { $voted } organisation a voté ; le quorum est de { $must }
   *[other] { $voted } organisations ont voté ; le quorum est de { $must }
}
protocol-vote-waiting = { $count ->
    [0] Toutes les organisations ont voté
    [one] { $count } organisation n’a pas voté
   *[other] { $count } organisations n’ont pas voté
}
protocol-vote-waiting-who = Lesquelles
protocol-vote-paper = Saisir les voix d’une assemblée
protocol-vote-none = Aucun vote n’est ouvert
protocol-vote-none-text = Quand une version sera prête, la coordination ouvrira le vote.
protocol-votes-past = Votes passés
protocol-vote-past = { $name }, vote terminé le { $day }
protocol-vote-counts = { $voted } voix sur { $electors } : { $yes } pour, { $no } contre, { $abstain } abstentions.
protocol-paper-votes-title = Voix d’une assemblée
protocol-paper-votes-lead = Les voix déjà données à l’écran ne sont pas ici : elles appartiennent aux organisations.
protocol-field-minutes = Assemblée et procès-verbal
protocol-field-minutes-hint = Par exemple : assemblée générale du 12 mars, point 4.
protocol-paper-none = N’a pas voté
protocol-paper-votes-send = Enregistrer ces voix
protocol-paper-votes-kept = Les voix sont enregistrées.
protocol-paper-votes-some = Les voix sont enregistrées. Celles qui ont été données à l’écran entre-temps restent comme elles sont, et une organisation qui est partie ne vote plus.
protocol-rule-title = Quorum et majorité
protocol-rule-lead = La règle s’applique au prochain vote. Un vote ouvert garde la sienne jusqu’au bout.
protocol-rule-reason = Au départ : la moitié des organisations votent, et plus de la moitié de celles qui s’expriment sont pour. C’est l’usage des assemblées : quelques-unes ne décident pas pour toutes, et une organisation silencieuse sur deux n’arrête pas les autres.
protocol-field-quorum = Part des organisations qui doivent voter, en %
protocol-field-quorum-hint = De 1 à 100. Les abstentions comptent.
protocol-field-majority = Part des voix exprimées que « pour » doit dépasser, en %
protocol-field-majority-hint = De 50 à 99. Les abstentions ne comptent pas.
protocol-rule-send = Enregistrer la règle
protocol-rule-set = La règle du prochain vote est enregistrée.

## Signer

protocol-organization-title = Votre organisation et le protocole
protocol-standing-listed = N’a pas signé le protocole
protocol-standing-signatory = Signataire de la version { $number } depuis le { $day }
protocol-standing-to-resign = A signé la version { $number } : nouvelle signature attendue avant le { $day } inclus
protocol-standing-lapsed = A signé la version { $number }, dont les droits ont pris fin le { $day }
protocol-standing-withdrawn = S’est retirée le { $day }
protocol-sign-title = Signer la { $name }
protocol-sign-read = Lire le protocole et ses annexes
protocol-sign-compare = Ce qui a changé depuis votre signature
protocol-field-function = En quelle fonction signez-vous
protocol-field-function-hint = Par exemple : présidente, directeur du CCAS. Votre nom n’est ni demandé ni montré.
protocol-function-anyway = C’est bien une fonction
protocol-tick-read = J’ai lu le protocole et ses annexes
protocol-tick-mandate = J’ai mandat pour signer au nom de { $name }
protocol-sign-now = Signer pour { $name }
protocol-sign-paper = Signer plutôt sur papier
protocol-own-signatures = Vos signatures
protocol-signature-line = Version { $number }, le { $day }, { $function } ({ $means })
protocol-certificate = Attestation de signature
protocol-scan = Copie du papier
protocol-signed = C’est signé. Merci. Voici votre attestation.
protocol-signed-before = Cette version est déjà signée.
protocol-text-moved = Le texte en vigueur a changé entre-temps. Relisez-le avant de signer.
protocol-withdraw-title = Se retirer du protocole
protocol-withdraw-lead = { $name } ne sera plus signataire à partir d’aujourd’hui. Sa fiche reste dans l’annuaire, et elle pourra signer à nouveau.
protocol-field-withdrawal = Raison (facultatif)
protocol-field-withdrawal-hint = Elle n’est lue par personne d’autre que la coordination.
protocol-withdraw-now = Confirmer le retrait
protocol-withdrawn = Le retrait est enregistré.
protocol-not-signed = Cette organisation n’a pas de signature en cours.
protocol-form-title = Formulaire à signer sur papier
protocol-form-heading = Signature du protocole de coopération, { $name }
protocol-form-how = Imprimez cette page, signez-la, et remettez-la à la coordination, qui l’enregistrera.
protocol-form-text = Par sa signature, l’organisation nommée ci-dessous adhère au protocole de coopération du réseau « { $network } », { $name }, avec ses annexes :
protocol-form-address = Texte signé
protocol-form-fill = À remplir
protocol-form-organization = Organisation
protocol-form-function = Fonction de la personne qui signe
protocol-form-read = J’ai lu le protocole et ses annexes
protocol-form-mandated = J’ai mandat pour signer
protocol-form-day = Date
protocol-form-signature = Signature et cachet
protocol-paper-title = Enregistrer une signature sur papier
protocol-paper-lead = Pour la { $name }. L’organisation reçoit la même attestation que si elle avait signé à l’écran.
protocol-paper-choose = Choisir une organisation
protocol-field-paper-function = Fonction de la personne qui a signé
protocol-field-paper-day = Date de la signature
protocol-field-scan = Copie du papier
protocol-field-scan-hint = PDF, JPEG ou PNG. Elle est gardée scellée ; seules l’organisation et la coordination peuvent la lire.
protocol-paper-send = Enregistrer la signature
protocol-recorded = La signature est enregistrée.
protocol-paper-withdrawal = Enregistrer un retrait reçu par courrier

## Attestation

protocol-certificate-text = Le réseau « { $network } » atteste que cette organisation a signé le protocole de coopération, { $name }, le { $day }.
protocol-certificate-version = Version signée
protocol-certificate-on = Date
protocol-certificate-function = Fonction de la personne qui a signé
protocol-certificate-means = Signature
protocol-certificate-code = Code de vérification
protocol-certificate-check = Vérifier en ligne
protocol-certificate-today = Vérifiée le
protocol-certificate-valid = Signature à jour
protocol-certificate-until = Version remplacée ; droits maintenus jusqu’au { $name }
protocol-certificate-followed = Une version suivante a été signée le { $name }
protocol-certificate-withdrawn = Organisation retirée le { $name }
protocol-certificate-meaning = L’empreinte correspond au texte exact qui a été signé, annexes comprises. Chacun peut la recalculer à partir du fichier.
protocol-certificate-broken = Le texte gardé n’est plus celui qui a été signé
protocol-certificate-broken-text = Prévenez la coordination : l’empreinte de la signature ne correspond plus au texte.
protocol-check-title = Vérifier une attestation
protocol-check-lead = Recopiez le code imprimé sur l’attestation.
protocol-check-hint = Douze lettres et chiffres. Les tirets et les majuscules ne comptent pas.
protocol-check-now = Vérifier
protocol-check-unknown = Aucune attestation ne porte ce code
protocol-check-unknown-text = Vérifiez la copie, signe par signe. Si le code est bien celui du papier, interrogez la coordination.

## Signataires

protocol-signatories-title = Signataires du protocole
protocol-signatories-description = Les organisations qui ont signé le protocole de coopération du réseau.
protocol-signatories-lead = { $signed ->
    [0] Aucune organisation n’a encore signé, sur { $all } dans l’annuaire.
    [one] { $signed } organisation a signé, sur { $all } dans l’annuaire.
   *[other] { $signed } organisations ont signé, sur { $all } dans l’annuaire.
}
protocol-signatories-none = Personne n’a encore signé
protocol-signatories-none-text = La première version doit d’abord être adoptée.
protocol-signatory-line = { $name }, signée le { $day }
protocol-download-csv = Tableau (CSV)
protocol-download-xlsx = Classeur (XLSX)
protocol-to-renew = { $count ->
    [one] { $count } signature à renouveler
   *[other] { $count } signatures à renouveler
}
protocol-renewal-until = avant le { $name } inclus
protocol-renewal-over = droits terminés le { $name }
protocol-left = { $count ->
    [one] { $count } organisation retirée
   *[other] { $count } organisations retirées
}
protocol-left-line = { $name }, le { $day }
protocol-figures = En chiffres
protocol-figures-text = Figurer dans l’annuaire sans signer n’est pas un manquement. Une organisation de deux secteurs compte dans les deux.
protocol-figures-caption = Signataires sur organisations de l’annuaire, par famille et par secteur
protocol-share = { $signed } sur { $all }
protocol-column-organization = Organisation
protocol-column-family = Famille
protocol-column-sectors = Secteurs
protocol-column-all = Toutes
protocol-column-version = Version signée
protocol-column-signed-on = Signée le
protocol-column-function = Fonction de la personne qui a signé
protocol-column-digest = Empreinte (SHA-256)
protocol-beside-signatory = Signataire du protocole depuis le { $name }
protocol-beside-to-resign = Protocole à re-signer avant le { $name } inclus
protocol-beside-lapsed = Protocole à re-signer : droits terminés le { $name }
protocol-beside-more = Le protocole

## Fautes

protocol-fault-words = Écrivez entre 2 et { $count } lettres.
protocol-fault-reason = Dites pourquoi, en { $count } lettres au plus.
protocol-fault-answer = Donnez la raison, en { $count } lettres au plus.
protocol-fault-title = Donnez un titre de { $count } lettres au plus.
protocol-fault-text = Écrivez un texte d’au moins 10 et d’au plus { $count } lettres.
protocol-fault-same = Ce texte est celui de l’article : modifiez quelque chose.
protocol-fault-organization = Choisissez l’organisation au nom de laquelle vous écrivez.
protocol-fault-decision = Choisissez une décision.
protocol-fault-vote-end = Choisissez un jour à venir, dans l’année.
protocol-fault-vote-effective = Choisissez un jour après la fin du vote.
protocol-fault-minutes = Dites quelle assemblée et quel procès-verbal, en { $count } lettres au plus.
protocol-fault-quorum = Le quorum va de 1 à 100.
protocol-fault-majority = La majorité va de 50 à 99.
protocol-fault-function = Donnez une fonction, en { $count } lettres au plus.
protocol-fault-function-name = Cela ressemble à un nom. Donnez une fonction, ou confirmez ci-dessous.
protocol-fault-read = Cochez la case une fois le protocole lu.
protocol-fault-mandate = Cochez la case si vous avez mandat pour signer.
protocol-fault-paper-organization = Choisissez une organisation dans la liste.
protocol-fault-paper-day = Choisissez un jour entre le { $name } et aujourd’hui.
protocol-fault-paper-left = Cette organisation est partie le { $name } : il faut un papier de ce jour ou d’après.
protocol-fault-scan = Choisissez un fichier PDF, JPEG ou PNG.

## Courriers

protocol-letter-vote-opened-subject = Protocole de coopération : { $name } peut voter
protocol-letter-vote-opened-text = La version { $number } du protocole du réseau « { $network } » est soumise au vote. { $name } dispose d’une voix, jusqu’au { $day } compris.
protocol-letter-vote-opened-link = Lire et voter
protocol-letter-vote-adopted-subject = Protocole de coopération : la version { $number } est adoptée
protocol-letter-vote-adopted-text = Le vote est terminé : quorum et majorité sont atteints.
protocol-letter-vote-adopted-link = Voir les résultats
protocol-letter-vote-no-quorum-subject = Protocole de coopération : quorum non atteint
protocol-letter-vote-no-quorum-text = Le vote sur la version { $number } est terminé sans que le quorum soit atteint. Le texte revient en discussion.
protocol-letter-vote-no-quorum-link = Voir les résultats
protocol-letter-vote-no-majority-subject = Protocole de coopération : majorité non atteinte
protocol-letter-vote-no-majority-text = Le vote sur la version { $number } est terminé sans majorité. Le texte revient en discussion.
protocol-letter-vote-no-majority-link = Voir les résultats
protocol-letter-may-sign-subject = Protocole de coopération : { $name } peut signer
protocol-letter-may-sign-text = La version { $number } du protocole du réseau « { $network } » est adoptée. Vous pouvez la signer au nom de { $name }, dès son entrée en vigueur. La signature demande deux minutes.
protocol-letter-may-sign-link = Lire et signer
protocol-letter-renew-first-subject = Protocole de coopération : une nouvelle version à signer
protocol-letter-renew-first-text = La version { $number } est en vigueur. Les droits de { $name } demeurent jusqu’au { $day } ; d’ici là, lisez ce qui a changé et signez-la.
protocol-letter-renew-first-link = Voir ce qui change et signer
protocol-letter-renew-month-subject = Protocole de coopération : un mois pour signer
protocol-letter-renew-month-text = { $name } n’a pas encore signé la version { $number }. Ses droits demeurent jusqu’au { $day }.
protocol-letter-renew-month-link = Voir ce qui change et signer
protocol-letter-renew-week-subject = Protocole de coopération : une semaine pour signer
protocol-letter-renew-week-text = { $name } n’a pas encore signé la version { $number }. Après le { $day }, ce qui demande une signature à jour sera fermé pour elle.
protocol-letter-renew-week-link = Voir ce qui change et signer
protocol-letter-renew-over-subject = Protocole de coopération : la signature n’est plus à jour
protocol-letter-renew-over-text = Les soixante jours sont passés le { $day }. Ce qui demande une signature à jour est fermé pour { $name }, et s’ouvrira dès qu’elle aura signé la version { $number }.
protocol-letter-renew-over-link = Voir ce qui change et signer
protocol-letter-answered-subject = Protocole de coopération : votre amendement a une réponse
protocol-letter-answered-text = La coordination a répondu à l’amendement que { $name } a proposé à la version { $number }.
protocol-letter-answered-link = Lire la réponse

## Ce qui est gardé sur les personnes

protocol-processing-name = Protocole de coopération
protocol-processing-purpose = Écrire ensemble le protocole, l’adopter, et garder la preuve de qui l’a signé au nom de quelle organisation.
protocol-processing-ground = Intérêt légitime du réseau à s’accorder sur ses règles et à en garder la preuve (RGPD art. 6.1.f).
protocol-processing-people = Membres qui proposent, commentent, votent ou signent au nom d’une organisation.
protocol-processing-recipients = Les membres lisent les textes au nom de l’organisation ; tout le monde lit la fonction de qui a signé ; la copie d’un papier signé est lue par l’organisation et la coordination.
protocol-processing-kept = Le lien avec la personne, jusqu’à la fermeture de son accès ; les textes, les voix et les signatures restent ceux des organisations.
protocol-held-amendment = Amendement au protocole
protocol-held-comment = Commentaire sur le protocole
protocol-held-vote = Voix donnée pour une organisation
protocol-held-signature = Signature donnée ou enregistrée
protocol-held-organization = Organisation
protocol-held-on = Date
protocol-held-words = Texte
protocol-held-reason = Raison
protocol-held-choice = Voix
protocol-held-function = Fonction
protocol-held-means = Moyen
protocol-residue-texts = Amendements et commentaires, sans leur auteur
protocol-residue-texts-why = Ils ont été écrits au nom d’une organisation et font partie de l’histoire du texte.
protocol-residue-acts = Voix et signatures, sans la personne qui les a données
protocol-residue-acts-why = Elles engagent l’organisation et prouvent son adhésion.
