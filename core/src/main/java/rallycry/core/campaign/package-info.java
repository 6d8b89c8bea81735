/// What is asked, and how an answer is known: a [Campaign] is everything a host may set.
package rallycry.core.campaign;
