//! Browsers as they call themselves, and the words their owners recognise.

use super::Device;
use proptest::prelude::*;

#[test]
fn a_device_is_named_as_its_owner_would() {
    let table = [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "Firefox",
            "Windows",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36 Edg/131.0",
            "Edge",
            "Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1",
            "Safari",
            "iPhone",
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SM-A146P) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36",
            "Samsung Internet",
            "Android",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36", "Chrome", "Linux"),
        ("curl/8.5.0", "", ""),
        ("", "", ""),
    ];
    for (text, browser, system) in table {
        let device = Device::from_user_agent(text);
        assert_eq!((device.browser, device.system), (browser, system), "{text}");
        assert_eq!(Device::from_names(browser, system), device);
    }
}

proptest! {
    #[test]
    fn no_text_makes_a_device_fall(text in "\\PC{0,600}") {
        let device = Device::from_user_agent(&text);
        prop_assert_eq!(Device::from_names(device.browser, device.system), device);
    }
}
