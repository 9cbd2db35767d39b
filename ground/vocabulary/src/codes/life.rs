//! How an organisation and a service live: their family, their state today, what they can lend, who may read.

use super::codes;

codes! {
    /// The three families of a solidarity network.
    LegalFamily {
        Public = "public", "Service public", "Public service";
        Delegation = "delegation", "Délégation de service public", "Acting for a public service";
        MutualAid = "mutual-aid", "Entraide et bénévolat", "Mutual aid and volunteering";
    }
}

codes! {
    /// The field of work, as French law divides it.
    Sector {
        Social = "social", "Social", "Social";
        MedicoSocial = "medico-social", "Médico-social", "Medico-social";
        Health = "health", "Santé", "Health";
    }
}

codes! {
    /// Why a service helps: a rule gives a right, an association gives from its own means.
    Basis {
        Right = "right", "Droit", "A right";
        MutualAid = "mutual-aid", "Entraide", "Mutual aid";
    }
}

codes! {
    /// How things are this week; always with an end date, after which the service is open again.
    TemporaryState {
        Open = "open", "Ouvert", "Open";
        Full = "full", "Complet", "Full";
        LowStock = "low-stock", "Stock bas", "Low stock";
        Closed = "closed", "Fermé pour l’instant", "Closed for now";
    }
}

codes! {
    /// Whether a service exists at all (HSDS service status).
    ServiceStatus {
        Active = "active", "En activité", "Active";
        Inactive = "inactive", "En sommeil", "Inactive";
        Defunct = "defunct", "Arrêté", "Ended";
        TemporarilyClosed = "temporarily-closed", "Fermé temporairement", "Temporarily closed";
    }
}

codes! {
    /// What an organisation has that others of the network could use.
    MeanKind {
        Languages = "languages", "Langues parlées", "Languages spoken";
        Rooms = "rooms", "Salles", "Rooms";
        Vehicles = "vehicles", "Véhicules", "Vehicles";
        Stock = "stock", "Stock", "Stock";
        Volunteers = "volunteers", "Bénévoles", "Volunteers";
        Training = "training", "Formations", "Training";
        Equipment = "equipment", "Matériel", "Equipment";
    }
}

codes! {
    /// Who may read a line of the directory.
    Disclosure {
        Public = "public", "Tout le monde", "Everyone";
        Members = "members", "Les membres du réseau", "Members of the network";
        Organization = "organization", "L’organisation seulement", "The organisation only";
    }
}
