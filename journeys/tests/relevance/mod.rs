//! People's own words find the right service: the judged set keeps the score the project promised.

use journeys::relevance;

#[tokio::test(flavor = "multi_thread")]
async fn nineteen_in_twenty_find_a_good_answer_among_the_first_three() {
    let score = relevance::measure().await.expect("the judged set is asked");
    assert!(score.queries() >= 80, "a judged set of at least eighty queries");
    let misses: Vec<String> = score.misses().collect();
    assert!(score.success_at(3) >= 0.95, "{score}\n{}", misses.join("\n"));
}
