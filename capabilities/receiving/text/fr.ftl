receiving-menu = Demandes reçues

## Répondre, depuis une lettre ou la liste

receiving-title = Une demande pour { $name }
receiving-page = Demande { $name }
receiving-lead = { $need }, { $urgency }. Envoyée par { $sent }.
receiving-code = Code
receiving-code-hint = À dire au téléphone : il ne dit rien de la personne.
receiving-from = Envoyée par
receiving-call-sender = Appeler l’envoyeur
receiving-sent-on = { $organization }, le { $date }
receiving-commune = Commune
receiving-next-sender = C’est à l’envoyeur d’agir, avant le { $name }.
receiving-next-receiver = C’est à vous de répondre, avant le { $name }.
receiving-next-news = C’est à vous de donner des nouvelles, avant le { $name }.
receiving-next-person = C’est à la personne de dire la suite, avant le { $name }.
receiving-next-coordinator = La coordination du réseau cherche un relais, avant le { $name }.
receiving-next-clock = Rien à faire avant le { $name }.
receiving-next-nothing = Plus rien à faire.
receiving-late = En retard
receiving-asked = Ce que vous avez demandé
receiving-information = La réponse à votre question

## Lire

receiving-read-title = La demande
receiving-read-text = Le souhait de la personne et son contact s’affichent après ce bouton, dans ce navigateur seulement. C’est noté, et elle le voit.
receiving-read-member-text = Le souhait de la personne et son contact s’affichent après ce bouton. C’est noté, et elle le voit.
receiving-read-no-need = Vous pouvez répondre sans la lire.
receiving-read = Lire la demande
receiving-read-done = Voici la demande. Elle ne s’affiche que dans ce navigateur.
receiving-read-elsewhere = Déjà lue dans un autre navigateur
receiving-read-elsewhere-text = Ce lien a été ouvert par quelqu’un d’autre, ou par vous sur un autre appareil. La demande ne s’affiche pas ici. Vous pouvez répondre quand même, ou demander un lien pour vous : il arrive dans la même boîte aux lettres.
receiving-own-link = Recevoir un lien pour moi
receiving-wish = Ce que la personne souhaite
receiving-message = Ce que l’envoyeur ajoute
receiving-name = Qui demander
receiving-name-nobody = La personne n’a pas dit son nom. Elle vient avec le code { $name }.
receiving-name-withheld = La personne n’a pas souhaité dire son nom ici.
receiving-contact = Comment la joindre
receiving-contact-telephone = Par téléphone : { $name }
receiving-contact-mail = Par courriel : { $name }
receiving-contact-sender = En passant par l’envoyeur.
receiving-contact-none = Elle vous joindra elle-même, ou viendra sur place.
receiving-language = Langue

## Ce qui s’est passé entre-temps

receiving-frozen = La personne a demandé d’arrêter
receiving-frozen-text = Ses informations ne sont plus montrées, et personne n’attend plus de réponse de vous. Si vous aviez noté quelque chose, jetez-le.
receiving-withdrawn = La personne a retiré son accord
receiving-withdrawn-text = Ce qu’elle avait dit n’est plus montré. Vous n’avez plus rien à faire.
receiving-declined = La personne a dit non
receiving-declined-text = Elle n’a pas souhaité que cette demande continue. Vous n’avez plus rien à faire.
receiving-closed = Cette demande est close
receiving-closed-text = Tout a été répondu. Merci.
receiving-redirected = Cette demande est partie vers un autre service
receiving-redirected-text = Vous n’avez plus rien à faire.
receiving-escalated = La coordination du réseau cherche un relais
receiving-escalated-text = Vous pouvez encore répondre, si vous avez une solution.
receiving-service-gone = Ce service n’est plus dans l’annuaire
receiving-service-gone-text = La demande reste valable : répondez, même pour dire que vous ne pouvez pas.
receiving-answered = Votre structure a répondu : { $state }
receiving-answered-text = Le { $name }. Vous pouvez encore donner des nouvelles ci-dessous.
receiving-answered-refused-text = Le { $name }. Une place se libère ? Vous pouvez encore dire oui ci-dessous.
receiving-answered-missed-text = Le { $name }. Vous pouvez proposer un autre rendez-vous ci-dessous.
receiving-answered-appointment = rendez-vous le { $name }
receiving-answered-waiting = liste d’attente, jusqu’au { $name }
receiving-day-hour = { $date } à { $time }
receiving-meanwhile = Quelque chose a changé entre-temps
receiving-meanwhile-text = Votre réponse n’est pas partie. Voici où en est la demande. Ce que vous avez écrit est gardé ci-dessous : envoyez-le de nouveau s’il convient encore.
receiving-not-now = Votre réponse n’est pas partie
receiving-typed = Ce que vous aviez écrit
receiving-typed-hint = Rien n’est perdu : vous pouvez le copier.

## Les réponses

receiving-answer = Votre réponse
receiving-answer-lead = Un bouton suffit. L’envoyeur et la personne la voient aussitôt.
receiving-reply-acknowledge = Bien reçu
receiving-reply-accept = Oui, nous pouvons aider
receiving-reply-appointment = Oui, avec un rendez-vous
receiving-reply-question = Il nous manque une information
receiving-reply-waiting = Nous l’inscrivons sur liste d’attente
receiving-reply-redirect = Un autre service convient mieux
receiving-reply-refuse = Nous ne pouvons pas
receiving-reply-came = La personne est venue
receiving-reply-did-not-come = Elle n’est pas venue
receiving-reply-helped = Elle a été aidée
receiving-reply-response = Dire ce qui a été fait
receiving-reply-close = Clore la demande
receiving-send = Envoyer la réponse
receiving-news = Des nouvelles
receiving-news-already = Elle est déjà venue, ou nous l’avons déjà aidée
receiving-news-lead = Pour que l’envoyeur sache que personne n’est perdu.
receiving-day = Jour
receiving-hour = Heure
receiving-appointment-hint = Le lieu est celui de votre fiche.
receiving-words-question = Ce qu’il vous faut savoir
receiving-words-hint = Pas de nom, rien sur la santé. L’envoyeur lit ces mots, la personne aussi.
receiving-until = Nous rappelons avant le
receiving-words = Un mot (facultatif)
receiving-redirect-agreed = La personne est d’accord pour que sa demande continue ailleurs : elle y part aussitôt.
receiving-redirect-ask = La personne n’a pas donné d’accord d’avance : sa demande lui sera proposée d’abord.
receiving-which-service = Quel service ?
receiving-search-service = Chercher un autre service
receiving-no-service = Nous n’en connaissons pas d’autre pour ce besoin.
receiving-reason = Pourquoi ?
receiving-alternative = Où la personne peut-elle aller ?
receiving-alternative-none = Nous ne savons pas : l’envoyeur cherchera, avec le réseau
receiving-level = La réponse donnée
receiving-level-words = Ce qui a été fait, en une phrase
receiving-caution = Relisez avant d’envoyer
receiving-caution-anyway = J’ai relu, envoyer ainsi
receiving-fault-reply = Choisissez une réponse.
receiving-fault-day = Indiquez un jour, à partir d’aujourd’hui et dans l’année.
receiving-fault-hour = Indiquez l’heure, par exemple 14:30.
receiving-fault-words = Écrivez une phrase.
receiving-fault-long = { $count ->
    [one] Une lettre au plus.
   *[other] { $count } lettres au plus.
}
receiving-fault-service = Choisissez un service de la liste.
receiving-fault-reason = Choisissez la raison la plus proche.
receiving-fault-alternative = Dites où aller, ou que vous ne savez pas.
receiving-fault-level = Dites si la réponse suffit.
receiving-fault-caution = Ces mots méritent une relecture.
receiving-done = C’est noté. Merci : l’envoyeur et la personne le savent.
receiving-done-already = C’était déjà noté. Rien n’a été fait deux fois.

## Le lien

receiving-link-until = Ce lien marche jusqu’au { $name }, sans mot de passe.
receiving-expired = Ce lien ne marche plus
receiving-expired-text = Un lien marche huit jours. La demande, elle, attend toujours.
receiving-renew = Demander un nouveau lien
receiving-renew-text = Il arrive dans la même boîte aux lettres, en quelques minutes.
receiving-renewed = Une lettre avec un nouveau lien part vers la même boîte aux lettres.
receiving-renewed-just-now = Une lettre vient de partir vers la même boîte aux lettres. Attendez quelques minutes.
receiving-renewed-over = Il n’y a plus rien à répondre : aucune lettre n’est partie.
receiving-unknown = Ce lien ne mène à aucune demande
receiving-unknown-text = L’adresse est peut-être incomplète, ou la demande a été effacée, comme c’est la règle un an après sa fin. Si vous attendez une demande, appelez l’envoyeur.
receiving-forwarded = Vous transmettez ce lien ?
receiving-forwarded-unread = Lisez d’abord la demande ici : la première personne qui la lit par ce lien est la seule à la voir.
receiving-forwarded-text = Celle ou celui qui le reçoit peut répondre, mais ne voit ni le nom ni le contact de la personne.

## Chercher un autre service

receiving-elsewhere = Un autre service
receiving-elsewhere-lead = Les services qui répondent au même besoin. D’abord ceux qui accueillent les habitants de la même commune.
receiving-elsewhere-q = Nom du service ou de la structure
receiving-elsewhere-search = Chercher
receiving-elsewhere-none = Aucun service ne porte ce nom
receiving-elsewhere-none-text = Essayez un mot plus court.
receiving-elsewhere-choose = Choisissez un service
receiving-back = Revenir à la demande

## La liste des demandes reçues

receiving-list = Demandes reçues
receiving-list-lead = Les plus pressées d’abord. Chacune attend une réponse, même brève.
receiving-list-all = Les montrer toutes, closes comprises
receiving-list-only-open = Montrer seulement celles qui attendent
receiving-list-none = Aucune demande reçue
receiving-list-none-text = Une demande arrive par une lettre à votre boîte de contact, et ici.
receiving-list-next-page = Les suivantes
receiving-looks = Qui a lu
receiving-look = { $organization }, le { $date }
receiving-history = Ce qui s’est passé
receiving-history-line = { $date } : { $what } ({ $who })
receiving-teller-sender = l’envoyeur
receiving-teller-receiver = votre structure
receiving-teller-person = la personne
receiving-teller-coordinator = la coordination
receiving-teller-clock = l’outil, à l’échéance
