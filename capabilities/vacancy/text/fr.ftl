vacancy-menu = Avez-vous de la place ?
vacancy-desk-unmet = { $count ->
    [one] demande de place n’a trouvé personne ce mois-ci
   *[other] demandes de place n’ont trouvé personne ce mois-ci
}

vacancy-yes = { $count ->
    [one] Oui, 1 place jusqu’au { $until }
   *[other] Oui, { $count } places jusqu’au { $until }
}
vacancy-no = Complet jusqu’au { $name }
vacancy-unknown = Ne sait pas
vacancy-no-answer = Pas encore de réponse
vacancy-room = { $count ->
    [one] 1 place, dit le { $on }, jusqu’au { $until }
   *[other] { $count } places, dit le { $on }, jusqu’au { $until }
}
vacancy-room-none = Les places annoncées sont prises
vacancy-state-open = En attente de réponses
vacancy-state-room = De la place s’est trouvée
vacancy-state-held = Place réservée, à confirmer
vacancy-state-taken = Place trouvée
vacancy-state-withdrawn = Demande retirée
vacancy-state-over = Demande close
vacancy-line = { $count ->
    [one] 1 place : { $need }
   *[other] { $count } places : { $need }
}
vacancy-counts =
    { $asked ->
        [one] { $asked } service interrogé
       *[other] { $asked } services interrogés
    }, { $answered ->
        [0] aucune réponse
        [one] { $answered } réponse
       *[other] { $answered } réponses
    }, { $room } avec de la place
vacancy-asked-on = Posée le { $name }
vacancy-asked-by = Demandé par { $name }
vacancy-answer-by = À répondre avant le { $name }
vacancy-at-distance = { $town } à { $distance } km
vacancy-without-mailbox = à appeler, sans adresse de courrier

vacancy-requests-title = Avez-vous de la place ?
vacancy-requests-lead = Posez la même question à plusieurs services à la fois. Personne n’est nommé.
vacancy-ask = Demander des places
vacancy-ask-here = Demander s’il y a de la place
vacancy-received-title = On vous demande
vacancy-received-none = Personne ne vous demande de place en ce moment.
vacancy-sent-title = Vous avez demandé
vacancy-sent-none = Vous n’avez encore rien demandé.

vacancy-ask-title = Demander des places
vacancy-ask-lead = Chaque service reçoit un courrier et répond en un geste. Ne dites rien de la personne : le besoin suffit.
vacancy-choose = Choisissez dans la liste
vacancy-field-need = Pour quel besoin
vacancy-field-commune = Pour quelle commune
vacancy-field-commune-hint = Facultatif. Un nom ou un code postal : les services les plus proches viennent d’abord.
vacancy-field-places = Combien de places
vacancy-see-whom = Voir à qui demander
vacancy-field-services = À qui demander
vacancy-field-services-hint = 12 services au plus.
vacancy-field-organization = Au nom de
vacancy-field-from = À partir du
vacancy-field-by = Répondre au plus tard le
vacancy-field-words = Précisions sur le besoin
vacancy-field-words-hint = Facultatif, 200 lettres au plus. Par exemple : « au rez-de-chaussée ». Rien qui fasse reconnaître quelqu’un. Les services liront ceci.
vacancy-field-reread = J’ai relu, ces mots peuvent rester
vacancy-send = Demander à tous
vacancy-ask-otherwise = Demander pour un autre besoin
vacancy-nobody-fits = Aucun service ne répond à ce besoin ici.
vacancy-nobody-fits-text = Essayez sans commune, ou avec un besoin voisin.
vacancy-fault-need = Choisissez un besoin dans la liste.
vacancy-fault-commune = Cette commune n’est pas connue. Essayez son code postal.
vacancy-fault-places = Écrivez un nombre de places, de 1 à 999.
vacancy-fault-services = Choisissez au moins un service, et { $count } au plus.
vacancy-fault-organization = Choisissez au nom de qui vous demandez.
vacancy-fault-until = Choisissez un jour, d’aujourd’hui à un an.
vacancy-fault-full-until = Choisissez un jour dans les 31 jours qui viennent. Pour plus longtemps, modifiez la fiche du service.
vacancy-fault-by = Choisissez un jour, d’aujourd’hui à un mois.
vacancy-fault-long = Ce texte est trop long : { $count } lettres au plus.
vacancy-fault-answer = Choisissez une des trois réponses.

vacancy-asked = La question est partie. Les réponses s’affichent ici dès qu’elles arrivent.
vacancy-answers = Réponses
vacancy-refresh = Voir les nouvelles réponses
vacancy-answered-on = Dit le { $name }
vacancy-by-telephone = Par téléphone
vacancy-to-call = Ce service n’a pas d’adresse de courrier. Appelez-le, puis notez ce qu’il vous a dit.
vacancy-place-gone = Ces places viennent d’être prises par quelqu’un d’autre.
vacancy-reserve = Réserver pour 24 heures
vacancy-heard = Noter une réponse reçue par téléphone
vacancy-held-at = Place réservée : { $name }
vacancy-held-until = Confirmez avant le { $day } à { $hour }. Sinon la place redevient libre.
vacancy-confirm = La place est prise
vacancy-release = Rendre la place
vacancy-taken-at = Place trouvée : { $name }
vacancy-taken-next = Le service est prévenu, les autres aussi. Si la personne est d’accord, vous pouvez l’orienter.
vacancy-refer = Orienter la personne vers ce service
vacancy-question = La question
vacancy-withdraw = Je n’ai plus besoin de place
vacancy-withdraw-hint = Les services qui n’ont pas dit non sont prévenus.
vacancy-back-to-list = Revenir aux demandes de place
vacancy-back-to-question = Revenir aux réponses
vacancy-told-reserved = La place est réservée pour 24 heures. Le service est prévenu.
vacancy-told-taken = La place est prise. Tous les services sont prévenus.
vacancy-told-released = La place est rendue. Le service est prévenu.
vacancy-told-withdrawn = La demande est retirée. Les services sont prévenus.
vacancy-told-ended = Cette demande est déjà close.
vacancy-told-other-held = Une autre place est déjà réservée pour cette demande.
vacancy-told-place-gone = Cette place n’est plus libre. Regardez les autres réponses.
vacancy-told-not-held = Cette place n’est plus réservée. Réservez-la de nouveau.

vacancy-heard-title = Noter une réponse par téléphone
vacancy-heard-text = Notez ce que le service vous a dit. La réponse est marquée « par téléphone » et ne change pas sa fiche.
vacancy-heard-no-number = Aucun numéro n’est connu pour ce service.
vacancy-heard-kept = La réponse est notée.

vacancy-answer-title = Avez-vous de la place ?
vacancy-answer-lead = Une organisation du réseau cherche une place. Personne n’est nommé, et vous ne vous engagez qu’à dire ce qui est.
vacancy-answer-yours = Votre réponse
vacancy-answer-kept = Votre réponse s’affiche sur votre fiche jusqu’au jour que vous donnez, puis elle s’efface. Vous pouvez la changer ici.
vacancy-answered = Merci, votre réponse est arrivée.
vacancy-link-until = Ce lien marche jusqu’au { $name }.
vacancy-link-gone = Ce lien ne marche plus
vacancy-link-gone-text = Les liens de nos courriers marchent huit jours.
vacancy-renew = Recevoir un nouveau lien
vacancy-renew-text = Il arrivera à la même adresse que le premier.
vacancy-renewed = Un nouveau lien est parti vers la même adresse.
vacancy-reply-places = Nombre de places
vacancy-reply-until = Jusqu’au
vacancy-reply-until-hint = Le dernier jour où ces places sont là, ou le dernier jour où vous êtes complet.
vacancy-reply-yes = Oui, il y a de la place
vacancy-reply-no = Non, c’est complet
vacancy-reply-unknown = Je ne sais pas
vacancy-ended-still-useful = Votre réponse reste utile : elle s’affiche sur votre fiche pour la prochaine fois.
vacancy-held-here = Une place est réservée chez vous
vacancy-held-here-text = Elle est gardée 24 heures. Si vous ne l’avez plus, dites-le ici : qui l’attend est prévenu.
vacancy-fact-asker = Qui demande
vacancy-fact-service = Pour votre service
vacancy-fact-need = Besoin
vacancy-fact-places = Places
vacancy-fact-from = À partir du
vacancy-fact-by = Répondre avant le
vacancy-fact-words = Précisions
vacancy-fact-answer = Votre réponse

vacancy-letter-closing = Ce courrier ne nomme personne. Le lien marche huit jours ; on peut en demander un nouveau.
vacancy-letter-asked-subject = Avez-vous de la place ?
vacancy-letter-asked-what = { $count ->
    [one] { $name } cherche 1 place à partir du { $from } : { $need }.
   *[other] { $name } cherche { $count } places à partir du { $from } : { $need }.
}
vacancy-letter-asked-do = Répondez d’un geste avant le { $by }, sans compte ni mot de passe. « Je ne sais pas » est aussi une réponse.
vacancy-letter-asked-link = Répondre
vacancy-letter-again-subject = Avez-vous de la place ? Il reste peu de temps
vacancy-letter-again-what = { $count ->
    [one] { $name } cherche toujours 1 place : { $need }.
   *[other] { $name } cherche toujours { $count } places : { $need }.
}
vacancy-letter-again-do = Une réponse est attendue avant le { $by }. « Complet » ou « je ne sais pas » aident aussi.
vacancy-letter-again-link = Répondre
vacancy-letter-held-subject = Une place est réservée chez vous
vacancy-letter-held-what = { $name } réserve une place chez vous pour 24 heures : { $need }.
vacancy-letter-held-do = Rien à faire si la place est toujours là. Sinon, dites-le par ce lien.
vacancy-letter-held-link = Voir la demande
vacancy-letter-taken-subject = La place est prise
vacancy-letter-taken-what = { $name } a confirmé la place réservée chez vous : { $need }.
vacancy-letter-taken-do = Une demande pourra suivre, avec ce que la personne accepte de dire.
vacancy-letter-taken-link = Voir la demande
vacancy-letter-free-subject = La place réservée chez vous est de nouveau libre
vacancy-letter-free-what = { $name } n’a pas pris la place réservée chez vous : { $need }.
vacancy-letter-free-do = Votre réponse reste affichée sur votre fiche.
vacancy-letter-free-link = Voir la demande
vacancy-letter-found-subject = Une place est trouvée
vacancy-letter-found-what = { $name } a trouvé une place : { $need }. Merci d’avoir été là.
vacancy-letter-found-do = Rien à faire. Dire ce que vous avez aide pour la prochaine fois.
vacancy-letter-found-link = Voir la demande
vacancy-letter-withdrawn-subject = Une demande de place est close
vacancy-letter-withdrawn-what = { $name } n’attend plus de place : { $need }.
vacancy-letter-withdrawn-do = Rien à faire. Dire ce que vous avez aide pour la prochaine fois.
vacancy-letter-withdrawn-link = Voir la demande
vacancy-letter-room-subject = Une place s’est trouvée
vacancy-letter-room-what = { $name } a de la place : { $need }.
vacancy-letter-room-do = Vous pouvez la réserver pour 24 heures.
vacancy-letter-room-link = Voir les réponses
vacancy-letter-nobody-subject = Personne n’a de place pour l’instant
vacancy-letter-nobody-what = Tous les services interrogés ont répondu, et aucun n’a de place : { $need }.
vacancy-letter-nobody-do = Vous pouvez en interroger d’autres. Si une réponse change, nous vous écrivons.
vacancy-letter-nobody-link = Voir les réponses
vacancy-letter-over-subject = Votre demande de place est close
vacancy-letter-over-what = Le jour de réponse est passé sans place prise : { $need }.
vacancy-letter-over-do = Vous pouvez demander de nouveau, à d’autres services.
vacancy-letter-over-link = Voir les réponses
vacancy-letter-lapsed-subject = La place réservée n’a pas été confirmée
vacancy-letter-lapsed-what = Les 24 heures sont passées. { $name } a été prévenu que la place est libre : { $need }.
vacancy-letter-lapsed-do = Si vous en avez toujours besoin, réservez de nouveau.
vacancy-letter-lapsed-link = Voir les réponses
vacancy-letter-lost-subject = La place réservée n’est plus là
vacancy-letter-lost-what = { $name } n’a finalement plus de place : { $need }.
vacancy-letter-lost-do = Regardez les autres réponses.
vacancy-letter-lost-link = Voir les réponses

vacancy-unmet-title = Places que personne n’avait
vacancy-unmet-lead = Ces trente derniers jours : les besoins pour lesquels une place a été demandée, sans en trouver.
vacancy-unmet-none = Chaque demande a trouvé une place.
vacancy-unmet-count = Demandes
vacancy-unmet-fewer = moins de { $count }

vacancy-processing-name = Demandes de place
vacancy-processing-purpose = Demander à plusieurs services s’ils ont de la place, et prévenir qui a demandé.
vacancy-processing-ground = Intérêt légitime du réseau à répondre vite (RGPD art. 6, 1, f).
vacancy-processing-people = Les membres qui demandent et ceux qui répondent. Jamais la personne pour qui l’on demande.
vacancy-processing-recipients = L’organisation qui demande et les services interrogés.
vacancy-processing-kept = Les précisions 30 jours après la fin, les liens 60 jours après leur fin, le nom de qui a demandé un an.
vacancy-held-question = Une demande de place que vous avez posée
vacancy-held-need = Besoin
vacancy-held-on = Posée le
vacancy-held-words = Précisions
vacancy-held-links = Des liens de réponse envoyés à votre adresse
vacancy-held-count = Nombre
vacancy-residue-questions = Demandes de place
vacancy-residue-questions-why = Elles restent à l’organisation qui demandait, sans le nom de qui les a posées.
