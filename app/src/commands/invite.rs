//! `maillage invite`: the first coordinator, the first administrator, from the machine itself.

use accounts::EmailAddress;
use anyhow::Context;
use membership::{InviteNetwork, NetworkRole};
use vocabulary::Locale;

use super::{clock, say};
use crate::house::{Ground, open_records};
use crate::settings::{Said, Settings};

pub(super) fn run(email: &str, role: NetworkRole, said: &Said) -> anyhow::Result<()> {
    let settings = Settings::read(said)?;
    let email = EmailAddress::read(email).with_context(|| {
        format!("« {email} » is not a mail address: write it as name@organisation.example")
    })?;
    let clock = clock();
    let ground = Ground::lay(open_records(&settings, &clock)?, &settings, clock)?;
    let invitation = InviteNetwork::draw(&ground.shell, email, role, Locale::French);
    let key = ground.key.clone();
    let invited = ground.db.write_now(|c| membership::invite_network_role(c, &key, &invitation))?;
    let Some(link) = invited else {
        say("This address already holds this role: there is nothing to accept.");
        return Ok(());
    };
    say(&format!("This link serves once, within fourteen days: {link}"));
    if settings.smtp.is_none() {
        say("No mail server is set, so no letter leaves: hand the link over yourself.");
    } else {
        say("A letter with the same link leaves as soon as the house serves.");
    }
    Ok(())
}
