directory-home = Accueil
directory-home-title = Qui peut aider, ici, maintenant ?
directory-home-lead = Dites le besoin avec vos mots, et la commune. Vous obtenez qui peut aider, sous quelles limites, et un numéro à appeler.
directory-home-description = L’annuaire commun des organisations qui aident sur le territoire : qui fait quoi, où, pour qui, et si c’est encore vrai.
directory-home-communes = Les communes du réseau
directory-examples = Par exemple :
directory-figures = L’annuaire en trois chiffres
directory-figure-services = { $count ->
    [0] service
    [one] service
   *[other] services
}
directory-figure-open = { $count ->
    [0] ouvert en ce moment
    [one] ouvert en ce moment
   *[other] ouverts en ce moment
}
directory-figure-confirmed = confirmés depuis moins de { $count } jours
directory-needs = Pour quel besoin ?
directory-need = Pour quoi ?
directory-need-example = dettes, colis, papiers…
directory-place = Où ?
directory-place-example = commune ou code postal
directory-search = Chercher
directory-search-title = Chercher dans l’annuaire
directory-around-me = Autour de moi

directory-results = { $count ->
    [0] Aucun service
    [one] 1 service
   *[other] { $count } services
}
directory-results-need = { $count ->
    [0] Aucun service pour « { $need } »
    [one] 1 service pour « { $need } »
   *[other] { $count } services pour « { $need } »
}
directory-results-place = { $count ->
    [0] Aucun service près de { $place }
    [one] 1 service près de { $place }
   *[other] { $count } services près de { $place }
}
directory-results-both = { $count ->
    [0] Aucun service pour « { $need } » près de { $place }
    [one] 1 service pour « { $need } » près de { $place }
   *[other] { $count } services pour « { $need } » près de { $place }
}
directory-tabs = Liste ou carte
directory-tab-list = Liste
directory-tab-map = Carte
directory-map-label = { $count ->
    [0] Carte : aucun lieu à montrer. La liste dit la même chose.
    [one] Carte : 1 lieu. La liste dit la même chose.
   *[other] Carte : { $count } lieux. La liste dit la même chose.
}
directory-map-cluster = { $count ->
    [one] 1 service à { $town }
   *[other] { $count } services vers { $town }, voir de plus près
}
directory-note-postal-code = Le code postal { $code } sert plusieurs communes. Les distances partent de { $commune }. Choisir plutôt :
directory-note-unknown-place = Nous ne connaissons pas de commune « { $name } ». Essayez un code postal, ou :
directory-note-corrected = « { $typed } » a été lu « { $read } ».
directory-note-acronym = { $short } : { $long }.
directory-note-area = { $count ->
    [one] 1 autre service est réservé aux habitants d’autres communes.
   *[other] { $count } autres services sont réservés aux habitants d’autres communes.
}
directory-note-area-show = Les montrer aussi
directory-nothing = Rien ne correspond exactement.
directory-nothing-advice = Essayez d’autres mots, plus courts, ou élargissez :
directory-nearest = Ce qui s’en approche le plus
directory-way-out-open = { $count ->
    [one] 1 service, à d’autres heures
   *[other] { $count } services, à d’autres heures
}
directory-way-out-confirmed = { $count ->
    [one] 1 service, confirmé il y a plus longtemps
   *[other] { $count } services, confirmés il y a plus longtemps
}
directory-way-out-radius = { $count ->
    [one] 1 service, plus loin
   *[other] { $count } services, plus loin
}
directory-way-out-filters = { $count ->
    [one] 1 service, sans les filtres
   *[other] { $count } services, sans les filtres
}
directory-way-out-place = { $count ->
    [one] 1 service, sur tout le territoire
   *[other] { $count } services, sur tout le territoire
}

directory-filters = Filtrer
directory-filter-apply = Appliquer les filtres
directory-filter-trust = Fiches
directory-filter-confirmed = Confirmées récemment
directory-filter-other-areas = Même réservées à d’autres communes
directory-filter-audience = Pour qui
directory-filter-cost = Coût
directory-filter-delivery = Comment
directory-filter-language = Langue parlée
directory-filter-accessible = Accessibilité
directory-accessible-yes = Accessibilité décrite
directory-filter-family = Famille d’organisation
directory-filter-basis = Droit ou entraide
directory-filter-kind = Type d’aide
directory-filter-category = Besoin
directory-filter-topic = Besoin précis
directory-filter-organization_kind = Type d’organisation
directory-filter-means = Moyens partagés
directory-filter-sector = Secteur
directory-filter-funder = Financé par
directory-filter-in_commune = Commune
directory-open-wish = Ouvert
directory-open-wish-any = À tout moment
directory-open-wish-now = En ce moment
directory-open-wish-today = Aujourd’hui
directory-quick-today = Ouvert aujourd’hui
directory-quick-now = Ouvert en ce moment
directory-open-wish-on = Ouvert { $name }
directory-open-wish-at = Ouvert { $day } à { $hour }
directory-open-when = Un autre jour
directory-open-day = Jour
directory-open-hour = Heure
directory-radius = Distance
directory-radius-any = Peu importe
directory-within = à moins de { $name } km
directory-order = Ordre
directory-order-relevance = Le plus utile d’abord
directory-order-distance = Le plus proche d’abord
directory-order-fresh = Le plus récemment confirmé d’abord

directory-open-until = jusqu’à { $name }
directory-open-today = aujourd’hui
directory-open-tomorrow = demain
directory-closed-next = ouvre { $day } à { $hour }
directory-hours-unknown = Horaires à demander
directory-until = jusqu’au { $name }
directory-confirmed-on = le { $name }
directory-never-confirmed = jamais confirmé ici
directory-at-distance = à { $name }
directory-no-fixed-place = Sans lieu fixe
directory-outside = Hors périmètre
directory-limits = Limites :
directory-why = Pourquoi ici :
directory-why-name = son nom dit « { $name } »
directory-why-topic = répond à « { $said } » ({ $topic })
directory-why-also = répond aussi à « { $name } »
directory-why-facet = répond à « { $said } » ({ $label })
directory-why-text = sa description parle de « { $name } »
directory-why-open = ouvert en ce moment
directory-why-commune = dans la commune
directory-why-near = tout près
directory-why-comes = se déplace
directory-why-remote = répond à distance
directory-why-confirmed = confirmé récemment
directory-why-action = une activité à plusieurs, avant les aides

directory-gone-title = Cette fiche n’est plus à sa source depuis le { $name }
directory-gone-text = Elle reste lisible pour qui a gardé l’adresse. Appelez avant d’y envoyer quelqu’un, ou cherchez d’autres réponses au même besoin.
directory-defunct-title = Ce service n’existe plus, dit sa source
directory-retired-title = N’existe plus depuis le { $name }
directory-retired-text = Cette page reste pour qui a gardé l’adresse. Cherchez d’autres réponses au même besoin.
directory-archived-title = Fiche en sommeil depuis le { $name }
directory-archived-text = Personne n’en a donné de nouvelles depuis longtemps : elle n’est plus dans les résultats. Appelez avant d’y envoyer quelqu’un. Dès que son organisation la confirme, elle revient.
directory-doubt-title = Fiche à vérifier
directory-doubt-text = Quelqu’un a signalé une erreur, ou personne ne répond plus. Appelez avant d’y envoyer quelqu’un.
directory-alert = À savoir
directory-placeholder-title = Organisation à compléter
directory-placeholder-text = Un fichier repris la nomme sans la décrire. Ses services sont gardés en attendant.
directory-extension = Demander le poste { $name }.
directory-no-phone = Pas de numéro connu.
directory-ask-online = Demander en ligne
directory-limits-title = Limites, et ce qui n’est pas fait ici
directory-limits-missing = Fiche incomplète : les limites de ce service ne sont pas dites. Appelez avant d’y envoyer quelqu’un.
directory-documents = Papiers à apporter
directory-places = Où et quand
directory-hidden-address = l’adresse n’est pas publique ; appelez
directory-directions = Ouvrir dans une carte
directory-description = En détail
directory-details = Conditions et informations
directory-freshness = Cette fiche est-elle à jour ?
directory-sections = Partie par partie
directory-section-confirmed = Confirmé le { $day } par { $name }
directory-section-never = Jamais confirmé ici
directory-section-identity = Ce que c’est
directory-section-audience = Pour qui
directory-section-access = Comment demander
directory-section-contact = Joindre
directory-section-hours = Horaires
directory-section-places = Lieux
directory-section-means = Moyens à partager
directory-section-address = Adresse
directory-confirmed-by = Confirmé par { $name }.
directory-source = Repris de la source « { $name } ».
directory-source-page = Voir la fiche à la source
directory-own-page = Page du service
directory-own-site = Site internet
directory-share = Partager cette page
directory-share-square = Carré à photographier avec un téléphone pour ouvrir cette page
directory-share-address = Adresse qui ne change pas :
directory-share-mail = Envoyer par courriel
directory-share-sms = Envoyer par SMS
directory-alternatives = Si cela ne convient pas
directory-fact-audience = Pour qui
directory-fact-conditions = Conditions
directory-fact-area = Habiter
directory-fact-cost = Coût
directory-fact-access = Comment demander
directory-fact-who = Qui peut demander
directory-fact-delivery = Comment se passe l’aide
directory-fact-languages = Langues
directory-fact-accessibility = Accessibilité
directory-fact-wait = Délai
directory-fact-basis = Droit ou entraide
directory-fact-topics = Besoins
directory-fact-terms = Autres classements
directory-fact-hours = Horaires
directory-fact-volunteers = Bénévolat
directory-fact-means = Moyens à partager
directory-fact-memberships = Membre de
directory-fact-fundings = Financé par
directory-volunteers-only = Organisation animée uniquement par des bénévoles
directory-age-between = De { $from } à { $to } ans
directory-age-from = À partir de { $name } ans
directory-age-to = Jusqu’à { $name } ans
directory-area-country = Toute la France

directory-direct-lines = Lignes directes (réservé aux membres)
directory-direct-lines-hint = Pour joindre un partenaire. Ne donnez pas ces numéros aux personnes accompagnées : le standard est plus haut.
directory-direct-line = Ligne directe
directory-direct-line-until = La personne a donné son accord jusqu’au { $name } ; il sera redemandé ensuite. Seule votre organisation voit cette date.
directory-direct-line-unasked = Visible de votre organisation seulement : l’accord de la personne n’a pas encore été demandé.
directory-direct-line-own = Visible de votre organisation seulement.

directory-who-does-what = Qui fait quoi
directory-who-does-what-lead = Pour un besoin et une commune : les organisations par famille, ce que chacune fait, et qui appeler.
directory-who-does-what-need = Qui fait quoi : { $name }
directory-who-does-what-both = Qui fait quoi : { $need }, à { $place } et à moins de 10 km
directory-who-does-what-choose = Choisir un besoin
directory-who-does-what-everywhere = Tout le territoire
directory-who-does-what-show = Montrer
directory-who-does-what-none = Aucune organisation de l’annuaire ne répond à ce besoin ici. Essayez tout le territoire.
directory-who-does-what-left-out = { $count ->
    [one] 1 service n’a pas trouvé place : choisissez une commune.
   *[other] { $count } services n’ont pas trouvé place : choisissez une commune.
}
directory-who-does-what-tabs = En colonnes ou en tableau
directory-who-does-what-columns = Par famille
directory-who-does-what-table = En tableau
directory-who-does-what-organization = Organisation
directory-who-does-what-services = Services
directory-who-does-what-contact = Contact
directory-who-does-what-unsaid = Famille non précisée
directory-who-does-what-members = Les lignes directes sont réservées aux membres : n’affichez pas cette feuille et ne la donnez pas.

directory-organizations = Organisations
directory-organizations-count = { $count ->
    [one] 1 organisation.
   *[other] { $count } organisations.
}
directory-organizations-first = Les { $count } premières sont montrées : cherchez pour trouver les autres.
directory-organization-services = { $count ->
    [one] 1 service
   *[other] { $count } services
}
directory-communes = Communes
directory-commune = Commune
directory-postal-code = Code postal
directory-population = Habitants
directory-commune-services = Services sur place
directory-communes-count = { $count ->
    [0] Le réseau ne couvre aucun territoire en particulier.
    [one] Le réseau couvre 1 commune.
   *[other] Le réseau couvre { $count } communes.
}
directory-communes-caption = Les communes du réseau et les services qu’on y trouve
directory-commune-description = Qui aide à { $name } : services sur place et à moins de 10 km, aides de la commune.
directory-inhabitants = { $count ->
    [one] 1 habitant
   *[other] { $count } habitants
}
directory-rules = Aides propres à la commune
directory-rules-hint = Ce que le centre communal d’action sociale accorde au-delà de la loi.
directory-rule-unknown = Règle pas encore connue du réseau
directory-rule-unknown-text = Le réseau n’a pas encore recueilli les aides de cette commune. Appelez la mairie.
directory-rule-none = Pas d’aide propre à cette commune
directory-rule-ceiling = Plafond
directory-rule-commission = Commission
directory-rule-who = À qui demander
directory-rule-until = Règle valable jusqu’au { $name }.
directory-coverage = Y a-t-il une réponse ?
directory-coverage-caption = Services à { $name } et à moins de 10 km, par besoin
directory-coverage-need = Besoin
directory-coverage-here = Sur place
directory-coverage-near = À moins de 10 km
directory-coverage-none = aucun
directory-here = { $count ->
    [0] Aucun service à { $place }
    [one] 1 service à { $place }
   *[other] { $count } services à { $place }
}
directory-here-none = Aucun service n’a de lieu dans cette commune. Cherchez pour voir ce qui est proche ou se déplace.
directory-organizations-description = Toutes les organisations qui aident sur le territoire, par ordre alphabétique.
directory-communes-description = Les communes du réseau : services sur place, aides propres à chacune, besoins sans réponse.
directory-glossary = Sigles
directory-glossary-lead = Les sigles du secteur, en toutes lettres, pour parler un même langage.

directory-misread-long = Le texte est trop long.
directory-misread-pair = La latitude et la longitude vont ensemble : il en manque une.
directory-misread-latitude = La latitude va de -90 à 90.
directory-misread-longitude = La longitude va de -180 à 180.
directory-misread-number = Ce n’est pas un nombre.
directory-misread-radius = La distance va de plus de 0 à 1 500 kilomètres.
directory-misread-range = Le nombre est hors des bornes.
directory-misread-whole = Ce n’est pas un nombre entier.
directory-misread-flag = On attend 1 ou 0.
directory-misread-order = On attend relevance, distance ou fresh.
directory-misread-day = On attend un jour comme 2026-11-24.
directory-misread-hour = On attend une heure comme 14:30.
directory-misread-moment = On attend now, today, un jour comme 2026-11-24 ou un moment comme 2026-11-24T14:30.
directory-misread-many = Il y a trop de valeurs.
directory-misread-code = Cette valeur n’est pas dans la liste.
directory-misread-window = On attend une latitude, une longitude et un zoom séparés par des virgules.
directory-misread-place = Aucune commune ne s’appelle « { $name } ». On attend un nom de commune, un code postal ou un code Insee.
directory-misread-view = On attend list ou map.

# La recherche pour les programmes, dans son document.
directory-api-title = La recherche
directory-api-text = Ce que répond la page de recherche, pour les programmes : sans clé, depuis n’importe quelle page. Aucune personne n’y est nommée.
directory-api-search = Chercher un service
directory-api-search-text = Les services qui répondent à un besoin, à un endroit, à un moment. Tout est facultatif : sans rien, tous les services, les plus complets et récemment confirmés d’abord. Les noms qui ne sont pas déclarés ici ne sont pas lus.
directory-api-found = La page demandée.
directory-api-misread = Une valeur ne se comprend pas ; la réponse dit laquelle et pourquoi. Une commune que personne ne connaît en est une.
directory-api-later = La maison ne peut pas répondre maintenant ; Retry-After dit combien de secondes attendre.
directory-api-parameter-q = Le besoin, avec les mots de chacun.
directory-api-parameter-near = Une commune, un code postal ou un code Insee.
directory-api-parameter-commune = Un code Insee, à la place de near.
directory-api-parameter-lat = La latitude d’un point, en degrés ; avec lon, à la place de near.
directory-api-parameter-lon = La longitude du même point.
directory-api-parameter-radius_km = Pas plus loin, en kilomètres ; sans elle, le plus proche compte seulement davantage.
directory-api-parameter-open_at = now, today, un jour, ou un moment ; un moment sans décalage est à l’heure de Paris, comme 2026-11-24T14:30.
directory-api-parameter-open_day = Le jour, en deux champs comme dans un formulaire.
directory-api-parameter-open_hour = L’heure de ce jour ; seule, celle d’aujourd’hui.
directory-api-parameter-confirmed = 1 : seulement ce qui a été confirmé depuis moins de 180 jours.
directory-api-parameter-other_areas = 1 : aussi ce qui est réservé aux habitants d’autres communes.
directory-api-parameter-order = Ce qui vient d’abord : le plus utile, le plus proche, le plus récemment confirmé.
directory-api-parameter-limit = Combien de services par page.
directory-api-parameter-page = Quelle page.
directory-api-parameter-langue = fr ou en : la langue de why et de reason ; sinon celle que demande Accept-Language.
directory-menu-search = Chercher
directory-menu-organizations = Organisations
directory-menu-communes = Communes
directory-menu-glossary = Sigles
directory-menu-who-does-what = Qui fait quoi

directory-lines-processing-name = Lignes directes de l’annuaire
directory-lines-processing-purpose = Permettre aux membres du réseau de se joindre entre eux.
directory-lines-processing-ground = Accord de la personne nommée (RGPD art. 6.1.a), redemandé chaque année ; sans nom, une fonction seule.
directory-lines-processing-people = Les professionnels et bénévoles que leur organisation indique.
directory-lines-processing-recipients = Les membres du réseau, ou ceux de la seule organisation tant que l’accord n’a pas été demandé.
directory-lines-processing-kept = Jusqu’à la fin de l’accord ; effacé aussi quand la fiche disparaît de sa source.
directory-aside-processing-name = Lignes de fichiers mises de côté à l’import
directory-aside-processing-purpose = Montrer à l’administration technique ce qu’un import n’a pas pu lire, pour le corriger.
directory-aside-processing-ground = Intérêt légitime du réseau (RGPD art. 6.1.f).
directory-aside-processing-people = Les personnes qu’un fichier repris nommerait.
directory-aside-processing-recipients = L’administration technique.
directory-aside-processing-kept = Tant que l’import est gardé ; les numéros de sécurité sociale, de compte et de carte en sont retirés d’emblée.

directory-refused-field = Cela ne se change pas ici.
directory-refused-value = Cette valeur ne peut pas être lue.
directory-refused-name = Un nom compte de 3 à 150 caractères.
directory-refused-summary = Le résumé compte 300 caractères au plus.
directory-refused-long = C’est trop long pour être lu sur une fiche. Raccourcissez.
directory-refused-hours = Ces horaires n’ont pas pu être lus. Essayez par exemple : Mo-Fr 09:00-12:00.
directory-refused-address = Une adresse de page commence par https://.
directory-refused-mailbox = Il manque quelque chose à cette adresse de courriel.
directory-refused-commune = Cette commune n’est pas connue.
directory-refused-topics = Choisissez cinq besoins au plus, le principal d’abord.
directory-refused-age = Un âge va de 0 à 130 ans.
directory-refused-ages = L’âge minimum dépasse l’âge maximum.
directory-refused-blanked = Cette valeur a été retirée de l’historique : elle ne peut pas revenir.
directory-refused-personal-number = Un numéro de sécurité sociale, de compte ou de carte semble écrit ici. Retirez-le : il n’est pas gardé.
directory-refused-no-family = Dites de quelle famille est l’organisation.
directory-refused-no-sector = Choisissez au moins un secteur.
directory-refused-no-topic = Choisissez au moins un besoin.
directory-refused-no-access = Dites comment demander.
directory-refused-no-number = Il faut un numéro pour pouvoir téléphoner.
directory-refused-no-mailbox = Il faut une adresse de courriel pour pouvoir écrire.
directory-refused-no-link = Il faut l’adresse de la page où l’on demande.
directory-refused-everyone = « Tous publics » va seul : les autres publics y sont déjà.
directory-refused-hidden-commune = Une adresse non publique a besoin de sa commune.
directory-refused-hidden-merge = Une de ces adresses n’est pas publique : celle qui reste ne doit pas l’être non plus.

directory-changes-processing-name = Historique des fiches
directory-changes-processing-purpose = Savoir qui a changé, confirmé ou réuni une fiche, pour pouvoir revenir en arrière et prévenir son responsable.
directory-changes-processing-ground = Intérêt légitime du réseau (RGPD art. 6.1.f).
directory-changes-processing-people = Les membres qui tiennent les fiches à jour.
directory-changes-processing-recipients = Tout le monde lit la fonction ou l’organisation ; le compte n’est montré à personne d’autre que la personne elle-même.
directory-changes-processing-kept = L’historique reste avec la fiche ; le lien vers le compte est effacé avec lui.
directory-held-change = Fiche changée
directory-held-confirmation = Fiche confirmée
directory-held-merge = Fiches réunies
directory-held-day = Jour
directory-held-record = Fiche
directory-held-action = Ce qui a été fait
directory-action-opened = Fiche ouverte
directory-action-edited = Modifiée
directory-action-restored = Remise comme avant
directory-action-confirmed = Confirmée
directory-action-announced = État passager annoncé
directory-action-retired = Dite disparue
directory-action-revived = Remise en service
directory-action-archived = Mise en sommeil
directory-action-merged = Réunie avec une autre
directory-action-unmerged = Séparée à nouveau
directory-action-doubted = Mise en doute
directory-action-blanked = Valeur retirée de l’historique
directory-action-settled = Doute levé
directory-residue-changes = Changements, confirmations et réunions de fiches
directory-residue-changes-why = L’historique d’une fiche appartient au réseau ; il ne dit plus de quel compte il vient.
