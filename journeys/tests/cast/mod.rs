//! The cast itself is tried on small pages with known faults: a visitor who notices nothing would prove nothing.

use std::path::PathBuf;

use journeys::{Outcome, walk};
use tempfile::TempDir;

/// A page in a file, with a title and a main part.
fn page(folder: &TempDir, head: &str, main: &str) -> Outcome<String> {
    let path: PathBuf = folder.path().join("page.html");
    let text = format!(
        "<!doctype html><html lang=fr><head><meta charset=utf-8><meta name=viewport content='width=device-width'>\
         <title>Essai</title>{head}</head><body><main><h1>Essai</h1>{main}</main></body></html>"
    );
    std::fs::write(&path, text)?;
    Ok(format!("file://{}", path.display()))
}

fn folder() -> Outcome<TempDir> {
    Ok(tempfile::tempdir()?)
}

#[test]
fn a_visitor_types_ticks_chooses_presses_and_reads() -> Outcome {
    walk(async |stage| {
        let folder = folder()?;
        let form = "<form><label for=q>Que cherchez-vous ?</label> <input id=q name=q value=avant>
            <label><input type=checkbox name=free value=1> Gratuit</label>
            <label>Langue <select name=l><option value=fr>Français<option value=ar>Arabe</select></label>
            <button>Chercher</button></form>";
        let mut visitor = stage.visitor().await?;
        visitor.opens(&page(&folder, "", form)?).await?;
        visitor.types("Que cherchez-vous", "dettes à Melun").await?;
        visitor.ticks("Gratuit").await?;
        visitor.chooses("Langue", "Arabe").await?;
        visitor.presses("Chercher").await?;
        visitor.is_at("?q=dettes+%C3%A0+Melun&free=1&l=ar").await?;
        visitor.sees("Que cherchez-vous ?").await?;
        assert_eq!(visitor.effort().0, 4);
        Ok(())
    })
}

#[test]
fn without_javascript_links_work_and_scripts_do_not() -> Outcome {
    walk(async |stage| {
        let folder = folder()?;
        let main = "<p id=p>rien</p><p><a href='?next'>Plus loin</a></p>\
            <script>document.getElementById('p').textContent = 'le script a parlé'</script>";
        let url = page(&folder, "", main)?;
        let mut visitor = stage.visitor().await?;
        visitor.opens(&url).await?;
        visitor.sees("le script a parlé").await?;
        visitor.without_javascript().await?;
        visitor.opens(&url).await?;
        visitor.sees("rien").await?;
        visitor.presses("Plus loin").await?;
        visitor.is_at("?next").await
    })
}

#[test]
fn a_hidden_or_covered_thing_cannot_be_pressed() -> Outcome {
    walk(async |stage| {
        let folder = folder()?;
        let main = "<button hidden>Caché</button><button>Dessous</button>
            <div style='position:fixed;inset:0;background:#fff'>Un voile</div>";
        let url = page(&folder, "", main)?;
        let mut visitors = (stage.visitor().await?, stage.visitor().await?);
        visitors.0.opens(&url).await?;
        visitors.1.opens(&url).await?;
        // Both try until they lose patience, side by side.
        let (hidden, covered) = tokio::join!(visitors.0.presses("Caché"), visitors.1.presses("Dessous"));
        assert!(hidden.err().is_some_and(|trouble| trouble.to_string().contains("there is no button")));
        assert!(covered.err().is_some_and(|trouble| trouble.to_string().contains("lies under")));
        Ok(())
    })
}

#[test]
fn the_keyboard_alone_is_enough_where_a_page_is_right() -> Outcome {
    walk(async |stage| {
        let folder = folder()?;
        let main = "<form><label>Besoin <input name=q></label><a href='?link'>Aide</a><button>Chercher</button></form>";
        let mut visitor = stage.visitor().await?;
        visitor.opens(&page(&folder, "", main)?).await?;
        let mut order = Vec::new();
        for _ in 0..3 {
            visitor.strikes("Tab").await?;
            order.push(visitor.focus().await?);
        }
        assert_eq!(order, ["Besoin", "Aide", "Chercher"]);
        visitor.strikes("Enter").await?;
        visitor.is_at("?q=").await
    })
}

#[test]
fn accessibility_faults_are_noticed_and_a_right_page_has_none() -> Outcome {
    walk(async |stage| {
        let folder = folder()?;
        let mut visitor = stage.visitor().await?;
        visitor.opens(&page(&folder, "", "<p>Bonjour.</p>")?).await?;
        assert_eq!(visitor.accessibility_faults().await?, Vec::<String>::new());
        visitor.opens(&page(&folder, "", "<img src='data:,'><p style='color:#bbb'>Pâle</p>")?).await?;
        let faults = visitor.accessibility_faults().await?.join("\n");
        assert!(faults.contains("image-alt") && faults.contains("color-contrast"), "{faults}");
        Ok(())
    })
}

#[test]
fn dark_is_dark_and_paper_is_paper() -> Outcome {
    walk(async |stage| {
        let folder = folder()?;
        let style = "<style>p::after{content:'jour'} @media (prefers-color-scheme:dark){p{outline:1px solid}}
            @media print{p{display:none}}</style>";
        let mut visitor = stage.visitor().await?;
        visitor.opens(&page(&folder, style, "<p>Texte</p>")?).await?;
        let outline = "getComputedStyle(document.querySelector('p')).outlineStyle";
        assert_eq!(visitor.asks(outline).await?, "none");
        visitor.in_dark().await?;
        assert_eq!(visitor.asks(outline).await?, "solid");
        visitor.on_paper().await?;
        visitor.sees_no("Texte").await
    })
}

#[test]
fn what_is_too_wide_is_noticed_on_the_narrow_screen_only() -> Outcome {
    walk(async |stage| {
        let folder = folder()?;
        let main = "<div style='overflow-x:auto'><div style='width:900px'>défile</div></div>
            <p id=wide style='width:500px'>large</p>";
        let mut visitor = stage.visitor().await?;
        visitor.opens(&page(&folder, "", main)?).await?;
        assert_eq!(visitor.overflow().await?, Vec::<String>::new());
        visitor.in_narrow_window().await?;
        let wide = visitor.overflow().await?;
        assert!(wide.len() == 1 && wide[0].contains("id=\"wide\""), "{wide:?}");
        Ok(())
    })
}

#[test]
fn what_jumps_is_measured() -> Outcome {
    walk(async |stage| {
        let folder = folder()?;
        let still = page(&folder, "", "<p>Calme</p>")?;
        let mut visitor = stage.visitor().await?;
        visitor.opens(&still).await?;
        assert_eq!(visitor.layout_shift().await?, 0.0);
        let late = "<div id=top></div><p style='height:300px'>Texte</p>
            <script>setTimeout(() => { document.getElementById('top').style.height = '250px' }, 120)</script>";
        visitor.opens(&page(&folder, "", late)?).await?;
        visitor.settles().await?;
        assert!(visitor.layout_shift().await? > 0.05);
        Ok(())
    })
}

#[test]
fn complaints_of_scripts_and_of_the_policy_are_heard() -> Outcome {
    walk(async |stage| {
        let folder = folder()?;
        let policy = "<meta http-equiv=Content-Security-Policy content=\"img-src 'none'\">";
        let main = "<img alt='' src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>\
            <script>console.error('je me plains'); setTimeout(() => { throw new Error('je tombe') })</script>";
        let mut visitor = stage.visitor().await?;
        visitor.opens(&page(&folder, policy, main)?).await?;
        let complaints = visitor.complaints().join("\n");
        for expected in ["Content Security Policy", "je me plains", "je tombe"] {
            assert!(complaints.contains(expected), "{expected} is not among: {complaints}");
        }
        Ok(())
    })
}
