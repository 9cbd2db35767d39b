//! Means that organisations share: what there is, what one borrowed, what waits for a word.

use axum::extract::State;
use lending::{Loan, LoanState, SharedMean};
use vocabulary::permission::{Action, Reach};
use web::{Failure, Page, Visit};

use super::{Borrowing, own, speaks_for};
use crate::paths;
use directory::OrganizationNames;
use web::body::{Body, Cell};

pub(super) async fn show(visit: Visit, State(room): State<Borrowing>) -> Result<Page, Failure> {
    let own = own(&visit);
    let read = room.read(move |conn| {
        let (mut borrowed, mut asked) = (Vec::new(), Vec::new());
        for organization in &own {
            borrowed.extend(lending::loans_by(conn, *organization)?);
        }
        let means = lending::means(conn)?;
        let mut owners: Vec<_> = means.iter().map(|one| one.owner).collect();
        owners.sort_unstable();
        owners.dedup();
        for owner in owners {
            asked.extend(lending::loans_to_grant(conn, owner)?);
        }
        Ok((means, borrowed, asked, OrganizationNames::read(conn)?))
    });
    let (means, borrowed, mut asked, names) = read.await?;
    let owner = |loan: &Loan| means.iter().find(|one| one.id == loan.mean).map(|one| one.owner);
    asked.retain(|loan| owner(loan).is_some_and(|owner| speaks_for(&visit, owner)));
    let mut body = Body::titled(&visit, "borrowing-means-title");
    body.lead(visit.say("borrowing-means-lead")).plain_ways(&ways(&visit));
    if !asked.is_empty() {
        loans(&mut body, &visit, ("a-dire", "borrowing-loans-to-grant"), (&asked, &means, &names));
    }
    let row = |one: &SharedMean| {
        vec![
            Cell::link(&one.name, paths::mean(one.id.uuid())).below(visit.say(one.kind.key())),
            names.cell(one.owner).below(&one.place),
        ]
    };
    body.heading("liste", "borrowing-means");
    body.table(
        ("borrowing-means", "borrowing-means-none"),
        &["borrowing-mean", "borrowing-owner"],
        means.iter().filter(|one| one.withdrawn_on.is_none()).map(row).collect(),
    );
    let live: Vec<Loan> = borrowed.into_iter().filter(|loan| is_live(loan.state)).collect();
    if !live.is_empty() {
        loans(&mut body, &visit, ("emprunts", "borrowing-loans-own"), (&live, &means, &names));
    }
    Ok(body.public_page())
}

const fn is_live(state: LoanState) -> bool {
    matches!(state, LoanState::Asked | LoanState::Granted | LoanState::Out)
}

fn ways(visit: &Visit) -> Vec<(&'static str, String)> {
    let mut ways = vec![("borrowing-to-exhibitions", paths::EXHIBITIONS.to_owned())];
    if visit.member.as_ref().is_some_and(|member| member.reach(Action::BorrowMeans) >= Reach::Own) {
        ways.push(("borrowing-to-share", paths::SHARE.to_owned()));
        ways.push(("borrowing-to-wanted", paths::WANTED.to_owned()));
    }
    ways.push(("borrowing-to-figures", paths::FIGURES.to_owned()));
    ways
}

fn loans(
    body: &mut Body<'_>,
    visit: &Visit,
    (id, heading): (&str, &str),
    (loans, means, names): (&[Loan], &[SharedMean], &OrganizationNames),
) {
    let name =
        |loan: &Loan| means.iter().find(|one| one.id == loan.mean).map_or("—", |one| one.name.as_str());
    let row = |loan: &Loan| {
        vec![
            Cell::link(name(loan), paths::loan(loan.id.uuid()))
                .below(super::between(visit, loan.from, loan.until)),
            names.cell(loan.organization).below(visit.say(loan.state.key())),
        ]
    };
    body.heading(id, heading);
    body.table(
        (heading, "borrowing-loans-none"),
        &["borrowing-mean", "borrowing-for"],
        loans.iter().map(row).collect(),
    );
}
