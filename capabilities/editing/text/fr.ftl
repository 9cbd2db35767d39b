# Les mots de cette pièce.

editing-coordination = La coordination du réseau
editing-yes = Oui
editing-no = Non
editing-blank = Rien n’est écrit
editing-unsaid = Non précisé
editing-some-place = un lieu

editing-kind-organization = Organisation
editing-kind-service = Service
editing-kind-location = Lieu

# Ce que l’on peut faire
editing-all-good = Tout est bon
editing-modify = Modifier
editing-modify-section = Modifier : { $name }
editing-history = Historique
editing-history-see = Voir l’historique de la fiche
editing-save = Enregistrer
editing-preview = Aperçu
editing-new-record = Ajouter un service ou un lieu
editing-gone = N’existe plus
editing-revive = Remettre en ligne
editing-see-record = Voir la fiche

# Commencer
editing-overview-title = Corriger : { $name }
editing-overview-lead = Si tout est encore vrai, un bouton suffit. Sinon, ouvrez seulement la partie à changer.
editing-confirmed = Confirmé { $lapse }, le { $date }.
editing-confirmed-by = Confirmé { $lapse }, le { $date }, par { $by }.
editing-never-confirmed = Jamais confirmé.
editing-not-current = Cette fiche n’est plus en ligne
editing-not-current-text = On ne la trouve plus dans les recherches. Sa page reste, avec un bandeau qui le dit.
editing-read-only = Cette fiche vient d’un réseau voisin : elle se corrige chez lui.

editing-not-yours = Cette fiche est celle d’une autre organisation
editing-not-yours-text = { $name } recevra une lettre qui dit ce que vous avez changé.

# Après un geste
editing-saved = C’est enregistré. La date de cette partie est celle d’aujourd’hui.
editing-nothing-changed = Rien n’a changé : la fiche disait déjà cela.
editing-changed-meanwhile = Cette fiche a changé entre-temps : rien n’est confirmé. Relisez-la, puis appuyez de nouveau.
editing-confirmed-done = Merci. La fiche est confirmée à la date d’aujourd’hui.
editing-not-confirmed = Cette fiche ne peut pas être confirmée : elle n’est plus en ligne.
editing-announced = C’est annoncé. Cet état finira de lui-même à la date dite.
editing-not-announced = Cette fiche n’est plus en ligne : rien n’a été annoncé.
editing-open-again = C’est noté : le service est de nouveau ouvert.
editing-fault-announced-words = Rien n’est annoncé encore : ce mot est lu par tout le monde. N’y mettez ni nom de personne, ni numéro personnel.
editing-fault-until = Choisissez une date, d’aujourd’hui à dans un an.
editing-retired = La fiche n’est plus en ligne. Vous pouvez la remettre à tout moment.
editing-not-retired = Cette fiche n’était déjà plus en ligne.
editing-revived = La fiche est de nouveau en ligne.
editing-not-revived = Cette fiche ne peut pas être remise en ligne.
editing-opened = La fiche est ouverte. Complétez-la partie par partie, quand vous voulez.
editing-restored = Ce changement est repris : la fiche dit de nouveau ce qu’elle disait avant.
editing-restored-already = La fiche disait déjà cela.
editing-restored-conflict = Ces mots ont encore changé depuis. Reprenez d’abord le changement le plus récent.
editing-restored-refused = Ce qui était écrit avant ne peut plus être repris tel quel. Modifiez la partie à la main.

# Quand deux personnes écrivent
editing-conflict-title = { $count ->
    [one] Quelqu’un a changé la même chose pendant que vous écriviez
   *[other] Quelqu’un a changé { $count } des mêmes choses pendant que vous écriviez
}
editing-conflict-text = Rien n’est perdu et rien n’est encore enregistré. Pour chaque point, choisissez ce qui doit rester.
editing-conflict-who = { $who } l’a changé le { $when }.
editing-conflict-was = Avant
editing-conflict-theirs-is = Ce qui est écrit maintenant
editing-conflict-ours-is = Ce que vous avez écrit
editing-conflict-choose = Que garder ?
editing-conflict-theirs = Ce qui est écrit maintenant
editing-conflict-ours = Ce que j’ai écrit
editing-fault-choose = Choisissez ce qui doit rester.

# Aperçu
editing-preview-title = Ce que tout le monde lira
editing-preview-not-kept = Ce n’est pas encore enregistré.
editing-map = Où se trouve le lieu
editing-map-hint = Le point est faux ? Écrivez ses coordonnées plus bas.

# Horaires
editing-hours-understood = Voici ce que nous avons compris
editing-hours-fortnight = Les quinze prochains jours
editing-hours-as-given = Garder ces mots tels quels
editing-hours-as-given-hint = Ils seront affichés, mais la fiche ne saura pas dire « ouvert maintenant ».
editing-day = Jour
editing-open = Ouvert
editing-closed = Fermé
editing-holiday = férié

# Attention
editing-caution = « { $part } ». { $why }
editing-read-again = J’ai relu : ces mots peuvent rester

# Ce qui ne va pas
editing-fault-name = Écrivez un nom, de 3 à 150 lettres.
editing-fault-summary = Dites en une ou deux phrases ce que fait ce service, en 300 lettres au plus.
editing-fault-long = { $count } lettres au plus ici.
editing-fault-lines = { $count } lignes au plus ici.
editing-fault-web = « { $name } » n’est pas l’adresse d’une page. Écrivez par exemple https://www.exemple.fr.
editing-fault-email = « { $name } » n’est pas une adresse de courriel. Écrivez par exemple accueil@exemple.fr.
editing-fault-postal = « { $name } » n’est pas un code postal.
editing-fault-number = « { $name } » n’est pas un nombre attendu ici.
editing-fault-ages = L’âge le plus haut est plus petit que le plus bas.
editing-fault-choice = Ce choix n’est pas dans la liste.
editing-fault-modes = Choisissez au moins une façon de demander.
editing-fault-everyone = « Tous publics » ne va avec aucun autre choix : gardez l’un ou les autres.
editing-fault-topics = { $count ->
    [one] Choisissez un besoin.
   *[other] Choisissez de un à { $count } besoins, les plus importants.
}
editing-fault-language = « { $name } » n’est pas un code de langue. Il a deux ou trois petites lettres.
editing-fault-phone = « { $name } » n’est pas un numéro de téléphone. Écrivez par exemple 01 99 00 12 34 (standard).
editing-fault-contact = « { $name } » n’est ni un numéro ni une adresse. Écrivez par exemple « Accueil : 01 99 00 12 34, accueil@exemple.fr ».
editing-fault-area = « { $name } » n’est pas une commune, une intercommunalité, un département ou une région que nous connaissons.
editing-fault-area-several = Plusieurs communes portent ce nom. Écrivez l’une de celles-ci : { $name }.
editing-fault-point = « { $name } » n’est pas un point. Écrivez la latitude, une virgule, la longitude : 48.5443, 2.6580.
editing-fault-hours = « { $part } » n’est pas compris. { $why }
editing-fault-reason = Dites pourquoi la fiche n’a plus lieu d’être.

# N’existe plus
editing-gone-title = { $name } n’existe plus ?
editing-gone-lead = La fiche quittera les recherches et les autres annuaires en seront prévenus. Sa page reste, avec un bandeau qui le dit. Vous pourrez revenir en arrière.
editing-reason = Pourquoi ?
editing-reason-ended = Le service ou le lieu a fermé pour de bon
editing-reason-moved = Une autre organisation s’en occupe maintenant
editing-reason-duplicate = La même fiche existe deux fois
editing-reason-other = Autre chose
editing-gone-now = Retirer la fiche
editing-gone-not = Non, elle existe encore

# Fiches de mon organisation
editing-records-title = Les fiches de mon organisation
editing-records-lead = Chaque fiche avec son âge. Si elle est encore vraie, « Tout est bon » suffit.
editing-full-until = Complet jusqu’au…
editing-state = État
editing-until = Jusqu’au { $name }
editing-other-date = Une autre date :
editing-announce = Annoncer jusqu’à cette date
editing-reopen = Ouvert de nouveau
editing-open-as-usual = Ouvert comme d’habitude.
editing-passing = { $state } jusqu’au { $date }.

# Nouvelle fiche
editing-new-record-lead = Le peu qu’il faut pour que quelqu’un puisse s’en servir. Le reste se complète après.
editing-new-record-sort = Ce que vous ajoutez
editing-open-record = Ouvrir la fiche

# Historique
editing-history-title = Historique : { $name }
editing-history-lead = Ce qui a changé sur cette fiche, le plus récent d’abord.
editing-history-none = Rien n’a encore changé ici
editing-changed-by = Par { $name }.
editing-was = Avant :
editing-is = Après :
editing-restore = Revenir à avant ce changement
editing-action-opened = Fiche ouverte.
editing-action-edited = Fiche modifiée.
editing-action-restored = Retour à ce qui était écrit avant.
editing-action-confirmed = Fiche confirmée.
editing-action-announced = État annoncé.
editing-action-retired = Fiche retirée : elle n’existe plus.
editing-action-revived = Fiche remise en ligne.
editing-action-archived = Fiche rangée, faute de nouvelles.
editing-action-merged = Fiche réunie avec une autre.
editing-action-unmerged = Fiches de nouveau séparées.
editing-action-doubted = Erreur signalée.
editing-action-blanked = Valeur retirée de l’historique.
editing-blank-value = Retirer une valeur de l’historique
editing-blank-value-text = Pour un nom ou une adresse que tout le monde ne doit pas lire. La fiche ne change pas : corrigez-la d’abord si elle le dit encore. Ce qui est retiré ne revient pas.
editing-blank-which = Quelle valeur
editing-blank-why = Pourquoi
editing-blank-person = elle nomme ou décrit une personne
editing-blank-place = elle dit où se trouve un lieu tenu secret
editing-blank-asked = la personne qui l’a écrite le demande
editing-blank-now = Retirer pour toujours
editing-blank-no-reason = Rien n’a été retiré : dites pourquoi.
editing-blanked = La valeur est retirée de l’historique. Le jour et la raison restent.
editing-not-blanked = Cette valeur n’est plus dans l’historique.
editing-blanked-on = Retiré le { $date } : { $reason }.
editing-action-settled = Signalement clos.
editing-channel-page = Sur cette page.
editing-channel-link = Par le lien d’une lettre.
editing-channel-phone = Par téléphone.
editing-channel-paper = Sur papier.
editing-channel-import = Par un fichier.
editing-channel-program = Par un autre outil.

# Lettre
editing-letter-changed-subject = Une fiche de votre organisation a été modifiée
editing-letter-changed-what = La fiche « { $name } » a été modifiée sur { $network } par : { $by }. Ce qui a changé : { $sections }.
editing-letter-retired-subject = Une fiche de votre organisation n’est plus en ligne
editing-letter-retired-what = La fiche « { $name } » a été retirée de { $network } par : { $by }. On ne la trouve plus dans les recherches.
editing-letter-retired-do = Si elle existe encore, ouvrez-la : un bouton la remet en ligne.
editing-letter-retired-link = Ouvrir l’historique
editing-letter-retired-closing = Vous recevez cette lettre parce que vous répondez des fiches de votre organisation.
editing-letter-changed-do = Ouvrez l’historique pour lire ce qui a changé. Si cela ne va pas, un bouton remet ce qui était écrit avant.
editing-letter-changed-link = Lire ce qui a changé
editing-letter-changed-closing = Vous recevez cette lettre parce que vous répondez des fiches de votre organisation.

# Champs
editing-field-name = Nom
editing-field-alternate-name = Autre nom
editing-field-acronym = Sigle
editing-field-summary = En une ou deux phrases
editing-field-description = Description
editing-field-kind = Type
editing-field-topics = Besoins auxquels il répond
editing-field-topic = Besoin principal
editing-field-audiences = Publics
editing-field-audience-details = Publics, avec vos mots
editing-field-minimum-age = Âge le plus bas
editing-field-maximum-age = Âge le plus haut
editing-field-conditions = Conditions
editing-field-limits = N’accueille pas, ne fait pas
editing-field-areas = Où il faut habiter
editing-field-area-details = Secteur, avec vos mots
editing-field-languages = Langues parlées
editing-field-interpretation = Interprètes
editing-field-access-modes = Comment demander
editing-field-access-details = Comment demander, avec vos mots
editing-field-access-url = Page où demander
editing-field-who-can-refer = Qui peut demander
editing-field-delivery-modes = Où cela se passe
editing-field-cost = Prix
editing-field-cost-details = Prix, avec vos mots
editing-field-documents = Papiers à apporter
editing-field-wait-time = Attente
editing-field-phones = Numéros de téléphone
editing-field-phone = Numéro de téléphone
editing-field-email = Adresse de courriel
editing-field-url = Page du service
editing-field-website = Site
editing-field-contacts = Fonctions qui répondent
editing-field-alert = Alerte en tête de fiche
editing-field-hours = Horaires
editing-field-hours-as-given = Horaires tels qu’écrits
editing-field-places = Lieux
editing-field-legal-family = Famille
editing-field-sectors = Secteurs
editing-field-volunteers-only = Uniquement des bénévoles, sans personne salariée
editing-field-volunteers = Nombre de bénévoles
editing-field-founded = Année de création
editing-field-means = Ce que vous pouvez partager
editing-field-memberships = Fédérations et réseaux
editing-field-fundings = Financeurs
editing-field-carrier-networks = Réseaux nationaux
editing-field-address = Adresse
editing-field-address-details = Bâtiment, étage, porte
editing-field-postal-code = Code postal
editing-field-city = Ville, comme sur une enveloppe
editing-field-commune = Commune
editing-field-point = Point sur la carte
editing-field-hidden = Adresse tenue secrète
editing-field-transportation = Venir en bus ou en train
editing-field-accessibility = Accessibilité
editing-field-accessibility-url = Page qui décrit l’accessibilité
editing-field-availability = État du moment
editing-field-other = Autre chose
editing-place-given = Donné ici : { $name }
editing-place-hours = Horaires, { $name }
editing-place-note = À savoir, { $name }
editing-languages-other = Autres langues
editing-languages-other-hint = Leurs codes de deux ou trois lettres, séparés par des virgules.

editing-hint-summary = 300 lettres au plus. Des mots simples, sans nom de personne.
editing-hint-topics = De un à cinq. Le premier compte le plus.
editing-hint-limits = Ce qu’il vaut mieux savoir avant de venir : « pas d’animaux », « pas de mineurs seuls ».
editing-hint-areas = Un par ligne : une commune, une intercommunalité, un département. Rien : tout le monde.
editing-hint-documents = Un par ligne.
editing-hint-accessibility = Une chose par ligne.
editing-hint-memberships = Un par ligne.
editing-hint-fundings = Un par ligne.
editing-hint-phones = Un par ligne, avec ce qui répond : 01 99 00 12 34 (standard).
editing-hint-contacts = Une par ligne, jamais un nom de personne : « Accueil : 01 99 00 12 34, accueil@exemple.fr ».
editing-hint-alert = Une phrase que tout le monde doit lire. Laissez vide le reste du temps.
editing-hint-hours = Comme vous le diriez : « lundi au vendredi 9h-12h 14h-17h, fermé le mercredi ; en août : le matin seulement ; fermé les jours fériés ; fermé du 24 décembre au 2 janvier ». Rien : ceux du lieu.
editing-hint-place-hours = Seulement s’ils diffèrent des horaires du service.
editing-hint-hidden = Pour un lieu protégé : seule la commune est montrée, et l’adresse n’est envoyée à personne.
editing-hint-commune = Son nom, ou son code INSEE.
editing-hint-point = Laissez tel quel : il suit l’adresse. Sinon, latitude, longitude : 48.5443, 2.6580.

editing-language-fr = Français
editing-language-en = Anglais
editing-language-ar = Arabe
editing-language-es = Espagnol
editing-language-pt = Portugais
editing-language-de = Allemand
editing-language-it = Italien
editing-language-ru = Russe
editing-language-uk = Ukrainien
editing-language-tr = Turc
editing-language-pl = Polonais
editing-language-ro = Roumain
editing-language-fa = Persan, dari
editing-language-ps = Pachto
editing-language-zh = Chinois
editing-language-vi = Vietnamien
editing-language-ta = Tamoul
editing-language-bn = Bengali
editing-language-so = Somali
editing-language-ti = Tigrinya
editing-language-wo = Wolof
editing-language-bm = Bambara
editing-language-ln = Lingala
editing-language-sq = Albanais
editing-language-ka = Géorgien
editing-language-fsl = Langue des signes française
