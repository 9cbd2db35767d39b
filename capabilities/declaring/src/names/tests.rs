//! Names that are found again as they are typed.

use vocabulary::id::OrganizationId;

use super::Names;

#[test]
fn a_name_is_found_without_its_capitals_and_two_of_the_same_are_not_guessed() {
    let id = |word: &str| OrganizationId::from_source("essai", "organization", word);
    let names = Names::of(
        [("a", "Épicerie du Pont"), ("b", "Les Amis"), ("c", "les amis")]
            .into_iter()
            .map(|(word, name)| (id(word), name.to_owned())),
    );
    assert_eq!(names.find(" epicerie du PONT "), Some(id("a")));
    assert_eq!(names.find("Les Amis"), None, "two bear this name");
    assert_eq!(names.find("Personne"), None);
    assert_eq!(names.offered(), ["Épicerie du Pont", "Les Amis", "les amis"]);
}
