//! A list somebody pastes from a spreadsheet or a letter: understood line by line, and nothing of it lost in silence.

use accounts::EmailAddress;
use vocabulary::codes::LegalFamily;
use vocabulary::phone::PhoneNumber;
use vocabulary::territory::{Commune, Territory};
use vocabulary::{fold, refusal};

/// The most lines one list may have: more than the organisations of a département's network.
pub(crate) const MOST_LINES: usize = 2_000;
/// The longest line that is looked at, in letters.
const LONGEST_LINE: usize = 1_000;
/// The longest name, and the longest street, in letters.
const LONGEST_NAME: usize = 150;

/// A line with something on it.
#[derive(Clone, PartialEq)]
pub(crate) struct Line {
    /// Its place in what was pasted, from 1.
    pub(crate) place: usize,
    /// As it stood.
    pub(crate) text: String,
    /// What it means.
    pub(crate) read: Read,
}

/// What a line means.
#[derive(Clone, PartialEq)]
pub(crate) enum Read {
    /// Somebody to ask.
    Contact(Box<Contact>),
    /// The names of the columns.
    Heading,
    /// Nothing that could be a name.
    NoName,
    /// Longer than any line of a list, or beyond the last that is read.
    TooMuch,
    /// It holds a number that may not be kept here.
    Refused,
}

/// Somebody to ask, as a line tells.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Contact {
    /// The organisation's name.
    pub(crate) name: String,
    /// Its mailbox.
    pub(crate) email: Option<EmailAddress>,
    /// Its family.
    pub(crate) family: Option<LegalFamily>,
    /// Its commune.
    pub(crate) commune: Option<&'static Commune>,
    /// Its number, as it is shown.
    pub(crate) phone: Option<String>,
    /// Street and number.
    pub(crate) address: String,
    /// Cells nobody understood.
    pub(crate) unread: Vec<String>,
}

impl std::fmt::Debug for Line {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Line({})", self.place)
    }
}

/// Reads a pasted list: one organisation per line; name, mailbox, family, commune, number and address in any order
/// after the name, parted by tabs, semicolons or commas.
pub(crate) fn read(text: &str) -> Vec<Line> {
    let filled = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    filled
        .enumerate()
        .map(|(nth, (place, text))| Line {
            place: place + 1,
            text: text.trim().to_owned(),
            read: if nth < MOST_LINES { read_line(text.trim(), nth == 0) } else { Read::TooMuch },
        })
        .collect()
}

fn read_line(text: &str, is_first: bool) -> Read {
    if text.chars().nth(LONGEST_LINE).is_some() {
        return Read::TooMuch;
    }
    if refusal::personal_number(text).is_some() {
        return Read::Refused;
    }
    let cells = cells(text);
    if is_first && is_heading(&cells) {
        return Read::Heading;
    }
    let mut contact = Contact::default();
    for cell in &cells {
        contact.take(cell);
    }
    match contact.name.chars().count() {
        0 => Read::NoName,
        1..=LONGEST_NAME => Read::Contact(Box::new(contact)),
        _ => Read::TooMuch,
    }
}

/// The cells of a line: parted by tabs, else by semicolons, else by commas; quotation marks around a cell go.
fn cells(line: &str) -> Vec<String> {
    let separator = ['\t', ';', ','].into_iter().find(|sign| line.contains(*sign)).unwrap_or('\t');
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in line.chars() {
        let Some(cell) = cells.last_mut() else { continue };
        let at_start = cell.trim().is_empty();
        match letter {
            '"' if quoted || at_start => quoted = !quoted,
            letter if letter == separator && !quoted => cells.push(String::new()),
            letter => cell.push(letter),
        }
    }
    // A quotation mark that nobody closed is part of a name, and swallows nothing.
    if quoted {
        return line.split(separator).map(tidied).filter(|cell| !cell.is_empty()).collect();
    }
    cells.iter().map(|cell| tidied(cell)).filter(|cell| !cell.is_empty()).collect()
}

fn tidied(cell: &str) -> String {
    let kept: String = cell.chars().filter(|letter| !letter.is_control()).collect();
    kept.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// What a spreadsheet calls its columns.
const HEADINGS: [&str; 18] = [
    "nom",
    "organisation",
    "organisme",
    "structure",
    "association",
    "name",
    "mail",
    "email",
    "e mail",
    "courriel",
    "adresse mail",
    "famille",
    "family",
    "commune",
    "ville",
    "telephone",
    "tel",
    "adresse",
];

fn is_heading(cells: &[String]) -> bool {
    let named = cells.iter().filter(|cell| HEADINGS.contains(&fold(cell).as_str())).count();
    named >= 2 || (named == 1 && cells.len() == 1)
}

impl Contact {
    /// Understands one cell: the first that is neither mailbox nor number is the name.
    fn take(&mut self, cell: &str) {
        let inside =
            cell.rsplit_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(inside, _)| inside);
        if let Some(email) = inside.or(Some(cell)).and_then(EmailAddress::read) {
            return self.keep_email(email, cell);
        }
        if let Some(phone) = phone_of(cell) {
            return self.keep_phone(phone);
        }
        if self.name.is_empty() {
            cell.clone_into(&mut self.name);
            return;
        }
        if let (None, Some(family)) = (self.family, family_of(cell)) {
            self.family = Some(family);
            return;
        }
        if let (None, Some(commune)) = (self.commune, commune_of(cell)) {
            self.commune = Some(commune);
            return;
        }
        let is_street =
            cell.chars().any(|letter| letter.is_ascii_digit()) && cell.chars().count() <= LONGEST_NAME;
        if is_street && self.address.is_empty() {
            cell.clone_into(&mut self.address);
        } else {
            self.unread.push(cell.to_owned());
        }
    }

    fn keep_email(&mut self, email: EmailAddress, cell: &str) {
        match &self.email {
            None => self.email = Some(email),
            Some(_) => self.unread.push(cell.to_owned()),
        }
    }

    fn keep_phone(&mut self, phone: String) {
        match &self.phone {
            None => self.phone = Some(phone),
            Some(_) => self.unread.push(phone),
        }
    }
}

/// The number a cell is, and nothing else: a street with its number is none.
fn phone_of(cell: &str) -> Option<String> {
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    let is_number = cell.chars().all(|letter| letter.is_ascii_digit() || " .-/()+".contains(letter));
    if !is_number || !(8..=15).contains(&digits) {
        return None;
    }
    PhoneNumber::parse(cell).ok().map(|(phone, _)| phone.shown())
}

/// The family a cell names, by its code or by the words people use.
fn family_of(cell: &str) -> Option<LegalFamily> {
    let words = fold(cell);
    LegalFamily::from_code(cell).or(match words.as_str() {
        "public" | "publique" | "service public" | "secteur public" | "public service" => {
            Some(LegalFamily::Public)
        }
        "delegation" | "delegataire" | "dsp" | "delegation de service public" => {
            Some(LegalFamily::Delegation)
        }
        "entraide" | "benevolat" | "entraide et benevolat" | "associatif" | "mutual aid" => {
            Some(LegalFamily::MutualAid)
        }
        _ => None,
    })
}

/// The commune a cell names: by its INSEE code, or by a name or postal code that only one commune has; « 77000 Melun »
/// says both.
fn commune_of(cell: &str) -> Option<&'static Commune> {
    let france = Territory::france();
    if let Some(commune) = france.commune(cell) {
        return Some(commune);
    }
    let (code, rest) = cell.split_once(' ').unwrap_or((cell, ""));
    let of_code = france.by_postal_code(code);
    if of_code.is_empty() {
        let named = france.by_name(cell);
        return named.first().copied().filter(|_| named.len() == 1);
    }
    let wanted = fold(rest);
    let named = of_code.iter().copied().find(|commune| fold(commune.name) == wanted);
    named.or_else(|| of_code.first().copied().filter(|_| of_code.len() == 1 && rest.is_empty()))
}

#[cfg(test)]
mod tests;
