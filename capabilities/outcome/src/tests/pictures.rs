//! Pictures on their way in and out, by the pages people use.

use axum::http::StatusCode;
use membership::trial::between;

use super::trying::{in_houses, walk};
use crate::paths;

#[test]
fn a_picture_goes_from_the_form_to_the_page_and_away_by_a_link() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let sent = house.sends_picture(&cookie, "1");
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let takers = sent.to;
        let list = house.get(&paths::keeping(walk()), &cookie).body;
        let trace = between(&list, "href=\"/actions/", "\">Une image").expect("it stands on the list");
        let trace = format!("/actions/{}", trace.rsplit("href=\"/actions/").next().unwrap_or_default());
        let image = trace.replace("/garder/", "/image/");
        assert_eq!(house.get(&image, "").status, StatusCode::NOT_FOUND, "a face has not agreed");
        let waiting = house.get(&format!("{trace}/image"), &cookie);
        assert_eq!(waiting.status, StatusCode::OK, "whoever keeps it sees it");
        let lost = |bytes: &[u8], word: &str| !bytes.windows(word.len()).any(|part| part == word.as_bytes());
        for word in ["TelephoneExemple", "2026:11:22", "secret", "EntreDeuxScans", "ftyp"] {
            assert!(lost(&waiting.bytes, word), "{word}");
        }
        house.post(&trace, &cookie, &[("act", "publish")]);
        assert_eq!(house.get(&image, "").status, StatusCode::NOT_FOUND, "the button does not help");
        let until = house.in_a_year();
        let agreed = [("act", "agree"), ("accord", "written"), ("usages", "pages"), ("jusqu", &until)];
        let hers = house.post(&trace, &cookie, &agreed).to;
        assert!(hers.contains("/moi/"), "{hers}");
        house.post(&trace, &cookie, &[("act", "publish")]);
        assert_eq!(house.get(&image, "").status, StatusCode::OK);
        let public = house.get(&paths::traces(walk()), "").body;
        assert!(public.contains("alt=\"Des gens jouent au croquet\""), "{public}");
        assert!(public.contains("no-print"), "nobody agreed to paper");
        assert_eq!(house.get(&hers, "").status, StatusCode::OK, "looking changes nothing");
        assert_eq!(house.get(&image, "").status, StatusCode::OK);
        house.post(&hers, "", &[("act", "withdraw")]);
        assert_eq!(house.get(&image, "").status, StatusCode::NOT_FOUND);
        assert_eq!(house.get(&image, &cookie).status, StatusCode::NOT_FOUND, "not even for the keeper");
        assert!(!house.get(&paths::traces(walk()), "").body.contains("croquet"));
        for link in [&hers, &takers] {
            assert_eq!(house.get(link, "").status, StatusCode::NOT_FOUND);
            assert_eq!(house.get(&format!("{link}/image"), "").status, StatusCode::NOT_FOUND);
        }
    });
}

#[test]
fn somebody_on_a_picture_answers_by_her_own_link() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        house.sends_picture(&cookie, "1");
        let list = house.get(&paths::keeping(walk()), &cookie).body;
        let trace = between(&list, "/temoignages/garder/", "\"").expect("it stands on the list");
        let trace = format!("{}/{trace}", paths::keeping(walk()));
        let page = house.post(&trace, &cookie, &[("act", "invite")]).body;
        let hers = between(&page, "<p>http://essai.example", "</p>").expect("a link");
        let asked = house.get(&hers, "").body;
        assert!(asked.contains("On vous reconnaît") && asked.contains("/image\""), "{asked}");
        assert_eq!(house.get(&format!("{hers}/image"), "").status, StatusCode::OK);
        let until = house.in_a_year();
        let answer = house.post(&hers, "", &[("usages", "pages"), ("jusqu", &until)]);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        assert!(house.get(&hers, "").body.contains("Retirer mon accord"));
        house.post(&trace, &cookie, &[("act", "publish")]);
        assert!(house.get(&paths::traces(walk()), "").body.contains("croquet"));
    });
}

#[test]
fn what_is_no_picture_is_refused_in_words() {
    in_houses(|house| {
        let cookie = house.signs_in("assistante-sociale");
        let path = paths::photo(walk());
        let refused = house.send_file(&path, &cookie, &[], ("photo", "a.jpg", b"\xff\xd8\xff not a picture"));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("ne peut pas être lue"), "{}", refused.body);
        let large = [super::trying::PLACED, &vec![0; crate::LARGEST_PICTURE]].concat();
        let refused = house.send_file(&path, &cookie, &[], ("photo", "a.jpg", &large));
        assert!(refused.body.contains("plus de 5 Mo"), "{}", refused.status);
    });
}
