# Les mots de cette pièce : qui agit pour quelle organisation.

membership-standing-owner = Responsable du compte
membership-standing-deputy = Suppléance
membership-standing-member = Membre
membership-activity-volunteer = Bénévole
membership-activity-professional = Accueil ou autre métier
membership-activity-elected = Mandat électif ou financeur
membership-secrecy-by-profession = Secret par profession
membership-secrecy-by-mission = Secret par mission
membership-secrecy-discretion-only = Discrétion
membership-role-coordinator = Coordination du réseau
membership-role-administrator = Administration technique

membership-menu-organizations = Mes organisations
membership-menu-coordination = Coordination
membership-menu-administration = Administration
membership-installation-version = Version
membership-installation-database = Base de données
membership-installation-carrier = Envoi des lettres

membership-organizations = Mes organisations
membership-organizations-none = Vous n’agissez pour aucune organisation
membership-organizations-none-text = Demandez à la personne responsable de votre organisation de vous inviter, ou faites une demande depuis la fiche de l’organisation.
membership-organizations-find = Trouver mon organisation
membership-no-owner = Personne ne tient ce compte
membership-no-owner-text = La suppléance a reçu une lettre pour le reprendre. Sans suppléance, la coordination du réseau est prévenue.
membership-people = { $count ->
    [0] Personne n’agit pour cette organisation
    [one] Une personne
   *[other] { $count } personnes
}
membership-requests = { $count ->
    [one] Une demande attend
   *[other] { $count } demandes attendent
}
membership-invitations = { $count ->
    [one] Une invitation
   *[other] { $count } invitations
}
membership-asked-on = Demande du { $name }
membership-decide = Votre réponse
membership-decide-send = Répondre
membership-decided = Votre réponse est partie.
membership-decision-accepted = Oui, envoyer une invitation
membership-decision-not-known = Nous ne vous connaissons pas encore
membership-decision-not-now = Pas pour le moment
membership-decision-elsewhere = Plutôt auprès d’une autre organisation
membership-ends-on = Jusqu’au { $name } inclus
membership-charters-missing = N’a pas encore accepté les textes du réseau.
membership-leave = Quitter cette organisation
membership-leave-text = Vous ne verrez plus rien de cette organisation dès maintenant. Si vous en êtes responsable, la suppléance recevra une lettre pour prendre la suite.
membership-leave-confirm = Je quitte cette organisation
membership-left = C’est fait : vous n’agissez plus pour cette organisation.

membership-invite = Inviter
membership-invite-text = La personne reçoit une lettre avec un lien, valable quatorze jours. Son accès ouvre quand elle accepte.
membership-invite-one = Une personne
membership-invite-many = Plusieurs personnes
membership-invite-send = Envoyer l’invitation
membership-invite-send-many = Inviter toute la liste
membership-invite-again = Renvoyer la lettre
membership-invite-no-more = Retirer l’invitation
membership-invited = L’invitation est partie.
membership-back-to-people = Revenir aux personnes
membership-field-email = Adresse électronique
membership-field-name = Nom affiché
membership-field-name-hint = Facultatif : la personne le choisit en acceptant.
membership-field-own-name = Votre nom, tel que les autres membres le liront
membership-field-own-name-hint = Votre nom ou votre prénom, comme vous voulez. Pour une boîte partagée : le nom de l’équipe.
membership-field-profession = Fonction
membership-field-profession-hint = En quelques mots : « Accueil du mardi », « Assistante de service social ». Jamais rien sur une personne aidée.
membership-field-own-function = Votre fonction dans cette organisation
membership-field-activity = En quelle qualité
membership-field-secrecy = Secret
membership-field-secrecy-hint = Ce que la loi demande, pas ce que l’on souhaite. Il est affiché à côté du nom.
membership-field-ends-on = Dernier jour d’accès
membership-field-ends-on-hint = Facultatif. Le lendemain, l’accès est fermé, sans rien faire.
membership-field-list = Une personne par ligne
membership-field-list-hint = L’adresse, puis si vous voulez le nom et la fonction, séparés par un point-virgule.
membership-field-file = Ou un fichier CSV
membership-field-file-hint = Les mêmes colonnes. Le fichier n’est pas gardé.
membership-field-language = Langue des lettres
membership-field-shared = Plusieurs personnes lisent cette boîte
membership-field-shared-hint = Un prénom sera demandé à chaque connexion.
membership-field-role = Rôle
membership-lines = Ce que chaque ligne est devenue
membership-lines-told = { $count ->
    [one] Une ligne lue
   *[other] { $count } lignes lues
}
membership-line = Ligne
membership-line-text = Ce qui est écrit
membership-line-outcome = Résultat
membership-outcome-invited = Invitation partie
membership-outcome-again = Invitation déjà envoyée : la lettre repart
membership-outcome-already = Déjà membre
membership-outcome-oneself = C’est votre propre adresse : une autre personne vous invite
membership-outcome-too-often = Trop de lettres pour aujourd’hui : réessayez demain
membership-outcome-no-address = Aucune adresse sur cette ligne
membership-outcome-twice = Adresse déjà vue plus haut
membership-outcome-number = Un numéro personnel ne peut pas être gardé ici
membership-outcome-too-many = Au-delà de deux cents lignes : recommencez avec la suite
membership-fault-email = Cette adresse ne peut pas recevoir de lettre. Vérifiez-la.
membership-fault-name = Écrivez un nom.
membership-fault-list = Écrivez au moins une adresse, ou choisissez un fichier.
membership-fault-ends-on = Choisissez un jour à venir, ou laissez vide.
membership-fault-owner-elected = La personne responsable du compte ne peut pas être là pour un mandat électif. Passez d’abord la main.
membership-fault-charter = Lisez ce texte, puis cochez la case.
membership-fault-address-taken = Cette adresse est déjà celle d’un compte.

membership-work = Son travail
membership-owner-apart = Ce qui concerne la personne responsable ne se change que par elle-même ou par la coordination.
membership-own-apart = Votre qualité et ce qui vous lie au secret sont dits par une autre personne qui tient le compte, ou par la coordination.
membership-save = Enregistrer
membership-described = C’est enregistré.
membership-standing = Sa place
membership-deputy = Nommer à la suppléance
membership-deputy-text = La suppléance invite, règle les accès et prend la suite si la personne responsable s’en va.
membership-undeputy = Retirer de la suppléance
membership-undeputy-text = Cette personne reste membre, sans régler les accès des autres.
membership-appointed = C’est fait.
membership-hand-over = Passer la main
membership-hand-over-text = Cette personne reçoit une lettre avec un lien. Quand elle accepte, elle devient responsable du compte. Rien ne change avant.
membership-hand-over-leave = La personne responsable actuelle s’en va ensuite
membership-hand-over-send = Envoyer le lien
membership-offered = Le lien est parti. Rien ne change avant que la personne accepte.
membership-end = Fin de l’accès
membership-end-text = La personne ne verra plus rien de cette organisation dès la page suivante.
membership-end-confirm = Mettre fin à l’accès
membership-ended = L’accès est fermé.

membership-keys-open = Prendre la suite
membership-keys-open-text = On vous propose de devenir responsable du compte de cette organisation : inviter, régler les accès, répondre aux demandes. Rien ne change si vous ne faites rien.
membership-keys-take = J’accepte de prendre la suite
membership-keys-taken = Vous êtes responsable du compte
membership-keys-taken-text = Merci. Nommez une suppléance dès que possible : ainsi le compte ne restera jamais seul.
membership-keys-another = Quelqu’un vient de prendre la suite
membership-keys-another-text = Une autre personne de votre organisation a accepté juste avant vous. Tout va bien : vous gardez votre place.

membership-invitation = Une invitation pour vous
membership-invitation-to = Pour rejoindre : { $name }
membership-invitation-as = Fonction proposée : { $name }
membership-invitation-known = Un compte existe déjà à cette adresse : il servira aussi ici.
membership-invitation-sign-in = Connectez-vous d’abord
membership-invitation-sign-in-text = Un compte existe déjà à l’adresse invitée. Connectez-vous à ce compte, puis revenez à cette page pour accepter. Si vous êtes dans un autre compte, déconnectez-vous avant.
membership-invitation-accept = J’accepte l’invitation
membership-invitation-decline = Si cette invitation n’est pas pour vous, fermez cette page : rien n’est créé.
membership-invitation-waiting = En attente de réponse.
membership-invitation-expired = Sans réponse dans les quatorze jours.
membership-invitation-accepted = Cette invitation a déjà été acceptée.
membership-invitation-withdrawn = Cette invitation a été retirée.
membership-invitation-until = Lien valable jusqu’au { $name }.
membership-link-gone = Ce lien ne sert plus
membership-link-gone-text = Il a déjà servi, il est trop ancien, ou il a été remplacé. Connectez-vous, ou demandez qu’on vous le renvoie.
membership-sign-in = Se connecter
membership-welcome = Bienvenue. Votre accès est ouvert.

membership-join = Demander à rejoindre
membership-join-text = Votre demande part aux personnes qui tiennent le compte de cette organisation. Elles vous répondent par lettre.
membership-join-send = Envoyer ma demande
membership-join-asked = Votre demande est partie
membership-join-asked-text = Si l’adresse est juste, vous aurez une réponse par lettre. Il n’y a rien d’autre à faire.

membership-charters = Les textes du réseau
membership-charters-to-read = Un texte du réseau attend votre lecture
membership-charters-all = Vous avez accepté tous les textes qui vous concernent.
membership-charters-accepted = Déjà acceptés
membership-charter-accept = J’ai lu ce texte et je m’y tiendrai
membership-charter-accepted = C’est noté, avec la date et la version.
membership-charter-version = version { $count }
membership-charter-terms = Conditions d’usage (à valider localement)
membership-charter-terms-1 = Je me sers de cet outil pour aider et orienter, jamais pour surveiller, trier ou vendre.
membership-charter-terms-2 = Mon accès est à moi. Je ne le prête pas ; une équipe qui partage une boîte dit chaque fois qui est là.
membership-charter-terms-3 = J’écris des faits utiles, avec respect, comme si la personne concernée lisait par-dessus mon épaule.
membership-charter-terms-4 = Je n’écris jamais de numéro de sécurité sociale, de compte ou de carte, ni rien sur la santé de quelqu’un.
membership-charter-terms-5 = Quand je quitte mon organisation, je le dis. Je peux voir, corriger et faire effacer ce qui me concerne.
membership-charter-volunteers = Charte de discrétion des bénévoles (à valider localement)
membership-charter-volunteers-1 = Ce que j’entends ici reste ici : ni en famille, ni entre amis, ni sur un téléphone personnel.
membership-charter-volunteers-2 = Je ne pose pas de question dont je n’ai pas besoin pour aider.
membership-charter-volunteers-3 = Je ne cherche pas dans l’outil le nom d’un voisin, d’un proche ou de quelqu’un de connu.
membership-charter-volunteers-4 = Je n’accompagne pas seul ce qui demande un métier : je passe la main à qui en a la charge.
membership-charter-volunteers-5 = Devant un danger pour un enfant, j’appelle le 119 ; pour une urgence vitale, le 15 ou le 112. Je ne l’écris pas ici.
membership-charter-volunteers-6 = Si je me trompe d’envoi ou perds un appareil, je le dis le jour même à mon organisation.
membership-charter-coordination = Charte de la coordination (à valider localement)
membership-charter-coordination-1 = Je suis au service de toutes les organisations, sans en préférer aucune.
membership-charter-coordination-2 = Je ne modifie la fiche d’une organisation que pour une raison que je peux dire, et ma trace reste lisible.
membership-charter-coordination-3 = Je ne lis ni les orientations ni les situations : des comptages me suffisent.
membership-charter-coordination-4 = Je n’ouvre la fiche d’un membre que pour l’aider, et il peut voir que je l’ai ouverte.
membership-charter-coordination-5 = Je ne fais aucun classement des personnes ni des organisations.
membership-charter-coordination-6 = Quand ma mission finit, je passe la main et mon accès s’arrête.

membership-desk = Bureau de la coordination
membership-desk-nothing = Rien n’attend aujourd’hui
membership-desk-nothing-text = Chaque organisation a quelqu’un, et aucune demande n’est restée sans réponse.
membership-desk-alone = { $count ->
    [one] Une organisation sans personne
   *[other] { $count } organisations sans personne
}
membership-desk-alone-text = Appelez-la, puis invitez quelqu’un qui tiendra son compte.
membership-desk-requests = { $count ->
    [one] Une demande à rejoindre
   *[other] { $count } demandes à rejoindre
}
membership-desk-expired = { $count ->
    [one] Une invitation restée sans réponse depuis un mois
   *[other] { $count } invitations restées sans réponse depuis un mois
}
membership-desk-letters = { $count ->
    [one] Une lettre qui n’arrive pas
   *[other] { $count } lettres qui n’arrivent pas
}
membership-desk-letters-text = Vérifiez les adresses par téléphone.
membership-desk-ending = { $count ->
    [one] Un accès qui finit dans le mois
   *[other] { $count } accès qui finissent dans le mois
}
membership-own-pages = Ce que tient votre organisation
membership-desk-today = À faire aujourd’hui
membership-desk-elsewhere = Les autres pages de la coordination
membership-desk-unused = { $count ->
    [one] Un compte bientôt fermé faute d’usage
   *[other] { $count } comptes bientôt fermés faute d’usage
}
membership-desk-unused-text = Leurs titulaires sont prévenus deux fois par lettre avant la fermeture.
membership-desk-refusals = Portes fermées, depuis sept jours
membership-desk-refusals-text = Souvent un lien mal placé. Aucun contenu n’est gardé.
membership-refused-who = Qui
membership-refused-door = Porte
membership-refused-times = Fois
membership-refused-member = un membre de { $name }
membership-refused-passer-by = quelqu’un de passage
membership-refused-nowhere = un membre sans organisation

membership-members = Les membres
membership-members-search = Nom ou organisation
membership-members-find = Chercher
membership-members-found = { $count ->
    [0] Aucun membre ne répond à ces mots
    [one] Un membre
   *[other] { $count } membres
}
membership-members-more = Seuls les cinquante premiers sont montrés : précisez.
membership-kind = Compte
membership-kind-shared = Boîte partagée
membership-sessions = Appareils connectés
membership-last-seen = Dernière visite
membership-mandates = Agit pour
membership-sign-out = Déconnecter
membership-sign-out-text = Pour un téléphone perdu ou un départ : tous ses appareils sont déconnectés, ses clés d’accès et ses liens avec un fournisseur sont retirés. Un code par courrier ouvre toujours.
membership-sign-out-confirm = Déconnecter tous ses appareils
membership-signed-out = Tous ses appareils sont déconnectés, et ses clés retirées.
membership-aid = Aider à se connecter
membership-aid-text = La personne reçoit une lettre avec un lien. Vous lui dites au téléphone le code qui s’affichera ici.
membership-aid-send = Envoyer le lien et montrer le code
membership-aid-sent = Le lien est parti
membership-aid-code = Dites ce code au téléphone, à la personne seulement. Il ne sera plus montré.
membership-address = Changer son adresse
membership-address-text = La nouvelle adresse reçoit un lien à confirmer, et l’ancienne est prévenue. Rien ne change avant.
membership-address-apart = Cette personne tient le réseau : son adresse ne se change pas d’ici. Elle la change elle-même ; si elle ne peut plus se connecter, une autre personne de l’administration met fin à son rôle et l’invite à sa nouvelle adresse.
membership-address-new = Nouvelle adresse
membership-address-send = Demander la confirmation
membership-address-asked = Une lettre est partie à la nouvelle adresse.

membership-administration = Administration
membership-administration-text = Les comptes et l’installation. Rien de ce que les membres écrivent n’est lisible d’ici.
membership-counts = En nombres
membership-count-accounts = Comptes ouverts
membership-count-organizations = Organisations avec quelqu’un
membership-count-sessions = Appareils connectés
membership-roles = Qui tient le réseau
membership-roles-invited = Invitations en attente
membership-role-confirm = Oui, mettre fin à ce rôle
membership-role-confirm-first = Cochez d’abord la case qui confirme.
membership-role-end = Mettre fin au rôle
membership-role-ended = Le rôle est fini.
membership-role-last = C’est la dernière personne à ce rôle : donnez-le d’abord à quelqu’un d’autre.
membership-role-give = Donner un rôle
membership-installation = L’installation

membership-letter-invitation-subject = Une invitation sur { $name }
membership-letter-invitation-what = Une organisation du réseau { $name } vous invite à la rejoindre.
membership-letter-invitation-do = Ouvrez ce lien pour voir laquelle, puis choisissez.
membership-letter-invitation-link = Voir l’invitation
membership-letter-invitation-closing = Le lien sert une fois, pendant quatorze jours. Si vous n’attendez rien, ne faites rien : aucun compte n’est ouvert.
membership-letter-hand-over-subject = Prendre la suite sur { $name }
membership-letter-hand-over-what = Le compte de votre organisation sur { $name } cherche une personne responsable, et l’on a pensé à vous.
membership-letter-hand-over-do = Ouvrez ce lien pour en savoir plus et, si vous le voulez, accepter.
membership-letter-hand-over-link = Voir la proposition
membership-letter-hand-over-closing = Le lien sert une fois, pendant quatorze jours. Rien ne change si vous ne faites rien.
membership-letter-keys-taken-subject = Le compte a changé de main sur { $name }
membership-letter-keys-taken-what = Une autre personne est maintenant responsable du compte de votre organisation sur { $name }.
membership-letter-keys-taken-do = Si vous étiez d’accord, il n’y a rien à faire.
membership-letter-keys-taken-closing = Si ce changement vous étonne, appelez la coordination du réseau.
membership-letter-owner-ended-subject = Votre accès a pris fin sur { $name }
membership-letter-owner-ended-what = Vous n’êtes plus responsable du compte de votre organisation sur { $name } : la coordination y a mis fin.
membership-letter-owner-ended-do = Si vous étiez d’accord, il n’y a rien à faire.
membership-letter-owner-ended-closing = Si cela vous étonne, appelez la coordination du réseau.
membership-letter-request-subject = Une demande attend votre réponse sur { $name }
membership-letter-request-what = Quelqu’un demande à rejoindre une organisation dont vous vous occupez.
membership-letter-request-do = Ouvrez la page de l’organisation pour lire la demande et répondre.
membership-letter-request-link = Lire la demande
membership-letter-request-closing = Vous recevez cette lettre parce que vous réglez les accès de cette organisation.
membership-letter-left-alone-subject = Une organisation sans personne sur { $name }
membership-letter-left-alone-what = Plus personne ne tient le compte d’une organisation du réseau.
membership-letter-left-alone-do = Votre bureau dit laquelle. Un appel suffit souvent.
membership-letter-left-alone-link = Ouvrir mon bureau
membership-letter-left-alone-closing = Vous recevez cette lettre une seule fois pour cette organisation.
membership-letter-role-given-subject = Un rôle du réseau est proposé sur { $name }
membership-letter-role-given-what = Quelqu’un est invité à tenir le réseau { $name } : coordination ou administration technique.
membership-letter-role-given-do = La page d’administration dit qui, et permet de retirer l’invitation.
membership-letter-role-given-closing = Vous recevez cette lettre parce que vous tenez le réseau. Si cette invitation vous étonne, appelez l’administration.
membership-letter-role-taken-subject = Un rôle du réseau est accepté sur { $name }
membership-letter-role-taken-what = Quelqu’un a accepté de tenir le réseau { $name } : coordination ou administration technique.
membership-letter-role-taken-do = La page d’administration dit qui, et permet de mettre fin au rôle.
membership-letter-role-taken-closing = Vous recevez cette lettre parce que vous tenez le réseau. Si ce rôle vous étonne, appelez l’administration.
membership-letter-not-known-subject = Votre demande sur { $name }
membership-letter-not-known-what = L’organisation que vous vouliez rejoindre ne vous connaît pas encore.
membership-letter-not-known-do = Appelez-la ou passez la voir, puis refaites votre demande.
membership-letter-not-known-closing = Sa fiche dans l’annuaire donne son numéro et ses horaires.
membership-letter-not-now-subject = Votre demande sur { $name }
membership-letter-not-now-what = L’organisation que vous vouliez rejoindre n’ouvre pas de nouvel accès pour le moment.
membership-letter-not-now-do = Vous pourrez refaire votre demande plus tard.
membership-letter-not-now-closing = L’annuaire reste ouvert à tous, sans compte.
membership-letter-elsewhere-subject = Votre demande sur { $name }
membership-letter-elsewhere-what = Votre demande convient mieux à une autre organisation du réseau.
membership-letter-elsewhere-do = Cherchez la vôtre dans l’annuaire, puis faites-lui votre demande.
membership-letter-elsewhere-closing = L’annuaire reste ouvert à tous, sans compte.

membership-tryout = Essayer
membership-tryout-text = Choisissez qui vous êtes. Tout est inventé, et rien ne part d’ici.
membership-tryout-enter = Entrer comme
membership-tryout-entered = Vous êtes dans la démonstration.
membership-tryout-assistante-sociale = Trouver qui peut répondre maintenant, ici. Liée par le secret de son métier.
membership-tryout-agent-ccas = Répondre en trois minutes au guichet, l’écran vu par d’autres.
membership-tryout-benevole = Savoir où envoyer quelqu’un, une après-midi par semaine, depuis une boîte à plusieurs.
membership-tryout-responsable-associatif = Tenir le compte de son association le soir : les personnes, les demandes.
membership-tryout-coordinatrice = Voir ce qui attend aujourd’hui, et aider qui ne peut pas se connecter.
membership-tryout-developpement-social = Tenir le compte d’une grande équipe et régler les accès.
membership-tryout-elue = Lire des nombres, et rien qui nomme quelqu’un.
membership-tryout-administrateur = Tenir la machine, sans rien lire de ce que les membres écrivent.
membership-tryout-maraude = Savoir ce qui est ouvert ce soir, au téléphone.
membership-tryout-referente-parcours = Lever un frein : la garde, le transport, le français.
membership-tryout-intervenante-ponctuelle = Venir un mois : au trente et unième jour, tout est fermé.
membership-tryout-responsable-ccas = Inviter, nommer une suppléance, passer la main.
membership-tryout-relectrice = Relire des textes simples avec des habitants.

membership-register-name = Comptes des organisations
membership-register-purpose = Savoir qui agit pour quelle organisation, et avec quels droits
membership-register-ground = Intérêt légitime (RGPD art. 6.1.f) : ne montrer à chacun que ce qui le regarde
membership-register-people = Membres du réseau, personnes invitées ou qui demandent à rejoindre
membership-register-recipients = L’organisation concernée, la coordination du réseau
membership-register-kept = Tant que l’accès dure ; invitations et demandes : six mois
membership-refusals-name = Portes fermées
membership-refusals-purpose = Repérer un lien mal placé ou une tentative, en nombres
membership-refusals-ground = Intérêt légitime (RGPD art. 6.1.f) : la sécurité de l’outil
membership-refusals-people = Membres du réseau
membership-refusals-recipients = La coordination du réseau, sans nom
membership-refusals-kept = Quatre-vingt-dix jours
membership-held-mandate = Agit pour une organisation
membership-held-role = Rôle pour le réseau
membership-held-charter = Texte accepté
membership-held-refusal = Porte restée fermée
membership-held-invitation = Invitation
membership-held-request = Demande à rejoindre
membership-held-organization = Organisation
membership-held-standing = Place
membership-held-activity = Qualité
membership-held-secrecy = Secret
membership-held-profession = Fonction
membership-held-since = Depuis
membership-held-ends = Dernier jour
membership-held-ended = Fini le
membership-held-charter-name = Texte
membership-held-version = Version
membership-held-door = Porte
membership-held-times = Fois
membership-held-email = Adresse
membership-held-name = Nom
membership-residue-mandates = Dates d’accès à des organisations, sans nom
membership-residue-mandates-why = Ce qui a été fait au nom d’une organisation garde sa date

membership-beside-own = Tenir cette organisation
membership-beside-join = Vous y travaillez ou y donnez de votre temps ? Demandez à rejoindre son compte.
