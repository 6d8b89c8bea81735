/// What a person at a terminal sees besides the result.
package rallycry.app.terminal;
