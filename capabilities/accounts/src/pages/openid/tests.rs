//! How surely a provider must know somebody for what is kept most closely.

use super::is_sure;
use proof::openid::Identity;

#[test]
fn two_factors_are_a_fresh_proof_and_a_password_is_not() {
    let table: [(Option<&str>, &[&str], bool); 10] = [
        (None, &[], false),
        (Some("eidas1"), &["pwd"], false),
        (Some("eidas2"), &[], true),
        (Some("eidas3"), &["pwd"], true),
        (Some("https://proconnect.gouv.fr/assurance/self-asserted"), &["pwd"], false),
        (Some("https://proconnect.gouv.fr/assurance/self-asserted-2fa"), &[], true),
        (Some("https://proconnect.gouv.fr/assurance/consistency-checked-2fa"), &[], true),
        (Some("0"), &["pwd", "mfa"], true),
        (None, &["otp"], true),
        (Some("eidas22"), &["password"], false),
    ];
    for (level, means, sure) in table {
        let identity = Identity {
            level: level.map(str::to_owned),
            means: means.iter().map(|one| (*one).to_owned()).collect(),
            ..Identity::default()
        };
        assert_eq!(is_sure(&identity), sure, "{level:?} {means:?}");
    }
}
