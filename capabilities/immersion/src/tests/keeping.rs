//! What is kept, and what is refused.

use ::store::{Conn, Db, SealKey};
use chrono::{DateTime, TimeDelta, Utc};
use membership::trial::{self, beginning};
use vocabulary::codes::TopicCategory;
use vocabulary::id::{HostOfferId, ImmersionId, ImmersionWorkerId, OrganizationId};

use crate::offering::{keep, withdraw};
use crate::people_list::Written;
use crate::preparation::{Preparation, note_presences, plan};
use crate::preparing::{NewProgramme, Said, begin, hear, list_partners};
use crate::wishing::{Answer, By, enlist_one, leave, wish};
use crate::{HostOffer, PartnerAnswer, State, Wished, demo};

fn in_stores(test: impl Fn(&Db, &SealKey)) {
    let schema = trial::schema(&[encounter::ROOM, crate::ROOM]);
    ::store::trial::both(&schema, |db| {
        directory::demo::fill_if_empty(db, beginning()).expect("the demo territory");
        let key = SealKey::from_bytes([7; 32]);
        demo::fill(db, &key, beginning()).expect("the demo's programme");
        test(db, &key);
    });
}

fn write<T>(db: &Db, write: impl Fn(&mut Conn) -> Result<T, ::store::StoreError>) -> T {
    db.write_now(write).expect("written")
}

fn own(slug: &str) -> OrganizationId {
    trial::organization(slug)
}

/// A second programme, in spring, with two partners.
fn second(conn: &mut Conn) -> Result<ImmersionId, ::store::StoreError> {
    let id = ImmersionId::from_source("test", "immersion", "second");
    begins(conn, id, 120)?;
    list_partners(conn, id, &[own("mds-demo"), own("mission-locale")])?;
    Ok(id)
}

/// A programme of three weeks in so many days.
fn begins(conn: &mut Conn, id: ImmersionId, days: i64) -> Result<bool, ::store::StoreError> {
    let today = beginning().date_naive();
    let new = NewProgramme {
        id,
        title: "Deuxième".to_owned(),
        from: today + TimeDelta::days(days),
        to: today + TimeDelta::days(days + 20),
        wishes_close: today + TimeDelta::days(days - 30),
        seed: 7,
        need: None,
    };
    begin(conn, &new, beginning())
}

fn offered(programme: ImmersionId, id: u128, (slug, category): (&str, TopicCategory)) -> HostOffer {
    let days = (120..140).map(|day| (beginning().date_naive() + TimeDelta::days(day), 1)).collect();
    HostOffer {
        id: HostOfferId::from(uuid::Uuid::from_u128(id)),
        programme,
        organization: own(slug),
        service: None,
        title: "Une journée".to_owned(),
        category,
        conditions: String::new(),
        days,
        at_most: None,
    }
}

#[test]
fn the_demo_has_the_shape_of_the_april_that_was_told_and_goes_forward_only() {
    in_stores(|db, key| {
        has_the_shape(db, key);
        who_was_at_no_morning_is_to_be_prepared(db);
        goes_forward_only(db);
    });
}

#[test]
fn offers_and_wishes_are_kept_where_they_make_sense_and_names_are_forgotten() {
    in_stores(|db, key| {
        an_offer_is_its_hosts_alone_and_goes_with_its_wishes(db, key);
        wishes_for_home_and_wishes_said_twice_are_left_out_and_closing_closes(db, key);
        who_had_no_place_comes_first_next_time_until_names_are_forgotten(db, key);
    });
}

fn has_the_shape(db: &Db, key: &SealKey) {
    assert_eq!(demo::fill(db, key, beginning()).expect("filled once"), 24);
    let found = db.read_now(|conn| crate::material(conn, key, demo::programme())).expect("read");
    let found = found.expect("the programme");
    assert_eq!((found.days.len(), found.workers.len(), found.offers.len()), (20, 24, 11));
    assert_eq!(found.programme.state, State::Wishes);
    assert!(!found.programme.takes_wishes(beginning().date_naive()), "wishes are closed");
    let partners = db.read_now(|conn| crate::partners(conn, demo::programme())).expect("read");
    assert_eq!(partners.len(), 8);
    for partner in &partners {
        assert!(partner.answer.takes_part() && !partner.expectations.is_empty());
        assert!(found.workers.iter().any(|one| one.organization == partner.organization), "sends");
        assert!(found.offers.iter().any(|one| one.organization == partner.organization), "hosts");
    }
    for worker in &found.workers {
        let wishes: Vec<_> = found.wishes.iter().filter(|wish| wish.worker == worker.id).collect();
        assert!(wishes.iter().any(|wish| wish.rank == 1) && wishes.iter().any(|wish| wish.rank == 2));
        let offers = |id| found.offers.iter().find(|offer| offer.id == id).expect("an offer");
        assert!(wishes.iter().all(|wish| offers(wish.offer).organization != worker.organization));
        assert!(worker.days.len() > 10 && worker.name.ends_with(char::is_numeric));
    }
    assert!(found.offers.iter().flat_map(|offer| &offer.days).all(|(day, _)| found.days.contains(day)));
}

fn goes_forward_only(db: &Db) {
    let id = demo::programme();
    let state = || db.read_now(|conn| crate::programme(conn, id)).expect("read").expect("kept").state;
    assert!(write(db, |conn| crate::mark_prepared(conn, id, beginning())));
    assert!(!write(db, |conn| crate::mark_matched(conn, id, beginning())));
    assert_eq!(state(), State::Prepared);
    assert!(write(db, |conn| crate::mark_capitalised(conn, id, beginning())));
    assert!(!write(db, |conn| crate::mark_days(conn, id, beginning())));
}

fn an_offer_is_its_hosts_alone_and_goes_with_its_wishes(db: &Db, key: &SealKey) {
    let id = write(db, second);
    let offer = offered(id, 1, ("mission-locale", TopicCategory::FindWork));
    assert!(write(db, |conn| keep(conn, &offer, beginning())));
    let kept = db.read_now(|conn| crate::offer(conn, offer.id)).expect("read").expect("kept");
    assert!(kept.days.len() < offer.days.len(), "days of rest are left out");
    assert_eq!(usize::try_from(kept.places()), Ok(kept.days.len()));
    let partner = db.read_now(|conn| crate::partner(conn, id, own("mission-locale"))).expect("read");
    assert!(partner.expect("listed").answer.takes_part(), "who offers has said yes");
    let answers = |answer| {
        let said = Said { answer, expectations: String::new(), limits: String::new() };
        let when = (beginning().date_naive(), beginning());
        write(db, |conn| hear(conn, (id, own("mission-locale")), &said, when));
        db.read_now(|conn| crate::offers(conn, id)).expect("read").len()
    };
    assert_eq!((answers(PartnerAnswer::No), answers(PartnerAnswer::Limits)), (0, 1));
    let stolen = HostOffer { organization: own("mds-demo"), ..offer.clone() };
    assert!(!write(db, |conn| keep(conn, &stolen, beginning())));
    let stranger = offered(id, 2, ("cidff-du-val", TopicCategory::Family));
    assert!(!write(db, |conn| keep(conn, &stranger, beginning())));
    let worker = enlisted(db, key, (id, "mds-demo", 10));
    let answer = Answer {
        days: kept.days.iter().map(|(day, _)| *day).collect(),
        wishes: vec![Wished::Offer(offer.id)],
        anywhere: false,
    };
    assert!(write(db, |conn| wish(conn, worker, (&answer, By::Herself), beginning())));
    assert!(!write(db, |conn| withdraw(conn, (id, own("mds-demo")), offer.id)));
    assert!(write(db, |conn| withdraw(conn, (id, own("mission-locale")), offer.id)));
    assert!(db.read_now(|conn| crate::wishes(conn, worker)).expect("read").is_empty());
}

fn enlisted(db: &Db, key: &SealKey, (id, slug, number): (ImmersionId, &str, u128)) -> ImmersionWorkerId {
    let worker = uuid::Uuid::new_v5(&id.uuid(), &number.to_be_bytes());
    let person = Written {
        name: "Une Personne".to_owned(),
        work: "accueil".to_owned(),
        mail: format!("immersion{number}@essai.example"),
    };
    let is_new = write(db, |conn| {
        let programme = crate::programme(conn, id)?.expect("a programme");
        enlist_one(conn, key, (&programme, own(slug), worker), (&person, beginning()))
    });
    assert!(is_new, "she is new");
    worker.into()
}

fn wishes_for_home_and_wishes_said_twice_are_left_out_and_closing_closes(db: &Db, key: &SealKey) {
    let id = write(db, second);
    let home = offered(id, 3, ("mds-demo", TopicCategory::Family));
    let there = offered(id, 4, ("mission-locale", TopicCategory::FindWork));
    assert!(write(db, |conn| keep(conn, &home, beginning())));
    assert!(write(db, |conn| keep(conn, &there, beginning())));
    let worker = enlisted(db, key, (id, "mds-demo", 11));
    let wishes = [
        Wished::Offer(home.id),
        Wished::Category(TopicCategory::Family),
        Wished::Category(TopicCategory::FindWork),
        Wished::Offer(there.id),
        Wished::Offer(there.id),
    ];
    let answer = Answer { days: Vec::new(), wishes: wishes.to_vec(), anywhere: false };
    let says = |by, now: DateTime<Utc>| write(db, |conn| wish(conn, worker, (&answer, by), now));
    assert!(says(By::Herself, beginning()));
    let kept = db.read_now(|conn| crate::wishes(conn, worker)).expect("read");
    assert_eq!(kept, [Wished::Category(TopicCategory::FindWork), Wished::Offer(there.id)]);
    let material = db.read_now(|conn| crate::material(conn, key, id)).expect("read").expect("kept");
    let ranks: Vec<u16> = material.wishes.iter().map(|wish| wish.rank).collect();
    assert_eq!(ranks, [1], "a pair counts once, with its best rank");
    let late = beginning() + TimeDelta::days(91);
    assert!(!says(By::Herself, late));
    assert!(says(By::Paper, late), "a paper that came in time is typed later");
    write(db, |conn| crate::mark_matched(conn, id, late));
    assert!(!says(By::Paper, late));
    assert!(!write(db, |conn| leave(conn, worker, (id, None))), "her place is given back first");
}

fn who_had_no_place_comes_first_next_time_until_names_are_forgotten(db: &Db, key: &SealKey) {
    let placed: Vec<_> = (2..=24).map(demo::worker).collect();
    write(db, |conn| crate::note_placed(conn, demo::programme(), &placed));
    let id = write(db, second);
    let worker = enlisted(db, key, (id, "mds-demo", 1));
    let read = |id| db.read_now(|conn| crate::worker(conn, key, id)).expect("read").expect("kept");
    assert!(read(worker).unplaced_last_time);
    let no = Said { answer: PartnerAnswer::No, expectations: String::new(), limits: String::new() };
    let when = (beginning().date_naive(), beginning());
    let host = (demo::programme(), own("mission-locale"));
    write(db, |conn| crate::mark_matched(conn, demo::programme(), beginning()));
    assert!(!write(db, |conn| hear(conn, host, &no, when)), "days stand there");
    let programme = db.read_now(|conn| crate::programme(conn, demo::programme())).expect("read");
    let last = programme.expect("kept").to;
    let forget = |days: i64| {
        let midnight = (last + TimeDelta::days(days)).and_time(chrono::NaiveTime::MIN).and_utc();
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        runtime.block_on(crate::hourly(db, key, &shell(midnight))).expect("a round").forgotten
    };
    assert_eq!(forget(170), 0);
    assert_eq!(forget(190), 24);
    assert_eq!(forget(190), 0, "once");
    let gone = read(demo::worker(1));
    assert!(gone.name.is_empty() && gone.mail.is_empty() && !gone.days.is_empty(), "counts stay");
    assert!(!read(worker).name.is_empty(), "the other programme is young");
    let later = ImmersionId::from_source("test", "immersion", "later");
    write(db, |conn| begins(conn, later, 400));
    assert!(
        read(enlisted(db, key, (later, "mds-demo", 1))).unplaced_last_time,
        "a year later it is still known"
    );
    let gone = enlisted(db, key, (later, "mds-demo", 2));
    assert!(!read(gone).unplaced_last_time, "who had a place is not");
}

fn shell(now: DateTime<Utc>) -> std::sync::Arc<web::Shell> {
    let words = trial::words(&[("immersion", crate::FRENCH, crate::ENGLISH)]);
    std::sync::Arc::new(web::Shell::new(words, "Essai", "http://essai.example", web::Clock::fixed(now)))
}

fn who_was_at_no_morning_is_to_be_prepared(db: &Db) {
    let id = demo::programme();
    let mornings = db.read_now(|conn| crate::preparations(conn, id)).expect("read");
    assert_eq!(mornings.len(), 2);
    let there = [demo::worker(1), demo::worker(2), ImmersionWorkerId::from(uuid::Uuid::from_u128(9))];
    let there = there.into_iter().collect();
    assert!(write(db, |conn| note_presences(conn, (id, mornings[0].id), &there)));
    let other = ImmersionId::from(uuid::Uuid::from_u128(3));
    assert!(!write(db, |conn| note_presences(conn, (other, mornings[0].id), &there)));
    assert_eq!(db.read_now(|conn| crate::prepared(conn, id)).expect("read").len(), 2);
    let is_prepared = |worker| db.read_now(|conn| crate::is_prepared(conn, worker)).expect("read");
    assert!(is_prepared(demo::worker(1)) && !is_prepared(demo::worker(3)));
    let again = Preparation { place: "ailleurs".to_owned(), ..mornings[0].clone() };
    assert!(!write(db, |conn| plan(conn, &again)), "sent twice it is planned once");
}
