//! A visitor with a device that keeps passkeys, as a telephone or a laptop does: Chromium's own, in software.

use chromiumoxide::cdp::browser_protocol::web_authn::{
    AddVirtualAuthenticatorParams, AuthenticatorId, AuthenticatorProtocol, AuthenticatorTransport,
    EnableParams, SetUserVerifiedParams, VirtualAuthenticatorOptions,
};

use crate::{Outcome, Trouble, Visitor};

/// The device of one visitor, in the page where it was given.
pub struct Device(AuthenticatorId);

impl Visitor {
    /// Has a device from now on, which knows its owner by their finger and asks for nothing more.
    pub async fn takes_a_device(&self) -> Outcome<Device> {
        self.page().execute(EnableParams::default()).await?;
        let options = VirtualAuthenticatorOptions::builder()
            .protocol(AuthenticatorProtocol::Ctap2)
            .transport(AuthenticatorTransport::Internal)
            .has_resident_key(true)
            .has_user_verification(true)
            .is_user_verified(true)
            .automatic_presence_simulation(true)
            .build()
            .map_err(Trouble::new)?;
        let added = self.page().execute(AddVirtualAuthenticatorParams::new(options)).await?;
        Ok(Device(added.result.authenticator_id))
    }

    /// From now on the device does not know who touches it: it is in other hands.
    pub async fn lends(&self, device: &Device) -> Outcome {
        self.page().execute(SetUserVerifiedParams::new(device.0.clone(), false)).await?;
        Ok(())
    }
}
