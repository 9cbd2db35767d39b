//! Letters around a stay, the link of a host, and what the round does by itself.

use axum::Router;
use chrono::TimeDelta;
use membership::trial::{self, Town, Tried, between};
use vocabulary::codes::OrganizationKind;
use vocabulary::id::BookingId;

use super::loans::{shared, wish};
use super::trying::{copy, exhibition, on_benches, request, whole};
use crate::rounds::{due, go_round};
use crate::{
    Again, Desk, LoanState, NewRequest, NewStay, RequestState, ReturnForm, Round, Sharing, Site,
    TouringResource, Window, arrive, ask, booking, booking_by_secret, borrow, give_feedback, hourly, loan,
    offer, reserve, save_mean, take_out,
};

fn in_town(test: impl Fn(&Town)) {
    let tried = Tried {
        words: &[("lending", crate::FRENCH, crate::ENGLISH)],
        doors: &[],
        open: &|_, _, _| Router::new(),
    };
    ::store::trial::both(&trial::schema(&[crate::ROOM]), |db| test(&Town::over(db, &tried)));
}

fn desk(town: &Town) -> Desk {
    Desk::new(&town.key, &town.shell, town.now())
}

fn round(town: &Town) -> Round {
    town.run(hourly(&town.db, &town.key, &town.shell)).expect("a round")
}

/// The texts of letters whose subject holds these words.
fn letters(town: &Town, subject: &str) -> Vec<String> {
    let list = town.get("/courrier", "").body;
    let rows = list.split("<tr").filter(|row| row.contains(subject));
    let paths = rows.filter_map(|row| between(row, "href=\"", "\""));
    paths.map(|path| town.get(&path, "").body).collect()
}

/// A stay of a host of the demo, and one of a host that is not in the directory, which begin in ten days.
fn two_stays(town: &Town) -> (BookingId, BookingId) {
    let owner = trial::organization("mds-demo");
    let resource = TouringResource { owner, ..exhibition() };
    town.write(|conn| offer(conn, &town.key, &resource, town.now()));
    let host = NewRequest {
        organization: Some(trial::organization("centre-social-escale")),
        site: Site::new("L’Escale", "77152", OrganizationKind::SocialCentre),
        ..request("hôte")
    };
    let stranger = NewRequest {
        organization: None,
        contact: "accueil@ailleurs.example".to_owned(),
        ..request("ailleurs")
    };
    let start = desk(town).today() + TimeDelta::days(10);
    let stay = |new: &NewRequest, label: &str| {
        let desk = desk(town);
        town.write(|conn| ask(conn, &desk, new)).expect("taken");
        let new = NewStay { request: new.id, copy: copy(label), start, days: 42 };
        town.write(|conn| reserve(conn, &desk, &new)).expect("free")
    };
    (stay(&host, "A"), stay(&stranger, "B"))
}

#[test]
fn a_host_is_written_to_before_and_after_with_a_link_of_its_own() {
    in_town(|town| {
        let (one, two) = two_stays(town);
        let reserved = letters(town, "passe chez vous");
        assert_eq!(reserved.len(), 2);
        let secret = |body: &String| between(body, "http://essai.example/passage/", "\"").expect("a link");
        let led: Vec<_> = reserved
            .iter()
            .map(|body| web::secret::digest(&secret(body)))
            .map(|digest| town.read(|conn| booking_by_secret(conn, &digest, town.now())))
            .map(|stay| stay.expect("a stay").id)
            .collect();
        assert!(led.contains(&one) && led.contains(&two));
        assert_eq!(letters(town, " demande «").len(), 2, "who lends is told of each request");
        assert_eq!(round(town), Round::default(), "nothing is due yet");
        town.wait(3);
        assert_eq!((round(town).announced, round(town).announced), (2, 0), "a week before, once");
        town.wait(7);
        let now = desk(town);
        assert!(town.write(|conn| arrive(conn, &now, one, &whole())));
        let form = ReturnForm { visitors: 9, effects: [].into(), again: Again::Yes, words: String::new() };
        assert!(town.write(|conn| give_feedback(conn, &now, one, &form)));
        town.wait(43);
        assert_eq!(round(town).asked, 1, "who told already is asked nothing");
        town.wait(6);
        assert_eq!((round(town).asked, round(town).asked), (1, 0), "on the seventh day again");
        town.wait(14);
        assert_eq!(round(town).asked, 1, "and on the twenty-first");
        assert_eq!(letters(town, "il manque votre retour").len(), 2);
        town.wait(40);
        let last = round(town);
        assert_eq!((last.asked, last.forgotten > 0), (0, true), "links end");
        let digest = web::secret::digest(&secret(&reserved[0]));
        assert!(town.read(|conn| booking_by_secret(conn, &digest, town.now())).is_none());
    });
}

#[test]
fn a_round_that_comes_late_writes_the_last_letter_only() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        let desk = bench.desk();
        let new = NewRequest { contact: "accueil@ailleurs.example".to_owned(), ..request("a") };
        bench.write(|conn| ask(conn, &desk, &new)).expect("taken");
        let id = bench.reserves("a", copy("A"), desk.today() + TimeDelta::days(10)).expect("free");
        let stay = bench.read(|conn| booking(conn, id)).expect("there");
        let after = |days| due(&stay, stay.end + TimeDelta::days(days));
        assert_eq!((after(-43), after(0), after(1), after(6)), (1, 0, 2, 2));
        assert_eq!((after(7), after(20), after(21), after(50)), (3, 3, 4, 4));
        let late = bench.desk_at(desk.now + TimeDelta::days(10 + 42 + 21));
        let asked = || bench.write(|conn| go_round(conn, &late)).asked;
        assert_eq!((asked(), asked()), (1, 0));
    });
}

#[test]
fn what_nobody_answered_in_time_ends_by_itself() {
    on_benches(|bench| {
        bench.offers(&exhibition());
        let desk = bench.desk();
        let window = Window { from: desk.today(), until: desk.today() + TimeDelta::days(44) };
        let late = NewRequest { windows: vec![window], ..request("tard") };
        let bus = shared("minibus", Sharing::OneAtATime);
        let (asked, out) = (
            wish("un", &bus, desk.now + TimeDelta::days(2), 3),
            wish("prêteur", &bus, desk.now + TimeDelta::days(1), 3),
        );
        bench.write(|conn| ask(conn, &desk, &late)).expect("taken");
        bench.write(|conn| save_mean(conn, &bus, desk.now));
        for wished in [&asked, &out] {
            bench.write(|conn| borrow(conn, &desk, wished)).expect("free");
        }
        assert!(bench.write(|conn| take_out(conn, &desk, out.id)));
        let later = bench.desk_at(desk.now + TimeDelta::days(3));
        let round = || bench.write(|conn| go_round(conn, &later));
        let came = round();
        assert_eq!((came.lapsed, came.loans), (1, 2), "one nobody answered, one that is late");
        assert_eq!((round().lapsed, round().loans), (0, 0));
        let state = bench.read(|conn| crate::request(conn, late.id)).expect("there").request.state;
        assert_eq!(state, RequestState::Lapsed);
        assert_eq!(bench.read(|conn| loan(conn, asked.id)).expect("there").state, LoanState::Lapsed);
        assert_eq!(bench.read(|conn| loan(conn, out.id)).expect("there").state, LoanState::Out);
    });
}

#[test]
fn what_cannot_be_read_stops_nothing_else() {
    in_town(|town| {
        two_stays(town);
        town.wait(3);
        let other = ::store::SealKey::from_bytes([9; 32]);
        let went = town.run(hourly(&town.db, &other, &town.shell));
        assert!(went.is_err(), "the mailbox that was typed cannot be opened, and that is told");
        assert_eq!(round(town).announced, 1, "the other host was written to all the same");
    });
}
