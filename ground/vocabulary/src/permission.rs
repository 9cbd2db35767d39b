//! Who may do what: one table for the whole house, so that a right is read and changed in one place.
//!
//! The rows and columns are those the network agreed on; nobody may do what no row grants.

use crate::class::{DataClass, Reader};
use crate::codes::codes;

codes! {
    /// What somebody is to the network at the moment of asking. One person may be several of these.
    Role {
        Public = "public", "Toute personne", "Anyone";
        Person = "person", "Personne accompagnée, par son propre lien", "Person helped, by her own link";
        Volunteer = "volunteer", "Bénévole", "Volunteer";
        Reception = "reception", "Accueil ou autre métier, tenu à la discrétion",
            "Reception or other professional, bound by discretion";
        SecrecyBound = "secrecy-bound", "Métier ou mission tenue au secret", "Professional bound by secrecy";
        CaseCoordinator = "case-coordinator", "Coordination d’une situation", "Coordinator of a situation";
        Referent = "referent", "Référente ou référent d’une organisation", "Referent of an organisation";
        Coordinator = "coordinator", "Coordination du réseau", "Network coordinator";
        Elected = "elected", "Mandat électif ou financeur", "Elected or funder";
        Administrator = "administrator", "Administration technique", "Technical administrator";
    }
}

codes! {
    /// What can be done in the house.
    Action {
        ReadPublicRecord = "read-public-record", "Chercher, lire et imprimer une fiche publique", "Search, read and print a public record";
        ReadDirectLine = "read-direct-line", "Lire les lignes directes et les accords d’articulation", "Read direct lines and articulation agreements";
        ReportError = "report-error", "Signaler une erreur, proposer une fiche", "Report an error, propose a record";
        EditRecord = "edit-record", "Confirmer ou corriger une fiche, annoncer « complet »", "Confirm or edit a record, set « full »";
        MergeRecords = "merge-records", "Fusionner, archiver, ordonner les fiches", "Merge, archive and order records";
        KeepAddressBook = "keep-address-book", "Tenir un carnet d’adresses, dire « je connais »", "Keep an address book, say « I know them »";
        CreateReferral = "create-referral", "Orienter, avec la personne", "Create a referral, with the person";
        AnswerReferral = "answer-referral", "Lire une orientation et y répondre", "Read and answer a referral";
        OpenSituation = "open-situation", "Ouvrir une situation partagée", "Open a shared situation";
        ReadSituation = "read-situation", "Lire les faits d’une situation", "Read the facts of a situation";
        WriteSituation = "write-situation", "Écrire un fait, une étape, une décision", "Write a fact, a step, a decision";
        ManageActors = "manage-actors", "Ajouter ou retirer un intervenant", "Add or remove an actor";
        RecordConsent = "record-consent", "Donner, noter ou retirer un accord", "Give, record or withdraw consent";
        ReadAccessLog = "read-access-log", "Lire le journal des accès d’une situation", "Read the access log of a situation";
        ExportSituation = "export-situation", "Exporter une situation", "Export a situation";
        EditCollectiveAction = "edit-collective-action", "Déclarer ou modifier une action collective", "Declare or edit a collective action";
        GiveIsicOpinion = "give-isic-opinion", "Donner un avis ISIC, un domaine, un cadre", "Give an ISIC opinion, a domain, a framework";
        Contribute = "contribute", "Proposer ou soutenir une idée, commenter", "Submit or support an idea, comment";
        Moderate = "moderate", "Modérer et répondre", "Moderate and answer";
        BorrowMeans = "borrow-means", "Réserver une exposition, prêter un moyen", "Book an exhibition, lend means";
        RunEncounter = "run-encounter", "Animer un speed-meeting, une immersion, une enquête", "Run a speed-meeting, an immersion, a survey";
        JoinEncounter = "join-encounter", "Dire ses souhaits, rendre un retour d’immersion", "Tell wishes, give an immersion return";
        SignProtocol = "sign-protocol", "Signer le protocole, avec mandat", "Sign the protocol, when mandated";
        WriteCard = "write-card", "Écrire une fiche réflexe", "Write a reflex card";
        ReviewCard = "review-card", "Relire une fiche réflexe", "Review a reflex card";
        PublishCard = "publish-card", "Publier une fiche réflexe", "Publish a reflex card";
        TypeTalk = "type-talk", "Saisir et vérifier une intervention", "Type and check a talk";
        PublishTalk = "publish-talk", "Publier une intervention", "Publish a talk";
        ReadObservatory = "read-observatory", "Lire les chiffres du réseau", "Read the network’s figures";
        ManageAccounts = "manage-accounts", "Gérer les comptes", "Manage accounts";
        OperateInstallation = "operate-installation", "Sauvegardes, mises à jour, journaux techniques", "Back-ups, updates, technical logs";
    }
}

/// How far a role's right to an action goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Not at all.
    Nothing,
    /// Counts only, never an item.
    Aggregates,
    /// What a consent or a place among the actors names.
    Named,
    /// One's own items, or those of one's own organisation.
    Own,
    /// Every item.
    Everything,
}

use Reach::{Aggregates as A, Everything as Y, Named as C, Nothing as N, Own as O};

/// Each action with the reach of each role, the roles in the order of [`Role::ALL`].
#[rustfmt::skip]
pub const MATRIX: &[(Action, [Reach; 10])] = &[
    //                              PUB PER BEN ACC SEC CSI REF COO ELU ADM
    (Action::ReadPublicRecord,     [Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y]),
    (Action::ReadDirectLine,       [N,  N,  Y,  Y,  Y,  Y,  Y,  Y,  N,  N]),
    (Action::ReportError,          [Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y]),
    (Action::EditRecord,           [N,  N,  O,  O,  O,  O,  O,  Y,  N,  N]),
    (Action::MergeRecords,         [N,  N,  N,  N,  N,  N,  N,  Y,  N,  N]),
    (Action::KeepAddressBook,      [N,  N,  O,  O,  O,  O,  O,  O,  N,  N]),
    (Action::CreateReferral,       [N,  O,  Y,  Y,  Y,  Y,  Y,  N,  N,  N]),
    (Action::AnswerReferral,       [N,  O,  O,  O,  O,  O,  O,  A,  N,  N]),
    (Action::OpenSituation,        [N,  O,  N,  N,  Y,  Y,  N,  N,  N,  N]),
    (Action::ReadSituation,        [N,  O,  N,  C,  C,  C,  N,  N,  N,  N]),
    (Action::WriteSituation,       [N,  O,  N,  C,  C,  C,  N,  N,  N,  N]),
    (Action::ManageActors,         [N,  O,  N,  N,  N,  C,  N,  N,  N,  N]),
    (Action::RecordConsent,        [N,  Y,  O,  O,  O,  O,  N,  N,  N,  N]),
    (Action::ReadAccessLog,        [N,  O,  N,  N,  N,  C,  N,  N,  N,  N]),
    (Action::ExportSituation,      [N,  O,  N,  N,  N,  C,  N,  N,  N,  N]),
    (Action::EditCollectiveAction, [N,  N,  O,  O,  O,  O,  O,  Y,  N,  N]),
    (Action::GiveIsicOpinion,      [N,  N,  N,  N,  N,  N,  N,  Y,  N,  N]),
    (Action::Contribute,           [Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  Y,  N]),
    (Action::Moderate,             [N,  N,  N,  N,  N,  N,  O,  Y,  N,  N]),
    (Action::BorrowMeans,          [N,  N,  O,  O,  O,  O,  O,  Y,  N,  N]),
    (Action::RunEncounter,         [N,  N,  N,  N,  N,  N,  N,  Y,  N,  N]),
    (Action::JoinEncounter,        [N,  N,  O,  O,  O,  O,  O,  Y,  N,  N]),
    (Action::SignProtocol,         [N,  N,  N,  N,  N,  N,  Y,  N,  N,  N]),
    (Action::WriteCard,            [N,  N,  Y,  Y,  Y,  Y,  Y,  N,  N,  N]),
    (Action::ReviewCard,           [N,  O,  N,  N,  Y,  Y,  N,  N,  N,  N]),
    (Action::PublishCard,          [N,  N,  N,  N,  N,  N,  N,  Y,  N,  N]),
    (Action::TypeTalk,             [N,  N,  Y,  Y,  Y,  Y,  Y,  N,  N,  N]),
    (Action::PublishTalk,          [N,  N,  N,  N,  N,  N,  N,  Y,  N,  N]),
    (Action::ReadObservatory,      [A,  N,  A,  A,  A,  A,  A,  A,  A,  N]),
    (Action::ManageAccounts,       [N,  N,  N,  N,  N,  N,  O,  Y,  N,  Y]),
    (Action::OperateInstallation,  [N,  N,  N,  N,  N,  N,  N,  N,  N,  Y]),
];

impl Role {
    /// How far this role may go in an action.
    pub fn reach(self, action: Action) -> Reach {
        let row = MATRIX.iter().find(|(listed, _)| *listed == action);
        row.map_or(Reach::Nothing, |(_, reaches)| reaches[self as usize])
    }

    /// The classes of data this role may read at all; which items is for the capability to say.
    ///
    /// The administrator keeps the machine and reads no more than a passer-by; an elected person
    /// reads counts and nothing that names anybody.
    pub fn reader(self) -> Reader {
        use DataClass::{C0, C1, C2, C3, C4};
        match self {
            Self::Public | Self::Administrator => Reader::of(&[C0]),
            Self::Person => Reader::of(&[C0, C3, C4]),
            Self::Volunteer => Reader::of(&[C0, C1, C2, C3]),
            Self::Reception => Reader::of(&[C0, C1, C2, C3, C4]),
            Self::SecrecyBound | Self::CaseCoordinator => Reader::of(&[C0, C1, C2, C3, C4]),
            Self::Referent => Reader::of(&[C0, C1, C2, C3]),
            Self::Coordinator => Reader::of(&[C0, C1, C2]),
            Self::Elected => Reader::of(&[C0, C2]),
        }
    }
}

#[cfg(test)]
mod tests;
