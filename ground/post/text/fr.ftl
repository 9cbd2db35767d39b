# Les mots de cette pièce.

post-news-subject = { $count ->
    [one] { $network } : une nouvelle
   *[other] { $network } : { $count } nouvelles
}
post-news-lead = { $count ->
    [one] Voici ce qui s’est passé depuis le dernier courrier.
   *[other] Voici ce qui s’est passé depuis le dernier courrier, en { $count } lignes.
}
post-news-more = { $count ->
    [one] Une autre nouvelle vous attend sur le site.
   *[other] { $count } autres nouvelles vous attendent sur le site.
}
post-letter-code = Votre code
post-letter-address = Si le bouton ne répond pas, copiez cette adresse dans votre navigateur :
post-foot-from = { $network } vous écrit. Une machine a envoyé ce courrier.
post-foot-why-asked = Vous le recevez parce que cette adresse a été donnée sur le site, par vous ou par une personne qui vous y invite.
post-foot-why-news = Vous le recevez parce que vous participez au réseau et souhaitez en suivre les nouvelles.
post-foot-why-subscribed = Vous le recevez parce que cette adresse a été inscrite, puis confirmée, pour suivre ces nouvelles.
post-foot-leave = Ne plus rien recevoir, en un clic et pour de bon :
post-foot-rhythm = Tout de suite, une fois par semaine, ou jamais : choisissez votre rythme ici :

post-letters-title = Courrier de la démonstration
post-letters-lead = Dans une démonstration, aucun courrier ne part. Voici ceux qui seraient partis, le plus récent d’abord.
post-letters-none = Aucun courrier pour l’instant
post-letters-none-advice = Demandez un lien pour vous connecter : il arrivera ici.
post-letters-table = Courriers, le plus récent d’abord
post-letters-to = Pour
post-letters-subject = Objet
post-letter-lead = Voici le courrier tel qu’il serait arrivé.
post-letter-at = le { $day } à { $time }
post-letter-back = Tous les courriers
post-letter-text = Le même en texte simple
post-letter-to = Pour
post-letter-from = De
post-letter-written = Écrit
post-letter-content = Contenu du courrier

post-held-letter = Un courrier qui vous a été écrit
post-held-news = Des nouvelles qui attendent leur jour
post-held-refusal = Une adresse qui a refusé un courrier
post-held-address = Adresse
post-held-kind = Sorte de courrier
post-held-written = Écrit le
post-held-state = Où il en est
post-held-count = Combien
post-state-waiting = attend de partir
post-state-sent = parti
post-state-refused = refusé par la messagerie du destinataire
post-state-given-up = abandonné après trois jours d’essais

post-register-name = Envoyer du courrier
post-register-purpose = Connecter les membres sans mot de passe, les inviter, leur dire ce qui les concerne au rythme qu’ils choisissent.
post-register-ground = Exécution du service demandé (RGPD art. 6.1.b) pour les courriers demandés ; intérêt légitime du réseau (art. 6.1.f) pour les nouvelles, que chacun peut arrêter.
post-register-people = Membres et personnes invitées
post-register-recipients = Le serveur de courrier choisi par le réseau, qui transmet à celui du destinataire
post-register-kept = Le texte jusqu’au départ ; l’adresse et la date, 30 jours après ; l’empreinte d’une adresse qui refuse, un an.
