/// `rallycry review`: a moderator's work at the terminal, also while the page is served.
package rallycry.app.review;
