action-domain-parentalite = Enfance, PMI, parentalité
action-domain-prevention = Prévention éducation, sexualité, groupe de parole
action-domain-alimentation-budget = Alimentation, gestion du budget
action-domain-loisirs-culture = Loisirs, culture
action-domain-lien-social = Lien social, échange de savoirs
action-domain-reseaux-professionnels = Animation de réseaux professionnels et soutien
action-domain-langue-numerique = Maîtrise de la langue, du numérique
action-domain-aide-aux-aidants = Aide aux aidants
action-domain-insertion = Insertion

action-age-enfants = Enfants
action-age-jeunes = Jeunes
action-age-adultes = Adultes
action-age-seniors = Personnes âgées

action-openness-tous = Ouverte à tout le monde
action-openness-orientation = Sur orientation
action-openness-membres = Pour les membres du groupe

action-role-porte = porte
action-role-co-anime = co-anime
action-role-accueille = accueille
action-role-finance = finance

action-initiator-habitants = Habitants
action-initiator-assistante-sociale = Assistantes sociales, assistants sociaux
action-initiator-educatrice-specialisee = Éducatrices et éducateurs spécialisés
action-initiator-conseillere-economie-sociale = Conseillères et conseillers en économie sociale et familiale
action-initiator-sage-femme = Sages-femmes
action-initiator-puericultrice = Puéricultrices, puériculteurs
action-initiator-medecin-infirmiere = Médecins, infirmières, infirmiers
action-initiator-psychologue = Psychologues
action-initiator-conseillere-insertion = Conseillères et conseillers en insertion
action-initiator-animatrice = Animatrices, animateurs
action-initiator-benevole = Bénévoles
action-initiator-elue = Élues et élus
action-initiator-autre-metier = Un autre métier

action-participation-informes = Les habitants sont informés
action-participation-consultes = Les habitants sont consultés
action-participation-co-decident = Les habitants décident avec les autres
action-participation-portent = Les habitants portent l’action

action-need-questionnaire = Un questionnaire
action-need-indicateur = Un chiffre de l’observatoire
action-need-idee = Une idée de la boîte à idées
action-need-constat = Un constat

action-flag-sans-partenaire = Sans partenaire
action-flag-sans-besoin = Sans besoin relié
action-flag-sans-presentation = Sans présentation
action-flag-sans-public = Sans public indiqué
action-flag-sans-lieu = Sans lieu
action-flag-sans-cadre = Sans cadre
action-flag-sans-participation = Place des habitants à dire

action-state-idee = Idée
action-state-presentee = Présentée en ISIC
action-state-en-preparation = En préparation
action-state-en-cours = En cours
action-state-reportee = Reportée
action-state-diffusion = Restitution
action-state-terminee = Terminée
action-state-bilan = Bilan fait
action-state-partagee = Partagée
action-state-abandonnee = Abandonnée

action-section-essentiel = L’essentiel
action-section-presentation = La présentation
action-section-public = Pour qui, et comment venir
action-section-lieu = Le lieu
action-section-partenaires = Les partenaires et l’initiative
action-section-besoin = Le besoin
action-section-probleme-professionnels = Le problème, dit par les professionnels
action-section-probleme-habitants = Le problème, dit par les habitants
action-section-participation = La place des habitants
action-section-budget = Le budget
action-section-cadres = Les cadres
action-section-programme = Le programme

action-field-titre = Le titre
action-field-domaine = Le domaine
action-field-unite = L’unité du territoire
action-field-dates = Les dates
action-field-contact = Le contact
action-field-resume = La présentation
action-field-mots = Les mots-clés
action-field-partenaires = Les partenaires
action-field-initiative = L’initiative
action-field-financements = Les financements
action-field-intervenants = Les intervenants
action-field-publics = Les publics
action-field-ages = Les âges
action-field-besoins = Les besoins
action-field-ouverture = Qui peut venir
action-field-premiere-fois = La première visite

action-refused-unknown = Cette action n’est plus ici.
action-refused-unfit = Il manque un titre ou un contact, un texte est trop long, ou la fin est avant le début.
action-refused-not-from-here = L’action ne peut pas passer à cette étape d’ici.
action-refused-day = Cette date est à venir, ou avant l’étape précédente.
action-refused-isic = Ce réseau demande une présentation en ISIC avant de commencer. Notez d’abord sa date.
action-refused-handed-over = Des habitants portent déjà cette action.
action-refused-born = Une autre organisation est déjà reliée à cette action. Retirez d’abord ce lien.

action-processing-name = Les actions collectives
action-processing-purpose = Savoir quand une action a changé d’étape ou de contenu.
action-processing-ground = Intérêt légitime du réseau (RGPD art. 6.1.f)
action-processing-people = Les membres qui tiennent des actions
action-processing-recipients = Personne : les noms ne sont montrés nulle part.
action-processing-kept = Tant que le compte existe

action-held-moves = Étapes d’actions que vous avez notées
action-held-changes = Changements d’actions que vous avez faits
action-held-count = Combien

action-residue-changes = Étapes et changements d’actions
action-residue-changes-why = Ils restent avec l’action, sans votre compte.
