//! The keys of one network: the one that seals now, those that only open, and the one that never changes.

use std::fmt;

use chacha20poly1305::aead::{Aead, Generate, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::{KEY_BYTES, NONCE_BYTES, SealFault};

/// The first line of the key file.
const HEADING: &str = "maillage keys 2";
const ABOUT: &str = "\
# These keys open what this network knows about people. Keep a copy in a safe place, never with the back-ups of the
# database. Without this file, names, addresses and messages are lost.";

/// The name of a key: it stands at the head of every text the key has sealed, and tells nothing about the key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct KeyId(pub(crate) [u8; 4]);

/// A key that seals and opens.
#[derive(Clone)]
pub(crate) struct SealingKey {
    pub(crate) id: KeyId,
    bytes: [u8; KEY_BYTES],
}

/// All keys of one network.
#[derive(Clone)]
pub(crate) struct Ring {
    /// The key that seals.
    pub(crate) current: SealingKey,
    /// Keys that open what was sealed before, youngest first.
    pub(crate) older: Vec<SealingKey>,
    /// The key of fingerprints: were it changed, nobody would be found again.
    lookup: [u8; KEY_BYTES],
}

impl SealingKey {
    fn new(bytes: [u8; KEY_BYTES]) -> Self {
        let named = keyed_digest(&bytes, &[b"maillage key id 1"]);
        let [a, b, c, d, ..] = named;
        Self { id: KeyId([a, b, c, d]), bytes }
    }

    fn draw() -> Result<Self, SealFault> {
        Ok(Self::new(drawn()?))
    }

    pub(super) fn encrypt(&self, nonce: XNonce, place: &str, text: &str) -> Result<Vec<u8>, SealFault> {
        let payload = Payload { msg: text.as_bytes(), aad: place.as_bytes() };
        self.cipher().encrypt(&nonce, payload).map_err(|_| SealFault::NoRandomness)
    }

    pub(super) fn decrypt(&self, nonce: [u8; NONCE_BYTES], place: &str, hidden: &[u8]) -> Option<String> {
        let payload = Payload { msg: hidden, aad: place.as_bytes() };
        let text = self.cipher().decrypt(&XNonce::from(nonce), payload).ok()?;
        String::from_utf8(text).ok()
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&Key::from(self.bytes))
    }
}

impl Ring {
    /// The ring of a single key; the key of fingerprints is derived from it.
    pub(crate) fn from_bytes(bytes: [u8; KEY_BYTES]) -> Self {
        let lookup = keyed_digest(&bytes, &[b"maillage lookup key 1"]);
        Self { current: SealingKey::new(bytes), older: Vec::new(), lookup }
    }

    /// A fresh ring.
    pub(super) fn draw() -> Result<Self, SealFault> {
        Ok(Self { current: SealingKey::draw()?, older: Vec::new(), lookup: drawn()? })
    }

    /// This ring with a fresh key that seals from now on.
    pub(crate) fn renewed(&self) -> Result<Self, SealFault> {
        let older = std::iter::once(&self.current).chain(&self.older).cloned().collect();
        Ok(Self { current: SealingKey::draw()?, older, lookup: self.lookup })
    }

    /// This ring without the keys that only open.
    pub(crate) fn alone(&self) -> Self {
        Self { older: Vec::new(), ..self.clone() }
    }

    /// This ring and the keys another one knew, so that what was read a moment ago still opens.
    pub(super) fn remembering(mut self, other: &Self) -> Self {
        let missing: Vec<_> = other.keys().filter(|key| self.find(key.id).is_none()).cloned().collect();
        self.older.extend(missing);
        self
    }

    /// Whether both belong to the same network.
    pub(super) fn is_of_the_same_network(&self, other: &Self) -> bool {
        self.lookup == other.lookup
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &SealingKey> {
        std::iter::once(&self.current).chain(&self.older)
    }

    pub(super) fn find(&self, id: KeyId) -> Option<&SealingKey> {
        self.keys().find(|key| key.id == id)
    }

    /// The purpose goes in with its length, so that no two pairs of purpose and text are the same bytes.
    pub(super) fn fingerprint(&self, purpose: &str, text: &str) -> Vec<u8> {
        let length = (purpose.len() as u64).to_be_bytes();
        keyed_digest(&self.lookup, &[&length, purpose.as_bytes(), text.as_bytes()]).to_vec()
    }

    /// The ring as its file holds it.
    pub(super) fn written(&self) -> String {
        let line = |word: &str, bytes: &[u8]| format!("{word} {}\n", Hex(bytes));
        let mut text = format!("{HEADING}\n{ABOUT}\n");
        text.push_str(&line("lookup", &self.lookup));
        text.push_str(&line("current", &self.current.bytes));
        self.older.iter().for_each(|key| text.push_str(&line("older", &key.bytes)));
        text
    }

    /// Reads what [`Ring::written`] wrote, or says in words what is wrong with it.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut lines = text.lines().enumerate();
        if lines.next().map(|(_, line)| line) != Some(HEADING) {
            return Err(format!("its first line is not « {HEADING} »"));
        }
        let (mut lookup, mut current, mut older) = (None, None, Vec::new());
        for (index, line) in lines.filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#')) {
            let unclear = || format!("its line {} is not understood", index + 1);
            let (word, key) = line.split_once(' ').ok_or_else(unclear)?;
            let bytes = key_from_hex(key.trim()).ok_or_else(unclear)?;
            match word {
                "lookup" if lookup.is_none() => lookup = Some(bytes),
                "current" if current.is_none() => current = Some(SealingKey::new(bytes)),
                "older" => older.push(SealingKey::new(bytes)),
                _ => return Err(unclear()),
            }
        }
        let current = current.ok_or("its current key is missing")?;
        Ok(Self { current, older, lookup: lookup.ok_or("its lookup key is missing")? })
    }
}

fn drawn() -> Result<[u8; KEY_BYTES], SealFault> {
    Key::try_generate().map(Into::into).map_err(|_| SealFault::NoRandomness)
}

/// HMAC-SHA-256 (RFC 2104) of the parts in order.
fn keyed_digest(key: &[u8; KEY_BYTES], parts: &[&[u8]]) -> [u8; 32] {
    // A key of 32 bytes fills half a block of SHA-256, the other half is zero: the fallible way never fails.
    let mut block = hmac::digest::core_api::Block::<Sha256>::default();
    block[..KEY_BYTES].copy_from_slice(key);
    let mut mac = <Hmac<Sha256> as hmac::digest::KeyInit>::new(&block);
    parts.iter().for_each(|part| mac.update(part));
    mac.finalize().into_bytes().into()
}

fn key_from_hex(text: &str) -> Option<[u8; KEY_BYTES]> {
    if text.len() != 2 * KEY_BYTES || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; KEY_BYTES];
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}

/// Bytes written as hexadecimal digits.
struct Hex<'a>(&'a [u8]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Hex(&self.0).fmt(f)
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyId({self})")
    }
}

#[cfg(test)]
mod tests;
