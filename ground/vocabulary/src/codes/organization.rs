//! The kinds of organisation a French or Belgian social network is made of.

use super::{LegalFamily, codes};

codes! {
    /// What an organisation is. The list follows the actors that local networks name.
    OrganizationKind {
        MunicipalSocialAction =
            "ccas", "Centre communal d’action sociale (CCAS)", "Municipal social action centre (CCAS)";
        MunicipalSocialDesk = "guichet-social-communal", "Guichet social communal", "Municipal social desk";
        MunicipalService = "service-communal", "Service communal", "Municipal service";
        BelgianSocialAction =
            "cpas", "Centre public d’action sociale (CPAS)", "Public social action centre (CPAS, Belgium)";
        SolidarityCentre =
            "mds", "Maison départementale des solidarités (MDS)", "Departmental solidarity centre (MDS)";
        SolidarityReception =
            "point-accueil-solidarite", "Point accueil solidarité", "Solidarity reception point";
        DepartmentalCouncil = "conseil-departemental", "Conseil départemental", "Departmental council";
        SolidarityDirectorate =
            "dgas", "Direction générale des solidarités (DGAS)", "Departmental solidarity directorate";
        TerritorialUnit =
            "unite-territoriale", "Unité territoriale du département", "Territorial unit of the department";
        Region = "region", "Région", "Region";
        FamilyAllowanceFund = "caf", "Caisse d’allocations familiales (Caf)", "Family allowance fund (Caf)";
        HealthInsuranceFund =
            "cpam", "Caisse primaire d’assurance maladie (CPAM)", "Health insurance fund (CPAM)";
        EmploymentService = "france-travail", "France Travail", "France Travail (public employment service)";
        MissionLocale = "mission-locale", "Mission locale", "Mission locale (young people, 16 to 25)";
        FranceServices = "france-services", "France services", "France services (public service counter)";
        SocialCentre = "centre-social", "Centre social", "Social centre";
        SocialCentresFederation =
            "federation-de-centres-sociaux", "Fédération de centres sociaux", "Federation of social centres";
        FoodAid = "aide-alimentaire", "Association d’aide alimentaire", "Food aid association";
        MutualAidAssociation = "association-d-entraide", "Association d’entraide", "Mutual aid association";
        CharitableAssociation = "association-caritative", "Association caritative", "Charity";
        FamilyAssociation = "association-familiale", "Association familiale", "Family association";
        DebtAdvice = "aide-surendettement", "Aide aux personnes endettées", "Debt advice association";
        StreetAssociation =
            "association-de-rue", "Association auprès des personnes à la rue", "Association for people on the street";
        IntegrationAssociation =
            "association-d-insertion", "Association d’insertion", "Integration association";
        DayCentre = "accueil-de-jour", "Accueil de jour", "Day centre";
        StreetOutreach = "maraude", "Maraude", "Street outreach team";
        ReintegrationAccommodation =
            "chrs",
            "Centre d’hébergement et de réinsertion sociale (CHRS)",
            "Accommodation and reintegration centre (CHRS)";
        FamilyBoardingHouse =
            "pension-de-famille", "Pension de famille, maison relais", "Supported boarding house";
        SocialResidence = "residence-sociale", "Résidence sociale", "Social residence";
        CareHome = "ehpad", "Maison de retraite (EHPAD)", "Care home for older people";
        AddictionCare =
            "csapa-caarud", "Soin des addictions (CSAPA, CAARUD)", "Addiction care and harm reduction";
        MentalHealthCentre =
            "cmp", "Centre médico-psychologique (CMP)", "Community mental health centre (CMP)";
        BelgianMentalHealth = "ssm", "Service de santé mentale (SSM)", "Mental health service (SSM, Belgium)";
        Hospital = "centre-hospitalier", "Centre hospitalier", "Hospital";
        TownHospitalNetwork = "reseau-ville-hopital", "Réseau ville-hôpital", "Town and hospital network";
        HospitalCareAccess =
            "pass", "Permanence d’accès aux soins de santé (PASS)", "Hospital access-to-care desk (PASS)";
        AdolescentCentre = "maison-des-ados", "Maison des adolescents", "Adolescents’ centre";
        PlanningCentre =
            "centre-de-planification", "Centre de planification (CPEF)", "Family planning centre";
        WomensRights =
            "cidff",
            "Information sur les droits des femmes et des familles (CIDFF)",
            "Information on the rights of women and families (CIDFF)";
        FamilyAssociationsUnion =
            "udaf",
            "Union départementale des associations familiales (UDAF)",
            "Departmental union of family associations (UDAF)";
        HousingInformation =
            "adil", "Agence d’information sur le logement (ADIL)", "Housing information agency (ADIL)";
        JusticePoint = "point-justice", "Point-justice", "Justice access point";
        MediationHouse = "maison-de-mediation", "Maison de médiation", "Mediation house";
        VictimSupport =
            "assistance-aux-victimes", "Assistance policière aux victimes", "Police support for victims";
        YouthInformation = "bij", "Information jeunesse (BIJ, Infor Jeunes)", "Youth information office";
        HomeHelpFederation =
            "federation-aide-a-domicile", "Fédération d’aide à domicile", "Home help federation";
        ChildProtection = "protection-de-l-enfance", "Protection de l’enfance", "Child protection";
        CarersPlatform = "plateforme-aidants", "Plateforme des aidants", "Family carers’ platform";
        WorkIntegration =
            "siae", "Insertion par l’activité économique (SIAE)", "Work integration enterprise (SIAE)";
        SolidarityTransport = "transport-solidaire", "Transport solidaire", "Solidarity transport";
        DigitalMediation = "mediation-numerique", "Médiation numérique", "Digital help";
        School = "ecole", "École", "School";
        DepartmentalNetwork = "reseau-departemental", "Réseau départemental", "Departmental network";
        SocialCoordination = "coordination-sociale", "Coordination sociale", "Social coordination";
        SolidarityCrossroads =
            "carrefour-des-solidarites", "Carrefour des solidarités", "Solidarity crossroads (network)";
        Other = "autre", "Autre organisation", "Other organisation";
    }
}

impl OrganizationKind {
    /// The family organisations of this kind most often belong to; an organisation may say otherwise.
    pub const fn usual_family(self) -> LegalFamily {
        use OrganizationKind as Kind;
        match self {
            Kind::MunicipalSocialAction
            | Kind::MunicipalSocialDesk
            | Kind::MunicipalService
            | Kind::BelgianSocialAction
            | Kind::SolidarityCentre
            | Kind::SolidarityReception
            | Kind::DepartmentalCouncil
            | Kind::SolidarityDirectorate
            | Kind::TerritorialUnit
            | Kind::Region
            | Kind::FamilyAllowanceFund
            | Kind::HealthInsuranceFund
            | Kind::EmploymentService
            | Kind::FranceServices
            | Kind::Hospital
            | Kind::School
            | Kind::VictimSupport
            | Kind::JusticePoint
            | Kind::DepartmentalNetwork => LegalFamily::Public,
            Kind::FoodAid
            | Kind::MutualAidAssociation
            | Kind::CharitableAssociation
            | Kind::FamilyAssociation
            | Kind::DebtAdvice
            | Kind::StreetAssociation
            | Kind::SolidarityTransport
            | Kind::StreetOutreach
            | Kind::Other => LegalFamily::MutualAid,
            _ => LegalFamily::Delegation,
        }
    }
}
