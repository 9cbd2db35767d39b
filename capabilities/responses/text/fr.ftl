# Les mots des réponses aux questionnaires.

## Accueil

responses-welcome-from = { $sender } vous pose quelques questions, à { $name }.
responses-how-long = Combien de temps
responses-minutes = { $count ->
    [one] Environ une minute.
   *[other] Environ { $count } minutes.
}
responses-until = Jusqu’au
responses-what-becomes = Ce que deviennent vos réponses
responses-what-becomes-text = Elles sont comptées avec celles des autres. Ce que vous écrivez librement n’est montré avec votre nom que si vous le voulez, et s’efface deux ans après la fin. Ce qui complète votre fiche devient une correction proposée, à son nom, que vous acceptez ou non. Rien ne change dans votre fiche sans votre accord.
responses-help = Une question ?
responses-begin = Commencer
responses-go-on = Reprendre
responses-begun = Vous aviez commencé : tout ce que vous avez écrit est encore là.
responses-will-take = Ce que dit déjà votre fiche est repris dans les réponses. Confirmez-le, ou changez-le.
responses-by-parts = Partie par partie
responses-on-one-page = Tout sur une page
responses-hand-over = Quelqu’un d’autre répond chez nous
responses-hand-over-text = Transmettez-lui ce lien, ou le courrier reçu. Il s’ouvre sans compte, et ce qui est déjà écrit y est. Qui l’a peut répondre pour vous : ne le publiez pas.
responses-copy = Copier le lien
responses-decline-title = Vous ne souhaitez pas répondre
responses-decline-text = Un bouton suffit, sans raison à donner. Nous ne vous relancerons plus pour ce questionnaire.
responses-decline = Ne pas répondre
responses-declined = C’est noté, nous ne vous relancerons plus.
responses-has-declined = Vous avez choisi de ne pas répondre
responses-has-declined-text = Vous pouvez changer d’avis : répondez ci-dessous.
responses-closed = Ce questionnaire est terminé
responses-closed-text = Son dernier jour était le { $name }. Merci de l’avoir ouvert.
responses-sent-on = Vos réponses ont été envoyées le { $name }
responses-sent-text = Elles comptent. Si vous les changez et les envoyez de nouveau, les nouvelles remplacent les anciennes.
responses-see-receipt = Voir vos réponses
responses-change = Changer vos réponses
responses-not-counted = Une réponse plus récente de votre organisation compte
responses-not-counted-text = Quelqu’un d’autre chez vous a répondu après vous. Une seule réponse compte par organisation : la dernière envoyée. Si la vôtre est la bonne, envoyez-la de nouveau.
responses-lost-title = Ce lien ne mène à aucun questionnaire
responses-lost-why = Il est peut-être coupé : certains logiciels de courrier cassent les longues adresses. Ou le questionnaire est terminé depuis longtemps.
responses-lost-then = Ouvrez de nouveau le courrier reçu et touchez le bouton, ou copiez l’adresse entière. Sinon, appelez qui vous l’a envoyé : on peut aussi répondre par téléphone.

## Répondre

responses-progress = Partie { $part } sur { $parts }
responses-continue = Continuer
responses-back = Revenir à la partie d’avant
responses-later = Garder et finir plus tard
responses-kept = C’est gardé. Revenez par le même lien quand vous voulez.
responses-more-questions = C’est gardé. D’après vos réponses, il y a encore une question ou deux.
responses-taken = Repris de votre fiche
responses-taken-text = C’est juste ? Laissez tel quel. Sinon, changez-le.
responses-heard = Nous avons compris :
responses-no-answer = Sans réponse
responses-other = Autre
responses-other-which = Autre : précisez
responses-other-is = Autre : { $name }
responses-organization = Organisation { $count }
responses-organizations-more = D’autres encore, une par ligne
responses-hint-at-most = { $count ->
    [one] Une réponse au plus.
   *[other] { $count } réponses au plus.
}
responses-hint-unit = En { $name }.
responses-hint-place = Le nom de la commune, ou son code postal.
responses-hint-hours = Comme vous le diriez : « du lundi au vendredi de 9 h à 12 h, fermé en août ».
responses-hint-organizations = Écrivez le début du nom, puis choisissez. Un nom absent de la liste est gardé tel quel.
responses-hint-no-name = Ne nommez personne : dites « l’accueil », « une famille ».
responses-hint-required = Cette réponse est nécessaire.
responses-fault-missing = Il manque une réponse : « { $name } »
responses-fault-choice = Choisissez une des réponses proposées.
responses-fault-twice = La même réponse est donnée deux fois.
responses-fault-too-many = { $count ->
    [one] Gardez une seule réponse.
   *[other] Gardez { $count } réponses au plus.
}
responses-fault-no-other = Choisissez une des réponses proposées, ou écrivez la vôtre.
responses-fault-other-words = Dites en quelques mots ce qu’est « Autre ».
responses-fault-below = Le nombre le plus petit possible est { $count }.
responses-fault-above = Le nombre le plus grand possible est { $count }.
responses-fault-number = Écrivez un nombre entier, en chiffres : 12.
responses-fault-too-long = Ce texte est trop long : gardez { $count } lettres au plus.
responses-fault-no-name = Il manque le nom de l’organisation.
responses-fault-place = Aucune commune ne s’appelle ainsi. Essayez avec son code postal.
responses-fault-places = Plusieurs communes sont possibles. Écrivez celle que vous voulez dire : { $name }.
responses-fault-hours = « { $part } » n’est pas compris. { $why }
responses-fault-not-hours = Ces horaires ne sont pas compris.

## Vérifier, envoyer

responses-check-title = Relire avant d’envoyer
responses-check-lead = Rien n’est encore envoyé. Relisez, changez ce qu’il faut, puis envoyez.
responses-to-mend = { $count ->
    [one] Une réponse n’a pas été comprise
   *[other] { $count } réponses n’ont pas été comprises
}
responses-missing = { $count ->
    [one] Il manque une réponse
   *[other] Il manque { $count } réponses
}
responses-read-again = Relisez vos textes
responses-unknown-names = { $count ->
    [one] Un nom n’est pas dans l’annuaire : il est gardé tel quel
   *[other] { $count } noms ne sont pas dans l’annuaire : ils sont gardés tels quels
}
responses-near-names = dans l’annuaire : { $name }
responses-change-one = Changer
responses-without-answer = Sans réponse
responses-quote = On peut citer nos textes avec le nom de l’organisation
responses-quote-hint = Sans cette coche, ils sont lus sans nom.
responses-send = Envoyer
responses-not-yet = Complétez ce qui manque ci-dessus, puis vous pourrez envoyer.
responses-sent = Vos réponses sont envoyées. Merci.
responses-sent-replaces = Vos réponses sont envoyées. Elles remplacent celles que quelqu’un d’autre de votre organisation avait données : une seule réponse compte.
responses-thanks-title = Merci, vos réponses sont arrivées
responses-then = Et maintenant ? { $name } rassemble les réponses et vous dira ce qu’elles apprennent. Si elles montrent que votre fiche a changé, la correction vous sera proposée : rien ne change sans vous.
responses-change-until = Vous pouvez changer vos réponses jusqu’au { $name }, par le même lien.
responses-print = Imprimer
responses-receipt = Reçu
responses-receipt-of = « { $title } », { $name }, n° { $number }, réponses envoyées le { $day }.
responses-may-quote = Vos textes peuvent être cités avec le nom de l’organisation.
responses-may-not-quote = Vos textes sont lus sans le nom de l’organisation.

## Pages d’une organisation

responses-own-title = Questionnaires
responses-own-lead = Ce qui est demandé à { $name }.
responses-own-none = Aucun questionnaire en cours
responses-own-none-text = Vous serez prévenus quand il y en aura un.
responses-own-answered = Répondu
responses-own-waits = À répondre
responses-own-until = Jusqu’au { $name }.

## Saisie

responses-typing-title = Saisir une réponse
responses-typing-lead = { $answered } réponses sur { $asked } destinataires.
responses-typing-number = Numéro ou nom
responses-typing-number-hint = Le numéro en haut de la feuille, ou le nom de qui est au téléphone.
responses-typing-open = Ouvrir
responses-typing-nobody = Personne de ce numéro ou de ce nom n’est interrogé ici.
responses-typing-found = Trouvés
responses-typing-received = Feuilles reçues, à saisir
responses-typing-line = N° { $number } · { $name }
responses-typing-for = N° { $number }, { $name }
responses-typing-channel = Comment la réponse est venue
responses-typing-gaps = Des réponses nécessaires manquent. Une feuille peut avoir des blancs : vous pouvez enregistrer.
responses-typing-replaces = Cette organisation a commencé ou répondu elle-même.
responses-typing-replaces-text = Ses mots ne sont pas montrés ici : vous les lisez sans son nom, dans les résultats. Ce que vous enregistrez remplace sa réponse.
responses-typing-keep = Enregistrer la réponse
responses-typed = La réponse est enregistrée. Au suivant.
responses-quote-typed = Les textes peuvent être cités avec le nom

## Papier et aperçu

responses-paper-title = Imprimer les questionnaires
responses-paper-lead = Chaque feuille porte un numéro : c’est lui que l’on tape pour la saisir.
responses-paper-blank = Une feuille vierge
responses-paper-all = Tous ceux qui n’ont pas répondu
responses-paper-next = Les feuilles suivantes
responses-paper-none = Tout le monde a répondu
responses-paper-none-text = Il ne reste aucune feuille à imprimer.
responses-paper-nobody = Nom de l’organisation : ____________________
responses-paper-back = À rendre avant le { $day } à { $sender }.
responses-paper-one = Une seule case.
responses-paper-several = Plusieurs cases possibles.
responses-paper-other = Autre : ____________________
responses-paper-names = Une organisation par ligne.
responses-guide-title = Guide pour appeler
responses-guide-lead = Lisez les questions telles quelles, cochez, puis saisissez par le numéro.
responses-guide-known = L’annuaire dit :
responses-guide-no-answer = Pas de réponse
responses-guide-later = Rappeler plus tard
responses-guide-declines = Ne souhaite pas répondre
responses-preview-title = Aperçu du questionnaire
responses-preview-only = C’est un aperçu
responses-preview-text = Tout est montré à la fois, avec les conditions en mots. Rien ne s’envoie d’ici.
responses-preview-thanks = Ce qui est dit à la fin
responses-questions = { $count ->
    [one] Une question.
   *[other] { $count } questions.
}
responses-if-one-of = Seulement si la réponse à la question { $number } est { $what }
responses-if-answered = Seulement si la question { $number } a une réponse
responses-if-at-least = Seulement si la réponse à la question { $number } est { $what } ou plus
responses-if-at-most = Seulement si la réponse à la question { $number } est { $what } ou moins
responses-if-and = et
responses-if-or = ou

## Courrier

responses-letter-replaced-subject = Une nouvelle réponse de votre organisation compte : { $name }
responses-letter-replaced-text = Quelqu’un de votre organisation vient de répondre au questionnaire « { $name } », auquel une réponse avait déjà été donnée. Une seule compte par organisation : la dernière. Si c’est l’autre qui est juste, vous pouvez l’envoyer de nouveau.
responses-letter-replaced-link = Voir le questionnaire

## Ce qui est tenu sur des personnes

responses-processing-name = Réponses aux questionnaires
responses-processing-purpose = Recueillir ce que les organisations répondent, par lien, par téléphone ou sur papier, et en faire des comptes
responses-processing-ground = Intérêt légitime : connaître les besoins du réseau (RGPD art. 6.1.f)
responses-processing-people = Personnes nommées dans un texte libre, si un texte en nomme ; membres qui saisissent pour d’autres
responses-processing-recipients = Coordination du réseau ; les textes libres sans nom, sauf accord
responses-processing-kept = Textes libres et nom de qui a saisi : deux ans après la fin du questionnaire ; réponses jamais envoyées : un mois après sa fin ; les comptes restent
responses-held-typed = Réponse saisie pour une organisation
responses-held-survey = Questionnaire
responses-held-on = Saisie le
