//! Dates are said as people say them, seen before they are kept, cancelled in the open, followed by calendars.

use journeys::{Outcome, walk};

use super::{as_persona, fetched};
use crate::members::persona::SOCIAL_WORKER;

/// An action of her organisation that has no date yet.
const ACTION: &str = "Le sommeil des petits";
/// The dates that would be kept, of all that are shown.
const TICKED: &str = "[...document.querySelectorAll('main input[name=dates]')].map((one) => `${one.value}${one.checked ? '' : ' left out'}`)";

#[test]
fn dates_are_said_in_words_seen_then_kept_and_one_is_cancelled() -> Outcome {
    walk(async |stage| {
        let mut carrier = as_persona(stage, SOCIAL_WORKER).await?;
        carrier.opens("/mes-actions").await?;
        carrier.presses_beside(ACTION, "Dates et séances").await?;
        carrier.is_at("/seances").await?;
        carrier.settles().await?;
        let dates = carrier.address().await?;
        carrier.sets_out();
        carrier.presses("Dire quand ça a lieu").await?;
        carrier
            .types("Dites-le comme vous le diriez", "chaque mercredi de 10 h à 11 h sauf vacances scolaires")
            .await?;
        carrier.presses("Voir les dates").await?;
        carrier.sees("Ce que nous avons compris").await?;
        carrier.sees("sont laissées de côté").await?;
        carrier.sees("les vacances d’hiver").await?;
        carrier.types("Dites-le comme vous le diriez", "un mercredi par mois à 14 h").await?;
        carrier.presses("Voir les dates").await?;
        carrier.sees("Cela donne 3 dates").await?;
        carrier.settles().await?;
        let shown = carrier.asks(TICKED).await?;
        assert_eq!(shown, serde_json::json!(["2027-01-20", "2027-02-17", "2027-03-17"]));
        carrier.ticks("mercredi 17 février 2027").await?;
        carrier.presses("Noter ces séances").await?;
        carrier.sees("Les séances sont notées").await?;
        stage.tell_effort("saying dates in words, twice, and leaving one out", &[&carrier]);
        carrier.sees_no("mercredi 17 février 2027").await?;
        carrier.settles().await?;
        carrier.presses_beside("mercredi 20 janvier 2027", "Modifier").await?;
        carrier.types("Pourquoi, en quelques mots", "La salle est prise ce jour-là.").await?;
        carrier.presses("Annuler cette séance").await?;
        carrier.sees("La séance est annulée").await?;
        carrier.settles().await?;
        let calendar = dates.replace("/seances", "/agenda.ics");
        let (kind, calendar) = fetched(&carrier, &calendar).await?;
        assert!(kind.starts_with("200 text/calendar"), "{kind}");
        assert!(calendar.contains("STATUS:CANCELLED") && calendar.contains("20270317T"), "{calendar}");
        Ok(())
    })
}
