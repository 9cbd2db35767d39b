//! A device in words, as coarse as its owner needs to recognise it: « Firefox sur Windows ».

/// A browser and a system, by names that say nothing of the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Device {
    /// The browser's family; empty when it is none we know.
    pub browser: &'static str,
    /// The system's family; empty when it is none we know.
    pub system: &'static str,
}

/// What a browser calls itself, and its name. The first that is met counts: Edge also says Chrome, Chrome also says
/// Safari.
const BROWSERS: &[(&str, &str)] = &[
    ("edg", "Edge"),
    ("opr/", "Opera"),
    ("samsungbrowser", "Samsung Internet"),
    ("firefox", "Firefox"),
    ("fxios", "Firefox"),
    ("crios", "Chrome"),
    ("chrome", "Chrome"),
    ("safari", "Safari"),
];

/// What a system is called in there, and its name. Android also says Linux, an iPad also says Mac.
const SYSTEMS: &[(&str, &str)] = &[
    ("android", "Android"),
    ("iphone", "iPhone"),
    ("ipad", "iPad"),
    ("windows", "Windows"),
    ("cros", "ChromeOS"),
    ("mac os", "Mac"),
    ("linux", "Linux"),
];

/// Longer descriptions are cut: what counts stands in front.
const READ: usize = 400;

impl Device {
    /// Understands what a browser says of itself (`User-Agent`).
    pub fn from_user_agent(text: &str) -> Self {
        let text: String = text.chars().take(READ).collect::<String>().to_lowercase();
        let known = |list: &[(&str, &'static str)]| {
            list.iter().find(|(sign, _)| text.contains(sign)).map_or("", |(_, name)| name)
        };
        Self { browser: known(BROWSERS), system: known(SYSTEMS) }
    }

    /// The device kept under these names; unknown names are none.
    pub fn from_names(browser: &str, system: &str) -> Self {
        let known = |list: &[(&str, &'static str)], kept: &str| {
            list.iter().find(|(_, name)| *name == kept).map_or("", |(_, name)| name)
        };
        Self { browser: known(BROWSERS, browser), system: known(SYSTEMS, system) }
    }
}

#[cfg(test)]
mod tests;
