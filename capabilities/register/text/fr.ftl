register-menu = Registre des actions
register-desk-opinions = { $count ->
    [one] action présentée en ISIC, dont l’avis reste à noter
   *[other] actions présentées en ISIC, dont l’avis reste à noter
}
register-title = Registre des actions collectives
register-description = Toutes les actions collectives du réseau, comptées une fois : par domaine, par territoire, par état.
register-lead = Chaque action collective est comptée une fois, dans un domaine et dans une unité du territoire.
register-figures = En chiffres
register-figure-actions = { $count ->
    [one] action
   *[other] actions
}
register-figure-domains = { $count ->
    [one] domaine
   *[other] domaines
}
register-figure-units = { $count ->
    [one] unité du territoire
   *[other] unités du territoire
}
register-filters = Choisir ce qui est compté
register-field-domain = Domaine
register-field-year = Année
register-field-state = État
register-field-framework = Cadre
register-field-participation = Participation
register-every-domain = Tous les domaines
register-every-unit = Toutes les unités
register-every-year = Toutes les années
register-every-state = Tous les états
register-every-framework = Tous les cadres
register-every-level = Tous les niveaux
register-show = Afficher
register-filtered = Ce qui est compté ici :
register-year-hint = Une action qui dure plusieurs années compte dans chacune : la somme des années dépasse le nombre d’actions.
register-unfilter = Tout afficher
register-unknown = cadre inconnu
register-unknown-unit = unité inconnue
register-none = Aucune action ne répond à ce choix.
register-none-hint = Élargissez le choix : une autre année, un autre état.
register-sentences-title = Ce que disent les chiffres
register-sentence = { $share ->
    [all] Toutes les actions touchent
    [nearly-all] Presque toutes les actions touchent
    [more-than-three-quarters] Plus des trois quarts des actions touchent
    [three-quarters] Les trois quarts des actions touchent
    [nearly-three-quarters] Près des trois quarts des actions touchent
    [more-than-two-thirds] Plus des deux tiers des actions touchent
    [two-thirds] Les deux tiers des actions touchent
    [nearly-two-thirds] Près des deux tiers des actions touchent
    [more-than-half] Plus de la moitié des actions touchent
    [half] La moitié des actions touchent
    [nearly-half] Près de la moitié des actions touchent
    [more-than-third] Plus du tiers des actions touche
    [third] Un tiers des actions touche
    [nearly-third] Près du tiers des actions touche
    [more-than-quarter] Plus du quart des actions touche
    [quarter] Un quart des actions touche
    [nearly-quarter] Près du quart des actions touche
    [less-than-quarter] Moins du quart des actions touche
   *[other] Moins d’une action sur dix touche
} { $theme } : { $part } sur { $whole }, soit { $percent } %.
register-theme-parenthood = à la parentalité
register-theme-food = à l’alimentation et au budget
register-theme-ties = à la culture et au lien social
register-theme-networks = au travail en réseau des professionnels
register-theme-language = à la langue et au numérique
register-theme-carers = à l’aide aux aidants
register-theme-inclusion = à l’insertion
register-units-all = Aucune unité n’est sans action. La moins dotée en compte { $least }, la mieux dotée { $most }.
register-units-empty = { $count ->
    [one] Une unité est sans action : { $names }.
   *[other] { $count } unités sont sans action : { $names }.
}
register-cross-title = Domaines et unités du territoire
register-column-domain = Domaine
register-column-unit = Unité du territoire
register-column-actions = Actions
register-column-share = Part
register-column-state = État
register-column-level = Niveau de participation
register-column-initiator = À l’initiative de
register-column-framework = Cadre
register-column-funder = Financeur
register-column-granted = Accordé
register-column-pending = Demandé, en attente
register-column-action = Action
register-column-days = Dates
register-column-flag = Repère
register-column-carrier = Porteur
register-column-opinion = Avis
register-column-acts = Ce que vous pouvez faire
register-column-id = Identifiant
register-column-commune = Commune
register-column-first-day = Premier jour
register-column-last-day = Dernier jour
register-column-by-inhabitants = Portée par les habitants
register-column-openness = Ouverte à
register-column-ages = Nombre d’âges réunis
register-column-partners = Nombre de partenaires
register-column-alone = Sans partenaire
register-column-need = Besoin relié
register-column-frameworks = Cadres
register-column-isic = Présentée en ISIC le
register-column-handed-over = Passée aux habitants le
register-column-born = Une association en est née
register-yes = oui
register-no = non
register-all = Ensemble
register-percent = { $count } %
register-by-domain = Actions par domaine
register-by-unit = Actions par unité du territoire
register-by-state = Actions par état
register-by-level = Part prise par les habitants
register-by-initiator = Qui est à l’initiative
register-by-framework = Actions par cadre
register-by-funder = Financements par financeur
register-take-csv = Prendre le tableau (CSV)
register-take-xlsx = Prendre le classeur (XLSX)
register-take-hint = Une ligne par action. Le fichier ne contient aucun nom de personne et aucun contact.
register-print = Imprimer
register-more = Aller plus loin
register-to-cross = Voir le tableau par domaine et par unité

register-figures-title = Chiffres des actions collectives
register-figures-lead = Où en sont les actions, qui en a l’initiative, quelle part y prennent les habitants, ce qui en est né.
register-born-title = Ce que les habitants ont pris en main
register-figure-by-inhabitants = { $count ->
    [one] action portée par les habitants
   *[other] actions portées par les habitants
}
register-figure-handed-over = { $count ->
    [one] action passée d’une organisation aux habitants
   *[other] actions passées d’une organisation aux habitants
}
register-figure-born = { $count ->
    [one] organisation née d’une action
   *[other] organisations nées d’une action
}
register-figure-across-ages = { $count ->
    [one] action entre générations
   *[other] actions entre générations
}
register-dates-title = Séances et participants
register-figure-dates = { $count ->
    [one] séance prévue ou tenue
   *[other] séances prévues ou tenues
}
register-figure-showings = { $count ->
    [one] restitution
   *[other] restitutions
}
register-figure-counted = { $count ->
    [one] séance où l’on a compté les présents
   *[other] séances où l’on a compté les présents
}
register-figure-people = { $count ->
    [one] présence
   *[other] présences
}
register-by-audience = Présences par public
register-column-audience = Public
register-column-people = Présences
register-audience-others = Autres publics, ou public non précisé
register-audience-note = Une personne venue deux fois compte deux fois. Aucun nom n’est noté. Un public de moins de { $count } présences est compté avec les autres.
register-by-tag = Actions par mot
register-column-tag = Mot
register-goal-title = Objectif de participation
register-goal-reached = Les habitants décident ou portent dans { $part } actions sur { $whole }, soit { $share } %. L’objectif du réseau, { $goal } %, est atteint.
register-goal-ahead = Les habitants décident ou portent dans { $part } actions sur { $whole }, soit { $share } %. L’objectif du réseau est de { $goal } %.
register-goal-change = Changer l’objectif
register-level-unsaid = Non précisé
register-initiator-unsaid = Personne ne l’a dit
register-initiator-note = Une action peut avoir plusieurs initiatives : la somme peut dépasser le nombre d’actions.
register-flags-title = À regarder
register-flags-lead = Rien n’est refusé pour cela. Ce sont des repères pour compléter une action.

register-frameworks-title = Cadres et politiques
register-frameworks-lead = Les pactes, projets de service et conventions auxquels les actions répondent. Ouvrez un cadre pour son rapport.
register-framework-about = Les pactes, projets de service et conventions auxquels les actions répondent.
register-framework-none = Sans cadre
register-framework-note = Une action peut relever de plusieurs cadres : la somme peut dépasser le nombre d’actions.
register-framework-title = Rapport : { $name }
register-framework-count = { $count ->
    [0] Aucune action collective ne relève de ce cadre.
    [one] Une action collective relève de ce cadre.
   *[other] { $count } actions collectives relèvent de ce cadre.
}
register-in-year = Année { $name }.
register-framework-period = Période du cadre : { $name }.
register-days = du { $from } au { $to }
register-days-open = depuis le { $name }
register-days-until = jusqu’au { $name }
register-named-title = Les actions
register-listed-count = { $count ->
    [0] Aucune action.
    [one] Une action.
   *[other] { $count } actions.
}
register-named-more = { $count ->
    [one] Une autre action n’est pas nommée ici. Le tableau à prendre la contient.
   *[other] { $count } autres actions ne sont pas nommées ici. Le tableau à prendre les contient toutes.
}

register-funders-title = Financeurs
register-funders-lead = Ce que chaque financeur a accordé, et ce qui lui est demandé. Ouvrez un financeur pour son rapport annuel.
register-field-budget-year = Année du financement
register-budget-year = Financements de { $name }.
register-sums-agree = { $count ->
    [one] Les deux comptes s’accordent : la somme des financeurs est celle du budget de l’action financée, { $sum }.
   *[other] Les deux comptes s’accordent : la somme des financeurs est celle des budgets des { $count } actions financées, { $sum }.
}
register-sums-differ = La somme des financeurs n’est pas celle des budgets des { $count } actions financées, { $sum }. Signalez-le à l’administration technique.
register-funder-note = Une action financée par plusieurs est comptée une fois chez chacun, et une fois dans l’ensemble.
register-funder-title = Rapport : { $name }
register-funder-lead = Ce que ce financeur a accordé aux actions collectives, et ce qui lui est demandé.
register-funder-about = Les institutions qui financent les actions.
register-funded-more = { $count ->
    [one] Une autre action n’est pas nommée ici. Les sommes la comprennent.
   *[other] { $count } autres actions ne sont pas nommées ici. Les sommes les comprennent.
}
register-funder-none = Aucun financement noté.
register-funder-none-hint = Choisissez une autre année, ou notez le financement dans la rubrique « budget » de l’action.

register-sittings-title = Instances ISIC
register-sittings-lead = Les séances où les actions collectives d’une unité sont présentées et co-animées, et l’avis donné sur chacune.
register-sittings-coming = Les prochaines
register-sittings-past = Celles qui ont eu lieu
register-sittings-none = Aucune séance n’est prévue.
register-sitting-new = Prévoir une séance
register-sitting-open = Prévoir cette séance
register-sitting-presented = { $count ->
    [0] aucune action à l’ordre du jour
    [one] 1 action à l’ordre du jour
   *[other] { $count } actions à l’ordre du jour
}
register-sitting-waiting = { $count ->
    [one] 1 avis à noter
   *[other] { $count } avis à noter
}
register-sitting-title = ISIC du { $day }, { $unit }
register-field-day = Jour
register-field-unit = Unité du territoire
register-field-place = Lieu
register-field-place-hint = Par exemple : salle de réunion de la MDS.
register-choose = Choisissez
register-opinions-title = Avis donnés
register-opinion-favourable = Favorable
register-opinion-reserved = Favorable avec réserves
register-opinion-unfavourable = Défavorable
register-opinion-none = Pas encore d’avis
register-opinion-title = Avis sur « { $name } »
register-opinion-give = Donner un avis
register-opinion-change = Changer l’avis
register-opinion-save = Garder cet avis
register-opinion-later = Les avis se notent à partir du jour de la séance.
register-field-opinion = Avis
register-field-why = Pourquoi
register-field-why-hint = À remplir pour un avis avec réserves ou défavorable. Parlez de l’action, jamais d’une personne.
register-animators-title = Qui anime
register-animators-none = Personne n’est encore indiqué.
register-field-animator = Organisation qui co-anime
register-animator-add = Ajouter cette organisation
register-agenda-title = Ordre du jour
register-agenda-none = Aucune action n’est encore à l’ordre du jour.
register-field-action = Action à présenter
register-field-action-hint = Les actions de cette unité, celles jamais présentées d’abord.
register-agenda-add = Mettre à l’ordre du jour
register-minutes-title = Compte rendu
register-minutes-none = Le compte rendu n’est pas encore écrit.
register-field-minutes = Compte rendu
register-field-minutes-hint = Ce qui a été dit et décidé, par organisation. Sans nom de personne.
register-minutes-save = Garder le compte rendu
register-day-title = Changer le jour ou le lieu
register-day-save = Garder le jour et le lieu
register-take-off = Retirer

register-settings-title = Réglages du registre
register-settings-lead = Les unités, les cadres et les financeurs auxquels les actions sont comptées, et ce que le réseau demande.
register-rules-title = Ce que le réseau demande
register-field-isic = Une action est présentée en ISIC avant de commencer
register-field-isic-hint = Sans date de présentation, elle ne peut alors pas passer « en cours ».
register-field-goal = Objectif de participation, en pour cent
register-field-goal-hint = La part des actions où les habitants décident avec les autres, ou portent eux-mêmes.
register-units-title = Unités du territoire
register-units-lead = Par exemple les maisons des solidarités. Chaque action est comptée dans une unité.
register-unit-communes = { $count ->
    [0] aucune commune indiquée
    [one] 1 commune
   *[other] { $count } communes
}
register-field-name = Nom
register-field-rank = Rang dans les tableaux
register-field-rank-hint = Les unités se suivent du plus petit rang au plus grand.
register-field-communes = Communes (codes INSEE)
register-field-communes-hint = Entre deux codes, un espace. Ce champ peut rester vide.
register-field-first = Premier jour
register-field-last = Dernier jour
register-list-none = La liste est encore vide.
register-add-unit = Ajouter une unité
register-add-framework = Ajouter un cadre
register-add-funder = Ajouter un financeur
register-add-instead = Ajouter plutôt
register-change = Modifier
register-save = Garder

register-fault-day = Ce jour ne convient pas. Vérifiez la date.
register-fault-unit = Choisissez une unité du territoire.
register-fault-held = Des avis ont été donnés à cette date. Le jour ne change plus.
register-fault-organisation = Choisissez une organisation de l’annuaire.
register-fault-many = C’est complet : { $count } au plus.
register-fault-action = Choisissez une action de cette unité.
register-fault-opinion = Choisissez un avis.
register-fault-why = Dites pourquoi, en quelques mots : le porteur en a besoin pour avancer.
register-fault-to-come = La séance n’a pas encore eu lieu. L’avis se note à partir de ce jour.
register-fault-opinion-overtaken = Quelqu’un a donné un autre avis entre-temps. Il est dans l’ordre du jour ci-dessus : relisez-le, puis enregistrez à nouveau si le vôtre doit le remplacer.
register-fault-overtaken = Quelqu’un a écrit le compte rendu entre-temps. Lisez-le au-dessus, puis gardez le vôtre s’il doit le remplacer.
register-fault-name = Donnez un nom, de 2 à { $count } lettres.
register-fault-twice = Ce nom est déjà dans la liste.
register-fault-rank = Le rang est un nombre de 0 à 9 999.
register-fault-commune = Le code « { $name } » n’est celui d’aucune commune.
register-fault-order = Le dernier jour vient avant le premier.
register-fault-goal = L’objectif est un nombre de 0 à 100.
register-fault-used = Des actions ou des séances y sont comptées. Modifiez-les d’abord.

register-done-sitting = La séance est prévue. Il reste à composer l’ordre du jour.
register-done-day = Le jour et le lieu sont notés.
register-done-animator = L’organisation co-anime la séance.
register-done-animator-off = L’organisation ne co-anime plus la séance.
register-done-on-agenda = L’action est à l’ordre du jour.
register-done-off-agenda = L’action n’est plus à l’ordre du jour.
register-done-opinion = L’avis est noté, et la date de présentation aussi.
register-done-minutes = Le compte rendu est gardé.
register-done-kept = C’est gardé.
register-done-gone = C’est retiré.
register-done-rules = Les règles sont gardées.
