# Fiches réflexes : ce que l’on fait d’abord, relu, daté, sur une feuille.
knowledge-title = Fiches réflexes
knowledge-lead = Ce que l’on fait d’abord, sur une feuille recto verso : les signes, les étapes, ce qu’il ne faut pas faire, qui appeler dans la commune.
knowledge-none = Aucune fiche n’est publiée pour le moment.
knowledge-none-text = Deux fiches attendent d’être relues par des professionnels et des lecteurs d’ici.
knowledge-new = Écrire une fiche
knowledge-workshop = Atelier des fiches
knowledge-to-glossary = Les sigles et les mots du réseau
knowledge-glossary = Glossaire
knowledge-menu = Fiches réflexes
knowledge-valid-until = Valable jusqu’au { $name }
knowledge-trust-in-date = Relue, à jour
knowledge-trust-under-review = En cours de relecture
knowledge-trust-to-check = À vérifier
knowledge-version = Version { $version }, publiée le { $on }, valable jusqu’au { $until }

# La fiche
knowledge-commune = Pour quelle commune ?
knowledge-commune-hint = Nom ou code postal. La fiche donne alors les services à appeler.
knowledge-commune-ask = Voir qui appeler
knowledge-commune-unknown = Nous ne trouvons pas « { $name } ».
knowledge-commune-unknown-text = Vérifiez le nom, ou tapez le code postal.
knowledge-print = Imprimer
knowledge-pdf = Fichier PDF
knowledge-print-how = Choisissez le format A4 et l’impression recto verso : la fiche tient sur une feuille.
knowledge-back = Revenir à la fiche
knowledge-more = Autour de cette fiche
knowledge-remarks-count = { $count ->
    [0] Dire une remarque
    [one] Une remarque
   *[other] { $count } remarques
  }
knowledge-versions = Versions
knowledge-to-work = Dans l’atelier
knowledge-to-public = Voir la fiche publiée
knowledge-to-check = À vérifier
knowledge-to-check-text = La date de cette fiche est passée. Vérifiez par téléphone avant de vous appuyer dessus.
knowledge-part-title = Titre
knowledge-part-summary = Quand s’en servir
knowledge-part-topics = Besoins
knowledge-part-urgent = Urgent
knowledge-part-signs = Repérer
knowledge-part-steps = Faire
knowledge-part-avoid = Ne pas faire
knowledge-part-afterwards = Et ensuite
knowledge-part-facts = Ce que dit le droit
knowledge-part-case = Un cas vécu
knowledge-contacts-of = Qui appeler : { $name }
knowledge-contacts-none = L’annuaire ne connaît pas de service pour ce besoin dans cette commune. Appelez le CCAS ou la mairie.
knowledge-contacts-read = Numéros lus dans l’annuaire le { $name }.
knowledge-contact-no-phone = Sans téléphone
knowledge-contact-to-check = à vérifier au téléphone
knowledge-until = jusqu’au { $name }
knowledge-fact-until = vérifié, à relire le { $name }
knowledge-fact-to-check = à vérifier
knowledge-sheet-draft = Brouillon, à ne pas diffuser
knowledge-sheet-footer = { $network } · version { $version } du { $on } · valable jusqu’au { $until }
knowledge-sheet-footer-to-check = À VÉRIFIER · { $network } · version { $version } du { $on } · valable jusqu’au { $until }

# Versions
knowledge-versions-of = Versions de « { $name } »
knowledge-version-first = Première version.
knowledge-version-same = Le texte est le même : il a été relu et sa date repoussée.
knowledge-case-changed = Le cas vécu a changé.
knowledge-removed = Retiré :
knowledge-added = Ajouté :
knowledge-reordered = L’ordre a changé.
knowledge-changed = Ce qui change

# Remarques
knowledge-remarks = Remarques
knowledge-remarks-of = Remarques sur « { $name } »
knowledge-remarks-none = Personne n’a encore fait de remarque.
knowledge-remark-version = Sur la version { $count }
knowledge-remark-reopened = La fiche est relue à la suite de cette remarque.
knowledge-remark-write = Dire quelque chose
knowledge-remark-write-text = Une erreur, un oubli, une question : les personnes qui tiennent la fiche sont prévenues. Votre remarque est lue avant d’être publiée. Ne donnez pas votre nom, ni celui de quelqu’un.
knowledge-field-remark = Votre remarque
knowledge-field-remark-hint = 600 lettres au plus.
knowledge-fault-remark = Écrivez entre 5 et { $count } lettres.
knowledge-second-look = À relire avant d’envoyer
knowledge-anyway = J’ai relu, j’envoie tel quel
knowledge-send = Envoyer
knowledge-done-remark = Merci. Votre remarque est arrivée. Gardez l’adresse de cette page pour lire la réponse.
knowledge-remark-followed = Votre remarque
knowledge-remark-keep = L’adresse de cette page est à vous seul : gardez-la pour revenir.
knowledge-remark-take-back = Retirer ma remarque
knowledge-comment-waiting = Elle attend une réponse.
knowledge-comment-published = Elle est publiée, avec sa réponse.
knowledge-comment-declined = Elle n’est pas publiée. Voici pourquoi.
knowledge-comment-gone = Il n’y a pas de remarque ici : elle a été retirée, ou sa durée est passée.
knowledge-answer-of = Réponse : { $name }
knowledge-answers = Remarques à lire
knowledge-answers-lead = Chaque remarque reçoit une réponse, ou la raison pour laquelle elle n’est pas publiée.
knowledge-answers-none = Aucune remarque n’attend.
knowledge-field-answer = Votre réponse
knowledge-field-answer-hint = Elle est publiée avec la remarque, ou lue par la personne seule.
knowledge-fault-answer = Écrivez entre 5 et { $count } lettres.
knowledge-decide = Que fait-on de la remarque ?
knowledge-decide-publish = La publier avec cette réponse
knowledge-decide-decline = Ne pas la publier
knowledge-reopen-tick = La fiche est à relire à cause de cette remarque
knowledge-reopen-hint = La fiche reste lisible et porte « en cours de relecture ».
knowledge-answer-now = Répondre
knowledge-by-coordination = la coordination du réseau
knowledge-done-answered = La réponse est enregistrée.
knowledge-answered-before = Quelqu’un a répondu avant vous.

# Atelier
knowledge-workshop-lead = Chacun peut écrire une fiche. Un professionnel la relit, puis des lecteurs disent si elle est claire, puis la coordination la publie.
knowledge-for-you = Ce qui vous attend
knowledge-others = Les autres fiches
knowledge-others-none = Aucune autre fiche.
knowledge-remarks-waiting = { $count ->
    [one] Une remarque à lire
   *[other] { $count } remarques à lire
  }
knowledge-figures = En chiffres
knowledge-figure-published = Fiches publiées
knowledge-figure-in-date = Dont à jour
knowledge-figure-being-written = En cours d’écriture
knowledge-figure-printed = Les plus imprimées depuis un an
knowledge-figure-card = Fiche
knowledge-figure-times = Impressions
knowledge-stage-draft = Brouillon
knowledge-stage-pro-review = En relecture professionnelle
knowledge-stage-plain-review = En relecture par des lecteurs
knowledge-stage-published = Publiée
knowledge-stage-to-review = À relire
knowledge-stage-withdrawn = Retirée
knowledge-next-draft = À terminer et à faire relire.
knowledge-next-pro-review = Un professionnel tenu au secret la relit : une autre personne que celle qui l’a écrite.
knowledge-next-plain-review = Des lecteurs disent si elle est claire, puis la coordination la publie.
knowledge-next-published = Rien à faire avant sa date.
knowledge-next-to-review = À vérifier, à corriger s’il le faut, et à faire relire.
knowledge-next-withdrawn = Personne ne la lit plus. La coordination peut la reprendre : elle redevient un brouillon, à relire avant d’être publiée.
knowledge-reason-date = Sa date est passée.
knowledge-reason-comment = Une remarque l’a demandé.
knowledge-reason-law = Ce qu’elle dit du droit est à vérifier.
knowledge-kind-professional = Relecture professionnelle
knowledge-kind-plain = Lecture en langage simple
knowledge-verdict-good = On peut la publier ainsi
knowledge-verdict-mend = Il faut corriger
knowledge-text = Le texte

# La place sur la feuille
knowledge-room-counted = La fiche prend { $pages ->
    [one] une page, comptée
   *[other] { $pages } pages, comptées
  } par la presse
knowledge-room-counted-over = Trop long : { $pages } pages, comptées par la presse
knowledge-room-reckoned = Environ { $share } % de la feuille, recto et verso
knowledge-room-reckoned-over = Trop long : environ { $share } % de la feuille
knowledge-room-fits = Elle tient sur une feuille recto verso, avec la place des services à appeler.
knowledge-room-over = Une fiche tient sur une feuille recto verso. Raccourcissez des lignes ou retirez-en, puis regardez à nouveau.

# Écrire
knowledge-write = Écrire le texte
knowledge-write-lead = Une ligne par point, des phrases courtes, une idée par phrase. « Voir et mesurer » montre la fiche et la place qu’elle prend, sans enregistrer.
knowledge-hint-title = Ce dont il s’agit : « Surendettement ».
knowledge-hint-summary = Une phrase qui commence par « Quand… ».
knowledge-hint-topics = Les services de l’annuaire qui répondent à ces besoins sont imprimés avec la fiche, pour la commune choisie.
knowledge-field-topic = Besoin { $count }
knowledge-topic-none = Aucun
knowledge-hint-urgent = Ce qui ne peut pas attendre, avec son délai. Une ligne par point.
knowledge-hint-lines = Une ligne par point.
knowledge-hint-steps = Dans l’ordre. Une ligne par étape.
knowledge-hint-facts = Chaque règle est dite avec vos mots, avec la loi qui la porte et la date où il faudra la relire.
knowledge-hint-source = La loi par son nom : « Code de la consommation, art. L. 711-1 ».
knowledge-hint-case = Facultatif. Racontez sans que personne puisse être reconnu : la liste ci-dessous est cochée avant de publier.
knowledge-fact-number = Règle de droit { $count }
knowledge-field-fact = Ce qu’elle dit
knowledge-field-source = Sa source
knowledge-field-until = À relire le
knowledge-save = Enregistrer
knowledge-look = Voir et mesurer
knowledge-fault-title = Donnez un titre d’au moins 3 lettres.
knowledge-fault-summary = Dites en une phrase quand la fiche sert.
knowledge-fault-long = C’est trop long : { $count } lettres au plus.
knowledge-fault-lines = Il y a trop de lignes : { $count } au plus.
knowledge-fault-line = Une ligne est trop longue : { $count } lettres au plus.
knowledge-fault-fact = Dites ce que dit la règle.
knowledge-fault-source = Nommez la loi ou le texte.
knowledge-fault-until = Donnez la date où il faudra relire cette règle.
knowledge-fault-overtaken = Quelqu’un a changé ce texte pendant que vous écriviez. Le vôtre est ci-dessous : comparez avec la fiche, puis enregistrez à nouveau.
knowledge-done-written = Le texte est enregistré.
knowledge-overtaken = La fiche a changé entre-temps : rien n’a été fait. Regardez où elle en est.
knowledge-not-ready = La fiche n’est pas prête à être relue : elle doit dire les étapes et un besoin, et tenir sur une feuille.

# Relire
knowledge-go-on = Voir la fiche et la faire relire
knowledge-send-to-read = Faire relire
knowledge-reopen = Ouvrir une relecture
knowledge-withdraw = Retirer du public
knowledge-revive = Reprendre
knowledge-done-sent = La fiche est à relire. La coordination est prévenue.
knowledge-done-reopened = La relecture est ouverte. La fiche reste lisible.
knowledge-done-withdrawn = La fiche n’est plus lisible par le public.
knowledge-done-revived = La fiche est de nouveau un brouillon.
knowledge-review = Votre relecture
knowledge-review-text = Vérifiez ce qui est dit du droit et des démarches. Ce que vous écrivez est lu par les personnes qui tiennent la fiche.
knowledge-field-verdict = Votre avis
knowledge-field-words = Ce qui est à changer
knowledge-field-words-hint = À remplir si quelque chose est à corriger.
knowledge-fault-verdict = Choisissez un avis.
knowledge-fault-words = Dites ce qui est à changer, en { $count } lettres au plus.
knowledge-review-send = Donner mon avis
knowledge-done-reviewed = L’avis est enregistré.
knowledge-own-text = Vous avez écrit cette fiche : une autre personne la relit.
knowledge-reviews = Ce que les lecteurs ont dit
knowledge-review-older = sur un texte plus ancien

# Lecteurs
knowledge-readers = Faire lire en langage simple
knowledge-readers-lead = Un groupe d’habitants ou d’usagers lit la fiche et dit si elle est claire. Il n’a pas besoin de compte.
knowledge-link-title = Par un lien
knowledge-field-group = Le groupe
knowledge-field-group-hint = Un groupe ou un lieu, jamais une personne : « atelier du mardi, centre social ».
knowledge-fault-group = Nommez le groupe, entre 3 et { $count } lettres.
knowledge-fault-group-person = Cela ressemble au nom d’une personne. Nommez un groupe ou un lieu.
knowledge-link-make = Créer un lien
knowledge-link-made = Le lien est prêt
knowledge-link-made-text = Copiez-le maintenant : il n’est montré qu’une fois. Il sert une fois et vit trente jours.
knowledge-link-copy = Copier
knowledge-link-answered = A répondu le { $name }
knowledge-link-until = Attend une réponse jusqu’au { $name }
knowledge-link-over = Ce lien est passé
knowledge-paper-title = Sur papier
knowledge-paper-text = Le groupe a lu la fiche imprimée : écrivez ici ce qu’il a dit.
knowledge-paper-print = Imprimer le texte à lire
knowledge-paper-keep = Enregistrer l’avis du groupe
knowledge-reading = Relire une fiche
knowledge-reading-lead = On vous demande votre avis sur ce texte. Lisez-le, seul ou en groupe. Votre nom n’est pas demandé.
knowledge-reading-say = Votre avis
knowledge-reading-question = Est-ce que c’est clair ?
knowledge-reading-good = Oui, on comprend tout
knowledge-reading-mend = Non, il y a des choses à changer
knowledge-reading-words = Ce qui est à changer
knowledge-reading-words-hint = Quels mots, quelles phrases ? Ne donnez pas de nom.
knowledge-reading-send = Envoyer notre avis
knowledge-reading-thanks = Merci. Votre avis est enregistré.
knowledge-reading-done = Votre avis est déjà enregistré. Merci.
knowledge-reading-over = Ce lien est passé. Demandez-en un autre à la personne qui vous l’a donné.
knowledge-reading-changed = Le texte a changé depuis. Demandez un nouveau lien à la personne qui vous l’a donné.
knowledge-reading-written = Ce que vous aviez écrit n’est pas gardé. Vous pouvez le copier :
knowledge-reading-unknown = Ce lien ne mène à aucun texte. Vérifiez qu’il est entier.

# Publier
knowledge-publish = Publier
knowledge-publish-unread = Aucun groupe de lecteurs n’a dit que ce texte est clair
knowledge-publish-unread-text = Faites-le lire d’abord, par un lien ou sur papier.
knowledge-publish-read = { $count ->
    [one] Un groupe de lecteurs trouve ce texte clair.
   *[other] { $count } groupes de lecteurs trouvent ce texte clair.
  }
knowledge-field-valid = Valable jusqu’au
knowledge-field-valid-hint = Au plus tard le { $name } (vingt-quatre mois).
knowledge-field-changes = Ce qui change, en une phrase
knowledge-field-changes-hint = Elle est lue sur la page des versions.
knowledge-publish-now = Publier cette version
knowledge-fault-valid = Donnez une date à venir.
knowledge-fault-valid-long = Une fiche vaut vingt-quatre mois au plus.
knowledge-fault-changes = Dites ce qui change, entre 5 et { $count } lettres.
knowledge-fault-law = Une règle de droit est à relire : corrigez sa date dans le texte d’abord.
knowledge-fault-checklist = Cochez chaque point : la fiche raconte un cas vécu.
knowledge-done-published = La fiche est publiée.

# Anonymiser
knowledge-checklist = Avant de raconter un cas vécu
knowledge-checklist-lead = Personne ne doit être reconnu : ni par un inconnu, ni par un voisin, ni par un collègue. Chaque point est vérifié.
knowledge-checklist-agreed = La personne sait ce qui sera raconté et où. Elle est d’accord, et peut changer d’avis.
knowledge-checklist-names = Aucun nom, prénom, surnom ni initiale. Un prénom inventé ne ressemble pas au vrai.
knowledge-checklist-age = L’âge est donné à dix ans près, ou pas du tout.
knowledge-checklist-place = Le lieu n’est pas plus précis que le département : ni commune, ni quartier, ni nom d’école ou de foyer.
knowledge-checklist-dates = Aucune date précise : « un hiver », « pendant plusieurs mois ».
knowledge-checklist-family = La famille, le métier et l’origine sont changés ou tus quand ils sont rares ici.
knowledge-checklist-health = Rien sur la santé, la religion, les opinions ou la justice qui ne soit indispensable.
knowledge-checklist-services = Aucun service ni professionnel reconnaissable, aucune décision citée mot pour mot.
knowledge-checklist-crossed = Mis ensemble, les détails ne désignent personne. Quelqu’un qui connaît le quartier l’a vérifié.
knowledge-checklist-reread = La personne a relu le texte, ou on le lui a lu. Ni photo, ni voix, ni document ne l’accompagne.
knowledge-checklist-doubt = Dans le doute, on ne raconte pas : on explique la règle, et cela suffit.

# Glossaire
knowledge-terms = Mots de ce réseau
knowledge-terms-title = Les mots d’ici
knowledge-terms-lead = Des mots que l’on emploie ici et que tout le monde ne connaît pas. Ils paraissent dans le glossaire, et les sigles sont expliqués dans les fiches.
knowledge-terms-add = Ajouter un mot
knowledge-terms-none = Aucun mot n’a été ajouté.
knowledge-field-word = Le mot ou le sigle
knowledge-field-word-hint = Tel qu’on le dit : « CTG ».
knowledge-field-meaning = Ce qu’il veut dire
knowledge-field-plain = En mots simples
knowledge-field-plain-hint = Facultatif : ce que c’est, pour quelqu’un qui arrive.
knowledge-term-add = Ajouter
knowledge-term-remove = Retirer
knowledge-fault-word = Écrivez le mot, entre 2 et { $count } lettres.
knowledge-fault-meaning = Dites ce qu’il veut dire, entre 2 et { $count } lettres.
knowledge-done-term = Le mot est dans le glossaire.
knowledge-done-term-removed = Le mot n’est plus dans le glossaire.

# Bureau de la coordination
knowledge-desk-pro = { $count ->
    [one] Une fiche réflexe attend un relecteur professionnel
   *[other] { $count } fiches réflexes attendent un relecteur professionnel
  }
knowledge-desk-plain = { $count ->
    [one] Une fiche réflexe attend des lecteurs, ou d’être publiée
   *[other] { $count } fiches réflexes attendent des lecteurs, ou d’être publiées
  }
knowledge-desk-to-review = { $count ->
    [one] Une fiche réflexe publiée est à relire
   *[other] { $count } fiches réflexes publiées sont à relire
  }
knowledge-desk-over = { $count ->
    [one] Une fiche réflexe a passé sa date
   *[other] { $count } fiches réflexes ont passé leur date
  }
knowledge-desk-ending = { $count ->
    [one] Une fiche réflexe arrive à sa date
   *[other] { $count } fiches réflexes arrivent à leur date
  }
knowledge-desk-remarks = { $count ->
    [one] Une remarque sur une fiche réflexe attend une réponse
   *[other] { $count } remarques sur des fiches réflexes attendent une réponse
  }

# Lettres
knowledge-letter-remark-subject = Une remarque sur la fiche « { $title } »
knowledge-letter-remark-text = Quelqu’un a fait une remarque sur une fiche réflexe de { $network }. Elle attend d’être lue, et peut ouvrir une relecture.
knowledge-letter-remark-link = Lire la remarque
knowledge-letter-to-read-subject = La fiche « { $title } » est à relire
knowledge-letter-to-read-text = Une fiche réflexe de { $network } attend un relecteur professionnel, puis des lecteurs.
knowledge-letter-to-read-link = Voir la fiche
knowledge-letter-ending-subject = La fiche « { $title } » arrive à sa date
knowledge-letter-ending-text = Elle est valable jusqu’au { $day }. Après, elle porte « à vérifier ». Relisez-la, corrigez-la s’il le faut, et faites-la publier à nouveau.
knowledge-letter-ending-link = Voir la fiche
knowledge-letter-over-subject = La fiche « { $title } » a passé sa date
knowledge-letter-over-text = Elle était valable jusqu’au { $day }. Elle porte maintenant « à vérifier ». Relisez-la, corrigez-la s’il le faut, et faites-la publier à nouveau.
knowledge-letter-over-link = Voir la fiche

# Données
knowledge-processing-name = Fiches réflexes et glossaire
knowledge-processing-purpose = Écrire, relire et tenir à jour des fiches, savoir qui les a relues
knowledge-processing-ground = Intérêt légitime du réseau (RGPD art. 6.1.f)
knowledge-processing-people = Membres qui écrivent ou relisent une fiche ou ajoutent un mot ; lecteurs, par leur groupe seulement ; auteurs de remarques, sans nom
knowledge-processing-recipients = Les membres du réseau ; le public pour les fiches et les remarques publiées
knowledge-processing-kept = Les fiches restent ; le lien avec un compte s’efface avec lui. Liens de lecture : trente jours, puis quatre-vingt-dix jours sans effet. Remarques non publiées : quatre-vingt-dix jours ; sans réponse : un an
knowledge-held-begun = Une fiche réflexe que vous avez commencée
knowledge-held-read = Une fiche réflexe que vous avez relue
knowledge-held-card = Fiche
knowledge-held-added = Un mot que vous avez ajouté au glossaire
knowledge-held-word = Mot
knowledge-residue = Des fiches, des avis et des mots, sans votre compte
knowledge-residue-why = Ils servent au réseau et ne disent plus qui les a écrits
