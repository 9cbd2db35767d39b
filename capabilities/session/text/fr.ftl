session-title = Séances : { $name }
session-back = Retour à l’action
session-back-to-dates = Retour aux séances
session-say-when = Dire quand ça a lieu
session-add = Ajouter une séance
session-ahead = À venir
session-past = Déjà passées
session-none-ahead = Aucune séance à venir n’est annoncée.
session-none-ahead-edit = Dites quand ça a lieu, comme vous le diriez à quelqu’un : « un mercredi par mois à 14 h ».
session-calendar = Ajouter à mon agenda
session-poster = Affiche à imprimer
session-cancelled = Annulée
session-postponed = Reportée
session-dropped = N’a pas lieu
session-off-postponed = Cette action est reportée : les séances annoncées n’ont pas lieu pour l’instant.
session-off-dropped = Cette action n’aura pas lieu : les séances annoncées sont annulées.
session-description = Quand a lieu l’action « { $name } » : jours, heures et lieux.
session-calendar-postponed = Reporté : { $name }
session-people-few-each = Moins de 5 présences à chaque fois
session-people-at-least = { $count } présences, et quelques-unes de plus aux séances qui en comptaient moins de 5
session-moved = Déplacée
session-kind-ordinary = Séance
session-kind-showing = Restitution ouverte au public
session-kind-side = Animation autour de l’action
session-activity = Activité
session-at-once = en même temps qu’une autre
session-change = Modifier
session-count = Noter les présents
session-sheet = Feuille d’émargement
session-add-activity = Ajouter une activité ce jour-là
session-awaits = Nombre de présents à noter
session-places = { $count ->
    [one] 1 place
   *[other] { $count } places
}
session-people = { $count ->
    [0] Personne n’est venu
    [one] 1 présence
   *[other] { $count } présences
}
session-people-few = Moins de 5 présences
session-counted = { $count ->
    [0] Aucune séance comptée.
    [one] Une séance comptée :
   *[other] { $count } séances comptées :
}
session-public = { $name } : { $count }
session-counted-how = Une personne venue deux fois compte deux fois. Aucun nom n’est gardé.
session-when = { $day }, de { $from } à { $to }
session-when-long = du { $day } à { $from } au { $last } à { $to }
session-and = et
session-activity-title = Une activité de la journée : { $name }
session-new-title = Une séance de plus : { $name }
session-date-title = Modifier une séance : { $name }
session-field-day = Le jour
session-field-starts = De
session-field-ends = À
session-field-title = Un titre, si elle en a un
session-field-title-hint = Par exemple « Visite guidée du château ». Vide : le titre de l’action.
session-field-place = Le lieu, s’il change
session-field-place-hint = Vide : le lieu de l’action.
session-field-commune = La commune, si elle change
session-field-commune-hint = Vide : la commune de l’action.
session-fault-commune = Cette commune n’est pas trouvée. Écrivez son nom et son département, comme « Melun (77) ».
session-fault-no-such-time = Cette heure n’existe pas ce jour-là : on passe à l’heure d’été dans la nuit.
session-fault-caution = « { $part } » : { $why }
session-fault-reread = Relisez, puis cochez cette case si ces mots peuvent rester.
session-reread = J’ai relu : ces mots peuvent rester.
session-field-kind = C’est
session-field-places = Nombre de places
session-field-places-hint = Vide : sans limite.
session-keep = Enregistrer
session-cancel-heading = Elle n’a pas lieu
session-field-why = Pourquoi, en quelques mots
session-field-why-hint = Tout le monde peut le lire. N’écrivez le nom de personne.
session-cancel = Annuler cette séance
session-cancelled-still = Elle reste dans la liste, pour que personne ne se déplace pour rien.
session-restore = Elle a lieu finalement
session-remove-heading = C’était une erreur
session-remove-text = Retirez-la de la liste si elle a été notée par erreur. Les agendas qui la suivent la verront annulée.
session-remove = Retirer de la liste
session-planned = Les séances sont notées.
session-planned-one = La séance est notée.
session-changed = La séance est modifiée.
session-cancelled-told = La séance est annulée.
session-restored = La séance a de nouveau lieu.
session-removed = La séance est retirée de la liste.
session-counted-kept = C’est noté. Merci.
session-fault-day = Choisissez un jour.
session-fault-time = Donnez l’heure, comme 14:00.
session-fault-order = La fin vient avant le début.
session-fault-long = C’est trop long : { $count } lettres au plus.
session-fault-places = Donnez un nombre de places entre 1 et { $count }, ou rien.
session-fault-none-ticked = Cochez au moins une date.
session-fault-no-date = Cela ne donne aucune date. Regardez le premier et le dernier jour, ou les exceptions.
session-fault-number = Donnez un nombre, { $count } au plus.
session-fault-no-number = Donnez au moins un nombre. Personne n’est venu : écrivez 0.
session-fault-not-yet = Cette séance n’a pas encore commencé.
session-rule-title = Quand ça a lieu : { $name }
session-field-said = Dites-le comme vous le diriez à quelqu’un
session-field-said-hint = « un mercredi par mois à 14 h », « tous les mardis et jeudis de 14 h à 16 h sauf vacances scolaires », « tous les 15 jours jusqu’au 30 juin », « chaque semaine pendant six mois », « le 3, le 10 et le 17 mars »
session-field-from = À partir du
session-field-from-hint = Vide : le début de l’action, ou aujourd’hui.
session-field-to = Jusqu’au
session-field-zone = Vacances scolaires
session-zone-A = Zone A
session-zone-B = Zone B
session-zone-C = Zone C
session-zone-none = Autre calendrier (Corse, outre-mer) : inconnu ici
session-see-dates = Voir les dates
session-understood = Ce que nous avons compris
session-preview-kept = { $count ->
    [0] Cela ne donne aucune date.
    [one] Cela donne une date.
   *[other] Cela donne { $count } dates.
}
session-preview-out = { $count ->
    [one] Une date est laissée de côté.
   *[other] { $count } dates sont laissées de côté.
}
session-preview-how = Décochez celles qui ne vont pas, cochez celles que vous gardez quand même. Rien n’est noté avant le bouton.
session-field-dates = Les dates
session-time-guessed = L’heure de début ou de fin n’a pas été dite : vérifiez-la.
session-keep-dates = Noter ces séances
session-rule-weekly = { $every ->
    [1] chaque { $days }
    [2] un { $days } sur deux
   *[other] toutes les { $every } semaines, le { $days }
}
session-rule-even-weeks = le { $days } des semaines paires
session-rule-odd-weeks = le { $days } des semaines impaires
session-rule-monthly = { $every ->
    [1] le { $which } { $days } de chaque mois
   *[other] le { $which } { $days }, tous les { $every } mois
}
session-rule-once = { $every ->
    [1] un { $days } par mois
   *[other] un { $days } tous les { $every } mois
}
session-rule-month-days = { $every ->
    [1] le { $days } de chaque mois
   *[other] le { $days }, tous les { $every } mois
}
session-rule-dates = { $count ->
    [one] le jour que vous avez donné
   *[other] les { $count } jours que vous avez donnés
}
session-rule-time = à { $name }
session-rule-times = de { $from } à { $to }
session-rule-from = à partir du { $name }
session-rule-until = jusqu’au { $name }
session-rule-months = { $count ->
    [one] pendant un mois
   *[other] pendant { $count } mois
}
session-rule-weeks = { $count ->
    [one] pendant une semaine
   *[other] pendant { $count } semaines
}
session-rule-count = { $count ->
    [one] une fois
   *[other] { $count } fois
}
session-nth-1 = premier
session-nth-2 = deuxième
session-nth-3 = troisième
session-nth-4 = quatrième
session-nth-5 = cinquième
session-nth-last = dernier
session-except-school = sauf les vacances scolaires
session-except-break = sauf { $name }
session-only-school-holidays = pendant les vacances scolaires seulement
session-except-public = sauf les jours fériés
session-except-said = sauf les jours que vous avez dits
session-break-toussaint = les vacances de la Toussaint
session-break-noel = les vacances de Noël
session-break-hiver = les vacances d’hiver
session-break-printemps = les vacances de printemps
session-break-ascension = le pont de l’Ascension
session-break-ete = les vacances d’été
session-out-school = laissée de côté : ce sont { $name }.
session-out-school-is-on = laissée de côté : c’est un jour d’école.
session-out-public = laissée de côté : jour férié.
session-out-said = laissée de côté, comme vous l’avez dit.
session-out-instead = à la place du { $day }, { $why }
session-note-public = C’est un jour férié.
session-note-school = Pendant { $name }.
session-note-unknown = Le calendrier scolaire de ce lieu ou de cette année n’est pas connu ici (il l’est jusqu’au { $name } pour les zones A, B et C). Vérifiez vous-même.
session-misread-unknown = « { $name } » n’est pas compris ici. Dites-le autrement, ou ajoutez les séances une à une.
session-misread-no-rhythm = Dites à quel rythme : « chaque mardi », « un mercredi par mois », « tous les 15 jours ».
session-misread-too-long = C’est trop long. Dites seulement quand ça a lieu.
session-misread-two-rhythms = Deux rythmes différents sont dits. Gardez-en un.
session-misread-which-ones = Dites lesquels : « le 1er et le 3e mercredi du mois », « le mardi et le jeudi ».
session-misread-no-such-day = Ce jour n’existe pas dans le calendrier.
session-misread-ends-before = La fin vient avant le début.
session-headcount-title = Combien de personnes : { $name }
session-headcount-text = Des nombres seulement. Aucun nom n’est demandé ni gardé.
session-field-everybody = Personnes présentes
session-field-others = Autres personnes
session-field-others-hint = Celles dont vous ne dites pas le public.
session-keep-count = Noter
session-more-publics = D’autres publics
session-brought = Des groupes venus avec une organisation
session-brought-text = Plusieurs publics réunis par plusieurs organisations : dites qui est venu avec qui.
session-brought-group = Groupe { $count }
session-choose = Choisir
session-field-public = Public
session-field-brought-by = Venu avec
session-field-people = Combien
session-poster-when = Quand
session-poster-where = Où
session-poster-contact = Renseignements
session-poster-more = { $count ->
    [one] Et une autre date, à lire sur la page de l’action.
   *[other] Et { $count } autres dates, à lire sur la page de l’action.
}
session-poster-square = La page de l’action, avec toutes les dates
session-poster-pdf = Affiche en PDF
session-print = Imprimer
session-sheet-title = Feuille d’émargement : { $name }
session-sheet-caption = Personnes présentes
session-sheet-number = N°
session-sheet-name = Prénom ou pseudonyme
session-sheet-sign = Signature
session-sheet-blank = Un prénom ou un pseudonyme suffit, et personne n’est obligé d’écrire. Comptez les lignes, notez le nombre, puis détruisez la feuille.
session-sheet-named = Cette feuille porte les prénoms ou pseudonymes des personnes inscrites, à la demande de l’organisation qui porte l’action. Ne la laissez pas traîner. Comptez les présents, notez le nombre, puis détruisez-la.
session-sheet-ask = La feuille peut porter les prénoms ou pseudonymes des personnes inscrites. Chaque lecture est notée.
session-sheet-proof = Il faut d’abord confirmer que c’est bien vous.
session-sheet-nobody = Personne n’est inscrit à cette séance pour l’instant.
session-sheet-with-names = Préparer la feuille avec les prénoms
session-calendar-name = Actions : { $name }
session-calendar-cancelled = Annulé : { $name }
session-letter-count = { $count ->
    [one] Une séance est passée. Combien de personnes sont venues ?
   *[other] { $count } séances sont passées. Combien de personnes sont venues ?
}
