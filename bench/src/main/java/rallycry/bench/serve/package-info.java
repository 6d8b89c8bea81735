/// The call page under a crowd: answers, viewers and readers over real sockets, from another
/// process than the one that serves, and a comment server under the same load beside it.
package rallycry.bench.serve;
