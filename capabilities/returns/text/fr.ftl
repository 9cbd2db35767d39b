returns-desk-declined = { $count ->
    [one] journée d’immersion refusée, à replacer
   *[other] journées d’immersion refusées, à replacer
}
returns-desk-waiting = { $count ->
    [one] accord d’immersion attendu depuis plus d’une semaine
   *[other] accords d’immersion attendus depuis plus d’une semaine
}

returns-party-visitor = La personne en visite
returns-party-employer = Son organisation
returns-party-host = L’hôte
returns-standing-waiting = Pas encore de réponse
returns-standing-agreed = D’accord
returns-standing-declined = Refus
returns-standing-not-asked = Pas encore sollicité
returns-channel-link = par le lien de la lettre
returns-channel-typed = saisi par la coordination

returns-fact-day = Le jour
returns-fact-host = Chez
returns-fact-offer = À découvrir
returns-fact-conditions = À savoir avant
returns-fact-visitor = Qui vient
returns-fact-programme = Programme
returns-fact-where = Où
returns-fact-meeting-point = Où l’on vous attend
returns-visitor-of = { $name }, { $employer }
returns-name-forgotten = Nom effacé

returns-own-title = Une journée chez { $name }
returns-own-agreement = Votre accord
returns-own-agree-visitor = Pouvez-vous venir ce jour-là ?
returns-own-agree-employer = Cette personne de votre équipe peut-elle s’absenter ce jour-là ?
returns-own-agree-host = Pouvez-vous accueillir ce jour-là ?
returns-own-hint = La journée est confirmée quand les trois sont d’accord : la personne, son organisation et l’hôte.
returns-agree = Oui, je suis d’accord
returns-decline = Non, ce n’est pas possible
returns-change-mind = Changer de réponse
returns-own-said-agreed = Vous avez dit oui.
returns-own-said-declined = Vous avez dit non. La coordination cherche un autre jour ou une autre place.
returns-own-cancelled = Cette journée est annulée
returns-own-cancelled-text = Rien n’est attendu de vous. La coordination revient vers vous si une autre journée se présente.
returns-own-three = Où en sont les trois accords
returns-own-before = Avant la journée
returns-own-after = Après la journée
returns-own-to-prepare = À préparer
returns-own-to-prepare-text = Vous n’avez pas encore pu venir à une matinée préparatoire. La fiche en trois questions et l’engagement vous y aideront ; la coordination peut aussi vous appeler.
returns-own-link-until = Ce lien marche jusqu’au { $name }. Gardez-le pour vous.
returns-step-preparation = Répondre aux trois questions
returns-step-pledge = Lire et accepter l’engagement de confidentialité
returns-step-timetable = Préparer le programme de la journée
returns-step-sheet = Voir la fiche et l’imprimer
returns-step-return = Dire ce qui revient de la journée
returns-step-record = Relire la fiche de l’hôte dans l’annuaire
returns-done = Fait
returns-to-do = À faire
returns-back-own = Retour à la journée

returns-preparation-title = Préparer ma journée
returns-preparation-lead = Trois questions, à remplir ici ou sur papier. Vous pouvez revenir les changer jusqu’au jour même.
returns-question-expectations = Qu’est-ce que j’attends de cette journée ?
returns-question-expectations-hint = Ce que vous voulez voir, comprendre, savoir faire ensuite. L’hôte lit cette réponse.
returns-question-posture = Quelle sera ma posture ?
returns-question-posture-hint = Observer ou participer, ce que vous direz de vous, ce que vous éviterez. Cette réponse est sur votre fiche et celle de la coordination.
returns-question-sharing = Comment le raconter à mon équipe ?
returns-question-sharing-hint = Quand, à qui, sous quelle forme. Cette réponse est sur votre fiche et celle de la coordination.
returns-preparation-names = N’écrivez le nom d’aucune personne accompagnée.
returns-save = Enregistrer
returns-saved = C’est enregistré.
returns-said = Votre réponse est enregistrée.
returns-said-too-late = Cette journée ne peut plus changer : elle a eu lieu ou elle est annulée.
returns-fault-long = { $count } lettres au plus.

returns-pledge-title = Engagement de confidentialité d’un jour
returns-pledge-lead = À lire, puis à accepter avant la journée.
returns-pledge-line-people = Ce que je vois et entends des personnes accueillies reste dans la structure : ni nom, ni situation, ni photo, ni enregistrement.
returns-pledge-line-papers = Je ne consulte aucun dossier ni aucun écran, sauf si l’hôte me le montre sans que personne y soit reconnaissable ; je n’emporte aucun document nominatif.
returns-pledge-line-telling = À mon équipe, je raconte le métier, les lieux et les façons de faire ; jamais une personne.
returns-pledge-line-law = Si une personne accueillie préfère que je sorte, je sors. Je reste tenue au secret ou à la discrétion de mon métier (Code pénal, art. 226-13).
returns-pledge-accept = J’accepte cet engagement
returns-pledge-accepted = Engagement accepté le { $name }
returns-pledge-waiting = Engagement à accepter
returns-pledge-digest = Empreinte du texte accepté : { $name }
returns-pledge-fault = Pour accepter, cochez la case.
returns-pledge-kept = Engagement accepté.
returns-pledge-sign = Date et signature :

returns-timetable-title = Programme de la journée
returns-timetable-lead = Une présentation générale, puis le service choisi : c’est un programme tout prêt, à changer comme vous voulez.
returns-timetable-lines = Les moments de la journée
returns-timetable-lines-hint = Un moment par ligne : l’heure, ce qui est montré, puis après une barre | la fonction de la personne rencontrée. Par exemple : 9 h 30 Présentation générale | directrice
returns-timetable-meeting-point = Où l’on attend la personne
returns-timetable-meeting-point-hint = Adresse, étage, à qui se présenter (une fonction, pas un nom).
returns-timetable-usual =
    9 h Accueil et tour de la maison | accueil
    9 h 30 Présentation générale : missions, publics, limites | direction
    11 h À la rencontre d’un service | équipe
    12 h 30 Repas partagé
    14 h { $service } | professionnelle du service
    16 h Questions, contacts, ce qu’on retient | direction
returns-timetable-usual-service = Le service choisi
returns-timetable-read = Ce que la personne lira
returns-timetable-hour = Heure
returns-timetable-what = Ce qui est montré
returns-timetable-with = Avec qui
returns-fault-line-hour = Ligne { $line } : commencez par l’heure, par exemple « 9 h 30 ».
returns-fault-line-words = Ligne { $line } : après l’heure, dites ce qui est montré.
returns-fault-line-long = Ligne { $line } : elle est trop longue.
returns-fault-line-many = { $count } moments au plus.
returns-fault-lines-none = Écrivez au moins un moment.

returns-sheet-title = Fiche d’immersion
returns-sheet-print = Imprimer
returns-sheet-agreements = Les trois accords
returns-sheet-questions = Les trois questions
returns-sheet-blank = À remplir : ______________________________________________
returns-sheets-print-all = Imprimer toutes les fiches

returns-return-title = Ce qui revient de la journée
returns-return-lead = Cinq minutes, une seule fois. Rien n’est obligatoire, sauf de dire si la fiche de l’hôte est juste.
returns-return-note = Ce que je raconte à mon équipe
returns-return-note-hint = Votre organisation le lit par son propre lien ; la coordination ne le lit pas. Aucun nom de personne accompagnée.
returns-return-record = La fiche de l’hôte dans l’annuaire
returns-return-record-right = La fiche est juste, je n’ai rien à corriger
returns-return-description = Ce que fait cette organisation
returns-return-description-hint = C’est ce que dit sa fiche aujourd’hui. Changez les mots : votre correction lui est proposée.
returns-return-error = Ce qui est faux ou qui manque ailleurs
returns-return-error-hint = Un numéro, un horaire, une limite, un public. Une phrase suffit.
returns-return-contacts = Rester en contact
returns-return-contact = Avec qui, par sa fonction
returns-return-contact-hint = Chacun reçoit une lettre et accepte ou refuse. Laissez vide pour personne.
returns-return-evaluation = Mon avis sur la journée
returns-return-evaluation-hint = Il est gardé sans votre nom ni la date, et lu seulement à la clôture du programme, si cinq personnes ont répondu.
returns-criterion-welcome = L’accueil
returns-criterion-worth = La plus-value pour mon travail
returns-criterion-contacts = Les contacts
returns-mark-1 = Décevant
returns-mark-2 = Moyen
returns-mark-3 = Bon
returns-mark-4 = Très bon
returns-return-send = Envoyer
returns-return-fault-record = Corrigez la fiche, signalez une erreur, ou cochez que la fiche est juste.
returns-return-fault-marks = Répondez aux trois questions, ou à aucune.
returns-return-thanks = Merci. Votre retour est enregistré.
returns-return-already = Votre retour est déjà enregistré. Merci.
returns-return-not-now = Cette journée n’est pas encore passée, ou pas encore confirmée par les trois.
returns-return-given = Retour donné le { $name }
returns-return-counts = { $corrections ->
    [0] aucune correction
    [one] 1 correction proposée
   *[other] { $corrections } corrections proposées
}, { $contacts ->
    [0] aucun contact
   *[other] contact proposé
}
returns-return-no-note = Aucun mot pour l’équipe.
returns-return-team = Le retour à l’équipe

returns-days-title = Fiches et accords
returns-days-lead = Chaque journée demande trois accords : la personne, son organisation, l’hôte. Elle est confirmée quand les trois sont là.
returns-days-counts = { $confirmed } sur { $all } confirmées
returns-days-ask = Demander les accords
returns-days-ask-hint = { $count ->
    [one] 1 journée attend encore d’être demandée. Chacun des trois reçoit une lettre avec un lien, sans compte.
   *[other] { $count } journées attendent encore d’être demandées. Chacun des trois reçoit une lettre avec un lien, sans compte.
}
returns-days-asked = Les lettres sont parties.
returns-days-asked-unwritten = Les lettres sont parties. Certaines personnes n’ont pas d’adresse : leurs lignes disent « pas encore de réponse », appelez-les puis saisissez leur accord.
returns-days-none = Aucune journée publiée
returns-days-none-text = Les journées apparaissent ici quand les placements sont publiés.
returns-days-to-placements = Aller aux placements
returns-days-caption = Les journées et leurs accords
returns-column-day = Jour
returns-column-visitor = Qui vient
returns-column-host = Hôte
returns-column-state = État
returns-column-prepared = Préparation
returns-prepared = Préparée
returns-unprepared = À préparer

returns-day-title = La journée de { $name }
returns-day-type = Saisir un accord reçu par téléphone ou sur papier
returns-day-pledge-typed = Engagement signé sur papier
returns-day-took-place = La journée a eu lieu
returns-day-cancel = Annuler cette journée
returns-day-cancel-hint = Les trois sont prévenus. Pour une autre place, relancez les placements.
returns-day-held = C’est noté : la journée compte parmi les rencontres tenues.
returns-day-not-held = Une journée se note quand elle est confirmée par les trois, à partir du jour même.
returns-day-cancelled = La journée est annulée, les trois sont prévenus.
returns-day-not-cancelled = Cette journée ne peut plus être annulée.
returns-day-timetable = Programme de la journée
returns-day-back = Toutes les journées

returns-link-resend = Envoyer un nouveau lien
returns-link-resend-hint = Il part à la même adresse, une fois par jour au plus. Les liens d’avant marchent encore.
returns-link-sent = Le lien est parti.
returns-link-not-sent = Aucun lien n’est parti : il l’est déjà aujourd’hui, ou aucune adresse n’est connue.

returns-timetables-title = Programmes des journées
returns-timetables-lead = L’hôte prépare le programme de chaque journée par son lien. Vous pouvez le saisir pour lui.
returns-timetables-caption = Les programmes
returns-column-moments = Programme
returns-moments = { $count ->
    [0] À préparer
    [one] 1 moment
   *[other] { $count } moments
}

returns-returns-title = Retours
returns-returns-lead = Ce que chaque journée a laissé : des corrections à l’annuaire, des contacts, un mot à l’équipe.
returns-returns-caption = Les retours
returns-column-corrections = Corrections
returns-column-contacts = Contacts
returns-column-return = Retour
returns-return-yes = Donné
returns-return-waited = Attendu
returns-return-later = Plus tard

returns-too-late = Ce n’est plus possible : la journée est passée ou annulée. Rien n’a été changé.
returns-evaluation-title = Bilan
returns-evaluation-lead = Une page à imprimer pour les partenaires : ce qui s’est fait, ce qu’en disent les personnes, ce qui en reste.
returns-evaluation-figures = En chiffres
returns-figure-days = { $count ->
    [one] journée tenue
   *[other] journées tenues
}
returns-figure-planned = { $count ->
    [one] journée prévue
   *[other] journées prévues
}
returns-figure-cancelled = { $count ->
    [one] journée annulée
   *[other] journées annulées
}
returns-figure-visitors = { $count ->
    [one] organisation qui a envoyé
   *[other] organisations qui ont envoyé
}
returns-figure-hosts = { $count ->
    [one] organisation qui a accueilli
   *[other] organisations qui ont accueilli
}
returns-figure-both = { $count ->
    [one] organisation qui a fait les deux
   *[other] organisations qui ont fait les deux
}
returns-figure-corrections = { $count ->
    [one] correction proposée à l’annuaire
   *[other] corrections proposées à l’annuaire
}
returns-figure-contacts = { $count ->
    [one] mise en contact proposée
   *[other] mises en contact proposées
}
returns-evaluation-opinions = Ce qu’en disent les personnes
returns-evaluation-caption = Les trois critères, de 1 à 4
returns-column-criterion = Critère
returns-column-mean = Moyenne sur 4
returns-evaluation-answers = { $count } personnes ont répondu.
returns-evaluation-few = Les avis se lisent quand le programme est clos, à partir de cinq réponses
returns-evaluation-few-text = Avant, on reconnaîtrait qui a dit quoi.
returns-evaluation-reciprocity = Qui a envoyé, qui a accueilli
returns-column-organization = Organisation
returns-column-sent = Envoyées
returns-column-hosted = Accueillies
returns-evaluation-close = Clore le programme
returns-evaluation-close-hint = C’est la dernière étape : les avis se lisent alors, et plus aucun ne s’y ajoute.
returns-evaluation-closed = Le programme est clos.
returns-evaluation-not-closed = Il l’était déjà.
returns-evaluation-empty = Aucune journée tenue pour l’instant

returns-nav = Autour des journées
returns-nav-programme = Le programme d’immersion
returns-nav-days = Fiches et accords
returns-nav-timetables = Programmes
returns-nav-returns = Retours
returns-nav-evaluation = Bilan

returns-gone-title = Ce lien ne marche plus
returns-gone-text = Il a été remplacé, ou la journée est passée depuis longtemps. La coordination peut vous en envoyer un autre.

returns-letter-ask-subject = Une journée d’immersion à confirmer
returns-letter-ask-what = { $party ->
    [visitor] Une journée vous est proposée chez { $host }, le { $day }.
    [employer] Une personne de votre équipe est attendue chez { $host }, le { $day }, pour une journée d’immersion.
   *[host] Une personne de l’organisation { $employer } souhaite passer une journée chez vous, le { $day }.
}
returns-letter-ask-do = Dites oui ou non par ce lien, sans compte.
returns-letter-ask-link = Répondre
returns-letter-again-subject = Votre accord est attendu pour une journée d’immersion
returns-letter-again-what = { $party ->
    [visitor] Une journée vous a été proposée chez { $host }, le { $day }.
    [employer] Une personne de votre équipe est attendue chez { $host }, le { $day }.
   *[host] Une personne de l’organisation { $employer } souhaite passer une journée chez vous, le { $day }.
}
returns-letter-again-do = La journée est confirmée quand les trois sont d’accord. Il manque votre réponse.
returns-letter-again-link = Répondre
returns-letter-link-subject = Votre lien pour une journée d’immersion
returns-letter-link-what = Voici un nouveau lien pour la journée du { $day } chez { $host }.
returns-letter-link-do = Tout ce que vous avez déjà rempli y est.
returns-letter-link-link = Voir la journée
returns-letter-confirmed-subject = La journée d’immersion est confirmée
returns-letter-confirmed-what = { $party ->
    [visitor] Tout le monde est d’accord : vous êtes attendue chez { $host }, le { $day }.
   *[host] Tout le monde est d’accord : une personne de l’organisation { $employer } vient chez vous, le { $day }.
}
returns-letter-confirmed-do = { $party ->
    [visitor] Trois questions et un engagement d’une page vous aident à préparer la journée.
   *[host] Un programme tout prêt vous attend, à changer comme vous voulez.
}
returns-letter-confirmed-link = Préparer la journée
returns-letter-cancelled-subject = Une journée d’immersion est annulée
returns-letter-cancelled-what = La journée du { $day } chez { $host } n’aura pas lieu.
returns-letter-cancelled-do = Rien n’est attendu de vous.
returns-letter-cancelled-link = Voir la journée
returns-letter-week-visitor-subject = Votre journée d’immersion, dans une semaine
returns-letter-week-visitor-what = Vous êtes attendue chez { $host }, le { $day }.
returns-letter-week-visitor-do = Répondez aux trois questions et acceptez l’engagement de confidentialité : la fiche s’imprime ensuite.
returns-letter-week-visitor-link = Préparer ma journée
returns-letter-week-host-subject = Vous accueillez dans une semaine
returns-letter-week-host-what = Une personne de l’organisation { $employer } vient chez vous, le { $day }.
returns-letter-week-host-do = Vérifiez le programme de la journée et le lieu où vous l’attendez.
returns-letter-week-host-link = Voir le programme
returns-letter-eve-visitor-subject = C’est demain
returns-letter-eve-visitor-what = Vous êtes attendue chez { $host }, le { $day }.
returns-letter-eve-visitor-do = Le lieu, l’heure et le programme sont sur votre fiche.
returns-letter-eve-visitor-link = Voir ma fiche
returns-letter-eve-host-subject = Vous accueillez demain
returns-letter-eve-host-what = Une personne de l’organisation { $employer } vient chez vous, le { $day }.
returns-letter-eve-host-do = Ce qu’elle attend de la journée est sur la fiche.
returns-letter-eve-host-link = Voir la fiche
returns-letter-after-subject = Et cette journée ?
returns-letter-after-what = Vous avez passé une journée chez { $host }, le { $day }.
returns-letter-after-do = Cinq minutes pour dire ce qui en revient : un mot à votre équipe, une correction à l’annuaire, des contacts.
returns-letter-after-link = Donner mon retour
returns-letter-closing = Ce lien est personnel : il suffit pour répondre, sans compte.

returns-processing-name = Accords, préparation et retours d’immersion
returns-processing-purpose = Recueillir les accords, préparer les journées, en garder ce qui sert au réseau.
returns-processing-ground = Intérêt légitime du réseau à se connaître (RGPD art. 6, 1, f).
returns-processing-people = Les professionnelles et professionnels qui passent une journée chez un partenaire.
returns-processing-recipients = La personne, son organisation, l’hôte et la coordination. Les avis ne se lisent que par programme, à partir de cinq réponses.
returns-processing-kept = Ce qui a été écrit, six mois après la journée ; les comptes restent.
returns-held-links = Des liens de journées d’immersion envoyés à votre adresse
returns-held-count = Nombre
