package rallycry.app.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import rallycry.core.campaign.Campaign;
import rallycry.core.publish.Edition;

/// The edition as one page that holds all it needs: to read, to print, to keep.
final class HtmlReport {

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlReport.class.getClassLoader(), "rallycry.app.report");

  private HtmlReport() {}

  static void write(Campaign campaign, Edition edition, Run run, Path file) throws IOException {
    String style = style();
    Map<String, Object> facts = new HashMap<>();
    facts.put("campaign", campaign);
    facts.put("edition", edition);
    facts.put("run", run);
    facts.put("style", style);
    facts.put("styleHash", hash(style));
    try (var out = Files.newBufferedWriter(file)) {
      TEMPLATES.render("report.jte", facts, new WriterOutput(out));
    }
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      if (in == null) {
        throw new IllegalStateException("report.css is not beside " + HtmlReport.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// As a content security policy names a style that it allows.
  private static String hash(String style) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java platform has SHA-256", never);
    }
  }
}
