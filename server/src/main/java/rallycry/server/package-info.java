/// Pages.
package rallycry.server;
