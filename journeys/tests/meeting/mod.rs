//! Organisations meet for real: a call is proposed, minutes are kept, rounds go round, a day is spent at another's.

mod asking;
mod combining;
mod placing;
mod polling;
mod rounds;
mod telling;

use journeys::{Outcome, Visitor};

use crate::around::TOO_SMALL;

/// Nothing too wide for a telephone, nothing too small for a finger.
pub(crate) async fn fits(visitor: &Visitor) -> Outcome {
    visitor.settles().await?;
    assert_eq!(visitor.asks(TOO_SMALL).await?, serde_json::json!([]), "too small for a finger");
    assert_eq!(visitor.overflow().await?, Vec::<String>::new(), "too wide for a telephone");
    Ok(())
}

/// Opens the record of an organisation of the demo, found by its name.
pub(crate) async fn opens_organization(visitor: &mut Visitor, name: &str) -> Outcome {
    visitor.opens("/organisations").await?;
    let address = crate::members::way_to(visitor, name).await?;
    visitor.opens(&address).await
}
