/// Recognition: a pure function from a post and a campaign to a [Reading].
package rallycry.core.recognise;
