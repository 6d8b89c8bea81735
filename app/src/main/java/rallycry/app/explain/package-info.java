/// Why a text is read as it is.
package rallycry.app.explain;
