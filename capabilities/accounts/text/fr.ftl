# Les mots de cette pièce.

accounts-sign-in = Se connecter
accounts-sign-in-lead = Pas de mot de passe ici. Donnez votre adresse e-mail : nous vous écrivons un code et un lien.
accounts-sign-in-already = Vous êtes déjà connecté : { $name }
accounts-sign-in-ask = Recevoir un code
accounts-sign-in-join = Pas encore de compte ? Demandez une invitation à votre organisation ou à la coordination du réseau.
accounts-email = Votre adresse e-mail
accounts-email-hint = Celle où vous avez reçu votre invitation. Par exemple : prenom.nom@association.fr
accounts-fault-email = Cette adresse n’est pas complète. Elle s’écrit avec un @ et un point : prenom@exemple.fr
accounts-ask-anew = Demander un nouveau code
accounts-signed-in = Vous êtes connecté.
accounts-signed-out = Vous êtes déconnecté. Personne ne peut plus entrer par cet appareil sans un nouveau code.

accounts-code = Regardez vos messages
accounts-code-lead = Un courrier part vers l’adresse donnée. Il contient un code de six chiffres, bon pendant un quart d’heure.
accounts-code-label = Le code de six chiffres
accounts-code-hint = Gardez cette page ouverte, lisez le courrier, puis tapez le code ici.
accounts-code-send = Me connecter
accounts-code-demo = Dans la démonstration, aucun courrier ne part.
accounts-code-demo-letters = Lire le courrier
accounts-code-nothing = Rien ne vient ?
accounts-code-nothing-advice = Attendez deux minutes et regardez parmi les courriers indésirables. Vérifiez aussi l’adresse que vous avez donnée. La coordination du réseau peut vous aider par téléphone.
accounts-fault-code = Il faut les six chiffres du courrier.

accounts-verdict-wrong = { $count ->
    [0] Ce n’est pas le bon code. Demandez-en un nouveau : celui-ci ne sert plus.
    [one] Ce n’est pas le bon code. Vous pouvez essayer encore une fois.
   *[other] Ce n’est pas le bon code. Vous pouvez essayer encore { $count } fois.
}
accounts-verdict-used = Ce code a déjà servi. Demandez-en un nouveau.
accounts-verdict-expired = Ce code a plus d’un quart d’heure, ou un plus récent l’a remplacé. Demandez-en un nouveau.
accounts-verdict-exhausted = Trop d’essais avec ce code. Demandez-en un nouveau.
accounts-verdict-enough-today = Trop de codes faux pour cette adresse depuis hier. Ouvrez le lien du courrier sur cet appareil, il marche encore.
accounts-verdict-enough-here = Trop de codes faux ont été tapés ici depuis une heure. Ouvrez le lien du courrier sur cet appareil, il marche encore.
accounts-verdict-nothing-asked = Cet appareil n’a rien demandé, ou il n’accepte pas les cookies. Demandez un code ici, puis tapez-le ici.
accounts-verdict-ended = L’accès de ce compte a pris fin. Votre organisation ou la coordination peut le rouvrir.

accounts-link-opens = Entrer
accounts-link-advice-opens = C’est bien l’appareil où vous avez demandé ce courrier. Un clic, et vous êtes connecté.
accounts-link-enter = Me connecter
accounts-link-asks-code = Tapez le code qui vous est dit
accounts-link-advice-asks-code = La personne qui vous aide au téléphone voit un code de six chiffres. Demandez-le-lui.
accounts-link-code-hint = Ne le tapez que si vous avez vous-même appelé, ou si vous reconnaissez la voix.
accounts-link-elsewhere = Ouvrez ce lien là où vous l’avez demandé
accounts-link-advice-elsewhere = Ce lien marche seulement dans le navigateur où vous avez demandé à vous connecter. Retournez-y et tapez les six chiffres du courrier. Ou demandez un nouveau code ici.
accounts-link-used = Ce lien a déjà servi
accounts-link-advice-used = Chaque lien sert une seule fois. Si ce n’était pas vous, prévenez la coordination du réseau. Sinon, demandez un nouveau code.
accounts-link-expired = Ce lien ne sert plus
accounts-link-advice-expired = Un lien vaut un quart d’heure, et un plus récent le remplace. Demandez un nouveau code.
accounts-link-exhausted = Ce lien ne sert plus
accounts-link-advice-exhausted = Trop de codes faux ont été essayés. Demandez-en un nouveau.
accounts-link-enough-today = Trop d’essais depuis hier
accounts-link-advice-enough-today = Trop de codes faux ont été essayés pour cette adresse. Rappelez la coordination du réseau.
accounts-link-enough-here = Trop d’essais ici depuis une heure
accounts-link-advice-enough-here = Ouvrez le lien du courrier là où vous l’avez demandé, ou revenez dans une heure.
accounts-link-nothing-asked = Ce lien ne sert plus
accounts-link-advice-nothing-asked = Demandez un nouveau code.
accounts-link-ended = L’accès de ce compte a pris fin
accounts-link-advice-ended = Votre organisation ou la coordination du réseau peut le rouvrir.

accounts-shown-name = Qui êtes-vous aujourd’hui ?
accounts-shown-name-lead = Plusieurs personnes lisent cette adresse. Dites qui est là : les autres membres sauront à qui ils parlent.
accounts-shown-name-known = Déjà venus par cette adresse
accounts-shown-name-label = Un prénom ou une fonction
accounts-shown-name-hint = Par exemple : Monique, ou accueil du mardi
accounts-shown-name-send = Continuer
accounts-fault-name-missing = Choisissez un nom de la liste, ou écrivez le vôtre.
accounts-fault-name-long = { $count } lettres au plus : un prénom suffit.

accounts-prove-again = Confirmez que c’est bien vous
accounts-prove-again-lead = Ce que vous allez ouvrir est gardé de près. Nous vous écrivons un nouveau code ; il ouvre pour une demi-heure.
accounts-prove-again-ask = Recevoir un code

accounts-passkey-use = Utiliser une clé d’accès
accounts-passkey-refused = Rien n’a été choisi sur l’appareil. Vous pouvez recommencer, ou recevoir un code.
accounts-passkey-known = Cet appareil a déjà sa clé.
accounts-passkey-failed = Cet appareil n’a pas pu répondre. Recevez plutôt un code.
accounts-openid-use = Continuer avec { $name }

accounts-account = Mon compte

accounts-letter-code-subject = Votre code pour vous connecter
accounts-letter-code-lead = Voici le code à taper sur la page où vous l’avez demandé.
accounts-letter-code-or-link = Ou ouvrez ce lien sur le même appareil, dans le même navigateur.
accounts-letter-code-link = Me connecter
accounts-letter-code-once = Le code et le lien servent une fois, pendant un quart d’heure.
accounts-letter-code-not-you = Vous n’avez rien demandé ? Laissez ce courrier : sans lui, personne n’entre. Ne dites ce code à personne, même au téléphone.
accounts-letter-ended-subject = Votre accès a pris fin
accounts-letter-ended-lead = Quelqu’un, sans doute vous, a demandé à se connecter à { $name } avec cette adresse.
accounts-letter-ended-advice = L’accès de ce compte avait une date de fin, et elle est passée. Votre organisation ou la coordination du réseau peut le rouvrir.
accounts-letter-ended-closing = Vous n’avez rien demandé ? Laissez ce courrier.
accounts-letter-stranger-subject = Aucun compte avec cette adresse
accounts-letter-stranger-lead = Quelqu’un, sans doute vous, a demandé à se connecter à { $name }. Aucun compte n’existe avec cette adresse.
accounts-letter-stranger-advice = Vous avez peut-être été invité à une autre adresse : essayez-la. Sinon, demandez une invitation à votre organisation ou à la coordination du réseau. L’annuaire, lui, est ouvert à tous.
accounts-letter-stranger-link = Ouvrir l’annuaire
accounts-letter-stranger-closing = Vous n’avez rien demandé ? Laissez ce courrier : nous ne gardons pas votre adresse.
accounts-letter-help-subject = Votre lien pour vous connecter
accounts-letter-help-lead = La coordination de { $name } vous aide à vous connecter.
accounts-letter-help-advice = Ouvrez ce lien, puis tapez le code de six chiffres que l’on vous dit au téléphone.
accounts-letter-help-link = Me connecter
accounts-letter-help-once = Le lien sert une fois, pendant vingt-quatre heures.
accounts-letter-help-not-you = Personne ne vous aide en ce moment ? Laissez ce courrier et prévenez la coordination.
accounts-letter-address-subject = Confirmez votre nouvelle adresse
accounts-letter-address-lead = Votre compte de { $name } va utiliser cette adresse.
accounts-letter-address-advice = Ouvrez ce lien pour le confirmer. Vous vous connecterez ensuite avec elle.
accounts-letter-address-link = Confirmer cette adresse
accounts-letter-address-once = Le lien sert une fois, pendant vingt-quatre heures.
accounts-letter-address-days = Le lien sert pendant quatre jours. Une fois confirmée ici, l’adresse change trois jours après la demande, ou dès que l’ancienne adresse est d’accord.
accounts-letter-address-not-you = Vous n’avez rien demandé ? Laissez ce courrier : rien ne changera.
accounts-letter-address-notice-subject = Une autre adresse est demandée pour votre compte
accounts-letter-address-notice-lead = La coordination de { $name } a été priée d’écrire désormais à une autre adresse. Le changement se fera quand la nouvelle adresse l’aura confirmé.
accounts-letter-address-notice-wait = Si la nouvelle adresse confirme et que vous ne dites rien, elle remplacera celle-ci dans trois jours.
accounts-letter-address-notice-stop = Ce n’est pas vous ? Ouvrez ce lien : il arrête le changement. C’est bien vous ? La même page permet de le dire, et vous n’attendrez pas.
accounts-letter-address-notice-link = Ce n’est pas moi
accounts-letter-address-notice-not-you = Vous n’êtes pas au courant ? Appelez aussi la coordination du réseau aujourd’hui.
accounts-letter-unused-subject = Votre compte n’a pas servi depuis longtemps
accounts-letter-unused-lead = Votre compte de { $name } n’a pas servi depuis de longs mois. Nous ne gardons pas ce qui ne sert plus.
accounts-letter-unused-when = { $count ->
    [one] Il sera fermé demain, et ce que nous savons de vous sera effacé.
   *[other] Il sera fermé dans { $count } jours, et ce que nous savons de vous sera effacé.
}
accounts-letter-unused-link = Me connecter et le garder
accounts-letter-unused-closing = Vous ne voulez plus de ce compte ? Vous n’avez rien à faire.

accounts-account-lead = Vous vous connectez avec l’adresse { $name }. Pour en changer, demandez à la coordination du réseau.
accounts-account-shared = C’est une adresse que plusieurs personnes lisent. Ce que vous réglez ici vaut pour toutes.
accounts-account-ends = Votre accès prend fin le { $name } au soir.
accounts-account-name = Votre nom
accounts-account-name-hint = Tel que les autres membres le lisent
accounts-account-locale = Votre langue
accounts-locale-fr = Français
accounts-locale-en = English
accounts-account-rhythm = Les nouvelles du réseau par courrier
accounts-account-rhythm-hint = Les codes de connexion, eux, partent toujours tout de suite.
accounts-rhythm-immediate = Tout de suite
accounts-rhythm-weekly = Une fois par semaine, le lundi
accounts-rhythm-never = Jamais
accounts-account-silent = Rien en août : les nouvelles attendent septembre
accounts-account-keep = Enregistrer
accounts-kept = C’est enregistré.
accounts-account-ways-in = Vos entrées
accounts-linked = Votre identité chez le fournisseur { $name }
accounts-linked-lead = Elle ouvre ce compte sans courrier. Déliez-la si vous ne vous en servez plus, ou si quelqu’un d’autre pourrait s’en servir.
accounts-linked-since = Liée depuis le { $name }
accounts-unlink = Délier
accounts-unlinked = C’est délié. Cette identité n’ouvre plus ce compte, sauf si vous la liez de nouveau en vous connectant avec elle.
accounts-account-data = Vos données
accounts-fault-own-name-missing = Écrivez votre nom, tel que les autres membres doivent le lire.
accounts-fault-own-name-long = { $count } lettres au plus.
accounts-fault-choice = Choisissez dans la liste.

accounts-sessions = Vos appareils connectés
accounts-sessions-lead = Un appareil que vous ne reconnaissez pas ? Déconnectez-le. Nous ne gardons pas l’endroit d’où l’on se connecte.
accounts-session-device = Appareil
accounts-session-since = Depuis le
accounts-session-last-used = Dernier usage le
accounts-session-act = Agir
accounts-session-this-one = C’est celui-ci
accounts-session-end = Déconnecter
accounts-session-ended = Cet appareil est déconnecté.
accounts-sessions-all = Tout fermer
accounts-sessions-all-lead = Déconnecte tous les appareils, celui-ci compris, et annule les codes déjà envoyés.
accounts-sessions-end-all = Me déconnecter partout
accounts-signed-out-everywhere = Tous vos appareils sont déconnectés.
accounts-device = { $browser } sur { $system }
accounts-device-unknown = Appareil inconnu

accounts-passkeys = Vos clés d’accès
accounts-passkeys-lead = Une clé d’accès reste dans votre téléphone ou votre ordinateur. Vous entrez avec votre doigt, votre visage ou le code de l’appareil, sans attendre un courrier.
accounts-passkeys-none = Aucune clé pour l’instant
accounts-passkey-name = Nom de la clé
accounts-passkey-name-hint = Pour la reconnaître. Par exemple : mon téléphone
accounts-passkey-add = Ajouter une clé
accounts-passkey-make = Créer une clé sur cet appareil
accounts-passkey-made = La clé est créée. Vous pourrez entrer avec elle.
accounts-passkey-not-made = L’appareil n’a pas donné de clé que nous puissions garder. Recommencez.
accounts-passkey-not-believed = Cette clé n’ouvre aucun compte ici, ou la page a attendu plus de cinq minutes. Recommencez, ou recevez un code.
accounts-passkey-remove = Retirer
accounts-passkey-removed = La clé est retirée. Elle n’ouvre plus rien ici.
accounts-passkey-needs-script = Les navigateurs ne proposent les clés d’accès qu’aux pages qui utilisent JavaScript. Sans lui, le code par courrier marche toujours.
accounts-fault-passkey-name = Donnez-lui un nom, de { $count } lettres au plus.

accounts-close = Fermer mon compte
accounts-close-lead = Votre nom, votre adresse, vos clés et vos connexions seront effacés tout de suite. Personne ne pourra les retrouver.
accounts-close-remains = Ce que vous avez écrit pour votre organisation lui reste, sans votre nom.
accounts-close-sure = Je veux fermer mon compte
accounts-close-do = Fermer mon compte
accounts-close-keep = Garder mon compte
accounts-closed = Votre compte est fermé. Merci pour le chemin fait ensemble.
accounts-fault-sure = Cochez la case pour confirmer.

accounts-new-address-waits = Confirmez votre nouvelle adresse
accounts-new-address-advice-waits = Vous vous connecterez désormais avec l’adresse où vous avez reçu ce courrier. Vos appareils seront déconnectés.
accounts-new-address-confirm = Confirmer cette adresse
accounts-new-address-done = Votre nouvelle adresse est confirmée. Connectez-vous avec elle.
accounts-new-address-expired = Ce lien ne sert plus
accounts-new-address-advice-expired = Un lien sert une fois, pendant vingt-quatre heures. Demandez à la coordination du réseau de recommencer.
accounts-new-address-confirmed = Votre nouvelle adresse est confirmée
accounts-new-address-advice-confirmed = Elle servira à partir du { $name }, sauf si l’ancienne adresse arrête le changement. Pour ne pas attendre, ouvrez le courrier reçu à l’ancienne adresse et dites que c’est bien vous. D’ici là, connectez-vous avec l’ancienne.
accounts-new-address-taken = Cette adresse ouvre déjà un compte
accounts-new-address-advice-taken = Connectez-vous directement avec elle, ou appelez la coordination du réseau.

accounts-old-address-asks = Une autre adresse est demandée pour votre compte
accounts-old-address-advice-asks = Est-ce bien vous qui changez d’adresse ? Sinon, arrêtez le changement : rien ne bougera.
accounts-old-address-stop = Ce n’est pas moi, arrêter
accounts-old-address-agree = C’est bien moi, ne pas attendre
accounts-old-address-agreed = C’est noté
accounts-old-address-advice-agreed = L’adresse changera dès que la nouvelle aura confirmé, par le lien qu’elle a reçu.
accounts-old-address-stopped = Le changement est arrêté
accounts-old-address-advice-stopped = Votre adresse reste la même. Appelez la coordination du réseau aujourd’hui : quelqu’un l’a demandé à votre place.
accounts-old-address-expired = Ce lien ne sert plus
accounts-old-address-advice-expired = Le changement a été fait, arrêté, ou abandonné. Si votre compte ne s’ouvre plus avec votre adresse, appelez la coordination du réseau.
accounts-openid-otherwise = Recevoir un code par courrier
accounts-openid-unreachable = { $name } ne répond pas
accounts-openid-advice-unreachable = Réessayez dans un moment, ou passez par un code envoyé à votre adresse.
accounts-openid-refused = { $name } n’a pas confirmé votre identité
accounts-openid-advice-refused = La demande a été interrompue, ou a attendu plus de cinq minutes. Recommencez, ou passez par un code.
accounts-openid-unknown = Aucun compte ne vous attend ici
accounts-openid-advice-unknown = { $name } vous connaît, mais aucun compte n’a votre adresse. Demandez une invitation à votre organisation ou à la coordination du réseau.
accounts-openid-ended = L’accès de ce compte a pris fin
accounts-openid-advice-ended = { $name } vous connaît bien. Votre organisation ou la coordination du réseau peut rouvrir l’accès.

accounts-held-account = Votre compte
accounts-held-session = Un appareil connecté
accounts-held-passkey = Une clé d’accès
accounts-held-identity = Un lien avec un fournisseur d’identité
accounts-held-shown-name = Un nom donné à une adresse partagée
accounts-held-name = Nom
accounts-held-email = Adresse e-mail
accounts-held-locale = Langue
accounts-held-rhythm = Rythme des nouvelles
accounts-held-since = Depuis le
accounts-held-last-seen = Dernier usage le
accounts-held-ends = Fin de l’accès
accounts-held-device = Appareil
accounts-residue-number = Le numéro du compte, sans nom
accounts-residue-number-why = Ce que d’autres membres ont écrit y renvoie. Rien ne le relie plus à vous.
accounts-register-name = Comptes et connexions des membres
accounts-register-purpose = Ouvrir le site aux membres, sans mot de passe, et à eux seuls.
accounts-register-ground = Intérêt légitime du réseau (RGPD art. 6.1.f) ; les cookies de connexion sont strictement nécessaires (loi Informatique et Libertés, art. 82).
accounts-register-people = Membres du réseau
accounts-register-recipients = La coordination du réseau et, pour le nom, les autres membres
accounts-register-kept = Jusqu’à la fermeture du compte, par son titulaire ou après douze mois sans connexion, annoncée 60 et 15 jours avant. Connexions : 30 jours. Demandes de code : 24 heures.

accounts-menu-account = Mon compte
