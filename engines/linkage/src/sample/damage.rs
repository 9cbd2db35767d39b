//! A record written again, as another list would write it.

use super::{Chance, Richness};
use crate::subject::{Identifier, Scheme, Subject};

/// A copy of a record as list number `copy` has it: the first is careful, the others less.
pub(crate) fn rewrite(
    subject: &Subject,
    copy: usize,
    (chance, richness): (&mut Chance, Richness),
) -> Subject {
    let mut written = subject.clone();
    if richness == Richness::Sparse {
        written.phones.clear();
        written.mails.clear();
        written.identifiers.clear();
        written.point = None;
        written.commune.clear();
    }
    forget(&mut written, chance);
    if copy > 0 {
        rename(&mut written, chance);
        move_a_little(&mut written, chance);
        other_contacts(&mut written, chance);
    }
    written
}

fn forget(written: &mut Subject, chance: &mut Chance) {
    let lists: [&mut Vec<String>; 3] = [&mut written.phones, &mut written.mails, &mut written.sites];
    for (list, share) in lists.into_iter().zip([35, 50, 35]) {
        if chance.percent(share) {
            list.clear();
        }
    }
    if chance.percent(60) {
        written.identifiers.clear();
    }
    if chance.percent(40) {
        written.point = None;
    }
    if chance.percent(50) {
        written.commune.clear();
    }
    if chance.percent(4) {
        written.street.clear();
        written.number.clear();
    }
    if chance.percent(25) && !written.place.is_empty() {
        written.place.clear();
    }
}

fn rename(written: &mut Subject, chance: &mut Chance) {
    if chance.percent(15) {
        written.name = format!("{} ({})", written.name, written.city);
    }
    if chance.percent(18) {
        written.name = slip(&written.name, chance);
    }
    if chance.percent(12) {
        let words: Vec<&str> = written.name.split(' ').collect();
        let dropped = chance.below(words.len());
        if words.len() > 2 {
            let kept = words.iter().enumerate().filter(|(index, _)| *index != dropped).map(|(_, word)| *word);
            written.name = kept.collect::<Vec<_>>().join(" ");
        }
    }
    if chance.percent(10) {
        written.name =
            format!("{} {}", written.name, chance.pick(&["SAS", "Inc.", "association", "et amis", "Nord"]));
    }
    if chance.percent(20) {
        written.name = written.name.to_uppercase();
    }
    if chance.percent(15) {
        written.name =
            written.name.replace("Centre communal d'action sociale", "CCAS").replace("Association", "Asso.");
    }
    if chance.percent(50) {
        written.place = if chance.percent(50) { String::new() } else { written.city.clone() };
    }
}

/// Two letters change places, one is doubled or falls out.
fn slip(text: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = chance.below(letters.len().saturating_sub(1));
    match chance.below(3) {
        0 if letters.len() > 3 => {
            letters.remove(at);
        }
        1 if letters.len() > 3 => letters.swap(at, at + 1),
        _ => letters.insert(at, letters.get(at).copied().unwrap_or('e')),
    }
    letters.into_iter().collect()
}

fn move_a_little(written: &mut Subject, chance: &mut Chance) {
    if chance.percent(50) {
        for (long, short) in
            [("Street", "St"), ("Avenue", "Ave"), ("Road", "Rd"), ("avenue", "av."), ("North", "N")]
        {
            written.street = written.street.replace(long, short);
        }
    }
    if chance.percent(50) {
        written.street =
            format!("{} {}", std::mem::take(&mut written.number), written.street).trim().to_owned();
    }
    if chance.percent(8) {
        written.street = slip(&format!("{} ", written.street), chance).trim().to_owned();
    }
    if chance.percent(4) {
        written.number.clear();
    }
    if chance.percent(6) {
        written.postal_code = written.postal_code.replace('1', "2");
    }
    if chance.percent(15) {
        written.city = written.city.to_uppercase() + chance.pick(&["", " CEDEX"]);
    }
}

fn other_contacts(written: &mut Subject, chance: &mut Chance) {
    if chance.percent(25) {
        written.phones = written.phones.iter().map(|phone| format!("+33 {}", &phone[1..])).collect();
    } else if chance.percent(15) {
        written.phones = vec![format!("06{:08}", chance.below(99_999_999))];
    }
    if chance.percent(20) {
        written.mails = vec![format!("asso{}@orange.fr", chance.below(100_000))];
    }
    if chance.percent(25) {
        written.sites.iter_mut().for_each(|site| site.push_str("/contact"));
    }
    if chance.percent(5) {
        written.identifiers = vec![Identifier {
            scheme: Scheme::Siren,
            value: format!("{:09}", 100_000_000 + chance.below(899_999_999)),
        }];
    }
}
