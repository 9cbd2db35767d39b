//! The directory inside somebody else's page: it searches, and leaves nothing behind.

use axum::Router;
use axum::response::Html;
use axum::routing::get;
use journeys::{Outcome, walk};
use tokio::net::TcpListener;

/// The page of an association, on a port of its own, with the widget in it.
async fn somebody_elses_page(house: &str) -> Outcome<String> {
    let page = format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><title>Notre association</title><link rel=icon href=data:,></head><body>\
         <h1>Notre association</h1><iframe title=Aide width=700 height=900 \
         src=\"{house}/widget/recherche?commune=77288\"></iframe></body></html>"
    );
    let router = Router::new().route("/", get(move || std::future::ready(Html(page))));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let port = listener.local_addr()?.port();
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(format!("http://localhost:{port}/"))
}

#[test]
fn the_widget_searches_in_another_page_and_sets_no_cookie() -> Outcome {
    walk(async |stage| {
        let page = somebody_elses_page(stage.house().url()).await?;
        let mut visitor = stage.visitor().await?;
        visitor.opens(&page).await?;
        visitor.sees("Notre association").await?;
        visitor.looks_into("/widget/recherche").await?;
        visitor.sets_out();
        visitor.types("De quoi avez-vous besoin", "dettes").await?;
        visitor.presses("Chercher").await?;
        visitor.sees("Permanence surendettement").await?;
        stage.tell_effort("searching in the widget", &[&visitor]);
        assert_eq!(visitor.cookies(stage.house().url()).await?, Vec::<String>::new());
        let asked: Vec<String> = visitor
            .strangers_asked(stage.house().url())
            .into_iter()
            .filter(|url| !url.starts_with(&page))
            .collect();
        assert_eq!(asked, Vec::<String>::new(), "nobody else is asked");
        assert_eq!(visitor.complaints(), Vec::<String>::new());
        Ok(())
    })
}
