survey-surveys-title = Questionnaires
survey-surveys-lead = Une question posée à tous, par lettre, au téléphone et sur papier, jusqu’à ce que chacun ait répondu.
survey-list = Vos questionnaires
survey-list-none = Aucun questionnaire pour le moment.
survey-list-none-text = Commencez avec les douze questions fournies : elles demandent quelques minutes.
survey-line-figures = { $answered } réponses sur { $asked }
survey-dates = Du { $from } au { $to }.
survey-next-on = Étape suivante le { $name }.
survey-closes-soon = Se termine bientôt
survey-new-title = Nouveau questionnaire
survey-new-lead = Rien ne part avant que vous l’ouvriez.
survey-field-title = Nom du questionnaire
survey-field-title-hint = Pour vous y retrouver. Par exemple : enquête de départ 2026.
survey-field-sender = Organisation qui demande
survey-field-sender-hint = Son nom, comme dans l’annuaire. Les lettres la nomment.
survey-field-from = Commencer avec
survey-from-twelve = Les douze questions fournies, à adapter
survey-from-blank = Une page blanche
survey-from-file = Un fichier
survey-from-earlier = Les questions de « { $name } »
survey-field-file = Fichier de questions
survey-field-file-hint = Celui qu’un autre questionnaire ou un réseau voisin a donné. Sans lui, laissez vide.
survey-begin = Commencer
survey-begin-hint = C’est un brouillon : vous écrirez les questions, puis choisirez les destinataires.
survey-begun = Le brouillon est là.
survey-fault-title = Donnez un nom au questionnaire, en 120 lettres au plus.
survey-fault-sender = Aucune organisation de l’annuaire ne porte ce nom, ou plusieurs le portent.
survey-fault-from = Choisissez par quoi commencer.
survey-fault-no-file = Choisissez le fichier.
survey-fault-file-large = Ce fichier est trop grand pour un questionnaire.
survey-fault-file-key = Une partie ou une question de ce fichier a pour clé « nouvelle », qui est prise : donnez-lui-en une autre.
survey-fault-file = Ce fichier ne se lit pas comme un questionnaire, à la ligne { $line }, colonne { $column }.
survey-state-draft = Brouillon
survey-state-open = Lettres parties
survey-state-reminder-1 = Première relance
survey-state-reminder-2 = Seconde relance
survey-state-phone = Téléphone
survey-state-closed = Terminé
survey-state-restituted = Restitué
survey-sender-is = Posé par { $name }.
survey-prepare = Préparer
survey-builder-title = Les questions
survey-questions = { $count ->
    [0] Aucune question.
    [one] Une question.
   *[other] { $count } questions.
}
survey-faults = { $count ->
    [one] Un point à corriger.
   *[other] { $count } points à corriger.
}
survey-recipients-title = Les destinataires
survey-recipients = { $count ->
    [0] Personne n’est encore sur la liste.
    [one] Un destinataire.
   *[other] { $count } destinataires.
}
survey-settings-title = Les réglages
survey-settings-text = Dates, organisation qui demande, jours entre les relances.
survey-preview = Voir comme ceux qui répondent
survey-preview-text = Rien n’est enregistré.
survey-open-title = Ouvrir
survey-open-text = Les lettres partent à ceux qui ont une adresse. Les autres viennent sur la liste à appeler. Ensuite, seuls les mots des questions pourront changer.
survey-not-ready = Ce questionnaire n’est pas prêt.
survey-not-ready-text = Il faut des questions sans point à corriger, et au moins un destinataire.
survey-discard = Jeter ce brouillon
survey-discarded = Le brouillon est jeté.
survey-do-open = Ouvrir maintenant : les lettres partent
survey-do-reminder-1 = Envoyer la première relance maintenant
survey-do-reminder-2 = Envoyer la seconde relance maintenant
survey-do-phone = Passer au téléphone maintenant
survey-do-close = Terminer le questionnaire
survey-do-restitute = Rendre les résultats publics
survey-stepped = C’est fait. Les lettres partent.
survey-stepped-phone = C’est fait. La liste à appeler est prête.
survey-stepped-closed = Le questionnaire est terminé. Les réponses restent.
survey-stepped-restituted = Les résultats sont publics.
survey-stepped-before = Cette étape était déjà faite.
survey-plan = Choisir ce jour
survey-field-next-on = Jour de l’étape suivante
survey-field-next-on-hint = Vide : l’étape attend que vous la fassiez.
survey-planned = Le jour de l’étape suivante est noté.
survey-plan-past = Choisissez aujourd’hui ou un jour à venir.
survey-results = Voir les résultats
survey-phone-title = La liste à appeler
survey-paper = Questionnaires papier
survey-own-title = { $name } n’a pas encore répondu
survey-own-text = Celui qui demande oublie souvent de répondre. Cela arrive aux meilleurs.
survey-own-link = Répondre maintenant
survey-own-hint = C’est l’organisation qui pose les questions : elle peut répondre elle aussi.
survey-figures = En chiffres
survey-figure-asked = { $count ->
    [one] destinataire
   *[other] destinataires
}
survey-figure-answered = { $count ->
    [one] réponse
   *[other] réponses
}
survey-figure-rate = de réponses
survey-figure-to-call = { $count ->
    [one] à appeler
   *[other] à appeler
}
survey-bad-addresses = { $count ->
    [one] Une adresse ne marche pas : à corriger.
   *[other] { $count } adresses ne marchent pas : à corriger.
}
survey-papers = { $count ->
    [one] Un papier reçu est à saisir.
   *[other] { $count } papiers reçus sont à saisir.
}
survey-by-family = Par famille
survey-by-sector = Par secteur
survey-by-sector-hint = Une organisation de plusieurs secteurs compte dans chacun.
survey-sector-unknown = Secteur non précisé
survey-bar = { $name } : { $count } sur { $all }
survey-ladder = Où en est-on
survey-by-hand = par vous
survey-closes-by-itself = Le questionnaire se termine de lui-même après le { $name }.
survey-next-who = Elle ne concerne que ceux qui n’ont pas répondu.
survey-close-early = Terminer plus tôt
survey-close-early-text = Plus personne ne sera relancé, et les liens ne prendront plus de réponse.
survey-replay-title = Rejouer
survey-replay-text = Un nouveau brouillon avec les mêmes questions et les mêmes destinataires, sans aucune réponse.
survey-replay = Rejouer ce questionnaire
survey-replay-name = { $name } (à rejouer)
survey-replayed = Le nouveau brouillon est là.
survey-column-part = Groupe
survey-column-asked = Interrogés
survey-column-reached = Joints
survey-column-answered = Réponses
survey-column-rate = Part
survey-column-papers = À saisir
survey-column-declined = Ne souhaitent pas
survey-column-to-call = À appeler
survey-column-number = No
survey-column-name = Organisation
survey-column-family = Famille
survey-column-commune = Commune
survey-column-state = État
survey-column-step = Étape
survey-column-answer = Réponse
survey-column-importance = Importance
survey-column-line = Ligne
survey-column-read = Ce que vous avez collé
survey-column-outcome = Ce qui a été compris
survey-column-phone = Téléphone
survey-field-opens-on = Jour d’ouverture prévu
survey-field-opens-on-hint = Une intention : il ne s’ouvre seul que si vous choisissez un jour sur sa page.
survey-field-closes-on = Dernier jour
survey-field-closes-on-hint = Passé ce jour, il se termine de lui-même.
survey-pauses = Jours entre les étapes
survey-pauses-text = Deux semaines laissent à une équipe le temps de se réunir. En août, les relances attendent septembre.
survey-field-first-pause = De la lettre à la première relance
survey-field-second-pause = De la première relance à la seconde
survey-field-phone-pause = De la seconde relance au téléphone
survey-save = Enregistrer
survey-settings-kept = Les réglages sont enregistrés.
survey-fault-day = Écrivez un jour.
survey-fault-closes-on = Le dernier jour doit suivre l’ouverture, d’un an au plus.
survey-fault-pause = { $count ->
    [one] Un jour.
   *[other] Entre 1 et { $count } jours.
}
survey-builder-lead = Chaque changement est gardé aussitôt. Vous pouvez revenir d’un pas.
survey-only-words = Les lettres sont parties : seuls les mots peuvent encore changer.
survey-is-over = Ce questionnaire est terminé : il ne change plus.
survey-file = Prendre le fichier
survey-undo = Annuler le dernier changement
survey-undone = Le dernier changement est annulé.
survey-kept = C’est enregistré.
survey-changed-meanwhile = Quelqu’un d’autre a changé les questions entre-temps. Regardez, puis recommencez.
survey-nothing-done = Rien n’a changé.
survey-section-untitled = Partie sans titre
survey-question-untitled = Question sans mots
survey-section-title = Une partie
survey-question-title = Une question
survey-new-question = Nouvelle question
survey-add-section = Ajouter une partie
survey-add-question = Ajouter une question :
survey-add-question-do = Ajouter
survey-up = Monter
survey-down = Descendre
survey-away = Retirer
survey-around = Avant et après les questions
survey-field-questionnaire-title = Titre du questionnaire
survey-field-questionnaire-title-hint = Ce que lisent ceux qui répondent.
survey-field-introduction = Avant de commencer
survey-field-introduction-hint = Pourquoi vous demandez, ce que deviennent les réponses, combien de temps il faut.
survey-field-thanks = Après l’envoi
survey-mark-required = réponse nécessaire
survey-mark-feeds = devient : { $name }
survey-kind-one = Un seul choix
survey-kind-several = Plusieurs choix
survey-kind-scale = Une échelle
survey-kind-text = Un texte
survey-kind-number = Un nombre
survey-kind-place = Une commune
survey-kind-organizations = Des organisations
survey-kind-hours = Des horaires
survey-feed-nothing = Rien d’autre qu’un chiffre
survey-feed-description = ce que fait l’organisation
survey-feed-legal-family = sa famille
survey-feed-sectors = ses secteurs
survey-feed-volunteers = ses bénévoles
survey-feed-email = son adresse électronique
survey-feed-phone = son téléphone
survey-feed-website = son site
survey-feed-hours = ses horaires
survey-feed-means = ce qu’elle peut partager
survey-feed-existing-relations = partenaires actuels
survey-feed-wished-relations = partenaires souhaités
survey-mend-no-words = Il manque les mots.
survey-mend-empty = Il n’y a rien dedans.
survey-mend-bad-key = Son nom de code ne convient pas.
survey-mend-double-key = Deux choses portent le même nom de code.
survey-mend-reserved-code = Ce nom de code est réservé à « autre ».
survey-mend-no-choices = Il faut au moins un choix.
survey-mend-bad-bounds = Les limites ne laissent passer aucune réponse, ou trop.
survey-mend-unknown-question = La condition parle d’une question qui n’est plus là.
survey-mend-later-question = La condition parle d’une question posée plus loin : montez l’une ou descendez l’autre.
survey-mend-unknown-choice = La condition parle d’un choix qui n’est plus proposé.
survey-mend-unfit-test = La condition ne convient pas à la question dont elle parle.
survey-mend-bad-condition = La condition ne dit rien.
survey-mend-unfit-feed = Une réponse de cette sorte ne peut pas devenir cela.
survey-mend-double-feed = Une autre question devient déjà cela.
survey-mend-too-long = { $count ->
    [one] C’est trop long : une lettre au plus.
   *[other] C’est trop long : { $count } lettres au plus.
}
survey-mend-too-many = { $count ->
    [one] Il y en a trop : un au plus.
   *[other] Il y en a trop : { $count } au plus.
}
survey-only-if = Seulement si { $name }
survey-and = et
survey-or = ou
survey-other = Autre
survey-when-answered = « { $question } » a une réponse
survey-when-one-of = « { $question } » : { $value }
survey-when-at-least = « { $question } » : { $value } ou plus
survey-when-at-most = « { $question } » : { $value } ou moins
survey-always = Toujours
survey-or-nothing = Rien de plus
survey-condition-kept = La condition écrite dans le fichier, gardée
survey-condition-title = Quand la poser
survey-condition-text = Toujours, ou seulement si une réponse donnée avant le demande. Une seule de ces conditions suffit.
survey-field-condition = Condition { $name }
survey-field-section-title = Titre de la partie
survey-field-section-introduction = Quelques mots avant les questions
survey-fault-section-title = Donnez un titre à cette partie.
survey-field-words = La question
survey-field-help = Aide
survey-field-help-hint = Ce qui aide à répondre. Facultatif.
survey-fault-words = Écrivez la question.
survey-field-choices = Les choix
survey-field-choices-hint = Un par ligne. Vide, avec une fiche à nourrir : la liste de la fiche.
survey-field-other = Permettre « autre », avec quelques mots
survey-field-at-most = Combien au plus
survey-field-from-step = De
survey-field-to-step = À
survey-field-low = Ce que veut dire le plus bas
survey-field-low-hint = Par exemple : pas du tout.
survey-field-high = Ce que veut dire le plus haut
survey-field-least = Au moins
survey-field-most = Au plus
survey-field-unit = Ce que l’on compte
survey-field-unit-hint = Par exemple : bénévoles, heures par semaine.
survey-field-lines = Lignes montrées
survey-field-longest = Lettres au plus
survey-field-required = Une réponse est nécessaire
survey-field-feeds = Ce que la réponse devient
survey-field-feeds-hint = Une correction proposée à la fiche, ou un lien entre organisations.
survey-fault-number = Écrivez un nombre.
survey-recipient-to-send = À envoyer
survey-recipient-sent = Demandé
survey-recipient-answered = A répondu
survey-recipient-paper-received = Papier reçu, à saisir
survey-recipient-declined = Ne souhaite pas répondre
survey-recipient-bad-address = Mauvaise adresse
survey-recipient-covered = son organisation a répondu
survey-step-nothing = Pas encore demandé
survey-step-letter = Lettre
survey-step-reminder-1 = Première relance
survey-step-reminder-2 = Seconde relance
survey-step-phone = Téléphone
survey-channel-link = par le lien
survey-channel-page = sur le site
survey-channel-phone = au téléphone
survey-channel-paper = sur papier
survey-answered-by = { $channel }, le { $day }
survey-paste-title = Ajouter une liste
survey-add-title = Ajouter depuis l’annuaire
survey-add-text = Sans rien cocher, toutes les organisations de l’annuaire viennent. Celles qui y sont déjà restent.
survey-field-families = Familles
survey-field-sectors = Secteurs
survey-field-kinds = Types d’organisation
survey-field-everybody = Rien de coché : toutes.
survey-field-areas = Communes ou intercommunalités
survey-field-areas-hint = Séparées par des virgules. Vide : partout.
survey-fault-areas = « { $name } » n’est ni une commune ni une intercommunalité, ou plusieurs portent ce nom.
survey-field-otherwise = Si la famille n’est pas connue, compter dans
survey-field-otherwise-hint = Vous pourrez la changer pour chacun.
survey-add = Ajouter
survey-added = Les organisations sont sur la liste.
survey-list-full = La liste est pleine : 5 000 destinataires au plus. Toutes les organisations n’y sont pas.
survey-added-none = Il n’y avait personne de plus à ajouter.
survey-recipients-list = La liste
survey-recipients-none = Personne n’est encore sur la liste.
survey-recipients-none-text = Ajoutez des organisations de l’annuaire, ou collez une liste.
survey-recipients-shown = { $count ->
    [0] Aucun ne correspond.
    [one] Un est montré.
   *[other] { $count } sont montrés.
}
survey-any = Toutes
survey-filter-state = État
survey-filter-family = Famille
survey-filter = Filtrer
survey-no-record = sans fiche
survey-importance-text = Importance : un point par service, un par commune où elle reçoit, un par réseau dont elle est membre. Elle ne sert qu’à ordonner les appels.
survey-importance = { $count ->
    [0] importance 0
    [one] importance 1
   *[other] importance { $count }
}
survey-paste-how = Coller
survey-paste-more = Ce qui reste à corriger, ou une autre liste
survey-paste-text = Une organisation par ligne : son nom, puis son adresse électronique, sa famille, sa commune, son téléphone, dans l’ordre que vous voulez. Copiez les lignes d’un tableur, elles conviennent. Une organisation de l’annuaire est reconnue à son nom ou à son adresse.
survey-field-list = Votre liste
survey-field-list-hint = 10 000 lettres au plus ; au-delà, donnez un fichier.
survey-field-list-file = Ou un fichier
survey-field-list-file-hint = Un fichier de tableur enregistré en CSV, ou un texte.
survey-paste = Ajouter ces lignes
survey-fault-list = Collez une liste, ou choisissez un fichier.
survey-fault-list-file = Ce fichier est trop grand, ou n’est pas un texte. Enregistrez-le en CSV.
survey-told-added = { $count ->
    [0] Personne de nouveau.
    [one] Un destinataire est ajouté.
   *[other] { $count } destinataires sont ajoutés.
}
survey-told-joined = { $count ->
    [0] Aucun n’est dans l’annuaire.
    [one] Un est dans l’annuaire.
   *[other] { $count } sont dans l’annuaire.
}
survey-told-contacts = { $count ->
    [0] Aucun n’est sans fiche.
    [one] Un est sans fiche.
   *[other] { $count } sont sans fiche.
}
survey-told-already = { $count ->
    [0] Aucun n’y était déjà.
    [one] Un y était déjà.
   *[other] { $count } y étaient déjà.
}
survey-told-to-mend = { $count ->
    [one] Une ligne est à revoir.
   *[other] { $count } lignes sont à revoir.
}
survey-told-to-mend-text = Elles sont dans le cadre ci-dessous. Corrigez-les, puis ajoutez de nouveau.
survey-told-title = Ligne par ligne
survey-told-unread = Pas compris, donc pas gardé : { $name }
survey-told-left = La fiche de l’annuaire fait foi, donc pas repris : { $name }
survey-line-joined = Dans l’annuaire
survey-line-contact = Sans fiche
survey-line-person = Sans fiche. On dirait le nom d’une personne : c’est celui de l’organisation qu’il faut
survey-line-other-name = Cette adresse est celle d’une autre fiche : écrivez le nom de la fiche, ou ôtez l’adresse
survey-line-no-room = La liste est pleine : 5 000 destinataires au plus
survey-line-already = Déjà sur la liste
survey-line-heading = Titres des colonnes
survey-line-no-name = Aucun nom sur cette ligne
survey-line-too-much = Trop long, ou au-delà de 2 000 lignes
survey-line-refused = Un numéro que l’on ne garde pas ici
survey-number = no { $name }
survey-number-is = No { $name }.
survey-bad-address-title = Les lettres reviennent
survey-bad-address-text = Appelez, notez la nouvelle adresse ci-dessous : la lettre repart aussitôt.
survey-letters = Lettres envoyées
survey-calls = Appels sans réponse
survey-opened-on = Lien ouvert le
survey-calls-made = { $count ->
    [one] un appel
   *[other] { $count } appels
}
survey-reached-by = Lettres
survey-reached-by-mail = Par courriel
survey-reached-by-nothing = Aucune adresse : par téléphone ou sur papier
survey-type = Saisir ses réponses
survey-record = Voir sa fiche
survey-note-title = Noter
survey-note-paper = Papier reçu
survey-note-no-answer = Personne ne répond
survey-note-call-back = Rappeler ce jour
survey-note-declined = Ne souhaite pas répondre
survey-note-again = C’était une erreur : demander de nouveau
survey-field-call-back-on = Rappeler le
survey-call-back = À rappeler le { $name }
survey-call-no-day = Choisissez le jour du rappel.
survey-address-title = Comment le joindre
survey-address-text = Pour ce questionnaire seulement. Vide, la fiche et son responsable servent. Tout est scellé, et effacé deux ans après la fin.
survey-field-email = Adresse électronique
survey-field-phone = Téléphone
survey-field-address = Adresse postale
survey-field-address-hint = Rue, puis code postal et ville, sur deux lignes.
survey-save-address = Enregistrer cette adresse
survey-fault-email = Cette adresse ne peut recevoir aucune lettre.
survey-fault-phone = Ce numéro ne peut pas être appelé.
survey-more = Plus
survey-field-family-hint = Les résultats la comptent là.
survey-remove = Retirer de la liste
survey-noted-paper = Le papier est noté : il reste à le saisir.
survey-noted-declined = C’est noté. Plus personne ne le relancera.
survey-noted-call = L’appel est noté.
survey-noted-again = C’est noté : il sera demandé de nouveau.
survey-noted-family = La famille est notée.
survey-noted-removed = Il n’est plus sur la liste.
survey-noted-address = L’adresse est notée.
survey-noted-link = Un courriel part, avec un lien.
survey-send-link = Envoyer un lien par courriel
survey-send-link-text = On vous le demande au téléphone : un lien part à l’adresse électronique de la liste ou de la fiche. Les liens d’avant restent bons.
survey-noted-sent-again = L’adresse est notée, la lettre repart.
survey-phone-count = { $count ->
    [0] Personne à appeler.
    [one] Une organisation à appeler.
   *[other] { $count } organisations à appeler.
}
survey-phone-how = Les plus utiles à entendre viennent d’abord. Imprimez, cochez, puis saisissez ici.
survey-print = Imprimer
survey-phone-none = Personne n’est à appeler.
survey-phone-none-text = La liste se remplit après la seconde relance, ou quand une adresse manque.
survey-no-phone = Pas de numéro connu :
survey-new-address = Corriger l’adresse
survey-box-answered = a répondu
survey-box-call-back = rappeler le
survey-box-declined = ne souhaite pas
survey-box-address = nouvelle adresse
survey-letter-first-subject = { $network } : quelques questions pour { $name }
survey-letter-first = { $sender } pose les mêmes questions à toutes les organisations du réseau : « { $title } ». Votre réponse aide à savoir qui fait quoi, et avec qui.
survey-letter-reminder-1-subject = { $network } : votre réponse nous manque
survey-letter-reminder-1 = Nous n’avons pas encore la réponse de { $name } à « { $title } ». Si vous avez commencé, le nouveau lien reprend où vous en étiez.
survey-letter-reminder-2-subject = { $network } : dernier rappel avant un appel
survey-letter-reminder-2 = C’est notre dernier courriel au sujet de « { $title } ». Ensuite, nous vous appellerons : on peut aussi répondre au téléphone ou sur papier.
survey-letter-again-subject = { $network } : le lien de votre questionnaire
survey-letter-again = Voici un lien vers le questionnaire « { $title } », pour { $name }. Il mène à ce que vous avez déjà répondu, s’il y a quelque chose.
survey-letter-how = Il n’y a ni compte ni mot de passe. Vous pouvez vous arrêter et reprendre avec le même lien.
survey-letter-until = Les réponses sont prises jusqu’au { $day }.
survey-letter-link = Répondre aux questions
survey-letter-closing = Ce lien est celui de { $name }. Vous pouvez le donner à la personne la mieux placée pour répondre dans votre organisation.
survey-held-contact = Une adresse sur une liste de destinataires
survey-held-name = Organisation
survey-held-email = Adresse électronique
survey-residue = L’adresse électronique d’une organisation de l’annuaire, sur une liste de destinataires
survey-residue-why = Elle sert à écrire à cette organisation ; elle s’efface deux ans après la fin du questionnaire.
survey-processing-name = Questionnaires aux organisations
survey-processing-purpose = Écrire à chaque organisation et l’appeler si elle n’a pas répondu
survey-processing-ground = Intérêt légitime : connaître qui fait quoi sur le territoire (RGPD art. 6.1.f)
survey-processing-people = Personnes qui lisent la boîte ou le téléphone d’une organisation sans fiche
survey-processing-recipients = Coordination du réseau
survey-processing-kept = Deux ans après la fin du questionnaire

## Sur le bureau de la coordination et dans les menus
survey-menu = Questionnaires
survey-desk-call = { $count ->
    [one] réponse à demander par téléphone
   *[other] réponses à demander par téléphone
}
survey-desk-addresses = { $count ->
    [one] adresse de questionnaire à corriger
   *[other] adresses de questionnaire à corriger
}
survey-desk-papers = { $count ->
    [one] questionnaire sur papier à saisir
   *[other] questionnaires sur papier à saisir
}
survey-desk-open = { $count ->
    [one] questionnaire prêt à partir
   *[other] questionnaires prêts à partir
}
survey-desk-closing = { $count ->
    [one] questionnaire qui se termine bientôt
   *[other] questionnaires qui se terminent bientôt
}
survey-desk-restitute = { $count ->
    [one] questionnaire dont les résultats restent à rendre
   *[other] questionnaires dont les résultats restent à rendre
}
