# Orienter : ce qui se lit avant d'écrire.
sending-fit-gone = La fiche dit que ce service n’est plus ouvert.
sending-fit-full = Complet jusqu’au { $name }.
sending-fit-low = Stock bas jusqu’au { $name }.
sending-fit-closed = Fermé jusqu’au { $name }.
sending-fit-outside = Ce service reçoit les habitants de : { $received }. La personne vit à { $commune }.
sending-fit-inside = Reçoit les habitants de { $name }.
sending-fit-area = Reçoit seulement les habitants de : { $name }. Dites où vit la personne.
sending-fit-need = Répond à ce besoin : { $name }.
sending-fit-other-need = La fiche ne cite pas ce besoin : { $name }. Téléphonez avant.
sending-fit-audience = Reçoit ce public : { $name }.
sending-fit-others = La fiche s’adresse à : { $name }. Téléphonez avant.
sending-fit-herself = La personne doit demander elle-même : remettez-lui la fiche.
sending-fit-ages = De { $from } à { $to } ans.
sending-fit-age-from = À partir de { $from } ans.
sending-fit-age-to = Jusqu’à { $to } ans.
sending-fit-limits = Limites, « n’accueille pas » : { $name }
sending-fit-limits-unsaid = La fiche ne dit aucune limite. Demandez au téléphone si la situation de la personne convient.
sending-fit-conditions = Conditions : { $name }
sending-fit-documents = À apporter : { $name }.
sending-fit-confirmed = Fiche confirmée le { $name }.
sending-fit-old = Fiche confirmée il y a longtemps, le { $name }. Téléphonez avant.
sending-fit-never = Personne n’a encore confirmé cette fiche. Téléphonez avant.
sending-fit-doubtful = Quelqu’un a signalé une erreur dans cette fiche. Téléphonez avant.
sending-fit-unsigned-us = Votre organisation n’a pas de signature valable du protocole : vous ne pouvez pas écrire de nom. Le reste est possible.
sending-fit-unsigned-them = { $name } n’a pas de signature valable du protocole : vous ne pouvez pas écrire de nom. Le reste est possible.

# Le verdict, et la meilleure adresse.
sending-fit-title = Est-ce la bonne adresse ?
sending-verdict-fits = Rien ne s’y oppose.
sending-verdict-warns = À vérifier par téléphone avant d’envoyer.
sending-verdict-refuses = Ce service dit non, ou pas maintenant.
sending-to-know = À dire à la personne
sending-better = Plutôt ici :
sending-better-near = Dans sa commune.

# Le bouton des fiches, l’accueil.
sending-beside = Orienter quelqu’un ici
sending-menu = Orienter quelqu’un
sending-orient = Orienter quelqu’un
sending-home-silent = { $count ->
    [one] Une de vos demandes est sans nouvelles depuis huit jours.
   *[other] { $count } de vos demandes sont sans nouvelles depuis huit jours.
}
sending-home-silent-link = Voir et relancer

# Chercher où orienter.
sending-choose-title = Orienter quelqu’un
sending-choose-lead = Dites le besoin et la commune : les services qui peuvent recevoir la personne viennent en premier.
sending-choose-need = Choisir un besoin
sending-choose-find = Trouver un service
sending-choose-found = { $count ->
    [one] Un service peut convenir
   *[other] { $count } services peuvent convenir
}
sending-choose-none = Aucun service de l’annuaire ne répond à ce besoin à cet endroit.
sending-choose-none-hint = Essayez un besoin voisin, ou sans la commune. Téléphonez au CCAS : il connaît parfois une adresse que l’annuaire n’a pas.
sending-choose-call = Téléphoner avant

# Le formulaire.
sending-orient-title = Orienter vers « { $name } »
sending-more-fit = Préciser le besoin, la commune, le public
sending-more-person = Donner un nom ou un moyen de la joindre
sending-call = Téléphoner :
sending-check = Vérifier
sending-field-need = Besoin
sending-field-commune = Commune où vit la personne
sending-field-commune-hint = Un nom ou un code postal. Vide si elle n’en a pas.
sending-field-audience = Elle est
sending-audience-any = Peu importe
sending-anyway = J’ai lu, j’envoie quand même
sending-request = La demande
sending-field-from = Au nom de
sending-field-wish = Ce que la personne souhaite, avec ses mots
sending-field-wish-hint = Le service et la personne liront ce texte.
sending-field-urgency = C’est pressé ?
sending-more-words = Ajouter un mot pour le service, ou sa langue
sending-field-message = Un mot pour le service
sending-field-message-hint = Seulement ce qui l’aide à répondre. Le service et la personne liront ce texte.
sending-field-language = Langue de la personne
sending-language-none = Français, ou à voir sur place
sending-no-name = Ici, un pseudonyme ou rien : le nom d’usage n’est écrit que si votre organisation et ce service ont signé le protocole. La personne peut aussi porter la feuille elle-même.
sending-field-identity = Sous quel nom ?
sending-field-name = Nom ou pseudonyme
sending-field-name-hint = Vide si vous n’en donnez pas. Jamais de date de naissance ni de numéro.
sending-says-name = La personne accepte que le service lise ce nom
sending-field-contact = Un téléphone ou un courriel pour la joindre
sending-field-contact-hint = Vide : le service passe par vous.
sending-says-contact = La personne accepte que le service la joigne ainsi
sending-agreement = Son accord
sending-agreement-lead = Dites-lui : le service lira ce que vous venez d’écrire. Elle peut dire stop à tout moment, et voir qui l’a lu.
sending-agreement-notice = Lire la notice avec elle
sending-agreement-languages = L’ouvrir à part, l’imprimer, ou dans une autre langue
sending-agreement-hint = Si elle porte la feuille : le service ne reçoit que le code et le besoin, et elle montre sa feuille. Rien de ce qui est écrit plus haut n’est gardé.
sending-field-agreement = Comment dit-elle oui ?
sending-agreement-later = Elle veut réfléchir : la demande attend son oui sur sa page
sending-more-agreement = Accord sur papier, durée, prochaine date
sending-field-scan = L’accord signé, en photo ou en PDF
sending-field-scan-hint = Il est gardé sous clé, et le service ne le voit pas.
sending-passing-on = Le service peut passer la demande à un autre sans lui redemander
sending-field-until = L’accord vaut
sending-months = { $count ->
    [one] un mois
   *[other] { $count } mois
}
sending-field-next = Prochaine date
sending-field-next-hint = Vide : dans trois jours ouvrés, pour savoir si le service a lu.
sending-alike = Est-ce la même personne ?
sending-alike-hint = Une demande de votre organisation lui ressemble. Si c’est elle, les deux demandes seront sur la même page.
sending-alike-same = Oui : demande { $code } du { $day }, « { $service } »
sending-alike-other = Non, c’est quelqu’un d’autre
sending-reread = J’ai relu, je garde ces mots
sending-send = Envoyer la demande
sending-send-hint = Le service reçoit une lettre avec un code et un lien, sans rien de personnel. Vous aurez des nouvelles dans trois jours ouvrés, ou une alerte.
sending-send-telephone = Ce service n’a pas de boîte aux lettres : après l’envoi, vous lui téléphonerez. Rien de personnel ne part par lettre.
sending-charter-first = Avant d’orienter quelqu’un, lisez et acceptez la charte des bénévoles.

# Ce qui manque.
sending-fault-commune = Cette commune est inconnue. Vérifiez le nom, ou laissez vide.
sending-fault-anyway = Ce service dit non. Choisissez l’autre adresse, ou cochez « J’envoie quand même ».
sending-fault-wish = Écrivez ce que la personne souhaite, en une phrase.
sending-fault-long = { $count } lettres au plus.
sending-fault-reread = Relisez ces mots, puis changez-les ou gardez-les.
sending-fault-name-missing = Écrivez le nom ou le pseudonyme, ou choisissez « sans nom ».
sending-fault-identity = Un nom est écrit : dites si c’est un pseudonyme ou un nom d’usage, ou effacez-le.
sending-fault-contact = Écrivez un numéro de téléphone ou une adresse électronique, ou laissez vide.
sending-fault-agreement = Demandez à la personne si elle est d’accord, et dites comment elle a répondu.
sending-fault-scan-kind = Choisissez une photo ou un PDF.
sending-fault-scan-missing = Ajoutez la photo ou le PDF de l’accord signé, ou choisissez « à l’oral ».
sending-fault-scan-unsigned = Un accord signé est joint : choisissez « accord signé », ou retirez le fichier.
sending-fault-next = Choisissez une date entre demain et le { $name }, jour où le service doit avoir répondu.
sending-fault-alike = Dites si c’est la même personne.
sending-fault-taken = Cette page a déjà servi pour une autre demande. Relisez, puis envoyez : ce sera une nouvelle demande.
sending-fault-yes = Demandez-lui son accord, puis cochez la case.
sending-fault-words = Écrivez une phrase.
sending-fault-day = Choisissez une date.
sending-fault-hour = Dites aussi l’heure.
sending-fault-service = Choisissez un service.
sending-fault-reason = Choisissez une raison.
sending-fault-level = Dites où en est la réponse.

# Mes orientations.
sending-sent-title = Mes orientations
sending-sent-views = Quelles demandes
sending-sent-whose = De qui
sending-sent-mine = Les miennes
sending-sent-left = De qui est parti : { $name }
sending-view-open = En cours
sending-view-silent = Sans nouvelles
sending-view-all = Toutes
sending-sent-empty = Aucune demande ici.
sending-sent-none-silent = Aucune demande n’est sans nouvelles.
sending-sent-empty-hint = Le bouton « Orienter quelqu’un » est aussi sur la fiche de chaque service.
sending-sent-next = Voir la suite
sending-silent = Sans nouvelles depuis huit jours
sending-late = Date passée
sending-mover-sender = À vous d’agir.
sending-mover-receiver = Au service de répondre.
sending-mover-person = À la personne de dire.
sending-mover-coordinator = À la coordination de proposer une suite.
sending-mover-nobody = Plus personne n’a rien à faire.
sending-next-on = Prochaine date : { $name }.
sending-next-passed = La date du { $name } est passée.
sending-relaunch = Renvoyer la lettre au service

# Une demande.
sending-follow-title = Demande { $name }
sending-her-sheet = Donner sa feuille à la personne
sending-print = Imprimer
sending-call-now = Téléphonez maintenant
sending-call-silent = Sans nouvelles : relancer
sending-call-words = Vous pouvez dire : « Bonjour, je vous ai adressé la demande { $code } le { $day }, pour : { $need }. L’avez-vous lue ? Que puis-je dire à la personne ? » Donnez le code plutôt que le nom, puis notez plus bas ce qu’on vous a dit.
sending-fact-service = Service
sending-fact-organization = Organisation
sending-fact-wish = Son souhait
sending-fact-message = Votre mot
sending-fact-contact = Pour la joindre
sending-fact-appointment = Rendez-vous
sending-fact-agreement-value = { $agreement }, le { $on }, jusqu’au { $until }
sending-fact-agreement-not-yet = Pas encore
sending-fact-signed = Accord signé
sending-fact-signed-open = Voir l’accord signé (c’est noté, la personne le voit)
sending-read-text = Ce que la personne a dit s’affiche après ce bouton : l’outil vérifie d’abord que c’est bien vous.
sending-read = Lire la demande
sending-proposed = Le service propose :
sending-withheld = le service ne le lit pas
sending-responses = Ce qui est devenu possible
sending-told = On m’a dit…
sending-told-lead = Notez ici ce que le service ou la personne vous a dit. C’est marqué comme noté par vous.
sending-own = Ce que je peux faire
sending-chain = D’une adresse à l’autre
sending-history = Ce qui s’est passé
sending-history-line = { $day } : { $name }, { $who }
sending-moment = { $day } à { $hour }

# Les actes.
sending-act-acknowledge = Le service a bien reçu
sending-act-accept = Le service dit oui
sending-act-ask-information = Le service demande une précision
sending-act-give-information = Donner la précision demandée
sending-act-waiting-list = Le service met en liste d’attente
sending-act-redirect = Essayer une autre adresse
sending-act-refuse = Le service dit non
sending-act-came = La personne est venue
sending-act-did-not-come = La personne n’est pas venue
sending-act-helped = La personne a été aidée
sending-act-respond = Dire ce qui a été répondu
sending-act-close = Clore la demande
sending-act-escalate = Demander de l’aide à la coordination
sending-act-relay = Proposer une suite
sending-act-postpone = Fixer une autre date
sending-act-person-agrees = La personne dit oui
sending-act-person-declines = La personne dit non
sending-act-stop = La personne veut tout arrêter
sending-act-do = Valider
sending-act-note = Noter
sending-act-words = En une phrase
sending-act-words-hint = Rien sur la santé, aucun numéro. La personne peut lire ces mots.
sending-act-words-hint-agreed = Avec son accord. Le service et la personne lisent ces mots. Rien sur la santé, aucun numéro.
sending-act-yes = La personne est d’accord pour que le service lise ces mots
sending-act-next = Prochaine date
sending-act-appointment = Rendez-vous, s’il y en a un
sending-act-hour = Heure
sending-act-waiting-until = En attente jusqu’au
sending-act-level = La réponse est
sending-act-level-hint = Une réponse provisoire vaut mieux qu’aucune : vous pourrez en ajouter d’autres.
sending-act-reason = Raison
sending-act-reason-none = Choisir une raison
sending-act-service = Autre service
sending-act-service-none = Choisir un service
sending-act-who = Qui vous l’a dit ?
sending-act-channel = Comment ?

# Ce qui vient de se passer.
sending-done = La demande est envoyée. Donnez sa feuille à la personne : son code, son lien, ses droits.
sending-done-telephone = La demande est gardée, mais ce service n’a pas de boîte aux lettres. Téléphonez-lui maintenant, puis notez ce qu’il vous dit.
sending-done-waiting = La demande est gardée. Rien n’est parti : elle attend le oui de la personne. Donnez-lui sa feuille.
sending-done-noted = C’est noté.
sending-done-relaunch = La lettre est repartie.
sending-done-redirect = La demande est passée à l’autre service.
sending-done-redirect-waits = Une demande est prête pour l’autre service. Rien n’est parti : elle attend le oui de la personne.
sending-done-redirect-telephone = L’autre service n’a pas de boîte aux lettres. Téléphonez-lui maintenant, puis notez ce qu’il vous dit.
sending-done-close = La demande est close.
sending-from-action = Depuis l’action « { $name } » : elle compte une orientation de plus, rien d’autre.
