//! What was filled in beside the person, understood: it becomes a request, or is shown again with what is missing.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{Months, NaiveDate};
use referral::{Agreement, Consent, Contact, Identity, NewReferral, Said, Scan, Urgency, acknowledge_by};
use vocabulary::caution::{Place, cautions};
use vocabulary::id::{AccountId, HerPageId, OrganizationId, ReferralId};
use web::{Faults, FileKind, Filled, Upload, Visit};

use crate::fit::{Checked, Level, Wanted};

/// The longest wish or word for the service, in letters: a few sentences.
const LONGEST_WORDS: usize = 600;
/// The longest name, in letters.
const LONGEST_NAME: usize = 60;
/// How many months an agreement may hold; the first is what is meant unless somebody chooses.
pub(crate) const LASTS: &[u32] = &[3, 6, 12];
/// What is sent where she decides later.
pub(crate) const LATER: &str = "plus-tard";
/// The words that are read again when they judge, or speak of health.
const WORDS: &[&str] = &["souhait", "mot"];

/// A form about to be understood.
pub(crate) struct Sent<'a> {
    pub(crate) visit: &'a Visit,
    pub(crate) upload: &'a Upload,
    pub(crate) checked: &'a Checked,
    pub(crate) wanted: &'a Wanted,
}

impl Sent<'_> {
    fn filled(&self) -> &Filled {
        &self.upload.filled
    }

    fn text(&self, field: &str) -> &str {
        self.filled().text(field)
    }

    /// The request, as far as nothing is wrong with it; what is, is noted.
    pub(crate) fn understood(
        &self,
        (from, author): (OrganizationId, AccountId),
        faults: &mut Faults,
    ) -> Option<NewReferral> {
        let need = self.wanted.need?;
        self.refuse_misfit(faults);
        let agreed = self.agreement(faults);
        let wish = self.words("souhait", faults);
        if wish.is_empty() && agreed != Some(Agreement::CarriesTheSheet) {
            faults.note("souhait", self.visit.say("sending-fault-wish"));
        }
        let message = self.words("mot", faults);
        self.read_again(faults);
        let (identity, contact) = (self.identity(faults), self.contact(faults));
        let scan = self.scan(agreed, faults);
        let next_on = self.next_on(faults);
        let consent = self.consent((agreed?, author), (&identity, contact.as_ref()));
        Some(NewReferral {
            id: self.text("id").parse::<ReferralId>().ok()?,
            from,
            author,
            to: self.checked.id(),
            need,
            commune: self.wanted.commune.map(|commune| commune.code.to_owned()),
            wish,
            message,
            identity,
            contact,
            language: Some(self.text("langue")).filter(|code| is_language(code)).map(str::to_owned),
            urgency: self.urgency(),
            consent,
            scan,
            next_on,
            chain: None,
            her_page: None::<HerPageId>,
            shown_first: self.waits_for_her(),
        })
    }

    fn urgency(&self) -> Urgency {
        Urgency::from_code(self.text("urgence")).unwrap_or(Urgency::Whenever)
    }

    /// Whether she decides later, on her page: nothing leaves before her yes.
    fn waits_for_her(&self) -> bool {
        self.text("accord") == LATER
    }

    /// A service that says no is written to only when somebody decides so.
    fn refuse_misfit(&self, faults: &mut Faults) {
        if self.checked.level() == Level::Refuses && !self.filled().is_ticked("malgre") {
            faults.note("malgre", self.visit.say("sending-fault-anyway"));
        }
    }

    fn words(&self, field: &str, faults: &mut Faults) -> String {
        let text = self.text(field);
        if text.chars().count() > LONGEST_WORDS {
            faults.note(field, self.visit.say_count("sending-fault-long", LONGEST_WORDS));
        }
        text.to_owned()
    }

    /// Words that judge or speak of health are shown again, and may stay.
    fn read_again(&self, faults: &mut Faults) {
        if self.filled().is_ticked("relu") {
            return;
        }
        for field in WORDS {
            if let Some(caution) = cautions(self.text(field), Place::Personal).first() {
                faults.note(field, caution.kind.label(self.visit.locale));
                faults.note("relu", self.visit.say("sending-fault-reread"));
            }
        }
    }

    fn identity(&self, faults: &mut Faults) -> Identity {
        let name = self.text("nom");
        if name.chars().count() > LONGEST_NAME || name.contains('\n') {
            faults.note("nom", self.visit.say_count("sending-fault-long", LONGEST_NAME));
        }
        let kind = self.text("identite");
        let says = |key| self.visit.say(key);
        match (kind, name) {
            ("pseudonym" | "name-in-use", "") => faults.note("nom", says("sending-fault-name-missing")),
            ("pseudonym", _) => return Identity::Pseudonym(name.to_owned()),
            ("name-in-use", _) if self.checked.may_name => return Identity::NameInUse(name.to_owned()),
            ("name-in-use", _) => faults.note("identite", says("sending-no-name")),
            (_, "") => {}
            _ => faults.note("identite", says("sending-fault-identity")),
        }
        Identity::Nobody
    }

    /// One way to reach her, told apart by its form; none goes through the sender.
    fn contact(&self, faults: &mut Faults) -> Option<Contact> {
        let text = self.text("contact");
        if text.is_empty() {
            return Some(Contact::ThroughSender);
        }
        if text.contains('@') {
            if let Some(address) = accounts::EmailAddress::read(text) {
                return Some(Contact::Mail(address.text().to_owned()));
            }
        } else if let Ok((number, _)) = vocabulary::phone::PhoneNumber::parse(text) {
            return Some(Contact::Telephone(number.shown()));
        }
        faults.note("contact", self.visit.say("sending-fault-contact"));
        None
    }

    fn agreement(&self, faults: &mut Faults) -> Option<Agreement> {
        if self.waits_for_her() {
            // She spoke with the worker, who writes it down for her to decide at home.
            return Some(Agreement::Spoken);
        }
        let found = Agreement::typed(self.text("accord"));
        if found.is_none() {
            faults.note("accord", self.visit.say("sending-fault-agreement"));
        }
        found
    }

    /// The signed paper, kept only where she agreed by signing one: of whoever else nothing is kept that is not used
    /// (RGPD art. 5.1.c).
    fn scan(&self, agreement: Option<Agreement>, faults: &mut Faults) -> Option<Scan> {
        let is_signed = agreement == Some(Agreement::PaperScan) && !self.waits_for_her();
        let file = self.upload.file.as_ref().filter(|file| file.field == "scan");
        let media_type = file.and_then(|file| match file.kind {
            FileKind::Pdf => Some("application/pdf"),
            FileKind::Png => Some("image/png"),
            FileKind::Jpeg => Some("image/jpeg"),
            _ => None,
        });
        let fault = match (is_signed, file, media_type) {
            (true, Some(file), Some(media_type)) => {
                let base64 = STANDARD.encode(&file.bytes);
                return Some(Scan { media_type: media_type.to_owned(), base64 });
            }
            (false, None, _) => return None,
            (false, Some(_), _) => "sending-fault-scan-unsigned",
            (true, Some(_), None) => "sending-fault-scan-kind",
            (true, None, _) => "sending-fault-scan-missing",
        };
        faults.note("scan", self.visit.say(fault));
        None
    }

    /// The next date, between tomorrow and the day the service is due; left empty, it is that day.
    fn next_on(&self, faults: &mut Faults) -> Option<NaiveDate> {
        let typed = self.text("suite");
        if typed.is_empty() {
            return None;
        }
        let today = self.visit.today();
        let due = acknowledge_by(today, self.urgency());
        let day = typed.parse().ok().filter(|day: &NaiveDate| *day > today && *day <= due);
        if day.is_none() {
            faults.note("suite", self.visit.say_of("sending-fault-next", &self.visit.date(due)));
        }
        day
    }

    fn consent(
        &self,
        (agreement, collected_by): (Agreement, AccountId),
        (identity, contact): (&Identity, Option<&Contact>),
    ) -> Consent {
        let has_contact = contact.is_some_and(|contact| contact.text().is_some());
        let ticked = |field: &str| self.filled().is_ticked(field);
        let says: BTreeSet<Said> = [
            (Said::Wish, true),
            // What was not written was not agreed to: a word added later takes her yes first.
            (Said::Message, !self.text("mot").is_empty()),
            (Said::Language, true),
            (Said::Name, identity.name().is_some() && ticked("lit_nom")),
            (Said::Contact, !has_contact || ticked("lit_contact")),
        ]
        .into_iter()
        .filter_map(|(said, agreed)| agreed.then_some(said))
        .collect();
        let months = self.text("duree").parse().ok().filter(|months| LASTS.contains(months));
        let today = self.visit.today();
        Consent {
            agreement,
            on: self.visit.now,
            collected_by,
            to: if self.waits_for_her() { Vec::new() } else { vec![self.checked.organization.id.into()] },
            says,
            passing_on: ticked("passer"),
            until: today + Months::new(months.unwrap_or(LASTS[0])),
            withdrawn_at: None,
        }
    }
}

/// The languages her page and her sheets are written in.
pub(crate) const LANGUAGES: &[&str] = &["fr", "en", "es", "pt", "ro", "tr", "ar", "fa", "uk", "ru"];

fn is_language(code: &str) -> bool {
    LANGUAGES.contains(&code)
}
