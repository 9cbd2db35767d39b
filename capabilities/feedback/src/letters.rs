//! The letters of this room: something to answer, an answer, something left too long. None quotes what was written.

use post::{Letter, Recipient, Rhythm};
use vocabulary::Locale;
use web::Shell;

use crate::feedback::Written;
use crate::paths;

/// To those who answer for the organisation: somebody wrote about this service.
pub(crate) fn to_answer(shell: &Shell, locale: Locale, service: &str) -> Letter {
    letter(shell, (locale, "to-answer", service), paths::ANSWERS)
}

/// To the coordinators: something waits for too long.
pub(crate) fn overdue(shell: &Shell, locale: Locale) -> Letter {
    letter(shell, (locale, "overdue", ""), paths::ANSWERS)
}

/// To the author: there is an answer on the service's page, or a reason on her own.
pub(crate) fn answered(shell: &Shell, written: &Written) -> Letter {
    letter(shell, (written.locale, "answered", &written.service_name), &paths::write(written.service))
}

/// Where the author wished to be told.
pub(crate) fn author(written: &Written) -> Option<Recipient> {
    Some(Recipient {
        account: None,
        address: written.address.clone()?,
        locale: written.locale,
        rhythm: Rhythm::Immediate,
        silent_in_august: false,
    })
}

fn letter(shell: &Shell, (locale, what, name): (Locale, &str, &str), path: &str) -> Letter {
    let part = |part: &str| {
        let key = format!("feedback-letter-{what}-{part}");
        shell.words.say_with(locale, &key, &[("name", name.into())]).into_owned()
    };
    Letter {
        subject: part("subject"),
        paragraphs: vec![part("text")],
        link: Some((part("link"), format!("{}{path}", shell.base_url))),
        ..Letter::default()
    }
}
