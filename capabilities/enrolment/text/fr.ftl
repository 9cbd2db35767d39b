enrolment-not-needed = Sans inscription : venez comme vous êtes.
enrolment-not-yet = Les inscriptions ouvrent le { $name }.
enrolment-over = Les inscriptions sont closes.
enrolment-full = Complet, liste d’attente ouverte
enrolment-other-dates = La prochaine séance est complète, il reste des places à d’autres
enrolment-left = { $count ->
    [one] Il reste une place
   *[other] Il reste { $count } places
}
enrolment-room = Il y a de la place
enrolment-sign-up = S’inscrire
enrolment-wait = Se mettre sur la liste d’attente
enrolment-sign-up-beside = Inscrire avec la personne
enrolment-to-people = Voir les inscrits
enrolment-to-people-calls = { $count ->
    [one] Voir les inscrits : une personne à appeler
   *[other] Voir les inscrits : { $count } personnes à appeler
}
enrolment-back = Revenir à l’action
enrolment-print = Imprimer

enrolment-taken-of = { $count ->
    [0] Aucune place prise sur { $most }.
    [one] Une place prise sur { $most }.
   *[other] { $count } places prises sur { $most }.
}
enrolment-taken = { $count ->
    [0] Aucune place prise.
    [one] Une place prise.
   *[other] { $count } places prises.
}
enrolment-waiting = { $count ->
    [one] Une place demandée sur la liste d’attente.
   *[other] { $count } places demandées sur la liste d’attente.
}
enrolment-seats = { $count ->
    [one] 1 place
   *[other] { $count } places
}

enrolment-title = S’inscrire : { $name }
enrolment-next = Prochaine séance : { $name }.
enrolment-full-explained = Toutes les places sont prises. Inscrivez-vous : si une place se libère, elle est proposée dans l’ordre d’arrivée.
enrolment-field-date = Quelle séance
enrolment-field-name = Votre prénom, ou un nom que vous choisissez
enrolment-field-name-hint = Un surnom convient.
enrolment-field-name-adult = Le prénom d’un adulte qui accompagne
enrolment-field-name-adult-hint = N’écrivez pas le nom d’un enfant. Un surnom convient.
enrolment-field-contact = Un moyen de vous joindre, si vous le souhaitez
enrolment-field-contact-hint = Une adresse e-mail ou un numéro de téléphone. Vous pouvez laisser vide.
enrolment-field-seats = Combien de places
enrolment-field-agreement = La personne est d’accord pour être inscrite, elle vient de me le dire
enrolment-nothing-else = Rien d’autre n’est demandé. Ce que vous écrivez ici est lu par ceux qui portent l’action et par personne d’autre, et s’efface 30 jours après la dernière séance.
enrolment-fault-date = Choisissez une séance ouverte aux inscriptions.
enrolment-fault-name = Écrivez un prénom ou un surnom.
enrolment-fault-name-long = Ce nom est trop long : 60 lettres au plus.
enrolment-fault-contact = Nous n’avons reconnu ni une adresse e-mail ni un numéro de téléphone. Vous pouvez aussi laisser vide.
enrolment-fault-seats = Choisissez entre une et quatre places.
enrolment-fault-agreement = Demandez-lui d’abord si elle est d’accord, puis cochez la case.
enrolment-fault-closed = L’inscription n’a pas pu se faire : les inscriptions viennent de fermer, ou l’action a moins de places que vous n’en demandez.
enrolment-fault-known = Cette inscription est déjà faite. Votre page est à l’adresse notée, ou dans la lettre. Pour une autre personne, changez le nom.
enrolment-fault-contact-often = Vous avez déjà donné ce contact plusieurs fois aujourd’hui. Revenez demain, ou appelez ceux qui portent l’action.
enrolment-fault-seats-alone = 8 places sans contact ont déjà été demandées d’ici aujourd’hui. Donnez un moyen de vous joindre, ou appelez ceux qui portent l’action.
enrolment-done-in = C’est fait : votre place est réservée.
enrolment-done-waiting = C’est fait : vous êtes sur la liste d’attente.

enrolment-how-waiting = Comment marche la liste d’attente
enrolment-how-order = L’ordre est celui d’arrivée, et rien d’autre. Un groupe plus grand que les places libres garde son rang et attend qu’il y en ait assez.
enrolment-how-offer = Quand une place se libère, elle est gardée pour la première personne de la liste, 48 heures d’habitude, moins si la séance est proche, jamais jusqu’à une heure de la nuit. Quand il est trop tard pour écrire, ceux qui portent l’action appellent, dans le même ordre. L’heure limite est écrite, et n’est jamais avancée.
enrolment-how-missed = Sans réponse, la place est proposée à la personne suivante, et vous gardez votre rang. Après deux propositions sans réponse, on ne vous en fait plus jusqu’à ce que vous disiez que vous attendez toujours.
enrolment-how-private = Votre rang n’est montré qu’à vous et à ceux qui portent l’action. Vous quittez la liste quand vous voulez, en un geste.

enrolment-beside-title = Inscrire avec la personne : { $name }
enrolment-beside-lead = La personne est avec vous et choisit le nom qu’elle veut donner.
enrolment-beside-for = Cette action s’adresse à : { $name }. C’est une information sur l’action. Rien n’est noté de la situation de la personne.
enrolment-beside-kept = Votre nom n’est pas gardé. On compte une orientation de plus vers cette action, et c’est tout. La page suivante est la sienne : imprimez-la pour elle.

enrolment-own-title = Votre inscription
enrolment-own-in = { $count ->
    [one] Votre place est réservée.
   *[other] Vos { $count } places sont réservées.
}
enrolment-own-offered = { $count ->
    [one] Une place s’est libérée pour vous.
   *[other] { $count } places se sont libérées pour vous.
}
enrolment-own-until = C’est gardé pour vous jusqu’au { $name }.
enrolment-accept = Je prends la place
enrolment-own-rank = { $count ->
    [1] Vous êtes la première personne sur la liste d’attente.
   *[other] Vous êtes la { $count }e personne sur la liste d’attente.
}
enrolment-own-resting = Deux propositions sont restées sans réponse. Vous gardez votre rang. Attendez-vous toujours une place ?
enrolment-still = Oui, j’attends toujours
enrolment-own-cancelled = Cette séance est annulée.
enrolment-fact-action = Action
enrolment-fact-date = Séance
enrolment-fact-name = Nom donné
enrolment-fact-seats = Places
enrolment-fact-contact = Contact
enrolment-asked = Venez-vous le { $name } ?
enrolment-coming = Je viens
enrolment-absent = Je ne viens pas ce jour-là
enrolment-said-coming = Vient.
enrolment-said-absent = Ne vient pas.
enrolment-own-keep = Gardez cette page
enrolment-own-keep-mail = L’adresse de cette page est aussi dans la lettre que nous vous envoyons. Nous n’en envoyons pas plus de cinq par jour pour des inscriptions : en cas de doute, notez-la ici.
enrolment-own-keep-phone = Son adresse n’est montrée qu’ici : notez-la ou imprimez-la. Si quelque chose change, ceux qui portent l’action vous appellent.
enrolment-own-keep-alone = Son adresse n’est montrée qu’ici : notez-la ou imprimez-la. Sans moyen de vous joindre, c’est ici que vous verrez si une place se libère.
enrolment-own-address = Adresse de votre page :
enrolment-own-change = Changer
enrolment-fewer = Demander moins de places
enrolment-fewer-act = Garder ce nombre
enrolment-quiet = Ne plus recevoir de rappel
enrolment-remind = Recevoir un rappel avant chaque séance
enrolment-leave = Je ne viens plus : libérer ma place
enrolment-leave-waiting = Quitter la liste d’attente
enrolment-leave-hint = Votre nom et votre contact sont effacés de la liste aussitôt. Les lettres déjà écrites le sont sous 30 jours.
enrolment-accepted = La place est à vous.
enrolment-too-late = La place a été proposée à la personne suivante. Vous gardez votre rang.
enrolment-erased = C’est fait : votre inscription est effacée.
enrolment-still-done = C’est noté : vous attendez toujours.
enrolment-fewer-done = Le nombre de places est changé.
enrolment-reminders-done = C’est noté.
enrolment-coming-done = C’est noté, merci.
enrolment-gone-title = Cette inscription n’existe plus
enrolment-gone-text = Elle a été effacée, ou l’adresse n’est pas entière. Rien n’est gardé de vous ici.

enrolment-unite-title = Est-ce deux fois vous ?
enrolment-unite-lead = Deux inscriptions portent la même adresse.
enrolment-unite-first = La première
enrolment-unite-second = La seconde
enrolment-unite-one = C’est deux fois moi : n’en garder qu’une
enrolment-unite-two = Ce sont deux personnes
enrolment-unite-same = La même personne
enrolment-unite-different = Deux personnes
enrolment-unite-hint = La première inscription reste, à son rang, avec la place si l’une des deux en avait une.
enrolment-unite-stays = C’est la première qui reste, avec ce contact et ce lien : { $name }. L’autre est effacée.
enrolment-unite-links = Les liens d’avant ne s’ouvrent plus, un nouveau part à votre adresse.
enrolment-united = Il n’en reste qu’une.
enrolment-apart = C’est noté : deux personnes.

enrolment-people-title = Inscrits : { $name }
enrolment-people-lead = Ces noms sont pour vous qui portez l’action. Chaque lecture est notée au journal des accès.
enrolment-people-no-rule = Cette action est sans inscription
enrolment-people-no-rule-text = On compte les personnes présentes, et l’on ne demande aucun nom. Pour ouvrir une liste, dites comment on s’inscrit.
enrolment-people-nobody = Personne n’est encore inscrit.
enrolment-people-in = Inscrits
enrolment-people-waiting = Liste d’attente, dans l’ordre d’arrivée
enrolment-people-channel = Venue par
enrolment-people-act = Faire
enrolment-people-said = La prochaine fois, places de ceux qui viennent : { $coming }, de ceux qui ne viennent pas : { $absent }.
enrolment-people-offered = Place gardée jusqu’au { $name }
enrolment-people-resting = Deux propositions sans réponse : on ne lui en fait plus
enrolment-people-call-now = À appeler maintenant : une place est libre et la séance est trop proche pour écrire
enrolment-people-waits = Attend
enrolment-people-kept = Tout s’efface 30 jours après la dernière séance.
enrolment-channel-online = la page
enrolment-channel-paper = le papier
enrolment-channel-beside = un membre, avec elle
enrolment-series = Toutes les séances
enrolment-remove = Retirer
enrolment-remove-sure = Oui, effacer cette inscription
enrolment-calls = À appeler
enrolment-call-bounced = Nos lettres à { $name } reviennent. Si vous la joignez autrement, dites-le-lui.
enrolment-call-offer = Une place s’est libérée pour elle.
enrolment-call-cancelled = La séance du { $name } est annulée.
enrolment-call-moved = La séance a changé de moment ou de lieu. Elle a lieu le { $name }.
enrolment-call-planned = La séance du { $name } a lieu finalement.
enrolment-call-dropped = L’action n’aura pas lieu.
enrolment-call-postponed = L’action est reportée.
enrolment-call-resumed = L’action a lieu finalement.
enrolment-call-yes = Elle vient
enrolment-call-no = Elle ne vient plus
enrolment-call-done = Prévenue
enrolment-called = C’est noté.
enrolment-seated = La place est à elle.
enrolment-no-seat = Aucune place n’est libre pour ce groupe, ou quelqu’un d’autre attend depuis plus longtemps.
enrolment-removed = L’inscription est effacée.
enrolment-twins = Peut-être la même personne
enrolment-twin = Une autre inscription lui ressemble : { $name }.

enrolment-paper = Saisir une liste papier
enrolment-paper-title = Liste papier : { $name }
enrolment-paper-heading = Saisir une liste papier
enrolment-paper-lead = Une personne par ligne, dans l’ordre du papier : les premières ont les places, les suivantes attendent.
enrolment-paper-lines = Les personnes
enrolment-paper-lines-hint = Par exemple : « Yasmina », ou « Paul, 06 39 98 01 23, 2 » pour deux places.
enrolment-paper-send = Inscrire ces personnes
enrolment-paper-done = La liste est saisie.
enrolment-fault-paper-empty = Écrivez au moins un nom.
enrolment-fault-paper-name = Ligne { $line } : il manque un nom.
enrolment-fault-paper-long = Ligne { $line } : ce nom est trop long.
enrolment-fault-paper-unclear = Ligne { $line } : nous n’avons pas compris ce qui suit le nom. Écrivez un numéro, une adresse e-mail ou un nombre de places.
enrolment-fault-paper-many = Ligne { $line } : { $count } lignes au plus à la fois. Gardez celles d’après pour une seconde fois.
enrolment-fault-paper-some = { $count ->
    [one] N’a pas pu être inscrite : { $name }. La demande dépasse le nombre de places, ou la séance est passée. Les autres lignes sont inscrites, celle-ci reste à revoir.
   *[other] N’ont pas pu être inscrites : { $name }. Leur demande dépasse le nombre de places, ou la séance est passée. Les autres lignes sont inscrites, celles-ci restent à revoir.
}

enrolment-rule = Comment on s’inscrit
enrolment-rule-title = Comment on s’inscrit : { $name }
enrolment-rule-heading = Comment on s’inscrit
enrolment-rule-lead = Le plus simple est souvent sans inscription.
enrolment-rule-way = Inscription
enrolment-way-none = Sans inscription : on compte les personnes présentes
enrolment-way-series = Une fois, pour toutes les séances
enrolment-way-dates = Pour chaque séance
enrolment-rule-capacity = Nombre de places
enrolment-rule-capacity-hint = Laissez vide s’il y a de la place pour tous. Une séance qui a son propre nombre le garde.
enrolment-rule-opens = Premier jour des inscriptions
enrolment-rule-opens-hint = Laissez vide pour ouvrir tout de suite.
enrolment-rule-closes = Dernier jour des inscriptions
enrolment-rule-closes-hint = Laissez vide pour laisser ouvert jusqu’à la séance.
enrolment-rule-asks = Demander avant chaque séance qui vient
enrolment-rule-asks-hint = La question est posée deux jours avant, à ceux qui ont donné une adresse. Ne pas répondre ne fait perdre aucune place.
enrolment-rule-send = Enregistrer
enrolment-rule-done = C’est enregistré.
enrolment-fault-capacity = Écrivez un nombre entre 1 et { $count }, ou laissez vide.
enrolment-fault-day = Écrivez ce jour comme 31/12/2026, ou laissez vide.
enrolment-fault-closes = Le dernier jour vient avant le premier.
enrolment-fault-way = Des personnes sont inscrites : la façon de s’inscrire ne peut plus changer.

enrolment-letter-in-subject = Votre inscription est faite
enrolment-letter-in-what = { $count ->
    [one] Votre place est réservée : { $action }.
   *[other] Vos { $count } places sont réservées : { $action }.
}
enrolment-letter-in-do = { $dated ->
    [yes] Prochaine séance : { $starts }. Si vous ne pouvez plus venir, dites-le par ce lien : quelqu’un attend peut-être.
   *[no] Si vous ne pouvez plus venir, dites-le par ce lien : quelqu’un attend peut-être.
}
enrolment-letter-in-link = Voir mon inscription
enrolment-letter-wait-subject = Vous êtes sur la liste d’attente
enrolment-letter-wait-what = { $rank ->
    [1] Vous êtes la première personne sur la liste d’attente : { $action }.
   *[other] Vous êtes la { $rank }e personne sur la liste d’attente : { $action }.
}
enrolment-letter-wait-do = Si une place se libère, nous vous écrivons, dans l’ordre d’arrivée. Votre page dit votre rang, et permet de quitter la liste.
enrolment-letter-wait-link = Voir mon rang
enrolment-letter-offer-subject = Une place se libère pour vous
enrolment-letter-offer-what = { $count ->
    [one] Une place s’est libérée : { $action }. Elle est gardée pour vous jusqu’au { $until }.
   *[other] { $count } places se sont libérées : { $action }. Elles sont gardées pour vous jusqu’au { $until }.
}
enrolment-letter-offer-do = { $dated ->
    [yes] Séance : { $starts }. Ouvrez ce lien et prenez la place, ou laissez-la.
   *[no] Ouvrez ce lien et prenez la place, ou laissez-la.
}
enrolment-letter-offer-link = Répondre
enrolment-letter-missed-subject = La place est passée à la personne suivante
enrolment-letter-missed-what = L’heure est passée sans réponse de votre part : { $action }.
enrolment-letter-missed-do = Vous gardez votre rang. La prochaine place vous sera proposée de nouveau.
enrolment-letter-missed-link = Voir mon rang
enrolment-letter-resting-subject = Attendez-vous toujours une place ?
enrolment-letter-resting-what = Deux propositions sont restées sans réponse : { $action }.
enrolment-letter-resting-do = Vous gardez votre rang. Dites par ce lien que vous attendez toujours, et la prochaine place vous sera proposée.
enrolment-letter-resting-link = Dire que j’attends toujours
enrolment-letter-reminder-subject = C’est bientôt
enrolment-letter-reminder-what = { $action } : { $starts }.
enrolment-letter-reminder-do = Si vous ne pouvez pas venir, dites-le par ce lien. Il permet aussi de ne plus recevoir de rappel.
enrolment-letter-reminder-link = Voir mon inscription
enrolment-letter-asks-subject = Venez-vous ?
enrolment-letter-asks-what = { $action } : { $starts }.
enrolment-letter-asks-do = Dites d’un geste si vous venez. Ne pas répondre ne fait perdre aucune place.
enrolment-letter-asks-link = Répondre
enrolment-letter-cancelled-subject = Une séance est annulée
enrolment-letter-cancelled-what = La séance du { $starts } n’aura pas lieu : { $action }.
enrolment-letter-cancelled-do = Votre inscription reste. Les autres séances sont sur la page de l’action.
enrolment-letter-cancelled-link = Voir mon inscription
enrolment-letter-moved-subject = Une séance change
enrolment-letter-moved-what = La séance a changé de moment ou de lieu : { $action }. Elle a lieu le { $starts }.
enrolment-letter-moved-do = Si vous ne pouvez plus venir, dites-le par ce lien.
enrolment-letter-moved-link = Voir mon inscription
enrolment-letter-planned-subject = La séance a bien lieu
enrolment-letter-planned-what = La séance du { $starts } a lieu finalement : { $action }.
enrolment-letter-planned-do = Si vous ne pouvez pas venir, dites-le par ce lien.
enrolment-letter-planned-link = Voir mon inscription
enrolment-letter-dropped-subject = L’action n’aura pas lieu
enrolment-letter-dropped-what = Ceux qui la portent y renoncent : { $action }.
enrolment-letter-dropped-do = Rien à faire. Votre inscription s’effacera d’elle-même, ou tout de suite par ce lien.
enrolment-letter-dropped-link = Voir mon inscription
enrolment-letter-postponed-subject = L’action est reportée
enrolment-letter-postponed-what = Elle aura lieu plus tard : { $action }.
enrolment-letter-postponed-do = Votre inscription et votre rang restent. Nous vous écrirons quand elle reprend.
enrolment-letter-postponed-link = Voir mon inscription
enrolment-letter-resumed-subject = L’action a bien lieu
enrolment-letter-resumed-what = Elle reprend : { $action }.
enrolment-letter-resumed-do = Votre inscription et votre rang sont restés. Si vous ne pouvez plus venir, dites-le par ce lien.
enrolment-letter-resumed-link = Voir mon inscription
enrolment-letter-twin-subject = Une autre inscription porte votre adresse
enrolment-letter-twin-what = Deux inscriptions portent cette adresse : { $action }.
enrolment-letter-twin-do = Si c’est deux fois vous, dites-le par ce lien, et il n’en restera qu’une. Sinon, il n’y a rien à faire.
enrolment-letter-twin-link = Regarder les deux
enrolment-letter-call-subject = Des personnes inscrites sont à appeler
enrolment-letter-call-what = { $action } : des personnes que nos lettres n’atteignent pas, ou plus à temps, sont à prévenir par téléphone.
enrolment-letter-call-do = La liste dit qui appeler, pourquoi, et jusqu’à quand.
enrolment-letter-call-link = Voir qui appeler
enrolment-letter-removed-subject = Votre inscription est retirée
enrolment-letter-removed-what = Ceux qui portent l’action ont retiré votre inscription : { $action }.
enrolment-letter-removed-do = Si c’est une erreur, inscrivez-vous de nouveau ou appelez-les : leur numéro est sur la page de l’action.
enrolment-letter-removed-link = Voir l’action
enrolment-letter-closing = Ce lien est à vous : ne le donnez à personne. Tout s’efface 30 jours après la dernière séance.

enrolment-processing-name = Inscriptions aux actions
enrolment-processing-purpose = Réserver une place à une action, tenir une liste d’attente, prévenir d’un changement.
enrolment-processing-ground = Demande de la personne (RGPD art. 6, 1, b) : elle s’inscrit, ou dit son accord à qui l’inscrit avec elle.
enrolment-processing-people = Les personnes qui s’inscrivent, sous le nom qu’elles choisissent. Elles lisent et effacent tout par leur propre page.
enrolment-processing-recipients = L’organisation qui porte l’action, ou celle qui accompagne les habitants qui la portent.
enrolment-processing-kept = 30 jours après la dernière séance ; aussitôt effacé de la liste quand la personne se retire, 30 jours plus tard pour les lettres déjà écrites.
enrolment-orient-from-here = Orienter une personne depuis cette action
