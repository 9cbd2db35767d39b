//! The coordinator's pages, from a blank page to the phone list.

use axum::http::StatusCode;

use crate::demo::{RESPONDENTS, fill, recipient_id, survey_id};
use crate::paths;
use crate::recipient::{AnswerChannel, Recipient, RecipientState};
use crate::store::recipients::note_answered;
use crate::store::surveys::surveys;
use crate::survey::{Survey, SurveyState};
use crate::tests::trying::{Answer, Town, count_letters, in_towns};

/// A form as a browser sends it with a file field left empty.
fn parts(form: &[(&str, &str)]) -> String {
    let part = |(name, value): &(&str, &str)| {
        format!("--limit\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    format!("{}--limit--\r\n", form.iter().map(part).collect::<String>())
}

fn begun(town: &Town, cookie: &str, from: &str) -> Survey {
    let form = [("title", "Essai"), ("sender", "Les Familles du Val"), ("from", from)];
    let answer = town.upload(paths::NEW_SURVEY, cookie, parts(&form));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    town.read(surveys).into_iter().find(|survey| answer.to.contains(&survey.id.to_string())).expect("it")
}

/// The coordinator over one survey.
struct Desk<'a> {
    town: &'a Town,
    cookie: String,
    survey: Survey,
}

impl<'a> Desk<'a> {
    fn begun(town: &'a Town, from: &str) -> Self {
        let cookie = town.signs_in("coordinatrice");
        let survey = begun(town, &cookie, from);
        Self { town, cookie, survey }
    }

    fn get(&self, rest: &str) -> Answer {
        self.town.get(&paths::under(self.survey.id, rest), &self.cookie)
    }

    fn post(&self, rest: &str, form: &[(&str, &str)]) -> Answer {
        self.town.post(&paths::under(self.survey.id, rest), &self.cookie, form)
    }

    /// The same with the revision that the form was drawn from.
    fn change(&self, rest: &str, form: &[(&str, &str)]) -> Answer {
        let revision = self.now().revision.to_string();
        let mut whole = vec![("revision", revision.as_str())];
        whole.extend(form);
        self.post(rest, &whole)
    }

    fn add(&self, kind: &str, words: &str, more: &[(&str, &str)]) {
        let blank = self.get(&format!("questions/nouvelle?partie=nous&sorte={kind}"));
        assert_eq!(blank.status, StatusCode::OK, "{kind}");
        let mut form = vec![("partie", "nous"), ("sorte", kind), ("words", words)];
        form.extend(more);
        let sent = self.change("questions/nouvelle", &form);
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{kind}: {}", sent.body);
    }

    fn now(&self) -> Survey {
        self.town.survey(self.survey.id)
    }

    fn recipients(&self) -> Vec<Recipient> {
        self.town.recipients(self.survey.id)
    }

    /// A blank page with one section and a question of each kind.
    fn with_every_kind(town: &'a Town) -> Self {
        let desk = Self::begun(town, "vide");
        assert!(
            desk.get("questions").body.contains("Il n’y a rien dedans."),
            "what must be mended stands there"
        );
        let section = desk.change("parties/nouvelle", &[("title", "Nous")]);
        assert_eq!(section.status, StatusCode::SEE_OTHER, "{}", section.body);
        desk.add("one", "Annuaire ?", &[("choices", "Oui\nNon"), ("required", "1")]);
        desk.add("text", "Pourquoi ?", &[("lines", "3"), ("longest", "300"), ("shown_if_1", "annuaire=non")]);
        desk.add("number", "Combien ?", &[("from", "0"), ("to", "900"), ("feeds", "volunteers")]);
        desk.add("several", "Secteurs ?", &[("feeds", "sectors"), ("other", "1"), ("at_most", "2")]);
        desk.add("scale", "Utile ?", &[("from", "1"), ("to", "5"), ("low", "peu")]);
        desk.add("organizations", "Avec qui ?", &[("at_most", "5"), ("feeds", "existing-relations")]);
        desk.add("place", "Où ?", &[]);
        desk.add("hours", "Quand ?", &[]);
        desk
    }

    /// The twelve questions, to those who act for a public service and to one contact.
    fn with_recipients(town: &'a Town) -> Self {
        let desk = Self::begun(town, "douze");
        desk.post("destinataires/annuaire", &[("families", "delegation")]);
        assert_eq!(desk.recipients().len(), 26);
        let list = "Nom;Mail\nLe Nid;contact@le-nid.example\n;seul@val.example";
        let form = parts(&[("list", list), ("otherwise", "public")]);
        let path = paths::under(desk.survey.id, "destinataires/liste");
        let told = town.upload(&path, &desk.cookie, form);
        assert_eq!(told.status, StatusCode::OK, "{}", told.body);
        assert!(told.body.contains("Aucun nom sur cette ligne"));
        assert!(told.body.contains(";seul@val.example</textarea>"), "what is to be mended is there again");
        assert_eq!(desk.recipients().len(), 27);
        desk
    }

    fn opened(town: &'a Town) -> Self {
        let desk = Self::with_recipients(town);
        assert_eq!(desk.post("etape", &[("to", "open")]).status, StatusCode::SEE_OTHER);
        desk
    }
}

#[test]
fn a_questionnaire_is_written_from_a_blank_page_without_a_script() {
    in_towns(|town| {
        let desk = Desk::with_every_kind(town);
        let written = desk.now().questionnaire;
        assert_eq!(written.faults(), [], "every kind can be written");
        assert!(desk.get("questions").body.contains("Seulement si"));
        desk.change("questions", &[("act", "question-up"), ("key", "pourquoi")]);
        assert!(!desk.now().questionnaire.faults().is_empty(), "its condition comes too late now");
        assert!(desk.get("questions").body.contains("posée plus loin"));
        desk.change("questions", &[("act", "undo")]);
        assert_eq!(desk.now().questionnaire, written);
        desk.change("questions", &[("act", "question-away"), ("key", "combien")]);
        desk.post("questions", &[("revision", "0"), ("act", "question-away"), ("key", "quand")]);
        assert_eq!(desk.now().questionnaire.questions().count(), 7, "the second had not seen the first");
        let file = desk.get("questions.json");
        assert!(questionnaire::Questionnaire::read(file.body.as_bytes()).is_ok());
    });
}

#[test]
fn a_survey_opens_once_and_only_when_it_is_ready() {
    in_towns(|town| {
        let desk = Desk::begun(town, "douze");
        desk.post("etape", &[("to", "open")]);
        assert_eq!(desk.now().state, SurveyState::Draft, "nobody is on the list");
        let desk = Desk::with_recipients(town);
        assert_eq!(town.read(count_letters), 0);
        desk.post("etape", &[("to", "open")]);
        let letters = town.read(count_letters);
        assert!(letters > 0, "letters leave at once");
        desk.post("etape", &[("to", "open")]);
        assert_eq!(town.read(count_letters), letters, "and only once");
        for page in
            ["questions", "questions/annuaire", "parties/reseau", "reglages", "destinataires", "telephone"]
        {
            assert_eq!(desk.get(page).status, StatusCode::OK, "{page}");
        }
        assert_eq!(desk.post("abandonner", &[]).status, StatusCode::NOT_FOUND, "it asks");
        assert_eq!(desk.recipients().len(), 27, "and nobody was taken off its list");
    });
}

#[test]
fn once_letters_have_left_only_words_change() {
    in_towns(|town| {
        let desk = Desk::opened(town);
        let fewer = [("words", "Un annuaire commun ?"), ("choices", "Oui\nNon")];
        let refused = desk.change("questions/annuaire", &fewer);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "two choices gone");
        let choices = "Oui\nOui, s’il est tenu à jour\nNon\nJe ne sais pas";
        let better = [("words", "Un annuaire commun ?"), ("choices", choices)];
        assert_eq!(desk.change("questions/annuaire", &better).status, StatusCode::SEE_OTHER);
        let kept = desk.now().questionnaire.question("annuaire").cloned().expect("it");
        assert_eq!((kept.words.as_str(), kept.required), ("Un annuaire commun ?", true));
        assert_eq!(kept.kind.choices()[1].code, "oui-si-actualise");
    });
}

#[test]
fn a_new_address_is_written_to_and_a_survey_is_asked_again_as_a_draft() {
    in_towns(|town| {
        let desk = Desk::opened(town);
        let (letters, nest) = (town.read(count_letters), desk.recipients().pop().expect("the last"));
        let here = paths::recipient(desk.survey.id, nest.id);
        let form = [("act", "address"), ("email", "nouveau@le-nid.example"), ("phone", "01 99 00 77 77")];
        let before = town.links_of(&nest);
        assert_eq!(before, 1);
        town.post(&here, &desk.cookie, &form);
        assert_eq!(town.read(count_letters), letters + 1, "the letter leaves again, to the new address");
        assert_eq!(town.links_of(&nest), 1, "the link that went to the wrong address opens nothing any more");
        town.post(&here, &desk.cookie, &[("act", "link")]);
        assert_eq!((town.read(count_letters), town.links_of(&nest)), (letters + 2, 2), "asked for by hand");
        assert_eq!(desk.recipients()[26].letters, 2);
        assert!(town.get(&here, &desk.cookie).body.contains("nouveau@le-nid.example"));
        town.post(&here, &desk.cookie, &[("act", "paper")]);
        assert_eq!(desk.recipients()[26].state, RecipientState::PaperReceived);
        town.post(&here, &desk.cookie, &[("act", "again")]);
        assert_eq!(desk.recipients()[26].state, RecipientState::Sent);
        desk.post("rejouer", &[]);
        let again =
            town.read(surveys).into_iter().find(|one| one.state == SurveyState::Draft).expect("a draft");
        let copied = town.recipients(again.id);
        assert_eq!(copied.len(), 27);
        assert!(copied.iter().all(|one| one.state == RecipientState::ToSend && one.letters == 0));
        let first = paths::recipient(again.id, copied[0].id);
        town.post(&first, &desk.cookie, &[("act", "family"), ("family", "public")]);
        town.post(&first, &desk.cookie, &[("act", "remove")]);
        assert_eq!(town.recipients(again.id).len(), 26);
        let gone = town.post(&paths::under(again.id, "abandonner"), &desk.cookie, &[]);
        assert_eq!(gone.to, paths::SURVEYS);
    });
}

#[test]
fn the_demo_is_followed_on_its_page_and_on_the_phone_list() {
    in_towns(|town| {
        fill(&town.db, &town.key, town.now()).expect("the demo");
        for slug in RESPONDENTS {
            town.write(|conn| note_answered(conn, recipient_id(slug), AnswerChannel::Link, town.now()));
        }
        let cookie = town.signs_in("coordinatrice");
        let page = town.get(&paths::survey(survey_id()), &cookie).body;
        for figure in
            ["<strong>104</strong>", "<strong>15</strong>", "<strong>14 %</strong>", "<strong>89</strong>"]
        {
            assert!(page.contains(figure), "{figure}");
        }
        assert!(page.contains("Les Familles du Val (démo) n’a pas encore répondu"));
        let list = paths::under(survey_id(), "telephone");
        let sheet = town.get(&list, &cookie).body;
        assert_eq!(sheet.matches("☐ a répondu").count(), 89);
        let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).collect::<String>();
        let all: Vec<u32> =
            sheet.split("importance ").skip(1).filter_map(|rest| digits(rest).parse().ok()).collect();
        assert_eq!(all.len(), 89);
        assert!(all[..86].is_sorted_by(|one, other| one >= other), "the most telling first: {all:?}");
        let number = town.recipient(survey_id(), "familles-du-val").number.to_string();
        town.post(
            &list,
            &cookie,
            &[("recipient", &number), ("act", "call-back"), ("call_back_on", "2026-12-01")],
        );
        assert!(town.get(&list, &cookie).body.contains("À rappeler le 1"));
        town.post(&list, &cookie, &[("recipient", &number), ("act", "declined")]);
        assert_eq!(town.get(&list, &cookie).body.matches("☐ a répondu").count(), 88);
        let filtered = town.get(&paths::under(survey_id(), "destinataires?etat=declined"), &cookie).body;
        assert!(filtered.contains("Un est montré."), "{filtered}");
        for slug in ["questions", "reglages", "destinataires/liste"] {
            let page = town.get(&paths::under(survey_id(), slug), &cookie).body;
            assert!(!page.contains("survey-"), "a word is missing on {slug}");
        }
    });
}

#[test]
fn surveys_are_the_coordinators_alone() {
    in_towns(|town| {
        let survey = town.draft();
        let rest = ["", "/questions", "/destinataires", "/telephone", "/reglages"];
        for path in rest.map(|rest| format!("{}{rest}", paths::survey(survey.id))) {
            for persona in ["responsable-associatif", "elue", "administrateur"] {
                let status = town.get(&path, &town.signs_in(persona)).status;
                assert_eq!(status, StatusCode::NOT_FOUND, "{path} {persona}");
            }
        }
    });
}
