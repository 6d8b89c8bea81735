/// The server itself: routes mounted, limits kept, every answer sent with the same strict headers.
package rallycry.server.http;
