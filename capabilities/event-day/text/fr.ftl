event-day-title = Le jour
event-day-sheets = À imprimer et à afficher
event-day-to-cartes = Cartes de table
event-day-to-badges = Badges
event-day-to-parcours = Parcours des groupes
event-day-to-plan = Plan mural
event-day-to-minuteur = Minuteur
event-day-to-jour-pdf = Tout en un PDF
event-day-to-notes = Notes de chacun
event-day-to-clore = Clore l’après-midi
event-day-file = Tout en un PDF
event-day-round = Tour { $round }
event-day-round-at = Tour { $round }, à { $hour }
event-day-sits = À la table
event-day-comes = Vient
event-day-before = Le premier tour commence à { $from }
event-day-running = Tour { $round } en cours, de { $from } à { $to }
event-day-next = Le tour { $round } va de { $from } à { $to }.
event-day-last = C’est le dernier tour. Il finit à { $to }.
event-day-pause = Entre deux tours
event-day-over = Tous les tours sont passés
event-day-over-next = Vous pouvez clore l’après-midi, et proposer à chacun de garder le contact.
event-day-away = Qui manque
event-day-away-none = Personne n’est noté absent.
event-day-away-gone = { $name } : absent
event-day-away-late = { $name } : arrive au tour { $round }
event-day-not-locked = Verrouillez d’abord les tours. Vous pourrez alors dire ici qui manque.
event-day-nothing-left = Le speed-meeting est clos : rien ne change plus ici.
event-day-missing-partners = Partenaires absents
event-day-missing-groups = Groupes absents
event-day-back = Quand arrivent-ils ?
event-day-back-never = Ils ne viennent pas
event-day-back-hint = Vaut pour ceux que vous venez de cocher.
event-day-from = Depuis quel tour manquent-ils ?
event-day-from-hint = Leurs rencontres d’avant restent comptées.
event-day-look = Voir ce que cela change
event-day-after = Après le dernier tour
event-day-change-title = Ce que cela change
event-day-course-keep = À partir du tour { $round }, personne ne change de tour. Les places libres sont proposées à ceux qui n’avaient pas pu se rencontrer.
event-day-course-anew = À partir du tour { $round }, tout est recalculé : les groupes reçoivent un nouveau parcours.
event-day-course-over = Tous les tours ont commencé : seules les rencontres qui n’ont pas eu lieu sont retirées.
event-day-figure-lost = { $count ->
    [one] rencontre perdue
   *[other] rencontres perdues
}
event-day-figure-found = { $count ->
    [one] rencontre retrouvée
   *[other] rencontres retrouvées
}
event-day-figure-moved = { $count ->
    [one] rencontre à une autre heure
   *[other] rencontres à une autre heure
}
event-day-lost = Qui perd quelle rencontre
event-day-found = Qui en retrouve une
event-day-keep = Garder ces tours
event-day-try-anew = Recalculer plutôt tous les tours qui restent
event-day-try-keep = Laisser plutôt chacun dans son tour
event-day-leave = Ne rien changer
event-day-change-hint = Les tours d’avant restent dans l’historique du speed-meeting. Imprimez de nouveau les parcours s’ils changent.
event-day-cards-title = Cartes de table
event-day-cards-lead = Une carte par page : cinq lignes lues de l’autre côté de la table.
event-day-badges-title = Badges
event-day-badges-lead = Un badge pour chaque partenaire, un pour chaque personne des groupes. Le prénom s’écrit à la main.
event-day-at-table = Table { $table }
event-day-goes-round = Passe de table en table
event-day-first-name = Prénom
event-day-square = Sa fiche dans l’annuaire
event-day-routes-title = Parcours des groupes
event-day-routes-lead = Une page par groupe : à quelle table, avec qui, de quelle heure à quelle heure.
event-day-plan-title = Plan mural
event-day-plan-lead = À afficher à l’entrée de la salle : les tours et les tables, en image et en tableau.
event-day-timer-title = Minuteur
event-day-timer-lead = Les minutes qui restent, en grand, avec une cloche. Une fois ouverte, cette page continue sans réseau.
event-day-timer-bell = Activer la cloche
event-day-timer-now = Commencer le tour maintenant
event-day-timer-hours = Les heures des tours
event-day-timer-waits = Avant le
event-day-timer-over = Fin des rencontres. Merci à tous.
event-day-timer-minute = Encore une minute.
event-day-timer-short = tour { $round }
event-day-timer-starts = Tour { $round }, de { $from } à { $to }.
event-day-timer-ends = Fin du tour { $round }. Changez de table.
event-day-timer-file = Garder le minuteur sur cet ordinateur
event-day-timer-file-hint = Un fichier qui s’ouvre dans le navigateur et n’a jamais besoin du réseau. Téléchargez-le de nouveau si les heures changent.
event-day-notes-title = Notes du speed-meeting
event-day-notes-lead = Quelques lignes sur chacun de ceux que vous avez rencontrés : ce qu’il fait, qui appeler, ce que vous ferez ensemble. N’écrivez rien sur une personne accompagnée.
event-day-notes-keep = Enregistrer les notes
event-day-notes-kept = Ces notes ne sont lues que par votre organisation. Elles sont effacées six mois après le speed-meeting.
event-day-notes-nobody = Aucune rencontre n’est prévue pour vous.
event-day-notes-who = Qui a écrit des notes
event-day-notes-author = Qui
event-day-notes-count = Notes
event-day-close-title = Clore l’après-midi
event-day-close-lead = Les rencontres qui ont eu lieu entrent au journal des rencontres du réseau.
event-day-close-early = L’après-midi se clôt quand elle a commencé et que ses tours sont verrouillés.
event-day-close-missed = Quelqu’un n’est pas venu ? Dites-le d’abord sur la page du jour : ses rencontres sont retirées.
event-day-close-done = Le speed-meeting s’est tenu. Ses rencontres sont au journal.
event-day-close-contacts = Proposer à ceux qui se sont rencontrés d’échanger leurs contacts
event-day-close-contacts-hint = Une lettre à chacun, à l’adresse donnée. Rien n’entre dans un carnet d’adresses sans l’accord des deux.
event-day-close-notes = Envoyer à chacun le lien vers ses notes
event-day-close-notes-hint = Les notes de chacun ne sont lues que par son organisation.
event-day-close-button = Clore l’après-midi
event-day-close-again = Envoyer ce qui ne l’est pas encore
event-day-figure-met = { $count ->
    [one] rencontre
   *[other] rencontres
}
event-day-figure-offered = { $count ->
    [one] contact proposé
   *[other] contacts proposés
}
event-day-figure-settled = { $count ->
    [one] contact échangé
   *[other] contacts échangés
}
event-day-corrections = Corriger l’annuaire
event-day-corrections-lead = Vous avez appris qu’une fiche n’est plus exacte ? Signalez-le : son organisation répond.
event-day-corrections-none = Aucun partenaire n’a de fiche dans l’annuaire.
event-day-correct = Signaler une erreur dans la fiche de { $name }
event-day-participant = participant au speed-meeting
event-day-told-kept = Les tours qui restent sont changés.
event-day-told-changed = Les tours ont changé entre-temps. Regardez-les avant de recommencer.
event-day-told-closed = Les tours ne peuvent plus changer.
event-day-told-closed-now = C’est fait. Les lettres partent à ceux qui ont une adresse.
event-day-told-noted = Vos notes sont enregistrées.
event-day-letter-subject = Speed-meeting du { $day } : vos notes
event-day-letter-what = « { $name } » est passé. Que souhaitez-vous garder de ceux que vous avez rencontrés ?
event-day-letter-do = Notez quelques lignes sur chacun. Votre organisation seule les lit.
event-day-letter-link = Écrire mes notes
event-day-letter-closing = Ce lien est pour vous seul, pendant un mois. Si vous n’êtes pas concerné, oubliez cette lettre.
event-day-processing-name = Notes des speed-meetings
event-day-processing-purpose = Permettre à chaque groupe de garder ce qu’il a appris de ceux qu’il a rencontrés.
event-day-processing-ground = Intérêt légitime du réseau à ce que ses membres se connaissent (RGPD art. 6, 1, f).
event-day-processing-people = Les professionnels et bénévoles qui prennent part à un speed-meeting.
event-day-processing-recipients = L’organisation de qui a écrit la note, et elle seule.
event-day-processing-kept = Six mois après le speed-meeting.
