immersion-title = Immersion : un jour chez l’autre
immersion-menu = Immersions
immersion-ledger = Qui envoie, qui accueille
immersion-lead = Passer une journée chez un partenaire, là où il travaille. On revient avec des visages, des numéros, et une autre façon d’orienter.
immersion-programmes = Les programmes
immersion-prepare = Préparer un programme
immersion-open = Ouvrir ce programme
immersion-own-partner = La page de { $name }
immersion-from-to = Du { $from } au { $to } : { $count ->
    [one] 1 jour ouvré
   *[other] { $count } jours ouvrés
}.
immersion-seed = Graine du tirage au sort, publiée avant les vœux : { $name }.
immersion-how = Comment cela se passe
immersion-how-asked = La coordination sollicite des partenaires, un par un.
immersion-how-framed = Ceux qui participent se rencontrent : chacun dit ce qu’il attend et où sont ses limites.
immersion-how-wished = Chaque hôte propose des jours et des places. Chaque participant dit ses jours et ses vœux, par ordre de préférence.
immersion-how-placed = Les places sont données dans l’ordre publié ci-dessous. Chacun lit pourquoi il a cette place.
immersion-how-prepared = Deux matinées préparent les journées : ce que l’on attend, la bonne posture, le retour en équipe.
immersion-how-returned = Après la journée, on raconte à son équipe, on corrige la fiche de l’hôte, on garde les contacts qui l’ont accepté.
immersion-order = Dans quel ordre les places sont données
immersion-order-text = Chaque ligne ne départage que ce que les précédentes laissent égal. Le calcul est exact : aucune autre répartition ne fait mieux dans cet ordre.
immersion-order-most = Le plus de personnes possible ont une place.
immersion-order-both = Le plus d’organisations possible envoient quelqu’un et accueillent quelqu’un.
immersion-order-worst = La personne la moins bien servie l’est le mieux possible.
immersion-order-ranks = Le plus de premiers choix, puis le plus de deuxièmes, et ainsi de suite.
immersion-order-spread = Les visites sont réparties entre les hôtes.
immersion-order-before = Qui n’a pas eu de place la dernière fois passe avant.
immersion-order-lottery = En dernier, un tirage au sort, à partir d’une graine publiée avant les vœux : chacun peut le refaire.
immersion-always = Ce qui est toujours vrai
immersion-always-elsewhere = Personne n’est placé dans sa propre organisation.
immersion-always-days = Les jours et les limites des hôtes sont respectés.
immersion-always-once = Chacun a une place au plus.
immersion-order-reason = Ce calcul classe des vœux et ne juge personne. La coordination peut le corriger, et voit ce que chaque correction coûte.

immersion-state-need = Besoin
immersion-state-outreach = Sollicitation
immersion-state-framed = Cadrage fait
immersion-state-wishes = Vœux
immersion-state-matched = Places publiées
immersion-state-prepared = Matinées faites
immersion-state-days = Journées
immersion-state-returns = Retours
immersion-state-capitalised = Bilan

immersion-answer-listed = À solliciter
immersion-answer-contacted = Sollicité
immersion-answer-yes = Participe
immersion-answer-limits = Participe, avec des limites
immersion-answer-no = Ne participe pas cette fois

immersion-usual-title = Immersion, { $name }
immersion-prepare-lead = Un titre, deux dates, un jour de clôture. Tout est déjà rempli : changez ce qui ne convient pas.
immersion-field-name = Titre
immersion-field-name-hint = Ce que tout le monde lira.
immersion-field-from = Premier jour
immersion-field-to = Dernier jour
immersion-field-to-hint = Les samedis, dimanches et jours fériés sont retirés.
immersion-field-closes = Les vœux se disent jusqu’au
immersion-field-closes-hint = Jusqu’à ce jour, chacun change ses vœux librement.
immersion-begin = Commencer
immersion-fault-no-day = Cochez au moins un jour : sans jour, aucune place ne peut être trouvée. Pour ne plus participer, utilisez le bouton du bas.
immersion-fault-name = Donnez un titre de { $count } lettres au plus.
immersion-fault-day = Indiquez un jour.
immersion-fault-past = Choisissez un premier jour à venir.
immersion-fault-closes = La clôture tombe entre aujourd’hui et la veille du premier jour.
immersion-fault-span = Le dernier jour suit le premier, d’au plus { $count } jours, et un jour au moins est ouvré.

immersion-figures = En chiffres
immersion-figure-partners = { $count ->
    [0] personne n’est encore sollicité
    [one] oui reçus, pour 1 partenaire sollicité
   *[other] oui reçus, pour { $count } partenaires sollicités
}
immersion-figure-places = { $count ->
    [0] place : aucune offre encore
    [one] places, en 1 offre
   *[other] places, en { $count } offres
}
immersion-figure-wishes = vœux connus
immersion-figure-prepared = personnes préparées
immersion-pages = Tout le programme
immersion-page-partners = Les partenaires et leurs réponses
immersion-page-frame = La rencontre de cadrage : attentes et limites
immersion-page-workers = Les participants et leurs vœux
immersion-page-placements = Les places
immersion-page-mornings = Les matinées préparatoires
immersion-page-sheets = Les fiches et les accords
immersion-page-returns = Les retours
immersion-page-evaluation = L’évaluation
immersion-closing = La clôture des vœux
immersion-keep = Garder
immersion-back-programme = Retour au programme
immersion-back-partners = Retour aux partenaires
immersion-back-workers = Retour aux participants
immersion-about-link = Comprendre l’immersion
immersion-order-link = Dans quel ordre les places sont données
immersion-print = Imprimer

immersion-next-list = Prochaine chose à faire : inscrire les partenaires à solliciter.
immersion-next-list-link = Inscrire les partenaires
immersion-next-ask = Prochaine chose à faire : solliciter les partenaires.
immersion-next-ask-link = Leur écrire
immersion-next-answers = Prochaine chose à faire : recueillir les réponses qui manquent.
immersion-next-answers-link = Voir les réponses
immersion-next-frame = Prochaine chose à faire : réunir ceux qui participent, et noter attentes et limites.
immersion-next-frame-link = Ouvrir le cadrage
immersion-next-offers = Prochaine chose à faire : recueillir les offres des hôtes.
immersion-next-offers-link = Voir les partenaires
immersion-next-workers = Prochaine chose à faire : inscrire les participants.
immersion-next-workers-link = Inscrire les participants
immersion-next-open = Prochaine chose à faire : ouvrir les vœux. Chaque participant reçoit un lien.
immersion-next-open-link = Ouvrir les vœux et écrire aux participants
immersion-next-wishes = Les vœux arrivent. Prochaine chose à faire : relancer qui n’a pas répondu.
immersion-next-wishes-link = Voir les participants
immersion-next-place = Les vœux sont clos. Prochaine chose à faire : donner les places.
immersion-next-place-link = Donner les places
immersion-next-mornings = Prochaine chose à faire : prévoir les matinées préparatoires.
immersion-next-mornings-link = Prévoir les matinées
immersion-next-prepare = Prochaine chose à faire : tenir les matinées et noter qui était là.
immersion-next-prepare-link = Voir les matinées
immersion-next-sheets = Prochaine chose à faire : recueillir les accords et imprimer les fiches.
immersion-next-sheets-link = Voir les fiches
immersion-next-returns = Prochaine chose à faire : recueillir les retours.
immersion-next-returns-link = Voir les retours
immersion-next-report = Prochaine chose à faire : relire les retours, puis clore le programme par son bilan.
immersion-next-report-link = Ouvrir le bilan
immersion-next-read = Le programme est terminé.
immersion-next-read-link = Lire le bilan

immersion-partners-title = Les partenaires : { $name }
immersion-partners-lead = { $asked ->
    [0] Personne n’est encore sollicité.
    [one] 1 partenaire sollicité, { $part }/{ $answered } participent.
   *[other] { $asked } partenaires sollicités, { $part }/{ $answered } participent.
}
immersion-partners-caption = Partenaires et réponses
immersion-partners-hint = La lettre contient un lien : le partenaire répond, propose ses jours et inscrit ses participants sans compte. Ouvrez un partenaire pour noter sa réponse vous-même.
immersion-column-partner = Partenaire
immersion-column-answer = Réponse
immersion-column-on = Le
immersion-column-do = À faire
immersion-ask-all = { $count ->
    [one] Écrire au partenaire à solliciter
   *[other] Écrire aux { $count } partenaires à solliciter
}
immersion-write = Écrire
immersion-called = Appelé
immersion-list-title = Inscrire des partenaires
immersion-field-look = Chercher par le nom
immersion-look = Chercher
immersion-nobody-so = Aucune autre organisation ne porte ce nom.
immersion-field-organizations = Organisations à solliciter
immersion-list = Inscrire

immersion-partner-title = Immersion chez { $name }
immersion-partner-lead = Accueillir quelques personnes, et en envoyer quelques-unes : { $name }.
immersion-closes-on = Les vœux se closent le { $name }. Les offres peuvent changer jusqu’à la publication des places.
immersion-partner-answer = Votre réponse
immersion-field-answer = Participez-vous ?
immersion-field-expectations = Ce que vous attendez
immersion-field-frame-hint = Une ou deux phrases. Les autres partenaires les lisent. Ne nommez personne.
immersion-field-limits = Vos limites
immersion-keep-answer = Garder la réponse
immersion-partner-offers = Les journées proposées
immersion-offer-says = { $days ->
    [one] 1 jour
   *[other] { $days } jours
}, { $count ->
    [one] 1 place en tout
   *[other] { $count } places en tout
}
immersion-change = Changer
immersion-withdraw = Retirer
immersion-offer-new = Proposer une journée
immersion-offer-change = Changer cette proposition
immersion-field-title = Ce que l’on découvre
immersion-field-title-hint = Par exemple : « L’accueil de jour », « Une matinée au guichet, une après-midi en maraude ».
immersion-field-category = Domaine
immersion-field-service = Service de l’annuaire
immersion-offer-no-service = Aucun en particulier
immersion-field-places = Places par jour
immersion-field-most = Visiteurs en tout, au plus
immersion-field-most-hint = Laissez vide si seuls les jours comptent.
immersion-field-days = Jours ouverts
immersion-field-conditions = Ce qu’il faut savoir avant de venir
immersion-field-conditions-hint = Horaires, tenue, ce qui ne se montre pas. Ne nommez personne.
immersion-keep-offer = Garder cette proposition
immersion-partner-people = Qui part en journée
immersion-nobody-yet = Personne n’est encore inscrit.
immersion-somebody = Une personne
immersion-wishes-known = vœux connus
immersion-wishes-awaited = vœux attendus
immersion-leave = Retirer
immersion-field-people = Personnes à inscrire
immersion-field-people-hint = Une par ligne, { $count } au plus : nom ; fonction ; courriel professionnel. Sans courriel, ses vœux se disent sur papier. Prévenez chaque personne avant de l’inscrire.
immersion-add-people = Inscrire

immersion-fault-answer = Choisissez une réponse.
immersion-fault-title = Dites ce que l’on découvre.
immersion-fault-category = Choisissez un domaine.
immersion-fault-places = Indiquez un nombre de 1 à { $count }.
immersion-fault-days = Cochez un jour au moins.
immersion-fault-nobody = Écrivez au moins une personne.
immersion-fault-organization = Choisissez une organisation qui participe.
immersion-fault-line-name = Ligne { $line } : il manque un nom.
immersion-fault-line-long = Ligne { $line } : un nom ou une fonction est trop long.
immersion-fault-line-mail = Ligne { $line } : l’adresse de courriel ne peut pas être lue.
immersion-fault-line-unclear = Ligne { $line } : écrivez un nom, une fonction et un courriel, séparés par « ; ».
immersion-fault-line-many = Inscrivez { $count } personnes au plus à la fois.
immersion-fault-moment = Indiquez un jour et une heure.

immersion-frame-title = Le cadrage : { $name }
immersion-frame-lead = Ce que chaque partenaire attend, et où sont ses limites. À relire ensemble.
immersion-frame-none = Aucun partenaire n’a encore dit oui.
immersion-frame-caption = Attentes et limites de chaque partenaire
immersion-column-expectations = Ses attentes
immersion-column-limits = Ses limites
immersion-frame-meeting = La rencontre de cadrage
immersion-field-meeting = Cette rencontre
immersion-field-meeting-hint = Choisissez-la si elle est au journal des rencontres.
immersion-frame-elsewhere = Elle n’y est pas
immersion-frame-done = La rencontre a eu lieu
immersion-frame-propose = Proposer une rencontre

immersion-workers-title = Les participants : { $name }
immersion-workers-lead = { $count ->
    [0] Personne n’est encore inscrit.
    [one] 1 participant, { $wishing } dont les vœux sont connus.
   *[other] { $count } participants, { $wishing } dont les vœux sont connus.
}
immersion-workers-caption = Participants
immersion-remind = { $count ->
    [one] Écrire à 1 personne qui n’a pas répondu
   *[other] Écrire à { $count } personnes qui n’ont pas répondu
}
immersion-column-worker = Participant
immersion-column-organization = Organisation
immersion-column-wishes = Vœux et jours
immersion-column-prepared = Matinées
immersion-by-paper = sur papier
immersion-prepared = c’est fait
immersion-unprepared = à préparer
immersion-before = sans place la dernière fois
immersion-paper = Vœux
immersion-people-title = Inscrire des participants
immersion-people-no-partner = Un partenaire doit d’abord dire oui.
immersion-field-organization = Organisation

immersion-paper-title = Saisir des vœux
immersion-paper-lead = Pour un papier reçu avant la clôture du { $name }.
immersion-paper-closed = Les places sont publiées : les vœux ne changent plus.

immersion-mornings-title = Les matinées : { $name }
immersion-mornings-lead = Deux matinées avant les journées. Qui n’en suit aucune reste « à préparer ».
immersion-there = { $count ->
    [0] personne n’est noté présent
    [one] 1 personne présente
   *[other] { $count } personnes présentes
}
immersion-field-there = Qui était là
immersion-keep-there = Garder les présences
immersion-call-off = Annuler la matinée
immersion-to-prepare-count = { $count ->
    [0] Tout le monde est préparé
    [one] 1 personne à préparer
   *[other] { $count } personnes à préparer
}
immersion-mornings-done = Les matinées sont faites
immersion-morning-new = Prévoir une matinée
immersion-field-day = Jour
immersion-field-hour = Heure
immersion-field-place = Lieu
immersion-plan-morning = Prévoir et écrire aux participants
immersion-plan-hint = Une matinée passée se note de la même façon : personne ne reçoit de lettre.

immersion-own-title = Votre journée d’immersion
immersion-own-lead = Une journée chez un partenaire : { $name }.
immersion-until = Vous pouvez tout changer jusqu’au { $name }.
immersion-mornings = Les matinées préparatoires
immersion-is-prepared = Vous y étiez : la journée est préparée.
immersion-to-prepare = Venez à l’une d’elles au moins.
immersion-your-wishes = Vos vœux
immersion-closed-since = Les vœux sont clos depuis le { $name }.
immersion-wishes-nothing = Aucun vœu n’a été dit.
immersion-days = { $count ->
    [0] aucun jour
    [one] 1 jour
   *[other] { $count } jours
}
immersion-days-said = { $count ->
    [0] Aucun jour possible n’a été dit.
    [one] Vous avez dit 1 jour possible.
   *[other] Vous avez dit { $count } jours possibles.
}
immersion-leave-title = Ne plus participer
immersion-leave-text = Votre nom, votre adresse et vos vœux sont effacés tout de suite.
immersion-leave-self = Ne plus participer
immersion-no-offer = Aucun hôte n’a encore proposé de journée
immersion-no-offer-text = Dites déjà vos jours. Revenez par le même lien pour vos vœux.
immersion-offers-title = Les journées proposées
immersion-at-host = { $name } ({ $host })
immersion-wishes-title = Vos vœux, par ordre de préférence
immersion-wishes-text = Un domaine entier, ou une journée précise. Laissez vide ce qui ne sert pas.
immersion-wish-rank = { $count ->
    [1] Premier choix
    [2] Deuxième choix
    [3] Troisième choix
    [4] Quatrième choix
   *[other] Cinquième choix
}
immersion-wish-none = Rien
immersion-wish-field = Domaine : { $name }
immersion-days-can = Les jours où vous pouvez
immersion-days-can-hint = Plus il y en a, plus vos premiers choix ont de chances.
immersion-anywhere = Je prends une autre journée plutôt que rien
immersion-anywhere-hint = Si aucun de vos vœux n’est possible.
immersion-keep-wishes = Garder mes vœux
immersion-gone-title = Ce lien n’ouvre plus rien
immersion-gone-text = Le programme est terminé, ou votre participation a été retirée. Rien n’est perdu : demandez à la coordination.

immersion-told-begun = Le programme est commencé.
immersion-told-opened = Les vœux sont ouverts. Les lettres partent.
immersion-told-prepared = Les matinées sont faites.
immersion-told-closes = La clôture est changée.
immersion-told-listed = Les partenaires sont inscrits.
immersion-told-called = C’est noté.
immersion-told-written = La lettre part.
immersion-told-written-all = Les lettres partent.
immersion-told-written-some = Les lettres partent. Les partenaires restés « à solliciter » n’ont pas de boîte aux lettres : appelez-les.
immersion-told-no-mailbox = Aucune lettre ne part : il n’y a pas de boîte aux lettres, ou une lettre est déjà partie aujourd’hui. Appelez, puis notez-le.
immersion-told-answer = La réponse est gardée. Merci.
immersion-told-offer = La proposition est gardée. Merci.
immersion-told-withdrawn = La proposition est retirée.
immersion-told-people = Les personnes sont inscrites.
immersion-told-nobody = Personne de nouveau : ces personnes étaient déjà inscrites, ou les places sont publiées.
immersion-told-left = La participation est retirée, tout est effacé.
immersion-told-too-late = Ce n’est plus possible : la clôture est passée, ou les places sont publiées. Adressez-vous à la coordination.
immersion-told-framed = Le cadrage est noté.
immersion-told-reminded = Les lettres partent à qui n’a pas répondu.
immersion-told-there = Les présences sont gardées.
immersion-told-off = La matinée est annulée.
immersion-told-planned = La matinée est prévue.
immersion-told-wishes = Les vœux sont gardés.

immersion-letter-closing = Ce lien est le vôtre : ne le faites pas suivre.
immersion-letter-partner-subject = Accueillir une journée d’immersion, { $name } ?
immersion-letter-partner-what = { $network } prépare des journées d’immersion : { $name }. Des professionnels passent une journée chez un partenaire, et accueillent à leur tour.
immersion-letter-partner-do = Dites oui, oui avec des limites, ou non. Vous pouvez proposer vos jours et inscrire vos participants sur la même page, sans compte.
immersion-letter-partner-link = Répondre
immersion-letter-partner-again-subject = Vos journées d’immersion, { $name }
immersion-letter-partner-again-what = Vous participez aux journées d’immersion : { $name }. Merci.
immersion-letter-partner-again-do = Proposez ou changez vos jours et vos participants avant le { $by }, sans compte.
immersion-letter-partner-again-link = Ouvrir votre page
immersion-letter-wishes-subject = Où aimeriez-vous passer une journée ?
immersion-letter-wishes-what = Votre organisation propose votre nom pour les journées d’immersion : { $name }. Une journée chez un partenaire, là où il travaille.
immersion-letter-wishes-do = Dites vos jours et vos vœux avant le { $by }, sans compte ni mot de passe. Vous pourrez les changer jusque-là. Si vous ne souhaitez pas participer, le lien vous permet de le dire et d’effacer vos données.
immersion-letter-wishes-link = Dire mes vœux
immersion-letter-reminder-subject = Vos vœux pour les journées d’immersion
immersion-letter-reminder-what = Les vœux pour { $name } se closent le { $by }. Les vôtres ne sont pas encore connus.
immersion-letter-reminder-do = Deux minutes suffisent, sans compte.
immersion-letter-reminder-link = Dire mes vœux
immersion-letter-morning-subject = Une matinée pour préparer votre journée d’immersion
immersion-letter-morning-what = Une matinée préparatoire est prévue pour les journées d’immersion : { $name }.
immersion-letter-morning-do = Le jour, l’heure et le lieu sont sur votre page.
immersion-letter-morning-link = Ouvrir ma page

immersion-need-silent = { $count ->
    [one] 1 partenaire sollicité pour une immersion n’a pas répondu
   *[other] { $count } partenaires sollicités pour une immersion n’ont pas répondu
}
immersion-need-place = { $count ->
    [one] Vœux d’immersion clos : 1 participant attend une place
   *[other] Vœux d’immersion clos : { $count } participants attendent une place
}
immersion-need-prepare = { $count ->
    [one] 1 participant à une immersion reste à préparer
   *[other] { $count } participants à une immersion restent à préparer
}

immersion-processing-name = Journées d’immersion
immersion-processing-purpose = Organiser des journées chez un partenaire : recueillir jours et vœux, donner les places, préparer.
immersion-processing-ground = Intérêt légitime du réseau à ce que ses professionnels se connaissent (RGPD art. 6, 1, f).
immersion-processing-people = Les professionnels et bénévoles qui passent une journée chez un partenaire.
immersion-processing-recipients = La coordination et l’organisation de la personne ; l’hôte, pour la journée.
immersion-processing-kept = Nom et courriel professionnel : six mois après le dernier jour du programme. Une empreinte du courriel de qui n’a pas eu de place : dix-huit mois, pour passer avant au programme suivant. Ensuite, des comptes seulement.
immersion-held-links = Des liens d’immersion envoyés à votre adresse
immersion-held-count = Nombre
