portrait-menu = Le réseau
portrait-network-lead = Qui nous sommes, qui travaille avec qui, et où personne ne répond encore.
portrait-figures = En chiffres
portrait-figure-organizations = { $count ->
    [one] organisation
   *[other] organisations
}
portrait-figure-signatories = { $count ->
    [one] signataire du protocole
   *[other] signataires du protocole
}
portrait-figure-partnerships = { $count ->
    [one] convention
   *[other] conventions
}
portrait-figure-cooperations = { $count ->
    [one] coopération
   *[other] coopérations
}
portrait-figure-groups = { $count ->
    [one] groupe de travail ouvert
   *[other] groupes de travail ouverts
}
portrait-declared-besides = { $count ->
    [one] Un autre lien est dit par un seul côté : l’autre ne l’a pas encore confirmé.
   *[other] { $count } autres liens sont dits par un seul côté : l’autre ne les a pas encore confirmés.
}
portrait-by-family = Trois familles
portrait-see-picture = Voir qui travaille avec qui
portrait-more = Aller plus loin
portrait-misread = L’adresse de cette page contient une valeur inconnue. Choisissez dans la liste.
portrait-family-unsaid = Famille non dite
portrait-commune-unsaid = Commune non dite
portrait-all = Ensemble

portrait-links-title = Qui travaille avec qui
portrait-links-lead = Chaque forme est une organisation, chaque trait un lien : une convention ou une coopération. Les organisations qui travaillent ensemble sont proches.
portrait-picture-title = Dessin des liens entre organisations
portrait-picture-text = { $organizations } organisations rangées par famille, reliées par { $links } liens. Le tableau plus bas dit la même chose.
portrait-picture-gathered = { $organizations } ensembles d’organisations d’une même famille et d’une même commune, reliés par { $links } liens. Le tableau plus bas dit la même chose.
portrait-organizations-count = { $count ->
    [0] aucune organisation
    [one] une organisation
   *[other] { $count } organisations
}
portrait-links-count = { $count ->
    [0] aucun lien
    [one] un lien
   *[other] { $count } liens
}
portrait-links-declared = { $count ->
    [one] dont un dit par un seul côté
   *[other] dont { $count } dits par un seul côté
}
portrait-alone-count = { $count ->
    [one] Sans lien déclaré (1)
   *[other] Sans lien déclaré ({ $count })
}
portrait-alone-text = { $count ->
    [one] Une n’a déclaré aucun lien : elle se trouve au pied de sa famille.
   *[other] { $count } n’ont déclaré aucun lien : elles se trouvent au pied de leur famille.
}
portrait-gathered = Au-delà de { $count } organisations, le dessin les rassemble par famille et par commune. Choisissez une famille ou une commune pour les voir une à une.
portrait-around = Autour de { $name } : ses partenaires, et les leurs.
portrait-sheet = Voir sa fiche
portrait-whole = Revenir à tout le réseau
portrait-filter = Choisir ce que montre le dessin
portrait-kind = Sorte de lien
portrait-kind-partnership = convention
portrait-kind-cooperation = coopération
portrait-every-family = Toutes les familles
portrait-every-commune = Toutes les communes
portrait-every-kind = Tous les liens
portrait-every-sector = Tous les secteurs
portrait-every-need = Tous les besoins
portrait-show = Montrer
portrait-nobody = Aucune organisation ne correspond à ce choix
portrait-nobody-text = Choisissez une autre famille ou une autre commune.
portrait-to-table = Passer au tableau
portrait-legend = Légende
portrait-legend-declared = dit par un seul côté
portrait-legend-text = Plus une forme est grande, plus l’organisation a de liens. Un trait clair est dit par un seul côté. Chaque forme mène à la fiche. Sur un petit écran, faites glisser le dessin.
portrait-picture-later = Beaucoup de dessins sont demandés en ce moment. Le tableau ci-dessous dit la même chose ; le dessin sera là dans un instant.
portrait-table-title = Les organisations et leurs liens
portrait-take-csv = Tableau CSV
portrait-take-xlsx = Classeur XLSX
portrait-column-organization = Organisation
portrait-column-organizations = Organisations
portrait-column-family = Famille
portrait-column-commune = Commune
portrait-column-sector = Secteur
portrait-column-links = Liens
portrait-column-partners = Avec qui
portrait-column-signatories = Signataires
portrait-column-inhabitants = Habitants
portrait-column-need = Besoin
portrait-column-here = Dans la commune
portrait-column-near = À moins de 10 km
portrait-column-reach = Réponse
portrait-column-unanswered = Demandes précises sans réponse
portrait-order-by = ranger dans cet ordre
portrait-no-link = Aucun lien déclaré
portrait-and-more = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}
portrait-see-around = Voir autour

portrait-families-title = Les familles entre elles
portrait-families-lead = Service public, délégation, entraide : combien de liens les joignent, lesquels, et ce qui manque entre elles.
portrait-matrix-title = Liens entre les familles
portrait-matrix-cell = { $partnerships ->
    [0] aucune convention
    [one] une convention
   *[other] { $partnerships } conventions
}, { $cooperations ->
    [0] aucune coopération
    [one] une coopération
   *[other] { $cooperations } coopérations
}
portrait-sides-title = Qui se connaît, et ce qui manque
portrait-within = { $name }, entre soi
portrait-pairs = { $count ->
    [one] Un lien
   *[other] { $count } liens
}
portrait-no-pair = Aucun lien déclaré.
portrait-one-side = dit par un seul côté
portrait-without = { $count ->
    [one] une organisation sans lien vers « { $family } »
   *[other] { $count } organisations sans lien vers « { $family } »
}
portrait-strangers-title = { $count ->
    [one] Une commune où les deux sont là sans lien entre elles
   *[other] { $count } communes où les deux sont là sans lien entre elles
}
portrait-strangers = { $place } : { $one } d’un côté, { $other } de l’autre
portrait-spread-title = Qui est où
portrait-spread-caption = Organisations par commune et par famille

portrait-coverage-title = Où l’on trouve une réponse
portrait-coverage-of = Où l’on trouve une réponse : { $name }
portrait-coverage-lead = Pour chaque besoin et chaque commune : un lieu sur place, un service qui vient ou à moins de 10 km, ou personne.
portrait-reach-here = un lieu dans la commune
portrait-reach-near = un service qui vient, ou à moins de 10 km
portrait-reach-nobody = personne
portrait-by-commune = Commune par commune
portrait-whites-title = Zones blanches
portrait-whites-none = Chaque demande a une réponse pour chaque commune.
portrait-whites-lead = Ces demandes précises n’ont pas de réponse dans certaines communes : personne sur place, personne qui vient, personne à moins de 10 km.
portrait-whites-more = { $count ->
    [one] Une autre demande
   *[other] { $count } autres demandes
}
portrait-whites-everywhere = aucune commune n’a de réponse
portrait-whites-names = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}
portrait-communes-count = { $count ->
    [one] une commune
   *[other] { $count } communes
}
portrait-inhabitants = { $count ->
    [one] un habitant
   *[other] { $count } habitants
}
portrait-definitions = Ce qui est compté
portrait-definition-reach = Un service compte « dans la commune » s’il y reçoit, dans un lieu. Celui qui se déplace, à domicile ou en tournée, compte à part dans les communes où il vient ; celui qui reçoit ailleurs compte à moins de 10 km, pour les communes dont il reçoit les habitants. La distance part du centre de la commune, à vol d’oiseau.
portrait-definition-remote = Un service qui n’existe que par téléphone ou en ligne n’est pas compté : il cacherait que personne n’est proche. Les services fermés ou arrêtés ne le sont pas non plus.
