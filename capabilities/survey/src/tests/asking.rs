//! From the first letter to the phone list, with those who answer on the way.

use post::Recipient as Addressee;
use vocabulary::id::SurveyId;
use web::secret::digest;

use crate::adding::{MOST, Outcome};
use crate::recipient::{AnswerChannel, RecipientState, RecipientStep};
use crate::store::recipients::{note_answered, note_declined, note_paper_received, recipient_by_secret};
use crate::survey::SurveyState;
use crate::tests::trying::{Town, count_letters, in_towns};

#[test]
fn reminders_go_to_those_who_have_not_answered_and_then_comes_the_telephone() {
    in_towns(|town| {
        let survey = town.open_survey();
        let asked = town.recipients(survey.id).len();
        let first = town.read(count_letters);
        let by_phone = town.recipients(survey.id).iter().filter(|one| one.is_to_call()).count();
        assert_eq!(usize::try_from(first).expect("few") + by_phone, asked, "a letter, or the phone list");
        let answered = town.recipient(survey.id, "udaf-du-val");
        town.write(|conn| note_answered(conn, answered.id, AnswerChannel::Link, town.now()));
        let declined = town.recipient(survey.id, "caf-antenne");
        town.write(|conn| note_declined(conn, declined.id, AnswerChannel::Phone, town.now()));
        assert_eq!(town.round().written, 0, "nothing is written twice");
        for (days, state) in
            [(14, SurveyState::Reminder1), (14, SurveyState::Reminder2), (14, SurveyState::Phone)]
        {
            town.wait(days - 1);
            assert_eq!(town.round().stepped, 0);
            town.wait(1);
            let before = town.read(count_letters);
            assert_eq!(town.round().stepped, 1);
            assert_eq!(town.survey(survey.id).state, state);
            let written = town.read(count_letters) - before;
            let expected = if state == SurveyState::Phone { 0 } else { first - 2 };
            assert_eq!(written, expected, "{state:?}");
        }
        let all = town.recipients(survey.id);
        assert_eq!(all.iter().filter(|one| one.is_to_call()).count(), asked - 2);
        town.wait(40);
        town.round();
        assert_eq!(town.survey(survey.id).state, SurveyState::Closed);
        assert_eq!(town.read(|conn| crate::needs(conn, town.now())).to_restitute, 1);
    });
}

#[test]
fn in_august_reminders_wait_for_september() {
    in_towns(|town| {
        town.wait(242); // 22 July 2027: two weeks later it is August.
        let survey = town.open_survey();
        assert_eq!(survey.next_on.map(|day| day.to_string()).as_deref(), Some("2027-09-01"));
        town.wait(20);
        assert_eq!(town.round().stepped, 0);
        town.wait(21);
        assert_eq!(town.round().stepped, 1);
    });
}

#[test]
fn an_organisation_that_answered_by_one_recipient_is_not_asked_by_another() {
    in_towns(|town| {
        let survey = town.draft();
        let one = town.recipient(survey.id, "udaf-du-val");
        town.write(|conn| twin(conn, one.id.uuid(), uuid::Uuid::from_u128(1)));
        town.write(|conn| note_answered(conn, one.id, AnswerChannel::Page, town.now()));
        let twin = town.recipients(survey.id).into_iter().find(|two| two.id.uuid().as_u128() == 1);
        let twin = twin.expect("the twin");
        assert!(twin.covered && !twin.awaits() && twin.state == RecipientState::ToSend);
    });
}

store::sql! {
    /// Puts an organisation on the list a second time, as a merge of two records may.
    fn twin(of: uuid::Uuid, id: uuid::Uuid) -> Affected =
        "insert into survey_recipient (id, survey, number, organization, name, family, sectors, commune, importance,
                state, step, since, letters, calls)
         select $2, survey, 900, organization, name, family, sectors, commune, importance, state, step, since, 0, 0
         from survey_recipient where id = $1";
}

#[test]
fn a_pasted_list_joins_what_the_directory_knows_and_loses_nothing() {
    in_towns(|town| {
        let survey = town.draft();
        let text = "Nom;Mail;Commune\nudaf du val;;\nLe Nid;contact@le-nid.example;Melun;01 99 00 55 55\n\
                    Le Nid;contact@le-nid.example\n;rien@nul.example\nAccueil, 2 69 05 49 588 157 80";
        let add = || town.pastes(survey.id, text);
        let told: Vec<Outcome> = add().iter().map(|one| one.outcome).collect();
        let expected = [
            Outcome::Heading,
            Outcome::Already,
            Outcome::Contact,
            Outcome::Already,
            Outcome::NoName,
            Outcome::Refused,
        ];
        assert_eq!(told, expected);
        assert_eq!(add().iter().filter(|one| one.outcome == Outcome::Contact).count(), 0, "twice is once");
        let nest = town.recipients(survey.id).into_iter().find(|one| one.name == "Le Nid").expect("it");
        assert_eq!((nest.number, nest.commune.as_deref()), (61, Some("77288")));
        let to: Option<Addressee> =
            town.read(|conn| crate::reach::addressee(conn, &town.key, &nest, survey.opens_on));
        assert_eq!(to.map(|to| to.address).as_deref(), Some("contact@le-nid.example"));
    });
}

#[test]
fn an_answer_stays_whatever_comes_after_and_a_sheet_waits_to_be_typed() {
    in_towns(|town| {
        let survey = town.open_survey();
        let id = town.recipient(survey.id, "udaf-du-val").id;
        assert!(town.write(|conn| note_paper_received(conn, id, town.now())));
        assert!(!town.write(|conn| note_declined(conn, id, AnswerChannel::Link, town.now())), "it is typed");
        assert_eq!(town.read(|conn| crate::needs(conn, town.now())).papers, 1);
        assert!(town.write(|conn| note_answered(conn, id, AnswerChannel::Paper, town.now())));
        assert!(!town.write(|conn| note_answered(conn, id, AnswerChannel::Link, town.now())));
        assert!(!town.write(|conn| note_declined(conn, id, AnswerChannel::Phone, town.now())));
        assert!(!town.write(|conn| note_paper_received(conn, id, town.now())));
        let one = town.recipient(survey.id, "udaf-du-val");
        assert_eq!(
            (one.state, one.channel),
            (RecipientState::Answered, Some(AnswerChannel::Link)),
            "the last way"
        );
        assert_eq!(one.step, RecipientStep::Letter);
        assert!(town.read(|conn| recipient_by_secret(conn, &digest("nobody's"))).is_none());
    });
}

/// What became of each line of a list that is pasted.
fn outcomes(town: &Town, survey: SurveyId, text: &str) -> Vec<Outcome> {
    town.pastes(survey, text).iter().map(|one| one.outcome).collect()
}

#[test]
fn a_list_that_is_full_says_so_and_keeps_the_line_to_mend() {
    in_towns(|town| {
        let survey = town.draft();
        let free = MOST - town.recipients(survey.id).len();
        let many: Vec<String> = (1..free).map(|nth| format!("Association d’essai {nth}")).collect();
        for some in many.chunks(2_000) {
            outcomes(town, survey.id, &some.join("\n"));
        }
        let told = outcomes(town, survey.id, "Le Nid\nLa Source\nLa Source\nLe Nid");
        use Outcome::{Already, Contact, NoRoom};
        assert_eq!(told, [Contact, NoRoom, NoRoom, Already]);
        assert!(NoRoom.is_to_mend());
        assert_eq!(town.recipients(survey.id).len(), MOST);
    });
}

#[test]
fn two_houses_of_one_name_are_two_and_a_shared_mailbox_names_nobody() {
    in_towns(|town| {
        let survey = town.draft();
        let houses = "Table ouverte;Melun;01 99 00 55 55\nTable ouverte;Dammarie-les-Lys;01 99 00 55 56";
        assert_eq!(outcomes(town, survey.id, houses), [Outcome::Contact; 2]);
        assert_eq!(outcomes(town, survey.id, houses), [Outcome::Already; 2]);
        let mairie = town.recipient(survey.id, "ccas-melun");
        let to = town.read(|conn| crate::reach::record_mailbox(conn, mairie.organization.expect("a record")));
        let to = to.expect("its mailbox").text().to_owned();
        let shared = format!("Amicale des essais;{to}\n{};{to}", mairie.name);
        assert_eq!(outcomes(town, survey.id, &shared), [Outcome::OtherName, Outcome::Already]);
        assert_eq!(outcomes(town, survey.id, "Mme Marie Exemple;marie@val.example"), [Outcome::Person]);
    });
}

#[test]
fn of_a_recognised_line_what_the_record_lacks_is_kept_and_the_rest_is_told() {
    in_towns(|town| {
        let survey = town.draft();
        let silent = town.recipient(survey.id, "ccas-melun");
        let organization = silent.organization.expect("a record");
        town.write(|conn| forget_listed(conn, silent.id.uuid()));
        let record = town.read(|conn| directory::organization(conn, organization.uuid())).expect("it");
        let has_phone = !record.says.phones.is_empty();
        let told = town.pastes(survey.id, &format!("{};autre@val.example;01 99 00 55 57", silent.name));
        assert_eq!(told[0].outcome, Outcome::Joined);
        assert!(told[0].left.contains("autre@val.example"), "the record has a mailbox: {}", told[0].left);
        let again = town.recipient(survey.id, "ccas-melun");
        let given = town.read(|conn| crate::reach::given(conn, &town.key, again.id));
        assert_eq!(given.phone.is_empty(), has_phone);
        assert_eq!(told[0].left.contains("55"), has_phone, "{}", told[0].left);
    });
}

store::sql! {
    /// Takes somebody off the list.
    fn forget_listed(id: uuid::Uuid) -> Affected = "delete from survey_recipient where id = $1";
}
