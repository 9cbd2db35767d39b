placement-immersions = Immersions
placement-title = Placements
placement-back = Revenir aux placements

# L’état d’une journée
placement-state-proposed = Proposé
placement-state-agreements = Accords en cours
placement-state-confirmed = Confirmé
placement-state-done = Réalisé
placement-state-cancelled = Annulé
placement-state-return-given = Retour donné

# La page
placement-lead = { $people ->
    [0] Personne ne participe encore.
    [one] Une personne participe.
   *[other] { $people } personnes participent.
} { $hosts ->
    [0] Aucun hôte n’a encore proposé de journée.
    [one] Un hôte propose des journées.
   *[other] { $hosts } hôtes proposent des journées.
}
placement-compute = Calculer les placements
placement-compute-again = Calculer à nouveau
placement-compute-hint = Chaque calcul garde une version. Rien n’est annoncé avant la publication.
placement-publish = Publier la version { $count }
placement-publish-hint = Publier écrit à chaque personne : sa place, et pourquoi. Les journées déjà annoncées qui ne changent pas gardent leurs accords.
placement-wishes-open = Les vœux restent ouverts jusqu’au { $name }. Vous pouvez calculer un essai. La publication attend la clôture des vœux.
placement-outdated = Ce qui a été demandé a changé depuis ce calcul : une personne, un vœu, une offre ou une place fixée. Calculez à nouveau pour publier.
placement-compute-long = Avec autant de personnes, le calcul et ses raisons prennent plusieurs secondes : gardez cette page ouverte, appuyez une seule fois.
placement-older = Une version plus récente existe. Calculez à nouveau pour publier.
placement-computed = Le calcul est fait et vérifié.
placement-told = La version est publiée. Chaque personne reçoit un courrier.
placement-told-partly = La version est publiée. Les personnes sans adresse électronique sont à prévenir de vive voix.
placement-not-published = Cette version n’a pas été publiée.

# Le résultat
placement-result = Version { $count }
placement-placed = { $count ->
    [0] Personne n’a de place.
    [one] Une personne sur { $all } a une place.
   *[other] { $count } personnes sur { $all } ont une place.
}
placement-first-or-second = Premier ou deuxième vœu : { $count } sur { $all }, soit { $percent } %.
placement-checked = Une seconde lecture, indépendante du calcul, a vérifié chaque place et chaque preuve. Personne n’est dans sa propre organisation, et les limites de chaque hôte sont tenues.
placement-order = L’ordre publié, et ce qui est atteint
placement-proved = Prouvé
placement-searched = Cherché, non prouvé
placement-step-placed = Placer le plus de personnes
placement-step-reciprocal = Le plus d’organisations qui envoient et accueillent
placement-step-worst-rank = Le vœu le plus lointain, aussi proche que possible
placement-step-ranks = Le plus de premiers vœux, puis de deuxièmes, et ainsi de suite
placement-step-spread = Répartir les visites entre les hôtes
placement-step-returning = D’abord qui n’avait pas eu de place la dernière fois
placement-step-returning-ranks = De meilleurs vœux pour ces personnes
placement-step-lottery = Le tirage au sort
placement-reached-placed = { $count } sur { $all }.
placement-reached-reciprocal = { $count ->
    [0] Aucune organisation sur { $all } ne fait les deux.
    [one] Une organisation sur { $all } fait les deux.
   *[other] { $count } organisations sur { $all } font les deux.
}
placement-reached-nobody = Personne n’est placé.
placement-reached-anywhere = Une personne au moins a une place qu’elle n’avait pas demandée, parce qu’elle acceptait d’aller ailleurs.
placement-reached-worst-rank = { $count ->
    [one] Chaque personne placée a son premier vœu.
   *[other] Personne n’a plus loin que son { $count }e vœu.
}
placement-reached-ranks = { $rank } : { $count }
placement-reached-spread = De { $least } à { $most } visites par hôte.
placement-reached-returning = { $all ->
    [0] Aucune personne n’était restée sans place.
   *[other] { $count } sur { $all } ont une place.
}
placement-reached-returning-ranks = Départagé après tout ce qui précède.
placement-reached-lottery = Il départage ce qui reste à égalité, et rien d’autre.
placement-choice-tried = { $count ->
    [one] Toutes les organisations ne pouvaient pas à la fois envoyer et accueillir. Le seul ensemble possible a été essayé ; la relecture ne refait pas cet essai.
   *[other] Toutes les organisations ne pouvaient pas à la fois envoyer et accueillir. Les { $count } ensembles possibles ont été essayés ; la relecture ne refait pas ces essais.
}
placement-choice-some = Toutes les organisations ne pouvaient pas à la fois envoyer et accueillir. { $count ->
    [one] Un ensemble a été essayé
   *[other] { $count } ensembles ont été essayés
}, il en reste d’autres : les niveaux suivants sont les meilleurs pour celui qui a été retenu.
placement-seed = Graine du tirage au sort, annoncée avant les vœux : { $name }. Avec elle et les mêmes vœux, le calcul redonne le même résultat.
placement-calendar = Le calendrier
placement-calendar-picture = Les jours en lignes, les hôtes en colonnes. Un cadre est une journée offerte ; il est rempli autant que ses places sont prises.
placement-calendar-legend = Un cadre : une journée offerte. Il se remplit avec les places prises. Les numéros des hôtes sont ceux du tableau.
placement-calendar-table = Qui est où, jour par jour
placement-day = Jour
placement-flow = Qui envoie, qui accueille
placement-flow-picture = À gauche, les organisations qui envoient ; à droite, celles qui accueillent ; une bande pour chaque échange, large comme le nombre de personnes.
placement-flow-legend = À gauche qui envoie, à droite qui accueille. La largeur d’une bande dit combien de personnes.
placement-balances = Personnes envoyées et accueillies, par organisation
placement-organization = Organisation
placement-sent = Envoie
placement-hosted = Accueille
placement-reciprocity = Réciprocité
placement-both = Les deux
placement-one-side = Un seul sens
placement-people = Chaque personne
placement-people-table = Chaque personne et sa place
placement-who = Personne
placement-place = Place
placement-wish = Vœu
placement-rank = { $count ->
    [one] 1er vœu
   *[other] { $count }e vœu
}
placement-unwished = Non demandé
placement-pinned = Fixée d’avance
placement-no-place = Sans place
placement-no-place-next = Au prochain programme, dans les dix-huit mois et avec le même courriel, cette personne passera avant les autres à égalité de vœux.
placement-file = Télécharger le tableau (CSV)
placement-versions = Toutes les versions
placement-version = Version { $number }, le { $day } à { $hour } : { $placed } sur { $people }
placement-published = Publiée

# Fixer, refuser
placement-settle-title = Ce que vous fixez vous-même
placement-settle-lead = Vous pouvez fixer une place ou écarter une paire. Le prix pour les autres s’affiche avant que vous gardiez ce choix. Une journée annulée n’est pas proposée à nouveau chez le même hôte, sauf si vous l’y fixez.
placement-settled-none = Rien n’est fixé : l’ordre publié décide seul.
placement-settled-pin = { $who } va chez { $offer }
placement-settled-pin-day = { $who } va chez { $offer }, le { $day }
placement-settled-forbid = { $who } ne va pas chez { $offer }
placement-settle = Fixer une place ou écarter une paire
placement-kind = Que fixez-vous ?
placement-kind-pin = Cette personne va là
placement-kind-forbid = Cette personne ne va pas là
placement-where = Où
placement-when = Quel jour
placement-when-hint = Seulement pour une place fixée.
placement-any-day = N’importe lequel de ses jours
placement-see-price = Voir le prix avant de décider
placement-its-price = Son prix
placement-withdraw = Retirer

# Le prix
placement-price-title = Le prix de ce choix
placement-price-nothing = Ce choix ne coûte rien : tous les niveaux restent les mêmes.
placement-price-worse = Ce choix coûte quelque chose. Premier niveau moins bon : { $name }.
placement-price-better = Avec ce choix, un niveau est meilleur : { $name }.
placement-price-moved = { $count ->
    [0] Personne ne change de place.
    [one] Une personne change de place.
   *[other] { $count } personnes changent de place.
}
placement-price-keep = Garder ce choix et calculer
placement-price-leave = Ne rien changer
placement-price-kept = Ce choix est déjà gardé.
placement-price-levels = Niveau par niveau
placement-level = Niveau
placement-without = Sans ce choix
placement-with = Avec ce choix
placement-moved = Qui change de place

# Pourquoi
placement-reason-title = Pourquoi cette place
placement-why = Pourquoi cette place
placement-why-by-hand = La coordination a fixé cette place.
placement-why-unknown = Le programme est trop grand pour que chaque raison soit calculée d’avance.
placement-why-best = Aucun vœu mieux classé n’a été écarté : c’est la meilleure place demandée.
placement-why-better = Les vœux mieux classés, et pourquoi ils ne sont pas là :
placement-better = { $rank }, { $offer } : { $why }
placement-why-full = Toutes les places y sont prises.
placement-why-own = C’est sa propre organisation.
placement-why-forbidden = La coordination a écarté cette paire.
placement-why-day = Aucune place n’y est offerte les jours possibles.
placement-why-pinned = La coordination a fixé une autre place.
placement-why-untried = Raison non calculée : les vœux sont trop nombreux pour les essayer tous.
placement-why-settled = Les places y sont fixées pour d’autres.
placement-why-unplace = { $count ->
    [one] Y aller laisserait une personne sans place.
   *[other] Y aller laisserait { $count } personnes sans place.
}
placement-worse-placed = Y aller laisserait quelqu’un sans place.
placement-worse-reciprocal = Moins d’organisations pourraient à la fois envoyer et accueillir.
placement-worse-worst-rank = Quelqu’un d’autre recevrait un vœu plus lointain que tous.
placement-worse-ranks = D’autres perdraient un vœu mieux classé.
placement-worse-spread = Les visites seraient moins bien réparties entre les hôtes.
placement-worse-returning = Quelqu’un qui n’avait pas eu de place la dernière fois n’en aurait pas.
placement-worse-returning-ranks = Quelqu’un qui n’avait pas eu de place la dernière fois aurait un vœu plus lointain.
placement-worse-lottery = Tout le reste était à égalité : le tirage au sort a départagé.
placement-change = Ce qui aurait tout changé
placement-change-place = Une place de plus chez { $name }, un des jours possibles.
placement-change-days = Davantage de jours possibles.
placement-change-anywhere = Accepter aussi une place non demandée.

# Sa propre place
placement-own-title = Votre journée d’immersion
placement-own-order = Comment les places sont données
placement-own-order-words = D’abord le plus de personnes placées. Puis le plus d’organisations qui envoient et accueillent, le vœu le plus lointain aussi proche que possible, le plus de premiers vœux, des visites réparties entre les hôtes, une priorité à qui n’avait pas eu de place, et enfin un tirage au sort.
placement-own-human = Une question, un empêchement ? Répondez à la coordination : une personne relit chaque place et peut la changer.

placement-beside-day = Votre place : { $name }
placement-beside-none = Vous n’avez pas de place dans ce programme.
placement-beside-why = Voir pourquoi

# Réciprocité
placement-ledger-title = Réciprocité des immersions
placement-ledger-lead = Qui envoie, qui accueille, tous programmes confondus. Chacun voit ces nombres ; personne n’est obligé à rien.
placement-ledger-way = Voir la réciprocité sur tous les programmes
placement-ledger-none = Aucune journée n’a encore été annoncée
placement-ledger-none-next = Ce tableau se remplit à la publication des premiers placements.
placement-ledger-both = { $count ->
    [0] Aucune organisation sur { $all } ne fait encore les deux.
    [one] Une organisation sur { $all } envoie et accueille.
   *[other] { $count } organisations sur { $all } envoient et accueillent.
}

# Ce qui empêche
placement-fault-kept = Rien n’a été changé dans les versions déjà calculées.
placement-fault-nothing = Il manque des participants ou des hôtes : rien ne peut être calculé.
placement-fault-flawed = La vérification a trouvé une erreur dans le calcul : il n’a pas été gardé. Prévenez l’assistance.
placement-fault-much = Ce programme est trop grand pour être calculé d’un coup.
placement-fault-pins = Les places fixées ne tiennent pas ensemble : il n’y a pas assez de places. Retirez-en une.
placement-fault-pin = Une place fixée est impossible : dans sa propre organisation, un jour sans place, ou une paire écartée.
placement-fault-worker = Les vœux de cette personne ne peuvent pas être lus : { $name }.
placement-fault-offer = Une offre ne peut pas être lue. Vérifiez ses jours.

# Les courriers
placement-letter-placed-subject = Votre journée d’immersion : une place vous est proposée
placement-letter-placed-what = Le réseau { $network } vous propose une journée chez { $host }, { $day }.
placement-letter-placed-do = La page dit pourquoi cette place, et ce qui en aurait donné une autre. Trois accords suivent : le vôtre, celui de votre organisation et celui de l’hôte.
placement-letter-placed-link = Voir ma place
placement-letter-unplaced-subject = Votre journée d’immersion : pas de place cette fois
placement-letter-unplaced-what = Le réseau { $network } n’a pas pu vous proposer de place dans ce programme.
placement-letter-unplaced-do = La page dit pourquoi. Au prochain programme, dans les dix-huit mois et avec le même courriel, vous passerez avant les autres à égalité de vœux.
placement-letter-unplaced-link = Voir pourquoi
placement-letter-closing = Ce lien est à vous : ne le transmettez pas.

# Le registre
placement-processing-name = Placer des journées d’immersion
placement-processing-purpose = Proposer à chaque personne une journée chez un partenaire, dans un ordre publié, et lui dire pourquoi.
placement-processing-ground = Intérêt légitime du réseau à se rencontrer ; aucune décision n’est prise sans une personne (RGPD, art. 6-1-f et 22).
placement-processing-people = Professionnels et bénévoles inscrits à une immersion
placement-processing-recipients = La coordination ; la personne elle-même, par son lien ; l’hôte et son organisation pour sa journée
placement-processing-kept = Le nom n’est pas gardé ici. Les liens s’effacent après huit mois ; les journées restent, sans nom, pour les nombres.
