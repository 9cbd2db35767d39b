# Ce que pensent les personnes reçues, et les réponses
feedback-title = Ce qu’on en pense : { $name }
feedback-crumb = Avis et réponses
feedback-none = Personne n’a encore écrit.
feedback-answer-of = Réponse : { $name }
feedback-by-coordination = la coordination du réseau
feedback-write = Dire ce que vous en pensez
feedback-write-text = Sans compte et sans nom. L’organisation lit, répond, et les deux paraissent ici ensemble.
feedback-field-words = Votre avis
feedback-field-words-hint = Comment avez-vous été reçu ou reçue ? Qu’est-ce qui a aidé, qu’est-ce qui a manqué ? Ne donnez le nom de personne.
feedback-field-email = Votre adresse électronique, si vous voulez être prévenu ou prévenue de la réponse
feedback-field-email-hint = Facultatif. Elle n’est montrée à personne, et effacée un mois après la réponse.
feedback-send = Envoyer
feedback-wrong-facts = Un horaire ou un numéro est faux ? Signalez-le plutôt sur la fiche : c’est corrigé plus vite.
feedback-caution = Relisez avant d’envoyer
feedback-caution-anyway = J’ai relu, envoyer ainsi
feedback-fault-words = Écrivez entre 5 et { $count } signes.
feedback-fault-answer = Répondez en 5 à { $count } signes.
feedback-fault-email = Cette adresse ne semble pas complète. Exemple : prenom@exemple.fr
feedback-kept = Merci. Votre avis est transmis.
feedback-follow-title = Votre avis
feedback-follow-keep = Gardez l’adresse de cette page : elle seule permet de suivre ou de reprendre votre avis.
feedback-state-waiting = Transmis à l’organisation, qui a trente jours pour répondre. Passé ce temps, la coordination s’en occupe.
feedback-state-published = Publié avec la réponse.
feedback-state-declined = Pas publié. Voici pourquoi.
feedback-state-gone = Il n’y a rien ici : cet avis a été repris, ou le lien n’est pas complet.
feedback-take-back = Reprendre mon avis
feedback-answers-title = Avis à répondre
feedback-answers-lead = Une réponse courte suffit. L’avis et la réponse paraissent ensemble.
feedback-answers-none = Aucun avis n’attend de réponse
feedback-overdue = plus de trente jours
feedback-field-answer = Votre réponse
feedback-field-answer-hint = Au nom de l’organisation. Ne parlez d’aucune personne en particulier.
feedback-decide = Ensuite
feedback-decide-publish = Publier l’avis avec cette réponse
feedback-decide-decline = Ne pas publier : ma réponse explique pourquoi
feedback-answer-now = Répondre
feedback-answered = La réponse est partie.
feedback-answered-before = Quelqu’un avait déjà répondu.
feedback-slot-some = { $count ->
    [one] Un avis, avec sa réponse
   *[other] { $count } avis, avec leurs réponses
}
feedback-slot-none = Donner mon avis sur ce service
feedback-desk-overdue = { $count ->
    [one] avis sans réponse depuis trente jours
   *[other] avis sans réponse depuis trente jours
}
feedback-letter-to-answer-subject = Quelqu’un a écrit à propos de votre service
feedback-letter-to-answer-text = Un avis attend votre réponse : { $name }. Les deux paraîtront ensemble.
feedback-letter-to-answer-link = Lire et répondre
feedback-letter-overdue-subject = Un avis attend depuis trente jours
feedback-letter-overdue-text = Une organisation n’a pas répondu à un avis. Vous pouvez l’appeler, ou répondre à sa place.
feedback-letter-overdue-link = Voir les avis à répondre
feedback-letter-answered-subject = On vous a répondu
feedback-letter-answered-text = Votre avis a reçu une réponse : { $name }.
feedback-letter-answered-link = Voir la page du service
feedback-processing-name = Avis sur les services
feedback-processing-purpose = Laisser les personnes reçues dire ce qu’elles pensent d’un service, et publier la réponse.
feedback-processing-ground = Consentement (RGPD, article 6.1.a), retiré par le lien de suivi.
feedback-processing-people = Toute personne qui écrit, sans nom
feedback-processing-recipients = L’organisation et la coordination ; tout le monde une fois publié
feedback-processing-kept = Jusqu’à la reprise par son auteur ou autrice ; l’adresse, un mois après la réponse ; un avis non publié, trois mois
feedback-held-written = Un avis sur un service
feedback-held-service = Service
feedback-held-words = Ce que vous avez écrit
feedback-held-on = Écrit le
