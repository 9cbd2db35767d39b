# Les mots des données ouvertes.

open-data-menu = Données ouvertes
open-data-menu-keys = Clés et licence des données

# Ce qui ne va pas, dit aux programmes.
open-data-trouble-unknown = Il n’y a rien à cette adresse. Si la fiche existait, /hsds/gone dit ce qu’elle est devenue.
open-data-trouble-body = On attend un formulaire ou un objet JSON.
open-data-trouble-key = Cette clé n’ouvre pas : elle est inconnue, retirée ou passée de date. Sans clé, les données restent ouvertes, moins souvent.
open-data-trouble-too-many = Trop de questions à la fois. Réessayez dans le délai indiqué, ou demandez une clé.
open-data-trouble-not-yet = L’annuaire vient d’ouvrir et relit ses fiches. Réessayez dans deux secondes.
open-data-trouble-ours = La panne vient de nous. Réessayez dans une minute.
open-data-misread-long = Ce texte dépasse { $expected } caractères, ou contient un caractère interdit.
open-data-misread-whole = On attend un nombre entier.
open-data-misread-number = On attend un nombre.
open-data-misread-least = On attend au moins { $expected }.
open-data-misread-most = On attend au plus { $expected }.
open-data-misread-flag = On attend true ou false.
open-data-misread-moment = On attend une date comme 2026-11-01 ou un moment comme 2026-11-01T08:30:00Z.
open-data-misread-id = On attend un identifiant de trente-deux chiffres hexadécimaux.
open-data-misread-code = On attend un de ces codes : { $expected }.
open-data-misread-many = On attend au plus { $expected } valeurs.
open-data-misread-postcode = Personne n’a ce code postal.
open-data-misread-proximity = Une distance demande un code postal : proximity va avec postcode.
open-data-misread-commune = Ce code_commune n’existe pas.
open-data-misread-half-a-point = Un point a deux nombres : lat et lon vont ensemble.

# Les interfaces.
open-data-interface-hsds-title = Annuaire, selon HSDS 3.1
open-data-interface-hsds-text = Les services, les organisations et les lieux, tels que les décrit la norme Open Referral HSDS 3.1. Les conditions s’ajoutent les unes aux autres. Les identifiants ne changent jamais. Une liste dit ce qui existe ; avec modified_after, elle dit aussi ce qui n’existe plus, avec l’état defunct. Aucune personne n’y est nommée.
open-data-interface-inclusion-title = Annuaire, selon data·inclusion v1
open-data-interface-inclusion-text = Les structures et les services, tels que les décrit le schéma data·inclusion v1, avec les adresses, les paramètres et les réponses de son API : un programme écrit pour elle n’a que l’adresse de base à changer. Aucune personne n’y est nommée.

open-data-endpoint-hsds-root = Ce qu’est cette interface
open-data-endpoint-hsds-root-text = La version de la norme, cette page, et l’adresse du document.
open-data-endpoint-hsds-services = Les services
open-data-endpoint-hsds-services-text = Une page de services, avec leur organisation. full=true les donne en entier, format=ndjson les donne tous, un par ligne.
open-data-endpoint-hsds-service = Un service en entier
open-data-endpoint-hsds-service-text = Le service avec son organisation, ses lieux, ses horaires et ses mots. Un service qui n’existe plus répond treize mois encore, avec l’état defunct.
open-data-endpoint-hsds-services-at-locations = Les services, lieu par lieu
open-data-endpoint-hsds-services-at-locations-text = Une ligne par service et par lieu. Avec un code postal, seulement ce qui reçoit ses habitants ; avec une distance, seulement ce qui est assez près.
open-data-endpoint-hsds-service-at-location = Un service dans un lieu
open-data-endpoint-hsds-service-at-location-text = Le service, le lieu, et ce qui est particulier à cet endroit.
open-data-endpoint-hsds-organizations = Les organisations
open-data-endpoint-hsds-organizations-text = Une page d’organisations. Un mot d’une liste est le leur quand elles ou un de leurs services le portent.
open-data-endpoint-hsds-organization = Une organisation en entier
open-data-endpoint-hsds-organization-text = L’organisation avec ses lieux, ses registres et ses services.
open-data-endpoint-hsds-taxonomies = Les listes de mots
open-data-endpoint-hsds-taxonomies-text = Les besoins, les publics, les modes d’accueil, et les listes que d’autres annuaires ont apportées.
open-data-endpoint-hsds-taxonomy = Une liste de mots
open-data-endpoint-hsds-taxonomy-text = Son nom et ce qu’elle range.
open-data-endpoint-hsds-terms = Les mots des listes
open-data-endpoint-hsds-terms-text = Chaque mot avec son code et le mot qui est au-dessus de lui.
open-data-endpoint-hsds-term = Un mot d’une liste
open-data-endpoint-hsds-term-text = Le mot avec son code et sa liste.
open-data-endpoint-hsds-gone = Ce qui n’existe plus
open-data-endpoint-hsds-gone-text = Une extension de la norme : les fiches retirées (retired), archivées faute de nouvelles (archived), réunies à une autre (merged) ou disparues de leur source (vanished), pendant treize mois. Qui moissonne les efface chez lui.
open-data-endpoint-structures = Lister les structures
open-data-endpoint-structures-text = Une page de structures, par producteur puis par identifiant.
open-data-endpoint-structure = Détailler une structure
open-data-endpoint-structure-text = La structure avec ses services et ses doublons connus.
open-data-endpoint-services = Lister les services
open-data-endpoint-services-text = Une page de services, par producteur puis par identifiant.
open-data-endpoint-service = Détailler un service
open-data-endpoint-service-text = Le service avec sa structure.
open-data-endpoint-search-services = Chercher des services autour d’une commune
open-data-endpoint-search-services-text = Les services ouverts aux habitants de la commune, à cinquante kilomètres au plus ou à distance, les plus proches d’abord. La distance est en kilomètres ; elle est vide pour ce qui ne se rencontre pas sur place.
open-data-endpoint-sources = Lister les producteurs
open-data-endpoint-sources-text = D’où viennent les fiches.

# Les paramètres.
open-data-parameter-id = L’identifiant de la fiche.
open-data-parameter-search = Des mots : le besoin, le nom, le public. Les dix mille meilleurs services au plus.
open-data-parameter-page = Le numéro de la page.
open-data-parameter-per-page = Combien par page.
open-data-parameter-format = ndjson donne tout, un objet JSON par ligne, sans pages.
open-data-parameter-term = L’identifiant d’un mot d’une liste.
open-data-parameter-taxonomy = L’identifiant d’une liste de mots.
open-data-parameter-organization = L’identifiant d’une organisation.
open-data-parameter-modified-after = Ce qui a changé ou a été confirmé à ce moment ou après, avec ce qui n’existe plus.
open-data-parameter-minimal = Seulement les identifiants et les dates, tous sur une page si per_page n’est pas donné.
open-data-parameter-full = Chaque fiche en entier.
open-data-parameter-full-service = Les services de l’organisation en entier, au lieu de leur nom.
open-data-parameter-postcode = Un code postal : ce qui reçoit ses habitants.
open-data-parameter-proximity = Au plus tant de mètres du milieu du code postal.
open-data-parameter-top-only = Seulement les mots qui n’en ont pas d’autres au-dessous d’eux.
open-data-parameter-parent = Les mots qui sont sous celui-ci.
open-data-parameter-since = Ce qui est parti à ce moment ou après.
open-data-parameter-sources = Des producteurs, par leur identifiant.
open-data-parameter-networks = Des réseaux porteurs.
open-data-parameter-region = Le code d’une région.
open-data-parameter-region-slug = Le nom d’une région, en minuscules et sans accents.
open-data-parameter-departement = Le code d’un département.
open-data-parameter-departement-slug = Le nom d’un département, en minuscules et sans accents.
open-data-parameter-commune = Le code INSEE d’une commune.
open-data-parameter-no-duplicates = Sans les doublons : il n’y en a pas ici, les fiches semblables sont réunies avant d’être publiées.
open-data-parameter-topics = Des thématiques, ou des catégories qui valent pour toutes leurs thématiques.
open-data-parameter-costs = Gratuit, payant.
open-data-parameter-audiences = Des publics. Ce qui est ouvert à tous les publics répond toujours.
open-data-parameter-audience-words = Des mots, cherchés dans ce qui est dit des publics.
open-data-parameter-modes = Des modes d’accueil.
open-data-parameter-types = Des types de service.
open-data-parameter-score = Un score de qualité au moins égal, de 0 à 1.
open-data-parameter-latitude = La latitude d’un point, avec lon.
open-data-parameter-longitude = La longitude d’un point, avec lat.

open-data-answer-found = La réponse.
open-data-answer-unchanged = Rien n’a changé depuis la réponse que vous tenez.
open-data-answer-misread = Un paramètre ne se comprend pas ; la réponse dit lequel et pourquoi.
open-data-answer-key = La clé n’ouvre pas.
open-data-answer-unknown = Il n’y a rien à cette adresse.
open-data-answer-body = Le corps n’est ni un formulaire ni du JSON.
open-data-answer-not-yet = L’annuaire vient d’ouvrir ; Retry-After dit combien de secondes attendre.
open-data-answer-too-many = Trop de questions ; Retry-After dit combien de secondes attendre.

# La page des interfaces.
open-data-reading-title = Les données, pour les programmes
open-data-reading-description = Les deux interfaces de programmation de l’annuaire : HSDS 3.1 et data·inclusion v1.
open-data-reading-lead = Tout ce que l’annuaire publie, un programme peut le demander : sans compte, sans clé, depuis n’importe quelle page.
open-data-reading-keys = Sans clé, trois cents questions par minute et par adresse. Une clé en donne six mille : demandez-la à qui administre ce site, et envoyez-la dans l’en-tête X-API-Key ou Authorization: Bearer.
open-data-reading-etag = Chaque réponse porte un ETag : renvoyez-le dans If-None-Match, et rien n’est envoyé deux fois. Une recherche qui en dit trop pour une adresse peut venir dans le corps d’un POST.
open-data-reading-document = Le document OpenAPI 3.1
open-data-reading-others = Les autres documents OpenAPI
open-data-reading-parameters = Ce que prend { $name }
open-data-reading-name = Nom
open-data-reading-takes = Valeur
open-data-reading-meaning = Sens
open-data-takes-words = du texte
open-data-takes-words-many = plusieurs textes, le nom répété
open-data-takes-codes-one = { $name }
open-data-takes-codes-many = plusieurs codes, le nom répété : { $name }
open-data-takes-flag = true ou false
open-data-takes-whole = un nombre entier
open-data-takes-number = un nombre
open-data-takes-id = un identifiant
open-data-takes-moment = une date ou un moment
open-data-takes-least = au moins { $name }
open-data-takes-most = au plus { $name }
open-data-takes-usual = sinon { $name }

# Les clés et la licence.
open-data-keys-title = Clés et licence des données
open-data-keys-lead = Les données publiques s’ouvrent sans clé. Une clé laisse un programme demander plus souvent, et dit à qui écrire s’il demande trop.
open-data-keys-list = Les clés
open-data-keys-none = Aucune clé pour l’instant.
open-data-keys-until = ouvre jusqu’au { $name }
open-data-keys-past = n’ouvre plus depuis le { $name }
open-data-keys-ended-on = retirée le { $name }
open-data-keys-end = Retirer la clé de { $name }
open-data-keys-ended = La clé est retirée.
open-data-keys-new = Une nouvelle clé
open-data-keys-name = Le programme ou l’organisation
open-data-keys-name-hint = Par exemple : carte du département, moissonnage quotidien.
open-data-keys-name-fault = Dites en cent cinquante caractères au plus quel programme demande.
open-data-keys-contact = La fonction à qui écrire
open-data-keys-contact-hint = Une fonction ou une boîte partagée, pas le nom d’une personne.
open-data-keys-contact-fault = Dites en cent cinquante caractères au plus à qui écrire.
open-data-keys-for = Pour combien de temps
open-data-keys-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
open-data-keys-make = Créer la clé
open-data-keys-made = La clé est créée
open-data-keys-made-once = Copiez-la maintenant : elle n’est gardée nulle part, et cette page ne la montrera plus.
open-data-licence-title = La licence des données
open-data-licence-text = Elle est nommée dans chaque fichier, sur la page des données et dans les documents des interfaces.
open-data-licence-name = Son nom
open-data-licence-name-fault = Dites son nom en cent cinquante caractères au plus.
open-data-licence-address = L’adresse de son texte
open-data-licence-address-fault = On attend une adresse qui commence par https://.
open-data-licence-choose = Choisir cette licence
open-data-licence-chosen = La licence est choisie.

# Les fichiers à emporter.
open-data-downloads-title = Données ouvertes
open-data-downloads-description = L’annuaire en fichiers ouverts : tableurs, cartes, HSDS et data·inclusion.
open-data-downloads-lead = Tout ce que l’annuaire publie, à emporter et à réutiliser. Aucune personne n’y est nommée.
open-data-downloads-source = Source
open-data-downloads-date = Date des données
open-data-downloads-licence = Licence
open-data-downloads-count = { $count ->
    [0] Aucun service dans cette partie.
    [one] { $count } service dans les fichiers ci-dessous.
   *[other] { $count } services dans les fichiers ci-dessous.
}
open-data-downloads-files = Les fichiers
open-data-downloads-programs = Pour suivre et pour programmer
open-data-part-title = Tout, ou une partie
open-data-part-commune-label = Commune
open-data-part-theme-label = Besoin
open-data-part-every-commune = Toutes les communes
open-data-part-every-theme = Tous les besoins
open-data-part-choose = Choisir cette partie
open-data-part-commune = Personne ne connaît cette commune.
open-data-part-theme = Ce besoin n’est pas de la liste.
open-data-downloads-inside = Chaque fichier dit sa licence, sa source et sa date. Dans les archives .zip, lisez LISEZMOI-README.txt.
open-data-file-sheet = Un tableau pour tableur, CSV
open-data-file-workbook = Un classeur, XLSX
open-data-file-map = Une carte, GeoJSON
open-data-file-cards = Des cartes de visite, vCard
open-data-file-package = HSDS 3.1, des tableaux dans une archive
open-data-file-document = HSDS 3.1, un document JSON
open-data-file-lines = HSDS 3.1, un objet JSON par ligne
open-data-file-structures-table = data·inclusion, les structures en CSV
open-data-file-services-table = data·inclusion, les services en CSV
open-data-file-structures = data·inclusion, les structures en JSON
open-data-file-services = data·inclusion, les services en JSON
