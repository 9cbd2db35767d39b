action-domain-parentalite = Childhood, mother and child health, parenting
action-domain-prevention = Prevention in education and sexuality, groups to speak in
action-domain-alimentation-budget = Food, managing a budget
action-domain-loisirs-culture = Leisure, culture
action-domain-lien-social = Social ties, exchange of knowledge
action-domain-reseaux-professionnels = Running and supporting networks of professionals
action-domain-langue-numerique = Language and digital skills
action-domain-aide-aux-aidants = Help for carers
action-domain-insertion = Inclusion

action-age-enfants = Children
action-age-jeunes = Young people
action-age-adultes = Adults
action-age-seniors = Older people

action-openness-tous = Open to everybody
action-openness-orientation = When oriented by somebody
action-openness-membres = For members of the group

action-role-porte = carries
action-role-co-anime = co-hosts
action-role-accueille = hosts
action-role-finance = funds

action-initiator-habitants = Inhabitants
action-initiator-assistante-sociale = Social workers
action-initiator-educatrice-specialisee = Specialised educators
action-initiator-conseillere-economie-sociale = Advisers in social and family economy
action-initiator-sage-femme = Midwives
action-initiator-puericultrice = Paediatric nurses
action-initiator-medecin-infirmiere = Doctors and nurses
action-initiator-psychologue = Psychologists
action-initiator-conseillere-insertion = Advisers on the way to work
action-initiator-animatrice = Activity leaders
action-initiator-benevole = Volunteers
action-initiator-elue = Elected members
action-initiator-autre-metier = Another profession

action-participation-informes = Inhabitants are informed
action-participation-consultes = Inhabitants are consulted
action-participation-co-decident = Inhabitants decide with the others
action-participation-portent = Inhabitants carry the action

action-need-questionnaire = A questionnaire
action-need-indicateur = A figure of the observatory
action-need-idee = An idea of the box of ideas
action-need-constat = An observation

action-flag-sans-partenaire = Without a partner
action-flag-sans-besoin = No need linked
action-flag-sans-presentation = Without a presentation
action-flag-sans-public = For nobody in particular yet
action-flag-sans-lieu = Without a place
action-flag-sans-cadre = Without a framework
action-flag-sans-participation = The part of inhabitants is to be said

action-state-idee = Idea
action-state-presentee = Presented in ISIC
action-state-en-preparation = In preparation
action-state-en-cours = Running
action-state-reportee = Postponed
action-state-diffusion = Showing
action-state-terminee = Ended
action-state-bilan = Reviewed
action-state-partagee = Shared
action-state-abandonnee = Dropped

action-section-essentiel = The essentials
action-section-presentation = The presentation
action-section-public = For whom, and how to come
action-section-lieu = The place
action-section-partenaires = Partners and initiative
action-section-besoin = The need
action-section-probleme-professionnels = The problem, as professionals say it
action-section-probleme-habitants = The problem, as inhabitants say it
action-section-participation = The part of inhabitants
action-section-budget = The budget
action-section-cadres = The frameworks
action-section-programme = The programme

action-field-titre = The title
action-field-domaine = The domain
action-field-unite = The unit of the territory
action-field-dates = The dates
action-field-contact = The contact
action-field-resume = The presentation
action-field-mots = The keywords
action-field-partenaires = The partners
action-field-initiative = The initiative
action-field-financements = The funding
action-field-intervenants = The contributors
action-field-publics = The audiences
action-field-ages = The ages
action-field-besoins = The needs
action-field-ouverture = Who may come
action-field-premiere-fois = The first visit

action-refused-unknown = This action is no longer here.
action-refused-unfit = A title or a contact is missing, a text is too long, or the end is before the beginning.
action-refused-not-from-here = The action cannot come to this state from where it stands.
action-refused-day = This day is to come, or before the previous state.
action-refused-isic = This network asks for a presentation in ISIC before an action begins. Note its day first.
action-refused-handed-over = Inhabitants carry this action already.
action-refused-born = Another organisation is linked to this action already. Remove that link first.

action-processing-name = Collective actions
action-processing-purpose = Knowing when an action came to another state or was changed.
action-processing-ground = Legitimate interest of the network (GDPR art. 6.1.f)
action-processing-people = Members who keep actions
action-processing-recipients = Nobody: names are shown nowhere.
action-processing-kept = As long as the account exists

action-held-moves = States of actions that you noted
action-held-changes = Changes of actions that you made
action-held-count = How many

action-residue-changes = States and changes of actions
action-residue-changes-why = They stay with the action, without your account.
