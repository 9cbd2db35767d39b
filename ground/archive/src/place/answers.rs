//! What a store of objects answers, read by the names of its elements alone: stores do not agree on their namespace.

/// The texts of all elements of this name, in their order.
pub(super) fn texts<'a>(words: &'a str, name: &'a str) -> impl Iterator<Item = String> + 'a {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let mut rest = words;
    std::iter::from_fn(move || {
        loop {
            let (_, behind) = rest.split_once(&open)?;
            let (tag, inside) = behind.split_once('>')?;
            rest = inside;
            // `<Key>` is meant, and not `<KeyCount>`; an element may carry attributes.
            if tag.is_empty() || tag.starts_with(' ') {
                let (text, after) = inside.split_once(&close)?;
                rest = after;
                return Some(plain(text));
            }
        }
    })
}

/// The text of the first element of this name.
pub(super) fn text(words: &str, name: &str) -> Option<String> {
    texts(words, name).next()
}

fn plain(text: &str) -> String {
    let named =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&#34;", "\""), ("&#39;", "'")];
    let read = named.iter().fold(text.to_owned(), |text, (name, letter)| text.replace(name, letter));
    read.replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::{text, texts};

    #[test]
    fn elements_are_found_whatever_their_namespace() {
        let words = "<?xml version=\"1.0\"?><ListBucketResult xmlns=\"http://s3.example/doc\"><KeyCount>2</KeyCount>\
                     <Contents><Key>a&amp;b.age</Key><Size>12</Size></Contents>\
                     <Contents><Key xml:space=\"preserve\">c.age</Key><Size>7</Size></Contents></ListBucketResult>";
        assert_eq!(texts(words, "Key").collect::<Vec<_>>(), ["a&b.age", "c.age"]);
        assert_eq!(texts(words, "Size").collect::<Vec<_>>(), ["12", "7"]);
        assert_eq!(text(words, "NextContinuationToken"), None);
        assert_eq!(text("<Code>SlowDown</Code", "Code"), None);
    }
}
