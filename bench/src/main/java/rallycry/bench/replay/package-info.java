/// The biggest day, replayed: #MeToo's first 24 hours on Facebook were 12 million posts by 4.7
/// million people.
package rallycry.bench.replay;
