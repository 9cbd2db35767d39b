//! The national networks and public bodies that carry an organisation.

use super::codes;

codes! {
    /// The network, federation or public body that carries an organisation (data·inclusion « réseau porteur »).
    CarrierNetwork {
        SoixanteMilleRebonds =
            "60000-rebonds",
            "60 000 Rebonds",
            "60 000 Rebonds (entrepreneurs after a failure)";
        ActionLogement = "action-logement", "Action Logement", "Action Logement (housing for employees)";
        Adie =
            "adie",
            "Association pour le Droit à l’Initiative Économique",
            "Adie (microcredit for self-employment)";
        Afpa =
            "afpa",
            "Agence Nationale pour la Formation Professionnelle des Adultes",
            "Afpa (national adult vocational training agency)";
        Agefiph = "agefiph", "Agefiph", "Agefiph (employment of disabled people)";
        AssociationsIntermediaires =
            "ai",
            "Associations Intermédiaires",
            "Intermediary associations for work integration";
        AidantsConnect = "aidants-connect", "Aidants Connect", "Aidants Connect (authorised digital helpers)";
        AllianceVillesEmploi =
            "alliance-villes-emploi",
            "Alliance Villes Emploi",
            "Alliance Villes Emploi (towns for employment)";
        Anlci =
            "anlci",
            "Agence Nationale de Lutte Contre l’Illettrisme",
            "National agency against illiteracy";
        ApprentisDAuteuil = "apprentis-dauteuil", "Apprentis d’Auteuil", "Apprentis d’Auteuil";
        AideSocialeALEnfance = "ase", "Aide Sociale à l’Enfance", "Child welfare services";
        BanquesAlimentaires = "banques-alimentaires", "Banques Alimentaires", "Food banks";
        Caarud =
            "caarud",
            "Centres d’Accueil et d’Accompagnement à la Réduction de Risques pour Usagers de Drogues",
            "Harm-reduction centres for drug users";
        Cada = "cada", "Centres d’Accueil de Demandeurs d’Asile", "Reception centres for asylum seekers";
        Caf = "caf", "Caisse d’Allocations Familiales", "Family allowance funds";
        CampusConnecte = "campus-connecte", "Campus Connecté", "Campus Connecté (connected campuses)";
        CapEmploi =
            "cap-emploi-reseau-cheops",
            "CAP Emploi - Réseau CHEOPS",
            "Cap emploi (Cheops network, disabled job seekers)";
        Cava = "cava", "Centres d’Adaptation à la Vie Active", "Centres for adapting to working life";
        CcasCias =
            "ccas-cias",
            "Les Centres Communaux d’Action Sociale et les Centres Intercommunaux d’Action Sociale",
            "Municipal and inter-municipal social action centres";
        ChambresConsulaires =
            "chambres-consulaires",
            "Chambres Consulaires",
            "Chambers of commerce, trades and agriculture";
        ChantierEcole = "chantier-ecole", "Réseau Chantier École", "Chantier École network";
        Chrs =
            "chrs",
            "Centres d’Hébergement et de Réinsertion Sociale",
            "Accommodation and social reintegration centres";
        Chu = "chu", "Centres d’Hébergement d’Urgence", "Emergency accommodation centres";
        Cidff =
            "cidff",
            "Centres d’Information sur les Droits des Femmes et des Familles",
            "Information centres on the rights of women and families";
        Cmp = "cmp", "Centres Médico-Psychologiques", "Community mental health centres";
        Cms = "cms", "Centres Médico-Sociaux", "Medical and social centres";
        Cnam =
            "cnam",
            "Conservatoire National des Arts et Métiers",
            "Cnam (national conservatory of arts and trades)";
        CollectifEmploi = "collectif-emploi", "Collectif Emploi", "Collectif Emploi";
        Communes =
            "communes",
            "Communes, mairies, communautés de communes, etc.",
            "Communes, town halls, communities of communes";
        Coorace = "coorace", "Fédération COORACE", "Coorace federation";
        ConseillersNumeriques = "conseillers-numeriques", "Conseillers Numériques", "Digital advisers";
        Cpam = "cpam", "Caisses Primaires d’Assurance Maladie", "Health insurance funds";
        Cph = "cph", "Centres Provisoires d’Hébergement", "Temporary accommodation centres for refugees";
        CrechesAvip =
            "creches-avip",
            "Crèches à Vocation d’Insertion Professionnelle",
            "Crèches for parents returning to work";
        Crepi = "crepi", "CREPI", "Crepi (companies for integration)";
        Cresus =
            "cresus",
            "Fédération Française des Associations CRÉSUS",
            "Crésus (help with over-indebtedness)";
        CroixRouge = "croix-rouge", "Croix-Rouge", "Red Cross";
        Csapa =
            "csapa",
            "Centres de Soins, d’Accompagnement et de Prévention en Addictologie",
            "Addiction care and prevention centres";
        DelegataireConseilDepartemental =
            "delegataire-conseil-departemental",
            "Organisation délégataire d’un Conseil Départemental",
            "Organisation acting for a departmental council";
        Departements =
            "departements",
            "Départements et Services Départementaux",
            "Departments and departmental services";
        DuoForAJob = "duo-for-a-job", "DUO for a JOB", "DUO for a JOB";
        EcolesDeLaDeuxiemeChance =
            "ecoles-de-la-deuxieme-chance",
            "Écoles de la 2ᵉ Chance",
            "Second-chance schools";
        EntreprisesAdaptees = "ea", "Entreprises Adaptées", "Adapted companies";
        EntreprisesAdapteesTravailTemporaire =
            "eatt",
            "Entreprises Adaptées de Travail Temporaire",
            "Adapted temporary work companies";
        Egee = "egee", "Association EGEE", "Egee association";
        Emmaus = "emmaus", "Emmaüs", "Emmaüs";
        Epide = "epide", "EPIDE", "Epide (young people towards work)";
        Esat =
            "esat",
            "Établissement et Service d’Accompagnement par le Travail",
            "Supported employment establishments";
        EspacesPublicsNumeriques =
            "espaces-publics-numeriques",
            "Espaces Publics Numériques",
            "Public digital spaces";
        Etcld =
            "etcld",
            "Expérimentation Territoriale contre le Chômage de Longue Durée",
            "Territories against long-term unemployment";
        FabriqueDeTerritoire =
            "fabrique-de-territoire",
            "Fabrique de Territoire",
            "Fabrique de Territoire (local makers’ places)";
        FondationFace = "face", "Fondation FACE", "FACE foundation";
        Fcsf =
            "fcsf",
            "Fédération des Centres Sociaux et Socioculturels de France",
            "Federation of social and socio-cultural centres";
        FederationProfessionnelleFemmes =
            "federation-professionnelle-femmes",
            "Fédération Professionnelle pour les Femmes",
            "Professional federation for women";
        FederationActeursSolidarite =
            "federation-des-acteurs-de-la-solidarite",
            "Fédération des Acteurs de la Solidarité",
            "Federation of solidarity organisations";
        FranceActive = "france-active", "France Active", "France Active";
        FranceServices = "france-service", "France Service", "France services (public service counters)";
        FranceTravail = "france-travail", "France Travail", "France Travail (public employment service)";
        FrenchTech = "french-tech", "French Tech", "French Tech";
        Geiq = "geiq", "GEIQ", "Employers’ groups for integration and qualification";
        GrandesEcolesDuNumerique =
            "grandes-ecoles-du-numerique",
            "Grandes Écoles du Numérique",
            "Grandes Écoles du Numérique (digital schools)";
        Huda =
            "huda",
            "Hébergement d’Urgence pour Demandeurs d’Asile",
            "Emergency accommodation for asylum seekers";
        Hup = "hup", "Association H’UP", "H’UP association (disabled entrepreneurs)";
        Inae = "inae", "INAÉ Nouvelle Aquitaine", "INAÉ Nouvelle-Aquitaine";
        InitiativeFrance = "initiative-france", "Initiative France", "Initiative France";
        Konexio = "konexio", "Association Konexio", "Konexio association";
        LaCravateSolidaire = "la-cravate-solidaire", "La Cravate Solidaire", "La Cravate Solidaire";
        LaPoste = "la-poste", "La Poste", "La Poste (post office)";
        LesPremieres = "les-premieres", "Les Premières", "Les Premières (women entrepreneurs)";
        MaisonsDeLEmploi =
            "maisons-de-l-emploi",
            "Maisons de l’Emploi",
            "Employment centres (maisons de l’emploi)";
        MaisonDepartementaleAutonomie =
            "maison-departementale-de-lautonomie",
            "Maisons Départementales de l’Autonomie",
            "Departmental autonomy centres";
        MaisonsDesSolidarites =
            "maisons-des-solidarites",
            "Maisons Départementales des Solidarités (MDS)",
            "Departmental solidarity centres (MDS)";
        Mdph =
            "mdph",
            "Maisons Départementales pour les Personnes Handicapées (MDPH)",
            "Departmental centres for disabled people (MDPH)";
        MissionLocale = "mission-locale", "Mission Locale", "Mission locale (young people, 16 to 25)";
        Mjc = "mjc", "Maisons des Jeunes et de la Culture", "Youth and culture centres";
        Mobin = "mobin", "Mob’In", "Mob’In (inclusive mobility)";
        Msap = "msap", "Maisons de Services Au Public", "Public service centres";
        MutualiteSocialeAgricole =
            "mutualite-sociale-agricole",
            "Mutualité Sociale Agricole",
            "Farm workers’ social insurance";
        Nqt = "nqt", "Association NQT", "NQT association";
        PimmsMediation =
            "pimms-mediation",
            "Point Information Médiation Multi Services",
            "Pimms (multi-service mediation points)";
        Pjj = "pjj", "Protection Judiciaire de la Jeunesse", "Judicial protection of young people";
        Plie =
            "plie",
            "Plans Locaux pour l’Insertion et l’Emploi",
            "Local plans for integration and employment";
        PointsConseilBudget = "points-conseil-budget", "Points Conseil Budget", "Budget advice points";
        PointsJustice = "points-justice", "Points Justice", "Justice access points";
        PositivePlanet = "positive-planet", "Positive Planet", "Positive Planet";
        Regions =
            "regions",
            "Régions, Préfectures et services régionaux",
            "Regions, prefectures and regional services";
        ReseauApp = "reseau-app", "Réseau APP", "APP network (personalised learning)";
        ReseauBge = "reseau-bge", "Réseau BGE", "BGE network (business creation)";
        ReseauEntreprendre = "reseau-entreprendre", "Réseau Entreprendre", "Réseau Entreprendre";
        ReseauInformationJeunesse =
            "reseau-information-jeunesse",
            "Réseau Information Jeunesse",
            "Youth information network";
        ResidencesFjt =
            "residences-fjt",
            "Résidences - Foyers Jeunes Travailleurs",
            "Young workers’ residences";
        Ressourceries = "ressourceries", "Ressourceries", "Reuse workshops";
        RestosDuCoeur = "restos-du-coeur", "Restos du Coeur", "Restos du Cœur";
        SecoursPopulaire = "secours-populaire", "Secours Populaire", "Secours populaire";
        EntreprisesInsertion =
            "ei",
            "Structures d’Insertion par l’Activité Économique - Entreprises d’Insertion",
            "Work integration companies";
        AteliersChantiersInsertion =
            "aci",
            "Structures d’Insertion par l’Activité Économique - Ateliers et Chantiers d’Insertion",
            "Work integration workshops";
        EntreprisesTravailTemporaireInsertion =
            "etti",
            "Structures d’Insertion par l’Activité Économique - Entreprises de Travail Temporaire d’Insertion",
            "Temporary work integration companies";
        EntreprisesInsertionTravailIndependant =
            "eiti",
            "Structures d’Insertion par l’Activité Économique - Entreprises d’Insertion par le Travail Indépendant",
            "Integration through self-employment";
        Siao =
            "siao",
            "Services Intégrés d’Accueil et d’Orientation",
            "Integrated reception and housing referral services";
        Simplon = "simplon", "Simplon", "Simplon (digital training)";
        Singa = "singa", "Association SINGA", "SINGA association (newcomers)";
        Snc = "snc", "Solidarité Nouvelle Face au Chômage", "Solidarités nouvelles face au chômage";
        Spip =
            "spip",
            "Services Pénitentiaires d’Insertion et de Probation",
            "Prison integration and probation services";
        TousTesPossibles = "tous-tes-possibles", "Tous Tes Possibles", "Tous Tes Possibles";
        Unaf = "unaf", "Union Nationale de l’Aide aux Familles", "National union of family associations";
        Unea = "unea", "Union Nationale des Entreprises Adaptées", "National union of adapted companies";
        UnisCite = "unis-cite", "UnisCité", "Unis-Cité (civic service)";
        Wimoov = "wimoov", "Wimoov", "Wimoov (inclusive mobility)";
    }
}
