# Les mots des droits des personnes.

rights-menu-mine = Mes données
rights-menu-privacy = Vie privée
rights-retention-access = Journal des accès gardé
rights-retention-referral = Demandes d’orientation gardées après leur fin

rights-mine-title = Mes données
rights-mine-lead = Voici tout ce que ce site garde sur vous, au { $name }.
rights-mine-nothing = Rien n’est gardé sur vous
rights-take-data = Prendre mes données
rights-take-data-first = Prendre d’abord mes données
rights-correct = Corriger
rights-erase = Effacer
rights-print-hint = Pour garder cette page sur papier, imprimez-la avec votre navigateur.
rights-kept = Durée : { $name }
rights-blank = Rien
rights-received = Qui le reçoit : { $name }
rights-until = Jusqu’au { $name }.
rights-home = Revenir à l’accueil

rights-seen-title = Qui a consulté mes données
rights-seen-lead = Les douze derniers mois. On y lit l’organisation et le rôle, jamais le nom d’un collègue.
rights-seen-nobody = Personne n’a consulté vos données.
rights-seen-table = Des plus récentes aux plus anciennes
rights-seen-date = Quand
rights-seen-who = Qui
rights-seen-what = Quoi
rights-seen-oneself = Vous-même
rights-seen-house = Le site, de lui-même
rights-seen-member = Un membre du réseau
rights-deed-read = A lu
rights-deed-write = A écrit ou changé
rights-deed-export = A pris une copie
rights-deed-erase = A effacé
rights-purpose-own-export = prendre ses propres données
rights-purpose-erasure = effacement demandé par la personne
rights-purpose-membership-people = voir les personnes de son organisation
rights-purpose-membership-person = tenir l’accès d’une personne de son organisation
rights-purpose-membership-sheet = aider un membre, ou tenir les comptes
rights-purpose-membership-aid = aider à se connecter
rights-purpose-membership-address = changer une adresse, à la demande du membre
rights-purpose-membership-signed-out = fermer les connexions d’un compte
rights-purpose-membership-role = donner ou retirer un rôle du réseau

rights-erase-title = Effacer mes données
rights-erase-lead = L’effacement est immédiat et ne se reprend pas. Lisez d’abord ce qui part et ce qui reste.
rights-goes-title = Ce qui part
rights-goes-account = Votre compte, vos connexions et vos façons de vous connecter
rights-remains-title = Ce qui reste, et pourquoi
rights-remains-journal = Les traces d’accès, sans contenu, jusqu’à la fin de leur délai : elles servent à comprendre un accident.
rights-remains-organization = Ce que vous avez écrit pour une organisation lui appartient. Votre nom n’y est plus.
rights-remains-letter = Un dernier courriel vous dira ce qui reste, sans rien de personnel.
rights-erase-shared-title = Cette boîte est partagée
rights-erase-shared-text = Son compte sera fermé pour toutes les personnes qui s’en servent. Parlez-en d’abord avec elles.
rights-erase-confirm = J’ai compris. Effacez mes données et fermez mon compte.
rights-erase-not-confirmed = Cochez la case pour confirmer. Rien n’a été effacé.
rights-erase-now = Effacer maintenant
rights-erase-not-now = Ne rien effacer
rights-erased-title = Vos données sont effacées
rights-erased-done = C’est fait
rights-erased-text = Votre compte est fermé et toutes vos connexions ont pris fin. Merci pour ce que vous avez apporté.
rights-erased-nothing-left = Rien ne reste qui vous nomme.
rights-erased-left = Voici ce qui reste, et pourquoi :
rights-erased-line = { $what } ({ $count }).
rights-erased-letter-subject = Vos données sont effacées
rights-erased-letter-text = Comme vous l’avez demandé, vos données ont été effacées et votre compte est fermé.
rights-erased-letter-closing = Si vous n’avez rien demandé, prévenez tout de suite la coordination du réseau.
rights-complain = Un désaccord ? Vous pouvez saisir la CNIL : 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, cnil.fr/plaintes.

rights-desk-title = Demandes sur les données
rights-desk-lead = Chaque personne peut demander à voir, corriger ou effacer ce qui est gardé sur elle, même sans compte. Il y a un mois pour répondre.
rights-new-request = Enregistrer une demande
rights-late-title = { $count ->
    [one] Une demande est en retard
   *[other] { $count } demandes sont en retard
}
rights-late-text = Répondez dès aujourd’hui, et dites à la personne pourquoi elle a attendu.
rights-waiting-title = À traiter
rights-waiting-none = Aucune demande n’attend
rights-waiting-none-text = Une demande reçue par courrier, au guichet ou au téléphone s’enregistre ici, le jour même.
rights-answered-title = Déjà répondues
rights-answered-on = { $outcome }, le { $date }
rights-asker-erased = Le nom est effacé : la réponse date de plus d’un an.
rights-days-left = { $count ->
    [0] Dernier jour
    [one] Un jour restant
   *[other] { $count } jours restants
}
rights-late-by = { $count ->
    [one] En retard d’un jour
   *[other] En retard de { $count } jours
}

rights-new-lead = Notez le moins possible. Ne gardez jamais la copie d’une pièce d’identité.
rights-field-kind = Que demande la personne ?
rights-field-received = Demande reçue le
rights-field-received-hint = Le mois pour répondre commence ce jour-là.
rights-field-channel = Reçue par
rights-field-identity = Comment savez-vous que c’est elle ?
rights-field-identity-hint = Regarder une pièce suffit : on n’en garde pas de copie.
rights-field-asker = Qui demande, et où lui répondre
rights-field-asker-hint = 200 signes au plus. Ce texte est chiffré, et effacé un an après la réponse.
rights-field-words = La demande en quelques mots
rights-field-words-hint = 600 signes au plus, sans détail sur sa situation. Ce texte est chiffré, et effacé un an après la réponse.
rights-field-outcome = Quelle suite ?
rights-field-reason = Pour quelle raison ?
rights-register-now = Enregistrer
rights-registered = La demande est enregistrée. Le mois court depuis le jour où elle est arrivée.
rights-fault-date = Écrivez la date d’arrivée : aujourd’hui, ou un jour passé depuis moins d’un an.
rights-fault-asker = Dites qui demande et où répondre, en 200 signes au plus.
rights-fault-words = C’est trop long : 600 signes au plus.
rights-fault-choice = Choisissez une réponse dans la liste.

rights-kind-access = Voir ce qui est gardé (accès)
rights-kind-rectification = Faire corriger
rights-kind-erasure = Faire effacer
rights-kind-limitation = Faire suspendre (limitation)
rights-kind-portability = Emporter ses données (portabilité)
rights-kind-opposition = S’opposer
rights-channel-letter = Courrier
rights-channel-mail = Courriel
rights-channel-counter = Guichet, en personne
rights-channel-telephone = Téléphone
rights-identity-known = Un professionnel la connaît
rights-identity-shown = Pièce montrée, sans copie
rights-identity-called-back = Rappel ou courrier aux coordonnées déjà connues
rights-identity-account = Par son propre compte
rights-identity-doubtful = Pas encore sûr : une précision lui est demandée
rights-extension-complex = La demande est complexe
rights-extension-many = Beaucoup de demandes en même temps
rights-outcome-done = Faite en entier
rights-outcome-partly = Faite en partie, avec la raison
rights-outcome-refused = Refusée, avec la raison et les recours
rights-outcome-nothing = Rien n’est gardé sur cette personne
rights-outcome-withdrawn = Retirée par la personne

rights-due-on = Répondre avant le
rights-extended = Délai prolongé
rights-answer = Réponse
rights-answer-lead = Répondez d’abord à la personne, par écrit, puis notez-le ici.
rights-answer-now = Noter la réponse
rights-answered-done = La réponse est notée.
rights-already-answered = Cette demande avait déjà sa réponse.
rights-extend = Il faut plus de temps ?
rights-extend-lead = Une seule fois, deux mois de plus, jusqu’au { $name }. La personne doit en être informée avant la fin du premier mois, avec la raison.
rights-extend-now = Prolonger
rights-extended-done = Le délai est prolongé. Prévenez la personne, avec la raison.
rights-no-longer-extended = Ce délai ne peut plus être prolongé.

rights-reminder-subject = Une demande sur des données attend sa réponse
rights-reminder-text = Au moins une demande d’une personne sur ses données arrive à échéance dans les sept jours, ou l’a dépassée.
rights-reminder-link = Voir les demandes
rights-reminder-closing = La loi donne un mois pour répondre.

rights-register-title = Registre des traitements
rights-register-lead = Ce que ce site fait des données personnelles (RGPD, article 30), d’après ses propres déclarations et ses réglages. À valider par votre délégué à la protection des données.
rights-register-csv = Pour un tableur
rights-register-odt = Pour un traitement de texte
rights-installation-title = L’installation
rights-register-name = Traitement
rights-register-purpose = Pour quoi faire
rights-register-ground = Base légale
rights-register-people = Personnes concernées
rights-register-data = Données
rights-register-recipients = Qui les reçoit
rights-register-kept = Durée
rights-fact-network = Réseau
rights-fact-controller = Responsable du traitement
rights-fact-contact = Pour écrire au sujet de ses données
rights-fact-officer = Délégué à la protection des données
rights-fact-host = Hébergement
rights-fact-database = Base de données
rights-fact-carrier = Envoi des courriels
rights-fact-security = Sécurité
rights-fact-transfers = Hors de l’Union européenne
rights-not-set = À compléter dans les réglages
rights-no-officer = Aucun n’est déclaré
rights-no-carrier = Aucun serveur de courriel n’est réglé : les lettres attendent, ou s’affichent sur une page dans une démonstration
rights-security = Noms, adresses et textes libres chiffrés dans la base, connexion sans mot de passe, droits refusés par défaut, journal des accès vérifiable.
rights-no-transfers = Aucun transfert n’est prévu par l’outil.
rights-days = { $count ->
    [one] Un jour
   *[other] { $count } jours
}

rights-privacy-title = Vie privée
rights-privacy-description = Qui traite des données ici, pourquoi, combien de temps, et comment exercer vos droits.
rights-privacy-lead = Ce qui est gardé ici, pourquoi, combien de temps, et ce que vous pouvez demander.
rights-privacy-who = Qui répond des données
rights-privacy-what = Ce qui est gardé, et pourquoi
rights-privacy-search = Chercher dans l’annuaire ne demande aucun compte et ne laisse pas trace de ce que vous cherchez.
rights-privacy-rights = Vos droits
rights-privacy-rights-text = Vous pouvez voir ce qui est gardé sur vous, le faire corriger, le faire effacer, l’emporter, en suspendre l’usage ou vous y opposer. C’est gratuit, et la réponse vient en un mois au plus.
rights-privacy-ask = Sans compte, écrivez à : { $name }. Aucune copie de pièce d’identité n’est gardée.
rights-cookies-title = Cookies
rights-cookies-text = Ce site ne suit personne et ne mesure pas votre passage. Il ne pose que ce qui est nécessaire :
rights-cookie-session = un cookie de connexion, si vous avez un compte, jusqu’à votre déconnexion ; un cookie de lecture, si vous lisez une demande depuis une lettre, pendant huit jours ;
rights-cookie-choices = ce que vous choisissez vous-même : la langue pendant un an, le mode « avec la personne » et la fiche à remettre jusqu’à la fermeture du navigateur, et le message qui confirme ce que vous venez de faire.
rights-cookies-no-banner = Ils sont strictement nécessaires au service que vous demandez : votre accord n’est pas requis (loi Informatique et Libertés, article 82).

rights-processing-name = Demandes des personnes sur leurs données
rights-processing-purpose = Répondre à temps à chaque demande, et pouvoir le montrer.
rights-processing-ground = Obligation légale (RGPD art. 6.1.c, et art. 12 à 22).
rights-processing-people = Les personnes qui font une demande, et la coordination qui l’enregistre.
rights-processing-recipients = La coordination du réseau.
rights-processing-kept = Le nom et les mots de la demande, un an après la réponse ; ensuite, seulement sa nature et ses dates.
rights-held-registered = Des demandes d’autres personnes que vous avez enregistrées
rights-held-count = Nombre
rights-residue-requests = Les demandes d’autres personnes que vous avez enregistrées
rights-residue-requests-why = Elles prouvent que chacun a eu sa réponse. Elles ne disent plus qui les a enregistrées.
rights-access-processing-name = Journal des accès
rights-access-processing-purpose = Savoir qui a consulté, changé, emporté ou effacé des données, pour la personne concernée et pour comprendre un accident.
rights-access-processing-ground = Obligation légale de sécurité (RGPD art. 6.1.c et 32).
rights-access-processing-people = Les membres du réseau.
rights-access-processing-recipients = La personne concernée ; la coordination en cas d’accident. Jamais pour surveiller un collègue.
rights-access-processing-kept = De six mois à un an, selon les réglages, sans aucun contenu.
rights-residue-accesses = Des traces d’accès à vos données, sans contenu
rights-residue-accesses-why = Elles servent à comprendre un accident, puis s’effacent d’elles-mêmes.
