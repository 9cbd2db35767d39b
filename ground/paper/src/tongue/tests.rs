//! Every language is found again by its code and says where its lines begin.

use super::Tongue;

#[test]
fn a_language_is_found_by_its_code_on_paper_and_in_json() {
    for tongue in Tongue::ALL {
        assert_eq!(Tongue::from_code(tongue.code()), Some(tongue));
        let json = serde_json::to_string(&tongue).unwrap();
        assert_eq!(json, format!("\"{}\"", tongue.code()));
        assert_eq!(serde_json::from_str::<Tongue>(&json).unwrap(), tongue);
    }
    assert_eq!(Tongue::from_code("pt-BR"), Some(Tongue::Portuguese));
    assert_eq!(Tongue::from_code("xx"), None);
    assert_eq!(Tongue::from_code(""), None);
}

#[test]
fn two_languages_begin_on_the_right() {
    let right: Vec<_> = Tongue::ALL.into_iter().filter(|tongue| !tongue.left_to_right()).collect();
    assert_eq!(right, [Tongue::Arabic, Tongue::Persian]);
    assert_eq!(Tongue::Arabic.direction().code(), "rtl");
}
