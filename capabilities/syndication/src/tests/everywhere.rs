//! Widgets inside other sites, the booklet on paper, dated openings in a calendar.

use axum::http::StatusCode;

use super::in_each;

#[test]
fn a_widget_stands_inside_other_sites_without_a_cookie() {
    in_each(async |house| {
        let organization = {
            let found = house.room.db.read(|conn| crate::store::records::current_services(conn, 1)).await;
            let row = found.expect("a read").pop().expect("a service");
            let service: directory::Service = serde_json::from_value(row.content).expect("a service");
            directory::paths::organization(service.organization.uuid(), &row.organization)
        };
        let organization = format!("/widget{organization}");
        for path in [
            "/widget/recherche",
            "/widget/recherche?q=colis&commune=77288",
            "/widget/ouvert?commune=77288",
            &organization,
        ] {
            let (status, headers, page) = house.get(path).await;
            assert_eq!(status, StatusCode::OK, "{path}");
            let policy = headers["content-security-policy"].to_str().expect("text");
            assert!(
                policy.contains("frame-ancestors *") && !headers.contains_key("x-frame-options"),
                "{path}"
            );
            assert!(!headers.contains_key("set-cookie"), "{path}");
            assert!(
                !page.contains("<script") && !page.contains("<header"),
                "{path}: nothing of the house around it"
            );
        }
        let (_, _, page) = house.get(&organization).await;
        assert!(page.contains("result-list"), "its services are listed");
        assert_eq!(house.get("/widget/organisations/rien-000000000000").await.0, StatusCode::NOT_FOUND);
        let (_, headers, page) = house.get("/integrer?organisation=%22%3E%3Cscript%3E").await;
        assert!(headers.contains_key("x-frame-options") && !page.contains("\"><script>"));
    });
}

#[test]
fn a_booklet_holds_what_is_sure_and_counts_what_is_not() {
    in_each(async |house| {
        let (status, _, page) = house.get("/livret?commune=77288").await;
        assert_eq!(status, StatusCode::OK);
        assert!(page.matches("booklet-entry").count() > 20, "Melun has many services");
        assert!(page.contains("en doute"), "the demo has doubtful records around Melun");
        let (_, _, food) = house.get("/livret?commune=77288&theme=equipement-et-alimentation").await;
        let entries = |page: &str| page.matches("booklet-entry").count();
        assert!(entries(&food) > 0 && entries(&food) < entries(&page));
        assert_eq!(house.get("/livret?commune=00000").await.0, StatusCode::NOT_FOUND);
    });
}

#[test]
fn dated_openings_stand_in_a_calendar() {
    in_each(async |house| {
        let (status, headers, calendar) = house.get("/agenda.ics").await;
        assert_eq!(status, StatusCode::OK);
        assert!(headers["content-type"].to_str().expect("text").starts_with("text/calendar"));
        assert!(calendar.starts_with("BEGIN:VCALENDAR") && calendar.trim_end().ends_with("END:VCALENDAR"));
    });
}
