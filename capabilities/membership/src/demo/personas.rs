//! Who tries the demo: the functions a network is made of.

use accounts::AccountKind;
use vocabulary::id::AccountId;

use super::SOURCE;
use crate::mandate::{Activity, Secrecy, Standing};
use crate::network_role::NetworkRole;
use crate::paths;

/// Somebody to try the demo as: a function, never a person.
#[derive(Clone, Copy, Debug)]
pub struct Persona {
    /// Its code, in addresses and keys.
    pub code: &'static str,
    /// The name shown to members.
    pub name: &'static str,
    /// The organisation of the demo territory it acts for; empty for none.
    pub organization: &'static str,
    /// Where it arrives.
    pub comes_to: &'static str,
    pub(crate) kind: AccountKind,
    pub(crate) standing: Standing,
    pub(crate) activity: Activity,
    pub(crate) secrecy: Secrecy,
    pub(crate) profession: &'static str,
    pub(crate) ends_after: Option<i64>,
    pub(crate) role: Option<NetworkRole>,
}

impl Persona {
    /// Its account.
    pub fn account(&self) -> AccountId {
        AccountId::from_source(SOURCE, "account", self.code)
    }

    /// The key of what it comes for.
    pub fn aim_key(&self) -> String {
        format!("membership-tryout-{}", self.code)
    }
}

/// What most personas share.
const PLAIN: Persona = Persona {
    code: "",
    name: "",
    organization: "",
    comes_to: "/",
    kind: AccountKind::Personal,
    standing: Standing::Member,
    activity: Activity::Professional,
    secrecy: Secrecy::DiscretionOnly,
    profession: "",
    ends_after: None,
    role: None,
};

/// Everybody who can be tried.
pub const PERSONAS: &[Persona] = &[
    Persona {
        code: "assistante-sociale",
        name: "Assistante sociale de secteur (démo)",
        organization: "mds-demo",
        secrecy: Secrecy::ByProfession,
        profession: "Assistante de service social",
        ..PLAIN
    },
    Persona {
        code: "agent-ccas",
        name: "Agent d’accueil du CCAS (démo)",
        organization: "ccas-le-mee",
        secrecy: Secrecy::ByMission,
        profession: "Accueil et instruction",
        ..PLAIN
    },
    Persona {
        code: "benevole",
        name: "Boîte partagée de l’aide alimentaire (démo)",
        organization: "panier-d-a-cote",
        comes_to: accounts::paths::SHOWN_NAME,
        kind: AccountKind::Shared,
        activity: Activity::Volunteer,
        profession: "Distribution du jeudi",
        ..PLAIN
    },
    Persona {
        code: "responsable-associatif",
        name: "Responsable associatif (démo)",
        organization: "panier-d-a-cote",
        comes_to: paths::ORGANIZATIONS,
        standing: Standing::Owner,
        activity: Activity::Volunteer,
        profession: "Présidence",
        ..PLAIN
    },
    Persona {
        code: "coordinatrice",
        name: "Coordinatrice du réseau (démo)",
        comes_to: paths::COORDINATION,
        role: Some(NetworkRole::Coordinator),
        ..PLAIN
    },
    Persona {
        code: "developpement-social",
        name: "Responsable du développement social (démo)",
        organization: "mds-demo",
        comes_to: paths::ORGANIZATIONS,
        standing: Standing::Owner,
        profession: "Responsable du développement social",
        ..PLAIN
    },
    Persona {
        code: "elue",
        name: "Élue de l’agglomération (démo)",
        organization: "mission-locale",
        activity: Activity::Elected,
        profession: "Déléguée aux solidarités",
        ..PLAIN
    },
    Persona {
        code: "administrateur",
        name: "Administrateur technique (démo)",
        comes_to: paths::ADMINISTRATION,
        role: Some(NetworkRole::Administrator),
        ..PLAIN
    },
    Persona {
        code: "maraude",
        name: "Travailleur de rue (démo)",
        organization: "veilleurs-du-val",
        standing: Standing::Owner,
        secrecy: Secrecy::ByMission,
        profession: "Éducateur, équipe de maraude",
        ..PLAIN
    },
    Persona {
        code: "referente-parcours",
        name: "Référente de parcours (démo)",
        organization: "mission-locale",
        standing: Standing::Owner,
        secrecy: Secrecy::ByMission,
        profession: "Conseillère en insertion",
        ..PLAIN
    },
    Persona {
        code: "intervenante-ponctuelle",
        name: "Intervenante ponctuelle (démo)",
        organization: "ccas-le-mee",
        secrecy: Secrecy::ByProfession,
        profession: "Psychologue, un mois",
        ends_after: Some(30),
        ..PLAIN
    },
    Persona {
        code: "responsable-ccas",
        name: "Responsable du CCAS (démo)",
        organization: "ccas-le-mee",
        comes_to: paths::ORGANIZATIONS,
        standing: Standing::Owner,
        secrecy: Secrecy::ByMission,
        profession: "Direction",
        ..PLAIN
    },
    Persona {
        code: "relectrice",
        name: "Relectrice en langage simple (démo)",
        organization: "centre-social-passerelle",
        standing: Standing::Owner,
        activity: Activity::Volunteer,
        profession: "Groupe d’habitants",
        ..PLAIN
    },
];
