//! The fifteen sites of the tour of long ago, over the seven kinds of hosts; all invented, in real communes of the Ain.

use vocabulary::codes::OrganizationKind as Kind;

/// A site: its name, commune and kind.
pub(super) type Line = (&'static str, &'static str, Kind);

/// In the order of the tour: copy A and copy B take turns.
pub(super) const TOURED: [Line; 15] = [
    ("Centre social du Lavoir (démo)", "01053", Kind::SocialCentre),
    ("Résidence sociale des Tilleuls (démo)", "01283", Kind::SocialResidence),
    ("CHRS La Passerelle d’Ain (démo)", "01053", Kind::ReintegrationAccommodation),
    ("Mission locale du Haut-Bugey (démo)", "01283", Kind::MissionLocale),
    ("Maison relais du Moulin (démo)", "01004", Kind::FamilyBoardingHouse),
    ("Centre de planification de la Dombes (démo)", "01093", Kind::PlanningCentre),
    ("Point accueil solidarité de Lagnieu (démo)", "01202", Kind::SolidarityReception),
    ("Centre social des Remparts (démo)", "01262", Kind::SocialCentre),
    ("Résidence sociale du Pont-d’Ain (démo)", "01304", Kind::SocialResidence),
    ("Centre social des Allymes (démo)", "01004", Kind::SocialCentre),
    ("Mission locale de la Plaine (démo)", "01053", Kind::MissionLocale),
    ("Point accueil solidarité de Belley (démo)", "01034", Kind::SolidarityReception),
    ("Maison relais des Bords du Rhône (démo)", "01034", Kind::FamilyBoardingHouse),
    ("Centre de planification de Gex (démo)", "01173", Kind::PlanningCentre),
    ("CHRS Les Quatre Vents (démo)", "01033", Kind::ReintegrationAccommodation),
];

/// Those who asked at the « forum de l'emploi », in the order they came.
pub(super) const ASKED_AT_THE_FORUM: [Line; 5] = [
    ("Atelier d’insertion Les Mains vertes (démo)", "01053", Kind::IntegrationAssociation),
    ("Régie de quartier de la Reyssouze (démo)", "01053", Kind::IntegrationAssociation),
    ("Accueil de jour La Soupente (démo)", "01283", Kind::DayCentre),
    ("Association familiale du Revermont (démo)", "01095", Kind::FamilyAssociation),
    ("Épicerie solidaire des Étangs (démo)", "01443", Kind::FoodAid),
];
