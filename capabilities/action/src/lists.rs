//! The closed lists an action is described with: domains, ages, openness, participation, who begins.

use crate::named::named;

named! {
    /// What an action is about: the nine domains of the reference set, each action in one.
    pub Domain says "action-domain-" {
        /// Small children, mother and child health, being a parent.
        Parenthood = "parentalite",
        /// Prevention in education and sexuality, groups in which people speak.
        Prevention = "prevention",
        /// Food and the household budget.
        FoodAndBudget = "alimentation-budget",
        /// Leisure and culture.
        LeisureAndCulture = "loisirs-culture",
        /// Social ties, exchange of knowledge.
        SocialTies = "lien-social",
        /// Networks of professionals, and what supports them.
        ProfessionalNetworks = "reseaux-professionnels",
        /// Speaking French, digital life.
        LanguageAndDigital = "langue-numerique",
        /// Help for those who help a relative.
        Carers = "aide-aux-aidants",
        /// Ways back to work and a place among others.
        Inclusion = "insertion",
    }
}

named! {
    /// An age an action is for. From two on it is intergenerational.
    pub Age says "action-age-" {
        /// Children.
        Children = "enfants",
        /// Young people.
        Youth = "jeunes",
        /// Adults.
        Adults = "adultes",
        /// Older people.
        Seniors = "seniors",
    }
}

named! {
    /// Who may come.
    pub Openness says "action-openness-" {
        /// Everybody, without being sent and without explaining.
        Everyone = "tous",
        /// Whoever is oriented by a professional or a volunteer.
        OnReferral = "orientation",
        /// The members of the group or association.
        Members = "membres",
    }
}

named! {
    /// What a partner does in an action.
    pub PartnerRole says "action-role-" {
        /// Answers for it.
        Carries = "porte",
        /// Runs it with the others.
        CoHosts = "co-anime",
        /// Receives it at its place.
        Hosts = "accueille",
        /// Pays for it.
        Funds = "finance",
    }
}

named! {
    /// Whose initiative an action is: a profession, never a person, or inhabitants.
    pub Initiator says "action-initiator-" {
        /// Inhabitants.
        Inhabitants = "habitants",
        /// Social workers.
        SocialWorker = "assistante-sociale",
        /// Specialised educators.
        SpecialisedEducator = "educatrice-specialisee",
        /// Advisers in social and family economy.
        FamilyEconomist = "conseillere-economie-sociale",
        /// Midwives.
        Midwife = "sage-femme",
        /// Paediatric nurses.
        PaediatricNurse = "puericultrice",
        /// Doctors and nurses.
        Carer = "medecin-infirmiere",
        /// Psychologists.
        Psychologist = "psychologue",
        /// Advisers on the way to work.
        InclusionAdviser = "conseillere-insertion",
        /// Those who run activities.
        Facilitator = "animatrice",
        /// Volunteers.
        Volunteer = "benevole",
        /// Elected members.
        Elected = "elue",
        /// Another profession.
        OtherProfession = "autre-metier",
    }
}

named! {
    /// How far inhabitants decide, from the least to the most.
    pub Participation says "action-participation-" {
        /// They are told.
        Informed = "informes",
        /// They are asked.
        Consulted = "consultes",
        /// They decide with the others.
        CoDecide = "co-decident",
        /// They carry the action.
        Carry = "portent",
    }
}

named! {
    /// Where the need that an action answers was read.
    pub NeedKind says "action-need-" {
        /// A questionnaire.
        Questionnaire = "questionnaire",
        /// A figure of the observatory.
        Indicator = "indicateur",
        /// An idea of the box of ideas.
        Idea = "idee",
        /// What teams or inhabitants see.
        Observation = "constat",
    }
}

named! {
    /// What a carrier is told about her action: accepted, and worth a look.
    pub Flag says "action-flag-" {
        /// One organisation alone.
        WithoutPartner = "sans-partenaire",
        /// No need linked.
        WithoutNeed = "sans-besoin",
        /// No words on what it is.
        WithoutSummary = "sans-presentation",
        /// Nobody said for whom.
        WithoutAudience = "sans-public",
        /// No place.
        WithoutPlace = "sans-lieu",
        /// No policy framework.
        WithoutFramework = "sans-cadre",
        /// Nobody said how far inhabitants decide.
        WithoutParticipation = "sans-participation",
    }
}
