# Les mots des campagnes.

campaign-menu = Campagnes

## Listes fermées

campaign-kind-regular = Campagne de mise à jour
campaign-kind-crisis = Situation exceptionnelle
campaign-state-draft = En préparation
campaign-state-open = En cours
campaign-state-closed = Terminée
campaign-closes-soon = Se termine bientôt
campaign-season-summer = Été { $name }
campaign-season-winter = Hiver { $name }
campaign-step-to-send = À écrire
campaign-step-sent = Courrier envoyé
campaign-step-reminded = Rappel envoyé
campaign-step-deputy = Adjoints prévenus
campaign-step-phone = À appeler
campaign-step-bad-address = À appeler : le courrier revient
campaign-step-answered = Réponse reçue
campaign-step-declined = Ne souhaite pas répondre
campaign-channel-mail-link = Lien du courrier
campaign-channel-page = Page de la fiche
campaign-channel-phone = Téléphone
campaign-channel-paper = Papier
campaign-channel-visit = Visite sur place
campaign-outcome-confirmed = Tout est bon
campaign-outcome-changed = Quelque chose a changé
campaign-outcome-closed = Fermé ou arrêté
campaign-reply-all-good = Tout est bon
campaign-reply-changed = Changé
campaign-reply-no-answer = Pas de réponse
campaign-reply-gone = N’existe plus
campaign-reply-declined = Refuse de répondre
campaign-crisis-usual = Ouvert comme d’habitude
campaign-crisis-otherwise = Ouvert autrement
campaign-crisis-closed = Fermé
campaign-no-family = Famille non précisée
campaign-no-commune = Commune non précisée

## Liste et préparation

campaign-desk = Bureau de la coordination
campaign-campaigns-title = Campagnes de mise à jour
campaign-campaigns-lead = Deux fois par an, ou quand la situation l’exige, on demande à chacun si sa fiche est toujours juste.
campaign-list = Toutes les campagnes
campaign-list-none = Aucune campagne pour l’instant
campaign-list-none-text = Préparez la première : personne n’est prévenu avant que vous l’ouvriez.
campaign-proposed = Prochaine campagne proposée : { $name }
campaign-proposed-text = Début proposé le { $name }. Tout est déjà rempli, vous pouvez changer ce que vous voulez.
campaign-proposed-prepare = Préparer cette campagne
campaign-new = Préparer une campagne
campaign-new-crisis = Situation exceptionnelle : qui est ouvert
campaign-dates = Du { $from } au { $to }
campaign-moment = { $day } à { $time }
campaign-new-title = Préparer une campagne
campaign-new-lead = Personne n’est prévenu tant que vous n’avez pas ouvert la campagne.
campaign-new-lead-crisis = Une question par service : ouvert comme d’habitude, ouvert autrement, ou fermé jusqu’à quand.
campaign-field-title = Titre
campaign-field-title-hint = Par exemple : Été 2027, Canicule de juillet
campaign-field-opens-on = Premier jour prévu
campaign-field-opens-on-hint = Vous ouvrirez la campagne vous-même. Ce jour sert à vous le rappeler.
campaign-field-closes-on = Dernier jour
campaign-field-sections = Ce qu’on demande de vérifier
campaign-field-sections-hint = Rien de coché : toute la fiche.
campaign-field-areas = Communes ou intercommunalités
campaign-field-areas-hint = Des noms ou des codes, séparés par des virgules. Vide : tout le réseau.
campaign-field-families = Familles d’organisations
campaign-field-everybody = Rien de coché : toutes.
campaign-field-kinds-more = Choisir aussi des types d’organisations
campaign-field-kinds = Types d’organisations
campaign-prepare = Voir qui serait interrogé
campaign-prepare-hint = Vous verrez la liste avant tout envoi.
campaign-prepared = La campagne est prête. Personne n’a encore été prévenu.
campaign-fault-title = Donnez un titre, en 80 lettres au plus.
campaign-fault-closes-on = Choisissez un dernier jour à venir, après le premier et six mois plus tard au plus.
campaign-fault-areas = « { $name } » n’est pas une commune ou une intercommunalité connue. Essayez son code.

## Une campagne

campaign-before = Avant d’ouvrir
campaign-before-asked = { $count ->
    [0] Aucune organisation ne serait interrogée.
    [one] Une organisation sera interrogée.
   *[other] { $count } organisations seront interrogées.
}
campaign-before-to-call = { $count ->
    [one] Une n’a pas d’adresse : à appeler.
   *[other] { $count } n’ont pas d’adresse : à appeler.
}
campaign-before-ladder = Un courrier part à la personne qui tient la fiche, ou à la boîte de l’organisation. Deux semaines après, un rappel. Quatre semaines après, aux adjoints. Ensuite, le téléphone.
campaign-before-names = Voir la liste
campaign-no-address = sans adresse
campaign-open = Ouvrir et envoyer
campaign-discard = Abandonner
campaign-discarded = La campagne est abandonnée. Personne n’avait été prévenu.
campaign-nobody = Personne ne serait interrogé. Élargissez le territoire ou les types.
campaign-opened = La campagne est ouverte, les courriers partent.
campaign-closed = La campagne est terminée.
campaign-corrected = C’est noté.
campaign-figures = Les chiffres
campaign-figure-rate = de réponses
campaign-figure-answered = { $count ->
    [one] réponse
   *[other] réponses
}
campaign-figure-asked = { $count ->
    [one] organisation interrogée
   *[other] organisations interrogées
}
campaign-figure-to-call = { $count ->
    [one] à appeler
   *[other] à appeler
}
campaign-at = Actualisé : { $name }.
campaign-corrections = { $count ->
    [one] Une correction à reporter dans la fiche
   *[other] { $count } corrections à reporter dans les fiches
}
campaign-corrections-text = Voici ce qui a été dit au téléphone ou écrit sur la feuille. Ouvrez la fiche, corrigez-la, puis dites que c’est fait.
campaign-noted-on = Noté le { $name }
campaign-correction-done = C’est fait
campaign-to-call = { $count ->
    [one] Une organisation à appeler
   *[other] { $count } organisations à appeler
}
campaign-to-call-table = Organisations à appeler
campaign-calls = { $count ->
    [one] un appel sans réponse
   *[other] { $count } appels sans réponse
}
campaign-by-family = Par famille d’organisations
campaign-by-commune = Par commune
campaign-by-channel = Par quelle voie les réponses arrivent
campaign-bar = { $name } : { $count } sur { $all }
campaign-awaited = { $count ->
    [one] Une organisation n’a pas encore répondu
   *[other] { $count } organisations n’ont pas encore répondu
}
campaign-answered-list = Voir les réponses
campaign-column-outcome = Ce qui est dit
campaign-awaited-table = Réponses attendues
campaign-column-code = Code
campaign-column-organization = Organisation
campaign-column-phone = Téléphone
campaign-column-why = Pourquoi
campaign-column-channel = Voie
campaign-column-step = Étape
campaign-column-answers = Réponses
campaign-column-since = Depuis le
campaign-column-part = Partie
campaign-column-asked = Interrogées
campaign-column-reached = Contactées
campaign-column-rate = Taux
campaign-column-to-call = À appeler
campaign-column-declined = Refus
campaign-column-service = Service
campaign-column-state = État
campaign-column-said = Réponse donnée
campaign-column-day = Jour
campaign-column-fresh = Confirmés
campaign-column-services = Services
campaign-column-share = Part
campaign-column-median = Âge médian
campaign-column-issued = Établie le
campaign-column-valid-until = Valable jusqu’au
campaign-close-title = Terminer la campagne
campaign-close-text = Plus aucun courrier ne partira. Les réponses reçues restent.
campaign-close-text-crisis = Plus aucun courrier ne partira. Les fermetures annoncées sans date de fin prennent fin.
campaign-close = Terminer maintenant

## Feuille de téléphone et saisie

campaign-sheet-title = Feuille de téléphone
campaign-sheet-count = { $count ->
    [0] Personne à appeler.
    [one] Une organisation.
   *[other] { $count } organisations.
}
campaign-sheet-print = Imprimer
campaign-sheet-to-call = Seulement celles à appeler
campaign-sheet-everybody = Toutes celles qui n’ont pas répondu
campaign-sheet-how = Cochez, et écrivez ce qui change. Le code en tête de chaque fiche sert à la saisie : la lettre évite les erreurs.
campaign-sheet-none = Personne à appeler
campaign-sheet-none-text = Les courriers sont en route. Vous pouvez aussi imprimer la feuille de toutes celles qui n’ont pas répondu.
campaign-sheet-no-phone = Pas de numéro dans la fiche.
campaign-sheet-nothing = Rien d’indiqué
campaign-sheet-right = juste
campaign-sheet-change = à changer :
campaign-typing-title = Saisir la feuille de téléphone
campaign-typing-lead = Un code par ligne, puis le résultat. Le code de l’organisation vaut pour toutes ses fiches.
campaign-typing-keys = Au clavier : la touche Tabulation passe au champ suivant ; dans le résultat, tapez T, C, P, N ou R. Les lignes vides ne comptent pas.
campaign-typing-channel = D’où vient la réponse
campaign-typing-code = Code { $count }
campaign-typing-reply = Résultat { $count }
campaign-typing-note = Ce qui change { $count }
campaign-typing-send = Enregistrer ces lignes
campaign-typed = Les lignes sont enregistrées. Vous pouvez continuer.
campaign-fault-code = Ligne { $count } : ce code n’existe pas. Vérifiez les chiffres et la lettre.
campaign-fault-unknown = Ligne { $count } : ce code n’est pas dans cette campagne.
campaign-fault-reply = Ligne { $count } : choisissez un résultat.
campaign-fault-note = Ligne { $count } : écrivez ce qui change.
campaign-fault-twice = Ligne { $count } : ce code est déjà plus haut, avec un autre résultat.

## Situation exceptionnelle

campaign-crisis-title = Êtes-vous ouvert en ce moment ?
campaign-crisis-text = Une réponse par service suffit. Elle est publiée tout de suite, et vous pouvez la changer ici autant que nécessaire.
campaign-crisis-note = Ce qui change, en une ligne
campaign-crisis-note-hint = Par exemple : retrait au portail, sur appel seulement. Sans nom de personne.
campaign-crisis-until = Dernier jour de fermeture
campaign-crisis-until-hint = Si vous le connaissez. Sinon, la fermeture prendra fin avec la situation.
campaign-crisis-send = Publier
campaign-crisis-thanks = Merci. Votre réponse est publiée.
campaign-crisis-over = Cette campagne est terminée
campaign-crisis-over-text = Plus rien n’est demandé. Votre fiche reste ouverte à la correction, comme toujours.
campaign-crisis-ended = La fermeture annoncée est passée
campaign-fault-crisis-note = Dites en une ligne ce qui change.
campaign-fault-crisis-until = Choisissez un jour à venir, ou laissez vide.
campaign-fault-crisis-none = Choisissez une réponse pour un service au moins.
campaign-open-now-title = Ouvert en ce moment
campaign-open-now-description = Qui est ouvert, autrement ou fermé, avec l’âge de chaque réponse.
campaign-open-now-none = Pas de situation exceptionnelle
campaign-open-now-none-text = Chaque fiche indique ses horaires habituels.
campaign-open-now-search = Chercher un service
campaign-open-now-count = { $count } organisations sur { $all } ont répondu.
campaign-open-now-until = Jusqu’au { $name }
campaign-minutes-ago = { $count ->
    [0] à l’instant
    [one] il y a une minute
   *[other] il y a { $count } minutes
}
campaign-hours-ago = { $count ->
    [one] il y a une heure
   *[other] il y a { $count } heures
}
campaign-letter-crisis-subject = Êtes-vous ouvert en ce moment ?
campaign-letter-crisis-what = { $title } : le réseau { $network } demande à { $name } quels services restent ouverts.
campaign-letter-crisis-do = Une réponse par service suffit : ouvert comme d’habitude, ouvert autrement, ou fermé jusqu’à quand.
campaign-letter-crisis-link = Répondre
campaign-letter-crisis-closing = Le lien marche sans mot de passe, tant que la situation dure. Vous pouvez y changer votre réponse.

## Fraîcheur

campaign-home-curve = Les services confirmés récemment, mois après mois
campaign-home-crisis = Voir qui est ouvert en ce moment
campaign-beside-certificate = Attestation « à jour » pour un dossier de subvention
campaign-home-more = La fraîcheur de l’annuaire
campaign-freshness-title = Fraîcheur de l’annuaire
campaign-freshness-lead = Une information fausse fait perdre un rendez-vous. Voici la part de ce qui a été vérifié récemment, sans rien cacher.
campaign-freshness-description = La part des services vérifiés récemment, par famille et par commune, et son évolution sur deux ans.
campaign-freshness-share = des services confirmés depuis moins de { $count } jours
campaign-freshness-median = depuis la dernière confirmation, pour la moitié des services
campaign-freshness-services = { $count ->
    [one] service
   *[other] services
}
campaign-freshness-none = Aucun service dans l’annuaire
campaign-freshness-none-text = La fraîcheur sera comptée dès qu’il y en aura.
campaign-freshness-table = Télécharger le tableau (CSV)
campaign-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
campaign-curve-title = Part des services confirmés, mois par mois
campaign-curve-description = Du { $from } au { $to }, la part des services confirmés est passée de { $before } % à { $after } %. Le but est { $aim } %.
campaign-curve-aim = La ligne en tirets est le but : { $name } %.
campaign-months-title = Les chiffres de la courbe
campaign-definitions = Comment c’est compté
campaign-definition-share = Un service compte comme confirmé si l’organisation ou le réseau a dit depuis moins de { $count } jours que sa fiche est juste, et si personne n’y a signalé d’erreur depuis. La part est arrondie vers le bas. Une simple modification technique ne compte pas.
campaign-definition-median = L’âge médian est le nombre de jours depuis la dernière confirmation : la moitié des services confirmés sont plus récents.

## Attestation

campaign-certificate-title = Attestation « à jour »
campaign-certificate-text = Une page à joindre à un dossier de subvention. Elle dit que toutes les fiches de l’organisation sont vérifiées, et se contrôle à l’adresse qu’elle porte.
campaign-certificate-ready = { $count ->
    [one] La fiche est à jour
   *[other] Les { $count } fiches sont à jour
}
campaign-certificate-until = L’attestation serait valable jusqu’au { $name }.
campaign-certificate-issue = Établir l’attestation
campaign-certificate-missing = { $count ->
    [one] Il manque une confirmation, sur { $all } fiches
   *[other] Il manque { $count } confirmations, sur { $all } fiches
}
campaign-certificate-mend = Confirmez ou corrigez chaque fiche ci-dessous, puis revenez ici.
campaign-certificate-in-doubt = Une erreur est signalée sur cette fiche.
campaign-certificate-never = Jamais confirmée ici.
campaign-certificate-confirmed = Confirmée le { $name }.
campaign-certificate-before = Attestations déjà établies
campaign-attestation-title = Attestation « à jour »
campaign-attestation-valid = Valable jusqu’au { $name }
campaign-attestation-expired = Cette attestation n’est plus valable depuis le { $name }
campaign-attestation-expired-text = Demandez à l’organisation d’en établir une nouvelle.
campaign-attestation-text = { $count ->
    [one] Au { $day }, la fiche de cette organisation dans l’annuaire du réseau { $network } était vérifiée.
   *[other] Au { $day }, les { $count } fiches de cette organisation dans l’annuaire du réseau { $network } étaient toutes vérifiées.
}
campaign-attestation-meaning = Vérifiée veut dire : l’organisation a dit récemment que les horaires, les contacts et les conditions sont justes, et personne n’y a signalé d’erreur. Cette attestation ne juge ni l’activité ni les comptes.
campaign-attestation-issued = Établie le
campaign-attestation-records = Fiches vérifiées
campaign-attestation-share = { $fresh } sur { $all }
campaign-attestation-oldest = Plus ancienne vérification
campaign-attestation-until = Valable jusqu’au
campaign-attestation-code = Code
campaign-attestation-check = À contrôler à l’adresse
campaign-attestation-today = Fiches vérifiées au { $name }
campaign-attestation-left = L’organisation n’est plus dans l’annuaire.
campaign-attestation-print = Imprimer

## Registre

campaign-processing-name = Campagnes de mise à jour
campaign-processing-purpose = Demander à chaque organisation si sa fiche est juste, et noter ce qui a changé
campaign-processing-ground = Intérêt légitime : un annuaire juste pour qui cherche de l’aide (RGPD art. 6.1.f)
campaign-processing-people = Personnes qui répondent pour une organisation, si une note les nomme
campaign-processing-recipients = Coordination du réseau
campaign-processing-kept = Un mois une fois la fiche corrigée, un an au plus
campaign-desk-call = { $count ->
    [one] organisation à appeler
   *[other] organisations à appeler
}
campaign-desk-correct = { $count ->
    [one] correction dite au téléphone, à reporter
   *[other] corrections dites au téléphone, à reporter
}
campaign-desk-open = { $count ->
    [one] campagne prête à ouvrir
   *[other] campagnes prêtes à ouvrir
}
campaign-desk-closing = { $count ->
    [one] campagne qui se termine bientôt
   *[other] campagnes qui se terminent bientôt
}
