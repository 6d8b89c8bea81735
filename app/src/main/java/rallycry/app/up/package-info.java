/// `rallycry up`: serves a campaign, and keeps its sources listening.
package rallycry.app.up;
