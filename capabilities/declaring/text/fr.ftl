declaring-menu = Déclarer une action
declaring-menu-mine = Mes actions
declaring-desk-over = { $count ->
    [one] action est encore « en cours » après son dernier jour
   *[other] actions sont encore « en cours » après leur dernier jour
}
declaring-desk-isic = { $count ->
    [one] action attend une présentation en ISIC
   *[other] actions attendent une présentation en ISIC
}

declaring-choose = Choisissez dans la liste
declaring-none = Aucun
declaring-save = Enregistrer
declaring-reread = J’ai relu, ces mots peuvent rester
declaring-euros = { $name } €
declaring-on = Le { $name }
declaring-from = À partir du { $name }
declaring-dates = Du { $from } au { $until }
declaring-partner = { $name } : { $role }
declaring-nothing-said = Rien n’est dit pour l’instant.

declaring-mine = Mes actions
declaring-mine-lead = Les actions collectives que porte votre organisation, et celles auxquelles elle participe.
declaring-mine-ahead = En cours et à venir
declaring-mine-over = Passées
declaring-mine-joined = Nous y participons
declaring-mine-search = Chercher une action de tout le réseau
declaring-mine-show = Chercher
declaring-mine-empty = Aucune action pour l’instant.
declaring-mine-empty-note = Pour en déclarer une, cinq réponses suffisent : un titre, un domaine, un territoire, des dates, un contact.
declaring-missing = { $count ->
    [one] Un point à compléter
   *[other] { $count } points à compléter
}
declaring-next-date = Prochaine séance : { $name }

declaring-toolbar = Cette action, pour les membres du réseau
declaring-to-edit = Modifier
declaring-to-dates = Dates et séances
declaring-to-life = Où en est-elle ?
declaring-to-public = Voir la page publique
declaring-to-next = Annoncer la prochaine
declaring-to-copy = Copier cette action
declaring-to-hand-over = La confier à des habitants
declaring-to-spin-off = Créer l’association née de cette action
declaring-note-next = la même méthode, les mêmes partenaires, une nouvelle date.
declaring-note-copy = la méthode reste. Les dates, le lieu, les partenaires et l’argent ne suivent pas.
declaring-note-hand-over = un groupe d’habitants la porte, votre organisation l’accompagne.
declaring-note-spin-off = une fiche proposée à l’annuaire, reliée à l’action.

declaring-declare-title = Déclarer une action collective
declaring-declare-lead = Cinq réponses suffisent : un titre, un domaine, un territoire, des dates, un contact. Le reste se dit plus tard.
declaring-declare = Déclarer l’action
declaring-copy-another = Partir plutôt d’une action qui existe : la trouver, puis la copier
declaring-copy-title = Copier une action
declaring-copy-lead = La méthode de « { $name } » est reprise : présentation, publics, besoins, participation. Les dates, le lieu, les partenaires, l’argent et les paroles des personnes ne suivent pas.
declaring-copy = Créer la copie
declaring-field-carrier = Qui porte l’action
declaring-field-beginning = Où en est-elle ?
declaring-beginning-preparing = Elle se prépare
declaring-beginning-idea = C’est encore une idée

declaring-group-dates = Dates
declaring-group-contact = Contact
declaring-hint-contact = Une fonction, jamais une personne. Ces lignes sont publiques.
declaring-field-title = Titre
declaring-hint-title = Comme sur une affiche : « Balades en scène ».
declaring-field-domain = Domaine
declaring-field-unit = Territoire
declaring-field-starts = Premier jour
declaring-field-ends = Dernier jour
declaring-hint-ends = Laissez vide si vous ne le savez pas encore.
declaring-field-role = Fonction à joindre
declaring-hint-role = Par exemple « accueil du centre social ».
declaring-field-phone = Téléphone
declaring-field-mail = Courriel

declaring-lead-essentials = Les cinq réponses sans lesquelles une action ne se trouve pas.
declaring-lead-presentation = Ce que l’on y fait, en quelques phrases simples.
declaring-lead-audience = À qui l’action s’adresse, et comment se passe la première fois.
declaring-lead-place = Où l’on vient.
declaring-lead-partners = Avec qui, et ce que chacun fait.
declaring-lead-need = Le besoin du territoire auquel l’action répond, et où il a été lu.
declaring-lead-professionals = Le problème tel que les professionnels le disent. La version des habitants reste à côté, telle quelle.
declaring-lead-inhabitants = Le problème tel que les habitants le disent, avec leurs mots. La version des professionnels reste à côté, telle quelle.
declaring-lead-participation = Jusqu’où les habitants décident.
declaring-lead-budget = Qui finance, combien, pour quelle année ; qui vient de l’extérieur.
declaring-lead-frameworks = Les feuilles de route dont l’action fait partie.
declaring-lead-programme = Une action qui revient chaque année est une édition d’un programme.

declaring-hint-summary = Ce que l’on fait ensemble, pour qui, ce que cela change. Sans nom de personne.
declaring-hint-tags = Séparés par des virgules : lien social, théâtre.
declaring-hint-ages = À partir de deux âges, l’action est intergénérationnelle.
declaring-hint-first-visit = Ce qui rassure : où sonner, qui accueille, faut-il s’inscrire.
declaring-hint-topics = Ces besoins font trouver l’action dans la recherche.
declaring-every-audience = Choisir des publics
declaring-field-commune = Commune
declaring-hint-commune = Son nom ou son code postal.
declaring-field-host = Chez une organisation de l’annuaire
declaring-hint-host = Commencez à taper son nom. Laissez vide si le lieu n’est pas dans l’annuaire.
declaring-field-place = Le lieu, en quelques mots
declaring-hint-place = Par exemple « salle des fêtes, entrée par le parc ».
declaring-hint-partners = Commencez à taper un nom : l’annuaire en propose. Un nom qui n’y est pas est gardé tel quel. Pour retirer un partenaire, videz la ligne.
declaring-field-partner = Partenaire
declaring-field-partner-role = Rôle
declaring-field-partner-numbered = Partenaire { $count }
declaring-field-partner-role-numbered = Ce que fait le partenaire { $count }
declaring-field-need-kind = Où ce besoin a été lu
declaring-need-none = Pas encore relié
declaring-field-need-words = Ce qui a été lu
declaring-hint-need-words = Par exemple « trois réponses sur quatre parlent de solitude ».
declaring-field-need-path = La page qui le montre
declaring-hint-need-path = Copiez l’adresse d’une page de ce site, si elle existe.
declaring-field-professionals = Le problème, dit par les professionnels
declaring-hint-professionals = Ce qui se passe, pas ce que sont les personnes.
declaring-field-inhabitants = Le problème, dit par les habitants
declaring-hint-inhabitants = Écrivez leurs mots, relus avec eux, sans nom. La page dira que vous les avez notés.
declaring-field-said-on = Dit le
declaring-said-on = Dit le { $name }
declaring-field-participation = Dans cette action, les habitants
declaring-participation-none = Ce n’est pas encore dit
declaring-field-frameworks = Feuilles de route
declaring-field-programme = Programme
declaring-programme-none = Aucun programme
declaring-field-new-programme = Ou un nouveau programme
declaring-hint-new-programme = Son nom, par exemple « Intergénérationnel ».
declaring-field-edition = Édition de l’année
declaring-group-funding = Financement { $count }
declaring-field-funder = Qui finance
declaring-field-amount = Montant en euros
declaring-field-year = Année
declaring-field-granted = La somme est accordée
declaring-hint-contributors = Un métier, jamais un nom : « comédien professionnel ». Le coût peut rester vide.
declaring-field-contributor = Métier { $count }
declaring-field-contributor-cost = Coût en euros { $count }
declaring-funding-granted = { $name } : { $amount } accordés pour { $year }
declaring-funding-asked = { $name } : { $amount } demandés pour { $year }
declaring-funding-total = En tout : { $name }

declaring-conflict = Quelqu’un a modifié cette partie pendant que vous écriviez
declaring-conflict-note = Rien n’a été enregistré, et rien n’est perdu : vos mots sont dans le formulaire. Corrigez-les si besoin, puis enregistrez, ou gardez ce qui est écrit maintenant.
declaring-conflict-table = Les deux versions
declaring-conflict-field = Partie
declaring-conflict-theirs = Écrit maintenant
declaring-conflict-yours = Écrit par vous
declaring-save-mine = Enregistrer ma version
declaring-keep-theirs = Garder ce qui est écrit maintenant

declaring-carried-by = Portée par { $name }.
declaring-handed-over = Portée par les habitants : { $group }, avec l’accompagnement de { $organization }.
declaring-by-inhabitants = Portée par les habitants
declaring-filled = { $count } parties remplies sur { $parts }
declaring-flags = { $count ->
    [one] Un point mérite un regard
   *[other] { $count } points méritent un regard
}
declaring-said = Ce qui est dit de l’action
declaring-say = Compléter
declaring-change = Modifier
declaring-sides = Le problème, dit des deux côtés
declaring-sides-note = Les deux versions sont montrées côte à côte. Aucune ne remplace l’autre.
declaring-inhabitants-empty = Les habitants ne se sont pas encore exprimés ici. Qui anime peut noter leurs mots, avec eux.
declaring-noted-by = Noté par qui anime l’action, avec les mots des habitants.
declaring-life = La vie de l’action
declaring-acts = Et ensuite

declaring-life-title = Où en est l’action ?
declaring-life-lead = Chaque étape a sa date. Les durées se calculent seules.
declaring-life-picture = Les étapes de l’action dans le temps. Le tableau dit la même chose.
declaring-life-table = Les étapes et leur durée
declaring-life-state = Étape
declaring-life-since = Depuis
declaring-life-until = Jusqu’au
declaring-life-lasted = Durée
declaring-life-words = En quelques mots
declaring-life-now = aujourd’hui
declaring-life-whole = De la première étape à la fin, ou à ce jour : { $name }.
declaring-life-next = L’étape suivante
declaring-life-save = Enregistrer l’étape
declaring-isic-on = Présentée en ISIC le { $name }.
declaring-isic = Présentation en ISIC
declaring-field-isic = Présentée le
declaring-isic-save = Noter la présentation
declaring-field-state = L’action est maintenant
declaring-field-since = Depuis le
declaring-field-month-only = Je ne connais que le mois
declaring-field-moved-words = En quelques mots
declaring-hint-moved-words = Pour un report ou un abandon, dites pourquoi. Ces mots sont publics.
declaring-days = { $count ->
    [0] moins d’un jour
    [one] un jour
   *[other] { $count } jours
}
declaring-months = { $count ->
    [one] un mois
   *[other] { $count } mois
}
declaring-years = { $count ->
    [one] un an
   *[other] { $count } ans
}
declaring-years-and-months = { $years } et { $months }

declaring-next-title = Annoncer la prochaine
declaring-next-lead = Un titre et une date suffisent. La méthode, le lieu et les partenaires sont repris.
declaring-next = Annoncer
declaring-hint-next-title = Changez-le si la prochaine a son propre titre.
declaring-next-alone = Cette action n’a pas de partenaire : personne n’est prévenu.
declaring-next-partners = { $count ->
    [one] Ce partenaire est repris. Si l’annuaire permet de le joindre, il reçoit une lettre :
   *[other] Ces { $count } partenaires sont repris. Ceux que l’annuaire permet de joindre reçoivent une lettre :
}

declaring-hand-over-title = Confier l’action à des habitants
declaring-hand-over-lead = Un groupe d’habitants porte désormais l’action. { $name } l’accompagne, et peut toujours la modifier avec lui.
declaring-hand-over = Confier l’action
declaring-field-group = Comment s’appelle le groupe
declaring-hint-group = Un nom de groupe, pas de personne : « Les balades du mercredi ».

declaring-spin-off-title = L’association née de cette action
declaring-spin-off-lead = Vous proposez une fiche à l’annuaire. La coordination la vérifie, puis l’action et l’association sont reliées. Si l’association est déjà dans l’annuaire, son nom suffit.
declaring-spin-off-waits = La fiche est proposée à l’annuaire. La coordination la vérifie. Dès qu’elle y est, l’action et l’association sont reliées.
declaring-spin-off-refused = La fiche proposée n’a pas été retenue. Si l’association est maintenant dans l’annuaire, choisissez son nom.
declaring-spin-off = Proposer la fiche
declaring-born = { $name } est née de cette action.
declaring-born-said-by = { $organization }, à la suite de l’action « { $title } »
declaring-field-born-name = Nom de l’association
declaring-hint-born-name = Si l’annuaire la connaît, choisissez-la dans ce qu’il propose.
declaring-field-born-purpose = Ce qu’elle fait
declaring-field-born-place = Où elle se trouve
declaring-field-born-reach = Comment la joindre
declaring-hint-born-reach = Un téléphone, un courriel ou un lieu d’accueil de l’association. Aucun nom de personne.

declaring-fault-title = Donnez un titre à l’action.
declaring-fault-domain = Choisissez un domaine.
declaring-fault-unit = Choisissez un territoire.
declaring-fault-starts = Donnez le premier jour, même approché.
declaring-fault-ends = Le dernier jour est avant le premier.
declaring-fault-role = Dites quelle fonction répond, par exemple « accueil ».
declaring-fault-phone = Ce numéro de téléphone ne se lit pas. Il en faut dix chiffres.
declaring-fault-mail = Ce courriel n’est pas complet.
declaring-fault-contact = Donnez un téléphone ou un courriel : l’un des deux suffit.
declaring-fault-carrier = Choisissez l’organisation qui porte l’action.
declaring-fault-commune = Cette commune n’est pas reconnue. Ajoutez son code postal si plusieurs portent ce nom.
declaring-fault-host = Cette organisation n’est pas dans l’annuaire. Dites le lieu en quelques mots, plus bas.
declaring-fault-many = Quarante choix au plus.
declaring-fault-need-kind = Dites où ce besoin a été lu.
declaring-fault-need-words = Dites en une phrase ce qui a été lu.
declaring-fault-need-path = Il faut l’adresse d’une page de ce site, par exemple /questionnaires.
declaring-fault-to-come = Ce jour n’est pas encore venu.
declaring-fault-funder = Choisissez qui finance.
declaring-fault-money = Ce montant ne se lit pas. Écrivez par exemple 1 500 ou 1 500,50.
declaring-fault-year = Cette année ne se lit pas. Écrivez-la en quatre chiffres.
declaring-fault-contributor = Dites quel métier vient de l’extérieur.
declaring-fault-state = Choisissez l’étape où elle en est.
declaring-fault-since = Dites depuis quel jour.
declaring-fault-isic = Dites quel jour elle a été présentée.
declaring-fault-why = Dites pourquoi, en quelques mots.
declaring-fault-group = Donnez un nom au groupe.
declaring-fault-born-name = Donnez le nom de l’association.
declaring-fault-born-unknown = L’annuaire ne connaît pas ce nom.
declaring-fault-no-day = Ce jour ne se lit pas. Écrivez-le comme 22/11/2026.
declaring-fault-long = { $count } lettres au plus.
declaring-fault-caution = « { $part } ». { $why }
declaring-fault-reread = Relisez, puis cochez si ces mots peuvent rester.

declaring-done-declared = L’action est déclarée. Le reste se complète quand vous voulez.
declaring-done-copied = La copie est créée. Il reste ses dates, son lieu et ses partenaires.
declaring-done-announced = La prochaine est annoncée, et les partenaires que l’annuaire permet de joindre sont prévenus.
declaring-done-saved = C’est enregistré.
declaring-done-unchanged = Rien n’a changé : c’était déjà écrit ainsi.
declaring-done-moved = L’étape est enregistrée.
declaring-done-presented = La présentation est notée.
declaring-done-handed-over = L’action est portée par les habitants.
declaring-done-proposed = La fiche est proposée. La coordination la vérifie.
declaring-done-linked = L’association et l’action sont reliées.

declaring-letter-next-subject = { $network } : « { $title } » est annoncée, avec vous
declaring-letter-next-text = { $carrier } annonce « { $title } ». Votre organisation y est reprise comme partenaire de l’édition précédente. Si ce n’est pas prévu, dites-le-lui.
declaring-letter-next-link = Voir l’action
declaring-letter-partner-subject = { $network } : votre organisation est partenaire de « { $title } »
declaring-letter-partner-text = { $carrier } indique votre organisation comme partenaire de l’action « { $title } ». Tout le monde peut le lire. Si ce n’est pas le cas, dites-le-lui.
declaring-letter-partner-link = Voir l’action
declaring-unlink = Ce n’est pas le cas : retirer ce lien
declaring-done-unlinked = Le lien est retiré.
declaring-life-handed-over = Confiée aux habitants le { $name }.
declaring-letter-born-subject = { $network } : votre organisation serait née de « { $title } »
declaring-letter-born-text = { $carrier } indique que votre organisation est née de l’action « { $title } ». Tout le monde peut le lire. Si ce n’est pas le cas, dites-le-lui, ou dites-le à la coordination : toutes deux peuvent retirer ce lien.
declaring-letter-born-link = Voir l’action
declaring-fault-everyone = « Tous publics » les comprend tous. Gardez cette case seule, ou décochez-la.
