//! How a service is reached: for whom, at what cost, by which door and through whom.

use super::codes;

codes! {
    /// For whom a service is meant. A person fits when at least one of a service's audiences fits.
    Audience {
        Everyone = "tous-publics", "Tous publics", "Everyone";
        Working = "actifs", "Actifs", "People in work";
        MinimumIncome =
            "beneficiaires-des-minimas-sociaux",
            "Bénéficiaires des minimas sociaux",
            "People on minimum benefits";
        JobSeekers = "demandeurs-emploi", "Demandeurs d’emploi", "Job seekers";
        Students = "etudiants", "Étudiants", "Students";
        Families = "familles", "Familles", "Families";
        Women = "femmes", "Femmes", "Women";
        YoungPeople = "jeunes", "Jeunes", "Young people";
        DisabledPeople =
            "personnes-en-situation-de-handicap", "Personnes en situation de handicap", "Disabled people";
        PeopleInEmergency =
            "personnes-en-situation-durgence", "Personnes en situation d’urgence", "People in an emergency";
        PeopleInLegalSituation =
            "personnes-en-situation-juridique-specifique",
            "Personnes en situation juridique spécifique",
            "People in a particular legal situation";
        ExiledPeople = "personnes-exilees", "Personnes exilées", "Exiled people";
        PriorityAreaResidents =
            "residents-qpv-frr", "Résidents en QPV ou FRR", "Residents of a priority neighbourhood or rural area";
        OlderPeople = "seniors", "Séniors", "Older people";
    }
}

codes! {
    /// What a service does for someone.
    ServiceKind {
        Support = "accompagnement", "Accompagnement", "Support over time";
        FinancialAid = "aide-financiere", "Aide financière", "Financial aid";
        MaterialAid = "aide-materielle", "Aide matérielle", "Material aid";
        Workshop = "atelier", "Atelier", "Workshop";
        Training = "formation", "Formation", "Training";
        Information = "information", "Information", "Information";
    }
}

codes! {
    /// Whether a person pays.
    Cost {
        Free = "gratuit", "Gratuit", "Free";
        Paying = "payant", "Payant", "Paying";
    }
}

codes! {
    /// Where the meeting takes place. The national list knows the first two.
    DeliveryMode {
        OnSite = "en-presentiel", "Sur place", "On site";
        Remote = "a-distance", "À distance", "Remotely";
        AtHome = "a-domicile", "À domicile", "At home";
        Outreach = "aller-vers", "Aller vers les personnes", "Outreach, where people are";
        Mobile = "itinerant", "Itinérant", "Mobile, on a round";
    }
}

codes! {
    /// The gesture that starts a service (data·inclusion « mode de mobilisation »).
    AccessMode {
        WriteEmail = "envoyer-un-courriel", "Envoyer un courriel", "Write an e-mail";
        ComeInPerson = "se-presenter", "Se présenter", "Come in person";
        Telephone = "telephoner", "Téléphoner", "Telephone";
        FollowLink =
            "utiliser-lien-mobilisation", "Utiliser le lien de mobilisation", "Use the service’s own link";
    }
}

codes! {
    /// Who may set the service in motion.
    WhoCanRefer {
        People = "usagers", "Les personnes elles-mêmes", "People themselves";
        Professionals = "professionnels", "Les professionnels", "Professionals";
    }
}

impl DeliveryMode {
    /// The national mode to export: at home, outreach and rounds are meetings in person.
    pub const fn published(self) -> Self {
        match self {
            Self::Remote => Self::Remote,
            Self::OnSite | Self::AtHome | Self::Outreach | Self::Mobile => Self::OnSite,
        }
    }
}
