/// The number as it moves.
package rallycry.server.live;
