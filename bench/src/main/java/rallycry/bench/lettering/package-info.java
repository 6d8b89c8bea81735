/// Draws the words of the link preview as outlines, once, where fonts are.
package rallycry.bench.lettering;
