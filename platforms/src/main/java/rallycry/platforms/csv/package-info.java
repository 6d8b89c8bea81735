/// Tables of posts: those that twarc writes, and any other whose columns a user names.
package rallycry.platforms.csv;
