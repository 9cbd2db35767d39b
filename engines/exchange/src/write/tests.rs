//! What is written is read back the same, whatever the text, and always well formed.

mod drawn;
mod round;
mod texts;
mod valid;

use chrono::{TimeZone, Utc};

use super::Provenance;

fn provenance() -> Provenance {
    Provenance {
        network: "Réseau d’essai".to_owned(),
        licence: "etalab-2.0".to_owned(),
        licence_url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence".to_owned(),
        address: "https://reseau.example".to_owned(),
        at: Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("a moment"),
    }
}
