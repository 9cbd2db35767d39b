## Ce que disent les réponses

findings-surveys = Questionnaires
findings-results = Résultats
findings-title = Résultats : { $name }
findings-figures = En chiffres
findings-figure-share = de réponses
findings-figure-answered = { $count ->
    [0] réponse
    [one] réponse
   *[other] réponses
}
findings-figure-asked = { $count ->
    [0] questionnaire envoyé
    [one] questionnaire envoyé
   *[other] questionnaires envoyés
}
findings-at = Compté à { $name }. Les réponses qui arrivent s’ajoutent d’elles-mêmes.
findings-refresh = Compter de nouveau
findings-sender-silent = Votre propre organisation n’a pas encore répondu.
findings-sender-silent-text = Le questionnaire part de chez vous : votre réponse donne l’exemple, et elle compte comme les autres.

## Qui a répondu

findings-who = Qui a répondu
findings-by-family = Par famille
findings-by-sector = Par secteur
findings-by-type = Par type d’organisation
findings-without-sector = Secteur non précisé
findings-sectors-overlap = Une organisation qui agit dans deux secteurs compte dans les deux.
findings-column-asked = Envoyés
findings-column-answered = Réponses
findings-column-share = Part
findings-column-names = Organisations
findings-column-family = Famille
findings-column-sector = Secteur
findings-column-type = Type
findings-type-of = { $name }, type non précisé
findings-type-unknown = Type non précisé
findings-more-names = { $count ->
    [one] et une autre
   *[other] et { $count } autres
}

## Question par question

findings-answers = Ce qu’elles répondent
findings-split = Détailler
findings-split-none = Ensemble
findings-split-family = Par famille
findings-split-sector = Par secteur
findings-words-rule = Les textes libres sont mélangés. Le nom de l’organisation n’y figure que si elle l’a accepté.
findings-answered = { $count ->
    [0] Aucune réponse sur { $asked }.
    [one] 1 réponse sur { $asked }.
   *[other] { $count } réponses sur { $asked }.
}
findings-not-asked = { $count ->
    [one] La question ne concernait pas 1 organisation.
   *[other] La question ne concernait pas { $count } organisations.
}
findings-column-answer = Réponse
findings-column-count = Nombre
findings-other = Autre
findings-too-few = Moins de { $count } réponses : elles ne sont pas détaillées.
findings-several = Plusieurs réponses étaient possibles : la somme peut dépasser 100 %.
findings-mean = Moyenne
findings-median = Médiane
findings-half = La moitié des réponses
findings-range = Du plus petit au plus grand
findings-between = de { $from } à { $to }
findings-others = { $count ->
    [one] Et une autre, moins citée ou saisie à la main.
   *[other] Et { $count } autres, moins citées ou saisies à la main.
}
findings-all-sayings = Lire les { $count } textes
findings-sayings = Textes
findings-sayings-count = { $count ->
    [0] Aucun texte
    [one] 1 texte
   *[other] { $count } textes
}
findings-sayings-order = Dans un ordre tiré au hasard, toujours le même : il ne dit ni qui a écrit, ni quand.
findings-sayings-none = Personne n’a rien écrit ici.

## Ce que ces réponses ont changé

findings-led-to = Ce que ces réponses ont changé
findings-led-to-nothing = Rien encore. Les réponses peuvent proposer des corrections aux fiches, déclarer des coopérations et noter des souhaits de travailler ensemble.
findings-corrections = { $count ->
    [one] 1 correction de fiche proposée
   *[other] { $count } corrections de fiches proposées
} : { $taken ->
    [0] aucune acceptée
    [one] 1 acceptée
   *[other] { $taken } acceptées
}, { $waiting ->
    [0] aucune en attente.
    [one] 1 en attente.
   *[other] { $waiting } en attente.
}
findings-corrections-list = Les corrections proposées
findings-correction-taken = { $count ->
    [0] décidée, rien n’a été repris
    [one] 1 changement accepté
   *[other] { $count } changements acceptés
}
findings-correction-waiting = { $count ->
    [one] 1 changement attend l’organisation
   *[other] { $count } changements attendent l’organisation
}
findings-relations = { $count ->
    [one] 1 coopération déclarée,
   *[other] { $count } coopérations déclarées,
}
findings-relations-agreed = { $count ->
    [0] aucune confirmée des deux côtés.
    [one] 1 confirmée des deux côtés.
   *[other] { $count } confirmées des deux côtés.
}
findings-relations-list = Les coopérations déclarées
findings-relation-declared = déclarée d’un côté
findings-relation-agreed = confirmée des deux côtés
findings-relation-contested = contestée par l’autre
findings-meetings = { $count ->
    [one] 1 rencontre proposée, parce que le souhait est partagé.
   *[other] { $count } rencontres proposées, parce que le souhait est partagé.
}
findings-meetings-list = Les rencontres proposées
findings-meetings-page = Suivre les rencontres
findings-wishes = { $count ->
    [one] 1 souhait que l’autre ne partage pas encore.
   *[other] { $count } souhaits que l’autre ne partage pas encore.
}
findings-wishes-list = Les souhaits notés
findings-wish = { $one } souhaite travailler avec { $other }
findings-pair = { $one } et { $other }

## Les fichiers

findings-files = Emporter les réponses
findings-files-text = Une ligne par réponse, sans nom et sans texte libre. Les textes ont leur feuille à part, mélangés.
findings-file-workbook = Classeur (XLSX)
findings-file-table = Réponses (CSV)
findings-file-codes = Sens des colonnes (CSV)
findings-sheet-answers = Réponses
findings-sheet-texts = Textes
findings-sheet-codes = Codes

## Rendu à tous

findings-restitution-title = Ce que vous nous avez répondu : { $name }
findings-restitution-lead = Questionnaire de { $name }. Voici ce que disent les réponses, et ce qu’elles ont changé.
findings-restitution-description = Les résultats d’un questionnaire du réseau : qui a répondu, ce qui a été dit, ce que cela a changé.
findings-restitution-preview = Voir ce qui sera rendu à tous
findings-preview = Aperçu : cette page n’est pas encore publique.
findings-preview-text = Elle le devient quand vous rendez les résultats, depuis la page du questionnaire.
findings-print = Imprimer
findings-rules = Comment lire cette page
findings-rule-texts = Seuls figurent les textes des organisations qui ont accepté d’être citées.
findings-rule-split = Les réponses sont détaillées par famille là où chaque famille compte au moins { $count } réponses. En dessous de { $count }, rien n’est détaillé : on pourrait reconnaître qui a répondu.
findings-rule-whole = Les réponses ne sont pas détaillées par famille : l’une d’elles compte moins de { $count } réponses, et l’on pourrait reconnaître qui a répondu. Ce que moins de { $count } ont répondu n’est pas détaillé non plus.
