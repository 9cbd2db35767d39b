//! What the demo's protocol said at first, and what is proposed today.

use vocabulary::id::ProtocolVersionId;

use super::article_of;
use crate::shipped;
use crate::version::{Article, Part};

/// In which functions people sign.
pub(super) const FUNCTIONS: [&str; 7] = [
    "Présidente",
    "Directeur",
    "Directrice",
    "Président",
    "Responsable de service",
    "Vice-présidente du CCAS",
    "Déléguée du bureau",
];

/// An amendment of the demo.
pub(super) struct Proposal {
    pub(super) by: &'static str,
    pub(super) article: u32,
    pub(super) instead_of: &'static str,
    pub(super) words: &'static str,
    pub(super) reason: &'static str,
    pub(super) days_ago: i64,
    /// Who says what of it; without a persona it is the coordination.
    pub(super) comments: &'static [(&'static str, &'static str)],
}

/// What is proposed today.
pub(super) const PROPOSALS: &[Proposal] = &[
    Proposal {
        by: "responsable-associatif",
        article: 5,
        instead_of: "L’organisation qui reçoit l’orientation en accuse réception en trois jours ouvrés.",
        words: "L’organisation qui reçoit l’orientation en accuse réception en trois jours ouvrés, ou à la permanence suivante quand elle n’a que des bénévoles.",
        reason: "Notre permanence est ouverte deux jours par semaine. Trois jours ouvrés nous mettent en faute sans que personne y gagne.",
        days_ago: 12,
        comments: &[
            (
                "developpement-social",
                "D’accord sur le principe. Peut-on fixer un plafond, par exemple huit jours, pour que la personne sache à quoi s’attendre ?",
            ),
            (
                "relectrice",
                "« À la permanence suivante » se comprend très bien. Gardons ces mots dans la version FALC.",
            ),
        ],
    },
    Proposal {
        by: "responsable-ccas",
        article: 7,
        instead_of: "Chaque membre participe à au moins une rencontre par an",
        words: "Chaque membre participe à au moins deux rencontres par an, dont une où il reçoit",
        reason: "Une rencontre par an ne suffit pas à faire connaissance quand les équipes changent. Recevoir oblige à se présenter.",
        days_ago: 5,
        comments: &[
            (
                "referente-parcours",
                "Deux rencontres, oui. Recevoir n’est pas possible partout : tous les lieux n’ont pas de salle.",
            ),
            (
                "",
                "La coordination peut prêter une salle au besoin. Le comité de pilotage en parlera à sa prochaine réunion.",
            ),
        ],
    },
];

/// What the first version said otherwise.
const AT_FIRST: &[(u32, &str, &str)] = &[
    (4, "au moins deux fois par an", "au moins une fois par an"),
    (4, "- Elle annonce ses fermetures, ses listes d’attente et ses stocks bas.\n", ""),
    (5, "en trois jours ouvrés", "en cinq jours ouvrés"),
    (5, "Elle répond en huit jours", "Elle répond en quinze jours"),
    (
        7,
        "réunion de réseau, visite, rencontre rapide ou immersion d’une journée",
        "réunion de réseau ou visite",
    ),
    (9, "- Ils proposent des idées ; chaque idée reçoit une réponse publique en trente jours.\n", ""),
];

/// The first version: shorter delays had not been agreed on, and how long things are kept had no annex yet.
pub(super) fn first(version: ProtocolVersionId) -> Vec<Article> {
    let mut articles = shipped::articles(version);
    articles.retain(|article| !(article.part == Part::Annex && article.number == 4));
    for article in articles.iter_mut().filter(|article| article.part == Part::Article) {
        for (_, now, then) in AT_FIRST.iter().filter(|(number, ..)| *number == article.number) {
            article.text = article.text.replace(now, then);
        }
    }
    articles
}

/// The second version: the text that comes with the house, each article known by the first one it comes from.
pub(super) fn second(first: ProtocolVersionId, second: ProtocolVersionId) -> Vec<Article> {
    let mut articles = shipped::articles(first);
    for article in &mut articles {
        article.id = article_of(second, article);
    }
    articles
}

#[cfg(test)]
mod tests {
    use super::{AT_FIRST, PROPOSALS};
    use crate::shipped;
    use crate::version::Part;
    use vocabulary::id::ProtocolVersionId;

    #[test]
    fn every_change_of_the_demo_finds_the_words_it_changes() {
        let articles = shipped::articles(ProtocolVersionId::default());
        let says = |number: u32, words: &str| {
            let mut own = articles.iter().filter(|one| one.part == Part::Article && one.number == number);
            own.any(|article| article.text.contains(words))
        };
        for (number, now, _) in AT_FIRST {
            assert!(says(*number, now), "{number}: {now}");
        }
        for proposal in PROPOSALS {
            assert!(says(proposal.article, proposal.instead_of), "{}", proposal.article);
        }
    }
}
