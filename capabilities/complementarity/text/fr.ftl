complementarity-menu = Complémentarités

## Comparer deux organisations

complementarity-home = Annuaire
complementarity-none = Rien en commun d’après l’annuaire.
complementarity-choose = Choisir
complementarity-misread = Ce code n’est pas dans nos listes.
complementarity-print = Imprimer
complementarity-kilometres = { $name } km
complementarity-compare-title = Comparer deux organisations
complementarity-compare-both = { $name } et { $other }
complementarity-compare-lead = Ce que deux organisations ont en commun, ce que chacune fait seule, et ce que l’une peut quand l’autre ne peut pas.
complementarity-compare-with = Comparer avec une autre organisation
complementarity-compare-these = Les comparer
complementarity-compare-now = Comparer
complementarity-first = Première organisation
complementarity-second = Seconde organisation
complementarity-choose-another = En choisir une autre
complementarity-unknown = Aucune organisation ne s’appelle « { $name } ».
complementarity-unknown-text = Essayez un seul mot de son nom, ou son sigle.
complementarity-which = Plusieurs noms contiennent « { $name } ». Laquelle ?
complementarity-same = C’est deux fois la même organisation.
complementarity-same-text = Choisissez-en une autre pour l’un des deux côtés.
complementarity-links = Ce qu’elles font déjà ensemble
complementarity-links-none = Aucun lien n’est déclaré entre elles.
complementarity-link-partnership = Partenariat
complementarity-link-cooperation = Coopération de réseau
complementarity-link-group = Groupe de travail
complementarity-link-circuit = Circuit local
complementarity-link-declared = Déclaré par l’une des deux.
complementarity-link-until = Jusqu’au { $name }
complementarity-link-since = Depuis le { $name }
complementarity-link-delay = { $count ->
    [0] Réponse le jour même
    [one] Réponse sous 1 jour
   *[other] Réponse sous { $count } jours
}
complementarity-why = Pourquoi se rencontrer
complementarity-why-none = L’annuaire ne donne pas de raison particulière. Une rencontre en trouvera peut-être.
complementarity-declare = Déclarer un lien
complementarity-propose = Proposer de se rencontrer
complementarity-shared = Ce qu’elles ont en commun
complementarity-audiences = Publics
complementarity-needs = Besoins
complementarity-communes = Communes
complementarity-languages = Langues
complementarity-distinct = Ce que l’une fait et l’autre pas
complementarity-distinct-none = Tous ses besoins sont aussi ceux de { $name }.
complementarity-spoken-alone = Langues que l’autre ne parle pas : { $name }.
complementarity-week = Les horaires côte à côte
complementarity-week-alone = { $count ->
    [one] { $name } ouvre 1 heure par semaine pendant que { $other } n’ouvre pas.
   *[other] { $name } ouvre { $count } heures par semaine pendant que { $other } n’ouvre pas.
}
complementarity-week-legend = Barres pleines : { $name }. Barres creuses : { $other }. Le tableau dit la même chose.
complementarity-week-unknown = Les horaires de l’une des deux ne sont pas connus.
complementarity-day = Jour
complementarity-only = Ouvert seul : { $name }
complementarity-limits = Les limites de chacune
complementarity-limits-lead = Sous chaque limite, ce que l’autre fait et qui y répond. C’est une lecture automatique des fiches : vérifiez ensemble.
complementarity-limits-none = Aucune limite n’est écrite.
complementarity-who = Qui elles sont
complementarity-what = Ce que l’on compare
complementarity-family = Famille
complementarity-sectors = Secteurs
complementarity-means = Moyens à partager

## Les raisons

complementarity-reason-both-wish = Toutes deux souhaitent travailler ensemble.
complementarity-reason-limit = { $name } écrit « { $sentence } » ({ $service }). { $other } y répond avec « { $filling } ».
complementarity-reason-way = { $name } répond au besoin « { $need } », { $other } au besoin « { $then } » : les deux se suivent souvent.
complementarity-reason-days = { $need } : { $name } ouvre des jours où { $other } n’ouvre pas ({ $days }).
complementarity-reason-mean = { $name } peut partager un moyen ({ $kind } : { $text }), utile à { $other } pour « { $service } ».
complementarity-reason-people = Elles accueillent les mêmes personnes, pour des besoins différents : { $name }.
complementarity-reason-families = Deux familles différentes : { $family } et { $other }.
complementarity-reason-town = Toutes deux accueillent à { $name }.

## Qui manque

complementarity-missing-title = Qui manque
complementarity-missing-title-both = { $need } : qui fait quoi, qui manque ({ $place })
complementarity-missing-lead = Pour un besoin et une zone : qui répond, quelles étapes sont couvertes, et qui manque encore autour de la table.
complementarity-need = Besoin
complementarity-zone = Zone
complementarity-zone-all = Tout le réseau
complementarity-look = Regarder
complementarity-figures = En chiffres
complementarity-count-organizations = { $count ->
    [one] organisation répond
   *[other] organisations répondent
}
complementarity-count-services = { $count ->
    [one] service
   *[other] services
}
complementarity-count-uncovered = { $count ->
    [one] commune sans réponse
   *[other] communes sans réponse
}
complementarity-missing = Ce qui manque
complementarity-missing-none = Rien ne manque d’après l’annuaire.
complementarity-missing-none-text = Chaque famille, chaque étape, chaque jour et chaque commune a une réponse.
complementarity-absent-everybody = Personne ne répond à ce besoin dans cette zone.
complementarity-absent-family = Il manque la famille « { $name } » : aucune de ses organisations ne répond.
complementarity-absent-step = Il manque une étape : « { $name } ».
complementarity-absent-steps = Nulle part dans l’annuaire pour ce besoin : { $name }.
complementarity-absent-audience = Aucun service ne nomme ce public : { $name }.
complementarity-absent-days = Personne n’ouvre ces jours-là : { $name }.
complementarity-absent-communes = { $count ->
    [one] Une commune n’a aucune réponse, même à 10 km : { $names }.
   *[other] { $count } communes n’ont aucune réponse, même à 10 km : { $names }…
}
complementarity-figures-communes = { $count } sur { $all } communes
complementarity-figures-organizations = { $count ->
    [one] sur 1 organisation
   *[other] sur { $count } organisations
}
complementarity-figures-services = { $count ->
    [one] sur 1 service
   *[other] sur { $count } services
}
complementarity-nearest = La réponse la plus proche :
complementarity-nearest-place = { $place } ({ $distance } du centre de la zone)
complementarity-nearest-none = L’annuaire n’en connaît aucune, même plus loin.
complementarity-propose-record = Vous connaissez une réponse qui n’est pas ici ? Proposez-la.
complementarity-who-does-what = Qui fait quoi
complementarity-family-unsaid = Famille non précisée
complementarity-family-empty = Personne de cette famille.
complementarity-steps = Les étapes
complementarity-step = Étape
complementarity-step-reception = Accueil sans rendez-vous
complementarity-services = Services
complementarity-nobody = Personne
complementarity-audiences-named = Les publics nommés
complementarity-audience = Public
complementarity-days = Les jours d’ouverture
complementarity-coverage = Commune par commune
complementarity-commune = Commune
complementarity-here = Dans la commune
complementarity-near = À moins de 10 km
complementarity-coming = Se déplace ou répond à distance

## Deux regards

complementarity-sides-title = Deux regards sur un besoin
complementarity-sides-title-both = { $need } à { $place } : deux regards
complementarity-sides-lead = Ce que la règle donne d’un côté, ce que l’association peut de l’autre. Pour se comprendre avant d’orienter.
complementarity-rule-side = Ce que la règle donne
complementarity-rule-side-lead = Un droit : toute personne qui remplit les conditions l’obtient.
complementarity-means-side = Ce que l’association peut
complementarity-means-side-lead = Une entraide : avec ses bénévoles, son stock, son temps.
complementarity-rule-none = La commune de { $name } n’accorde pas d’aide en plus de la loi.
complementarity-rule-ceiling = Jusqu’à :
complementarity-rule-commission = Commission :
complementarity-rule-unknown = Personne ne nous a encore dit ce que { $name } accorde pour ce besoin.
complementarity-rule-unknown-text = Voir la page de la commune, et demander à son CCAS
complementarity-rule-empty = Cette colonne est vide : aucun service public connu ici pour ce besoin.
complementarity-means-empty = Cette colonne est vide : aucune association connue ici pour ce besoin.
complementarity-fill = Proposer une fiche pour la remplir
complementarity-more = { $count ->
    [one] et 1 autre service
   *[other] et { $count } autres services
}
complementarity-brought = vient ou répond à distance
complementarity-volunteers = { $count ->
    [one] 1 bénévole
   *[other] { $count } bénévoles
}
complementarity-volunteers-only = Des bénévoles seulement
complementarity-limits-short = Limites :
complementarity-limits-unsaid = Limites non précisées.

## Suggestions

complementarity-suggestions-title = Qui rencontrer
complementarity-suggestions-lead = Des organisations que rien ne lie encore et que leurs fiches rapprochent. Chaque suggestion dit ses raisons ; vous seuls décidez.
complementarity-suggestions-nobody = Vous n’agissez pour aucune organisation.
complementarity-suggestions-nobody-text = Les suggestions se lisent au nom d’une organisation : ouvrez sa fiche pour la rejoindre.
complementarity-suggestions-none = Aucune suggestion pour l’instant.
complementarity-suggestions-all = Pour tout le réseau
complementarity-suggestions-all-lead = Les plus fortes d’abord, trois au plus par organisation. Deux familles différentes comptent davantage.
complementarity-slot-title = Qui rencontrer
complementarity-slot-all = Toutes les suggestions

## Langues

complementarity-language-fr = Français
complementarity-language-en = Anglais
complementarity-language-ar = Arabe
complementarity-language-es = Espagnol
complementarity-language-pt = Portugais
complementarity-language-de = Allemand
complementarity-language-it = Italien
complementarity-language-ru = Russe
complementarity-language-uk = Ukrainien
complementarity-language-tr = Turc
complementarity-language-pl = Polonais
complementarity-language-ro = Roumain
complementarity-language-fa = Persan, dari
complementarity-language-ps = Pachto
complementarity-language-zh = Chinois
complementarity-language-vi = Vietnamien
complementarity-language-ta = Tamoul
complementarity-language-bn = Bengali
complementarity-language-so = Somali
complementarity-language-ti = Tigrinya
complementarity-language-wo = Wolof
complementarity-language-bm = Bambara
complementarity-language-ln = Lingala
complementarity-language-sq = Albanais
complementarity-language-ka = Géorgien
complementarity-language-fsl = Langue des signes française
complementarity-few-doors-title = Plusieurs besoins, peu de portes
complementarity-few-doors-lead = Cochez les besoins d’une personne et sa commune : voici les organisations qui, à quelques-unes, répondent à tout, et qui d’autre pourrait répondre.
complementarity-few-doors-two-needs = Cochez au moins deux besoins : pour un seul, la recherche suffit.
complementarity-few-doors-too-many = Seize besoins au plus peuvent être regardés ensemble. Décochez-en, ou cochez une famille entière.
complementarity-few-doors-commune = Choisissez la commune d’où part la personne.
complementarity-few-doors-from = Commune de départ
complementarity-few-doors-needs = Les besoins
complementarity-few-doors-whole = Toute la famille de besoins
complementarity-few-doors-or = Ou précisément
complementarity-few-doors-found = { $count } besoins, depuis { $place }
complementarity-few-doors-doors = { $count ->
    [one] Une seule porte
   *[other] { $count } portes
}
complementarity-few-doors-here = sur place, à domicile ou à distance
complementarity-few-doors-waiting = { $count ->
    [one] un jour d’attente
   *[other] { $count } jours d’attente
}
complementarity-few-doors-who = Qui répond
complementarity-few-doors-second = Sinon
complementarity-few-doors-uncovered = Personne ne répond à ces besoins depuis cette commune
complementarity-few-doors-more = { $count ->
    [one] Un autre choix existe, avec plus de portes.
   *[other] { $count } autres choix existent, avec plus de portes.
}
complementarity-few-doors-proof = Tous les choix ont été essayés : aucun ne demande moins de portes, et chacun de ceux qui suivent est plus proche ou plus rapide. La distance est à vol d’oiseau, depuis le centre de la commune ; l’attente est celle qu’annoncent les organisations complètes ou fermées.
