# À remettre : une fiche avec des adresses choisies ensemble.
handout-menu = Fiche à remettre
handout-title = Fiche à remettre
handout-add = Mettre sur une fiche à remettre
handout-added = L’adresse est sur la fiche. Pour l’ouvrir : « Fiche à remettre », au bas de la page.
handout-full = La fiche est pleine : huit adresses au plus. Enlevez-en une, ou imprimez celle-ci d’abord.
handout-emptied = La fiche est oubliée. Rien n’en a été gardé.
handout-counted = Merci. La remise est comptée, et la fiche est oubliée.
handout-empty = La fiche est encore vide
handout-empty-how = Cherchez un service, ouvrez-le, puis choisissez « Mettre sur une fiche à remettre ».
handout-search = Chercher une adresse
handout-lead = Rien de cette fiche n’est gardé : ni les adresses choisies, ni pour qui.
handout-language = En français, et dans une autre langue
handout-french-only = Français seulement
handout-unread = Les mots en { $name } n’ont pas encore été relus par une personne qui parle cette langue. La fiche le dit.
handout-paper = Papier
handout-a5 = A5, petite fiche
handout-a4 = A4
handout-discreet = Titres discrets
handout-discreet-why = Certains noms de lieux disent ce que la personne traverse. Demandez-lui si la fiche peut les porter. Le carré à photographier ouvre la page du service, qui porte son nom.
handout-show-names = Écrire les noms
handout-hide-names = Remettre des titres discrets
handout-print = Imprimer
handout-print-how = Pour imprimer, utilisez le menu de votre navigateur.
handout-pdf = Ouvrir en PDF
handout-back = Revenir à la fiche
handout-gone = { $count ->
    [one] Une adresse choisie n’existe plus : elle n’est pas sur la fiche.
   *[other] { $count } adresses choisies n’existent plus : elles ne sont pas sur la fiche.
}
handout-square = Carré à photographier : il ouvre la page de ce service
handout-remove = Enlever de la fiche
handout-sms = Envoyer par SMS
handout-sms-parts = { $count ->
    [one] un SMS
   *[other] { $count } SMS
}
handout-sms-left-out = { $count ->
    [one] Une adresse n’a pas trouvé place dans le message.
   *[other] { $count } adresses n’ont pas trouvé place dans le message.
}
handout-sms-open = Écrire le SMS sur cet appareil
handout-handed = Je l’ai remise
handout-handed-why = Compte une fiche pour chaque adresse ce mois-ci. Ni vous ni la personne n’êtes notés, et la fiche est oubliée.
handout-forget = Oublier cette fiche
