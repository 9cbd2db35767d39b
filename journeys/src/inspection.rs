//! What a demanding visitor measures: accessibility, overflow, things that jump, weight, complaints.

use chromiumoxide::cdp::browser_protocol::network::GetCookiesParams;
use serde_json::Value;

use crate::Outcome;
use crate::visitor::Visitor;

/// The checker of accessibility, injected into the page; see `axe/README.md`.
const AXE: &str = include_str!("../axe/axe.min.js");

/// The rules of WCAG 2.2 at the levels A and AA, which RGAA 4.1 builds upon, and what is good practice besides.
const AXE_RUN: &str = "axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
    .then((found) => found.violations.map((fault) =>
        `${fault.id} (${fault.impact}): ${fault.help}: ${fault.nodes.map((node) => node.target.join(' ')).join(', ')}`))";

/// The sum of the layout shifts so far that no click or key explains, as Cumulative Layout Shift counts them.
const SHIFTS: &str = "new Promise((tell) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((shift) => {
        if (!shift.hadRecentInput) sum += shift.value;
    })).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => tell(sum), 100);
})";

/// The parts that reach beyond the right edge of the window, unless they scroll within themselves.
const OVERFLOW: &str = "(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (element) => element && element !== root
        && (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')]
        .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !scrolls(element.parentElement))
        .map((element) => element.outerHTML.slice(0, 100));
    return wide.length ? wide : ['the page, by something placed outside the box it stands in'];
})()";

impl Visitor {
    /// What the accessibility checker finds wrong on this page, one line per rule. Needs JavaScript in the page.
    pub async fn accessibility_faults(&self) -> Outcome<Vec<String>> {
        // Read once for each page: it is half a megabyte, and pages are looked at on several screens.
        if self.asks("window.axe === undefined").await? == true {
            self.asks(&format!("void (() => {{ {AXE} }})()")).await?;
        }
        Ok(lines(&self.asks(AXE_RUN).await?))
    }

    /// What makes the page wider than the window.
    pub async fn overflow(&self) -> Outcome<Vec<String>> {
        Ok(lines(&self.asks(OVERFLOW).await?))
    }

    /// How much has jumped since the page opened: 0 is nothing, 0.1 is what people begin to notice.
    pub async fn layout_shift(&self) -> Outcome<f64> {
        Ok(self.asks(SHIFTS).await?.as_f64().unwrap_or(f64::NAN))
    }

    /// Bytes over the wire since the page was opened, headers and compression included.
    pub fn bytes(&self) -> f64 {
        self.observation.so_far().bytes
    }

    /// The addresses asked for since the page was opened that are not of this house.
    pub fn strangers_asked(&self, home: &str) -> Vec<String> {
        let asked = self.observation.so_far().requests.into_iter();
        asked
            .filter(|url| !url.starts_with(home) && !url.starts_with("data:") && !url.starts_with("blob:"))
            .collect()
    }

    /// The names of the cookies that this address would be sent.
    pub async fn cookies(&self, address: &str) -> Outcome<Vec<String>> {
        let cookies = GetCookiesParams::builder().url(address).build();
        let kept = self.page().execute(cookies).await?;
        Ok(kept.result.cookies.iter().map(|cookie| cookie.name.clone()).collect())
    }

    /// Errors of scripts, of the console, and rules of the content security policy that were broken.
    pub fn complaints(&self) -> Vec<String> {
        self.observation.so_far().complaints
    }
}

fn lines(answer: &Value) -> Vec<String> {
    let lines = answer.as_array().into_iter().flatten().filter_map(Value::as_str);
    lines.map(str::to_owned).collect()
}
