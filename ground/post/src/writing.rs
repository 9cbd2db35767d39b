//! How a letter is written out: once as plain text, once as a page without pictures, both saying the same.

use std::borrow::Cow;

use askama::Template;
use vocabulary::Locale;
use web::{Shell, Words};

use crate::content::Content;

/// A letter written out.
pub(crate) struct Written {
    /// The line shown in the list of letters.
    pub(crate) subject: String,
    /// For programs that show text.
    pub(crate) text: String,
    /// For programs that show pages.
    pub(crate) html: String,
}

/// Everything a template needs to write a letter out.
pub(crate) struct Said<'a> {
    words: &'a Words,
    locale: Locale,
    content: &'a Content,
    is_news: bool,
    from: String,
    why: String,
    preferences: &'a str,
}

#[derive(Template)]
#[template(path = "writing/letter.html", whitespace = "preserve")]
struct Page<'a> {
    said: &'a Said<'a>,
}

#[derive(Template)]
#[template(path = "writing/letter.txt", whitespace = "preserve")]
struct Text<'a> {
    said: &'a Said<'a>,
}

/// The inside of the page alone, for the page of the house that shows it in a demo.
#[derive(Template)]
#[template(path = "writing/body.html", whitespace = "preserve")]
pub(crate) struct Body<'a> {
    pub(crate) said: &'a Said<'a>,
}

impl<'a> Said<'a> {
    /// A letter of this house; `preferences` is the full address where the rhythm of news is chosen.
    pub(crate) fn new(
        shell: &'a Shell,
        locale: Locale,
        content: &'a Content,
        is_news: bool,
        preferences: &'a str,
    ) -> Self {
        let words = &shell.words;
        let network = [("network", shell.network_name.as_str().into())];
        let why = match &content.leave {
            Some(_) => "post-foot-why-subscribed",
            None if is_news => "post-foot-why-news",
            None => "post-foot-why-asked",
        };
        Self {
            words,
            locale,
            content,
            is_news,
            from: words.say_with(locale, "post-foot-from", &network).into_owned(),
            why: words.say(locale, why).into_owned(),
            preferences,
        }
    }

    fn say(&self, key: &str) -> Cow<'a, str> {
        self.words.say(self.locale, key)
    }

    /// The letter written out, both ways.
    pub(crate) fn written(&self) -> Result<Written, askama::Error> {
        Ok(Written {
            subject: self.content.letter.subject.clone(),
            text: self.text()?,
            html: Page { said: self }.render()?,
        })
    }

    /// The letter as plain text.
    pub(crate) fn text(&self) -> Result<String, askama::Error> {
        Text { said: self }.render()
    }
}
