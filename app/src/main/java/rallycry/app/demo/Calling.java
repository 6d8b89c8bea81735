package rallycry.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Calls our own server, as whoever is played.
record Calling(HttpClient client) {

  /// @param headers that make it theirs
  /// @return what our server answers
  String post(URI door, byte[] body, Map<String, String> headers) {
    var request = HttpRequest.newBuilder(door).POST(BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      return client.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
