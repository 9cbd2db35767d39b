//! A link from a letter: what it opens, to whom, for how long.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::TimeDelta;
use directory::{Author, Channel, Edit, Edited, FieldChange, Life, RecordKey};
use membership::demo::PERSONAS;
use serde_json::json;
use vocabulary::id::RevisionId;

use crate::link::{NewLink, offer};
use crate::paths;
use crate::trying::{Town, in_towns};

const HOME: &str = "panier-d-a-cote";
const MAIL: &str = "tresoriere@asso.example";

/// The last answer by a link, as the journal tells it.
fn outcomes(town: &Town) -> Vec<String> {
    let facts = town.db.read_now(|conn| store::facts_after(conn, 0, 10_000)).expect("the journal");
    let told = facts.into_iter().filter(|fact| fact.name == "upkeep.answered");
    told.map(|fact| fact.payload["outcome"].as_str().unwrap_or_default().to_owned()).collect()
}

fn edits(town: &Town, record: RecordKey, field: &str, to: &str) {
    let before = town.shown(record).says[field].clone();
    let change = FieldChange { field: field.to_owned(), before, after: json!(to) };
    let by = Author { account: None, organization: None, shown: "Coordination".to_owned(), owns: false };
    let id = RevisionId::new_v7(town.now(), town.shell.randomness.bytes());
    let edited = town.db.write_now(|conn| {
        let edit = Edit {
            id,
            record,
            changes: std::slice::from_ref(&change),
            by: &by,
            channel: Channel::Phone,
            now: town.now(),
        };
        directory::edit(conn, &edit)
    });
    assert!(matches!(edited.expect("an edit"), Edited::Done { .. }));
}

#[test]
fn one_press_confirms_everything_shown_and_the_journal_hears_of_it() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let before = town.records(HOME);
        let answer = town.confirms(&secret);
        assert_eq!((answer.status, answer.to), (StatusCode::SEE_OTHER, format!("/fiche/{secret}/merci")));
        let today = crate::keepers::day(town.now());
        for (shown, was) in town.records(HOME).iter().zip(&before) {
            assert_eq!(shown.dates.assured_on, Some(today), "{}", shown.name);
            assert!(shown.sections.iter().all(|date| date.channel == Some(Channel::Link)));
            assert_eq!(shown.dates.modified_at, was.dates.modified_at, "confirming changes nothing else");
            assert_eq!(shown.dates.assurer.as_deref(), Some(before[0].name.as_str()));
        }
        assert_eq!(outcomes(town), ["confirmed"]);
        let thanks = town.get(&answer_path(&secret), "");
        assert_eq!(thanks.status, StatusCode::OK);
        assert!(thanks.body.contains("Merci"));
    });
}

fn answer_path(secret: &str) -> String {
    paths::under_link(secret, "merci")
}

#[test]
fn machines_that_open_links_change_nothing() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let (before, facts) = (town.records(HOME), town.db.read_now(store::last_fact));
        let service = town.service(HOME);
        let rest = ["", "/merci", "/etat", "/transmettre", "/renouveler"].map(str::to_owned);
        let more = [
            format!("/etat/{}", service.handle),
            format!("/service/{}/fin", service.handle),
            format!("/service/{}/reprise", service.handle),
            format!("/service/{}/changer/contact", service.handle),
        ];
        for path in rest.iter().chain(&more) {
            for method in ["GET", "HEAD"] {
                let request = Request::builder().method(method).uri(format!("/fiche/{secret}{path}"));
                let answer = town.ask(request.body(Body::empty()).expect("a request"));
                assert_ne!(answer.status, StatusCode::INTERNAL_SERVER_ERROR, "{method} {path}");
            }
        }
        assert_eq!(town.records(HOME), before);
        assert_eq!(town.db.read_now(store::last_fact).ok(), facts.ok());
    });
}

#[test]
fn a_forwarded_link_shows_what_anybody_may_read_and_no_address() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        for page in ["", "/merci", "/etat", "/transmettre"] {
            let body = town.get(&format!("/fiche/{secret}{page}"), "").body;
            assert!(!body.contains(MAIL), "{page} tells where the letter went");
            let named = PERSONAS.iter().find(|persona| body.contains(persona.name));
            assert!(named.is_none(), "{page} names an account");
        }
    });
}

#[test]
fn what_changed_since_the_page_was_drawn_is_not_confirmed_unseen() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let seen = town.seen(&paths::link(&secret));
        let service = town.service(HOME);
        edits(town, service.key, "limits", "Uniquement sur inscription.");
        let answer = town.post(&paths::link(&secret), "", &format!("vu={seen}"));
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("Uniquement sur inscription."), "what is new is shown");
        assert!(outcomes(town).is_empty());
        assert_eq!(town.confirms(&secret).status, StatusCode::SEE_OTHER);
    });
}

#[test]
fn an_ended_link_opens_nothing_and_a_new_one_goes_where_it_went() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let seen = town.seen(&paths::link(&secret));
        town.wait(TimeDelta::days(60));
        let page = town.get(&paths::link(&secret), "");
        assert!(page.body.contains("ne marche plus") && page.body.contains("renouveler"));
        town.post(&paths::link(&secret), "", &format!("vu={seen}"));
        assert!(outcomes(town).is_empty(), "nothing is confirmed by an ended link");
        let answer = town.post(&paths::under_link(&secret, "renouveler"), "", "");
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let links = town.links_to(MAIL);
        assert_eq!(links.len(), 1);
        assert!(links[0].starts_with("/fiche/") && !links[0].contains(&secret));
        assert_eq!(town.get(&links[0], "").status, StatusCode::OK);
    });
}

#[test]
fn nobody_who_left_the_organisation_gets_a_new_link() {
    in_towns(|town| {
        let account = town.account("assistante-sociale");
        let to = town.db.read_now(|conn| accounts::recipient(conn, &town.key, account));
        let to = to.expect("a picture").expect("a recipient");
        let (link, secret) = crate::NewLink::draw(&town.shell, town.organization(HOME), &to);
        town.db.write_now(|conn| crate::offer(conn, &town.key, &link)).expect("a link");
        town.wait(TimeDelta::days(61));
        town.post(&paths::under_link(secret.text(), "renouveler"), "", "");
        assert!(town.links_to(&to.address).iter().all(|link| !link.starts_with("/fiche/")));
    });
}

#[test]
fn a_colleague_gets_a_link_of_her_own_and_the_old_one_works_on() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let path = paths::under_link(&secret, "transmettre");
        assert_eq!(town.post(&path, "", "adresse=personne").status, StatusCode::UNPROCESSABLE_ENTITY);
        let answer = town.post(&path, "", "adresse=collegue%40asso.example");
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        let links = town.links_to("collegue@asso.example");
        assert_eq!(links.len(), 1);
        assert!(!town.get(&links[0], "").body.contains(MAIL));
        assert_eq!(outcomes(town), ["handed-over"]);
        for secret in [secret.as_str(), links[0].trim_start_matches("/fiche/")] {
            assert_eq!(town.confirms(secret).status, StatusCode::SEE_OTHER);
        }
    });
}

#[test]
fn letters_to_colleagues_are_limited() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let path = paths::under_link(&secret, "transmettre");
        let sent = |who: usize| town.post(&path, "", &format!("adresse=collegue{who}%40asso.example")).status;
        assert!((0..6).all(|who| sent(who) == StatusCode::SEE_OTHER));
        assert_eq!(sent(7), StatusCode::TOO_MANY_REQUESTS);
    });
}

#[test]
fn a_link_speaks_for_one_organisation_alone() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let other = town.service("ccas-le-mee");
        let before = town.shown(other.key);
        for (path, form) in [
            (format!("etat/{}", other.handle), "etat=full&jusqu=semaine"),
            (format!("service/{}/fin", other.handle), "sur=1"),
            (format!("service/{}/reprise", other.handle), ""),
            (format!("service/{}/changer/contact", other.handle), "url=https%3A%2F%2Fautre.example"),
        ] {
            let path = paths::under_link(&secret, &path);
            assert_eq!(town.post(&path, "", form).status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(town.shown(other.key), before);
        assert!(outcomes(town).is_empty());
    });
}

#[test]
fn a_state_is_said_in_two_taps_and_ends_by_itself() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let service = town.service(HOME);
        let path = paths::under_link(&secret, &format!("etat/{}", service.handle));
        let answer = town.post(&path, "", "etat=full&jusqu=semaine");
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(town.get(&paths::link(&secret), "").body.contains("Complet jusqu"));
        assert_eq!(outcomes(town), ["closed"]);
        town.wait(TimeDelta::days(8));
        assert!(!town.get(&paths::link(&secret), "").body.contains("Complet jusqu’au 2"));
        for bad in
            ["etat=open&jusqu=semaine", "etat=full&jusqu=date&date=2020-01-01", "etat=full", "jusqu=mois"]
        {
            assert_eq!(town.post(&path, "", bad).status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        }
    });
}

#[test]
fn what_no_longer_exists_is_asked_twice_and_taken_back_within_thirty_days() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let service = town.service(HOME);
        let under = |rest: &str| paths::under_link(&secret, &format!("service/{}/{rest}", service.handle));
        assert_eq!(town.post(&under("fin"), "", "motif=").status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(town.shown(service.key).life, Life::Current, "not without the second word");
        assert_eq!(town.post(&under("fin"), "", "sur=1").status, StatusCode::SEE_OTHER);
        assert!(matches!(town.shown(service.key).life, Life::Gone(_)));
        town.wait(TimeDelta::days(29));
        assert!(town.get(&paths::link(&secret), "").body.contains(&under("reprise")));
        assert_eq!(town.post(&under("reprise"), "", "").status, StatusCode::SEE_OTHER);
        assert_eq!(town.shown(service.key).life, Life::Current);
        assert_eq!(town.post(&under("fin"), "", "sur=1").status, StatusCode::SEE_OTHER);
        town.wait(TimeDelta::days(30));
        assert_eq!(town.post(&under("reprise"), "", "").status, StatusCode::NOT_FOUND);
    });
}

#[test]
fn a_link_ends_no_organisation_and_whoever_keeps_a_record_hears_of_its_end() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let home = RecordKey::organization(town.organization(HOME).uuid());
        let path = paths::under_link(&secret, &format!("organisation/{}/fin", directory::handle(home.id)));
        assert_eq!(town.get(&path, "").status, StatusCode::NOT_FOUND);
        assert_eq!(town.post(&path, "", "sur=1").status, StatusCode::NOT_FOUND);
        assert_eq!(town.shown(home).life, Life::Current);
        let service = town.service(HOME);
        let told = |town: &Town| town.links_to("responsable-associatif@essai.example").len();
        let before = told(town);
        let path = paths::under_link(&secret, &format!("service/{}/fin", service.handle));
        assert_eq!(town.post(&path, "", "sur=1").status, StatusCode::SEE_OTHER);
        assert_eq!(told(town), before + 1, "she had no part in it");
    });
}

#[test]
fn a_link_ends_with_the_mandate_it_came_from_and_so_do_those_handed_over() {
    in_towns(|town| {
        let account = town.account("responsable-associatif");
        let to = town.db.read_now(|conn| accounts::recipient(conn, &town.key, account));
        let to = to.expect("a picture").expect("somebody");
        let (link, secret) = NewLink::draw(&town.shell, town.organization(HOME), &to);
        town.db.write_now(|conn| offer(conn, &town.key, &link)).expect("a link");
        let own = paths::link(secret.text());
        town.wait(TimeDelta::days(50));
        let hand_over = paths::under_link(secret.text(), "transmettre");
        town.post(&hand_over, "", "adresse=collegue%40asso.example");
        let handed = town.links_to("collegue@asso.example").remove(0);
        let works = |town: &Town, path: &str| town.get(path, "").body.contains("name=\"vu\"");
        assert!(works(town, &own) && works(town, &handed));
        let ended = town.db.write_now(|conn| (membership::HOLDING.erase)(conn, account.uuid(), town.now()));
        ended.expect("her mandates end");
        assert!(!works(town, &own) && !works(town, &handed), "she acts for it no more");
    });
}

#[test]
fn a_link_that_was_handed_over_lasts_no_longer_than_the_first() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        town.wait(TimeDelta::days(59));
        town.post(&paths::under_link(&secret, "transmettre"), "", "adresse=collegue%40asso.example");
        let handed = town.links_to("collegue@asso.example").remove(0);
        assert!(town.get(&handed, "").body.contains("name=\"vu\""));
        town.wait(TimeDelta::days(1));
        assert!(!town.get(&handed, "").body.contains("renouveler"));
        town.post(&format!("{handed}/renouveler"), "", "");
        assert_eq!(town.links_to("collegue@asso.example").len(), 1, "and is not asked again");
    });
}

/// What the form of a section sends back when nobody touched it.
fn untouched(town: &Town, path: &str) -> Vec<(String, String)> {
    let body = town.get(path, "").body;
    let form = body.split("<form method=\"post\"").nth(1).unwrap_or_default();
    let form = form.split("</form>").next().unwrap_or_default();
    let mut pairs = Vec::new();
    for input in form.split("<input ").skip(1) {
        let input = input.split('>').next().unwrap_or_default();
        let value =
            |name: &str| crate::trying::between(input, &format!(" {name}=\""), "\"").unwrap_or_default();
        let input = format!(" {input}");
        let name = crate::trying::between(&input, " name=\"", "\"").unwrap_or_default();
        let is_box = input.contains("type=\"checkbox\"") || input.contains("type=\"radio\"");
        if !name.is_empty() && (!is_box || input.contains(" checked")) {
            pairs.push((name, unescaped(&value("value"))));
        }
    }
    for area in form.split("<textarea ").skip(1) {
        let area = format!(" {area}");
        let name = crate::trying::between(&area, " name=\"", "\"").unwrap_or_default();
        let text = crate::trying::between(&area, ">", "</textarea>").unwrap_or_default();
        pairs.push((name, unescaped(&text)));
    }
    pairs
}

fn unescaped(text: &str) -> String {
    text.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
}

fn sent(pairs: &[(String, String)], field: &str, value: &str) -> String {
    let kept = pairs.iter().filter(|(name, _)| name != field);
    let mut parts: Vec<String> =
        kept.map(|(name, value)| format!("{}={}", web::encoded(name), web::encoded(value))).collect();
    parts.push(format!("{field}={}", web::encoded(value)));
    parts.join("&")
}

#[test]
fn only_what_changed_is_changed_and_nothing_of_another_is_overwritten() {
    in_towns(|town| {
        let (_, secret) = town.link(HOME, MAIL);
        let service = town.service(HOME);
        let path = paths::change(&secret, service.key.kind, &service.handle, directory::Section::Contact);
        let pairs = untouched(town, &path);
        let form = sent(&pairs, "url", "https://panier.example/horaires");
        let answer = town.post(&path, "", &form);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let now = town.shown(service.key);
        assert_eq!(now.says["url"], "https://panier.example/horaires");
        assert_eq!(
            (&now.says["phones"], &now.says["email"]),
            (&service.says["phones"], &service.says["email"])
        );
        assert_eq!(outcomes(town), ["changed"]);
        let history = town.db.read_now(|conn| directory::history(conn, service.key, 1)).expect("a history");
        assert_eq!((history[0].channel, history[0].owns), (Channel::Link, true));
        // Somebody with an older page.
        let answer = town.post(&path, "", &sent(&pairs, "url", "https://ailleurs.example"));
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains("panier.example/horaires"), "what the other typed is shown");
        assert_eq!(town.shown(service.key).says["url"], "https://panier.example/horaires");
    });
}
