//! How the pages of a room read and write its records.

/// Lets a room with a field `db` read and write its records from its pages: a fault of the store ends the visit, as
/// [`Failure::internal`](crate::Failure::internal).
///
/// The room stands on the store beside this crate, which does not; so this is a text each room fills in, not a trait.
#[macro_export]
macro_rules! reads_and_writes {
    ($room:ty) => {
        impl $room {
            pub(crate) async fn read<T: Send + 'static>(
                &self,
                read: impl Fn(&mut ::store::Conn) -> Result<T, ::store::StoreError> + Send + Sync + 'static,
            ) -> Result<T, $crate::Failure> {
                self.db.read(read).await.map_err(|error| $crate::Failure::internal(&error))
            }

            pub(crate) async fn write<T: Send + 'static>(
                &self,
                write: impl Fn(&mut ::store::Conn) -> Result<T, ::store::StoreError> + Send + Sync + 'static,
            ) -> Result<T, $crate::Failure> {
                self.db.write(write).await.map_err(|error| $crate::Failure::internal(&error))
            }
        }
    };
}
