//! What a service is about: the 69 national topics, the four we had to add, and their 16 categories.

use super::codes;

codes! {
    /// What a service is about. The first 69 are the national ones; the last four are local, because the
    /// national list, made for employment, has no word for them.
    Topic {
        ConfirmTrade =
            "choisir-un-metier--confirmer-son-choix-de-metier",
            "Confirmer son choix de métier",
            "Confirming one’s choice of trade";
        KnowJobOpportunities =
            "choisir-un-metier--connaitre-les-opportunites-demploi",
            "Connaître les opportunités d’emploi",
            "Knowing the job opportunities";
        DiscoverTrade =
            "choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite",
            "Découvrir un métier ou un secteur d’activité",
            "Discovering a trade or a line of work";
        IdentifyStrengths =
            "choisir-un-metier--identifier-ses-points-forts-et-ses-competences",
            "Identifier ses points forts et ses compétences",
            "Identifying one’s strengths and skills";
        DefineBusinessProject =
            "creer-une-entreprise--definir-son-projet-de-creation-dentreprise",
            "Définir son projet de création d’entreprise",
            "Defining a plan to start a business";
        GrowBusiness =
            "creer-une-entreprise--developper-son-entreprise",
            "Développer son entreprise",
            "Growing one’s business";
        StructureBusinessProject =
            "creer-une-entreprise--structurer-son-projet-de-creation-dentreprise",
            "Structurer son projet de création d’entreprise",
            "Building up a plan to start a business";
        Paperwork =
            "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
            "Accompagnement aux démarches administratives",
            "Help with paperwork";
        Citizenship =
            "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete",
            "Accompagnement pour l’accès à la citoyenneté",
            "Help to reach citizenship";
        AccessToRights =
            "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits",
            "Accompagnement pour l’accès aux droits",
            "Help to obtain one’s rights";
        AdaptedSupportMeasure =
            "difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte",
            "Bénéficier d’une mesure d’accompagnement adapté",
            "Benefiting from an adapted support measure";
        RightsAgainstDiscrimination =
            "difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination",
            "Connaître ses droits face à une discrimination",
            "Knowing one’s rights against discrimination";
        JudicialMatters =
            "difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire",
            "Prendre en compte une problématique judiciaire",
            "Dealing with a matter before the courts";
        BudgetAutonomy =
            "difficultes-financieres--acquerir-une-autonomie-budgetaire",
            "Acquérir une autonomie budgétaire",
            "Becoming independent with one’s budget";
        BudgetManagement =
            "difficultes-financieres--ameliorer-sa-gestion-budgetaire",
            "Améliorer sa gestion budgétaire",
            "Managing one’s budget better";
        FinancialProtectionMeasure =
            "difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere",
            "Mettre en place une mesure de protection financière",
            "Setting up a financial protection measure";
        PreventFinancialDecline =
            "difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere",
            "Prévenir une dégradation de la situation financière",
            "Keeping money troubles from getting worse";
        Debt =
            "difficultes-financieres--situation-dendettement-surendettement",
            "Situation d’endettement ou de surendettement",
            "Debt and over-indebtedness";
        DomesticHelp = "equipement-et-alimentation--aide-menagere", "Aide ménagère", "Domestic help";
        Food = "equipement-et-alimentation--alimentation", "Alimentation", "Food";
        HouseholdAppliances =
            "equipement-et-alimentation--electromenager",
            "Électroménager",
            "Household appliances";
        Clothing = "equipement-et-alimentation--habillement", "Habillement", "Clothing";
        Childcare = "famille--garde-denfants", "Garde d’enfants", "Childcare";
        DependentPersonCare =
            "famille--prise-en-charge-personne-dependante",
            "Prise en charge d’une personne dépendante",
            "Care of a dependent person";
        Parenting =
            "famille--soutien-a-la-parentalite-et-a-leducation",
            "Soutien à la parentalité et à l’éducation",
            "Support for parents and education";
        CarerSupport = "famille--soutien-aidants", "Soutien aux aidants", "Support for family carers";
        ConflictSeparationViolence =
            "famille--surmonter-conflits-separation-violence",
            "Surmonter les conflits liés à la séparation ou à la violence",
            "Overcoming conflict, separation or violence";
        Numeracy =
            "lecture-ecriture-calcul--maitriser-le-calcul",
            "Maîtriser le calcul",
            "Mastering arithmetic";
        FrenchLanguage =
            "lecture-ecriture-calcul--maitriser-le-francais",
            "Maîtriser le français",
            "Mastering French";
        BuyHome = "logement-hebergement--acheter-un-logement", "Acheter un logement", "Buying a home";
        MoveHome =
            "logement-hebergement--changer-de-logement",
            "Changer de logement",
            "Moving to another home";
        RentHome = "logement-hebergement--louer-un-logement", "Louer un logement", "Renting a home";
        TemporaryShelter =
            "logement-hebergement--rechercher-une-solution-dhebergement-temporaire",
            "Rechercher une solution d’hébergement temporaire",
            "Finding temporary shelter";
        RentArrears =
            "logement-hebergement--reduire-les-impayes-de-loyer",
            "Réduire les impayés de loyer",
            "Reducing rent arrears";
        StayInHome =
            "logement-hebergement--se-maintenir-dans-le-logement",
            "Se maintenir dans le logement",
            "Staying in one’s home";
        HousingInformation =
            "logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement",
            "S’informer sur les démarches liées à l’accès au logement",
            "Information on the steps towards housing";
        AccessToVehicle =
            "mobilite--acceder-a-un-vehicule",
            "Accéder à un véhicule",
            "Getting the use of a vehicle";
        VehicleRepair =
            "mobilite--entretenir-reparer-son-vehicule",
            "Entretenir et réparer son véhicule",
            "Maintaining and repairing one’s vehicle";
        MobilitySupport =
            "mobilite--etre-accompagne-dans-son-parcours-mobilite",
            "Être accompagné dans son parcours mobilité",
            "Support in getting around";
        MobilityFunding = "mobilite--financer-ma-mobilite", "Financer ma mobilité", "Paying for one’s travel";
        DrivingLicence =
            "mobilite--preparer-un-permis",
            "Préparer un permis",
            "Preparing for a driving licence";
        SharedTransport =
            "mobilite--mobilite-douce-partagee-collective",
            "Utiliser des services de mobilité douce, partagée ou collective",
            "Soft, shared or public transport";
        OnlineServices =
            "numerique--acceder-a-des-services-en-ligne",
            "Accéder à des services en ligne",
            "Using online services";
        InternetAccess =
            "numerique--acceder-a-une-connexion-internet",
            "Accéder à une connexion Internet",
            "Getting an Internet connection";
        DigitalEquipment =
            "numerique--acquerir-un-equipement",
            "Acquérir un équipement",
            "Getting a computer or a telephone";
        DigitalBasics =
            "numerique--maitriser-les-fondamentaux-du-numerique",
            "Maîtriser les fondamentaux du numérique",
            "Mastering the digital basics";
        GrowNetwork =
            "preparer-sa-candidature--developper-son-reseau",
            "Développer son réseau",
            "Growing one’s network";
        OrganiseJobSearch =
            "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi",
            "Organiser ses démarches de recherche d’emploi",
            "Organising one’s job search";
        CurriculumVitae =
            "preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation",
            "Réaliser un CV et/ou une lettre de motivation",
            "Writing a CV or a covering letter";
        ShowSkills =
            "preparer-sa-candidature--valoriser-ses-competences",
            "Valoriser ses compétences",
            "Making the most of one’s skills";
        SportAndCulture =
            "remobilisation--activites-sportives-et-culturelles",
            "Activités sportives et culturelles",
            "Sport and culture";
        Volunteering =
            "remobilisation--benevolat-action-citoyenne",
            "Bénévolat et action citoyenne",
            "Volunteering and civic action";
        Wellbeing =
            "remobilisation--bien-etre-confiance-en-soi",
            "Bien-être et confiance en soi",
            "Well-being and self-confidence";
        SocialTies = "remobilisation--lien-social", "Lien social", "Social ties";
        AccessToCare = "sante--acces-aux-soins", "Accès aux soins", "Access to health care";
        Addictions = "sante--addictions", "Addictions", "Addictions";
        DisabilityClaim =
            "sante--constituer-un-dossier-mdph-invalidite",
            "Constituer un dossier MDPH pour invalidité",
            "Preparing a disability claim (MDPH)";
        MentalHealth = "sante--sante-mentale", "Santé mentale", "Mental health";
        SexualHealth = "sante--sante-sexuelle", "Santé sexuelle", "Sexual health";
        TrainingApplication =
            "se-former--monter-son-dossier-de-formation",
            "Monter son dossier de formation",
            "Preparing a training application";
        FindTraining = "se-former--trouver-sa-formation", "Trouver sa formation", "Finding a training course";
        JobsAbroad =
            "souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger",
            "Connaître les opportunités d’emploi à l’étranger",
            "Knowing the job opportunities abroad";
        AidToWorkAbroad =
            "souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger",
            "S’informer sur les aides pour travailler à l’étranger",
            "Information on aid to work abroad";
        ReturnToFrance =
            "souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france",
            "S’organiser suite à son retour en France",
            "Settling in after a return to France";
        JobInterview =
            "trouver-un-emploi--convaincre-un-recruteur-en-entretien",
            "Convaincre un recruteur en entretien",
            "Convincing an employer at interview";
        SpeculativeApplications =
            "trouver-un-emploi--faire-des-candidatures-spontanees",
            "Faire des candidatures spontanées",
            "Making speculative applications";
        StayInWork = "trouver-un-emploi--maintien-dans-lemploi", "Maintien dans l’emploi", "Staying in work";
        AnswerJobOffers =
            "trouver-un-emploi--repondre-a-des-offres-demploi",
            "Répondre à des offres d’emploi",
            "Answering job offers";
        FollowApplications =
            "trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs",
            "Suivre ses candidatures et relancer les employeurs",
            "Following up applications with employers";
        Hygiene =
            "equipement-et-alimentation--hygiene",
            "Hygiène (douches, laverie)",
            "Hygiene (showers, laundry)";
        PostalDomicile =
            "difficultes-administratives-ou-juridiques--domiciliation",
            "Domiciliation",
            "A postal address for people without a home";
        MotherAndChildHealth =
            "sante--protection-maternelle-et-infantile",
            "Protection maternelle et infantile",
            "Mother and child health";
        ChildProtection = "famille--protection-de-lenfance", "Protection de l’enfance", "Child protection";
    }
}

codes! {
    /// The families of topics: the part of a topic's code before the double dash.
    TopicCategory {
        ChooseTrade = "choisir-un-metier", "Choisir un métier", "Choosing a trade";
        StartBusiness = "creer-une-entreprise", "Créer une entreprise", "Starting a business";
        AdministrativeOrLegal =
            "difficultes-administratives-ou-juridiques",
            "Difficultés administratives ou juridiques",
            "Administrative or legal difficulties";
        Money = "difficultes-financieres", "Difficultés financières", "Money difficulties";
        EquipmentAndFood = "equipement-et-alimentation", "Équipement et alimentation", "Equipment and food";
        Family = "famille", "Famille", "Family";
        ReadingWritingArithmetic =
            "lecture-ecriture-calcul", "Lecture, écriture et calcul", "Reading, writing and arithmetic";
        Housing = "logement-hebergement", "Logement et hébergement", "Housing and shelter";
        Mobility = "mobilite", "Mobilité", "Getting around";
        Digital = "numerique", "Numérique", "Digital life";
        PrepareApplication =
            "preparer-sa-candidature", "Préparer sa candidature", "Preparing a job application";
        Remobilisation = "remobilisation", "Remobilisation", "Getting going again";
        Health = "sante", "Santé", "Health";
        Training = "se-former", "Se former", "Training";
        International = "souvrir-a-linternational", "S’ouvrir à l’international", "Looking abroad";
        FindWork = "trouver-un-emploi", "Trouver un emploi", "Finding work";
    }
}

impl Topic {
    /// The category this topic belongs to.
    #[expect(clippy::too_many_lines, reason = "one table, clearer whole than cut in parts")]
    pub const fn category(self) -> TopicCategory {
        match self {
            Self::ConfirmTrade
            | Self::KnowJobOpportunities
            | Self::DiscoverTrade
            | Self::IdentifyStrengths => TopicCategory::ChooseTrade,
            Self::DefineBusinessProject | Self::GrowBusiness | Self::StructureBusinessProject => {
                TopicCategory::StartBusiness
            }
            Self::Paperwork
            | Self::Citizenship
            | Self::AccessToRights
            | Self::AdaptedSupportMeasure
            | Self::RightsAgainstDiscrimination
            | Self::JudicialMatters
            | Self::PostalDomicile => TopicCategory::AdministrativeOrLegal,
            Self::BudgetAutonomy
            | Self::BudgetManagement
            | Self::FinancialProtectionMeasure
            | Self::PreventFinancialDecline
            | Self::Debt => TopicCategory::Money,
            Self::DomesticHelp | Self::Food | Self::HouseholdAppliances | Self::Clothing | Self::Hygiene => {
                TopicCategory::EquipmentAndFood
            }
            Self::Childcare
            | Self::DependentPersonCare
            | Self::Parenting
            | Self::CarerSupport
            | Self::ConflictSeparationViolence
            | Self::ChildProtection => TopicCategory::Family,
            Self::Numeracy | Self::FrenchLanguage => TopicCategory::ReadingWritingArithmetic,
            Self::BuyHome
            | Self::MoveHome
            | Self::RentHome
            | Self::TemporaryShelter
            | Self::RentArrears
            | Self::StayInHome
            | Self::HousingInformation => TopicCategory::Housing,
            Self::AccessToVehicle
            | Self::VehicleRepair
            | Self::MobilitySupport
            | Self::MobilityFunding
            | Self::DrivingLicence
            | Self::SharedTransport => TopicCategory::Mobility,
            Self::OnlineServices | Self::InternetAccess | Self::DigitalEquipment | Self::DigitalBasics => {
                TopicCategory::Digital
            }
            Self::GrowNetwork | Self::OrganiseJobSearch | Self::CurriculumVitae | Self::ShowSkills => {
                TopicCategory::PrepareApplication
            }
            Self::SportAndCulture | Self::Volunteering | Self::Wellbeing | Self::SocialTies => {
                TopicCategory::Remobilisation
            }
            Self::AccessToCare
            | Self::Addictions
            | Self::DisabilityClaim
            | Self::MentalHealth
            | Self::SexualHealth
            | Self::MotherAndChildHealth => TopicCategory::Health,
            Self::TrainingApplication | Self::FindTraining => TopicCategory::Training,
            Self::JobsAbroad | Self::AidToWorkAbroad | Self::ReturnToFrance => TopicCategory::International,
            Self::JobInterview
            | Self::SpeculativeApplications
            | Self::StayInWork
            | Self::AnswerJobOffers
            | Self::FollowApplications => TopicCategory::FindWork,
        }
    }

    /// Whether this topic is ours, unknown to the national list.
    pub fn is_local(self) -> bool {
        self.published() != self
    }

    /// The national topic to export: itself, or for a local one the nearest the national list has.
    pub const fn published(self) -> Self {
        match self {
            Self::Hygiene => Self::Wellbeing,
            Self::PostalDomicile => Self::AccessToRights,
            Self::MotherAndChildHealth => Self::AccessToCare,
            Self::ChildProtection => Self::Parenting,
            national => national,
        }
    }
}
