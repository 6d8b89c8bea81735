/// From a tally to what may be shown: editions, curves, and cells that stay hidden.
package rallycry.core.publish;
