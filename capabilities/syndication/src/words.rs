//! News and wishes in words, for letters, feeds and pages alike.

use vocabulary::codes::TopicCategory;
use vocabulary::territory::Territory;
use vocabulary::{Locale, date};
use web::Words;

use crate::news::{NewsItem, Wish};

/// One line of news: what happened to what, and until when.
pub(crate) fn line(words: &Words, locale: Locale, item: &NewsItem) -> String {
    let values = [("name", item.title.as_str().into()), ("organization", item.organization.as_str().into())];
    let told = words.say_with(locale, item.what.key(), &values).into_owned();
    let Some(last) = item.until else { return told };
    let day = date::in_words(last, locale);
    let until = words.say_with(locale, "syndication-news-until", &[("day", day.as_str().into())]);
    format!("{told} {until}")
}

/// What is followed: « Alimentation, à Melun ».
pub(crate) fn wish_in_words(words: &Words, locale: Locale, wish: &Wish) -> String {
    let theme = TopicCategory::from_code(&wish.theme).map(|category| category.label(locale));
    let commune = Territory::france().commune(&wish.commune).map(|commune| commune.name);
    let theme = theme.map_or_else(|| words.say(locale, "syndication-all-themes").into_owned(), str::to_owned);
    match commune {
        Some(commune) => {
            let values = [("theme", theme.as_str().into()), ("commune", commune.into())];
            words.say_with(locale, "syndication-wish-at", &values).into_owned()
        }
        None => theme,
    }
}
