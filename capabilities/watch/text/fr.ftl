watch-menu = Veille
watch-desk-escalated = { $count ->
    [one] orientation sans réponse attend la coordination
   *[other] orientations sans réponse attendent la coordination
}
watch-desk-silent = { $count ->
    [one] orientation sans nouvelles depuis huit jours
   *[other] orientations sans nouvelles depuis huit jours
}
watch-desk-bounced = { $count ->
    [one] orientation dont les courriers reviennent
   *[other] orientations dont les courriers reviennent
}
watch-desk-passed = { $count ->
    [one] orientation dont la date est passée
   *[other] orientations dont la date est passée
}

watch-title = Veille
watch-lead = Ce qui ne doit pas être oublié. Des codes et des organisations : rien de ce qui a été dit d’une personne.
watch-counts = En chiffres
watch-escalated = Sans réponse, remontées à vous
watch-escalated-hint = Proposez un autre service, ou répondez en quelques mots. Il y a toujours une réponse.
watch-silent = Sans nouvelles depuis huit jours
watch-silent-hint = Les deux organisations sont prévenues. Un appel suffit souvent.
watch-bounced = Courriers revenus
watch-bounced-hint = L’adresse du service ne reçoit plus. Appelez-le, puis corrigez sa fiche.
watch-passed = Date passée
watch-passed-hint = La date prévue est passée et rien n’a été noté depuis.
watch-stale = Réponse d’attente, depuis un mois
watch-stale-hint = Une solution d’attente ou partielle a été trouvée. Rien de mieux n’est venu depuis.
watch-closing = Services fermés où des demandes attendent
watch-closing-hint = Prévenez les organisations qui ont orienté : il faut une autre adresse.
watch-closing-open = { $count ->
    [one] 1 demande y attend
   *[other] { $count } demandes y attendent
}
watch-closed-until = Fermé jusqu’au { $name }
watch-closed-for-good = N’est plus proposé
watch-none = Rien ici aujourd’hui.
watch-others = { $count ->
    [one] Et 1 autre.
   *[other] Et { $count } autres.
}
watch-from = Envoyée par : { $name }
watch-since = Depuis le { $name }
watch-call = Appeler le { $name }
watch-answer = Répondre
watch-relayed = Ce que vous avez répondu
watch-relayed-none = Aucune réponse de la coordination pour l’instant.
watch-relayed-line = { $on } : { $code }, { $need }. Aujourd’hui : { $state }.
watch-relayed-done = La réponse est partie vers l’organisation qui oriente.
watch-back = Revenir à la veille

watch-relay-title = Répondre à { $name }
watch-relay-lead = Cette orientation n’a trouvé aucune réponse. L’organisation qui oriente attend la vôtre.
watch-relay-service = Un autre service
watch-relay-service-hint = La demande y part avec ce que la personne a accepté de dire, si elle a permis qu’on la transmette. Sinon elle lui est d’abord montrée.
watch-relay-no-service = Aucun : je réponds en quelques mots
watch-relay-words = Votre réponse
watch-relay-words-hint = 600 lettres au plus. La personne pourra lire ceci.
watch-relay-reread = J’ai relu, ces mots peuvent rester
watch-relay-send = Envoyer la réponse
watch-fault-service = Choisissez un service dans la liste.
watch-fault-words = Choisissez un service, ou écrivez quelques mots.
watch-fault-long = Ce texte est trop long : { $count } lettres au plus.
watch-need = Besoin
watch-sender = Oriente
watch-receiver = Sollicité
watch-phone = Téléphone
watch-waits-since = Attend depuis le

watch-figures = Chiffres des orientations
watch-figures-title = Chiffres des orientations
watch-figures-lead = Ce que deviennent les orientations. Jamais par personne ni par professionnel ; sous cinq, le nombre n’est pas dit. Les mois sont comptés entiers.
watch-figures-between = Orientations envoyées du { $from } au { $to }
watch-figures-from = Du
watch-figures-to = Au
watch-figures-show = Compter
watch-figure-sent = Envoyées
watch-figure-acknowledged = Bien reçues en 3 jours ouvrés
watch-figure-answered = Répondues en 8 jours
watch-figure-came = La personne est venue
watch-figure-escalated = Remontées à la coordination
watch-figure-stopped = Arrêtées par la personne
watch-fewer = moins de { $count }
watch-share = { $count } %
watch-column-what = Quoi
watch-column-count = Nombre
watch-column-share = Part
watch-column-misdirected = Mal aiguillées
watch-column-unanswered = Sans réponse
watch-chart-outcomes = Ce que deviennent les orientations
watch-chart-unanswered = Besoins sans réponse
watch-by-need = Par besoin
watch-by-need-text = Un besoin souvent mal aiguillé est un besoin dont les fiches sont à préciser.
watch-by-need-none = Rien à compter entre ces deux jours.
watch-purges = Ce qui a été effacé
watch-purges-text = Chaque nuit, ce qui a fait son temps est effacé. Les comptes restent.
watch-purges-none = Rien n’a encore été effacé.
watch-purge-on = Nuit du
watch-purge-drafts = Brouillons
watch-purge-closed = Terminées depuis un an
watch-purge-stopped = Arrêtées par la personne
watch-purge-silent = Oubliées depuis deux ans
watch-purge-links = Liens
watch-export = Télécharger le tableau
