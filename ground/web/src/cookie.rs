//! Cookies: strictly necessary ones, bound to this very host wherever the house is reached over TLS.

use crate::Shell;
use axum::http::HeaderMap;
use axum::http::header::COOKIE;

/// The full name of a cookie that proves something: `__Host-` in front behind TLS, so that no other host and no
/// unprotected page can set it. Without TLS (a demo on this machine) browsers refuse that name.
pub fn name_of(shell: &Shell, name: &str) -> String {
    if shell.is_secure() { format!("__Host-{name}") } else { name.to_owned() }
}

/// The value of a cookie that proves something.
pub fn value_of<'a>(headers: &'a HeaderMap, shell: &Shell, name: &str) -> Option<&'a str> {
    plain(headers, &name_of(shell, name))
}

/// The header that sets such a cookie; `seconds` is how long it lives, none until the browser closes, 0 to end it.
/// The value must be plain letters, digits, `-` and `_`.
pub fn set(shell: &Shell, name: &str, value: &str, seconds: Option<i64>) -> String {
    let name = name_of(shell, name);
    let secure = if shell.is_secure() { "; Secure" } else { "" };
    let age = seconds.map(|seconds| format!("; Max-Age={seconds}")).unwrap_or_default();
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}")
}

/// The value of a cookie by its exact name.
pub(crate) fn plain<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests;
