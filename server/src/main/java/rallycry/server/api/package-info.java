/// Open data: what the page shows, for programs.
package rallycry.server.api;
