# Les mots du carnet d’adresses.

address-book-menu = Mon carnet
address-book-title = Mon carnet
address-book-count = { $count ->
    [one] Une fiche, à portée de main. Ce qui change vous est dit.
   *[other] { $count } fiches, à portée de main. Ce qui change vous est dit.
}
address-book-empty-title = Votre carnet est vide
address-book-empty-how = Ouvrez la fiche d’un service ou d’une organisation, puis « Garder dans mon carnet ».
address-book-empty-what = Si son numéro, ses horaires ou son adresse changent, vous le saurez.
address-book-empty-search = Chercher une fiche
address-book-none-here = Rien sous ce thème
address-book-theme = Thème
address-book-every-theme = Tous les thèmes
address-book-organizations = Organisations
address-book-other-services = Autres services
address-book-filter = Filtrer
address-book-print = Imprimer
address-book-vcard = Pour mon téléphone
address-book-csv = Pour un tableur
address-book-notes = Notes
address-book-remove = Retirer
address-book-gone = N’est plus dans l’annuaire
address-book-gone-text = La source qui décrivait cette fiche ne la donne plus. Appelez avant d’y envoyer quelqu’un.
address-book-state-until = { $state } jusqu’au { $date }
address-book-to-sheet = Voir la fiche

address-book-star-keep = Garder dans mon carnet
address-book-star-remove = Retirer de mon carnet
address-book-star-notes = Dans mon carnet : mes notes
address-book-added = C’est dans votre carnet.
address-book-removed = C’est retiré de votre carnet.
address-book-full = Votre carnet est plein : il tient 300 fiches. Retirez-en une, puis recommencez.
address-book-add-title = Garder « { $name } »
address-book-add-lead = Elle sera dans votre carnet, et vous saurez ce qui change.

address-book-own-note = Ma note
address-book-own-note-label = Ce que je veux retenir
address-book-own-note-hint = Rien que pour vous. 600 signes au plus. Rien sur une personne accompagnée.
address-book-note-save = Garder ma note
address-book-note-kept = Votre note est gardée.
address-book-note-removed = La note est retirée.
address-book-note-remove = Retirer cette note
address-book-note-empty = Écrivez quelques mots.
address-book-note-too-long = Cette note est trop longue : 600 signes au plus.
address-book-note-look-again = Relisez cette note
address-book-note-names = Un nom de personne semble écrit ici. Donnez plutôt une fonction, puis retirez cette note.
address-book-note-signed = { $role }, le { $date }
address-book-team-notes = Notes de mon organisation
address-book-team-notes-none = Aucune note pour l’instant.
address-book-team-which = Pour quelle organisation ?
address-book-team-note-label = Une note pour mes collègues
address-book-team-note-hint = Toute votre organisation la lira, avec votre rôle et la date. Écrivez sur l’organisation ou le service, jamais sur une personne. 600 signes au plus.
address-book-team-note-save = Ajouter la note
address-book-team-note-kept = La note est gardée pour votre organisation.

address-book-know = Je connais
address-book-know-lead = Personne d’autre ne voit cette marque. Elle vous rappelle qui vous avez rencontré, pour appeler plus simplement.
address-book-know-function = Quelle fonction ?
address-book-know-function-hint = Par exemple « accueil » ou « assistante sociale ». Pas de nom. Vide pour toute l’organisation.
address-book-function-too-long = Cette fonction est trop longue : 80 signes au plus.
address-book-know-where = Rencontre
address-book-know-when = Date de la rencontre
address-book-know-when-hint = Facultatif.
address-book-know-save = Je connais
address-book-met-speed-meeting = Lors d’un speed-meeting
address-book-met-immersion = Lors d’une immersion
address-book-met-meeting = Lors d’une réunion
address-book-met-other = Ailleurs, dans le travail
address-book-met-missing = Dites où vous vous êtes rencontrés.
address-book-met-on-wrong = Cette date n’est pas comprise, ou elle n’est pas encore passée.
address-book-mark-kept = C’est noté, rien que pour vous.
address-book-marks-full = Vous avez déjà noté vingt rencontres ici. Retirez-en une, puis recommencez.
address-book-mark-removed = La marque est retirée.
address-book-mark-remove = Retirer

address-book-print-title = Mon carnet, sur papier
address-book-print-lead = Tel qu’il était le { $name }. Imprimez cette page avec votre navigateur.
address-book-column-theme = Thème
address-book-column-name = Nom
address-book-column-organization = Organisation
address-book-column-phones = Téléphone
address-book-column-email = Courriel
address-book-column-addresses = Adresse
address-book-column-hours = Horaires
address-book-column-people = Lignes directes
address-book-column-sheet = Fiche

address-book-news-phone = Le numéro de « { $name } » a changé.
address-book-news-hours = Les horaires de « { $name } » ont changé.
address-book-news-address = L’adresse de « { $name } » a changé.
address-book-news-state = L’accueil de « { $name } » a changé : voyez s’il y a de la place.
address-book-news-gone = « { $name } » n’est plus dans l’annuaire.
address-book-news-back = « { $name } » est de retour dans l’annuaire.
address-book-news-several = Du nouveau pour « { $name } » : { $what }.
address-book-what-phone = le numéro
address-book-what-hours = les horaires
address-book-what-address = l’adresse
address-book-what-state = l’accueil

address-book-processing-name = Carnets d’adresses personnels
address-book-processing-purpose = Garder à portée de main les fiches utiles à son travail, et savoir ce qui change.
address-book-processing-ground = Intérêt légitime du réseau et de ses membres (RGPD art. 6.1.f).
address-book-processing-people = Les membres du réseau.
address-book-processing-recipients = Le membre seul.
address-book-processing-kept = Tant que le compte existe, ou jusqu’à ce que le membre retire ce qu’il a gardé.
address-book-team-processing-name = Notes d’équipe sur les fiches
address-book-team-processing-purpose = Partager dans une organisation ce qui aide à travailler avec une autre.
address-book-team-processing-ground = Intérêt légitime de l’organisation (RGPD art. 6.1.f).
address-book-team-processing-people = Les membres qui écrivent ces notes.
address-book-team-processing-recipients = Les membres de la même organisation.
address-book-team-processing-kept = Jusqu’à ce que l’organisation les retire ; sans le nom de leur auteur dès que son compte est effacé.

address-book-held-favourite = Une fiche de votre carnet
address-book-held-private-note = Votre note sur une fiche
address-book-held-team-note = Une note que vous avez écrite pour votre organisation
address-book-held-acquaintance = Une marque « je connais »
address-book-held-agreements = Vos accords pour qu’on vous nomme auprès d’un autre membre
address-book-held-record = Fiche
address-book-held-text = Texte
address-book-held-date = Date
address-book-held-function = Fonction
address-book-held-count = Nombre
address-book-residue-notes = Les notes que vous avez écrites pour votre organisation
address-book-residue-notes-why = Elles appartiennent à l’organisation. Elles ne disent plus qui les a écrites.
