agenda-menu = Actions
agenda-title = Actions près de chez moi
agenda-description = Les actions collectives du territoire : balades, cuisine partagée, ateliers, groupes de parole. Quand, où, et comment venir.
agenda-field-words = Pour faire quoi ?
agenda-field-words-example = cuisiner, théâtre, parler français…
agenda-field-place = Où ?
agenda-field-place-example = commune ou code postal
agenda-search = Chercher
agenda-around-me = Autour de moi
agenda-here = l’endroit où vous êtes
agenda-tabs = Façons de regarder
agenda-tab-list = Liste
agenda-tab-map = Carte
agenda-tab-month = Calendrier
agenda-found = { $count ->
    [0] Aucune action
    [one] 1 action
   *[other] { $count } actions
}
agenda-found-more = Plus de { $count } actions
agenda-found-near = { $count ->
    [0] Aucune action à moins de { $km } km de { $place }
    [one] 1 action à moins de { $km } km de { $place }
   *[other] { $count } actions à moins de { $km } km de { $place }
}
agenda-place-unknown = Nous ne connaissons pas de commune « { $name } ». Essayez un code postal, ou :
agenda-nothing = Rien de tel n’est annoncé
agenda-nothing-advice = Cherchez plus loin, ou avec un autre mot.
agenda-try-within = Chercher à { $count } km à la ronde
agenda-try-all = Voir toutes les actions
agenda-near-today = Aujourd’hui
agenda-near-week = Cette semaine
agenda-near-next-week = La semaine prochaine
agenda-near-month = Plus tard ce mois-ci
agenda-near-later = Plus tard
agenda-near-unsaid = Prochaine date pas encore annoncée
agenda-filters = Affiner
agenda-filter-any = Peu importe
agenda-filter-how = Comment on vient
agenda-filter-open = Sans orientation, tout le monde peut venir
agenda-filter-mixed = Plusieurs générations ensemble
agenda-filter-within = Jusqu’où ?
agenda-filter-order = Dans quel ordre ?
agenda-order-date = La prochaine date d’abord
agenda-order-distance = Le plus près d’abord
agenda-filter-when = Quand ?
agenda-filter-domain = Sur quel sujet ?
agenda-filter-age = Pour quel âge ?
agenda-filter-topic = Pour quel besoin ?
agenda-filter-unit = Secteur
agenda-filter-apply = Voir
agenda-when-ahead = À venir et en cours
agenda-when-preparing = En préparation ou reportées
agenda-when-over = Passées
agenda-within = Moins de { $count } km
agenda-at-distance = à { $name }
agenda-metres = { $count } m
agenda-kilometres = { $count } km
agenda-quick-open = Sans orientation
agenda-quick-mixed = Tous les âges ensemble
agenda-quick-ties = Voir du monde
agenda-first-visit = La première fois :
agenda-mixes-ages = Intergénérationnel
agenda-print-near = Une liste simple à imprimer
agenda-subscribe = Les dates de { $name } dans mon agenda
agenda-declare = Déclarer une action
agenda-publics = Des publics qui se cherchent
agenda-on = { $day }, { $hours }
agenda-at-hour = à { $name }
agenda-hours = de { $from } à { $to }
agenda-hours-days = de { $from } jusqu’au { $to }
agenda-days = du { $from } au { $to }
agenda-days-one = le { $name }
agenda-days-from = à partir du { $name }
agenda-days-since = depuis le { $name }
agenda-dates = { $count ->
    [one] 1 date
   *[other] { $count } dates
}
agenda-date-cancelled = Annulé
agenda-date-put-off = Reportée
agenda-days-put-off = La nouvelle date n’est pas encore connue
agenda-date-moved = Changement de date ou de lieu
agenda-date-showing = Restitution, ouverte au public
agenda-date-exhibition = Autour d’une exposition

agenda-map-title = Les actions sur la carte
agenda-map-label = { $count ->
    [0] Carte : aucune action n’a de lieu
    [one] Carte : 1 action
   *[other] Carte : { $count } actions
}
agenda-map-cluster = { $count ->
    [one] 1 action à { $town }
   *[other] { $count } actions vers { $town }, voir de plus près
}
agenda-map-outside = { $count ->
    [one] 1 action est plus loin, hors de cette carte.
   *[other] { $count } actions sont plus loin, hors de cette carte.
}
agenda-map-whole = Voir toute la carte
agenda-map-nowhere = { $count ->
    [one] 1 action n’a pas encore de lieu : elle est dans la liste.
   *[other] { $count } actions n’ont pas encore de lieu : elles sont dans la liste.
}
agenda-map-list = La même chose en liste
agenda-map-more = Voir les { $count } autres dans la liste
agenda-month-title = Les actions en { $name }
agenda-month-past = Les jours passés du mois
agenda-month-today = Aujourd’hui
agenda-month-over = Il n’y a plus de date ce mois-ci.
agenda-month-empty = Aucune date en { $name }

agenda-postponed = Cette action est reportée
agenda-dropped = Cette action n’aura pas lieu
agenda-when = Quand
agenda-no-date-yet = La prochaine date n’est pas encore annoncée.
agenda-later-dates = { $count ->
    [one] Une autre date
   *[other] Les { $count } dates suivantes
}
agenda-add-to-calendar = Mettre les dates dans mon agenda
agenda-carried-by = Portée par
agenda-accompanied-by = avec l’appui de
agenda-why = Pourquoi cette action
agenda-said-by-inhabitants = Ce qu’en disent les habitants
agenda-said-by-professionals = Ce qu’en disent les professionnels
agenda-need = Elle répond à :
agenda-life = La vie de l’action
agenda-life-caption = Les étapes, depuis quand et combien de temps
agenda-life-state = Étape
agenda-life-since = Depuis
agenda-life-lasted = Durée
agenda-lasted-days = { $count ->
    [0] moins d’un jour
    [one] 1 jour
   *[other] { $count } jours
}
agenda-lasted-months = { $count } mois
agenda-lasted-still = { $name }, en ce moment
agenda-came = { $count } participations comptées en { $dates ->
    [one] 1 date
   *[other] { $dates } dates
}. Une personne venue deux fois compte deux fois.
agenda-came-at-least = Plus de { $count } participations, comptées en { $dates ->
    [one] 1 date
   *[other] { $dates } dates
}.
agenda-came-few = Moins de 5 participations, comptées en { $count ->
    [one] 1 date
   *[other] { $count } dates
}.
agenda-contact = Qui appeler
agenda-ask = Poser une question
agenda-where = Où
agenda-on-map = Voir sur la carte
agenda-for-whom = Pour qui
agenda-with = Avec
agenda-begun-by = À l’initiative de
agenda-participation = Place des habitants
agenda-programme = Programme
agenda-copy-of = Sur le modèle de
agenda-next-of = Fait suite à
agenda-born = Association née de l’action
agenda-handed-over = Portée par des habitants depuis le
agenda-print = Imprimer
agenda-poster = Affiche
agenda-share = Envoyer à quelqu’un

agenda-programme-by = Porté par
agenda-programme-years = { $count ->
    [one] Une édition, en { $first }.
   *[other] { $count } éditions, de { $first } à { $last }.
}
agenda-programme-empty = Aucune édition pour le moment.
agenda-programme-next = La prochaine est annoncée
agenda-editions = D’année en année
agenda-editions-caption = Les éditions et combien de personnes sont venues
agenda-editions-hint = Les personnes sont comptées par tête, sans aucun nom.
agenda-edition-year = Année
agenda-edition = Édition
agenda-edition-people = Venues
agenda-edition-record = Record
agenda-edition-came = { $count } personnes
agenda-edition-at-least = plus de { $count } personnes
agenda-edition-few = moins de 5 personnes
agenda-edition-uncounted = pas encore compté

agenda-plain-title = Près de { $name } : venez comme vous êtes
agenda-plain-where-title = Près de chez moi, sans jugement
agenda-plain-lead = Tout le monde peut venir. Vous n’avez rien à expliquer.
agenda-plain-field = Dans quelle commune habitez-vous ?
agenda-plain-lost = Nous ne connaissons pas cette commune. Essayez un code postal.
agenda-plain-empty = Rien n’est annoncé à moins de 10 km pour le moment.
agenda-plain-when = Quand
agenda-plain-where = Où
agenda-plain-what = Ce qu’on y fait
agenda-plain-first = La première fois
agenda-plain-ask = Demandez
agenda-plain-call = Appelez
agenda-plain-more = Toutes les actions près de chez vous
agenda-plain-pdf = Un fichier pour l’imprimante (PDF)
agenda-plain-no-pdf = Le fichier n’a pas pu être préparé. Imprimez cette page.

agenda-above-title = À rejoindre près d’ici
agenda-above-title-anywhere = À rejoindre dans le réseau
agenda-above-all = Toutes les actions qui se préparent ou ont lieu
agenda-home-title = Bientôt dans le réseau
agenda-home-all = Toutes les actions : liste, carte et calendrier
agenda-organization-title = Les actions collectives

agenda-question-title = Une question sur « { $name } »
agenda-question-lead = Votre question part à l’organisation qui porte l’action. Elle vous répond directement. Si c’est urgent, appelez.
agenda-question-words = Votre question
agenda-question-hint = Quelques phrases suffisent. N’écrivez ni votre situation ni un numéro de dossier.
agenda-question-reply = Où vous répondre
agenda-question-reply-hint = Un courriel ou un numéro de téléphone.
agenda-question-kept = Votre question et votre contact sont gardés chiffrés trente jours au plus, puis effacés. Ils ne servent qu’à vous répondre.
agenda-question-send = Envoyer ma question
agenda-question-sent = Votre question est partie. L’organisation vous répondra directement.
agenda-question-missing = Écrivez votre question.
agenda-question-long = Votre question est longue : { $count } lettres au plus.
agenda-reply-missing = Donnez un courriel ou un numéro de téléphone, sans quoi personne ne peut vous répondre.
agenda-question-nowhere = Personne ne peut recevoir de lettre pour cette action. Appelez le numéro de la page.
agenda-question-too-many = Beaucoup de questions sont déjà arrivées aujourd’hui pour cette action. Appelez, ou réessayez demain.
agenda-letter-subject = Une question sur « { $name } »
agenda-letter-what = Quelqu’un a posé une question sur votre action « { $name } ».
agenda-letter-do = Lisez-la et répondez directement, par le contact laissé avec la question.
agenda-letter-link = Lire la question
agenda-letter-closing = La question est gardée trente jours au plus, derrière ce lien. Quand vous avez répondu, effacez-la : un bouton le permet.
agenda-message-title = Une question pour vous
agenda-message-reply = Où répondre
agenda-message-on = Reçue le
agenda-message-kept = Cette question s’efface d’elle-même trente jours après son envoi.
agenda-message-forget = J’ai répondu, effacer la question
agenda-message-forgotten = La question est effacée.
agenda-message-gone = Cette question est effacée

agenda-publics-lead = Votre organisation accompagne des jeunes et voudrait leur faire rencontrer des séniors ? Dites-le ici : d’autres cherchent peut-être l’inverse.
agenda-wish-new = Dire quel public nous cherchons
agenda-wish-lead = Ce que vous dites est au nom de votre organisation. Les autres membres du réseau le lisent.
agenda-wish-organization = Au nom de
agenda-wish-brings = Nous accompagnons
agenda-wish-seeks = Nous voudrions rencontrer
agenda-wish-choose = Choisir
agenda-wish-words = Pour faire quoi ensemble (facultatif)
agenda-wish-words-hint = Cuisiner, chanter, réparer des vélos… Ne nommez personne.
agenda-wish-reread = J’ai relu, et je garde ces mots
agenda-wish-say = Le dire au réseau
agenda-wish-said = C’est dit. Voyez qui correspond déjà.
agenda-wish-organization-missing = Choisissez l’organisation au nom de laquelle vous parlez.
agenda-wish-audience-missing = Choisissez un public.
agenda-wish-words-long = Ce texte est trop long : 300 lettres au plus.
agenda-wish-many = Votre organisation a déjà dit { $count } souhaits. Retirez-en un avant d’en ajouter.
agenda-wish-withdraw = Retirer
agenda-wish-withdrawn = Le souhait est retiré.
agenda-wish-until = jusqu’au { $name }
agenda-wish-line = Accompagne : { $brings }. Cherche : { $seeks }.
agenda-wish-alone = Personne ne correspond encore. Votre souhait reste visible.
agenda-wishes-own = Ce que nous cherchons
agenda-wishes-others = Ce que cherchent les autres
agenda-wishes-none = Aucune autre organisation ne cherche pour le moment
agenda-wishes-none-text = Dites ce que vous cherchez : vous serez les premiers qu’elles verront.
agenda-fit-both = Vous vous cherchez l’un l’autre.
agenda-fit-brings = Cette organisation accompagne le public que vous cherchez.
agenda-fit-seeks = Cette organisation cherche le public que vous accompagnez.
agenda-meeting-propose = Proposer une rencontre
agenda-meeting-sent = La proposition est partie. L’organisation vous répondra directement.
agenda-meeting-nowhere = Cette organisation n’a pas de boîte aux lettres ici. Appelez-la : son numéro est sur sa fiche.
agenda-meeting-subject = { $name } aimerait vous rencontrer
agenda-meeting-what = { $name } accompagne ce public : { $brings }. Elle voudrait lui faire rencontrer : { $seeks }. Ce que vous avez dit de votre public correspond.
agenda-meeting-do = Ouvrez sa fiche pour l’appeler ou lui écrire.
agenda-meeting-link = Voir la fiche
agenda-meeting-closing = Vous recevez cette lettre parce que votre organisation a dit quel public elle cherche. Pour ne plus en recevoir, retirez ce souhait à cette adresse :

agenda-processing-wishes = Les publics qui se cherchent
agenda-processing-wishes-purpose = Faire se rencontrer les publics de deux organisations
agenda-processing-wishes-ground = Intérêt légitime du réseau (RGPD art. 6, 1, f)
agenda-processing-wishes-people = Membres qui parlent pour leur organisation
agenda-processing-wishes-recipients = Les membres du réseau lisent le souhait de l’organisation, jamais qui l’a dit
agenda-processing-wishes-kept = Six mois ; le nom du membre s’efface avec son compte
agenda-processing-questions = Les questions sur une action
agenda-processing-questions-purpose = Transmettre une question à l’organisation qui porte l’action
agenda-processing-questions-ground = Demande de la personne (RGPD art. 6, 1, b)
agenda-processing-questions-people = Personnes qui posent une question, sans compte
agenda-processing-questions-recipients = L’organisation qui porte l’action, par un lien dans une lettre
agenda-processing-questions-kept = Trente jours au plus, chiffrées ; effacées dès que l’organisation le dit
agenda-held-wish = Un souhait dit au nom d’une organisation
agenda-held-brings = Public accompagné
agenda-held-seeks = Public cherché
agenda-held-words = Mots
agenda-held-on = Dit le
agenda-residue-wishes = Souhaits dits au nom d’une organisation
agenda-residue-wishes-why = Ils sont à l’organisation ; ils restent sans le nom de qui les a dits.

agenda-room-full = Complet, liste d’attente ouverte
agenda-room-open = Inscription ouverte
agenda-room-left = { $count ->
    [one] Encore 1 place
   *[other] Encore { $count } places
}
