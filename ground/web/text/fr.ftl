# Les mots du cadre : ce que chaque page partage.

web-skip-content = Aller au contenu
web-menu = Menu principal
web-other-language = English
web-companion-enter = Avec la personne
web-companion-leave = Quitter ce mode
web-companion-note = Mode « avec la personne » : de grandes lettres, des mots simples. Rien n’est gardé.
web-demo-title = Données de démonstration.
web-demo-text = Tout ici est inventé : les lieux d’accueil, les horaires et les numéros.
web-foot-word = Un outil tenu par les membres du réseau.

web-sign-in = Se connecter
web-sign-out = Se déconnecter
web-member-menu = Mon espace :
web-demo-sign-in = Choisir un personnage

web-call = Appeler
web-chip-remove = Retirer le filtre :
web-crumbs = Vous êtes ici
web-pager = Pages de résultats
web-pager-previous = Page précédente
web-pager-next = Page suivante
web-pager-place = Page { $page } sur { $pages }
web-steps = Étape { $page } sur { $pages }
web-step-done = Fait :
web-faults = { $count ->
    [one] Un point est à corriger
   *[other] { $count } points sont à corriger
}
web-copied = Lien copié
web-place-refused = Position inconnue : écrivez une commune

web-openness-open = Ouvert
web-openness-closes-soon = Ferme bientôt
web-openness-closed = Fermé
web-openness-unknown = Horaires inconnus
web-openness-full = Complet
web-openness-low-stock = Stock bas
web-openness-suspended = Fermé pour l’instant

web-freshness-fresh = Confirmé
web-freshness-to-confirm = À confirmer
web-freshness-stale = Ancien
web-freshness-doubtful = Erreur signalée

web-map-skip = Passer la carte, aller à la liste
web-map-nearer = Voir de plus près
web-map-farther = Voir de plus loin
web-map-north = Aller vers le nord
web-map-south = Aller vers le sud
web-map-west = Aller vers l’ouest
web-map-east = Aller vers l’est
web-map-source = Contours : IGN, Licence Ouverte.
web-bars-described = Des barres, une par ligne. Le tableau dit les mêmes nombres.

web-failure-number = Si vous écrivez à la coordination, citez ce numéro : { $name }
web-failure-home = Revenir à l’accueil
web-failure-not-found-title = Cette page n’existe pas
web-failure-not-found-advice = L’adresse a peut-être changé. Cherchez le service par son nom : il est sans doute toujours là.
web-failure-bad-request-title = Cette adresse n’est pas comprise
web-failure-bad-request-advice = Une partie de l’adresse est mal écrite. Reprenez la recherche depuis l’accueil.
web-failure-refused-title = Envoi refusé
web-failure-refused-advice = Ce formulaire a été envoyé depuis un autre site. Ouvrez la page ici, puis recommencez.
web-failure-too-large-title = Envoi trop volumineux
web-failure-too-large-advice = Revenez à la page précédente : ce que vous avez écrit y est encore. Un texte peut peser un mégaoctet au plus, un fichier deux.
web-failure-unavailable-title = Le service ne répond pas pour l’instant
web-failure-unavailable-advice = Réessayez dans une minute. Si cela dure, prévenez l’animatrice du réseau.
web-failure-uncertain-title = Nous ne savons pas si c’est enregistré
web-failure-uncertain-advice = La base de données s’est arrêtée pendant l’enregistrement. Attendez une minute, puis regardez si ce que vous avez fait s’y trouve avant de recommencer.
web-failure-internal-title = Quelque chose s’est mal passé
web-failure-internal-advice = La panne vient de nous, pas de vous. Elle est notée. Réessayez dans une minute.

# Ce qui est dit sans page autour : la maison est pleine, ferme une porte ou ne connaît pas cette adresse.
web-bare-crowded-title = Beaucoup de monde en même temps
web-bare-crowded-advice = Nous ne pouvons pas vous répondre tout de suite. Rien n’est perdu : réessayez dans quelques secondes.
web-bare-slow-title = Votre envoi n’est pas arrivé à temps
web-bare-slow-advice = La connexion est trop lente ou s’est coupée. Revenez à la page précédente et réessayez.
web-bare-opening-title = Ce réseau s’ouvre
web-bare-opening-advice = Il répond dans quelques instants. Réessayez dans une minute.
web-bare-shut-title = Ce réseau est fermé pour l’instant
web-bare-shut-advice = La panne vient de nous, pas de vous. Nous essayons de le rouvrir. Réessayez dans une minute.
web-bare-elsewhere-title = Aucun réseau à cette adresse
web-bare-elsewhere-advice = Cette machine ne connaît pas ce nom. Vérifiez l’adresse que l’on vous a donnée.

web-credits-title = Sources et licences
web-credits-lead = Cet outil est un logiciel libre (AGPL 3.0 ou suivante). Voici ce sur quoi il s’appuie.
web-credits-data = Données
web-credits-none = Aucune source n’est déclarée.
web-credits-what = Quoi
web-credits-publisher = Qui publie
web-credits-licence = Licence
web-credits-design = Lettres et dessins
web-credits-font = Atkinson Hyperlegible Next, une police dessinée pour les personnes malvoyantes par le Braille Institute : SIL Open Font License 1.1.
web-credits-icons = Pictogrammes du projet Lucide : licence ISC.

web-accessibility-link = Accessibilité : non audité
web-accessibility-title = Déclaration d’accessibilité
web-accessibility-lead = { $name } veut que chacun puisse s’en servir, avec un écran, une loupe, une voix de synthèse ou un clavier seul.
web-accessibility-state = État de conformité
web-accessibility-state-text = Aucun audit n’a encore été mené par un tiers sur cette installation. Tant que ce n’est pas fait, elle ne peut se dire conforme au RGAA 4.1.
web-accessibility-done = Ce qui est vérifié à chaque version
web-accessibility-done-axe = Un outil automatique (axe) contrôle les pages en clair et en sombre, sur téléphone et sur ordinateur.
web-accessibility-done-contrast = Chaque couple de couleurs texte et fond atteint un contraste de 4,5 pour 1.
web-accessibility-done-script = Tout fonctionne sans JavaScript, au clavier, et avec des lettres deux fois plus grandes.
web-accessibility-done-map = La carte a toujours une liste qui dit la même chose.
web-accessibility-limits = Limites connues
web-accessibility-limits-words = Les textes des fiches sont écrits par les organisations : certains restent difficiles à lire.
web-accessibility-limits-voice = Les essais avec des lecteurs d’écran, et avec les personnes qui s’en servent, restent à faire.
web-accessibility-help = Vous êtes bloqué ?
web-accessibility-help-text = Écrivez ou téléphonez à la structure qui anime le réseau : elle vous donnera l’information autrement et fera corriger l’obstacle. Sans réponse, vous pouvez saisir le Défenseur des droits (09 69 39 00 00, defenseurdesdroits.fr).

web-gallery-title = Galerie des éléments
web-gallery-lead = Chaque élément des pages, dans chacun de ses états, en clair puis en sombre.
web-gallery-light = En clair
web-gallery-dark = En sombre

web-refused-nir = Ce texte contient un numéro de sécurité sociale. Il ne doit jamais être noté ici : retirez-le, le reste est gardé.
web-refused-iban = Ce texte contient un numéro de compte bancaire. Il ne doit jamais être noté ici : retirez-le, le reste est gardé.
web-refused-card = Ce texte contient un numéro de carte bancaire. Il ne doit jamais être noté ici : retirez-le, le reste est gardé.

web-failure-sign-in-first-title = Il faut être connecté
web-failure-sign-in-first-advice = Votre connexion a pris fin. Connectez-vous dans un autre onglet, revenez à la page précédente : ce que vous avez écrit y est encore, et renvoyez-la.
web-failure-too-many-title = Trop d’essais
web-failure-too-many-advice = Attendez { $name } avant de recommencer. Rien n’est perdu.
web-failure-prove-again-title = Confirmez que c’est bien vous
web-failure-prove-again-advice = Ces informations sont gardées de près. Confirmez votre identité dans un autre onglet, revenez à cette page avec la flèche de retour : ce que vous avez écrit y est encore, et renvoyez-le.
web-failure-entrance = Ouvrir dans un autre onglet
web-wait-seconds = { $count ->
    [one] une seconde
   *[other] { $count } secondes
}
web-wait-minutes = { $count ->
    [one] une minute
   *[other] { $count } minutes
}
web-wait-hours = { $count ->
    [one] une heure
   *[other] { $count } heures
}

web-fault-too-long = Ce texte dépasse { $count } caractères : la fin a été coupée.
web-reread = J’ai relu ces mots, ils peuvent rester
web-fault-reread = Relisez ces mots, ou confirmez qu’ils peuvent rester.
web-fault-longer = C’est trop long : { $count } lettres au plus.
web-upload-one-only = Un seul fichier à la fois : choisissez-en un.
web-upload-too-large = Ce fichier dépasse huit mégaoctets. Choisissez-en un plus léger.
web-upload-empty = Ce fichier est vide.
web-upload-unknown-type = Ce type de fichier n’est pas accepté ici. Sont acceptés : texte, tableau (CSV ou XLSX), PDF, image PNG ou JPEG.
web-upload-unreadable = L’envoi n’est pas arrivé entier. Recommencez.
