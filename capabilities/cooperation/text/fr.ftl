cooperation-menu = Coopérations
cooperation-menu-circuits = Circuits locaux
cooperation-menu-wishes = Souhaits des assemblées
cooperation-menu-team-needs = Besoins d’équipe
cooperation-menu-means = Moyens partagés
cooperation-menu-meetings = Rencontres à organiser
cooperation-own-partners = Partenaires et envies de coopérer
cooperation-desk-conventions = { $count ->
    [one] convention se termine dans les trois mois
   *[other] conventions se terminent dans les trois mois
}
cooperation-desk-groups = { $count ->
    [one] groupe de travail arrive à son terme
   *[other] groupes de travail arrivent à leur terme
}
cooperation-desk-circuits = { $count ->
    [one] circuit local est à revoir
   *[other] circuits locaux sont à revoir
}
cooperation-desk-wishes = { $count ->
    [one] souhait attend une réponse depuis deux mois
   *[other] souhaits attendent une réponse depuis deux mois
}
cooperation-desk-team-needs = { $count ->
    [one] besoin d’équipe attend une réponse
   *[other] besoins d’équipe attendent une réponse
}
cooperation-desk-meetings = { $count ->
    [one] rencontre attend une date
   *[other] rencontres attendent une date
}

cooperation-choose = Choisissez dans la liste
cooperation-coordination = La coordination du réseau
cooperation-acts = Ce que vous pouvez faire
cooperation-between = { $a } et { $b }
cooperation-dates = Du { $from } au { $until }
cooperation-since = Depuis le { $name }
cooperation-when = Dates
cooperation-who = Organisations
cooperation-need = Besoin
cooperation-need-none = Aucun en particulier
cooperation-ended-on = Terminée le
cooperation-reread = J’ai relu, ces mots peuvent rester

cooperation-kind = Lien
cooperation-kind-partnership = Partenariat : une convention signée, avec des dates
cooperation-kind-cooperation = Coopération de réseau : un objectif, sans document
cooperation-kinds-partnership = Partenariats
cooperation-kinds-partnership-note = Une convention signée, avec des dates.
cooperation-kinds-cooperation = Coopérations de réseau
cooperation-kinds-cooperation-note = Un objectif commun, sans document.
cooperation-role = Rôle
cooperation-role-of = { $name } : { $role }
cooperation-role-carries = porte
cooperation-role-co-runs = co-anime
cooperation-role-hosts = accueille
cooperation-role-funds = finance
cooperation-role-none = Non précisé
cooperation-standing-declared = Déclaré par un côté
cooperation-standing-agreed = Confirmé par les deux
cooperation-standing-ended = Terminé
cooperation-ends-soon = Se termine bientôt
cooperation-declared-by = Déclaré par
cooperation-declared-by-coordination = La coordination du réseau
cooperation-contested-on = Contestée le
cooperation-without-partner = Sans partenaire

cooperation-list-title = Qui travaille avec qui
cooperation-list-lead = { $count ->
    [0] Aucun lien n’est encore déclaré ici.
    [one] Un lien entre deux organisations.
   *[other] { $count } liens entre organisations.
}
cooperation-list-empty = Rien ici avec ces filtres.
cooperation-filter-all = Tous
cooperation-filter-family = Famille d’une des deux organisations
cooperation-filter-need = Besoin
cooperation-filter-kind = Sorte de lien
cooperation-filter-show = Afficher
cooperation-declare = Déclarer un lien
cooperation-declare-title = Déclarer un lien avec une autre organisation
cooperation-declare-lead = L’autre organisation reçoit un courrier. Elle peut confirmer, corriger ou contester.
cooperation-declare-lead-coordination = Les deux organisations reçoivent un courrier. Chacune peut confirmer, corriger ou contester.
cooperation-field-own = Votre organisation
cooperation-field-with = Avec quelle organisation
cooperation-field-kind = Sorte de lien
cooperation-field-kind-hint = Un partenariat est écrit dans une convention. Une coopération tient à un objectif commun.
cooperation-field-purpose = Ce que vous faites ensemble
cooperation-field-purpose-hint = Une phrase, lue par tous. Par exemple : « La banque alimentaire livre l’épicerie le jeudi ». Donnez des fonctions, pas de noms.
cooperation-field-need = Pour quel besoin
cooperation-field-role-own = Le rôle de votre organisation
cooperation-field-role-with = Le rôle de l’autre organisation
cooperation-field-starts = Depuis le
cooperation-field-ends = Jusqu’au
cooperation-field-ends-hint = Obligatoire pour une convention : nous vous préviendrons trois mois avant.
cooperation-field-convention = La convention signée
cooperation-field-convention-hint = Facultatif. Un PDF ou une photo de 4 Mo au plus. Seules les deux organisations et la coordination la lisent.
cooperation-convention-read = Ouvrir la convention
cooperation-act-agree = { $name } confirme ce lien
cooperation-act-contest = { $name } conteste : ce lien n’existe pas
cooperation-act-correct = Corriger ces mots
cooperation-act-correct-field = Ce que vous faites ensemble
cooperation-act-prolong = Prolonger
cooperation-act-prolong-field = Nouvelle date de fin de la convention
cooperation-act-attach = Joindre la convention
cooperation-act-end = Mettre fin à ce lien aujourd’hui
cooperation-past = Liens terminés

cooperation-families-title = Les trois familles entre elles

cooperation-partners-title = Partenaires : { $name }
cooperation-partners-none = Rien n’est déclaré.
cooperation-partners-sheet = Voir la fiche
cooperation-beside-title = Travaille avec
cooperation-beside-declared = déclaré par un côté
cooperation-beside-others = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}
cooperation-beside-all = Tous les partenaires

cooperation-wished-title = Avec qui vous aimeriez travailler
cooperation-wished-note = Votre envie n’est lue que par vous et la coordination. Si l’autre organisation a la même, une rencontre vous est proposée à toutes les deux.
cooperation-wished-none = Aucune envie notée.
cooperation-wished-field = Une organisation
cooperation-wished-note-it = Noter cette envie
cooperation-wished-on = Notée le
cooperation-wished-withdraw = Retirer cette envie
cooperation-wished-towards = { $a } aimerait travailler avec { $b }
cooperation-wished-one-sided = Envies qui ne sont pas encore partagées
cooperation-meetings-title = Rencontres à organiser
cooperation-meetings-lead = Deux organisations ont envie de travailler ensemble : quand toutes les deux disent oui, trouvez une date.
cooperation-meetings-list = Rencontres proposées
cooperation-meetings-own = Rencontres proposées à votre organisation
cooperation-meetings-none = Aucune rencontre proposée.
cooperation-meeting-title = Une rencontre entre { $a } et { $b }
cooperation-meeting-reason = Chacune des deux a dit qu’elle aimerait travailler avec l’autre.
cooperation-meeting-proposed = Proposée
cooperation-meeting-accepted = Un côté a dit oui
cooperation-meeting-to-schedule = Les deux ont dit oui : date à trouver
cooperation-meeting-scheduled = Date fixée
cooperation-meeting-declined = Pas cette fois
cooperation-meeting-day = Le jour
cooperation-meeting-day-field = Quel jour
cooperation-meeting-schedule = Fixer ce jour
cooperation-meeting-accept = { $name } dit oui
cooperation-meeting-decline = { $name } préfère ne pas se rencontrer maintenant

cooperation-circuits-title = Circuits locaux
cooperation-circuits-lead = Pour une demande, ici : qui aide d’abord, qui prend la suite, qui joindre et sous combien de jours. Ce sont des accords entre deux organisations, lus par les membres du réseau.
cooperation-circuits-agreed = Accords en cours
cooperation-circuits-waiting = Proposés, en attente d’un accord
cooperation-circuits-none = Aucun circuit local.
cooperation-circuit-title = { $need } : { $area }
cooperation-circuit-lead = Ce que deux organisations ont convenu pour cette demande.
cooperation-circuit-proposed = Proposé
cooperation-circuit-agreed = Convenu par les deux
cooperation-circuit-to-review = À revoir
cooperation-circuit-ended = Terminé
cooperation-circuit-first = D’abord
cooperation-circuit-next = Puis
cooperation-circuit-contact = À qui s’adresser
cooperation-circuit-delay = Réponse
cooperation-circuit-days = { $count ->
    [0] le jour même
    [one] sous un jour
   *[other] sous { $count } jours
}
cooperation-circuit-bring = À apporter
cooperation-circuit-dates = Depuis le { $from }, à revoir le { $review }
cooperation-circuit-propose = Proposer un circuit local
cooperation-circuit-new-title = Proposer un circuit local
cooperation-circuit-new-lead = L’accord vaut quand les deux organisations l’ont confirmé. Il apparaît alors au-dessus des résultats de recherche des membres.
cooperation-circuit-field-need = Pour quelle demande
cooperation-circuit-field-area = Où
cooperation-circuit-field-area-hint = Une commune ou une intercommunalité, par son nom ou son code.
cooperation-circuit-field-first = Qui aide d’abord
cooperation-circuit-field-next = Qui prend la suite
cooperation-circuit-field-contact = À qui s’adresser
cooperation-circuit-field-contact-hint = Une fonction et un moyen de la joindre, jamais le nom d’une personne. Par exemple : « l’accueil social, au téléphone le matin ».
cooperation-circuit-field-delay = Sous combien de jours répond-on
cooperation-circuit-field-delay-hint = Un nombre de 0 à 60. 0 veut dire le jour même.
cooperation-circuit-field-bring = Ce qu’il faut apporter
cooperation-circuit-field-bring-hint = Facultatif : papiers, sac, rendez-vous.
cooperation-circuit-field-review = À revoir ensemble le
cooperation-circuit-field-review-hint = Dans les deux ans. L’accord reste affiché après ce jour, avec la mention « à revoir ».
cooperation-circuit-renew = Nous l’avons revu, il tient toujours
cooperation-circuit-refuse = Refuser cette proposition
cooperation-circuit-end = Mettre fin à ce circuit
cooperation-results-title = Circuit local
cooperation-results-note = Pour cette demande, ici, deux organisations ont convenu de la marche à suivre.
cooperation-results-first = D’abord :
cooperation-results-next = Puis :
cooperation-results-delay = { $count ->
    [0] Réponse le jour même.
    [one] Réponse sous un jour.
   *[other] Réponse sous { $count } jours.
}
cooperation-results-contact = S’adresser à : { $name }.
cooperation-results-bring = À apporter : { $name }

cooperation-groups-title = Groupes de travail
cooperation-groups-lead = Plusieurs organisations, un objectif, une date de fin.
cooperation-groups-open = Au travail
cooperation-groups-closed = Terminés
cooperation-groups-none = Aucun groupe.
cooperation-group-open = Ouvrir un groupe
cooperation-group-new-title = Ouvrir un groupe de travail
cooperation-group-new-lead = Les organisations que vous cochez reçoivent un courrier. À la date de fin, le groupe se prolonge ou se termine.
cooperation-group-at-work = Au travail
cooperation-group-closed = Terminé
cooperation-group-until = Jusqu’au
cooperation-group-objective = Objectif
cooperation-group-note = Bilan
cooperation-group-came-to-term = Arrivé à son terme.
cooperation-group-field-name = Nom du groupe
cooperation-group-field-purpose = Pourquoi ce groupe
cooperation-group-field-objective = Ce qui sera là quand il aura fini
cooperation-group-field-objective-hint = Par exemple : « une seule fiche d’accueil pour les cinq distributions ».
cooperation-group-field-ends = Date de fin
cooperation-group-field-ends-hint = Dans les deux ans. Nous préviendrons le groupe deux semaines avant.
cooperation-group-field-carrier = L’organisation qui porte le groupe
cooperation-group-field-with = Avec
cooperation-group-prolong = Prolonger le groupe
cooperation-group-prolong-field = Nouvelle date de fin
cooperation-group-close = Terminer le groupe
cooperation-group-close-field = Ce qui a été fait
cooperation-group-close-hint = Quelques phrases, lues par tous.
cooperation-group-join = Enregistrer
cooperation-group-join-field = Organisation
cooperation-group-join-role = Sa place dans le groupe
cooperation-group-leave = Quitte le groupe
cooperation-decisions = Décisions
cooperation-decisions-none = Aucune décision notée.
cooperation-decision-field = Ce qui a été décidé
cooperation-decision-on = Décidé le
cooperation-decision-owner = Qui s’en charge
cooperation-decision-nobody = Tout le groupe
cooperation-decision-due = Avant le
cooperation-decision-note = Noter la décision
cooperation-decision-note-done = C’est fait
cooperation-decision-done = Fait
cooperation-decision-late = En retard
cooperation-decision-to-do = À faire

cooperation-wishes-title = Souhaits des assemblées
cooperation-wishes-lead = Ce qui a été demandé en assemblée générale ou en conseil, suivi jusqu’à une réponse datée.
cooperation-wishes-waiting = En attente de réponse
cooperation-wishes-answered = Avec une réponse
cooperation-wishes-none = Aucun souhait.
cooperation-wish-title = Souhait d’une assemblée
cooperation-wish-note = Noter un souhait
cooperation-wish-new-title = Noter un souhait
cooperation-wish-new-lead = Écrivez-le comme il a été dit, sans nom de personne.
cooperation-wish-field = Ce qui est souhaité
cooperation-wish-field-hint = Lu par les membres du réseau.
cooperation-wish-field-assembly = Dans quelle assemblée
cooperation-wish-field-voiced = Le jour de l’assemblée
cooperation-wish-by = Dit par
cooperation-wish-inhabitants = Des habitants
cooperation-wish-origin = Origine
cooperation-wish-origin-on = { $assembly }, le { $day }
cooperation-assembly-general = Assemblée générale
cooperation-assembly-board = Conseil d’administration
cooperation-assembly-other = Autre réunion
cooperation-wish-noted = Noté
cooperation-wish-taken-up = Pris en charge
cooperation-wish-taken-up-by = { $name }, le { $day }
cooperation-wish-answered = Réponse donnée
cooperation-wish-declined = Réponse négative
cooperation-wish-late = Attend depuis deux mois
cooperation-wish-answer = Réponse
cooperation-wish-reason = Raison
cooperation-wish-answered-on = Répondu le
cooperation-wish-take-up = S’en charger
cooperation-wish-take-up-by = Qui s’en charge
cooperation-wish-answer-kind = Votre réponse
cooperation-wish-answer-field = La réponse, ou la raison d’un non
cooperation-wish-answer-send = Répondre

cooperation-team-needs-title = Besoins d’équipe
cooperation-team-needs-lead = Votre équipe a besoin de mieux connaître d’autres organisations ? Dites-le, la coordination propose une rencontre, une immersion, une visite.
cooperation-team-needs-ongoing = En cours
cooperation-team-needs-over = Terminés
cooperation-team-needs-none = Aucun besoin déposé.
cooperation-team-need-title = Un besoin d’équipe
cooperation-team-need-file = Déposer un besoin
cooperation-team-need-new-title = Déposer un besoin d’équipe
cooperation-team-need-new-lead = La coordination vous répond. Vous suivez la suite ici.
cooperation-team-need-field-subject = Ce que l’équipe veut comprendre
cooperation-team-need-field-subject-hint = Par exemple : « comment se passe une première demande à l’épicerie ».
cooperation-team-need-field-wanted-1 = Une organisation à rencontrer
cooperation-team-need-field-wanted-2 = Une deuxième
cooperation-team-need-field-wanted-3 = Une troisième
cooperation-team-need-any = Sans préférence
cooperation-team-need-by = Équipe de
cooperation-team-need-family = Famille à mieux connaître
cooperation-team-need-wanted = À rencontrer
cooperation-team-need-before = Avant le
cooperation-team-need-filed-on = Déposé le
cooperation-team-need-format = Forme proposée
cooperation-team-need-answer = Réponse de la coordination
cooperation-team-need-reason = Pourquoi cela s’arrête
cooperation-team-need-field-answer = Un mot pour l’équipe
cooperation-team-need-field-reason = Pourquoi s’arrêter
cooperation-team-need-act-answer = Répondre
cooperation-team-need-meet = Proposer une rencontre
cooperation-group-meet = Proposer une réunion du groupe
cooperation-team-need-act-plan = Fixer ce jour
cooperation-team-need-act-finish = Cela a eu lieu
cooperation-team-need-act-close = Ne pas donner suite
cooperation-need-state-filed = Déposé
cooperation-need-state-answered = Forme proposée
cooperation-need-state-planned = Date fixée
cooperation-need-state-done = Réalisé
cooperation-need-state-closed = Sans suite
cooperation-format-meeting = Une rencontre
cooperation-format-speed-meeting = Un speed-meeting
cooperation-format-immersion = Une immersion
cooperation-format-visit = Une visite
cooperation-format-call = Un appel entre deux fonctions

cooperation-means-title = Demandes de moyens
cooperation-means-lead = Un minibus, une salle, un interprète, des bras : demandez à celles et ceux qui en ont.
cooperation-means-asked = On vous demande
cooperation-means-own = Vos demandes
cooperation-means-none = Aucune demande.
cooperation-mean-title = Demande de moyen : { $name }
cooperation-mean-ask = Demander un moyen
cooperation-mean-new-title = Demander un moyen
cooperation-mean-new-lead = Les organisations dont la fiche déclare ce moyen reçoivent un courrier.
cooperation-mean-kind = De quoi avez-vous besoin
cooperation-mean-why = Pour quoi faire
cooperation-mean-why-hint = Une phrase, lue par les organisations à qui l’on demande.
cooperation-mean-from = À partir du
cooperation-mean-until = Jusqu’au
cooperation-mean-by = Demandé par
cooperation-mean-asked = Demandé
cooperation-mean-offered = Une réponse est positive
cooperation-mean-taken = Trouvé
cooperation-mean-expired = Dates passées
cooperation-mean-taken-from = Prêté par
cooperation-mean-offers = Réponses
cooperation-mean-offers-none = Aucune réponse pour l’instant.
cooperation-mean-lends = Pouvez-vous prêter
cooperation-mean-yes = Oui
cooperation-mean-no = Non
cooperation-mean-conditions = À quelles conditions
cooperation-mean-conditions-hint = Facultatif : horaires, assurance, caution.
cooperation-mean-answer = Répondre
cooperation-mean-answered-on = Répondu le
cooperation-mean-take = Accepter cette offre

cooperation-done-declared = C’est noté. L’autre organisation reçoit un courrier.
cooperation-done-known = Ce lien était déjà déclaré, ou il a été contesté.
cooperation-done-agreed = C’est confirmé.
cooperation-done-contested = C’est noté : ce lien n’est plus montré.
cooperation-done-corrected = C’est corrigé. L’autre organisation reçoit un courrier pour confirmer ces mots.
cooperation-done-prolonged = La nouvelle date est notée.
cooperation-done-ended = C’est terminé. L’autre organisation reçoit un courrier.
cooperation-done-attached = La convention est jointe.
cooperation-done-nothing = Rien n’a changé : la page n’était plus à jour. Relisez-la.
cooperation-done-noted = C’est noté.
cooperation-done-wished = C’est noté. Vous et la coordination êtes seules à le lire.
cooperation-done-withdrawn = Cette envie est retirée.
cooperation-done-mutual = L’autre organisation a la même envie : une rencontre vous est proposée.
cooperation-done-accepted = C’est noté. Quand les deux ont dit oui, la coordination propose une date.
cooperation-done-declined = C’est noté. L’autre organisation reçoit un courrier.
cooperation-done-scheduled = La date est fixée. Les deux organisations reçoivent un courrier.
cooperation-done-proposed = C’est proposé. L’autre organisation reçoit un courrier.
cooperation-done-opened = Le groupe est ouvert.
cooperation-done-taken-up = C’est noté.
cooperation-done-answered = La réponse est datée d’aujourd’hui.
cooperation-done-filed = C’est déposé. La coordination reçoit un courrier.
cooperation-done-moved = C’est noté. L’équipe reçoit un courrier.
cooperation-done-asked = C’est demandé. Les organisations qui ont ce moyen reçoivent un courrier.
cooperation-done-taken = C’est accepté. L’organisation qui prête reçoit un courrier.

cooperation-fault-own = Choisissez une organisation pour laquelle vous pouvez parler.
cooperation-fault-with = Choisissez une autre organisation.
cooperation-fault-neither = L’une des deux doit être la vôtre.
cooperation-fault-purpose = Dites en une phrase ce que vous faites ensemble.
cooperation-fault-long = { $count ->
    [one] Une lettre au plus.
   *[other] { $count } lettres au plus.
}
cooperation-fault-reread = Relisez, puis cochez la case si ces mots peuvent rester.
cooperation-fault-ends = Choisissez un jour à venir, après le premier jour.
cooperation-fault-ends-missing = Une convention a une date de fin.
cooperation-fault-convention-kind = Joignez un PDF ou une photo.
cooperation-fault-convention-large = Ce fichier dépasse 4 Mo.
cooperation-fault-convention-missing = Choisissez un fichier.
cooperation-fault-day = Choisissez un jour à venir.
cooperation-fault-need = Choisissez une demande.
cooperation-fault-area = Nous ne connaissons pas ce lieu, ou plusieurs portent ce nom. Écrivez son code.
cooperation-fault-contact = Dites à quelle fonction s’adresser.
cooperation-fault-delay = Un nombre de jours, de 0 à 60.
cooperation-fault-review = Choisissez un jour dans les deux ans.
cooperation-fault-group-name = Donnez un nom au groupe.
cooperation-fault-group-purpose = Dites pourquoi ce groupe existe.
cooperation-fault-group-objective = Dites ce qui sera là quand il aura fini.
cooperation-fault-group-ends = Choisissez un jour à venir, dans les deux ans, après la date de fin actuelle.
cooperation-fault-group-many = { $count ->
    [one] Une organisation au plus à la fois.
   *[other] { $count } organisations au plus à la fois.
}
cooperation-fault-group-note = Dites en quelques mots ce qui a été fait.
cooperation-fault-decision = Écrivez ce qui a été décidé.
cooperation-fault-decided = Choisissez le jour de la réunion.
cooperation-fault-wish = Écrivez ce qui est souhaité.
cooperation-fault-voiced = Choisissez le jour de l’assemblée.
cooperation-fault-answer = Écrivez la réponse.
cooperation-fault-subject = Dites ce que l’équipe veut comprendre.
cooperation-fault-format = Choisissez une forme.
cooperation-fault-reason = Dites pourquoi.
cooperation-fault-mean-kind = Choisissez une sorte de moyen.
cooperation-fault-why = Dites pour quoi faire.

cooperation-letter-declared-subject = { $other } dit travailler avec votre organisation
cooperation-letter-declared-text = Un lien avec { $other } est déclaré sur { $network }. Vous pouvez le confirmer, corriger les mots ou le contester.
cooperation-letter-declared-link = Voir ce lien
cooperation-letter-agreed-subject = { $other } confirme votre lien
cooperation-letter-agreed-text = { $other } a confirmé le lien déclaré sur { $network }.
cooperation-letter-agreed-link = Voir ce lien
cooperation-letter-contested-subject = { $other } conteste un lien
cooperation-letter-contested-text = { $other } dit que ce lien n’existe pas. Il n’est plus montré sur { $network }. Un appel éclaircit souvent les choses.
cooperation-letter-contested-link = Voir ce lien
cooperation-letter-corrected-subject = { $other } a corrigé les mots d’un lien
cooperation-letter-corrected-text = Relisez ce que vous faites ensemble, puis confirmez ou corrigez à votre tour.
cooperation-letter-corrected-link = Relire ces mots
cooperation-letter-prolonged-subject = La convention avec { $other } a une nouvelle date de fin
cooperation-letter-prolonged-text = { $other } a noté une nouvelle date de fin sur { $network }. Relisez-la, puis confirmez-la.
cooperation-letter-prolonged-link = Voir cette convention
cooperation-letter-ended-subject = { $other } met fin à un lien
cooperation-letter-ended-text = { $other } a mis fin au lien montré sur { $network }.
cooperation-letter-ended-link = Voir ce lien
cooperation-letter-ends-soon-subject = Votre convention avec { $other } se termine dans trois mois
cooperation-letter-ends-soon-text = La convention avec { $other } arrive à sa fin. C’est le moment de la revoir ensemble, de la prolonger ou de la laisser finir.
cooperation-letter-ends-soon-link = Voir cette convention
cooperation-letter-meeting-proposed-subject = { $other } aimerait aussi travailler avec vous
cooperation-letter-meeting-proposed-text = Vous aviez noté cette envie, { $other } aussi. Une rencontre vous est proposée.
cooperation-letter-meeting-proposed-link = Répondre
cooperation-letter-meeting-accepted-subject = { $other } dit oui à une rencontre
cooperation-letter-meeting-accepted-text = Quand les deux ont dit oui, la coordination propose une date.
cooperation-letter-meeting-accepted-link = Voir la rencontre
cooperation-letter-meeting-declined-subject = La rencontre avec { $other } n’aura pas lieu pour l’instant
cooperation-letter-meeting-declined-text = { $other } préfère ne pas se rencontrer maintenant.
cooperation-letter-meeting-declined-link = Voir la rencontre
cooperation-letter-meeting-scheduled-subject = Une date pour la rencontre avec { $other }
cooperation-letter-meeting-scheduled-text = La coordination a noté une date.
cooperation-letter-meeting-scheduled-link = Voir la date
cooperation-letter-circuit-proposed-subject = Un circuit local est proposé avec { $other }
cooperation-letter-circuit-proposed-text = Qui aide d’abord, qui prend la suite, sous combien de jours : relisez la proposition, puis confirmez ou refusez.
cooperation-letter-circuit-proposed-link = Lire la proposition
cooperation-letter-circuit-agreed-subject = { $other } confirme votre circuit local
cooperation-letter-circuit-agreed-text = Quand les deux l’ont confirmé, il apparaît au-dessus des résultats de recherche des membres.
cooperation-letter-circuit-agreed-link = Voir le circuit
cooperation-letter-circuit-renewed-subject = Le circuit local avec { $other } a été revu
cooperation-letter-circuit-renewed-text = { $other } a noté qu’il tient toujours, avec une nouvelle date pour le revoir.
cooperation-letter-circuit-renewed-link = Voir le circuit
cooperation-letter-circuit-ended-subject = Le circuit local avec { $other } s’arrête
cooperation-letter-circuit-ended-text = { $other } y a mis fin, ou n’a pas donné son accord.
cooperation-letter-circuit-ended-link = Voir le circuit
cooperation-letter-group-invited-subject = Votre organisation est attendue dans « { $group } »
cooperation-letter-group-invited-text = Un groupe de travail s’ouvre sur { $network }. Voyez son objectif, et dites votre place dans le groupe.
cooperation-letter-group-invited-link = Voir le groupe
cooperation-letter-group-ends-soon-subject = Le groupe « { $group } » se termine dans deux semaines
cooperation-letter-group-ends-soon-text = Notez ce qui a été fait, ou prolongez-le.
cooperation-letter-group-ends-soon-link = Voir le groupe
cooperation-letter-group-ended-subject = Le groupe « { $group } » est à sa date de fin
cooperation-letter-group-ended-text = Prolongez-le ou terminez-le avec un mot. Sans réponse, il se termine de lui-même dans deux semaines.
cooperation-letter-group-ended-link = Décider
cooperation-letter-group-closed-subject = Le groupe « { $group } » est terminé
cooperation-letter-group-closed-text = Il est arrivé à son terme. Ses décisions restent lisibles.
cooperation-letter-group-closed-link = Voir le groupe
cooperation-letter-wish-answered-subject = Une réponse à votre souhait
cooperation-letter-wish-answered-text = Le souhait noté pour votre organisation a maintenant une réponse, avec sa date.
cooperation-letter-wish-answered-link = Lire la réponse
cooperation-letter-need-filed-subject = Une équipe dépose un besoin
cooperation-letter-need-filed-text = { $other } voudrait mieux connaître d’autres organisations. Proposez une forme : rencontre, immersion, visite, appel.
cooperation-letter-need-filed-link = Lire le besoin
cooperation-letter-need-answered-subject = La coordination répond à votre besoin d’équipe
cooperation-letter-need-answered-text = Une forme vous est proposée.
cooperation-letter-need-answered-link = Lire la réponse
cooperation-letter-need-planned-subject = Une date pour votre besoin d’équipe
cooperation-letter-need-planned-text = La coordination a fixé un jour.
cooperation-letter-need-planned-link = Voir la date
cooperation-letter-need-unplanned-subject = Votre besoin d’équipe attend une autre date
cooperation-letter-need-unplanned-text = La rencontre prévue n’aura pas lieu ce jour-là. Votre besoin reste noté.
cooperation-letter-need-unplanned-link = Voir le besoin
cooperation-letter-need-done-subject = Votre besoin d’équipe est noté comme réalisé
cooperation-letter-need-done-text = La coordination a noté que cela a eu lieu.
cooperation-letter-need-done-link = Voir le besoin
cooperation-letter-need-closed-subject = Votre besoin d’équipe s’arrête là
cooperation-letter-need-closed-text = La coordination dit pourquoi sur la page.
cooperation-letter-need-closed-link = Lire pourquoi
cooperation-letter-mean-asked-subject = { $other } cherche un moyen que vous avez
cooperation-letter-mean-asked-text = Votre fiche dit que vous en avez un. Répondez oui ou non, avec vos conditions.
cooperation-letter-mean-asked-link = Répondre
cooperation-letter-mean-offered-subject = { $other } répond oui à votre demande
cooperation-letter-mean-offered-text = Lisez les conditions, puis acceptez l’offre qui vous convient.
cooperation-letter-mean-offered-link = Voir les réponses
cooperation-letter-mean-taken-subject = { $other } accepte votre offre
cooperation-letter-mean-taken-text = Convenez ensemble de la remise.
cooperation-letter-mean-taken-link = Voir la demande

cooperation-held-filed = Besoin d’équipe que vous avez déposé
cooperation-held-subject = Ce que l’équipe veut comprendre
cooperation-held-on = Déposé le
cooperation-residue-needs = Besoins d’équipe, sans votre nom
cooperation-residue-needs-why = Ils appartiennent à l’organisation.
cooperation-processing-name = Coopérations entre organisations
cooperation-processing-purpose = Savoir qui travaille avec qui, et répondre aux besoins des équipes.
cooperation-processing-ground = Intérêt légitime des organisations à coopérer (RGPD, art. 6.1 f)
cooperation-processing-people = Les membres qui déposent un besoin d’équipe ; les signataires nommés dans une convention jointe.
cooperation-processing-recipients = L’organisation concernée et la coordination ; la convention, ses deux organisations et la coordination.
cooperation-processing-kept = Le nom de qui dépose : jusqu’à l’effacement de son compte. La convention : jusqu’à un an après la fin du lien.

cooperation-worded-before = Avant
cooperation-worded-before-until = { $words } (jusqu’au { $day })
cooperation-gone = Une organisation qui n’est plus dans l’annuaire
cooperation-fault-no-day = Ce jour n’existe pas, ou il est trop loin. Écrivez-le comme 31/12/2026.
cooperation-done-joined = Votre organisation est dans le groupe. Dès demain, elle y décide avec les autres.
cooperation-done-renewal = C’est noté. Le circuit garde sa date tant que l’autre organisation n’a pas dit la même.
cooperation-circuit-renew-hint = Cette date vaut quand les deux organisations l’ont dite.
cooperation-circuit-renewal = Revu
cooperation-circuit-renewal-by = { $name } propose de le revoir le { $day }
cooperation-letter-coordination-corrected-subject = La coordination a corrigé les mots d’un lien
cooperation-letter-coordination-corrected-text = Relisez ce qui est dit de votre lien avec { $other }, puis confirmez, corrigez ou contestez.
cooperation-letter-coordination-corrected-link = Relire ces mots
cooperation-letter-coordination-prolonged-subject = La coordination a changé la date de fin d’une convention
cooperation-letter-coordination-prolonged-text = Relisez la date de votre convention avec { $other }, puis confirmez-la.
cooperation-letter-coordination-prolonged-link = Voir cette convention
cooperation-letter-coordination-ended-subject = La coordination a mis fin à un lien
cooperation-letter-coordination-ended-text = Votre lien avec { $other } n’est plus montré sur { $network }. Si c’est une erreur, écrivez à la coordination.
cooperation-letter-coordination-ended-link = Voir ce lien
cooperation-letter-coordination-circuit-ended-subject = La coordination a arrêté un circuit local
cooperation-letter-coordination-circuit-ended-text = Votre circuit local avec { $other } n’est plus montré. Si c’est une erreur, écrivez à la coordination.
cooperation-letter-coordination-circuit-ended-link = Voir le circuit
cooperation-letter-circuit-renewal-subject = { $other } a revu votre circuit local
cooperation-letter-circuit-renewal-text = { $other } propose une nouvelle date pour le revoir. Elle vaudra quand vous l’aurez dite aussi.
cooperation-letter-circuit-renewal-link = Voir le circuit
cooperation-letter-group-prolonged-subject = Le groupe « { $group } » continue
cooperation-letter-group-prolonged-text = Sa date de fin a été repoussée.
cooperation-letter-group-prolonged-link = Voir la date
cooperation-letter-group-closed-by-subject = Le groupe « { $group } » est terminé
cooperation-letter-group-closed-by-text = Il a été terminé avec un mot. Ses décisions restent lisibles. Si c’est une erreur, écrivez à la coordination.
cooperation-letter-group-closed-by-link = Lire ce mot
cooperation-letter-group-joined-subject = { $other } rejoint le groupe « { $group } »
cooperation-letter-group-joined-text = Le groupe compte une organisation de plus.
cooperation-letter-group-joined-link = Voir le groupe
cooperation-letter-group-left-subject = { $other } quitte le groupe « { $group } »
cooperation-letter-group-left-text = Voyez qui reste, et ce qui est à reprendre.
cooperation-letter-group-left-link = Voir le groupe
cooperation-to-shared-means = Voir les moyens partagés
