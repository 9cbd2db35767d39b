//! A visitor's connection: kept open, opened again when the house hangs up, with the answer read to its end.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::Measured;

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is asked.
#[derive(Clone, Copy, Default)]
pub(crate) struct Asked<'a> {
    pub(crate) method: &'a str,
    pub(crate) path: &'a str,
    pub(crate) cookie: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) body: &'a str,
    /// More lines of the head, each with its end.
    pub(crate) headers: &'a str,
}

impl<'a> Asked<'a> {
    /// A look at a page.
    pub(crate) fn get(path: &'a str) -> Self {
        Self { method: "GET", path, ..Self::default() }
    }

    /// A form that is sent.
    pub(crate) fn form(path: &'a str, body: &'a str) -> Self {
        Self { method: "POST", path, kind: "application/x-www-form-urlencoded", body, ..Self::default() }
    }

    /// The same with these lines in its head.
    pub(crate) fn saying(self, headers: &'a str) -> Self {
        Self { headers, ..self }
    }

    /// The same by somebody who holds this cookie.
    pub(crate) fn with(self, cookie: &'a str) -> Self {
        Self { cookie, ..self }
    }
}

/// What was answered.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The value of a header; empty without it.
    pub(crate) fn header(&self, name: &str) -> &str {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        let mut named = lines.filter(|(found, _)| found.eq_ignore_ascii_case(name));
        named.next().map_or("", |(_, value)| value.trim())
    }

    /// The cookies that are set, as a browser sends them back.
    pub(crate) fn cookies(&self) -> String {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        let set = lines.filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
        let pairs = set.filter_map(|(_, value)| value.trim().split(';').next());
        pairs.collect::<Vec<_>>().join("; ")
    }

    /// The cookie of a session.
    pub(crate) fn session(&self) -> Option<String> {
        self.cookies().split("; ").find(|pair| pair.starts_with("session=")).map(str::to_owned)
    }
}

/// A connection to the house, as the browser of one visitor.
pub(crate) struct Client {
    address: String,
    host: String,
    stream: Option<BufReader<TcpStream>>,
    /// For whom it asks, where the house believes it.
    pub(crate) visitor: String,
}

impl Client {
    pub(crate) fn new(address: &str, visitor: String) -> Self {
        Self { address: address.to_owned(), host: address.to_owned(), stream: None, visitor }
    }

    /// The same under another host name, where one process serves several.
    pub(crate) fn at_host(mut self, host: &str) -> Self {
        host.clone_into(&mut self.host);
        self
    }

    /// Asks, and reads the whole answer. A connection that was closed meanwhile is opened once more.
    pub(crate) fn ask(&mut self, asked: Asked<'_>) -> Measured<Answer> {
        let kept = self.stream.is_some();
        match self.try_to_ask(asked) {
            Err(_) if kept => {
                self.stream = None;
                self.try_to_ask(asked)
            }
            other => other,
        }
    }

    fn try_to_ask(&mut self, asked: Asked<'_>) -> Measured<Answer> {
        let mut stream = match self.stream.take() {
            Some(stream) => stream,
            None => {
                let stream = TcpStream::connect(&self.address)?;
                stream.set_nodelay(true)?;
                stream.set_read_timeout(Some(PATIENCE))?;
                BufReader::new(stream)
            }
        };
        let Asked { method, path, cookie, kind, body, headers } = asked;
        let mut said = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.host);
        said.push_str(&format!("x-forwarded-for: {}\r\n{headers}", self.visitor));
        if !cookie.is_empty() {
            said.push_str(&format!("cookie: {cookie}\r\n"));
        }
        if method != "GET" {
            said.push_str(&format!("content-type: {kind}\r\ncontent-length: {}\r\n", body.len()));
        }
        said.push_str("\r\n");
        said.push_str(body);
        stream.get_mut().write_all(said.as_bytes())?;
        let answer = read(&mut stream)?;
        if !answer.header("connection").eq_ignore_ascii_case("close") {
            self.stream = Some(stream);
        }
        Ok(answer)
    }
}

/// Reads one answer: its head, and its body by its length or in chunks.
pub(crate) fn read(stream: &mut BufReader<TcpStream>) -> Measured<Answer> {
    let mut head = String::new();
    loop {
        let before = head.len();
        if stream.read_line(&mut head)? == 0 {
            return Err("the house hung up".into());
        }
        if head[before..].trim().is_empty() {
            break;
        }
    }
    let status = head.split(' ').nth(1).and_then(|word| word.parse().ok()).ok_or("no status came")?;
    let mut answer = Answer { status, head, body: Vec::new() };
    if answer.header("transfer-encoding").eq_ignore_ascii_case("chunked") {
        while let Some(chunk) = chunk(stream)? {
            answer.body.extend(chunk);
        }
        return Ok(answer);
    }
    let length: u64 = answer.header("content-length").parse().unwrap_or(0);
    stream.take(length).read_to_end(&mut answer.body)?;
    Ok(answer)
}

fn chunk(stream: &mut BufReader<TcpStream>) -> Measured<Option<Vec<u8>>> {
    let mut line = String::new();
    stream.read_line(&mut line)?;
    let size = usize::from_str_radix(line.trim(), 16)?;
    let mut bytes = vec![0; size + 2];
    stream.read_exact(&mut bytes)?;
    bytes.truncate(size);
    Ok((size > 0).then_some(bytes))
}
