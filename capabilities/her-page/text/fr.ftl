# Ce que la personne lit. Les mêmes clés, dans huit autres langues, sont dans tongues/.
her-page-menu = Ma demande
her-page-title = Votre demande
her-page-language = Langue
her-page-reread = Ces phrases n’ont pas encore été relues par une personne qui parle cette langue.

her-page-code-lead = Vous avez une feuille avec un code ? Écrivez le code ici. Vous verrez votre demande.
her-page-code-label = Votre code
her-page-code-hint = 12 lettres et chiffres. Majuscules ou minuscules : les deux vont.
her-page-code-open = Voir ma demande
her-page-code-short = Il faut 12 lettres et chiffres. Regardez encore votre feuille.
her-page-code-unknown = Ce code n’ouvre rien. Une lettre ou un chiffre est peut-être faux. Regardez encore votre feuille.
her-page-code-ended = Ce code n’ouvre plus rien. Un autre l’a remplacé, ou la page est fermée. Écrivez le code de votre dernière feuille.
her-page-code-erased = Tout est effacé depuis le { $date }, comme promis. Il ne reste rien à lire.
her-page-code-help = Ça ne marche pas ? Retournez voir l’association ou le service qui vous a donné la feuille. Vous aurez un nouveau code tout de suite.

her-page-lead = Vous voyez ici ce qui est demandé pour vous, et qui le sait.
her-page-none = Il n’y a pas de demande en ce moment.
her-page-demand = Demande { $code }
her-page-asked-to = Demandé à
her-page-need = Votre besoin
her-page-wish = Ce que vous souhaitez
her-page-message = Ce qui est ajouté
her-page-reason = La raison du refus
her-page-instead = Proposé à la place

her-page-state-asking = Rien n’est envoyé. Nous attendons votre oui ou votre non.
her-page-state-declined = Vous avez dit non. Rien n’est envoyé.
her-page-state-sent = La demande est envoyée. Nous attendons la réponse.
her-page-state-acknowledged = La demande est bien arrivée. La réponse va venir.
her-page-state-question = Le service pose une question avant de répondre.
her-page-state-waiting-list = Vous êtes sur une liste d’attente.
her-page-state-accepted = C’est oui.
her-page-state-appointment = C’est oui. Vous avez un rendez-vous.
her-page-state-came = Le rendez-vous a eu lieu.
her-page-state-missed = Le rendez-vous n’a pas eu lieu. Ce n’est pas grave. On peut en prendre un autre.
her-page-state-redirected = Un autre service peut mieux vous aider. La demande continue là-bas.
her-page-state-refused = Ce service ne peut pas. Nous cherchons autre chose avec vous.
her-page-state-escalated = Nous n’avons pas encore trouvé. La coordination du réseau cherche aussi.
her-page-state-frozen = Tout est arrêté. Après 30 jours, tout est effacé.
her-page-state-closed = C’est terminé.
her-page-appointment = Rendez-vous : le { $date } à { $hour }
her-page-appointment-was = Le rendez-vous était le { $date } à { $hour }
her-page-level-interim = La réponse : une solution pour attendre.
her-page-level-partial = La réponse : une partie de ce qu’il faut.
her-page-level-adequate = La réponse : ce qu’il faut.

her-page-next = La suite
her-page-next-who = Maintenant, c’est à { $who } de faire quelque chose.
her-page-next-you = Maintenant, c’est à vous de dire ce que vous voulez.
her-page-next-coordination = Maintenant, c’est à la coordination du réseau de chercher.
her-page-next-date = Au plus tard le { $date }.
her-page-next-nothing = Il n’y a plus rien à faire.

her-page-knows = Qui sait quoi
her-page-knows-sender = { $who } sait tout ce qui est écrit ici.
her-page-knows-receiver = { $who } peut lire :
her-page-knows-would = Si vous dites oui, { $who } pourra lire :
her-page-knows-nobody = Personne d’autre ne peut lire cette demande.
her-page-said-need = votre besoin
her-page-said-wish = ce que vous souhaitez
her-page-said-message = ce qui est ajouté
her-page-said-name = votre nom : { $name }
her-page-said-contact = comment vous joindre : { $contact }
her-page-said-language = votre langue

her-page-looked = Qui a lu
her-page-looked-line = { $who }, le { $date }
her-page-looked-nobody = Personne n’a encore lu.
her-page-written = Ce qui a été écrit
her-page-written-you = Vous
her-page-written-network = La coordination du réseau

her-page-say = Vous pouvez dire
her-page-say-yes = Oui, je suis d’accord
her-page-say-no = Non, je ne veux pas
her-page-say-came = Le rendez-vous a eu lieu
her-page-say-missed = Le rendez-vous n’a pas eu lieu
her-page-say-helped = J’ai reçu de l’aide
her-page-say-silent = Je n’ai pas de nouvelles, aidez-moi

her-page-done-yes = Vous avez dit oui. C’est noté.
her-page-done-no = Vous avez dit non. C’est noté.
her-page-done-told = Merci. C’est noté.
her-page-done-call = C’est noté. Nous prévenons le service qui a écrit votre demande. En danger, appelez le 112.
her-page-done-stop = C’est arrêté. Seul le service qui a écrit la demande peut encore la lire. Vous pouvez demander de l’aide quand même.
her-page-done-late = La demande a changé entre-temps. Lisez la page, puis dites encore ce que vous voulez.
her-page-done-correct = C’est envoyé. La réponse viendra sur cette page.
her-page-done-left = Votre page est fermée.

her-page-stop = Arrêter tout
her-page-stop-why = Vous pouvez changer d’avis. Avec ce bouton, tout s’arrête tout de suite. Nous vous aidons quand même.

her-page-correct = Je veux corriger
her-page-correct-label = Qu’est-ce qui n’est pas juste ?
her-page-correct-hint = Écrivez avec vos mots, dans votre langue si vous voulez. { $who } va lire.
her-page-correct-send = Envoyer
her-page-correct-empty = Écrivez ce qui n’est pas juste.
her-page-correct-later = Vous avez déjà écrit plusieurs fois. Vos mots sont encore ici : envoyez-les dans une heure.
her-page-correct-asked = Vous avez demandé une correction le { $date }.
her-page-correct-answer = La réponse

her-page-kept = Tout est effacé au plus tard { $months } mois après la fin.
her-page-question = Une question ? Demandez à { $who }.
her-page-cnil = La loi protège vos informations. Vous pouvez aussi écrire à la CNIL : cnil.fr
her-page-print = Imprimer
her-page-leave = Fermer cette page
her-page-leave-why = D’autres personnes utilisent cet ordinateur ? Fermez la page avant de partir.
her-page-back = Revenir à ma demande

her-page-notice-1 = Nous voulons vous aider à plusieurs.
her-page-notice-2 = Nous voulons dire à { $who } de quoi vous avez besoin : { $need }.
her-page-notice-3 = Nous disons seulement ce que vous voulez bien.
her-page-notice-4 = Vous pouvez dire oui. Vous pouvez dire non.
her-page-notice-5 = Si vous dites non, nous vous aidons quand même.
her-page-notice-6 = Vous pouvez changer d’avis. Dites « stop » : tout s’arrête.
her-page-notice-7 = Vous pouvez lire tout ce qui est écrit. Vous pouvez le faire corriger.
her-page-notice-8 = Nous gardons cela { $months } mois au plus après la fin. Ensuite, tout est effacé.
her-page-notice-9 = Une question ? Demandez à { $sender }, ou à la CNIL : cnil.fr
her-page-notice-how = Pour voir votre demande, photographiez ce carré. Ou bien ouvrez { $address } et écrivez ce code :
her-page-notice-mine = Gardez cette feuille pour vous. Avec ce code, on peut lire votre demande.
her-page-sms = Votre demande { $code } est envoyée. Pour la voir : { $address } (code sur votre feuille).
her-page-sms-asks = La demande { $code } attend votre oui. Rien n’est envoyé. Pour la lire : { $address } (code sur votre feuille).
her-page-sms-answered = Votre demande { $code } a une réponse. Pour la lire : { $address } (code sur votre feuille).
her-page-sms-stop = Pour tout arrêter, répondez : STOP { $code }

# Ce que lisent celles et ceux qui aident.
her-page-work-notice-title = La notice pour la personne
her-page-work-notice-lead = À lire ensemble, ou à imprimer : ce que nous faisons, et ce qu’elle peut demander.
her-page-work-notice-other = l’autre service
her-page-work-notice-need = ce que vous avez dit
her-page-work-notice-given = Noter que la notice est donnée
her-page-work-notice-means = Comment
her-page-work-notice-read = Lue à haute voix, ensemble
her-page-work-notice-printed = Donnée sur papier
her-page-work-notice-shown = Montrée à l’écran
her-page-work-notice-sent = Envoyée par SMS ou par mail
her-page-work-notice-note = Noter
her-page-work-notice-noted = C’est noté, avec la date.
her-page-work-notice-history = Notice donnée
her-page-work-notice-history-line = { $date } : { $means }
her-page-work-code-gone = Le code de cette page n’est plus affiché : il ne l’est que le premier jour.
her-page-work-code-new = Donner un nouveau code
her-page-work-code-new-why = Feuille perdue ? Le nouveau code remplace l’ancien, qui n’ouvrira plus rien.
her-page-work-code-made = Voici le nouveau code. L’ancien n’ouvre plus rien.
her-page-work-print = Imprimer
her-page-work-qr = Adresse de la page de la personne
her-page-work-sms-title = SMS à envoyer
her-page-work-sms-why = Il ne dit rien d’elle. Copiez-le dans votre téléphone.

her-page-work-message-title = Un SMS de la personne
her-page-work-message-lead = Elle vous a écrit un mot ? Recopiez-le ici : la demande avance comme si elle l’avait dit elle-même.
her-page-work-message-word = Le mot
her-page-work-message-yes = OUI : elle est d’accord
her-page-work-message-no = NON : elle ne veut pas
her-page-work-message-stop = STOP : tout arrêter
her-page-work-message-came = VENU : le rendez-vous a eu lieu
her-page-work-message-helped = TROUVÉ : elle a reçu de l’aide
her-page-work-message-call = AIDE : elle demande de l’aide maintenant
her-page-work-message-code = Le code de la demande
her-page-work-message-code-hint = 8 signes, en haut de la demande.
her-page-work-message-note = Noter
her-page-work-message-noted = C’est noté, comme dit par la personne.
her-page-work-message-no-code = Aucune demande de votre organisation n’a ce code. Vérifiez les 8 signes.
her-page-work-message-no-word = Choisissez le mot qu’elle a écrit.
her-page-work-message-late = Ce mot ne va pas avec l’état de la demande. Ouvrez-la pour voir où elle en est.

her-page-work-corrections = Corrections demandées
her-page-work-corrections-lead = Des personnes ont lu ce qui est écrit d’elles et demandent une correction. La loi donne un mois pour répondre (RGPD, art. 12 et 16).
her-page-work-corrections-none = Aucune correction n’est demandée.
her-page-work-corrections-shut = Qui coordonne ou administre tout le réseau ne lit pas ce que les personnes écrivent.
her-page-work-corrections-asked = Demandé le { $date }
her-page-work-corrections-answer = Votre réponse, qu’elle lira sur sa page
her-page-work-corrections-answer-hint = La personne lira ceci.
her-page-work-corrections-keep = Je garde ces mots : ils sont justes, et la personne les lira.
her-page-work-corrections-send = Répondre
her-page-work-corrections-answered = Votre réponse est sur sa page.
her-page-work-corrections-empty = Écrivez ce qui a été fait.
her-page-work-corrections-taken = Quelqu’un a déjà répondu à cette demande.

her-page-work-letter-correction-subject = Une personne demande une correction ({ $code })
her-page-work-letter-correction-what = La personne concernée par la demande { $code } a lu ce qui est écrit et souhaite une correction.
her-page-work-letter-correction-do = Répondez-lui dans le mois : elle lira votre réponse sur sa page.
her-page-work-letter-correction-link = Lire et répondre
her-page-work-letter-correction-closing = Ce message ne dit rien d’elle : tout est sur { $network }, après connexion.

her-page-work-letter-call-subject = Une personne demande de l’aide ({ $code })
her-page-work-letter-call-what = La personne concernée par la demande { $code } demande de l’aide, par SMS ou sur sa page.
her-page-work-letter-call-do = Appelez-la ou allez la voir aujourd’hui, comme convenu avec elle.
her-page-work-letter-call-link = Ouvrir la demande
her-page-work-letter-call-closing = Ce message ne dit rien d’elle : tout est sur { $network }, après connexion.

her-page-work-sms-unknown = Nous n’avons pas compris. Écrivez STOP, OUI, NON, VENU ou TROUVÉ, puis votre code. Si vous avez besoin d’aide : AIDE, puis votre code.
her-page-work-sms-document-title = Les SMS reçus par une passerelle
her-page-work-sms-document-text = Pour la passerelle SMS de qui administre ce site : les mots qu’une personne écrit à la maison entrent ici, et la réponse à lui envoyer en sort.
her-page-work-sms-document-take = Un SMS est arrivé
her-page-work-sms-document-take-text = Les mots compris sont STOP, OUI, NON, VENU, TROUVÉ et AIDE, suivis d’un code. Une réponse part toujours, aussi quand rien n’a été compris.
her-page-work-sms-document-from = Le numéro qui écrit.
her-page-work-sms-document-message = Ce qui est écrit.
her-page-work-sms-document-secret = Le secret que qui administre a mis dans les réglages, connu de sa seule passerelle. Sans ce réglage, ou sans ce secret, il n’y a rien à cette adresse.
her-page-work-sms-document-answer = La réponse à envoyer.
her-page-work-sms-document-refused = La demande vient de la page d’un autre site.
her-page-work-sms-document-unknown = Le secret manque, n’est pas le bon, ou aucune passerelle n’est attendue.
her-page-work-sms-document-too-large = Il y en a plus que la maison n’en prend.
her-page-work-sms-document-too-many = Trop de messages de ce numéro ; retry_after dit combien de secondes attendre.
her-page-work-sms-document-later = La maison ne peut pas répondre maintenant ; Retry-After dit combien de secondes attendre.

her-page-work-processing-name = Pages des personnes orientées
her-page-work-processing-purpose = Montrer à une personne ce qui est demandé pour elle, qui le sait, et lui permettre de dire oui, non, stop, ou de corriger.
her-page-work-processing-ground = Obligation d’informer et de répondre (RGPD, art. 12 à 16) ; accord de la personne pour l’orientation.
her-page-work-processing-people = Personnes orientées ; personnes qui ouvrent une page avec elles.
her-page-work-processing-recipients = La personne ; l’organisation qui a envoyé sa demande.
her-page-work-processing-kept = Aussi longtemps que la demande ; puis la date d’effacement seule, douze mois.
her-page-work-held = Pages ouvertes avec des personnes
her-page-work-held-pages = Pages ouvertes
her-page-work-held-notices = Notices données
her-page-work-held-answers = Corrections auxquelles vous avez répondu
