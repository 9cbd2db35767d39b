//! The screens people have: a desk, a phone, a narrow or enlarged window, at night, without JavaScript.

use chromiumoxide::cdp::browser_protocol::emulation::{
    MediaFeature, SetDeviceMetricsOverrideParams, SetScriptExecutionDisabledParams,
    SetTouchEmulationEnabledParams,
};
use chromiumoxide::cdp::browser_protocol::network;
use chromiumoxide::cdp::browser_protocol::page::{CaptureScreenshotFormat, PrintToPdfParams};
use chromiumoxide::page::ScreenshotParams;

use crate::Outcome;
use crate::visitor::Visitor;

impl Visitor {
    /// A screen on a desk: 1280 × 900.
    pub async fn at_desk(&self) -> Outcome {
        self.screen(1280, 900, 1.0, false).await
    }

    /// A phone of 2015, held upright: 360 × 640, twice as fine, touched with a finger.
    pub async fn at_phone(&self) -> Outcome {
        self.screen(360, 640, 2.0, true).await
    }

    /// The narrowest window that pages must fit, which is also a desk at 400 %: 320 × 640.
    pub async fn in_narrow_window(&self) -> Outcome {
        self.screen(320, 640, 1.0, false).await
    }

    /// The desk's screen with everything twice as large: half as many points each way.
    pub async fn zoomed_200(&self) -> Outcome {
        self.screen(640, 450, 2.0, false).await
    }

    /// Prefers dark screens.
    pub async fn in_dark(&self) -> Outcome {
        self.prefers("prefers-color-scheme", "dark").await
    }

    /// Prefers light screens, as everybody does at first.
    pub async fn in_light(&self) -> Outcome {
        self.prefers("prefers-color-scheme", "light").await
    }

    /// From the next page on, nothing that needs JavaScript works.
    pub async fn without_javascript(&self) -> Outcome {
        self.page().execute(SetScriptExecutionDisabledParams::new(true)).await?;
        Ok(())
    }

    /// From now on nothing comes and nothing goes: the cable is out, the wireless is gone.
    pub async fn cuts_the_network(&self) -> Outcome {
        self.has_network(false).await
    }

    /// The network is there again.
    pub async fn joins_the_network(&self) -> Outcome {
        self.has_network(true).await
    }

    #[expect(deprecated, reason = "what replaces it is newer than the browsers many people have")]
    async fn has_network(&self, is_there: bool) -> Outcome {
        let conditions = network::EmulateNetworkConditionsParams::new(!is_there, 0.0, -1.0, -1.0);
        self.page().execute(conditions).await?;
        Ok(())
    }

    /// The page as it would come out of a printer.
    pub async fn on_paper(&self) -> Outcome {
        let paper = chromiumoxide::cdp::browser_protocol::emulation::SetEmulatedMediaParams::builder();
        self.page().execute(paper.media("print").build()).await?;
        Ok(())
    }

    /// The page as it stands on a screen again.
    pub async fn on_screen(&self) -> Outcome {
        let screen = chromiumoxide::cdp::browser_protocol::emulation::SetEmulatedMediaParams::builder();
        self.page().execute(screen.media("").build()).await?;
        Ok(())
    }

    /// The page as a file of printed sheets (PDF), in the size the page itself asks for.
    pub async fn prints(&self) -> Outcome<Vec<u8>> {
        let paper = PrintToPdfParams::builder().prefer_css_page_size(true).print_background(true);
        Ok(self.page().pdf(paper.build()).await?)
    }

    /// A picture of the window as PNG, or of the whole page however long.
    pub async fn picture(&self, whole_page: bool) -> Outcome<Vec<u8>> {
        let picture = ScreenshotParams::builder().format(CaptureScreenshotFormat::Png).full_page(whole_page);
        Ok(self.page().screenshot(picture.build()).await?)
    }

    async fn screen(&self, width: i64, height: i64, scale: f64, touch: bool) -> Outcome {
        self.page().execute(SetDeviceMetricsOverrideParams::new(width, height, scale, touch)).await?;
        self.page().execute(SetTouchEmulationEnabledParams::new(touch)).await?;
        Ok(())
    }

    async fn prefers(&self, what: &str, value: &str) -> Outcome {
        self.page().emulate_media_features(vec![MediaFeature::new(what, value)]).await?;
        Ok(())
    }
}
