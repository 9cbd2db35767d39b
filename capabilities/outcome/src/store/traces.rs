//! Words and pictures, as their tables keep them, and the one question that lets them out.

use chrono::{DateTime, NaiveDate, Utc};
use store::{Sealed, row, sql};
use uuid::Uuid;

row! {
    /// Words or a picture as their table keeps them.
    #[derive(Clone)]
    pub(crate) struct TraceRow {
        pub(crate) id: Uuid,
        pub(crate) action: Uuid,
        pub(crate) words_sealed: Option<Sealed>,
        pub(crate) credit: String,
        pub(crate) name_sealed: Option<Sealed>,
        pub(crate) faces: i64,
        pub(crate) made_at: DateTime<Utc>,
        pub(crate) waits_since: DateTime<Utc>,
        pub(crate) published_on: Option<NaiveDate>,
        pub(crate) objected_on: Option<NaiveDate>,
    }
}
row! {
    /// What is known of a picture without looking at it.
    #[derive(Clone)]
    pub(crate) struct FrameRow {
        pub(crate) trace: Uuid,
        pub(crate) width: i64,
        pub(crate) height: i64,
        pub(crate) described: String,
    }
}
row! {
    /// A picture as its table keeps it.
    #[derive(Clone)]
    pub(crate) struct PictureRow {
        pub(crate) trace: Uuid,
        pub(crate) media: String,
        pub(crate) width: i64,
        pub(crate) height: i64,
        pub(crate) described: String,
        pub(crate) content: Vec<u8>,
    }
}

/// What a trace must fulfil to be shown: published, and everybody concerned agrees to this use on this day. `$2` is the
/// day, `$3` the use. Whoever said it or took it counts as one beside the people on it.
macro_rules! is_agreed {
    () => {
        "t.published_on is not null and (select count(*) from outcome_consent c where c.trace = t.id
             and c.until >= $2 and (($3 = 'pages' and c.on_pages) or ($3 = 'papier' and c.in_print)
                 or ($3 = 'exports' and c.in_exports))) >= t.faces + 1"
    };
}

sql! {
    /// What of an action may be shown in this use on this day, the oldest first.
    pub(crate) fn agreed_of(action: Uuid, today: NaiveDate, used: &str) -> Vec<TraceRow> = concat!(
        "select t.id, t.action, t.words_sealed, t.credit, t.name_sealed, t.faces, t.made_at, t.waits_since,
             t.published_on, t.objected_on
         from outcome_trace t where t.action = $1 and ", is_agreed!(), " order by t.made_at, t.id"
    );
    /// A picture, if it may be shown in this use on this day.
    pub(crate) fn agreed_picture(id: Uuid, today: NaiveDate, used: &str) -> Option<(String, Vec<u8>)> = concat!(
        "select p.media, p.content from outcome_picture p join outcome_trace t on t.id = p.trace
         where t.id = $1 and ", is_agreed!()
    );
    /// Everything kept of an action, for whoever keeps it.
    pub(crate) fn traces_of(action: Uuid) -> Vec<TraceRow> =
        "select id, action, words_sealed, credit, name_sealed, faces, made_at, waits_since, published_on, objected_on
         from outcome_trace where action = $1 order by made_at, id";
    /// One of them.
    pub(crate) fn trace_by_id(id: Uuid) -> Option<TraceRow> =
        "select id, action, words_sealed, credit, name_sealed, faces, made_at, waits_since, published_on, objected_on
         from outcome_trace where id = $1";
    /// What is known of a picture.
    pub(crate) fn frame_of(trace: Uuid) -> Option<FrameRow> =
        "select trace, width, height, described from outcome_picture where trace = $1";
    /// A picture, whether it may be shown or not: for whoever keeps it or is asked about it.
    pub(crate) fn picture_of(trace: Uuid) -> Option<(String, Vec<u8>)> =
        "select media, content from outcome_picture where trace = $1";
    /// Words or a picture; the same form sent twice is kept once.
    pub(crate) fn insert_trace(row: &TraceRow) -> Affected =
        "insert into outcome_trace (id, action, words_sealed, credit, name_sealed, faces, made_at, waits_since,
             published_on, objected_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (id) do nothing";
    /// The picture itself.
    pub(crate) fn insert_picture(row: &PictureRow) -> () =
        "insert into outcome_picture (trace, media, width, height, described, content) values ($1, $2, $3, $4, $5, $6)";
    /// It is shown from a day on; whoever shows it has dealt with what was said against it.
    pub(crate) fn set_published(id: Uuid, on: NaiveDate) -> Affected =
        "update outcome_trace set published_on = $2, objected_on = null where id = $1";
    /// It is shown no more, and waits from now on.
    pub(crate) fn set_hidden(id: Uuid, now: DateTime<Utc>) -> Affected =
        "update outcome_trace set published_on = null, waits_since = $2 where id = $1 and published_on is not null";
    /// Somebody recognised herself on it.
    pub(crate) fn note_objection(id: Uuid, on: NaiveDate) -> Affected =
        "update outcome_trace set objected_on = $2 where id = $1";
    /// More people can be recognised than was said.
    pub(crate) fn raise_faces(id: Uuid, faces: i64) -> Affected =
        "update outcome_trace set faces = $2 where id = $1 and faces < $2
             and exists (select 1 from outcome_picture p where p.trace = outcome_trace.id)";
    /// How many words and pictures an action has.
    pub(crate) fn count_traces(action: Uuid) -> One<i64> =
        "select count(*) from outcome_trace where action = $1";
    /// Erases a picture.
    pub(crate) fn delete_picture(trace: Uuid) -> Affected = "delete from outcome_picture where trace = $1";
    /// Erases words or what was told of a picture; what hangs on it went before.
    pub(crate) fn delete_trace(id: Uuid) -> Affected = "delete from outcome_trace where id = $1";
    /// Those with a consent that ended before this day, or that wait unshown since then.
    pub(crate) fn lapsed_before(day: NaiveDate, since: DateTime<Utc>) -> Vec<Uuid> =
        "select t.id from outcome_trace t
         where exists (select 1 from outcome_consent c where c.trace = t.id and c.until < $1)
            or (t.published_on is null and t.waits_since < $2)
         order by t.id";
}
