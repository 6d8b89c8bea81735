package rallycry.platforms.kit.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rallycry.platforms.kit.http.Refused.Reason;

/// Asks other people's servers. May be used by any number of threads; a call blocks its thread for
/// at most [Limits#patience].
public final class PoliteClient implements AutoCloseable {

  private static final int MAX_REDIRECTS = 3;

  private final HttpClient client;
  private final Limits limits;
  private final Reach reach;
  private final Hosts hosts;

  /// @param reach which addresses may be asked
  /// @param clock for budgets and rests
  public PoliteClient(Limits limits, Reach reach, InstantSource clock) {
    this.limits = limits;
    this.reach = reach;
    hosts = new Hosts(limits, clock);
    client =
        HttpClient.newBuilder()
            .connectTimeout(limits.patience())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// Headers of a request, made anew for every address that a redirect leads to: a signature holds
  /// for one address alone.
  @FunctionalInterface
  public interface Headers {

    Map<String, String> of(URI uri);
  }

  /// Asks for a document, and follows up to three redirects, each checked as the first address was.
  ///
  /// @throws Refused if our own rules forbid the request, or the answer broke them
  /// @throws IOException if the host cannot be reached, or does not answer in time
  public Answer get(URI uri, Headers headers) throws IOException, InterruptedException {
    URI at = uri;
    for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      Answer answer = send(at, headers.of(at), HttpRequest.newBuilder(at).GET());
      if (!answer.redirects()) {
        return answer;
      }
      at = answer.redirect();
    }
    throw new Refused(Reason.REDIRECTS, uri);
  }

  /// Sends a document. A redirect is not followed: whoever is to take it has to say so itself.
  ///
  /// @throws Refused if our own rules forbid the request, or the answer broke them
  /// @throws IOException if the host cannot be reached, or does not answer in time
  public Answer post(URI uri, Map<String, String> headers, byte[] body)
      throws IOException, InterruptedException {
    return send(uri, headers, HttpRequest.newBuilder(uri).POST(BodyPublishers.ofByteArray(body)));
  }

  private Answer send(URI uri, Map<String, String> headers, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    reach.check(uri, limits.blocked());
    hosts.spend(uri);
    headers.forEach(request::header);
    HttpResponse<byte[]> response = await(uri, request.timeout(limits.patience()).build());
    Answer answer =
        new Answer(response.statusCode(), uri, response.headers().map(), response.body());
    hosts.heard(uri, answer);
    return answer;
  }

  /// Waits for the whole answer, not for its beginning alone: a host may not keep us by sending it
  /// byte by byte.
  private HttpResponse<byte[]> await(URI uri, HttpRequest request)
      throws IOException, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.maxBody()));
    try {
      return answer.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new Refused(Reason.TOO_SLOW, uri);
    } catch (ExecutionException failed) {
      throw failure(uri, failed);
    } finally {
      answer.cancel(true);
    }
  }

  private static IOException failure(URI uri, ExecutionException failed) {
    Throwable cause = failed.getCause();
    String message = String.valueOf(cause == null ? failed : cause.getMessage());
    return message.contains("exceeds")
        ? new Refused(Reason.TOO_LARGE, uri)
        : new IOException(uri.getHost() + " cannot be reached: " + message, cause);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
