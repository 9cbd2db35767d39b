minutes-crumb-meetings = Rencontres
minutes-print = Imprimer
minutes-choose = Choisir
minutes-any = Peu importe
minutes-show = Voir
minutes-filter = Choisir ce qui est montré
minutes-yes = oui
minutes-no = non
minutes-never = jamais

minutes-title = Compte rendu
minutes-write-title = Que reste-t-il de cette rencontre ?
minutes-not-yet = Le compte rendu n’est pas encore écrit. L’organisation qui a invité et celles qui ont dit venir peuvent l’écrire ; vous le lirez ici.
minutes-write-lead = Qui était là, ce que vous avez appris, ce qui est décidé. Tout est facultatif, sauf le nombre de présents.
minutes-too-early = Le compte rendu s’écrit une fois la rencontre commencée. En attendant, vous pouvez imprimer la feuille d’émargement.
minutes-lead = { $subject }. Le { $day } : { $organizations ->
    [one] une organisation
   *[other] { $organizations } organisations
}, { $people ->
    [one] une personne
   *[other] { $people } personnes
}.
minutes-to-print = Relevé de décisions à imprimer
minutes-to-correct = Corriger
minutes-to-attendance = Feuille d’émargement
minutes-to-kits = Outils d’animation
minutes-to-minutes = Compte rendu
minutes-to-published = Lire ce qui est publié
minutes-to-table = Télécharger le tableau
minutes-to-coverage = Qui n’a pas été rencontré
minutes-to-picture = Voir en image
minutes-to-address-book = Mon carnet
minutes-attendance = Présents
minutes-attendance-none = Personne n’est encore compté.
minutes-organization = Organisation
minutes-other-organization = Avec cette organisation
minutes-people = Personnes
minutes-function = Fonction
minutes-signature = Signature
minutes-learnt = Ce que nous avons appris
minutes-learnt-short = Appris
minutes-decisions = Décisions
minutes-decisions-none = Aucune décision n’est notée.
minutes-follow-ups = Suites
minutes-follow-ups-lead = Ce qui a été décidé ensemble et reste à faire. Chaque suite appartient à une organisation et à une fonction.
minutes-follow-ups-none = Rien à faire ici.
minutes-follow-ups-late = En retard
minutes-follow-ups-ahead = À faire
minutes-follow-ups-done = Faites depuis trois mois
minutes-unwritten = Rencontres passées dont il reste à écrire
minutes-what = Quoi
minutes-who = Qui
minutes-until = Pour quand
minutes-from = Rencontre
minutes-standing = Où en est-ce
minutes-no-day = sans date
minutes-done = Fait
minutes-late = En retard
minutes-to-do = À faire
minutes-mark-done = C’est fait
minutes-reopen = Ce n’est pas fait
minutes-follow-up-done = C’est noté : cette suite est faite.
minutes-follow-up-reopened = C’est noté : cette suite reste à faire.
minutes-saved = Le compte rendu est gardé.
minutes-save = Garder le compte rendu

minutes-publication = Ce qui est publié
minutes-publication-none = Rien n’est publié de cette rencontre.
minutes-publication-nobody = Personne d’autre que les participants
minutes-publication-members = Les membres du réseau
minutes-publication-everybody = Tout le monde
minutes-published-lead = Rencontre du { $name }
minutes-published-present = Étaient présents

minutes-field-day = Tenue le
minutes-field-people = { $name } : combien de personnes ?
minutes-field-others = D’autres organisations étaient là
minutes-field-other = Organisation
minutes-field-other-people = Combien de personnes
minutes-field-learnt = Ce que nous avons appris les uns des autres
minutes-field-learnt-hint = Sur les organisations et leurs services, jamais sur une personne. Les membres du réseau le lisent dans le journal.
minutes-field-decisions = Décisions
minutes-field-decisions-hint = Une par ligne.
minutes-field-follow-up = Suite { $count } : ce qu’il faut faire
minutes-field-owner = Quelle organisation
minutes-field-function = Quelle fonction
minutes-field-due = Pour quand
minutes-field-more-follow-ups = D’autres suites
minutes-field-summary = En quelques phrases, pour les autres
minutes-field-summary-hint = Facultatif. Vous choisissez juste après qui peut le lire.
minutes-field-publication = Qui peut lire ces phrases
minutes-field-close = La rencontre a bien eu lieu : clore le compte rendu
minutes-field-close-hint = Elle compte alors parmi les rencontres tenues. Vous pourrez encore corriger.

minutes-fault-publication = Seule l’organisation qui a invité, ou la coordination, montre un résumé à tout le monde. Choisissez « Les membres du réseau ».
minutes-fault-day = Indiquez le jour de la rencontre : aujourd’hui ou avant.
minutes-fault-people = Un nombre de personnes, de 0 à 500.
minutes-fault-twice = Cette organisation est déjà comptée plus haut.
minutes-fault-two = Une rencontre réunit au moins deux organisations : indiquez combien de personnes de chacune étaient là.
minutes-fault-decisions = { $count } décisions au plus.
minutes-fault-due = Cette date n’est pas comprise.
minutes-fault-meanwhile = Quelqu’un d’autre a modifié ce compte rendu pendant que vous écriviez. Vos mots sont encore là : ouvrez le compte rendu dans une autre fenêtre et reportez-les.

minutes-corrections = Les fiches disent-elles vrai ?
minutes-corrections-count = { $count ->
    [0] Aucune correction n’est encore proposée
    [one] Une correction proposée depuis la rencontre
   *[other] { $count } corrections proposées depuis la rencontre
}
minutes-corrections-why = Un horaire, un numéro, une limite : ce que vous avez vu sur place rend l’annuaire plus juste pour tout le monde.
minutes-correct-record = Proposer une correction à la fiche : { $name }
minutes-corrected = { $count ->
    [one] une proposée
   *[other] { $count } proposées
}

minutes-contacts-heading = Échanger ses contacts
minutes-contacts-tally = { $offered ->
    [one] Un échange proposé
   *[other] { $offered } échanges proposés
}, { $settled ->
    [0] aucun n’est encore accepté des deux côtés
    [one] un est accepté des deux côtés
   *[other] { $settled } sont acceptés des deux côtés
}.
minutes-contacts-title = Contacts rencontrés
minutes-contacts-lead = Vous vous êtes rencontrés. Si vous acceptez tous les deux, chacun entre dans le carnet de l’autre, avec « je connais ».
minutes-contacts-none = Personne n’attend de réponse de vous.
minutes-contacts-answered = C’est noté.
minutes-contacts-kept = Sans compte, vous retrouvez ici les coordonnées acceptées, pendant six mois.
minutes-contacts-gone = Ce lien ne mène plus nulle part
minutes-contacts-gone-lead = Les contacts d’une rencontre s’effacent au bout de six mois. L’annuaire, lui, reste à jour.
minutes-met-on = Rencontre du { $name }
minutes-contact-asked = Cette personne peut-elle entrer dans votre carnet, et vous dans le sien ?
minutes-contact-waiting = Vous avez accepté. L’autre n’a pas répondu pour l’instant.
minutes-contact-refused = Vous avez refusé. L’autre n’en est pas prévenu.
minutes-contact-settled = Vous avez accepté tous les deux.
minutes-contact-yes = J’accepte
minutes-contact-no = Je ne souhaite pas
minutes-contact-line = Comment vous joindre directement
minutes-contact-line-hint = Facultatif : nom, téléphone ou adresse professionnelle. { $count } lettres au plus. Seules les personnes que vous acceptez, et qui vous acceptent, le lisent.
minutes-contact-send = Envoyer mes réponses
minutes-contact-all = Accepter tout le monde
minutes-offer-organization = Qui avez-vous rencontré : organisation
minutes-offer-function = Sa fonction
minutes-offer-function-hint = « accueil », « assistante sociale » : jamais un nom.
minutes-offer-address = Son adresse professionnelle
minutes-offer-address-hint = Un courrier lui demande son accord. L’adresse ne sert à rien d’autre.
minutes-offer-mine = Votre fonction
minutes-offer-send = Proposer l’échange
minutes-offered = La proposition est partie. Votre propre réponse vous attend dans « Contacts rencontrés ».
minutes-offer-fault-organization = Choisissez une organisation qui était là.
minutes-offer-fault-function = Indiquez une fonction, en quelques mots et sans nom de personne.
minutes-offer-fault-address = Indiquez une adresse complète, comme accueil@association.fr.

minutes-journal-title = Journal des rencontres
minutes-journal-lead = Depuis douze mois : { $meetings ->
    [0] aucune rencontre tenue
    [one] une rencontre tenue
   *[other] { $meetings } rencontres tenues
}, { $organizations ->
    [one] une organisation
   *[other] { $organizations } organisations
}, { $pairs ->
    [one] une paire qui s’est vue
   *[other] { $pairs } paires qui se sont vues
}.
minutes-journal-none = Aucune rencontre à montrer ici.
minutes-journal-more = Seules les 300 dernières sont montrées. Le tableau à télécharger les contient toutes.
minutes-day = Jour
minutes-kind = Forme
minutes-who-met = Qui
minutes-since = Depuis le
minutes-up-to = Jusqu’au
minutes-month = Mois
minutes-meetings = Rencontres
minutes-times = Combien de fois

minutes-coverage-title = Qui a été rencontré depuis douze mois
minutes-coverage-lead = { $name } a rencontré { $met } organisations sur { $all } depuis douze mois.
minutes-coverage-choose = Choisissez une organisation pour voir qui elle a rencontré depuis douze mois.
minutes-unmet = Non rencontrés depuis douze mois
minutes-unmet-none = Tout le monde a été rencontré.
minutes-met = Rencontrés depuis douze mois
minutes-met-none = Personne n’a encore été rencontré.
minutes-met-column = Rencontré depuis douze mois
minutes-last-met = Dernière fois
minutes-what-to-do = Et ensuite
minutes-propose = Proposer une rencontre
minutes-absent = Jamais aux temps partagés depuis douze mois
minutes-absent-lead = { $count ->
    [0] Tout le monde est venu au moins une fois.
    [one] Une organisation n’est venue à aucun temps de travail partagé.
   *[other] { $count } organisations ne sont venues à aucun temps de travail partagé.
}
minutes-absent-none = Tout le monde est venu.
minutes-last-shared = Dernier temps partagé

minutes-picture-title = Une année de rencontres
minutes-picture-lead = Les douze derniers mois, en image et en chiffres.
minutes-picture-days = Les jours de rencontre
minutes-picture-days-told = { $count ->
    [0] Aucun jour n’est marqué.
    [one] Un carré par jour, une rencontre. Le tableau qui suit la dit.
   *[other] Un carré par jour, { $count } rencontres. Plus il est foncé, plus il y en a. Le tableau qui suit dit la même chose.
}
minutes-picture-months = Rencontres par mois
minutes-picture-pairs = Qui a rencontré qui
minutes-picture-pairs-told = { $count ->
    [one] Une paire s’est rencontrée. Le tableau qui suit la nomme.
   *[other] { $count } paires se sont rencontrées : un carré plein à la croisée de deux numéros. Le tableau qui suit les nomme.
}
minutes-picture-drawn = L’image montre les { $count } organisations qui en ont rencontré le plus.

minutes-kits-title = Outils d’animation
minutes-kits-lead = De quoi réussir une rencontre, à imprimer et à poser sur la table.
minutes-ideas-title = Trois paires d’idées reçues
minutes-ideas-what = Un jeu de vingt minutes pour dire ce qu’on pense les uns des autres, et en rire ensemble.
minutes-card-title = Carte de table
minutes-card-what = Une organisation en cinq lignes, à poser devant soi. L’annuaire remplit ce qu’il sait.
minutes-statement = Relevé de décisions
minutes-statement-blank = Relevé de décisions à remplir
minutes-statement-blank-lead = À remplir à la main : qui était là, ce qui est décidé, qui fait quoi pour quand.
minutes-statement-what = Une feuille pour noter qui fait quoi pour quand.
minutes-sheet = Feuille d’émargement
minutes-sheet-lead = Rencontre du                         à
minutes-sheet-what = Une ligne par organisation : fonctions, nombre, signature.
minutes-sheet-note = Une ligne par organisation et une fonction suffisent. Cette feuille compte les présents ; elle est détruite une fois le compte rendu gardé.
minutes-visit-title = Réussir une visite
minutes-visit-what = Une heure chez l’autre vaut dix courriels.
minutes-visit-1 = Convenez de ce que chacun veut voir : l’accueil, un atelier, une distribution.
minutes-visit-2 = Venez à deux au plus, à une heure où l’on travaille.
minutes-visit-3 = Demandez ce que la maison ne fait pas : c’est ce qui évite les mauvaises orientations.
minutes-visit-4 = Ne prenez ni photo ni nom : les personnes reçues n’ont rien demandé.
minutes-visit-5 = Avant de partir, comparez la fiche de l’annuaire avec ce que vous avez vu.

minutes-portraits-title = Portraits croisés
minutes-portraits-what = Deux maisons répondent aux cinq mêmes questions, sur elles-mêmes puis sur l’autre. On compare ensuite.
minutes-portraits-how = Chaque maison remplit sa feuille sans regarder l’autre, en dix minutes. Puis on pose les deux feuilles côte à côte et l’on commence par ce qui fait sourire.
minutes-portraits-question = Question
minutes-portraits-us = Nous, vus par nous
minutes-portraits-you = Vous, vus par nous
minutes-portraits-1 = À quoi ressemble une matinée ordinaire ?
minutes-portraits-2 = Qui pousse la porte, et qui n’ose pas ?
minutes-portraits-3 = Qu’est-ce qui nous est demandé et que nous ne faisons pas ?
minutes-portraits-4 = De quoi sommes-nous fiers ?
minutes-portraits-5 = Qu’est-ce qui nous manque, que l’autre a peut-être ?
minutes-portraits-end = Ce que vous voulez garder s’écrit dans le compte rendu, à « ce que nous avons appris ».

minutes-card-fill = Remplir la carte
minutes-card-blank = Carte vide
minutes-card-mission = Ce que nous faisons
minutes-card-audience = Pour qui
minutes-card-reach = Comment nous joindre
minutes-card-limits = Ce que nous ne faisons pas
minutes-card-seeks = Ce que je cherche chez vous
minutes-card-note = La dernière ligne s’écrit à la main, le jour même. Une ligne fausse se corrige sur la fiche de l’organisation.

minutes-ideas-lead = Chacun a une idée de l’autre. La dire avec un sourire, puis demander ce qu’il y a derrière, change une réunion.
minutes-ideas-how = Comment jouer en vingt minutes
minutes-ideas-step-1 = Deux minutes. Mélangez les tables : à chacune, des personnes de maisons différentes. Donnez une paire de cartes par table.
minutes-ideas-step-2 = Cinq minutes. Quelqu’un lit la première carte. Ceux dont elle parle racontent une fois où elle était vraie, et une fois où elle était fausse.
minutes-ideas-step-3 = Cinq minutes. Même chose avec la seconde carte, pour l’autre côté.
minutes-ideas-step-4 = Cinq minutes. Posez la question écrite sur chaque carte. Notez la réponse en une phrase.
minutes-ideas-step-5 = Trois minutes. Chaque table lit une phrase à voix haute. Gardez-les dans « ce que nous avons appris ».
minutes-ideas-ask = À demander :
minutes-ideas-end = Règle du jeu : on parle de maisons et de métiers, jamais d’une personne présente ou reçue.
minutes-ideas-rigidity-title = Rigidité et laxisme
minutes-ideas-rigidity-one = « Les agents du CCAS sont rigides. »
minutes-ideas-rigidity-one-behind = Derrière la règle, il y a souvent une délibération, un contrôle, et le souci de traiter pareillement deux familles qui ne se sont jamais vues.
minutes-ideas-rigidity-one-question = Quelle règle vous gêne vous-même, et que faites-vous quand elle tombe mal ?
minutes-ideas-rigidity-other = « Les associations donnent à tout le monde. »
minutes-ideas-rigidity-other-behind = Derrière le geste, il y a souvent un stock compté, une file qui attend, et le choix de ne pas faire répéter son histoire à la porte.
minutes-ideas-rigidity-other-question = À qui avez-vous dû dire non, et comment l’avez-vous dit ?
minutes-ideas-bureaucracy-title = Bureaucratie et naïveté
minutes-ideas-bureaucracy-one = « Là-bas, on ne connaît que les papiers. »
minutes-ideas-bureaucracy-one-behind = Un papier manquant peut faire perdre un droit pour des mois. Le demander tôt, c’est parfois protéger.
minutes-ideas-bureaucracy-one-question = Quel papier demandez-vous qui ne sert plus à rien ?
minutes-ideas-bureaucracy-other = « Ils croient tout ce qu’on leur raconte. »
minutes-ideas-bureaucracy-other-behind = Écouter sans vérifier tout de suite, c’est une façon de faire venir ceux qui ne viendraient nulle part.
minutes-ideas-bureaucracy-other-question = Qu’avez-vous appris d’une personne parce que vous n’aviez rien demandé ?
minutes-ideas-warmth-title = Manque de chaleur et manque de métier
minutes-ideas-warmth-one = « Chez eux, l’accueil est froid. »
minutes-ideas-warmth-one-behind = Un guichet, une vitre, un numéro : ce n’est pas toujours un choix. Rester calme toute la journée est aussi une façon de prendre soin.
minutes-ideas-warmth-one-question = Que changeriez-vous à votre accueil si vous en aviez les clés ?
minutes-ideas-warmth-other = « Ce ne sont que des bénévoles. »
minutes-ideas-warmth-other-behind = Beaucoup ont eu un métier, se forment, et tiennent la même permanence depuis des années. Ce qui leur manque est souvent un numéro à appeler.
minutes-ideas-warmth-other-question = Sur quoi aimeriez-vous être formés par l’autre maison ?

minutes-desk-unwritten = { $count ->
    [one] Une rencontre passée sans compte rendu
   *[other] { $count } rencontres passées sans compte rendu
}
minutes-desk-late = { $count ->
    [one] Une suite de rencontre en retard
   *[other] { $count } suites de rencontre en retard
}

minutes-letter-closing = Ce courrier ne nomme personne.
minutes-letter-contact-subject = Vous vous êtes rencontrés : garder le contact ?
minutes-letter-contact-what = Le { $day }, vous avez rencontré des personnes d’autres organisations.
minutes-letter-contact-do = Dites pour chacune si elle peut entrer dans votre carnet, et vous dans le sien. Un refus n’est dit à personne.
minutes-letter-contact-link = Répondre
minutes-letter-write-subject = Votre rencontre a-t-elle eu lieu ?
minutes-letter-write-what = La rencontre que vous aviez demandée devait se tenir ces jours-ci.
minutes-letter-write-do = En trois minutes, dites qui était là et ce qui est décidé. Elle comptera parmi les rencontres tenues.
minutes-letter-write-link = Écrire le compte rendu
minutes-letter-due-subject = Une suite de rencontre arrive à sa date
minutes-letter-due-what = Votre organisation a quelque chose à faire avant le { $day }, décidé lors d’une rencontre.
minutes-letter-due-do = Si c’est fait, dites-le d’un geste.
minutes-letter-due-link = Voir les suites
minutes-letter-late-subject = Une suite de rencontre attend encore
minutes-letter-late-what = Votre organisation devait faire quelque chose pour le { $day }, décidé lors d’une rencontre.
minutes-letter-late-do = Si c’est fait, dites-le d’un geste. Sinon, convenez d’une autre date.
minutes-letter-late-link = Voir les suites

minutes-processing-name = Contacts rencontrés
minutes-processing-purpose = Demander à deux personnes qui se sont rencontrées si chacune entre dans le carnet de l’autre.
minutes-processing-ground = Consentement de chacune (RGPD art. 6, 1, a).
minutes-processing-people = Les membres et les professionnels rencontrés lors d’une rencontre, d’un speed-meeting ou d’une immersion.
minutes-processing-recipients = L’autre personne, une fois que les deux ont accepté.
minutes-processing-kept = Six mois après la rencontre ; le nombre d’échanges reste.
minutes-held-met = Une rencontre dont les contacts vous ont été proposés
minutes-held-on = Proposés le
