//! What lies around the house: its address, its port, the proxy before it, the machines it asks.

use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpStream};
use std::path::Path;
use std::time::Duration;

use observatory::Finding;
use outside::{Bounds, Outside};
use store::Address;
use web::TrustedProxies;

use super::machine::others_may;
use crate::house::press as the_press;
use crate::settings::Settings;

/// How long another machine may take, and how much of its answer is read.
const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(5), longest: 1 << 20 };

/// Waits for something that is asked of another machine.
pub(super) fn now_on<T>(asked: impl Future<Output = T>) -> std::io::Result<T> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(asked))
}

/// A file that others read may hold no secret.
pub(super) fn settings_file(file: Option<&Path>) -> Finding {
    let Some(path) = file else { return Finding::well("settings-file", "none") };
    let table = std::fs::read_to_string(path).ok().and_then(|text| text.parse::<toml::Table>().ok());
    let found = match table.is_some_and(|table| holds_secret(&table)) && others_may(path, 0o006) {
        true => Finding::fault("settings-file", "open"),
        false => Finding::well("settings-file", "ok"),
    };
    found.with("path", path.display())
}

fn holds_secret(table: &toml::Table) -> bool {
    table.iter().any(|(name, value)| match value {
        toml::Value::Table(inner) => holds_secret(inner),
        toml::Value::String(text) => {
            let is_address = matches!(Address::parse(text), Address::Postgres(_)) && text.contains('@');
            name.ends_with("password") || name.ends_with("secret") || is_address
        }
        _ => false,
    })
}

/// Whether this house answers where it listens.
pub(super) fn port(settings: &Settings, tell: &mut dyn FnMut(Finding)) -> bool {
    let listen = settings.listen;
    let here = match listen.ip() {
        ip if ip.is_unspecified() => SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), listen.port()),
        _ => listen,
    };
    let named = |finding: Finding| finding.with("listen", listen).with("port", listen.port());
    if settings.public_url.starts_with("https://") && !listen.ip().is_loopback() {
        tell(named(Finding::care("port", "wide")));
    }
    if TcpStream::connect_timeout(&here, Duration::from_secs(2)).is_err() {
        tell(named(Finding::well("port", "free")));
        return false;
    }
    let serves = is_ours(&format!("http://{here}")) == Some(true);
    tell(named(if serves { Finding::well("port", "serving") } else { Finding::fault("port", "taken") }));
    serves
}

/// Whether a house answers there; nothing where nobody does.
fn is_ours(base: &str) -> Option<bool> {
    let outside = Outside::new(true).ok()?;
    let answer = now_on(outside.get(&format!("{base}/healthz"), &[], BOUNDS)).ok()?.ok()?;
    let text = String::from_utf8_lossy(&answer.body);
    Some(text == "ok\n" || text.starts_with("index: ") || text.starts_with("database: "))
}

pub(super) fn address(settings: &Settings, serves: bool, tell: &mut dyn FnMut(Finding)) {
    let url = settings.public_url.as_str();
    let named = |finding: Finding| finding.with("url", url).with("listen", settings.listen);
    let (scheme, rest) = url.split_once("://").unwrap_or(("", url));
    let place = rest.split('/').next().unwrap_or_default();
    if place.len() < rest.len() {
        return tell(named(Finding::fault("address", "path")).with("bare", format!("{scheme}://{place}")));
    }
    let here = is_this_machine(place);
    if scheme == "http" && !here {
        return tell(named(Finding::fault("address", "plain")).with("host", place));
    }
    let port = place.rsplit_once(':').and_then(|(_, port)| port.parse::<u16>().ok()).unwrap_or(80);
    if scheme == "http" && port != settings.listen.port() {
        return tell(named(Finding::fault("address", "port")));
    }
    tell(named(match serves.then(|| is_ours(url)) {
        None => Finding::well("address", "ok"),
        Some(Some(true)) => Finding::well("address", "reached"),
        Some(Some(false)) => Finding::fault("address", "elsewhere"),
        Some(None) => Finding::fault("address", "silent"),
    }));
}

fn is_this_machine(place: &str) -> bool {
    let host = place.rsplit_once(':').map_or(place, |(host, _)| host).trim_matches(['[', ']']);
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// Behind a proxy that is not believed, all visitors are one.
pub(super) fn proxy(settings: &Settings) -> Finding {
    let names = &settings.trusted_proxies;
    if let Err(fault) = TrustedProxies::parse(names.iter().map(String::as_str)) {
        return Finding::fault("proxy", "misnamed").with("detail", fault);
    }
    match names.is_empty() {
        true if settings.public_url.starts_with("https://") => {
            Finding::fault("proxy", "untrusted").with("listen", settings.listen)
        }
        true => Finding::well("proxy", "none"),
        false => Finding::well("proxy", "ok").with("names", names.join(", ")),
    }
}

/// Without a press nothing is broken: every sheet prints from the browser. One that is named and not there is a fault.
pub(super) fn press(settings: &Settings) -> Finding {
    match &settings.press {
        Some(path) if !path.is_file() => Finding::fault("press", "absent").with("path", path.display()),
        _ if the_press(settings).is_present() => Finding::well("press", "ok"),
        _ => Finding::well("press", "none"),
    }
}

pub(super) fn geocoder(settings: &Settings) -> Finding {
    let Some(geocoder) = &settings.geocoder else { return Finding::well("geocoder", "none") };
    let url = geocoder.url.as_str();
    let host = url.split_once("://").map_or(url, |(_, rest)| rest).split('/').next().unwrap_or_default();
    let found = match asked(settings, url) {
        Ok(()) => Finding::well("geocoder", "ok"),
        Err(detail) => Finding::care("geocoder", "silent").with("detail", detail),
    };
    found.with("host", host).with("url", url)
}

/// Asks for a town hall: any service that knows addresses answers that with a collection of features.
fn asked(settings: &Settings, url: &str) -> Result<(), String> {
    let outside = Outside::new(settings.reach_inside).map_err(|fault| fault.to_string())?;
    let answer = now_on(outside.get(&format!("{url}?q=mairie&limit=1"), &[], BOUNDS));
    let answer = answer.map_err(|fault| fault.to_string())?.map_err(|fault| fault.to_string())?;
    let told = serde_json::from_slice::<serde_json::Value>(&answer.body).unwrap_or_default();
    match told.get("features").is_some_and(serde_json::Value::is_array) {
        true => Ok(()),
        false => Err(format!("HTTP {}", answer.status)),
    }
}

pub(super) fn outlines(settings: &Settings) -> Finding {
    let Some(path) = &settings.outlines else { return Finding::well("outlines", "none") };
    let read = std::fs::read_to_string(path).map_err(|fault| fault.to_string());
    let parsed = read.and_then(|text| {
        let read = web::map::Outlines::parse(&text, web::map::Level::Commune);
        read.map(drop).map_err(|fault| fault.to_string())
    });
    let found = match parsed {
        Ok(()) => Finding::well("outlines", "ok"),
        Err(detail) => Finding::fault("outlines", "unread").with("detail", detail),
    };
    found.with("path", path.display())
}

pub(super) fn controller(settings: &Settings) -> Finding {
    let told = &settings.controller;
    match told.name.trim().is_empty() || told.contact.trim().is_empty() {
        true => Finding::care("controller", "blank"),
        false => Finding::well("controller", "ok").with("name", &told.name),
    }
}

pub(super) fn metrics(settings: &Settings) -> Finding {
    let Some(listen) = settings.metrics_listen else { return Finding::well("metrics", "none") };
    let found = match listen.ip().is_loopback() {
        true => Finding::well("metrics", "ok"),
        false => Finding::care("metrics", "wide"),
    };
    found.with("listen", listen)
}
