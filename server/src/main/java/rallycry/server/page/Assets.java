package rallycry.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import rallycry.server.http.Packed;

/// Styles, scripts and the icon, ours and those of the chart (uPlot, a WebJar). Each address holds
/// a checksum of the content, so it may be kept by a proxy for ever.
public final class Assets {

  private static final String UPLOT =
      "/META-INF/resources/webjars/uplot/1.6.30/dist/uPlot.iife.min.js";

  private static final Map<String, Asset> BY_NAME =
      List.of(
              "page.css",
              "exit.js",
              "live.js",
              "shares.js",
              "chart.js",
              "receipt.js",
              "widget.js",
              "carry.js",
              "solver.js",
              "work.js",
              "icon.svg",
              "uplot.js")
          .stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), Assets::load));

  private static final Map<String, Asset> BY_ADDRESS =
      BY_NAME.values().stream()
          .collect(Collectors.toUnmodifiableMap(Asset::address, Function.identity()));

  private Assets() {}

  /// A file as it is sent.
  ///
  /// @param address path with leading slash
  public record Asset(String address, Packed file) {}

  /// Has them all at hand.
  public static void makeReady() {
    // They are made with this class.
  }

  /// @param address a path, with leading slash: `/assets/page.01234567.css`
  /// @return empty if nothing is served there
  public static Optional<Asset> at(String address) {
    return Optional.ofNullable(BY_ADDRESS.get(address));
  }

  static String address(String name) {
    Asset asset = BY_NAME.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no such asset: " + name);
    }
    return asset.address();
  }

  private static Asset load(String name) {
    byte[] content = name.equals("uplot.js") ? uplot() : read("assets/" + name);
    int dot = name.lastIndexOf('.');
    String address =
        "/assets/" + name.substring(0, dot) + "." + checksum(content) + name.substring(dot);
    return new Asset(address, Packed.of(type(name.substring(dot)), content));
  }

  /// The library's smallest file is a plain script; with this line it is a module, which the policy
  /// lets a script of ours import.
  private static byte[] uplot() {
    String script = new String(read(UPLOT), StandardCharsets.UTF_8);
    return (script + "\nexport default uPlot;\n").getBytes(StandardCharsets.UTF_8);
  }

  /// Reads a resource, beside this class unless its path is absolute.
  static byte[] read(String path) {
    try (InputStream in = Assets.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not beside " + Assets.class.getName());
      }
      return in.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String type(String ending) {
    return switch (ending) {
      case ".css" -> "text/css; charset=utf-8";
      case ".js" -> "text/javascript; charset=utf-8";
      case ".svg" -> "image/svg+xml";
      default -> throw new IllegalArgumentException("no type is known for " + ending);
    };
  }

  /// Tells one version from another, and nothing else; a start waits for it, and this is quick from
  /// the first byte on.
  private static String checksum(byte[] content) {
    var sum = new CRC32();
    sum.update(content);
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
