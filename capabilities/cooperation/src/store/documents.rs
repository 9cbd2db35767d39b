//! The documents of conventions, sealed.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, NaiveDate, Utc};
use store::{Conn, SealFault, SealKey, Sealed, StoreError, row, sql};
use uuid::Uuid;
use vocabulary::id::RelationId;

::store::sealed_column! {
    table: "cooperation_document", id: "id", column: "content_sealed", place: "cooperation_document/content"
}

row! {
    struct DocumentRow {
        id: Uuid,
        content_sealed: Sealed,
        media_type: String,
    }
}
row! {
    struct NewDocumentRow {
        id: Uuid,
        relation: Uuid,
        content_sealed: Sealed,
        media_type: String,
        attached_at: DateTime<Utc>,
    }
}

sql! {
    fn document_by_relation(relation: Uuid) -> Option<DocumentRow> =
        "select id, content_sealed, media_type from cooperation_document
         where relation = $1 order by attached_at desc, id desc limit 1";
    /// Whether a relation has a document.
    pub(crate) fn has_document(relation: Uuid) -> Option<Uuid> =
        "select id from cooperation_document where relation = $1 limit 1";
    fn remove_documents(relation: Uuid) -> () = "delete from cooperation_document where relation = $1";
    /// Forgets the documents of relations that ended before a day.
    pub(crate) fn forget_documents(ended_before: NaiveDate) -> Affected =
        "delete from cooperation_document where relation in
           (select id from cooperation_relation where ended_on < $1 or until_on < $1)";
    fn insert_document(row: &NewDocumentRow) -> () =
        "insert into cooperation_document (id, relation, content_sealed, media_type, attached_at)
         values ($1, $2, $3, $4, $5)";
}

/// A document about to be attached.
#[derive(Clone)]
pub(crate) struct NewDocument {
    pub(crate) id: Uuid,
    pub(crate) content: Vec<u8>,
    pub(crate) media_type: &'static str,
    pub(crate) now: DateTime<Utc>,
}

/// Attaches a document to a convention in the place of the one it had.
pub(crate) fn attach(
    conn: &mut Conn,
    key: &SealKey,
    relation: RelationId,
    new: &NewDocument,
) -> Result<(), StoreError> {
    remove_documents(conn, relation.uuid())?;
    let content_sealed =
        key.seal(&place(new.id), &STANDARD.encode(&new.content)).map_err(|fault| unsealed(&fault))?;
    let media_type = new.media_type.to_owned();
    let row = NewDocumentRow {
        id: new.id,
        relation: relation.uuid(),
        content_sealed,
        media_type,
        attached_at: new.now,
    };
    insert_document(conn, &row)
}

/// The document of a convention, with its type.
pub(crate) fn document(
    conn: &mut Conn,
    key: &SealKey,
    relation: RelationId,
) -> Result<Option<(String, Vec<u8>)>, StoreError> {
    let Some(row) = document_by_relation(conn, relation.uuid())? else { return Ok(None) };
    let text = key.open(&place(row.id), &row.content_sealed).map_err(|fault| unsealed(&fault))?;
    Ok(STANDARD.decode(text).ok().map(|content| (row.media_type, content)))
}

fn place(id: Uuid) -> String {
    format!("cooperation_document/content/{id}")
}

fn unsealed(fault: &SealFault) -> StoreError {
    StoreError::Unfit { statement: "cooperation_document", reason: fault.to_string() }
}
