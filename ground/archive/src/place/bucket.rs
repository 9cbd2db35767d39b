//! Archives in a store of objects that speaks S3: sent in parts, read back whole before they count.

use std::fmt;
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use reqwest::{Client, Method, Request, Response, StatusCode, Url};
use rustls::crypto::ring;
use rusty_s3::actions::S3Action;
use rusty_s3::{Credentials, UrlStyle};
use tokio::runtime::Runtime;

use super::StoreSettings;
use super::answers::{text, texts};
use crate::fault::ArchiveFault;
use crate::tally::Tally;

/// What is sent at once; a store takes ten thousand parts, so an archive holds 160 GB at most.
const PART: usize = 16 * 1024 * 1024;
/// How many parts a store takes.
const MOST_PARTS: usize = 10_000;
/// How long a signature holds: long enough for one part on a slow line.
const SIGNED_FOR: Duration = Duration::from_secs(15 * 60);
/// How long nothing may come before the line counts as broken.
const SILENCE: Duration = Duration::from_secs(60);
/// How long a store may take to answer a whole request.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
/// How long a whole archive may take to come back, as long as something comes.
const LONG_PATIENCE: Duration = Duration::from_secs(12 * 3600);
/// How often a request is made before it is given up, and how long is waited before the second time.
const TRIES: u32 = 3;
const PAUSE: Duration = Duration::from_millis(500);
/// The longest answer that is read as words.
const LONGEST_WORDS: usize = 4 * 1024 * 1024;

/// A bucket, with what stands before each name.
pub struct Bucket {
    bucket: rusty_s3::Bucket,
    credentials: Credentials,
    prefix: String,
    client: Client,
    runtime: Runtime,
}

impl fmt::Debug for Bucket {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, to)
    }
}

impl fmt::Display for Bucket {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "s3://{}/{}", self.bucket.name(), self.prefix.trim_end_matches('/'))
    }
}

fn not_understood<T>(what: impl Into<String>) -> Result<T, ArchiveFault> {
    Err(ArchiveFault::NotUnderstood { what: what.into() })
}

impl Bucket {
    /// Reads `bucket/prefix` and the settings that go with it.
    pub(super) fn read(text: &str, store: Option<&StoreSettings>) -> Result<Self, ArchiveFault> {
        let Some(store) = store else {
            return not_understood(
                "s3:// needs [backup.store] in the settings file: endpoint, region, path_style",
            );
        };
        if store.access_key.is_empty() || store.secret_key.is_empty() {
            return not_understood(
                "the object store wants to know who asks: set MAILLAGE_BACKUP_ACCESS_KEY and MAILLAGE_BACKUP_SECRET_KEY, \
                 or access_key and secret_key under [backup.store]",
            );
        }
        let (name, prefix) = text.split_once('/').unwrap_or((text, ""));
        let prefix = prefix.trim_matches('/');
        let style = if store.path_style { UrlStyle::Path } else { UrlStyle::VirtualHost };
        let endpoint =
            Url::parse(&store.endpoint).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
        let Some(endpoint) = endpoint else {
            return not_understood(
                "endpoint under [backup.store] is an address such as https://s3.example.org",
            );
        };
        let Ok(bucket) = rusty_s3::Bucket::new(endpoint, style, name.to_owned(), store.region.clone()) else {
            return not_understood(format!("« s3://{text} » names no bucket that this store can have"));
        };
        Ok(Self {
            bucket,
            credentials: Credentials::new(store.access_key.clone(), store.secret_key.clone()),
            prefix: if prefix.is_empty() { String::new() } else { format!("{prefix}/") },
            client: client()?,
            runtime: tokio::runtime::Builder::new_current_thread().enable_all().build()?,
        })
    }

    fn object(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    /// Sends a file and reads it back; what reads otherwise is removed again.
    pub(super) fn deliver(&self, from: &Path, name: &str, sha256: &str) -> Result<(), ArchiveFault> {
        let object = self.object(name);
        let mut file = File::open(from).map_err(ArchiveFault::file(from))?;
        let size = file.metadata().map_err(ArchiveFault::file(from))?.len();
        if size <= PART as u64 {
            let put = self.bucket.put_object(Some(&self.credentials), &object).sign(SIGNED_FOR);
            self.ask(&Method::PUT, &put, next_part(&mut file)?)?;
        } else {
            self.send_in_parts(&mut file, &object)?;
        }
        let mut stored = Tally::of(std::io::sink());
        self.fetch(name, &mut stored)?;
        let (_, _, read_back) = stored.done();
        if read_back == sha256 {
            return Ok(());
        }
        self.remove(name)?;
        Err(ArchiveFault::Bucket {
            what: "what it gives back is not what it was given; it was removed there".to_owned(),
        })
    }

    /// Parts have no name until the last has come: whoever is killed here leaves nothing that looks like an archive.
    fn send_in_parts(&self, file: &mut File, object: &str) -> Result<(), ArchiveFault> {
        let begun = self.bucket.create_multipart_upload(Some(&self.credentials), object).sign(SIGNED_FOR);
        let words = self.words(self.ask(&Method::POST, &begun, Vec::new())?)?;
        let upload = text(&words, "UploadId").ok_or_else(unreadable)?;
        let sent = self.send_parts(file, object, &upload);
        if sent.is_err() {
            let id = &upload;
            let given_up =
                self.bucket.abort_multipart_upload(Some(&self.credentials), object, id).sign(SIGNED_FOR);
            if let Err(fault) = self.ask(&Method::DELETE, &given_up, Vec::new()) {
                tracing::warn!(%fault, "parts of an archive are left in the object store");
            }
        }
        sent
    }

    fn send_parts(&self, file: &mut File, object: &str, upload: &str) -> Result<(), ArchiveFault> {
        let mut tags: Vec<String> = Vec::new();
        loop {
            let part = next_part(file)?;
            if part.is_empty() {
                break;
            }
            let number =
                u16::try_from(tags.len() + 1).ok().filter(|number| usize::from(*number) <= MOST_PARTS);
            let Some(number) = number else {
                return Err(ArchiveFault::Bucket { what: "the archive is larger than 160 GB".to_owned() });
            };
            let put =
                self.bucket.upload_part(Some(&self.credentials), object, number, upload).sign(SIGNED_FOR);
            let answer = self.ask(&Method::PUT, &put, part)?;
            let tag = answer.headers().get("etag").and_then(|tag| tag.to_str().ok()).map(str::to_owned);
            tags.push(tag.ok_or_else(|| ArchiveFault::Bucket {
                what: "it did not say what it kept of a part".to_owned(),
            })?);
        }
        let tags = tags.iter().map(String::as_str);
        let ended = self.bucket.complete_multipart_upload(Some(&self.credentials), object, upload, tags);
        let address = ended.sign(SIGNED_FOR);
        let words = self.words(self.ask(&Method::POST, &address, ended.body().into_bytes())?)?;
        // The standard allows to say 200 first and no afterwards.
        match words.contains("<Error>") {
            true => Err(ArchiveFault::Bucket { what: "it could not put the parts together".to_owned() }),
            false => Ok(()),
        }
    }

    /// The names behind the prefix, with their sizes.
    pub(super) fn list(&self) -> Result<Vec<(String, u64)>, ArchiveFault> {
        let (mut found, mut from) = (Vec::new(), None::<String>);
        loop {
            let mut asked = self.bucket.list_objects_v2(Some(&self.credentials));
            asked.with_prefix(self.prefix.as_str());
            if let Some(token) = &from {
                asked.with_continuation_token(token.as_str());
            }
            let words = self.words(self.ask(&Method::GET, &asked.sign(SIGNED_FOR), Vec::new())?)?;
            if !words.contains("ListBucketResult") {
                return Err(unreadable());
            }
            for object in texts(&words, "Contents") {
                let key = text(&object, "Key").ok_or_else(unreadable)?;
                let size = text(&object, "Size").and_then(|size| size.parse().ok()).unwrap_or_default();
                if let Some(name) = key.strip_prefix(&self.prefix) {
                    found.push((name.to_owned(), size));
                }
            }
            from = text(&words, "NextContinuationToken").filter(|token| !token.is_empty());
            if from.is_none() {
                return Ok(found);
            }
        }
    }

    pub(super) fn fetch(&self, name: &str, out: &mut dyn Write) -> Result<(), ArchiveFault> {
        let object = self.object(name);
        let get = self.bucket.get_object(Some(&self.credentials), &object).sign(SIGNED_FOR);
        let mut answer = self.ask(&Method::GET, &get, Vec::new())?;
        while let Some(piece) =
            self.runtime.block_on(async { answer.chunk().await }).map_err(|error| broken(&error))?
        {
            out.write_all(&piece)?;
        }
        Ok(())
    }

    pub(super) fn remove(&self, name: &str) -> Result<(), ArchiveFault> {
        let object = self.object(name);
        let delete = self.bucket.delete_object(Some(&self.credentials), &object).sign(SIGNED_FOR);
        match self.ask(&Method::DELETE, &delete, Vec::new()) {
            Err(ArchiveFault::Bucket { what }) if what.starts_with("404") => Ok(()),
            answer => answer.map(|_| ()),
        }
    }

    /// Asks, again where the line broke or the store was busy. The address holds a signature: it is never told.
    fn ask(&self, method: &Method, address: &Url, body: Vec<u8>) -> Result<Response, ArchiveFault> {
        let mut tried = 1;
        loop {
            let mut request = Request::new(method.clone(), address.clone());
            *request.body_mut() = Some(body.clone().into());
            *request.timeout_mut() = Some(if *method == Method::GET { LONG_PATIENCE } else { PATIENCE });
            let answer = self
                .runtime
                .block_on(async { self.client.execute(request).await })
                .map_err(|error| broken(&error));
            let (fault, again) = match answer {
                Ok(answer) if answer.status().is_success() => return Ok(answer),
                Ok(answer) => {
                    let status = answer.status();
                    let again = status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS;
                    (ArchiveFault::Bucket { what: refusal(status, &self.words(answer)?) }, again)
                }
                Err(fault) => (fault, true),
            };
            if !again || tried >= TRIES {
                return Err(fault);
            }
            std::thread::sleep(PAUSE * tried);
            tried += 1;
        }
    }

    fn words(&self, mut answer: Response) -> Result<String, ArchiveFault> {
        let mut bytes = Vec::new();
        while let Some(piece) =
            self.runtime.block_on(async { answer.chunk().await }).map_err(|error| broken(&error))?
        {
            if bytes.len() + piece.len() > LONGEST_WORDS {
                return Err(ArchiveFault::Bucket { what: "its answer is too long".to_owned() });
            }
            bytes.extend_from_slice(&piece);
        }
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// The next bytes of a file, as many as one part holds.
fn next_part(file: &mut File) -> Result<Vec<u8>, ArchiveFault> {
    let mut part = Vec::new();
    file.take(PART as u64).read_to_end(&mut part)?;
    Ok(part)
}

/// What a store says when it says no: its number, and the word of its own for why.
fn refusal(status: StatusCode, words: &str) -> String {
    let code = text(words, "Code");
    let plain = code.filter(|code| code.len() <= 60 && code.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    format!("{} {}", status.as_u16(), plain.as_deref().unwrap_or("without a reason"))
}

fn unreadable() -> ArchiveFault {
    ArchiveFault::Bucket { what: "its answer is not understood".to_owned() }
}

fn broken(error: &reqwest::Error) -> ArchiveFault {
    let what = if error.is_timeout() {
        "no answer came in time"
    } else if error.is_connect() {
        "nobody answers at its endpoint"
    } else {
        "the line broke"
    };
    ArchiveFault::Bucket { what: what.to_owned() }
}

fn client() -> Result<Client, ArchiveFault> {
    let unfit =
        || ArchiveFault::Bucket { what: "no encrypted line can be opened on this machine".to_owned() };
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let tls = rustls::ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|_| unfit())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .user_agent(concat!("maillage/", env!("CARGO_PKG_VERSION")))
        .referer(false)
        .read_timeout(SILENCE)
        .build()
        .map_err(|_| unfit())
}
