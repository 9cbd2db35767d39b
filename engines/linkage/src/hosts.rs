//! Mail boxes and sites that tell nothing of their owner.

/// Mail providers open to everybody: sharing one says nothing.
const FREE_MAIL: &[&str] = &[
    "aol.com",
    "bbox.fr",
    "club-internet.fr",
    "comcast.net",
    "free.fr",
    "gmail.com",
    "gmx.fr",
    "googlemail.com",
    "hotmail.com",
    "hotmail.fr",
    "icloud.com",
    "laposte.net",
    "live.com",
    "live.fr",
    "mailo.com",
    "me.com",
    "msn.com",
    "neuf.fr",
    "numericable.fr",
    "orange.fr",
    "outlook.com",
    "outlook.fr",
    "proton.me",
    "protonmail.com",
    "sfr.fr",
    "wanadoo.fr",
    "yahoo.com",
    "yahoo.fr",
    "ymail.com",
];

/// Sites where everybody has a page: their host says nothing.
const SHARED_HOST: &[&str] = &[
    "blogspot.com",
    "canalblog.com",
    "e-monsite.com",
    "facebook.com",
    "google.com",
    "helloasso.com",
    "instagram.com",
    "jimdo.com",
    "linkedin.com",
    "linktr.ee",
    "over-blog.com",
    "sites.google.com",
    "twitter.com",
    "wixsite.com",
    "wordpress.com",
    "x.com",
    "youtube.com",
];

pub(crate) fn is_free_mail(domain: &str) -> bool {
    FREE_MAIL.contains(&domain)
}

pub(crate) fn is_shared_host(host: &str) -> bool {
    SHARED_HOST.iter().any(|shared| {
        host.strip_suffix(shared).is_some_and(|before| before.is_empty() || before.ends_with('.'))
    })
}
