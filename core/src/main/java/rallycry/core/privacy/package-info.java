/// Protecting those who answered: keyed pseudonyms, and cells too small to publish.
package rallycry.core.privacy;
