/// Archives as people have them: opened, unpacked and recognised by their content, and cut into
/// [Segment]s that can be read side by side.
///
/// ```
/// arguments ─► Files ─► Content ─► Form ─┬─► Container ─► Content …
///                                        ├─► unpacked ─► Content …
///                                        └─► Framing ─► Frames ─► Segment ─► Activity, Fault
/// ```
package rallycry.platforms.archive;
