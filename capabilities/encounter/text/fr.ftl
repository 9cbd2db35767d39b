encounter-menu = Se rencontrer
encounter-desk-overdue = { $count ->
    [one] demande de rencontre reste sans réponse après 15 jours
   *[other] demandes de rencontre restent sans réponse après 15 jours
}

encounter-format-meeting = Réunion
encounter-format-shared-session = Temps de travail partagé
encounter-format-call = Appel de 20 minutes
encounter-format-lunch = Déjeuner
encounter-format-visit = Visite
encounter-format-assembly = Assemblée
encounter-kind-speed-meeting = Speed-meeting
encounter-kind-immersion-day = Journée d’immersion

encounter-state-requested = En attente de réponse
encounter-state-accepted = D’accord, un jour à trouver
encounter-state-scheduled = Jour fixé
encounter-state-held = Tenue
encounter-state-record-published = Tenue, compte rendu publié
encounter-state-follow-ups-done = Tenue, suites données
encounter-state-declined = Déclinée
encounter-state-expired = Restée sans réponse
encounter-state-cancelled = Annulée
encounter-answer-accepts = d’accord
encounter-answer-declines = ne vient pas
encounter-answer-none = pas encore de réponse
encounter-answer-to-call = à appeler, sans adresse de courrier
encounter-day-yes = Oui
encounter-day-if-need-be = S’il le faut
encounter-day-no = Non

encounter-hub-title = Se rencontrer
encounter-hub-lead = Rien ne vaut de se connaître en personne : un appel, une visite, une réunion, un après-midi.
encounter-figures-title = Rencontres tenues en douze mois
encounter-figure-held = { $count ->
    [one] rencontre tenue en douze mois
   *[other] rencontres tenues en douze mois
}
encounter-figure-organizations = { $count ->
    [one] organisation présente
   *[other] organisations présentes
}
encounter-figure-pairs = { $count ->
    [one] paire d’organisations qui se sont vues
   *[other] paires d’organisations qui se sont vues
}
encounter-figure-total = { $count ->
    [one] Depuis le début : { $count } rencontre.
   *[other] Depuis le début : { $count } rencontres.
}
encounter-propose = Proposer une rencontre
encounter-to-journal = Journal des rencontres
encounter-waiting-title = On attend votre réponse
encounter-overdue-title = Restées sans réponse
encounter-overdue-none = Aucune demande ne dépasse ses quinze jours.
encounter-overdue-text = Un appel suffit souvent. Sans réponse au bout de trente jours, la demande se ferme d’elle-même.
encounter-going-title = En cours dans le réseau
encounter-mine-title = Les vôtres
encounter-next-title = À venir dans le réseau
encounter-next-none = Aucun temps commun n’est encore prévu.
encounter-past-title = Tenues dernièrement
encounter-organizations = { $count ->
    [one] { $count } organisation
   *[other] { $count } organisations
}
encounter-ways-title = D’autres façons de se rencontrer
encounter-way-speed-meetings = Les speed-meetings : quinze minutes pour découvrir un partenaire
encounter-way-immersions = Les immersions : une journée chez l’autre
encounter-way-kits = Les outils pour animer une rencontre

encounter-propose-title = Proposer une rencontre
encounter-propose-lead = L’organisation invitée reçoit un courrier et répond en un geste, sans compte.
encounter-choose = Choisissez dans la liste
encounter-field-with = Avec qui
encounter-field-others = Inviter plusieurs organisations
encounter-field-others-legend = Aussi avec
encounter-field-others-hint = { $count ->
    [one] Une seule organisation.
   *[other] { $count } organisations au plus.
}
encounter-field-everybody = Toutes les organisations de l’annuaire
encounter-field-everybody-hint = Pour un temps partagé ou une assemblée. Chacun reçoit un courrier.
encounter-field-subject = Sujet
encounter-field-subject-hint = En quelques mots, par exemple : « Se connaître entre accueils ».
encounter-field-format = Sous quelle forme
encounter-field-day = { $count ->
    [1] Premier jour possible
    [2] Deuxième jour possible
   *[other] Troisième jour possible
}
encounter-field-hour = { $count ->
    [1] À quelle heure, le premier jour
    [2] À quelle heure, le deuxième jour
   *[other] À quelle heure, le troisième jour
}
encounter-field-days-hint = Un seul jour suffit. Avec plusieurs, chacun dit lesquels lui conviennent.
encounter-field-other-days = Proposer d’autres jours
encounter-field-place = Lieu
encounter-field-place-hint = Facultatif. Une adresse, un téléphone ou une adresse de visio.
encounter-field-more = Durée et précisions
encounter-field-minutes = Durée en minutes
encounter-field-minutes-hint = Facultatif : 20 pour un appel, 60 pour une réunion, 90 pour une visite.
encounter-field-words = Précisions
encounter-field-words-hint = Facultatif. Parlez de fonctions, pas de personnes.
encounter-field-speaker = Au nom de
encounter-send = Envoyer l’invitation
encounter-answer-within = { $count ->
    [one] La réponse est attendue sous { $count } jour.
   *[other] La réponse est attendue sous { $count } jours. Un rappel part avant la fin.
}

encounter-fact-when = Quand
encounter-fact-length = Durée
encounter-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
encounter-fact-place = Lieu
encounter-fact-by = À l’initiative de
encounter-fact-with = Invités
encounter-answers-so-far = { $yes ->
    [one] { $yes } vient
   *[other] { $yes } viennent
}, { $no ->
    [one] { $no } ne vient pas
   *[other] { $no } ne viennent pas
}, { $none ->
    [one] { $none } n’a pas encore répondu
   *[other] { $none } n’ont pas encore répondu
}
encounter-answers-each = Voir qui a répondu quoi
encounter-fact-answer-by = Réponse attendue avant le
encounter-fact-words = Précisions
encounter-fact-reason = Pourquoi elle n’a pas lieu
encounter-calendar = Ajouter à mon agenda
encounter-to-record = Compte rendu
encounter-reply-title = Votre réponse pour { $name }
encounter-reply-for = Répondre pour { $name }
encounter-reply-days = Quel jour vous convient ?
encounter-reply-this-day = Nous venons ce jour-là
encounter-reply-send-days = Envoyer ces réponses
encounter-reply-come = Nous venons
encounter-reply-you-come = Vous avez dit que vous venez.
encounter-reply-agree = D’accord, trouvons un jour
encounter-reply-you-agree = Vous êtes d’accord. Un jour reste à trouver.
encounter-reply-propose = Proposer d’autres jours
encounter-reply-send-proposed = Proposer ces jours
encounter-reply-decline = Décliner
encounter-reply-send-decline = Nous ne venons pas
encounter-field-word = Un mot
encounter-field-word-hint = Facultatif. Il est lu par les organisations de cette rencontre.
encounter-poll-title = Jours possibles
encounter-poll-caption = Ce que chacun dit de chaque jour
encounter-poll-day = Jour
encounter-poll-gone-by = Passé
encounter-poll-keep = Choisir
encounter-poll-keep-this = Retenir ce jour
encounter-poll-best = Le plus commode
encounter-agenda-title = Ordre du jour
encounter-agenda-none = Rien encore.
encounter-field-point = Un point à aborder
encounter-agenda-add = Ajouter ce point
encounter-organize-title = Organiser
encounter-move = Déplacer la rencontre
encounter-fix-other = Fixer un autre jour
encounter-field-fixed-day = Jour
encounter-field-fixed-hour = Heure
encounter-fix-hint = Chaque organisation attendue reçoit un courrier avec ce jour.
encounter-fix = Fixer ce jour
encounter-cancel = Annuler la rencontre
encounter-field-reason = Pourquoi
encounter-field-reason-hint = Facultatif. Les invités liront ces mots.
encounter-cancel-send = Annuler et prévenir

encounter-answer-lead = Invitation pour { $name }. Un geste suffit pour répondre.
encounter-answer-yours = Votre réponse
encounter-answer-over = Il n’y a plus rien à répondre ici.
encounter-link-until = Ce lien fonctionne jusqu’au { $name }.
encounter-gone-title = Ce lien ne fonctionne plus
encounter-gone-text = Le temps de répondre est passé, ou ce lien est incomplet. Vérifiez l’adresse dans le courrier, ou appelez l’organisation qui vous a invité.
encounter-gone-hub = Voir les rencontres du réseau
encounter-renew = Recevoir un nouveau lien
encounter-renew-text = La rencontre est à venir : un nouveau lien peut partir vers la même adresse que le premier.
encounter-renewed = Un nouveau lien est parti vers la même adresse.

encounter-told-asked = L’invitation est partie. La réponse est attendue sous quinze jours.
encounter-told-to-call = La demande est gardée, mais aucun des invités n’a d’adresse de courrier : appelez-les.
encounter-told-answered = Votre réponse est gardée, et transmise.
encounter-told-too-late = Cela n’a pas été fait : la rencontre a changé entre-temps.
encounter-told-scheduled = Le jour est fixé. Chacun est prévenu.
encounter-told-cancelled = La rencontre est annulée. Chacun est prévenu.
encounter-told-added = Le point est à l’ordre du jour.

encounter-reread = J’ai relu ces mots, ils peuvent rester
encounter-fault-reread = Relisez ces mots, ou confirmez qu’ils peuvent rester.
encounter-fault-long = C’est trop long : { $count } lettres au plus.
encounter-fault-day = Choisissez un jour à venir, dans l’année.
encounter-fault-hour = Donnez une heure, par exemple 14:00.
encounter-fault-act = Choisissez une des réponses proposées.
encounter-fault-choose-day = Choisissez une réponse.
encounter-fault-called-day = Donnez le jour : les invités diront s’ils viennent.
encounter-fault-format = Choisissez une forme.
encounter-fault-speaker = Choisissez au nom de qui vous invitez.
encounter-fault-subject = Dites en quelques mots de quoi on parlera.
encounter-fault-minutes = Donnez une durée de 5 à { $count } minutes.
encounter-fault-with = Choisissez au moins une organisation.
encounter-fault-many = C’est beaucoup : { $count } organisations au plus.
encounter-fault-point = Écrivez le point à aborder.

encounter-beside-title = Se rencontrer
encounter-beside-last = Votre dernière rencontre : le { $name }.
encounter-beside-last-any = Rencontré dans le réseau le { $name }.
encounter-beside-never = Vous ne vous êtes pas encore rencontrés.
encounter-beside-call = Proposer un appel de 20 minutes
encounter-beside-visit = Proposer une visite
encounter-beside-meeting = Proposer une réunion

encounter-letter-asked-subject = { $name } propose une rencontre
encounter-letter-asked-what = { $name } vous propose de vous rencontrer dans le réseau { $network }. Forme proposée : { $form }.
encounter-letter-asked-do = Répondez avant le { $by }, en un geste et sans compte.
encounter-letter-asked-link = Voir et répondre
encounter-letter-called-subject = { $form } : invitation
encounter-letter-called-what = { $name } vous invite, dans le réseau { $network }, le { $day }. Forme : { $form }.
encounter-letter-called-do = Dites si vous venez, en un geste et sans compte.
encounter-letter-called-link = Voir et répondre
encounter-letter-reminder-subject = Rappel : { $name } propose une rencontre
encounter-letter-reminder-what = { $name } attend votre réponse. Forme proposée : { $form }.
encounter-letter-reminder-do = La réponse est attendue avant le { $by }. Un non est aussi une réponse.
encounter-letter-reminder-link = Voir et répondre
encounter-letter-scheduled-subject = Rencontre fixée : { $day }
encounter-letter-scheduled-what = Le jour de votre rencontre avec { $name } est fixé : { $day }. Forme : { $form }.
encounter-letter-scheduled-do = Le lien donne le lieu, l’ordre du jour et de quoi l’ajouter à votre agenda. Si vous ne pouvez plus venir, dites-le là.
encounter-letter-scheduled-link = Voir la rencontre
encounter-letter-moved-subject = Rencontre déplacée : { $day }
encounter-letter-moved-what = Votre rencontre avec { $name } a changé de jour : { $day }. Forme : { $form }.
encounter-letter-moved-do = Si ce jour ne convient pas, dites-le par ce lien.
encounter-letter-moved-link = Voir la rencontre
encounter-letter-cancelled-subject = Rencontre annulée avec { $name }
encounter-letter-cancelled-what = { $name } a annulé la rencontre prévue. Forme : { $form }.
encounter-letter-cancelled-do = Le lien dit pourquoi, si une raison a été donnée.
encounter-letter-cancelled-link = Voir la rencontre
encounter-letter-scheduled-for-you-subject = Rencontre fixée : { $day }
encounter-letter-scheduled-for-you-what = La coordination du réseau a fixé le jour de votre rencontre : { $day }. Forme : { $form }.
encounter-letter-scheduled-for-you-do = Si ce jour ne convient pas, dites-le par ce lien.
encounter-letter-scheduled-for-you-link = Voir la rencontre
encounter-letter-moved-for-you-subject = Rencontre déplacée : { $day }
encounter-letter-moved-for-you-what = La coordination du réseau a changé le jour de votre rencontre : { $day }. Forme : { $form }.
encounter-letter-moved-for-you-do = Si ce jour ne convient pas, dites-le par ce lien.
encounter-letter-moved-for-you-link = Voir la rencontre
encounter-letter-cancelled-for-you-subject = Rencontre annulée par la coordination
encounter-letter-cancelled-for-you-what = La coordination du réseau a annulé la rencontre prévue. Forme : { $form }.
encounter-letter-cancelled-for-you-do = Le lien dit pourquoi, si une raison a été donnée.
encounter-letter-cancelled-for-you-link = Voir la rencontre
encounter-letter-unfit-subject = { $name } ne peut aucun des jours proposés
encounter-letter-unfit-what = { $name } a répondu : aucun des jours proposés ne convient.
encounter-letter-unfit-do = Proposez un autre jour, ou appelez : l’invitation reste ouverte.
encounter-letter-unfit-link = Voir les réponses
encounter-letter-settled-subject = { $name } vient : { $day }
encounter-letter-settled-what = { $name } accepte votre invitation pour ce jour : { $day }.
encounter-letter-settled-do = Vous pouvez l’ajouter à votre agenda et préparer l’ordre du jour.
encounter-letter-settled-link = Voir la rencontre
encounter-letter-accepted-subject = { $name } répond oui
encounter-letter-accepted-what = { $name } accepte votre invitation.
encounter-letter-accepted-do = Regardez les jours possibles, et retenez celui qui convient au plus grand nombre.
encounter-letter-accepted-link = Voir les réponses
encounter-letter-proposed-subject = { $name } propose d’autres jours
encounter-letter-proposed-what = { $name } accepte votre invitation et propose d’autres jours.
encounter-letter-proposed-do = Retenez celui qui vous convient.
encounter-letter-proposed-link = Choisir un jour
encounter-letter-declined-subject = { $name } ne vient pas
encounter-letter-declined-what = { $name } décline votre invitation.
encounter-letter-declined-do = Le lien montre le mot laissé, s’il y en a un.
encounter-letter-declined-link = Voir la réponse
encounter-letter-expired-subject = Votre demande de rencontre est restée sans réponse
encounter-letter-expired-what = Trente jours ont passé sans réponse. La demande est fermée.
encounter-letter-expired-do = Vous pouvez appeler, ou en proposer une autre : un appel de 20 minutes s’accepte souvent mieux.
encounter-letter-expired-link = Voir la demande
encounter-letter-renewed-subject = Votre nouveau lien : rencontre avec { $name }
encounter-letter-renewed-what = Vous avez demandé un nouveau lien pour la rencontre que propose { $name }. Forme : { $form }.
encounter-letter-renewed-do = Il ouvre la même page que le premier, sans compte.
encounter-letter-renewed-link = Voir et répondre
encounter-letter-closing = Ce courrier vient de l’outil commun du réseau. Il ne contient rien de personnel.

encounter-processing-name = Demander à se rencontrer
encounter-processing-purpose = Prévenir qui a demandé une rencontre, et permettre de répondre par un lien.
encounter-processing-ground = Intérêt légitime (RGPD art. 6.1.f) : la tenue des rencontres entre organisations.
encounter-processing-people = Membres qui demandent une rencontre ou reçoivent une invitation pour leur organisation.
encounter-processing-recipients = Les organisations de la rencontre, et la coordination.
encounter-processing-kept = Le lien et son adresse : 60 jours après la fin du lien (45 jours, ou une semaine après le jour), pour pouvoir l’échanger. Qui a demandé : tant que la rencontre est gardée, ou jusqu’à l’effacement du compte.
encounter-held-request = Une rencontre que vous avez demandée
encounter-held-subject = Sujet
encounter-held-on = Demandée le
encounter-held-links = Des liens envoyés à votre adresse
encounter-held-count = Nombre
encounter-residue-requests = Des rencontres que vous aviez demandées
encounter-residue-requests-why = Elles restent à votre organisation, sans votre nom.
