# Les mots de l'orientation : états, actes, motifs, lettres.

## États
referral-state-draft = Brouillon
referral-state-shown-to-person = En attente de l’accord de la personne
referral-state-declined-by-person = La personne n’a pas souhaité l’envoyer
referral-state-agreed = D’accord, à envoyer
referral-state-sent = Envoyée
referral-state-acknowledged = Bien reçue
referral-state-needs-information = Besoin d’informations
referral-state-waiting-list = Sur liste d’attente
referral-state-accepted = Acceptée, sans date
referral-state-appointment = Rendez-vous fixé
referral-state-came = La personne est venue
referral-state-did-not-come = La personne n’est pas venue
referral-state-redirected = Transmise à un autre service
referral-state-refused = Refusée
referral-state-escalated = Chez la coordination
referral-state-frozen = Arrêtée par la personne
referral-state-closed = Terminée

referral-level-interim = Une solution d’attente
referral-level-partial = Une partie de la réponse
referral-level-adequate = La réponse qu’il fallait

referral-urgency-whenever = Sans urgence
referral-urgency-week = Dans la semaine
referral-urgency-day = Dans la journée

## Accord et identité
referral-agreement-spoken = De vive voix
referral-agreement-written = Par écrit
referral-agreement-paper-scan = Sur papier, numérisé
referral-agreement-carries-the-sheet = Elle porte la fiche elle-même
referral-agreement-on-her-page = Sur sa page
referral-agreement-by-message = Par SMS

referral-said-wish = Son souhait
referral-said-message = Le message
referral-said-name = Son nom ou son pseudonyme
referral-said-contact = Comment la joindre
referral-said-language = Sa langue

referral-identity-nobody = Sans identité
referral-identity-pseudonym = Un pseudonyme
referral-identity-name-in-use = Le nom d’usage

referral-contact-telephone = Téléphone
referral-contact-mail = Adresse électronique
referral-contact-through-sender = Par qui envoie la demande

## Qui dit, et comment
referral-teller-sender = Qui oriente
referral-teller-receiver = Le service sollicité
referral-teller-person = La personne
referral-teller-coordinator = La coordination
referral-teller-clock = Plus rien à faire

referral-channel-screen = À l’écran
referral-channel-link = Par le lien
referral-channel-telephone = Par téléphone
referral-channel-paper = Sur papier
referral-channel-sms = Par SMS

## Actes
referral-act-acknowledge = Bien reçue
referral-act-accept = Acceptée
referral-act-ask-information = Une précision est demandée
referral-act-give-information = Précision donnée
referral-act-waiting-list = Inscrite sur une liste d’attente
referral-act-redirect = Un autre service est proposé
referral-act-refuse = Refusée
referral-act-came = La personne est venue
referral-act-did-not-come = La personne n’est pas venue
referral-act-helped = La personne a été aidée
referral-act-respond = Réponse donnée
referral-act-close = Terminée
referral-act-escalate = La coordination est sollicitée
referral-act-relay = La coordination répond
referral-act-relaunch = Lettre renvoyée au service
referral-act-postpone = Date reportée
referral-act-person-agrees = La personne est d’accord
referral-act-person-declines = La personne ne souhaite pas
referral-act-stop = La personne arrête tout

referral-happening-written = Demande préparée
referral-happening-sent = Demande envoyée
referral-happening-reminded = Rappel envoyé au service
referral-happening-alerted = Sans nouvelles depuis huit jours
referral-happening-bounced = Les lettres au service reviennent
referral-happening-date-passed = La date est passée
referral-happening-let-say = La personne accepte qu’on en dise plus

referral-why-escalated = Attend la coordination
referral-why-silent = Sans nouvelles
referral-why-bounced = Lettres qui reviennent
referral-why-date-passed = Date passée

## Motifs de refus
referral-reason-unreachable = Non joignable
referral-reason-missed-appointment = Absente au rendez-vous
referral-reason-in-work = En emploi
referral-reason-in-training = En formation
referral-reason-not-eligible = Ne remplit pas les conditions
referral-reason-not-mobile = Ne peut pas se déplacer
referral-reason-not-interested = Pas intéressée
referral-reason-other-obstacle = Un autre frein passe avant
referral-reason-full = Complet
referral-reason-duplicate = Déjà demandé
referral-reason-other = Autre motif
referral-reason-outside-area = Hors du secteur
referral-reason-misdirected = Ce n’est pas ce que fait ce service
referral-reason-service-closed = Service fermé
referral-reason-out-of-stock = Stock épuisé

## Ce qui ne se peut pas
referral-refused-not-now = Ce geste n’est pas possible maintenant. La demande en est à : { $state }.
referral-refused-already-answered = Une réponse a déjà été donnée : { $state }. Rien n’a été changé.
referral-refused-moved-meanwhile = La demande a changé entre-temps : { $state }. Relisez-la, puis recommencez.
referral-refused-stopped = La personne a arrêté cette demande. Il n’y a plus rien à faire.
referral-refused-closed = Cette demande est terminée.
referral-refused-gone = Cette demande n’existe pas, ou n’est plus gardée.
referral-refused-declined = La personne n’a pas souhaité envoyer cette demande.
referral-refused-needs-response = Dites d’abord ce qui a été trouvé pour la personne. Si rien n’a été trouvé, demandez à la coordination.
referral-refused-day-past = Ce jour est passé. Choisissez un jour à venir.
referral-refused-day-too-far = Ce jour est trop loin. Choisissez un jour plus proche.
referral-refused-too-long = Ce texte est trop long : 600 signes au plus. Gardez ce qui est strictement nécessaire.
referral-refused-forbidden-number = Ce texte contient un numéro que personne ne doit garder ici (sécurité sociale, banque, carte). Retirez-le.
referral-refused-same-service = La demande est déjà chez ce service. Choisissez-en un autre.
referral-refused-service-gone = Ce service n’est plus dans l’annuaire. Choisissez-en un autre.
referral-refused-sender-not-signatory = Votre organisation n’a pas signé le protocole : le nom d’usage ne peut pas partir. Envoyez un pseudonyme, aucune identité, ou laissez la personne porter la fiche.
referral-refused-receiver-not-signatory = L’organisation qui reçoit n’a pas signé le protocole : le nom d’usage ne peut pas partir. Envoyez un pseudonyme, aucune identité, ou laissez la personne porter la fiche.
referral-refused-consent-over = L’accord de la personne est terminé. Demandez-le à nouveau.
referral-refused-too-much = Un nom ou un contact est trop long : 80 signes au plus.
referral-refused-already-sent = Une autre demande est déjà partie avec ce formulaire. Vérifiez celle-ci, puis envoyez-la : rien n’en est encore parti.
referral-refused-already-asked = Ce service a déjà été sollicité pour cette demande. Choisissez-en un autre.
referral-refused-not-agreed = La personne n’a pas donné son accord pour un message. Demandez-le-lui, puis dites ici qu’elle est d’accord.

## Nouvelles
referral-news = { $code }, { $organization } : { $state }

## Lettres
referral-letter-asked-subject = Une demande pour votre service, de { $organization }
referral-letter-asked-what = { $organization } vous adresse la demande { $code }. Besoin : { $need }.
referral-letter-asked-do = Dites « bien reçu » sous trois jours ouvrés. La réponse prend vingt secondes et ne demande pas de compte.
referral-letter-asked-link = Voir et répondre
referral-letter-asked-closing = Ce lien vaut { $days } jours. Après, vous pourrez en demander un autre à la même page.

referral-letter-reminder-subject = Une demande de { $organization } attend votre réponse
referral-letter-reminder-what = La demande { $code } de { $organization } attend un mot de vous. Besoin : { $need }.
referral-letter-reminder-do = « Complet » ou « ce n’est pas chez nous » sont aussi des réponses : elles évitent de perdre la personne.
referral-letter-reminder-link = Voir et répondre
referral-letter-reminder-closing = Ce lien vaut { $days } jours. Après, vous pourrez en demander un autre à la même page.

referral-letter-completed-subject = Les informations demandées sont là
referral-letter-completed-what = { $organization } a complété la demande { $code }. Besoin : { $need }.
referral-letter-completed-do = Vous pouvez maintenant répondre.
referral-letter-completed-link = Voir et répondre
referral-letter-completed-closing = Ce lien vaut { $days } jours. Après, vous pourrez en demander un autre à la même page.

referral-letter-silent-receiver-subject = Huit jours sans nouvelles d’une demande de { $organization }
referral-letter-silent-receiver-what = La demande { $code } de { $organization } est sans réponse depuis huit jours. Besoin : { $need }.
referral-letter-silent-receiver-do = Un clic suffit, même pour dire non. Qui oriente en est averti aussi.
referral-letter-silent-receiver-link = Répondre maintenant
referral-letter-silent-receiver-closing = Ce lien vaut { $days } jours. Après, vous pourrez en demander un autre à la même page.

referral-letter-silent-sender-subject = Huit jours sans nouvelles de { $organization }
referral-letter-silent-sender-what = { $organization } n’a pas répondu à la demande { $code }. Besoin : { $need }.
referral-letter-silent-sender-do = Téléphonez et notez ce qu’on vous dit, proposez un autre service, ou demandez à la coordination.
referral-letter-silent-sender-link = Voir la demande
referral-letter-silent-sender-closing = La coordination de { $network } voit ce silence comme un nombre, sans rien de la personne.

referral-letter-moved-subject = Des nouvelles d’une demande, à vous de jouer
referral-letter-moved-what = { $organization }, demande { $code } : { $state }.
referral-letter-moved-do = La suite dépend de vous.
referral-letter-moved-link = Voir la demande
referral-letter-moved-closing = Rien de la personne n’est écrit dans cette lettre.

referral-letter-stopped-subject = Une demande est arrêtée par la personne
referral-letter-stopped-what = La demande { $code } est arrêtée. Il n’y a plus rien à faire.
referral-letter-stopped-do = Détruisez ce que vous auriez noté ou imprimé à son sujet.
referral-letter-stopped-link = Voir ce qui reste
referral-letter-stopped-closing = Ce qui avait été dit de la personne n’est plus lisible par le service, et sera effacé dans trente jours.

referral-letter-date-passed-subject = Une date est passée pour une demande
referral-letter-date-passed-what = Demande { $code } à { $organization } : { $state }. Sa date est passée.
referral-letter-date-passed-do = Dites ce qui s’est passé, ou choisissez une autre date.
referral-letter-date-passed-link = Voir la demande
referral-letter-date-passed-closing = Rien de la personne n’est écrit dans cette lettre.

referral-letter-bounced-subject = Vos lettres n’arrivent pas à { $organization }
referral-letter-bounced-what = L’adresse de { $organization } ne prend plus de lettres. La demande { $code } n’est peut-être pas lue.
referral-letter-bounced-do = Téléphonez, et notez ce qu’on vous dit.
referral-letter-bounced-link = Voir la demande
referral-letter-bounced-closing = Rien de la personne n’est écrit dans cette lettre.

referral-letter-telephone-subject = Une demande à transmettre par téléphone à { $organization }
referral-letter-telephone-what = La demande { $code } peut partir, mais { $organization } n’a pas d’adresse où l’écrire. Besoin : { $need }.
referral-letter-telephone-do = Téléphonez aujourd’hui, puis notez ce qu’on vous dit.
referral-letter-telephone-link = Voir la demande
referral-letter-telephone-closing = Rien de la personne n’est écrit dans cette lettre.

referral-letter-cannot-leave-subject = Une demande acceptée par la personne ne peut pas partir
referral-letter-cannot-leave-what = La personne est d’accord pour la demande { $code } à { $organization }, mais ce service ne peut plus la recevoir, ou l’accord est terminé. Besoin : { $need }.
referral-letter-cannot-leave-do = Choisissez un autre service avec elle.
referral-letter-cannot-leave-link = Voir la demande
referral-letter-cannot-leave-closing = Rien de la personne n’est écrit dans cette lettre.

referral-letter-escalated-subject = Une demande attend la coordination
referral-letter-escalated-what = La demande { $code } à { $organization } n’a pas trouvé de réponse. Besoin : { $need }.
referral-letter-escalated-do = Proposez un autre service, ou répondez en quelques mots.
referral-letter-escalated-link = Voir la veille
referral-letter-escalated-closing = Vous voyez le besoin et les services, rien de la personne.

## Droits et registre
referral-processing-name = Orientations entre organisations
referral-processing-purpose = Confier le besoin d’une personne à un autre service, avec son accord, et savoir ce qu’elle est devenue.
referral-processing-ground = L’accord de la personne, pour chaque organisation nommée (RGPD art. 6.1.a ; Code de la santé publique art. L. 1110-4).
referral-processing-people = Les personnes orientées, et les comptes qui écrivent ou répondent.
referral-processing-recipients = L’organisation qui oriente, et celles que la personne a nommées ; rien d’autre que des nombres pour la coordination.
referral-processing-kept = Douze mois après la fin, trente jours après un arrêt, un jour pour ce qui n’est jamais parti. Les nombres restent.
referral-held-written = Une orientation que vous avez écrite
referral-held-typed = Un geste que vous avez fait sur une orientation
referral-held-code = Code
referral-held-on = Le
referral-held-state = Où elle en est
referral-held-act = Geste
referral-residue-written = Orientations que vous avez écrites
referral-residue-written-why = La personne et son organisation en ont besoin : elles s’effacent douze mois après leur fin.

## Nombres
referral-figure-sent = Envoyées
referral-figure-acknowledged = « Bien reçu » sous trois jours ouvrés
referral-figure-answered = Réponse sous huit jours
referral-figure-came = Personnes venues
referral-figure-escalated = Demandées à la coordination
referral-figure-stopped = Arrêtées par la personne
referral-figure-misdirected = Mal aiguillées
referral-figure-unanswered = Restées sans réponse
