/// Campaigns as files: what a host writes, and what is said when it cannot be understood.
package rallycry.app.campaign;
