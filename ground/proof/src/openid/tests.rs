//! A provider of somebody else's making vouches for its only person; and whatever must not pass is tried.

use super::{Begun, ClientSecret, Identity, OpenIdFault, Provider, Settings};
use crate::trial::{self, Returned, TrialProvider};
use chrono::{DateTime, Duration, TimeZone, Utc};
use std::net::TcpListener;

const BACK: &str = "http://127.0.0.1:1/connexion/openid/retour";

/// Chance for tests: each call of a test gives another seed.
fn chance(seed: u8) -> [u8; 96] {
    std::array::from_fn(|place| seed.wrapping_mul(31).wrapping_add(u8::try_from(place).unwrap_or(0)))
}

fn reached(settings: &Settings) -> Provider {
    Provider::new(settings, BACK).expect("the settings can work")
}

async fn walked(trial: &TrialProvider, provider: &Provider, seed: u8) -> (Begun, Returned) {
    let begun = provider.begin(chance(seed), Utc::now()).await.expect("it begins");
    let returned = trial.walk(&begun.url, &trial.password).await.expect("the person comes back");
    assert!(begun.is_answered_by(&returned.state));
    (begun, returned)
}

/// A whole sign-in, judged at a moment.
async fn sign_in(
    trial: &TrialProvider,
    provider: &Provider,
    at: DateTime<Utc>,
) -> Result<Identity, OpenIdFault> {
    let (begun, returned) = walked(trial, provider, 1).await;
    provider.finish(&returned.code, &begun, at).await
}

#[tokio::test]
async fn a_provider_of_somebody_elses_making_vouches_for_its_person() {
    let Some(trial) = trial::provider().await else { return };
    // Signed with RS256 and answering signed, the secret in the form; then ES256, plainly, the secret in a header.
    for client in ["maillage", "maillage-es256"] {
        let settings = Settings { client_id: client.to_owned(), ..trial.settings() };
        let identity = sign_in(&trial, &reached(&settings), Utc::now()).await.expect("it vouches");
        assert_eq!(identity.issuer, trial.issuer);
        assert_eq!(identity.subject, "monique");
        assert_eq!(identity.email.as_deref(), Some("monique.martin@exemple.test"));
        assert!(identity.email_verified);
        assert_eq!(identity.name.as_deref(), Some("Monique Martin"));
        assert_eq!(identity.level.as_deref(), Some("eidas2"));
        assert_eq!(identity.means, ["pwd", "otp"]);
    }
}

#[tokio::test]
async fn what_is_asked_stands_in_the_address() {
    let Some(trial) = trial::provider().await else { return };
    let settings = Settings {
        acr_values: vec!["eidas2".to_owned(), "eidas1".to_owned()],
        claims: Some(r#"{"id_token":{"amr":{"essential":true}}}"#.to_owned()),
        ..trial.settings()
    };
    let begun = reached(&settings).begin(chance(1), Utc::now()).await.expect("it begins");
    for part in [
        "response_type=code",
        "code_challenge_method=S256",
        "scope=openid+email+given_name+usual_name",
        "acr_values=eidas2+eidas1",
        "claims=%7B%22id_token%22",
        &format!("state={}", begun.state),
        &format!("nonce={}", begun.nonce),
    ] {
        assert!(begun.url.contains(part), "{part} is not in {}", begun.url);
    }
    assert!(!begun.url.contains(&begun.verifier), "what only we can say is not said");
    let other = reached(&settings).begin(chance(2), Utc::now()).await.expect("it begins");
    assert!(!begun.is_answered_by(&other.state) && !begun.is_answered_by(""));
}

#[tokio::test]
async fn a_code_serves_once_and_only_whoever_began() {
    let Some(trial) = trial::provider().await else { return };
    let provider = reached(&trial.settings());
    let (_, stolen) = walked(&trial, &provider, 1).await;
    let (begun, returned) = walked(&trial, &provider, 2).await;
    let lent = provider.finish(&stolen.code, &begun, Utc::now()).await;
    assert_eq!(lent.err(), Some(OpenIdFault::Denied), "a code brought to another sign-in");
    assert!(provider.finish(&returned.code, &begun, Utc::now()).await.is_ok());
    let again = provider.finish(&returned.code, &begun, Utc::now()).await;
    assert_eq!(again.err(), Some(OpenIdFault::Denied), "a code used twice");
    let invented = provider.finish("invented", &begun, Utc::now()).await;
    assert_eq!(invented.err(), Some(OpenIdFault::Denied), "a code nobody gave");
}

#[tokio::test]
async fn a_word_that_is_not_for_this_sign_in_is_not_taken() {
    let Some(trial) = trial::provider().await else { return };
    let provider = reached(&trial.settings());
    let (begun, returned) = walked(&trial, &provider, 1).await;
    let older = Begun { nonce: "of-another-sign-in".to_owned(), ..begun };
    let told = provider.finish(&returned.code, &older, Utc::now()).await;
    assert_eq!(told.err(), Some(OpenIdFault::Forged));
}

#[tokio::test]
async fn a_word_that_was_altered_is_not_taken() {
    let Some(trial) = trial::provider().await else { return };
    let provider = reached(&trial.settings());
    for (deed, fault) in [
        ("alter?spoil", OpenIdFault::Forged),
        ("alter?aud=another-house", OpenIdFault::Forged),
        ("alter?iss=https://imitation.example.org", OpenIdFault::Forged),
        ("alter?nonce=another", OpenIdFault::Forged),
        ("alter?at_hash=AAAAAAAAAAAAAAAAAAAAAA", OpenIdFault::Forged),
        ("alter?sub=somebody-else", OpenIdFault::Forged),
        ("alter?exp=1", OpenIdFault::Expired),
        ("alter?iat=99999999999", OpenIdFault::Expired),
    ] {
        trial.tell(deed).await;
        assert_eq!(sign_in(&trial, &provider, Utc::now()).await.err(), Some(fault), "{deed}");
    }
    trial.tell("alter").await;
    assert!(sign_in(&trial, &provider, Utc::now()).await.is_ok(), "honest again");
}

#[tokio::test]
async fn clocks_may_differ_by_two_minutes_and_no_more() {
    let Some(trial) = trial::provider().await else { return };
    let provider = reached(&trial.settings());
    let in_an_hour = Duration::hours(1);
    for (ahead, taken) in [
        (Duration::seconds(-150), false),
        (Duration::seconds(-90), true),
        (in_an_hour + Duration::seconds(90), true),
        (in_an_hour + Duration::seconds(150), false),
    ] {
        let told = sign_in(&trial, &provider, Utc::now() + ahead).await;
        assert_eq!(told.is_ok(), taken, "our clock is {ahead} ahead");
    }
}

#[tokio::test]
async fn new_keys_are_fetched_when_the_old_ones_do_not_fit() {
    let Some(trial) = trial::provider().await else { return };
    let provider = reached(&trial.settings());
    assert!(sign_in(&trial, &provider, Utc::now()).await.is_ok());
    trial.tell("rotate").await;
    assert!(sign_in(&trial, &provider, Utc::now()).await.is_ok());
}

#[tokio::test]
async fn a_secret_that_is_wrong_is_refused() {
    let Some(trial) = trial::provider().await else { return };
    let settings = Settings { client_secret: ClientSecret::new("another"), ..trial.settings() };
    let told = sign_in(&trial, &reached(&settings), Utc::now()).await;
    assert_eq!(told.err(), Some(OpenIdFault::Denied));
}

#[tokio::test]
async fn a_wrong_password_leads_nowhere() {
    let Some(trial) = trial::provider().await else { return };
    let begun = reached(&trial.settings()).begin(chance(1), Utc::now()).await.expect("it begins");
    assert!(trial.walk(&begun.url, "un autre mot de passe").await.is_none());
}

#[tokio::test]
async fn who_signs_out_here_may_sign_out_there() {
    let Some(trial) = trial::provider().await else { return };
    let provider = reached(&trial.settings());
    assert!(provider.farewell("a.b.c", "http://127.0.0.1:1/").is_none(), "nothing is known of it yet");
    let identity = sign_in(&trial, &provider, Utc::now()).await.expect("it vouches");
    let farewell = provider.farewell(&identity.id_token, "http://127.0.0.1:1/").expect("it has such a page");
    assert!(farewell.starts_with(&trial.issuer), "{farewell}");
    assert!(farewell.contains("id_token_hint=") && farewell.contains("post_logout_redirect_uri="));
}

#[tokio::test]
async fn a_provider_that_is_down_is_left_in_peace_and_found_again() {
    let Some(trial) = trial::provider().await else { return };
    let provider = reached(&trial.settings());
    let now = Utc::now();
    trial.tell("fall").await;
    assert_eq!(provider.begin(chance(1), now).await.err(), Some(OpenIdFault::Unreachable));
    trial.tell("rise").await;
    let soon = provider.begin(chance(1), now + Duration::seconds(29)).await;
    assert_eq!(soon.err(), Some(OpenIdFault::Unreachable), "nobody waits for it twice in thirty seconds");
    assert!(provider.begin(chance(1), now + Duration::seconds(31)).await.is_ok());
    trial.tell("fall").await;
    let tomorrow = now + Duration::days(2);
    assert!(provider.begin(chance(1), tomorrow).await.is_ok(), "what was known serves while it is down");
}

#[tokio::test]
async fn nobody_there_is_said_at_once() {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("its address");
    let settings = plain(&format!("http://{free}"));
    let begun = reached(&settings).begin(chance(1), Utc.timestamp_opt(0, 0).unwrap()).await;
    assert_eq!(begun.err(), Some(OpenIdFault::Unreachable));
}

#[test]
fn settings_that_cannot_work_are_refused_in_words() {
    let missing = Some("/nowhere/at/all".into());
    for (settings, works) in [
        (plain("https://proconnect.example.org"), true),
        (plain("http://localhost:4000"), true),
        (plain("http://127.0.0.1:4000/realms/one"), true),
        (plain("http://proconnect.example.org"), false),
        (plain("http://localhost.example.org"), false),
        (plain("ftp://proconnect.example.org"), false),
        (plain("no address"), false),
        (Settings { claims: Some("{".to_owned()), ..plain("https://a.example") }, false),
        (Settings { client_secret_file: missing.clone(), ..plain("https://a.example") }, false),
        (Settings { extra_root: missing, ..plain("https://a.example") }, false),
    ] {
        let made = Provider::new(&settings, BACK);
        assert_eq!(made.is_ok(), works, "{}", settings.issuer);
        if let Err(fault) = made {
            assert_eq!(fault.code(), "settings");
        }
    }
}

#[test]
fn secrets_are_never_shown_and_unknown_settings_are_refused() {
    let written = serde_json::json!({
        "issuer": "https://a.example", "client_id": "maillage", "client_secret": "très secret", "name": "A",
    });
    let settings: Settings = serde_json::from_value(written.clone()).expect("it is read");
    assert!(!format!("{settings:?}").contains("très secret"));
    assert_eq!(settings.scopes, ["email"]);
    let mut misspelt = written;
    misspelt["client_sercet"] = "".into();
    assert!(serde_json::from_value::<Settings>(misspelt).is_err());
}

fn plain(issuer: &str) -> Settings {
    let written = serde_json::json!({ "issuer": issuer, "client_id": "maillage", "name": "Un fournisseur" });
    serde_json::from_value(written).expect("it is read")
}

/// Pages wait for a provider on whichever thread is free.
#[test]
fn waiting_can_be_handed_from_thread_to_thread() {
    fn movable<T: Send>(_: T) {}
    let provider = reached(&plain("http://localhost:1"));
    let begun =
        Begun { url: String::new(), state: String::new(), nonce: String::new(), verifier: String::new() };
    movable(provider.begin(chance(1), Utc::now()));
    movable(provider.finish("", &begun, Utc::now()));
}
