speed-meeting-menu = Speed-meetings
speed-meeting-list-title = Speed-meetings
speed-meeting-list-lead = Une après-midi, des tables, un quart d’heure chacun : chaque groupe rencontre chaque partenaire.
speed-meeting-list-coming = À venir
speed-meeting-list-none = Aucun speed-meeting n’est annoncé pour le moment.
speed-meeting-list-past = Déjà tenus
speed-meeting-list-partners = Partenaires à une table
speed-meeting-list-partners-none = Personne n’est encore à une table.
speed-meeting-list-groups = Groupes qui circulent
speed-meeting-list-groups-none = Aucun groupe n’est encore inscrit.
speed-meeting-how = Comment cela se passe
speed-meeting-how-1 = Les partenaires restent à leur table. Les groupes passent de table en table à chaque coup de cloche.
speed-meeting-how-2 = Avant le jour, chacun dit qui il souhaite rencontrer, par le lien de sa lettre et sans compte.
speed-meeting-how-3 = Les tours sont calculés pour que personne ne soit à deux endroits, et vérifiés une seconde fois avant d’être gardés.
speed-meeting-new = Organiser un speed-meeting
speed-meeting-new-title = Organiser un speed-meeting
speed-meeting-new-lead = Un jour, une liste de partenaires, une liste de groupes : les tours sont calculés aussitôt. Tout peut changer ensuite.
speed-meeting-new-usual-title = Speed-meeting
speed-meeting-new-send = Préparer les tours
speed-meeting-settings-title = Jour, horaires et règles
speed-meeting-keep = Enregistrer
speed-meeting-add = Ajouter
speed-meeting-other-place = Voir la place de { $name }
speed-meeting-print = Imprimer
speed-meeting-to-notes = Noter quelques lignes sur chacun
speed-meeting-field-title = Nom du speed-meeting
speed-meeting-field-day = Jour
speed-meeting-field-starts = Début du premier tour
speed-meeting-field-minutes = Durée d’une rencontre, en minutes
speed-meeting-field-pause = Pause après le tour numéro
speed-meeting-field-pause-hint = Laissez vide s’il n’y a pas de pause.
speed-meeting-field-pause-minutes = Durée de la pause, en minutes
speed-meeting-field-pause-2 = Deuxième pause après le tour numéro
speed-meeting-field-pause-minutes-2 = Durée de la deuxième pause, en minutes
speed-meeting-field-pause-3 = Troisième pause après le tour numéro
speed-meeting-field-pause-minutes-3 = Durée de la troisième pause, en minutes
speed-meeting-field-place = Lieu
speed-meeting-field-partners = Partenaires
speed-meeting-field-partners-hint = Un par ligne, dans l’ordre des tables. Après un point-virgule, si vous voulez : le domaine, une adresse électronique. La carte de table se remplit avec la fiche de l’annuaire.
speed-meeting-field-groups = Groupes qui circulent
speed-meeting-field-groups-hint = Un par ligne. Après un point-virgule, si vous voulez : le nombre de personnes, l’organisation, une adresse électronique.
speed-meeting-rules = Autres réglages : vœux, nombre de tours, interprètes
speed-meeting-field-shape = Qui rencontre qui
speed-meeting-shape-two-sides = Des partenaires à des tables, des groupes qui circulent
speed-meeting-shape-everybody = Tout le monde rencontre tout le monde
speed-meeting-field-buffer = Battement entre deux tours, en minutes
speed-meeting-field-buffer-hint = Le temps de changer de table. Vide : aucun.
speed-meeting-field-rounds = Nombre de tours, si le temps est compté
speed-meeting-field-rounds-hint = Vide : autant de tours qu’il en faut pour que chacun se rencontre.
speed-meeting-field-only = Ne faire se rencontrer que ceux dont l’un au moins l’a souhaité
speed-meeting-field-answer-by = Réponses et vœux jusqu’au
speed-meeting-field-answer-by-hint = Ceux qui n’ont pas répondu reçoivent un rappel trois jours avant.
speed-meeting-field-interpreters = Interprètes
speed-meeting-field-interpreters-hint = Une langue par ligne, puis le nombre d’interprètes : « arabe ; 2 ».
speed-meeting-field-name = Nom sur la carte
speed-meeting-field-group-name = Nom du groupe ou de la personne
speed-meeting-field-organization = Fiche de l’annuaire
speed-meeting-field-organization-hint = Avec une fiche, la rencontre s’inscrit au journal des rencontres.
speed-meeting-field-employer-hint = L’organisation pour laquelle le groupe vient. Avec elle, la rencontre s’inscrit au journal.
speed-meeting-no-organization = Aucune
speed-meeting-field-domain = Domaine
speed-meeting-field-table = Numéro de table
speed-meeting-field-mailbox = Adresse électronique
speed-meeting-field-mailbox-hint = Vide : l’invitation part à l’adresse de l’organisation.
speed-meeting-field-group-mailbox-hint = Une adresse professionnelle. Vide : pas de lettre, la coordination invite autrement.
speed-meeting-field-people = Nombre de personnes
speed-meeting-field-newcomer = Vient pour la première fois dans le réseau
speed-meeting-field-newcomer-hint = Passe avant les autres quand tout le monde ne peut pas se rencontrer.
speed-meeting-field-language = Langue pour laquelle il faut un interprète
speed-meeting-field-language-hint = Vide : aucun.
speed-meeting-field-answer = Serez-vous là ?
speed-meeting-field-hours = J’arrive en retard ou je pars avant la fin
speed-meeting-field-arrives = J’arrive à
speed-meeting-field-leaves = Je pars à
speed-meeting-answer-waiting = Pas encore répondu
speed-meeting-answer-comes = Vient
speed-meeting-answer-declines = Ne vient pas
speed-meeting-answer-by = Vous pouvez répondre et changer d’avis jusqu’au { $name }.
speed-meeting-answer-closed = Les réponses sont closes. Pour toute question, adressez-vous à la coordination.
speed-meeting-answer-kept = Votre adresse et le nom de votre groupe sont effacés six mois après la rencontre.
speed-meeting-no-route = Aucune rencontre n’est prévue pour vous. Adressez-vous à la coordination.
speed-meeting-reply-send = Envoyer ma réponse
speed-meeting-reply-typed = Réponse, horaires et vœux
speed-meeting-card = La carte de votre table
speed-meeting-card-hint = Cinq lignes, lues de l’autre côté de la table. Elles sont préremplies avec votre fiche : corrigez-les.
speed-meeting-card-mission = Notre mission
speed-meeting-card-audience = Pour qui
speed-meeting-card-reach = Comment nous joindre
speed-meeting-card-limits = Ce que nous ne faisons pas
speed-meeting-card-seeks = Ce que je cherche chez vous
speed-meeting-wishes = Qui souhaitez-vous rencontrer ?
speed-meeting-wishes-hint = Rien n’est obligatoire. Sans vœu, la rencontre reste possible.
speed-meeting-wish = Vœu
speed-meeting-wish-open = Sans vœu
speed-meeting-wish-must = Il faut que nous nous rencontrions
speed-meeting-wish-like = Ce serait bien
speed-meeting-wish-no = Non
speed-meeting-wish-by = { $wish } ({ $side })
speed-meeting-side-partner = vœu du partenaire
speed-meeting-side-guest = vœu du groupe
speed-meeting-side-coordination = coordination
speed-meeting-wishes-title = Vœux et rencontres écartées
speed-meeting-wishes-lead = Ce que chacun souhaite, et les rencontres que la coordination écarte.
speed-meeting-wishes-none = Aucun vœu pour le moment
speed-meeting-wishes-none-text = Les vœux arrivent par le lien des lettres. Ceux d’une liste papier se saisissent sur la page de chaque participant.
speed-meeting-forbidden = Rencontres écartées
speed-meeting-forbidden-none = Aucune.
speed-meeting-forbid = Écarter cette rencontre
speed-meeting-allow = Permettre de nouveau
speed-meeting-visitor = Groupe
speed-meeting-partner = Partenaire
speed-meeting-participants-title = Participants
speed-meeting-participants-lead = Les partenaires à leur table, les groupes qui circulent. Le nom ouvre la page où l’on change tout.
speed-meeting-participants-kept = Les noms des groupes et les adresses sont effacés six mois après la rencontre. Les rencontres entre organisations restent au journal.
speed-meeting-more-partners = Ajouter des partenaires
speed-meeting-more-groups = Ajouter des groupes
speed-meeting-head-name = Nom
speed-meeting-head-table = Table
speed-meeting-head-domain = Domaine
speed-meeting-head-answer = Réponse
speed-meeting-head-known = Annuaire
speed-meeting-head-people = Personnes
speed-meeting-known = Avec fiche
speed-meeting-unknown = Sans fiche
speed-meeting-at-table = Table { $count }
speed-meeting-remove = Retirer ce participant
speed-meeting-when = Le { $day }, de { $from } à { $to }
speed-meeting-when-from = Le { $day } à { $from }
speed-meeting-when-days = Le { $day } à partir de { $from }, jusqu’au { $until } à { $to }
speed-meeting-who = Partenaires : { $partners }. Groupes : { $visitors }.
speed-meeting-state-draft = Brouillon
speed-meeting-state-invitations = Invitations
speed-meeting-state-locked = Tours verrouillés
speed-meeting-state-held = Tenu
speed-meeting-state-notes = Notes partagées
speed-meeting-state-closed = Clos
speed-meeting-figure-partners = { $count ->
    [one] partenaire
   *[other] partenaires
}
speed-meeting-figure-visitors = { $count ->
    [one] groupe
   *[other] groupes
}
speed-meeting-figure-people = { $count ->
    [one] personne attendue
   *[other] personnes attendues
}
speed-meeting-figure-answers = { $count ->
    [one] réponse reçue
   *[other] réponses reçues
}
speed-meeting-next = La suite
speed-meeting-next-partners = Ajoutez les partenaires et les groupes : la page des participants prend une liste entière.
speed-meeting-next-compute = Calculez les tours : ils ne tiennent pas encore compte de tout.
speed-meeting-next-invite = Les tours sont prêts. Invitez par lettre pour recevoir les vœux, ou verrouillez-les tout de suite.
speed-meeting-next-lock = Quand les réponses sont là, calculez une dernière fois et verrouillez les tours.
speed-meeting-next-day = Les tours sont verrouillés. Imprimez les cartes et les parcours, et préparez le jour.
speed-meeting-next-hold = Le dernier tour est fini. Dites qui est venu : les rencontres s’inscrivent au journal.
speed-meeting-next-notes = Partagez les notes du jour, puis fermez le speed-meeting.
speed-meeting-next-nothing = Plus rien à faire.
speed-meeting-act-compute = Calculer les tours
speed-meeting-act-invite = Inviter par lettre
speed-meeting-act-lock = Verrouiller les tours
speed-meeting-act-unlock = Déverrouiller les tours
speed-meeting-act-hold = Dire qu’il s’est tenu
speed-meeting-came = Qui est venu
speed-meeting-came-hint = Seules les rencontres entre ceux qui sont cochés s’inscrivent au journal. Ceux qui n’ont pas répondu à leur lettre ne le sont pas d’avance.
speed-meeting-act-close = Fermer
speed-meeting-act-cancel = Annuler le speed-meeting
speed-meeting-to-participants = Participants
speed-meeting-to-voeux = Vœux
speed-meeting-to-reglages = Jour, horaires et règles
speed-meeting-to-tours = Les tours en tableau (CSV)
speed-meeting-to-jour = Le jour : imprimer, sonner, noter
speed-meeting-rounds = Les tours
speed-meeting-round = Tour
speed-meeting-table = Table
speed-meeting-with = Avec
speed-meeting-route = Parcours de { $name }
speed-meeting-rounds-summary = { $rounds } tours, { $meetings } rencontres, fin à { $ends }.
speed-meeting-rounds-table = Tours et tables
speed-meeting-picture = Chaque numéro est un groupe ; il descend la page de table en table.
speed-meeting-pause = { $count ->
    [one] puis une minute de pause
   *[other] puis { $count } minutes de pause
}
speed-meeting-stale = Ces tours ne tiennent pas compte des derniers changements
speed-meeting-stale-text = Calculez-les de nouveau avant de les verrouiller.
speed-meeting-no-rounds = Pas encore de tours
speed-meeting-no-rounds-people = Il faut au moins un partenaire et un groupe.
speed-meeting-no-rounds-compute = Calculez-les quand la liste est prête.
speed-meeting-proof = Ce qui est prouvé
speed-meeting-proof-once = Personne n’est à deux endroits à la fois, aucune table n’est prise deux fois, aucune rencontre n’a lieu deux fois. Vérifié par un second calcul.
speed-meeting-proof-busiest = Il est impossible de faire en moins de { $count } tours : { $name } a à lui seul { $count } rencontres (théorème de König, 1916).
speed-meeting-proof-interpreters = Il est impossible de faire en moins de tours : les interprètes sont pris à chaque tour.
speed-meeting-proof-no-interpreter = Aucun interprète n’est prévu pour : { $name }. Ces rencontres sont placées sans interprète.
speed-meeting-proof-all = Toutes les rencontres possibles ont lieu dans le temps donné.
speed-meeting-proof-flow = Tout le monde ne peut pas se rencontrer dans le temps donné. Aucun autre choix ne respecte mieux les priorités, dans cet ordre : un nombre de rencontres garanti à chacun, les rencontres nécessaires, les vœux, les nouveaux venus.
speed-meeting-proof-tried = Toutes les autres possibilités ont été essayées : aucune n’est meilleure.
speed-meeting-proof-circle = { $people } participants se rencontrent tous en { $count } tours : il est impossible de faire moins (méthode du cercle, Kirkman 1847).
speed-meeting-proof-least = { $count ->
    [0] Certains n’ont aucune rencontre.
    [one] Chacun a au moins une rencontre, ou toutes celles qui étaient possibles.
   *[other] Chacun a au moins { $count } rencontres, ou toutes celles qui étaient possibles.
}
speed-meeting-gap-unknown = Il n’est pas prouvé que ces tours soient les meilleurs.
speed-meeting-gap-rounds = { $count ->
    [one] Il n’est pas exclu qu’un tour de moins suffise.
   *[other] Il n’est pas exclu que { $count } tours de moins suffisent.
}
speed-meeting-gap-meetings = { $count ->
    [0] Aucun autre choix ne donne davantage de rencontres dans le temps donné. Il n’est pas prouvé que d’autres rencontres ne suivraient pas mieux les vœux.
    [one] Il n’est pas exclu qu’une rencontre de plus puisse avoir lieu dans le temps donné.
   *[other] Il n’est pas exclu que { $count } rencontres de plus puissent avoir lieu dans le temps donné.
}
speed-meeting-gap-least = { $count ->
    [one] Il n’est pas exclu que chacun puisse avoir une rencontre de plus.
   *[other] Il n’est pas exclu que chacun puisse avoir { $count } rencontres de plus.
}
speed-meeting-gap-musts = { $count ->
    [one] Il n’est pas exclu qu’une rencontre nécessaire de plus puisse avoir lieu.
   *[other] Il n’est pas exclu que { $count } rencontres nécessaires de plus puissent avoir lieu.
}
speed-meeting-gap-likes = Il n’est pas exclu que davantage de vœux puissent être suivis.
speed-meeting-gap-newcomers = { $count ->
    [one] Il n’est pas exclu que les nouveaux venus puissent avoir une rencontre de plus.
   *[other] Il n’est pas exclu que les nouveaux venus puissent avoir { $count } rencontres de plus.
}
speed-meeting-missed = Qui ne se rencontre pas, et pourquoi
speed-meeting-missed-more = { $count ->
    [one] Et une autre paire.
   *[other] Et { $count } autres paires.
}
speed-meeting-missed-who = Qui
speed-meeting-missed-whom = Ne rencontre pas
speed-meeting-missed-why = Pourquoi
speed-meeting-why-time = Le temps manque : tous leurs tours sont pris.
speed-meeting-why-together = Ils ne sont jamais là en même temps.
speed-meeting-why-interpreter = Aucun interprète n’est libre.
speed-meeting-why-missing = L’un des deux est absent.
speed-meeting-history = Calculs précédents
speed-meeting-version = Le { $day } à { $hour } : { $rounds } tours, { $meetings } rencontres
speed-meeting-somebody = Une personne
speed-meeting-forgotten = (nom effacé)
speed-meeting-locked = Les tours sont verrouillés
speed-meeting-locked-text = Pour changer quelque chose, déverrouillez d’abord les tours sur la page du speed-meeting.
speed-meeting-file-starts = Début
speed-meeting-file-ends = Fin
speed-meeting-laid = Le speed-meeting est prêt, et ses tours sont calculés.
speed-meeting-laid-draft = Le speed-meeting est commencé. Ajoutez des participants pour calculer les tours.
speed-meeting-kept = C’est enregistré.
speed-meeting-added = Les participants sont ajoutés. Calculez de nouveau les tours.
speed-meeting-removed = Le participant est retiré. Calculez de nouveau les tours.
speed-meeting-computed = Les tours sont calculés et vérifiés.
speed-meeting-answered = Merci, votre réponse est enregistrée.
speed-meeting-invited = Les lettres sont parties.
speed-meeting-invited-nobody = Personne n’a d’adresse électronique ici : invitez par téléphone, et saisissez les réponses.
speed-meeting-done-locked = Les tours sont verrouillés. Ceux qui ont une adresse reçoivent leur parcours.
speed-meeting-done-unlocked = Les tours peuvent changer de nouveau.
speed-meeting-done-held = Le speed-meeting s’est tenu. Les rencontres sont au journal.
speed-meeting-done-closed = Le speed-meeting est clos.
speed-meeting-done-cancelled = Le speed-meeting est annulé. Les invités sont prévenus.
speed-meeting-told-locked = Les tours sont verrouillés : rien n’a changé.
speed-meeting-told-stale = Calculez d’abord les tours : ils ne tiennent pas compte des derniers changements.
speed-meeting-told-early = Le jour n’est pas encore venu.
speed-meeting-told-running = Le dernier tour n’est pas encore fini : rien n’a changé.
speed-meeting-told-nobody-came = Cochez au moins deux participants qui se sont rencontrés : rien n’a changé.
speed-meeting-told-nobody = Aucune rencontre n’est possible : il faut au moins un partenaire et un groupe qui viennent.
speed-meeting-told-many = Il y a trop de participants pour un seul speed-meeting.
speed-meeting-told-unsound = Le calcul n’a pas passé la vérification, et n’est pas gardé. La panne vient de nous.
speed-meeting-told-pair = Ces deux participants ne peuvent pas être écartés l’un de l’autre ici.
speed-meeting-fault-empty = Cette ligne est nécessaire.
speed-meeting-fault-long = { $count } lettres au plus.
speed-meeting-fault-day = Choisissez un jour.
speed-meeting-fault-hour = Écrivez une heure, comme 14:00.
speed-meeting-fault-number = Un nombre de { $least } à { $most }.
speed-meeting-fault-answer-by = Un jour à venir, et pas après le speed-meeting.
speed-meeting-fault-interpreters = Une langue par ligne, puis le nombre d’interprètes après un point-virgule : « arabe ; 2 ».
speed-meeting-fault-leaves = L’heure de départ vient avant celle d’arrivée.
speed-meeting-fault-mail = Cette adresse n’est pas complète.
speed-meeting-fault-many = { $count } participants au plus de chaque côté.
speed-meeting-fault-table = Cette table est déjà prise.
speed-meeting-fault-groups = Quand tout le monde rencontre tout le monde, aucun groupe ne circule : inscrivez chacun parmi les partenaires.
speed-meeting-line = Ligne { $line } : { $why }
speed-meeting-unclear-name = le nom manque, ou il est trop long.
speed-meeting-unclear-people = le nombre de personnes va de 1 à 50.
speed-meeting-unclear-mail = l’adresse n’est pas complète.
speed-meeting-unclear-many = la liste est trop longue, cent lignes au plus.
speed-meeting-letter-invite-subject = Speed-meeting le { $day } : y serez-vous ?
speed-meeting-letter-invite-what = { $network } vous invite à « { $name } », le { $day } à { $hour } : un quart d’heure avec chacun, pour se connaître.
speed-meeting-letter-invite-do = Dites si vous venez et qui vous souhaitez rencontrer, avant le { $by }. Il ne faut pas de compte.
speed-meeting-letter-invite-link = Répondre
speed-meeting-letter-again-subject = Speed-meeting le { $day } : encore quelques jours pour répondre
speed-meeting-letter-again-what = Nous n’avons pas encore votre réponse pour « { $name } », le { $day } à { $hour }.
speed-meeting-letter-again-do = Dites si vous venez et qui vous souhaitez rencontrer, avant le { $by }.
speed-meeting-letter-again-link = Répondre
speed-meeting-letter-route-subject = Speed-meeting le { $day } : votre parcours
speed-meeting-letter-route-what = Les tours de « { $name } » sont prêts. Nous commençons le { $day } à { $hour }.
speed-meeting-letter-route-do = Votre parcours dit à quelle table et avec qui, tour par tour. Vous pouvez l’imprimer.
speed-meeting-letter-route-link = Voir mon parcours
speed-meeting-letter-cancelled-subject = Speed-meeting le { $day } : annulé
speed-meeting-letter-cancelled-what = « { $name } », prévu le { $day } à { $hour }, n’a pas lieu.
speed-meeting-letter-cancelled-do = Il n’y a rien à faire. Merci d’avoir répondu présent.
speed-meeting-letter-cancelled-link = Voir les speed-meetings
speed-meeting-letter-closing = Ce lien est pour vous seul, jusqu’à un mois après la rencontre. Si vous n’êtes pas concerné, oubliez cette lettre.
speed-meeting-needs-lock = { $count ->
    [one] Un speed-meeting dont les tours sont à verrouiller
   *[other] { $count } speed-meetings dont les tours sont à verrouiller
}
speed-meeting-needs-close = { $count ->
    [one] Un speed-meeting passé : dire s’il s’est tenu
   *[other] { $count } speed-meetings passés : dire s’ils se sont tenus
}
speed-meeting-processing-name = Speed-meetings
speed-meeting-processing-purpose = Inviter à un speed-meeting, calculer qui rencontre qui, et remettre à chacun son parcours.
speed-meeting-processing-ground = Intérêt légitime du réseau à ce que ses membres se connaissent (RGPD art. 6, 1, f).
speed-meeting-processing-people = Les professionnels et bénévoles qui prennent part, et qui organise.
speed-meeting-processing-recipients = La coordination ; sur le parcours, ceux qui se rencontrent.
speed-meeting-processing-kept = Les noms et les adresses six mois après le jour ; ensuite seulement les rencontres entre organisations.
speed-meeting-held-one = Un speed-meeting que vous avez préparé
speed-meeting-held-title = Nom
speed-meeting-held-on = Jour
speed-meeting-residue = Speed-meetings préparés
speed-meeting-residue-why = Ils restent à ceux qui y prennent part, sans le nom de qui les a préparés.
