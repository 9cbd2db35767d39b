//! Who reads what: a link shows what is asked, a press shows the person, a link passed on does not.

use super::trying::{Browser, RECEIVER, in_houses};
use axum::http::StatusCode;
use membership::trial::organization;
use referral::{Act, By, Channel, Said, Teller};

#[test]
fn a_link_shows_what_is_asked_and_nothing_of_the_person() {
    in_houses(|house| {
        let sent = house.orients();
        let link = house.link();
        let page = house.looks(&Browser::default(), &link);
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains(&sent.code.to_string()), "{}", page.body);
        assert!(page.body.contains("Bien reçu") && page.body.contains("Nous ne pouvons pas"));
        assert!(!page.tells_of_the_person());
        assert!(!link.contains(&sent.code.to_string()), "the address is a secret and nothing else");
    });
}

#[test]
fn machines_that_open_links_change_nothing() {
    in_houses(|house| {
        let sent = house.orients();
        let link = house.link();
        let facts = house.read(store::last_fact);
        for path in ["", "/lire", "/nouveau-lien", "/autre-service", "/autre-service?q=aide"] {
            let path = format!("{link}{path}");
            assert_ne!(house.looks(&Browser::default(), &path).status, StatusCode::INTERNAL_SERVER_ERROR);
            assert_ne!(house.scans(&path).status, StatusCode::INTERNAL_SERVER_ERROR);
        }
        assert_eq!(house.referral(sent.id), sent);
        assert_eq!(house.read(store::last_fact), facts);
        assert!(house.read(|conn| referral::looks(conn, sent.id)).is_empty());
        let volunteer = Browser::default();
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        assert!(house.looks(&volunteer, &link).tells_of_the_person(), "the link was free for her to read by");
    });
}

#[test]
fn reading_takes_a_press_shows_what_was_agreed_and_is_told_to_the_person() {
    in_houses(|house| {
        let sent = house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let pressed = house.presses(&volunteer, &format!("{link}/lire"), &[]);
        assert_eq!((pressed.status, pressed.to.as_str()), (StatusCode::SEE_OTHER, link.as_str()));
        assert!(!pressed.tells_of_the_person());
        let page = house.looks(&volunteer, &link);
        assert!(page.tells_of_the_person());
        let looks = house.read(|conn| referral::looks(conn, sent.id));
        assert_eq!(looks.len(), 1);
        assert_eq!(looks[0].organization, Some(organization(RECEIVER)));
    });
}

#[test]
fn what_the_person_did_not_agree_to_say_is_not_in_the_page() {
    in_houses(|house| {
        house.orients_with(|new| {
            new.consent.says = [referral::Said::Wish].into();
        });
        let (link, volunteer) = (house.link(), Browser::default());
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        let page = house.looks(&volunteer, &link).body;
        assert!(page.contains("colis sans porc"));
        assert!(!page.contains(super::trying::PSEUDONYM) && !page.contains(super::trying::TELEPHONE));
    });
}

#[test]
fn a_link_passed_on_shows_no_identity_and_a_link_of_ones_own_comes_to_the_same_mailbox() {
    in_houses(|house| {
        house.orients();
        let (link, volunteer, colleague) = (house.link(), Browser::default(), Browser::default());
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        let pressed = house.presses(&colleague, &format!("{link}/lire"), &[]);
        assert_eq!(pressed.status, StatusCode::SEE_OTHER);
        let page = house.looks(&colleague, &link);
        assert!(!page.tells_of_the_person());
        assert!(
            page.body.contains("Déjà lue dans un autre navigateur") && page.body.contains("nouveau-lien")
        );
        assert!(page.body.contains("Bien reçu"), "she may answer all the same");
        house.wait(1);
        house.presses(&colleague, &format!("{link}/nouveau-lien"), &[]);
        let links = house.links();
        assert_eq!(links.len(), 2, "one letter more");
        house.presses(&colleague, &format!("{}/lire", links[1]), &[]);
        assert!(house.looks(&colleague, &links[1]).tells_of_the_person());
        assert!(house.looks(&volunteer, &link).tells_of_the_person(), "hers works on");
        assert!(!house.looks(&volunteer, &links[1]).tells_of_the_person());
    });
}

#[test]
fn a_cookie_somebody_made_up_opens_nothing() {
    in_houses(|house| {
        house.orients();
        let (link, volunteer, stranger) = (house.link(), Browser::default(), Browser::default());
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        for made_up in ["", "x", &"a".repeat(43), &"é".repeat(43), &"b".repeat(5000)] {
            stranger.keeps("lecture", made_up);
            assert!(!house.looks(&stranger, &link).tells_of_the_person());
        }
    });
}

#[test]
fn links_that_lead_nowhere_say_so_in_words() {
    in_houses(|house| {
        let nobody = Browser::default();
        for secret in ["x", &"A".repeat(43), &"z".repeat(3000), "%00", "é"] {
            let path = format!("/reponse/{}", web::encoded(secret));
            let page = house.looks(&nobody, &path);
            assert!(page.body.contains("ne mène à aucune demande"), "{secret}: {}", page.status);
            let typed = [("reponse", "question"), ("question", "Combien de personnes ?")];
            let answer = house.presses(&nobody, &path, &typed);
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    });
}

#[test]
fn until_somebody_read_the_page_does_not_promise_that_a_link_passed_on_is_blind() {
    in_houses(|house| {
        house.orients();
        let (link, volunteer) = (house.link(), Browser::default());
        let promise = "ne voit ni le nom ni le contact";
        let unread = house.looks(&volunteer, &link).body;
        assert!(unread.contains("Lisez d’abord la demande ici") && !unread.contains(promise), "{unread}");
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        let read = house.looks(&volunteer, &link).body;
        assert!(read.contains(promise) && !read.contains("Lisez d’abord la demande ici"));
    });
}

#[test]
fn who_passed_a_request_on_or_refused_it_days_ago_reads_nothing_of_the_person() {
    in_houses(|house| {
        let other = house.service("ccas-le-mee").to_string();
        let refused = house.orients();
        let (link, volunteer) = (house.link_of(&refused), Browser::default());
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        house.replies(&volunteer, &link, "non", &[("raison", "full"), ("ailleurs", &other)]);
        house.wait(5);
        assert!(!house.looks(&volunteer, &link).tells_of_the_person());
        let late = Browser::default();
        house.presses(&late, &format!("{link}/lire"), &[]);
        assert!(!house.looks(&late, &link).tells_of_the_person());
        let passed = house.orients();
        let link = house.link_of(&passed);
        house.presses(&volunteer, &format!("{link}/lire"), &[]);
        assert!(house.looks(&volunteer, &link).tells_of_the_person());
        house.replies(&volunteer, &link, "autre", &[("vers", &other), ("mots-autre", "Leur secteur.")]);
        assert!(!house.looks(&volunteer, &link).tells_of_the_person());
    });
}

#[test]
fn the_answer_to_a_question_shows_with_what_the_person_agreed_to_say() {
    in_houses(|house| {
        for (agrees, said) in [(true, "Deux enfants mangent aussi."), (false, "Trois enfants mangent aussi.")]
        {
            let sent = house.orients_with(|new| {
                if !agrees {
                    new.consent.says = [Said::Wish].into();
                }
            });
            let (link, volunteer) = (house.link_of(&sent), Browser::default());
            house.presses(&volunteer, &format!("{link}/lire"), &[]);
            house.replies(&volunteer, &link, "question", &[("question", "Combien de personnes ?")]);
            let by = By {
                teller: Teller::Sender,
                account: Some(sent.author),
                organization: Some(sent.from),
                channel: Channel::Screen,
            };
            let desk = house.desk();
            let give = Act::GiveInformation { words: said.to_owned() };
            let given = house.write(|conn| referral::perform(conn, &desk, sent.id, &give, &by)).is_ok();
            assert_eq!(given, agrees);
            assert_eq!(house.looks(&volunteer, &link).body.contains(said), agrees);
        }
    });
}
