//! Personal numbers are met however they are written; what merely looks like them is left alone.

use super::PersonalNumberKind::{BankCard, Iban, Nir};
use super::*;
use proptest::prelude::*;

#[test]
fn personal_numbers_are_met_however_they_are_written() {
    for (text, kind, number) in [
        ("184127645108946", Nir, "184127645108946"),
        ("NIR : 1 84 12 76 451 089 46.", Nir, "1 84 12 76 451 089 46"),
        ("n° 2 69 05 49 588 157 80 svp", Nir, "2 69 05 49 588 157 80"),
        ("sa sécu 1.84.12.76.451.089", Nir, "1.84.12.76.451.089"),
        ("1841276451089", Nir, "1841276451089"),
        ("1 84 12 2A 451 089", Nir, "1 84 12 2A 451 089"),
        (
            "1\u{a0}84\u{a0}12\u{a0}76\u{a0}451\u{a0}089\u{a0}46",
            Nir,
            "1\u{a0}84\u{a0}12\u{a0}76\u{a0}451\u{a0}089\u{a0}46",
        ),
        ("appeler le 01 99 00 12 34, 1 84 12 76 451 089 46", Nir, "1 84 12 76 451 089 46"),
        ("1 84 12 2a 451 089", Nir, "1 84 12 2a 451 089"),
        ("2a: 1-84-12-2b-451-089-60", Nir, "1-84-12-2b-451-089-60"),
        ("1  84  12  76  451  089  46", Nir, "1  84  12  76  451  089  46"),
        ("1\u{202f}84\u{2009}12.76-451_089\u{2011}46", Nir, "1\u{202f}84\u{2009}12.76-451_089\u{2011}46"),
        ("1\u{200b}84127645108946", Nir, "1\u{200b}84127645108946"),
        ("1 84 12 76 451\n089 46", Nir, "1 84 12 76 451\n089 46"),
        ("１８４１２７６４５１０８９４６", Nir, "１８４１２７６４５１０８９４６"),
        ("١٨٤١٢٧٦٤٥١٠٨٩٤٦", Nir, "١٨٤١٢٧٦٤٥١٠٨٩٤٦"),
        ("1\u{2063}8\u{fe0f}4\u{180e}127645108946", Nir, "1\u{2063}8\u{fe0f}4\u{180e}127645108946"),
        ("1\u{301}84127645108946", Nir, "1\u{301}84127645108946"),
        ("①⑧④①②⑦⑥④⑤①⓪⑧⑨④⑥", Nir, "①⑧④①②⑦⑥④⑤①⓪⑧⑨④⑥"),
        ("¹⁸⁴¹²⁷⁶⁴⁵¹⁰⁸⁹⁴⁶", Nir, "¹⁸⁴¹²⁷⁶⁴⁵¹⁰⁸⁹⁴⁶"),
        ("NIR184127645108946", Nir, "184127645108946"),
        ("sécu184127645108946merci", Nir, "184127645108946"),
        ("nss=184127645108946&x", Nir, "184127645108946"),
        ("IBANFR7630006000011234567890189fin", Iban, "FR7630006000011234567890189"),
        ("ＦＲ７６ 3000 6000 0112 3456 7890 189", Iban, "ＦＲ７６ 3000 6000 0112 3456 7890 189"),
        ("CB4970101234567893exp", BankCard, "4970101234567893"),
        ("FR76 3000 6000 0112 3456 7890 189", Iban, "FR76 3000 6000 0112 3456 7890 189"),
        ("virement fr7630006000011234567890189 merci", Iban, "fr7630006000011234567890189"),
        ("IBAN BE68 5390 0754 7034", Iban, "BE68 5390 0754 7034"),
        ("IBAN : GB29-NWBK-6016-1331-9268-19", Iban, "GB29-NWBK-6016-1331-9268-19"),
        ("carte 4970 1012 3456 7893", BankCard, "4970 1012 3456 7893"),
        ("5555555555554444", BankCard, "5555555555554444"),
    ] {
        let met = personal_number(text).unwrap_or_else(|| panic!("nothing met in {text}"));
        assert_eq!((met.kind, &text[met.range]), (kind, number), "{text}");
    }
}

#[test]
fn what_looks_like_a_personal_number_is_left_alone() {
    for text in [
        "",
        "SIRET 732 829 320 00074",
        "73282932000074",
        "35600000000048 La Poste",
        "01 99 00 12 34 / 06 39 98 12 34 / 01 99 00 12 35",
        "+33 1 99 00 12 34 ou 0033 1 99 00 12 35",
        "du 12/11/2026 au 15/12/2026 de 14 h 30 à 17 h",
        "1763777777000",
        "ref1841276451089",
        "1841276451089bis",
        "1700000000000",
        "3017620422003",
        "184127645108947",
        "4970 1012 3456 7894",
        "06 41 23 45 67 01 99 00 12 34 49 70 10 12 34 56 78 93",
        "FR76 3000 6000 0112 3456 7890 188",
        "de 14 heures a 17 heures 30 tous les jours du 1 2 3 4 5",
        "c5f0a1b2-1234-4567-8901-234567890123",
        "08/19/2019 - 06/3/2020",
        "19-2019 - 06-3-2020",
        "5.806729750295659, 45.477120122849215",
        "46.1390135942212 46,2200787655143",
        "1.841276451089",
        "247700057 77288 77350 200059228",
    ] {
        assert_eq!(personal_number(text), None, "{text}");
        assert!(matches!(without_personal_numbers(text), Cow::Borrowed(same) if same == text));
    }
}

#[test]
fn personal_numbers_are_taken_out_of_a_text() {
    let text = "Mme X, 2 69 05 49 588 157 80, compte FR76 3000 6000 0112 3456 7890 189, bât. B";
    assert_eq!(without_personal_numbers(text), "Mme X, […], compte […], bât. B");
}

proptest! {
    #[test]
    fn no_text_makes_the_search_fall(text in "\\PC{0,80}|[0-9 AB./-]{0,80}|(FR|BE|DE)[0-9A-Zé ]{10,40}") {
        prop_assert_eq!(personal_number(&without_personal_numbers(&text)), None);
    }

    #[test]
    fn a_number_with_its_key_is_always_met(
        sex in 1_u64..3, year in 0_u64..100, month in 1_u64..13, place in 1001_u64..95999, rank in 1_u64..1000,
    ) {
        let number = (((sex * 100 + year) * 100 + month) * 100_000 + place) * 1000 + rank;
        let text = format!("n° {number}{:02} ", 97 - number % 97);
        prop_assert_eq!(personal_number(&text).map(|met| met.kind), Some(Nir));
    }
}
