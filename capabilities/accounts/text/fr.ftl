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
accounts-letter-address-not-you = Vous n’avez rien demandé ? Laissez ce courrier : rien ne changera.
accounts-letter-address-notice-subject = Une autre adresse est demandée pour votre compte
accounts-letter-address-notice-lead = La coordination de { $name } a été priée d’écrire désormais à une autre adresse. Le changement se fera quand la nouvelle adresse l’aura confirmé.
accounts-letter-address-notice-not-you = Vous n’êtes pas au courant ? Appelez la coordination du réseau aujourd’hui.
accounts-letter-unused-subject = Votre compte n’a pas servi depuis longtemps
accounts-letter-unused-lead = Votre compte de { $name } n’a pas servi depuis de longs mois. Nous ne gardons pas ce qui ne sert plus.
accounts-letter-unused-when = { $count ->
    [one] Il sera fermé demain, et ce que nous savons de vous sera effacé.
   *[other] Il sera fermé dans { $count } jours, et ce que nous savons de vous sera effacé.
}
accounts-letter-unused-link = Me connecter et le garder
accounts-letter-unused-closing = Vous ne voulez plus de ce compte ? Vous n’avez rien à faire.
