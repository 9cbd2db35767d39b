//! A list as it was written at the forum; and no text that makes it fall.

use super::*;

#[test]
fn a_list_is_read_in_its_order() {
    let text = "Centre social des Tilleuls ; Melun\n\nCHRS Le Pont; 77350 Le Mée-sur-Seine ;; contact@pont.example\n\
                La Passerelle\tDammarie-les-Lys\tmission locale";
    let lines = read(text).expect("three lines");
    let told: Vec<(&str, &str, &str)> = lines
        .iter()
        .map(|line| (line.site.name.as_str(), line.site.commune.as_str(), line.site.host.code()))
        .collect();
    assert_eq!(told[0], ("Centre social des Tilleuls", "77288", OrganizationKind::SocialCentre.code()));
    assert_eq!((told[1].0, told[1].1), ("CHRS Le Pont", "77285"));
    assert_eq!(told[2], ("La Passerelle", "77152", OrganizationKind::MissionLocale.code()));
    assert_eq!(lines[1].contact, "contact@pont.example");
}

#[test]
fn each_line_that_is_unclear_is_named() {
    let faulty = read(" ; Melun\nIci ; Nulle-Part-Sur-Rien\nLà ; Melun ; ; pas@").expect_err("unclear lines");
    assert_eq!(faulty, [(1, Unclear::Name), (2, Unclear::Commune), (3, Unclear::Mail)]);
    let long = "Ici ; Melun\n".repeat(MOST_LINES + 5);
    assert_eq!(read(&long).expect_err("too many"), [(MOST_LINES + 1, Unclear::TooMany)]);
}

proptest::proptest! {
    #[test]
    fn no_text_makes_it_fall(text in "\\PC{0,200}(\n\\PC{0,60}){0,4}") {
        let _ = read(&text);
    }
}
